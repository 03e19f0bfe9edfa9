#include "core/model/project.h"

namespace sw {

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

std::string baseLanguage(const std::string& language) {
    return language.substr(0, language.find_first_of("-_"));
}

}  // namespace sw
