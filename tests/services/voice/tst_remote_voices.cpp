#include <QTemporaryDir>
#include <QtTest>
#include <barrier>
#include <fstream>
#include <future>
#include <memory>

#include "../../support/remote_client.h"
#include "../../support/voice_servers.h"
#include "services/voice/azure_speech.h"
#include "services/voice/speech_service.h"
#include "services/voice/voice_finish.h"
#include "services/voice/voice_stage.h"

using namespace sw;
using namespace sw::test;

namespace {

const std::string kSentence = "The sea rose & fell over “the land”, 40% more than before.";

/// One protocol with its strict server and settings.
struct Dialect {
    const char* protocol;
    const char* path;  ///< behind the server's address
    Json settings;     ///< members of its own
    const char* voice;
    std::function<std::optional<std::string>(const FakeRequest&)> refusal;
    /// The answer that holds a sound, given as a WAV file.
    std::function<std::string(const std::string& wav)> answer;
};

std::string samplesIn(const std::string& wav) {
    return wav.substr(44);
}

const std::vector<Dialect>& dialects() {
    static const std::vector<Dialect> kAll = {
        {"openai", "/v1", Json::object(), "af_sky", [](const FakeRequest& r) { return OpenAiSpeechRules{}.refusal(r); },
         [](const std::string& wav) { return fakeAnswer(200, "audio/wav", wav); }},
        {"elevenlabs", "", {{"format", "pcm_48000"}}, "21m00Tcm4TlvDq8ikWAM", [](const FakeRequest& r) { return ElevenLabsRules{}.refusal(r); },
         [](const std::string& wav) { return elevenLabsAnswer(samplesIn(wav), nullptr); }},
        {"piper", "", Json::object(), "en_US-lessac-medium", [](const FakeRequest& r) { return PiperRules{}.refusal(r); },
         [](const std::string& wav) { return fakeAnswer(200, "text/html; charset=utf-8", wav); }},
        {"azure", "", Json::object(), "en-US-JennyNeural", [](const FakeRequest& r) { return AzureRules{}.refusal(r); },
         [](const std::string& wav) { return fakeAnswer(200, "audio/x-wav", wav); }}};
    return kAll;
}

/// A settings file with one voice provider, "studio".
ProviderSettings settingsFor(const Dialect& dialect, const std::string& url, bool fallback = false, const Json& more = Json::object()) {
    Json entry = {{"name", "studio"}, {"protocol", dialect.protocol}, {"baseUrl", url + dialect.path},
                  {"voice", dialect.voice}, {"keyEnv", "STUDIO_KEY"}, {"timeoutMs", 5000}};
    entry.update(dialect.settings);
    entry.update(more);
    return *providerSettings({{"providers", {{"voice", Json::array({entry})}}}, {"fallback", fallback}});
}

StageRequest request(const Json& more = Json::object()) {
    Json parameters = {{"text", kSentence}, {"language", "en"}, {"voice", ""}, {"speed", 1}};
    parameters.update(more);
    return {"voice/sentence-1", parameters, {}};
}

/// Counts how many are in a place at the same time.
class Crowd {
public:
    /// Returns when `wanted` are inside at once, or when the server ends.
    void enter(int wanted, FakeServer::Wire& wire) {
        m_most = std::max<int>(m_most, ++m_inside);
        m_met = m_met || m_inside >= wanted;
        while (!m_met && wire.rest(5)) {
        }
    }
    void leave() { --m_inside; }
    [[nodiscard]] int most() const { return m_most; }

private:
    std::atomic<int> m_inside = 0;
    std::atomic<int> m_most = 0;
    std::atomic<bool> m_met = false;
};

}  // namespace

/// Voices from elsewhere, each protocol against a server that speaks it strictly.
class TestRemoteVoices : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        auto stage = VoiceStage::create(m_options);
        QVERIFY2(stage, stage ? "" : stage.error().message.c_str());
        auto made = (*stage)->run(request(), {});
        QVERIFY(made);
        m_wav = made->files[0].bytes;
        m_embedded = std::move(*made);
    }

    void speaks_data() { addDialects(); }
    void speaks() {
        const Dialect& dialect = chosen();
        FakeServer server(serving(dialect));
        const auto result = run(settingsFor(dialect, server.url()), request());
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QVERIFY(server.complaints().empty());
        QCOMPARE(server.requests().size(), std::size_t{1});
        QCOMPARE(result->provider, std::string("studio"));
        QCOMPARE(result->value["voice"].get<std::string>(), std::string("studio/") + dialect.voice);
        QVERIFY(result->choice.empty() && !result->licence.empty() && !result->model.empty());
        QCOMPARE(result->used.at("characters"), static_cast<double>(toUtf32(kSentence).size()));
        const auto sound = readWav(result->files[0].bytes, "The voice");
        QVERIFY(sound);
        QCOMPARE(sound->sampleRate, kVoiceRate);
        QVERIFY(std::abs(loudnessOf(*sound) - kVoiceLoudness) < 1);
        // The words were found in it: the same as the voice has said that it is.
        const Json& words = result->value["words"];
        QCOMPARE(words.size(), m_embedded.value["words"].size());
        for (std::size_t i = 0; i < words.size(); ++i) {
            QCOMPARE(words[i]["text"], m_embedded.value["words"][i]["text"]);
            const Duration off{std::abs(words[i]["start"].get<std::int64_t>() - m_embedded.value["words"][i]["start"].get<std::int64_t>())};
            QVERIFY2(off < Duration::milliseconds(150), qPrintable(QString::number(off.toSeconds())));
        }
        QVERIFY(!result->value.contains("why"));
    }

    void saysTheSpeed_data() { addDialects(); }
    void saysTheSpeed() {
        const Dialect& dialect = chosen();
        FakeServer server(serving(dialect));
        const auto result = run(settingsFor(dialect, server.url()), request({{"speed", 1.25}}));
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        const std::string body = server.requests().back().body;
        const char* said[] = {"\"speed\":1.25", "\"speed\":1.2", "\"length_scale\":0.8", "rate=\"+25%\""};
        QVERIFY2(body.find(said[m_index]) != std::string::npos, body.c_str());
    }

    /// Another take asks for another way to say it; the first one asks for none.
    void takesDiffer_data() { addDialects(); }
    void takesDiffer() {
        const Dialect& dialect = chosen();
        FakeServer server(serving(dialect));
        const ProviderSettings settings = settingsFor(dialect, server.url());
        std::set<std::string> bodies;
        for (int take = 0; take < 4; ++take) {
            QVERIFY(run(settings, request({{"take", take}})));
            QVERIFY(bodies.insert(server.requests().back().body).second);
        }
        QVERIFY(run(settings, request({{"take", 3}})));
        QVERIFY(bodies.contains(server.requests().back().body));
    }

    void modelsThatFollowInstructionsAreTold() {
        OpenAiSpeechRules rules;
        rules.model = "gpt-4o-mini-tts";
        FakeServer server([&](const FakeRequest& asked, FakeServer::Wire& wire) {
            wire.send(rules.refusal(asked).value_or(fakeAnswer(200, "audio/wav", m_wav)));
        });
        const ProviderSettings settings =
            settingsFor(dialects()[0], server.url(), false, {{"model", "gpt-4o-mini-tts"}, {"instructions", "Speak softly."}});
        QVERIFY(run(settings, request({{"take", 2}})));
        const Json body = Json::parse(server.requests().back().body);
        QVERIFY(body["instructions"].get<std::string>().starts_with("Speak softly. Speak "));
        QVERIFY(!body.contains("speed"));
    }

    void doesWithoutWhatAServerRefuses() {
        OpenAiSpeechRules rules;
        rules.formats = {"mp3"};
        rules.speeds = false;
        FakeServer server([&](const FakeRequest& asked, FakeServer::Wire& wire) {
            wire.send(rules.refusal(asked).value_or(fakeAnswer(200, "audio/mpeg", m_wav)));
        });
        const ProviderSettings settings = settingsFor(dialects()[0], server.url());
        const auto stage = makeStage(settings);
        QVERIFY(stage->run(request({{"speed", 1.5}}), {}));
        QCOMPARE(server.requests().size(), std::size_t{3});
        QVERIFY(stage->run(request({{"speed", 1.5}}), {}));
        QCOMPARE(server.requests().size(), std::size_t{4});  // it has learnt
    }

    void olderPipersAreAskedElsewhere() {
        FakeServer server([&](const FakeRequest& asked, FakeServer::Wire& wire) {
            wire.send(PiperRules{"/"}.refusal(asked).value_or(fakeAnswer(200, "text/html", m_wav)));
        });
        const ProviderSettings settings = settingsFor(dialects()[2], server.url(), false, {{"speaker", 3}});
        const auto stage = makeStage(settings);
        QVERIFY(stage->run(request(), {}));
        QVERIFY(stage->run(request(), {}));
        QCOMPARE(server.requests().size(), std::size_t{3});
        QVERIFY(server.requests().back().body.find("\"speaker_id\":3") != std::string::npos);
    }

    void letterTimesBecomeWordTimes() {
        FakeServer server([&](const FakeRequest& asked, FakeServer::Wire& wire) {
            wire.send(ElevenLabsRules{}.refusal(asked).value_or(elevenLabsAnswer(samplesIn(m_wav), evenAlignment(kSentence, 0.1, 3.1))));
        });
        const auto result = run(settingsFor(dialects()[1], server.url()), request({{"previousText", "Before."}, {"nextText", "Behind."}}));
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        const Json& words = result->value["words"];
        QCOMPARE(words.size(), m_embedded.value["words"].size());
        const double letter = 3.0 / static_cast<double>(toUtf32(kSentence).size());
        const Duration second = Duration{words[1]["start"].get<std::int64_t>() - words[0]["start"].get<std::int64_t>()};
        QVERIFY2(std::abs(second.toSeconds() - 4 * letter) < 0.001, qPrintable(QString::number(second.toSeconds())));
        const Json body = Json::parse(server.requests().back().body);
        QCOMPARE(body["previous_text"].get<std::string>(), std::string("Before."));
        QCOMPARE(body["next_text"].get<std::string>(), std::string("Behind."));
        QVERIFY(!body.contains("voice_settings"));
    }

    /// Letters that are not the sentence's, or times that cannot be, are no times: the words are looked for.
    void timesThatCannotBeAreNotUsed_data() {
        QTest::addColumn<QString>("alignment");
        QTest::newRow("another text") << QString::fromStdString(evenAlignment("Something else.", 0, 2).dump());
        QTest::newRow("backwards") << QString::fromStdString(evenAlignment(kSentence, 3, 0).dump());
        Json holes = evenAlignment(kSentence, 0, 3);
        holes["character_end_times_seconds"].erase(3);
        QTest::newRow("lists of different lengths") << QString::fromStdString(holes.dump());
        holes = evenAlignment(kSentence, 0, 3);
        holes["character_start_times_seconds"][4] = "soon";
        QTest::newRow("no numbers") << QString::fromStdString(holes.dump());
        QTest::newRow("a text") << "\"later\"";
    }
    void timesThatCannotBeAreNotUsed() {
        QFETCH(QString, alignment);
        FakeServer server([&](const FakeRequest& asked, FakeServer::Wire& wire) {
            wire.send(ElevenLabsRules{}.refusal(asked).value_or(elevenLabsAnswer(samplesIn(m_wav), Json::parse(alignment.toStdString()))));
        });
        const auto result = run(settingsFor(dialects()[1], server.url()), request());
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        const Json& words = result->value["words"];
        const Duration off{std::abs(words.back()["start"].get<std::int64_t>() - m_embedded.value["words"].back()["start"].get<std::int64_t>())};
        QVERIFY(off < Duration::milliseconds(150));
    }

    void ssmlIsWellFormedWhateverTheText() {
        VoiceRequest sentence;
        sentence.text = "A < B & \"C\" > 'D' \x01 ]]> <break/>";
        sentence.language = "en";
        sentence.voice = "en-US-JennyNeural";
        sentence.speed = 0.93;
        sentence.pitch = -0.5;
        std::string wrong;
        QCOMPARE(AzureRules::spokenText(ssmlOf(sentence), sentence.voice, wrong), std::string("A < B & \"C\" > 'D'   ]]> <break/>"));
        QVERIFY2(wrong.empty(), wrong.c_str());
        QVERIFY(ssmlOf(sentence).find("rate=\"-7%\" pitch=\"-0.50st\"") != std::string::npos);
    }

    /// Whatever comes instead of speech is a sentence that names the provider; nothing else speaks in its place unless it may.
    void faults_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("says");
        const std::string silence = wavBytes(MonoSound{48'000, std::vector<float>(48'000)});
        const std::string blip = wavBytes(MonoSound{48'000, std::vector<float>(6'000, 0.3F)});
        MonoSound hour{8'000, std::vector<float>(8'000 * 62)};
        for (std::size_t i = 0; i < hour.samples.size(); ++i)
            hour.samples[i] = i % 20 < 10 ? 0.3F : -0.3F;
        const std::string longer = wavBytes(hour);
        for (int i = 0; i < static_cast<int>(dialects().size()); ++i) {
            const Dialect& dialect = dialects()[static_cast<std::size_t>(i)];
            const auto row = [&](const char* name, const std::string& answer, const char* says) {
                QTest::addRow("%s: %s", dialect.protocol, name) << i << QByteArray::fromStdString(answer) << says;
            };
            const bool inJson = i == 1;
            row("no credit", fakeError(402, {{"error", {{"message", "You exceeded your current quota."}}}}), "“You exceeded your current quota.”");
            row("out of order", fakeAnswer(500, "text/html", "<html>sorry</html>"), "after 4 tries");
            row("too many", fakeAnswer(429, "text/plain", "slow down"), "too many requests");
            row("a page", fakeAnswer(200, "text/html", "<html>Log in</html>"), inJson ? "not application/json" : "it is no sound");
            row("nothing", fakeAnswer(200, inJson ? "application/json" : "audio/wav", ""), inJson ? "not JSON" : "it is empty");
            row("silence", dialect.answer(silence), "it is silent");
            row("too short", dialect.answer(blip), "too short to hold the sentence");
            if (!inJson) {
                row("too long", dialect.answer(longer), "longer than a minute");
                row("a list of other files", fakeAnswer(200, "audio/wav", "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:9,\nfile:///etc/passwd\n"), "it is no sound");
                row("a list of other files in an MP3", fakeAnswer(200, "audio/mpeg", std::string("ID3\x04\0\0\0\0\0\0", 10) + "#EXTM3U\n#EXTINF:9,\nfile:///etc/passwd\n"), "cannot be read");
                row("noise after the first bytes", fakeAnswer(200, "audio/wav", "RIFF\x10\0\0\0WAVEfmt nothing of the kind"), "studio's answer cannot be used");
            } else {
                row("broken off", fakeJson("{\"audio_base64\":\"AAAA"), "not JSON");
                row("no sound", fakeJson("{\"alignment\":null}"), "there is no sound in it");
                row("no base64", fakeJson("{\"audio_base64\":\"%%%\"}"), "there is no sound in it");
                row("a list", fakeJson("[1]"), "there is no sound in it");
            }
            row("without end", "HTTP/1.1 200 OK\r\nContent-Type: " + std::string(inJson ? "application/json" : "audio/wav") +
                                   "\r\nContent-Length: 10737418240\r\n\r\nRIFF", "larger than such an answer can be");
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
            while (answer.contains("10737418240") && wire.send(more)) {
            }
        });
        const auto result = run(settingsFor(dialect, server.url()), request());
        QVERIFY(!result);
        const QString said = QString::fromStdString(result.error().message);
        QVERIFY2(result.error().code == ErrorCode::Provider || result.error().code == ErrorCode::Network, qPrintable(said));
        QVERIFY2(said.startsWith("studio") && said.contains(says) && said.endsWith('.') && !said.contains("sk-"), qPrintable(said));
        // With fallback the embedded voice speaks as ever, and it is said why.
        const auto instead = run(settingsFor(dialect, server.url(), true), request());
        QVERIFY2(instead, instead ? "" : instead.error().message.c_str());
        QCOMPARE(instead->provider, std::string("hts"));
        QCOMPARE(instead->files[0].bytes, m_wav);
        QVERIFY2(instead->choice.find(says.toStdString()) != std::string::npos, instead->choice.c_str());
    }

    void saysThatAKeyIsWrong_data() {
        QTest::addColumn<int>("index");
        for (const int index : {0, 1, 3})  // Piper knows no keys
            QTest::newRow(dialects()[static_cast<std::size_t>(index)].protocol) << index;
    }
    void saysThatAKeyIsWrong() {
        const Dialect& dialect = chosen();
        FakeServer server(serving(dialect));
        m_key = "sk-wrong";
        const auto result = run(settingsFor(dialect, server.url()), request());
        m_key = "sk-very-secret";
        QVERIFY(!result);
        QVERIFY2(result.error().message.find("key is missing or wrong") != std::string::npos, result.error().message.c_str());
        QVERIFY(result.error().message.find("sk-") == std::string::npos);
    }

    void nothingToSayCostsNothing_data() { addDialects(); }
    void nothingToSayCostsNothing() {
        const Dialect& dialect = chosen();
        FakeServer server(serving(dialect));
        const auto result = run(settingsFor(dialect, server.url(), true), request({{"text", "🎉 🎉"}}));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
        QVERIFY(server.requests().empty());
    }

    void stopsAtOnce_data() { addDialects(); }
    void stopsAtOnce() {
        const Dialect& dialect = chosen();
        std::stop_source source;
        FakeServer server([&](const FakeRequest&, FakeServer::Wire& wire) {
            wire.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\nRIFF");
            source.request_stop();
            wire.hang();
        });
        StageContext context;
        context.stop = source.get_token();
        const auto result = run(settingsFor(dialect, server.url(), true), request(), context);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }

    /// As many sentences are on their way at once as the settings say: none of the first three is answered before all are there.
    void sentencesGoOutTogether_data() { addDialects(); }
    void sentencesGoOutTogether() {
        const Dialect& dialect = chosen();
        constexpr int kTogether = 3;
        Crowd crowd;
        FakeServer server([&](const FakeRequest& asked, FakeServer::Wire& wire) {
            crowd.enter(kTogether, wire);
            const std::string answer = dialect.refusal(asked).value_or(dialect.answer(m_wav));
            crowd.leave();
            wire.send(answer);
        });
        const ProviderSettings settings = settingsFor(dialect, server.url(), false, {{"concurrency", kTogether}});
        const auto stage = makeStage(settings);
        QCOMPARE(stage->concurrency(stage->provider(request().parameters)), runsOf(kTogether));
        std::vector<std::future<Result<StageResult>>> sentences;
        for (int i = 0; i < 2 * kTogether; ++i)
            sentences.push_back(std::async(std::launch::async, [&] { return stage->run(request(), {}); }));
        for (auto& sentence : sentences)
            QVERIFY(sentence.get());
        QCOMPARE(crowd.most(), kTogether);
    }

    void languagesThatCannotBeLookedForShareTheSentence() {
        FakeServer server(serving(dialects()[0]));
        const auto result = run(settingsFor(dialects()[0], server.url(), false, {{"voice", "alloy"}}), request({{"language", "tlh"}}));
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QVERIFY(result->value["why"].get<std::string>().find("tlh") != std::string::npos);
        std::string written;
        for (const Json& word : result->value["words"])
            written += (word["spaceBefore"].get<bool>() ? " " : "") + word["text"].get<std::string>();
        QCOMPARE(written, kSentence);
        QVERIFY(result->value["words"].back()["end"] <= result->value["duration"]);
    }

    void checks_data() { addDialects(); }
    void checks() {
        const Dialect& dialect = chosen();
        FakeServer server(serving(dialect));
        const ProviderSettings settings = settingsFor(dialect, server.url());
        const auto health = checkVoiceProvider(settings.providers.at("voice")[0], *m_client, m_keys, {});
        QVERIFY2(health, health ? "" : health.error().message.c_str());
        const char* notes[] = {"1 model", "96000 of 100000 characters left, plan creator", "1 voice", "1 voices"};
        QVERIFY2(health->note == notes[m_index], health->note.c_str());
        for (const FakeRequest& asked : server.requests())
            QCOMPARE(asked.method, std::string("GET"));
    }

    void checksNameVoicesThatAreNotListed() {
        OpenAiSpeechRules rules;
        rules.listsVoices = true;
        FakeServer server([&](const FakeRequest& asked, FakeServer::Wire& wire) { wire.send(*rules.refusal(asked)); });
        const ProviderSettings settings = settingsFor(dialects()[0], server.url(), false, {{"voice", "af_skye"}});
        const auto health = checkVoiceProvider(settings.providers.at("voice")[0], *m_client, m_keys, {});
        QVERIFY(health);
        QVERIFY2(health->note.find("does not list the voice af_skye; did you mean af_sky?") != std::string::npos, health->note.c_str());
        FakeServer bare([&](const FakeRequest& asked, FakeServer::Wire& wire) {
            wire.send(asked.target == "/v1/models" ? fakeAnswer(404, "text/plain", "no") : *rules.refusal(asked));
        });
        const auto listed = checkVoiceProvider(settingsFor(dialects()[0], bare.url()).providers.at("voice")[0], *m_client, m_keys, {});
        QVERIFY(listed);
        QCOMPARE(listed->note, std::string("2 voices"));
        FakeServer nothing([](const FakeRequest&, FakeServer::Wire& wire) { wire.send(fakeAnswer(404, "text/plain", "no")); });
        QVERIFY(!checkVoiceProvider(settingsFor(dialects()[0], nothing.url()).providers.at("voice")[0], *m_client, m_keys, {}));
        FakeServer poor([](const FakeRequest& asked, FakeServer::Wire& wire) {
            ElevenLabsRules blind;
            blind.seesPlan = false;
            wire.send(*blind.refusal(asked));
        });
        const auto limited = checkVoiceProvider(settingsFor(dialects()[1], poor.url()).providers.at("voice")[0], *m_client, m_keys, {});
        QVERIFY(limited);
        QVERIFY(limited->note.find("may not see") != std::string::npos);
    }

private:
    void addDialects() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(dialects().size()); ++i)
            QTest::newRow(dialects()[static_cast<std::size_t>(i)].protocol) << i;
    }
    const Dialect& chosen() {
        [&] { QFETCH(int, index); m_index = static_cast<std::size_t>(index); }();
        return dialects()[m_index];
    }
    FakeServer::Handler serving(const Dialect& dialect) {
        return [&dialect, this](const FakeRequest& asked, FakeServer::Wire& wire) {
            wire.send(dialect.refusal(asked).value_or(dialect.answer(m_wav)));
        };
    }
    std::unique_ptr<VoiceStage> makeStage(const ProviderSettings& settings) {
        m_keys.remove("studio");  // what it remembers
        return *VoiceStage::create(m_options, {}, {&*m_client, &m_keys, &settings});
    }
    Result<StageResult> run(const ProviderSettings& settings, const StageRequest& asked, const StageContext& context = {}) {
        return makeStage(settings)->run(asked, context);
    }

    VoiceOptions m_options{SW_SOURCE_DIR "/resources/voices", VoiceOptions{}.htsVoice, {}};
    LocalDisk m_disk;
    std::string m_key = "sk-very-secret";
    Keys m_keys{m_disk, nullptr, "/nowhere/keys/keys.json", [this](const std::string&) { return m_key; }};
    QuickClient m_client;
    std::string m_wav;
    StageResult m_embedded;
    std::size_t m_index = 0;
};

QTEST_GUILESS_MAIN(TestRemoteVoices)
#include "tst_remote_voices.moc"
