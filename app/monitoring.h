#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/log_writer.h"
#include "app/settings.h"
#include "services/http/metrics.h"
#include "services/monitoring/event_log.h"
#include "services/monitoring/otlp_exporter.h"
#include "services/monitoring/process_numbers.h"
#include "services/monitoring/rotating_file.h"
#include "services/monitoring/run_watch.h"
#include "services/monitoring/sampler.h"
#include "services/monitoring/work_places.h"
#include "services/remote/keys.h"
#include "services/remote/proxy.h"

namespace sw::app {

/// What the program tells about itself: numbers, lines of the log, spans. Numbers are always counted; lines go to a file and spans
/// to a collector where the settings say so. One per program, made before everything that it looks at.
class Monitoring {
public:
    Monitoring();
    /// Sends what waits, and writes what is left of the log.
    ~Monitoring();
    Monitoring(const Monitoring&) = delete;
    Monitoring& operator=(const Monitoring&) = delete;

    /// What the settings say of logs ("logging.…") and traces ("monitoring.otlp.…"). `keys`, which outlives this, has the
    /// collector's key; `logFile` is where lines go when the settings name no file; "" for nowhere. Before anything is looked at.
    /// Usage or Io naming the setting that cannot be used.
    Result<void> configure(const Settings& settings, Keys& keys, const ProxyRules& proxies, const std::filesystem::path& logFile);
    /// Lines go to the terminal instead; nothing where they have a file.
    void logToTerminal(std::FILE* terminal);
    [[nodiscard]] bool logs() const { return m_writer != nullptr; }

    [[nodiscard]] Metrics& metrics() { return m_metrics; }
    [[nodiscard]] EventLog& log() { return m_log; }
    [[nodiscard]] WorkPlaces& places() { return m_places; }
    /// Null where no spans are kept.
    [[nodiscard]] SpanSink* spans() { return m_exporter.get(); }
    [[nodiscard]] Onlookers onlookers() { return {&m_metrics, &m_log, &m_places, m_exporter.get()}; }
    /// What is looked at now and then; the process is from the first call on.
    Sampler& sampler();
    /// Says whether a part of what the program needs is there ("jobs", "disk"). Any thread.
    void setReady(const std::string& part, bool ready);

private:
    Result<void> configureLog(const Settings& settings, const std::filesystem::path& logFile);
    Result<void> configureTraces(const Settings& settings, Keys& keys, const ProxyRules& proxies);

    Metrics m_metrics;
    EventLog m_log;
    WorkPlaces m_places;
    LogLevel m_level = LogLevel::Info;
    std::unique_ptr<RotatingFile> m_file;
    std::unique_ptr<LogWriter> m_writer;
    std::unique_ptr<OtlpExporter> m_exporter;
    std::unique_ptr<ProcessNumbers> m_process;
    Sampler m_sampler;  // its probes use what is above
};

/// Fails when so little of the disk is free that work could end half-way. Any thread.
Result<void> checkSpace();

/// Where the desktop program's log, and where reports of crashes lie.
std::filesystem::path logFolder();
std::filesystem::path crashFolder();

/// What the user should hear about crashes that they have not heard of, as a sentence; "" for nothing.
std::string crashNotice();

}  // namespace sw::app
