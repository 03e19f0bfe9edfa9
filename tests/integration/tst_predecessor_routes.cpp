#include <QFile>
#include <QTest>
#include <memory>

#include "core/media/source/media_probe.h"
#include "tests/support/json_schema.h"
#include "tests/support/serving.h"

using namespace sw;
using test::RawAnswer;
using test::Serving;

/// The routes of the predecessor, as its clients call them.
class TestPredecessorRoutes : public QObject {
    Q_OBJECT

    test::Program m_program;
    std::unique_ptr<Serving> m_serving;
    std::string m_picturePath;
    std::string m_pictureUrl;
    Json m_document;

    [[nodiscard]] RawAnswer post(const QString& path, const QString& body, const std::string& headers = {}) const {
        QString text = body;
        text.replace("@PATH@", QString::fromStdString(m_picturePath)).replace("@URL@", QString::fromStdString(m_pictureUrl));
        return m_serving->ask("POST", path.toStdString(), text.toStdString(), headers);
    }
    static Json parsed(const RawAnswer& answer) { return Json::parse(answer.body, nullptr, false); }

    void isDocumented(const QString& path, const RawAnswer& answer) const {
        const Json& schema = m_document["paths"][path.toStdString()]["post"]["responses"]["200"]["content"]["application/json"]["schema"];
        for (const std::string& mistake : test::JsonSchema(m_document).mistakes(parsed(answer), schema))
            QFAIL((mistake + " in " + answer.body).c_str());
    }

    /// The file is on this disk, and its URL gives the same bytes, and parts of them.
    void isServed(const Json& result) const {
        QFile file(QString::fromStdString(stringOr(result, "filePath")));
        QVERIFY2(file.open(QIODevice::ReadOnly), file.fileName().toUtf8());
        QVERIFY(file.fileName().endsWith(QString::fromStdString("/" + stringOr(result, "fileName"))));
        const std::string bytes = file.readAll().toStdString();
        const std::string url = stringOr(result, "url");
        QVERIFY(m_serving->ask("GET", url).body == bytes);
        const RawAnswer part = m_serving->ask("GET", url, {}, "Range: bytes=2-5\r\n");
        QCOMPARE(part.status, 206);
        QCOMPARE(part.headers.at("content-range"), "bytes 2-5/" + std::to_string(bytes.size()));
        QVERIFY(part.body == bytes.substr(2, 4));
        QCOMPARE(m_serving->ask("GET", url, {}, "If-None-Match: " + part.headers.at("etag") + "\r\n").status, 304);
    }

    static void calls() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("body");
        const auto row = [](const char* name, const char* path, const char* body) { QTest::newRow(name) << QString(path) << QString(body); };
        row("script", "/api/llm/generate", R"({"inputPrompt":"Honey never spoils.\nBees make it from nectar."})");
        row("script, flat", "/api/llm/generate",
            R"({"inputPrompt":"Honey","llmGenParams":{"sceneAmount":"1","lengthDescription":"15 seconds","scriptTone":"warm","unknown":{}},"jobId":"mine"})");
        row("script, grouped", "/api/llm/generate",
            R"({"inputPrompt":"Honey","sourceText":"Honey never spoils. Bees make it.","llmGenParams":{"general":{"sceneAmount":1},"script":{"scriptTone":"warm"},"image":{"imageStyle":"oil"}}})");
        row("script, parameters as text", "/api/llm/generate", "{\"inputPrompt\":\"Honey\",\"language\":\"en\",\"llmGenParams\":\"{\\\"sceneAmount\\\":2}\"}");
        row("voice", "/api/voice/generate", R"({"text":"Hello."})");
        row("voice, chosen", "/api/voice/generate", R"({"text":"Hello.","sceneIndex":"0","voiceId":"slt-deep","jobId":7,"model":"eleven"})");
        row("image", "/api/image/generate", R"({"prompt":"A cat","sceneIndex":0})");
        row("image, all", "/api/image/generate", R"({"prompt":"A cat","sceneIndex":"3","aspectRatio":"4:5","negativePrompt":"dogs","seed":"7","steps":20})");
        row("animation", "/api/animation/generate",
            R"({"imagePath":"@PATH@","prompt":"A cat","sceneIndex":0,"aspectRatio":"1:1","options":{"animationPrompt":"slow zoom in","animationLength":"0.1"}})");
        row("animation, pattern", "/api/animation/generate",
            R"({"imagePath":"@URL@","prompt":"A cat","sceneIndex":1,"aspectRatio":"1:1","options":{"animationPrompt":"{0,0,0,1.5,0,0,3,1,-4}","animationLength":0.1}})");
        row("music", "/api/music/generate", R"({"musicData":{"title":"Bees","lyrics":"","tags":"calm","instrumental":"true","duration":"1"}})");
        row("music, style", "/api/music/generate", R"({"musicData":{"title":"Bees","lyrics":"la","style":"calm","instrumental":false,"duration":1}})");
        row("video", "/api/video/generate",
            R"({"imagePath":"@PATH@","videoPrompt":"It purrs","cameraMovement":"Static","aspectRatio":"1:1","sceneIndex":0,"duration":"0.1"})");
        row("video, camera object", "/api/video/generate",
            R"({"imagePath":"@URL@","videoPrompt":"It purrs","cameraMovement":{"type":"simple","horizontal":0,"vertical":0,"zoom":5,"tilt":0,"pan":0,"roll":0},"aspectRatio":"1:1","sceneIndex":2,"duration":0.1})");
    }

    /// "Voice" of "/api/voice/generate".
    static std::string subject(const QString& path) {
        const QString name = path.section('/', 2, 2);
        return (name == "llm" ? QString("LLM") : name.left(1).toUpper() + name.mid(1)).toStdString();
    }

private slots:
    void initTestCase() {
        m_serving = std::make_unique<Serving>(m_program, QStringList{"--no-auth"});
        m_document = parsed(m_serving->ask("GET", "/api/openapi.json"));
        const RawAnswer picture = post("/api/image/generate", R"({"prompt":"A cat","sceneIndex":0,"aspectRatio":"1:1"})");
        QVERIFY2(picture.status == 200, picture.body.c_str());
        m_picturePath = stringOr(parsed(picture)["result"], "filePath");
        m_pictureUrl = stringOr(parsed(picture)["result"], "url");
    }

    void health() {
        const Json health = parsed(m_serving->ask("GET", "/health"));
        QCOMPARE(stringOr(health, "status"), std::string("API Gateway is healthy"));
        QVERIFY(!stringOr(health, "version").empty());
        for (const char* service : {"llm", "image", "voice", "animation", "music", "video", "job"})
            QCOMPARE(stringOr(health["services"], service), std::string("up"));
    }

    void generates_data() { calls(); }
    void generates() {
        QFETCH(QString, path);
        QFETCH(QString, body);
        const RawAnswer answer = post(path, body);
        QVERIFY2(answer.status == 200, answer.body.c_str());
        isDocumented(path, answer);
        const Json made = parsed(answer);
        QCOMPARE(stringOr(made, "message"), (subject(path) == "LLM" ? "Content" : subject(path)) + " generated successfully");
        const Json asked = Json::parse(body.toStdString());
        if (path == "/api/llm/generate") {
            QVERIFY(made["result"] == made["video_script"]);
            QVERIFY(made["result"]["prompt"] == asked["inputPrompt"]);
            QVERIFY(QFile::exists(QString::fromStdString(stringOr(made, "outputPath"))));
            if (asked.contains("jobId"))
                QVERIFY(made["jobId"] == asked["jobId"]);
            return;
        }
        if (path != "/api/music/generate")
            QVERIFY(made["result"]["sceneIndex"] == asked.value("sceneIndex", Json(0)));
        isServed(made["result"]);
    }

    void generatesAsAJob_data() { calls(); }
    void generatesAsAJob() {
        QFETCH(QString, path);
        QFETCH(QString, body);
        const RawAnswer answer = post(path, body, "Prefer: wait=1, respond-async\r\n");
        QCOMPARE(answer.status, 202);
        const Json begun = parsed(answer);
        QCOMPARE(stringOr(begun, "status"), std::string("pending"));
        QCOMPARE(stringOr(begun, "statusUrl"), "/api/job/status/" + stringOr(begun, "jobId"));
        const Json ended = m_serving->ended(stringOr(begun, "jobId"));
        QVERIFY2(stringOr(ended, "status") == "completed", ended.dump().c_str());
        QCOMPARE(ended["stages"].size(), std::size_t{1});
        if (path == "/api/llm/generate")
            QVERIFY(!ended["result"]["scenes"].empty());
        else
            QVERIFY(QFile::exists(QString::fromStdString(stringOr(ended["result"], "filePath"))));
    }

    void aliasesMeanTheSame() {
        const auto result = [this](const char* path, const char* body) { return parsed(post(path, body))["result"]; };
        const char* text = "Honey never spoils. Bees make it from nectar. A bee visits many flowers. Each hive is a town.";
        for (const char* wish : {R"({"sceneAmount":1})", R"({"sceneAmount":"1"})", R"({"general":{"sceneAmount":1}})", R"({"script":{"sceneAmount":"1"}})"}) {
            const Json body = {{"inputPrompt", "Honey"}, {"sourceText", text}, {"llmGenParams", Json::parse(wish)}};
            QCOMPARE(result("/api/llm/generate", body.dump().c_str())["scenes"].size(), std::size_t{1});
        }
        const Json tags = result("/api/music/generate", R"({"musicData":{"title":"A","tags":"dark, suspense","duration":1}})");
        const Json style = result("/api/music/generate", R"({"musicData":{"title":"A","style":"dark, suspense","duration":"1"}})");
        QCOMPARE(stringOr(tags, "mood"), std::string("tense"));
        QVERIFY(tags == style);
    }

    void whatTheProvidersHave() {
        const Json voices = parsed(m_serving->ask("GET", "/api/voice/voices"))["voices"];
        QVERIFY(std::ranges::any_of(voices, [](const Json& voice) { return voice["voiceId"] == "slt"; }));
        QVERIFY(parsed(m_serving->ask("GET", "/api/music/quota")).contains("remaining"));
    }

    void failures_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("details");  // all of it, or how it begins
        const auto row = [](const char* name, const char* path, const char* body, int status, const char* details) {
            QTest::newRow(name) << QString(path) << QString(body) << status << QString(details);
        };
        row("llm", "/api/llm/generate", "{}", 400, "Missing required parameters: inputPrompt");
        row("voice", "/api/voice/generate", R"({"sceneIndex":0})", 400, "Missing required parameters: text");
        row("voice, blank", "/api/voice/generate", R"({"text":"  "})", 400, "Missing required parameters: text");
        row("image", "/api/image/generate", "{}", 400, "Missing required parameters: prompt, sceneIndex");
        row("image, no index", "/api/image/generate", R"({"prompt":"A cat","sceneIndex":null})", 400, "Missing required parameters: sceneIndex");
        row("animation", "/api/animation/generate", R"({"options":{}})", 400,
            "Missing required parameters: imagePath, prompt, sceneIndex, options.animationPrompt");
        row("music", "/api/music/generate", "", 400, "Missing required parameters: musicData");
        row("video", "/api/video/generate", R"({"imagePath":"@PATH@"})", 400, "Missing required parameters: videoPrompt, cameraMovement, aspectRatio, sceneIndex");
        row("compose", "/api/video/compose", "{}", 400, "Missing required parameters: script or project");
        row("no scenes", "/api/video/compose", R"({"script":{"scenes":[]}})", 400, "");
        row("nothing spoken", "/api/video/compose", R"({"script":{"scenes":[{"visual_prompt":"A cat"}]}})", 400, "");
        row("no project", "/api/video/compose", R"({"project":{"schema":4,"script":7}})", 400, "");
        row("number", "/api/llm/generate", R"({"inputPrompt":"A","llmGenParams":{"sceneAmount":"many"}})", 400, "");
        row("aspect", "/api/image/generate", R"({"prompt":"A cat","sceneIndex":0,"aspectRatio":"2:3"})", 400, "");
        row("unknown voice", "/api/voice/generate", R"({"text":"Hello.","voiceId":"nobody"})", 400, "There is no voice \"nobody\".");
        row("elsewhere", "/api/animation/generate",
            R"({"imagePath":"/etc/passwd","prompt":"x","sceneIndex":0,"options":{"animationPrompt":"zoom"}})", 400, "");
        row("up and out", "/api/video/generate",
            R"({"imagePath":"@PATH@/../../../../etc/passwd","videoPrompt":"x","cameraMovement":"Static","aspectRatio":"1:1","sceneIndex":0})", 400, "");
        row("not JSON", "/api/voice/generate", R"({"text":)", 400, "");
        row("too deep", "/api/voice/generate", QByteArray(100'000, '[').constData(), 400, "");
    }
    void failures() {
        QFETCH(QString, path);
        QFETCH(QString, body);
        QFETCH(int, status);
        QFETCH(QString, details);
        const RawAnswer answer = post(path, body);
        QVERIFY2(answer.status == status, answer.body.c_str());
        const Json error = parsed(answer);
        QCOMPARE(stringOr(error, "error"), subject(path) + " request failed");
        QVERIFY2(stringOr(error, "details").starts_with(details.toStdString()), answer.body.c_str());
        if (details.startsWith("Missing"))
            QCOMPARE(stringOr(error, "details"), details.toStdString());
        QCOMPARE(stringOr(error, "code"), std::string("invalid_input"));
        QCOMPARE(stringOr(error, "requestId"), answer.headers.at("x-request-id"));
        if (subject(path) == "Video")
            QVERIFY(error["result"]["error"] == error["error"] && error["result"]["details"] == error["details"]);
    }

    void whatDoesNotExist() {
        for (const char* path : {"/api/nothing", "/api/voice", "/"}) {
            const RawAnswer answer = post(path, "{}");
            QCOMPARE(answer.status, 404);
            QVERIFY(parsed(answer) == Json({{"error", "Not Found"}, {"message", "The requested resource does not exist."}}));
        }
        QCOMPARE(m_serving->ask("GET", "/api/voice/generate").status, 405);
    }

    void composesAFilm() {
        const RawAnswer answer = post("/api/video/compose", R"({"preset":"draft","script":{"prompt":"Honey","title":"Honey","description":"About honey.","hashtags":"#honey",)"
            R"("scenes":[{"description":"Honey never spoils.","visual_prompt":"Honey in a jar","negative_prompt":"text","video_prompt":"It shines","camera_movement":"Push In"}],)"
            R"("music":{"title":"Bees","lyrics":"","tags":"calm"}}})");
        QVERIFY2(answer.status == 200, answer.body.c_str());
        isDocumented("/api/video/compose", answer);
        const Json made = parsed(answer)["result"];
        isServed(made);
        const Result<MediaReport> film = probeMedia(stringOr(made, "filePath"));
        QVERIFY2(film, film ? "" : film.error().message.c_str());
        const StreamReport* picture = film->first(StreamKind::Video);
        QVERIFY(picture && film->first(StreamKind::Audio));
        QCOMPARE(picture->width, 540);
        QCOMPARE(picture->height, 960);
        QVERIFY(made["width"] == picture->width && made["height"] == picture->height);
        QVERIFY(std::abs(picture->durationSeconds - made["duration"].get<double>()) <= 1.0 / 30);
        QVERIFY(picture->durationSeconds > 1);
    }
};

QTEST_GUILESS_MAIN(TestPredecessorRoutes)
#include "tst_predecessor_routes.moc"
