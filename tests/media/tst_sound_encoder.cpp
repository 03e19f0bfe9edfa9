#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <fstream>
#include <numbers>
#include <sstream>

#include "core/media/export/sound_encoder.h"
#include "core/media/sound/wav_file.h"
#include "encoded_sound.h"

using namespace sw;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kFrames = 50'001;  // no whole number of any codec's blocks

/// A tone that rises, 600 Hz on the left and 900 Hz on the right.
std::vector<float> sweep() {
    std::vector<float> samples(2 * kFrames);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double t = static_cast<double>(i / 2) / kSoundRate;
        samples[i] = static_cast<float>(0.4 * t * std::sin(2 * std::numbers::pi * (i % 2 ? 900 : 600) * t));
    }
    return samples;
}

SoundPull pullOf(const std::vector<float>& samples) {
    return [&](std::int64_t first, std::span<float> out) -> Result<void> {
        std::copy_n(samples.begin() + 2 * first, out.size(), out.begin());
        return {};
    };
}

std::string bytesOf(const fs::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

}  // namespace

Q_DECLARE_METATYPE(sw::SoundCodec)

class TestSoundEncoder : public QObject {
    Q_OBJECT

private slots:
    void whatIsDecodedIsWhatWasGiven_data();
    void whatIsDecodedIsWhatWasGiven();
    void streamAndVectorGiveTheSamePackets();
    void theSoundsErrorComesThrough();
    void stopsInTheMiddle();
    void noSoundGivesNoFilm();
    void wholeNumbersAreRoundedAndClipped();
    void wavIsWrittenAsItStreams();
    void tooLongForWavIsRefused();
    void aFullDiskIsSaid();
    void aWrongLengthIsNoFile();

private:
    fs::path file(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

    QTemporaryDir m_folder;
};

void TestSoundEncoder::whatIsDecodedIsWhatWasGiven_data() {
    QTest::addColumn<SoundCodec>("codec");
    QTest::addColumn<double>("errorDb");
    QTest::newRow("aac.mp4") << SoundCodec::Aac << -35.0;
    QTest::newRow("aac.mov") << SoundCodec::Aac << -35.0;
    QTest::newRow("opus.webm") << SoundCodec::Opus << -25.0;
    QTest::newRow("flac.flac") << SoundCodec::Flac << -130.0;
    QTest::newRow("flac.mkv") << SoundCodec::Flac << -130.0;
    QTest::newRow("pcm16.mov") << SoundCodec::Pcm16 << -80.0;
    QTest::newRow("pcm24.mov") << SoundCodec::Pcm24 << -130.0;
    QTest::newRow("pcm24.wav") << SoundCodec::Pcm24 << -130.0;
}

/// Also that it begins on the sample: a tone that is late by one sample differs by −20 dB.
void TestSoundEncoder::whatIsDecodedIsWhatWasGiven() {
    QFETCH(SoundCodec, codec);
    QFETCH(double, errorDb);
    const std::vector<float> samples = sweep();
    SoundEncoder encoder;
    QVERIFY(encoder.open(codec, 192'000));
    const auto packets = encoder.encode(pullOf(samples), kFrames);
    QVERIFY2(packets, packets ? "" : packets.error().message.c_str());
    const fs::path path = file(QTest::currentDataTag());
    QVERIFY(test::writePackets(path, encoder.context(), *packets));
    const auto decoded = readSoundFile(path);
    QVERIFY2(decoded, decoded ? "" : decoded.error().message.c_str());
    QCOMPARE(decoded->channels, 2);
    QVERIFY2(std::abs(decoded->frames() - kFrames) <= (codec == SoundCodec::Aac ? 1024 : 0),
             qPrintable(QString::number(decoded->frames())));
    double error = 0;
    double power = 0;
    for (std::size_t i = 0; i < samples.size() - 2 * 1024; ++i) {
        const double sample = static_cast<double>(samples[i]);
        error += std::pow(static_cast<double>(decoded->samples[i]) - sample, 2);
        power += sample * sample;
    }
    const double db = 10 * std::log10(error / power + 1e-18);
    QVERIFY2(db < errorDb, qPrintable(QString::number(db)));
}

void TestSoundEncoder::streamAndVectorGiveTheSamePackets() {
    const std::vector<float> samples = sweep();
    SoundEncoder streaming;
    SoundEncoder whole;
    QVERIFY(streaming.open(128'000) && whole.open(SoundCodec::Aac, 128'000));
    const auto a = streaming.encode(pullOf(samples), kFrames);
    const auto b = whole.encode(samples);
    QVERIFY(a && b);
    QCOMPARE(a->size(), b->size());
    for (std::size_t i = 0; i < a->size(); ++i) {
        QCOMPARE((*a)[i]->pts, (*b)[i]->pts);
        QVERIFY(std::equal((*a)[i]->data, (*a)[i]->data + (*a)[i]->size, (*b)[i]->data, (*b)[i]->data + (*b)[i]->size));
    }
}

void TestSoundEncoder::theSoundsErrorComesThrough() {
    SoundEncoder encoder;
    QVERIFY(encoder.open(128'000));
    const SoundPull broken = [](std::int64_t first, std::span<float> out) -> Result<void> {
        std::fill(out.begin(), out.end(), 0.0F);
        if (first > 10'000)
            return fail(ErrorCode::Io, "The voice was lost.");
        return {};
    };
    const auto packets = encoder.encode(broken, kFrames);
    QVERIFY(!packets);
    QCOMPARE(packets.error().message, std::string("The voice was lost."));
}

void TestSoundEncoder::stopsInTheMiddle() {
    SoundEncoder encoder;
    QVERIFY(encoder.open(128'000));
    std::stop_source stop;
    std::int64_t last = 0;
    const SoundPull pull = [&](std::int64_t first, std::span<float> out) -> Result<void> {
        std::fill(out.begin(), out.end(), 0.0F);
        last = first;
        if (first > 20'000)
            stop.request_stop();
        return {};
    };
    const auto packets = encoder.encode(pull, kFrames, stop.get_token());
    QVERIFY(!packets);
    QCOMPARE(packets.error().code, ErrorCode::Cancelled);
    QVERIFY(last < 22'000);
}

void TestSoundEncoder::noSoundGivesNoFilm() {
    SoundEncoder encoder;
    QVERIFY(encoder.open(128'000));
    const auto packets = encoder.encode(std::vector<float>());
    QVERIFY(packets);
    QVERIFY(packets->empty());
}

void TestSoundEncoder::wholeNumbersAreRoundedAndClipped() {
    QCOMPARE(pcmSample<16>(1), 32'767);
    QCOMPARE(pcmSample<16>(1.5F), 32'767);
    QCOMPARE(pcmSample<16>(-2), -32'768);
    QCOMPARE(pcmSample<16>(0.4999F / 32'767), 0);
    QCOMPARE(pcmSample<16>(0.5001F / 32'767), 1);
    QCOMPARE(pcmSample<16>(-0.5001F / 32'767), -1);
    QCOMPARE(pcmSample<24>(-1), -8'388'607);
    QCOMPARE(pcmSample<24>(9), 8'388'607);
    QCOMPARE(pcmSample<24>(0.25F), 2'097'152);
}

void TestSoundEncoder::wavIsWrittenAsItStreams() {
    const std::vector<float> samples = sweep();
    WavWriter writer;
    const fs::path path = file("streamed.wav");
    QVERIFY(writer.open(path.string(), "streamed.wav", 2, kFrames));
    for (std::size_t done = 0; done < samples.size(); done += 1554)
        QVERIFY(writer.add(std::span(samples).subspan(done, std::min<std::size_t>(1554, samples.size() - done))));
    QVERIFY(writer.finish());
    QVERIFY(bytesOf(path) == wavBytes({2, samples}));
    const auto read = readSoundFile(path);
    QVERIFY(read);
    QCOMPARE(read->frames(), kFrames);
}

void TestSoundEncoder::tooLongForWavIsRefused() {
    WavWriter writer;
    const fs::path path = file("long.wav");
    const Result<void> opened = writer.open(path.string(), "long.wav", 2, std::int64_t{1} << 30);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::InvalidInput);
    QVERIFY(opened.error().message.find("long.wav") != std::string::npos);
    QVERIFY(opened.error().message.find("4 GiB") != std::string::npos);
    QVERIFY(!fs::exists(path));
    QVERIFY(writer.open(path.string(), "long.wav", 2, (std::int64_t{1} << 30) - 100));  // only said, not written
}

void TestSoundEncoder::aFullDiskIsSaid() {
    if (!fs::exists("/dev/full"))
        QSKIP("This system has no /dev/full.");
    WavWriter writer;
    QVERIFY(writer.open("/dev/full", "film.wav", 2, kFrames));
    Result<void> written;
    const std::vector<float> samples = sweep();
    for (std::size_t done = 0; written && done < samples.size(); done += 2000)
        written = writer.add(std::span(samples).subspan(done, std::min<std::size_t>(2000, samples.size() - done)));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Io);
    QVERIFY(written.error().message.find("film.wav") != std::string::npos);
    QVERIFY(written.error().message.find("full") != std::string::npos);
}

void TestSoundEncoder::aWrongLengthIsNoFile() {
    WavWriter writer;
    QVERIFY(writer.open(file("short.wav").string(), "short.wav", 2, 1000));
    QVERIFY(writer.add(std::vector<float>(10)));
    QVERIFY(!writer.finish());
}

QTEST_APPLESS_MAIN(TestSoundEncoder)
#include "tst_sound_encoder.moc"
