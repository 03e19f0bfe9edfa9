#include "core/graph/stage_graph.h"

#include <algorithm>

#include "core/model/descriptions.h"

namespace sw {
namespace {


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
        for (std::size_t i = 0; i < m_project.script.scenes.size(); ++i)
            addScene(m_project.script.scenes[i], i);
        addSound();
        return std::move(m_nodes);
    }

private:
    void add(const std::string& stage, const std::string& target, std::string label, Json parameters,
             std::vector<std::string> inputs = {}, std::vector<std::string> follows = {}) {
        if (const auto chosen = m_project.providers.find(stage); chosen != m_project.providers.end())
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

    void addStoryboard() {
        Json scenes = Json::array();
        for (const Scene& scene : m_project.script.scenes) {
            scenes.push_back({{"id", toText(scene.id)},
                              {"kind", record::encode(scene.kind)},
                              {"prompt", scene.picturePrompt},
                              {"negativePrompt", scene.negativePrompt},
                              {"emphasis", scene.emphasis},
                              {"mood", scene.mood}});
            // Another take of a picture shows something else.
            if (const Override* own = findOverride(m_project, "image/" + toText(scene.id)); own && own->take != 0)
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
        add(stages::kVoice, id, "Voice" + of,
            {{"text", sentence.text},
             {"language", m_project.script.language},
             {"voice", sentence.voice.empty() ? m_project.voice.name : sentence.voice},
             {"speed", m_project.voice.speed}});
        add(stages::kCaptions, id, "Captions" + of, {{"emphasis", scene.emphasis}}, {"voice/" + id});
    }

    void addScene(const Scene& scene, std::size_t index) {
        const std::string id = toText(scene.id);
        const std::string of = " of scene " + std::to_string(index + 1);
        const std::string image = "image/" + id;
        Json parameters = {{"prompt", scene.picturePrompt},
                           {"negativePrompt", scene.negativePrompt},
                           {"look", m_project.look.stylePack},
                           {"width", m_project.canvas.width},
                           {"height", m_project.canvas.height},
                           {"seed", m_project.seed + scene.id.value}};
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
        add(stages::kImage, id, "Picture" + of, std::move(parameters), std::move(inputs), std::move(follows));
        add(stages::kMotion, id, "Motion" + of,
            {{"camera", scene.camera},
             {"transition", scene.transition},
             {"mood", scene.mood},
             {"energy", scene.kind == SceneKind::Hook ? 0.8 : 0.5},
             {"first", index == 0},
             {"seed", m_project.seed + scene.id.value}},
            {image});
    }

    void addSound() {
        const MusicSettings& music = m_project.music;
        const std::string mood = music.mood.empty() ? m_project.script.musicMood : music.mood;
        add(stages::kMusic, "", "Music",
            {{"mood", mood.empty() ? "uplifting" : mood},
             {"duration", Duration::seconds(m_project.brief.seconds).flicks},
             {"seed", m_project.seed}});
        add(stages::kEffects, "", "Sound effects", {{"seed", 1}});
    }

    const Project& m_project;
    const AssetIndex& m_index;
    std::vector<Node> m_nodes;
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
