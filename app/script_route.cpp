#include "app/script_route.h"

#include <QTemporaryDir>

#include "app/short_length.h"
#include "app/short_wish.h"
#include "core/base/digest.h"
#include "core/graph/stage_graph.h"
#include "core/model/script_proposal.h"
#include "services/http/stage_route.h"

namespace sw::app {
namespace {

namespace fs = std::filesystem;

/// What the stage "script" is asked for by a project that has none yet.
Result<Json> scriptParameters(const Project& project) {
    SW_TRY(const StageGraph graph, buildGraph(project, {}));
    const Node* node = graph.find(stages::kScript);
    if (!node)
        return fail(ErrorCode::InvalidInput, "There is nothing to write a script of: give an inputPrompt or a sourceText.");
    return node->parameters;
}

/// The proposal with at most so many scenes.
Result<Json> limited(Project project, const Json& proposal, int scenes) {
    SW_TRY(project.script, scriptFromProposal(proposal, {}, project.lastId));
    for (const Edit& edit : joinScenes(project.script, scenes)) {
        SW_TRY(Applied applied, sw::apply(project, edit));
        project = std::move(applied.project);
    }
    Json joined = proposalFromScript(project.script);
    // What the script itself does not hold.
    for (const char* name : {"description", "hashtags", "music", "checks", "draft"})
        if (const auto given = proposal.find(name); given != proposal.end())
            joined[name] = *given;
    return joined;
}

Result<Json> write(GatewayParts& parts, const LenientJson& body, const HttpRequest& request) {
    SW_CHECK(body.require({"inputPrompt"}));
    SW_TRY(const std::string prompt, body.text("inputPrompt"));
    SW_TRY(const std::string source, body.text("sourceText"));
    SW_TRY(std::string jobId, body.text("jobId"));
    SW_TRY(const LenientJson wishes, body.object("llmGenParams"));
    Json parameters = {{"llmGenParams", wishes.json()}};
    SW_TRY(const std::string language, body.text("language"));
    if (!language.empty())
        parameters["llmGenParams"]["language"] = language;
    SW_TRY(const ShortWish wish, shortWishFrom(parts.composition(), {{"prompt", prompt}, {"sourceText", source}, {"parameters", parameters}}));
    SW_TRY(const Json asked, scriptParameters(wish.project));
    SW_TRY(const StageResult written, parts.stage(stages::kScript).run({stages::kScript, asked, {}}, {request.stop, {}}));
    Json script = written.value;
    if (wish.scenes > 0 && script.value("scenes", Json::array()).size() > static_cast<std::size_t>(wish.scenes)) {
        SW_TRY(script, limited(wish.project, script, wish.scenes));
    }
    script["prompt"] = prompt;
    SW_TRY(const StoredMedia file, parts.media().put(readableText(script), "json"));
    if (jobId.empty())
        jobId = request.requestId;
    return Json{{"jobId", jobId}, {"result", script}, {"video_script", script}, {"outputPath", file.path.string()}, {"notes", wish.notes}};
}

/// For a short that somebody waits for: nobody asks how far it is.
class Unreported final : public JobProgress {
public:
    void report(double, const std::string&) override {}
    void stage(const JobStage&) override {}
};

Result<Json> compose(GatewayParts& parts, const LenientJson& body, const HttpRequest& request) {
    if (!body.has("script") && !body.has("project"))
        return fail(ErrorCode::InvalidInput, "Missing required parameters: script or project");
    SW_TRY(const std::string preset, body.text("preset"));
    Json wish = {{"preset", preset}, {"parameters", body.value("parameters").is_object() ? body.value("parameters") : Json::object()}};
    if (body.has("project")) {
        SW_TRY(const LenientJson project, body.object("project"));
        wish["project"] = project.json();
    } else {
        SW_TRY(const LenientJson script, body.object("script"));
        wish["sourceText"] = script.json().dump();
    }
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail(ErrorCode::Io, "There is no room for temporary files: " + folder.errorString().toStdString() + ". Free some.");
    Unreported unreported;
    const QueuedJob job{request.requestId, "short", request.caller.account, wish, folder.path().toStdString()};
    SW_TRY(const JobResult made, parts.shorts()->run(job, unreported, request.stop));
    return Json{{"result", made.result}};
}

Json scriptSchema() {
    Json scene = wholeSchema({{"description", "string", "What is spoken."},
                              {"visual_prompt", "string", ""},
                              {"negative_prompt", "string", ""},
                              {"video_prompt", "string", ""},
                              {"camera_movement", "", "Its name, or {type, horizontal, vertical, zoom, tilt, pan, roll}."}});
    scene["properties"]["camera_movement"]["type"] = {"string", "object"};
    Json script = wholeSchema({{"prompt", "string", ""},
                               {"title", "string", ""},
                               {"description", "string", ""},
                               {"hashtags", "string", ""},
                               {"scenes", "array", ""},
                               {"music", "object", ""}});
    script["properties"]["scenes"]["items"] = scene;
    script["properties"]["music"] = wholeSchema({{"title", "string", ""}, {"lyrics", "string", ""}, {"tags", "string", ""}});
    return script;
}

}  // namespace

std::vector<Route> scriptRoutes(GatewayParts& parts) {
    StageRoute generate;
    generate.pattern = "/api/llm/generate";
    generate.subject = "LLM";
    generate.done = "Content generated successfully";
    generate.summary = "Writes the script of a short from an idea or a text.";
    generate.requestSchema = objectSchema(
        {{"inputPrompt", "string", "The idea, or the text itself."},
         {"sourceText", "string", "The text that the script is made of."},
         {"llmGenParams", "object", "sceneAmount, lengthDescription (\"45 seconds\"), language, scriptTone; flat or grouped as general, script and image."},
         {"language", "string", "BCP 47; that of the text when it is missing."},
         {"jobId", "string", "Given back."}},
        {"inputPrompt"});
    generate.requestSchema["examples"] = Json::array({{{"inputPrompt", "Honey"},
                                           {"sourceText", "Honey never spoils. Bees make it from nectar."},
                                           {"llmGenParams", {{"sceneAmount", 1}, {"lengthDescription", "15 seconds"}}}}});
    generate.responseSchema = wholeSchema({{"message", "string", ""},
                                           {"jobId", "string", ""},
                                           {"result", "object", ""},
                                           {"video_script", "object", ""},
                                           {"outputPath", "string", "Where it lies on the serving machine."},
                                           {"notes", "array", "Wishes that could not be met, as sentences."}});
    generate.responseSchema["properties"]["result"] = scriptSchema();
    generate.responseSchema["properties"]["video_script"] = scriptSchema();
    generate.responseSchema["properties"]["notes"]["items"] = {{"type", "string"}};
    generate.make = [&parts](const LenientJson& body, const HttpRequest& request) { return write(parts, body, request); };
    return {routeOf(std::move(generate))};
}

std::vector<Route> composeRoutes(GatewayParts& parts) {
    StageRoute generate;
    generate.pattern = "/api/video/compose";
    generate.subject = "Video";
    generate.done = "Video generated successfully";
    generate.summary = "Makes the finished short of a script or a project. Better with Prefer: respond-async.";
    generate.requestSchema = objectSchema({{"script", "object", "As /api/llm/generate gives it: scenes, each with a description that is spoken."},
                                           {"project", "object", "A project instead of a script."},
                                           {"preset", "string", "One of `shortwright presets`."},
                                           {"parameters", "object", "As for a job: voiceGenParams.voiceId, videoGenParams.aspectRatio, …"}});
    generate.requestSchema["anyOf"] = {{{"required", {"script"}}}, {{"required", {"project"}}}};
    generate.requestSchema["examples"] = Json::array({
        {{"script", {{"scenes", {{{"description", "Honey never spoils."}, {"visual_prompt", "Honey in a jar"}}}}}}, {"preset", "draft"}}});
    generate.responseSchema = fileMadeSchema({{"duration", "number", "Seconds."},
                                              {"width", "integer", "Pixels."},
                                              {"height", "integer", "Pixels."},
                                              {"title", "string", ""},
                                              {"notes", "array", "Wishes that could not be met, as sentences."}});
    generate.responseSchema["properties"]["result"]["properties"]["notes"]["items"] = {{"type", "string"}};
    generate.make = [&parts](const LenientJson& body, const HttpRequest& request) { return compose(parts, body, request); };
    return {withResultInErrors(routeOf(std::move(generate)))};
}

}  // namespace sw::app
