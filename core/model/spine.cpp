#include "core/model/spine.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "core/base/text.h"
#include "core/model/captions.h"
#include "core/model/recording.h"

namespace sw {
namespace {

constexpr Duration kLeadIn = Duration::milliseconds(150);
constexpr Duration kPauseWithinScene = Duration::milliseconds(240);
constexpr Duration kTail = Duration::milliseconds(800);
constexpr Duration kPictureLead = Duration::milliseconds(140);  // the picture comes before its first word
constexpr Duration kCutDelay = Duration::milliseconds(180);     // from the last word before a cut, where there are no beats
constexpr Duration kBeatCatch = Duration::milliseconds(120);
constexpr Duration kLeastCutDelay = Duration::milliseconds(60);

constexpr Duration kLeastScene = Duration::milliseconds(200);
constexpr Duration kBeatTolerance = Duration{100};  // beats are rounded to flicks
constexpr Duration kLeastBeat = Duration::milliseconds(200);

std::vector<TimePoint> beatsOf(const AssetRecord& music) {
    std::vector<TimePoint> beats;
    if (const auto it = music.value.find("beats"); it != music.value.end() && it->is_array())
        for (const Json& beat : *it)
            if (beat.is_number_integer())
                beats.push_back({beat.get<std::int64_t>()});
    return beats;
}

/// Where pictures may change: half beats of the music.
struct CutGrid {
    TimePoint first;
    Duration step;
};

/// Nothing when there is no music, or its beats are not even.
std::optional<CutGrid> cutGrid(const Project& project, const AssetIndex& assets) {
    const std::optional<MusicSource> music = project.music.muted ? std::nullopt : musicOf(project, assets);
    if (!music || music->beats.size() < 2)
        return std::nullopt;
    const std::vector<TimePoint>& beats = music->beats;
    const Duration beat = beats[1] - beats[0];
    for (std::size_t i = 1; i < beats.size(); ++i)
        if (const Duration off = beats[i] - beats[i - 1] - beat; off > kBeatTolerance || -off > kBeatTolerance)
            return std::nullopt;
    return beat > kLeastBeat ? std::optional(CutGrid{beats[0], beat / 2}) : std::nullopt;
}

/// Gives the frame at which the picture changes behind what is spoken until a time, when the scene is held for so long.
using CutRule = std::function<TimePoint(TimePoint spoken, Duration hold)>;

CutRule onGrid(const CutGrid& grid, FrameRate rate) {
    return [=](TimePoint spoken, Duration hold) {
        const Duration least = spoken + kLeastCutDelay - grid.first;
        const std::int64_t steps = std::max<std::int64_t>(0, (least.flicks + grid.step.flicks - 1) / grid.step.flicks);
        const std::int64_t held = (hold + grid.step / 2).flicks / grid.step.flicks;
        return nearestFrame(grid.first + grid.step * (steps + held), rate);
    };
}

/// On a beat where one is near, else as it comes.
CutRule nearBeats(std::vector<TimePoint> beats, FrameRate rate) {
    return [=, beats = std::move(beats)](TimePoint spoken, Duration hold) {
        const TimePoint natural = nearestFrame(spoken + kCutDelay, rate);
        std::optional<TimePoint> best;
        for (const TimePoint beat : beats) {
            const TimePoint frame = nearestFrame(beat, rate);
            const auto distance = [&](TimePoint t) { return t > natural ? t - natural : natural - t; };
            if (distance(beat) <= kBeatCatch && frame >= spoken && (!best || distance(frame) < distance(*best)))
                best = frame;
        }
        return nearestFrame(best.value_or(natural) + hold, rate);
    };
}

std::vector<CaptionWord> wordsFrom(std::vector<CaptionWord> words, TimePoint start) {
    for (CaptionWord& word : words)
        word.range = {start + (word.range.start - TimePoint{}), start + (word.range.end - TimePoint{})};
    return words;
}

/// The creator's own recording, else the voice that was made, else an estimate.
SpokenSentence spokenAt(TimePoint at, const Project& project, const AssetIndex& assets, const Scene& scene,
                        const Sentence& sentence) {
    SpokenSentence spoken{sentence.id, scene.id, {at, at}, false, {}};
    const std::string node = "voice/" + toText(sentence.id);
    if (const Override* own = findOverride(project, node); isRecording(own)) {
        spoken.range.end = at + heardLength(*own);
        const std::vector<CaptionWord> words = heardWords(*own, recordedWords(*own, node, assets));
        spoken.words = words.empty() ? estimatedWords(sentence.text, project.script.language, spoken.range)
                                     : wordsFrom(words, at);
        stress(spoken.words, scene.emphasis);
        return spoken;
    }
    const AssetPtr voice = assets.find(node);
    spoken.estimated = !voice;
    const Duration length = voice ? Duration{integerOr(voice->value, "duration", 0)}
                                  : estimatedSpeech(sentence.text, project.script.language);
    spoken.range.end = at + length;
    const AssetPtr captions = assets.find("captions/" + toText(sentence.id));
    spoken.words = captions ? captionWords(captions->value, at)
                            : estimatedWords(sentence.text, project.script.language, spoken.range);
    return spoken;
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

std::optional<MusicSource> musicOf(const Project& project, const AssetIndex& assets) {
    const AssetPtr made = assets.find("music");
    MusicSource music;
    if (const Override* own = findOverride(project, "music"); own && own->media) {
        music.own = true;
        music.media = own->media;
        music.from = own->from;
        music.length = own->mediaDuration;
        if (const auto item = project.media.find(own->media.digest);
            music.length <= Duration{} && item != project.media.end())
            music.length = item->second.duration - (own->from - TimePoint{});
        if (made && stringOr(made->value, "recording") == own->media.fileName() &&
            integerOr(made->value, "from", -1) == own->from.flicks)
            music.beats = beatsOf(*made);
        return music;
    }
    if (!made)
        return std::nullopt;
    if (const auto audio = made->files.find("audio"); audio != made->files.end())
        music.media = audio->second;
    music.length = {integerOr(made->value, "duration", 0)};
    music.beats = beatsOf(*made);
    music.barBeats = static_cast<int>(integerOr(made->value, "barBeats", 4));
    return music;
}

FittedMusic fittedMusic(const Project& project, const AssetIndex& assets, Duration duration) {
    const std::optional<MusicSource> music = musicOf(project, assets);
    if (!music)
        return {};
    if (!music->own)
        return fitMusic(music->beats, music->barBeats, music->length, duration);
    FittedMusic fitted = fitMusic({}, 1, music->length > Duration{} ? music->length : duration, duration);
    for (const MusicPiece& piece : fitted.pieces)
        for (const TimePoint beat : music->beats)
            if (beat >= piece.from && beat < piece.from + piece.duration)
                fitted.beats.push_back(piece.at + (beat - piece.from));
    return fitted;
}

namespace {

/// Moves where pictures take over by their scenes' leads; what is said stays. A scene gives way to another one's lead
/// as far as its own lead does.
///
///     before                    |scene-1·|scene-2·|scene-3·|
///     scene-2 leads by −1       |scene-1|scene-2··|scene-3·|
void moveJoints(const Project& project, std::vector<ShownScene>& scenes) {
    const FrameRate rate = project.canvas.rate;
    const Duration least = nearestFrame(TimePoint{} + kLeastScene, rate) - TimePoint{};
    TimePoint next =
        scenes.empty() ? TimePoint{} : scenes.back().range.end;  // when the scene behind takes over at the latest
    for (std::size_t i = scenes.size(); i-- > 1;) {
        TimePoint& start = scenes[i].range.start;
        const TimePoint before = start;
        if (const Scene* scene = findScene(project, scenes[i].id); scene && scene->lead != Duration{})
            start = std::min(nearestFrame(start + scene->lead, rate), next - least);
        next = std::max(before, start);
    }
    for (std::size_t i = 1; i < scenes.size(); ++i) {
        TimePoint& start = scenes[i].range.start;
        if (start < scenes[i - 1].range.start + least)
            start = scenes[i - 1].range.start + least;
        scenes[i - 1].range.end = start;
    }
}

/// A film of footage alone ends with its last clip.
void lastAsClips(const Project& project, FrameRate rate, Spine& spine) {
    TimePoint end;
    for (const Clip& clip : project.timeline.clips)
        if (const std::optional<TimePoint> at = anchorTime(spine, clip.anchor))
            end = std::max(end, *at + clip.offset + clip.duration);
    if (end > TimePoint{})
        spine.duration = nearestFrame(end, rate) - TimePoint{};
}

Spine laidOut(const Project& project, const AssetIndex& assets, const CutRule& cutBehind) {
    const FrameRate rate = project.canvas.rate;
    Spine spine;
    Duration hold;  // of the present scene
    TimePoint shown;  // since when the present scene's picture is shown
    TimePoint at = nearestFrame(TimePoint{} + kLeadIn, rate);
    for (const Scene& scene : project.script.scenes) {
        if (scene.sentences.empty())
            continue;
        if (!spine.sentences.empty()) {
            const TimePoint cut = cutBehind(spine.sentences.back().range.end, hold);
            spine.scenes.push_back({spine.sentences.back().scene, {shown, cut}});
            shown = cut;
            at = nearestFrame(cut + kPictureLead, rate);
        }
        hold = scene.hold;
        for (const Sentence& sentence : scene.sentences) {
            spine.sentences.push_back(spokenAt(at, project, assets, scene, sentence));
            at = spine.sentences.back().range.end + kPauseWithinScene;
        }
    }
    const TimePoint end = spine.sentences.empty() ? at : spine.sentences.back().range.end;
    spine.duration = nearestFrame(end + kTail + hold, rate) - TimePoint{};
    if (!spine.sentences.empty())
        spine.scenes.push_back({spine.sentences.back().scene, {shown, TimePoint{} + spine.duration}});
    moveJoints(project, spine.scenes);
    if (spine.sentences.empty())
        lastAsClips(project, rate, spine);
    return spine;
}

}  // namespace

Spine makeSpine(const Project& project, const AssetIndex& assets) {
    const FrameRate rate = project.canvas.rate;
    if (const std::optional<CutGrid> grid = cutGrid(project, assets))
        return laidOut(project, assets, onGrid(*grid, rate));
    const Spine plain = laidOut(project, assets, nearBeats({}, rate));
    if (project.music.muted || !musicOf(project, assets))
        return plain;
    return laidOut(project, assets, nearBeats(fittedMusic(project, assets, plain.duration).beats, rate));
}

std::optional<TimePoint> anchorTime(const Spine& spine, const Anchor& anchor) {
    if (anchor.kind == AnchorKind::Start)
        return TimePoint{};
    if (anchor.kind == AnchorKind::Scene) {
        for (const ShownScene& scene : spine.scenes)
            if (scene.id == anchor.scene)
                return scene.range.start;
        return std::nullopt;
    }
    for (const SpokenSentence& sentence : spine.sentences) {
        if (sentence.id != anchor.sentence)
            continue;
        if (anchor.kind == AnchorKind::Sentence || sentence.words.empty())
            return sentence.range.start;
        const std::size_t word = std::min(static_cast<std::size_t>(anchor.word), sentence.words.size() - 1);
        return sentence.words[word].range.start;
    }
    return std::nullopt;
}

}  // namespace sw
