#include <QImage>
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <iterator>
#include <thread>

#include "../../media/sample_clip.h"
#include "../../support/clip_servers.h"
#include "../../support/image_servers.h"
#include "../../support/project_builder.h"
#include "../../support/remote_client.h"
#include "core/media/scene/compositor.h"
#include "core/media/source/media_probe.h"
#include "core/model/resolve.h"
#include "services/animation/motion_stage.h"
#include "services/animation/offline_animation.h"

using namespace sw;
using namespace sw::test;

namespace {

using Manner = HttpClipRules::Manner;

const Json kWorkflow = {{"1", {{"class_type", "LoadImage"}, {"inputs", {{"image", "{{image}}"}}}}},
                        {"3", {{"class_type", "KSampler"}, {"inputs", {{"seed", "{{seed}}"}}}}},
                        {"6", {{"class_type", "CLIPTextEncode"}, {"inputs", {{"text", "{{prompt}}, {{seconds}} s"}}}}},
                        {"8", {{"class_type", "WanImageToVideo"}, {"inputs", {{"width", "{{width}}"}, {"height", "{{height}}"}, {"length", "{{frames}}"}}}}},
                        {"9", {{"class_type", "SaveVideo"}, {"inputs", {{"fps", "{{fps}}"}, {"negative", "{{negative}}"}}}}}};

std::string bytesOf(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// One shade of grey throughout, brighter from frame to frame.
int greyOf(int frame) {
    return 40 + 6 * frame;
}

Json picture() {
    const Json ground = {{"file", "background"}, {"x", -43}, {"y", -77}, {"width", 626}, {"height", 1114}, {"depth", 0.25}};
    const Json hero = {{"file", "layer1"}, {"x", 200}, {"y", 300}, {"width", 100}, {"height", 100}, {"depth", 1}, {"enter", "pop"}};
    return {{"width", 540}, {"height", 960}, {"alt", "A volcano erupts"}, {"layers", {ground, hero}}};
}

}  // namespace

/// Clips from remote providers, each protocol against a server that speaks it strictly, and what the cut makes of them.
class TestRemoteAnimation : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        std::ofstream(path("workflow.json")) << kWorkflow.dump();
        QImage ground(313, 557, QImage::Format_RGB32);
        ground.fill(QColor(200, 30, 30));
        QVERIFY(ground.save(QString::fromStdString(path("ground.jpg")), "JPG", 95));
        QImage hero(100, 100, QImage::Format_RGB32);
        hero.fill(QColor(20, 20, 220));
        QVERIFY(hero.save(QString::fromStdString(path("hero.png"))));
        sample::ClipRecipe recipe;
        recipe.width = 144;
        recipe.height = 256;
        recipe.frames = 30;
        const sample::Painter grey = [](int frame, AVFrame& out) { sample::flat(greyOf(frame), 128, 128)(frame, out); };
        sample::writeClip(path("clip.mp4"), recipe, grey);
        m_clip = bytesOf(path("clip.mp4"));
        if (avcodec_find_encoder_by_name("libwebp_anim")) {
            recipe.encoder = "libwebp_anim";
            recipe.rate = {15, 1};
            recipe.frames = 12;
            sample::writeClip(path("clip.webp"), recipe, grey);
            m_webp = bytesOf(path("clip.webp"));
        }
    }

    void films_data() { addWays(); }
    void films() {
        QFETCH(QString, way);
        if (way == "comfyui webp" && m_webp.empty())
            QSKIP("no encoder to make the animation with");
        FakeServer server(serving(answering(way, way == "comfyui webp" ? m_webp : m_clip)));
        std::vector<double> progress;
        StageContext context;
        context.progress = [&](double fraction, std::string_view) { progress.push_back(fraction); };
        const auto result = run(settingsFor(way, server), request(), context);
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QVERIFY(server.complaints().empty());
        QCOMPARE(result->provider, std::string("studio"));
        QCOMPARE(result->model, std::string("wan"));
        QCOMPARE(result->used.at("seconds"), 3.0);
        QVERIFY(!result->licence.empty() && std::ranges::is_sorted(progress));
        const Json& video = result->value.at("video");
        QCOMPARE(video.at("x").get<double>(), -43.0);
        QCOMPARE(video.at("height").get<double>(), 1114.0);
        QVERIFY(result->value.at("enters").empty());
        QVERIFY(result->value.at("camera").size() >= 2);
        QCOMPARE(result->files.size(), std::size_t{1});
        QCOMPARE(result->files[0].name, std::string("video"));
        QCOMPARE(result->files[0].extension, std::string("mp4"));
        std::ofstream(path("made.mp4"), std::ios::binary) << result->files[0].bytes;
        const auto report = probeMedia(path("made.mp4"));
        QVERIFY(report && report->first(StreamKind::Video));
        QVERIFY(std::abs(report->first(StreamKind::Video)->durationSeconds - (way == "comfyui webp" ? 0.8 : 1.0)) < 0.05);
        const auto again = run(settingsFor(way, server), request());
        QVERIFY(again && again->files[0].bytes == result->files[0].bytes && again->value == result->value);
    }

    void sendsThePicture() {
        HttpClipRules rules(m_clip, Manner::AtOnce);
        FakeServer server(serving([&](const FakeRequest& asked) { return rules.answer(asked); }));
        QVERIFY(run(settingsFor("http at once", server), request()));
        const Json order = rules.order();
        QCOMPARE(order.at("prompt").get<std::string>(), std::string("A volcano erupts"));
        QCOMPARE(order.at("negativePrompt").get<std::string>(), std::string("text"));
        QCOMPARE(order.at("seconds").get<double>(), 3.0);
        const QByteArray jpeg = QByteArray::fromBase64(QByteArray::fromStdString(order.at("image").get<std::string>().substr(23)));
        const QImage still = QImage::fromData(jpeg);
        QCOMPARE(still.size(), QSize(order.at("width").get<int>(), order.at("height").get<int>()));
        QVERIFY(still.width() * still.height() <= 300'000 && std::abs(still.width() / double(still.height()) - 626 / 1114.0) < 0.02);
        // The hero lies where the scene shows it.
        const auto at = [&](double x, double y) { return still.pixelColor(int((x + 43) / 626 * still.width()), int((y + 77) / 1114 * still.height())); };
        QVERIFY(at(250, 350).blue() > 180 && at(250, 350).red() < 60);
        QVERIFY(at(100, 350).red() > 160 && at(100, 350).blue() < 80);
    }

    void anotherCameraIsNoOtherClip() {
        FakeServer server(serving(answering("http at once", m_clip)));
        m_keys.remove("studio");
        MotionStage stage(std::make_shared<OfflineAnimation>(), remote(settingsFor("http at once", server)));
        const auto first = stage.run(request(), {});
        StageRequest other = request();
        other.parameters["camera"] = "Pull Out";
        other.parameters["transition"] = "dissolve";
        const auto second = stage.run(other, {});
        QVERIFY(first && second);
        QCOMPARE(server.requests().size(), std::size_t{1});
        QVERIFY(second->files[0].bytes == first->files[0].bytes);
        QVERIFY(second->value["camera"] != first->value["camera"] && second->value["video"] == first->value["video"]);
        QVERIFY(!first->used.empty() && second->used.empty());
        other.parameters["take"] = 1;
        QVERIFY(stage.run(other, {}));
        QCOMPARE(server.requests().size(), std::size_t{2});
    }

    void answersMayBeHostile_data() {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("says");
        for (const char* way : {"comfyui", "http at once", "http later"}) {
            const auto row = [&](const char* fault, const char* says) { QTest::addRow("%s %s", way, fault) << way << fault << says; };
            row("html", "text/html");
            row("500", "the machine is on fire");
            row("cut json", "");
            row("empty", "");
            row("reset", "");
            row("endless", "larger");
            row("still", "does not move");
            row("cut video", "");
            row("playlist", "");
        }
        const auto state = [](const Json& json, const char* says) { QTest::addRow("%s", json.dump().c_str()) << "http later" << QString::fromStdString(json.dump()) << says; };
        state({{"status", "failed"}, {"error", "no such model"}}, "“no such model”");
        state({{"status", "failed"}}, "does not say why");
        state({{"status", "thinking"}}, "thinking");
        state({{"status", 7}}, "none of queued");
        state({{"status", "succeeded"}}, "neither a videoUrl");
        state({{"status", "succeeded"}, {"videoUrl", "http://192.168.1.1/film.mp4"}}, "private network");
        state({{"status", "succeeded"}, {"videoUrl", "file:///etc/passwd"}}, "nowhere");
    }
    void answersMayBeHostile() {
        QFETCH(QString, way);
        QFETCH(QString, fault);
        QFETCH(QString, says);
        const bool ofFile = fault == "still" || fault == "cut video" || fault == "playlist";
        const std::string clip = fault == "still"       ? bytesOf(path("ground.jpg"))
                                 : fault == "cut video" ? m_clip.substr(0, m_clip.size() / 3)
                                 : fault == "playlist"  ? "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nhttp://127.0.0.1:1/x.ts\n"
                                                        : m_clip;
        const auto honest = answering(way, clip);
        FakeServer server([&](const FakeRequest& asked, FakeServer::Wire& wire) {
            const bool here = way == "comfyui" ? asked.target == "/prompt" : way == "http later" ? asked.target == "/clips/1" : asked.method == "POST";
            if (ofFile || !here || asked.method == "DELETE")
                return void(wire.send(honest(asked)));
            if (fault.startsWith('{'))
                wire.send(fakeJson(fault.toStdString()));
            else if (fault == "html")
                wire.send(fakeAnswer(200, "text/html", "<html>Sign in</html>"));
            else if (fault == "500")
                wire.send(fakeJson(R"({"error":"the machine is on fire"})", 500));
            else if (fault == "cut json")
                wire.send(fakeJson("{\"status\":\"succ"));
            else if (fault == "empty")
                wire.send(fakeJson("{}"));
            else if (fault == "reset")
                wire.reset();
            else
                wire.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10737418240\r\n\r\n{");
        });
        const auto result = run(settingsFor(way, server), request());
        QVERIFY(!result);
        const QString said = QString::fromStdString(result.error().message);
        QVERIFY2(result.error().code == ErrorCode::Provider || result.error().code == ErrorCode::Network, qPrintable(said));
        QVERIFY2(said.contains("studio") && said.contains(says) && said.endsWith('.') && !said.contains("sk-") && !said.contains("/tmp/"), qPrintable(said));
        const auto kept = run(settingsFor(way, server, true), request());
        QVERIFY(kept && kept->provider == "embedded" && kept->choice.starts_with("studio") && kept->files.empty());
    }

    void stopsAtOnce_data() { addWays(); }
    void stopsAtOnce() {
        QFETCH(QString, way);
        std::stop_source source;
        std::atomic<bool> withdrawn = false;
        const auto honest = answering(way, m_clip);
        FakeServer server([&](const FakeRequest& asked, FakeServer::Wire& wire) {
            withdrawn = withdrawn || asked.method == "DELETE" || asked.target == "/interrupt";
            const bool here = way.startsWith("comfyui") ? asked.target.starts_with("/history/")
                              : way == "http later"     ? asked.target == "/clips/1" && asked.method == "GET"
                              : way == "http named"     ? asked.target == "/clips/1/file"
                                                        : true;
            if (!here)
                return void(wire.send(honest(asked)));
            source.request_stop();
            wire.hang();
        });
        StageContext context;
        context.stop = source.get_token();
        const auto result = run(settingsFor(way, server, true), request(), context);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QCOMPARE(withdrawn.load(), way.startsWith("comfyui") || way == "http later");
    }

    void tellsWhetherItAnswers() {
        FakeServer comfy(serving(answering("comfyui", m_clip)));
        const auto health = checkAnimationProvider(settingsFor("comfyui", comfy).providers.at("animation")[0], *m_client, m_keys, {});
        QVERIFY2(health, health ? "" : health.error().message.c_str());
        QVERIFY(health->note.find("0.3.60") != std::string::npos);
        QCOMPARE(health->models, std::vector<std::string>{"photon.safetensors"});
        FakeServer http(serving(answering("http later", m_clip)));
        m_keys.remove("studio");
        QVERIFY(checkAnimationProvider(settingsFor("http later", http).providers.at("animation")[0], *m_client, m_keys, {}));
        for (const FakeRequest& asked : http.requests())
            QCOMPARE(asked.method, std::string("GET"));
    }

    void withoutSettingsNothingChanges() {
        const ProviderSettings none;
        MotionStage alone(std::make_shared<OfflineAnimation>());
        MotionStage with(std::make_shared<OfflineAnimation>(), remote(none));
        QCOMPARE(with.provider(Json::object()), alone.provider(Json::object()));
        QCOMPARE(with.concurrency("embedded"), 4);
        const auto a = alone.run(request(), {});
        const auto b = with.run(request(), {});
        QVERIFY(a && b && a->value == b->value && a->licence == b->licence && b->used.empty());
    }

    /// A scene with a film of its picture, in every state of the project.
    void theCutShowsTheFilm() {
        const Scene& scene = m_story.project.script.scenes[0];
        const std::string id = toText(scene.id);
        const AssetIndex assets = assetsOf(m_story.project);
        const Cut cut = resolve(m_story.project, assets);
        QCOMPARE(cut.pictures[0].layers.size(), std::size_t{1});
        QCOMPARE(cut.pictures[0].layers[0].media.extension, std::string("mp4"));
        QVERIFY(!cut.pictures[0].camera.empty());
        // Another picture than the film's: the picture itself, until there is a film of it; the old film only when it is locked.
        AssetIndex other = assets.with(recordOf("image/" + id, {{"layers", {{{"file", "background"}, {"x", 0}, {"y", 0}, {"width", 540}, {"height", 960}}}}, {"take", 2}}, {"background"}));
        QCOMPARE(resolve(m_story.project, other).pictures[0].layers[0].media.extension, std::string("wav"));
        Project changed = m_story.project;
        changed.timeline.overrides["motion/" + id].locked = true;
        QCOMPARE(resolve(changed, other).pictures[0].layers[0].media.extension, std::string("mp4"));
        // A picture of the creator's own, and none at all.
        changed = m_story.project;
        changed.timeline.overrides["image/" + id].media = {std::string(64, 'c'), "png"};
        QCOMPARE(resolve(changed, assets).pictures[0].layers[0].media.extension, std::string("png"));
        changed.timeline.overrides["image/" + id] = {};
        changed.timeline.overrides["image/" + id].hidden = true;
        QVERIFY(resolve(changed, assets).pictures[0].layers.empty());
    }

    void itsLastFrameStays() {
        const AssetIndex assets = assetsOf(m_story.project);
        const auto cut = std::make_shared<const Cut>(resolve(m_story.project, assets));
        const std::int64_t frames = frameAt(cut->pictures[0].range.end, cut->rate);
        QVERIFY(frames > 45);  // the film has 30
        Compositor compositor(cut, m_folder.path().toStdString(), {}, 108, 192);
        Frame frame;
        for (const int at : {0, 10, 29, 35, 44}) {
            QVERIFY(compositor.compose(at, frame));
            const int shown = frame.y.row(20)[54];
            QVERIFY2(std::abs(shown - greyOf(std::min(at, 29))) <= 4, qPrintable(QString("%1: %2").arg(at).arg(shown)));
        }
    }

private:
    static void addWays() {
        QTest::addColumn<QString>("way");
        for (const char* way : {"comfyui", "comfyui webp", "http at once", "http named", "http later"})
            QTest::newRow(way) << way;
    }
    static FakeServer::Handler serving(std::function<std::string(const FakeRequest&)> answer) {
        return [answer = std::move(answer)](const FakeRequest& asked, FakeServer::Wire& wire) { wire.send(answer(asked)); };
    }
    static std::function<std::string(const FakeRequest&)> answering(const QString& way, const std::string& clip) {
        if (way.startsWith("comfyui"))
            return [rules = std::make_shared<ComfyRules>(clip, way == "comfyui webp" ? "webp" : "mp4")](const FakeRequest& asked) { return rules->answer(asked); };
        const Manner manner = way == "http later" ? Manner::Later : way == "http named" ? Manner::Named : Manner::AtOnce;
        return [rules = std::make_shared<HttpClipRules>(clip, manner)](const FakeRequest& asked) { return rules->answer(asked); };
    }
    [[nodiscard]] std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }

    [[nodiscard]] ProviderSettings settingsFor(const QString& way, const FakeServer& server, bool fallback = false) const {
        Json entry = {{"name", "studio"}, {"model", "wan"}, {"seconds", 3}, {"mostPixels", 300'000}, {"negativePrompt", "text"}};
        if (way.startsWith("comfyui"))
            entry.update({{"protocol", "comfyui"}, {"baseUrl", server.url()}, {"workflow", path("workflow.json")}});
        else
            entry.update({{"protocol", "http"}, {"baseUrl", server.url() + "/clips"}, {"keyEnv", "STUDIO_KEY"}});
        return *providerSettings({{"providers", {{"animation", Json::array({entry})}}}, {"fallback", fallback}});
    }
    [[nodiscard]] StageRequest request() const {
        StageRequest request;
        request.node = "motion/scene-2";
        request.parameters = {{"camera", "Push In"}, {"seed", 3}, {"energy", 0.5}, {"transition", "whip"}, {"first", false}};
        request.inputs["image/scene-2"] = {picture(), {{"background", path("ground.jpg")}, {"layer1", path("hero.png")}}};
        return request;
    }
    RemoteAnimating remote(const ProviderSettings& settings) {
        return {&*m_client, &m_keys, &m_disk, &settings, [](std::chrono::milliseconds, const std::stop_token&) { std::this_thread::yield(); }};
    }
    Result<StageResult> run(const ProviderSettings& settings, const StageRequest& asked, const StageContext& context = {}) {
        m_keys.remove("studio");  // what it remembers
        return MotionStage(std::make_shared<OfflineAnimation>(), remote(settings)).run(asked, context);
    }

    /// The first scene's picture and the film of it, whose file is in the folder.
    AssetIndex assetsOf(const Project& project) const {
        const Scene& scene = project.script.scenes[0];
        const std::string id = toText(scene.id);
        AssetIndex assets = withVoice({}, scene.sentences[0], 2);
        assets = assets.with(recordOf("image/" + id, {{"layers", {{{"file", "background"}, {"x", -43}, {"y", -77}, {"width", 626}, {"height", 1114}}}}}, {"background"}));
        AssetRecord motion = recordOf("motion/" + id, {{"camera", {{{"at", 0}, {"zoom", 1}}, {{"at", 1}, {"zoom", 1.05}}}},
                                                       {"video", {{"file", "video"}, {"x", -43}, {"y", -77}, {"width", 626}, {"height", 1114}}}});
        motion.files["video"] = {std::string(64, 'b'), "mp4"};
        std::ofstream(m_folder.filePath(QString(64, 'b') + ".mp4").toStdString(), std::ios::binary) << m_clip;
        motion.parts.inputs["image/" + id] = assets.find("image/" + id)->resultDigest;
        return assets.with(std::move(motion));
    }

    struct Story {
        Project project = projectOf({{"One two three four."}});
        Story() {
            project.canvas.width = 540;
            project.canvas.height = 960;
        }
    };

    Story m_story;
    QTemporaryDir m_folder;
    std::string m_clip;
    std::string m_webp;
    LocalDisk m_disk;
    Keys m_keys{m_disk, nullptr, "/nowhere/keys/keys.json", [](const std::string&) { return std::string("sk-very-secret"); }};
    QuickClient m_client;
};

QTEST_MAIN(TestRemoteAnimation)
#include "tst_remote_animation.moc"
