#include <QtTest>
#include <cmath>
#include <numbers>

#include "core/media/sound/loudness.h"
#include "core/media/sound/loudness_meter.h"
#include "core/media/sound/mastering.h"
#include "core/media/sound/sound_file.h"

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
    void theMeterAgreesWithTheLibrary_data();
    void theMeterAgreesWithTheLibrary();
    void gainCurveIsLinearBetweenPoints();
    void gainCurveDoesNotKnowBlocks();
    void masteringReachesTheTarget_data();
    void masteringReachesTheTarget();
    void limiterIsSmooth();
    void silenceIsLeftAlone();
    void shortSoundsAreOnlyLimited();
    void aFewClicksAreNotBlownUp();
    void aLongSoundIsNeverHeld();
    void masteringStops();
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

void TestLoudness::theMeterAgreesWithTheLibrary_data() {
    QTest::addColumn<std::vector<float>>("samples");
    QTest::addColumn<int>("channels");
    std::vector<float> noise = sine(90, -50, 4.567);
    std::uint32_t random = 1;
    for (std::size_t i = 0; i < noise.size(); ++i) {
        random = random * 1'664'525 + 1'013'904'223;
        noise[i] +=
            (i / 60'000) % 3 == 0 ? 0.3F * static_cast<float>(static_cast<std::int32_t>(random)) * 0x1p-31F : 0.0F;
    }
    std::vector<float> gapped = bursts(-30, -1, 3);
    std::fill(gapped.begin() + 90'000, gapped.begin() + 200'000, 0.0F);
    for (const int channels : {1, 2}) {
        QTest::addRow("tone %d", channels) << sine(1000, -20, 5) << channels;
        QTest::addRow("high tone %d", channels) << sine(12'000, -6, 1.03, std::numbers::pi / 4) << channels;
        QTest::addRow("noise %d", channels) << noise << channels;
        QTest::addRow("bursts with a gap %d", channels) << gapped << channels;
        QTest::addRow("0.3 s %d", channels) << sine(300, -3, 0.3 * channels / 2) << channels;
        QTest::addRow("one sample %d", channels)
            << std::vector<float>(static_cast<std::size_t>(channels), 0.5F) << channels;
        QTest::addRow("silence %d", channels) << std::vector<float>(96'000, 0.0F) << channels;
        QTest::addRow("nothing %d", channels) << std::vector<float>() << channels;
    }
}

void TestLoudness::theMeterAgreesWithTheLibrary() {
    QFETCH(std::vector<float>, samples);
    QFETCH(int, channels);
    const Loudness wanted = measureLoudness(samples, channels);
    for (const std::size_t block : {std::size_t{4096}, std::size_t{1}, std::size_t{777}}) {
        LoudnessMeter meter(channels, kMeterHop);
        const std::size_t step = block * static_cast<std::size_t>(channels);
        for (std::size_t first = 0; first < samples.size(); first += step)
            meter.add(std::span(samples).subspan(first, std::min(step, samples.size() - first)));
        meter.finish();
        const std::vector<double> hops(meter.energies().begin(), meter.energies().end());
        const Loudness loudness = loudnessOf(hops, std::ssize(samples) / channels, meter.peak());
        QVERIFY(std::abs(loudness.integratedLufs - wanted.integratedLufs) < 0.001);
        QVERIFY(loudness.truePeakDb >= wanted.truePeakDb - 0.0001);  // the library leaves out the last six frames
        if (samples.size() > 96'000)
            QVERIFY(loudness.truePeakDb < wanted.truePeakDb + 0.0001);
        QVERIFY(std::abs(loudness.shortTermMaxLufs - wanted.shortTermMaxLufs) < 0.1);
        QVERIFY(std::abs(loudness.momentaryMaxLufs - wanted.momentaryMaxLufs) < 0.3);
    }
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

/// Below 0.4 s there is no loudness to bring anywhere.
void TestLoudness::shortSoundsAreOnlyLimited() {
    std::vector<float> samples = sine(500, -20, 0.3);
    QCOMPARE(masteringGain(samples, 2, {-14, -1.5}).at(100), 1.0F);
    samples = sine(500, 3, 0.3);
    masteringGain(samples, 2, {-14, -1.5}).apply(samples, 2);
    QVERIFY(measureLoudness(samples, 2).truePeakDb <= -1.5);
}

/// Ten minutes out of one looped second: read in small blocks, in order, and not more often than the limiter needs.
void TestLoudness::aLongSoundIsNeverHeld() {
    const std::vector<float> loop = bursts(-20, -2, 1);
    constexpr std::int64_t kFrames = 600 * std::int64_t{kSoundRate} + 17;
    std::int64_t next = 0;
    int passes = 0;
    std::size_t largest = 0;
    const SoundPull pull = [&](std::int64_t first, std::span<float> out) -> Result<void> {
        if (first == 0) {
            ++passes;
            next = 0;
        }
        if (first != next)
            return fail(ErrorCode::Internal, "out of order");
        next += std::ssize(out) / 2;
        largest = std::max(largest, out.size());
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = loop[(static_cast<std::size_t>(first) * 2 + i) % loop.size()];
        return {};
    };
    const auto mastering = master(pull, kFrames, 2, {-14, -1.5});
    QVERIFY(mastering);
    QCOMPARE(next, kFrames);
    QVERIFY2(passes == 2, qPrintable(QString::number(passes)));
    QVERIFY2(largest <= 2 * 48'000, qPrintable(QString::number(largest)));
    QVERIFY(std::abs(mastering->loudness.integratedLufs + 14) <= 0.05);
    QVERIFY(mastering->loudness.truePeakDb <= -1.5);
}

void TestLoudness::masteringStops() {
    std::stop_source stop;
    std::int64_t last = 0;
    const SoundPull pull = [&](std::int64_t first, std::span<float> out) -> Result<void> {
        std::fill(out.begin(), out.end(), 0.1F);
        last = first;
        if (first > 100'000)
            stop.request_stop();
        return {};
    };
    const auto mastering = master(pull, 10'000'000, 2, {}, stop.get_token());
    QVERIFY(!mastering);
    QCOMPARE(mastering.error().code, ErrorCode::Cancelled);
    QVERIFY(last < 200'000);
}

QTEST_APPLESS_MAIN(TestLoudness)
#include "tst_loudness.moc"
