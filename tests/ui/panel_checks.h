#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QTest>
#include <QWidget>
#include <set>

namespace sw::test {

/// The controls of a panel that Tab has to reach: what is shown, usable and takes part in the focus chain.
inline std::set<QWidget*> controlsOf(QWidget& panel) {
    std::set<QWidget*> controls;
    for (QWidget* widget : panel.findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            controls.insert(widget);
    return controls;
}

/// Classes of controls without a name for screen readers.
inline QStringList nameless(QWidget& panel) {
    QStringList found;
    for (const QWidget* widget : controlsOf(panel)) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
            found << widget->metaObject()->className();
    }
    return found;
}

/// The names of controls that do not get the focus when Tab is pressed again and again. The panel's window is active.
inline QStringList unreached(QWidget& panel) {
    std::set<QWidget*> left = controlsOf(panel);
    const std::size_t most = 4 * left.size() + 8;
    for (std::size_t presses = 0; presses < most && !left.empty(); ++presses) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &panel, Qt::Key_Tab);
        if (QWidget* focus = QApplication::focusWidget())
            left.erase(focus);
    }
    QStringList names;
    for (const QWidget* widget : left)
        if (widget->isVisible() && widget->isEnabled())
            names << QStringLiteral("%1 (%2)").arg(widget->accessibleName(), widget->metaObject()->className());
    return names;
}

/// Shows a panel as a window of this size and waits until it has the focus.
inline bool showPanel(QWidget& panel, QSize size = {400, 760}) {
    panel.resize(size);
    panel.show();
    panel.activateWindow();
    return QTest::qWaitForWindowActive(&panel);
}

/// The button with this name for screen readers, or null.
template <class Button = QAbstractButton>
Button* buttonNamed(const QWidget& parent, const QString& name) {
    for (Button* button : parent.findChildren<Button*>())
        if (button->accessibleName() == name || button->text() == name)
            return button;
    return nullptr;
}

}  // namespace sw::test
