#pragma once

#include <string>
#include <vector>

#include "services/http/span.h"

namespace sw {

/// Who sends spans.
struct SpanSource {
    std::string service = "shortwright";
    std::string version;
    std::string process;  ///< "service.instance.id": another one for each process
};

/// An ExportTraceServiceRequest in OTLP's JSON encoding (OTLP 1.x, "JSON Protobuf Encoding": lowerCamelCase, identities in hex,
/// enumerations as numbers, 64-bit integers as decimal strings).
std::string otlpRequest(const SpanSource& source, const std::vector<Span>& spans);

/// How many spans an ExportTraceServiceResponse says were refused; 0 when it says nothing.
std::int64_t refusedSpans(const std::string& response);

}  // namespace sw
