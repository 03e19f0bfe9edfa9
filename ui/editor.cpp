#include "ui/editor.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>
#include <algorithm>
#include <utility>

#include "core/graph/stage_graph.h"
#include "core/media/caption/font_files.h"
#include "core/model/recording.h"
#include "core/model/resolve.h"
#include "core/model/variants.h"
#include "core/session/bundle.h"
#include "ui/core_sentences.h"
#include "ui/core_words.h"
#include "ui/run_price.h"

namespace sw::ui {
namespace {

/// So long after the last edit what it made stale is made.
constexpr int kFollowMs = 700;

std::int64_t lastFrame(const Cut& cut) {
    return std::max<std::int64_t>(0, frameAt(TimePoint{} + cut.duration, cut.rate));
}

}  // namespace

bool Selection::contains(const std::string& item) const {
    return std::find(items.begin(), items.end(), item) != items.end();
}

Editor::Editor(Studio studio, QObject* parent) : QObject(parent), m_studio(std::move(studio)) {
    m_followTimer.setSingleShot(true);
    m_followTimer.setInterval(kFollowMs);
    connect(&m_followTimer, &QTimer::timeout, this, &Editor::followEdit);
}

Editor::~Editor() {
    m_generation.reset();
}

QString Editor::title() const {
    if (!m_session)
        return {};
    const std::string& title = m_state.project->script.title;
    return QString::fromStdString(title.empty() ? m_session->paths().file.stem().string() : title);
}

bool Editor::isModified() const {
    return m_session && !m_session->undoStack().isClean();
}

void Editor::begin(std::unique_ptr<Session> session) {
    close();
    m_session = std::move(session);
    m_playhead = {};
    const std::vector<std::string> fonts = loadLackingFonts(fontFolder(m_session->paths()));
    refresh();
    emit opened();
    emit changed();
    for (const std::string& note : m_session->notes())
        tell(Notice{Notice::Kind::Hint, QString::fromStdString(note), {}, {}});
    for (const std::string& note : fonts)
        tell(Notice{Notice::Kind::Problem, QString::fromStdString(note), {}, {}});
}

Result<void> Editor::create(const std::filesystem::path& file, const Project& project) {
    Result<std::unique_ptr<Session>> session = Session::create(m_studio.tools, file, project, false);
    if (!session && session.error().code == ErrorCode::Exists && m_studio.tools.disk.exists(file))
        return fail(ErrorCode::Exists, tr("%1 exists already. Choose another name.").arg(QString::fromStdString(file.string())).toStdString());
    if (!session)
        return tl::unexpected<Error>(session.error());
    begin(std::move(*session));
    return {};
}

Result<void> Editor::open(const std::filesystem::path& file) {
    if (m_session && ProjectPaths::of(file).file == m_session->paths().file)
        return {};
    emit opening(file);
    if (m_ending && m_ending->file == ProjectPaths::of(file).file)
        m_ending.reset();  // waits: it still holds the project's lock
    Result<std::unique_ptr<Session>> session = Session::open(m_studio.tools, file);
    QString why;
    if (!session && session.error().code == ErrorCode::Io) {
        // Where nothing can be written one can still look, play and export.
        if (Result<std::unique_ptr<Session>> toRead = Session::openToRead(m_studio.tools, file)) {
            why = errorText(session.error());
            session = std::move(toRead);
        }
    }
    if (!session)
        return tl::unexpected<Error>(session.error());
    begin(std::move(*session));
    if (!why.isEmpty())
        tell(Notice{Notice::Kind::Hint, tr("This project can only be looked at, played and exported. %1").arg(why), {}, {}});
    return {};
}

Result<void> Editor::save() {
    if (!m_session)
        return {};
    SW_CHECK(m_session->save());
    emit changed();
    return {};
}

void Editor::close() {
    if (!m_session)
        return;
    m_followTimer.stop();
    m_activities.clear();
    if (isModified() && !m_session->readOnly())
        if (const Result<void> saved = m_session->save(); !saved)
            tell(saved.error());
    if (m_generation) {  // its stages need a while to let go; the window does not wait for them
        m_generation->cancel();
        m_ending.reset();
        std::filesystem::path file = m_session->paths().file;
        m_ending.emplace(std::move(file), std::jthread([generation = std::move(m_generation), session = std::move(m_session)]() mutable {
                             generation.reset();
                             session.reset();
                         }));
    }
    m_session.reset();
    m_state = {};
    m_selection = {};
    m_inOut.reset();
    emit generationChanged();
    emit selectionChanged();
    emit closed();
}

void Editor::refresh() {
    Snapshot next;
    next.project = m_session->project();
    next.revision = m_session->revision();
    Result<Plan> plan = m_session->plan();
    if (!plan)
        return tell(plan.error());
    const AssetIndex assets = currentAssets(*plan);
    next.spine = std::make_shared<const Spine>(makeSpine(*next.project, assets));
    next.baseCut = std::make_shared<const Cut>(resolve(*next.project, assets));
    next.plan = std::make_shared<const Plan>(std::move(*plan));
    showVariant(next, m_state.variant);
    const bool gone = next.variant != m_state.variant;
    m_state = std::move(next);
    if (gone)
        emit variantChanged();
    setPlayhead(m_playhead);
}

void Editor::showVariant(Snapshot& state, const std::string& name) const {
    const auto variant = state.project->variants.find(name);
    const bool there = variant != state.project->variants.end();
    state.variant = there ? name : std::string();
    state.cut = there ? std::make_shared<const Cut>(adapted(*state.baseCut, variant->second)) : state.baseCut;
}

void Editor::setVariant(const std::string& name) {
    if (!m_session || name == m_state.variant)
        return;
    showVariant(m_state, name);
    emit variantChanged();
    emit changed();
}

void Editor::lookAgain() {
    if (!m_session)
        return;
    emit mediaFound();
    refresh();
    emit changed();
}

std::vector<Edit> Editor::foundWords(const std::vector<Edit>& edits) const {
    std::vector<Edit> found;
    for (const Edit& edit : edits) {
        const auto* text = std::get_if<SetSentenceText>(&edit);
        const auto* split = std::get_if<SplitSentence>(&edit);
        const auto* scene = std::get_if<SplitScene>(&edit);
        if (!text && !split && !scene)
            continue;
        const std::string node = "voice/" + toText(text ? text->sentence : split ? split->sentence : scene->sentence);
        const Override* own = findOverride(*m_state.project, node);
        if (!isRecording(own) || !own->words.empty())
            continue;
        Override known = *own;
        known.words = recordedWords(*own, node, currentAssets(*m_state.plan));
        if (!known.words.empty())
            found.push_back(SetOverride{node, std::move(known)});
    }
    return found;
}

Result<std::vector<std::string>> Editor::tryApply(const std::vector<Edit>& edits, const UndoStep& step) {
    if (!m_session)
        return fail(ErrorCode::NotFound, "No project is open.");
    std::vector<Edit> all = foundWords(edits);
    const auto before = static_cast<std::ptrdiff_t>(all.size());
    all.insert(all.end(), edits.begin(), edits.end());
    UndoStep named = step;
    if (before > 0 && named.label.empty())
        named.label = editLabel(edits.front());
    SW_TRY(std::vector<std::string> made, m_session->dispatch(all, named));
    made.erase(made.begin(), made.begin() + before);
    refresh();
    emit changed();
    if (m_automatic)
        m_followTimer.start();
    return made;
}

std::optional<std::vector<std::string>> Editor::apply(const std::vector<Edit>& edits, const UndoStep& step) {
    if (!m_session || edits.empty())
        return std::nullopt;
    Result<std::vector<std::string>> made = tryApply(edits, step);
    if (!made) {
        tell(made.error());
        return std::nullopt;
    }
    return std::move(*made);
}

std::optional<std::string> Editor::apply(const Edit& edit, const UndoStep& step) {
    std::optional<std::vector<std::string>> made = apply(std::vector<Edit>{edit}, step);
    if (!made)
        return std::nullopt;
    return std::move(made->front());
}

Result<bool> Editor::turn(Result<bool> (Session::*way)()) {
    if (!m_session)
        return fail(ErrorCode::NotFound, "No project is open.");
    SW_TRY(const bool done, (m_session.get()->*way)());
    refresh();
    emit changed();
    return done;
}

Result<bool> Editor::tryUndo() {
    return turn(&Session::undo);
}

Result<bool> Editor::tryRedo() {
    return turn(&Session::redo);
}

void Editor::undo() {
    if (m_session)
        if (const Result<bool> done = tryUndo(); !done)
            tell(done.error());
}

void Editor::redo() {
    if (m_session)
        if (const Result<bool> done = tryRedo(); !done)
            tell(done.error());
}

std::string Editor::newMerge(const std::string& about) {
    return about + "#" + std::to_string(++m_merges);
}

Result<bool> Editor::tryGenerate(GenerationTargets targets) {
    if (!m_session)
        return fail(ErrorCode::NotFound, "No project is open.");
    if (m_generation)
        return false;
    for (std::string& node : targets.nodes)
        node = madeNode(*m_state.project, node);
    // The wakeup comes from another thread, and may come when this is gone.
    const QPointer<Editor> self(this);
    SW_TRY(m_generation, Generation::start(*m_session, std::move(targets), [self] {
               QMetaObject::invokeMethod(
                   qApp, [self] {
                       if (self)
                           self->pollGeneration();
                   },
                   Qt::QueuedConnection);
           }));
    m_makesLost = std::ranges::any_of(m_state.plan->nodes, [](const PlannedNode& node) {
        return std::ranges::any_of(node.reasons, [](const StaleReason& reason) { return reason.kind == StaleReason::Kind::FileMissing; });
    });
    m_followTimer.stop();
    m_activities.clear();
    emit generationChanged();
    return true;
}

void Editor::generate(GenerationTargets targets) {
    if (m_session && (m_generation || !m_gate || m_gate(targets)))
        if (const Result<bool> begun = tryGenerate(std::move(targets)); !begun)
            tell(begun.error());
}

void Editor::cancelGeneration() {
    if (m_generation)
        m_generation->cancel();
}

double Editor::generationProgress() const {
    return m_generation ? m_generation->progress() : 0;
}

double Editor::generationCost() const {
    return m_generation ? m_generation->report().cost : 0;
}

const NodeActivity* Editor::activity(const std::string& node) const {
    const auto found = m_activities.find(madeNode(*m_state.project, node));
    return found == m_activities.end() ? nullptr : &found->second;
}

void Editor::take(const JobEvent& event) {
    switch (event.kind) {
        case JobEvent::Kind::Started: m_activities[event.node] = {NodeActivity::State::Running, 0, {}, {}}; break;
        case JobEvent::Kind::Progress:
            m_activities[event.node] = {NodeActivity::State::Running, event.fraction, event.what, {}};
            break;
        case JobEvent::Kind::Failed: m_activities[event.node] = {NodeActivity::State::Failed, 0, {}, event.error}; break;
        case JobEvent::Kind::Fresh:
        case JobEvent::Kind::Finished: m_activities.erase(event.node); break;
    }
    emit jobHappened(event);
}

void Editor::pollGeneration() {
    if (!m_generation)
        return;
    const std::uint64_t revision = m_session->revision();
    const std::vector<JobEvent> events = m_generation->poll();
    bool made = m_session->revision() != revision;
    for (const JobEvent& event : events) {
        made = made || event.kind == JobEvent::Kind::Finished;
        take(event);
    }
    const Generation::State state = m_generation->state();
    const bool ended = state != Generation::State::Running;
    if (made || ended)
        refresh();
    if (ended && std::exchange(m_makesLost, false))
        emit mediaFound();
    const std::optional<Error> error = m_generation->error();
    if (ended) {
        m_generation.reset();
        std::erase_if(m_activities, [](const auto& entry) { return entry.second.state != NodeActivity::State::Failed; });
        if (error)
            tell(*error);
    }
    if (made || ended)
        emit changed();
    emit generationChanged();
    if (ended)
        emit generationEnded(state == Generation::State::Cancelled ? std::optional(cancelled().value()) : error);
    if (ended && state == Generation::State::Finished && m_automatic)
        m_followTimer.start();  // what was edited meanwhile
}

void Editor::setMakesAutomatically(bool automatic) {
    m_automatic = automatic;
    if (!automatic)
        m_followTimer.stop();
}

/// What costs or may come to cost is left for the creator to begin. Nothing is begun before the creator has asked for a first making.
void Editor::followEdit() {
    if (!m_session || m_generation || m_state.project->script.scenes.empty() || m_session->readOnly())
        return;
    const bool everMade = std::any_of(m_state.plan->nodes.begin(), m_state.plan->nodes.end(), [&](const PlannedNode& node) {
        return node.key.starts_with("voice/") && m_session->assets().find(node.key) != nullptr;
    });
    const bool failed = std::any_of(m_activities.begin(), m_activities.end(), [](const auto& entry) {
        return entry.second.state == NodeActivity::State::Failed;
    });
    if (!everMade || failed || m_state.plan->runs == 0)
        return;
    if (priceOf(*this).isFree())
        generate();
    else if (std::vector<std::string> free = freeToMake(*this); !free.empty())
        generate({{}, std::move(free)});
}

void Editor::select(Selection selection) {
    if (selection == m_selection)
        return;
    m_selection = std::move(selection);
    emit selectionChanged();
}

void Editor::setPlayhead(TimePoint time, bool fromPlayback) {
    const Cut& cut = *m_state.cut;
    const std::int64_t frame = std::clamp<std::int64_t>(frameAt(time, cut.rate), 0, lastFrame(cut));
    const TimePoint whole = startOfFrame(frame, cut.rate);
    if (whole == m_playhead)
        return;
    m_playhead = whole;
    emit playheadMoved(whole, fromPlayback);
}

void Editor::setInOut(std::optional<TimeRange> range) {
    if (range == m_inOut)
        return;
    m_inOut = range;
    emit inOutChanged();
}

void Editor::tell(const Error& error) {
    if (error.code != ErrorCode::Cancelled)
        tell(Notice{Notice::Kind::Problem, errorText(error), {}, {}});
}

PlatformRules platformOf(const Studio& studio, const Project& project) {
    for (const Platform& one : studio.platforms)
        if (one.name == project.canvas.platform)
            return one;
    return {};
}

QString nodeStateText(const Editor& editor, const std::string& node) {
    if (const NodeActivity* activity = editor.activity(node)) {
        if (activity->state == NodeActivity::State::Failed)
            return Editor::tr("Failed: %1").arg(activity->error ? errorText(*activity->error) : QString());
        if (activity->state == NodeActivity::State::Running)
            return Editor::tr("Being made… %1 %").arg(static_cast<int>(activity->fraction * 100));
    }
    const PlannedNode* planned = editor.state().plan->find(madeNode(*editor.state().project, node));
    if (!planned)
        return {};
    if (planned->state == NodeState::Fresh)
        return Editor::tr("Up to date");
    if (planned->state == NodeState::Waiting)
        return Editor::tr("Waiting");
    QStringList reasons;
    for (const StaleReason& reason : planned->reasons)
        reasons << reasonText(reason);
    return Editor::tr("To be made: %1").arg(reasons.join(", "));
}

}  // namespace sw::ui
