#include "services/llm/script_schema.h"

#include <algorithm>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr std::size_t kMostScenes = 60;

Json text(const char* what) {
    return {{"type", "string"}, {"description", what}};
}

Json object(Json properties) {
    Json required = Json::array();
    for (const auto& [name, unused] : properties.items())
        required.push_back(name);
    return {{"type", "object"},
            {"properties", std::move(properties)},
            {"required", std::move(required)},
            {"additionalProperties", false}};
}

const std::vector<std::string>& moodNames() {
    static const std::vector<std::string> kNames = {"calm",    "curious", "epic",  "playful",
                                                    "serious", "tech",    "tense", "uplifting"};
    return kNames;
}

Json mood() {
    return {{"type", "string"}, {"enum", moodNames()}};
}

void dropUnknownMood(Json& object) {
    if (object.is_object() && std::ranges::find(moodNames(), stringOr(object, "mood")) == moodNames().end())
        object.erase("mood");
}

void checkText(const Json& from, const char* name, const std::string& where, bool needed,
               std::vector<std::string>& problems) {
    const auto it = from.find(name);
    if (it == from.end() ? needed : !it->is_string() || (needed && trimmed(it->get<std::string>()).empty()))
        problems.push_back(where + " needs a text \"" + name + "\".");
}

}  // namespace

const Json& scriptSchema() {
    static const Json kSchema = object(
        {{"title", text("Of the short, at most 60 characters.")},
         {"description", text("One or two sentences that stand below the published short.")},
         {"hashtags", text("Three to five, such as \"#bees #honey #nature\".")},
         {"scenes",
          {{"type", "array"},
           {"description", "In the order in which they are told; the first is the hook, the last the closing."},
           {"items", object({{"description", text("What the voice speaks, word for word. One to three short sentences.")},
                             {"visual_prompt", text("The picture to it, in English: concrete things, no text in it.")},
                             {"mood", mood()}})}}},
         {"music", object({{"mood", mood()}})}});
    return kSchema;
}

Json objectIn(const std::string& said) {
    const std::size_t begin = said.find('{');
    const std::size_t end = said.rfind('}');
    if (begin == std::string::npos || end == std::string::npos || end < begin)
        return nullptr;
    auto value = parseJson(std::string_view(said).substr(begin, end - begin + 1), "The script");
    return value && value->is_object() ? *std::move(value) : Json(nullptr);
}

std::vector<std::string> scriptProblems(const Json& script) {
    if (!script.is_object())
        return {"The answer must be one JSON object and nothing else."};
    std::vector<std::string> problems;
    checkText(script, "title", "The script", true, problems);
    checkText(script, "description", "The script", false, problems);
    checkText(script, "hashtags", "The script", false, problems);
    const auto scenes = script.find("scenes");
    if (scenes == script.end() || !scenes->is_array() || scenes->empty()) {
        problems.emplace_back("The script needs a list \"scenes\" with at least one scene.");
        return problems;
    }
    if (scenes->size() > kMostScenes)
        problems.emplace_back("The script has too many scenes.");
    for (std::size_t i = 0; i < scenes->size() && problems.size() < 8; ++i) {
        const std::string where = "Scene " + std::to_string(i + 1);
        const Json& scene = (*scenes)[i];
        if (!scene.is_object()) {
            problems.push_back(where + " must be an object.");
            continue;
        }
        checkText(scene, "description", where, true, problems);
        checkText(scene, "visual_prompt", where, false, problems);
        checkText(scene, "mood", where, false, problems);
    }
    return problems;
}

Json withKnownMoods(Json script) {
    for (Json& scene : script.at("scenes"))
        dropUnknownMood(scene);
    if (const auto music = script.find("music"); music != script.end())
        dropUnknownMood(*music);
    return script;
}

}  // namespace sw
