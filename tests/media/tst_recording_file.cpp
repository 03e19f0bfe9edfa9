#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <optional>

#include "core/media/record/recording_file.h"
#include "core/media/sound/sound_file.h"
#include "core/media/sound/sound_source.h"
#include "tests/support/small_disk.h"

using namespace sw;

namespace {

std::vector<float> tone(int milliseconds) {
    std::vector<float> samples(static_cast<std::size_t>(milliseconds) * 48);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = 0.25F * std::sin(static_cast<float>(i) * 0.05F);
    return samples;
}

}  // namespace

/// What a microphone hears, on disk.
class TestRecordingFile : public QObject {
    Q_OBJECT

private slots:
    void whatIsHeardIsWritten() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("a.wav.part").toStdString();
        const std::vector<float> samples = tone(1500);
        std::unique_ptr<RecordingFile> recording = *RecordingFile::create(file);
        for (std::size_t at = 0; at < samples.size(); at += 777)
            recording->add(std::span(samples).subspan(at, std::min<std::size_t>(777, samples.size() - at)));
        QCOMPARE(recording->frames(), std::int64_t{72'000});
        const Recorded recorded = recording->finish();
        QVERIFY(!recorded.error);
        QCOMPARE(recorded.frames, std::int64_t{72'000});
        QVERIFY(std::abs(recorded.loudness.integratedLufs - integratedLufs(samples, 1)) < 0.2);
        recording.reset();
        const Result<Sound> sound = readSoundFile(file);
        QVERIFY(sound);
        QCOMPARE(sound->frames(), std::int64_t{72'000});
        for (std::size_t i = 0; i < samples.size(); ++i)
            QVERIFY(std::abs(sound->samples[i] - samples[i]) < 1.0F / 32'000);
    }

    void whatIsNotFinishedIsRemoved() {
        const QTemporaryDir folder;
        const QString file = folder.filePath("a.wav.part");
        std::unique_ptr<RecordingFile> recording = *RecordingFile::create(file.toStdString());
        QVERIFY(QFile::exists(file));
        recording->add(tone(100));
        recording.reset();
        QVERIFY(!QFile::exists(file));
    }

    void aFileThatIsStillGrowingCanBeRead() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("a.wav").toStdString();
        const std::unique_ptr<RecordingFile> recording = *RecordingFile::create(file);
        recording->add(tone(500));
        QTRY_COMPARE(std::filesystem::file_size(file), std::uintmax_t{44 + 2 * 24'000});
        const Result<SoundSource> source = SoundSource::open(file);
        QVERIFY(source);
        QCOMPARE(source->frames(), std::int64_t{24'000});
    }

    void nothingRecordedIsAnEmptyFile() {
        const QTemporaryDir folder;
        const std::unique_ptr<RecordingFile> recording = *RecordingFile::create(folder.filePath("a.wav").toStdString());
        const Recorded recorded = recording->finish();
        QCOMPARE(recorded.frames, std::int64_t{0});
        QVERIFY(!recorded.error);
        QCOMPARE(recorded.loudness.integratedLufs, kSilenceLufs);
    }

    void aFullDiskKeepsWhatIsThere() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("a.wav").toStdString();
        std::unique_ptr<RecordingFile> recording = *RecordingFile::create(file);
        std::optional<test::SmallDisk> disk(100'000);
        for (int i = 0; i < 30; ++i)
            recording->add(tone(100));
        QTRY_VERIFY(recording->failed());
        recording->add(tone(100));  // dropped
        const Recorded recorded = recording->finish();
        disk.reset();
        QVERIFY(recorded.error);
        QCOMPARE(recorded.error->code, ErrorCode::Io);
        QCOMPARE(recorded.frames, std::int64_t{(100'000 - 44) / 2});
        recording.reset();
        const Result<Sound> sound = readSoundFile(file);
        QVERIFY(sound);
        QCOMPARE(sound->frames(), recorded.frames);
    }

    void aDiskThatIsFullFromTheStartLeavesNoFile() {
        const QTemporaryDir folder;
        const test::SmallDisk disk(10);
        const Result<std::unique_ptr<RecordingFile>> file = RecordingFile::create(folder.filePath("a.wav").toStdString());
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::Io);
        QVERIFY(!QFile::exists(folder.filePath("a.wav")));
    }

    void aFolderThatIsNotThereIsAnError() {
        const Result<std::unique_ptr<RecordingFile>> file = RecordingFile::create("/nonexistent/a.wav");
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::Io);
    }
};

QTEST_APPLESS_MAIN(TestRecordingFile)
#include "tst_recording_file.moc"
