#include "services/job/job_documentation.h"

#include "services/http/paid_route.h"
#include "services/http/stage_route.h"
#include "services/job/job_state.h"

namespace sw::job_documentation {
namespace {

Json nullable(const char* type) {
    return {{"type", {type, "null"}}};
}

Json statusSchema() {
    Json names = Json::array();
    for (int i = 0; i <= static_cast<int>(JobStatus::Cancelled); ++i)
        names.push_back(jobStatusName(static_cast<JobStatus>(i)));
    return {{"type", "string"}, {"enum", names}};
}

Json progressSchema() {
    return {{"type", "number"}, {"minimum", 0}, {"maximum", 1}};
}

/// What a job's stages and the parts of a batch are told with.
Json listOf(const Json& item) {
    return {{"type", "array"}, {"items", item}};
}

}  // namespace

Json jobSchema() {
    Json stage = wholeSchema({{"name", "string", "script, voice, image, …"}, {"cost", "number", ""}});
    Json job = wholeSchema({{"jobId", "string", ""}, {"kind", "string", ""}});
    const auto add = [](Json& schema, const std::string& name, const Json& member) {
        schema["properties"][name] = member;
        schema["required"].push_back(name);
    };
    for (Json* schema : {&stage, &job}) {
        add(*schema, "status", statusSchema());
        add(*schema, "progress", progressSchema());
    }
    for (const char* name : {"scene", "provider", "error", "note"})
        add(stage, name, nullable("string"));
    stage["properties"]["cost"]["description"] = "What the job paid for it, in the price list's currency.";
    stage["properties"]["note"]["description"] = "Why those who were to be asked before did not do it.";
    add(job, "stages", listOf(stage));
    add(job, "result", nullable("object"));
    for (const char* name : {"batchId", "currentStep", "details", "code", "createdAt", "startedAt", "completedAt"})
        add(job, name, nullable("string"));
    Json part = wholeSchema({{"jobId", "string", ""}, {"status", "string", ""}, {"progress", "number", ""}});
    job["properties"]["jobs"] = listOf(part);
    job["properties"]["jobs"]["description"] = "Of a batch: its parts.";
    return job;
}

Json wishSchema() {
    Json schema =
        objectSchema({{"prompt", "string", "The idea in a line, or the text itself."},
                      {"sourceText", "string", "The text that the short is made of."},
                      {"parameters", "object", "llmGenParams, voiceGenParams, imageGenParams, videoGenParams."},
                      {"preset", "string", "How the film is written: one of `shortwright presets`."},
                      {"callbackUrl", "string", "Where a signed webhook tells the end of the job."}});
    schema["properties"]["visualizationType"] = {{"type", "string"}, {"enum", {"image", "animation", "video"}}};
    schema["anyOf"] = Json::array({{{"required", {"prompt"}}}, {{"required", {"sourceText"}}}});
    schema["examples"] = Json::array(
        {{{"sourceText", "Honey never spoils. Bees make it from nectar."},
          {"parameters", {{"llmGenParams", {{"sceneAmount", 1}}}, {"voiceGenParams", {{"voiceId", "slt"}}}}}}});
    return schema;
}

Json batchSchema() {
    Json schema = wishSchema();
    schema.erase("anyOf");
    for (const char* name : {"prompt", "sourceText"})
        schema["properties"].erase(name);
    schema["properties"]["prompts"] = {{"type", "array"},
                                       {"minItems", 1},
                                       {"maxItems", kMostPrompts},
                                       {"description", "Texts, or objects like the body of /api/job/generate."},
                                       {"items", {{"type", {"string", "object"}}}}};
    schema["required"] = Json::array({"prompts"});
    schema["examples"] = Json::array({{{"prompts", {"Honey never spoils.\nBees make it from nectar."}}}});
    return schema;
}

Json createdSchema() {
    return wholeSchema({{"jobId", "string", ""}, {"status", "string", ""}});
}

Json createdBatchSchema() {
    Json schema = createdSchema();
    schema["properties"]["jobs"] = listOf(createdSchema());
    schema["required"].push_back("jobs");
    return schema;
}

Json listSchema() {
    Json schema = wholeSchema({{"jobs", "array", ""}, {"nextCursor", "", "For the next page; null on the last."}});
    schema["properties"]["jobs"] = listOf(jobSchema());
    schema["properties"]["nextCursor"] = nullable("string");
    return schema;
}

Json removedSchema() {
    return wholeSchema({{"jobId", "string", ""}, {"message", "string", ""}});
}

void describe(Route& route) {
    if (route.pattern.ends_with("/generate") || route.pattern.ends_with("/create")) {
        route.responseStatus = 202;
        route.parameters = {
            {"Idempotency-Key", "header", "string", "A repeated request with the same key is the same job."}};
        route.answers = {
            tooFewCreditsAnswer(),
            failureAnswer(422, "The account's plan does not allow it, or the Idempotency-Key was used for another request."),
            failureAnswer(
                429,
                "So many of the caller's jobs wait that no more are taken on; Retry-After says when to come back.")};
    } else if (route.pattern.ends_with("/jobs")) {
        route.parameters = {
            {"status", "query", "string", "Only those with this status."},
            {"limit", "query", "integer", "How many at most, 1 to " + std::to_string(kMostListed) + " (50)."},
            {"cursor", "query", "string", "The nextCursor of the page before."}};
    } else if (route.pattern.ends_with("/events")) {
        route.responseType = "text/event-stream";
        route.parameters = {
            {"Last-Event-ID", "header", "string", "The last event that is known; those after it follow."},
            {"lastEventId", "query", "string", "The same."}};
    } else if (route.pattern.ends_with("/retry")) {
        route.answers = {tooFewCreditsAnswer(), failureAnswer(409, "The job is not over, or is completed."),
                         failureAnswer(422, "The account's plan does not allow it.")};
    }
}

}  // namespace sw::job_documentation
