#include "services/http/span.h"

namespace sw {

TraceContext SpanSink::placeBelow(const TraceContext& parent) {
    TraceContext place = parent;
    if (!parent.isValid())
        place = {newId(), newId(), 0, true};
    place.span = newId();
    return place;
}

SpanScope::SpanScope(SpanSink* sink, const char* name, SpanKind kind) : m_sink(sink) {
    if (!m_sink)
        return;
    m_work = WorkScope::current();
    m_span.parent = m_work.trace.isValid() ? m_work.trace.span : 0;
    m_span.place = m_work.trace = m_sink->placeBelow(m_work.trace);
    m_span.name = name;
    m_span.kind = kind;
    m_span.beginNs = m_sink->now();
    m_scope.emplace(m_work);
}

SpanScope::~SpanScope() {
    if (!m_sink)
        return;
    m_span.endNs = m_sink->now();
    m_sink->add(std::move(m_span));
}

void SpanScope::set(const char* name, SpanValue value) {
    if (m_sink)
        m_span.attributes.emplace_back(name, std::move(value));
}

void SpanScope::rename(std::string name) {
    m_span.name = std::move(name);
}

void SpanScope::fail(std::string type) {
    m_span.failed = true;
    set("error.type", std::move(type));
}

}  // namespace sw
