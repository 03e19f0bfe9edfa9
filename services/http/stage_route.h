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

/// JSON Schema of an object: {name: [type, description]}, those of `required` being so.
Json objectSchema(const std::vector<std::array<std::string, 3>>& members, const std::vector<std::string>& required = {});

}  // namespace sw
