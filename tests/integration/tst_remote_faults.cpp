#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <set>
#include <thread>

#include "core/base/digest.h"
#include "core/base/random.h"
#include "core/graph/captions_stage.h"
#include "core/session/session.h"
#include "services/animation/motion_stage.h"
#include "services/animation/offline_animation.h"
#include "services/llm/llm_stage.h"
#include "services/music/music_renderer.h"
#include "services/music/music_stage.h"
#include "services/music/offline_music.h"
#include "services/remote/booked_stage.h"
#include "services/voice/voice_stage.h"
#include "tests/media/sample_clip.h"
#include "tests/services/image/remote_support.h"
#include "tests/support/clip_servers.h"
#include "tests/support/fake_stage.h"
#include "tests/support/music_servers.h"
#include "tests/support/voice_servers.h"

using namespace sw;
using namespace sw::test;
namespace fs = std::filesystem;

namespace {

using Answer = std::function<std::string(const FakeRequest&)>;
using Wire = FakeServer::Wire;

constexpr const char* kWordNetFolder = "/usr/share/wordnet";  // where Debian's wordnet-base puts it

const std::string kScript =
    R"({"title":"Honey","description":"Why honey lasts.","hashtags":"#honey","scenes":[)"
    R"({"description":"Why does honey never spoil?","visual_prompt":"a jar of honey","mood":"curious"},)"
    R"({"description":"It holds almost no water.","visual_prompt":"a drop of honey","mood":"calm"}],"music":{"mood":"calm"}})";

/// A way in which a server breaks. `good` is what it would have answered.
struct Fault {
    const char* name;
    std::function<void(Wire&, Random&, const std::string& good)> act;
};

std::string withType(const std::string& type, const std::string& body) {
    return fakeAnswer(200, type, body);
}

std::string bodyOf(const std::string& answer) {
    return answer.substr(answer.find("\r\n\r\n") + 4);
}

const std::vector<Fault>& faults() {
    static const std::vector<Fault> kAll = {
        {"reset", [](Wire& wire, Random&, const std::string&) { wire.reset(); }},
        {"timeout", [](Wire& wire, Random&, const std::string&) { wire.hang(); }},
        {"429", [](Wire& wire, Random& random, const std::string&) { wire.send(fakeJson("{}", 429, "Retry-After: " + std::to_string(random.below(50)) + "\r\n")); }},
        {"500", [](Wire& wire, Random&, const std::string&) { wire.send(fakeJson(R"({"error":{"message":"out of memory"}})", 500)); }},
        {"cut on the way",
         [](Wire& wire, Random& random, const std::string& good) {
             wire.send(good.substr(0, good.size() - 1 - random.below(bodyOf(good).size() / 2 + 1)));
             wire.close();
         }},
        {"truncated JSON", [](Wire& wire, Random& random, const std::string&) { wire.send(withType("application/json", std::string(R"({"id":"1","data":[{"url":"/x","b64_js)").substr(0, 1 + random.below(30)))); }},
        {"a wrong type", [](Wire& wire, Random&, const std::string&) { wire.send(withType("text/html", "<html>Sign in</html>")); }},
        {"10 GB",
         [](Wire& wire, Random&, const std::string& good) {
             const std::size_t type = good.find("Content-Type: ");
             wire.send("HTTP/1.1 200 OK\r\n" + (type == std::string::npos ? std::string() : good.substr(type, good.find("\r\n", type) - type + 2)) + "Content-Length: 10737418240\r\n\r\n");
             const std::string chunk(65536, ' ');
             while (wire.send(chunk)) {
             }
             wire.close();
         }},
        {"a redirect to this machine", [](Wire& wire, Random&, const std::string&) { wire.send(fakeJson("{}", 307, "Location: http://127.0.0.1:22/\r\n")); }},
        {"a redirect to a private network", [](Wire& wire, Random&, const std::string&) { wire.send(fakeJson("{}", 302, "Location: http://10.0.0.1/\r\n")); }}};
    return kAll;
}

/// A server of one provider that breaks now and then, and what it was paid for: the orders that it answered well.
class FaultyServer {
public:
    FaultyServer(Answer answer, std::uint64_t seed, std::map<std::string, int>& drawn)
        : m_answer(std::move(answer)), m_random(seed), m_drawn(drawn), m_server([this](const FakeRequest& request, Wire& wire) { serve(request, wire); }) {}

    [[nodiscard]] const FakeServer& server() const { return m_server; }
    void mend() {
        const std::scoped_lock lock(m_mutex);
        m_breaks = false;
    }
    /// How often the same order was answered well, at the most.
    [[nodiscard]] int mostPaid() const {
        const std::scoped_lock lock(m_mutex);
        int most = 0;
        for (const auto& [order, count] : m_paid)
            most = std::max(most, count);
        return most;
    }

private:
    void serve(const FakeRequest& request, Wire& wire) {
        const Fault* fault = nullptr;
        Random own(0);
        {
            const std::scoped_lock lock(m_mutex);
            if (request.target == "/interrupt" || request.target == "/queue")
                m_paid.clear();  // what was ordered of ComfyUI and is stopped is withdrawn, and ordered anew
            if (m_breaks && m_random.chance(0.4)) {
                fault = &faults()[m_random.below(faults().size())];
                own = m_random.fork(std::to_string(m_served));
                ++m_drawn[fault->name];
            }
            ++m_served;
        }
        const std::string good = m_answer(request);
        if (fault)
            return fault->act(wire, own, good);
        if (!wire.send(good) || request.method != "POST" || !good.starts_with("HTTP/1.1 200"))
            return;
        const std::scoped_lock lock(m_mutex);
        // A form's boundary is another one each time.
        if (!request.header("content-type").starts_with("multipart/"))
            ++m_paid[digestOf(request.target + "\n" + request.body)];
    }

    Answer m_answer;
    mutable std::mutex m_mutex;  // guards all below
    Random m_random;
    bool m_breaks = true;
    int m_served = 0;
    std::map<std::string, int> m_paid;
    std::map<std::string, int>& m_drawn;
    FakeServer m_server;
};

/// One provider of a kind: how it is described, and what it answers.
struct Dialect {
    Json entry;
    const char* path;  ///< of its address
    Answer answer;
};

/// Draws what the illustrator would: the remote ones are what matters here.
class PlainPicture final : public ImageProvider {
public:
    [[nodiscard]] std::string name() const override { return kEmbedded; }
    [[nodiscard]] int concurrency() const override { return 2; }
    Result<StageResult> make(const ImageOrder&, const StageContext&) override {
        StageResult result;
        result.provider = name();
        result.value = {{"width", 360}, {"height", 640}, {"alt", "honey"}, {"layers", {{{"file", "background"}, {"x", 0}, {"y", 0}, {"width", 360}, {"height", 640}}}}};
        result.files.push_back({"background", "png", encoded(landscape(36, 64), "PNG")});
        return result;
    }
    Result<ProviderHealth> health(const std::stop_token&) override { return ProviderHealth{}; }
};

}  // namespace

/// Whole shorts from providers of every protocol that break in every way, one round after the other: nothing is lost, nothing is
/// paid for twice, and each failure has a sentence.
class TestRemoteFaults : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        std::ofstream(path("image.json")) << kWorkflow.dump();
        std::ofstream(path("clip.json")) << Json{{"1", {{"class_type", "LoadImage"}, {"inputs", {{"image", "{{image}}"}}}}},
                                                 {"3", {{"class_type", "KSampler"}, {"inputs", {{"seed", "{{seed}}"}}}}},
                                                 {"6", {{"class_type", "CLIPTextEncode"}, {"inputs", {{"text", "{{prompt}}"}}}}}}
                                                .dump();
        m_picture = encoded(landscape(), "PNG");
        sample::ClipRecipe recipe;
        recipe.width = 144;
        recipe.height = 256;
        recipe.frames = 10;
        sample::writeClip(path("clip.mp4"), recipe, sample::flat(90, 128, 128));
        m_clip = bytesOf(path("clip.mp4"));
        const auto music = OfflineMusic(kMoods, kSoundFontFile).make({"calm", Duration::seconds(16), 5}, {});
        QVERIFY2(music, music ? "" : music.error().message.c_str());
        m_music = music->bytes;
        const auto voice = (*VoiceStage::create(m_voices))->run({"voice/sentence-1", {{"text", "It holds almost no water, they say."}, {"language", "en"}}, {}}, {});
        QVERIFY2(voice, voice ? "" : voice.error().message.c_str());
        m_voice = voice->files[0].bytes;
    }

    void loseNothing_data() {
        QTest::addColumn<int>("round");
        QTest::addColumn<bool>("fallback");
        for (int round = 0; round < 20; ++round)
            for (const bool fallback : {true, false})
                QTest::addRow("%d, %s", round, fallback ? "with fallback" : "alone") << round << fallback;
    }
    void loseNothing() {
        QFETCH(int, round);
        QFETCH(bool, fallback);
        open(round, fallback);
        Project project;
        project.brief.text = "Honey never spoils. It holds almost no water. Bees make it from nectar.";
        project.brief.seconds = 15;
        project.canvas.width = 360;
        project.canvas.height = 640;
        const fs::path file = path(std::to_string(round) + (fallback ? "-with.short" : "-alone.short"));
        {
            const Shop shop(*this, fallback, 1500);
            auto session = Session::create(shop.tools, file, project, false);
            QVERIFY2(session, session ? "" : session.error().message.c_str());
            const auto made = (*session)->generate({}, {}, {});
            QVERIFY2(made || !fallback, made ? "" : made.error().message.c_str());
            if (!made)
                expectSentence(made.error().message);
            expectAnswered(**session);
            QVERIFY((*session)->save());
        }
        for (const auto& [kind, server] : m_servers)
            server->mend();
        const Shop shop(*this, fallback, 60'000);  // the program is started again
        auto session = Session::open(shop.tools, file);
        QVERIFY2(session, session ? "" : session.error().message.c_str());
        const auto rest = (*session)->generate({}, {}, {});
        QVERIFY2(rest, rest ? "" : rest.error().message.c_str());
        QCOMPARE((*session)->plan()->runs, 0);
        for (const auto& [kind, server] : m_servers) {
            QVERIFY2(server->mostPaid() <= 1, kind.c_str());
            QVERIFY2(server->server().complaints().empty(), kind.c_str());
        }
        if (fs::exists(answerFolder((*session)->paths().media())))
            for (const auto& entry : fs::directory_iterator(answerFolder((*session)->paths().media())))
                QVERIFY2(fallback, entry.path().c_str());  // what was paid for is an asset
    }

    void allOfThemWereDrawn() {
        int sum = 0;
        for (const Fault& fault : faults()) {
            QVERIFY2(m_drawn[fault.name] > 0, fault.name);
            sum += m_drawn[fault.name];
        }
        QVERIFY2(sum >= 200, qPrintable(QString::number(sum)));
    }

private:
    /// The stages of the program, but for those that ask nobody, and what they need.
    struct Shop {
        Shop(TestRemoteFaults& test, bool fallback, int timeoutMs)
            : settings(test.settings(fallback, timeoutMs)),
              purse(prices(), {}, test.path("spending")) {
            const WaitFunction wait = [](std::chrono::milliseconds, const std::stop_token&) { std::this_thread::yield(); };
            Stages& stages = tools.stages;
            stages["script"] = std::make_shared<LlmStage>(WriterPaths{SW_SOURCE_DIR "/resources", kWordNetFolder}, SpeakingRate(),
                                                          RemoteWriting{&*client, &keys, &disk, {{}, SW_SOURCE_DIR "/resources/prompts"}, &settings});
            stages["storyboard"] = std::make_shared<FakeStage>("storyboard");
            stages["effects"] = std::make_shared<FakeStage>("effects");
            stages["captions"] = std::make_shared<CaptionsStage>();
            stages["voice"] = std::shared_ptr<VoiceStage>(std::move(*VoiceStage::create(test.m_voices, {}, {&*client, &keys, &settings})));
            stages["image"] = imageStage(wait);
            stages["motion"] = std::make_shared<MotionStage>(std::make_shared<OfflineAnimation>(), RemoteAnimating{&*client, &keys, &disk, &settings, wait});
            stages["music"] = std::make_shared<MusicStage>(std::make_shared<OfflineMusic>(kMoods, kSoundFontFile), RemoteMusicSettings{{&*client, &keys, wait}, &settings, kMoods});
            for (const std::string& kind : providerKinds()) {
                std::shared_ptr<Stage>& stage = stages[stageOfKind(kind)];
                stage = std::make_shared<BookedStage>(std::move(stage), BookedStageTools{&settings, &purse, &answers});
            }
        }
        /// Servers on this machine cost what a price says that names them.
        static PriceList prices() {
            Json all = Json::array();
            for (const std::string& kind : providerKinds())
                all.push_back({{"provider", kind + "-studio"}, {"perCall", 1}, {"perImage", 1}, {"perThousandCharacters", 1}, {"perSecond", 1}});
            return *PriceList::parse(Json{{"currency", "USD"}, {"date", "2026-11-27"}, {"prices", all}}.dump(), "prices");
        }
        std::shared_ptr<Stage> imageStage(const WaitFunction& wait) {
            std::vector<std::shared_ptr<ImageProvider>> providers = remoteImages({&*client, &keys, &disk, &settings, wait});
            std::vector<ProviderChoice> choices = {{kEmbedded, "", 2, false}};
            for (const auto& provider : providers)
                choices.push_back({provider->name(), settings.find("image", provider->name())->model, 2, true});
            providers.push_back(std::make_shared<PlainPicture>());
            return std::make_shared<ImageStage>(std::move(providers), ProviderOrder("image", choices, settings.orderOf("image"), false));
        }

        LocalDisk disk;
        SteadyClock clock;
        ProviderSettings settings;
        Keys keys{disk, nullptr, "/nowhere/keys/keys.json", [](const std::string&) { return "sk-very-secret"; }};
        Purse purse;
        AnswerShelf answers{Traffic::Keep};
        QuickClient client;
        SessionTools tools{disk, clock, {}, 4};
    };

    /// One provider of each kind; another protocol in each round.
    void open(int round, bool fallback) {
        m_dialects.clear();
        m_servers.clear();
        const auto of = [&](const std::string& kind, const std::vector<Dialect>& all) {
            m_dialects.emplace(kind, all[static_cast<std::size_t>(round) % all.size()]);
            const std::uint64_t seed = Random(static_cast<std::uint64_t>(round)).fork(kind + (fallback ? "" : " alone")).below(1U << 30);
            m_servers[kind] = std::make_unique<FaultyServer>(m_dialects.at(kind).answer, seed, m_drawn);
        };
        of("llm", writers());
        of("image", painters());
        of("voice", speakers());
        of("animation", filmers());
        of("music", composers());
    }
    static std::vector<Dialect> writers() {
        std::vector<Dialect> all;
        for (const LlmDialect& one : llmDialects())
            all.push_back({{{"protocol", one.protocol}, {"model", one.model}}, "/v1", [&one](const FakeRequest& request) { return one.refusal(request).value_or(one.say(kScript, true)); }});
        return all;
    }
    [[nodiscard]] std::vector<Dialect> painters() const {
        std::vector<Dialect> all;
        for (const ImageDialect& one : dialects()) {
            Json entry = {{"protocol", one.protocol}, {"model", one.model}};
            if (one.protocol == std::string("comfyui"))
                entry["workflow"] = path("image.json");
            if (!one.keyed)
                entry["keyEnv"] = nullptr;
            all.push_back({entry, one.path, one.open(m_picture)});
        }
        return all;
    }
    [[nodiscard]] std::vector<Dialect> speakers() const {
        const auto wav = [this](const char* type) { return fakeAnswer(200, type, m_voice); };
        return {{{{"protocol", "openai"}, {"voice", "af_sky"}}, "/v1", [wav](const FakeRequest& request) { return OpenAiSpeechRules{}.refusal(request).value_or(wav("audio/wav")); }},
                {{{"protocol", "elevenlabs"}, {"voice", "21m00Tcm4TlvDq8ikWAM"}, {"format", "pcm_48000"}}, "",
                 [this](const FakeRequest& request) { return ElevenLabsRules{}.refusal(request).value_or(elevenLabsAnswer(m_voice.substr(44), nullptr)); }},
                {{{"protocol", "piper"}, {"voice", "en_US-lessac-medium"}}, "", [wav](const FakeRequest& request) { return PiperRules{}.refusal(request).value_or(wav("audio/x-wav")); }},
                {{{"protocol", "azure"}, {"voice", "en-US-JennyNeural"}}, "", [wav](const FakeRequest& request) { return AzureRules{}.refusal(request).value_or(wav("audio/x-wav")); }}};
    }
    [[nodiscard]] std::vector<Dialect> filmers() const {
        const auto films = [this](HttpClipRules::Manner manner) -> Answer {
            return [rules = std::make_shared<HttpClipRules>(m_clip, manner)](const FakeRequest& request) { return rules->answer(request); };
        };
        const Json http = {{"protocol", "http"}, {"seconds", 3}, {"mostPixels", 100'000}};
        return {{{{"protocol", "comfyui"}, {"workflow", path("clip.json")}, {"seconds", 3}, {"mostPixels", 100'000}}, "",
                 [rules = std::make_shared<ComfyRules>(m_clip, "mp4")](const FakeRequest& request) { return rules->answer(request); }},
                {http, "/clips", films(HttpClipRules::Manner::AtOnce)},
                {http, "/clips", films(HttpClipRules::Manner::Later)},
                {http, "/clips", films(HttpClipRules::Manner::Named)}};
    }
    [[nodiscard]] std::vector<Dialect> composers() const {
        const std::string sound = fakeAnswer(200, "audio/mpeg", m_music);
        return {{{{"protocol", "http"}}, "/generate", [sound](const FakeRequest& request) { return HttpMusicRules{}.refusal(request).value_or(sound); }},
                {{{"protocol", "elevenlabs"}}, "", [sound](const FakeRequest& request) { return ElevenLabsMusicRules{}.refusal(request).value_or(sound); }}};
    }

    [[nodiscard]] ProviderSettings settings(bool fallback, int timeoutMs) const {
        Json providers;
        for (const auto& [kind, dialect] : m_dialects) {
            Json entry = {{"name", kind + "-studio"}, {"baseUrl", m_servers.at(kind)->server().url() + dialect.path}, {"keyEnv", "STUDIO_KEY"}, {"timeoutMs", timeoutMs}, {"concurrency", 2}};
            entry.update(dialect.entry);
            providers[kind] = Json::array({entry});
        }
        return *providerSettings({{"providers", providers}, {"fallback", fallback}});
    }

    /// It names the provider, says why, and what to do.
    static void expectSentence(const std::string& message) {
        const QString said = QString::fromStdString(message);
        QVERIFY2(said.contains("-studio") && said.endsWith('.') && said.count(". ") >= 1, qPrintable(said));
        QVERIFY2(!said.contains("sk-very") && !said.contains("/tmp/"), qPrintable(said));
    }
    /// Whoever made something, where it was not who should have it is said why.
    static void expectAnswered(const Session& session) {
        const Result<Plan> plan = session.plan();
        QVERIFY(plan);
        for (const PlannedNode& node : plan->nodes) {
            const AssetPtr asset = session.assets().find(node.key);
            const std::string why = asset ? stringOr(asset->extra, "choice") : "";
            if (!why.empty())
                expectSentence(why);
            const std::string kind = kindOfStage(node.key.substr(0, node.key.find('/')));
            const bool isPaid = std::ranges::find(providerKinds(), kind) != providerKinds().end();
            QVERIFY2(!asset || !isPaid || !why.empty() || asset->provider == kind + "-studio", node.key.c_str());
        }
    }
    [[nodiscard]] std::string path(const std::string& name) const { return m_folder.filePath(QString::fromStdString(name)).toStdString(); }

    static inline const fs::path kMoods = fs::path(SW_SOURCE_DIR) / "resources" / "moods";
    QTemporaryDir m_folder;
    VoiceOptions m_voices{SW_SOURCE_DIR "/resources/voices", VoiceOptions{}.htsVoice, {}};
    std::string m_picture;
    std::string m_voice;
    std::string m_clip;
    std::string m_music;
    std::map<std::string, Dialect> m_dialects;  ///< by kind
    std::map<std::string, int> m_drawn;
    std::map<std::string, std::unique_ptr<FaultyServer>> m_servers;
};

QTEST_GUILESS_MAIN(TestRemoteFaults)
#include "tst_remote_faults.moc"
