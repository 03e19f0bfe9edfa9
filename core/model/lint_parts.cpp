#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/model/lint_rules.h"

namespace sw::lint_rules {
namespace {

/// What an own clip is shown without: nothing. What replaced something generated: that again.
void dropMissing(const LintInput& in, const std::string& origin, Issue& issue) {
    if (const auto clip = idFromText<ClipTag>(origin)) {
        issue.fix = {RemoveClip{*clip}};
        issue.fixLabel = "Remove the clip";
        return;
    }
    for (const char* stage : {"image/", "voice/"}) {
        const std::string node = stage + origin;
        if (const Override* own = overrideOf(in.project, node); own && own->media) {
            issue.fix = {withoutOwnMedia(node, *own)};
            issue.fixLabel = "Use what was generated";
        }
    }
}

TimeRange rangeOf(const Cut& cut, const std::string& origin) {
    for (const CutPicture& picture : cut.pictures)
        if (picture.origin == origin)
            return picture.range;
    for (const CutOverlay& overlay : cut.overlays)
        if (overlay.origin == origin)
            return overlay.range;
    for (const CutSound& sound : cut.sounds)
        if (sound.origin == origin)
            return sound.range;
    return {};
}

void checkFonts(const LintInput& in, Issues& issues) {
    for (const MissingPart& font : in.facts.missingFonts) {
        Issue issue{Severity::Error, font.origin, font.message, "missing-font", rangeOf(in.cut, font.origin)};
        const auto id = idFromText<ClipTag>(font.origin);
        for (const Clip& clip : in.project.timeline.clips)
            if (id && clip.id == *id) {
                CutTitle title = clip.title;
                title.font = CutTitle{}.font;
                issue.fix = {SetClipTitle{clip.id, title}};
                issue.fixLabel = "Set it in " + title.font;
            }
        issues.push_back(std::move(issue));
    }
}

/// The nodes of the project whose files may be in the film.
std::vector<std::string> mediaNodes(const Project& project) {
    std::vector<std::string> nodes = {"music", "effects"};
    for (const Scene& scene : project.script.scenes) {
        nodes.push_back("image/" + toText(pictureOf(scene)));
        nodes.push_back("motion/" + toText(scene.id));
        for (const Sentence& sentence : scene.sentences)
            nodes.push_back("voice/" + toText(sentence.id));
    }
    return nodes;
}

bool forbidsSelling(const std::string& licence) {
    const std::string lower = asciiLower(licence);
    return lower.find("noncommercial") != std::string::npos || lower.find("non-commercial") != std::string::npos ||
           lower.find("by-nc") != std::string::npos;
}

void checkLicences(const LintInput& in, Issues& issues) {
    for (const std::string& node : mediaNodes(in.project)) {
        const AssetPtr asset = in.assets.find(node);
        const Override* own = overrideOf(in.project, node);
        if (!asset || asset->files.empty() || (own && (own->media || own->hidden)))
            continue;
        const std::string subject = node.find('/') == std::string::npos ? node : node.substr(node.find('/') + 1);
        if (trimmed(asset->licence).empty())
            issues.push_back({Severity::Warning, subject,
                              "Nothing is known about the rights to what " + asset->provider + " made for " + node +
                                  ". Make sure that you may publish it, or make it with another provider.",
                              "licence", rangeOf(in.cut, subject)});
        else if (forbidsSelling(asset->licence))
            issues.push_back({Severity::Warning, subject,
                              "What " + asset->provider + " made for " + node + " may not be used for profit (\"" +
                                  asset->licence +
                                  "\"). Publish it without advertising, or make it with another provider.",
                              "licence", rangeOf(in.cut, subject)});
    }
    std::set<std::string> own;
    for (const Clip& clip : in.project.timeline.clips)
        if (clip.media && clip.title.text.empty())
            own.insert(clip.media.fileName());
    for (const auto& [node, value] : in.project.timeline.overrides)
        if (value.media)
            own.insert(value.media.fileName());
    if (!own.empty())
        issues.push_back({Severity::Hint, "film",
                          "The film shows or plays " + countText(own.size(), "file") +
                              " of your own. Publish only what you made or have the rights to.",
                          "licence"});
}

/// Pictures, films and voices by a model that may be taken for real; drawn art and the voices that come along are not.
bool isModelMade(const AssetRecord& asset) {
    static const std::set<std::string> kBuiltIn = {"embedded", "hts", "espeak-ng"};
    static const std::set<std::string> kStages = {"voice", "image", "motion"};
    return !asset.files.empty() && kStages.contains(asset.parts.stage) && !kBuiltIn.contains(asset.provider);
}

bool saysAi(const Script& script) {
    std::string text = asciiLower(" " + script.description + " " + script.hashtags + " ");
    for (const char* sign : {".", ",", "#", "-", "(", ")", "!", ":"})
        for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at))
            text[at] = ' ';
    return text.find(" ai ") != std::string::npos || text.find(" aigenerated ") != std::string::npos ||
           text.find(" aiart ") != std::string::npos;
}

void checkDisclosure(const LintInput& in, Issues& issues) {
    if (in.platform.disclosure.empty() || saysAi(in.project.script))
        return;
    std::set<std::string> makers;
    for (const std::string& node : mediaNodes(in.project))
        if (const AssetPtr asset = in.assets.find(node); asset && isModelMade(*asset))
            makers.insert(asset->provider);
    if (makers.empty())
        return;
    Issue issue{Severity::Hint, "film",
                "Pictures or voices were made by " + joined({makers.begin(), makers.end()}, ", ") +
                    ". Where they look or sound real, " + in.platform.title +
                    " wants that said: " + in.platform.disclosure,
                "ai-disclosure"};
    const Script& script = in.project.script;
    issue.fix = {SetDescription{script.description, script.hashtags + (script.hashtags.empty() ? "" : " ") + "#ai"}};
    issue.fixLabel = "Add #ai to the hashtags";
    issues.push_back(std::move(issue));
}

}  // namespace

void checkParts(const LintInput& in, Issues& issues) {
    if (!in.unmade.empty())
        issues.push_back({Severity::Error, "film",
                          countText(in.unmade.size(), "part") + " of the short " +
                              (in.unmade.size() == 1 ? "is" : "are") + " not made yet, the first of them " +
                              in.unmade.front() + ". Generate what is missing.",
                          "not-made"});
    for (const MissingPart& missing : in.facts.missingMedia) {
        Issue issue{Severity::Error, missing.origin, missing.message, "missing-media", rangeOf(in.cut, missing.origin)};
        dropMissing(in, missing.origin, issue);
        issues.push_back(std::move(issue));
    }
    checkFonts(in, issues);
}

void checkRights(const LintInput& in, Issues& issues) {
    checkLicences(in, issues);
    checkDisclosure(in, issues);
}

}  // namespace sw::lint_rules
