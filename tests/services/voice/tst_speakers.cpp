#include <QtTest>

#include "../../support/remote_client.h"
#include "services/voice/voice_entry.h"
#include "services/voice/voice_stage.h"

using namespace sw;
using namespace sw::test;

namespace {

/// Two remote providers, of which one speaks English and German and the other English and whatever else.
Json file() {
    return {{"providers",
             {{"voice", Json::array({{{"name", "kokoro"},
                                      {"protocol", "openai"},
                                      {"baseUrl", "http://127.0.0.1:1/v1"},
                                      {"voice", "af_sky"},
                                      {"voices", Json::array({"bm_george", {{"voice", "anna"}, {"language", "de"}, {"gender", "female"}, {"description", "warm"}}})},
                                      {"concurrency", 3}},
                                     {{"name", "eleven"}, {"protocol", "elevenlabs"}, {"baseUrl", "http://127.0.0.1:1"}, {"voice", "21m00"}, {"model", "eleven_v3"}}})}}}};
}

ProviderSettings settings(const Json& more = Json::object()) {
    Json whole = file();
    whole.update(more);
    return *providerSettings(whole);
}

}  // namespace

/// Who is asked for a sentence, with which voice, and what it is called in fingerprints.
class TestSpeakers : public QObject {
    Q_OBJECT

private slots:
    void asks_data() {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QString>("first");  ///< the label
        QTest::addColumn<QString>("voices");
        const auto row = [](const char* name, const char* more, const char* parameters, const char* first, const char* voices) {
            QTest::newRow(name) << QByteArray(more) << QByteArray(parameters) << first << voices;
        };
        row("no voice", "{}", R"({"language":"en"})", "kokoro (tts-1, af_sky)", "kokoro/af_sky eleven/21m00 slt");
        row("another region", "{}", R"({"language":"en-GB"})", "kokoro (tts-1, bm_george)", "kokoro/bm_george eleven/21m00 slt");
        row("German", "{}", R"({"language":"de-AT"})", "kokoro (tts-1, anna)", "kokoro/anna eleven/21m00 de-annie");
        row("a language that one provider lacks", "{}", R"({"language":"fr"})", "eleven (eleven_v3, 21m00)", "eleven/21m00 fr-annie");
        row("embedded first", R"({"order":{"voice":["embedded","kokoro"]}})", R"({"language":"en"})", "hts", "slt kokoro/af_sky");
        row("embedded alone", R"({"order":{"voice":["embedded"]}})", R"({"language":"de"})", "espeak-ng", "de-annie");
        row("its voice", "{}", R"({"language":"en","voice":"eleven/21m00"})", "eleven (eleven_v3, 21m00)", "eleven/21m00 kokoro/af_sky slt");
        row("a voice that is not listed", "{}", R"({"language":"de","voice":"eleven/a/b"})", "eleven (eleven_v3, a/b)", "eleven/a/b kokoro/anna de-annie");
        row("a voice of one not in the order", R"({"order":{"voice":["embedded"]}})", R"({"language":"en","voice":"kokoro/bm_george"})", "kokoro (tts-1, bm_george)", "kokoro/bm_george slt");
        row("an embedded voice", "{}", R"({"language":"en","voice":"slt-deep"})", "hts", "slt-deep");
        row("no fallback", R"({"fallback":false})", R"({"language":"en"})", "kokoro (tts-1, af_sky)", "kokoro/af_sky");
        row("no fallback, its voice", R"({"fallback":false})", R"({"language":"en","voice":"eleven/21m00"})", "eleven (eleven_v3, 21m00)", "eleven/21m00");
        row("one provider", "{}", R"({"language":"en","provider":"eleven"})", "eleven (eleven_v3, 21m00)", "eleven/21m00");
        row("one provider, another's voice", "{}", R"({"language":"en","voice":"slt-deep","provider":"eleven"})", "eleven (eleven_v3, 21m00)", "eleven/21m00");
        row("one provider, its voice", "{}", R"({"language":"en","voice":"kokoro/bm_george","provider":"kokoro"})", "kokoro (tts-1, bm_george)", "kokoro/bm_george");
        row("the embedded one", "{}", R"({"language":"en","provider":"embedded"})", "hts", "slt");
        row("the embedded one with its voice", "{}", R"({"language":"en","voice":"en-us-max","provider":"embedded"})", "espeak-ng", "en-us-max");
        row("an engine of an older project", "{}", R"({"language":"en","provider":"hts"})", "hts", "slt");
        row("nobody's voice", "{}", R"({"language":"en","voice":"nobody"})", "", "");
        row("nobody's provider", "{}", R"({"language":"en","provider":"nobody"})", "", "");
    }
    void asks() {
        QFETCH(QByteArray, more);
        QFETCH(QByteArray, parameters);
        QFETCH(QString, first);
        QFETCH(QString, voices);
        const ProviderSettings chosen = settings(Json::parse(more.toStdString()));
        const auto stage = make(chosen);
        const Json asked = Json::parse(parameters.toStdString());
        QCOMPARE(QString::fromStdString(stage->provider(asked)), first);
        QStringList names;
        if (const auto speakers = speakersOf(chosen).toAsk(asked))
            for (const Speaker& speaker : *speakers)
                names << QString::fromStdString(speaker.voice.name);
        QCOMPARE(names.join(' '), voices);
    }

    /// Nothing but what is asked first is part of a fingerprint: without settings all is as it was.
    void labelsWithoutSettings() {
        const auto plain = VoiceStage::create(m_options);
        const ProviderSettings none;
        const auto empty = make(none);
        for (const Json& parameters : {Json{{"language", "en"}}, Json{{"language", "de"}, {"voice", "de-max"}}, Json{{"recording", "x"}}})
            QCOMPARE(empty->provider(parameters), (*plain)->provider(parameters));
        QCOMPARE((*plain)->provider({{"language", "en"}}), std::string("hts"));
        QCOMPARE((*plain)->concurrency("hts"), 1);
        QCOMPARE(make(settings())->provider({{"recording", "x"}}), std::string("embedded"));
    }

    void concurrencyIsTheProviders() {
        const ProviderSettings chosen = settings();
        const auto stage = make(chosen);
        QCOMPARE(stage->concurrency(stage->provider({{"language", "en"}})), runsOf(3));
        QCOMPARE(stage->concurrency("eleven (eleven_v3, 21m00)"), runsOf(2));
        QCOMPARE(stage->concurrency("hts"), 1);
        QCOMPARE(stage->concurrency(""), 1);
    }

    void voicesAreListedWithoutACall() {
        const ProviderSettings chosen = settings();
        const std::vector<VoiceDescription> voices = make(chosen)->voices();
        QCOMPARE(voices[0].name, std::string("kokoro/af_sky"));
        QCOMPARE(voices[0].language, std::string("en-US"));
        QCOMPARE(voices[0].gender, std::string("female"));
        QCOMPARE(voices[0].engine, std::string("kokoro"));
        QVERIFY(voices[0].languageName.starts_with("English"));
        QCOMPARE(voices[1].gender, std::string("male"));
        QCOMPARE(voices[2].timbre, std::string("warm"));
        QCOMPARE(voices[2].languageName, std::string("German"));
        QCOMPARE(voices[3].language, std::string(kEveryLanguage));
        QCOMPARE(voices[4].name, std::string("slt"));
        const ProviderSettings embeddedFirst = settings({{"order", {{"voice", {"embedded"}}}}});
        QCOMPARE(make(embeddedFirst)->voices().front().name, std::string("slt"));
        QCOMPARE(make(embeddedFirst)->voices().back().name, std::string("eleven/21m00"));
    }

    void defaultVoiceFollowsTheOrder() {
        const ProviderSettings chosen = settings();
        QCOMPARE(*make(chosen)->defaultVoice("de"), std::string("kokoro/anna"));
        QCOMPARE(*make(chosen)->defaultVoice("tlh"), std::string("eleven/21m00"));
        const ProviderSettings none;
        QCOMPARE(*make(none)->defaultVoice("de"), std::string("de-annie"));
        QVERIFY(!make(none)->defaultVoice("tlh"));
    }

    void offlineTheEmbeddedVoiceSpeaks() {
        ProviderSettings chosen = settings();
        chosen.offline = true;
        const auto stage = make(chosen);
        const Json parameters = {{"text", "Hello there."}, {"language", "en"}, {"voice", "kokoro/af_sky"}};
        QCOMPARE(stage->provider(parameters), std::string("hts"));
        const auto result = stage->run({"voice/sentence-1", parameters, {}}, {});
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(result->provider, std::string("hts"));
        QVERIFY2(result->choice.find("--offline") != std::string::npos && result->choice.ends_with("slt speaks instead."), result->choice.c_str());
    }

    void aVoiceOfAnotherProviderIsNotSwappedSilently() {
        const ProviderSettings chosen = settings();
        const Json parameters = {{"text", "Hello there."}, {"language", "en"}, {"voice", "kokoro/af_sky"}, {"provider", "embedded"}};
        const auto result = make(chosen)->run({"voice/sentence-1", parameters, {}}, {});
        QVERIFY(result);
        QVERIFY2(result->choice.find("kokoro/af_sky belongs to another provider") != std::string::npos, result->choice.c_str());
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const char* parameters, ErrorCode code, const char* says) {
            QTest::newRow(name) << QByteArray(parameters) << static_cast<int>(code) << says;
        };
        row("another language", R"({"text":"Hallo","language":"de","voice":"kokoro/af_sky"})", ErrorCode::InvalidInput, "speaks English");
        row("a provider that is not there", R"({"text":"Hallo","language":"de","voice":"gone/anna"})", ErrorCode::NotFound, "is one of gone, which the settings do not name");
        row("a provider that was chosen and is not there", R"({"text":"Hi","provider":"gone"})", ErrorCode::NotFound, "embedded, kokoro, eleven");
        row("a provider without the language", R"({"text":"Salut","language":"fr","provider":"kokoro"})", ErrorCode::Unsupported, "kokoro has no voice for the language \"fr\"");
        row("no name behind the slash", R"({"text":"Hi","voice":"kokoro/"})", ErrorCode::InvalidInput, "no voice called");
    }
    void refuses() {
        QFETCH(QByteArray, parameters);
        QFETCH(int, code);
        QFETCH(QString, says);
        const ProviderSettings chosen = settings();
        const auto result = make(chosen)->run({"voice/sentence-1", Json::parse(parameters.toStdString()), {}}, {});
        QVERIFY(!result);
        QVERIFY2(QString::fromStdString(result.error().message).contains(says), result.error().message.c_str());
        QCOMPARE(static_cast<int>(result.error().code), code);
    }

    void settingsThatCannotBeRead_data() {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const char* more, const char* says) { QTest::newRow(name) << QByteArray(more) << says; };
        row("no voice", "{}", "has no voice");
        row("an empty list", R"({"voices":[]})", "names no voice");
        row("a number", R"({"voice":3})", "must be a text in quotes");
        row("an empty name", R"({"voice":" "})", "a voice without a name");
        row("no list", R"({"voices":"a"})", "not a list");
        row("an object without a name", R"({"voices":[{"language":"de"}]})", "a voice without a name");
        row("a language that is none", R"({"voice":"a","language":7})", "\"language\" that is not a text");
        row("a voice's language that is none", R"({"voices":[{"voice":"a","language":7}]})", "\"language\" is not a text");
        row("a format with a line break", R"({"voice":"a","format":"wav\r\nX: y"})", "that no format is called");
        row("arguments that are none", R"({"voice":"a","arguments":"-q"})", "not a list of texts");
        row("an engine's name", R"({"voice":"a","name":"hts"})", "as an embedded engine is");
    }
    void settingsThatCannotBeRead() {
        QFETCH(QByteArray, more);
        QFETCH(QString, says);
        Json entry = {{"name", "studio"}, {"protocol", "openai"}};
        entry.update(Json::parse(more.toStdString()));
        // Either the settings are refused as they are read, or by the stage that knows voices.
        const Result<ProviderSettings> wrong = providerSettings({{"providers", {{"voice", Json::array({entry})}}}});
        std::optional<Error> error;
        if (!wrong)
            error = wrong.error();
        else if (const auto stage = VoiceStage::create(m_options, {}, {&*m_client, &m_keys, &*wrong}); !stage)
            error = stage.error();
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::InvalidInput);
        QVERIFY2(QString::fromStdString(error->message).contains(says), error->message.c_str());
    }

    void languagesFromNames_data() {
        QTest::addColumn<QString>("protocol");
        QTest::addColumn<QString>("voice");
        QTest::addColumn<QString>("language");
        const auto row = [](const char* protocol, const char* voice, const char* language) { QTest::newRow(voice) << protocol << voice << language; };
        row("azure", "de-DE-KatjaNeural", "de-DE");
        row("azure", "fil-PH-BlessicaNeural", "fil-PH");
        row("azure", "MyCustomVoice", "mul");
        row("piper", "en_GB-alan-low", "en-GB");
        row("piper-cli", "/voices/pt_BR-faber-medium.onnx", "pt-BR");
        row("openai", "jf_alpha", "ja");
        row("openai", "pm_santa", "pt-BR");
        row("openai", "zf_xiaoni", "zh");
        row("openai", "alloy", "mul");
        row("openai", "xf_alloy", "mul");
        row("openai", "en-US-like", "mul");
        row("elevenlabs", "bf_emma", "mul");
    }
    void languagesFromNames() {
        QFETCH(QString, protocol);
        QFETCH(QString, voice);
        QFETCH(QString, language);
        ProviderEntry entry;
        entry.name = "studio";
        entry.protocol = protocol.toStdString();
        entry.whole = {{"voice", voice.toStdString()}};
        const auto catalog = VoiceCatalog::load(m_options.resources / "voices.json");
        const auto voices = configuredVoices(entry, *catalog);
        QVERIFY(voices);
        QCOMPARE(QString::fromStdString(voices->front().language), language);
    }

private:
    std::unique_ptr<VoiceStage> make(const ProviderSettings& chosen) {
        return *VoiceStage::create(m_options, {}, {&*m_client, &m_keys, &chosen});
    }
    Speakers speakersOf(const ProviderSettings& chosen) { return make(chosen)->speakers(); }

    VoiceOptions m_options{SW_SOURCE_DIR "/resources/voices", VoiceOptions{}.htsVoice, {}};
    LocalDisk m_disk;
    Keys m_keys{m_disk, nullptr, "/nowhere/keys/keys.json", [](const std::string&) { return std::string(); }};
    QuickClient m_client;
};

QTEST_GUILESS_MAIN(TestSpeakers)
#include "tst_speakers.moc"
