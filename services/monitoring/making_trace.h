#pragma once

#include <filesystem>
#include <optional>

#include "core/base/error_code.h"
#include "services/http/span.h"
#include "services/monitoring/work_places.h"

namespace sw {

/// The span of something that is made in a project while an event loop goes on: the runs of its stages are parts of it, on whatever
/// threads they are. One thread, one making at a time.
class MakingTrace {
public:
    /// Both outlive it; without `spans` nothing happens.
    MakingTrace(SpanSink* spans, WorkPlaces& places);

    /// No stage of the making runs yet. Where it is somebody's already, as a job's is, it stays theirs.
    void begin(const std::filesystem::path& folder);
    /// `failure` says why it has not become whole.
    void end(std::optional<ErrorCode> failure);

private:
    SpanSink* m_spans;
    WorkPlaces& m_places;
    std::optional<Span> m_span;
    std::optional<WorkPlaces::Place> m_place;
};

}  // namespace sw
