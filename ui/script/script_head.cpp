#include "ui/script/script_head.h"

#include <QHBoxLayout>

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {

ScriptHead::ScriptHead(ScriptEditing& editing, QWidget* parent)
    : QWidget(parent), m_editing(editing), m_draft(new QWidget(this)), m_blanks(textLabel({}, "warning", m_draft)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSmallGap, 0, metrics::kSmallGap, 0);
    column->setSpacing(2);
    Editor& editor = editing.editor();
    m_title = addField(column, tr("Title"), tr("Title"), [](const std::string& text) { return SetTitle{text}; });
    m_title->setProperty("role", "written-title");
    m_description = addField(column, tr("Description"), tr("Description for where it is published"),
                             [&editor](const std::string& text) {
                                 return SetDescription{text, editor.state().project->script.hashtags};
                             });
    m_description->setManyLines(true);
    m_hashtags = addField(column, tr("Hashtags"), tr("#hashtags"), [&editor](const std::string& text) {
        return SetDescription{editor.state().project->script.description, text};
    });
    auto* row = new QHBoxLayout(m_draft);
    row->setContentsMargins(7, metrics::kSmallGap, 0, 0);
    QPushButton* next = flatButton(tr("Next blank"), "pencil", m_draft);
    row->addWidget(m_blanks, 1);
    row->addWidget(next);
    column->addWidget(m_draft);
    m_draft->hide();
    connect(next, &QPushButton::clicked, this, &ScriptHead::nextBlankWanted);
}

TextField* ScriptHead::addField(QVBoxLayout* column, const QString& words, const QString& hint, TextField::MakeEdit makeEdit) {
    auto* field = new TextField(m_editing.editor(), words.toStdString(), std::move(makeEdit), this);
    field->setMayBeEmpty(true);
    field->setAccessibleName(words);
    field->setToolTip(words);
    field->setPlaceholderText(hint);
    column->addWidget(field);
    connect(field, &TextField::entered, this, [field] { field->clearFocus(); });
    return field;
}

void ScriptHead::show(const Script& script) {
    m_title->showText(QString::fromStdString(script.title));
    m_description->showText(QString::fromStdString(script.description));
    m_hashtags->showText(QString::fromStdString(script.hashtags));
    qsizetype blanks = 0;
    if (script.draft)
        for (const Scene& scene : script.scenes)
            for (const Sentence& sentence : scene.sentences)
                blanks += static_cast<qsizetype>(blanksOf(QString::fromStdString(sentence.text)).size());
    m_draft->setVisible(blanks > 0);
    m_blanks->setText(tr("This is an outline with %n blank(s) to fill in.", nullptr, static_cast<int>(blanks)));
}

void ScriptHead::discard() {
    for (TextField* field : {m_title, m_description, m_hashtags})
        field->discard();
}

void ScriptHead::flush() {
    for (TextField* field : {m_title, m_description, m_hashtags})
        field->flush();
}

}  // namespace sw::ui
