#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QWidget>

#include "ui/editor.h"
#include "ui/node_status.h"

namespace sw::ui {

/// One thing that is being made, or could not be made: with the whole error, a way to try again and to copy it.
class JobCard final : public QWidget {
    Q_OBJECT

public:
    JobCard(Editor& editor, std::string node, QWidget* parent = nullptr);
    [[nodiscard]] const std::string& node() const { return m_node; }
    void show(const QString& title, const QString& provider);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showFailure(const Error& error);
    Editor& m_editor;
    std::string m_node;
    QLabel* m_title;
    QLabel* m_provider;
    StatusLine* m_status;
    QProgressBar* m_bar;
    QLabel* m_error;
    QWidget* m_actions;
    QPushButton* m_retry;
    QString m_copied;  // what Copy puts on the clipboard
    bool m_failed = false;
};

}  // namespace sw::ui
