#include <QTemporaryDir>
#include <QtTest>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>

#include "core/media/preview/preview_player.h"
#include "fake_loudspeaker.h"
#include "sample_cut.h"
#include "tests/support/fake_clock.h"

using namespace sw;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kFrameSamples = 1600;  // of a film with 30 frames a second
constexpr Duration kFrame = Duration::frames(1, {30, 1});

TimePoint at(std::int64_t frame) {
    return startOfFrame(frame, {30, 1});
}

/// A tone that swells, so that no two stretches of it are alike.
Sound swell(int channels, double hertz, double db, std::int64_t milliseconds) {
    Sound sound{channels, std::vector<float>(static_cast<std::size_t>(milliseconds * 48 * channels))};
    for (std::size_t i = 0; i < sound.samples.size(); ++i) {
        const double t = static_cast<double>(i / static_cast<std::size_t>(channels)) / kSoundRate;
        sound.samples[i] = static_cast<float>(fromDb(db) * (0.2 + t / 4) * std::sin(6.2831853 * hertz * t));
    }
    return sound;
}

}  // namespace

class TestPreviewPlayer : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void pausedFrameIsTheExports_data();
    void pausedFrameIsTheExports();
    void sizeKeepsTheFilmsShape_data();
    void sizeKeepsTheFilmsShape();
    void latestSeekWins();
    void playsFrameByFrame();
    void leavesOutLateFrames();
    void stopsAtTheEnd();
    void playsAgainFromTheStart();
    void seeksWhilePlaying();
    void steps();
    void playsBackwards();
    void shuttleSkipsWithoutDropping();
    void loopsPictures();
    void loopsSound();
    void soundIsTheClock();
    void soundIsTheExports();
    void doubleSpeedIsHeard();
    void newSoundWhilePlaying();
    void newCutWhilePlayingLoadsNothingAgain();
    void shorterCutStopsPlaying();
    void lostDeviceDoesNotJump();
    void standingDeviceIsNotWaitedFor();
    void returningDeviceIsFollowedAgain();
    void levelsAreOfWhatIsHeard();
    void missingMediaAreShownAndSaid();
    void slowComposingReducesTheSize();
    void endsWhileBusy();

private:
    [[nodiscard]] PreviewContent content() const { return {std::make_shared<const Cut>(m_cut), m_media, m_style}; }
    void addSound(SoundRole role, const std::string& name, const Sound& sound) {
        std::ofstream(m_media / (name + ".wav"), std::ios::binary) << wavBytes(sound);
        m_cut.sounds.push_back({name, role, {{}, TimePoint{} + m_cut.duration}, {name, "wav"}, {}, 0, {}, {}});
    }
    /// Makes a player; by the hand clock alone, or by the loudspeaker.
    void open(bool withSound = false, std::shared_ptr<Clock> stopwatch = std::make_shared<test::StillClock>()) {
        m_player = std::make_unique<PreviewPlayer>([this] { woken(); },
                                                   withSound ? m_speaker.output() : std::make_unique<SilentOutput>(),
                                                   m_clock, std::move(stopwatch));
        m_player->setCut(content());
        m_player->setSize({m_cut.width, m_cut.height});
    }
    void woken() {
        const std::lock_guard lock(m_mutex);
        m_wake.notify_all();
    }
    /// Waits for wakeups until `condition` holds.
    template <class Condition>
    bool until(const Condition& condition) {
        std::unique_lock lock(m_mutex);
        const auto deadline = std::chrono::steady_clock::now() + 60s;
        while (!condition())
            if (m_wake.wait_until(lock, deadline) == std::cv_status::timeout)
                return condition();
        return true;
    }
    bool shows(std::int64_t number) {
        return until([&] { return !m_player->frame().image.isNull() && m_player->frame().number == number; });
    }
    [[nodiscard]] QImage exported(std::int64_t number, QSize size) const {
        Compositor compositor(std::make_shared<const Cut>(m_cut), m_media, m_style, size.width(), size.height());
        return compositor.still(number).value_or(QImage());
    }
    [[nodiscard]] std::vector<float> mixed() const {
        return AudioMixer(m_cut, m_media).mix().value_or(std::vector<float>());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_media;
    CaptionStyle m_style;
    Cut m_cut;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::shared_ptr<test::HandClock> m_clock;
    test::FakeLoudspeaker m_speaker;
    std::unique_ptr<PreviewPlayer> m_player;
};

void TestPreviewPlayer::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_media = m_folder->path().toStdString();
    m_style = sample::style("clean");
    m_cut = sample::cut(m_media, 2, 20);
    m_cut.captions.push_back(sample::caption({"one", "two", "three"}, 3, m_cut.rate));
    m_cut.pictures[1].transition = {TransitionKind::Dissolve, Duration::frames(6, m_cut.rate)};
    m_clock = std::make_shared<test::HandClock>();
    m_speaker = test::FakeLoudspeaker();
}

void TestPreviewPlayer::cleanup() {
    m_player.reset();
}

void TestPreviewPlayer::pausedFrameIsTheExports_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("canvas") << QSize(270, 480);
    QTest::newRow("half") << QSize(136, 240);
    QTest::newRow("third") << QSize(90, 160);
}

void TestPreviewPlayer::pausedFrameIsTheExports() {
    QFETCH(QSize, size);
    open();
    m_player->setSize(size);
    for (const std::int64_t number : {0, 7, 22, 39}) {
        m_player->seek(at(number));
        QVERIFY(until(
            [&] { return m_player->frame().number == number && m_player->frame().image.width() == size.width(); }));
        const PreviewFrame frame = m_player->frame();
        QCOMPARE(frame.image.format(), QImage::Format_RGB32);
        QCOMPARE(frame.time, at(number));
        QVERIFY(frame.image == exported(number, frame.image.size()));
        QCOMPARE(frame.quality, (PreviewQuality{frame.image.width(), frame.image.height(), false, 0}));
    }
}

void TestPreviewPlayer::sizeKeepsTheFilmsShape_data() {
    QTest::addColumn<QSize>("available");
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1920, 240) << QSize(136, 240);
    QTest::newRow("tall") << QSize(90, 2000) << QSize(90, 160);
    QTest::newRow("larger than the canvas") << QSize(2000, 2000) << QSize(270, 480);
    QTest::newRow("tiny") << QSize(1, 1) << QSize(2, 2);
}

void TestPreviewPlayer::sizeKeepsTheFilmsShape() {
    QFETCH(QSize, available);
    QFETCH(QSize, size);
    QCOMPARE(previewSize(m_cut, available), size);
}

void TestPreviewPlayer::latestSeekWins() {
    open();
    for (int i = 0; i < 200; ++i)
        m_player->seek(at(i * 7 % 40));
    m_player->seek(at(13));
    QCOMPARE(m_player->position(), at(13));
    QVERIFY(shows(13));
    QVERIFY(m_player->frame().image == exported(13, {270, 480}));
    m_player->seek(TimePoint{} + Duration::seconds(-3));
    QCOMPARE(m_player->position(), TimePoint{});
    m_player->seek(at(4000));
    QCOMPARE(m_player->position(), at(40));
    QVERIFY(shows(39));
}

void TestPreviewPlayer::playsFrameByFrame() {
    open();
    QVERIFY(shows(0));
    m_player->play();
    QVERIFY(m_player->isPlaying());
    for (std::int64_t number = 1; number <= 30; ++number) {
        m_clock->advance(kFrame);
        QVERIFY(shows(number));
        QCOMPARE(m_player->position(), at(number));
        QCOMPARE(m_player->quality().droppedFrames, 0);
    }
    QCOMPARE(m_player->clockStatus().source, ClockSource::Monotonic);
    QCOMPARE(m_player->clockStatus().offset, Duration{});
    m_player->pause();
    m_clock->advance(kFrame * 5);
    QVERIFY(!m_player->isPlaying());
    QCOMPARE(m_player->position(), at(30));
    QVERIFY(m_player->frame().image == exported(30, {270, 480}));
}

void TestPreviewPlayer::leavesOutLateFrames() {
    open();
    QVERIFY(shows(0));
    m_player->play();
    m_clock->advance(kFrame);
    QVERIFY(shows(1));
    m_clock->advance(kFrame * 4);
    QVERIFY(shows(5));
    QCOMPARE(m_player->quality().droppedFrames, 3);
    m_clock->advance(kFrame);
    QVERIFY(shows(6));
    QCOMPARE(m_player->quality().droppedFrames, 3);
}

void TestPreviewPlayer::stopsAtTheEnd() {
    open();
    m_player->seek(at(38));
    m_player->play();
    m_clock->advance(kFrame * 7);
    QVERIFY(until([&] { return !m_player->isPlaying(); }));
    QCOMPARE(m_player->position(), at(40));
    QVERIFY(shows(39));
}

void TestPreviewPlayer::playsAgainFromTheStart() {
    open();
    m_player->seek(at(40));
    QVERIFY(shows(39));
    m_player->play();
    QVERIFY(shows(0));
    m_clock->advance(kFrame * 2);
    QVERIFY(shows(2));
}

void TestPreviewPlayer::seeksWhilePlaying() {
    open();
    m_player->play();
    m_clock->advance(kFrame * 3);
    QVERIFY(shows(3));
    m_player->seek(at(25));
    QVERIFY(m_player->isPlaying());
    m_clock->advance(kFrame * 2);
    QVERIFY(shows(27));
}

void TestPreviewPlayer::steps() {
    open();
    m_player->seek(at(5) + Duration{77});
    m_player->step(1);
    QCOMPARE(m_player->position(), at(6));
    QVERIFY(shows(6));
    m_player->step(2);
    m_player->step(-1);
    QVERIFY(shows(7));
    m_player->step(-100);
    QVERIFY(shows(0));
    m_player->step(100);
    QVERIFY(shows(39));
    m_player->seek(at(10));
    m_player->play();
    m_player->step(-1);
    QVERIFY(!m_player->isPlaying());
    QVERIFY(shows(9));
}

void TestPreviewPlayer::playsBackwards() {
    open();
    m_player->seek(at(4));
    QVERIFY(shows(4));
    m_player->setRate(-1);
    m_player->play();
    for (std::int64_t number = 3; number >= 1; --number) {
        m_clock->advance(kFrame);
        QVERIFY(shows(number));
    }
    m_clock->advance(kFrame * 3);
    QVERIFY(until([&] { return !m_player->isPlaying(); }));
    QCOMPARE(m_player->position(), TimePoint{});
    QVERIFY(shows(0));
}

void TestPreviewPlayer::shuttleSkipsWithoutDropping() {
    open();
    QVERIFY(shows(0));
    m_player->setRate(4);
    m_player->play();
    for (const std::int64_t number : {4, 8, 12}) {
        m_clock->advance(kFrame);
        QVERIFY(shows(number));
    }
    QCOMPARE(m_player->quality().droppedFrames, 0);
    m_player->setRate(-2);
    for (const std::int64_t number : {10, 8}) {
        m_clock->advance(kFrame);
        QVERIFY(shows(number));
    }
    m_player->setRate(0.5);
    m_clock->advance(kFrame * 2);
    QVERIFY(shows(9));
    m_player->setRate(0);
    QVERIFY(!m_player->isPlaying());
}

void TestPreviewPlayer::loopsPictures() {
    open();
    m_player->setLoop(TimeRange{at(10), at(13) + Duration{5}});
    m_player->play();
    QVERIFY(shows(10));
    for (const std::int64_t number : {11, 12, 10, 11, 12, 10}) {
        m_clock->advance(kFrame);
        QVERIFY(shows(number));
    }
    m_player->setRate(-1);
    for (const std::int64_t number : {12, 11, 10, 12}) {
        m_clock->advance(kFrame);
        QVERIFY(shows(number));
    }
    m_player->setLoop(std::nullopt);
    m_clock->advance(kFrame * 4);
    QVERIFY(shows(8));
}

void TestPreviewPlayer::loopsSound() {
    addSound(SoundRole::Voice, "voice", swell(1, 330, -12, 1400));
    open(true);
    QVERIFY(until([&] { return m_player->isSoundFinal(); }));
    m_player->setLoop(TimeRange{at(10), at(13)});
    m_player->play();
    const std::vector<float> mix = mixed();
    const std::vector<float> heard = m_speaker.pull(10 * kFrameSamples);
    QCOMPARE(std::ssize(heard), 20 * kFrameSamples);
    for (std::int64_t i = 0; i < 20 * kFrameSamples; ++i)
        QCOMPARE(heard[static_cast<std::size_t>(i)],
                 mix[static_cast<std::size_t>(20 * kFrameSamples + i % (6 * kFrameSamples))]);
    QCOMPARE(m_player->position(), at(11));
}

void TestPreviewPlayer::soundIsTheClock() {
    open(true);
    QVERIFY(shows(0));
    m_player->play();
    m_speaker.pull(100);
    QCOMPARE(m_player->position(), TimePoint{} + Duration::samples(100, kSoundRate));
    m_speaker.pull(kFrameSamples - 100);
    QCOMPARE(m_player->position(), at(1));
    QVERIFY(shows(1));
    m_clock->advance(Duration::milliseconds(100));
    QCOMPARE(m_player->position(), at(1));
    QCOMPARE(m_player->clockStatus().source, ClockSource::Sound);
    m_speaker.pull(3 * kFrameSamples);
    QVERIFY(shows(4));
    m_player->pause();
    QCOMPARE(m_player->position(), at(4));
    QVERIFY(m_speaker.waitUntilStopped());
}

void TestPreviewPlayer::soundIsTheExports() {
    addSound(SoundRole::Voice, "voice", swell(1, 330, -18, 900));
    addSound(SoundRole::Music, "music", swell(2, 110, -8, 1400));
    open(true);
    QVERIFY(until([&] { return m_player->isSoundFinal(); }));
    m_player->play();
    const std::vector<float> mix = mixed();
    QCOMPARE(std::ssize(mix), 2 * 40 * kFrameSamples);
    std::vector<float> heard;
    while (heard.size() < mix.size()) {
        const std::vector<float> block = m_speaker.pull(777 - std::ssize(heard) / 2 % 5);
        QVERIFY(!block.empty());
        heard.insert(heard.end(), block.begin(), block.end());
        if (mix.size() - heard.size() < 2 * 777)
            break;
    }
    for (std::size_t i = 0; i < heard.size(); ++i)
        QCOMPARE(heard[i], mix[i]);
    // Elsewhere, from the sample.
    m_player->seek(at(17));
    const QDeadlineTimer deadline(60s);
    while (m_player->position() == at(17) && !deadline.hasExpired())
        m_speaker.pull(1);
    const std::vector<float> there = m_speaker.pull(kFrameSamples);
    const auto from = static_cast<std::size_t>(2 * (sampleAt(m_player->position(), kSoundRate) - kFrameSamples));
    for (std::size_t i = 0; i < there.size(); ++i)
        QCOMPARE(there[i], mix[from + i]);
}

void TestPreviewPlayer::doubleSpeedIsHeard() {
    addSound(SoundRole::Voice, "voice", swell(1, 330, -12, 1400));
    open(true);
    QVERIFY(until([&] { return m_player->isSoundFinal(); }));
    m_player->setRate(2);
    m_player->play();
    const std::vector<float> heard = m_speaker.pull(10 * kFrameSamples);
    QCOMPARE(m_player->position(), at(20));
    const std::vector<float> mix = mixed();
    // Deep sounds go through the low-pass as they are.
    for (std::int64_t i = 100; i < std::ssize(heard) / 2; ++i)
        QVERIFY(std::abs(heard[static_cast<std::size_t>(2 * i)] - mix[static_cast<std::size_t>(4 * i)]) < 0.001F);
    m_player->setRate(3);
    m_clock->advance(kFrame);
    QVERIFY(until([&] { return m_player->frame().number == 23; }));
    QVERIFY(m_speaker.waitUntilStopped());
}

void TestPreviewPlayer::newSoundWhilePlaying() {
    addSound(SoundRole::Voice, "voice", swell(1, 330, -12, 1400));
    open(true);
    QVERIFY(until([&] { return m_player->isSoundFinal(); }));
    m_player->play();
    m_speaker.pull(4 * kFrameSamples);
    m_cut.sounds[0].pan = 0.8;
    m_player->setCut(content());
    QVERIFY(until([&] { return m_player->isSoundFinal(); }));
    QCOMPARE(m_player->position(), at(4));
    // What was mixed before is still heard.
    m_speaker.pull(10 * kFrameSamples);
    const std::vector<float> heard = m_speaker.pull(5 * kFrameSamples);
    const std::vector<float> mix = mixed();
    for (std::size_t i = 0; i < heard.size(); ++i)
        QCOMPARE(heard[i], mix[static_cast<std::size_t>(28 * kFrameSamples) + i]);
}

void TestPreviewPlayer::newCutWhilePlayingLoadsNothingAgain() {
    open();
    m_player->play();
    m_clock->advance(kFrame * 12);
    QVERIFY(shows(12));
    const QImage before = exported(13, {270, 480});
    m_cut.captions[0].words[1].text = "other";
    for (CutPicture& picture : m_cut.pictures)
        picture.range.end = picture.range.end + (picture.origin == "scene-2" ? kFrame * 5 : Duration{});
    m_cut.duration = kFrame * 45;
    const QImage expected = exported(13, {270, 480});
    QVERIFY(before != expected);
    // What was loaded for the earlier cut cannot be loaded again.
    for (const auto& file : std::filesystem::directory_iterator(m_media))
        std::filesystem::remove(file);
    m_player->setCut(content());
    m_clock->advance(kFrame);
    QVERIFY(until([&] { return m_player->frame().image == expected; }));
    QVERIFY(m_player->isPlaying());
    QCOMPARE(m_player->position(), at(13));
    QVERIFY(m_player->problems().empty());
}

void TestPreviewPlayer::shorterCutStopsPlaying() {
    open();
    m_player->play();
    m_clock->advance(kFrame * 30);
    QVERIFY(shows(30));
    m_cut.pictures.pop_back();
    m_cut.duration = kFrame * 20;
    m_player->setCut(content());
    QVERIFY(until([&] { return !m_player->isPlaying(); }));
    QCOMPARE(m_player->position(), at(20));
    QVERIFY(shows(19));
}

void TestPreviewPlayer::lostDeviceDoesNotJump() {
    open(true);
    m_player->play();
    m_speaker.pull(10 * kFrameSamples);
    QVERIFY(shows(10));
    QCOMPARE(m_player->position(), at(10));
    m_speaker.setThere(false);
    QCOMPARE(m_player->position(), at(10));
    m_clock->advance(kFrame);
    QCOMPARE(m_player->position(), at(11));
    QVERIFY(shows(11));
    QCOMPARE(m_player->clockStatus().source, ClockSource::Monotonic);
}

void TestPreviewPlayer::standingDeviceIsNotWaitedFor() {
    open(true);
    m_player->play();
    m_speaker.pull(5 * kFrameSamples);
    QVERIFY(shows(5));
    QCOMPARE(m_player->position(), at(5));
    m_clock->advance(Duration::milliseconds(300));
    QCOMPARE(m_player->position(), at(5));
    QCOMPARE(m_player->clockStatus().source, ClockSource::Monotonic);
    m_clock->advance(kFrame);
    QCOMPARE(m_player->position(), at(6));
    QVERIFY(shows(6));
}

void TestPreviewPlayer::returningDeviceIsFollowedAgain() {
    m_cut = sample::cut(m_media, 2, 100);
    open(true);
    m_player->play();
    m_speaker.pull(5 * kFrameSamples);
    QVERIFY(shows(5));
    m_speaker.setThere(false);
    m_clock->advance(kFrame * 10);
    QVERIFY(shows(15));
    m_speaker.setThere(true);
    TimePoint before = m_player->position();
    for (int i = 0; i < 100 && m_player->clockStatus().source == ClockSource::Monotonic; ++i) {
        m_clock->advance(kFrame);
        m_speaker.pull(kFrameSamples);
        const TimePoint now = m_player->position();
        QVERIFY(now >= before);
        QVERIFY(now - before <= kFrame * 2);
        before = now;
        QVERIFY(until([&] { return m_player->frame().time >= now - kFrame; }));
    }
    QCOMPARE(m_player->clockStatus().source, ClockSource::Sound);
}

void TestPreviewPlayer::levelsAreOfWhatIsHeard() {
    addSound(SoundRole::Music, "music", Sound{2, std::vector<float>(2 * 40 * kFrameSamples)});
    Sound loud{2, std::vector<float>(2 * 40 * kFrameSamples)};
    for (std::size_t i = 20 * kFrameSamples; i < loud.samples.size(); ++i)
        loud.samples[i] = static_cast<float>(0.5 * std::sin(0.13 * static_cast<double>(i / 2)));
    addSound(SoundRole::Voice, "voice", loud);
    open(true);
    QVERIFY(until([&] { return m_player->isSoundFinal(); }));
    QCOMPARE(m_player->levels().peakDb[0], kSilencePeakDb);
    m_player->play();
    m_speaker.pull(5 * kFrameSamples);
    QCOMPARE(m_player->levels().peakDb[0], kSilencePeakDb);
    const std::vector<float> heard = m_speaker.pull(25 * kFrameSamples);
    const SoundLevels levels = m_player->levels();
    const double peak = toDb(static_cast<double>(*std::max_element(heard.begin(), heard.end())));
    QVERIFY(std::abs(levels.peakDb[0] - peak) < 0.1);
    QVERIFY(std::abs(levels.rmsDb[1] - (peak - 3.01)) < 0.1);
    QVERIFY(levels.momentaryLufs > -20);
    QVERIFY(levels.shortTermLufs < levels.momentaryLufs);
}

void TestPreviewPlayer::missingMediaAreShownAndSaid() {
    addSound(SoundRole::Voice, "voice", swell(1, 330, -12, 1400));
    addSound(SoundRole::Music, "music", swell(2, 110, -12, 1400));
    std::filesystem::rename(m_media / "voice.wav", m_media / "hidden");
    std::filesystem::rename(m_media / "back1.png", m_media / "away");
    open(true);
    QVERIFY(until([&] { return m_player->isSoundFinal() && m_player->problems().size() == 2; }));
    QCOMPARE(m_player->problems()[0].origin, std::string("scene-1"));
    QCOMPARE(m_player->problems()[1].origin, std::string("voice"));
    QVERIFY(m_player->problems()[1].error.message.starts_with("The sound of voice cannot be played. "));
    m_player->play();
    const std::vector<float> heard = m_speaker.pull(kFrameSamples);
    QVERIFY(std::any_of(heard.begin(), heard.end(), [](float sample) { return sample != 0; }));
    m_player->pause();
    m_player->seek({});
    std::filesystem::rename(m_media / "hidden", m_media / "voice.wav");
    std::filesystem::rename(m_media / "away", m_media / "back1.png");
    const QImage whole = exported(0, {270, 480});
    QVERIFY(m_player->frame().image != whole);
    m_player->setCut(content());
    QVERIFY(until(
        [&] { return m_player->isSoundFinal() && m_player->problems().empty() && m_player->frame().image == whole; }));
}

void TestPreviewPlayer::slowComposingReducesTheSize() {
    m_cut = sample::cut(m_media, 2, 100);
    // Each frame seems to take 100 ms.
    open(false, std::make_shared<test::SteppingClock>(Duration::milliseconds(100)));
    QVERIFY(shows(0));
    m_player->setLoop(TimeRange{{}, at(200)});
    m_player->play();
    const QDeadlineTimer deadline(60s);
    while (!m_player->quality().reduced && !deadline.hasExpired()) {
        m_clock->advance(Duration::milliseconds(1));
        std::this_thread::yield();
    }
    const PreviewQuality quality = m_player->quality();
    QVERIFY(quality.reduced);
    QVERIFY(quality.width < 270);
    QVERIFY(quality.droppedFrames > 0);
    m_player->pause();
    const std::int64_t number = frameAt(m_player->position(), m_cut.rate);
    QVERIFY(until([&] { return !m_player->quality().reduced && m_player->frame().number == number; }));
    QVERIFY(m_player->frame().image == exported(number, {270, 480}));
}

void TestPreviewPlayer::endsWhileBusy() {
    addSound(SoundRole::Voice, "voice", swell(1, 330, -12, 1400));
    m_cut.width = 1080;
    m_cut.height = 1920;
    for (int i = 0; i < 12; ++i) {
        open(true);
        m_player->play();
        for (int k = 0; k < i; ++k)
            m_player->seek(at(k * 11 % 40));
        if (i % 3 == 1)
            QVERIFY(until([&] { return !m_player->frame().image.isNull(); }));
        if (i % 3 == 2)
            m_speaker.pull(kFrameSamples);
        m_player.reset();
        QVERIFY(!m_speaker.isPlaying());
    }
}

QTEST_MAIN(TestPreviewPlayer)
#include "tst_preview_player.moc"
