#pragma once

#include <stop_token>
#include <string>

#include "core/base/json.h"
#include "services/billing/credit_prices.h"
#include "services/gateway/project_host.h"
#include "services/remote/provider_settings.h"

namespace sw::app {

/// What a request makes, for who pays for it: stages by the kinds of engines (llm, image …) and "render", each with the provider that
/// is asked first. InvalidInput as for the request itself. Quick, and from any thread.

/// Of a short: the body of POST /api/job/generate.
Result<WantedWork> workOfShort(const Json& request, const ProviderSettings& providers);
/// Of a route that generates one thing, by its pattern: "/api/voice/generate".
Result<WantedWork> workOfCall(const std::string& pattern, const Json& body, const ProviderSettings& providers);
/// Of a stage that runs for another machine: a StageOrder.
Result<WantedWork> workOfStage(const Json& order, const ProviderSettings& providers);
/// Of a job on a project: what is stale in it, its film, other takes of a node, or versions, of which it is the most that they can need.
Result<WantedWork> workOfProject(ProjectHost& host, const std::string& kind, const Json& request, const std::stop_token& stop);

}  // namespace sw::app
