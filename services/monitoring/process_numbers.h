#pragma once

#include <string>

#include "services/http/metrics.h"

namespace sw {

/// What the system says of this process, under Prometheus' usual names (process_cpu_seconds_total, process_resident_memory_bytes,
/// process_open_fds …), and which build it is (shortwright_build_info).
class ProcessNumbers {
public:
    /// `metrics` outlive it.
    ProcessNumbers(Metrics& metrics, const std::string& version);
    /// Looks again. One thread at a time.
    void refresh();

private:
    Counter& m_cpu;
    Gauge& m_resident;
    Gauge& m_virtual;
    Gauge& m_threads;
    Gauge& m_open;
    Gauge& m_mostOpen;
};

}  // namespace sw
