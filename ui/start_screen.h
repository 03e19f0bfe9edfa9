#pragma once

#include <QPushButton>
#include <QWidget>

#include "ui/preferences.h"
#include "ui/studio.h"

class QVBoxLayout;

namespace sw::ui {

/// A large button with a picture, a title and a sentence: one of the ways into a short.
class DoorButton final : public QPushButton {
    Q_OBJECT

public:
    DoorButton(const QString& icon, const QString& title, const QString& sentence, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_title;
    QString m_sentence;
};

/// A project on the start screen, with a picture of it where there is one.
class RecentButton final : public QPushButton {
    Q_OBJECT

public:
    /// `recovered` marks one with work that was never saved.
    RecentButton(const QString& file, bool recovered, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QString m_detail;
    QPixmap m_picture;
    bool m_recovered;
};

/// What is there before a project is open: four doors, work that was recovered, recent projects, a sample.
class StartScreen final : public QWidget {
    Q_OBJECT

public:
    StartScreen(const Studio& studio, Preferences& preferences, QWidget* parent = nullptr);
    /// Looks again at what is on the disk.
    void refresh();

signals:
    void textWanted();
    void topicWanted();
    void footageWanted();
    void templatesWanted();
    void sampleWanted();
    void openWanted();
    void projectWanted(const QString& file);

private:
    const Studio& m_studio;
    Preferences& m_preferences;
    QVBoxLayout* m_projects;
};

/// The picture that is shown for a project: written beside it when it is closed. "" when there is none.
QString projectPicture(const QString& file);
/// True when the journal of a project that is not open holds work that the file lacks.
bool hasUnsavedWork(const QString& file);

}  // namespace sw::ui
