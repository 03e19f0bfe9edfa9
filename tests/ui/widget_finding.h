#pragma once

#include <QAccessible>
#include <QWidget>

namespace sw::test {

/// The widget of this type below `root` that screen readers call `name`, among those that are shown; null when there is none.
template <class T>
T* named(const QWidget* root, const QString& name) {
    for (T* widget : root->findChildren<T*>())
        if (widget->accessibleName() == name && widget->isVisibleTo(root))
            return widget;
    return nullptr;
}

/// All shown widgets below `root` that take the focus by Tab and that a screen reader would have no words for.
inline QStringList unnamed(const QWidget* root) {
    QStringList found;
    for (const QWidget* widget : root->findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(root) || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        if (!spoken || spoken->text(QAccessible::Name).isEmpty())
            found << QString::fromLatin1(widget->metaObject()->className()) + " " + widget->objectName();
    }
    return found;
}

}  // namespace sw::test
