#include "core/model/lint.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/text.h"
#include "core/model/lint_rules.h"

namespace sw {
namespace lint_rules {
namespace {

/// Text in brackets that holds a letter, or a row of underscores: "[a number]", "____".
bool hasBlank(const std::string& text) {
    if (text.find("___") != std::string::npos)
        return true;
    const std::size_t open = text.find('[');
    const std::size_t close = open == std::string::npos ? open : text.find(']', open);
    return close != std::string::npos && std::any_of(text.begin() + static_cast<std::ptrdiff_t>(open),
                                                     text.begin() + static_cast<std::ptrdiff_t>(close), [](char c) {
                                                         const char lower = static_cast<char>(c | 0x20);
                                                         return (lower >= 'a' && lower <= 'z') || (c & 0x80) != 0;
                                                     });
}

TimeRange spokenRange(const Cut& cut, const std::string& sentence) {
    TimeRange range;
    for (const CutCaption& caption : cut.captions)
        if (caption.origin == sentence)
            range = {range.end == TimePoint{} ? caption.range.start : range.start, caption.range.end};
    return range;
}

/// Text cut off between two words so that it has at most `most` characters.
std::string shortened(const std::string& text, std::size_t most) {
    std::u32string points = toUtf32(text);
    if (points.size() <= most)
        return text;
    points.resize(most);
    const std::size_t space = points.rfind(U' ');
    if (space != std::u32string::npos && space > most / 2)
        points.resize(space);
    return trimmed(toUtf8(points));
}

void checkLength(const LintInput& in, Issues& issues) {
    const PlatformRules& platform = in.platform;
    const TimeRange all{{}, TimePoint{} + in.cut.duration};
    const std::string seconds = numberText(in.cut.duration.toSeconds()) + " s";
    if (platform.longest > Duration{} && in.cut.duration > platform.longest)
        issues.push_back({Severity::Error, "film",
                          "The film is " + seconds + " long, and " + platform.title + " takes at most " +
                              numberText(platform.longest.toSeconds()) +
                              " s. Remove sentences or scenes, or choose another platform.",
                          "length", all});
    if (in.cut.duration < platform.shortest)
        issues.push_back({Severity::Error, "film",
                          "The film is " + seconds + " long, and " + platform.title + " takes no less than " +
                              numberText(platform.shortest.toSeconds()) + " s. Write more.",
                          "length", all});
}

void checkRate(const LintInput& in, Issues& issues) {
    const PlatformRules& platform = in.platform;
    const double rate = static_cast<double>(in.cut.rate.num) / in.cut.rate.den;
    const bool low = rate < platform.lowestRate;
    if (!low && (platform.highestRate <= 0 || rate <= platform.highestRate))
        return;
    Canvas canvas = in.project.canvas;
    canvas.rate = {low ? 30 : 60, 1};
    Issue issue{Severity::Warning, "film",
                "The film has " + numberText(rate) + " frames per second, and " + platform.title + " takes " +
                    numberText(platform.lowestRate) + " to " + numberText(platform.highestRate) +
                    ". Choose another frame rate.",
                "frame-rate"};
    issue.fix = {SetCanvas{canvas}};
    issue.fixLabel = "Make " + std::to_string(canvas.rate.num) + " frames per second";
    issues.push_back(std::move(issue));
}

void checkTexts(const LintInput& in, Issues& issues) {
    const PlatformRules& platform = in.platform;
    const Script& script = in.project.script;
    const auto most = static_cast<std::size_t>(std::max(platform.titleLength, 0));
    if (const std::size_t length = toUtf32(script.title).size(); most > 0 && length > most) {
        Issue issue{Severity::Warning, "film",
                    "The title has " + std::to_string(length) + " characters, and " + platform.title + " takes " +
                        std::to_string(most) + ". Write a shorter one.",
                    "title-length"};
        issue.fix = {SetTitle{shortened(script.title, most)}};
        issue.fixLabel = "Cut the title off";
        issues.push_back(std::move(issue));
    }
    const std::size_t described = toUtf32(script.description + " " + script.hashtags).size();
    if (platform.descriptionLength > 0 && described > static_cast<std::size_t>(platform.descriptionLength))
        issues.push_back({Severity::Warning, "film",
                          "The description with its hashtags has " + std::to_string(described) + " characters, and " +
                              platform.title + " takes " + std::to_string(platform.descriptionLength) + ". Shorten it.",
                          "title-length"});
}

}  // namespace

const Override* overrideOf(const Project& project, const std::string& node) {
    const auto it = project.timeline.overrides.find(node);
    return it == project.timeline.overrides.end() ? nullptr : &it->second;
}

Edit withoutOwnMedia(const std::string& node, Override value) {
    value.media = {};
    value.words.clear();
    value.cuts.clear();
    value.hidden = false;
    return SetOverride{node, value};
}

std::string numberText(double number) {
    const long tenths = std::lround(number * 10);
    const std::string sign = tenths < 0 ? "-" : "";
    const long size = std::labs(tenths);
    return sign + std::to_string(size / 10) + (size % 10 ? "." + std::to_string(size % 10) : "");
}

std::string countText(std::size_t count, const std::string& thing) {
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

std::string quoted(const std::string& text) {
    constexpr std::size_t kMost = 32;
    std::string line = text;
    std::replace(line.begin(), line.end(), '\n', ' ');
    const std::string start = shortened(line, kMost);
    return "\u201c" + start + (start.size() < line.size() ? "\u2026" : "") + "\u201d";
}

void checkScript(const LintInput& in, Issues& issues) {
    for (const Scene& scene : in.project.script.scenes) {
        if (scene.sentences.empty()) {
            Issue issue{Severity::Error, toText(scene.id),
                        toText(scene.id) +
                            " has no sentence, so that nothing gives it time and it is left out. Write one, or "
                            "remove the scene.",
                        "empty-scene"};
            if (in.project.script.scenes.size() > 1) {
                issue.fix = {RemoveScene{scene.id}};
                issue.fixLabel = "Remove the scene";
            }
            issues.push_back(std::move(issue));
        }
        for (const Sentence& sentence : scene.sentences)
            if (hasBlank(sentence.text))
                issues.push_back({in.project.script.draft ? Severity::Error : Severity::Warning, toText(sentence.id),
                                  quoted(sentence.text) +
                                      " has a blank that is not filled in, and it would be read aloud. "
                                      "Write what belongs there.",
                                  "draft", spokenRange(in.cut, toText(sentence.id))});
    }
}

void checkPlatform(const LintInput& in, Issues& issues) {
    checkLength(in, issues);
    checkRate(in, issues);
    checkTexts(in, issues);
}

}  // namespace lint_rules

namespace {

/// What an edit sets: equal keys mean that the later of two edits would undo the earlier one.
std::string target(const Edit& edit) {
    const Json json = editToJson(edit);
    std::string key = editName(edit);
    for (const char* name : {"scene", "sentence", "clip", "track", "node", "variant", "what"})
        if (const auto it = json.find(name); it != json.end() && it->is_string())
            key += " " + it->get<std::string>();
    return key;
}

}  // namespace

SafeArea safeAreaOn(const PlatformRules& rules, int width, int height, bool rightToLeft) {
    constexpr double kMargin = 0.05;
    if (width * 16 != height * 9)
        return {kMargin, kMargin, kMargin, kMargin};
    SafeArea safe = rules.safe;
    if (rightToLeft)
        std::swap(safe.left, safe.right);
    return safe;
}

std::vector<Issue> lint(const LintInput& input) {
    using namespace lint_rules;
    Issues issues;
    for (void (*rule)(const LintInput&, Issues&) :
         {checkScript, checkParts, checkPlatform, checkSafeArea, checkLetters, checkReadingSpeed, checkPace,
          checkPictures, checkSound, checkRights})
        rule(input, issues);
    std::stable_sort(issues.begin(), issues.end(), [](const Issue& a, const Issue& b) {
        return a.severity != b.severity ? a.severity < b.severity : a.range.start < b.range.start;
    });
    return issues;
}

std::vector<Edit> combinedFixes(const std::vector<Issue>& issues) {
    std::vector<Edit> edits;
    std::set<std::string> taken;
    for (const Issue& issue : issues) {
        std::set<std::string> wanted;
        for (const Edit& edit : issue.fix)
            wanted.insert(target(edit));
        if (std::any_of(wanted.begin(), wanted.end(), [&](const std::string& key) { return taken.contains(key); }))
            continue;
        taken.merge(wanted);
        edits.insert(edits.end(), issue.fix.begin(), issue.fix.end());
    }
    return edits;
}

}  // namespace sw
