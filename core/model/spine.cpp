#include "core/model/spine.h"

#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/model/captions.h"

namespace sw {
namespace {

constexpr Duration kLeadIn = Duration::milliseconds(150);
constexpr Duration kPauseWithinScene = Duration::milliseconds(240);
constexpr Duration kPauseBetweenScenes = Duration::milliseconds(320);
constexpr Duration kTail = Duration::milliseconds(800);
constexpr Duration kPictureLead = Duration::milliseconds(140);  // the picture comes before its first word
constexpr Duration kBeatCatch = Duration::milliseconds(120);
constexpr Duration kSpeechMargin = Duration::milliseconds(20);

void layOutSpeech(const Project& project, const AssetIndex& assets, Spine& spine) {
    TimePoint at = TimePoint{} + kLeadIn;
    for (const Scene& scene : project.script.scenes) {
        for (const Sentence& sentence : scene.sentences) {
            SpokenSentence spoken{sentence.id, scene.id, {at, at}, false, {}};
            const AssetPtr voice = assets.find("voice/" + toText(sentence.id));
            spoken.estimated = !voice;
            const Duration length = voice ? Duration{integerOr(voice->value, "duration", 0)}
                                          : estimatedSpeech(sentence.text, project.script.language);
            spoken.range.end = at + length;
            const AssetPtr captions = assets.find("captions/" + toText(sentence.id));
            spoken.words = captions ? captionWords(captions->value, at)
                                    : estimatedWords(sentence.text, project.script.language, spoken.range);
            at = spoken.range.end + kPauseWithinScene;
            spine.sentences.push_back(std::move(spoken));
        }
        if (!scene.sentences.empty())
            at = at - kPauseWithinScene + kPauseBetweenScenes;
    }
    const TimePoint end = spine.sentences.empty() ? at : spine.sentences.back().range.end;
    spine.duration = nearestFrame(end + kTail, project.canvas.rate) - TimePoint{};
}

/// The frame boundary at which the picture changes from what is spoken until `before` to what starts at `next`.
TimePoint cutBetween(TimePoint before, TimePoint next, const std::vector<TimePoint>& beats, FrameRate rate) {
    const TimePoint natural = nearestFrame(std::max(before + kSpeechMargin, next - kPictureLead), rate);
    std::optional<TimePoint> best;
    for (const TimePoint beat : beats) {
        const TimePoint frame = nearestFrame(beat, rate);
        const auto distance = [&](TimePoint t) { return t > natural ? t - natural : natural - t; };
        if (distance(beat) <= kBeatCatch && frame >= before - kSpeechMargin && frame <= next + kSpeechMargin &&
            (!best || distance(frame) < distance(*best)))
            best = frame;
    }
    return best.value_or(natural);
}

void layOutScenes(const Project& project, const std::vector<TimePoint>& beats, Spine& spine) {
    TimePoint start;
    for (std::size_t i = 0; i < spine.sentences.size(); ++i) {
        const SpokenSentence& last = spine.sentences[i];
        const bool ends = i + 1 == spine.sentences.size() || spine.sentences[i + 1].scene != last.scene;
        if (!ends)
            continue;
        const TimePoint end = i + 1 == spine.sentences.size()
                                  ? TimePoint{} + spine.duration
                                  : cutBetween(last.range.end, spine.sentences[i + 1].range.start, beats,
                                               project.canvas.rate);
        spine.scenes.push_back({last.scene, {start, end}});
        start = end;
    }
}

}  // namespace

Duration estimatedSpeech(const std::string& text, const std::string& language) {
    const std::string base = baseLanguage(language);
    const std::u32string points = toUtf32(text);
    if (!writesSpaces(base))
        return Duration::milliseconds(300) + Duration::milliseconds(150) * static_cast<std::int64_t>(points.size());
    // 165 words a minute at 5.7 letters and a space each: about 18 characters a second.
    return Duration::milliseconds(250) + Duration::milliseconds(56) * static_cast<std::int64_t>(points.size());
}

FittedMusic fitMusic(const std::vector<TimePoint>& beats, int barBeats, Duration length, Duration wanted) {
    FittedMusic fitted;
    const auto perBar = static_cast<std::size_t>(std::max(barBeats, 1));
    const std::size_t bars = beats.size() / perBar;
    const auto barAt = [&](std::size_t i) {
        return i < bars ? beats[i * perBar] : TimePoint{} + length;
    };
    const auto add = [&](TimePoint from, TimePoint to) {
        const TimePoint at = fitted.pieces.empty() ? TimePoint{} : fitted.pieces.back().at + fitted.pieces.back().duration;
        const Duration duration = std::min(to - from, TimePoint{} + wanted - at);
        if (duration <= Duration{})
            return;
        fitted.pieces.push_back({at, from, duration});
        for (const TimePoint beat : beats)
            if (beat >= from && beat < from + duration)
                fitted.beats.push_back(at + (beat - from));
    };
    const TimePoint end = TimePoint{} + length;
    if (bars < 4) {  // too little of it to join: play what there is, again and again
        while (length > Duration{} && (fitted.pieces.empty() || fitted.pieces.back().at + fitted.pieces.back().duration <
                                                                    TimePoint{} + wanted))
            add({}, end);
        return fitted;
    }
    const std::size_t middle = bars / 4;           // the body starts after the intro
    const std::size_t ending = bars - 2;           // cadence and last chord
    const Duration bar = (barAt(ending) - barAt(middle)) / static_cast<std::int64_t>(ending - middle);
    if (wanted <= length) {
        const auto surplus = static_cast<std::size_t>((length - wanted).flicks / bar.flicks);
        const std::size_t skipped = std::min(surplus, ending - 1);
        add({}, barAt(ending - skipped));
        add(barAt(ending), end);
        return fitted;
    }
    add({}, barAt(ending));
    const Duration tail = end - barAt(ending);
    auto missing = (wanted - tail - (barAt(ending) - TimePoint{})).flicks;
    auto more = static_cast<std::size_t>((missing + bar.flicks - 1) / bar.flicks);
    while (more > 0) {
        const std::size_t run = std::min(more, ending - middle);
        add(barAt(ending - run), barAt(ending));
        more -= run;
    }
    add(barAt(ending), end);
    return fitted;
}

FittedMusic fittedMusic(const AssetIndex& assets, Duration duration) {
    const AssetPtr music = assets.find("music");
    if (!music)
        return {};
    std::vector<TimePoint> beats;
    if (const auto it = music->value.find("beats"); it != music->value.end() && it->is_array())
        for (const Json& beat : *it)
            if (beat.is_number_integer())
                beats.push_back({beat.get<std::int64_t>()});
    return fitMusic(beats, static_cast<int>(integerOr(music->value, "barBeats", 4)),
                    {integerOr(music->value, "duration", 0)}, duration);
}

Spine makeSpine(const Project& project, const AssetIndex& assets) {
    Spine spine;
    layOutSpeech(project, assets, spine);
    layOutScenes(project, project.music.muted ? std::vector<TimePoint>{} : fittedMusic(assets, spine.duration).beats,
                 spine);
    return spine;
}

}  // namespace sw
