#pragma once

#include <string>
#include <vector>

#include "services/http/route.h"

namespace sw {

/// The OpenAPI 3.1 document of all routes (https://spec.openapis.org/oas/v3.1.0): one operation each, with its scope, its
/// schemas, what else it may answer and what the server itself may refuse.
Json openApiDocument(const std::vector<Route>& routes, const std::string& version);

/// GET /api/openapi.json and GET /api/docs, a page that shows the document and tries the calls. They describe `routes`,
/// those that every server has, and themselves.
std::vector<Route> documentationRoutes(const std::vector<Route>& routes, const std::string& version, const std::string& page);

}  // namespace sw
