#include "services/music/music_fit.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/media/sound/loudness.h"
#include "services/music/beat_tracker.h"
#include "services/music/mood.h"
#include "services/music/music_renderer.h"

namespace sw {
namespace {

constexpr float kHeard = 0.003F;                 // −50 dBFS: below it a beginning is silence
constexpr std::int64_t kJoin = kSoundRate / 50;  // frames over which one round goes over into the next
constexpr std::int64_t kOverlap = kSoundRate;    // the same where there is no beat
constexpr std::int64_t kLongestFade = 2 * kSoundRate;
constexpr std::int64_t kShortest = kSoundRate;   // frames that can be repeated
constexpr std::int64_t kLate = kSoundRate / 20;  // frames by which a bar may end too late
constexpr std::size_t kBar = kBeatsPerBar;
constexpr Duration kBeginning = Duration::seconds(30);  // of which silence may be taken off
constexpr double kCeilingDb = -1.5;

tl::unexpected<Error> refused(std::string why) {
    return fail(ErrorCode::InvalidInput, std::move(why));
}

Sound inStereo(Sound sound) {
    if (sound.channels != 1)
        return sound;
    Sound stereo{2, std::vector<float>(sound.samples.size() * 2)};
    for (std::size_t i = 0; i < sound.samples.size(); ++i)
        stereo.samples[2 * i] = stereo.samples[2 * i + 1] = sound.samples[i];
    return stereo;
}

/// False when there is nothing but silence.
bool takeSilenceOff(Sound& sound) {
    const auto first = std::ranges::find_if(sound.samples, [](float sample) { return std::abs(sample) > kHeard; });
    if (first == sound.samples.end())
        return false;
    const auto frame = (first - sound.samples.begin()) / 2;
    sound.samples.erase(sound.samples.begin(), sound.samples.begin() + 2 * frame);
    return true;
}

Result<TrackedBeats> beatsOf(const Sound& sound, const std::stop_token& stop) {
    BeatTracker tracker;
    constexpr std::size_t kBlock = 2 * kSoundRate;
    for (std::size_t at = 0; at < sound.samples.size(); at += kBlock) {
        if (stop.stop_requested())
            return cancelled();
        tracker.add(std::span(sound.samples).subspan(at, std::min(kBlock, sound.samples.size() - at)), 2);
    }
    return tracker.finish();
}

std::int64_t frameOf(TimePoint time) {
    return sampleAt(time, kSoundRate);
}

/// What is played again and again, in frames.
struct Round {
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::int64_t join = 0;
};

Round roundOf(const Sound& sound, const TrackedBeats& beats) {
    for (std::size_t bar = beats.beats.empty() ? 0 : (beats.beats.size() - 1) / kBar * kBar; bar >= kBar; bar -= kBar)
        if (frameOf(beats.beats[bar]) + kJoin <= sound.frames())
            return {frameOf(beats.beats.front()), frameOf(beats.beats[bar]), kJoin};
    const std::int64_t overlap = std::min(kOverlap, sound.frames() / 4);
    return {0, sound.frames() - overlap, overlap};
}

/// The sound up to round.to, then from round.from to round.to until there are enough frames.
Sound repeated(const Sound& sound, const Round& round, std::int64_t frames) {
    Sound longer{2, {sound.samples.begin(), sound.samples.begin() + 2 * round.to}};
    longer.samples.reserve(static_cast<std::size_t>(2 * (frames + round.to)));
    while (longer.frames() < frames) {
        const std::size_t seam = longer.samples.size();
        longer.samples.insert(longer.samples.end(), sound.samples.begin() + 2 * round.from,
                              sound.samples.begin() + 2 * round.to);
        const std::int64_t join = std::min({round.join, round.to - round.from, sound.frames() - round.to});
        for (std::int64_t i = 0; i < join; ++i) {
            const double angle = std::numbers::pi / 2 * static_cast<double>(i) / static_cast<double>(join);
            for (std::int64_t side = 0; side < 2; ++side) {
                float& sample = longer.samples[seam + static_cast<std::size_t>(2 * i + side)];
                const float old = sound.samples[static_cast<std::size_t>(2 * (round.to + i) + side)];
                sample = static_cast<float>(sample * std::sin(angle) + old * std::cos(angle));
            }
        }
    }
    return longer;
}

/// Where the music ends: at the last bar line that fits, the beat going on as it did; at the end where it has none.
std::int64_t endOf(const Sound& sound, const TrackedBeats& beats) {
    if (beats.beats.size() < 2 * kBar || beats.bpm <= 0)
        return sound.frames();
    const std::int64_t last = frameOf(beats.beats.back());
    const auto period = static_cast<std::int64_t>(std::lround(60.0 * kSoundRate / beats.bpm));
    const std::int64_t further = (sound.frames() + kLate - last) / period;  // beats that would follow
    const auto behindBar = static_cast<std::int64_t>((beats.beats.size() - 1) % kBar);
    const std::int64_t bars = (behindBar + further) / static_cast<std::int64_t>(kBar);
    const std::int64_t end = last + (bars * static_cast<std::int64_t>(kBar) - behindBar) * period;
    return std::min(end, sound.frames());
}

/// Fades towards `end`; behind it is silence.
void fadeTo(Sound& sound, std::int64_t end) {
    const std::int64_t fade = std::min(kLongestFade, end / 3);
    for (std::int64_t i = std::max<std::int64_t>(0, end - fade); i < sound.frames(); ++i) {
        const double left = i < end ? static_cast<double>(end - i) / static_cast<double>(fade) : 0;
        const auto gain = static_cast<float>(0.5 - 0.5 * std::cos(std::numbers::pi * left));
        sound.samples[static_cast<std::size_t>(2 * i)] *= gain;
        sound.samples[static_cast<std::size_t>(2 * i + 1)] *= gain;
    }
}

}  // namespace

Duration enoughMusic(Duration length) {
    return length + kBeginning;
}

Result<Music> fitMusic(Sound sound, Duration length, const std::stop_token& stop) {
    const std::int64_t frames = frameOf(TimePoint{} + length);
    sound = inStereo(std::move(sound));
    if (!takeSilenceOff(sound))
        return refused("it is silent");
    if (sound.frames() < std::min(kShortest, frames))
        return refused("it is shorter than a second");
    if (sound.frames() < frames) {
        SW_TRY(const TrackedBeats once, beatsOf(sound, stop));
        sound = repeated(sound, roundOf(sound, once), frames);
    }
    sound.samples.resize(static_cast<std::size_t>(2 * frames));
    SW_TRY(TrackedBeats beats, beatsOf(sound, stop));
    const std::int64_t end = endOf(sound, beats);
    fadeTo(sound, end);
    std::erase_if(beats.beats, [&](TimePoint beat) { return frameOf(beat) >= end; });
    masteringGain(sound.samples, 2, {kMusicLufs, kCeilingDb}).apply(sound.samples, 2);

    Music music;
    music.bytes = wavBytes(sound);
    music.extension = "wav";
    music.bpm = beats.bpm;
    music.barBeats = kBeatsPerBar;
    music.beats = std::move(beats.beats);
    music.duration = sound.duration();
    music.loudnessLufs = integratedLufs(sound.samples, sound.channels);
    return music;
}

}  // namespace sw
