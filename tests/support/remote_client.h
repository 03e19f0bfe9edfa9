#pragma once

#include <atomic>
#include <chrono>
#include <mutex>
#include <vector>

#include "fake_clock.h"
#include "services/remote/http_client.h"

namespace sw::test {

/// A client whose pauses take no time but are written down, whose chance is always the same, and whose clock moves on so
/// far each time it is read that no provider is left alone.
class QuickClient {
public:
    explicit QuickClient(HttpClientOptions options = {}, Duration step = longStep())
        : m_clock(step), m_client(m_clock, completed(std::move(options))) {}

    HttpClient* operator->() { return &m_client; }
    HttpClient& operator*() { return m_client; }
    [[nodiscard]] std::vector<std::chrono::milliseconds> pauses() const {
        const std::scoped_lock lock(m_mutex);
        return m_pauses;
    }

private:
    static Duration longStep() { return Duration::milliseconds(31'000); }
    HttpClientOptions completed(HttpClientOptions options) {
        options.chance = [] { return 0.0; };
        if (!options.unixSeconds)
            options.unixSeconds = [] { return std::int64_t{784'111'777}; };  // Sun, 06 Nov 1994 08:49:37 GMT
        options.wait = [this](std::chrono::milliseconds time, const std::stop_token&) {
            const std::scoped_lock lock(m_mutex);
            m_pauses.push_back(time);
        };
        return options;
    }

    SteppingClock m_clock;
    mutable std::mutex m_mutex;  // guards m_pauses
    std::vector<std::chrono::milliseconds> m_pauses;
    HttpClient m_client;
};

inline Endpoint endpointAt(const std::string& url, const std::string& provider = "studio") {
    Endpoint endpoint;
    endpoint.provider = provider;
    endpoint.baseUrl = url + "/v1";
    endpoint.key = [](const std::stop_token&) { return Secret("sk-very-secret"); };
    endpoint.timeoutMs = 5000;
    return endpoint;
}

}  // namespace sw::test
