#include "core/model/project_json.h"

#include "core/model/descriptions.h"
#include "core/model/validate.h"

namespace sw {
namespace {

constexpr const char* kProgram = "shortwright";

/// Schema 1 had the pictures' style and the captions' style as one text "look" on the canvas, and the frame rate as "fps".
void lookOfItsOwn(Json& document) {
    Json& canvas = document["canvas"];
    if (!canvas.is_object())
        return;
    if (canvas.contains("fps") && canvas["fps"].is_number_integer()) {
        canvas["rate"] = {{"num", canvas["fps"]}, {"den", 1}};
        canvas.erase("fps");
    }
    if (canvas.contains("look")) {
        document["look"] = {{"name", canvas["look"]}, {"stylePack", canvas["look"]}};
        canvas.erase("look");
    }
}

}  // namespace

const std::vector<Migration>& migrations() {
    static const std::vector<Migration> kSteps = {
        {1, "The look moved out of the canvas; fps became a rate.", lookOfItsOwn},
        {2, "Captions may differ from what is spoken; clips got titles, animation, speed and colour.", [](Json&) {}},
        {3, "Clips got groups, keyframes and crops; scenes are held; takes, markers and a bin of media.",
         [](Json&) {}},
        {4, "Variants: layouts for other shapes.", [](Json&) {}},
        {5, "A style and characters for all pictures; versions in other languages know what they were made from.", [](Json&) {}}};
    return kSteps;
}

Json projectToJson(const Project& project) {
    Json json = record::encode(project);
    json["schema"] = Project::kSchema;
    json["program"] = kProgram;
    return json;
}

Result<ReadProject> projectFromJson(Json json) {
    if (!json.is_object() || stringOr(json, "program") != kProgram)
        return fail(ErrorCode::InvalidInput, "This is not a Shortwright project: it has no \"program\": \"shortwright\".");
    const std::int64_t schema = integerOr(json, "schema", 0);
    if (schema < 1)
        return fail(ErrorCode::InvalidInput, "The project has no valid \"schema\" number; restore it from a backup.");
    ReadProject read;
    for (const Migration& migration : migrations())
        if (schema <= migration.from)
            migration.step(json);
    json.erase("schema");
    json.erase("program");
    SW_TRY(read.project, record::decode<Project>(json, ""));
    if (schema > Project::kSchema) {
        read.readOnly = true;
        read.note = "This project was made by a newer Shortwright (schema " + std::to_string(schema) + ", this one knows " +
                    std::to_string(Project::kSchema) + "). It is opened read-only: update Shortwright to change it.";
    }
    for (const Issue& issue : validate(read.project))
        if (issue.severity == Severity::Error)
            return fail(ErrorCode::InvalidInput, "The project is damaged: " + issue.message, issue.subject);
    return read;
}

}  // namespace sw
