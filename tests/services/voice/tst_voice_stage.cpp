#include <QTemporaryDir>
#include <QtTest>

#include "services/voice/voice_finish.h"
#include "services/voice/voice_stage.h"

using namespace sw;

namespace {

/// A voice from elsewhere that knows no word times: the English voice with its times taken away.
class FarVoice final : public VoiceProvider {
public:
    explicit FarVoice(SpokenText speech) : m_speech(std::move(speech)) {}
    [[nodiscard]] std::string name() const override { return "far"; }
    [[nodiscard]] std::string licence() const override { return "as agreed"; }
    [[nodiscard]] std::vector<VoiceDescription> voices() const override {
        return {{"far-one", "en", "English", "female", "plain", "far", 0}};
    }
    Result<SpokenText> speak(const VoiceRequest&, const StageContext&) override { return m_speech; }

private:
    SpokenText m_speech;
};

StageRequest sentence(const char* text, const char* language = "en", const char* voice = "", double speed = 1) {
    return {"voice/sentence-1", {{"text", text}, {"language", language}, {"voice", voice}, {"speed", speed}}, {}};
}

}  // namespace

class TestVoiceStage : public QObject {
    Q_OBJECT

    VoiceOptions m_options{SW_SOURCE_DIR "/resources/voices", VoiceOptions{}.htsVoice, {}};
    std::unique_ptr<VoiceStage> m_stage;

private slots:
    void initTestCase() {
        auto stage = VoiceStage::create(m_options);
        QVERIFY2(stage.has_value(), stage ? "" : stage.error().message.c_str());
        m_stage = std::move(*stage);
    }

    void isAStage() {
        QCOMPARE(m_stage->name(), std::string("voice"));
        QCOMPARE(m_stage->version(), 2);
        QCOMPARE(m_stage->concurrency("hts"), 1);
        QCOMPARE(m_stage->provider({{"language", "en"}, {"voice", ""}}), std::string("hts"));
        QCOMPARE(m_stage->provider({{"language", "de"}, {"voice", ""}}), std::string("espeak-ng"));
        QCOMPARE(m_stage->provider({{"language", "en"}, {"voice", "en-us-max"}}), std::string("espeak-ng"));
        QCOMPARE(m_stage->provider({{"language", "en"}, {"voice", "nobody"}}), std::string());
    }

    void resultSaysWhoMadeIt() {
        const auto result = m_stage->run(sentence("Hello there."), {});
        QVERIFY(result.has_value());
        QCOMPARE(result->provider, std::string("hts"));
        QCOMPARE(result->model, std::string("slt"));
        QCOMPARE(result->files.size(), std::size_t{1});
        QCOMPARE(result->files[0].name, std::string("audio"));
        QCOMPARE(result->files[0].extension, std::string("wav"));
        QVERIFY(!result->licence.empty());
    }

    /// Other takes say the same otherwise: never more than 3 % faster or slower.
    void takesDiffer_data() {
        QTest::addColumn<QString>("voice");
        for (const char* voice : {"slt", "en-us-max"})
            QTest::newRow(voice) << QString(voice);
    }
    void takesDiffer() {
        QFETCH(QString, voice);
        StageRequest request = sentence("A volcano that was heard in Perth.", "en", qPrintable(voice));
        const auto first = m_stage->run(request, {});
        QVERIFY(first.has_value());
        std::set<std::string> seen{first->files[0].bytes};
        for (int take = 1; take <= 3; ++take) {
            request.parameters["take"] = take;
            const auto other = m_stage->run(request, {});
            QVERIFY(other.has_value());
            QVERIFY(seen.insert(other->files[0].bytes).second);
            QCOMPARE(m_stage->run(request, {})->files[0].bytes, other->files[0].bytes);
            const double ratio = other->value["duration"].get<double>() / first->value["duration"].get<double>();
            QVERIFY2(ratio > 0.955 && ratio < 1.045, qPrintable(QString::number(ratio)));
            QCOMPARE(other->value["words"].size(), first->value["words"].size());
        }
    }

    void voicesAreListed() {
        const std::vector<VoiceDescription> voices = m_stage->voices();
        std::set<std::string> names;
        std::set<std::string> languages;
        for (const VoiceDescription& voice : voices) {
            QVERIFY2(names.insert(voice.name).second, voice.name.c_str());
            languages.insert(voice.language);
            QVERIFY(!voice.gender.empty() && !voice.timbre.empty() && !voice.languageName.empty());
        }
        QVERIFY(languages.size() >= 100);
        QCOMPARE(voices.front().name, std::string("slt"));
        QVERIFY(voices.front().wordsPerMinute > 150 && voices.front().wordsPerMinute < 220);
    }

    void defaultVoices_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("voice");
        for (const auto& [language, voice] :
             std::initializer_list<std::pair<const char*, const char*>>{{"en", "slt"},
                                                                        {"en-GB", "slt"},
                                                                        {"de", "de-annie"},
                                                                        {"de-AT", "de-annie"},
                                                                        {"pt", "pt-annie"},
                                                                        {"pt-BR", "pt-br-annie"},
                                                                        {"fr-CA", "fr-annie"},
                                                                        {"fr-BE", "fr-be-annie"},
                                                                        {"zh", "zh-annie"},
                                                                        {"zh-Hans", "zh-annie"},
                                                                        {"zh-HK", "yue-annie"},
                                                                        {"cmn", "zh-annie"},
                                                                        {"no", "nb-annie"},
                                                                        {"iw", "he-annie"}})
            QTest::newRow(language) << language << voice;
    }
    void defaultVoices() {
        QFETCH(QString, language);
        QFETCH(QString, voice);
        const auto name = m_stage->defaultVoice(language.toStdString());
        QVERIFY2(name.has_value(), name ? "" : name.error().message.c_str());
        QCOMPARE(QString::fromStdString(*name), voice);
    }

    void everyListedVoiceSpeaks_data() {
        QTest::addColumn<QString>("voice");
        QTest::addColumn<QString>("language");
        for (const VoiceDescription& voice : m_stage->voices())
            if (voice.name.ends_with("annie"))
                QTest::newRow(voice.name.c_str())
                    << QString::fromStdString(voice.name) << QString::fromStdString(voice.language);
    }
    void everyListedVoiceSpeaks() {
        QFETCH(QString, voice);
        QFETCH(QString, language);
        const auto result = m_stage->run(sentence("Mama, 5!", qPrintable(language), qPrintable(voice)), {});
        QVERIFY2(result.has_value(), result ? "" : result.error().message.c_str());
        QVERIFY(result->value["duration"].get<std::int64_t>() > Duration::milliseconds(200).flicks);
    }

    void refuses_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("voice");
        QTest::addColumn<double>("speed");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const int invalid = static_cast<int>(ErrorCode::InvalidInput);
        QTest::newRow("empty") << ""
                               << "en"
                               << "" << 1.0 << invalid << "empty";
        QTest::newRow("only emoji") << "🎉 🎉"
                                    << "en"
                                    << "" << 1.0 << invalid << "🎉 🎉";
        QTest::newRow("only emoji, German") << "🎉"
                                            << "de"
                                            << "" << 1.0 << invalid << "🎉";
        QTest::newRow("far too long") << QString("word ").repeated(300) << "en"
                                      << "" << 1.0 << invalid << "1499 characters";
        QTest::newRow("unknown voice") << "Hello"
                                       << "en"
                                       << "slt-deap" << 1.0 << invalid << "\"slt-deep\"";
        QTest::newRow("voice of another language") << "Hallo"
                                                   << "de"
                                                   << "slt" << 1.0 << invalid << "speaks English";
        QTest::newRow("unknown language") << "nuqneH"
                                          << "tlh"
                                          << "" << 1.0 << static_cast<int>(ErrorCode::Unsupported) << "\"tlh\"";
        QTest::newRow("too slow") << "Hello"
                                  << "en"
                                  << "" << 0.1 << invalid << "speed";
        QTest::newRow("too fast") << "Hello"
                                  << "en"
                                  << "" << 9.0 << invalid << "speed";
    }
    void refuses() {
        QFETCH(QString, text);
        QFETCH(QString, language);
        QFETCH(QString, voice);
        QFETCH(double, speed);
        QFETCH(int, code);
        QFETCH(QString, says);
        const auto result =
            m_stage->run(sentence(qPrintable(text), qPrintable(language), qPrintable(voice), speed), {});
        QVERIFY(!result.has_value());
        QCOMPARE(static_cast<int>(result.error().code), code);
        QVERIFY2(QString::fromStdString(result.error().message).contains(says), result.error().message.c_str());
    }

    void missingPartsAreNamed() {
        const QTemporaryDir empty;
        VoiceOptions options = m_options;
        options.htsVoice = empty.filePath("none.htsvoice").toStdString();
        options.espeakData = empty.path().toStdString();
        auto stage = VoiceStage::create(options);
        QVERIFY(stage.has_value());
        const auto english = (*stage)->run(sentence("Hello"), {});
        QCOMPARE(english.error().code, ErrorCode::MissingComponent);
        QVERIFY(english.error().message.find("festvox-us-slt-hts") != std::string::npos);
        const auto german = (*stage)->run(sentence("Hallo", "de"), {});
        QCOMPARE(german.error().code, ErrorCode::MissingComponent);
        QVERIFY(german.error().message.find("espeak-ng-data") != std::string::npos);
        options.resources = empty.path().toStdString();
        QCOMPARE(VoiceStage::create(options).error().code, ErrorCode::MissingComponent);
    }

    void brokenVoiceFileIsNoVoice() {
        const QTemporaryDir folder;
        QFile file(folder.filePath("broken.htsvoice"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is not a voice");
        file.close();
        VoiceOptions options = m_options;
        options.htsVoice = file.fileName().toStdString();
        const auto stage = VoiceStage::create(options);
        const auto result = (*stage)->run(sentence("Hello"), {});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    }

    void checkTellsWhatIsThere() {
        for (const VoicePart& part : checkVoiceParts(m_options))
            QVERIFY2(part.ok && part.whatToDo.empty(), part.whatToDo.c_str());
        const QTemporaryDir empty;
        const auto parts = checkVoiceParts(
            {empty.path().toStdString(), empty.filePath("x").toStdString(), empty.path().toStdString()});
        QCOMPARE(std::count_if(parts.begin(), parts.end(),
                               [](const VoicePart& part) { return !part.ok && !part.whatToDo.empty(); }),
                 4);
    }

    void stops_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("from");
        for (const char* language : {"en", "de"})
            for (const double from : {-1.0, 0.0, 0.7})
                QTest::addRow("%s from %.1f", language, from) << language << from;
    }
    void stops() {
        QFETCH(QString, language);
        QFETCH(double, from);
        std::stop_source source;
        if (from < 0)
            source.request_stop();
        const StageContext context{source.get_token(), [&](double done, std::string_view) {
                                       if (done >= from)
                                           source.request_stop();
                                   }};
        const auto result = m_stage->run(sentence("Stop, 1, 2, 3.", qPrintable(language)), context);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QVERIFY(m_stage->run(sentence("Go on.", qPrintable(language)), {}).has_value());
    }

    void voicesWithoutTimesAreAligned() {
        const auto made = m_stage->run(sentence("The sea rose over the land, 40% more than before."), {});
        QVERIFY(made.has_value());
        auto far = std::make_shared<FarVoice>(SpokenText{*readWav(made->files[0].bytes, "The voice"), {}});
        const auto stage = VoiceStage::create(m_options, {far});
        QVERIFY(stage.has_value());
        const auto result =
            (*stage)->run(sentence("The sea rose over the land, 40% more than before.", "en", "far-one"), {});
        QVERIFY2(result.has_value(), result ? "" : result.error().message.c_str());
        QCOMPARE(result->provider, std::string("far"));
        QCOMPARE(result->value["words"].size(), made->value["words"].size());
        for (std::size_t i = 0; i < made->value["words"].size(); ++i) {
            const Duration off{std::abs(result->value["words"][i]["start"].get<std::int64_t>() -
                                        made->value["words"][i]["start"].get<std::int64_t>())};
            QVERIFY2(off < Duration::milliseconds(100), qPrintable(QString::number(off.toSeconds())));
        }
    }

    void wordsOfARecordingAreFound() {
        const char* text = "The sea rose over the land, 40% more than before.";
        const auto made = m_stage->run(sentence(text), {});
        QVERIFY(made);
        // It begins half a second late, and 100 ms of that are left out.
        Result<MonoSound> sound = readWav(made->files[0].bytes, "it");
        QVERIFY(sound);
        sound->samples.insert(sound->samples.begin(), 24'000, 0.0F);
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("own.wav").toStdString();
        QFile out(folder.filePath("own.wav"));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(wavBytes(*sound)));
        out.close();
        const Duration from = Duration::milliseconds(100);
        StageRequest request{"voice/sentence-1",
                             {{"text", text},
                              {"language", "en"},
                              {"recording", "own.wav"},
                              {"from", from.flicks},
                              {"duration", Duration::seconds(20).flicks}},
                             {}};
        request.media["recording"] = file;
        QCOMPARE(m_stage->provider(request.parameters), std::string("embedded"));
        const auto found = m_stage->run(request, {});
        QVERIFY2(found, found ? "" : found.error().message.c_str());
        QVERIFY(found->files.empty());
        QCOMPARE(found->value["recording"].get<std::string>(), std::string("own.wav"));
        const Json& words = found->value["words"];
        QCOMPARE(words.size(), made->value["words"].size());
        for (std::size_t i = 0; i < words.size(); ++i) {
            QCOMPARE(words[i]["text"].get<std::string>(), made->value["words"][i]["text"].get<std::string>());
            const Duration off{words[i]["start"].get<std::int64_t>() - made->value["words"][i]["start"].get<std::int64_t>() -
                               Duration::milliseconds(400).flicks};
            QVERIFY2(std::abs(off.toSeconds()) < 0.1, qPrintable(QString::number(off.toSeconds())));
        }
        // Where nothing is said no words are found, and that is no failure: the recording is heard all the same.
        for (float& sample : sound->samples)
            sample = 0;
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(wavBytes(*sound)));
        out.close();
        const auto silent = m_stage->run(request, {});
        QVERIFY(silent);
        QVERIFY(silent->value["words"].empty());
        QVERIFY(!silent->value["why"].get<std::string>().empty());
        request.media["recording"] = folder.filePath("gone.wav").toStdString();
        const auto gone = m_stage->run(request, {});
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestVoiceStage)
#include "tst_voice_stage.moc"
