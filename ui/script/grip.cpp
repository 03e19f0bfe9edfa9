#include "ui/script/grip.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/actions.h"
#include "ui/icons.h"
#include "ui/theme.h"

namespace sw::ui {

Grip::Grip(const QString& words, QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::TabFocus);
    keepKeys(*this, {Qt::Key_Up, Qt::Key_Down, Qt::Key_Delete});
    setCursor(Qt::OpenHandCursor);
    setFixedSize(sizeHint());
    setAccessibleName(words);
    setToolTip(tr("%1 (drag, or Up and Down)").arg(words));
}

void Grip::setShown(bool shown) {
    m_shown = shown;
    update();
}

void Grip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours.accent, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    if (m_shown || m_held || hasFocus())
        painter.drawPixmap((width() - 14) / 2, (height() - 14) / 2,
                           iconPixmap("grip-vertical", 14, colours.dimText, devicePixelRatioF()));
}

void Grip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_dragging) {
        m_dragging = m_held = false;
        emit cancelled();
    } else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        emit stepped(event->key() == Qt::Key_Down);
    } else if (event->key() == Qt::Key_Delete) {
        emit removed();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void Grip::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = event->pos();
    m_held = true;
    setFocus(Qt::MouseFocusReason);
    setCursor(Qt::ClosedHandCursor);
    emit pressed();
}

void Grip::mouseMoveEvent(QMouseEvent* event) {
    if (!m_held)
        return;
    m_dragging = m_dragging || (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragging)
        emit dragged(event->globalPosition().toPoint());
}

void Grip::mouseReleaseEvent(QMouseEvent* event) {
    const bool was = m_dragging;
    m_held = m_dragging = false;
    setCursor(Qt::OpenHandCursor);
    update();
    if (was)
        emit dropped(event->globalPosition().toPoint());
}

void Grip::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void Grip::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace sw::ui
