#pragma once

#include <QLabel>
#include <QToolButton>
#include <QWidget>
#include <string>

#include "ui/script/script_editing.h"

namespace sw::ui {

/// A button of a row: smaller than others.
QToolButton* rowButton(const QString& icon, const QString& words, QWidget* parent);

/// What can be done to one generated thing: go through its takes, compare them, make another one, lock it.
class NodeTools final : public QWidget {
    Q_OBJECT

public:
    /// `thing` is what it is called within a sentence: "the voice of this sentence".
    NodeTools(ScriptEditing& editing, std::string node, const QString& thing, QWidget* parent = nullptr);
    /// Shows the project as it is now.
    void refresh();

private:
    ScriptEditing& m_editing;
    std::string m_node;
    QString m_thing;
    QToolButton* m_previous;
    QLabel* m_take;
    QToolButton* m_next;
    QToolButton* m_compare;
    QToolButton* m_again;
    QToolButton* m_lock;
};

}  // namespace sw::ui
