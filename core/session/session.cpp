#include "core/session/session.h"

#include <QString>
#include <QUndoCommand>
#include <algorithm>

#include "core/base/digest.h"
#include "core/graph/stage_graph.h"
#include "core/model/resolve.h"
#include "core/model/script_proposal.h"
#include "core/session/generation.h"

namespace sw {
namespace fs = std::filesystem;

/// One step of undo: the two states, and a way to show them.
class Session::Change final : public QUndoCommand {
public:
    Change(Session& session, ProjectPtr from, ProjectPtr to, const std::string& label, std::string merge)
        : QUndoCommand(QString::fromStdString(label)),
          before(std::move(from)),
          after(std::move(to)),
          epoch(session.m_epoch),
          m_session(session),
          m_merge(std::move(merge)) {}
    void undo() override { m_session.show(before); }
    void redo() override { m_session.show(after); }
    /// Qt asks mergeWith() for commands of one id, unless the file was saved in between.
    [[nodiscard]] int id() const override { return m_merge.empty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* next) override {
        const auto& later = static_cast<const Change&>(*next);
        if (later.m_merge != m_merge || later.epoch != epoch)
            return false;
        after = later.after;
        return true;
    }

    const ProjectPtr before;
    ProjectPtr after;
    const int epoch;

private:
    Session& m_session;
    std::string m_merge;
};

Session::Session(SessionTools tools, ProjectPaths paths)
    : m_tools(std::move(tools)),
      m_paths(std::move(paths)),
      m_store(m_tools.disk, m_paths.media()),
      m_log(m_tools.disk, m_paths.assetLog()),
      m_journal(m_tools.disk, m_paths.journal()),
      m_lock(QString::fromStdString(m_paths.lock().string())),
      m_project(std::make_shared<const Project>()) {
    m_lock.setStaleLockTime(0);  // only the death of its process makes a lock stale
}

Session::~Session() = default;

Result<void> Session::lock() {
    SW_CHECK(m_tools.disk.makeFolders(m_paths.media()));
    if (m_lock.tryLock(0))
        return removeParts();
    qint64 process = 0;
    QString host;
    QString program;
    m_lock.getLockInfo(&process, &host, &program);
    if (m_lock.error() == QLockFile::LockFailedError)
        return fail(ErrorCode::Exists, "The project " + m_paths.file.string() + " is open in another Shortwright (process " +
                                           std::to_string(process) + "). Close it there first.");
    const fs::path probe = m_paths.media() / "probe";
    SW_CHECK(m_tools.disk.writeAtomically(probe, "x"));  // fails as the lock did, but says why
    SW_CHECK(m_tools.disk.remove(probe));
    return fail(ErrorCode::Io, "The project's folder " + m_paths.media().string() + " cannot be locked.");
}

/// Writes the first project file.
Result<void> Session::begin(const Project& project) {
    SW_CHECK(lock());
    SW_CHECK(write(project));
    return {};
}

/// What a program that was killed while writing has left behind. Only under the lock: nobody else writes now.
Result<void> Session::removeParts() {
    SW_TRY(const std::vector<std::string> names, m_tools.disk.list(m_paths.media()));
    for (const std::string& name : names)
        if (name.ends_with(kPartSuffix))
            SW_CHECK(m_tools.disk.remove(m_paths.media() / name));
    return {};
}

Result<std::unique_ptr<Session>> Session::create(SessionTools tools, const fs::path& file, const Project& project,
                                                 bool replace) {
    std::unique_ptr<Session> session(new Session(std::move(tools), ProjectPaths::of(file)));
    Disk& disk = session->m_tools.disk;
    if (!replace && disk.exists(file))
        return fail(ErrorCode::Exists, file.string() + " exists already. Choose another name, or replace it with --force.");
    const bool isNew = !disk.exists(session->m_paths.media());
    const Result<void> begun = session->begin(project);
    if (!begun) {
        session.reset();  // lets go of the lock in the folder
        if (isNew)
            SW_CHECK(disk.removeFolder(ProjectPaths::of(file).media()));
        return tl::unexpected<Error>(begun.error());
    }
    session->m_project = std::make_shared<const Project>(project);
    SW_CHECK(session->loadAssets());
    return session;
}

Result<std::unique_ptr<Session>> Session::load(SessionTools tools, const fs::path& file, bool toRead) {
    std::unique_ptr<Session> session(new Session(std::move(tools), ProjectPaths::of(file)));
    SW_TRY(LoadedProject loaded, loadProject(session->m_tools.disk, file));
    if (!toRead && !loaded.read.readOnly) {
        SW_CHECK(session->lock());
        // Another program may have saved before it let go of the lock.
        SW_TRY(loaded, loadProject(session->m_tools.disk, file));
    }
    session->m_newerSchema = loaded.read.readOnly;
    session->m_readOnly = toRead || loaded.read.readOnly;
    if (!loaded.read.note.empty())
        session->m_notes.push_back(loaded.read.note);
    session->m_savedDigest = loaded.digest;
    session->m_project = std::make_shared<const Project>(std::move(loaded.read.project));
    SW_CHECK(session->loadAssets());
    SW_CHECK(session->replayJournal(session->m_readOnly));
    return session;
}

Result<std::unique_ptr<Session>> Session::open(SessionTools tools, const fs::path& file) {
    return load(std::move(tools), file, false);
}

Result<std::unique_ptr<Session>> Session::openToRead(SessionTools tools, const fs::path& file) {
    return load(std::move(tools), file, true);
}

Result<void> Session::loadAssets() {
    SW_TRY(LoadedAssets loaded, m_log.load());
    m_assets = std::move(loaded.index);
    m_notes.insert(m_notes.end(), loaded.warnings.begin(), loaded.warnings.end());
    return {};
}

Result<void> Session::replayJournal(bool toRead) {
    SW_TRY(const JournalContent journal, toRead ? m_journal.read(m_savedDigest) : m_journal.load(m_savedDigest));
    for (const JournalStep& step : journal.steps) {
        if (step.kind == JournalStep::Kind::Undo) {
            m_undo.undo();
        } else if (step.kind == JournalStep::Kind::Redo) {
            m_undo.redo();
        } else if (step.kind == JournalStep::Kind::State) {
            push(*step.project, "Go back");
        } else {
            Result<AppliedAll> after = applied(step.edits);
            if (!after) {
                m_notes.push_back("A step of the recovered work no longer fits and was left out: " + after.error().message);
                continue;
            }
            push(std::move(after->project), step.edits, step.undo);
        }
    }
    if (!journal.steps.empty())
        m_notes.push_back("Recovered " + std::to_string(journal.steps.size()) +
                          (journal.steps.size() == 1 ? " step" : " steps") + " that had not been saved.");
    m_notes.insert(m_notes.end(), journal.notes.begin(), journal.notes.end());
    return {};
}

Result<void> Session::writable() const {
    if (m_readOnly)
        return fail(ErrorCode::Unsupported, m_notes.empty() ? "The project is opened read-only." : m_notes.front());
    return {};
}

void Session::push(Project project, const std::string& label, const std::string& merge) {
    auto after = std::make_shared<const Project>(std::move(project));
    m_undo.push(new Change(*this, m_project, std::move(after), label, merge));
}

void Session::push(Project project, const std::vector<Edit>& edits, const UndoStep& step) {
    const std::string own = edits.size() == 1 ? editLabel(edits.front()) : std::to_string(edits.size()) + " changes";
    push(std::move(project), step.label.empty() ? own : step.label, step.merge);
}

void Session::show(ProjectPtr project) {
    m_project = std::move(project);
    ++m_revision;
}

Result<Session::AppliedAll> Session::applied(const std::vector<Edit>& edits) const {
    AppliedAll all{*m_project, {}};
    for (const Edit& edit : edits) {
        SW_TRY(Applied one, sw::apply(all.project, edit));
        all.project = std::move(one.project);
        all.made.push_back(std::move(one.made));
    }
    return all;
}

namespace {

/// A lock that does not say which asset it keeps gets the one that stands for its node now: later changes cannot move it.
std::vector<Edit> withLockedAssets(std::vector<Edit> edits, const AssetIndex& current) {
    for (Edit& edit : edits)
        if (auto* lock = std::get_if<SetLocked>(&edit); lock && lock->locked && lock->lockedTo.value_or("").empty())
            if (const AssetPtr asset = current.find(lock->node))
                lock->lockedTo = asset->fingerprint;
    return edits;
}

bool locksAny(const std::vector<Edit>& edits) {
    return std::any_of(edits.begin(), edits.end(), [](const Edit& edit) { return std::holds_alternative<SetLocked>(edit); });
}

}  // namespace

Result<std::vector<std::string>> Session::dispatch(const std::vector<Edit>& given, const UndoStep& step) {
    SW_CHECK(writable());
    if (given.empty())
        return std::vector<std::string>{};
    std::vector<Edit> edits = given;
    if (locksAny(given)) {
        SW_TRY(const Plan now, plan());
        edits = withLockedAssets(std::move(edits), now.index);
    }
    SW_TRY(AppliedAll all, applied(edits));
    SW_CHECK(m_journal.append({JournalStep::Kind::Change, edits, step}, m_savedDigest));
    push(std::move(all.project), edits, step);
    return std::move(all.made);
}

Result<std::string> Session::dispatch(const Edit& edit, const UndoStep& step) {
    SW_TRY(std::vector<std::string> made, dispatch(std::vector<Edit>{edit}, step));
    return std::move(made.front());
}

/// A step that is not in the journal cannot be found there when it is replayed: what it leads to is written whole.
Result<void> Session::journalTurn(const Change& change, const ProjectPtr& to, JournalStep::Kind kind) {
    if (change.epoch == m_epoch)
        return m_journal.append({kind}, m_savedDigest);
    SW_CHECK(m_journal.append({JournalStep::Kind::State, {}, {}, to}, m_savedDigest));
    ++m_epoch;
    return {};
}

Result<bool> Session::undo() {
    SW_CHECK(writable());
    if (!m_undo.canUndo())
        return false;
    const auto& change = static_cast<const Change&>(*m_undo.command(m_undo.index() - 1));
    SW_CHECK(journalTurn(change, change.before, JournalStep::Kind::Undo));
    m_undo.undo();
    return true;
}

Result<bool> Session::redo() {
    SW_CHECK(writable());
    if (!m_undo.canRedo())
        return false;
    const auto& change = static_cast<const Change&>(*m_undo.command(m_undo.index()));
    SW_CHECK(journalTurn(change, change.after, JournalStep::Kind::Redo));
    m_undo.redo();
    return true;
}

/// Puts `project` into the file.
Result<void> Session::write(const Project& project) {
    const std::string bytes = projectBytes(project);
    std::string digest = digestOf(bytes);
    SW_CHECK(m_journal.announceSave(digest));
    ++m_epoch;
    SW_CHECK(m_tools.disk.writeAtomically(m_paths.file, bytes));
    m_savedDigest = std::move(digest);
    m_journal.clear();
    return {};
}

Result<void> Session::save() {
    SW_CHECK(writable());
    SW_CHECK(write(*m_project));
    m_undo.setClean();
    return {};
}

Result<void> Session::applyAndSave(const std::vector<Edit>& edits) {
    SW_CHECK(writable());
    SW_TRY(Project changed, applyAll(*m_project, edits));
    SW_CHECK(write(changed));
    push(std::move(changed), edits.size() == 1 ? editLabel(edits[0]) : "Apply " + std::to_string(edits.size()) + " edits");
    ++m_epoch;  // the step is in the file, not in the journal
    m_undo.setClean();
    return {};
}

/// Pictures follow what the storyboard says of them: of the one that fits the project now, not of the last one made.
Result<StageGraph> Session::graphOf(const Project& project) const {
    SW_TRY(const StageGraph last, buildGraph(project, m_assets));
    const Plan plan = makePlan(last, m_assets, lookupIn(m_tools.stages), {}, fileExists());
    return buildGraph(project, plan.index);
}

FileExists Session::fileExists() const {
    return [this](const MediaRef& media) { return m_store.has(media); };
}

Result<Plan> Session::plan(const std::optional<std::set<std::string>>& only) const {
    SW_TRY(const StageGraph nodes, graph());
    return makePlan(nodes, m_assets, lookupIn(m_tools.stages), only, fileExists());
}

Result<Cut> Session::cut() const {
    SW_TRY(const Plan now, plan());
    return resolve(*m_project, currentAssets(now));
}

Result<void> Session::run(const std::vector<std::string>& stageList, const JobEvents& events, const std::stop_token& stop,
                          GenerateReport& report) {
    SW_TRY(const StageGraph nodes, graph());
    Scheduler scheduler(m_tools.stages, m_store, m_log, m_tools.clock, m_tools.workers);
    const JobEvents counted = [&](const JobEvent& event) {
        if (event.kind == JobEvent::Kind::Finished) {
            Duration& sum = report.stageSeconds[event.node.substr(0, event.node.find('/'))];
            sum = sum + event.took;
            report.cost += event.asset ? event.asset->cost : 0;
        }
        if (events)
            events(event);
    };
    RunReport run = scheduler.run(nodes, m_assets, nodes.keysOfStages({stageList.begin(), stageList.end()}), counted, stop);
    m_assets = std::move(run.index);
    report.ran.insert(report.ran.end(), run.ran.begin(), run.ran.end());
    return std::move(run.result);
}

Result<std::vector<MediaRef>> Session::unchecked() const {
    SW_TRY(const Plan now, plan());
    std::vector<MediaRef> files;
    for (const PlannedNode& node : now.nodes) {
        const AssetPtr asset = now.index.find(node.key);
        if (node.state != NodeState::Fresh || !asset)
            continue;
        for (const auto& [role, media] : asset->files)
            if (!m_checked.contains(media.fileName()))
                files.push_back(media);
    }
    return files;
}

void Session::setChecked(const std::vector<MediaRef>& files) {
    for (const MediaRef& media : files)
        m_checked.insert(media.fileName());
}

Result<Session::Workshop> Session::workshop() {
    SW_CHECK(writable());
    return Workshop{m_tools.stages, &m_store, &m_log, &m_tools.clock, &m_tools.disk, m_tools.workers};
}

void Session::adopt(const std::vector<NodeAsset>& made) {
    m_assets = m_assets.with(made);
}

Result<void> Session::removeDamaged() {
    SW_TRY(const std::vector<MediaRef> files, unchecked());
    SW_CHECK(removeDamagedFiles(m_tools.disk, m_store, files, {}));
    setChecked(files);
    return {};
}

Result<GenerateReport> Session::generate(const std::optional<std::set<std::string>>& only, const JobEvents& events,
                                         const std::stop_token& stop) {
    SW_CHECK(writable());
    SW_CHECK(removeDamaged());
    GenerateReport report;
    if (m_project->script.scenes.empty()) {
        SW_CHECK(run({stages::kScript}, events, stop, report));
        const AssetPtr script = m_assets.find(stages::kScript);
        if (!script)
            return fail(ErrorCode::Internal, "The script stage gave no script.");
        SW_CHECK(dispatch(AdoptScript{script->value}));
    }
    for (const std::vector<std::string>& phase : generationPhases(only))
        SW_CHECK(run(phase, events, stop, report));
    return report;
}

}  // namespace sw
