#include "services/llm/gateway_script.h"

#include <algorithm>

#include "core/base/language_tag.h"
#include "core/base/text.h"
#include "services/llm/script_checks.h"
#include "services/llm/script_value.h"

namespace sw {
namespace {

std::string narrationOf(const Json& scene) {
    return trimmed(stringOr(scene, "description"));
}

/// Takes over what the scene says of its picture and motion; a camera may be a name or the gateway's object.
void keepNotes(Json& made, const Json& scene) {
    for (const char* name : {"visual_prompt", "negative_prompt", "video_prompt"})
        if (const std::string text = stringOr(scene, name); !trimmed(text).empty())
            made[name] = text;
    if (const auto camera = scene.find("camera_movement");
        camera != scene.end() && (camera->is_object() || (camera->is_string() && !camera->get<std::string>().empty())))
        made["camera_movement"] = *camera;
    for (const char* name : {"mood", "kind"})
        if (const std::string text = stringOr(scene, name); !text.empty())
            made[name] = text;
}

Result<Narration> narrationFrom(const Json& script, TextReader& reader) {
    Narration narration;
    narration.title = trimmed(stringOr(script, "title"));
    const Json& scenes = script.at("scenes");
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const std::string text = narrationOf(scenes[i]);
        if (text.empty())
            return fail(
                ErrorCode::InvalidInput,
                "Scene " + std::to_string(i + 1) +
                    " of the script has no \"description\", which is what is spoken. Add it, or leave the scene out.");
        DraftScene draft;
        draft.kind = i == 0 ? SceneKind::Hook : i + 1 == scenes.size() ? SceneKind::Closing : SceneKind::Point;
        for (const std::string& line : split(text, '\n'))
            for (std::string& sentence : reader.sentences(trimmed(line)))
                draft.sentences.push_back(std::move(sentence));
        draft.beforeIsTold = i > 0;
        narration.scenes.push_back(std::move(draft));
    }
    return narration;
}

std::string allText(const Json& script) {
    std::string text;
    for (const Json& scene : script.at("scenes"))
        text += narrationOf(scene) + "\n\n";
    return text;
}

}  // namespace

bool isGatewayScript(const Json& value) {
    if (!value.is_object())
        return false;
    const auto scenes = value.find("scenes");
    return scenes != value.end() && scenes->is_array() && !scenes->empty() &&
           std::all_of(scenes->begin(), scenes->end(), [](const Json& scene) { return scene.is_object(); });
}

Result<Json> adoptGatewayScript(const Json& script, const WriterRequest& request, const WriterSources& sources) {
    if (!isGatewayScript(script))
        return fail(ErrorCode::InvalidInput,
                    "The script has no scenes. It must be an object with \"scenes\", each with a \"description\" to be "
                    "spoken.");
    const std::string text = allText(script);
    std::string language =
        !request.language.empty() && request.language != "auto" ? request.language : stringOr(script, "language");
    if (language.empty() || language == "auto" || !checkLanguage(language)) {
        SW_TRY(language, sources.languages->detect(text));
    }
    SW_TRY(const auto pack, sources.languages->pack(language));
    std::shared_ptr<const WordNet> wordNet;
    if (pack->language == "en") {
        SW_TRY(wordNet, sources.wordNet());
    }
    TextReader reader(pack);
    SentenceCraft craft(reader, pack, wordNet);
    const SpeechEstimator estimator(pack, request.wordsPerMinute);
    SW_TRY(const Narration narration, narrationFrom(script, reader));
    Document document = readDocument(text, reader);
    document.title = narration.title;
    const TermRarity rarity(document);
    Json value = scriptValue(narration, document, craft, rarity, estimator, request);

    for (std::size_t i = 0; i < value["scenes"].size(); ++i)
        keepNotes(value["scenes"][i], script.at("scenes")[i]);
    for (const char* name : {"title", "description", "hashtags"})
        if (const std::string own = trimmed(stringOr(script, name)); !own.empty())
            value[name] = own;
    if (const auto music = script.find("music"); music != script.end() && music->is_object())
        for (const char* name : {"title", "lyrics", "tags", "mood"})
            if (const std::string own = stringOr(*music, name); !own.empty())
                value["music"][name] = own;
    return value;
}

}  // namespace sw
