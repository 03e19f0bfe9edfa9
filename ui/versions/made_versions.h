#pragma once

#include <QFrame>
#include <QMap>
#include <QWidget>
#include <vector>

#include "ui/version_controls.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sw::ui {

/// One version that is there: how it stands to the short, and what can be done with it.
class MadeVersionRow final : public QFrame {
    Q_OBJECT

public:
    explicit MadeVersionRow(QWidget* parent = nullptr);
    void show(const VersionItem& item, bool busy);

signals:
    void openWanted();
    void againWanted();
    void folderWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showIcon();

    QString m_icon;
    bool m_warns = false;
    QLabel* m_picture;
    QLabel* m_name;
    QLabel* m_standing;
    QPushButton* m_open;
    QPushButton* m_again;
    QPushButton* m_folder;
};

/// The versions of a short that are in its folder.
class MadeVersions final : public QWidget {
    Q_OBJECT

public:
    explicit MadeVersions(QWidget* parent = nullptr);
    /// `busy` while versions are being made: then none can be brought up to date.
    void show(const std::vector<VersionItem>& items, bool busy);

signals:
    void openWanted(const QString& file);
    void againWanted(const sw::ui::VersionItem& item);

private:
    std::vector<VersionItem> m_items;
    std::vector<MadeVersionRow*> m_shown;
    QVBoxLayout* m_rows;
};

/// Shows a file's folder in the system's file browser.
void showInFolder(const std::filesystem::path& file);

}  // namespace sw::ui
