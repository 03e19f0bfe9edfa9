#include <QAudioDevice>
#include <QMediaDevices>
#include <QtTest>
#include <chrono>
#include <cmath>
#include <numeric>
#include <random>
#include <thread>

#include "core/media/preview/sound_meter.h"
#include "core/media/preview/sound_output.h"
#include "core/media/preview/sound_stream.h"
#include "core/media/sound/sound_file.h"

using namespace sw;

namespace {

/// Frames whose samples say their numbers.
std::vector<float> numbered(std::int64_t first, std::int64_t count) {
    std::vector<float> samples;
    for (std::int64_t i = first; i < first + count; ++i) {
        samples.push_back(static_cast<float>(i));
        samples.push_back(static_cast<float>(-i));
    }
    return samples;
}

std::vector<float> pulled(SoundStream& stream, std::int64_t count) {
    std::vector<float> samples(static_cast<std::size_t>(2 * count), -1.0F);
    stream.pull(samples);
    return samples;
}

std::vector<float> sine(double hertz, double db, std::int64_t first, std::int64_t count) {
    std::vector<float> samples;
    for (std::int64_t i = first; i < first + count; ++i) {
        const auto sample =
            static_cast<float>(fromDb(db) * std::sin(6.283185307179586 * hertz * static_cast<double>(i) / kSoundRate));
        samples.insert(samples.end(), {sample, sample});
    }
    return samples;
}

}  // namespace

/// From the mixing thread to the loudspeaker.
class TestSoundOutput : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsPulled();
    void aDryStreamIsSilent();
    void discardedSoundIsNotHeard();
    void twoThreads();
    void countRunsSmoothly();
    void countStandsWhenTheDeviceDoes();
    void levelsOfASine();
    void levelsAgreeWithTheMeter();
    void levelsBelongToTheirFrame();
    void silentOutputHasNoDevice();
    void withoutADeviceNothingIsHeard();
};

void TestSoundOutput::whatIsWrittenIsPulled() {
    SoundStream stream(100);
    std::int64_t next = 0;
    for (int i = 0; i < 20; ++i) {
        stream.write(numbered(40 * i, 40));
        QCOMPARE(stream.room(), 60);
        QCOMPARE(pulled(stream, 15), numbered(next, 15));
        QCOMPARE(pulled(stream, 25), numbered(next + 15, 25));
        next += 40;
        QCOMPARE(stream.indexOf(next - 7), next - 7);
        QCOMPARE(stream.waiting(), 0);
    }
}

void TestSoundOutput::aDryStreamIsSilent() {
    SoundStream stream(100);
    stream.write(numbered(0, 10));
    std::vector<float> expected = numbered(0, 10);
    expected.resize(40);
    QCOMPARE(pulled(stream, 20), expected);
    stream.write(numbered(10, 10));
    QCOMPARE(pulled(stream, 10), numbered(10, 10));
    QCOMPARE(stream.pulled(), 30);
    // Of 30 frames pulled 10 were silence.
    QCOMPARE(stream.indexOf(25), 15);
    QCOMPARE(stream.indexOf(1000), 20);
}

void TestSoundOutput::discardedSoundIsNotHeard() {
    SoundStream stream(100);
    stream.write(numbered(0, 50));
    pulled(stream, 10);
    stream.discard();
    QCOMPARE(stream.waiting(), 0);
    stream.write(numbered(50, 20));
    QCOMPARE(stream.waiting(), 20);
    QCOMPARE(pulled(stream, 5), numbered(50, 5));
    // The device still plays what it had, which is before frame 50.
    QCOMPARE(stream.indexOf(8), 48);
    QCOMPARE(stream.indexOf(10), 50);
    QCOMPARE(stream.indexOf(15), 55);
}

void TestSoundOutput::twoThreads() {
    constexpr std::int64_t kFrames = 200'000;
    SoundStream stream(1000);
    std::jthread writer([&stream] {
        for (std::int64_t done = 0; done < kFrames;) {
            const std::int64_t count = std::min<std::int64_t>({stream.room(), 70, kFrames - done});
            stream.write(numbered(done, count));
            done += count;
            if (count == 0)
                std::this_thread::yield();
        }
    });
    const QDeadlineTimer deadline(std::chrono::seconds(60));
    std::int64_t next = 0;
    while (next < kFrames && !deadline.hasExpired()) {
        const std::int64_t count = std::min<std::int64_t>(stream.waiting(), 33);
        if (count == 0) {
            std::this_thread::yield();
            continue;
        }
        QVERIFY(pulled(stream, count) == numbered(next, count));
        next += count;
    }
    QCOMPARE(next, kFrames);
}

void TestSoundOutput::countRunsSmoothly() {
    // A device that counts in steps of 20 ms, with 6 ms of jitter.
    std::mt19937 random(7);
    PlayedCount count;
    std::int64_t before = 0;
    for (std::int64_t now = 50; now < 20'000; ++now) {
        const auto jitter = static_cast<std::int64_t>(random() % 7);
        if (now % 10 == 0)
            count.update((now - 40 - jitter) / 20 * 20 * 48, Duration::milliseconds(now));
        const std::int64_t played = count.at(Duration::milliseconds(now));
        QVERIFY(played >= before);
        if (now > 1000) {
            QVERIFY(played - before <= 4 * 48);
            QVERIFY(std::abs(played - (now - 40) * 48) < 35 * 48);
        }
        before = played;
    }
}

void TestSoundOutput::countStandsWhenTheDeviceDoes() {
    PlayedCount count;
    for (std::int64_t now = 10; now <= 1000; now += 10)
        count.update(now * 48, Duration::milliseconds(now));
    QCOMPARE(count.at(Duration::milliseconds(1020)), 1020 * 48);
    QCOMPARE(count.at(Duration::milliseconds(1500)), count.at(Duration::milliseconds(9000)));
    QVERIFY(count.at(Duration::milliseconds(9000)) <= 1100 * 48);
    // Goes on from where it stood.
    count.update(1010 * 48, Duration::milliseconds(9010));
    QVERIFY(count.at(Duration::milliseconds(9010)) >= 1010 * 48);
    QVERIFY(count.at(Duration::milliseconds(9010)) <= 1100 * 48);
}

void TestSoundOutput::levelsOfASine() {
    SoundMeter meter;
    for (std::int64_t i = 0; i < 400; ++i)
        meter.add(sine(1000, -20, i * SoundMeter::kBlock, SoundMeter::kBlock));
    const SoundLevels levels = meter.at(400 * SoundMeter::kBlock);
    for (std::size_t channel = 0; channel < 2; ++channel) {
        QVERIFY(std::abs(levels.peakDb[channel] + 20) < 0.05);
        QVERIFY(std::abs(levels.rmsDb[channel] + 23.01) < 0.05);
    }
}

void TestSoundOutput::levelsAgreeWithTheMeter() {
    SoundMeter meter;
    std::vector<float> all;
    for (std::int64_t i = 0; i < 400; ++i) {
        const std::vector<float> block = sine(700, -18, i * SoundMeter::kBlock, SoundMeter::kBlock);
        meter.add(block);
        all.insert(all.end(), block.begin(), block.end());
    }
    const Loudness loudness = measureLoudness(all, 2);
    const SoundLevels levels = meter.at(400 * SoundMeter::kBlock);
    QVERIFY(std::abs(levels.momentaryLufs - loudness.momentaryMaxLufs) < 0.1);
    QVERIFY(std::abs(levels.shortTermLufs - loudness.shortTermMaxLufs) < 0.1);
}

void TestSoundOutput::levelsBelongToTheirFrame() {
    SoundMeter meter;
    meter.restart(10'000);
    QCOMPARE(meter.at(10'000).peakDb[0], kSilencePeakDb);
    for (std::int64_t i = 0; i < 20; ++i)
        meter.add(sine(1000, i < 10 ? -40 : -10, 0, SoundMeter::kBlock));
    QVERIFY(std::abs(meter.at(10'000 + 10 * SoundMeter::kBlock - 1).peakDb[0] + 40) < 0.1);
    QVERIFY(std::abs(meter.at(10'000 + 20 * SoundMeter::kBlock).peakDb[0] + 10) < 0.1);
    QCOMPARE(meter.at(0).peakDb[0], kSilencePeakDb);
    QCOMPARE(meter.at(1'000'000).peakDb[0], kSilencePeakDb);
}

void TestSoundOutput::silentOutputHasNoDevice() {
    SilentOutput output;
    output.start(std::make_shared<SoundStream>(100));
    QVERIFY(!output.heard());
    output.stop();
}

void TestSoundOutput::withoutADeviceNothingIsHeard() {
    if (!QMediaDevices::defaultAudioOutput().isNull())
        QSKIP("there is a sound device");
    for (int i = 0; i < 3; ++i) {
        DeviceOutput output;
        const auto stream = std::make_shared<SoundStream>(1000);
        output.start(stream);
        const QDeadlineTimer deadline(std::chrono::seconds(60));
        while (output.heard() && !deadline.hasExpired())
            std::this_thread::yield();
        QVERIFY(!output.heard());
        QCOMPARE(stream->pulled(), 0);
        if (i != 1)
            output.stop();
    }
}

QTEST_GUILESS_MAIN(TestSoundOutput)
#include "tst_sound_output.moc"
