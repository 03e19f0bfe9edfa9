#pragma once

#include <QImage>
#include <QSize>
#include <array>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "core/base/host.h"
#include "core/media/preview/play_clock.h"
#include "core/media/preview/preview_pictures.h"
#include "core/media/preview/preview_quality.h"
#include "core/media/preview/preview_sound.h"
#include "core/media/preview/sound_output.h"

namespace sw {

/// What is to be shown now.
struct PreviewFrame {
    QImage image;    ///< Format_RGB32; null before there was one
    TimePoint time;  ///< when the frame begins
    std::int64_t number = 0;
    PreviewQuality quality;
};

/// What playing goes by, and how well.
struct ClockStatus {
    ClockSource source = ClockSource::Monotonic;
    Duration offset;  ///< how long after its time the latest frame came while playing; real time, by that clock
};

/// Plays a cut: composes frames on a thread of its own and mixes sound on another, the same as an export's. The sound
/// that is heard is the clock, and running time where none is heard. While it plays, frames are composed ahead, smaller
/// when there is no time for more, and left out when they are late; while it does not, the frame at position() is
/// always composed at the full size.
///
/// The functions may be called from any thread, and return at once. What they ask for shows some time later: then
/// `wakeup` is called on the composing thread, without data and under no lock, for the owner to look at frame(),
/// isPlaying() and problems(). Destruction ends everything within a second. Needs a QGuiApplication.
class PreviewPlayer {
public:
    /// `clock` is the running time that playing goes by where nothing is heard; `stopwatch` tells how long composing
    /// takes.
    explicit PreviewPlayer(std::function<void()> wakeup,
                           std::unique_ptr<SoundOutput> output = std::make_unique<DeviceOutput>(),
                           std::shared_ptr<Clock> clock = std::make_shared<SteadyClock>(),
                           std::shared_ptr<Clock> stopwatch = std::make_shared<SteadyClock>());
    ~PreviewPlayer();
    PreviewPlayer(const PreviewPlayer&) = delete;
    PreviewPlayer& operator=(const PreviewPlayer&) = delete;

    /// From now on shows another cut, or another state of the same. Position and playing stay. What has not changed is
    /// not loaded again; what was missing is looked for again. The cut must not be null.
    void setCut(PreviewContent content);
    /// The room for the picture, in physical pixels: frames are of previewSize(). Nothing is composed before this is
    /// known.
    void setSize(QSize available);

    /// From position(); from the other end when there is nothing left in that direction, and within the loop when there
    /// is one.
    void play();
    void pause();
    /// Goes there, playing or not; only the latest of several counts.
    void seek(TimePoint position);
    /// Pauses, and goes by so many frames.
    void step(std::int64_t frames);
    /// −4 … 4; below 0 is backwards, 0 pauses. There is sound at 1 and 2. Stays until it is set again.
    void setRate(double rate);
    /// Plays around within `range`, rounded to whole frames; none for the whole film, once.
    void setLoop(std::optional<TimeRange> range);

    /// 0 … the cut's duration.
    [[nodiscard]] TimePoint position();
    [[nodiscard]] bool isPlaying() const;
    [[nodiscard]] PreviewFrame frame() const;
    /// Of frame().
    [[nodiscard]] PreviewQuality quality() const { return frame().quality; }
    [[nodiscard]] ClockStatus clockStatus() const;
    /// Of what is heard now.
    [[nodiscard]] SoundLevels levels() { return m_sound.levels(); }
    /// True when playing sounds as the export will; until then the latest cut's gain, or its sound, is still being
    /// found.
    [[nodiscard]] bool isSoundFinal() const { return m_sound.isFinal(); }
    /// Media of the latest cut that could not be shown or heard so far.
    [[nodiscard]] std::vector<MediaProblem> problems() const;

private:
    /// A frame that was composed, and of what.
    struct Composed {
        QImage image;
        std::int64_t number = -1;
        std::uint64_t look = 0;  ///< count of contents and sizes
        std::uint64_t run = 0;
        std::size_t step = 0;
        Duration at;  ///< elapsed time of its run at which it is due
    };
    /// What the composing thread goes by in one round.
    struct Scene {
        bool playing = false;
        Course course;
        Duration elapsed;
        TimePoint position;
        bool soundIsBack = false;
        std::uint64_t run = 0;
        FrameRate rate;
        std::int64_t lastFrame = 0;
    };

    // With m_mutex held:
    Duration elapsed(Duration now, const PreviewSound::Heard& heard);
    TimePoint positionAt(Duration now, const PreviewSound::Heard& heard);
    [[nodiscard]] std::int64_t frameOf(TimePoint time) const;
    [[nodiscard]] TimePoint length() const;
    void start(TimePoint from, Duration now);
    void halt(TimePoint at);

    /// Does `what` with m_mutex held, given where playing is then; afterwards the sound and the composing thread
    /// follow.
    void change(const std::function<void(Duration now, TimePoint position)>& what);

    // For the composing thread:
    void run(const std::stop_token& stop);
    std::optional<Scene> look();
    /// Until something is asked for, or about `time` has passed.
    void wait(std::optional<Duration> time, const std::stop_token& stop);
    void showStill(const Scene& scene, const std::stop_token& stop);
    void showMoving(const Scene& scene, const std::stop_token& stop);
    bool compose(const Scene& scene, std::int64_t number, Duration at, Composed& out);
    void publish(const Scene& scene, Composed composed);
    void end(const Scene& scene);
    void resumeSound(const Scene& scene);

    std::function<void()> m_wakeup;
    std::shared_ptr<Clock> m_clock;
    std::shared_ptr<Clock> m_stopwatch;

    mutable std::mutex m_mutex;  ///< guards what follows, up to m_sound
    std::condition_variable_any m_wake;
    std::uint64_t m_changes = 0;  ///< counts what was asked for
    bool m_tell = false;          ///< the owner is to be woken for a change that shows no frame
    std::optional<PreviewContent> m_newContent;
    std::optional<QSize> m_newSize;
    std::shared_ptr<const Cut> m_cut;
    bool m_playing = false;
    double m_rate = 1;
    std::optional<TimeRange> m_loop;
    TimePoint m_position;  ///< while not playing
    Course m_course;       ///< while playing
    PlayClock m_playClock;
    std::uint64_t m_run = 0;  ///< counts starts and stops
    PreviewFrame m_frame;
    Duration m_offset;
    std::vector<MediaProblem> m_problems;

    PreviewSound m_sound;

    // For the composing thread alone:
    std::unique_ptr<PreviewPictures> m_pictures;
    QualityControl m_quality;
    std::uint64_t m_look = 0;
    std::uint64_t m_seen = 0;        ///< how many of m_changes were taken
    std::optional<Error> m_failed;   ///< why the latest frame could not be composed
    std::array<QImage, 4> m_images;  ///< used in turn: shown, painted by the owner, ahead, being composed
    std::size_t m_nextImage = 0;
    Composed m_shown;
    Composed m_ahead;
    Duration m_cost;  ///< of composing a frame, smoothed
    std::int64_t m_dropped = 0;

    std::jthread m_thread;  ///< last: it uses what is above
};

}  // namespace sw
