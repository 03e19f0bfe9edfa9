#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

#include "ui/script/script_editing.h"

namespace sw::ui {

/// The whole error of something that could not be made, and a way to try again.
class FailureNote final : public QWidget {
    Q_OBJECT

public:
    /// `words` names what trying again does.
    FailureNote(ScriptEditing& editing, const QString& words, QWidget* parent = nullptr);
    /// The first of these nodes that has failed; hidden when none has.
    void show(const std::vector<std::string>& nodes);

private:
    ScriptEditing& m_editing;
    std::string m_node;
    QLabel* m_text;
    QPushButton* m_retry;
};

}  // namespace sw::ui
