#include <QTest>
#include <memory>

#include "core/base/text.h"
#include "core/media/source/media_probe.h"
#include "tests/support/serving.h"

using namespace sw;
using test::RawAnswer;
using test::Serving;

/// The routes of short-video-maker, as its clients call them.
class TestShortVideoRoutes : public QObject {
    Q_OBJECT

    test::Program m_program;
    std::unique_ptr<Serving> m_serving;

    static Json parsed(const RawAnswer& answer) { return Json::parse(answer.body, nullptr, false); }
    [[nodiscard]] Json get(const std::string& path) const { return parsed(m_serving->ask("GET", path)); }

private slots:
    void initTestCase() { m_serving = std::make_unique<Serving>(m_program, QStringList{"--no-auth"}); }

    void aVideoFromSceneToRemoval() {
        // As its documentation calls it, but for the length.
        const Json scene = {{"text", "Hello."}, {"searchTerms", Json::array({"river"})}};
        const Json config = {{"paddingBack", 1500},
                             {"music", "chill"},
                             {"captionPosition", "center"},
                             {"captionBackgroundColor", "#ff0000"},
                             {"voice", "bm_lewis"},
                             {"orientation", "landscape"},
                             {"musicVolume", "muted"}};
        const Json wish = {{"scenes", Json::array({scene})}, {"config", config}};
        const RawAnswer created = m_serving->ask("POST", "/api/short-video", wish.dump());
        QVERIFY2(created.status == 201, created.body.c_str());
        const std::string id = stringOr(parsed(created), "videoId");
        QCOMPARE(parsed(created)["notes"].size(), std::size_t{4});
        const std::string place = "/api/short-video/" + id;
        QCOMPARE(stringOr(get(place + "/status"), "status"), std::string("processing"));
        QCOMPARE(m_serving->ask("GET", place).status, 404);
        QVERIFY(get("/api/short-videos") == Json({{"videos", Json::array({{{"id", id}, {"status", "processing"}}})}}));

        const Json job = m_serving->ended(id);
        QVERIFY2(stringOr(job, "status") == "completed", job.dump().c_str());
        QVERIFY(std::ranges::any_of(job["stages"], [](const Json& stage) { return stage["name"] == "voice" && stage["provider"] == "espeak-ng"; }));
        QCOMPARE(stringOr(get(place + "/status"), "status"), std::string("ready"));
        const RawAnswer film = m_serving->ask("GET", place);
        QCOMPARE(film.headers.at("content-type"), std::string("video/mp4"));
        QCOMPARE(film.headers.at("content-disposition"), "inline; filename=" + id + ".mp4");
        const std::string file = stringOr(job["result"], "filePath");
        const Result<MediaReport> report = probeMedia(file);
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        QVERIFY(static_cast<std::int64_t>(film.body.size()) == report->bytes);
        QVERIFY(report->first(StreamKind::Video)->width > report->first(StreamKind::Video)->height);
        QCOMPARE(m_serving->ask("GET", place, {}, "Range: bytes=0-9\r\n").status, 206);

        QVERIFY(parsed(m_serving->ask("DELETE", place)) == Json({{"success", true}}));
        QCOMPARE(stringOr(get(place + "/status"), "status"), std::string("failed"));
        QCOMPARE(m_serving->ask("GET", place).status, 404);
        QVERIFY(get("/api/short-videos")["videos"].empty());
        QVERIFY(!std::filesystem::exists(file));
    }

    void wrongWishes_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const char* body, const char* field) { QTest::newRow(name) << QString(body) << QString(field); };
        row("nothing", "{}", "scenes");
        row("no scenes", R"({"scenes":[],"config":{}})", "scenes");
        row("no list", R"({"scenes":{"text":"a"}})", "scenes");
        row("no text", R"({"scenes":[{"text":"a"},{"searchTerms":["b"]}]})", "scenes.1.text");
        row("no scene", R"({"scenes":[7]})", "scenes.0.text");
        row("no terms", R"({"scenes":[{"text":"a","searchTerms":"b"}]})", "scenes.0.searchTerms");
        row("config", R"({"scenes":[{"text":"a"}],"config":7})", "config");
        row("orientation", R"({"scenes":[{"text":"a"}],"config":{"orientation":"round"}})", "config.orientation");
        row("volume", R"({"scenes":[{"text":"a"}],"config":{"musicVolume":11}})", "config.musicVolume");
        row("voice", R"({"scenes":[{"text":"a"}],"config":{"voice":"nobody"}})", "config.voice");
        row("music", R"({"scenes":[{"text":"a"}],"config":{"music":[]}})", "config.music");
    }
    void wrongWishes() {
        QFETCH(QString, body);
        QFETCH(QString, field);
        const RawAnswer answer = m_serving->ask("POST", "/api/short-video", body.toStdString());
        QVERIFY2(answer.status == 400, answer.body.c_str());
        const Json error = parsed(answer);
        QCOMPARE(stringOr(error, "error"), std::string("Validation failed"));
        QCOMPARE(stringOr(error, "message"), "Validation failed for 1 field(s): " + field.toStdString());
        QVERIFY2(!stringOr(error["missingFields"], qPrintable(field)).empty(), answer.body.c_str());
    }

    void noJson() {
        const RawAnswer answer = m_serving->ask("POST", "/api/short-video", "{");
        QCOMPARE(answer.status, 400);
        QCOMPARE(stringOr(parsed(answer), "error"), std::string("Invalid input"));
    }

    void whatIsThereToChooseFrom() {
        const Json voices = get("/api/voices");
        QVERIFY(std::ranges::find(voices, Json("slt")) != voices.end());
        const Json tags = get("/api/music-tags");
        QVERIFY(std::ranges::find(tags, Json("calm")) != tags.end());
    }

    /// The id of another kind of job is none of a video.
    void otherJobsAreNoVideos() {
        const Json job = parsed(m_serving->ask("POST", "/api/voice/generate", R"({"text":"One."})", "Prefer: respond-async\r\n"));
        const std::string place = "/api/short-video/" + stringOr(m_serving->ended(stringOr(job, "jobId")), "jobId");
        QCOMPARE(m_serving->ask("GET", place).status, 404);
        QCOMPARE(m_serving->ask("DELETE", place).status, 200);
        QCOMPARE(m_serving->ask("GET", "/api/job/jobs/" + stringOr(job, "jobId")).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestShortVideoRoutes)
#include "tst_short_video_routes.moc"
