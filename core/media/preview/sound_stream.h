#pragma once

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

namespace sw {

/// Mixed sound on its way to a SoundOutput: 48 kHz, interleaved stereo, counted in frames (one sample per channel). One
/// thread writes, one pulls, and neither ever waits for the other; the rest may be asked from any thread.
class SoundStream {
public:
    explicit SoundStream(std::int64_t capacity);

    // For the thread that writes:

    /// `samples` must not be longer than room().
    void write(std::span<const float> samples);
    [[nodiscard]] std::int64_t room() const;
    /// What was written and not yet pulled is never heard.
    void discard();

    // For the thread that pulls:

    /// Fills `out`; with silence where nothing was written in time. Never waits, takes no lock and no memory.
    void pull(std::span<float> out);

    // For any thread:

    [[nodiscard]] std::int64_t written() const { return m_written.load(std::memory_order_acquire); }
    /// Written and still to be heard.
    [[nodiscard]] std::int64_t waiting() const;
    [[nodiscard]] std::int64_t pulled() const { return m_pulled.load(std::memory_order_acquire); }
    /// Which of the written frames is heard when `heard` frames of all that was pulled have been. Behind silence or
    /// discarded sound it is ahead or behind until all that was pulled before has been heard, but never beyond what
    /// was written.
    [[nodiscard]] std::int64_t indexOf(std::int64_t heard) const;

private:
    std::int64_t m_capacity;
    std::vector<float> m_samples;               ///< frame i is at i modulo the capacity
    std::atomic<std::int64_t> m_written = 0;    ///< index behind the last frame written
    std::atomic<std::int64_t> m_discarded = 0;  ///< frames before this one are not to be heard
    std::atomic<std::int64_t> m_read = 0;       ///< index of the next frame to be pulled
    std::atomic<std::int64_t> m_pulled = 0;     ///< with silence
    std::atomic<std::int64_t> m_lead = 0;       ///< m_read − m_pulled
};

}  // namespace sw
