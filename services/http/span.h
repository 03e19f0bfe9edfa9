#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "services/http/trace_context.h"

namespace sw {

/// What a span is to the others (OpenTelemetry's SpanKind, with its numbers).
enum class SpanKind { Internal = 1, Server = 2, Client = 3, Consumer = 5 };

using SpanValue = std::variant<std::string, std::int64_t, double, bool>;

/// A piece of work that has ended. Names and attributes hold no content, prompt, key or path: identities, numbers and words of
/// this program alone.
struct Span {
    TraceContext place;
    std::uint64_t parent = 0;  ///< the span that it is part of; 0 for none
    std::string name;
    SpanKind kind = SpanKind::Internal;
    std::int64_t beginNs = 0;  ///< since 1970 UTC
    std::int64_t endNs = 0;
    std::vector<std::pair<std::string, SpanValue>> attributes;
    bool failed = false;
};

/// Where spans go. Any thread; never waits.
class SpanSink {
public:
    virtual ~SpanSink() = default;
    virtual void add(Span span) = 0;
    /// Random, and not 0.
    virtual std::uint64_t newId() = 0;
    /// Nanoseconds since 1970 UTC.
    virtual std::int64_t now() = 0;

    /// A new span's place: in the trace of `parent`, or in a new one where that is no place.
    TraceContext placeBelow(const TraceContext& parent);
};

/// A span from here to the end of the scope, within which its thread works for it. Without a sink nothing happens.
class SpanScope {
public:
    /// `sink` outlives it and may be null. Its parent is what the thread works for.
    SpanScope(SpanSink* sink, const char* name, SpanKind kind);
    ~SpanScope();
    SpanScope(const SpanScope&) = delete;
    SpanScope& operator=(const SpanScope&) = delete;

    [[nodiscard]] bool isOn() const { return m_sink != nullptr; }
    void set(const char* name, SpanValue value);
    void rename(std::string name);
    /// It failed; `type` is a code and no sentence.
    void fail(std::string type);

private:
    SpanSink* m_sink;
    Span m_span;
    Work m_work;
    std::optional<WorkScope> m_scope;
};

}  // namespace sw
