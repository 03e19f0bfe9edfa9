#pragma once

#include <functional>

#include "services/http/metrics.h"
#include "services/monitoring/event_log.h"
#include "services/remote/endpoint.h"

namespace sw {

/// What kind of failure a call to a provider ended with: "rate_limit" (429), "key" (401, 403), "request" (other 4xx), "server"
/// (5xx), "network" (no answer), "answer" (one that cannot be used), "cancelled"; "" for none.
const char* failureOf(const CallRecord& call);

/// Counts and times calls to providers, by provider, and their failures by kind; a failure is a line of the log as well. For
/// HttpClientOptions::onCall. `metrics` and `log` outlive it.
std::function<void(const CallRecord&)> callCounter(Metrics& metrics, EventLog& log);

}  // namespace sw
