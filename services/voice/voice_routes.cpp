#include "services/voice/voice_routes.h"

#include <algorithm>

#include "core/base/language_tag.h"
#include "services/http/stage_route.h"

namespace sw {
namespace {

Json voicesJson(const std::vector<VoiceDescription>& voices) {
    Json list = Json::array();
    for (const VoiceDescription& voice : voices)
        list.push_back({{"voiceId", voice.name},
                        {"name", voice.name},
                        {"language", voice.language},
                        {"languageName", voice.languageName},
                        {"gender", voice.gender},
                        {"timbre", voice.timbre},
                        {"provider", voice.engine}});
    return list;
}

Json wordsInSeconds(const Json& words) {
    Json list = Json::array();
    for (const Json& word : words)
        list.push_back({{"text", stringOr(word, "text")},
                        {"start", Duration{integerOr(word, "start", 0)}.toSeconds()},
                        {"end", Duration{integerOr(word, "end", 0)}.toSeconds()}});
    return list;
}

/// The language in which `voiceId` speaks, or the one that is asked for, or that of the text.
Result<std::string> languageFor(const VoiceRouteParts& parts, const std::string& voiceId, const std::string& asked,
                                const std::string& text) {
    SW_CHECK(checkLanguage(asked));
    if (!asked.empty() && asked != "auto")
        return asked;
    if (voiceId.empty())
        return parts.detectLanguage(text);
    const auto voice = std::ranges::find(parts.voices, voiceId, &VoiceDescription::name);
    if (voice == parts.voices.end())
        return fail(ErrorCode::InvalidInput, "There is no voice \"" + voiceId + "\". GET /api/voice/voices lists those that there are.");
    return voice->language == kEveryLanguage ? parts.detectLanguage(text) : Result<std::string>(voice->language);
}

Result<Json> speak(const VoiceRouteParts& parts, const LenientJson& body, const HttpRequest& request) {
    SW_CHECK(body.require({"text"}));
    SW_TRY(const std::string text, body.text("text"));
    SW_TRY(const std::string voiceId, body.text("voiceId"));
    SW_TRY(const std::string asked, body.text("language"));
    SW_TRY(const double speed, body.number("speed", 1, 0.5, 2));
    SW_TRY(const std::string language, languageFor(parts, voiceId, asked, text));
    const Json parameters = {{"text", text}, {"language", language}, {"voice", voiceId}, {"speed", speed}};
    SW_TRY(const StageResult spoken, parts.voice.run({"voice", parameters, {}}, {request.stop, {}}));
    SW_TRY(const StoredMedia file, parts.media.put(spoken.files.front().bytes, spoken.files.front().extension));
    Json result = file.json();
    result["voiceId"] = stringOr(spoken.value, "voice");
    result["duration"] = Duration{integerOr(spoken.value, "duration", 0)}.toSeconds();
    result["words"] = wordsInSeconds(spoken.value.value("words", Json::array()));
    result["sceneIndex"] = body.value("sceneIndex").is_null() ? Json(0) : body.value("sceneIndex");
    return Json{{"result", result}};
}

}  // namespace

std::vector<Route> voiceRoutes(const VoiceRouteParts& parts) {
    StageRoute generate;
    generate.pattern = "/api/voice/generate";
    generate.subject = "Voice";
    generate.done = "Voice generated successfully";
    generate.summary = "Speaks a text; tells when each of its words is said.";
    generate.requestSchema = objectSchema({{"text", "string", "What is spoken, at most 1000 characters."},
                                           {"sceneIndex", "integer", "The scene that it is for; given back."},
                                           {"voiceId", "string", "One of GET /api/voice/voices; else the language's usual voice."},
                                           {"language", "string", "BCP 47; found out when it is missing."},
                                           {"speed", "number", "0.5 to 2."},
                                           {"jobId", "string", "Given back in logs."}},
                                          {"text"});
    generate.requestSchema["examples"] = Json::array({{{"text", "Honey never spoils."}, {"sceneIndex", 0}}});
    generate.responseSchema = fileMadeSchema({{"voiceId", "string", ""},
                                              {"duration", "number", "Seconds."},
                                              {"words", "array", "When each is said, in seconds."},
                                              {"sceneIndex", "", "As it was given."}});
    generate.responseSchema["properties"]["result"]["properties"]["words"]["items"] =
        wholeSchema({{"text", "string", ""}, {"start", "number", ""}, {"end", "number", ""}});
    generate.make = [parts](const LenientJson& body, const HttpRequest& request) { return speak(parts, body, request); };

    Route voices;
    voices.method = "GET";
    voices.pattern = "/api/voice/voices";
    voices.runsOn = RunsOn::ServerThread;
    voices.summary = "All voices, the usual one of each language before its others.";
    voices.responseSchema = wholeSchema({{"voices", "array", ""}});
    voices.responseSchema["properties"]["voices"]["items"] = wholeSchema({{"voiceId", "string", ""},
                                                                          {"name", "string", ""},
                                                                          {"language", "string", "BCP 47."},
                                                                          {"languageName", "string", ""},
                                                                          {"gender", "string", ""},
                                                                          {"timbre", "string", ""},
                                                                          {"provider", "string", ""}});
    voices.handler = [answer = jsonResponse({{"voices", voicesJson(parts.voices)}})](const HttpRequest&) { return answer; };
    return {routeOf(std::move(generate)), std::move(voices)};
}

}  // namespace sw
