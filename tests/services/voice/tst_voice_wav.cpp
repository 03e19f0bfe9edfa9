#include <QtTest>

#include "services/voice/wav.h"

using namespace sw;

class TestVoiceWav : public QObject {
    Q_OBJECT

private slots:
    void writesAndReadsBack() {
        const MonoSound sound{48000, {0, 0.5F, -0.5F, 1, -1, 2, -2}};
        const std::string bytes = wavBytes(sound);
        QCOMPARE(bytes.size(), std::size_t{44 + 7 * 2});
        const auto again = readWav(bytes, "The test");
        QVERIFY(again.has_value());
        QCOMPARE(again->sampleRate, 48000);
        QCOMPARE(again->samples.size(), sound.samples.size());
        const float expected[] = {0, 0.5F, -0.5F, 1, -1, 1, -1};
        for (std::size_t i = 0; i < again->samples.size(); ++i)
            QVERIFY(std::abs(again->samples[i] - expected[i]) < 1e-4F);
    }

    void averagesChannelsAndSkipsChunks() {
        std::string bytes = wavBytes({8000, {0.5F, 0.25F, -0.5F, -0.25F}});
        bytes[22] = 2;  // two channels
        bytes.insert(36, std::string("LIST\x03\0\0\0abc\0", 12));
        const auto sound = readWav(bytes, "The test");
        QVERIFY(sound.has_value());
        QCOMPARE(sound->samples.size(), std::size_t{2});
        QVERIFY(std::abs(sound->samples[0] - 0.375F) < 1e-4F);
    }

    void refusesOtherThings_data() {
        QTest::addColumn<QByteArray>("bytes");
        const std::string good = wavBytes({8000, {0, 0}});
        QByteArray floats = QByteArray::fromStdString(good);
        floats[20] = 3;
        QByteArray noRate = QByteArray::fromStdString(good);
        noRate[24] = noRate[25] = 0;
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("this is not sound at all, it is only text");
        QTest::newRow("head only") << QByteArray::fromStdString(good.substr(0, 20));
        QTest::newRow("floating point") << floats;
        QTest::newRow("no rate") << noRate;
    }

    void refusesOtherThings() {
        QFETCH(QByteArray, bytes);
        const auto sound = readWav(bytes.toStdString(), "The recording x.wav");
        QVERIFY(!sound.has_value());
        QCOMPARE(sound.error().code, ErrorCode::InvalidInput);
        QVERIFY(sound.error().message.starts_with("The recording x.wav"));
    }
};

QTEST_APPLESS_MAIN(TestVoiceWav)
#include "tst_voice_wav.moc"
