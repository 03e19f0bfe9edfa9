#include "app/short_video_wish.h"

#include <algorithm>

#include "core/base/text.h"
#include "services/http/stage_route.h"
#include "services/music/mood_words.h"

namespace sw::app {
namespace {

constexpr std::size_t kMostScenes = 60;

/// Of a name such as "bf_emma": British English, female. Empty for other names.
std::string alike(const std::string& kokoro, const std::vector<VoiceDescription>& voices) {
    if (kokoro.size() < 4 || kokoro[2] != '_' || (kokoro[0] != 'a' && kokoro[0] != 'b') ||
        (kokoro[1] != 'f' && kokoro[1] != 'm'))
        return {};
    const std::string language = kokoro[0] == 'a' ? "en" : "en-GB";
    const std::string gender = kokoro[1] == 'f' ? "female" : "male";
    const auto found = std::ranges::find_if(
        voices, [&](const VoiceDescription& voice) { return voice.language == language && voice.gender == gender; });
    return found == voices.end() ? std::string() : found->name;
}

/// Reads the body member by member, and keeps what is wrong.
class Reader {
public:
    Reader(const LenientJson& body, ShortVideoWish& wish) : m_body(body), m_wish(wish) {}

    Json script() {
        Json scenes = Json::array();
        const Json given = m_body.value("scenes");
        if (!given.is_array() || given.empty() || given.size() > kMostScenes)
            problem("scenes", "Required: 1 to " + std::to_string(kMostScenes) + " scenes.");
        else
            for (std::size_t i = 0; i < given.size(); ++i)
                scenes.push_back(scene(LenientJson(given[i]), "scenes." + std::to_string(i)));
        return {{"scenes", scenes}};
    }

    /// One of `words`, the first of which is usual.
    std::string choice(const std::string& name, const std::vector<std::string>& words) {
        const std::string word = text(name);
        if (word.empty())
            return words.front();
        if (std::ranges::find(words, word) == words.end())
            problem("config." + name, "It must be one of " + joined(words, ", ") + ".");
        return word;
    }

    std::string text(const std::string& name) {
        const Result<std::string> value = m_body.text("config." + name);
        if (!value)
            problem("config." + name, value.error().message);
        return value.value_or("");
    }

    std::string voice(const std::vector<VoiceDescription>& voices) {
        const std::string name = text("voice");
        if (name.empty() || std::ranges::find(voices, name, &VoiceDescription::name) != voices.end())
            return name;
        const std::string near = alike(name, voices);
        if (near.empty())
            problem("config.voice", "There is no such voice. GET /api/voices lists those that there are.");
        else
            m_wish.notes.push_back("The voice is " + near + ", as there is no " + name + " here.");
        return near;
    }

    /// Says so when the client asks for what is not done here.
    void leftOut(const std::string& name, const std::string& note) {
        if (m_body.has("config." + name))
            m_wish.notes.push_back(note);
    }

    void problem(const std::string& member, const std::string& what) { m_wish.problems[member] = what; }

private:
    Json scene(const LenientJson& given, const std::string& place) {
        const Result<std::string> spoken = given.text("text");
        if (!spoken || spoken->empty())
            problem(place + ".text", "Required: what is spoken.");
        std::vector<std::string> terms;
        const Json list = given.value("searchTerms");
        const bool isList =
            list.is_null() ||
            (list.is_array() && std::ranges::all_of(list, [](const Json& term) { return term.is_string(); }));
        if (!isList)
            problem(place + ".searchTerms", "It must be a list of words.");
        else
            for (const Json& term : list)
                terms.push_back(term.get<std::string>());
        return {{"description", spoken.value_or("")}, {"visual_prompt", joined(terms, ", ")}};
    }

    const LenientJson& m_body;
    ShortVideoWish& m_wish;
};

}  // namespace

ShortVideoWish shortVideoWish(const LenientJson& body, const std::vector<VoiceDescription>& voices) {
    ShortVideoWish wish;
    Reader reader(body, wish);
    if (body.has("config") && !body.value("config").is_object())
        reader.problem("config", "It must be an object.");
    const Json script = reader.script();
    const std::string aspect = reader.choice("orientation", {"portrait", "landscape"}) == "landscape" ? "16:9" : "9:16";
    const std::string volume = reader.choice("musicVolume", {"high", "medium", "low", "muted"});
    (void)reader.choice("captionPosition", {"bottom", "center", "top"});
    const std::string music = reader.text("music");
    const std::string voice = reader.voice(voices);
    reader.leftOut("captionPosition", "captionPosition is not followed: where captions stand is the look's affair.");
    reader.leftOut("captionBackgroundColor",
                   "captionBackgroundColor is not followed: the colours of captions are the look's affair.");
    reader.leftOut("paddingBack", "paddingBack is not followed: how long the end stands is the look's affair.");
    wish.request = {{"prompt", ""},
                    {"sourceText", script.dump()},
                    {"visualizationType", "image"},
                    {"parameters",
                     {{"voiceGenParams", {{"voiceId", voice}}},
                      {"videoGenParams", {{"aspectRatio", aspect}}},
                      {"musicGenParams", {{"mood", music.empty() ? "" : moodFromWords(music)}, {"volume", volume}}}}}};
    return wish;
}

Json shortVideoSchema() {
    Json scene = objectSchema(
        {{"text", "string", "What is spoken."}, {"searchTerms", "array", "Words for the picture."}}, {"text"});
    scene["properties"]["searchTerms"]["items"] = {{"type", "string"}};
    Json config = objectSchema({{"voice", "string", "One of GET /api/voices, or a voice of Kokoro for one like it."},
                                {"music", "string", "One of GET /api/music-tags, or words for a mood."},
                                {"paddingBack", "number", "Not followed here."},
                                {"captionBackgroundColor", "string", "Not followed here."}});
    config["properties"]["orientation"] = {{"type", "string"}, {"enum", {"portrait", "landscape"}}};
    config["properties"]["musicVolume"] = {{"type", "string"}, {"enum", {"high", "medium", "low", "muted"}}};
    config["properties"]["captionPosition"] = {
        {"type", "string"}, {"enum", {"bottom", "center", "top"}}, {"description", "Not followed here."}};
    Json schema = objectSchema({{"scenes", "array", ""}, {"config", "object", ""}}, {"scenes"});
    schema["properties"]["scenes"] = {{"type", "array"}, {"minItems", 1}, {"maxItems", kMostScenes}, {"items", scene}};
    schema["properties"]["config"] = config;
    const Json example = {{"text", "Honey never spoils."}, {"searchTerms", Json::array({"honey"})}};
    schema["examples"] = Json::array(
        {{{"scenes", Json::array({example})}, {"config", {{"orientation", "portrait"}, {"musicVolume", "low"}}}}});
    return schema;
}

}  // namespace sw::app
