#include "core/media/sound/audio_mixer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "core/media/sound/ducking.h"
#include "core/media/sound/mastering.h"

namespace sw {
namespace {

constexpr std::int64_t kBlock = 4096;
constexpr std::int64_t kEdgeFade = kSoundRate / 500;  // 2 ms, where media is cut in its middle

const char* roleName(SoundRole role) {
    switch (role) {
        case SoundRole::Voice:
            return "voice";
        case SoundRole::Music:
            return "music";
        case SoundRole::Effect:
            return "sound effect";
    }
    return "sound";
}

std::int64_t framesOf(Duration duration) {
    return sampleAt(TimePoint{duration.flicks}, kSoundRate);
}

std::int64_t firstFrame(const CutSound& sound) {
    return std::max<std::int64_t>(sampleAt(sound.from, kSoundRate), 0);
}

std::int64_t wantedFrames(const CutSound& sound) {
    return sampleAt(sound.range.end, kSoundRate) - sampleAt(sound.range.start, kSoundRate);
}

/// From 0 at `frame` 0 to 1 at `length`.
float fade(std::int64_t frame, std::int64_t length, FadeCurve curve) {
    const double part = (static_cast<double>(frame) + 0.5) / static_cast<double>(length);
    switch (curve) {
        case FadeCurve::Linear:
            return static_cast<float>(part);
        case FadeCurve::EqualPower:
            return static_cast<float>(std::sin(std::numbers::pi / 2 * part));
        case FadeCurve::SCurve:
            break;
    }
    return static_cast<float>(0.5 - 0.5 * std::cos(std::numbers::pi * part));
}

/// Multiplies the gains of frames `first` and following of a sound by its keyed volume.
void applyVolume(const std::vector<Keyframe>& keys, std::int64_t first, std::span<float> gains) {
    const auto timeOf = [](std::int64_t frame) { return Duration::samples(frame, kSoundRate); };
    const std::int64_t sample = timeOf(1).flicks;
    const std::int64_t end = first + std::ssize(gains);
    for (std::int64_t at = first; at < end;) {
        const auto after = std::upper_bound(keys.begin(), keys.end(), timeOf(at),
                                            [](Duration time, const Keyframe& key) { return time < key.at; });
        const std::int64_t to = after == keys.end() ? end : std::min(end, (after->at.flicks + sample - 1) / sample);
        const std::span<float> stretch =
            gains.subspan(static_cast<std::size_t>(at - first), static_cast<std::size_t>(to - at));
        const bool still = after == keys.begin() || after == keys.end() || (after - 1)->easing.hold ||
                           (after - 1)->value == after->value;
        const std::vector<Keyframe> around = still
                                                 ? std::vector<Keyframe>{after == keys.begin() ? *after : *(after - 1)}
                                                 : std::vector<Keyframe>{*(after - 1), *after};
        const auto gainAt = [&](std::int64_t frame) {
            return static_cast<float>(fromDb(keyedValue(around, KeyedProperty::Volume, timeOf(frame), 0)));
        };
        const float steady = gainAt(at);
        for (std::size_t i = 0; i < stretch.size(); ++i)
            stretch[i] *= still ? steady : gainAt(at + static_cast<std::int64_t>(i));
        at = to;
    }
}

template <std::size_t Channels>
void addScaled(const float* __restrict samples, const float* __restrict gains, std::size_t count, float left,
               float right, float* __restrict sum) {
    for (std::size_t i = 0; i < count; ++i) {
        sum[2 * i] += left * gains[i] * samples[i * Channels];
        sum[2 * i + 1] += right * gains[i] * samples[i * Channels + Channels - 1];
    }
}

}  // namespace

AudioMixer::AudioMixer(Cut cut, std::filesystem::path mediaFolder, MixBalance balance)
    : m_cut(std::move(cut)), m_mediaFolder(std::move(mediaFolder)), m_balance(balance) {}

std::int64_t AudioMixer::frames() const {
    return framesOf(m_cut.duration);
}

/// Opens every file of the cut as far as it is heard, and one frame more, which tells that it goes on.
Result<void> AudioMixer::openSounds(const std::stop_token& stop) {
    std::map<std::string, std::int64_t> enough;
    for (const CutSound& sound : m_cut.sounds) {
        std::int64_t& frames = enough[sound.media.fileName()];
        frames = std::max(frames, firstFrame(sound) + wantedFrames(sound) + 1);
    }
    m_placed.clear();
    for (const CutSound& sound : m_cut.sounds) {
        const std::string name = sound.media.fileName();
        if (sound.muted)
            continue;
        if (!m_sounds.contains(name)) {
            auto opened = SoundSource::open(m_mediaFolder / name, enough[name], stop);
            if (!opened && opened.error().code == ErrorCode::Cancelled)
                return tl::unexpected(opened.error());
            if (!opened)
                return fail(opened.error().code,
                            std::string("The ") + roleName(sound.role) + " of " + sound.origin + " cannot be played. " +
                                opened.error().message,
                            opened.error().detail);
            m_sounds.emplace(name, std::move(*opened));
        }
        m_placed.push_back(placed(sound));
    }
    return {};
}

AudioMixer::Placed AudioMixer::placed(const CutSound& sound) const {
    Placed placed;
    placed.role = sound.role;
    placed.sound = &m_sounds.at(sound.media.fileName());
    placed.start = sampleAt(sound.range.start, kSoundRate);
    placed.from = firstFrame(sound);
    const std::int64_t wanted = wantedFrames(sound);
    const std::int64_t there = placed.sound->frames() - placed.from;
    placed.length = std::clamp<std::int64_t>(wanted, 0, std::max<std::int64_t>(there, 0));
    placed.fadeIn = std::max(framesOf(sound.fadeIn), placed.from > 0 ? kEdgeFade : 0);
    placed.fadeOut = std::max(framesOf(sound.fadeOut), wanted < there ? kEdgeFade : 0);
    placed.curve = sound.fadeCurve;
    placed.volume = sound.keyframes;
    const double roleDb = sound.role == SoundRole::Voice    ? m_balance.voiceDb
                          : sound.role == SoundRole::Effect ? m_balance.effectDb
                                                            : 0;  // the ducking curve has it
    const double gain = fromDb(sound.gainDb + roleDb);
    const double angle = (std::clamp(sound.pan, -1.0, 1.0) + 1) * std::numbers::pi / 4;
    placed.left = static_cast<float>(gain * std::numbers::sqrt2 * std::cos(angle));
    placed.right = static_cast<float>(gain * std::numbers::sqrt2 * std::sin(angle));
    return placed;
}

/// Adds the part of `placed` that falls into `out` (interleaved stereo, at most kBlock frames, from frame `first` of
/// the mix).
Result<void> AudioMixer::add(const Placed& placed, std::int64_t first, std::span<float> out) const {
    const std::int64_t from = std::max({placed.start, first, std::int64_t{0}});
    const std::int64_t to = std::min({placed.start + placed.length, first + std::ssize(out) / 2, frames()});
    if (from >= to)
        return {};
    const auto count = static_cast<std::size_t>(to - from);
    const std::int64_t own = from - placed.start;
    std::array<float, 2 * kBlock> samples;
    const auto channels = static_cast<std::size_t>(placed.sound->channels());
    SW_CHECK(placed.sound->read(placed.from + own, std::span(samples).first(count * channels)));
    std::array<float, kBlock> gains;
    std::fill_n(gains.begin(), count, 1.0F);
    for (std::int64_t i = own; i < std::min(placed.fadeIn, own + to - from); ++i)
        gains[static_cast<std::size_t>(i - own)] *= fade(i, placed.fadeIn, placed.curve);
    for (std::int64_t i = std::max(own, placed.length - placed.fadeOut); i < own + to - from; ++i)
        gains[static_cast<std::size_t>(i - own)] *= fade(placed.length - 1 - i, placed.fadeOut, placed.curve);
    if (!placed.volume.empty())
        applyVolume(placed.volume, own, std::span(gains).first(count));
    if (placed.role == SoundRole::Music)
        m_ducking.apply(std::span(gains).first(count), 1, from);
    float* sum = out.data() + 2 * (from - first);
    if (channels == 1)
        addScaled<1>(samples.data(), gains.data(), count, placed.left, placed.right, sum);
    else
        addScaled<2>(samples.data(), gains.data(), count, placed.left, placed.right, sum);
    return {};
}

Result<void> AudioMixer::addAll(std::int64_t first, std::span<float> out) const {
    for (const Placed& placed : m_placed)
        SW_CHECK(add(placed, first, out));
    return {};
}

/// The level of all voices together in each hop, in dB.
Result<std::vector<float>> AudioMixer::voiceLevels(const std::stop_token& stop) const {
    constexpr std::size_t kHops = kBlock / kSpeechHop;
    std::vector<float> levels;
    levels.reserve(static_cast<std::size_t>(frames() / kSpeechHop + 1));
    for (std::int64_t first = 0; first < frames(); first += kHops * kSpeechHop) {
        if (stop.stop_requested())
            return cancelled();
        std::array<float, kHops * kSpeechHop * 2> block{};
        for (const Placed& placed : m_placed)
            if (placed.role == SoundRole::Voice)
                SW_CHECK(add(placed, first, block));
        for (std::size_t hop = 0; hop < kHops && first + static_cast<std::int64_t>(hop) * kSpeechHop < frames();
             ++hop) {
            std::array<double, 4> sums{};
            const float* at = block.data() + hop * kSpeechHop * 2;
            for (std::size_t i = 0; i < kSpeechHop * 2; i += sums.size())
                for (std::size_t k = 0; k < sums.size(); ++k)
                    sums[k] += static_cast<double>(at[i + k]) * static_cast<double>(at[i + k]);
            const double sum = sums[0] + sums[1] + (sums[2] + sums[3]);
            levels.push_back(static_cast<float>(toDb(std::sqrt(sum / (kSpeechHop * 2)))));
        }
    }
    return levels;
}

Result<void> AudioMixer::open(std::stop_token stop) {
    SW_CHECK(openSounds(stop));
    if (std::any_of(m_placed.begin(), m_placed.end(), [](const Placed& p) { return p.role == SoundRole::Music; })) {
        SW_TRY(const std::vector<float> levels, voiceLevels(stop));
        m_ducking = duckingCurve(levels, {m_balance.musicDb, m_balance.musicUnderVoiceDb, m_balance.duckAttack,
                                          m_balance.duckRelease, m_balance.duckHold});
    }
    return {};
}

Result<Mastering> AudioMixer::measure(std::stop_token stop) const {
    const SoundPull plain = [this](std::int64_t first, std::span<float> out) {
        std::fill(out.begin(), out.end(), 0.0F);
        return addAll(first, out);
    };
    return master(plain, frames(), 2, m_balance.master, stop);
}

Result<void> AudioMixer::prepare(std::stop_token stop) {
    if (m_prepared)
        return {};
    SW_CHECK(open(stop));
    SW_TRY(Mastering mastering, measure(stop));
    m_master = std::move(mastering.gain);
    m_loudness = mastering.loudness;
    m_prepared = true;
    return {};
}

Result<Loudness> AudioMixer::loudness(std::stop_token stop) {
    SW_CHECK(prepare(std::move(stop)));
    return m_loudness;
}

Result<void> AudioMixer::render(std::int64_t first, std::span<float> out, std::stop_token stop) {
    SW_CHECK(prepare(stop));
    return renderWith(m_master, first, out, std::move(stop));
}

Result<void> AudioMixer::renderWith(const GainCurve& gain, std::int64_t first, std::span<float> out,
                                    std::stop_token stop) const {
    std::fill(out.begin(), out.end(), 0.0F);
    for (std::size_t done = 0; done < out.size(); done += 2 * kBlock) {
        if (stop.stop_requested())
            return cancelled();
        const std::span<float> block = out.subspan(done, std::min<std::size_t>(2 * kBlock, out.size() - done));
        const std::int64_t at = first + static_cast<std::int64_t>(done / 2);
        SW_CHECK(addAll(at, block));
        gain.apply(block, 2, at);
    }
    return {};
}

Result<std::vector<float>> AudioMixer::render(std::int64_t first, std::int64_t count, std::stop_token stop) {
    std::vector<float> out(static_cast<std::size_t>(std::max<std::int64_t>(count, 0)) * 2);
    SW_CHECK(render(first, std::span(out), std::move(stop)));
    return out;
}

Result<std::vector<float>> AudioMixer::mix(std::stop_token stop) {
    return render(0, frames(), std::move(stop));
}

}  // namespace sw
