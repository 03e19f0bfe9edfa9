#include "services/monitoring/call_numbers.h"

#include <algorithm>
#include <string>

#include "services/monitoring/run_watch.h"

namespace sw {

const char* failureOf(const CallRecord& call) {
    if (!call.answer)
        return call.code == ErrorCode::Cancelled ? "cancelled" : call.code == ErrorCode::Network ? "network" : "answer";
    const int status = call.answer->status;
    if (status < 400)
        return "";
    if (status == 429)
        return "rate_limit";
    if (status == 401 || status == 403)
        return "key";
    return status < 500 ? "request" : "server";
}

std::function<void(const CallRecord&)> callCounter(Metrics& metrics, EventLog& log) {
    return [&metrics, &log](const CallRecord& call) {
        const std::string failure = failureOf(call);
        metrics.counter("shortwright_provider_calls_total", "Calls to providers that have ended, however they ended.", {{"provider", call.provider}}).add();
        metrics.histogram("shortwright_provider_seconds", "How long calls to providers took, with all their tries.", {{"provider", call.provider}}, stageBounds())
            .observe(call.took.toSeconds());
        metrics.counter("shortwright_provider_retries_total", "Tries of calls to providers after the first one.", {{"provider", call.provider}})
            .add(std::max(call.tries - 1, 0));
        if (failure.empty() || failure == "cancelled")
            return;
        metrics.counter("shortwright_provider_errors_total", "Calls to providers that failed, by kind: rate_limit, key, request, server, network or answer.",
                        {{"provider", call.provider}, {"kind", failure}}).add();
        Json line = {{"provider", call.provider}, {"kind", failure}, {"tries", call.tries}};
        if (call.answer)
            line["status"] = call.answer->status;
        log.write(LogLevel::Warning, "provider.error", std::move(line));
    };
}

}  // namespace sw
