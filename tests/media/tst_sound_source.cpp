#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <fstream>
#include <limits>
#include <numbers>

#include "core/media/sound/sound_file.h"
#include "core/media/sound/sound_source.h"
#include "encoded_sound.h"

using namespace sw;
namespace fs = std::filesystem;

namespace {

/// 440 Hz at −12 dBFS in the first two channels, from 0.1 s on: what is before tells whether a codec's delay was cut
/// off.
std::vector<float> lateTone(int rate, int channels, int milliseconds) {
    std::vector<float> samples(static_cast<std::size_t>(rate) * static_cast<std::size_t>(channels * milliseconds) /
                               1000);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double t = static_cast<double>(i / static_cast<std::size_t>(channels)) / rate;
        const bool heard = t >= 0.1 && i % static_cast<std::size_t>(channels) < 2;
        samples[i] = !heard ? 0 : static_cast<float>(0.25 * std::sin(2 * std::numbers::pi * 440 * t));
    }
    return samples;
}

double levelDb(const std::vector<float>& samples, std::size_t from, std::size_t to) {
    double sum = 0;
    for (std::size_t i = from; i < to; ++i)
        sum += static_cast<double>(samples[i]) * static_cast<double>(samples[i]);
    return 10 * std::log10(sum / static_cast<double>(to - from) + 1e-15);
}

std::vector<float> all(const SoundSource& source) {
    std::vector<float> samples(static_cast<std::size_t>(source.frames() * source.channels()));
    return source.read(0, samples) ? samples : std::vector<float>();
}

}  // namespace

class TestSoundSource : public QObject {
    Q_OBJECT

private slots:
    void everyFormIsHeardAlike_data();
    void everyFormIsHeardAlike();
    void readsWhatTheDecoderGives_data();
    void readsWhatTheDecoderGives();
    void anyPartIsThatPartOfTheWhole();
    void onlyAsMuchAsIsHeardIsDecoded();
    void chunksBeforeTheSoundAreSkipped();
    void whatIsNoNumberIsSilence();
    void cutOffFilesGiveWhatIsThere_data();
    void cutOffFilesGiveWhatIsThere();
    void damagedPacketsAreLeftOut();
    void whatIsNoSoundIsRefused_data();
    void whatIsNoSoundIsRefused();
    void aMissingFileIsNotFound();
    void aFileThatShrinksIsAnError();
    void stopsInTheMiddle();

private:
    fs::path file(const std::string& name, const std::string& bytes) const {
        const fs::path path = fs::path(m_folder.path().toStdString()) / name;
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
    fs::path encoded(const std::string& name, const char* encoder, int rate, int channels, int milliseconds) const {
        const fs::path path = fs::path(m_folder.path().toStdString()) / name;
        const bool written = test::writeEncoded(path, encoder, rate, channels, lateTone(rate, channels, milliseconds));
        return written ? path : fs::path();
    }
    fs::path made(const QString& form) const;

    QTemporaryDir m_folder;
};

/// Two seconds of the tone as "<kind>-<rate>-<channels>".
fs::path TestSoundSource::made(const QString& form) const {
    const QStringList parts = form.split('-');
    const int rate = parts[1].toInt();
    const int channels = parts[2].toInt();
    const std::string name = form.toStdString();
    const auto wav = [&](int tag, int bits) {
        return file(name + ".wav", test::wavOf(tag, bits, rate, channels, lateTone(rate, channels, 2000)));
    };
    if (parts[0] == "pcm8")
        return wav(1, 8);
    if (parts[0] == "pcm16")
        return wav(1, 16);
    if (parts[0] == "pcm24")
        return wav(1, 24);
    if (parts[0] == "float")
        return wav(3, 32);
    if (parts[0] == "mp3")
        return encoded(name + ".mp3", "libmp3lame", rate, channels, 2000);
    if (parts[0] == "flac")
        return encoded(name + ".flac", "flac", rate, channels, 2000);
    if (parts[0] == "ogg")
        return encoded(name + ".ogg", "libvorbis", rate, channels, 2000);
    return encoded(name + ".m4a", "aac", rate, channels, 2000);
}

void TestSoundSource::everyFormIsHeardAlike_data() {
    QTest::addColumn<int>("channels");
    for (const char* form : {"pcm8-48000-2", "pcm16-48000-2", "pcm24-48000-2", "float-48000-2", "pcm16-96000-2",
                             "pcm16-44100-2", "float-48000-6", "mp3-48000-2", "mp3-44100-2", "flac-48000-2",
                             "flac-96000-2", "ogg-48000-2", "m4a-48000-2", "m4a-44100-2"})
        QTest::newRow(form) << 2;
    for (const char* form : {"pcm8-22050-1", "pcm16-48000-1", "float-48000-1", "mp3-48000-1", "ogg-44100-1"})
        QTest::newRow(form) << 1;
}

void TestSoundSource::everyFormIsHeardAlike() {
    QFETCH(int, channels);
    const fs::path path = made(QTest::currentDataTag());
    QVERIFY(!path.empty());
    const auto source = SoundSource::open(path);
    QVERIFY2(source, source ? "" : source.error().message.c_str());
    QCOMPARE(source->channels(), channels);
    // Encoders may fill up their last block.
    QVERIFY2(source->frames() >= 96'000 - 64 && source->frames() <= 96'000 + 1152,
             qPrintable(QString::number(source->frames())));
    const std::vector<float> samples = all(*source);
    const auto ms = [&](std::size_t at) { return at * 48 * static_cast<std::size_t>(channels); };
    QVERIFY2(levelDb(samples, ms(10), ms(97)) < -40, qPrintable(QString::number(levelDb(samples, ms(10), ms(97)))));
    QVERIFY2(std::abs(levelDb(samples, ms(103), ms(113)) + 15.05) < 1.5,
             qPrintable(QString::number(levelDb(samples, ms(103), ms(113)))));
}

void TestSoundSource::readsWhatTheDecoderGives_data() {
    QTest::addColumn<QString>("form");
    for (const char* form : {"pcm16-48000-1", "pcm16-48000-2", "float-48000-2", "pcm24-96000-2", "float-48000-6",
                             "mp3-44100-2", "flac-48000-2"})
        QTest::newRow(form) << QString(form);
}

void TestSoundSource::readsWhatTheDecoderGives() {
    QFETCH(QString, form);
    const fs::path path = made(form);
    const auto source = SoundSource::open(path);
    const auto decoded = readSoundFile(path);
    QVERIFY(source);
    QVERIFY(decoded);
    QCOMPARE(source->channels(), decoded->channels);
    QVERIFY(all(*source) == decoded->samples);
}

void TestSoundSource::anyPartIsThatPartOfTheWhole() {
    for (const char* form : {"pcm16-48000-2", "mp3-44100-1"}) {
        const auto source = SoundSource::open(made(form));
        QVERIFY(source);
        const std::vector<float> whole = all(*source);
        const int channels = source->channels();
        for (const std::int64_t first : {std::int64_t{-700}, std::int64_t{0}, std::int64_t{12'345},
                                         source->frames() - 9, source->frames() + 5, std::int64_t{-9000}}) {
            std::vector<float> part(static_cast<std::size_t>(5000 * channels), 7.0F);
            QVERIFY(source->read(first, part));
            for (std::int64_t i = 0; i < std::ssize(part); ++i) {
                const std::int64_t at = first * channels + i;
                const bool inside = at >= 0 && at < std::ssize(whole);
                QCOMPARE(part[static_cast<std::size_t>(i)], inside ? whole[static_cast<std::size_t>(at)] : 0.0F);
            }
        }
    }
}

void TestSoundSource::onlyAsMuchAsIsHeardIsDecoded() {
    const fs::path path = encoded("long.mp3", "libmp3lame", 48'000, 2, 20'000);
    const auto part = SoundSource::open(path, 50'000);
    const auto whole = SoundSource::open(path);
    QVERIFY(part && whole);
    QVERIFY(part->frames() >= 50'000 && part->frames() < 60'000);
    std::vector<float> a(100'000);
    std::vector<float> b(100'000);
    QVERIFY(part->read(0, a) && whole->read(0, b));
    QVERIFY(a == b);
}

void TestSoundSource::chunksBeforeTheSoundAreSkipped() {
    std::string bytes = test::wavOf(1, 16, 48'000, 1, lateTone(48'000, 1, 500));
    const auto plain = SoundSource::open(file("plain.wav", bytes));
    bytes.insert(12, std::string("LIST\5\0\0\0abcde\0", 14));  // an odd chunk is followed by one more byte
    const auto source = SoundSource::open(file("list.wav", bytes));
    QVERIFY(plain && source);
    QVERIFY(all(*source) == all(*plain));
}

void TestSoundSource::whatIsNoNumberIsSilence() {
    const float infinity = std::numeric_limits<float>::infinity();
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const auto source = SoundSource::open(
        file("wild.wav", test::wavOf(3, 32, 48'000, 1, {0.5F, nan, infinity, -infinity, 1e30F, -0.25F})));
    QVERIFY(source);
    QVERIFY(all(*source) == (std::vector<float>{0.5F, 0, 0, 0, 0, -0.25F}));
}

void TestSoundSource::cutOffFilesGiveWhatIsThere_data() {
    QTest::addColumn<QString>("form");
    for (const char* form : {"pcm16-48000-2", "pcm16-96000-2", "mp3-48000-2", "flac-48000-2"})
        QTest::newRow(form) << QString(form);
}

void TestSoundSource::cutOffFilesGiveWhatIsThere() {
    QFETCH(QString, form);
    const fs::path path = made(form);
    fs::resize_file(path, fs::file_size(path) / 2 + 1);
    const auto source = SoundSource::open(path);
    QVERIFY2(source, source ? "" : source.error().message.c_str());
    QVERIFY2(source->frames() > 24'000 && source->frames() < 72'000, qPrintable(QString::number(source->frames())));
    QVERIFY(!all(*source).empty());
}

void TestSoundSource::damagedPacketsAreLeftOut() {
    const fs::path path = encoded("damaged.mp3", "libmp3lame", 48'000, 2, 4000);
    std::fstream out(path, std::ios::binary | std::ios::in | std::ios::out);
    out.seekp(static_cast<std::streamoff>(fs::file_size(path) * 2 / 5));
    out << std::string(3000, '\x55');
    out.close();
    const auto source = SoundSource::open(path);
    QVERIFY2(source, source ? "" : source.error().message.c_str());
    QVERIFY2(source->frames() > 150'000, qPrintable(QString::number(source->frames())));
    const std::vector<float> samples = all(*source);
    QVERIFY(std::abs(levelDb(samples, 2 * 140'000, 2 * 145'000) + 15.05) < 1.5);  // goes on behind the damage
}

void TestSoundSource::whatIsNoSoundIsRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty.wav") << QByteArray();
    QTest::newRow("text.mp3") << QByteArray("this is no sound");
    QTest::newRow("header only.wav") << QByteArray::fromStdString(test::wavOf(1, 16, 48'000, 2, {}));
    QTest::newRow("half a header.wav") << QByteArray::fromStdString(test::wavOf(1, 16, 48'000, 2, {0.5F})).left(30);
    QTest::newRow("film without sound.y4m")
        << QByteArray("YUV4MPEG2 W16 H16 F30:1 C420mpeg2\nFRAME\n") + QByteArray(384, 'a');
}

void TestSoundSource::whatIsNoSoundIsRefused() {
    QFETCH(QByteArray, bytes);
    const std::string name = QTest::currentDataTag();
    const auto source = SoundSource::open(file(name, bytes.toStdString()));
    QVERIFY(!source);
    QCOMPARE(source.error().code, ErrorCode::InvalidInput);
    QVERIFY2(source.error().message.find(name) != std::string::npos, source.error().message.c_str());
}

void TestSoundSource::aMissingFileIsNotFound() {
    const auto source = SoundSource::open(fs::path(m_folder.path().toStdString()) / "gone.wav");
    QVERIFY(!source);
    QCOMPARE(source.error().code, ErrorCode::NotFound);
    QVERIFY(source.error().message.find("gone.wav") != std::string::npos);
}

void TestSoundSource::aFileThatShrinksIsAnError() {
    const fs::path path = made("pcm16-48000-2");
    const auto source = SoundSource::open(path);
    QVERIFY(source);
    fs::resize_file(path, 1000);
    std::vector<float> out(2000);
    const Result<void> read = source->read(10'000, out);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Io);
    QVERIFY(read.error().message.find(path.string()) != std::string::npos);
}

void TestSoundSource::stopsInTheMiddle() {
    const fs::path path = encoded("stopped.mp3", "libmp3lame", 48'000, 2, 5000);
    std::stop_source stop;
    int blocks = 0;
    const SoundSink sink = [&](std::span<const float>, int) {
        if (++blocks == 3)
            stop.request_stop();
        return true;
    };
    const Result<void> decoded = decodeSound(path, sink, stop.get_token());
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, ErrorCode::Cancelled);
    QVERIFY(blocks <= 4);
    const auto source = SoundSource::open(path, 1'000'000, stop.get_token());
    QVERIFY(!source);
    QCOMPARE(source.error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(TestSoundSource)
#include "tst_sound_source.moc"
