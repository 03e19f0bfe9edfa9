#include "services/monitoring/run_watch.h"

#include <cmath>

namespace sw {
namespace {

Gauge& running(Metrics& metrics, const std::string& stage) {
    return metrics.gauge("shortwright_stages_running", "Runs of stages that go on now.", {{"stage", stage}});
}

Counter& runs(Metrics& metrics, const std::string& stage, const std::string& provider, const char* outcome) {
    return metrics.counter("shortwright_stage_runs_total", "Runs of stages by how they ended: ok, failed or cancelled.",
                           {{"stage", stage}, {"provider", provider}, {"outcome", outcome}});
}

Histogram& seconds(Metrics& metrics, const std::string& stage, const std::string& provider) {
    return metrics.histogram("shortwright_stage_seconds", "How long runs of stages took that made something.",
                             {{"stage", stage}, {"provider", provider}}, stageBounds());
}

}  // namespace

std::vector<double> stageBounds() {
    return {0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300};
}

void RunWatch::announce(Metrics& metrics, const std::string& stage) {
    constexpr const char* kUsual = "embedded";
    running(metrics, stage);
    seconds(metrics, stage, kUsual);
    for (const char* outcome : {"ok", "failed", "cancelled"})
        runs(metrics, stage, kUsual, outcome);
}

RunWatch::RunWatch(const Onlookers& on, std::string stage, std::string node, std::string asked)
    : m_on(on),
      m_stage(std::move(stage)),
      m_node(std::move(node)),
      m_asked(std::move(asked)),
      m_begin(std::chrono::steady_clock::now()),
      m_span(on.spans, "stage", SpanKind::Internal) {
    running(*m_on.metrics, m_stage).add(1);
    m_on.log->write(LogLevel::Debug, "stage.begin", {{"stage", m_stage}, {"node", m_node}, {"provider", m_asked}});
}

RunWatch::~RunWatch() {
    if (!m_ended)
        failed(ErrorCode::Internal);
    running(*m_on.metrics, m_stage).add(-1);
}

void RunWatch::made(const std::string& provider, bool fallback) {
    end(provider, "ok");
    seconds(*m_on.metrics, m_stage, provider).observe(m_seconds);
    if (fallback) {
        m_on.metrics->counter("shortwright_stage_fallbacks_total", "Runs that another provider made than the one that was to be asked first.",
                              {{"stage", m_stage}, {"from", m_asked}, {"to", provider}}).add();
        m_span.set("shortwright.fallback_from", m_asked);
        m_on.log->write(LogLevel::Warning, "stage.fallback", {{"stage", m_stage}, {"node", m_node}, {"from", m_asked}, {"to", provider}});
    }
    m_on.log->write(LogLevel::Info, "stage.end", line(provider));
}

void RunWatch::failed(ErrorCode code) {
    // A name that no provider has is whatever somebody wrote into a project.
    const std::string provider = code == ErrorCode::NotFound ? "unknown" : m_asked;
    const bool isCancelled = code == ErrorCode::Cancelled;
    end(provider, isCancelled ? "cancelled" : "failed");
    m_span.fail(errorCodeName(code));
    Json failure = line(provider);
    failure["code"] = errorCodeName(code);
    m_on.log->write(isCancelled ? LogLevel::Info : LogLevel::Error, isCancelled ? "stage.cancelled" : "stage.failed", std::move(failure));
}

void RunWatch::end(const std::string& provider, const char* outcome) {
    m_ended = true;
    m_seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
    runs(*m_on.metrics, m_stage, provider, outcome).add();
    if (!m_span.isOn())
        return;
    m_span.rename("stage " + m_stage);
    m_span.set("shortwright.stage", m_stage);
    m_span.set("shortwright.node", m_node);
    m_span.set("shortwright.provider", provider);
}

Json RunWatch::line(const std::string& provider) const {
    return {{"stage", m_stage}, {"node", m_node}, {"provider", provider}, {"ms", std::round(m_seconds * 1e6) / 1e3}};
}

}  // namespace sw
