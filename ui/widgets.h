#pragma once

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QString>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>

namespace sw::ui {

/// A button that is only a picture; its words are its tooltip and its name for screen readers.
QToolButton* iconButton(const QString& icon, const QString& words, QWidget* parent = nullptr);
/// The one button of a view that goes on.
QPushButton* primaryButton(const QString& words, QWidget* parent = nullptr);
/// A button without a frame.
QPushButton* flatButton(const QString& words, const QString& icon = {}, QWidget* parent = nullptr);
/// Roles of the style sheet: "title", "heading", "dim", "danger". Long texts wrap.
QLabel* textLabel(const QString& words, const char* role = "", QWidget* parent = nullptr);
QFrame* line(QWidget* parent = nullptr);

/// A line of text. One that is too long loses its middle, and is whole in the tooltip.
class ElidingLabel final : public QLabel {
    Q_OBJECT

public:
    explicit ElidingLabel(const char* role = "", QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString shownText() const;
};

/// A list of which one is chosen. Names that are too long for it lose their middle, where names of devices differ least; the
/// whole one is in the tooltip.
class ElidingBox final : public QComboBox {
    Q_OBJECT

public:
    explicit ElidingBox(QWidget* parent = nullptr);
    /// The chosen name as it is shown.
    [[nodiscard]] QString shownText() const;
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

/// What a panel shows while it has nothing to show: a picture, a sentence on what belongs here, and how to get it.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    /// `action` is the words of the button; empty for none.
    EmptyState(const QString& icon, const QString& title, const QString& text, const QString& action = {}, QWidget* parent = nullptr);

signals:
    void activated();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showIcon();
    QString m_icon;
    QLabel* m_picture;
};

/// A heading that opens and closes what is under it; it remembers nothing.
class Section final : public QWidget {
    Q_OBJECT

public:
    explicit Section(const QString& title, QWidget* parent = nullptr);
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);

private:
    QToolButton* m_header;
    QWidget* m_body;
    QVBoxLayout* m_content;
};

}  // namespace sw::ui
