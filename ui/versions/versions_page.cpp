#include "ui/versions/versions_page.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <algorithm>
#include <utility>

#include "ui/core_sentences.h"
#include "ui/node_status.h"
#include "ui/preview/shape_menu.h"
#include "ui/versions/made_versions.h"
#include "ui/versions/version_form.h"
#include "ui/versions/version_jobs.h"
#include "ui/versions/version_matrix.h"
#include "ui/versions/version_words.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kTypedMs = 250;   // after the last change of the form
constexpr int kEditedMs = 800;  // after a change of the short
constexpr const char* kPreset = "export/preset";

using Items = Result<std::vector<VersionItem>>;

MatrixRow rowOf(const VersionItem& item) {
    MatrixRow row;
    row.name = QString::fromStdString(item.name);
    row.detail = lackingText(item);
    if (row.detail.isEmpty())
        row.detail = item.state == VersionItem::State::New ? VersionsPage::tr("Nothing has to be made.") : VersionsPage::tr("It is there, and up to date.");
    row.shared = QString::number(item.shared);
    row.toMake = QString::number(item.runs);
    row.price = priceText(item.cost, item.priced);
    row.time = durationText(item.estimate);
    return row;
}

MatrixRow rowOf(const VersionJob& job) {
    MatrixRow row = rowOf(job.item);
    if (job.state != VersionJob::State::Waiting)
        row.detail = jobText(job);
    row.trouble = job.state == VersionJob::State::Failed;
    if (job.state == VersionJob::State::Running)
        row.fraction = job.fraction;
    if (job.state == VersionJob::State::Done)
        row.price = priceText(job.cost, true);
    return row;
}

QString counted(const QString& words, std::size_t count) {
    return count == 0 ? words : VersionsPage::tr("%1 (%2)").arg(words).arg(count);
}

void replaceFirst(QStackedWidget& views, QWidget* widget) {
    QWidget* before = views.widget(0);
    views.insertWidget(0, widget);
    views.setCurrentIndex(0);
    views.removeWidget(before);
    before->deleteLater();
}

bool differs(const VersionOrder& order) {
    return !order.languages.empty() || !order.platforms.empty() || !order.seconds.empty() || !order.hooks.empty();
}

bool isOutdated(const VersionItem& item) {
    using State = VersionItem::State;
    return item.state == State::SourceChanged || (item.state == State::Follows && item.runs > 0);
}

}  // namespace

void VersionsPage::join() {
    connect(m_form, &VersionForm::changed, this, [this] {
        m_showsJobs = false;
        m_hasPlan = false;
        m_soon.start(kTypedMs);
        refresh();
    });
    connect(m_form, &VersionForm::folderChanged, this, &VersionsPage::askMade);
    connect(m_form, &VersionForm::settingsWanted, this, &VersionsPage::settingsWanted);
    connect(&m_soon, &QTimer::timeout, this, &VersionsPage::askPlan);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        if (tab == Made)
            askMade();
    });
    connect(m_make, &QPushButton::clicked, this, &VersionsPage::make);
    connect(m_cancel, &QPushButton::clicked, &m_maker, &VersionMaker::cancel);
    connect(m_exportAll, &QPushButton::clicked, this, &VersionsPage::exportAll);
    connect(m_updateAll, &QPushButton::clicked, this, [this] { makeAgain(outdated()); });
    connect(m_list, &MadeVersions::openWanted, this, &VersionsPage::projectWanted);
    connect(m_list, &MadeVersions::againWanted, this, [this](const VersionItem& item) { makeAgain({item}); });
    connect(m_preset, &QComboBox::activated, this, [this] { m_preferences.setValue(kPreset, m_preset->currentData()); });
    connect(&m_films, &VersionFilms::added, this, [this](int count) {
        m_editor.tell(Notice{Notice::Kind::Hint, tr("%n film(s) being exported", nullptr, count), tr("Show"), [this] { emit exportsWanted(); }});
    });
    connect(&m_maker, &VersionMaker::changed, this, [this] {
        if (m_showsJobs && m_maker.jobs().empty()) {
            m_showsJobs = false;
            m_soon.start(0);
        }
        if (isVisible())
            refresh();
    });
    connect(&m_maker, &VersionMaker::ended, this, &VersionsPage::madeEnded);
    connect(&m_editor, &Editor::changed, this, [this] {
        if (isVisible() && m_editor.isOpen() && !m_soon.isActive())
            m_soon.start(kEditedMs);
    });
}

std::filesystem::path VersionsPage::source() const {
    return m_editor.isOpen() ? m_editor.session()->paths().file : std::filesystem::path();
}

void VersionsPage::begin() {
    if (!m_editor.isOpen())
        return;
    const Project& project = *m_editor.state().project;
    m_title->setText(tr("Versions of “%1”").arg(m_editor.title()));
    m_showsJobs = m_maker.isRunning() && m_maker.order().source == source();
    m_hasPlan = false;
    m_planned.clear();
    m_made.clear();
    m_matrix->show({});
    m_form->begin(source(), project.script.language);
    m_shape->clear();
    for (const ShapeEntry& shape : shapesOf(project))
        m_shape->addItem(shape.title, QString::fromStdString(shape.variant));
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(m_preferences.value(kPreset, "default"))));
    m_tabs->setCurrentIndex(Planned);
    askChoices();
    m_form->takeFocus();
    askMade();
    refresh();
}

void VersionsPage::askChoices() {
    if (!m_maker.controls().choices)
        return;
    m_choicesTask.ask([choices = m_maker.controls().choices](const std::stop_token&) { return choices(); },
                      [this](const Result<VersionChoices>& choices) {
                          if (!choices)
                              m_editor.tell(choices.error());
                          m_translator = choices ? choices->translator : std::string();
                          m_form->showChoices(choices.value_or(VersionChoices{}));
                          askPlan();
                      });
}

void VersionsPage::askPlan() {
    if (m_showsJobs || m_choicesTask.isAsking() || !m_editor.isOpen() || !m_maker.controls().plan)
        return;
    m_hasPlan = false;
    m_planned.clear();
    m_planTask.forget();
    const Result<VersionOrder> order = m_form->order();
    if (!order) {
        say("circle-alert", tr("Something is missing"), errorText(order.error()));
    } else if (m_editor.state().project->script.scenes.empty()) {
        say("file-text", tr("There is no script yet"), tr("Make the short first: its versions are made from it."));
    } else if (!differs(*order)) {
        say("languages", tr("In what do the versions differ?"),
            tr("Choose languages, platforms or lengths, or write other hooks: there is a version for each combination."));
    } else {
        m_order = *order;
        m_planTask.ask([plan = m_maker.controls().plan, order = m_order](const std::stop_token& stop) { return plan(order, stop); },
                       [this](Items items) { takePlan(std::move(items)); });
    }
    refresh();
}

void VersionsPage::takePlan(Items items) {
    m_hasPlan = items.has_value();
    if (items)
        m_planned = *std::move(items);
    else
        say("circle-alert", tr("These versions cannot be made"), errorText(items.error()));
    refresh();
}

void VersionsPage::askMade() {
    if (!m_editor.isOpen() || !m_maker.controls().made || m_editor.state().project->script.scenes.empty())
        return;
    m_madeTask.ask([made = m_maker.controls().made, source = source(), folder = m_form->folder()](const std::stop_token& stop) { return made(source, folder, stop); },
                   [this](Items items) { takeMade(std::move(items)); });
}

void VersionsPage::takeMade(Items items) {
    m_made = items.value_or(std::vector<VersionItem>());
    if (!items)
        sayMade("circle-alert", tr("The folder cannot be read"), errorText(items.error()));
    else if (m_made.empty())
        sayMade("film", tr("No versions yet"), tr("Versions that were made in this folder are listed here, with how they stand to the short."));
    else
        m_madeViews->setCurrentIndex(1);
    refresh();
}

/// What failed before is ordered as it was then.
void VersionsPage::make() {
    if (m_maker.isRunning())
        return;
    if (m_showsJobs) {
        std::vector<VersionItem> items;
        for (const VersionJob& job : m_maker.jobs())
            items.push_back(job.item);
        m_maker.start(VersionOrder(m_maker.order()), items);
    } else if (m_hasPlan) {
        m_form->remember();
        m_showsJobs = m_maker.start(m_order, m_planned);
    }
    refresh();
}

void VersionsPage::makeAgain(const std::vector<VersionItem>& items) {
    VersionOrder order{source(), m_form->folder(), {}, {}, {}, {}};
    for (const VersionItem& item : items)
        order.again.push_back(item.file);
    if (!m_maker.start(order, items))
        return;
    m_showsJobs = true;
    m_planTask.forget();
    m_tabs->setCurrentIndex(Planned);
    refresh();
}

void VersionsPage::exportAll() {
    m_films.add(m_made, m_preset->currentData().toString().toStdString(), m_shape->currentData().toString().toStdString(), false);
}

void VersionsPage::madeEnded() {
    using State = VersionJob::State;
    const int failed = m_maker.count(State::Failed);
    const int cancelled = m_maker.count(State::Cancelled);
    if (failed > 0) {
        const auto first = std::find_if(m_maker.jobs().begin(), m_maker.jobs().end(), [](const VersionJob& job) { return job.state == State::Failed; });
        m_editor.tell(Notice{Notice::Kind::Problem, tr("%1: %2").arg(versionsMadeText(m_maker), jobText(*first)), {}, {}});
    } else if (cancelled == 0) {
        m_editor.tell(Notice{Notice::Kind::Success, versionsMadeText(m_maker), {}, {}});
    }
    if (!isVisible())
        return;
    askMade();
    if (m_showsJobs && failed == 0) {
        m_showsJobs = false;
        if (cancelled == 0)
            m_tabs->setCurrentIndex(Made);
        askPlan();
    }
    refresh();
}

std::vector<VersionItem> VersionsPage::outdated() const {
    std::vector<VersionItem> items;
    std::copy_if(m_made.begin(), m_made.end(), std::back_inserter(items), isOutdated);
    return items;
}

QString VersionsPage::totals() const {
    VersionItem all;
    int fresh = 0;
    for (const VersionItem& item : m_planned) {
        all.texts += item.texts;
        all.runs += item.runs;
        all.cost += item.cost;
        all.estimate = all.estimate + item.estimate;
        all.priced = all.priced && item.priced;
        fresh += item.state == VersionItem::State::New;
    }
    QStringList parts = {tr("New versions: %1 of %2").arg(fresh).arg(m_planned.size())};
    if (all.texts > 0)
        parts << tr("to translate: %1 by %2").arg(all.texts).arg(m_translator.empty() ? tr("nobody") : QString::fromStdString(m_translator));
    parts << tr("to make: %1").arg(all.runs);
    parts << (all.texts > 0 ? tr("price: %1, without translating") : tr("price: %1")).arg(priceText(all.cost, all.priced));
    if (const QString time = durationText(all.estimate); !time.isEmpty())
        parts << tr("about %1").arg(time);
    return parts.join(" · ");
}

void VersionsPage::refresh() {
    if (!m_editor.isOpen())
        return;
    const Plan& plan = *m_editor.state().plan;
    m_incomplete->setVisible(!m_editor.state().project->script.scenes.empty() && plan.runs + plan.maybeRuns > 0);
    m_form->setEnabled(!(m_maker.isRunning() && m_showsJobs));
    refreshPlanned();
    refreshMade();
    refreshTabs();
    refreshButtons();
}

void VersionsPage::refreshTabs() {
    m_tabs->setTabText(Planned, m_maker.isRunning() && m_showsJobs ? tr("Being made") : counted(tr("To make"), m_planned.size()));
    m_tabs->setTabText(Made, counted(tr("In the folder"), m_made.size()));
}

void VersionsPage::refreshPlanned() {
    std::vector<MatrixRow> rows;
    if (m_showsJobs)
        for (const VersionJob& job : m_maker.jobs())
            rows.push_back(rowOf(job));
    else
        for (const VersionItem& item : m_planned)
            rows.push_back(rowOf(item));
    if (!rows.empty())
        m_plannedViews->setCurrentIndex(1);
    if (!rows.empty() || m_planTask.isAsking() || m_soon.isActive() || m_choicesTask.isAsking()) {
        if (!rows.empty())
            m_matrix->show(std::move(rows));
    } else {
        m_plannedViews->setCurrentIndex(0);
    }
}

void VersionsPage::refreshMade() {
    m_list->show(m_made, m_maker.isRunning());
    m_updateAll->setVisible(!outdated().empty());
    m_updateAll->setEnabled(!m_maker.isRunning());
    m_exportAll->setEnabled(!m_made.empty());
    for (QComboBox* box : {m_preset, m_shape})
        box->setEnabled(!m_made.empty());
}

void VersionsPage::refreshButtons() {
    const bool running = m_maker.isRunning();
    const bool here = running && m_showsJobs;
    const bool asking = m_planTask.isAsking() || m_soon.isActive() || m_choicesTask.isAsking();
    m_bar->setVisible(here);
    m_bar->setValue(static_cast<int>(m_maker.progress() * 1000));
    m_cancel->setVisible(here);
    m_cancel->setEnabled(!m_maker.isStopping());
    m_make->setVisible(!here);
    m_make->setEnabled(!running && (m_showsJobs || (m_hasPlan && !m_planned.empty())));
    m_make->setText(m_showsJobs ? tr("Try again") : m_planned.empty() ? tr("Make the version") : tr("Make %n version(s)", nullptr, static_cast<int>(m_planned.size())));
    m_totals->setText(m_maker.isStopping() && here ? tr("Stopping…")
                      : m_showsJobs               ? versionsMadeText(m_maker)
                      : running                   ? tr("Versions of another short are being made. Wait for them, or stop them in the jobs panel.")
                      : asking                    ? tr("Working out what is shared and what is to be made…")
                      : m_hasPlan                 ? totals()
                                                  : QString());
}

void VersionsPage::say(const QString& icon, const QString& title, const QString& text) {
    replaceFirst(*m_plannedViews, new EmptyState(icon, title, text));
}

void VersionsPage::sayMade(const QString& icon, const QString& title, const QString& text) {
    replaceFirst(*m_madeViews, new EmptyState(icon, title, text));
}

void VersionsPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

/// Nobody waits for an answer any more.
void VersionsPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_form->remember();
    m_soon.stop();
    m_planTask.forget();
    m_madeTask.forget();
}

}  // namespace sw::ui
