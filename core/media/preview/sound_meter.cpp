#include "core/media/preview/sound_meter.h"

#include <ebur128.h>

#include <algorithm>
#include <cmath>

#include "core/media/sound/sound_file.h"

namespace sw {
namespace {

constexpr std::int64_t kKept = 100;         // blocks: 1 s
constexpr std::int64_t kWindow = 5;         // blocks: 50 ms
constexpr std::int64_t kLoudnessStep = 10;  // blocks between loudness figures: 0.1 s, as EBU Tech 3341 asks for

}  // namespace

/// libebur128's state; null when there was no memory for it.
struct SoundMeter::R128 {
    R128() = default;
    R128(const R128&) = delete;
    R128& operator=(const R128&) = delete;
    ~R128() {
        if (state)
            ebur128_destroy(&state);
    }
    ebur128_state* state = ebur128_init(2, kSoundRate, EBUR128_MODE_M | EBUR128_MODE_S);
};

SoundMeter::SoundMeter() {
    restart(0);
}

SoundMeter::~SoundMeter() = default;

void SoundMeter::restart(std::int64_t index) {
    m_end = index;
    m_blocks.clear();
    m_count = 0;
    m_loudness = std::make_unique<R128>();
}

void SoundMeter::measureLoudness(std::span<const float> block, Measured& measured) {
    ebur128_state* const state = m_loudness->state;
    if (!state || ebur128_add_frames_float(state, block.data(), block.size() / 2) != EBUR128_SUCCESS)
        return;
    if (!m_blocks.empty()) {
        measured.momentaryLufs = m_blocks.back().momentaryLufs;
        measured.shortTermLufs = m_blocks.back().shortTermLufs;
    }
    if (m_count % kLoudnessStep != 0)
        return;
    double lufs = kSilenceLufs;
    if (ebur128_loudness_momentary(state, &lufs) == EBUR128_SUCCESS)
        measured.momentaryLufs = std::max(lufs, kSilenceLufs);
    if (ebur128_loudness_shortterm(state, &lufs) == EBUR128_SUCCESS)
        measured.shortTermLufs = std::max(lufs, kSilenceLufs);
}

void SoundMeter::add(std::span<const float> block) {
    Measured measured;
    for (std::size_t i = 0; i < block.size(); ++i) {
        const double sample = static_cast<double>(block[i]);
        measured.peak[i % 2] = std::max(measured.peak[i % 2], std::abs(sample));
        measured.energy[i % 2] += sample * sample;
    }
    ++m_count;
    measureLoudness(block, measured);
    m_blocks.push_back(measured);
    m_end += kBlock;
    if (std::ssize(m_blocks) > kKept)
        m_blocks.pop_front();
}

SoundLevels SoundMeter::at(std::int64_t index) const {
    SoundLevels levels;
    const std::int64_t behind = std::ssize(m_blocks) - (m_end - index + kBlock - 1) / kBlock;
    if (index > m_end || behind < 0 || behind > std::ssize(m_blocks))
        return levels;
    const std::int64_t last = std::min(behind, std::ssize(m_blocks) - 1);
    const std::int64_t first = std::max<std::int64_t>(0, last - kWindow + 1);
    if (m_blocks.empty())
        return levels;
    for (std::size_t channel = 0; channel < 2; ++channel) {
        double peak = 0;
        double energy = 0;
        for (std::int64_t i = first; i <= last; ++i) {
            peak = std::max(peak, m_blocks[static_cast<std::size_t>(i)].peak[channel]);
            energy += m_blocks[static_cast<std::size_t>(i)].energy[channel];
        }
        levels.peakDb[channel] = toDb(peak);
        levels.rmsDb[channel] = toDb(std::sqrt(energy / static_cast<double>((last - first + 1) * kBlock)));
    }
    levels.momentaryLufs = m_blocks[static_cast<std::size_t>(last)].momentaryLufs;
    levels.shortTermLufs = m_blocks[static_cast<std::size_t>(last)].shortTermLufs;
    return levels;
}

}  // namespace sw
