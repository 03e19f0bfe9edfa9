#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/text.h"
#include "core/model/captions.h"
#include "core/model/lint_rules.h"
#include "core/model/variants.h"

namespace sw::lint_rules {
namespace {

// Our choice: on a phone 4 % of its width are letters of a newspaper's size.
constexpr double kLeastCaption = 0.04;  // of the canvas' shorter side
constexpr double kLeastTitle = 0.03;
// WCAG 2.2, success criterion 1.4.3: large text.
constexpr double kLeastContrast = 3;
// Characters a second. For titles TED's limit for subtitles, and about Netflix' for Korean and Chinese, whose signs say
// more; captions are read along with the voice, which may be a fifth faster.
constexpr double kMostCharacters = 21;
constexpr double kMostSyllables = 14;
constexpr double kMostSigns = 11;
constexpr double kReadAlong = 1.2;

constexpr double kTolerance = 1;  // canvas pixels

struct Area {
    double left;
    double top;
    double right;
    double bottom;
};

Area areaOf(const LintInput& in) {
    const SafeArea safe = safeAreaOn(in.platform, in.cut.width, in.cut.height, in.facts.rightToLeft);
    return {safe.left * in.cut.width, safe.top * in.cut.height, (1 - safe.right) * in.cut.width,
            (1 - safe.bottom) * in.cut.height};
}

bool isInside(const Box& box, const Area& area) {
    return box.x >= area.left - kTolerance && box.y >= area.top - kTolerance &&
           box.x + box.width <= area.right + kTolerance && box.y + box.height <= area.bottom + kTolerance;
}

const Clip* clipOf(const Project& project, const std::string& origin) {
    const auto id = idFromText<ClipTag>(origin);
    for (const Clip& clip : project.timeline.clips)
        if (id && clip.id == *id)
            return &clip;
    return nullptr;
}

const CutOverlay* overlayOf(const Cut& cut, const std::string& origin) {
    const auto it = std::find_if(cut.overlays.begin(), cut.overlays.end(),
                                 [&](const CutOverlay& overlay) { return overlay.origin == origin; });
    return it == cut.overlays.end() ? nullptr : &*it;
}

/// Moves (and where it must, shrinks) the box of a title so that what is drawn of it lies in the area.
Box movedInto(const Area& area, const Box& box, const Box& drawn) {
    const double factor = std::min({1.0, (area.right - area.left) / std::max(1.0, drawn.width),
                                    (area.bottom - area.top) / std::max(1.0, drawn.height)});
    const auto along = [&](double low, double high, double boxAt, double drawnAt, double drawnLength) {
        const double at = std::clamp(drawnAt, low, std::max(low, high - drawnLength * factor));
        return std::round(at - (drawnAt - boxAt) * factor);
    };
    return {along(area.left, area.right, box.x, drawn.x, drawn.width),
            along(area.top, area.bottom, box.y, drawn.y, drawn.height), std::floor(box.width * factor),
            std::floor(box.height * factor)};
}

void checkCaptionPlaces(const LintInput& in, const Area& area, Issues& issues) {
    const TextMeasure* first = nullptr;
    std::size_t count = 0;
    for (const TextMeasure& caption : in.facts.captions)
        if (!caption.text.empty() && !isInside(caption.box, area)) {
            first = first ? first : &caption;
            ++count;
        }
    if (!first)
        return;
    Issue issue{Severity::Warning, first->origin,
                countText(count, "caption") + ", the first of them " + quoted(first->text) +
                    ", would be under the buttons of " + in.platform.title + ". Keep captions in its safe area.",
                "safe-area", first->range};
    if (!in.variant.empty()) {
        const SafeArea safe = safeAreaOn(in.platform, in.cut.width, in.cut.height, in.facts.rightToLeft);
        if (safe != in.cut.safe) {
            issue.fix = {SetVariant{in.variant, in.cut.width, in.cut.height, safe}};
            issue.fixLabel = "Keep captions in the safe area";
        }
        issues.push_back(std::move(issue));
        return;
    }
    Canvas canvas = in.project.canvas;
    canvas.platform = in.platform.name;
    canvas.safe = safeAreaOn(in.platform, canvas.width, canvas.height, in.facts.rightToLeft);
    if (canvas.safe != in.project.canvas.safe) {
        issue.fix = {SetCanvas{canvas}};
        issue.fixLabel = "Keep captions in the safe area of " + in.platform.title;
    }
    issues.push_back(std::move(issue));
}

void checkTitlePlace(const LintInput& in, const Area& area, const TextMeasure& title, Issues& issues) {
    if (isInside(title.box, area))
        return;
    Issue issue{Severity::Warning, title.origin,
                "The title " + quoted(title.text) + " would be under the buttons of " + in.platform.title +
                    ". Move it into the safe area.",
                "safe-area", title.range};
    if (const CutOverlay* overlay = overlayOf(in.cut, title.origin); overlay && clipOf(in.project, title.origin)) {
        issue.fix = placingEdits(in.variant, *clipOf(in.project, title.origin), movedInto(area, overlay->layer.box, title.box),
                                 overlay->layer.rotation);
        if (!in.variant.empty() && !in.project.variants.contains(in.variant))
            issue.fix.insert(issue.fix.begin(), SetVariant{in.variant, in.cut.width, in.cut.height, in.cut.safe});
        issue.fixLabel = "Move it into the safe area";
    }
    issues.push_back(std::move(issue));
}

void checkCaptionSize(const LintInput& in, Issues& issues) {
    const double least = kLeastCaption * std::min(in.cut.width, in.cut.height);
    const TextMeasure* worst = nullptr;
    std::size_t count = 0;
    for (const TextMeasure& caption : in.facts.captions)
        if (caption.size > 0 && caption.size < least) {
            worst = !worst || caption.size < worst->size ? &caption : worst;
            ++count;
        }
    if (!worst)
        return;
    Issue issue{Severity::Warning, worst->origin,
                countText(count, "caption") + ", the smallest of them " + quoted(worst->text) + ", " +
                    (count == 1 ? "has" : "have") + " letters of " + numberText(worst->size) +
                    " px, which are hard to read on a phone; " + numberText(least) +
                    " px are. Show fewer words at a time, or break long words.",
                "text-size", worst->range};
    Look look = in.project.look;
    const auto fitting = static_cast<int>(std::floor(look.captionCharacters * worst->size / least));
    constexpr int kFewest = 10;
    look.captionCharacters = std::max(kFewest, fitting);
    if (look != in.project.look && worst->text.find(' ') != std::string::npos) {
        issue.fix = {SetLook{look}};
        issue.fixLabel = "Show at most " + std::to_string(look.captionCharacters) + " characters at a time";
    }
    issues.push_back(std::move(issue));
}

void checkTitleSize(const LintInput& in, const TextMeasure& title, Issues& issues) {
    const double side = std::min(in.cut.width, in.cut.height);
    if (title.size <= 0 || title.size >= kLeastTitle * side)
        return;
    Issue issue{Severity::Warning, title.origin,
                "The title " + quoted(title.text) + " has letters of " + numberText(title.size) +
                    " px, which are hard to read on a phone. Make them larger, and its box where it is too small.",
                "text-size", title.range};
    if (const Clip* clip = clipOf(in.project, title.origin); clip && clip->title.size < kLeastTitle) {
        CutTitle larger = clip->title;
        larger.size = 0.05;
        issue.fix = {SetClipTitle{clip->id, larger}};
        issue.fixLabel = "Make the letters larger";
    }
    issues.push_back(std::move(issue));
}

std::string contrastText(const TextMeasure& text) {
    return "a contrast of " + numberText(text.contrast) + ":1 where it is least; " + numberText(kLeastContrast) +
           ":1 is needed to read it at a glance. ";
}

void checkCaptionContrast(const LintInput& in, Issues& issues) {
    const TextMeasure* worst = nullptr;
    std::size_t count = 0;
    for (const TextMeasure& caption : in.facts.captions)
        if (caption.contrast > 0 && caption.contrast < kLeastContrast) {
            worst = !worst || caption.contrast < worst->contrast ? &caption : worst;
            ++count;
        }
    if (!worst)
        return;
    Issue issue{Severity::Warning, worst->origin,
                countText(count, "caption") + ", the worst of them " + quoted(worst->text) + ", " +
                    (count == 1 ? "has " : "have ") + contrastText(*worst) +
                    "Choose other captions, such as ones with a dark outline.",
                "contrast", worst->range};
    if (!in.readableStyle.empty() && in.project.look.captionStyle != in.readableStyle) {
        Look look = in.project.look;
        look.captionStyle = in.readableStyle;
        issue.fix = {SetLook{look}};
        issue.fixLabel = "Use the captions \"" + in.readableStyle + "\"";
    }
    issues.push_back(std::move(issue));
}

bool isLight(const std::string& colour) {
    if (colour.size() < 7)
        return true;
    const auto channel = [&](std::size_t fromEnd) {
        return std::strtol(colour.substr(colour.size() - fromEnd, 2).c_str(), nullptr, 16);
    };
    return 2 * channel(6) + 7 * channel(4) + channel(2) > 1275;
}

void checkTitleContrast(const LintInput& in, const TextMeasure& title, Issues& issues) {
    if (title.contrast <= 0 || title.contrast >= kLeastContrast)
        return;
    Issue issue{Severity::Warning, title.origin,
                "The title " + quoted(title.text) + " has " + contrastText(title) + "Give it an outline or a plate.",
                "contrast", title.range};
    if (const Clip* clip = clipOf(in.project, title.origin)) {
        CutTitle plated = clip->title;
        plated.boxColour = isLight(plated.fill) ? "#cc000000" : "#ccffffff";
        if (plated != clip->title) {
            issue.fix = {SetClipTitle{clip->id, plated}};
            issue.fixLabel = "Put a plate behind it";
        }
    }
    issues.push_back(std::move(issue));
}

double mostCharacters(const std::string& language) {
    if (!writesSpaces(language))
        return kMostSigns;
    return baseLanguage(language) == "ko" ? kMostSyllables : kMostCharacters;
}

/// The characters of a sentence's captions and the time in which they are to be read.
struct Reading {
    std::size_t characters = 0;
    TimeRange range;
};

Issue readingIssue(const std::string& subject, const std::string& what, double speed, double most, TimeRange range) {
    return {Severity::Warning, subject,
            what + " must be read at " + numberText(speed) + " characters a second; more than " + numberText(most) +
                " are too fast for most viewers. Write less, or show it longer.",
            "reading-speed", range};
}

/// What slows a sentence down: its own words instead of longer ones, or the voice's normal speed.
void slowDown(const LintInput& in, const Sentence& sentence, Issue& issue) {
    if (toUtf32(sentence.captionText).size() > toUtf32(sentence.text).size()) {
        issue.fix = {SetCaptionText{sentence.id, ""}};
        issue.fixLabel = "Show what is spoken";
    } else if (in.project.voice.speed > 1) {
        issue.fix = {SetVoice{in.project.voice.name, 1}};
        issue.fixLabel = "Speak at normal speed";
    }
}

void checkTitleSpeed(const LintInput& in, const TextMeasure& title, double most, Issues& issues) {
    const double characters = static_cast<double>(toUtf32(title.text).size());
    const double seconds = title.range.duration().toSeconds();
    if (seconds <= 0 || characters / seconds <= most)
        return;
    Issue issue =
        readingIssue(title.origin, "The title " + quoted(title.text), characters / seconds, most, title.range);
    if (const Clip* clip = clipOf(in.project, title.origin)) {
        issue.fix = {
            TrimClip{clip->id, clip->from,
                     Duration::milliseconds(static_cast<std::int64_t>(std::ceil(characters / most * 10)) * 100)}};
        issue.fixLabel = "Show it longer";
    }
    issues.push_back(std::move(issue));
}

}  // namespace

void checkSafeArea(const LintInput& in, Issues& issues) {
    const Area area = areaOf(in);
    checkCaptionPlaces(in, area, issues);
    for (const TextMeasure& title : in.facts.titles)
        checkTitlePlace(in, area, title, issues);
}

void checkLetters(const LintInput& in, Issues& issues) {
    checkCaptionSize(in, issues);
    checkCaptionContrast(in, issues);
    for (const TextMeasure& title : in.facts.titles) {
        checkTitleSize(in, title, issues);
        checkTitleContrast(in, title, issues);
    }
}

void checkReadingSpeed(const LintInput& in, Issues& issues) {
    const double mostOfTitles = mostCharacters(in.cut.language);
    const double most = kReadAlong * mostOfTitles;
    std::map<std::string, Reading> readings;
    for (const CutCaption& caption : in.cut.captions) {
        Reading& reading = readings[caption.origin];
        if (reading.characters == 0)
            reading.range.start = caption.range.start;
        reading.range.end = caption.range.end;
        for (const CaptionWord& word : caption.words)
            reading.characters += toUtf32(word.text).size() + (writesSpaces(in.cut.language) ? 1 : 0);
    }
    for (const Scene& scene : in.project.script.scenes)
        for (const Sentence& sentence : scene.sentences) {
            const Reading& reading = readings[toText(sentence.id)];
            const double seconds = reading.range.duration().toSeconds();
            if (seconds <= 0 || static_cast<double>(reading.characters) / seconds <= most)
                continue;
            const std::string& shown = sentence.captionText.empty() ? sentence.text : sentence.captionText;
            Issue issue = readingIssue(toText(sentence.id), quoted(shown),
                                       static_cast<double>(reading.characters) / seconds, most, reading.range);
            slowDown(in, sentence, issue);
            issues.push_back(std::move(issue));
        }
    for (const TextMeasure& title : in.facts.titles)
        checkTitleSpeed(in, title, mostOfTitles, issues);
}

}  // namespace sw::lint_rules
