#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "services/http/lenient_json.h"
#include "services/http/route.h"

namespace sw {

/// A route that generates one thing and answers when it is there.
struct StageRoute {
    std::string pattern;  ///< "/api/voice/generate"
    std::string subject;  ///< "Voice": an error says "Voice request failed"
    std::string done;     ///< "Voice generated successfully"
    std::string summary;
    Json requestSchema;
    Json responseSchema;
    /// The members of the answer beside "message". A member "result" is expected by clients.
    std::function<Result<Json>(const LenientJson& body, const HttpRequest& request)> make;
};

/// POST `pattern`, for callers who may generate.
Route routeOf(StageRoute stage);

/// The same route, whose errors also say what failed in {"result": {"error", "details"}}, as clients of videos expect it.
Route withResultInErrors(Route route);

/// Name, type (of JSON Schema; "" for any) and description of a member.
using SchemaMember = std::array<std::string, 3>;

/// JSON Schema of an object with these members, those of `required` being so.
Json objectSchema(const std::vector<SchemaMember>& members, const std::vector<std::string>& required = {});

/// JSON Schema of an object that always has all of these members.
Json wholeSchema(const std::vector<SchemaMember>& members);

/// JSON Schema of {"message", "result"}, the result being a file: {"filePath", "fileName", "url"} and `members`.
Json fileMadeSchema(std::vector<SchemaMember> members);

}  // namespace sw
