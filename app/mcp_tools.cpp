#include "app/mcp_tools.h"

#include <algorithm>
#include <optional>

#include "services/http/lenient_json.h"
#include "services/http/stage_route.h"

namespace sw::app {
namespace {

/// A route as a tool calls it.
class Call {
public:
    static std::optional<Call> of(const std::vector<Route>& routes, const std::string& method, const std::string& pattern) {
        const auto found = std::ranges::find_if(routes, [&](const Route& route) { return route.method == method && route.pattern == pattern; });
        return found == routes.end() ? std::nullopt : std::optional(Call(*found));
    }

    [[nodiscard]] Scope scope() const { return m_route.scope; }
    Call& argument(const std::string& name, const std::string& value) {
        m_arguments[name] = value;
        return *this;
    }
    Call& query(const std::string& name, const std::string& value) {
        if (!value.empty())
            m_query.emplace(name, value);
        return *this;
    }
    Call& header(const std::string& name, const std::string& value) {
        if (!value.empty())
            m_headers.emplace_back(name, value);
        return *this;
    }
    Call& body(const Json& value) {
        m_body = canonicalText(value);
        return *this;
    }
    /// What it answers to the caller of `request`.
    [[nodiscard]] Result<McpResult> ask(const HttpRequest& request) const {
        HttpRequest inner;
        inner.method = m_route.method;
        inner.path = m_route.pattern;
        inner.arguments = m_arguments;
        inner.query = m_query;
        inner.headers = m_headers;
        inner.body = m_body;
        inner.peer = request.peer;
        inner.requestId = request.requestId;
        inner.caller = request.caller;
        inner.stop = request.stop;
        const HttpResponse response = m_route.handler(inner);
        if (response.status < 400 && response.type != "application/json")
            return McpResult{{{"type", response.type}}, response.body, response.type};
        SW_TRY(Json value, parseJson(response.body, "The answer"));
        if (response.status < 400)
            return McpResult{std::move(value), "", ""};
        const Json changes = value.value("changes", Json());
        return fail(ErrorCode::InvalidInput, stringOr(value, "details", stringOr(value, "error", "That failed.")) +
                                                 (changes.is_array() ? " Since then: " + canonicalText(changes) : ""));
    }

private:
    explicit Call(Route route) : m_route(std::move(route)) {}

    Route m_route;
    std::map<std::string, std::string> m_arguments;
    std::multimap<std::string, std::string> m_query;
    std::vector<std::pair<std::string, std::string>> m_headers;
    std::string m_body = "{}";
};

/// Fills in the call of a tool from its arguments.
using Fill = std::function<Result<void>(const LenientJson& arguments, Call& call)>;

class Toolbox {
public:
    explicit Toolbox(const std::vector<Route>& routes) : m_routes(routes) {}

    void add(McpTool tool, const std::string& method, const std::string& pattern, Fill fill) {
        const std::optional<Call> call = Call::of(m_routes, method, pattern);
        if (!call)
            return;
        tool.scope = call->scope();
        tool.readOnly = method == "GET";
        tool.call = [call = *call, fill = std::move(fill)](const Json& arguments, const HttpRequest& request) -> Result<McpResult> {
            Call filled = call;
            SW_CHECK(fill(LenientJson(arguments), filled));
            return filled.ask(request);
        };
        m_tools.push_back(std::move(tool));
    }
    std::vector<McpTool> take() { return std::move(m_tools); }

private:
    const std::vector<Route>& m_routes;
    std::vector<McpTool> m_tools;
};

McpTool tool(const char* name, const char* description, Json inputSchema) {
    McpTool made;
    made.name = name;
    made.description = description;
    made.inputSchema = std::move(inputSchema);
    return made;
}

Result<void> fillProject(const LenientJson& arguments, Call& call) {
    SW_CHECK(arguments.require({"project"}));
    SW_TRY(const std::string id, arguments.text("project"));
    call.argument("id", id);
    return {};
}

void addJobTools(Toolbox& box) {
    box.add(tool("make_short", "Begins to make a finished vertical short of a text or an idea. Gives a jobId: ask get_job until it is completed; "
                               "its result has the film's url.",
                 objectSchema({{"prompt", "string", "An idea in one line, or the text itself."},
                               {"sourceText", "string", "The text that the short is made of."},
                               {"parameters", "object",
                                "llmGenParams {lengthDescription: \"45 seconds\", language}, voiceGenParams {voiceId}, videoGenParams {aspectRatio: \"9:16\"}."}})),
            "POST", "/api/job/generate", [](const LenientJson& arguments, Call& call) -> Result<void> {
                call.body(arguments.json());
                return {};
            });
    box.add(tool("get_job", "Says how far a job is and, once it is completed, what it has made.",
                 objectSchema({{"jobId", "string", "As make_short or export gave it."}}, {"jobId"})),
            "GET", "/api/job/jobs/:id", [](const LenientJson& arguments, Call& call) -> Result<void> {
                SW_CHECK(arguments.require({"jobId"}));
                SW_TRY(const std::string id, arguments.text("jobId"));
                call.argument("id", id);
                return {};
            });
    box.add(tool("list_voices", "Lists the voices that can speak, with their languages.", objectSchema({})), "GET", "/api/voice/voices",
            [](const LenientJson&, Call&) -> Result<void> { return {}; });
}

/// Without a project, the list of them.
McpTool getProject(const std::vector<Route>& routes) {
    McpTool made = tool("get_project", "Reads a project: its script, scenes and timeline, and its revision for edit_project. Without an id, lists the "
                                       "projects; the one in the window comes first.",
                        objectSchema({{"project", "string", "The project's id."}}));
    const std::optional<Call> one = Call::of(routes, "GET", "/api/project/:id");
    const std::optional<Call> all = Call::of(routes, "GET", "/api/project");
    if (!one || !all)
        return {};
    made.scope = one->scope();
    made.readOnly = true;
    made.call = [one = *one, all = *all](const Json& arguments, const HttpRequest& request) -> Result<McpResult> {
        const LenientJson given(arguments);
        Call call = given.has("project") ? one : all;
        if (given.has("project"))
            SW_CHECK(fillProject(given, call));
        return call.ask(request);
    };
    return made;
}

void addProjectTools(Toolbox& box) {
    Json edits = objectSchema({{"project", "string", "The project's id."},
                               {"revision", "integer", "That get_project gave: the edits are refused when the project has changed meanwhile."},
                               {"label", "string", "What undo is called."}},
                              {"project", "edits"});
    edits["properties"]["edits"] = {{"type", "array"},
                                    {"items", {{"type", "object"}}},
                                    {"description", "Applied as one undo step, all or none, such as {\"edit\": \"SetSentenceText\", \"sentence\": \"sentence-3\", "
                                                    "\"text\": \"…\"}, {\"edit\": \"SetTitle\", \"title\": \"…\"}, {\"edit\": \"RemoveScene\", \"scene\": \"scene-2\"}."}};
    box.add(tool("edit_project", "Changes a project. The creator sees it at once and can take it back.", edits), "POST", "/api/project/:id/edits",
            [](const LenientJson& arguments, Call& call) -> Result<void> {
                SW_CHECK(arguments.require({"project", "edits"}));
                SW_CHECK(fillProject(arguments, call));
                SW_TRY(const std::string revision, arguments.text("revision"));
                SW_TRY(const std::string label, arguments.text("label"));
                call.header("if-match", revision).body({{"edits", arguments.value("edits")}, {"label", label}});
                return {};
            });
    box.add(tool("render_frame", "Shows the picture of the film at a time, as export would write it.",
                 objectSchema({{"project", "string", "The project's id."}, {"t", "number", "Seconds from the start."}, {"width", "integer", "Pixels (540)."}},
                              {"project"})),
            "GET", "/api/project/:id/frame", [](const LenientJson& arguments, Call& call) -> Result<void> {
                SW_CHECK(fillProject(arguments, call));
                SW_TRY(const std::string time, arguments.text("t", "0"));
                SW_TRY(const std::string width, arguments.text("width", "540"));
                call.query("t", time).query("width", width).query("format", "jpg");
                return {};
            });
    box.add(tool("export", "Begins to write a project's film. Gives a jobId for get_job. Everything has to be made before.",
                 objectSchema({{"project", "string", "The project's id."}, {"preset", "string", "Empty for the usual one."}, {"format", "string", "mp4, mov, webm, gif"},
                               {"variant", "string", "Another shape: 9:16, 1:1, 4:5 or 16:9; empty for the base layout."}},
                              {"project"})),
            "POST", "/api/project/:id/export", [](const LenientJson& arguments, Call& call) -> Result<void> {
                SW_CHECK(fillProject(arguments, call));
                SW_TRY(const std::string preset, arguments.text("preset"));
                SW_TRY(const std::string format, arguments.text("format", "mp4"));
                SW_TRY(const std::string variant, arguments.text("variant"));
                call.body({{"preset", preset}, {"format", format}, {"variant", variant}});
                return {};
            });
}

void addTakeTools(Toolbox& box) {
    const SchemaMember project = {"project", "string", "The project's id."};
    const SchemaMember target = {"target", "string", "What it is: image/scene-2, voice/sentence-3, music, …"};
    box.add(tool("list_takes", "Lists the results that have been made of one thing, with who made them, what they cost and the urls of their files.",
                 objectSchema({project, target}, {"project", "target"})),
            "GET", "/api/project/:id/takes", [](const LenientJson& arguments, Call& call) -> Result<void> {
                SW_CHECK(fillProject(arguments, call));
                SW_TRY(const std::string wanted, arguments.text("target"));
                call.query("target", wanted);
                return {};
            });
    box.add(tool("make_takes", "Begins to make other results of one thing, to choose from. Gives a jobId for get_job; its result names the new takes.",
                 objectSchema({project, target, {"count", "integer", "How many, 1 to 20 (1)."}}, {"project", "target"})),
            "POST", "/api/project/:id/takes", [](const LenientJson& arguments, Call& call) -> Result<void> {
                SW_CHECK(fillProject(arguments, call));
                call.body({{"target", arguments.value("target")}, {"count", arguments.value("count")}});
                return {};
            });
    box.add(tool("choose_take", "Uses another of the results that list_takes lists. The creator sees it at once and can take it back.",
                 objectSchema({project, target, {"take", "integer", "Its number."}, {"revision", "integer", "As in edit_project."}}, {"project", "target", "take"})),
            "POST", "/api/project/:id/takes/choose", [](const LenientJson& arguments, Call& call) -> Result<void> {
                SW_CHECK(fillProject(arguments, call));
                SW_TRY(const std::string revision, arguments.text("revision"));
                call.header("if-match", revision).body({{"target", arguments.value("target")}, {"take", arguments.value("take")}});
                return {};
            });
}

void addVersionTools(Toolbox& box, const std::vector<Route>& routes) {
    const std::optional<Call> estimate = Call::of(routes, "POST", "/api/project/:id/versions/estimate");
    if (!estimate)
        return;
    Json schema = objectSchema({{"project", "string", "The project's id."},
                                {"make", "boolean", "Make what the versions lack."},
                                {"export", "boolean", "Write each version's film, too."},
                                {"estimate", "boolean", "Only tell what it would cost; nothing is written."}},
                               {"project"});
    for (const auto& [name, what] : {std::pair("languages", "de, es, …"), {"platforms", "tiktok, reels, …"}, {"lengths", "Seconds, 15 to 180."}, {"hooks", "What the first sentence says instead."}})
        schema["properties"][name] = {{"type", "array"}, {"items", {{"type", {"string", "integer"}}}}, {"description", what}};
    box.add(tool("make_versions", "Begins to make versions of a project in other languages, for other platforms, shorter or with another hook: one for each "
                                  "combination. Gives a jobId for get_job; its result lists their project ids.",
                 schema),
            "POST", "/api/project/:id/versions", [estimate = *estimate](const LenientJson& arguments, Call& call) -> Result<void> {
                SW_TRY(const bool onlyEstimate, arguments.flag("estimate", false));
                if (onlyEstimate)
                    call = estimate;
                SW_CHECK(fillProject(arguments, call));
                call.body(arguments.json());
                return {};
            });
}

}  // namespace

std::vector<McpTool> mcpTools(const std::vector<Route>& routes) {
    Toolbox box(routes);
    addJobTools(box);
    addProjectTools(box);
    addTakeTools(box);
    addVersionTools(box, routes);
    std::vector<McpTool> tools = box.take();
    if (McpTool reader = getProject(routes); reader.call)
        tools.push_back(std::move(reader));
    return tools;
}

}  // namespace sw::app
