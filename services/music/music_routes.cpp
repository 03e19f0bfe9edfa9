#include "services/music/music_routes.h"

#include "core/base/digest.h"
#include "services/http/stage_route.h"
#include "services/music/mood_words.h"

namespace sw {
namespace {

constexpr double kUsualSeconds = 60;
constexpr double kMostSeconds = 600;

Result<Json> compose(const MusicRouteParts& parts, const LenientJson& body, const HttpRequest& request) {
    SW_CHECK(body.require({"musicData"}));
    SW_TRY(const LenientJson data, body.object("musicData"));
    SW_TRY(const std::string title, data.text("title"));
    SW_TRY(const std::string tags, data.text("tags"));
    SW_TRY(const std::string style, data.text("style"));
    SW_TRY(const double seconds, data.number("duration", kUsualSeconds, 1, kMostSeconds));
    SW_TRY(const std::string mood, data.text("mood", moodFromWords(tags + " " + style)));
    // The same request gives the same piece; another title another one.
    const auto seed = static_cast<std::int64_t>(seedFrom("music/" + title) >> 1);
    SW_TRY(const std::int64_t wanted, data.integer("seed", seed, 0, std::numeric_limits<std::int64_t>::max()));
    const Json parameters = {{"mood", mood}, {"duration", Duration::seconds(seconds).flicks}, {"seed", wanted}};
    SW_TRY(const StageResult made, parts.music.run({"music", parameters, {}}, {request.stop, {}}));
    SW_TRY(const StoredMedia file, parts.media.put(made.files.front().bytes, made.files.front().extension));
    Json result = file.json();
    result["audioUrl"] = file.url();
    result["title"] = title;
    result["mood"] = mood;
    result["bpm"] = made.value.value("bpm", 0.0);
    result["duration"] = Duration{integerOr(made.value, "duration", 0)}.toSeconds();
    result["provider"] = made.provider;
    return Json{{"result", result}};
}

}  // namespace

std::vector<Route> musicRoutes(const MusicRouteParts& parts) {
    StageRoute generate;
    generate.pattern = "/api/music/generate";
    generate.subject = "Music";
    generate.done = "Music generated successfully";
    generate.summary = "Composes a piece. The embedded composer plays no lyrics: what it makes is instrumental.";
    generate.requestSchema = objectSchema({{"musicData", "object", ""}}, {"musicData"});
    generate.requestSchema["properties"]["musicData"] = objectSchema({{"title", "string", "Another title gives another piece."},
                                                                      {"lyrics", "string", "Not sung by the embedded composer."},
                                                                      {"tags", "string", "Words for its mood."},
                                                                      {"style", "string", "The same as tags."},
                                                                      {"instrumental", "boolean", ""},
                                                                      {"duration", "number", "Seconds (60)."},
                                                                      {"mood", "string", "One of `shortwright moods`, in place of tags."},
                                                                      {"seed", "integer", "Another number gives another piece."}});
    generate.requestSchema["examples"] = Json::array({{{"musicData", {{"title", "Lava"}, {"tags", "calm, piano"}, {"duration", 2}}}}});
    generate.responseSchema = fileMadeSchema({{"audioUrl", "string", "The same as url."},
                                              {"title", "string", ""},
                                              {"mood", "string", ""},
                                              {"bpm", "number", ""},
                                              {"duration", "number", "Seconds."},
                                              {"provider", "string", ""}});
    generate.make = [parts](const LenientJson& body, const HttpRequest& request) { return compose(parts, body, request); };

    Route quota;
    quota.method = "GET";
    quota.pattern = "/api/music/quota";
    quota.runsOn = RunsOn::ServerThread;
    quota.summary = "What is left at the provider of music; null where nothing limits it.";
    quota.responseSchema = wholeSchema({{"provider", "string", ""}, {"remaining", "", "Pieces; null for no limit."}, {"limit", "", "Pieces; null for no limit."}});
    for (const char* name : {"remaining", "limit"})
        quota.responseSchema["properties"][name]["type"] = {"integer", "null"};
    quota.handler = [answer = jsonResponse({{"provider", parts.music.provider(Json::object())}, {"remaining", nullptr}, {"limit", nullptr}})](
                        const HttpRequest&) { return answer; };
    return {routeOf(std::move(generate)), std::move(quota)};
}

}  // namespace sw
