#pragma once

#include <string>
#include <vector>

#include "core/model/asset_index.h"
#include "core/model/edit.h"

namespace sw::test {

/// Builds projects and assets for stories.
inline Project projectOf(const std::vector<std::vector<std::string>>& scenes) {
    Project project;
    project.script.title = "A test";
    project.script.language = "en";
    project.script.musicMood = "calm";
    for (const std::vector<std::string>& sentences : scenes) {
        Scene scene;
        for (const std::string& text : sentences)
            scene.sentences.push_back({{++project.lastId}, text, "", "", {}});
        scene.id = {++project.lastId};
        scene.picturePrompt = sentences.front();
        project.script.scenes.push_back(scene);
    }
    return project;
}

/// A record for `node` with this value and one file per role.
inline AssetRecord recordOf(const std::string& node, Json value, const std::vector<std::string>& roles = {}) {
    AssetRecord record;
    record.node = node;
    record.fingerprint = node;
    record.parts.stage = node.substr(0, node.find('/'));
    record.value = std::move(value);
    for (const std::string& role : roles)
        record.files[role] = {std::string(64, 'a'), "wav"};
    return record;
}

/// A voice of `seconds` for a sentence, with its words spread evenly, and its captions.
inline AssetIndex withVoice(const AssetIndex& index, const Sentence& sentence, double seconds) {
    const Duration length = Duration::seconds(seconds);
    std::vector<std::string> texts;
    for (std::size_t from = 0; from < sentence.text.size();) {
        const std::size_t to = std::min(sentence.text.find(' ', from), sentence.text.size());
        texts.push_back(sentence.text.substr(from, to - from));
        from = to + 1;
    }
    Json words = Json::array();
    for (std::size_t i = 0; i < texts.size(); ++i)
        words.push_back({{"text", texts[i]},
                         {"start", (length * static_cast<std::int64_t>(i) / static_cast<std::int64_t>(texts.size())).flicks},
                         {"end", (length * static_cast<std::int64_t>(i + 1) / static_cast<std::int64_t>(texts.size())).flicks},
                         {"spaceBefore", true}});
    const std::string id = toText(sentence.id);
    return index.with(recordOf("voice/" + id, {{"duration", length.flicks}, {"words", words}}, {"audio"}))
        .with(recordOf("captions/" + id, {{"words", words}}));
}

}  // namespace sw::test
