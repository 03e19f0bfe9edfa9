#include "core/model/project.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace sw {

bool isMediaRef(const MediaRef& media) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return media.digest.size() == 64 &&
           std::all_of(media.digest.begin(), media.digest.end(),
                       [&](char c) { return digit(c) || (c >= 'a' && c <= 'f'); }) &&
           !media.extension.empty() && media.extension.size() <= 8 &&
           std::all_of(media.extension.begin(), media.extension.end(),
                       [&](char c) { return digit(c) || (c >= 'a' && c <= 'z'); });
}

const Scene* findScene(const Project& project, SceneId id) {
    for (const Scene& scene : project.script.scenes)
        if (scene.id == id)
            return &scene;
    return nullptr;
}

const Scene* sceneOf(const Project& project, SentenceId id) {
    for (const Scene& scene : project.script.scenes)
        for (const Sentence& sentence : scene.sentences)
            if (sentence.id == id)
                return &scene;
    return nullptr;
}

const Sentence* findSentence(const Project& project, SentenceId id) {
    for (const Scene& scene : project.script.scenes)
        for (const Sentence& sentence : scene.sentences)
            if (sentence.id == id)
                return &sentence;
    return nullptr;
}

SceneId pictureOf(const Scene& scene) {
    return scene.picture ? scene.picture : scene.id;
}

std::string madeNode(const Project& project, const std::string& node) {
    constexpr std::string_view kPicture = "image/";
    if (!node.starts_with(kPicture))
        return node;
    const std::optional<SceneId> id = idFromText<SceneTag>(node.substr(kPicture.size()));
    const Scene* scene = id ? findScene(project, *id) : nullptr;
    return scene ? std::string(kPicture) + toText(pictureOf(*scene)) : node;
}

const Override* findOverride(const Project& project, const std::string& node) {
    const auto it = project.timeline.overrides.find(node);
    return it == project.timeline.overrides.end() ? nullptr : &it->second;
}

std::vector<MediaRef> namedMedia(const Project& project) {
    std::map<std::string, MediaRef> named;
    const auto add = [&](const MediaRef& media) {
        if (media)
            named.emplace(media.fileName(), media);
    };
    for (const auto& [digest, item] : project.media)
        add(item.media);
    for (const Clip& clip : project.timeline.clips)
        for (const MediaRef& media : {clip.media, clip.mask.media, clip.grade.lut})
            add(media);
    for (const auto& [node, own] : project.timeline.overrides)
        for (const MediaRef& media : {own.media, own.grade.lut})
            add(media);
    add(project.timeline.grade.lut);
    for (const auto& [name, character] : project.characters)
        add(character.reference);
    std::vector<MediaRef> all;
    for (const auto& [name, media] : named)
        all.push_back(media);
    return all;
}

std::string baseLanguage(const std::string& language) {
    return language.substr(0, language.find_first_of("-_"));
}

}  // namespace sw
