#include <QTemporaryDir>
#include <QtTest>
#include <atomic>
#include <condition_variable>
#include <future>
#include <memory>

#include "core/base/digest.h"
#include "services/gateway/gateway_server.h"
#include "services/http/authenticator.h"
#include "services/job/job_routes.h"
#include "services/job/media_routes.h"
#include "services/job/stage_job.h"
#include "services/remote/booked_stage.h"
#include "services/remote/studio_stage.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_server.h"
#include "tests/support/fake_stage.h"

using namespace sw;
using namespace sw::test;

namespace {

constexpr const char* kToken = "a-token-of-the-studio-with-enough-letters-0";

class NoKeychain final : public Keychain {
public:
    Result<std::optional<Secret>> read(const std::string&, const std::stop_token&) override { return std::optional<Secret>(); }
    Result<void> write(const std::string&, const Secret&) override { return {}; }
    Result<void> remove(const std::string&) override { return {}; }
};

/// A studio: a gateway with jobs, which offers one stage.
class Studio {
public:
    explicit Studio(const std::filesystem::path& folder) : stage(std::make_shared<FakeStage>("image")), m_media(m_disk, folder / "media") {
        stage->providerName = "painter";
        JobQueueOptions options;
        options.folder = folder / "jobs";
        options.workers = 2;
        options.webhooks.secret = "s";
        m_queue = *JobQueue::open(options, m_media);
        const auto room = [this] { return isFull ? Result<void>(fail(ErrorCode::Io, "The disk is nearly full. Make some room.")) : Result<void>(); };
        const StageService service{{"image"}, [this](const std::string& name) { return name == "image" ? stage.get() : nullptr; }, m_media, m_disk, room};
        m_queue->addRunner(kStageKind, stageRunner(service));
        std::vector<Route> routes = jobRoutes(*m_queue);
        for (std::vector<Route> more : {mediaRoutes(m_media), stageRoutes(*m_queue, service)})
            std::ranges::move(more, std::back_inserter(routes));
        GatewaySettings settings;
        settings.port = 0;
        settings.spoolFolder = folder;
        const Result<void> started = m_server.start(settings, std::move(routes), m_authenticator, m_metrics, {});
        if (!started || !m_queue->start())
            qFatal("The studio does not start.");
    }
    ~Studio() {
        m_server.stop();
        m_queue->stop();
    }
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_server.port()); }
    [[nodiscard]] std::vector<JobState> jobs() { return *m_queue->store().jobs({}); }

    std::shared_ptr<FakeStage> stage;
    std::atomic<bool> isFull = false;

private:
    LocalDisk m_disk;
    MediaStore m_media;
    std::unique_ptr<JobQueue> m_queue;
    OwnerAuthenticator m_authenticator{kToken};
    Metrics m_metrics;
    GatewayServer m_server;
};

}  // namespace

/// Stages that a studio's server runs for a desktop: a real gateway and queue at one end, the stage of the graph at the other.
class TestStudioStage : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    LocalDisk m_disk;
    SteadyClock m_clock;
    std::string m_key;
    std::unique_ptr<Keys> m_keys;
    std::unique_ptr<HttpClient> m_client;
    ProviderSettings m_settings;
    std::shared_ptr<FakeStage> m_here;

    [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString(); }

    std::unique_ptr<StudioStage> stageAt(const std::string& url, const Json& more = Json::object()) {
        Json studio = {{"baseUrl", url}, {"keyEnv", "STUDIO_KEY"}, {"timeoutMs", 5000}};
        studio.update(more);
        m_settings = *providerSettings({{"studio", studio}, {"fallback", m_settings.fallback}});
        return std::make_unique<StudioStage>(m_here, std::make_shared<StudioServer>(*m_settings.studio, *m_client, *m_keys, m_disk), m_settings);
    }

    StageRequest request(const std::string& prompt = "a jar") {
        const std::filesystem::path file = folder() / "drawing.PNG";
        if (!m_disk.writeAtomically(file, "\x89PNG drawing"))
            qFatal("no room");
        return {"image/scene-2", {{"prompt", prompt}}, {{"storyboard", {{{"scenes", 3}}, {{"drawing", file}}}}}, {{"own", file}}};
    }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_key = kToken;
        m_keys = std::make_unique<Keys>(m_disk, std::make_unique<NoKeychain>(), folder() / "keys.json", [this](const std::string&) { return m_key; });
        HttpClientOptions options;
        options.wait = [](std::chrono::milliseconds, const std::stop_token&) {};
        m_client = std::make_unique<HttpClient>(m_clock, std::move(options));
        m_settings = {};
        m_here = std::make_shared<FakeStage>("image");
        m_here->providerName = "embedded";
    }

    void runsThereAsItWouldHere() {
        Studio studio(folder());
        const std::unique_ptr<StudioStage> stage = stageAt(studio.url());
        QCOMPARE(stage->provider(Json::object()), std::string("studio"));
        std::string drawn;
        studio.stage->body = [&](const StageRequest& asked, const StageContext& context) {
            context.report(0.5, "Painting");
            LocalDisk disk;
            drawn = disk.read(asked.inputs.at("storyboard").files.at("drawing")).value_or("") + disk.read(asked.media.at("own")).value_or("");
            Result<StageResult> made = FakeStage::copyInputs(asked, context);
            made->model = "oil";
            made->licence = "CC0";
            made->used = {{"images", 1}};
            return made;
        };
        const Result<StageResult> made = stage->run(request(), {});
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        const Result<StageResult> here = m_here->run(request(), {});
        QCOMPARE(made->value.dump(), here->value.dump());
        QCOMPARE(made->files.size(), std::size_t{1});
        QCOMPARE(made->files[0].name, here->files[0].name);
        QCOMPARE(made->files[0].extension, here->files[0].extension);
        QCOMPARE(made->files[0].bytes, here->files[0].bytes);
        QCOMPARE(made->provider, std::string("studio"));
        QCOMPARE(made->model, std::string("painter (oil)"));
        QCOMPARE(made->licence, std::string("CC0"));
        QCOMPARE(made->used, (std::map<std::string, double>{{"images", 1}}));
        QCOMPARE(drawn, std::string("\x89PNG drawing\x89PNG drawing"));
        QCOMPARE(studio.stage->takeRequests().front().node, std::string("image/scene-2"));
    }

    void theSameOrderIsTheSameJob() {
        Studio studio(folder());
        QVERIFY(stageAt(studio.url())->run(request(), {}));
        QVERIFY(stageAt(studio.url())->run(request(), {}));  // as a program that was killed asks again
        QCOMPARE(studio.stage->takeRequests().size(), std::size_t{1});
        QVERIFY(stageAt(studio.url())->run(request("another jar"), {}));
        QCOMPARE(studio.stage->takeRequests().size(), std::size_t{1});
    }

    void whatFailedThereIsTriedAgainWhenItIsAskedForAgain() {
        Studio studio(folder());
        m_settings.fallback = false;
        std::atomic<int> runs = 0;
        studio.stage->body = [&](const StageRequest& asked, const StageContext& context) {
            if (runs++ == 0)
                return Result<StageResult>(fail(ErrorCode::Provider, "The brush broke. Buy another."));
            return FakeStage::copyInputs(asked, context);
        };
        const auto first = stageAt(studio.url())->run(request(), {});
        QVERIFY(!first);
        QCOMPARE(first.error().message, std::string("studio: The brush broke. Buy another."));
        QCOMPARE(first.error().code, ErrorCode::Provider);
        QVERIFY(stageAt(studio.url())->run(request(), {}));
        QCOMPARE(runs.load(), 2);
    }

    void isMadeHereWhenTheStudioCannot_data() {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("says");
        QTest::newRow("nobody there") << "gone" << "could not be reached";
        QTest::newRow("wrong key") << "key" << "shortwright key set studio";
        QTest::newRow("other version") << "version" << "Install the same Shortwright on both machines";
        QTest::newRow("does not offer it") << "offer" << "is not offered here";
        QTest::newRow("fails") << "fails" << "The brush broke";
    }
    void isMadeHereWhenTheStudioCannot() {
        QFETCH(QString, fault);
        QFETCH(QString, says);
        auto studio = std::make_unique<Studio>(folder());
        const std::string url = studio->url();
        if (fault == "gone")
            studio.reset();
        else if (fault == "key")
            m_key = "a-wrong-token-of-the-studio-with-enough-let";
        else if (fault == "version")
            studio->stage->stageVersion = 2;
        else if (fault == "offer")
            m_here = std::make_shared<FakeStage>("music");
        else
            studio->stage->body = [](const StageRequest&, const StageContext&) { return Result<StageResult>(fail(ErrorCode::Provider, "The brush broke.")); };
        const auto made = stageAt(url)->run(request(), {});
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        QCOMPARE(made->provider, std::string("embedded"));
        QVERIFY2(made->choice.find(says.toStdString()) != std::string::npos, made->choice.c_str());
        m_settings.fallback = false;
        const auto strict = stageAt(url)->run(request(), {});
        QVERIFY(!strict);
        QVERIFY2(strict.error().message.find(says.toStdString()) != std::string::npos && strict.error().message.find("studio") != std::string::npos,
                 strict.error().message.c_str());
        QVERIFY(strict.error().message.find(m_key) == std::string::npos);
    }

    void whatIsWrongWithTheOrderIsNotTriedHere() {
        Studio studio(folder());
        studio.stage->body = [](const StageRequest&, const StageContext&) { return Result<StageResult>(fail(ErrorCode::InvalidInput, "There is no prompt.")); };
        const auto made = stageAt(studio.url())->run(request(), {});
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::InvalidInput);
        QVERIFY(m_here->takeRequests().empty());
    }

    void cancellingEndsTheJobThere() {
        Studio studio(folder());
        std::promise<void> begun;
        std::promise<void> stopped;
        studio.stage->body = [&](const StageRequest&, const StageContext& context) {
            begun.set_value();
            std::mutex mutex;
            std::condition_variable_any ended;
            std::unique_lock lock(mutex);
            ended.wait(lock, context.stop, [] { return false; });
            stopped.set_value();
            return Result<StageResult>(cancelled());
        };
        std::stop_source source;
        const auto stage = stageAt(studio.url());
        auto outcome = std::async(std::launch::async, [&] { return stage->run(request(), {source.get_token(), {}}); });
        begun.get_future().wait();
        source.request_stop();
        const auto made = outcome.get();
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Cancelled);
        stopped.get_future().wait();
        QTRY_COMPARE(studio.jobs().front().status, JobStatus::Cancelled);
        QVERIFY(m_here->takeRequests().empty());
    }

    void aChosenProviderAndOfflineStayHere() {
        const auto stage = stageAt("http://127.0.0.1:9");
        QCOMPARE(stage->provider({{"provider", "embedded"}}), std::string("embedded"));
        QCOMPARE(stage->run({"image/scene-1", {{"provider", "embedded"}}, {}}, {})->choice, std::string());
        m_settings.offline = true;
        QCOMPARE(stage->provider(Json::object()), std::string("embedded"));
        QCOMPARE(stage->run(request(), {})->choice, std::string());
    }

    void answersThatAreNoneOfAStudio_data() {
        QTest::addColumn<QString>("answer");
        QTest::newRow("a page") << QString::fromStdString(fakeAnswer(200, "text/html", "<html>"));
        QTest::newRow("no job") << QString::fromStdString(fakeJson("{}"));
        QTest::newRow("a job that is a path") << QString::fromStdString(fakeJson(R"({"jobId":"../../secrets"})"));
        QTest::newRow("broken off") << QString::fromStdString(fakeJson(R"({"jobId":)"));
        QTest::newRow("a delivery without value") << QString::fromStdString(fakeJson(R"({"jobId":"1","status":"completed","result":{}})"));
        QTest::newRow("files with paths") << QString::fromStdString(
            fakeJson(R"({"jobId":"1","status":"completed","result":{"value":1,"provider":"p","files":{"a":"../../x.png"}}})"));
        QTest::newRow("a file that is another one") << QString::fromStdString(fakeJson(
            R"({"jobId":"1","status":"completed","result":{"value":1,"provider":"p","files":{"a":")" + std::string(64, 'a') + R"(.png"}}})"));
    }
    void answersThatAreNoneOfAStudio() {
        QFETCH(QString, answer);
        FakeServer server([&](const FakeRequest&, FakeServer::Wire& wire) { wire.send(answer.toStdString()); });
        m_settings.fallback = false;
        const auto made = stageAt(server.url())->run({"image/scene-1", {{"prompt", "p"}}, {}}, {});
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Provider);
        QVERIFY2(made.error().message.find("studio") != std::string::npos, made.error().message.c_str());
    }

    void saysWhatItOffers() {
        Studio studio(folder());
        m_settings = *providerSettings({{"studio", {{"baseUrl", studio.url()}, {"keyEnv", "STUDIO_KEY"}}}});
        StudioServer server(*m_settings.studio, *m_client, *m_keys, m_disk);
        const auto note = checkStudio(server, {});
        QVERIFY2(note, note ? "" : note.error().message.c_str());
        QCOMPARE(*note, std::string("runs image by painter"));
    }

    void filesMustBeWhatTheyAreCalled() {
        Studio studio(folder());
        Keys& keys = *m_keys;
        m_settings = *providerSettings({{"studio", {{"baseUrl", studio.url()}, {"keyEnv", "STUDIO_KEY"}}}});
        const Endpoint endpoint = endpointOf(m_settings.studio->entry, keys);
        const auto put = [&](const std::string& name, const std::string& bytes) {
            RemoteRequest asked;
            asked.method = "PUT";
            asked.path = "/api/media/" + name;
            asked.body = bytes;
            asked.contentType = "application/octet-stream";
            return m_client->ask(endpoint, asked, {})->status;
        };
        QCOMPARE(put(digestOf("honey") + ".png", "honey"), 201);
        QCOMPARE(put(digestOf("honey") + ".png", "honey"), 201);
        QCOMPARE(put(digestOf("honey") + ".png", "money"), 400);
        QCOMPARE(put("honey.png", "honey"), 400);
        studio.isFull = true;
        QCOMPARE(put(digestOf("nectar") + ".png", "nectar"), 503);
        studio.isFull = false;
        QCOMPARE(put("../" + digestOf("honey") + ".png", "honey"), 404);
    }

    void settingsThatCannotBeUsed_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("no object") << "3" << "must be an object";
        QTest::newRow("no address") << "{}" << "has no baseUrl";
        QTest::newRow("a key") << R"({"baseUrl":"https://a","key":"k"})" << "holds a key";
        QTest::newRow("unknown stage") << R"({"baseUrl":"https://a","stages":["imagse"]})" << "Did you mean \"image\"";
        QTest::newRow("stages") << R"({"baseUrl":"https://a","stages":3})" << "must be a list";
    }
    void settingsThatCannotBeUsed() {
        QFETCH(QString, json);
        QFETCH(QString, says);
        const auto settings = providerSettings({{"studio", Json::parse(json.toStdString())}});
        QVERIFY(!settings);
        QVERIFY2(settings.error().message.find(says.toStdString()) != std::string::npos, settings.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestStudioStage)
#include "tst_studio_stage.moc"
