#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "core/media/sound/loudness.h"
#include "core/media/sound/sound_file.h"
#include "services/music/music_renderer.h"
#include "services/music/music_stage.h"
#include "services/music/offline_music.h"

using namespace sw;

class TestMusicStage : public QObject {
    Q_OBJECT

private slots:
    void makesTheMusicOfTheContract();
    void sameRequestSameBytes();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void makesTheEffectsOfTheContract();

private:
    MusicStage stage() const {
        return MusicStage(std::make_shared<OfflineMusic>(std::filesystem::path(SW_SOURCE_DIR) / "resources" / "moods",
                                                         kSoundFontFile));
    }
};

void TestMusicStage::makesTheMusicOfTheContract() {
    const Duration duration = Duration::samples(331'337, 48'000);
    double reported = 0;
    StageContext context;
    context.progress = [&](double fraction, std::string_view) {
        QVERIFY(fraction >= reported);
        reported = fraction;
    };
    const auto result =
        stage().run({"music", {{"mood", "curious"}, {"duration", duration.flicks}, {"seed", 12}}, {}}, context);
    QVERIFY2(result, result ? "" : result.error().message.c_str());
    QCOMPARE(reported, 1.0);
    QCOMPARE(result->value["mood"].get<std::string>(), std::string("curious"));
    QCOMPARE(result->value["duration"].get<std::int64_t>(), duration.flicks);
    QCOMPARE(result->value["barBeats"].get<int>(), 4);
    QVERIFY(std::abs(result->value["loudness"].get<double>() + 16) < 1);
    const auto beats = result->value["beats"].get<std::vector<std::int64_t>>();
    QVERIFY(beats.size() >= 8 && beats.size() % 4 == 0);
    QCOMPARE(beats.front(), std::int64_t{0});
    QVERIFY(std::is_sorted(beats.begin(), beats.end()));
    QVERIFY(beats.back() < duration.flicks);
    QCOMPARE(result->provider, std::string("embedded"));

    QCOMPARE(result->files.size(), std::size_t{1});
    QCOMPARE(result->files[0].name, std::string("audio"));
    const QTemporaryDir folder;
    const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "music.wav";
    std::ofstream(file, std::ios::binary) << result->files[0].bytes;
    const auto sound = readSoundFile(file);
    QVERIFY(sound);
    QCOMPARE(sound->channels, 2);
    QCOMPARE(sound->frames(), std::int64_t{331'337});
}

void TestMusicStage::sameRequestSameBytes() {
    const StageRequest request{
        "music", {{"mood", "playful"}, {"duration", Duration::milliseconds(3000).flicks}, {"seed", 1}}, {}};
    const auto first = stage().run(request, {});
    const auto second = stage().run(request, {});
    QVERIFY(first && second);
    QCOMPARE(first->files[0].bytes, second->files[0].bytes);
    QCOMPARE(canonicalText(first->value), canonicalText(second->value));
    StageRequest other = request;
    other.parameters["take"] = 1;
    const auto take = stage().run(other, {});
    QVERIFY(take);
    QVERIFY(take->files[0].bytes != first->files[0].bytes);
}

void TestMusicStage::refusesWhatCannotBe_data() {
    QTest::addColumn<QString>("mood");
    QTest::addColumn<int>("ms");
    QTest::addColumn<QString>("said");
    QTest::newRow("no such mood") << "Tehc" << 5000 << "tech";
    QTest::newRow("no mood") << "" << 5000 << "calm, curious";
    QTest::newRow("too short") << "calm" << 200 << "at least one second";
    QTest::newRow("no length") << "calm" << 0 << "at least one second";
}

void TestMusicStage::refusesWhatCannotBe() {
    QFETCH(QString, mood);
    QFETCH(int, ms);
    QFETCH(QString, said);
    const auto result = stage().run(
        {"music", {{"mood", mood.toStdString()}, {"duration", Duration::milliseconds(ms).flicks}, {"seed", 1}}, {}},
        {});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    QVERIFY2(result.error().message.find(said.toStdString()) != std::string::npos, result.error().message.c_str());
}

void TestMusicStage::makesTheEffectsOfTheContract() {
    EffectsStage effects;
    const auto result = effects.run({"effects", {{"seed", 4}}, {}}, {});
    QVERIFY(result);
    QCOMPARE(result->files.size(), std::size_t{8});
    for (const StageFile& file : result->files) {
        QCOMPARE(file.extension, std::string("wav"));
        QVERIFY(file.bytes.starts_with("RIFF"));
        const Json& value = result->value["effects"][file.name];
        QVERIFY(value["peak"].get<std::int64_t>() < value["duration"].get<std::int64_t>());
        QCOMPARE(static_cast<std::int64_t>(file.bytes.size()),
                 44 + 4 * sampleAt(TimePoint{value["duration"].get<std::int64_t>()}, 48'000));
    }
}

QTEST_GUILESS_MAIN(TestMusicStage)
#include "tst_music_stage.moc"
