#pragma once

#include <QWidget>

namespace sw::ui {

/// A handle to drag something to another place in a list; Up and Down move it by one, Delete removes it.
class Grip final : public QWidget {
    Q_OBJECT

public:
    explicit Grip(const QString& words, QWidget* parent = nullptr);
    /// Without it, the handle keeps its place but is not drawn.
    void setShown(bool shown);
    [[nodiscard]] QSize sizeHint() const override { return {14, 24}; }

signals:
    void stepped(bool down);
    void removed();
    void dragged(const QPoint& global);
    void dropped(const QPoint& global);
    void cancelled();
    void pressed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QPoint m_pressed;
    bool m_held = false;
    bool m_dragging = false;
    bool m_shown = true;
};

}  // namespace sw::ui
