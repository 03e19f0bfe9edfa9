#include <QtTest>

#include <cmath>

#include "services/voice/espeak_voice.h"
#include "services/voice/hts_voice.h"
#include "services/voice/voice_stage.h"
#include "services/voice/word_aligner.h"

using namespace sw;

/// Speech whose word times are known is given to the aligner without them.
class TestWordAligner : public QObject {
    Q_OBJECT

    std::shared_ptr<const TextNormaliser> m_normaliser;
    std::shared_ptr<const VoiceCatalog> m_catalog;

    [[nodiscard]] Result<SpokenText> spoken(const std::string& text, const std::string& language,
                                            const std::string& voice) const {
        if (voice.starts_with("slt"))
            return HtsVoice(m_normaliser, m_catalog, VoiceOptions{}.htsVoice).speak({text, language, voice, 1}, {});
        const auto reading = m_normaliser->read(text, language);
        if (!reading)
            return tl::unexpected(reading.error());
        return speakReading(EspeakEngine(), *reading, {voice, 130}, {});
    }

private slots:
    void initTestCase() {
        const std::filesystem::path folder = SW_SOURCE_DIR "/resources/voices";
        auto rules = TextNormaliser::load(folder);
        auto catalog = VoiceCatalog::load(folder / "voices.json");
        QVERIFY(rules.has_value() && catalog.has_value());
        m_normaliser = std::make_shared<const TextNormaliser>(std::move(*rules));
        m_catalog = std::make_shared<const VoiceCatalog>(std::move(*catalog));
    }

    void findsWords_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("voice");
        QTest::addColumn<QString>("text");
        const char* english =
            "His ship was 64 kilometres from Krakatoa, a volcanic island in the strait between Java and Sumatra.";
        QTest::newRow("another engine") << "en"
                                        << "slt" << english;
        QTest::newRow("a deeper voice") << "en"
                                        << "slt-deep" << english;
        QTest::newRow("a brighter voice") << "en"
                                          << "slt-bright"
                                          << "It was not the blast that killed most people.";
        QTest::newRow("German, another timbre and speed")
            << "de"
            << "de+m3"
            << "Die Menschen dort hielten es für Kanonenschüsse von einem nahen Schiff.";
        QTest::newRow("Spanish, another timbre and speed") << "es"
                                                           << "es+f1"
                                                           << "La gente pensó que era un cañonazo de un barco cercano.";
    }

    void findsWords() {
        QFETCH(QString, language);
        QFETCH(QString, voice);
        QFETCH(QString, text);
        auto speech = spoken(text.toStdString(), language.toStdString(), voice.toStdString());
        QVERIFY2(speech.has_value(), speech ? "" : speech.error().message.c_str());
        // A recording is not as loud as ours and starts late.
        const auto late = static_cast<std::size_t>(speech->sound.sampleRate * 3 / 10);
        for (float& sample : speech->sound.samples)
            sample *= 0.4F;
        speech->sound.samples.insert(speech->sound.samples.begin(), late, 0.0F);
        const auto words =
            WordAligner(m_normaliser, m_catalog).align(speech->sound, text.toStdString(), language.toStdString());
        QVERIFY2(words.has_value(), words ? "" : words.error().message.c_str());
        QCOMPARE(words->size(), speech->words.size());
        double sum = 0;
        TimePoint before;
        for (std::size_t i = 0; i < words->size(); ++i) {
            QCOMPARE(words->at(i).text, speech->words[i].text);
            QVERIFY(words->at(i).range.start >= before && words->at(i).range.end >= words->at(i).range.start);
            before = words->at(i).range.start;
            sum += std::abs(words->at(i).range.start.toSeconds() - speech->words[i].range.start.toSeconds() - 0.3);
        }
        const double meanMs = 1000 * sum / static_cast<double>(words->size());
        qInfo("mean error %.1f ms", meanMs);
        QVERIFY2(meanMs <= 40, qPrintable(QString::number(meanMs)));
    }

    void refusesWhatCannotHoldTheText_data() {
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("empty") << 0;
        QTest::newRow("too short") << 120;
        QTest::newRow("silent") << 3000;
        QTest::newRow("over a minute") << 61000;
    }
    void refusesWhatCannotHoldTheText() {
        QFETCH(int, milliseconds);
        const MonoSound sound{16000, std::vector<float>(static_cast<std::size_t>(milliseconds) * 16, 0.0F)};
        const auto words =
            WordAligner(m_normaliser, m_catalog).align(sound, "These are a few words to be found.", "en");
        QVERIFY(!words.has_value());
        QCOMPARE(words.error().code, ErrorCode::InvalidInput);
    }

    void stops() {
        const auto speech = spoken("Stop here.", "en", "slt");
        std::stop_source source;
        source.request_stop();
        const auto words =
            WordAligner(m_normaliser, m_catalog).align(speech->sound, "Stop here.", "en", source.get_token());
        QVERIFY(!words.has_value());
        QCOMPARE(words.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestWordAligner)
#include "tst_word_aligner.moc"
