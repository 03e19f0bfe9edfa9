#include "services/monitoring/otlp_json.h"

#include <charconv>

#include "core/base/json.h"

namespace sw {
namespace {

constexpr int kStatusError = 2;  // Status.StatusCode.STATUS_CODE_ERROR

Json valueOf(const SpanValue& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return {{"stringValue", *text}};
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return {{"intValue", std::to_string(*number)}};
    if (const auto* number = std::get_if<double>(&value))
        return {{"doubleValue", *number}};
    return {{"boolValue", std::get<bool>(value)}};
}

Json attribute(const std::string& name, const SpanValue& value) {
    return {{"key", name}, {"value", valueOf(value)}};
}

Json spanJson(const Span& span) {
    Json json = {{"traceId", span.place.traceId()},
                 {"spanId", hexText(span.place.span)},
                 {"name", span.name},
                 {"kind", static_cast<int>(span.kind)},
                 {"startTimeUnixNano", std::to_string(span.beginNs)},
                 {"endTimeUnixNano", std::to_string(span.endNs)},
                 {"flags", span.place.sampled ? 1 : 0},
                 {"attributes", Json::array()},
                 {"status", Json::object()}};
    if (span.parent != 0)
        json["parentSpanId"] = hexText(span.parent);
    for (const auto& [name, value] : span.attributes)
        json["attributes"].push_back(attribute(name, value));
    if (span.failed)
        json["status"]["code"] = kStatusError;
    return json;
}

}  // namespace

std::string otlpRequest(const SpanSource& source, const std::vector<Span>& spans) {
    Json all = Json::array();
    for (const Span& span : spans)
        all.push_back(spanJson(span));
    const Json resource = {{"attributes",
                            {attribute("service.name", source.service), attribute("service.version", source.version),
                             attribute("service.instance.id", source.process)}}};
    const Json scope = {{"name", source.service}, {"version", source.version}};
    const Json scoped = {{"scope", scope}, {"spans", std::move(all)}};
    return canonicalText({{"resourceSpans", Json::array({{{"resource", resource}, {"scopeSpans", Json::array({scoped})}}})}});
}

std::int64_t refusedSpans(const std::string& response) {
    const Json json = Json::parse(response, nullptr, false);
    if (!json.is_object() || !json.contains("partialSuccess"))
        return 0;
    const std::string text = stringOr(json["partialSuccess"], "rejectedSpans");  // a 64-bit integer
    std::int64_t count = integerOr(json["partialSuccess"], "rejectedSpans", 0);
    std::from_chars(text.data(), text.data() + text.size(), count);
    return count;
}

}  // namespace sw
