#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <memory>

#include "../../support/music_servers.h"
#include "../../support/remote_client.h"
#include "core/media/sound/received_sound.h"
#include "services/music/music_renderer.h"
#include "services/music/music_stage.h"
#include "services/music/offline_music.h"
#include "services/music/remote_music.h"

using namespace sw;
using namespace sw::test;

namespace {

const std::filesystem::path kMoods = std::filesystem::path(SW_SOURCE_DIR) / "resources" / "moods";

struct Dialect {
    const char* protocol;
    const char* path;
    std::function<std::optional<std::string>(const FakeRequest&)> refusal;
};

const std::vector<Dialect>& dialects() {
    static const std::vector<Dialect> kAll = {
        {"http", "/generate", [](const FakeRequest& r) { return HttpMusicRules{}.refusal(r); }},
        {"elevenlabs", "", [](const FakeRequest& r) { return ElevenLabsMusicRules{}.refusal(r); }}};
    return kAll;
}

ProviderSettings settingsFor(const Dialect& dialect, const std::string& url, bool fallback = false, const Json& more = Json::object()) {
    Json entry = {{"name", "studio"}, {"protocol", dialect.protocol}, {"baseUrl", url + dialect.path}, {"keyEnv", "STUDIO_KEY"}, {"timeoutMs", 5000}};
    entry.update(more);
    return *providerSettings({{"providers", {{"music", Json::array({entry})}}}, {"fallback", fallback}});
}

StageRequest request(const Json& more = Json::object()) {
    Json parameters = {{"mood", "calm"}, {"duration", Duration::seconds(12).flicks}, {"seed", 3}};
    parameters.update(more);
    return {"music", parameters, {}};
}

std::string sound(const std::string& wav) {
    return fakeAnswer(200, "audio/mpeg", wav);
}

}  // namespace

/// Music from elsewhere, each protocol against a server that speaks it strictly, and the creator's own folder.
class TestRemoteMusic : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const auto music = composer()->make({"tech", Duration::seconds(20), 5}, {});
        QVERIFY2(music, music ? "" : music.error().message.c_str());
        m_wav = music->bytes;
        m_bpm = music->bpm;
        m_embedded = MusicStage(composer()).run(request(), {})->files[0].bytes;
    }

    void makesMusic_data() { addDialects(); }
    void makesMusic() {
        const Dialect& dialect = chosen();
        FakeServer server(serving(dialect, sound(m_wav)));
        const ProviderSettings settings = settingsFor(dialect, server.url(), false, {{"style", "With marimba."}});
        const auto result = run(settings, request());
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QVERIFY(server.complaints().empty());
        QCOMPARE(result->provider, std::string("studio"));
        QVERIFY(result->choice.empty() && !result->licence.empty() && !result->model.empty());
        QCOMPARE(result->used.at("seconds"), 12.0);
        QCOMPARE(result->value["mood"].get<std::string>(), std::string("calm"));
        QCOMPARE(result->value["duration"].get<std::int64_t>(), Duration::seconds(12).flicks);
        QVERIFY(std::abs(result->value["loudness"].get<double>() - kMusicLufs) < 1);
        QVERIFY2(std::abs(result->value["bpm"].get<double>() - m_bpm) < 2, qPrintable(QString::number(result->value["bpm"].get<double>())));
        QVERIFY(result->value["beats"].size() > 12);
        QCOMPARE(result->files[0].extension, std::string("wav"));
        const std::string body = server.requests().front().body;
        for (const char* part : {"Mood: calm.", "With marimba.", "Instrumental"})
            QVERIFY2(body.find(part) != std::string::npos, body.c_str());
    }

    /// No length that is ordered is out of the provider's bounds.
    void lengthsAreTheProviders_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<int>("ms");
        QTest::newRow("short") << 4.0 << 10'000;
        QTest::newRow("usual") << 45.5 << 45'500;
        QTest::newRow("long") << 400.0 << 300'000;
    }
    void lengthsAreTheProviders() {
        QFETCH(double, seconds);
        QFETCH(int, ms);
        FakeServer server(serving(dialects()[1], sound(m_wav)));
        const auto result = run(settingsFor(dialects()[1], server.url()), request({{"duration", Duration::seconds(seconds).flicks}}));
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(Json::parse(server.requests().front().body)["music_length_ms"].get<int>(), ms);
        QCOMPARE(result->value["duration"].get<std::int64_t>(), Duration::seconds(seconds).flicks);
    }

    void otherTakesHaveOtherSeeds() {
        FakeServer server(serving(dialects()[0], sound(m_wav)));
        const ProviderSettings settings = settingsFor(dialects()[0], server.url());
        for (const int take : {0, 1, 1})
            QVERIFY(run(settings, request({{"take", take}})));
        const auto seed = [&](std::size_t i) { return Json::parse(server.requests()[i].body)["seed"].get<std::int64_t>(); };
        QCOMPARE(seed(0), std::int64_t{3});
        QVERIFY(seed(1) != seed(0));
        QCOMPARE(seed(2), seed(1));
    }

    void waitsUntilAPieceIsDone() {
        std::atomic<int> asked = 0;
        FakeServer server([&](const FakeRequest& request, FakeServer::Wire& wire) {
            if (const auto refused = HttpMusicRules{}.refusal(request))
                wire.send(*refused);
            else if (request.target == "/generate")
                wire.send(fakeJson(R"({"statusUrl":"/jobs/7?full=1"})", 202, "Retry-After: 3\r\n"));
            else if (request.target == "/jobs/7?full=1" && ++asked < 4)
                wire.send(fakeJson(R"({"progress":)" + std::to_string(0.25 * asked) + "}", 202));
            else if (request.target == "/jobs/7?full=1")
                wire.send(fakeJson(R"({"audioUrl":"/files/7.wav"})"));
            else
                wire.send(request.target == "/files/7.wav" ? sound(m_wav) : fakeAnswer(404, "text/plain", "no"));
        });
        std::vector<double> progress;
        StageContext context;
        context.progress = [&](double fraction, std::string_view) { progress.push_back(fraction); };
        const auto result = run(settingsFor(dialects()[0], server.url(), false, {{"timeoutMs", 20'000}}), request(), context);
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(m_waits, (std::vector<int>{3000, 1000, 1000, 1000}));
        QVERIFY(std::ranges::is_sorted(progress) && progress.size() > 4);
        QCOMPARE(server.requests().size(), std::size_t{6});
    }

    void aPieceThatIsNeverDoneIsGivenUp() {
        FakeServer server([&](const FakeRequest&, FakeServer::Wire& wire) { wire.send(fakeJson(R"({"statusUrl":"/jobs/7"})", 202)); });
        const auto result = run(settingsFor(dialects()[0], server.url()), request());
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Provider);
        QVERIFY2(result.error().message.find("had not made the music within 5 s") != std::string::npos, result.error().message.c_str());
        QCOMPARE(server.requests().size(), std::size_t{6});
    }

    /// Answers may be hostile: nobody is led into a private network, and the key stays at home.
    void addressesAreLookedAt_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, int status, const std::string& body, const char* says) {
            QTest::newRow(name) << QByteArray::fromStdString(fakeJson(body, status)) << says;
        };
        row("a file on this machine", 200, Json({{"audioUrl", "http://127.0.0.1:9/x.wav"}}).dump(), "an address of this machine");
        row("a file of the network", 200, Json({{"audioUrl", "http://169.254.169.254/latest"}}).dump(), "private network");
        row("a file of the disk", 200, Json({{"audioUrl", "file:///etc/passwd"}}).dump(), "is nowhere");
        row("a state elsewhere", 202, Json({{"statusUrl", "https://example.com/jobs/7"}}).dump(), "its statusUrl does not lie at");
        row("a state at another port", 202, Json({{"statusUrl", "http://127.0.0.1:9/jobs/7"}}).dump(), "its statusUrl does not lie at");
        row("a state of the disk", 202, Json({{"statusUrl", "file:///etc/passwd"}}).dump(), "its statusUrl does not lie at");
        row("nothing said", 200, "{}", "neither a sound nor an audioUrl");
        row("nothing said of a state", 202, "{}", "neither a sound nor an audioUrl");
        row("no text", 202, R"({"statusUrl":7})", "neither a sound nor an audioUrl");
        row("no JSON", 202, "{\"statusUrl\":", "not JSON");
    }
    void addressesAreLookedAt() {
        QFETCH(QByteArray, answer);
        QFETCH(QString, says);
        FakeServer server(serving(dialects()[0], answer.toStdString()));
        expectFailure(settingsFor(dialects()[0], server.url()), says);
        QCOMPARE(server.requests().size(), std::size_t{1});
    }

    void faults_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("says");
        Sound silence{2, std::vector<float>(96'000 * 4)};
        Sound blip{2, std::vector<float>(9'600, 0.3F)};
        for (int i = 0; i < static_cast<int>(dialects().size()); ++i) {
            const auto row = [&](const char* name, const std::string& answer, const char* says) {
                QTest::addRow("%s: %s", dialects()[static_cast<std::size_t>(i)].protocol, name) << i << QByteArray::fromStdString(answer) << says;
            };
            row("no credit", fakeError(402, {{"error", "You have no credits left."}}), "“You have no credits left.”");
            row("wrong", fakeError(422, {{"detail", Json::array({{{"msg", "prompt names a band"}}})}}), "“prompt names a band”");
            row("out of order", fakeAnswer(503, "text/html", "<html>sorry</html>"), "after 4 tries");
            row("a page", fakeAnswer(200, "text/html", "<html>Log in</html>"), "it is no sound");
            row("nothing", fakeAnswer(200, "audio/mpeg", ""), "it is empty");
            row("a list of other files", fakeAnswer(200, "audio/mpeg", "#EXTM3U\n#EXTINF:9,\nfile:///etc/passwd\n"), "it is no sound");
            row("silence", sound(wavBytes(silence)), "it is silent");
            row("a blip", sound(wavBytes(blip)), "shorter than a second");
            row("without end", "HTTP/1.1 200 OK\r\nContent-Type: audio/wav\r\nContent-Length: 107374182400\r\n\r\nRIFF", "answer");
        }
    }
    void faults() {
        QFETCH(int, index);
        QFETCH(QByteArray, answer);
        QFETCH(QString, says);
        const Dialect& dialect = dialects()[static_cast<std::size_t>(index)];
        FakeServer server([&](const FakeRequest&, FakeServer::Wire& wire) {
            wire.send(answer.toStdString());
            const std::string more(1 << 20, 'x');
            while (answer.contains("107374182400") && wire.send(more)) {
            }
        });
        expectFailure(settingsFor(dialect, server.url()), says);
        if (answer.contains("107374182400"))
            return;
        // With fallback the embedded composer plays as ever, and it is said why.
        const auto instead = run(settingsFor(dialect, server.url(), true), request());
        QVERIFY2(instead, instead ? "" : instead.error().message.c_str());
        QCOMPARE(instead->provider, std::string("embedded"));
        QCOMPARE(instead->files[0].bytes, m_embedded);
        QVERIFY2(instead->choice.find(says.toStdString()) != std::string::npos, instead->choice.c_str());
    }

    void saysThatAKeyIsWrong_data() { addDialects(); }
    void saysThatAKeyIsWrong() {
        FakeServer server(serving(chosen(), sound(m_wav)));
        m_key = "sk-wrong";
        expectFailure(settingsFor(chosen(), server.url()), "key is missing or wrong");
        m_key = "sk-very-secret";
    }

    void anUnknownMoodCostsNothing_data() { addDialects(); }
    void anUnknownMoodCostsNothing() {
        FakeServer server(serving(chosen(), sound(m_wav)));
        const auto result = run(settingsFor(chosen(), server.url(), true), request({{"mood", "Clam"}}));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
        QVERIFY(server.requests().empty());
    }

    void stopsAtOnce_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<bool>("waiting");
        QTest::newRow("http, sending") << 0 << false;
        QTest::newRow("http, waiting") << 0 << true;
        QTest::newRow("elevenlabs, sending") << 1 << false;
    }
    void stopsAtOnce() {
        QFETCH(int, index);
        QFETCH(bool, waiting);
        std::stop_source source;
        FakeServer server([&](const FakeRequest&, FakeServer::Wire& wire) {
            if (waiting) {
                wire.send(fakeJson(R"({"statusUrl":"/jobs/7"})", 202));
                return;
            }
            wire.send("HTTP/1.1 200 OK\r\nContent-Type: audio/wav\r\nContent-Length: 100000\r\n\r\nRIFF");
            source.request_stop();
            wire.hang();
        });
        m_onWait = [&] { source.request_stop(); };
        StageContext context;
        context.stop = source.get_token();
        const auto result = run(settingsFor(dialects()[static_cast<std::size_t>(index)], server.url(), true), request(), context);
        m_onWait = nullptr;
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QCOMPARE(server.requests().size(), std::size_t{1});
    }

    void checks() {
        FakeServer one(serving(dialects()[0], ""));
        const auto server = check(settingsFor(dialects()[0], one.url()));
        QVERIFY2(server, server ? "" : server.error().message.c_str());
        QCOMPARE(server->models, std::vector<std::string>{"musicgen-small"});
        FakeServer two(serving(dialects()[1], ""));
        QCOMPARE(check(settingsFor(dialects()[1], two.url()))->note, std::string("96000 of 100000 credits left, plan creator"));
        FakeServer poor([](const FakeRequest& asked, FakeServer::Wire& wire) {
            ElevenLabsMusicRules rules;
            rules.seesPlan = false;
            wire.send(*rules.refusal(asked));
        });
        QVERIFY(check(settingsFor(dialects()[1], poor.url()))->note.find("may not see") != std::string::npos);
        for (const FakeServer* asked : {&one, &two})
            QCOMPARE(asked->requests().front().method, std::string("GET"));
        // A server that knows no GET is there all the same; one that wants another key is not to be used.
        FakeServer plain([](const FakeRequest&, FakeServer::Wire& wire) { wire.send(fakeAnswer(405, "text/plain", "no")); });
        QVERIFY(check(settingsFor(dialects()[0], plain.url())));
        FakeServer closed([](const FakeRequest&, FakeServer::Wire& wire) { wire.send(fakeAnswer(403, "text/plain", "no")); });
        QVERIFY(!check(settingsFor(dialects()[0], closed.url())));
    }

    // The creator's own folder.

    void theFolderGivesWhatFits_data() {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("mood");
        QTest::addColumn<QString>("chosen");
        QTest::newRow("by its name") << QStringList{"a.wav", "Calm waves.wav", "z.wav"} << "calm" << "Calm waves.wav";
        QTest::newRow("by its folder") << QStringList{"epic/one.wav", "calm/two.wav"} << "epic" << "epic/one.wav";
        QTest::newRow("by a word of its mood") << QStringList{"Soft_piano.wav", "brass-band.wav"} << "calm" << "Soft_piano.wav";
        QTest::newRow("what is long enough first") << QStringList{"calm-short.wav", "calm-whole.wav"} << "calm" << "calm-whole.wav";
        QTest::newRow("what there is") << QStringList{"one.wav"} << "tense" << "one.wav";
        QTest::newRow("nothing but music") << QStringList{"calm.txt", ".wav.part", "one.wav"} << "calm" << "one.wav";
    }
    void theFolderGivesWhatFits() {
        QFETCH(QStringList, files);
        QFETCH(QString, mood);
        QFETCH(QString, chosen);
        const QTemporaryDir folder;
        for (const QString& file : files)
            write(folder, file, file.contains("short") ? 4 : 20);
        const auto result = run(folderSettings(folder), request({{"mood", mood.toStdString()}}));
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(QString::fromStdString(result->model), chosen);
        QVERIFY(QString::fromStdString(result->licence).contains(chosen));
        QCOMPARE(result->value["duration"].get<std::int64_t>(), Duration::seconds(12).flicks);
        QVERIFY(std::abs(result->value["loudness"].get<double>() - kMusicLufs) < 1);
        QVERIFY(result->used.empty());
    }

    void theSeedChooses() {
        const QTemporaryDir folder;
        for (const char* file : {"1.wav", "2.wav", "3.wav", "4.wav", "5.wav"})
            write(folder, file, 13);
        std::set<std::string> models;
        for (int take = 0; take < 6; ++take) {
            const auto first = run(folderSettings(folder), request({{"take", take}}));
            QVERIFY(first);
            QCOMPARE(run(folderSettings(folder), request({{"take", take}}))->model, first->model);
            models.insert(first->model);
        }
        QVERIFY(models.size() >= 3);
    }

    void damagedFilesAreLeftOut() {
        const QTemporaryDir folder;
        write(folder, "one.wav", 13);
        std::ofstream(folder.filePath("calm.mp3").toStdString()) << "this is no music";
        const auto result = run(folderSettings(folder), request());
        QVERIFY(result);
        QCOMPARE(result->model, std::string("one.wav"));
    }

    void foldersThatCannotBeUsed() {
        const QTemporaryDir empty;
        for (const auto& [folder, says] : {std::pair<std::string, const char*>{"/nowhere/music", "cannot be opened"}, {"music", "write its folder"},
                                           {empty.path().toStdString(), "there is no MP3"}}) {
            const ProviderSettings settings = folderSettings(folder, false);
            const auto result = run(settings, request());
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::MissingComponent);
            QVERIFY2(result.error().message.starts_with("studio has no music") && result.error().message.find(says) != std::string::npos, result.error().message.c_str());
            QVERIFY(!check(settings));
            QCOMPARE(run(folderSettings(folder, true), request())->provider, std::string("embedded"));
        }
        const QTemporaryDir folder;
        write(folder, "one.wav", 2);
        QCOMPARE(check(folderSettings(folder))->note, std::string("1 piece of music"));
    }

    void whoIsAskedIsInTheFingerprint() {
        const ProviderSettings none;
        QCOMPARE(stage(none)->provider(request().parameters), std::string("embedded"));
        QCOMPARE(MusicStage(composer()).provider(request().parameters), std::string("embedded"));
        const ProviderSettings far = settingsFor(dialects()[1], "http://127.0.0.1:1", true, {{"model", "music_v2"}, {"concurrency", 2}});
        QCOMPARE(stage(far)->provider(request().parameters), std::string("studio (music_v2)"));
        QCOMPARE(stage(far)->concurrency("studio (music_v2)"), runsOf(2));
        QCOMPARE(stage(far)->concurrency("embedded"), 1);
        QCOMPARE(stage(far)->provider({{"recording", "x"}}), std::string("embedded"));
        QCOMPARE(stage(far)->provider({{"provider", "embedded"}}), std::string("embedded"));
        ProviderSettings offline = far;
        offline.offline = true;
        QCOMPARE(stage(offline)->provider(request().parameters), std::string("embedded"));
        const QTemporaryDir folder;
        ProviderSettings near = folderSettings(folder);
        near.offline = true;
        QCOMPARE(stage(near)->provider(request().parameters), std::string("studio"));
    }

private:
    void addDialects() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(dialects().size()); ++i)
            QTest::newRow(dialects()[static_cast<std::size_t>(i)].protocol) << i;
    }
    static const Dialect& chosen() {
        std::size_t at = 0;
        [&] { QFETCH(int, index); at = static_cast<std::size_t>(index); }();
        return dialects()[at];
    }
    static FakeServer::Handler serving(const Dialect& dialect, const std::string& answer) {
        return [&dialect, answer](const FakeRequest& asked, FakeServer::Wire& wire) { wire.send(dialect.refusal(asked).value_or(answer)); };
    }
    static std::shared_ptr<MusicProvider> composer() { return std::make_shared<OfflineMusic>(kMoods, kSoundFontFile); }

    void write(const QTemporaryDir& folder, const QString& name, int seconds) const {
        const std::filesystem::path file = folder.filePath(name).toStdString();
        std::filesystem::create_directories(file.parent_path());
        const auto music = receivedSound(m_wav, Duration::seconds(seconds), {});
        std::ofstream(file, std::ios::binary) << wavBytes(*music);
    }
    static ProviderSettings folderSettings(const std::string& folder, bool fallback) {
        return *providerSettings({{"providers", {{"music", Json::array({{{"name", "studio"}, {"protocol", "folder"}, {"folder", folder}}})}}}, {"fallback", fallback}});
    }
    static ProviderSettings folderSettings(const QTemporaryDir& folder) { return folderSettings(folder.path().toStdString(), false); }

    std::unique_ptr<MusicStage> stage(const ProviderSettings& settings) {
        m_keys.remove("studio");  // what it remembers
        MusicTools tools{&*m_client, &m_keys, [this](std::chrono::milliseconds time, const std::stop_token&) {
                             m_waits.push_back(static_cast<int>(time.count()));
                             if (m_onWait)
                                 m_onWait();
                         }};
        return std::make_unique<MusicStage>(composer(), RemoteMusicSettings{tools, &settings, kMoods});
    }
    Result<StageResult> run(const ProviderSettings& settings, const StageRequest& asked, const StageContext& context = {}) {
        m_waits.clear();
        return stage(settings)->run(asked, context);
    }
    Result<ProviderHealth> check(const ProviderSettings& settings) {
        m_keys.remove("studio");
        return checkMusicProvider(settings.providers.at("music")[0], *m_client, m_keys, {});
    }
    void expectFailure(const ProviderSettings& settings, const QString& says) {
        const auto result = run(settings, request());
        QVERIFY(!result);
        const QString said = QString::fromStdString(result.error().message);
        QVERIFY2(result.error().code == ErrorCode::Provider || result.error().code == ErrorCode::Network, qPrintable(said));
        QVERIFY2(said.startsWith("studio") && said.contains(says) && said.endsWith('.') && !said.contains("sk-"), qPrintable(said));
    }

    LocalDisk m_disk;
    std::string m_key = "sk-very-secret";
    Keys m_keys{m_disk, nullptr, "/nowhere/keys/keys.json", [this](const std::string&) { return m_key; }};
    QuickClient m_client;
    std::string m_wav;
    std::string m_embedded;
    double m_bpm = 0;
    std::vector<int> m_waits;
    std::function<void()> m_onWait;
};

QTEST_GUILESS_MAIN(TestRemoteMusic)
#include "tst_remote_music.moc"
