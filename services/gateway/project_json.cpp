#include "services/gateway/project_json.h"

#include "core/base/text.h"
#include "core/model/project_json.h"

namespace sw {
namespace {

constexpr std::size_t kMostEdits = 1000;

const char* nameOf(NodeState state) {
    return state == NodeState::Fresh ? "fresh" : state == NodeState::Stale ? "stale" : "waiting";
}

const char* nameOf(Severity severity) {
    return severity == Severity::Error ? "error" : severity == Severity::Warning ? "warning" : "hint";
}

tl::unexpected<Error> wrongEdit(const Error& error, std::size_t number, const std::string& name) {
    const std::string which = "Edit " + std::to_string(number) + (name.empty() ? "" : " (" + name + ")");
    return fail(error.code, which + ": " + error.message, error.detail);
}

}  // namespace

Json nodeJson(const PlannedNode& node) {
    Json reasons = Json::array();
    for (const StaleReason& reason : node.reasons)
        reasons.push_back(toText(reason));
    return {{"node", node.key},
            {"state", nameOf(node.state)},
            {"provider", node.provider},
            {"choice", node.choice},
            {"locked", node.locked},
            {"reasons", reasons},
            {"waitsFor", node.waitsFor},
            {"seconds", node.estimate.toSeconds()},
            {"cost", node.cost},
            {"priced", node.priced}};
}

Json planJson(const Plan& plan) {
    Json nodes = Json::array();
    for (const PlannedNode& node : plan.nodes)
        if (node.selected)
            nodes.push_back(nodeJson(node));
    return {{"runs", plan.runs},
            {"maybeRuns", plan.maybeRuns},
            {"seconds", plan.estimate.toSeconds()},
            {"cost", plan.cost},
            {"unpriced", plan.unpriced},
            {"currency", plan.currency},
            {"nodes", nodes}};
}

Json issueJson(const Issue& issue) {
    Json fix = Json::array();
    for (const Edit& edit : issue.fix)
        fix.push_back(editToJson(edit));
    return {{"rule", issue.rule},
            {"severity", nameOf(issue.severity)},
            {"subject", issue.subject},
            {"start", issue.range.start.toSeconds()},
            {"end", issue.range.end.toSeconds()},
            {"message", issue.message},
            {"fix", fix},
            {"fixLabel", issue.fixLabel}};
}

Json changesJson(const std::vector<ProjectState>& states) {
    if (states.empty())
        return {{"changes", nullptr}, {"patch", nullptr}};
    Json changes = Json::array();
    for (std::size_t i = 1; i < states.size(); ++i)
        changes.push_back({{"revision", states[i].revision}, {"label", states[i].label}});
    return {{"changes", changes},
            {"patch", Json::diff(projectToJson(*states.front().project), projectToJson(*states.back().project))}};
}

Result<EditOrder> editOrderFrom(const std::string& body, std::size_t& number) {
    SW_TRY(const Json json, parseJson(body, "The request's body"));
    const Json& list = json.is_object() && json.contains("edits") ? json["edits"] : json;
    if (!list.is_array() || list.empty() || list.size() > kMostEdits)
        return fail(ErrorCode::InvalidInput, "The request's body must be a list of 1 to " + std::to_string(kMostEdits) +
                                                 " edits, or an object with such a list as \"edits\".");
    EditOrder order;
    order.label = stringOr(json, "label");
    for (const Json& one : list) {
        number = order.edits.size() + 1;
        Result<Edit> edit = editFromJson(one);
        if (!edit)
            return wrongEdit(edit.error(), number, "");
        order.edits.push_back(std::move(*edit));
    }
    number = 0;
    return order;
}

Result<void> checkEdits(const Project& project, const std::vector<Edit>& edits, std::size_t& number) {
    Project changed = project;
    for (number = 1; number <= edits.size(); ++number) {
        const Edit& edit = edits[number - 1];
        Result<Applied> applied = sw::apply(changed, edit);
        if (!applied)
            return wrongEdit(applied.error(), number, editName(edit));
        changed = std::move(applied->project);
    }
    number = 0;
    return {};
}

std::vector<std::string> entityTags(const std::string& header) {
    std::vector<std::string> tags;
    for (const std::string& part : split(header, ',')) {
        std::string tag = trimmed(part);
        if (tag.starts_with("W/"))  // a proxy that packs answers weakens tags
            tag.erase(0, 2);
        if (tag.size() >= 2 && tag.front() == '"' && tag.back() == '"')
            tag = tag.substr(1, tag.size() - 2);
        if (!tag.empty())
            tags.push_back(std::move(tag));
    }
    return tags;
}

}  // namespace sw
