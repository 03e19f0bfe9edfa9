#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <thread>
#include <vector>

#include "core/media/scene/compositor.h"
#include "core/media/sound/audio_mixer.h"
#include "core/model/cut.h"

namespace sw {

/// A cut's sound as it can be had now. A value that any thread may render from.
struct PreviewMix {
    std::shared_ptr<const AudioMixer> mixer;
    std::shared_ptr<const GainCurve> gain;
    bool final = false;  ///< the gain is that of the whole, so that it sounds like the export
};

/// Opens and measures the sound of the latest cut on a thread of its own. As soon as a cut's sounds are open they can
/// be had, with the gain that was found last; its own gain follows. Sounds that cannot be opened are left out. May be
/// used from any thread.
class MixPreparation {
public:
    /// `changed` is called on that thread, whenever there is something new to be had.
    explicit MixPreparation(std::function<void()> changed);
    ~MixPreparation();

    /// Where nothing that is heard has changed, nothing is done.
    void prepare(const std::shared_ptr<const Cut>& cut, const std::filesystem::path& folder);
    /// The latest one, with no mixer before there was any.
    [[nodiscard]] PreviewMix mix() const;
    /// True when mix() is that of the latest cut, and final; also when its sound has failed for good.
    [[nodiscard]] bool isFinal() const;
    /// Sounds of the latest cut that were left out; of one origin only the first.
    [[nodiscard]] std::vector<MediaProblem> problems() const;

private:
    struct Task {
        Cut cut;  ///< only what is heard
        std::filesystem::path folder;
        friend bool operator==(const Task&, const Task&) = default;
    };
    void run(const std::stop_token& stop);
    /// Errors: Cancelled.
    Result<void> make(Task task, const std::stop_token& stop);
    std::vector<MediaProblem> leaveOutBroken(Task& task, const std::stop_token& stop) const;
    Result<void> give(PreviewMix mix, std::vector<MediaProblem> problems, const std::stop_token& stop);

    std::function<void()> m_changed;
    mutable std::mutex m_mutex;  ///< guards what follows
    std::condition_variable_any m_wake;
    std::optional<Task> m_next;
    Task m_latest;
    std::stop_source m_job;
    PreviewMix m_mix;
    std::vector<MediaProblem> m_problems;
    bool m_done = true;
    float m_lastGain = 1;
    std::jthread m_thread;  ///< last: it uses what is above
};

}  // namespace sw
