#include "ui/jobs_panel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <algorithm>

#include "core/graph/node.h"
#include "core/graph/stage.h"
#include "ui/core_words.h"
#include "ui/icons.h"
#include "ui/run_price.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

/// So many lines the log has; the older ones go.
constexpr std::size_t kLongestLog = 500;

QString aboutText(Duration duration) {
    return duration.flicks < kFlicksPerSecond ? JobsPanel::tr("less than a second") : JobsPanel::tr("about %1").arg(durationText(duration));
}

}  // namespace

QString costText(double cost) {
    if (cost <= 0)
        return JobsPanel::tr("free");
    return cost < 0.01 ? JobsPanel::tr("costs less than %1").arg(QLocale().toString(0.01, 'f', 2))
                       : JobsPanel::tr("costs %1").arg(QLocale().toString(cost, 'f', 2));
}

JobsPanel::JobsPanel(Editor& editor, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_summary(new QWidget(this)),
      m_heading(textLabel({}, "heading", m_summary)),
      m_detail(textLabel({}, "dim", m_summary)),
      m_make(primaryButton(tr("Make"), m_summary)),
      m_cancel(new QPushButton(tr("Cancel"), m_summary)),
      m_bar(new QProgressBar(m_summary)),
      m_automatic(new QCheckBox(tr("Make automatically after edits"), m_summary)),
      m_scroll(new QScrollArea(this)),
      m_closed(new EmptyState("sparkles", tr("Nothing to make"), tr("What is made for the open project, and why, is listed here."), {}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildSummary(column);
    buildLists(column);
    column->addWidget(m_closed, 1);
    connect(&editor, &Editor::changed, this, &JobsPanel::refresh);
    connect(&editor, &Editor::generationChanged, this, [this] {
        if (isVisible())
            refreshMaking();
    });
    connect(&editor, &Editor::jobHappened, this, &JobsPanel::note);
    connect(&editor, &Editor::closed, this, [this] {
        m_log.clear();
        m_jobs.clear();
        refresh();
    });
    refresh();
}

void JobsPanel::buildSummary(QVBoxLayout* column) {
    auto* rows = new QVBoxLayout(m_summary);
    rows->setContentsMargins(metrics::kMargin, metrics::kMargin, metrics::kMargin, metrics::kGap);
    rows->setSpacing(metrics::kGap);
    auto* first = new QHBoxLayout;
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_heading);
    texts->addWidget(m_detail);
    first->addLayout(texts, 1);
    first->addWidget(m_make, 0, Qt::AlignTop);
    first->addWidget(m_cancel, 0, Qt::AlignTop);
    rows->addLayout(first);
    rows->addWidget(m_bar);
    rows->addWidget(m_automatic);
    rows->addWidget(line(m_summary));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    m_bar->setAccessibleName(tr("Progress of everything that is being made"));
    m_make->setToolTip(tr("Make everything that is not up to date"));
    m_cancel->setToolTip(tr("Stop; what is finished is kept"));
    m_automatic->setToolTip(tr("What an edit made out of date is made soon after it, as long as that is free"));
    m_automatic->setChecked(m_editor.makesAutomatically());
    connect(m_make, &QPushButton::clicked, this, &JobsPanel::make);
    connect(m_cancel, &QPushButton::clicked, this, &JobsPanel::cancel);
    connect(m_automatic, &QCheckBox::toggled, this, [this](bool on) { m_editor.setMakesAutomatically(on); });
    column->addWidget(m_summary);
}

void JobsPanel::buildLists(QVBoxLayout* column) {
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(metrics::kMargin, metrics::kSmallGap, metrics::kMargin, metrics::kMargin);
    rows->setSpacing(metrics::kGap);
    m_above = new QVBoxLayout;
    rows->addLayout(m_above);
    m_running = new QVBoxLayout;
    m_running->setSpacing(metrics::kGap);
    m_plannedHeading = textLabel(tr("To make"), "heading", content);
    m_planned = new JobList(tr("To make"), content);
    m_finishedHeading = textLabel(tr("Made since opening"), "heading", content);
    m_finished = new JobList(tr("Made since opening"), content);
    rows->addLayout(m_running);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_plannedHeading, m_planned, m_finishedHeading, m_finished})
        rows->addWidget(widget);
    rows->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAccessibleName(tr("Jobs"));
    column->addWidget(m_scroll, 1);
}

void JobsPanel::addAbove(QWidget* jobs) {
    m_above->addWidget(jobs);
}

void JobsPanel::make() {
    m_editor.generate();
}

void JobsPanel::cancel() {
    m_editor.cancelGeneration();
}

void JobsPanel::refresh() {
    m_outdated = !isVisible();
    if (m_outdated)
        return;  // it is shown when the panel is
    const bool open = m_editor.isOpen();
    m_summary->setVisible(open);
    m_scroll->setVisible(open);
    m_closed->setVisible(!open);
    refreshJobs();
    refreshMaking();
}

void JobsPanel::refreshMaking() {
    refreshSummary();
    refreshCards();
    refreshPlanned();
    refreshFinished();
}

void JobsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_outdated)
        refresh();
}

/// The titles and providers of all nodes there are now; those of nodes that are gone stay known for the log.
void JobsPanel::refreshJobs() {
    if (!m_editor.isOpen())
        return;
    const Result<StageGraph> graph = m_editor.session()->graph();
    if (!graph)
        return;
    const Stages& stages = m_editor.studio().tools.stages;
    for (const Node& node : graph->nodes()) {
        const auto stage = stages.find(node.stage);
        m_jobs[node.key] = {coreWord(node.label.empty() ? node.key : node.label),
                            stage == stages.end() ? QString() : QString::fromStdString(stage->second->provider(node.parameters))};
    }
}

JobsPanel::Job JobsPanel::jobOf(const std::string& node) const {
    const auto found = m_jobs.find(node);
    return found == m_jobs.end() ? Job{QString::fromStdString(node), {}} : found->second;
}

void JobsPanel::refreshSummary() {
    const Plan& plan = *m_editor.state().plan;
    const bool making = m_editor.isGenerating();
    m_make->setVisible(!making);
    m_make->setEnabled(plan.runs > 0);
    m_cancel->setVisible(making);
    m_bar->setVisible(making);
    m_bar->setValue(static_cast<int>(m_editor.generationProgress() * 1000));
    if (m_automatic->isChecked() != m_editor.makesAutomatically())
        m_automatic->setChecked(m_editor.makesAutomatically());
    if (making) {
        m_heading->setText(tr("Making… %1 %").arg(static_cast<int>(m_editor.generationProgress() * 100)));
        m_detail->setText(tr("So far: %1").arg(m_editor.generationCost() > 0 ? moneyText(m_editor.generationCost(), plan.currency) : tr("free")));
    } else if (plan.runs == 0) {
        m_heading->setText(tr("Everything is up to date"));
        m_detail->setText(tr("Nothing has to be made."));
    } else {
        m_heading->setText(tr("%1 to make").arg(plan.runs));
        const RunPrice price = priceOf(m_editor);
        const QString cost = price.isFree() ? tr("free") : tr("costs %1").arg(priceText(price));
        m_make->setToolTip(price.isFree() ? tr("Make everything that is not up to date") : tr("Make everything that is not up to date. It costs %1.").arg(priceText(price)));
        m_detail->setText(aboutText(plan.estimate) + " · " + cost +
                          (plan.maybeRuns > 0 ? " · " + tr("perhaps %1 more").arg(plan.maybeRuns) : QString()));
    }
}

/// Failed ones first, then running ones; each in the plan's order.
void JobsPanel::refreshCards() {
    std::vector<std::string> failed;
    std::vector<std::string> running;
    for (const PlannedNode& node : m_editor.state().plan->nodes)
        if (const NodeActivity* activity = m_editor.activity(node.key); activity && activity->state != NodeActivity::State::Waiting)
            (activity->state == NodeActivity::State::Failed ? failed : running).push_back(node.key);
    std::vector<JobCard*> cards;
    for (const std::vector<std::string>* keys : {&failed, &running})
        for (const std::string& key : *keys) {
            const auto there = std::find_if(m_cards.begin(), m_cards.end(), [&](JobCard* card) { return card->node() == key; });
            cards.push_back(there == m_cards.end() ? new JobCard(m_editor, key, m_scroll->widget()) : *there);
        }
    if (cards != m_cards) {
        for (JobCard* old : m_cards) {
            m_running->removeWidget(old);
            if (std::find(cards.begin(), cards.end(), old) == cards.end()) {
                old->hide();
                old->deleteLater();  // it may be its button that was pressed
            }
        }
        m_cards = cards;
        QWidget* before = m_automatic;
        for (JobCard* card : m_cards) {
            m_running->addWidget(card);
            for (QPushButton* button : card->findChildren<QPushButton*>()) {
                setTabOrder(before, button);
                before = button;
            }
        }
    }
    for (JobCard* card : m_cards) {
        const Job job = jobOf(card->node());
        card->show(job.title, job.provider);
        card->setVisible(true);
    }
}

QString JobsPanel::reasonText(const StaleReason& reason) const {
    return ui::reasonText(reason, jobOf(reason.name).title);
}

JobLine JobsPanel::plannedLine(const PlannedNode& node) const {
    const Job job = jobOf(node.key);
    QStringList details;
    for (const StaleReason& reason : node.reasons)
        details << reasonText(reason);
    if (node.state == NodeState::Waiting)
        for (const std::string& input : node.waitsFor)
            details << tr("waits for: %1").arg(jobOf(input).title);
    QStringList whole = {details.join(", ")};
    if (!job.provider.isEmpty())
        whole << job.provider;
    if (!node.priced)
        whole << tr("price unknown");
    else if (node.cost > 0)
        whole << costText(node.cost);
    return {job.title, whole.join(" · "), durationText(node.estimate)};
}

void JobsPanel::refreshPlanned() {
    std::vector<JobLine> lines;
    for (const PlannedNode& node : m_editor.state().plan->nodes)
        if (node.selected && node.state != NodeState::Fresh && !m_editor.activity(node.key))
            lines.push_back(plannedLine(node));
    m_plannedHeading->setVisible(!lines.empty());
    m_planned->setVisible(!lines.empty());
    m_planned->show(std::move(lines));
}

void JobsPanel::note(const JobEvent& event) {
    if (event.kind != JobEvent::Kind::Finished)
        return;
    if (!m_jobs.contains(event.node))
        refreshJobs();
    Finished done{QTime::currentTime(), jobOf(event.node), event.took, 0};
    if (event.asset) {
        done.cost = event.asset->cost;
        if (!event.asset->provider.empty())
            done.job.provider = QString::fromStdString(event.asset->provider);
    }
    m_log.push_back(std::move(done));
    if (m_log.size() > kLongestLog)
        m_log.erase(m_log.begin());
}

/// The newest first.
void JobsPanel::refreshFinished() {
    std::vector<JobLine> lines;
    for (auto done = m_log.rbegin(); done != m_log.rend(); ++done) {
        QStringList details = {QLocale().toString(done->at, QLocale::ShortFormat)};
        if (!done->job.provider.isEmpty())
            details << done->job.provider;
        if (done->cost > 0)
            details << costText(done->cost);
        lines.push_back({done->job.title, details.join(" · "), durationText(done->took)});
    }
    m_finishedHeading->setVisible(!lines.empty());
    m_finished->setVisible(!lines.empty());
    m_finished->show(std::move(lines));
}

}  // namespace sw::ui
