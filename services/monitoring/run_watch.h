#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "services/http/metrics.h"
#include "services/http/span.h"
#include "services/monitoring/event_log.h"
#include "services/monitoring/work_places.h"

namespace sw {

/// What looks on. All of it outlives those that are looked at.
struct Onlookers {
    Metrics* metrics = nullptr;
    EventLog* log = nullptr;
    WorkPlaces* places = nullptr;
    SpanSink* spans = nullptr;  ///< null where no spans are kept
};

/// A run of a stage from its beginning to its end, on the thread that runs it: counted, timed, logged, and a span. One that
/// ends without a word has failed by a fault in the program.
class RunWatch {
public:
    /// `asked` is the provider that is to be asked first.
    RunWatch(const Onlookers& on, std::string stage, std::string node, std::string asked);
    ~RunWatch();
    RunWatch(const RunWatch&) = delete;
    RunWatch& operator=(const RunWatch&) = delete;

    /// It has made something; `fallback` when another one was to.
    void made(const std::string& provider, bool fallback = false);
    void failed(ErrorCode code);

    /// Makes the numbers of a stage, so that they are there before its first run.
    static void announce(Metrics& metrics, const std::string& stage);

private:
    void end(const std::string& provider, const char* outcome);
    Json line(const std::string& provider) const;

    const Onlookers m_on;
    const std::string m_stage;
    const std::string m_node;
    const std::string m_asked;
    const std::chrono::steady_clock::time_point m_begin;
    SpanScope m_span;
    double m_seconds = 0;
    bool m_ended = false;
};

/// The bounds that runs of stages and jobs are counted by, in seconds: from a caption to a film.
std::vector<double> stageBounds();

}  // namespace sw
