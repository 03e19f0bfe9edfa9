#pragma once

#include <QWidget>

#include "ui/jobs/job_list.h"
#include "ui/versions/version_maker.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace sw::ui {

/// The versions that are being made, or were, as a part of the panel of jobs; not there while there are none.
class VersionJobs final : public QWidget {
    Q_OBJECT

public:
    explicit VersionJobs(VersionMaker& maker, QWidget* parent = nullptr);
    [[nodiscard]] const JobList& list() const { return *m_list; }

private:
    void refresh();

    VersionMaker& m_maker;
    QLabel* m_heading;
    QPushButton* m_cancel;
    QToolButton* m_clear;
    QProgressBar* m_bar;
    JobList* m_list;
};

/// "4 of 6 versions made"
QString versionsMadeText(const VersionMaker& maker);

}  // namespace sw::ui
