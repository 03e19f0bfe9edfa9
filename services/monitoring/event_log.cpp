#include "services/monitoring/event_log.h"

#include <array>

#include "services/http/iso_time.h"
#include "services/http/trace_context.h"
#include "services/monitoring/crash_notes.h"

namespace sw {
namespace {

constexpr std::array kNames = {"debug", "info", "warning", "error"};

}  // namespace

const char* logLevelName(LogLevel level) {
    return kNames.at(static_cast<std::size_t>(level));
}

std::optional<LogLevel> logLevelFrom(const std::string& name) {
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (name == kNames[i])
            return static_cast<LogLevel>(i);
    return std::nullopt;
}

void EventLog::setWriter(Writer writer, LogLevel least) {
    m_writer = std::move(writer);
    m_least = least;
}

void EventLog::write(LogLevel level, const char* event, Json members) {
    members["time"] = isoTime(m_now());
    members["level"] = logLevelName(level);
    members["event"] = event;
    const Work& work = WorkScope::current();
    if (!work.requestId.empty())
        members["requestId"] = work.requestId;
    if (!work.job.empty())
        members["job"] = work.job;
    if (work.trace.isValid())
        members["traceId"] = work.trace.traceId();
    const std::string line = canonicalText(members);
    noteForCrash(line);
    if (m_writer && level >= m_least)
        m_writer(line);
}

void EventLog::pass(const std::string& line) {
    noteForCrash(line);
    if (m_writer && m_least <= LogLevel::Info)
        m_writer(line);
}

}  // namespace sw
