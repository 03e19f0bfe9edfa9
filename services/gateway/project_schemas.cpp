#include "services/gateway/project_schemas.h"

#include "services/http/stage_route.h"

namespace sw::project_schemas {
namespace {

Json arrayOf(const char* type, const std::string& description) {
    return {{"type", "array"}, {"items", {{"type", type}}}, {"description", description}};
}

/// A list, or its items in one text with commas.
Json listOrText(const char* type, const std::string& description) {
    return {{"type", {"array", "string"}}, {"items", {{"type", type}}}, {"description", description}};
}

Json nullable(const char* type, const std::string& description) {
    return {{"type", {type, "null"}}, {"description", description}};
}

void add(Json& schema, const std::string& name, const Json& member) {
    schema["properties"][name] = member;
    schema["required"].push_back(name);
}

Json take() {
    Json file = wholeSchema({{"role", "string", "background, audio, …"},
                             {"fileName", "string", ""},
                             {"url", "string", "Where it can be fetched from this server."},
                             {"type", "string", ""}});
    add(file, "size", nullable("integer", "Bytes."));
    Json schema = wholeSchema({{"take", "integer", "Its number, for takes/choose."},
                               {"provider", "string", "Who made it."},
                               {"model", "string", ""},
                               {"licence", "string", ""},
                               {"cost", "number", "What it cost when it was made."},
                               {"note", "string", "Why those who were to be asked before did not make it."},
                               {"took", "number", "Seconds that it took to make."},
                               {"inUse", "boolean", "It is what the film shows or plays now."}});
    add(schema, "made", nullable("string", "When its file was written, in UTC."));
    add(schema, "files", {{"type", "array"}, {"items", file}});
    for (const char* name : {"duration", "width", "height"})
        schema["properties"][name] = {{"type", "number"}, {"description", std::string(name) == "duration" ? "Seconds, of what is heard." : "Pixels, of what is seen."}};
    return schema;
}

/// What all answers say of a version.
Json version() {
    Json schema = wholeSchema({{"name", "string", "Its file's, without the ending."},
                               {"file", "string", "Where it lies on the serving machine."},
                               {"language", "string", "BCP 47."},
                               {"platform", "string", "Empty when it is the source's."},
                               {"seconds", "integer", "The most that it may last; 0 for what the source lasts."},
                               {"hook", "string", "What its first sentence says instead, in the source's language."}});
    return schema;
}

}  // namespace

Json listOf(const char* name, const Json& item) {
    Json schema = {{"type", "object"}, {"required", {name}}};
    schema["properties"][name] = {{"type", "array"}, {"items", item}};
    return schema;
}

Json plannedNode() {
    Json schema = wholeSchema({{"node", "string", "image/scene-2, music, …"},
                               {"provider", "string", "Who made it, or would be asked first."},
                               {"choice", "string", "Of what is there: why those who were to be asked before did not make it."},
                               {"locked", "boolean", ""},
                               {"seconds", "number", "How long making it takes; 0 when it is there."},
                               {"cost", "number", "The same of its price."},
                               {"priced", "boolean", "False when nobody knows what it costs."}});
    add(schema, "state", {{"type", "string"}, {"enum", {"fresh", "stale", "waiting"}}});
    add(schema, "reasons", arrayOf("string", "Why it has to be made."));
    add(schema, "waitsFor", arrayOf("string", "Nodes that are to be made before."));
    return schema;
}

Json takes() {
    Json schema = wholeSchema({{"revision", "integer", ""},
                               {"target", "string", "The node: scenes that show one picture have one."},
                               {"current", "integer", "The take that is chosen; it need not have been made."},
                               {"locked", "boolean", "What is there stays in use, whatever is chosen."},
                               {"currency", "string", "Of the costs; empty where nothing costs anything."}});
    add(schema, "takes", {{"type", "array"}, {"items", take()}});
    return schema;
}

Json takesWish() {
    Json schema = objectSchema({{"target", "string", "What is to be made again: image/scene-2, voice/sentence-3, music, …"},
                                {"callbackUrl", "string", "Called when the job has ended."}},
                               {"target"});
    schema["properties"]["count"] = {{"type", "integer"}, {"minimum", 1}, {"maximum", 20}, {"default", 1}};
    schema["examples"] = {{{"target", "image/scene-2"}, {"count", 2}}};
    return schema;
}

Json takeChoice() {
    Json schema = objectSchema({{"target", "string", "image/scene-2, voice/sentence-3, music, …"}, {"take", "integer", "One of those that GET takes lists."}},
                               {"target", "take"});
    schema["examples"] = {{{"target", "image/scene-2"}, {"take", 1}}};
    return schema;
}

Json versionsWish() {
    Json schema = objectSchema({{"make", "boolean", "Make what the versions lack."},
                                {"export", "boolean", "Make it and write each version's film."},
                                {"preset", "string", "How films are written: one of `shortwright presets`."},
                                {"format", "string", "The films' ending: mp4, mov, webm, gif, …; the preset's own when it is missing."},
                                {"callbackUrl", "string", "Called when the job has ended."}});
    schema["properties"]["languages"] = listOrText("string", "de, es, …; that of the source when it is missing.");
    schema["properties"]["platforms"] = listOrText("string", "tiktok, reels, …; that of the source when it is missing.");
    schema["properties"]["lengths"] = listOrText("integer", "Seconds, 15 to 180: points are left out, the last one first.");
    schema["properties"]["hooks"] = {{"type", {"array", "string"}}, {"items", {{"type", "string"}}}, {"description", "What the first sentence says instead."}};
    schema["description"] = "There is a version for each combination, 100 at the most.";
    schema["examples"] = {{{"languages", {"de", "es"}}, {"platforms", {"tiktok"}}, {"export", true}}};
    return schema;
}

Json versionsEstimate() {
    Json item = version();
    add(item, "project", nullable("string", "Its id; null while it is not made."));
    add(item, "new", {{"type", "boolean"}});
    add(item, "texts", {{"type", "integer"}, {"description", "How many are to be translated."}});
    add(item, "shared", {{"type", "integer"}, {"description", "How many things are there already."}});
    add(item, "runs", {{"type", "integer"}, {"description", "How many have to be made."}});
    add(item, "secondsNeeded", {{"type", "number"}});
    add(item, "cost", {{"type", "number"}, {"description", "Of what has to be made."}});
    add(item, "nodes", {{"type", "array"}, {"items", plannedNode()}, {"description", "What has to be made."}});
    Json schema = wholeSchema({{"texts", "integer", "How many are to be translated: each once for all versions in a language."},
                               {"translator", "string", "Who would translate; empty for nobody."},
                               {"runs", "integer", ""},
                               {"secondsNeeded", "number", "One after the other."},
                               {"cost", "number", "Of all, translating included."},
                               {"currency", "string", "Empty where nothing costs anything."}});
    add(schema, "translating", nullable("number", "What translating costs; null when nobody knows."));
    add(schema, "versions", {{"type", "array"}, {"items", item}});
    return schema;
}

Json versions() {
    Json item = version();
    add(item, "project", {{"type", "string"}, {"description", "Its id: it is a project like others."}});
    add(item, "title", {{"type", "string"}});
    add(item, "follows", {{"type", "boolean"}, {"description", "Making it again would change nothing."}});
    add(item, "texts", {{"type", "integer"}, {"description", "How many its source says otherwise than when they were translated."}});
    add(item, "problem", {{"type", "string"}, {"description", "Why it cannot be brought up to date; else empty."}});
    add(item, "differs", arrayOf("string", "The parts of the project that making it again would change."));
    return listOf("versions", item);
}

}  // namespace sw::project_schemas
