#pragma once

#include <QEventLoop>
#include <QTemporaryDir>
#include <atomic>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "core/model/project_json.h"
#include "services/gateway/project_routes.h"
#include "tests/support/fake_studio.h"
#include "tests/support/project_builder.h"

namespace sw::test {

/// A host with one real session, "bees", in a temporary folder; and the routes over it, whose other works are recorded.
class ProjectFixture final : public ProjectHost, private OpenProject {
public:
    explicit ProjectFixture(int patienceMs = 10'000, int mostWaiting = 8) : owner(patienceMs, mostWaiting) {
        begin(projectOf({{"The hook comes first."}, {"A point is made.", "And another."}, {"The end."}}));
    }
    ~ProjectFixture() override {
        owner.close();
        m_log->close();
    }

    OwnerThread owner;
    FrameOrder painted;        ///< what was asked to be painted last
    std::vector<Issue> found;  ///< what a check gives
    std::vector<std::pair<std::string, Json>> ordered;
    std::set<Scope> scopes = {Scope::Admin};  ///< of who asks

    [[nodiscard]] Session& project() { return *m_session; }
    void begin(const Project& project) {
        m_session.reset();  // lets go of the file
        m_session = std::move(*Session::create(m_fakes.tools(m_disk, m_clock), file(), project, true));
        m_log = std::make_shared<ProjectLog>(m_session->project(), m_session->revision());
    }
    /// The session is opened anew, as after a restart.
    void reopen() {
        (void)m_session->save();
        m_session.reset();
        m_session = std::move(*Session::open(m_fakes.tools(m_disk, m_clock), file()));
        m_log = std::make_shared<ProjectLog>(m_session->project(), m_session->revision());
    }
    /// Makes another take, as a job would.
    bool makeTake(const std::string& node, int take) {
        std::atomic<bool> isAwake = false;
        const auto generation = Generation::start(*m_session, {{}, {node}, {{node, take}}}, [&] {
            isAwake = true;
            isAwake.notify_one();
        });
        while (generation && (*generation)->state() == Generation::State::Running) {
            isAwake.wait(false);
            isAwake = false;
            (void)(*generation)->poll();
        }
        return generation && (*generation)->state() == Generation::State::Finished;
    }
    bool make() { return m_session->generate({}, {}, {}).has_value(); }
    [[nodiscard]] std::shared_ptr<ProjectLog> events() const { return m_log; }

    [[nodiscard]] std::vector<Route> routes(bool withJobs = true) {
        ProjectWorks works{*this, {}, {}, {}, {}, {}};
        works.newProject = [](const LenientJson& wish) -> Result<NewProject> {
            if (!wish.has("project"))
                return NewProject{Project{}, {"No wish."}};
            SW_TRY(ReadProject read, projectFromJson(wish.value("project")));
            return NewProject{std::move(read.project), {}};
        };
        works.paint = [this](const FrameOrder& order, const std::stop_token&) -> Result<std::string> {
            painted = order;
            return "picture";
        };
        works.check = [this](const ProjectView&, const std::stop_token&) -> Result<std::vector<Issue>> { return found; };
        works.checkExport = [](const std::string& preset, const std::string&) -> Result<void> {
            if (preset == "wrong")
                return fail(ErrorCode::InvalidInput, "There is no preset \"wrong\".");
            return {};
        };
        works.versions.wish = [](const LenientJson& wish) -> Result<Json> {
            SW_CHECK(wish.require({"languages"}));
            return wish.json();
        };
        works.versions.check = [](const std::string& id, const Json& wish, const std::stop_token&) -> Result<void> {
            if (id != "bees")
                return noProject(id);
            return wish["languages"] != "eo" ? Result<void>() : fail(ErrorCode::Unsupported, "There is no language model.");
        };
        works.versions.estimate = [](const std::string& id, const Json& wish, const std::stop_token&) -> Result<Json> {
            if (id != "bees")
                return noProject(id);
            return Json{{"wish", wish}};
        };
        works.versions.list = [](const std::string& id, const std::stop_token&) -> Result<Json> {
            if (id != "bees")
                return noProject(id);
            return Json{{"versions", Json::array()}};
        };
        if (withJobs)
            works.orderJob = [this](const HttpRequest&, const std::string& kind, const Json& wish) {
                ordered.emplace_back(kind, wish);
                return jsonResponse({{"jobId", "job-1"}}, 202);
            };
        return projectRoutes(works);
    }
    /// The answer of a route to "GET /api/project/bees", a query such as "t=1&width=90", and headers.
    HttpResponse ask(const std::string& method, const std::string& path, const std::string& body = {},
                     std::vector<std::pair<std::string, std::string>> headers = {}, const std::string& query = {}, std::stop_token stop = {}) {
        HttpRequest request;
        request.caller.scopes = scopes;
        request.method = method;
        request.path = path;
        request.body = body;
        request.headers = std::move(headers);
        request.stop = std::move(stop);
        for (std::size_t from = 0; from < query.size();) {
            const std::size_t to = std::min(query.find('&', from), query.size());
            const std::size_t is = query.find('=', from);
            request.query.emplace(query.substr(from, is - from), query.substr(is + 1, to - is - 1));
            from = to + 1;
        }
        std::string pattern = path;
        if (const std::string prefix = "/api/project/"; path.starts_with(prefix)) {
            const std::size_t end = std::min(path.find('/', prefix.size()), path.size());
            request.arguments["id"] = path.substr(prefix.size(), end - prefix.size());
            pattern = prefix + ":id" + path.substr(end);
            if (const std::size_t file = pattern.find("/media/"); file != std::string::npos) {
                request.arguments["file"] = pattern.substr(file + 7);
                pattern = pattern.substr(0, file) + "/media/:file";
            }
        }
        for (const Route& route : routes())
            if (route.method == method && route.pattern == pattern)
                return route.handler(request);
        HttpResponse none;
        none.status = 0;
        return none;
    }
    static Json json(const HttpResponse& response) { return Json::parse(response.body, nullptr, false); }
    static std::string header(const HttpResponse& response, const std::string& name) {
        for (const auto& [key, value] : response.headers)
            if (key == name)
                return value;
        return {};
    }

    Result<void> with(const std::string& id, const Task& task, const std::stop_token& stop, Patience patience) override {
        Result<void> done = noProject(id);
        SW_CHECK(owner.run(
            [&] {
                if (id == "bees")
                    done = task(*this);
            },
            stop, patience));
        return done;
    }
    Result<std::vector<ProjectEntry>> list(const std::stop_token&) override {
        return std::vector<ProjectEntry>{{"bees", m_session->project()->script.title, m_session->paths().file, true}};
    }
    Result<std::string> create(const Project& project, const std::stop_token&) override {
        begin(project);
        return "bees";
    }
    Result<std::string> adopt(const std::filesystem::path&, const std::stop_token&) override { return std::string("bees"); }
    Result<void> release(const std::filesystem::path&, const std::stop_token&) override { return {}; }
    void cancelGeneration(const std::string&) override {}

private:
    [[nodiscard]] std::filesystem::path file() const { return m_folder.filePath("bees.short").toStdString(); }

    [[nodiscard]] const Session& session() const override { return *m_session; }
    [[nodiscard]] std::shared_ptr<ProjectLog> log() const override { return m_log; }
    Result<std::vector<std::string>> apply(const std::vector<Edit>& edits, const UndoStep& step) override {
        auto made = m_session->dispatch(edits, step);
        m_log->changed(m_session->project(), m_session->revision(), m_session->undoStack().undoText().toStdString());
        return made;
    }
    Result<bool> undo() override {
        auto done = m_session->undo();
        m_log->changed(m_session->project(), m_session->revision(), "Undo");
        return done;
    }
    Result<bool> redo() override {
        auto done = m_session->redo();
        m_log->changed(m_session->project(), m_session->revision(), "Redo");
        return done;
    }
    Result<bool> generate(const GenerationTargets&) override { return true; }
    void cancelGeneration() override {}

    QTemporaryDir m_folder;
    LocalDisk m_disk;
    SteadyClock m_clock;
    FakeStudio m_fakes;
    std::unique_ptr<Session> m_session;
    std::shared_ptr<ProjectLog> m_log;
};

}  // namespace sw::test
