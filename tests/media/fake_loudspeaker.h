#pragma once

#include <QDeadlineTimer>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "core/base/host.h"
#include "core/media/preview/sound_output.h"

namespace sw::test {

/// A clock that a test moves on.
class HandClock final : public Clock {
public:
    Duration now() override { return {m_now.load()}; }
    void advance(Duration by) { m_now.fetch_add(by.flicks); }

private:
    std::atomic<std::int64_t> m_now = kFlicksPerSecond;
};

/// A loudspeaker that hears what a test pulls, when it pulls it.
class FakeLoudspeaker {
public:
    /// What is given to a player.
    [[nodiscard]] std::unique_ptr<SoundOutput> output() { return std::make_unique<Output>(m_state); }

    /// As if the cable was pulled out, and put in again.
    void setThere(bool there) {
        const std::lock_guard lock(m_state->mutex);
        m_state->there = there;
    }
    [[nodiscard]] bool isPlaying() const { return stream() != nullptr; }
    /// False when it goes on playing for too long.
    [[nodiscard]] bool waitUntilStopped() const {
        const QDeadlineTimer deadline(std::chrono::seconds(60));
        while (isPlaying() && !deadline.hasExpired())
            std::this_thread::yield();
        return !isPlaying();
    }
    /// Waits until `frames` are mixed, and pulls them; nothing when that takes too long.
    std::vector<float> pull(std::int64_t frames) {
        const QDeadlineTimer deadline(std::chrono::seconds(60));
        std::vector<float> samples;
        while (static_cast<std::int64_t>(samples.size()) < 2 * frames) {
            const std::shared_ptr<SoundStream> from = stream();
            const std::int64_t wanted = frames - std::ssize(samples) / 2;
            const std::int64_t count = from ? std::min(wanted, from->waiting()) : 0;
            if (count == 0) {
                if (deadline.hasExpired())
                    return {};
                std::this_thread::yield();
                continue;
            }
            std::vector<float> block(static_cast<std::size_t>(2 * count));
            from->pull(block);
            samples.insert(samples.end(), block.begin(), block.end());
            const std::lock_guard lock(m_state->mutex);
            m_state->heard += count;
        }
        return samples;
    }

private:
    struct State {
        std::mutex mutex;  ///< guards what follows
        std::shared_ptr<SoundStream> stream;
        std::int64_t heard = 0;
        bool there = true;
    };
    class Output final : public SoundOutput {
    public:
        explicit Output(std::shared_ptr<State> state) : m_state(std::move(state)) {}
        void start(std::shared_ptr<SoundStream> stream) override {
            const std::lock_guard lock(m_state->mutex);
            m_state->stream = std::move(stream);
            m_state->heard = 0;
        }
        void stop() override {
            const std::lock_guard lock(m_state->mutex);
            m_state->stream.reset();
        }
        std::optional<std::int64_t> heard() override {
            const std::lock_guard lock(m_state->mutex);
            return m_state->there ? std::optional(m_state->heard) : std::nullopt;
        }

    private:
        std::shared_ptr<State> m_state;
    };
    [[nodiscard]] std::shared_ptr<SoundStream> stream() const {
        const std::lock_guard lock(m_state->mutex);
        return m_state->stream;
    }

    std::shared_ptr<State> m_state = std::make_shared<State>();
};

}  // namespace sw::test
