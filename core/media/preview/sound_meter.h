#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>

#include "core/media/sound/loudness.h"

namespace sw {

/// How loud something is just now.
struct SoundLevels {
    std::array<double, 2> peakDb{kSilencePeakDb,
                                 kSilencePeakDb};  ///< dBFS, left and right: the highest sample of the last 50 ms
    std::array<double, 2> rmsDb{kSilencePeakDb, kSilencePeakDb};  ///< dBFS, over the same; a full-scale sine is −3
    double momentaryLufs = kSilenceLufs;                          ///< EBU Tech 3341: of the last 0.4 s
    double shortTermLufs = kSilenceLufs;                          ///< of the last 3 s
};

/// The levels of a 48 kHz stereo sound that is mixed ahead of being heard: what was measured is kept for a second. For
/// one thread at a time.
class SoundMeter {
public:
    /// The frames of each block that is measured: 10 ms.
    static constexpr std::int64_t kBlock = 480;

    SoundMeter();
    ~SoundMeter();
    /// Forgets all before: what comes next begins at frame `index` of a stream.
    void restart(std::int64_t index);
    /// The next kBlock frames.
    void add(std::span<const float> block);
    /// When frame `index` is heard; silence where that was not measured.
    [[nodiscard]] SoundLevels at(std::int64_t index) const;

private:
    struct Measured {
        std::array<double, 2> peak{};
        std::array<double, 2> energy{};
        double momentaryLufs = kSilenceLufs;
        double shortTermLufs = kSilenceLufs;
    };
    struct R128;
    void measureLoudness(std::span<const float> block, Measured& measured);

    std::int64_t m_end = 0;  ///< index behind the last block
    std::deque<Measured> m_blocks;
    std::int64_t m_count = 0;
    std::unique_ptr<R128> m_loudness;
};

}  // namespace sw
