#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "core/base/host.h"
#include "core/media/preview/sound_stream.h"

namespace sw {

/// A loudspeaker as a preview sees it; a test can be one. The functions are called from one thread at a time, but
/// heard(), which any thread may call. None of them waits for the device.
class SoundOutput {
public:
    virtual ~SoundOutput() = default;
    /// Pulls `stream` on a thread of the output's, until stop() or destruction. When a device goes and another comes,
    /// it goes on with that.
    virtual void start(std::shared_ptr<SoundStream> stream) = 0;
    /// What was pulled and not yet heard is dropped.
    virtual void stop() = 0;
    /// How many of the frames pulled since start() have been heard; nothing while there is no device. 0 while that is
    /// not known, as before start().
    [[nodiscard]] virtual std::optional<std::int64_t> heard() = 0;
};

/// For where nothing shall be heard.
class SilentOutput final : public SoundOutput {
public:
    void start(std::shared_ptr<SoundStream>) override {}
    void stop() override {}
    std::optional<std::int64_t> heard() override { return std::nullopt; }
};

/// The system's default device, through Qt Multimedia on a thread of its own. Without a device, or when it cannot be
/// opened, nothing is heard until one comes. Made on the main thread, with an application object.
class DeviceOutput final : public SoundOutput {
public:
    explicit DeviceOutput(std::shared_ptr<Clock> clock = std::make_shared<SteadyClock>());
    ~DeviceOutput() override;
    void start(std::shared_ptr<SoundStream> stream) override;
    void stop() override;
    std::optional<std::int64_t> heard() override;

private:
    class Player;
    struct Thread;
    std::unique_ptr<Thread> m_thread;
};

/// A device's count of what it has played, which comes in steps and jitters (10 to 20 ms with PulseAudio), made smooth:
/// it runs on by `clock` in between, is corrected gently, and never runs backwards. A plain value.
class PlayedCount {
public:
    /// The device says at `now` that `frames` have been played.
    void update(std::int64_t frames, Duration now);
    /// What has been played by `now`; stands still `kMostAhead` behind the last update that brought news.
    [[nodiscard]] std::int64_t at(Duration now) const;

private:
    static constexpr Duration kMostAhead = Duration::milliseconds(60);
    Duration m_start;  ///< the clock's time at which frame 0 was played, smoothed
    Duration m_newsAt;
    std::int64_t m_frames = 0;
    std::int64_t m_floor = 0;  ///< what has been told before
};

}  // namespace sw
