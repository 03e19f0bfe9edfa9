#pragma once

#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

#include "ui/script/script_editing.h"
#include "ui/script/text_field.h"

namespace sw::ui {

/// What the short is called and said to be where it is published, and how many blanks a draft still has.
class ScriptHead final : public QWidget {
    Q_OBJECT

public:
    explicit ScriptHead(ScriptEditing& editing, QWidget* parent = nullptr);
    void show(const Script& script);
    void discard();
    void flush();

signals:
    void nextBlankWanted();

private:
    TextField* addField(QVBoxLayout* column, const QString& words, const QString& hint, TextField::MakeEdit makeEdit);
    ScriptEditing& m_editing;
    TextField* m_title;
    TextField* m_description;
    TextField* m_hashtags;
    QWidget* m_draft;
    QLabel* m_blanks;
};

}  // namespace sw::ui
