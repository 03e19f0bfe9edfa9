#pragma once

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

#include "core/media/preview/play_clock.h"
#include "core/media/preview/preview_mix.h"
#include "core/media/preview/sound_meter.h"
#include "core/media/preview/sound_output.h"
#include "core/media/preview/sound_stream.h"

namespace sw {

/// What a film sounds like while it plays: mixes a little ahead of what is heard, on a thread of its own, into a
/// stream that the output pulls. May be used from any thread.
class PreviewSound {
public:
    /// So much is mixed ahead of what is pulled: 0.2 s.
    static constexpr std::int64_t kAhead = 20 * SoundMeter::kBlock;

    /// `changed` is called on a thread of the sound's, when isFinal() or problems() may have changed.
    PreviewSound(std::unique_ptr<SoundOutput> output, std::function<void()> changed);
    ~PreviewSound();

    void setCut(const std::shared_ptr<const Cut>& cut, const std::filesystem::path& folder);
    /// Plays, or goes on elsewhere: at once, but for what the device has already. Runs are numbered upwards, so that
    /// heard() can tell them apart, and what was asked before comes too late. Courses at other rates than 1 and 2 are
    /// silent.
    void play(std::uint64_t run, const Course& course);
    void stop(std::uint64_t run);

    struct Heard {
        std::uint64_t run = 0;
        std::optional<Duration> played;  ///< of that run; nothing where it is not to be heard
    };
    [[nodiscard]] Heard heard();
    /// Of what is heard now; silence where nothing is.
    [[nodiscard]] SoundLevels levels();

    [[nodiscard]] bool isFinal() const { return m_mixes.isFinal(); }
    [[nodiscard]] std::vector<MediaProblem> problems() const { return m_mixes.problems(); }

    /// True for rates at which something is heard.
    static bool isHeardAt(double rate) { return rate == 1 || rate == 2; }

private:
    /// A course that is to be mixed.
    struct Run {
        std::uint64_t number = 0;
        std::optional<Course> course;  ///< none when nothing is to be heard
    };
    void ask(Run wanted);
    void run(const std::stop_token& stop);
    void begin(const Run& wanted, const std::stop_token& stop);
    void mixAhead(SoundStream& stream, const std::stop_token& stop);
    void mixBlock(SoundStream& stream, const std::stop_token& stop);
    /// The samples of `mix` for a stretch of the course.
    void render(const PreviewMix& mix, std::int64_t from, std::span<float> out, const std::stop_token& stop) const;
    void renderFilm(const PreviewMix& mix, std::int64_t film, std::span<float> out, const std::stop_token& stop) const;

    MixPreparation m_mixes;
    std::unique_ptr<SoundOutput> m_output;

    // For the mixing thread alone:
    Course m_course;
    std::int64_t m_done = 0;  ///< frames of the run that are mixed
    PreviewMix m_mix;         ///< with which the last block was mixed

    std::mutex m_mutex;  ///< guards what follows
    std::condition_variable_any m_wake;
    std::optional<Run> m_next;
    std::uint64_t m_latest = 0;             ///< number of the run asked for last
    bool m_silent = true;                   ///< when nothing is to be heard of it
    std::uint64_t m_run = 0;                ///< of the one that is mixed
    std::shared_ptr<SoundStream> m_stream;  ///< none while nothing is to be heard
    std::int64_t m_first = 0;               ///< index of the run's first frame in it
    SoundMeter m_meter;
    std::jthread m_thread;  ///< last: it uses what is above
};

}  // namespace sw
