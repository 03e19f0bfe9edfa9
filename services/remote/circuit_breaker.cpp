#include "services/remote/circuit_breaker.h"

#include <algorithm>

namespace sw {

std::optional<std::chrono::milliseconds> CircuitBreaker::admit(Duration now) {
    const std::scoped_lock lock(m_mutex);
    if (m_failures < kFailures)
        return std::nullopt;
    if (now >= m_until && !m_probing) {
        m_probing = true;
        return std::nullopt;
    }
    const Duration left = m_until - now;
    return std::chrono::milliseconds(std::max<std::int64_t>(1, left.flicks / Duration::milliseconds(1).flicks));
}

void CircuitBreaker::succeeded() {
    const std::scoped_lock lock(m_mutex);
    m_failures = 0;
    m_probing = false;
    m_why.clear();
}

void CircuitBreaker::failed(Duration now, std::string why) {
    const std::scoped_lock lock(m_mutex);
    m_failures = std::min(m_failures + 1, kFailures);
    m_probing = false;
    m_until = now + kRest;
    m_why = std::move(why);
}

void CircuitBreaker::abandoned() {
    const std::scoped_lock lock(m_mutex);
    m_probing = false;
}

std::string CircuitBreaker::why() const {
    const std::scoped_lock lock(m_mutex);
    return m_why;
}

}  // namespace sw
