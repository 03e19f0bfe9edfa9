#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "services/http/trace_context.h"

namespace sw {

/// What is known of a request once it is over: for the log and the metrics. Holds no query, header or body.
struct RequestRecord {
    std::chrono::steady_clock::time_point began;
    std::string requestId;
    TraceContext trace;        ///< its own span where spans are kept, else what the client sent as traceparent
    std::uint64_t parent = 0;  ///< the client's span, where spans are kept; 0 for none
    std::string method;
    std::string path;
    std::string route;  ///< the pattern that answered, or ""
    std::string peer;
    std::string account;
    int status = 0;  ///< kClientGone when the client went before the answer had gone out
    std::int64_t bytesIn = 0;
    std::int64_t bytesOut = 0;

    static constexpr int kClientGone = 499;
    [[nodiscard]] double seconds() const;
};

/// One line of JSON, without the end of the line.
std::string logLine(const RequestRecord& record);

}  // namespace sw
