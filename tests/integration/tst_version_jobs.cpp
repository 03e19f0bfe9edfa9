#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QTest>
#include <atomic>

#include "app/project_jobs.h"
#include "app/served_projects.h"
#include "app/version_jobs.h"
#include "services/gateway/project_routes.h"
#include "services/job/job_queue.h"
#include "services/llm/llm_stage.h"
#include "tests/support/fake_studio.h"
#include "tests/support/llm_servers.h"
#include "tests/support/project_builder.h"

using namespace sw;

namespace {

/// Answers as a language model that puts "Und: " before each text.
void translate(const test::FakeRequest& request, test::FakeServer::Wire& wire) {
    if (const auto refused = test::OpenAiRules{}.refusal(request)) {
        wire.send(*refused);
        return;
    }
    const Json body = Json::parse(request.body);
    Json answer = Json::object();
    for (const std::string& line : split(body["messages"].back()["content"].get<std::string>(), '\n'))
        if (const Json text = Json::parse(line, nullptr, false); text.is_object())
            answer[text["id"].get<std::string>()] = "Und: " + text["text"].get<std::string>();
    wire.send(test::eventAnswer(test::openAiStream(answer.dump())));
}

/// A second of silence, mono, 48 kHz, 16 bit.
std::string silence() {
    const std::uint32_t size = 96'000;
    std::string bytes = "RIFF....WAVEfmt ";
    const auto put = [&](std::uint32_t value, int count) {
        for (int i = 0; i < count; ++i)
            bytes += static_cast<char>(value >> (8 * i) & 255);
    };
    for (const auto& [value, count] : {std::pair(16U, 4), {1U, 2}, {1U, 2}, {48'000U, 4}, {96'000U, 4}, {2U, 2}, {16U, 2}})
        put(value, count);
    bytes += "data";
    put(size, 4);
    bytes.append(size, '\0');
    const auto whole = static_cast<std::uint32_t>(bytes.size() - 8);
    for (std::size_t i = 0; i < 4; ++i)
        bytes[4 + i] = static_cast<char>(whole >> (8 * i) & 255);
    return bytes;
}

std::string picture() {
    QImage image(27, 48, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

/// The gateway's projects and jobs over stages that make small media at once. This thread owns the projects.
class Works {
    QTemporaryDir m_folder;  // before what lies in it
    LocalDisk m_disk;
    SteadyClock m_clock;

public:
    explicit Works(const std::string& languageModel)
        : composition(std::filesystem::path(SW_DATA_DIR).parent_path().parent_path() / "bin" / "shortwright"), media(m_disk, path("media")) {
        fakes.fakes["image"]->body = [](const StageRequest&, const StageContext&) -> Result<StageResult> {
            StageResult result;
            result.value = {{"layers", {{{"file", "background"}, {"x", 0}, {"y", 0}, {"width", 270}, {"height", 480}}}}};
            result.files.push_back({"background", "png", picture()});
            return result;
        };
        fakes.fakes["voice"]->body = [this](const StageRequest& request, const StageContext& context) -> Result<StageResult> {
            const std::string text = request.parameters["text"];
            if (!holds.empty() && request.parameters["language"] == holds) {
                isHeld = true;
                std::mutex mutex;
                std::condition_variable_any never;
                std::unique_lock lock(mutex);
                never.wait(lock, context.stop, [] { return false; });
                return cancelled();
            }
            StageResult result;
            const std::int64_t length = Duration::seconds(1).flicks;
            result.value = {{"duration", length}, {"words", {{{"text", text}, {"start", 0}, {"end", length}}}}};
            result.files.push_back({"audio", "wav", silence()});
            result.cost = 0.5;
            return result;
        };
        fakes.fakes["music"]->body = [](const StageRequest& request, const StageContext&) -> Result<StageResult> {
            StageResult result;
            result.value = {{"bpm", 120}, {"beats", Json::array()}, {"barBeats", 4}, {"duration", Duration::seconds(1).flicks}, {"take", takeOf(request.parameters)}};
            result.files.push_back({"audio", "wav", silence()});
            result.provider = "second";
            result.cost = 0.25;
            result.choice = "first refused.";
            return result;
        };
        Json settings = Json::object();
        if (!languageModel.empty())
            settings["providers"]["llm"] = {{{"name", "studio-llm"}, {"protocol", "openai"}, {"baseUrl", languageModel + "/v1"}, {"model", "gpt-5"}, {"keyEnv", "STUDIO_KEY"}}};
        composition.useProviders(providerSettings(settings));
        start();
    }
    ~Works() { stop(); }

    void start() {
        SessionTools tools = fakes.tools(m_disk, m_clock);
        tools.stages["translation"] = std::make_shared<Translator>(
            RemoteWriting{&composition.client(), &composition.keys(), &m_disk, PromptFolders{{}, composition.data() / "prompts"}, &*composition.providers()});
        owner = std::make_unique<OwnerThread>();
        projects = std::make_unique<app::ServedProjects>(tools, path("projects"), *owner);
        parts = std::make_shared<const app::VersionParts>(app::VersionParts{composition, tools, *projects, media});
        versions = app::versionWorks(parts);
        JobQueueOptions options;
        options.folder = path("jobs");
        jobs = std::move(*JobQueue::open(options, media));
        app::addProjectRunners(*jobs, *projects, media, composition);
        app::addVersionRunner(*jobs, parts);
        (void)jobs->start();
    }
    /// As when the program ends.
    void stop() {
        jobs->stop();
        jobs.reset();
        projects.reset();
        owner.reset();
    }

    /// A finished project.
    std::string finished() {
        Project project = test::projectOf({{"The hook comes first."}, {"A point is made."}, {"The end is near."}});
        project.script.language = project.brief.language = "en";
        project.canvas.width = 270;
        project.canvas.height = 480;
        const Result<std::string> id = projects->create(project, {});
        return id && done(kGenerateProjectKind, {{"project", *id}})["status"] == "completed" ? *id : std::string();
    }
    std::string order(const char* kind, const Json& request) { return jobs->create({kind, "owner", request})->id; }
    std::string orderVersions(const std::string& id, const Json& wish) {
        return order(kMakeVersionsKind, {{"project", id}, {"versions", *versions.wish(LenientJson(wish))}});
    }
    /// The job once nothing more happens to it.
    Json ended(const std::string& id) {
        (void)QTest::qWaitFor([&] { return isOver(jobs->store().job(id)->status); }, 120'000);
        return jobJson(*jobs->store().job(id));
    }
    Json done(const char* kind, const Json& request) { return ended(order(kind, request)); }

    ProjectPtr project(const std::string& id) {
        ProjectPtr found;
        (void)projects->with(id, [&](OpenProject& open) -> Result<void> { found = open.session().project(); return {}; }, {}, Patience::Request);
        return found;
    }
    Result<void> edit(const std::string& id, const Edit& edit) {
        return projects->with(id, [&](OpenProject& open) { return open.apply({edit}, {}).map([](const auto&) {}); }, {}, Patience::Request);
    }
    int left(const std::string& id) {
        const Result<ProjectView> view = viewOf(*projects, id, {});
        return view ? view->plan->runs + view->plan->maybeRuns : -1;
    }
    Json list(const std::string& id) { return (*versions.list(id, {}))["versions"]; }
    std::size_t voicesMade() { return fakes.fakes["voice"]->takeRequests().size(); }
    [[nodiscard]] std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }

    std::string holds;  ///< the voice of that language is never done
    std::atomic<bool> isHeld = false;
    test::FakeStudio fakes;
    app::Composition composition;
    MediaStore media;
    std::unique_ptr<OwnerThread> owner;
    std::unique_ptr<app::ServedProjects> projects;
    std::shared_ptr<const app::VersionParts> parts;
    VersionWorks versions;
    std::unique_ptr<JobQueue> jobs;
};

std::string firstSentence(const Project& project) {
    return project.script.scenes.front().sentences.front().text;
}

Json stageNamed(const Json& job, const std::string& name, const std::string& scene) {
    for (const Json& stage : job["stages"])
        if (stage["name"] == name && stringOr(stage, "scene") == scene)
            return stage;
    return {};
}

}  // namespace

/// Versions and takes as jobs of the gateway.
class TestVersionJobs : public QObject {
    Q_OBJECT

    test::FakeServer m_server{translate};
    QTemporaryDir m_home;

private slots:
    void initTestCase() {
        qputenv("STUDIO_KEY", "sk-very-secret");
        qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());  // nobody's own prompts
    }

    void versionsAreMadeAndAreProjectsLikeOthers() {
        Works works(m_server.url());
        const std::string id = works.finished();
        QVERIFY(!id.empty());
        QVERIFY(works.list(id).empty());
        const std::size_t asked = m_server.requests().size();
        const Json estimate = *works.versions.estimate(id, {{"languages", {"de", "es"}}, {"platforms", {"tiktok", "reels"}}}, {});
        QCOMPARE(estimate["versions"].size(), std::size_t{4});
        QVERIFY(estimate["translator"] == "studio-llm (gpt-5)" && estimate["texts"].get<int>() > 0);
        QVERIFY(estimate["versions"][0]["runs"].get<int>() > 0 && estimate["versions"][1]["runs"] == 0);
        QCOMPARE(estimate["cost"].get<double>(), 3.0);  // two languages, three sentences each
        QCOMPARE(m_server.requests().size(), asked);
        QVERIFY(works.list(id).empty());

        works.voicesMade();
        const Json job = works.ended(works.orderVersions(id, {{"languages", "de,es"}, {"platforms", {"tiktok", "reels"}}, {"make", true}}));
        QVERIFY2(job["status"] == "completed", job.dump().c_str());
        QCOMPARE(m_server.requests().size(), asked + 2);  // one conversation for each language
        QCOMPARE(works.voicesMade(), std::size_t{6});
        QCOMPARE(job["result"]["versions"].size(), std::size_t{4});
        QCOMPARE(job["result"]["cost"].get<double>(), 3.0);
        std::set<std::string> ids;
        for (const Json& version : job["result"]["versions"]) {
            QVERIFY(version["new"] == true);
            const std::string made = version["project"];
            ids.insert(made);
            QVERIFY(isProjectId(made));
            QCOMPARE(works.project(made)->script.language, version["language"].get<std::string>());
            QVERIFY(firstSentence(*works.project(made)).starts_with("Und: "));
            QCOMPARE(works.left(made), 0);
        }
        QCOMPARE(ids.size(), std::size_t{4});
        QVERIFY(stageNamed(job, "translation", "de")["provider"] == "studio-llm");
        const std::string name = job["result"]["versions"][0]["name"];
        QVERIFY(stageNamed(job, "voice", name + ": sentence-" + std::to_string(works.project(id)->script.scenes[0].sentences[0].id.value))["cost"] == 0.5);
        const auto entries = *works.projects->list({});
        QCOMPARE(entries.size(), std::size_t{5});
        for (const Json& version : works.list(id)) {
            QVERIFY2(version["follows"] == true, version.dump().c_str());
            QVERIFY(ids.contains(version["project"]));
        }
        // They are edited, and found again after a restart, by the same names.
        QVERIFY(works.edit(*ids.begin(), SetTitle{"Bienen"}));
        works.stop();
        works.start();
        QCOMPARE(works.project(*ids.begin())->script.title, std::string("Bienen"));
    }

    void aVersionFollowsItsSourceUntilThatChanges() {
        Works works(m_server.url());
        const std::string id = works.finished();
        const Json wish = {{"languages", {"de"}}, {"lengths", {30}}, {"hooks", {"Something else comes first."}}};
        const std::string made = works.ended(works.orderVersions(id, wish))["result"]["versions"][0]["project"];
        QCOMPARE(firstSentence(*works.project(made)), std::string("Und: Something else comes first."));
        const Json fresh = works.list(id)[0];
        QVERIFY2(fresh["follows"] == true, fresh.dump().c_str());
        QVERIFY(fresh["hook"] == "Something else comes first." && fresh["seconds"] == 30);
        QVERIFY(works.edit(id, SetSentenceText{works.project(id)->script.scenes[1].sentences[0].id, "Another point is made."}));
        const Json stale = works.list(id)[0];
        QVERIFY(stale["follows"] == false && stale["texts"] == 1);
        QVERIFY(stale["project"] == made);
        const std::size_t asked = m_server.requests().size();
        const Json again = works.ended(works.orderVersions(id, wish))["result"]["versions"][0];
        QVERIFY2(again["project"] == made && again["new"] == false && again["changed"] == true, again.dump().c_str());
        QCOMPARE(m_server.requests().size(), asked + 1);
        QVERIFY(works.list(id)[0]["follows"] == true);
        QCOMPARE(works.project(made)->script.scenes[1].sentences[0].text, std::string("Und: Another point is made."));
    }

    void whatWasCancelledHalfWayIsUsed() {
        Works works(m_server.url());
        const std::string id = works.finished();
        const Json wish = {{"languages", {"de", "es"}}, {"make", true}};
        works.voicesMade();
        const std::size_t asked = m_server.requests().size();
        works.holds = "es";
        const std::string first = works.orderVersions(id, wish);
        QTRY_VERIFY_WITH_TIMEOUT(works.isHeld, 60'000);
        QVERIFY(works.jobs->cancel(first));
        QVERIFY(works.ended(first)["status"] == "cancelled");
        QCOMPARE(works.list(id).size(), std::size_t{2});
        works.holds.clear();
        works.voicesMade();
        const Json job = works.ended(works.orderVersions(id, wish));
        QVERIFY2(job["status"] == "completed", job.dump().c_str());
        QCOMPARE(works.voicesMade(), std::size_t{3});             // the Spanish ones
        QCOMPARE(m_server.requests().size(), asked + 2);          // nothing is translated twice
        QVERIFY(job["result"]["versions"][0]["new"] == false && job["result"]["versions"][0]["ran"].empty());
        QCOMPARE(job["result"]["cost"].get<double>(), 1.5);
    }

    void anInterruptedJobTellsOfAllOfIt() {
        Works works(m_server.url());
        const std::string id = works.finished();
        works.holds = "es";
        const std::string job = works.orderVersions(id, {{"languages", {"de", "es"}}, {"make", true}});
        QTRY_VERIFY_WITH_TIMEOUT(works.isHeld, 60'000);
        works.stop();
        works.holds.clear();
        works.start();
        const Json done = works.ended(job);
        QVERIFY2(done["status"] == "completed", done.dump().c_str());
        for (const Json& version : done["result"]["versions"]) {
            QVERIFY(version["new"] == true);
            QCOMPARE(version["cost"].get<double>(), 1.5);
        }
        double cost = 0;
        for (const Json& stage : done["stages"])
            cost += stage["cost"].get<double>();
        QCOMPARE(cost, 3.0);
    }

    void filmsAreRendered() {
        Works works("");
        QVERIFY(works.composition.loadFonts());
        const std::string id = works.finished();
        const Json job = works.ended(works.orderVersions(id, {{"hooks", {"One thing.", "Another thing."}}, {"export", "true"}, {"preset", "fast"}}));
        QVERIFY2(job["status"] == "completed", job.dump().c_str());
        std::set<std::string> films;
        for (const Json& version : job["result"]["versions"]) {
            QVERIFY(works.media.find(version["film"]["fileName"]));
            QCOMPARE(version["film"]["width"].get<int>(), 270);
            films.insert(version["film"]["url"]);
            QVERIFY(stageNamed(job, "render", version["name"])["status"] == "completed");
        }
        QCOMPARE(films.size(), std::size_t{2});
    }

    void whatIsInUseIsLeftAlone() {
        Works works(m_server.url());
        const std::string id = works.finished();
        const std::string made = works.ended(works.orderVersions(id, {{"languages", {"de"}}}))["result"]["versions"][0]["project"];
        works.holds = "de";
        const std::string making = works.order(kGenerateProjectKind, {{"project", made}});
        QTRY_VERIFY_WITH_TIMEOUT(works.isHeld, 60'000);
        const auto file = works.projects->list({});
        const auto version = std::ranges::find(*file, made, &ProjectEntry::id);
        const Result<void> released = works.projects->release(version->file, {});
        QVERIFY(!released && released.error().code == ErrorCode::Exists);
        QVERIFY(works.jobs->cancel(making));
        QTRY_VERIFY_WITH_TIMEOUT(works.projects->release(version->file, {}).has_value(), 60'000);
    }

    void withoutALanguageModelNothingIsBegun() {
        Works works("");
        const std::string id = works.finished();
        const Result<void> can = works.versions.check(id, {{"languages", {"de"}}}, {});
        QVERIFY(!can && can.error().code == ErrorCode::Unsupported);
        QVERIFY(works.versions.check(id, {{"hooks", {"One thing."}}}, {}));
        const Result<std::string> empty = works.projects->create({}, {});
        QVERIFY(works.versions.list(*empty, {}).error().message.find("/generate") != std::string::npos);
        QVERIFY(works.versions.list("wasps", {}).error().code == ErrorCode::NotFound);
    }

    void wrongWishes_data() {
        QTest::addColumn<QString>("wish");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QString& wish, const char* says) { QTest::newRow(name) << wish << says; };
        row("nothing", "{}", "in what the versions differ");
        row("no such language", R"({"languages":["xx"]})", "There are voices for: ");
        row("a path", R"({"languages":["en-/../../../tmp/x"]})", "names no language");
        row("a number of languages", R"({"languages":{"de":1}})", "list");
        row("an empty language", R"({"languages":[""]})", "empty");
        row("no text", R"({"hooks":[true]})", "list of texts");
        row("no such platform", R"({"platforms":["tiktoc"]})", "tiktok");
        row("a platform elsewhere", R"({"platforms":["../looks/depth"]})", "There is no platform");
        row("too short", R"({"lengths":[5]})", "15 to 180");
        row("half a second", R"({"lengths":[30.5]})", "whole numbers");
        row("no length", R"({"lengths":"thirty"})", "15 to 180");
        row("a preset for nothing", R"({"languages":["de"],"preset":"fast"})", "export");
        row("no such preset", R"({"languages":["de"],"export":true,"preset":"fost"})", "fast");
        row("no such ending", R"({"languages":["de"],"export":true,"format":"exe"})", "exe");
        row("not a flag", R"({"languages":["de"],"make":"perhaps"})", "make");
        QStringList many;
        for (int i = 0; i < 1000; ++i)
            many << QStringLiteral("\"l%1\"").arg(i);
        row("a thousand languages", "{\"languages\":[" + many.join(',') + "]}", "more than 100");
        row("a thousand in one text", "{\"languages\":" + QString(many.join(',').remove('"')).prepend('"').append('"') + "}", "more than 100");
        row("too many together", R"({"languages":["de","es","en"],"lengths":[15,16,17,18,19,20],"hooks":["a","b","c","d","e","f"]})", "more than 100");
    }
    void wrongWishes() {
        QFETCH(QString, wish);
        QFETCH(QString, says);
        Works works("");
        const Result<Json> refused = works.versions.wish(LenientJson(Json::parse(wish.toStdString())));
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::InvalidInput);
        QVERIFY2(QString::fromStdString(refused.error().message).contains(says), refused.error().message.c_str());
    }

    void takesAreMadeAndTheProjectStays() {
        Works works("");
        const std::string id = works.finished();
        const ProjectPtr before = works.project(id);
        const Json job = works.done(kMakeTakesKind, {{"project", id}, {"target", "music"}, {"count", 2}});
        QVERIFY2(job["status"] == "completed", job.dump().c_str());
        QVERIFY(job["result"]["takes"] == Json({1, 2}) && job["result"]["cost"] == 0.5);
        QVERIFY(stageNamed(job, "music", "take 2")["cost"] == 0.25);
        QCOMPARE(works.project(id), before);
        QCOMPARE(works.left(id), 0);
        QCOMPARE(takesOf(*works.projects, id, "music", {})->takes.made.size(), std::size_t{3});
        QVERIFY(works.done(kMakeTakesKind, {{"project", id}, {"target", "music"}, {"count", 1}})["result"]["takes"] == Json({3}));
        QVERIFY(works.edit(id, SetLocked{"music", true}));
        QVERIFY(works.done(kMakeTakesKind, {{"project", id}, {"target", "music"}, {"count", 1}})["status"] == "failed");
    }

    void stagesTellWhoMadeThemAndWhatTheJobPaid() {
        Works works("");
        const std::string id = works.finished();
        QVERIFY(works.edit(id, SetTake{"music", 1}));
        const Json first = works.done(kGenerateProjectKind, {{"project", id}});
        const Json music = stageNamed(first, "music", "");
        QVERIFY2(music["provider"] == "second" && music["cost"] == 0.25 && music["note"] == "first refused.", music.dump().c_str());
        const Json second = stageNamed(works.done(kGenerateProjectKind, {{"project", id}}), "music", "");
        QVERIFY2(second["provider"] == "second" && second["cost"] == 0 && second["note"] == "first refused.", second.dump().c_str());
    }
};

QTEST_MAIN(TestVersionJobs)
#include "tst_version_jobs.moc"
