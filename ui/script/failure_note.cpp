#include "ui/script/failure_note.h"

#include <QVBoxLayout>

#include "ui/core_sentences.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {

FailureNote::FailureNote(ScriptEditing& editing, const QString& words, QWidget* parent)
    : QWidget(parent), m_editing(editing), m_text(textLabel({}, "danger", this)), m_retry(new QPushButton(tr("Try again"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(7, 0, 0, metrics::kSmallGap);
    column->setSpacing(metrics::kSmallGap);
    column->addWidget(m_text);
    column->addWidget(m_retry, 0, Qt::AlignLeft);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_retry->setAccessibleName(words);
    m_retry->setToolTip(words);
    connect(m_retry, &QPushButton::clicked, this, [this] { m_editing.make(m_node); });
    hide();
}

void FailureNote::show(const std::vector<std::string>& nodes) {
    const Editor& editor = m_editing.editor();
    for (const std::string& node : nodes) {
        const NodeActivity* activity = editor.activity(node);
        if (!activity || activity->state != NodeActivity::State::Failed)
            continue;
        m_node = node;
        m_text->setText(activity->error ? errorText(*activity->error) : tr("It could not be made."));
        m_retry->setEnabled(!editor.isGenerating());
        return setVisible(true);
    }
    setVisible(false);
}

}  // namespace sw::ui
