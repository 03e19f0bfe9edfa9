#include "ui/script/new_text.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace sw::ui {

NewText::NewText(const QString& words, QWidget* parent) : QWidget(parent), m_field(new QPlainTextEdit(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 2, 4, 2);
    row->addWidget(m_field);
    m_field->setPlaceholderText(words);
    m_field->setAccessibleName(words);
    m_field->setToolTip(tr("Enter adds it, Escape forgets it"));
    m_field->setTabChangesFocus(true);
    m_field->setFixedHeight(m_field->fontMetrics().lineSpacing() * 2 + 22);
    m_field->installEventFilter(this);
}

void NewText::begin() {
    m_field->setFocus(Qt::OtherFocusReason);
}

void NewText::finish(bool keep) {
    if (m_done)
        return;
    m_done = true;
    const QString text = m_field->toPlainText().simplified();
    emit ended();
    if (keep && !text.isEmpty())
        emit written(text);
}

bool NewText::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            finish(key != Qt::Key_Escape);
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        finish(true);
    return QWidget::eventFilter(watched, event);
}

}  // namespace sw::ui
