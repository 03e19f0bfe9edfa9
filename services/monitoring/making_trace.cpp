#include "services/monitoring/making_trace.h"

#include "core/base/result.h"

namespace sw {

MakingTrace::MakingTrace(SpanSink* spans, WorkPlaces& places) : m_spans(spans), m_places(places) {}

void MakingTrace::begin(const std::filesystem::path& folder) {
    if (!m_spans || m_span || !m_places.find(folder).isNobodys())
        return;
    m_span.emplace();
    m_span->place = m_spans->placeBelow({});
    m_span->name = "make";
    m_span->beginNs = m_spans->now();
    const Work work{m_span->place, {}, {}};
    const WorkScope scope(work);
    m_place.emplace(m_places, folder);
}

void MakingTrace::end(std::optional<ErrorCode> failure) {
    if (!m_span)
        return;
    m_place.reset();
    m_span->endNs = m_spans->now();
    if (failure) {
        m_span->failed = true;
        m_span->attributes.emplace_back("error.type", errorCodeName(*failure));
    }
    m_spans->add(*std::move(m_span));
    m_span.reset();
}

}  // namespace sw
