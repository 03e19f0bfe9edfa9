#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sw {

/// A place in a trace (W3C Trace Context): the trace, and the span in it that what follows belongs to. A value; one without
/// a trace is no place.
struct TraceContext {
    std::uint64_t high = 0;  ///< of the trace's 128 bits
    std::uint64_t low = 0;
    std::uint64_t span = 0;
    bool sampled = true;  ///< somebody keeps the spans of this trace

    [[nodiscard]] bool isValid() const { return (high != 0 || low != 0) && span != 0; }
    /// 32 digits of hex in lower case, or "" where there is no trace.
    [[nodiscard]] std::string traceId() const;
    /// "00-<trace>-<span>-01", or "".
    [[nodiscard]] std::string traceparent() const;
    friend bool operator==(const TraceContext&, const TraceContext&) = default;
};

/// 16 digits of hex in lower case.
std::string hexText(std::uint64_t number);

/// What a header `traceparent` says (W3C Trace Context, section 3.2); nothing when it is malformed, which is to be ignored.
std::optional<TraceContext> parseTraceparent(std::string_view text);

/// Whom the work on a thread is done for.
struct Work {
    TraceContext trace;
    std::string requestId;
    std::string job;

    [[nodiscard]] bool isNobodys() const { return !trace.isValid() && requestId.empty() && job.empty(); }
};

/// For as long as it lives, what its thread does is done for `work`, which outlives it. Scopes nest.
class WorkScope {
public:
    explicit WorkScope(const Work& work);
    ~WorkScope();
    WorkScope(const WorkScope&) = delete;
    WorkScope& operator=(const WorkScope&) = delete;

    /// What the innermost scope of this thread is for; an empty one outside of all.
    static const Work& current();

private:
    const Work* m_outer;
};

}  // namespace sw
