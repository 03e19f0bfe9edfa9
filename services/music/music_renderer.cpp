#include "services/music/music_renderer.h"

#include <fluidsynth.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <memory>
#include <mutex>
#include <numbers>
#include <string_view>

#include "core/media/sound/loudness.h"
#include "services/music/tone_filter.h"

namespace sw {
namespace {

constexpr int kDrumChannel = 9;
constexpr std::int64_t kStopInterval = kSoundRate;  // frames between looks at the stop token
constexpr double kReleaseSeconds = 0.11;            // of the sidechain
constexpr double kTailSeconds = 0.5;

struct SettingsCloser {
    void operator()(fluid_settings_t* settings) const { delete_fluid_settings(settings); }
};
struct SynthCloser {
    void operator()(fluid_synth_t* synth) const { delete_fluid_synth(synth); }
};
using Settings = std::unique_ptr<fluid_settings_t, SettingsCloser>;
using Synth = std::unique_ptr<fluid_synth_t, SynthCloser>;

/// The parts before they are mixed, interleaved stereo.
struct Stems {
    std::vector<float> music;
    std::vector<float> drums;
};

/// Melodic parts take the even channels: of two audio groups these are the first, and the drums' channel 9 the second.
int channelOf(Part part) {
    return part == Part::Drums ? kDrumChannel : 2 * static_cast<int>(part);
}

Settings makeSettings() {
    static std::once_flag silenced;
    std::call_once(silenced, [] {
        for (const int level : {FLUID_PANIC, FLUID_ERR, FLUID_WARN, FLUID_INFO, FLUID_DBG})
            fluid_set_log_function(level, nullptr, nullptr);
    });
    Settings settings{new_fluid_settings()};
    fluid_settings_setnum(settings.get(), "synth.sample-rate", kSoundRate);
    fluid_settings_setnum(settings.get(), "synth.gain", 0.5);
    fluid_settings_setint(settings.get(), "synth.polyphony", 160);
    fluid_settings_setint(settings.get(), "synth.audio-groups", 2);
    fluid_settings_setint(settings.get(), "synth.audio-channels", 2);
    fluid_settings_setint(settings.get(), "synth.cpu-cores", 1);
    fluid_settings_setint(settings.get(), "synth.dynamic-sample-loading", 1);
    fluid_settings_setint(settings.get(), "synth.reverb.active", 1);
    fluid_settings_setnum(settings.get(), "synth.reverb.room-size", 0.6);
    fluid_settings_setnum(settings.get(), "synth.reverb.damp", 0.4);
    fluid_settings_setnum(settings.get(), "synth.reverb.width", 0.9);
    fluid_settings_setnum(settings.get(), "synth.reverb.level", 0.5);
    fluid_settings_setint(settings.get(), "synth.chorus.active", 1);
    return settings;
}

void setInstruments(fluid_synth_t* synth, const Mood& mood) {
    constexpr int kVolume = 7;
    constexpr int kPan = 10;
    constexpr int kReverb = 91;
    constexpr int kChorus = 93;
    for (std::size_t part = 0; part < kMelodicParts; ++part) {
        const Instrument& instrument = mood.instruments[part];
        const int channel = channelOf(static_cast<Part>(part));
        fluid_synth_program_change(synth, channel, instrument.program);
        fluid_synth_cc(synth, channel, kVolume, instrument.volume);
        fluid_synth_cc(synth, channel, kPan, instrument.pan);
        fluid_synth_cc(synth, channel, kReverb, instrument.reverb);
        fluid_synth_cc(synth, channel, kChorus, instrument.chorus);
    }
    fluid_synth_program_change(synth, kDrumChannel, mood.kit);
    fluid_synth_cc(synth, kDrumChannel, kVolume, mood.drumVolume);
    fluid_synth_cc(synth, kDrumChannel, kReverb, 18);
    fluid_synth_cc(synth, kDrumChannel, kChorus, 0);
}

struct KeyEvent {
    std::int64_t frame = 0;
    bool on = false;
    int channel = 0;
    int key = 0;
    int velocity = 0;
    friend auto operator<=>(const KeyEvent&, const KeyEvent&) = default;
};

/// In time; at one moment keys are let go before others are struck.
std::vector<KeyEvent> keyEvents(const Piece& piece) {
    std::vector<KeyEvent> events;
    for (const Note& note : piece.notes) {
        const int channel = channelOf(note.part);
        events.push_back({sampleAt(note.start, kSoundRate), true, channel, note.key, note.velocity});
        events.push_back({sampleAt(note.start + note.length, kSoundRate), false, channel, note.key, 0});
    }
    std::sort(events.begin(), events.end());
    return events;
}

void synthesise(fluid_synth_t* synth, Stems& stems, std::int64_t first, std::int64_t count) {
    std::array<std::vector<float>, 4> planes;
    for (auto& plane : planes)
        plane.assign(static_cast<std::size_t>(count), 0.0f);
    std::array<float*, 4> dry = {planes[0].data(), planes[1].data(), planes[2].data(), planes[3].data()};
    std::array<float*, 2> wet = {planes[0].data(), planes[1].data()};
    fluid_synth_process(synth, static_cast<int>(count), 2, wet.data(), 4, dry.data());
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
        const std::size_t at = (static_cast<std::size_t>(first) + i) * 2;
        stems.music[at] = planes[0][i];
        stems.music[at + 1] = planes[1][i];
        stems.drums[at] = planes[2][i];
        stems.drums[at + 1] = planes[3][i];
    }
}

Result<Stems> playStems(fluid_synth_t* synth, const Piece& piece, const std::stop_token& stop) {
    const std::int64_t frames = sampleAt(TimePoint{} + piece.duration + piece.ringOut, kSoundRate);
    const auto size = static_cast<std::size_t>(frames) * 2;
    Stems stems{std::vector<float>(size), std::vector<float>(size)};
    const std::vector<KeyEvent> events = keyEvents(piece);
    auto event = events.begin();
    for (std::int64_t frame = 0; frame < frames;) {
        if (stop.stop_requested())
            return cancelled();
        for (; event != events.end() && event->frame <= frame; ++event) {
            if (event->on)
                fluid_synth_noteon(synth, event->channel, event->key, event->velocity);
            else
                fluid_synth_noteoff(synth, event->channel, event->key);
        }
        std::int64_t until = std::min(frames, frame + kStopInterval);
        if (event != events.end())
            until = std::min(until, event->frame);
        synthesise(synth, stems, frame, until - frame);
        frame = until;
    }
    return stems;
}

/// Lowers the music for a moment under each kick, so that the beat is felt without being loud.
void duckUnderKicks(std::vector<float>& music, const std::vector<TimePoint>& kicks, double depth) {
    constexpr double kAttackSeconds = 0.004;
    auto kick = kicks.begin();
    double since = 1e3;
    for (std::size_t frame = 0; frame * 2 < music.size(); ++frame, since += 1.0 / kSoundRate) {
        for (; kick != kicks.end() && sampleAt(*kick, kSoundRate) <= static_cast<std::int64_t>(frame); ++kick)
            since = 0;
        if (since > 10 * kReleaseSeconds)
            continue;
        const double lead = std::min(1.0, since / kAttackSeconds);
        const auto gain = static_cast<float>(1 - depth * lead * std::exp(-since / kReleaseSeconds));
        music[frame * 2] *= gain;
        music[frame * 2 + 1] *= gain;
    }
}

/// Leaves room for speech between 1 and 4 kHz and takes away what no telephone plays.
void makeRoomForSpeech(std::vector<float>& samples) {
    for (std::size_t channel = 0; channel < 2; ++channel) {
        ToneFilter rumble = ToneFilter::highPass(42, 0.7);
        ToneFilter presence = ToneFilter::peak(2100, 0.6, -4.5);
        for (std::size_t i = channel; i < samples.size(); i += 2)
            samples[i] = static_cast<float>(presence.next(rumble.next(samples[i])));
    }
}

/// A slow two-to-one compressor: brings quiet and full sections nearer to each other, so that the music stays an even
/// bed under the voice.
void evenOut(std::vector<float>& samples) {
    constexpr double kThresholdBelowDb = 10;
    constexpr double kRatio = 2;
    const double threshold = integratedLufs(samples, 2) - kThresholdBelowDb;
    const double rise = 1 - std::exp(-1 / (0.08 * kSoundRate));
    const double fall = 1 - std::exp(-1 / (0.6 * kSoundRate));
    GainCurve curve;
    double power = 0;
    for (std::size_t frame = 0; frame * 2 < samples.size(); ++frame) {
        const double left = samples[frame * 2];
        const double right = samples[frame * 2 + 1];
        const double now = left * left + right * right;
        power += (now > power ? rise : fall) * (now - power);
        if (frame % static_cast<std::size_t>(curve.step) == 0) {
            const double over = std::max(0.0, toDb(std::sqrt(power)) - threshold);
            curve.points.push_back(static_cast<float>(fromDb(-over * (1 - 1 / kRatio))));
        }
    }
    curve.apply(samples, 2);
}

/// What still rings at the very end fades to silence.
void fadeTail(std::vector<float>& samples) {
    const std::size_t frames = samples.size() / 2;
    const auto tail = std::min(frames / 3, static_cast<std::size_t>(kTailSeconds * kSoundRate));
    for (std::size_t i = 0; i < tail; ++i) {
        const double left = static_cast<double>(i) / static_cast<double>(tail);
        const auto gain = static_cast<float>(0.5 - 0.5 * std::cos(std::numbers::pi * left));
        samples[(frames - 1 - i) * 2] *= gain;
        samples[(frames - 1 - i) * 2 + 1] *= gain;
    }
}

bool isSoundFont(const std::filesystem::path& file) {
    std::array<char, 12> head{};
    std::ifstream(file, std::ios::binary).read(head.data(), head.size());
    const std::string_view text(head.data(), head.size());
    return text.starts_with("RIFF") && text.ends_with("sfbk");
}

tl::unexpected<Error> withoutSoundFont(const std::filesystem::path& soundFont, const char* why) {
    return fail(ErrorCode::MissingComponent, "The music cannot be played: the sound font " + soundFont.string() + " " +
                                                 why + ". Install the package fluidr3mono-gm-soundfont.");
}

}  // namespace

Result<Sound> renderMusic(const Piece& piece, const Mood& mood, const std::filesystem::path& soundFont,
                          std::stop_token stop) {
    std::error_code ignored;
    if (!std::filesystem::exists(soundFont, ignored))
        return withoutSoundFont(soundFont, "is not there");
    if (!isSoundFont(soundFont))  // asked here, as fluidsynth's loaders write to the console about other files
        return withoutSoundFont(soundFont, "cannot be read");
    const Settings settings = makeSettings();
    const Synth synth{new_fluid_synth(settings.get())};
    if (!synth)
        return fail(ErrorCode::Internal, "The music cannot be played: the synthesizer did not start.");
    if (fluid_synth_sfload(synth.get(), soundFont.c_str(), 1) == FLUID_FAILED)
        return withoutSoundFont(soundFont, "cannot be read");
    setInstruments(synth.get(), mood);
    SW_TRY(Stems stems, playStems(synth.get(), piece, stop));
    duckUnderKicks(stems.music, piece.kicks(), mood.sidechain);
    Sound sound{2, std::move(stems.music)};
    for (std::size_t i = 0; i < sound.samples.size(); ++i)
        sound.samples[i] += stems.drums[i];
    makeRoomForSpeech(sound.samples);
    evenOut(sound.samples);
    fadeTail(sound.samples);
    masteringGain(sound.samples, 2, {kMusicLufs, -1.5}).apply(sound.samples, 2);
    return sound;
}

}  // namespace sw
