#pragma once

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWidget>
#include <string>
#include <vector>

#include "core/model/issue.h"
#include "ui/editor.h"

namespace sw::ui {

/// One issue: its sentence, what it is about, and the button that cures it. Enter or a click goes there.
class IssueRow final : public QWidget {
    Q_OBJECT

public:
    explicit IssueRow(QWidget* parent = nullptr);
    /// `subject` in words for people.
    void show(const Issue& issue, const QString& subject);
    [[nodiscard]] QPushButton* fixButton() const { return m_fix; }

signals:
    void chosen();
    void fixWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showIcon();
    Severity m_severity = Severity::Hint;
    QLabel* m_icon;
    QLabel* m_message;
    QLabel* m_subject;
    QPushButton* m_fix;
};

/// What should be looked at before the short is published: problems first, then warnings and hints, each with its number.
class IssuesPanel final : public QWidget {
    Q_OBJECT

public:
    explicit IssuesPanel(Editor& editor, QWidget* parent = nullptr);
    /// In the order in which they are to be shown within their severity.
    void setIssues(std::vector<Issue> issues);
    [[nodiscard]] const std::vector<Issue>& issues() const { return m_issues; }
    [[nodiscard]] const std::vector<IssueRow*>& rows() const { return m_rows; }

signals:
    /// After the editor was taken to an issue.
    void jumped(const QString& subject);
    void countsChanged(int errors, int warnings, int hints);

private:
    void refresh();
    void jump(std::size_t place);
    void fix(std::size_t place);
    void fixAll();
    [[nodiscard]] QString subjectText(const std::string& subject) const;

    Editor& m_editor;
    std::vector<Issue> m_issues;
    std::vector<IssueRow*> m_rows;
    std::vector<QLabel*> m_headings;
    QPushButton* m_fixAll;
    QScrollArea* m_scroll;
    QVBoxLayout* m_list;
    QWidget* m_clean;
    QWidget* m_closed;
    bool m_checked = false;
};

}  // namespace sw::ui
