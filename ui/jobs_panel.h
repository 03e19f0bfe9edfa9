#pragma once

#include <QCheckBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTime>
#include <QVBoxLayout>
#include <QWidget>
#include <map>
#include <vector>

#include "ui/editor.h"
#include "ui/jobs/job_card.h"
#include "ui/jobs/job_list.h"

namespace sw::ui {

/// What is to be made and why, what is being made, what could not be, and what was made since the project was opened.
class JobsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit JobsPanel(Editor& editor, QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<JobCard*>& cards() const { return m_cards; }
    [[nodiscard]] const JobList& planned() const { return *m_planned; }
    [[nodiscard]] const JobList& finished() const { return *m_finished; }

    /// Shows jobs of another kind above those of the project; takes the widget over.
    void addAbove(QWidget* jobs);

public slots:
    void make();
    void cancel();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// What there is to know of a node beside its state.
    struct Job {
        QString title;
        QString provider;
    };
    /// Something that was made since the project was opened.
    struct Finished {
        QTime at;
        Job job;
        Duration took;
        double cost = 0;
    };
    void buildSummary(QVBoxLayout* column);
    void buildLists(QVBoxLayout* column);
    void refresh();
    void refreshMaking();
    void refreshJobs();
    void refreshSummary();
    void refreshCards();
    void refreshPlanned();
    void refreshFinished();
    void note(const JobEvent& event);
    [[nodiscard]] JobLine plannedLine(const PlannedNode& node) const;
    [[nodiscard]] QString reasonText(const StaleReason& reason) const;
    [[nodiscard]] Job jobOf(const std::string& node) const;

    Editor& m_editor;
    std::map<std::string, Job> m_jobs;
    std::vector<Finished> m_log;
    std::vector<JobCard*> m_cards;
    QWidget* m_summary;
    QLabel* m_heading;
    QLabel* m_detail;
    QPushButton* m_make;
    QPushButton* m_cancel;
    QProgressBar* m_bar;
    QCheckBox* m_automatic;
    QScrollArea* m_scroll;
    QVBoxLayout* m_above = nullptr;
    QVBoxLayout* m_running = nullptr;
    QLabel* m_plannedHeading = nullptr;
    JobList* m_planned = nullptr;
    QLabel* m_finishedHeading = nullptr;
    JobList* m_finished = nullptr;
    QWidget* m_closed;
    bool m_outdated = true;
};

/// "free", or "0.25".
QString costText(double cost);

}  // namespace sw::ui
