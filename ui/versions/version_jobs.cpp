#include "ui/versions/version_jobs.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme.h"
#include "ui/versions/version_words.h"
#include "ui/widgets.h"

namespace sw::ui {

QString versionsMadeText(const VersionMaker& maker) {
    return VersionJobs::tr("%1 of %n version(s) made", nullptr, static_cast<int>(maker.jobs().size())).arg(maker.count(VersionJob::State::Done));
}

VersionJobs::VersionJobs(VersionMaker& maker, QWidget* parent)
    : QWidget(parent),
      m_maker(maker),
      m_heading(textLabel({}, "heading", this)),
      m_cancel(new QPushButton(tr("Cancel"), this)),
      m_clear(iconButton("x", tr("Remove these versions from the list"), this)),
      m_bar(new QProgressBar(this)),
      m_list(new JobList(tr("Versions"), this)) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, metrics::kGap);
    rows->setSpacing(metrics::kGap);
    auto* first = new QHBoxLayout;
    first->addWidget(m_heading, 1);
    first->addWidget(m_cancel);
    first->addWidget(m_clear);
    rows->addLayout(first);
    rows->addWidget(m_bar);
    rows->addWidget(m_list);
    rows->addWidget(line(this));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    m_bar->setAccessibleName(tr("Progress of the versions"));
    m_cancel->setToolTip(tr("Stop; what is finished is kept"));
    m_cancel->setAccessibleName(tr("Stop making versions"));
    connect(m_cancel, &QPushButton::clicked, &maker, &VersionMaker::cancel);
    connect(m_clear, &QToolButton::clicked, &maker, &VersionMaker::clear);
    connect(&maker, &VersionMaker::changed, this, &VersionJobs::refresh);
    refresh();
}

void VersionJobs::refresh() {
    setVisible(!m_maker.jobs().empty());
    const bool running = m_maker.isRunning();
    m_heading->setText(versionsMadeText(m_maker));
    m_cancel->setVisible(running);
    m_cancel->setEnabled(!m_maker.isStopping());
    m_clear->setVisible(!running);
    m_bar->setVisible(running);
    m_bar->setValue(static_cast<int>(m_maker.progress() * 1000));
    std::vector<JobLine> lines;
    for (const VersionJob& job : m_maker.jobs()) {
        const bool counts = job.state == VersionJob::State::Running;
        const QString aside = counts ? tr("%1 %").arg(static_cast<int>(job.fraction * 100)) : job.cost > 0 ? priceText(job.cost, true) : QString();
        lines.push_back({QString::fromStdString(job.item.name), jobText(job), aside});
    }
    m_list->show(std::move(lines));
}

}  // namespace sw::ui
