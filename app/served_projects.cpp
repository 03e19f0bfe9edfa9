#include "app/served_projects.h"

#include <QRandomGenerator>
#include <algorithm>
#include <optional>
#include <system_error>

#include "core/base/digest.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

constexpr const char* kFileName = "project.short";
constexpr std::size_t kIdDigits = 16;
constexpr std::size_t kMostOpen = 16;
constexpr int kIdleMs = 5 * 60'000;
constexpr int kTidyMs = 60'000;

std::string newId() {
    return QString::number(QRandomGenerator::system()->generate64(), 16).rightJustified(kIdDigits, '0').toStdString();
}

/// Without links, so that one project has one path.
fs::path plainPath(const fs::path& path) {
    std::error_code error;
    const fs::path whole = fs::absolute(path).lexically_normal();
    const fs::path plain = fs::weakly_canonical(whole, error);
    return error ? whole : plain;
}

bool isInside(const fs::path& relative) {
    return !relative.empty() && *relative.begin() != "..";
}

}  // namespace

/// One open project.
class ServedProjects::Served final : public OpenProject, public std::enable_shared_from_this<Served> {
public:
    Served(std::unique_ptr<Session> session, OwnerThread& owner)
        : m_session(std::move(session)), m_owner(owner), m_log(std::make_shared<ProjectLog>(m_session->project(), m_session->revision())) {}
    ~Served() override {
        m_generation.reset();
        if (!m_session->readOnly() && !m_session->undoStack().isClean())
            (void)m_session->save();  // what cannot be saved stays in the journal
        m_log->close();
    }

    [[nodiscard]] const Session& session() const override { return *m_session; }
    [[nodiscard]] std::shared_ptr<ProjectLog> log() const override { return m_log; }
    Result<std::vector<std::string>> apply(const std::vector<Edit>& edits, const UndoStep& step) override {
        SW_TRY(std::vector<std::string> made, m_session->dispatch(edits, step));
        tell(m_session->undoStack().undoText());
        return made;
    }
    Result<bool> undo() override {
        const QString what = m_session->undoStack().undoText();
        SW_TRY(const bool done, m_session->undo());
        tell("Undo: " + what);
        return done;
    }
    Result<bool> redo() override {
        SW_TRY(const bool done, m_session->redo());
        tell(m_session->undoStack().undoText());
        return done;
    }
    Result<bool> generate(const GenerationTargets& targets) override {
        if (m_generation)
            return false;
        const auto wake = [&owner = m_owner, self = weak_from_this()] {
            owner.post([self] {
                if (const auto there = self.lock())
                    there->poll();
            });
        };
        SW_TRY(m_generation, Generation::start(*m_session, targets, wake));
        m_isCancelled = false;
        m_log->generationBegan();
        return true;
    }
    void cancelGeneration() override {
        if (m_generation)
            m_generation->cancel();
        m_isCancelled = m_generation != nullptr;
    }

    /// When it was used last, by the owner's clock.
    qint64 usedMs = 0;
    /// Something is being made that nobody has cancelled.
    [[nodiscard]] bool isGenerating() const { return m_generation && !m_isCancelled; }
    [[nodiscard]] bool isBusy() const { return m_generation || m_log->isFollowed(); }

private:
    void tell(const QString& label) { m_log->changed(m_session->project(), m_session->revision(), label.toStdString()); }

    void poll() {
        if (!m_generation)
            return;
        for (const JobEvent& event : m_generation->poll())
            m_log->happened(event);
        tell(m_session->undoStack().undoText());  // a script was adopted
        const Generation::State state = m_generation->state();
        if (state == Generation::State::Running)
            return;
        const std::optional<Error> error = state == Generation::State::Cancelled ? cancelled().value() : m_generation->error();
        m_generation.reset();
        m_log->generationEnded(error);
    }

    std::unique_ptr<Session> m_session;
    OwnerThread& m_owner;
    std::shared_ptr<ProjectLog> m_log;
    std::unique_ptr<Generation> m_generation;
    bool m_isCancelled = false;  ///< it ends soon
};

ServedProjects::ServedProjects(SessionTools tools, fs::path folder, OwnerThread& owner)
    : m_tools(std::move(tools)), m_folder(std::move(folder)), m_owner(owner) {
    m_clock.start();
    QObject::connect(&m_timer, &QTimer::timeout, [this] { closeIdle(); });
    m_timer.start(kTidyMs);
}

ServedProjects::~ServedProjects() {
    m_owner.close();
}

fs::path ServedProjects::fileOf(const std::string& id) const {
    return m_folder / id / kFileName;
}

std::string ServedProjects::idOf(const fs::path& file) const {
    const fs::path real = ProjectPaths::of(file).file;
    const std::string id = real.parent_path().filename().string();
    if (isProjectId(id) && ProjectPaths::of(fileOf(id)).file == real)
        return id;
    // What lies in the folder keeps its id when the folder is moved.
    const fs::path inside = plainPath(real).lexically_relative(plainPath(m_folder));
    return digestOf((isInside(inside) ? inside : plainPath(real)).string()).substr(0, kIdDigits);
}

/// Makes the folder of a project that lies elsewhere.
Result<std::string> ServedProjects::link(const fs::path& file) {
    if (!m_tools.disk.exists(file))
        return fail(ErrorCode::NotFound, "There is no project " + file.string() + ".");
    const std::string id = idOf(file);
    const fs::path place = fileOf(id);
    const fs::path real = plainPath(ProjectPaths::of(file).file);
    std::error_code error;
    if (fs::equivalent(place, real, error))
        return id;
    if (fs::is_symlink(place, error))
        SW_CHECK(m_tools.disk.remove(place));  // it led to where nothing is any more
    SW_CHECK(m_tools.disk.makeFolders(place.parent_path()));
    const fs::path inside = real.lexically_relative(plainPath(m_folder));
    fs::create_symlink(isInside(inside) ? real.lexically_relative(plainPath(place.parent_path())) : real, place, error);
    if (error)
        return fail(ErrorCode::Io, "Could not make the link " + place.string() + ": " + error.message() + ".");
    return id;
}

Result<OpenProject*> ServedProjects::open(const std::string& id) {
    auto found = m_open.find(id);
    if (found == m_open.end()) {
        if (!isProjectId(id) || !m_tools.disk.exists(fileOf(id)))
            return noProject(id);
        makeRoom();
        SW_TRY(std::unique_ptr<Session> session, Session::open(m_tools, fileOf(id)));
        found = m_open.emplace(id, std::make_shared<Served>(std::move(session), m_owner)).first;
    }
    found->second->usedMs = m_clock.elapsed();
    return found->second.get();
}

void ServedProjects::letGo(const fs::path& file) {
    m_open.erase(idOf(file));
}

Result<std::string> ServedProjects::adopt(const fs::path& file, const std::stop_token& stop) {
    Result<std::string> id;
    SW_CHECK(m_owner.run([&] { id = link(file); }, stop, Patience::Endless));  // a job may ask
    return id;
}

Result<void> ServedProjects::release(const fs::path& file, const std::stop_token& stop) {
    Result<void> released;
    const auto close = [&] {
        const auto found = m_open.find(idOf(file));
        if (found == m_open.end())
            return;
        if (found->second->isGenerating())
            released = fail(ErrorCode::Exists, "Something is being made for " + file.string() + " at the moment. Wait until it is there, or cancel it.");
        else
            m_open.erase(found);
    };
    SW_CHECK(m_owner.run(close, stop, Patience::Endless));
    return released;
}

void ServedProjects::makeRoom() {
    while (m_open.size() >= kMostOpen) {
        auto oldest = m_open.end();
        for (auto it = m_open.begin(); it != m_open.end(); ++it)
            if (!it->second->isBusy() && (oldest == m_open.end() || it->second->usedMs < oldest->second->usedMs))
                oldest = it;
        if (oldest == m_open.end())
            return;
        m_open.erase(oldest);
    }
}

void ServedProjects::closeIdle() {
    std::erase_if(m_open, [now = m_clock.elapsed()](const auto& entry) { return !entry.second->isBusy() && now - entry.second->usedMs > kIdleMs; });
}

void ServedProjects::cancelGeneration(const std::string& id) {
    m_owner.post([this, id] {
        if (const auto found = m_open.find(id); found != m_open.end())
            found->second->cancelGeneration();
    });
}

Result<void> ServedProjects::with(const std::string& id, const Task& task, const std::stop_token& stop, Patience patience) {
    Result<void> done;
    const auto run = [&] { done = open(id).and_then([&](OpenProject* project) { return task(*project); }); };
    SW_CHECK(m_owner.run(run, stop, patience));
    return done;
}

Result<std::vector<ProjectEntry>> ServedProjects::list(const std::stop_token& stop) {
    std::vector<ProjectEntry> entries;
    SW_CHECK(m_owner.run(
        [&] {
            for (const auto& [id, project] : m_open)
                entries.push_back({id, project->session().project()->script.title, project->session().paths().file, true});
        },
        stop));
    std::error_code error;
    for (const fs::directory_entry& folder : fs::directory_iterator(m_folder, error)) {
        const std::string id = folder.path().filename().string();
        if (!isProjectId(id) || !m_tools.disk.exists(fileOf(id)) || std::ranges::find(entries, id, &ProjectEntry::id) != entries.end())
            continue;
        const Result<LoadedProject> loaded = loadProject(m_tools.disk, fileOf(id));
        entries.push_back({id, loaded ? loaded->read.project.script.title : std::string(), ProjectPaths::of(fileOf(id)).file, false});
    }
    std::ranges::sort(entries, {}, &ProjectEntry::id);
    return entries;
}

Result<std::string> ServedProjects::create(const Project& project, const std::stop_token& stop) {
    const std::string id = newId();
    Result<void> made;
    const auto make = [&]() -> Result<void> {
        makeRoom();
        SW_CHECK(m_tools.disk.makeFolders(fileOf(id).parent_path()));
        SW_TRY(std::unique_ptr<Session> session, Session::create(m_tools, fileOf(id), project, false));
        m_open.emplace(id, std::make_shared<Served>(std::move(session), m_owner)).first->second->usedMs = m_clock.elapsed();
        return {};
    };
    SW_CHECK(m_owner.run([&] { made = make(); }, stop));
    if (!made)
        return tl::unexpected<Error>(made.error());
    return id;
}

}  // namespace sw::app
