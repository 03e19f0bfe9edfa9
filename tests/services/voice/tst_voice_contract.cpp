#include <QtTest>

#include <cmath>

#include "services/voice/voice_finish.h"
#include "services/voice/voice_stage.h"
#include "services/voice/wav.h"
#include "services/voice/word_times.h"

using namespace sw;

/// What every embedded voice keeps, whatever its engine.
class TestVoiceContract : public QObject {
    Q_OBJECT

    std::unique_ptr<VoiceStage> m_stage;

    Result<StageResult> spoken(const QString& voice, const QString& language, const QString& text, double speed = 1) {
        return m_stage->run({"voice/sentence-1",
                             {{"text", text.toStdString()},
                              {"language", language.toStdString()},
                              {"voice", voice.toStdString()},
                              {"speed", speed}},
                             {}},
                            {});
    }

    static MonoSound soundOf(const StageResult& result) { return *readWav(result.files.front().bytes, "The voice"); }

    /// The median pitch of the loud frames, by autocorrelation between 70 and 400 Hz.
    static double pitchOf(const MonoSound& sound) {
        std::vector<double> pitches;
        const std::size_t window = 2400;
        for (std::size_t at = 0; at + 2 * window < sound.samples.size(); at += window) {
            double best = 0;
            std::size_t lag = 0;
            double energy = 0;
            for (std::size_t i = 0; i < window; ++i)
                energy += static_cast<double>(sound.samples[at + i] * sound.samples[at + i]);
            for (std::size_t d = kVoiceRate / 400; d < kVoiceRate / 70; ++d) {
                double sum = 0;
                for (std::size_t i = 0; i < window; i += 2)
                    sum += static_cast<double>(sound.samples[at + i] * sound.samples[at + i + d]);
                if (sum > best) {
                    best = sum;
                    lag = d;
                }
            }
            if (lag > 0 && 2 * best > 0.5 * energy && energy > 5)
                pitches.push_back(static_cast<double>(kVoiceRate) / static_cast<double>(lag));
        }
        std::sort(pitches.begin(), pitches.end());
        return pitches.empty() ? 0 : pitches[pitches.size() / 2];
    }

private slots:
    void initTestCase() {
        VoiceOptions options;
        options.resources = SW_SOURCE_DIR "/resources/voices";
        auto stage = VoiceStage::create(options);
        QVERIFY2(stage.has_value(), stage ? "" : stage.error().message.c_str());
        m_stage = std::move(*stage);
    }

    void keepsTheContract_data() {
        QTest::addColumn<QString>("voice");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        const QString english = "In 1883, he wrote: “My $6.2 million ship is 64 km away 🎉!”";
        for (const char* voice : {"slt", "slt-deep", "slt-bright", "en-us-annie", "en-gb-max"})
            QTest::newRow(voice) << voice << "en" << english;
        QTest::newRow("one word") << "slt"
                                  << "en"
                                  << "No.";
        QTest::newRow("one word, espeak-ng") << "de-annie"
                                             << "de"
                                             << "Nein.";
        QTest::newRow("a question") << "slt"
                                    << "en"
                                    << "Why is NASA's CEO (still) here?";
        QTest::newRow("German") << ""
                                << "de"
                                << "Am 27. August 1883 hörte man sie 4.800 km weit – unglaublich!";
        QTest::newRow("German, male") << "de-max"
                                      << "de"
                                      << "Der Vulkan war lange ruhig, doch dann bebte die Erde.";
        QTest::newRow("Spanish") << ""
                                 << "es"
                                 << "¿Sabías que costó 40 €? ¡El 50 % era agua!";
        QTest::newRow("French") << ""
                                << "fr"
                                << "L’explosion, « le bruit », c’est-à-dire 40 € !";
        QTest::newRow("Japanese") << ""
                                  << "ja"
                                  << "1883年8月27日の朝、クラカタウ島の火山が噴火した。";
        QTest::newRow("Chinese") << ""
                                 << "zh"
                                 << "1883年8月27日早上,火山爆发了。";
        QTest::newRow("Arabic") << ""
                                << "ar"
                                << "كان الانفجار الأعلى صوتا في التاريخ عام 1883.";
        QTest::newRow("Hindi") << ""
                               << "hi"
                               << "यह दुनिया की सबसे तेज़ आवाज़ थी।";
        QTest::newRow("Brazilian Portuguese") << ""
                                              << "pt-BR"
                                              << "O vulcão acordou de repente.";
    }

    void keepsTheContract() {
        QFETCH(QString, voice);
        QFETCH(QString, language);
        QFETCH(QString, text);
        const auto result = spoken(voice, language, text);
        QVERIFY2(result.has_value(), result ? "" : result.error().message.c_str());
        const MonoSound sound = soundOf(*result);
        const std::int64_t duration = result->value["duration"].get<std::int64_t>();
        QCOMPARE(sound.sampleRate, 48000);
        QCOMPARE(result->value["sampleRate"].get<int>(), 48000);
        QCOMPARE(duration, Duration::samples(static_cast<std::int64_t>(sound.samples.size()), 48000).flicks);

        std::string written;
        std::int64_t before = 0;
        for (const Json& word : result->value["words"]) {
            const auto start = word["start"].get<std::int64_t>();
            const auto end = word["end"].get<std::int64_t>();
            QVERIFY(start >= before && end > start && end <= duration);
            before = start;
            written += (word["spaceBefore"].get<bool>() ? " " : "") + word["text"].get<std::string>();
        }
        QCOMPARE(QString::fromStdString(written), text);
        QCOMPARE(result->value["words"].front()["spaceBefore"].get<bool>(), false);

        const std::vector<double> frames = energyFrames(sound);
        const double loudest = *std::max_element(frames.begin(), frames.end());
        const auto speaks = [loudest](double frame) { return frame > loudest * 1e-4; };
        QVERIFY(std::find_if(frames.begin(), frames.end(), speaks) - frames.begin() <= 2);
        QVERIFY(std::find_if(frames.rbegin(), frames.rend(), speaks) - frames.rbegin() <= 6);
        for (const Json& word : result->value["words"]) {  // something is heard while a word is said
            const auto from = static_cast<std::size_t>(Duration{word["start"].get<std::int64_t>()}.toSeconds() * 100);
            const auto to = static_cast<std::size_t>(Duration{word["end"].get<std::int64_t>()}.toSeconds() * 100);
            const auto end = frames.begin() + static_cast<std::ptrdiff_t>(std::min(to + 1, frames.size()));
            QVERIFY2(std::any_of(frames.begin() + static_cast<std::ptrdiff_t>(from), end,
                                 [loudest](double frame) { return frame > loudest * 1e-3; }),
                     word["text"].get<std::string>().c_str());
        }

        QVERIFY(std::abs(loudnessOf(sound) - kVoiceLoudness) < 1);
        QVERIFY(std::abs(result->value["loudness"].get<double>() - loudnessOf(sound)) < 0.2);
        for (const float sample : sound.samples)
            QVERIFY(std::abs(sample) < 0.8913F);  // -1 dBFS
    }

    void firstWordStartsWithTheSound_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        for (const auto& [language, text] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"en", "5–10 km away, at 7:30 p.m., 3½ cups cost $3.5bn."},
                 {"en", "Half of it, 50 % or 1/2, was gone by 2024-03-05."},
                 {"de", "20°C, später -5 °C: Am 05.03.2024 kostete es €5,99."},
                 {"es", "De 10–15 % a 5-10 km, 20°C y 1.234,56 €."},
                 {"fr", "14h30, au XIXe siècle, de 10–15 % à 20 000 €."},
                 {"ru", "05.03.2024 цена выросла на 3,5 % до 20 000 €."},
                 {"hi", "10–15 % से 5-10 किमी, -5 °C और ₹1,234।"},
                 {"ja", "14:30に、10〜15%から3本のペンと$10。"}})
            QTest::newRow(text) << language << text;
    }

    /// Caption and sound start together, and no silence is left at the ends to make gaps between sentences.
    void firstWordStartsWithTheSound() {
        QFETCH(QString, language);
        QFETCH(QString, text);
        const auto result = spoken({}, language, text);
        QVERIFY2(result.has_value(), result ? "" : result.error().message.c_str());
        const MonoSound sound = soundOf(*result);
        const std::vector<double> frames = energyFrames(sound);
        const double loudest = *std::max_element(frames.begin(), frames.end());
        const auto speaks = [loudest](double frame) { return frame > loudest * 3e-4; };
        const auto onset = std::find_if(frames.begin(), frames.end(), speaks) - frames.begin();
        const auto silentTail = std::find_if(frames.rbegin(), frames.rend(), speaks) - frames.rbegin();
        const Duration start{result->value["words"].front()["start"].get<std::int64_t>()};
        QVERIFY2(std::abs(start.toSeconds() - static_cast<double>(onset) * 0.01) < 0.06,
                 qPrintable(QString::number(start.toSeconds())));
        QVERIFY(onset < 8 && silentTail < 8);
        QCOMPARE(sound.samples.front(), 0.0F);
        QCOMPARE(sound.samples.back(), 0.0F);
        for (const Json& word : result->value["words"])
            QVERIFY2(word["end"].get<std::int64_t>() > word["start"].get<std::int64_t>(),
                     word["text"].get<std::string>().c_str());
    }

    void sameSentenceSameBytes_data() {
        QTest::addColumn<QString>("voice");
        QTest::addColumn<QString>("language");
        for (const char* voice : {"slt", "slt-deep", "en-us-annie", "en-us-max"})
            QTest::newRow(voice) << voice << "en";
        QTest::newRow("de-annie") << "de-annie"
                                  << "de";
        QTest::newRow("ja-max") << "ja-max"
                                << "ja";
    }

    /// Both engines keep state: what was said before must not be heard.
    void sameSentenceSameBytes() {
        QFETCH(QString, voice);
        QFETCH(QString, language);
        const QString one = language == "ja" ? "火山が噴火した。" : "Alpha and omega, 1883.";
        const QString other = language == "ja" ? "船長は手紙を書いた。" : "Something quite different was said here!";
        const auto first = spoken(voice, language, one);
        const auto between = spoken(voice, language, other);
        (void)spoken("slt-bright", "en", "A third voice speaks in between.");
        (void)spoken("fr-max", "fr", "Une autre voix parle.");
        const auto again = spoken(voice, language, one);
        QVERIFY(first.has_value() && between.has_value() && again.has_value());
        QVERIFY(first->files.front().bytes == again->files.front().bytes);
        QVERIFY(first->value == again->value);
        QVERIFY(first->files.front().bytes != between->files.front().bytes);
    }

    void timbresDiffer() {
        const QString text = "The mountain rose over all our heads in the morning.";
        const auto plain = spoken("slt", "en", text);
        const auto deep = spoken("slt-deep", "en", text);
        const auto bright = spoken("slt-bright", "en", text);
        const double plainPitch = pitchOf(soundOf(*plain));
        QVERIFY(pitchOf(soundOf(*deep)) < plainPitch * 0.85);
        QVERIFY(pitchOf(soundOf(*bright)) > plainPitch * 1.04);
    }

    void speedChangesTheLength() {
        for (const char* voice : {"slt", "en-us-annie"}) {
            const auto normal = spoken(voice, "en", "The sea rose quickly over the land.");
            const auto fast = spoken(voice, "en", "The sea rose quickly over the land.", 1.5);
            const double ratio = fast->value["duration"].get<double>() / normal->value["duration"].get<double>();
            QVERIFY2(ratio < 0.8 && ratio > 0.55, qPrintable(QString::number(ratio)));
        }
    }
};

QTEST_APPLESS_MAIN(TestVoiceContract)
#include "tst_voice_contract.moc"
