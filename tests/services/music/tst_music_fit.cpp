#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <fstream>
#include <numbers>

#include "core/media/sound/loudness.h"
#include "core/media/sound/received_sound.h"
#include "services/music/music_fit.h"
#include "services/music/music_renderer.h"

using namespace sw;

namespace {

/// Strokes of a tenth of a second with `bpm`, behind some silence.
Sound clicks(double bpm, double seconds, double silence = 0, int channels = 2) {
    Sound sound{channels, std::vector<float>(static_cast<std::size_t>((seconds + silence) * kSoundRate) * static_cast<std::size_t>(channels))};
    const double period = 60 / bpm * kSoundRate;
    for (std::int64_t frame = 0; frame < sound.frames(); ++frame) {
        const double at = static_cast<double>(frame) - silence * kSoundRate;
        const double within = at < 0 ? period : std::fmod(at, period);
        if (within < kSoundRate / 10.0)
            for (int c = 0; c < channels; ++c)
                sound.samples[static_cast<std::size_t>(frame * channels + c)] = static_cast<float>(0.3 * std::sin(2 * std::numbers::pi * 1000 * within / kSoundRate));
    }
    return sound;
}

/// A steady tone: nothing to beat time to.
Sound hum(double seconds) {
    Sound sound{1, std::vector<float>(static_cast<std::size_t>(seconds * kSoundRate))};
    for (std::size_t i = 0; i < sound.samples.size(); ++i)
        sound.samples[i] = static_cast<float>(0.2 * std::sin(2 * std::numbers::pi * 220 * static_cast<double>(i) / kSoundRate));
    return sound;
}

Sound soundOf(const Music& music) {
    return *receivedSound(music.bytes, Duration::seconds(600), {});
}

double loudest(const Sound& sound, double from, double to) {
    float most = 0;
    for (auto i = static_cast<std::size_t>(from * kSoundRate) * 2; i < std::min(sound.samples.size(), static_cast<std::size_t>(to * kSoundRate) * 2); ++i)
        most = std::max(most, std::abs(sound.samples[i]));
    return static_cast<double>(most);
}

}  // namespace

/// Any music in the form that all music has.
class TestMusicFit : public QObject {
    Q_OBJECT

private slots:
    void hasTheFormOfTheContract_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<double>("ordered");
        QTest::newRow("cut") << 40.0 << 20.0;
        QTest::newRow("as long") << 20.0 << 20.0;
        QTest::newRow("repeated") << 9.0 << 33.7;
        QTest::newRow("repeated often") << 5.0 << 60.0;
    }
    void hasTheFormOfTheContract() {
        QFETCH(double, seconds);
        QFETCH(double, ordered);
        const auto music = fitMusic(clicks(120, seconds, 0.4), Duration::seconds(ordered), {});
        QVERIFY2(music, music ? "" : music.error().message.c_str());
        const Sound sound = soundOf(*music);
        QCOMPARE(sound.channels, 2);
        QCOMPARE(sound.frames(), sampleAt(TimePoint{} + Duration::seconds(ordered), kSoundRate));
        QCOMPARE(music->duration, sound.duration());
        QVERIFY2(std::abs(music->loudnessLufs - kMusicLufs) < 1, qPrintable(QString::number(music->loudnessLufs)));
        QVERIFY(measureLoudness(sound.samples, 2).truePeakDb <= -1.4);
        // It begins with its first sound, and keeps its beat over every repetition.
        QVERIFY(loudest(sound, 0, 0.01) > 0.05);
        QVERIFY2(std::abs(music->bpm - 120) < 1, qPrintable(QString::number(music->bpm)));
        for (std::size_t i = 1; i < music->beats.size(); ++i) {
            const double period = (music->beats[i] - music->beats[i - 1]).toSeconds();
            QVERIFY2(std::abs(period - 0.5) < 0.06, qPrintable(QString::number(period)));
        }
        // It ends on a bar: two seconds each, from the first beat on.
        const double end = std::floor(ordered / 2 + 1e-6) * 2;
        QVERIFY(loudest(sound, end, ordered) < 0.01);
        QVERIFY(music->beats.back().toSeconds() < end);
        QVERIFY(loudest(sound, end - 2.01, end - 1.99) > 0.05);
    }

    void musicWithoutABeatFadesAtItsEnd() {
        for (const double seconds : {30.0, 4.0}) {
            const auto music = fitMusic(hum(seconds), Duration::seconds(13), {});
            QVERIFY(music);
            const Sound sound = soundOf(*music);
            QCOMPARE(sound.frames(), std::int64_t{13 * kSoundRate});
            QVERIFY(std::abs(music->loudnessLufs - kMusicLufs) < 1);
            QVERIFY(loudest(sound, 12, 12.2) > 0.02);
            QVERIFY(loudest(sound, 12.99, 13) < 0.01);
            // No holes where one round goes over into the next.
            for (double at = 0.1; at < 11; at += 0.05)
                QVERIFY2(loudest(sound, at, at + 0.05) > 0.05, qPrintable(QString::number(at)));
        }
    }

    void sameSoundSameBytes() {
        QCOMPARE(fitMusic(clicks(96, 12), Duration::seconds(30), {})->bytes, fitMusic(clicks(96, 12), Duration::seconds(30), {})->bytes);
    }

    void refusesWhatIsNoMusic_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<bool>("silent");
        QTest::addColumn<QString>("why");
        QTest::newRow("silence") << 20.0 << true << "silent";
        QTest::newRow("nothing") << 0.0 << true << "silent";
        QTest::newRow("a blip") << 0.2 << false << "shorter than a second";
    }
    void refusesWhatIsNoMusic() {
        QFETCH(double, seconds);
        QFETCH(bool, silent);
        QFETCH(QString, why);
        Sound sound = hum(seconds);
        if (silent)
            std::ranges::fill(sound.samples, 0.0F);
        const auto music = fitMusic(sound, Duration::seconds(10), {});
        QVERIFY(!music);
        QCOMPARE(music.error().code, ErrorCode::InvalidInput);
        QVERIFY(QString::fromStdString(music.error().message).contains(why));
    }

    void stops() {
        std::stop_source source;
        source.request_stop();
        QCOMPARE(fitMusic(clicks(120, 20), Duration::seconds(10), source.get_token()).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestMusicFit)
#include "tst_music_fit.moc"
