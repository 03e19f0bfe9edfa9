#include "services/gateway/project_routes.h"

#include <memory>

#include "core/model/edit.h"
#include "services/gateway/project_desk.h"
#include "services/gateway/project_schemas.h"
#include "services/http/paid_route.h"
#include "services/http/stage_route.h"

namespace sw {
using project_schemas::listOf;
namespace {

Json changedSchema() {
    Json schema = objectSchema({{"revision", "integer", "Of the project as it is now."}}, {"revision", "made"});
    schema["properties"]["made"] = {{"type", "array"},
                                    {"items", {{"type", "string"}}},
                                    {"description", "The identity of what each edit made (\"sentence-9\"), or an empty text."}};
    return schema;
}

/// Edits with their names; `shortwright edits` shows the members of each.
Json editsSchema() {
    Json names = Json::array();
    const Json schemas = editSchemas();
    for (const auto& [name, schema] : schemas.items())
        names.push_back(name);
    Json edit = {{"type", "object"}, {"required", {"edit"}}};
    edit["properties"]["edit"] = {{"type", "string"}, {"enum", names}};
    return {{"type", "array"},
            {"minItems", 1},
            {"items", edit},
            {"examples", {Json::array({{{"edit", "SetTitle"}, {"title", "Why bees dance"}}})}},
            {"description", "Applied as one undo step, all or none: {\"edit\": \"SetSentenceText\", \"sentence\": \"sentence-3\", \"text\": \"…\"}. "
                            "An object {\"edits\": […], \"label\"} also says what undo is called."}};
}

Json jobSchema() {
    return objectSchema({{"jobId", "string", ""}, {"status", "string", "pending"}, {"statusUrl", "string", "Where to ask how far it is."}}, {"jobId", "status"});
}

Json planSchema() {
    Json schema = objectSchema({{"revision", "integer", ""},
                                {"runs", "integer", "How many nodes have to run."},
                                {"maybeRuns", "integer", "How many run only if what they need comes out different."},
                                {"seconds", "number", "How long that takes, one after the other."},
                                {"cost", "number", "Of what has a price."},
                                {"unpriced", "integer", "How many of them cost something that nobody knows."},
                                {"currency", "string", "Of the cost, as in ISO 4217; empty where nothing costs anything."},
                                {"duration", "number", "Of the film, in seconds."},
                                {"summary", "string", "The same as a sentence."}},
                               {"revision", "runs", "maybeRuns", "nodes"});
    schema["properties"]["nodes"] = {{"type", "array"}, {"items", project_schemas::plannedNode()}};
    return schema;
}

Json wishSchema() {
    Json schema = objectSchema({{"prompt", "string", "An idea, or the text itself."},
                         {"sourceText", "string", "The text that the short is made of."},
                         {"parameters", "object", "As for a job: llmGenParams, voiceGenParams.voiceId, videoGenParams.aspectRatio, …"},
                         {"project", "object", "A whole project instead."}});
    schema["examples"] = {{{"prompt", "Why bees dance"}, {"parameters", {{"llmGenParams", {{"lengthDescription", "30 seconds"}}}}}}};
    return schema;
}

const RouteParameter kIfMatch = {"If-Match", "header", "string", "The ETag, or the revision, that the request is meant for."};
const RouteParameter kIfNoneMatch = {"If-None-Match", "header", "string", "The ETag of what is known."};
const std::vector<RouteParameter> kFrameParameters = {{"t", "query", "number", "Seconds from the start; 0 when it is missing."},
                                                      {"width", "query", "integer", "Pixels; those of the film when it is missing."},
                                                      {"format", "query", "string", "png or jpg."}};
const std::vector<RouteParameter> kEventParameters = {{"Last-Event-ID", "header", "string", "The id of the last event that was seen."},
                                                      {"lastEventId", "query", "string", "The same."}};

/// What a change may be answered with beside 200.
std::vector<RouteAnswer> changeAnswers() {
    Json conflict = objectSchema({{"error", "string", ""},
                                  {"details", "string", ""},
                                  {"revision", "integer", "Of the project as it is now."},
                                  {"changes", "", "What was done since: a list of {\"revision\", \"label\"}; null when that is not known any more."},
                                  {"patch", "", "The same as a JSON Patch (RFC 6902) of the project."}},
                                 {"error", "details", "revision", "changes", "patch"});
    return {{409, "The project is not what If-Match says.", conflict}, failureAnswer(422, "The project cannot be changed like this; \"edit\" says which edit is to blame.")};
}

/// For the documentation: what cannot be seen of the schemas.
void describe(Route& route) {
    const auto is = [&](const char* method, const char* end) { return route.method == method && route.pattern.ends_with(end); };
    route.group = "project";
    if (is("POST", "/api/project"))
        route.responseStatus = 201;
    if (is("POST", "/api/project"))
        route.answers = {failureAnswer(422, "The project was made by a later program.")};
    if (is("GET", "/:id"))
        route.parameters = {kIfNoneMatch};
    if (is("GET", "/:id"))
        route.answers = {{304, "It is as it was.", {}}};
    if (is("POST", "/edits") || is("POST", "/undo") || is("POST", "/redo") || is("POST", "/choose")) {
        route.parameters = {kIfMatch};
        route.answers = changeAnswers();
    }
    if (is("GET", "/frame")) {
        route.parameters = kFrameParameters;
        route.responseType = "image/*";
        route.answers = {failureAnswer(422, "There is nothing to be seen yet.")};
    }
    if (is("GET", "/events")) {
        route.parameters = kEventParameters;
        route.responseType = "text/event-stream";
    }
    if (is("GET", "/:file")) {
        route.parameters = {{"Range", "header", "string", "bytes=FIRST-LAST: a part of it."}, kIfNoneMatch};
        route.responseType = "*/*";
        route.answers = {{206, "The part that was asked for.", {}}, {304, "It is what is already there.", {}}, failureAnswer(416, "It has no such part.")};
    }
    if (is("GET", "/takes")) {
        route.parameters = {{"target", "query", "string", "image/scene-2, voice/sentence-3, music, …"}};
        route.answers = {failureAnswer(422, "There are no takes of that.")};
    }
    if (is("GET", "/versions") || is("POST", "/versions/estimate"))
        route.answers = {failureAnswer(422, "The project has no script yet.")};
    if (is("POST", "/generate") || is("POST", "/export") || is("POST", "/takes") || is("POST", "/versions")) {
        route.parameters = {{"Idempotency-Key", "header", "string", "A repeated request with the same one is the first one's job."}};
        route.responseStatus = 202;
        route.answers = {tooFewCreditsAnswer(), failureAnswer(422, "The project or the account's plan does not allow it, or the Idempotency-Key was used for something else."),
                         failureAnswer(429, "Too many of the account's jobs wait.")};
    }
    if (is("POST", "/versions") || is("POST", "/versions/estimate"))
        route.answers.push_back(failureAnswer(409, "What lies where a version would be is none of this project."));
}

Json projectSchema() {
    return objectSchema({{"id", "string", ""},
                         {"revision", "integer", "Counts its states since it was opened."},
                         {"title", "string", ""},
                         {"file", "string", "Where it lies on the serving machine."},
                         {"readOnly", "boolean", ""},
                         {"undo", "string", "What undo would take back; empty for nothing."},
                         {"redo", "string", ""},
                         {"notes", "array", "What is to be known of how it was opened."},
                         {"project", "object", "All of it, as in the file."}},
                        {"id", "revision", "project"});
}

}  // namespace

std::vector<Route> projectRoutes(const ProjectWorks& works) {
    using Handler = HttpResponse (ProjectDesk::*)(const HttpRequest&) const;
    const auto desk = std::make_shared<const ProjectDesk>(works);
    std::vector<Route> routes;
    const auto add = [&](const char* method, const char* path, Scope scope, const char* summary, Handler handler, const Json& requestSchema,
                         const Json& responseSchema) {
        Route route;
        route.method = method;
        route.pattern = std::string("/api/project") + path;
        route.scope = scope;
        route.summary = summary;
        route.requestSchema = requestSchema;
        route.responseSchema = responseSchema;
        describe(route);
        route.handler = [desk, handler](const HttpRequest& request) { return ((*desk).*handler)(request); };
        routes.push_back(std::move(route));
    };
    const Json object = {{"type", "object"}};
    add("GET", "", Scope::Generate, "Lists the projects.", &ProjectDesk::list, {}, listOf("projects", object));
    add("POST", "", Scope::Edit, "Makes a project: an empty one, one with a brief, or one as it is given.", &ProjectDesk::create, wishSchema(),
        objectSchema({{"id", "string", ""}, {"revision", "integer", ""}, {"notes", "array", "Wishes that cannot be met."}}, {"id", "revision"}));
    add("GET", "/:id", Scope::Generate, "Gives a project. Its ETag is for If-Match and If-None-Match.", &ProjectDesk::read, {}, projectSchema());
    add("POST", "/:id/edits", Scope::Edit, "Changes a project if it is still what If-Match says; 409 tells what changed meanwhile.", &ProjectDesk::edit,
        editsSchema(), changedSchema());
    add("POST", "/:id/undo", Scope::Edit, "Takes the last step back.", &ProjectDesk::undo, {}, changedSchema());
    add("POST", "/:id/redo", Scope::Edit, "Does again what was taken back last.", &ProjectDesk::redo, {}, changedSchema());
    add("GET", "/:id/frame", Scope::Generate, "The picture at ?t= seconds, as export writes it; ?width= in pixels, ?format= png or jpg.", &ProjectDesk::frame,
        {}, {});
    add("GET", "/:id/plan", Scope::Generate, "What would be made, why, how long it takes and what it costs.", &ProjectDesk::plan, {}, planSchema());
    add("GET", "/:id/issues", Scope::Generate, "What its creator should know before it is published, with edits that cure it.", &ProjectDesk::issues, {},
        listOf("issues", object));
    add("GET", "/:id/events", Scope::Generate, "Tells what happens to a project as server-sent events, after Last-Event-ID.", &ProjectDesk::events, {}, {});
    add("GET", "/:id/media/:file", Scope::Generate, "Gives a file of the project's media.", &ProjectDesk::media, {}, {});
    add("GET", "/:id/takes", Scope::Generate, "What has been made of ?target= so that one can be chosen: who made it, what it cost, where its files are.",
        &ProjectDesk::takes, {}, project_schemas::takes());
    add("POST", "/:id/takes/choose", Scope::Edit, "Uses another take, as the edit SetTake; undo takes it back.", &ProjectDesk::chooseTake,
        project_schemas::takeChoice(), changedSchema());
    if (works.versions.list) {
        add("GET", "/:id/versions", Scope::Generate, "The versions that lie beside the project, and whether they follow it.", &ProjectDesk::versions, {},
            project_schemas::versions());
        add("POST", "/:id/versions/estimate", Scope::Generate, "What making versions would do, how long it takes and what it costs; nothing is written.",
            &ProjectDesk::estimateVersions, project_schemas::versionsWish(), project_schemas::versionsEstimate());
    }
    if (!works.orderJob)
        return routes;
    Json targets = objectSchema({{"callbackUrl", "string", "Called when the job has ended."}});
    targets["properties"]["targets"] = {{"type", {"array", "string"}},
                                        {"items", {{"type", "string"}}},
                                        {"description", "Stages (\"voice\") and nodes (\"image/scene-2\"); all that is stale when it is missing."}};
    targets["examples"] = {{{"targets", {"voice", "image/scene-2"}}}};
    Json film = objectSchema({{"preset", "string", "One of `shortwright presets`."},
                              {"format", "string", "The file's ending: mp4, mov, webm, gif, …"},
                              {"variant", "string", "Another shape: 9:16, 1:1, 4:5, 16:9 or one of the project's own; empty for the base layout."},
                              {"callbackUrl", "string", "Called when the job has ended."}});
    film["examples"] = {{{"format", "mp4"}}};
    add("POST", "/:id/generate", Scope::Generate, "Makes what is stale, as a job.", &ProjectDesk::generate, targets, jobSchema());
    add("POST", "/:id/export", Scope::Export, "Writes the film, as a job; its result is as that of a short.", &ProjectDesk::exportFilm,
        film, jobSchema());
    add("POST", "/:id/takes", Scope::Generate, "Makes more takes, as a job; what is chosen stays chosen. Its result is {target, takes, cost, revision}.",
        &ProjectDesk::makeTakes, project_schemas::takesWish(), jobSchema());
    if (works.versions.list)
        add("POST", "/:id/versions", Scope::Edit,
            "Makes versions in other languages, for other platforms, shorter or with another hook, or brings them up to date, as a job. Its result lists "
            "each as {project, name, language, platform, seconds, hook, new, changed, notes}, with {ran, cost} and {film} where they were asked for.",
            &ProjectDesk::makeVersions, project_schemas::versionsWish(), jobSchema());
    return routes;
}

}  // namespace sw
