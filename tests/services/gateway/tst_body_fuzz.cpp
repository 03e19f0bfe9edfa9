#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <set>

#include "app/short_video_wish.h"
#include "core/base/text.h"
#include "services/animation/animation_routes.h"
#include "services/gateway/mcp.h"
#include "services/gateway/open_api.h"
#include "services/image/image_routes.h"
#include "services/job/async_route.h"
#include "services/job/job_routes.h"
#include "services/music/music_routes.h"
#include "services/voice/voice_routes.h"
#include "tests/support/fake_stage.h"
#include "tests/support/json_schema.h"
#include "tests/support/mutated_json.h"

using namespace sw;
using namespace sw::test;

/// Seeded random bodies for every route that takes one: whatever comes, the answer is one that the document knows. Nothing is
/// rendered: the stages are fakes, and pictures are never found. The seed of a failure is in its message.
class TestBodyFuzz : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    LocalDisk m_disk;
    MediaStore m_media{m_disk, m_folder.filePath("media").toStdString()};
    FakeStage m_voice{"voice"}, m_storyboard{"storyboard"}, m_image{"image"}, m_music{"music"};
    std::unique_ptr<JobQueue> m_queue;
    std::vector<Route> m_routes;
    Json m_document;

    static std::vector<VoiceDescription> voices() {
        return {{"slt", "en", "English", "female", "plain", "hts"}, {"en-gb-max", "en-GB", "English (Great Britain)", "male", "calm", "espeak-ng"}};
    }

    void add(std::vector<Route> routes) {
        for (Route& route : routes)
            if (!route.requestSchema.is_null())
                m_routes.push_back(std::move(route));
    }

    static McpTool echo() {
        McpTool tool;
        tool.name = "echo";
        tool.description = "Says what it hears.";
        tool.inputSchema = {{"type", "object"}};
        tool.call = [](const Json& arguments, const HttpRequest&) -> Result<McpResult> { return McpResult{arguments, {}, {}}; };
        return tool;
    }

    [[nodiscard]] const Json& operation(const Route& route) const { return m_document["paths"][route.pattern]["post"]; }

    void isAnswered(const Route& route, const HttpRequest& request, const std::string& hint, std::set<int>& statuses) const {
        const HttpResponse answer = route.handler(request);
        statuses.insert(answer.status);
        const std::string status = std::to_string(answer.status);
        QVERIFY2(operation(route)["responses"].contains(status), (hint + " is answered with " + status).c_str());
        const Json content = operation(route)["responses"][status].value("content", Json::object());
        if (content.empty())
            return;
        const Json body = Json::parse(answer.body, nullptr, false);
        const std::vector<std::string> mistakes = JsonSchema(m_document).mistakes(body, content["application/json"]["schema"]);
        QVERIFY2(mistakes.empty(), (hint + ": " + joined(mistakes, "; ") + " in " + answer.body.substr(0, 300)).c_str());
        if (answer.status >= 400 && route.pattern != "/mcp")
            QVERIFY2(!stringOr(body, "details").empty() && !stringOr(body, "code").empty(), hint.c_str());
    }

private slots:
    void initTestCase() {
        m_storyboard.body = [](const StageRequest&, const StageContext&) -> Result<StageResult> {
            return StageResult{{{"scenes", {{"scene-1", Json::object()}}}}, {}, {}, {}, {}, 0};
        };
        m_image.body = [](const StageRequest&, const StageContext&) -> Result<StageResult> {
            return fail(ErrorCode::Provider, "The provider of this test draws nothing.");
        };
        JobQueueOptions options;
        options.folder = m_folder.filePath("jobs").toStdString();
        options.limits.queue = 100;  // then the answer is 503
        Result<std::unique_ptr<JobQueue>> queue = JobQueue::open(options, m_media);
        QVERIFY(queue);
        m_queue = std::move(*queue);
        const auto english = [](const std::string&) -> Result<std::string> { return std::string("en"); };
        add(voiceRoutes({m_voice, m_media, voices(), english}));
        add(imageRoutes({m_storyboard, m_image, m_media, english}));
        add(animationRoutes({m_media, m_folder.path().toStdString()}));
        add(clipRoutes({m_media, m_folder.path().toStdString()}));
        add(musicRoutes({m_music, m_media}));
        for (Route& route : m_routes)
            route = asyncRoute(std::move(route), *m_queue);
        add(jobRoutes(*m_queue));
        add(mcpRoutes({echo()}, "1.0"));
        m_document = openApiDocument(m_routes, "1.0");
        QCOMPARE(m_routes.size(), std::size_t{8});
    }

    void everyBody_data() {
        QTest::addColumn<int>("row");
        for (std::size_t row = 0; row < m_routes.size(); ++row)
            QTest::newRow(m_routes[row].pattern.c_str()) << static_cast<int>(row);
    }
    void everyBody() {
        QFETCH(int, row);
        const Route& route = m_routes[static_cast<std::size_t>(row)];
        constexpr std::uint64_t kBodies = 1'000;
        const Json good = route.requestSchema["examples"][0];
        std::set<int> statuses;
        for (std::uint64_t seed = 0; seed < kBodies && !QTest::currentTestFailed(); ++seed) {
            Random random(seed);
            HttpRequest request;
            request.method = "POST";
            request.path = route.pattern;
            request.caller = {"owner", {Scope::Admin}};
            request.requestId = "0";
            if (random.chance(0.05))
                request.headers = {{"prefer", "respond-async"}, {"idempotency-key", random.chance(0.5) ? "a" : std::string(300, 'k')}};
            request.body = mutatedText(good, random);
            isAnswered(route, request, "seed " + std::to_string(seed) + ", " + request.body.substr(0, 200), statuses);
        }
        QVERIFY2(statuses.contains(400) && statuses.size() > 1, "all bodies came to the same end");
    }

    /// What becomes a job of short-video-maker's body is a wish that the queue takes, or a list of problems.
    void videoWishes() {
        for (std::uint64_t seed = 0; seed < 5'000; ++seed) {
            Random random(seed);
            const Result<LenientJson> body = LenientJson::parse(mutatedText(app::shortVideoSchema()["examples"][0], random));
            if (!body)
                continue;
            const app::ShortVideoWish wish = app::shortVideoWish(*body, voices());
            for (const auto& [field, problem] : wish.problems.items())
                QVERIFY2(!problem.get<std::string>().empty(), std::to_string(seed).c_str());
            if (wish.problems.empty())
                QVERIFY2(!Json::parse(stringOr(wish.request, "sourceText"))["scenes"].empty(), std::to_string(seed).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestBodyFuzz)
#include "tst_body_fuzz.moc"
