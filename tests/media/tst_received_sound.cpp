#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <fstream>
#include <numbers>

#include "core/media/sound/received_sound.h"
#include "core/media/source/media_tags.h"
#include "encoded_sound.h"

using namespace sw;
using namespace sw::test;

namespace {

std::vector<float> tone(int rate, int channels, double seconds) {
    std::vector<float> samples;
    for (int i = 0; i < static_cast<int>(rate * seconds); ++i)
        for (int c = 0; c < channels; ++c)
            samples.push_back(static_cast<float>(0.5 * std::sin(2 * std::numbers::pi * 440 * i / rate)));
    return samples;
}

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

/// Sounds that came from elsewhere: every kind that providers send, and what pretends to be one.
class TestReceivedSound : public QObject {
    Q_OBJECT

private slots:
    void everyKindIsRead_data() {
        QTest::addColumn<QString>("encoder");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QString>("container");
        QTest::addColumn<int>("rate");
        QTest::addColumn<int>("channels");
        QTest::newRow("mp3") << "libmp3lame" << "mp3" << "mp3" << 44'100 << 1;
        QTest::newRow("mp3, stereo") << "libmp3lame" << "mp3" << "mp3" << 48'000 << 2;
        QTest::newRow("vorbis") << "libvorbis" << "ogg" << "ogg" << 44'100 << 2;
        QTest::newRow("flac") << "flac" << "flac" << "flac" << 16'000 << 1;
        QTest::newRow("aac") << "aac" << "aac" << "aac" << 44'100 << 2;
        QTest::newRow("wav") << "" << "wav" << "wav" << 24'000 << 1;
    }
    void everyKindIsRead() {
        QFETCH(QString, encoder);
        QFETCH(QString, ending);
        QFETCH(QString, container);
        QFETCH(int, rate);
        QFETCH(int, channels);
        const std::filesystem::path file = m_folder.filePath("tone." + ending).toStdString();
        if (encoder.isEmpty())
            std::ofstream(file, std::ios::binary) << wavOf(1, 16, rate, channels, tone(rate, channels, 2));
        else
            QVERIFY(writeEncoded(file, qPrintable(encoder), rate, channels, tone(rate, channels, 2)));
        const std::string bytes = bytesOf(file);
        QCOMPARE(QString::fromStdString(soundContainer(bytes)), container);
        const auto sound = receivedSound(bytes, Duration::seconds(10), {});
        QVERIFY2(sound, sound ? "" : sound.error().detail.c_str());
        QCOMPARE(sound->channels, channels);
        QVERIFY2(std::abs(sound->duration().toSeconds() - 2) < 0.1, qPrintable(QString::number(sound->duration().toSeconds())));
        // No more than is wanted, to the sample.
        const auto some = receivedSoundFile(file, Duration::milliseconds(500), {});
        QVERIFY(some);
        QCOMPARE(some->frames(), std::int64_t{24'000});
    }

    void whatIsNoSoundIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, const std::string& bytes, const char* why) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << why;
        };
        const std::string list = "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:9,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n";
        row("nothing", "", "it is empty");
        row("a page", "<html></html>", "it is no sound in");
        row("JSON", "{\"error\":\"no\"}", "it is no sound in");
        row("a list of files", list, "it is no sound in");
        row("a list of files behind a tag", std::string("ID3\x04\0\0\0\0\0\0", 10) + list, "cannot be read");
        row("a list of files behind a frame's beginning", "\xff\xfb" + list, "cannot be read");
        row("ffconcat", "ffconcat version 1.0\nfile /etc/hostname\n", "it is no sound in");
        row("a head alone", "RIFF\xff\xff\xff\xffWAVE", "cannot be read");
        row("one sample a second", wavOf(1, 16, 1, 1, std::vector<float>(100'000, 0.5F)), "cannot be read");
        row("as many as can be written", wavOf(1, 16, 2'000'000'000, 1, std::vector<float>(1000, 0.5F)), "cannot be read");
        row("ogg", "OggS and then nothing of the kind", "cannot be read");
        row("flac", "fLaC and then nothing of the kind", "cannot be read");
    }
    void whatIsNoSoundIsRefused() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, why);
        const auto sound = receivedSound(bytes.toStdString(), Duration::seconds(10), {});
        QVERIFY(!sound);
        QCOMPARE(sound.error().code, ErrorCode::InvalidInput);
        QVERIFY2(QString::fromStdString(sound.error().message).contains(why), sound.error().message.c_str());
        QVERIFY(sound.error().message.find("/proc") == std::string::npos);
    }

    /// Servers that send while they speak do not know how long it will be.
    void aLengthThatIsNotKnownYetIsNone() {
        std::string bytes = wavOf(1, 16, 24'000, 1, tone(24'000, 1, 1));
        bytes.replace(4, 4, "\xff\xff\xff\xff");
        bytes.replace(40, 4, "\xff\xff\xff\xff");
        const auto sound = receivedSound(bytes, Duration::seconds(10), {});
        QVERIFY2(sound, sound ? "" : sound.error().detail.c_str());
        QCOMPARE(sound->frames(), std::int64_t{48'000});
    }

    void whatIsNoNumberIsSilence() {
        std::vector<float> samples(48'000, 0.25F);
        samples[100] = std::numeric_limits<float>::quiet_NaN();
        samples[200] = std::numeric_limits<float>::infinity();
        samples[300] = 1e30F;
        const auto sound = receivedSound(wavOf(3, 32, 48'000, 1, samples), Duration::seconds(10), {});
        QVERIFY(sound);
        QCOMPARE(sound->frames(), std::int64_t{48'000});
        QVERIFY(std::ranges::all_of(sound->samples, [](float sample) { return std::abs(sample) <= 8; }));
    }

    void stops() {
        std::stop_source source;
        source.request_stop();
        const auto sound = receivedSound(wavOf(1, 16, 24'000, 1, tone(24'000, 1, 1)), Duration::seconds(10), source.get_token());
        QVERIFY(!sound);
        QCOMPARE(sound.error().code, ErrorCode::Cancelled);
    }

    void tagsAreRead() {
        // RIFF INFO: a title and a genre behind the samples.
        std::string bytes = wavOf(1, 16, 8'000, 1, tone(8'000, 1, 3));
        const std::string info = std::string("INFOINAM\x06\0\0\0", 12) + "Waves" + '\0' + std::string("IGNR\x06\0\0\0", 8) + "Calm\xff" + '\0';
        bytes += std::string("LIST") + static_cast<char>(info.size()) + std::string(3, '\0') + info;
        const std::filesystem::path file = m_folder.filePath("tagged.wav").toStdString();
        std::ofstream(file, std::ios::binary) << bytes;
        const auto tags = readMediaTags(file);
        QVERIFY(tags);
        QCOMPARE(tags->duration, Duration::seconds(3));
        QCOMPARE(tags->tags.at("title"), std::string("Waves"));
        QVERIFY(tags->tags.at("genre").starts_with("Calm"));
        QCOMPARE(readMediaTags(m_folder.filePath("none").toStdString()).error().code, ErrorCode::NotFound);
        std::ofstream(file, std::ios::binary) << "nothing of the kind";
        QCOMPARE(readMediaTags(file).error().code, ErrorCode::InvalidInput);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestReceivedSound)
#include "tst_received_sound.moc"
