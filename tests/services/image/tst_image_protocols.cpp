#include <QDir>
#include <QFileInfo>
#include <QtTest>
#include <set>

#include "../../media/sample_clip.h"
#include "remote_support.h"
#include "services/image/flat_picture.h"
#include "services/image/focal_point.h"
#include "services/remote/picture_size.h"

using namespace sw;
using namespace sw::test;

/// What each protocol of pictures has of its own.
class TestImageProtocols : public QObject, private RemoteStudio {
    Q_OBJECT

private slots:
    void openAiSizesAndMembers_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<QString>("size");
        QTest::newRow("gpt tall") << "gpt-image-1" << 1080 << 1920 << "1024x1536";
        QTest::newRow("gpt wide") << "gpt-image-1" << 1920 << 1080 << "1536x1024";
        QTest::newRow("gpt square") << "gpt-image-1" << 1080 << 1080 << "1024x1024";
        QTest::newRow("gpt 4:5") << "gpt-image-1" << 1080 << 1350 << "1024x1536";
        QTest::newRow("dall-e tall") << "dall-e-3" << 1080 << 1920 << "1024x1792";
        QTest::newRow("dall-e-2") << "dall-e-2" << 1080 << 1920 << "1024x1024";
    }
    void openAiSizesAndMembers() {
        QFETCH(QString, model);
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(QString, size);
        FakeServer server(serving([rules = OpenAiImageRules{encoded(landscape(), "PNG")}](const FakeRequest& asked) { return rules.answer(asked); }));
        ProviderSettings settings = settingsFor(dialects()[0], server);
        settings.providers["image"][0].model = model.toStdString();
        const auto result = run(settings, request({{"width", width}, {"height", height}, {"style", "woodcut"}, {"characters", {{{"name", "Ada"}, {"description", "a geologist in red"}}}}}));
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(server.requests().size(), std::size_t{1});
        const Json body = Json::parse(server.requests()[0].body);
        QCOMPARE(body.at("size").get<std::string>(), size.toStdString());
        QCOMPARE(body.at("prompt").get<std::string>(), std::string("An erupting volcano at night. Characters: Ada: a geologist in red. Style: woodcut. Avoid: people"));
        if (model == "gpt-image-1")
            QCOMPARE(result->used.at("outputTokens"), 1568.0);
    }

    void learnsWhatAServerRefuses_data() {
        QTest::addColumn<bool>("formats");
        QTest::addColumn<bool>("anySize");
        QTest::addColumn<int>("calls");
        QTest::newRow("all") << true << true << 1;
        QTest::newRow("no formats") << false << true << 2;
        QTest::newRow("one size") << true << false << 2;
        QTest::newRow("neither") << false << false << 3;
    }
    void learnsWhatAServerRefuses() {
        QFETCH(bool, formats);
        QFETCH(bool, anySize);
        QFETCH(int, calls);
        const OpenAiImageRules rules{encoded(landscape(), "PNG"), "sk-very-secret", false, formats, anySize, !formats};
        FakeServer server(serving([&](const FakeRequest& asked) { return rules.answer(asked); }));
        ProviderSettings settings = settingsFor(dialects()[0], server);
        settings.providers["image"][0].model = "flux";
        const std::unique_ptr<ImageStage> stage = stageFor(settings);
        for (int i = 0; i < 2; ++i) {
            const auto result = stage->run(request(), {});
            QVERIFY2(result, result ? "" : result.error().message.c_str());
            const auto posts = std::ranges::count(server.requests(), std::string("POST"), &FakeRequest::method);
            QCOMPARE(posts, calls + i);  // it has learnt
        }
    }

    void referencesGoAlong() {
        const std::string reference = m_folder.filePath("ada.png").toStdString();
        std::ofstream(reference, std::ios::binary) << encoded(landscape(), "PNG");
        StageRequest asked = request();
        asked.media["reference"] = reference;
        FakeServer openAi(serving(dialects()[0].open(encoded(landscape(), "PNG"))));
        ProviderSettings settings = settingsFor(dialects()[0], openAi, false, {{"references", true}});
        const auto edited = run(settings, asked);
        QVERIFY2(edited, edited ? "" : edited.error().message.c_str());
        QCOMPARE(openAi.requests()[0].target, std::string("/v1/images/edits"));

        Json nodes = kWorkflow;
        nodes["10"] = {{"class_type", "LoadImage"}, {"inputs", {{"image", "{{image}}"}}}};
        std::ofstream(m_folder.filePath("with_picture.json").toStdString()) << nodes.dump();
        ComfyRules rules(encoded(landscape(), "PNG"));
        FakeServer comfy(serving([&](const FakeRequest& got) { return rules.answer(got); }));
        settings = settingsFor(dialects()[2], comfy, false, {{"workflow", m_folder.filePath("with_picture.json").toStdString()}});
        const auto drawn = run(settings, asked);
        QVERIFY2(drawn, drawn ? "" : drawn.error().message.c_str());
        expectFailure(settings, "needs a picture");
    }

    void filesAreFetchedFromPublicPlacesAlone_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("says");
        QTest::newRow("private") << "http://10.0.0.7/x.png" << "private network";
        QTest::newRow("another service here") << "http://127.0.0.1:1/x.png" << "this machine";
        QTest::newRow("this machine by name") << "http://localhost:1/x.png" << "this machine";
        QTest::newRow("a file") << "file:///etc/passwd" << "nowhere";
        QTest::newRow("with a password") << "http://a:b@example.com/x.png" << "nowhere";
        QTest::newRow("IPv6") << "http://[::1]:9/x.png" << "this machine";
    }
    void filesAreFetchedFromPublicPlacesAlone() {
        QFETCH(QString, url);
        QFETCH(QString, says);
        const std::string answer = fakeJson(Json({{"data", Json::array({{{"url", url.toStdString()}}})}}).dump());
        FakeServer server(serving([&](const FakeRequest&) { return answer; }));
        expectFailure(settingsFor(dialects()[0], server), says);
        QCOMPARE(server.requests().size(), std::size_t{1});
    }

    void webuiIsAskedWithinItsMost() {
        FakeServer server(serving(dialects()[1].open(encoded(landscape(), "PNG"))));
        const auto result = run(settingsFor(dialects()[1], server, false, {{"mostPixels", 300'000}, {"steps", 12}, {"negativePrompt", "blurry"}}), request({{"width", 1080}, {"height", 1920}}));
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        Json body;
        for (const FakeRequest& asked : server.requests())
            if (asked.target == "/sdapi/v1/txt2img")
                body = Json::parse(asked.body);
        const int width = body.at("width").get<int>();
        const int height = body.at("height").get<int>();
        QVERIFY(width * height <= 300'000 && std::abs(width / double(height) - 0.5625) < 0.02);
        QCOMPARE(body.at("seed").get<int>(), 7);
        QCOMPARE(body.at("steps").get<int>(), 12);
        QCOMPARE(body.at("negative_prompt").get<std::string>(), std::string("people, blurry"));
    }

    void workflowsAreFilled() {
        ComfyRules rules(encoded(landscape(), "PNG"));
        FakeServer server(serving([&](const FakeRequest& got) { return rules.answer(got); }));
        // Numbers may stand without quotes, as people write them.
        std::string text = kWorkflow.dump();
        text.replace(text.find("\"{{seed}}\""), 10, "{{seed}}");
        std::ofstream(m_folder.filePath("unquoted.json").toStdString()) << text;
        const auto result = run(settingsFor(dialects()[2], server, false, {{"workflow", m_folder.filePath("unquoted.json").toStdString()}}), request({{"prompt", "A \"loud\" volcano\n"}}));
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        const Json nodes = rules.workflow();
        QCOMPARE(nodes["6"]["inputs"]["text"].get<std::string>(), std::string("photo of A \"loud\" volcano"));
        QCOMPARE(nodes["7"]["inputs"]["text"].get<std::string>(), std::string("people"));
        QCOMPARE(nodes["3"]["inputs"]["seed"].get<int>(), 7);
    }

    void workflowsThatCannotBeUsed_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        Json nodes = kWorkflow;
        nodes["6"]["inputs"]["text"] = "{{promt}}";
        QTest::newRow("unknown placeholder") << QString::fromStdString(nodes.dump()) << "{{promt}}";
        nodes = kWorkflow;
        nodes["4"]["inputs"]["ckpt_name"] = "sdxl.safetensors";
        QTest::newRow("a model that is not there") << QString::fromStdString(nodes.dump()) << "node 4 (CheckpointLoaderSimple): Value not in list: ckpt_name: 'sdxl.safetensors'";
        QTest::newRow("the editor's format") << R"({"nodes":[],"links":[]})" << "Export (API)";
        QTest::newRow("no JSON") << "{" << "not JSON";
        QTest::newRow("no nodes") << R"({"a":1})" << "no workflow";
        QTest::newRow("not there") << "" << "No such file";
    }
    void workflowsThatCannotBeUsed() {
        QFETCH(QString, text);
        QFETCH(QString, says);
        const std::string file = m_folder.filePath("wrong.json").toStdString();
        std::filesystem::remove(file);
        if (!text.isEmpty())
            std::ofstream(file) << text.toStdString();
        FakeServer server(serving(dialects()[2].open("")));
        const auto result = run(settingsFor(dialects()[2], server, false, {{"workflow", file}}), request());
        QVERIFY(!result);
        if (says == "No such file")
            QCOMPARE(result.error().code, ErrorCode::Provider);
        else
            QVERIFY2(QString::fromStdString(result.error().message).contains(says), result.error().message.c_str());
    }

    void nodesThatFailSaySo() {
        ComfyRules rules("");
        rules.failure = "CUDA out of memory";
        FakeServer server(serving([&](const FakeRequest& got) { return rules.answer(got); }));
        expectFailure(settingsFor(dialects()[2], server), "node 3 (KSampler): CUDA out of memory");
        rules.failure.clear();
        rules.looks = 1'000'000;
        expectFailure(settingsFor(dialects()[2], server, false, {{"timeoutMs", 20'000}}), "within 20 s");
        QVERIFY(rules.interrupted());
    }

    void scenesGetDifferentPhotos() {
        FakeServer server(serving(dialects()[3].open(encoded(landscape(), "PNG"))));
        const ProviderSettings settings = settingsFor(dialects()[3], server);
        std::set<std::string> sources;
        for (int seed = 40; seed < 45; ++seed)
            sources.insert(run(settings, request({{"seed", seed}}))->value.at("source").get<std::string>());
        QCOMPARE(sources.size(), std::size_t{5});
        QVERIFY(sources.contains("pexels:4"));
        auto fourth = run(settings, request({{"seed", 40}}));
        for (int seed = 41; fourth && fourth->value.at("source") != "pexels:4"; ++seed)
            fourth = run(settings, request({{"seed", seed}}));
        QVERIFY(fourth);
        QCOMPARE(fourth->licence, std::string("Photo by Ada Stone on Pexels, https://www.pexels.com/photo/volcano-4/ (Pexels licence)"));
        QVERIFY(server.requests()[0].target.find("query=erupting%20volcano%20night&orientation=portrait") != std::string::npos);
    }

    void searchesInOtherWords() {
        FakeServer server(serving(dialects()[3].open(encoded(landscape(), "PNG"))));
        const ProviderSettings settings = settingsFor(dialects()[3], server);
        const auto found = run(settings, request({{"prompt", "A unicorn over the volcano"}}));
        QVERIFY2(found, found ? "" : found.error().message.c_str());
        QVERIFY(server.requests()[1].target.find("query=volcano&") != std::string::npos);
        const auto nothing = run(settings, request({{"prompt", "A unicorn"}, {"direction", Json::object()}}));
        QVERIFY(!nothing && nothing.error().message.find("has nothing for “A unicorn”") != std::string::npos);
        const auto wordless = run(settings, request({{"prompt", " "}, {"direction", Json::object()}}));
        QVERIFY(!wordless && wordless.error().code == ErrorCode::Provider);
    }

    void limitsAreTold() {
        FakeServer server(serving([](const FakeRequest&) { return fakeAnswer(429, "text/plain", "API rate limit exceeded", "X-RateLimit-Limit: 100\r\nX-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: 40\r\n"); }));
        expectFailure(settingsFor(dialects()[4], server), "Its limit is 100 requests; it takes the next in 40 s.");
        FakeServer pexels(serving([](const FakeRequest&) { return fakeJson("{}", 429, "X-Ratelimit-Limit: 200\r\nX-Ratelimit-Reset: 1590529646\r\n"); }));
        expectFailure(settingsFor(dialects()[3], pexels), "on 2020-05-26 21:47 UTC");
    }

    void keysStandInNoRecord() {
        std::vector<std::string> paths;
        HttpClientOptions options;
        options.onCall = [&](const CallRecord& record) { paths.push_back(record.request->path); };
        QuickClient client(std::move(options));
        FakeServer server(serving(dialects()[4].open(encoded(landscape(), "PNG"))));
        const ProviderSettings settings = settingsFor(dialects()[4], server);
        RemoteImaging way = remote(settings);
        way.client = &*client;
        const auto result = remoteImages(way)[0]->make({"A volcano", "", {}, {}, "", 540, 960, 1, {}, {}, {}}, {});
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(paths.size(), std::size_t{2});
        for (const std::string& path : paths)
            QVERIFY2(path.find("secret") == std::string::npos, path.c_str());
        QVERIFY(server.requests()[0].target.ends_with("&key=sk-very-secret"));
        QVERIFY(server.requests()[1].target.find("secret") == std::string::npos);
    }

    void ownFilesByName_data() {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QString>("file");
        QTest::newRow("file name") << "The lighthouse in a storm" << "trips/OldLighthouse2.jpg";
        QTest::newRow("plural") << "Volcanoes of Iceland" << "volcano/iceland_1.png";
        QTest::newRow("folder alone") << "A trip" << "trips/OldLighthouse2.jpg";
        QTest::newRow("nothing") << "A jar of honey" << "";
        QTest::newRow("no words") << "" << "";
    }
    void ownFilesByName() {
        QFETCH(QString, prompt);
        QFETCH(QString, file);
        const QTemporaryDir own;
        for (const char* name : {"trips/OldLighthouse2.jpg", "volcano/iceland_1.png", "volcano/notes.txt", "IMG_0001.jpg"}) {
            QDir(own.path()).mkpath(QFileInfo(name).path());
            std::ofstream(own.filePath(name).toStdString(), std::ios::binary) << encoded(landscape(), name[0] == 'v' ? "PNG" : "JPG");
        }
        const Json entry = {{"name", "mine"}, {"protocol", "folder"}, {"folder", own.path().toStdString()}};
        ProviderSettings settings = *providerSettings({{"providers", {{"image", Json::array({entry})}}}});
        settings.offline = true;  // it is no call
        const auto result = run(settings, request({{"prompt", prompt.toStdString()}, {"direction", Json::object()}}));
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        if (file.isEmpty()) {
            QCOMPARE(result->provider, std::string(kEmbedded));
            QVERIFY(result->choice.find("mine has no picture") != std::string::npos);
        } else {
            QCOMPARE(result->model, file.toStdString());
            QCOMPARE(result->licence, "The creator's own: " + file.toStdString());
            expectGround(*result);
        }
    }

    void videosPlayInTheScene_data() {
        QTest::addColumn<QString>("from");
        QTest::newRow("pexels") << "pexels";
        QTest::newRow("a folder") << "folder";
    }
    void videosPlayInTheScene() {
        QFETCH(QString, from);
        sample::ClipRecipe recipe;
        recipe.frames = 5;
        QDir(m_folder.path()).mkpath("own");
        const std::string file = m_folder.filePath("own/Volcano.mp4").toStdString();
        sample::writeClip(file, recipe, sample::flat(180, 128, 128));
        PexelsRules rules{encoded(landscape(), "PNG")};
        rules.video = bytesOf(file);
        FakeServer server(serving([&](const FakeRequest& asked) { return rules.answer(asked); }));
        ProviderSettings settings = settingsFor(dialects()[3], server, false, {{"media", "video"}});
        if (from == "folder")
            settings = *providerSettings({{"providers", {{"image", Json::array({{{"name", "studio"}, {"protocol", "folder"}, {"folder", m_folder.filePath("own").toStdString()}}})}}}, {"fallback", false}});
        const auto result = run(settings, request());
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(result->files.at(0).extension, std::string("mp4"));
        QVERIFY(result->files[0].bytes == rules.video);
        QCOMPARE(result->value["layers"][0].at("fit").get<std::string>(), std::string("cover"));
        QVERIFY(result->licence.find(from == "folder" ? "Volcano.mp4" : "Video by Ada Stone on Pexels") != std::string::npos);
        if (from == "pexels")
            QVERIFY(server.requests().back().target.ends_with("-1080.mp4"));  // the smallest that is large enough
        const auto flat = flatPicture(*result);
        QVERIFY2(flat, flat ? "" : flat.error().message.c_str());
        QVERIFY(flat->size() == QSize(540, 960) && qGray(flat->pixel(270, 480)) > 180);
        // What only calls itself a video.
        rules.video = encoded(landscape(), "PNG");
        std::ofstream(file, std::ios::binary) << rules.video;
        const auto wrong = run(settings, request());
        QVERIFY(!wrong && wrong.error().message.find("is no video") != std::string::npos);
    }

    void foldersThatAreNotThere() {
        const Json entry = {{"name", "mine"}, {"protocol", "folder"}, {"folder", "/nowhere/at/all"}};
        const ProviderSettings settings = *providerSettings({{"providers", {{"image", Json::array({entry})}}}, {"fallback", false}});
        const auto result = run(settings, request());
        QVERIFY(!result && result.error().message.find("/nowhere/at/all") != std::string::npos);
        QVERIFY(!checkImageProvider(settings.providers.at("image")[0], *m_client, m_keys, {}));
        QVERIFY(!providerSettings({{"providers", {{"image", Json::array({{{"name", "mine"}, {"protocol", "folder"}}})}}}}));
    }

    void showsWhatTheEyeGoesTo() {
        const QRect part = partToShow(landscape(), 540, 960);
        QCOMPARE(part.size(), QSize(225, 400));
        QVERIFY(part.contains(500, 200));
        QImage even(600, 400, QImage::Format_RGB32);
        even.fill(Qt::gray);
        QVERIFY(std::abs(partToShow(even, 540, 960).center().x() - 300) < 12);
        QCOMPARE(partToShow(even, 600, 400), even.rect());
        QCOMPARE(partToShow(landscape(400, 900), 1, 1).size(), QSize(400, 400));
    }

    void sizesFit() {
        QCOMPARE(fittingSize({1080, 1920}, 1'048'576, 64), (PictureSize{768, 1344}));
        QCOMPARE(fittingSize({1080, 1920}, 100'000'000, 8), (PictureSize{1080, 1920}));
        for (const PictureSize canvas : {PictureSize{1080, 1920}, PictureSize{1920, 1080}, PictureSize{1080, 1080}, PictureSize{16'000, 100}})
            for (const std::int64_t most : {4096, 262'144, 786'432}) {
                const PictureSize size = fittingSize(canvas, most, 8);
                QVERIFY(size.width % 8 == 0 && size.height % 8 == 0 && std::int64_t{size.width} * size.height <= most);
            }
    }

    void withoutSettingsNothingChanges() {
        const ProviderSettings none;
        const std::unique_ptr<ImageStage> stage = stageFor(none);
        QCOMPARE(stage->provider(Json::object()), std::string(kEmbedded));
        QCOMPARE(stage->concurrency(kEmbedded), 2);
    }
};

QTEST_GUILESS_MAIN(TestImageProtocols)
#include "tst_image_protocols.moc"
