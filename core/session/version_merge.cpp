#include "core/session/version_merge.h"

#include <algorithm>

namespace sw {
namespace {

constexpr std::uint64_t kIdsPerShort = 1'000'000;

/// The highest identity that is the source's, today and later.
std::uint64_t lastShared(const Project& source) {
    return (source.lastId / kIdsPerShort + 1) * kIdsPerShort;
}

/// What the version has for a node, or nothing at all.
void takeOverride(Project& project, const Project* version, const std::string& node) {
    const Override* own = version ? findOverride(*version, node) : nullptr;
    if (own)
        project.timeline.overrides[node] = *own;
    else
        project.timeline.overrides.erase(node);
}

/// How loud a sentence is, whoever speaks it.
void keepOnlyGain(Project& project, const std::string& node) {
    const Override* from = findOverride(project, node);
    if (!from)
        return;
    Override kept;
    kept.gainDb = from->gainDb;
    kept.hidden = from->hidden;
    if (kept == Override{})
        project.timeline.overrides.erase(node);
    else
        project.timeline.overrides[node] = kept;
}

void takeSentence(Project& project, Sentence& sentence, const Sentence* source, const Sentence* version,
                  bool sameLanguage, const Project* whole) {
    const std::string voice = "voice/" + toText(sentence.id);
    const std::string captions = "captions/" + toText(sentence.id);
    if (sameLanguage && source && source->text == sentence.text) {
        if (sentence.captionText.empty() && version)
            sentence.captionText = version->captionText;
        return;
    }
    const bool asBefore = version && version->text == sentence.text;
    sentence.captionText = asBefore ? version->captionText : "";
    if (version)
        sentence.voice = version->voice;
    else if (!sameLanguage)
        sentence.voice.clear();
    if (asBefore) {
        takeOverride(project, whole, voice);
        takeOverride(project, whole, captions);
    } else {
        keepOnlyGain(project, voice);
        project.timeline.overrides.erase(captions);
    }
}

/// The words that the version stresses, where the source still stresses what it did then.
void takeEmphasis(const Project& project, Scene& scene, const Scene* source, const Project* version) {
    const Scene* own = version ? findScene(*version, scene.id) : nullptr;
    const std::string id = toText(scene.id) + ".emphasis-";
    const std::size_t count = source ? source->emphasis.size() : 0;
    bool isUnchanged = own && !version->origin.texts.contains(id + std::to_string(count + 1));
    for (std::size_t i = 1; isUnchanged && i <= count; ++i) {
        const auto then = version->origin.texts.find(id + std::to_string(i));
        const auto now = project.origin.texts.find(id + std::to_string(i));
        isUnchanged =
            then != version->origin.texts.end() && now != project.origin.texts.end() && then->second == now->second;
    }
    if (isUnchanged)
        scene.emphasis = own->emphasis;
    std::erase_if(scene.emphasis, [](const std::string& word) { return word.empty(); });
}

/// The sentences above `last` of a scene of the version, each behind the one that it stood behind.
///
///     version  |1|own|2|own'|    source now  |1|3|2|    gives  |1|own|3|2|own'|
void addSentences(Scene& scene, const Scene& version, std::uint64_t last) {
    std::size_t at = 0;
    for (const Sentence& sentence : version.sentences) {
        if (sentence.id.value > last) {
            scene.sentences.insert(scene.sentences.begin() + static_cast<std::ptrdiff_t>(at++), sentence);
            continue;
        }
        const auto there = std::find_if(scene.sentences.begin(), scene.sentences.end(),
                                        [&](const Sentence& s) { return s.id == sentence.id; });
        if (there != scene.sentences.end())
            at = static_cast<std::size_t>(there - scene.sentences.begin()) + 1;
    }
}

void addScenes(Project& project, const Project& version, std::uint64_t last) {
    auto& scenes = project.script.scenes;
    std::size_t at = 0;
    for (const Scene& scene : version.script.scenes) {
        const auto there = std::find_if(scenes.begin(), scenes.end(), [&](const Scene& s) { return s.id == scene.id; });
        if (there != scenes.end()) {
            at = static_cast<std::size_t>(there - scenes.begin()) + 1;
            addSentences(*there, scene, last);
            continue;
        }
        Scene own = scene;
        std::erase_if(own.sentences, [last](const Sentence& sentence) { return sentence.id.value <= last; });
        if (scene.id.value > last && !own.sentences.empty())
            scenes.insert(scenes.begin() + static_cast<std::ptrdiff_t>(at++), std::move(own));
    }
}

bool isThere(const Project& project, const Anchor& anchor) {
    switch (anchor.kind) {
        case AnchorKind::Start:
            return true;
        case AnchorKind::Scene:
            return findScene(project, anchor.scene) != nullptr;
        case AnchorKind::Sentence:
        case AnchorKind::Word:
            return findSentence(project, anchor.sentence) != nullptr;
    }
    return false;
}

void addTimeline(Project& project, const Timeline& version, std::uint64_t last) {
    Timeline& timeline = project.timeline;
    for (const Track& track : version.tracks)
        if (track.id.value > last)
            timeline.tracks.push_back(track);
    const auto hasTrack = [&](TrackId id) {
        return std::any_of(timeline.tracks.begin(), timeline.tracks.end(),
                           [id](const Track& track) { return track.id == id; });
    };
    for (const Clip& clip : version.clips)
        if (clip.id.value > last && hasTrack(clip.track) && isThere(project, clip.anchor))
            timeline.clips.push_back(clip);
    for (const Marker& marker : version.markers)
        if (marker.id.value > last && isThere(project, marker.anchor))
            timeline.markers.push_back(marker);
}

/// What was changed on what is made for the version's own sentences and scenes.
void addOverrides(Project& project, const Project& version, std::uint64_t last) {
    for (const auto& [node, own] : version.timeline.overrides) {
        const std::string target = node.substr(node.find('/') + 1);
        const auto sentence = idFromText<SentenceTag>(target);
        const auto scene = idFromText<SceneTag>(target);
        if ((sentence && sentence->value > last) || (scene && scene->value > last))
            project.timeline.overrides[node] = own;
    }
}

}  // namespace

void takeSpeech(Project& project, const Project& source, const Project* version) {
    const bool sameLanguage = project.script.language == source.script.language;
    if (!sameLanguage)
        project.voice.name = version ? version->voice.name : "";
    if (!sameLanguage && version)
        project.voice.speed = version->voice.speed;
    for (Scene& scene : project.script.scenes) {
        for (Sentence& sentence : scene.sentences)
            takeSentence(project, sentence, findSentence(source, sentence.id),
                         version ? findSentence(*version, sentence.id) : nullptr, sameLanguage, version);
        takeEmphasis(project, scene, findScene(source, scene.id), version);
    }
}

void takeOwn(Project& project, const Project& source, const Project* version) {
    const std::uint64_t last = lastShared(source);
    project.lastId = std::max(last, version ? version->lastId : 0);
    if (!version)
        return;
    addScenes(project, *version, last);
    addTimeline(project, version->timeline, last);
    addOverrides(project, *version, last);
    for (const auto& [digest, item] : version->media)
        project.media.emplace(digest, item);
}

}  // namespace sw
