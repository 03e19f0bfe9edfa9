#include <algorithm>
#include <cmath>

#include "core/model/lint_rules.h"

namespace sw::lint_rules {
namespace {

constexpr Duration kLatestHook = Duration::milliseconds(1500);
constexpr Duration kLongestPause = Duration::milliseconds(700);
constexpr Duration kLongestEnding = Duration::milliseconds(2500);  // music rings out under the last picture
constexpr Duration kLongestBlack = Duration::milliseconds(400);    // transitions through black are shorter
constexpr Duration kLongestFreeze = Duration::seconds(3);
constexpr double kLoudnessTolerance = 1;  // LU, as EBU R 128 s1 allows live programmes
constexpr double kPeakTolerance = 0.1;    // dB, the meter's own
constexpr double kSilence = -60;

bool isOwn(const std::string& origin) {
    return origin.starts_with("clip-");
}

std::string secondsOf(Duration duration) {
    return numberText(duration.toSeconds()) + " s";
}

/// The scene on screen at a time; "film" when there is none.
std::string sceneAt(const Cut& cut, TimePoint time) {
    for (const CutPicture& picture : cut.pictures)
        if (picture.range.contains(time))
            return picture.origin;
    return "film";
}

/// When something is said or sounded by the creator's choice, in order.
std::vector<TimeRange> heard(const Cut& cut) {
    std::vector<TimeRange> ranges;
    for (const CutCaption& caption : cut.captions)
        for (const CaptionWord& word : caption.words)
            ranges.push_back(word.range);
    for (const CutSound& sound : cut.sounds)
        if (isOwn(sound.origin) && !sound.muted)
            ranges.push_back(sound.range);
    std::sort(ranges.begin(), ranges.end(), [](TimeRange a, TimeRange b) { return a.start < b.start; });
    return ranges;
}

void checkHook(const LintInput& in, Issues& issues) {
    std::vector<TimePoint> words;
    for (const CutCaption& caption : in.cut.captions)
        words.push_back(caption.range.start);
    for (const CutOverlay& overlay : in.cut.overlays)
        if (!overlay.title.text.empty())
            words.push_back(overlay.range.start);
    const auto first = std::min_element(words.begin(), words.end());
    if (first != words.end() && *first - TimePoint{} <= kLatestHook)
        return;
    const std::string when = first == words.end() ? "at all" : "in the first " + secondsOf(*first - TimePoint{});
    issues.push_back({Severity::Warning,
                      in.cut.pictures.empty() ? "film" : in.cut.pictures.front().origin,
                      "No word is spoken or shown " + when +
                          ", and viewers decide within 1.5 s whether they stay. Begin with a sentence or a title.",
                      "hook",
                      {{}, TimePoint{} + kLatestHook}});
}

void checkPauses(const LintInput& in, Issues& issues) {
    const std::vector<TimeRange> sounds = heard(in.cut);
    if (sounds.empty())
        return;
    TimePoint quiet = sounds.front().end;
    const auto report = [&](TimePoint until) {
        issues.push_back(
            {Severity::Warning,
             sceneAt(in.cut, quiet),
             "Nothing is said for " + secondsOf(until - quiet) +
                 ", and viewers leave in dead air. Join the sentences around it, or fill it with a sound of your own.",
             "dead-air",
             {quiet, until}});
    };
    for (const TimeRange& sound : sounds) {
        if (sound.start - quiet > kLongestPause)
            report(sound.start);
        quiet = std::max(quiet, sound.end);
    }
    if (const TimePoint end = TimePoint{} + in.cut.duration; end - quiet > kLongestEnding)
        report(end);
}

/// The files of a scene, back to front.
std::vector<std::string> filesOf(const CutPicture& picture) {
    std::vector<std::string> files;
    for (const CutLayer& layer : picture.layers)
        files.push_back(layer.media.fileName());
    return files;
}

void checkEmptyScenes(const LintInput& in, Issues& issues) {
    for (const CutPicture& picture : in.cut.pictures) {
        const std::string node = "image/" + picture.origin;
        const bool waits = std::find(in.unmade.begin(), in.unmade.end(), madeNode(in.project, node)) != in.unmade.end();
        if (!picture.layers.empty() || waits)
            continue;
        Issue issue{Severity::Error, picture.origin,
                    picture.origin + " shows nothing but black. Show its picture, or put one of your own there.",
                    "empty-scene", picture.range};
        if (const Override* own = overrideOf(in.project, node); own && own->hidden) {
            issue.fix = {withoutOwnMedia(node, *own)};
            issue.fixLabel = "Show the picture";
        }
        issues.push_back(std::move(issue));
    }
}

void checkSamePictures(const LintInput& in, Issues& issues) {
    for (std::size_t i = 1; i < in.cut.pictures.size(); ++i) {
        const CutPicture& picture = in.cut.pictures[i];
        const std::vector<std::string> files = filesOf(picture);
        if (files.empty() || files != filesOf(in.cut.pictures[i - 1]) || picture.before > Duration{})
            continue;  // what goes on without a jump is seen as one
        Issue issue{Severity::Warning, picture.origin,
                    picture.origin +
                        " shows the same picture as the scene before it, so that the cut looks like a mistake. "
                        "Give one of them another picture.",
                    "same-picture", picture.range};
        const std::string node = "image/" + picture.origin;
        if (const Override* own = overrideOf(in.project, node); own && own->media) {
            issue.fix = {withoutOwnMedia(node, *own)};
            issue.fixLabel = "Show the generated picture";
        }
        issues.push_back(std::move(issue));
    }
}

void checkBlack(const LintInput& in, Issues& issues) {
    for (const TimeRange& range : in.facts.black) {
        const bool explained = std::any_of(
            in.cut.pictures.begin(), in.cut.pictures.end(),
            [&](const CutPicture& picture) { return picture.layers.empty() && picture.range.overlaps(range); });
        const bool first = range.start == TimePoint{};
        if (explained || (!first && range.duration() <= kLongestBlack))
            continue;
        issues.push_back(
            {Severity::Warning, sceneAt(in.cut, range.start),
             first ? "The film begins with black, which is also what its preview shows. Begin with a picture."
                   : "The picture is black for " + secondsOf(range.duration()) +
                         ", which looks like a fault. Put something there, or shorten it.",
             "black-frames", range});
    }
}

void checkFrozen(const LintInput& in, Issues& issues) {
    for (const TimeRange& range : in.facts.frozen)
        if (range.duration() > kLongestFreeze)
            issues.push_back(
                {Severity::Warning, sceneAt(in.cut, range.start),
                 "Nothing moves for " + secondsOf(range.duration()) +
                     ", which looks as if the film had stopped. Choose a camera movement, or shorten the scene.",
                 "frozen-frames", range});
}

}  // namespace

void checkPace(const LintInput& in, Issues& issues) {
    checkHook(in, issues);
    checkPauses(in, issues);
}

void checkPictures(const LintInput& in, Issues& issues) {
    checkEmptyScenes(in, issues);
    checkSamePictures(in, issues);
    checkBlack(in, issues);
    checkFrozen(in, issues);
}

void checkSound(const LintInput& in, Issues& issues) {
    const LintFacts& facts = in.facts;
    const PlatformRules& platform = in.platform;
    if (!in.unmade.empty())
        return;  // it will be another mix
    if (facts.loudnessLufs && *facts.loudnessLufs <= kSilence) {
        issues.push_back({Severity::Warning, "film",
                          "The film is silent, and most viewers hear it. Add a voice, music or a sound.", "loudness"});
        return;
    }
    if (facts.loudnessLufs && std::abs(*facts.loudnessLufs - platform.loudnessLufs) > kLoudnessTolerance)
        issues.push_back({Severity::Warning, "film",
                          "The film's loudness is " + numberText(*facts.loudnessLufs) + " LUFS, and " +
                              numberText(platform.loudnessLufs) + " are right for " + platform.title +
                              ". Change the gain of what is too loud or too soft.",
                          "loudness"});
    if (facts.truePeakDb && *facts.truePeakDb > platform.truePeakDb + kPeakTolerance)
        issues.push_back({Severity::Warning, "film",
                          "The film's peaks reach " + numberText(*facts.truePeakDb) + " dBTP, and more than " +
                              numberText(platform.truePeakDb) + " may crackle on " + platform.title +
                              ". Lower the gain of the loudest sound.",
                          "true-peak"});
}

}  // namespace sw::lint_rules
