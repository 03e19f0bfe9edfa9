#include "services/gateway/mcp.h"

#include <QByteArray>
#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace sw {
namespace {

/// The revisions of the protocol that are spoken, the newest first.
constexpr std::array kProtocols = {"2025-06-18", "2025-03-26", "2024-11-05"};

// JSON-RPC 2.0, section 5.1.
constexpr int kParseError = -32700;
constexpr int kInvalidRequest = -32600;
constexpr int kMethodNotFound = -32601;
constexpr int kInvalidParams = -32602;

struct RpcError {
    int code = kInvalidRequest;
    std::string message;
};
using Answer = tl::expected<Json, RpcError>;

Json rpcError(const Json& id, const RpcError& error) {
    return {{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", error.code}, {"message", error.message}}}};
}

class McpServer {
public:
    McpServer(std::vector<McpTool> tools, std::string version) : m_tools(std::move(tools)), m_version(std::move(version)) {}

    [[nodiscard]] HttpResponse answer(const HttpRequest& request) const {
        const Result<Json> message = parseJson(request.body, "The message");
        if (!message)
            return jsonResponse(rpcError(nullptr, {kParseError, message.error().message}), 400);
        if (message->is_array())
            return batch(*message, request);
        std::optional<Json> reply = one(*message, request);
        if (!reply) {
            HttpResponse accepted;
            accepted.status = 202;
            return accepted;
        }
        return jsonResponse(*reply);
    }

private:
    [[nodiscard]] HttpResponse batch(const Json& messages, const HttpRequest& request) const {
        constexpr std::size_t kMost = 50;
        if (messages.empty() || messages.size() > kMost)
            return jsonResponse(rpcError(nullptr, {kInvalidRequest, "Send 1 to 50 messages at once."}), 400);
        Json replies = Json::array();
        for (const Json& message : messages)
            if (std::optional<Json> reply = one(message, request))
                replies.push_back(std::move(*reply));
        if (!replies.empty())
            return jsonResponse(replies);
        HttpResponse accepted;
        accepted.status = 202;
        return accepted;
    }

    /// Nothing for what wants no answer: notifications, and answers to what we never asked.
    [[nodiscard]] std::optional<Json> one(const Json& message, const HttpRequest& request) const {
        if (!message.is_object() || stringOr(message, "jsonrpc") != "2.0")
            return rpcError(nullptr, {kInvalidRequest, "A message is a JSON-RPC 2.0 object."});
        const std::string method = stringOr(message, "method");
        const auto id = message.find("id");
        if (method.empty() && (message.contains("result") || message.contains("error")))
            return std::nullopt;
        if (id == message.end())
            return method.empty() ? std::optional(rpcError(nullptr, {kInvalidRequest, "The message has no method."})) : std::nullopt;
        if (!id->is_string() && !id->is_number())
            return rpcError(nullptr, {kInvalidRequest, "A message's id is a string or a number."});
        const Answer answer = called(method, message.value("params", Json::object()), request);
        if (!answer)
            return rpcError(*id, answer.error());
        return Json{{"jsonrpc", "2.0"}, {"id", *id}, {"result", *answer}};
    }

    [[nodiscard]] Answer called(const std::string& method, const Json& params, const HttpRequest& request) const {
        if (method == "initialize")
            return initialized(params);
        if (method == "ping")
            return Json::object();
        if (method == "tools/list")
            return listed(request);
        if (method == "tools/call")
            return toolCalled(params, request);
        return tl::unexpected(RpcError{kMethodNotFound, "There is no method \"" + method + "\"."});
    }

    [[nodiscard]] Json initialized(const Json& params) const {
        const std::string asked = stringOr(params, "protocolVersion");
        const bool known = std::ranges::find(kProtocols, asked) != kProtocols.end();
        return {{"protocolVersion", known ? asked : kProtocols.front()},
                {"capabilities", {{"tools", {{"listChanged", false}}}}},
                {"serverInfo", {{"name", "shortwright"}, {"title", "Shortwright"}, {"version", m_version}}},
                {"instructions",
                 "Makes finished short vertical videos from a text or an idea. make_short begins a job; ask get_job until it is completed. "
                 "An open or saved project can be read, edited, looked at frame by frame and exported."}};
    }

    [[nodiscard]] Json listed(const HttpRequest& request) const {
        Json list = Json::array();
        for (const McpTool& tool : m_tools)
            if (request.caller.may(tool.scope))
                list.push_back({{"name", tool.name},
                                {"description", tool.description},
                                {"inputSchema", tool.inputSchema},
                                {"annotations", {{"readOnlyHint", tool.readOnly}}}});
        return {{"tools", list}};
    }

    [[nodiscard]] Answer toolCalled(const Json& params, const HttpRequest& request) const {
        const std::string name = stringOr(params, "name");
        const auto tool = std::ranges::find(m_tools, name, &McpTool::name);
        if (tool == m_tools.end())
            return tl::unexpected(RpcError{kInvalidParams, "There is no tool \"" + name + "\"."});
        if (!request.caller.may(tool->scope))
            return failed(Error{ErrorCode::Usage, "The token may not do this: it needs the scope \"" + std::string(scopeName(tool->scope)) + "\".", ""});
        const Json arguments = params.is_object() ? params.value("arguments", Json::object()) : Json::object();
        const Result<McpResult> result = tool->call(arguments, request);
        if (!result)
            return failed(result.error());
        Json content = Json::array({{{"type", "text"}, {"text", canonicalText(result->value)}}});
        if (!result->image.empty())
            content.push_back({{"type", "image"},
                               {"data", QByteArray::fromStdString(result->image).toBase64().toStdString()},
                               {"mimeType", result->imageType}});
        Json answer = {{"content", content}, {"isError", false}};
        if (result->value.is_object())
            answer["structuredContent"] = result->value;
        return answer;
    }

    [[nodiscard]] static Json failed(const Error& error) {
        return {{"content", Json::array({{{"type", "text"}, {"text", error.message}}})}, {"isError", true}};
    }

    std::vector<McpTool> m_tools;
    std::string m_version;
};

}  // namespace

std::vector<Route> mcpRoutes(std::vector<McpTool> tools, const std::string& version) {
    const auto server = std::make_shared<const McpServer>(std::move(tools), version);
    Route route;
    route.method = "POST";
    route.pattern = "/mcp";
    route.scope = Scope::Generate;
    route.summary = "Model Context Protocol, streamable HTTP.";
    route.requestSchema = {{"type", {"object", "array"}},
                           {"description", "A JSON-RPC 2.0 message, or several."},
                           {"examples", Json::array({{{"jsonrpc", "2.0"}, {"id", 1}, {"method", "tools/list"}}})}};
    route.responseSchema = {{"type", {"object", "array"}}, {"description", "Its answer, or theirs."}};
    route.answers = {{202, "The message wants no answer.", {}},
                     {400, "The message is no JSON, or too much at once.", {{"type", "object"}, {"required", Json::array({"error"})}}}};
    route.handler = [server](const HttpRequest& request) { return server->answer(request); };
    return {std::move(route)};
}

}  // namespace sw
