#include "core/media/audio_mixer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace sw {
namespace {

constexpr int kHop = kSoundRate / 100;  // 10 ms: the grid on which speech is looked for
constexpr std::int64_t kBlock = kSoundRate;
constexpr std::int64_t kEdgeFade = kSoundRate / 500;  // 2 ms, where media is cut in its middle
constexpr double kSpeechBelowLoudDb = 28;
constexpr double kSpeechFloorDb = -60;

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

/// Raised cosine from 0 at `frame` 0 to 1 at `length`.
float fade(std::int64_t frame, std::int64_t length) {
    if (frame >= length)
        return 1;
    const double part = (static_cast<double>(frame) + 0.5) / static_cast<double>(length);
    return static_cast<float>(0.5 - 0.5 * std::cos(std::numbers::pi * part));
}

double smoothstep(double x) {
    x = std::clamp(x, 0.0, 1.0);
    return x * x * (3 - 2 * x);
}

/// Pauses shorter than `hold` hops between two stretches of speech count as speech.
void fillPauses(std::vector<bool>& speaking, std::ptrdiff_t hold) {
    std::ptrdiff_t last = -1;
    for (std::ptrdiff_t i = 0; i < std::ssize(speaking); ++i) {
        if (!speaking[static_cast<std::size_t>(i)])
            continue;
        if (last >= 0 && i - last <= hold)
            std::fill(speaking.begin() + last, speaking.begin() + i, true);
        last = i;
    }
}

}  // namespace

AudioMixer::AudioMixer(Cut cut, std::filesystem::path mediaFolder, MixBalance balance)
    : m_cut(std::move(cut)), m_mediaFolder(std::move(mediaFolder)), m_balance(balance) {}

std::int64_t AudioMixer::frames() const {
    return framesOf(m_cut.duration);
}

Result<void> AudioMixer::load(const CutSound& sound, std::stop_token stop) {
    const std::string name = sound.media.fileName();
    auto known = m_sounds.find(name);
    if (known == m_sounds.end()) {
        auto decoded = readSoundFile(m_mediaFolder / name, std::move(stop));
        if (!decoded && decoded.error().code == ErrorCode::Cancelled)
            return tl::unexpected(decoded.error());
        if (!decoded)
            return fail(decoded.error().code,
                        std::string("The ") + roleName(sound.role) + " of " + sound.origin + " cannot be played. " +
                            decoded.error().message,
                        decoded.error().detail);
        known = m_sounds.emplace(name, std::move(*decoded)).first;
    }
    Placed placed;
    placed.role = sound.role;
    placed.sound = &known->second;
    placed.start = sampleAt(sound.range.start, kSoundRate);
    placed.from = std::max<std::int64_t>(sampleAt(sound.from, kSoundRate), 0);
    const std::int64_t wanted = sampleAt(sound.range.end, kSoundRate) - placed.start;
    const std::int64_t there = placed.sound->frames() - placed.from;
    placed.length = std::clamp<std::int64_t>(wanted, 0, std::max<std::int64_t>(there, 0));
    placed.fadeIn = std::max(framesOf(sound.fadeIn), placed.from > 0 ? kEdgeFade : 0);
    placed.fadeOut = std::max(framesOf(sound.fadeOut), wanted < there ? kEdgeFade : 0);
    const double roleDb = sound.role == SoundRole::Voice    ? m_balance.voiceDb
                          : sound.role == SoundRole::Effect ? m_balance.effectDb
                                                            : 0;  // the ducking curve has it
    placed.gain = static_cast<float>(fromDb(sound.gainDb + roleDb));
    m_placed.push_back(placed);
    return {};
}

/// Adds the part of `placed` that falls into `out` (interleaved stereo, beginning at frame `first` of the mix).
void AudioMixer::add(const Placed& placed, std::int64_t first, std::span<float> out) const {
    const std::int64_t count = std::ssize(out) / 2;
    const std::int64_t from = std::max({placed.start, first, std::int64_t{0}});
    const std::int64_t to = std::min({placed.start + placed.length, first + count, frames()});
    const std::vector<float>& samples = placed.sound->samples;
    const bool mono = placed.sound->channels == 1;
    for (std::int64_t frame = from; frame < to; ++frame) {
        const std::int64_t own = frame - placed.start;
        float gain = placed.gain * fade(own, placed.fadeIn) * fade(placed.length - 1 - own, placed.fadeOut);
        if (placed.role == SoundRole::Music)
            gain *= m_ducking.at(frame);
        const auto in = static_cast<std::size_t>(placed.from + own);
        const auto to2 = static_cast<std::size_t>(frame - first) * 2;
        out[to2] += gain * samples[mono ? in : in * 2];
        out[to2 + 1] += gain * samples[mono ? in : in * 2 + 1];
    }
}

void AudioMixer::addAll(std::int64_t first, std::span<float> out) const {
    for (const Placed& placed : m_placed)
        add(placed, first, out);
}

/// Where somebody speaks, in hops: as loud as −28 dB below the loud parts of all the voices.
std::vector<bool> AudioMixer::speech() const {
    const auto hops = static_cast<std::size_t>((frames() + kHop - 1) / kHop);
    std::vector<double> levels(hops, kSilencePeakDb);
    for (std::size_t hop = 0; hop < hops; ++hop) {
        std::array<float, kHop * 2> block{};
        for (const Placed& placed : m_placed)
            if (placed.role == SoundRole::Voice)
                add(placed, static_cast<std::int64_t>(hop) * kHop, block);
        double sum = 0;
        for (const float sample : block)
            sum += static_cast<double>(sample) * sample;
        levels[hop] = toDb(std::sqrt(sum / block.size()));
    }
    std::vector<double> loud;
    std::copy_if(levels.begin(), levels.end(), std::back_inserter(loud), [](double db) { return db > kSpeechFloorDb; });
    std::vector<bool> speaking(hops, false);
    if (loud.empty())
        return speaking;
    const auto high = loud.begin() + std::ssize(loud) * 19 / 20;
    std::nth_element(loud.begin(), high, loud.end());
    const double threshold = std::max(*high - kSpeechBelowLoudDb, kSpeechFloorDb);
    std::transform(levels.begin(), levels.end(), speaking.begin(), [=](double db) { return db > threshold; });
    fillPauses(speaking, framesOf(m_balance.duckHold) / kHop);
    return speaking;
}

GainCurve AudioMixer::duckingCurve() const {
    const std::vector<bool> speaking = speech();
    const double attack = std::max(1.0, static_cast<double>(framesOf(m_balance.duckAttack)) / kHop);
    const double release = std::max(1.0, static_cast<double>(framesOf(m_balance.duckRelease)) / kHop);
    std::vector<double> depth(speaking.size() + 1, 0.0);
    constexpr double kFar = 1e9;
    double since = kFar;  // in hops; a hop that speaks reaches from its point to the next one
    for (std::size_t i = 0; i < depth.size(); ++i) {
        since = (i < speaking.size() && speaking[i]) || (i > 0 && speaking[i - 1]) ? 0 : since + 1;
        depth[i] = smoothstep(1 - since / release);
    }
    double until = kFar;
    for (std::size_t i = depth.size(); i-- > 0;) {
        until = i < speaking.size() && speaking[i] ? 0 : until + 1;
        depth[i] = std::max(depth[i], smoothstep(1 - until / attack));
    }
    GainCurve curve{kHop, {}};
    curve.points.reserve(depth.size());
    for (const double part : depth)
        curve.points.push_back(
            static_cast<float>(fromDb(m_balance.musicDb + (m_balance.musicUnderVoiceDb - m_balance.musicDb) * part)));
    return curve;
}

Result<void> AudioMixer::prepare(std::stop_token stop) {
    if (m_prepared)
        return {};
    m_placed.clear();
    for (const CutSound& sound : m_cut.sounds)
        SW_CHECK(load(sound, stop));
    m_ducking = duckingCurve();
    std::vector<float> plain(static_cast<std::size_t>(frames()) * 2, 0.0f);
    for (std::int64_t first = 0; first < frames(); first += kBlock) {
        if (stop.stop_requested())
            return cancelled();
        const std::int64_t count = std::min(kBlock, frames() - first);
        addAll(first,
               std::span(plain).subspan(static_cast<std::size_t>(first) * 2, static_cast<std::size_t>(count) * 2));
    }
    m_master = masteringGain(plain, 2, m_balance.master);
    if (stop.stop_requested())
        return cancelled();
    m_prepared = true;
    return {};
}

Result<std::vector<float>> AudioMixer::render(std::int64_t first, std::int64_t count, std::stop_token stop) {
    SW_CHECK(prepare(stop));
    std::vector<float> out(static_cast<std::size_t>(std::max<std::int64_t>(count, 0)) * 2, 0.0f);
    for (std::int64_t done = 0; done < count; done += kBlock) {
        if (stop.stop_requested())
            return cancelled();
        const auto block = std::span(out).subspan(static_cast<std::size_t>(done) * 2,
                                                  static_cast<std::size_t>(std::min(kBlock, count - done)) * 2);
        addAll(first + done, block);
        m_master.apply(block, 2, first + done);
    }
    return out;
}

Result<std::vector<float>> AudioMixer::mix(std::stop_token stop) {
    return render(0, frames(), std::move(stop));
}

}  // namespace sw
