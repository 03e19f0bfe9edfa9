#include "core/model/script_proposal.h"

#include <set>

#include "core/base/text.h"
#include "core/model/descriptions.h"

namespace sw {
namespace {

/// Gives out identities: the old one where the text was there before, once each, with all that the creator chose for it;
/// else a new one.
class Identities {
public:
    Identities(const Script& before, std::uint64_t& lastId) : m_before(before), m_lastId(lastId) {}

    Sentence sentence(const std::string& text) {
        for (const Scene& scene : m_before.scenes)
            for (const Sentence& sentence : scene.sentences)
                if (sentence.text == text && m_used.insert(sentence.id.value).second)
                    return sentence;
        return {{++m_lastId}, text, "", "", {}};
    }

    /// A scene is the one that held its first kept sentence.
    SceneId scene(const std::vector<Sentence>& sentences) {
        for (const Sentence& now : sentences)
            for (const Scene& scene : m_before.scenes)
                for (const Sentence& then : scene.sentences)
                    if (then.id == now.id && m_used.insert(scene.id.value).second)
                        return scene.id;
        return {++m_lastId};
    }

private:
    const Script& m_before;
    std::uint64_t& m_lastId;
    std::set<std::uint64_t> m_used;
};

std::vector<std::string> textsOf(const Json& object, const char* name) {
    std::vector<std::string> texts;
    if (object.contains(name) && object[name].is_array())
        for (const Json& text : object[name])
            if (text.is_string() && !trimmed(text.get<std::string>()).empty())
                texts.push_back(trimmed(text.get<std::string>()));
    return texts;
}

/// camera_movement is a name, or an object whose JSON text is kept.
std::string cameraOf(const Json& scene) {
    const auto it = scene.find("camera_movement");
    if (it == scene.end())
        return "Push In";
    return it->is_string() ? it->get<std::string>() : canonicalText(*it);
}

SceneKind kindOf(const Json& scene, std::size_t index, std::size_t count) {
    const std::string kind = stringOr(scene, "kind");
    if (kind == "hook" || (kind.empty() && index == 0))
        return SceneKind::Hook;
    if (kind == "closing" || (kind.empty() && index + 1 == count && count > 2))
        return SceneKind::Closing;
    return SceneKind::Point;
}

Result<Scene> sceneFrom(const Json& from, std::size_t index, std::size_t count, Identities& identities) {
    const std::string at = "scenes[" + std::to_string(index) + "]";
    if (!from.is_object())
        return record::wrong(at, "an object");
    std::vector<std::string> texts = textsOf(from, "sentences");
    if (texts.empty())
        texts.push_back(trimmed(stringOr(from, "description")));
    if (texts.front().empty())
        return fail(ErrorCode::InvalidInput, "The script's " + at + " has no narration: give it a \"description\".");
    Scene scene;
    for (const std::string& text : texts)
        scene.sentences.push_back(identities.sentence(text));
    scene.id = identities.scene(scene.sentences);
    scene.kind = kindOf(from, index, count);
    scene.emphasis = textsOf(from, "emphasis");
    scene.picturePrompt = stringOr(from, "visual_prompt", joined(texts, " "));
    scene.negativePrompt = stringOr(from, "negative_prompt");
    scene.videoPrompt = stringOr(from, "video_prompt");
    scene.camera = cameraOf(from);
    scene.mood = stringOr(from, "mood");
    return scene;
}

}  // namespace

Result<Script> scriptFromProposal(const Json& proposal, const Script& before, std::uint64_t& lastId) {
    if (!proposal.is_object() || !proposal.contains("scenes") || !proposal["scenes"].is_array() ||
        proposal["scenes"].empty())
        return fail(ErrorCode::InvalidInput, "The script has no scenes: \"scenes\" must be a list with at least one.");
    Identities identities(before, lastId);
    Script script;
    script.title = stringOr(proposal, "title");
    script.description = stringOr(proposal, "description");
    script.hashtags = stringOr(proposal, "hashtags");
    script.language = stringOr(proposal, "language", "en");
    script.draft = booleanOr(proposal, "draft", false);
    script.motif = textsOf(proposal, "motif");
    if (proposal.contains("music")) {
        script.musicMood = stringOr(proposal["music"], "mood");
        script.musicTags = stringOr(proposal["music"], "tags");
    }
    const Json& scenes = proposal["scenes"];
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        SW_TRY(Scene scene, sceneFrom(scenes[i], i, scenes.size(), identities));
        script.scenes.push_back(std::move(scene));
    }
    return script;
}

Json proposalFromScript(const Script& script) {
    Json scenes = Json::array();
    for (const Scene& scene : script.scenes) {
        std::vector<std::string> texts;
        for (const Sentence& sentence : scene.sentences)
            texts.push_back(sentence.text);
        const Json camera = Json::parse(scene.camera, nullptr, false);
        scenes.push_back({{"kind", record::encode(scene.kind)},
                          {"description", joined(texts, " ")},
                          {"sentences", texts},
                          {"emphasis", scene.emphasis},
                          {"visual_prompt", scene.picturePrompt},
                          {"negative_prompt", scene.negativePrompt},
                          {"video_prompt", scene.videoPrompt},
                          {"camera_movement", camera.is_object() ? camera : Json(scene.camera)},
                          {"mood", scene.mood}});
    }
    return {{"title", script.title},
            {"description", script.description},
            {"hashtags", script.hashtags},
            {"language", script.language},
            {"draft", script.draft},
            {"motif", script.motif},
            {"music", {{"title", script.title}, {"lyrics", ""}, {"mood", script.musicMood}, {"tags", script.musicTags}}},
            {"scenes", scenes}};
}

}  // namespace sw
