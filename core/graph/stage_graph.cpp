#include "core/graph/stage_graph.h"

#include <algorithm>
#include <set>

#include "core/model/characters.h"
#include "core/model/descriptions.h"
#include "core/model/picture_film.h"
#include "core/model/recording.h"

namespace sw {
namespace {

constexpr const char* kBuiltIn = "embedded";  // the provider that asks nobody

class Builder {
public:
    Builder(const Project& project, const AssetIndex& index) : m_project(project), m_index(index) {}

    std::vector<Node> build() {
        if (m_project.script.scenes.empty()) {
            addScript();
            return std::move(m_nodes);
        }
        addStoryboard();
        std::size_t sentence = 0;
        for (const Scene& scene : m_project.script.scenes)
            for (const Sentence& s : scene.sentences)
                addSentence(scene, s, ++sentence);
        const std::vector<const Scene*> shown = pictureScenes();
        auto next = shown.begin();
        for (std::size_t i = 0; i < m_project.script.scenes.size(); ++i) {
            const Scene& scene = m_project.script.scenes[i];
            if (next != shown.end() && *next == &scene) {
                addPicture(scene, i);
                ++next;
            }
            addMotion(scene, i);
            m_shown.insert(pictureOf(scene));
        }
        addSound();
        return std::move(m_nodes);
    }

private:
    void add(const std::string& stage, const std::string& target, std::string label, Json parameters,
             std::vector<std::string> inputs = {}, std::vector<std::string> follows = {}) {
        if (const auto chosen = m_project.providers.find(stage); chosen != m_project.providers.end() && !parameters.contains("provider"))
            parameters["provider"] = chosen->second;
        Node node{target.empty() ? stage : stage + "/" + target, stage, std::move(label), {}, std::move(inputs),
                  std::move(follows)};
        if (const Override* own = findOverride(m_project, node.key)) {
            node.locked = own->locked;
            node.lockedTo = own->lockedTo;
            if (own->take != 0)
                parameters["take"] = own->take;
        }
        node.parameters = std::move(parameters);
        m_nodes.push_back(std::move(node));
    }

    void addScript() {
        const Brief& brief = m_project.brief;
        Json parameters = {{"seconds", brief.seconds}, {"language", brief.language}, {"seed", m_project.seed}};
        if (!m_project.voice.name.empty())
            parameters["voice"] = m_project.voice.name;
        if (brief.topic.empty()) {
            parameters["text"] = brief.text;
            parameters["title"] = brief.title;
        } else {
            parameters["topic"] = brief.topic;
        }
        add(stages::kScript, "", "Script", std::move(parameters));
    }

    /// The first scene of each picture, in order.
    [[nodiscard]] std::vector<const Scene*> pictureScenes() const {
        std::vector<const Scene*> scenes;
        std::set<std::uint64_t> pictures;
        for (const Scene& scene : m_project.script.scenes)
            if (pictures.insert(pictureOf(scene).value).second)
                scenes.push_back(&scene);
        return scenes;
    }

    /// The named parts and the file of what the creator recorded.
    static Json recordingParameters(const Override& own) {
        return {{"recording", own.media.fileName()}, {"from", own.from.flicks}, {"duration", own.mediaDuration.flicks}};
    }

    void addStoryboard() {
        Json scenes = Json::array();
        for (const Scene* shown : pictureScenes()) {
            const Scene& scene = *shown;
            const std::string picture = toText(pictureOf(scene));
            scenes.push_back({{"id", picture},
                              {"kind", record::encode(scene.kind)},
                              {"prompt", scene.picturePrompt},
                              {"negativePrompt", scene.negativePrompt},
                              {"emphasis", scene.emphasis},
                              {"mood", scene.mood}});
            // Another take of a picture shows something else.
            if (const Override* own = findOverride(m_project, "image/" + picture); own && own->take != 0)
                scenes.back()["take"] = own->take;
        }
        add(stages::kStoryboard, "", "Storyboard",
            {{"title", m_project.script.title},
             {"language", m_project.script.language},
             {"look", m_project.look.stylePack},
             {"seed", m_project.seed},
             {"motif", m_project.script.motif},
             {"scenes", scenes}});
    }

    void addSentence(const Scene& scene, const Sentence& sentence, std::size_t number) {
        const std::string id = toText(sentence.id);
        const std::string of = " of sentence " + std::to_string(number);
        if (const Override* own = findOverride(m_project, "voice/" + id); isRecording(own)) {
            if (!own->words.empty())
                return;
            Json parameters = recordingParameters(*own);
            parameters["text"] = sentence.text;
            parameters["language"] = m_project.script.language;
            add(stages::kVoice, id, "Words of the recording" + of, std::move(parameters));
            m_nodes.back().media["recording"] = own->media;
            return;
        }
        add(stages::kVoice, id, "Voice" + of,
            {{"text", sentence.text},
             {"language", m_project.script.language},
             {"voice", sentence.voice.empty() ? m_project.voice.name : sentence.voice},
             {"speed", m_project.voice.speed}});
        add(stages::kCaptions, id, "Captions" + of, {{"emphasis", scene.emphasis}}, {"voice/" + id});
    }

    void addPicture(const Scene& scene, std::size_t index) {
        const std::string id = toText(pictureOf(scene));
        Json parameters = {{"prompt", scene.picturePrompt},
                           {"negativePrompt", scene.negativePrompt},
                           {"look", m_project.look.stylePack},
                           {"width", m_project.canvas.width},
                           {"height", m_project.canvas.height},
                           {"seed", m_project.seed + pictureOf(scene).value}};
        addStyle(scene, parameters);
        const MediaRef reference = addCharacters(scene, parameters);
        std::vector<std::string> inputs;
        std::vector<std::string> follows;
        const AssetPtr storyboard = m_index.find(stages::kStoryboard);
        if (storyboard && storyboard->value.contains("scenes") && storyboard->value["scenes"].contains(id)) {
            parameters["direction"] = storyboard->value["scenes"][id];
            parameters["palette"] = storyboard->value.value("palette", Json::object());
            follows.emplace_back(stages::kStoryboard);
        } else {
            inputs.emplace_back(stages::kStoryboard);
        }
        add(stages::kImage, id, "Picture of scene " + std::to_string(index + 1), std::move(parameters), std::move(inputs),
            std::move(follows));
        if (reference)
            m_nodes.back().media["reference"] = reference;
    }

    /// What all pictures have in common; nothing where nothing is said, so that those pictures stay as they are.
    void addStyle(const Scene& scene, Json& parameters) const {
        const PictureStyle& style = m_project.pictureStyle;
        if (!style.prompt.empty())
            parameters["style"] = style.prompt;
        if (!style.negativePrompt.empty())
            parameters["negativePrompt"] =
                scene.negativePrompt.empty() ? style.negativePrompt : scene.negativePrompt + ", " + style.negativePrompt;
    }

    /// Those that the scene names; the first picture of one of them is given back.
    MediaRef addCharacters(const Scene& scene, Json& parameters) const {
        MediaRef reference;
        Json named = Json::array();
        for (const std::string& name : charactersIn(m_project, scene)) {
            const Character& character = m_project.characters.at(name);
            named.push_back({{"name", name}, {"description", character.description}});
            if (reference || !character.reference)
                continue;
            reference = character.reference;
            named.back()["reference"] = reference.fileName();
        }
        if (!named.empty())
            parameters["characters"] = std::move(named);
        return reference;
    }

    void addMotion(const Scene& scene, std::size_t index) {
        Json parameters = {{"camera", scene.camera},
                           {"transition", scene.transition},
                           {"mood", scene.mood},
                           {"energy", scene.kind == SceneKind::Hook ? 0.8 : 0.5},
                           {"first", index == 0},
                           {"seed", m_project.seed + scene.id.value}};
        if (isFilmedElsewhere(scene))
            parameters["provider"] = kBuiltIn;
        add(stages::kMotion, toText(scene.id), "Motion of scene " + std::to_string(index + 1), std::move(parameters),
            {"image/" + toText(pictureOf(scene))});
    }

    /// A picture is filmed once: scenes that were split off go on with the film of the scene that they come from, also when that is gone.
    bool isFilmedElsewhere(const Scene& scene) const {
        const SceneId picture = pictureOf(scene);
        if (picture == scene.id)
            return false;
        if (m_shown.contains(picture) || findScene(m_project, picture))
            return true;
        const AssetPtr film = m_index.find("motion/" + toText(picture));
        const AssetPtr image = m_index.find("image/" + toText(picture));
        return film && image && films(*film, *image);
    }

    void addSound() {
        if (const Override* own = findOverride(m_project, "music"); own && own->media) {
            add(stages::kMusic, "", "Beats of the music", recordingParameters(*own));
            m_nodes.back().media["recording"] = own->media;
        } else {
            addMusic();
        }
        add(stages::kEffects, "", "Sound effects", {{"seed", 1}});
    }

    void addMusic() {
        const MusicSettings& music = m_project.music;
        const std::string mood = music.mood.empty() ? m_project.script.musicMood : music.mood;
        add(stages::kMusic, "", "Music",
            {{"mood", mood.empty() ? "uplifting" : mood},
             {"duration", Duration::seconds(m_project.brief.seconds).flicks},
             {"seed", m_project.seed}});
    }

    const Project& m_project;
    const AssetIndex& m_index;
    std::vector<Node> m_nodes;
    std::set<SceneId> m_shown;  ///< pictures of the scenes so far
};

}  // namespace

const std::vector<std::string>& stageNames() {
    static const std::vector<std::string> kNames = {stages::kScript,   stages::kStoryboard, stages::kVoice,
                                                    stages::kCaptions, stages::kImage,      stages::kMotion,
                                                    stages::kMusic,    stages::kEffects};
    return kNames;
}

Result<StageGraph> buildGraph(const Project& project, const AssetIndex& index) {
    return StageGraph::make(Builder(project, index).build());
}

AssetIndex currentAssets(const Plan& plan) {
    std::vector<std::string> outdated;
    for (const PlannedNode& node : plan.nodes) {
        const std::string stage = node.key.substr(0, node.key.find('/'));
        if (node.state != NodeState::Fresh && (stage == stages::kVoice || stage == stages::kCaptions))
            outdated.push_back(node.key);
    }
    return plan.index.without(outdated);
}

}  // namespace sw
