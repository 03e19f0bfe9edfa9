#include <QtTest>
#include <cmath>
#include <numbers>

#include "core/media/loudness.h"
#include "core/media/sound_file.h"

using namespace sw;

namespace {

/// Interleaved stereo, the same on both sides.
std::vector<float> sine(double hertz, double db, double seconds, double phase = 0) {
    std::vector<float> samples(static_cast<std::size_t>(seconds * kSoundRate) * 2);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double t = static_cast<double>(i / 2) / kSoundRate;
        samples[i] = static_cast<float>(fromDb(db) * std::sin(2 * std::numbers::pi * hertz * t + phase));
    }
    return samples;
}

/// A quiet tone with a short loud burst every half second: needs a limiter to become loud.
std::vector<float> bursts(double toneDb, double burstDb, double seconds) {
    std::vector<float> samples = sine(440, toneDb, seconds);
    const std::vector<float> burst = sine(1000, burstDb, seconds);
    for (std::size_t i = 0; i < samples.size(); ++i)
        if ((i / 2) % 24'000 < 480)
            samples[i] += burst[i];
    return samples;
}

}  // namespace

class TestLoudness : public QObject {
    Q_OBJECT

private slots:
    void referenceToneMeasuresAsTheStandardSays();
    void truePeakLiesBetweenSamples();
    void silenceHasAFloor();
    void shortSoundsAreMeasured();
    void gainCurveIsLinearBetweenPoints();
    void gainCurveDoesNotKnowBlocks();
    void masteringReachesTheTarget_data();
    void masteringReachesTheTarget();
    void limiterIsSmooth();
    void silenceIsLeftAlone();
    void aFewClicksAreNotBlownUp();
};

/// EBU Tech 3341, test case 1: 1 kHz at −23 dBFS in both channels is −23 LUFS.
void TestLoudness::referenceToneMeasuresAsTheStandardSays() {
    const Loudness loudness = measureLoudness(sine(1000, -23, 20), 2);
    QVERIFY(std::abs(loudness.integratedLufs + 23) < 0.1);
    QVERIFY(std::abs(loudness.shortTermMaxLufs + 23) < 0.1);
    QVERIFY(std::abs(loudness.momentaryMaxLufs + 23) < 0.1);
    QVERIFY(std::abs(loudness.truePeakDb + 23) < 0.1);
    QCOMPARE(integratedLufs(sine(1000, -23, 20), 2), loudness.integratedLufs);
}

/// A quarter of the sample rate, sampled at 45°: the samples reach −3 dB of the wave between them.
void TestLoudness::truePeakLiesBetweenSamples() {
    const std::vector<float> samples = sine(12'000, -6, 1, std::numbers::pi / 4);
    QVERIFY(std::abs(measureLoudness(samples, 2).truePeakDb + 6) < 0.3);
    const GainCurve gain = masteringGain(samples, 2, {0, -12});
    std::vector<float> limited = samples;
    gain.apply(limited, 2);
    QVERIFY(measureLoudness(limited, 2).truePeakDb < -11.6);
}

void TestLoudness::silenceHasAFloor() {
    const Loudness loudness = measureLoudness(std::vector<float>(96'000, 0.0f), 2);
    QCOMPARE(loudness.integratedLufs, kSilenceLufs);
    QCOMPARE(loudness.truePeakDb, kSilencePeakDb);
    QCOMPARE(measureLoudness({}, 2).integratedLufs, kSilenceLufs);
    QCOMPARE(toDb(0), kSilencePeakDb);
    QVERIFY(std::abs(toDb(fromDb(-7)) + 7) < 1e-9);
}

void TestLoudness::shortSoundsAreMeasured() {
    const Loudness loudness = measureLoudness(sine(1000, -10, 0.1), 2);
    QCOMPARE(loudness.integratedLufs, kSilenceLufs);  // the gate's block is longer
    QVERIFY(std::abs(loudness.momentaryMaxLufs + 16) < 0.5);
    QVERIFY(std::abs(loudness.truePeakDb + 10) < 0.2);
}

void TestLoudness::gainCurveIsLinearBetweenPoints() {
    const GainCurve curve{10, {0, 1, 0.5f}};
    QCOMPARE(curve.at(0), 0.0f);
    QCOMPARE(curve.at(5), 0.5f);
    QCOMPARE(curve.at(10), 1.0f);
    QCOMPARE(curve.at(15), 0.75f);
    QCOMPARE(curve.at(500), 0.5f);
    QCOMPARE(GainCurve{}.at(3), 1.0f);
}

void TestLoudness::gainCurveDoesNotKnowBlocks() {
    const std::vector<float> samples = bursts(-30, -1, 2);
    const GainCurve curve = masteringGain(samples, 2, {-16, -1.5});
    std::vector<float> whole = samples;
    curve.apply(whole, 2);
    for (const std::size_t block : {std::size_t{1}, std::size_t{77}, std::size_t{4800}}) {
        std::vector<float> parts = samples;
        for (std::size_t first = 0; first * 2 < parts.size(); first += block)
            curve.apply(std::span(parts).subspan(first * 2, std::min(block * 2, parts.size() - first * 2)), 2,
                        static_cast<std::int64_t>(first));
        QVERIFY(parts == whole);
    }
}

void TestLoudness::masteringReachesTheTarget_data() {
    QTest::addColumn<double>("toneDb");
    QTest::addColumn<double>("burstDb");
    QTest::newRow("hot") << -1.0 << -1.0;
    QTest::newRow("quiet") << -46.0 << -40.0;
    QTest::newRow("needs a limiter") << -20.0 << -2.0;
    QTest::newRow("needs a strong limiter") << -24.0 << -4.0;
}

void TestLoudness::masteringReachesTheTarget() {
    QFETCH(double, toneDb);
    QFETCH(double, burstDb);
    std::vector<float> samples = bursts(toneDb, burstDb, 6);
    masteringGain(samples, 2, {-14, -1.5}).apply(samples, 2);
    const Loudness loudness = measureLoudness(samples, 2);
    QVERIFY2(std::abs(loudness.integratedLufs + 14) < 0.3, qPrintable(QString::number(loudness.integratedLufs)));
    QVERIFY2(loudness.truePeakDb <= -1.4, qPrintable(QString::number(loudness.truePeakDb)));
}

void TestLoudness::limiterIsSmooth() {
    const GainCurve curve = masteringGain(bursts(-20, -2, 4), 2, {-14, -1.5});
    const auto [least, most] = std::minmax_element(curve.points.begin(), curve.points.end());
    QVERIFY(*least < 0.8f * *most);
    for (std::size_t i = 1; i < curve.points.size(); ++i)  // at most the whole way down in 5 ms
        QVERIFY(std::abs(curve.points[i] - curve.points[i - 1]) <= 0.35f * (*most - *least));
}

void TestLoudness::silenceIsLeftAlone() {
    QCOMPARE(masteringGain(std::vector<float>(96'000, 0.0f), 2, {}).at(0), 1.0f);
}

void TestLoudness::aFewClicksAreNotBlownUp() {
    std::vector<float> samples(96'000 * 4, 0.0f);
    for (std::size_t i = 0; i < samples.size(); i += 96'000)
        samples[i] = 0.9f;
    const GainCurve curve = masteringGain(samples, 2, {-14, -1.5});
    for (const float gain : curve.points)
        QVERIFY(gain < 4.3f);  // 12 dB above where the peak meets the ceiling
}

QTEST_APPLESS_MAIN(TestLoudness)
#include "tst_loudness.moc"
