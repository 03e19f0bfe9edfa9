#include <QtTest>

#include <cmath>
#include <numbers>

#include "services/voice/biquad.h"
#include "services/voice/dynamics.h"
#include "services/voice/voice_finish.h"

using namespace sw;

namespace {

std::vector<float> sine(double frequency, double seconds, double level, int rate = kVoiceRate) {
    std::vector<float> samples(static_cast<std::size_t>(seconds * rate));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] =
            static_cast<float>(level * std::sin(2 * std::numbers::pi * frequency * static_cast<double>(i) / rate));
    return samples;
}

double peakOf(const std::vector<float>& samples) {
    double peak = 0;
    for (const float sample : samples)
        peak = std::max(peak, std::abs(static_cast<double>(sample)));
    return peak;
}

/// Level of the second half, in dB against a full sine.
double steadyDb(const std::vector<float>& samples) {
    double sum = 0;
    for (std::size_t i = samples.size() / 2; i < samples.size(); ++i)
        sum += static_cast<double>(samples[i]) * static_cast<double>(samples[i]);
    return 10 * std::log10(2 * sum / (static_cast<double>(samples.size()) / 2) + 1e-12);
}

/// Bursts of a buzz between silences: half a second of nothing, a burst, a pause, a burst, nothing.
MonoSound bursts(int rate) {
    MonoSound sound{rate, std::vector<float>(static_cast<std::size_t>(rate / 2), 0.0F)};
    for (int burst = 0; burst < 2; ++burst) {
        for (int i = 0; i < rate; ++i)
            sound.samples.push_back(static_cast<float>(0.2 * std::fmod(i * 150.0 / rate, 1.0) - 0.1));
        sound.samples.insert(sound.samples.end(), static_cast<std::size_t>(rate / 4), 0.0F);
    }
    return sound;
}

}  // namespace

class TestVoiceFinish : public QObject {
    Q_OBJECT

private slots:
    void filtersHaveTheirGain_data() {
        QTest::addColumn<double>("frequency");
        QTest::addColumn<double>("expectedDb");
        QTest::newRow("rumble is gone") << 20.0 << -23.0;
        QTest::newRow("corner of the high-pass") << 75.0 << -3.0;
        QTest::newRow("middle") << 1000.0 << 0.0;
    }
    void filtersHaveTheirGain() {
        QFETCH(double, frequency);
        QFETCH(double, expectedDb);
        std::vector<float> samples = sine(frequency, 1, 0.5);
        const double before = steadyDb(samples);
        Biquad::highPass(kVoiceRate, 75, 0.707).process(samples);
        QVERIFY(std::abs(steadyDb(samples) - before - expectedDb) < 0.5);
    }

    void bellAndShelf() {
        std::vector<float> bell = sine(3200, 1, 0.5);
        Biquad::peaking(kVoiceRate, 3200, 1, 3).process(bell);
        QVERIFY(std::abs(steadyDb(bell) - 20 * std::log10(0.5) - 3) < 0.1);
        std::vector<float> shelf = sine(15000, 1, 0.5);
        Biquad::highShelf(kVoiceRate, 7000, 4).process(shelf);
        QVERIFY(std::abs(steadyDb(shelf) - 20 * std::log10(0.5) - 4) < 0.4);
    }

    void compressorFollowsItsRatio() {
        std::vector<float> quiet = sine(500, 1, 0.02);
        std::vector<float> loud = sine(500, 1, 0.5);
        compress(quiet, kVoiceRate, {});
        compress(loud, kVoiceRate, {});
        QVERIFY(std::abs(steadyDb(quiet) - 20 * std::log10(0.02)) < 0.1);
        const double input = 20 * std::log10(0.5);
        QVERIFY(steadyDb(loud) < input - 5 && steadyDb(loud) > input - 16 * 2.0 / 3 - 1);
    }

    void limiterNeverLetsAPeakThrough() {
        std::vector<float> samples = sine(300, 0.5, 0.3);
        samples[5000] = 3;
        samples[5001] = -2;
        samples[20000] = 1;
        samples.front() = -1.5F;
        samples.back() = 1.5F;
        const std::vector<float> before = samples;
        limitPeaks(samples, kVoiceRate, -1.5);
        QVERIFY(peakOf(samples) <= std::pow(10.0, -1.5 / 20) + 1e-6);
        QCOMPARE(samples[12000], before[12000]);  // far from any peak nothing changes
    }

    void sibilantsAreTurnedDown() {
        std::vector<float> hiss = sine(9000, 1, 0.3);
        std::vector<float> vowel = sine(600, 1, 0.3);
        softenSibilants(hiss, kVoiceRate, 6);
        softenSibilants(vowel, kVoiceRate, 6);
        QVERIFY(steadyDb(hiss) < 20 * std::log10(0.3) - 3);
        QVERIFY(std::abs(steadyDb(vowel) - 20 * std::log10(0.3)) < 0.2);
    }

    void trimsShiftsAndLevels_data() {
        QTest::addColumn<int>("rate");
        for (const int rate : {22050, 32000, 44100, 48000})
            QTest::addRow("%d Hz", rate) << rate;
    }
    void trimsShiftsAndLevels() {
        QFETCH(int, rate);
        const std::vector<WordTime> words{
            {"a",
             {TimePoint{Duration::milliseconds(500).flicks}, TimePoint{Duration::milliseconds(1500).flicks}},
             false},
            {"b",
             {TimePoint{Duration::milliseconds(1750).flicks}, TimePoint{Duration::milliseconds(2750).flicks}},
             true}};
        const auto finished = finishVoice(bursts(rate), words);
        QVERIFY(finished.has_value());
        QCOMPARE(finished->sound.sampleRate, kVoiceRate);
        const double seconds = static_cast<double>(finished->sound.samples.size()) / kVoiceRate;
        QVERIFY2(std::abs(seconds - 2.31) < 0.02, qPrintable(QString::number(seconds)));
        QVERIFY(std::abs(finished->words[0].range.start.toSeconds() - 0.010) < 0.011);
        QVERIFY(std::abs(finished->words[1].range.start.toSeconds() - 1.26) < 0.011);
        QVERIFY(std::abs(finished->loudnessLufs - kVoiceLoudness) < 0.3);
        QVERIFY(peakOf(finished->sound.samples) < std::pow(10.0, -1.0 / 20));
    }

    void silenceIsAnError() {
        const auto finished = finishVoice({32000, std::vector<float>(32000, 0.0F)}, {});
        QVERIFY(!finished.has_value());
        QCOMPARE(finished.error().code, ErrorCode::InvalidInput);
        QVERIFY(!finishVoice({32000, {}}, {}).has_value());
    }
};

QTEST_APPLESS_MAIN(TestVoiceFinish)
#include "tst_voice_finish.moc"
