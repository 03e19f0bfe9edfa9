#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "core/media/sound/loudness.h"
#include "services/music/composer.h"
#include "services/music/music_renderer.h"

using namespace sw;

class TestMusicRenderer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyMoodIsExactAndLoudEnough_data();
    void everyMoodIsExactAndLoudEnough();
    void twoRunsAreEqual();
    void kicksSoundOnTheirBeat();
    void endsInSilence();
    void missingSoundFontIsNamed();
    void unreadableSoundFontIsNamed();
    void stops();

private:
    Result<Sound> played(const std::string& name, Duration duration, std::uint64_t seed) const {
        const auto mood = moodNamed(m_moods, name);
        return renderMusic(compose(*mood, duration, seed), *mood, kSoundFontFile);
    }
    std::vector<Mood> m_moods;
};

void TestMusicRenderer::initTestCase() {
    auto all = loadMoods(std::filesystem::path(SW_SOURCE_DIR) / "resources" / "moods");
    QVERIFY(all);
    m_moods = std::move(*all);
}

void TestMusicRenderer::everyMoodIsExactAndLoudEnough_data() {
    QTest::addColumn<QString>("mood");
    for (const char* mood : {"calm", "curious", "epic", "playful", "serious", "tech", "tense", "uplifting"})
        QTest::newRow(mood) << mood;
}

void TestMusicRenderer::everyMoodIsExactAndLoudEnough() {
    QFETCH(QString, mood);
    constexpr std::int64_t kFrames = 4 * 48'000 + 1'237;
    const auto sound = played(mood.toStdString(), Duration::samples(kFrames, kSoundRate), 1);
    QVERIFY2(sound, sound ? "" : sound.error().message.c_str());
    QCOMPARE(sound->channels, 2);
    QCOMPARE(sound->frames(), kFrames);
    const Loudness loudness = measureLoudness(sound->samples, 2);
    QVERIFY2(std::abs(loudness.integratedLufs - kMusicLufs) < 0.5,
             qPrintable(QString::number(loudness.integratedLufs)));
    QVERIFY2(loudness.truePeakDb <= -1.3, qPrintable(QString::number(loudness.truePeakDb)));
    QVERIFY2(loudness.shortTermMaxLufs < kMusicLufs + 4, qPrintable(QString::number(loudness.shortTermMaxLufs)));
    float step = 0;
    for (std::size_t i = 2; i < sound->samples.size(); ++i)
        step = std::max(step, std::abs(sound->samples[i] - sound->samples[i - 2]));
    QVERIFY2(step < 0.7f, qPrintable(QString::number(static_cast<double>(step))));
}

void TestMusicRenderer::twoRunsAreEqual() {
    const Duration duration = Duration::samples(150'003, kSoundRate);
    const auto first = played("tech", duration, 4);
    const auto between = played("calm", duration, 9);
    const auto second = played("tech", duration, 4);
    const auto other = played("tech", duration, 5);
    QVERIFY(first && between && second && other);
    QCOMPARE(wavBytes(*first), wavBytes(*second));
    QVERIFY(wavBytes(*first) != wavBytes(*other));
}

/// A piece of nothing but three kicks: sound begins where they are, within one block of the synthesizer.
void TestMusicRenderer::kicksSoundOnTheirBeat() {
    const auto mood = moodNamed(m_moods, "tech");
    Piece piece;
    piece.duration = Duration::milliseconds(2000);
    for (const int ms : {0, 500, 1250})
        piece.notes.push_back(
            {TimePoint{} + Duration::milliseconds(ms), Part::Drums, 36, 110, Duration::milliseconds(100)});
    const auto sound = renderMusic(piece, *mood, kSoundFontFile);
    QVERIFY(sound);
    const auto power = [&](std::int64_t frame, std::int64_t count) {
        double sum = 1e-12;
        for (std::int64_t i = frame * 2; i < (frame + count) * 2; ++i)
            sum += std::pow(static_cast<double>(sound->samples[static_cast<std::size_t>(i)]), 2);
        return sum;
    };
    for (const std::int64_t kick : {24'000, 60'000})
        QVERIFY(power(kick, 480) > 20 * power(kick - 480, 480));
    QVERIFY(power(0, 480) > 0.01);
}

void TestMusicRenderer::endsInSilence() {
    for (const char* name : {"epic", "uplifting"}) {
        const auto sound = played(name, Duration::milliseconds(5000), 3);
        QVERIFY(sound);
        QVERIFY(std::abs(sound->samples.back()) < 1e-4f);
        double loud = 0;  // the last bar rings: half a second before the end there still is sound
        for (std::size_t i = sound->samples.size() - 2 * 24'000 - 9'600; i < sound->samples.size() - 2 * 24'000; ++i)
            loud = std::max(loud, static_cast<double>(std::abs(sound->samples[i])));
        QVERIFY2(loud > 0.005, name);
    }
}

void TestMusicRenderer::missingSoundFontIsNamed() {
    const auto sound =
        renderMusic(compose(m_moods[0], Duration::milliseconds(2000), 1), m_moods[0], "/no/such/font.sf3");
    QVERIFY(!sound);
    QCOMPARE(sound.error().code, ErrorCode::MissingComponent);
    QVERIFY(sound.error().message.find("/no/such/font.sf3") != std::string::npos);
    QVERIFY(sound.error().message.find("fluidr3mono-gm-soundfont") != std::string::npos);
}

void TestMusicRenderer::unreadableSoundFontIsNamed() {
    const QTemporaryDir folder;
    const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "broken.sf3";
    std::ofstream(file) << "this is no sound font";
    const auto sound = renderMusic(compose(m_moods[0], Duration::milliseconds(2000), 1), m_moods[0], file);
    QVERIFY(!sound);
    QCOMPARE(sound.error().code, ErrorCode::MissingComponent);
}

void TestMusicRenderer::stops() {
    std::stop_source source;
    source.request_stop();
    const auto sound = renderMusic(compose(m_moods[0], Duration::milliseconds(9000), 1), m_moods[0], kSoundFontFile,
                                   source.get_token());
    QVERIFY(!sound);
    QCOMPARE(sound.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestMusicRenderer)
#include "tst_music_renderer.moc"
