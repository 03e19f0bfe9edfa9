#pragma once

#include <functional>
#include <string>
#include <vector>

#include "services/http/route.h"

namespace sw {

/// What a tool gives back: JSON that is also told as text, and a picture if it made one.
struct McpResult {
    Json value;
    std::string image;      ///< bytes; empty for none
    std::string imageType;  ///< "image/png"
};

/// Something that an agent may call.
struct McpTool {
    std::string name;
    std::string description;
    Json inputSchema;               ///< JSON Schema of an object
    Scope scope = Scope::Generate;  ///< what its caller must be allowed to do
    bool readOnly = false;
    std::function<Result<McpResult>(const Json& arguments, const HttpRequest& request)> call;
};

/// POST /mcp: the Model Context Protocol over streamable HTTP, without sessions: each request is answered by one JSON
/// object (https://modelcontextprotocol.io/specification/2025-03-26/basic/transports). A tool's failure is told as a
/// result with isError, so that the model can read it.
std::vector<Route> mcpRoutes(std::vector<McpTool> tools, const std::string& version);

}  // namespace sw
