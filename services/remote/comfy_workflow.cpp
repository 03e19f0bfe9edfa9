#include "services/remote/comfy_workflow.h"

#include <set>

#include "core/base/text.h"

namespace sw {
namespace {

/// `text` with quotes around placeholders that stand where a number would: {"seed": {{seed}}}.
std::string quotedPlaceholders(const std::string& text) {
    std::string quoted;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (inString && text[i] == '\\' && i + 1 < text.size()) {
            quoted += text[i++];
        } else if (text[i] == '"') {
            inString = !inString;
        } else if (!inString && text.compare(i, 2, "{{") == 0) {
            if (const std::size_t end = text.find("}}", i); end != std::string::npos) {
                quoted += '"' + text.substr(i, end + 2 - i) + '"';
                i = end + 1;
                continue;
            }
        }
        quoted += text[i];
    }
    return quoted;
}

/// The placeholders in a text, without braces.
std::set<std::string> placeholdersIn(const std::string& text) {
    std::set<std::string> names;
    for (std::size_t at = text.find("{{"); at != std::string::npos; at = text.find("{{", at + 2))
        if (const std::size_t end = text.find("}}", at); end != std::string::npos)
            names.insert(trimmed(text.substr(at + 2, end - at - 2)));
    return names;
}

void collect(const Json& value, std::set<std::string>& names) {
    if (value.is_string())
        names.merge(placeholdersIn(value.get_ref<const std::string&>()));
    else if (value.is_structured())
        for (const Json& part : value)
            collect(part, names);
}

Json filledText(const std::string& text, const std::map<std::string, Json>& values) {
    std::string filled;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find("{{", at);
        const std::size_t end = begin == std::string::npos ? begin : text.find("}}", begin);
        if (end == std::string::npos)
            return filled + text.substr(at);
        const Json& value = values.at(trimmed(text.substr(begin + 2, end - begin - 2)));
        if (begin == 0 && end + 2 == text.size())
            return value;
        filled += text.substr(at, begin - at) + (value.is_string() ? value.get<std::string>() : value.dump());
        at = end + 2;
    }
    return filled;
}

void fill(Json& value, const std::map<std::string, Json>& values) {
    if (value.is_string())
        value = filledText(value.get<std::string>(), values);
    else if (value.is_structured())
        for (Json& part : value)
            fill(part, values);
}

bool isApiFormat(const Json& nodes) {
    if (!nodes.is_object() || nodes.empty())
        return false;
    for (const Json& node : nodes)
        if (!node.is_object() || stringOr(node, "class_type").empty() || !node.contains("inputs"))
            return false;
    return true;
}

}  // namespace

Result<ComfyWorkflow> ComfyWorkflow::read(Disk& disk, const ProviderEntry& entry) {
    const std::string file = stringOr(entry.whole, "workflow");
    const auto unusable = [&](const std::string& why) {
        return fail(ErrorCode::Provider, "The workflow of " + entry.name + " cannot be used (" + file + "): " + why);
    };
    ComfyWorkflow workflow;
    workflow.m_where = "The workflow of " + entry.name + " (" + file + ")";
    const Result<std::string> text = disk.read(file);
    if (!text)
        return unusable(text.error().message);
    Result<Json> nodes = parseJson(quotedPlaceholders(*text), "The workflow");
    if (!nodes)
        return unusable("it is not JSON. Save it again from ComfyUI: Workflow › Export (API).");
    if (nodes->is_object() && nodes->contains("nodes") && nodes->contains("links"))
        return unusable("it is in the editor's own format. Save it from ComfyUI with Workflow › Export (API).");
    if (!isApiFormat(*nodes))
        return unusable("it is no workflow. Save one from ComfyUI with Workflow › Export (API).");
    workflow.m_nodes = *std::move(nodes);
    return workflow;
}

bool ComfyWorkflow::wants(const std::string& placeholder) const {
    std::set<std::string> names;
    collect(m_nodes, names);
    return names.contains(placeholder);
}

Result<Json> ComfyWorkflow::filled(const std::map<std::string, Json>& values) const {
    std::set<std::string> names;
    collect(m_nodes, names);
    std::vector<std::string> known;
    for (const auto& [name, unused] : values)
        known.push_back("{{" + name + "}}");
    for (const std::string& name : names)
        if (!values.contains(name))
            return fail(ErrorCode::Provider, m_where + " has a placeholder {{" + name + "}} that has no value here. There are: " +
                                                 joined(known, " ") + ".");
    Json nodes = m_nodes;
    fill(nodes, values);
    return nodes;
}

}  // namespace sw
