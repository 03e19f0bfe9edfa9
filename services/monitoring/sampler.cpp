#include "services/monitoring/sampler.h"

#include <utility>

namespace sw {

Sampler::~Sampler() {
    m_thread.request_stop();
}

int Sampler::add(Probe probe) {
    probe();
    const std::scoped_lock lock(m_mutex);
    m_probes[++m_last] = std::move(probe);
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
    return m_last;
}

void Sampler::remove(int number) {
    const std::scoped_lock lock(m_mutex);
    m_probes.erase(number);
}

void Sampler::run(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    while (!m_changed.wait_for(lock, stop, m_every, [] { return false; }) && !stop.stop_requested())
        for (const auto& [number, probe] : m_probes)
            probe();
}

}  // namespace sw
