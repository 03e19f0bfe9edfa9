#include <QTest>
#include <cmath>

#include "core/base/random.h"
#include "services/music/beat_tracker.h"

using namespace sw;

namespace {

constexpr int kRate = 48'000;

/// A drum on each beat, a higher one on each half beat, and a chord that goes on below.
std::vector<float> music(double bpm, double seconds, double first) {
    std::vector<float> samples(static_cast<std::size_t>(seconds * kRate));
    Random random(7);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double t = static_cast<double>(i) / kRate;
        samples[i] = static_cast<float>(0.05 * std::sin(2 * M_PI * 220 * t) + 0.04 * std::sin(2 * M_PI * 331 * t));
        samples[i] += 0.004F * (static_cast<float>(random.next() % 1000) / 500 - 1);
    }
    const double step = 30 / bpm;
    for (int half = 0; first + half * step < seconds; ++half) {
        const auto from = static_cast<std::size_t>((first + half * step) * kRate);
        const bool beat = half % 2 == 0;
        for (std::size_t i = 0; i < kRate / 8 && from + i < samples.size(); ++i) {
            const double t = static_cast<double>(i) / kRate;
            samples[from + i] += static_cast<float>((beat ? 0.5 : 0.12) * std::exp(-t * 30) * std::sin(2 * M_PI * (beat ? 70 : 4000) * t));
        }
    }
    return samples;
}

TrackedBeats tracked(const std::vector<float>& samples, int channels = 1) {
    BeatTracker tracker;
    for (std::size_t at = 0; at < samples.size(); at += 4800)
        tracker.add(std::span(samples).subspan(at, std::min<std::size_t>(4800, samples.size() - at)), channels);
    return tracker.finish();
}

}  // namespace

/// Beats of music that was made with them.
class TestBeatTracker : public QObject {
    Q_OBJECT

private slots:
    void beatsAreFound_data() {
        QTest::addColumn<double>("bpm");
        QTest::addColumn<double>("first");
        QTest::newRow("slow") << 84.0 << 0.3;
        QTest::newRow("usual") << 120.0 << 0.0;
        QTest::newRow("uneven steps") << 113.3 << 0.17;
        QTest::newRow("fast") << 150.0 << 0.4;
    }
    void beatsAreFound() {
        QFETCH(double, bpm);
        QFETCH(double, first);
        const TrackedBeats found = tracked(music(bpm, 30, first));
        QVERIFY2(std::abs(found.bpm - bpm) < bpm * 0.01, qPrintable(QString::number(found.bpm)));
        int right = 0;
        for (const TimePoint beat : found.beats) {
            const double place = (beat.toSeconds() - first) * bpm / 60;
            right += std::abs(place - std::round(place)) * 60 / bpm < 0.04;
        }
        QVERIFY2(right >= 0.95 * static_cast<double>(found.beats.size()), qPrintable(QString("%1 of %2").arg(right).arg(found.beats.size())));
        QVERIFY(static_cast<double>(found.beats.size()) > 0.9 * 30 * bpm / 60);
    }

    void stereoCountsAsOne() {
        const std::vector<float> mono = music(120, 12, 0);
        std::vector<float> stereo;
        for (const float sample : mono)
            stereo.insert(stereo.end(), {sample, sample});
        QVERIFY(tracked(stereo, 2).beats == tracked(mono).beats);
    }

    void whereThereIsNoBeatNoneIsFound_data() {
        QTest::addColumn<QString>("what");
        for (const char* what : {"silence", "noise", "a steady tone", "too short"})
            QTest::newRow(what) << what;
    }
    void whereThereIsNoBeatNoneIsFound() {
        QFETCH(QString, what);
        std::vector<float> samples(20 * kRate, 0);
        Random random(3);
        for (std::size_t i = 0; i < samples.size(); ++i)
            if (what == "noise")
                samples[i] = 0.3F * (static_cast<float>(random.next() % 1000) / 500 - 1);
            else if (what == "a steady tone")
                samples[i] = 0.3F * std::sin(static_cast<float>(i % 4800) * 0.0314159F);
        if (what == "too short")
            samples = music(120, 2, 0);
        const TrackedBeats found = tracked(samples);
        QVERIFY2(found.beats.empty(), qPrintable(QString("%1 beats, %2 bpm").arg(found.beats.size()).arg(found.bpm)));
        QCOMPARE(found.bpm, 0.0);
    }
};

QTEST_APPLESS_MAIN(TestBeatTracker)
#include "tst_beat_tracker.moc"
