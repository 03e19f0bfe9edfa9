#pragma once

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "tests/support/fake_server.h"

namespace sw::test {

/// A span as the collector got it.
struct CollectedSpan {
    std::string trace;
    std::string id;
    std::string parent;
    std::string name;
    int kind = 0;
    std::int64_t begin = 0;
    std::int64_t end = 0;
    int status = 0;
    std::map<std::string, Json> attributes;  ///< the value's object
};

/// A collector that takes traces over OTLP/HTTP in JSON, as its specification says and nothing else: an ExportTraceServiceRequest
/// whose members are known, in lowerCamelCase, with identities in hex, enumerations as numbers and 64-bit integers as text.
/// What is not so is a complaint and answered 400.
class OtlpServer {
public:
    OtlpServer() : m_server([this](const FakeRequest& request, FakeServer::Wire& wire) { answer(request, wire); }) {}

    [[nodiscard]] std::string url() const { return m_server.url(); }
    /// The answers to the next requests, before the usual ones: whole, "reset" or "hang".
    void next(std::vector<std::string> answers) {
        const std::scoped_lock lock(m_mutex);
        m_answers.assign(answers.begin(), answers.end());
    }
    /// Waits until there are so many spans; false when there are not within half a minute.
    bool wait(std::size_t count) {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(30), [&] { return m_spans.size() >= count; });
    }
    /// Waits for that many requests, whatever became of them.
    bool waitForRequests(std::size_t count) {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(30), [&] { return m_requests.size() >= count; });
    }
    [[nodiscard]] std::vector<CollectedSpan> spans() {
        const std::scoped_lock lock(m_mutex);
        return m_spans;
    }
    [[nodiscard]] std::vector<FakeRequest> requests() {
        const std::scoped_lock lock(m_mutex);
        return m_requests;
    }
    [[nodiscard]] std::vector<std::string> complaints() {
        std::vector<std::string> all = m_server.complaints();
        const std::scoped_lock lock(m_mutex);
        all.insert(all.end(), m_complaints.begin(), m_complaints.end());
        return all;
    }
    /// The first span of that name, or an empty one.
    [[nodiscard]] CollectedSpan named(const std::string& name) {
        for (CollectedSpan& span : spans())
            if (span.name == name)
                return span;
        return {};
    }

private:
    void answer(const FakeRequest& request, FakeServer::Wire& wire) {
        std::string scripted;
        std::string answer;
        {
            const std::scoped_lock lock(m_mutex);
            m_requests.push_back(request);
            if (!m_answers.empty()) {
                scripted = m_answers.front();
                m_answers.pop_front();
            }
            if (scripted.empty() || scripted.starts_with("HTTP/1.1 200")) {
                const std::string wrong = take(request);
                if (!wrong.empty())
                    m_complaints.push_back(wrong);
                answer = wrong.empty() ? fakeJson("{}") : fakeJson(R"({"code":3,"message":"bad"})", 400);
            }
        }
        m_changed.notify_all();
        if (scripted == "reset")
            return wire.reset();
        if (scripted == "hang")
            return wire.hang();
        wire.send(scripted.empty() ? answer : scripted);
    }

    static bool isHex(const Json& value, std::size_t digits) {
        return value.is_string() && value.get_ref<const std::string&>().size() == digits &&
               value.get_ref<const std::string&>().find_first_not_of("0123456789abcdef") == std::string::npos &&
               value.get_ref<const std::string&>().find_first_not_of('0') != std::string::npos;
    }
    static bool isDecimal(const Json& value) {
        return value.is_string() && !value.get_ref<const std::string&>().empty() &&
               value.get_ref<const std::string&>().find_first_not_of("-0123456789") == std::string::npos;
    }
    static bool knows(const Json& object, const std::set<std::string>& members) {
        return object.is_object() && std::ranges::all_of(object.items(), [&](const auto& item) { return members.contains(item.key()); });
    }

    static std::string attributesIn(const Json& list, std::map<std::string, Json>& into) {
        if (!list.is_array())
            return "attributes are no list";
        for (const Json& one : list) {
            if (!knows(one, {"key", "value"}) || !one.contains("key") || !one["key"].is_string() || !knows(one.value("value", Json()), {"stringValue", "intValue", "doubleValue", "boolValue"}) ||
                one["value"].size() != 1)
                return "an attribute is none: " + one.dump();
            const Json& value = one["value"];
            const bool good = value.contains("stringValue") ? value["stringValue"].is_string()
                              : value.contains("intValue")  ? isDecimal(value["intValue"])
                              : value.contains("doubleValue") ? value["doubleValue"].is_number()
                                                              : value["boolValue"].is_boolean();
            if (!good || !into.emplace(one["key"], value).second)
                return "an attribute has a wrong value, or is there twice: " + one.dump();
        }
        return {};
    }

    /// What is wrong with a span, or "".
    static std::string readSpan(const Json& json, CollectedSpan& span) {
        if (!knows(json, {"traceId", "spanId", "traceState", "parentSpanId", "flags", "name", "kind", "startTimeUnixNano", "endTimeUnixNano", "attributes",
                          "droppedAttributesCount", "events", "droppedEventsCount", "links", "droppedLinksCount", "status"}))
            return "a span has unknown members: " + json.dump();
        if (!isHex(json.value("traceId", Json()), 32) || !isHex(json.value("spanId", Json()), 16) || (json.contains("parentSpanId") && !isHex(json["parentSpanId"], 16)))
            return "identities are not hex: " + json.dump();
        if (!json.contains("name") || !json["name"].is_string() || json["name"].empty() || !json.value("kind", Json()).is_number_integer())
            return "name or kind: " + json.dump();
        if (!isDecimal(json.value("startTimeUnixNano", Json())) || !isDecimal(json.value("endTimeUnixNano", Json())))
            return "times are no text of digits: " + json.dump();
        const Json status = json.value("status", Json::object());
        if (!knows(status, {"code", "message"}) || (status.contains("code") && !status["code"].is_number_integer()))
            return "status: " + json.dump();
        span = {json["traceId"], json["spanId"], stringOr(json, "parentSpanId"), json["name"], json["kind"], std::stoll(json["startTimeUnixNano"].get<std::string>()),
                std::stoll(json["endTimeUnixNano"].get<std::string>()), static_cast<int>(integerOr(status, "code", 0)), {}};
        if (span.kind < 1 || span.kind > 5 || span.end < span.begin || span.begin < 1'600'000'000'000'000'000 || span.status < 0 || span.status > 2)
            return "numbers out of their range: " + json.dump();
        return attributesIn(json.value("attributes", Json::array()), span.attributes);
    }

    /// What is wrong with the request, or "".
    std::string take(const FakeRequest& request) {
        if (request.method != "POST" || request.target != "/v1/traces" || request.header("content-type") != "application/json")
            return "not a POST of JSON to /v1/traces: " + request.method + " " + request.target + " " + request.header("content-type");
        const Json body = Json::parse(request.body, nullptr, false);
        if (!knows(body, {"resourceSpans"}) || !body.value("resourceSpans", Json()).is_array())
            return "no ExportTraceServiceRequest: " + request.body;
        for (const Json& resource : body["resourceSpans"]) {
            std::map<std::string, Json> attributes;
            if (!knows(resource, {"resource", "scopeSpans", "schemaUrl"}) || !knows(resource.value("resource", Json::object()), {"attributes", "droppedAttributesCount"}) ||
                !resource.value("scopeSpans", Json()).is_array())
                return "resourceSpans: " + resource.dump();
            if (std::string wrong = attributesIn(resource["resource"].value("attributes", Json::array()), attributes); !wrong.empty())
                return wrong;
            if (!attributes.contains("service.name"))
                return "the resource has no service.name";
            for (const Json& scope : resource["scopeSpans"]) {
                if (!knows(scope, {"scope", "spans", "schemaUrl"}) || !knows(scope.value("scope", Json::object()), {"name", "version", "attributes"}))
                    return "scopeSpans: " + scope.dump();
                for (const Json& json : scope.value("spans", Json::array())) {
                    CollectedSpan span;
                    if (std::string wrong = readSpan(json, span); !wrong.empty())
                        return wrong;
                    m_spans.push_back(std::move(span));
                }
            }
        }
        return {};
    }

    std::mutex m_mutex;  // guards all below but the server
    std::condition_variable m_changed;
    std::deque<std::string> m_answers;
    std::vector<FakeRequest> m_requests;
    std::vector<CollectedSpan> m_spans;
    std::vector<std::string> m_complaints;
    FakeServer m_server;  // last: its threads use the others
};

}  // namespace sw::test
