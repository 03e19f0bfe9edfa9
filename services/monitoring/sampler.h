#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace sw {

/// Looks now and then at what is not counted where it happens: the size of a queue, memory. On a thread of its own, so that
/// whoever asks for metrics never waits for a database.
class Sampler {
public:
    using Probe = std::function<void()>;

    explicit Sampler(std::chrono::milliseconds every) : m_every(every) {}
    ~Sampler();
    Sampler(const Sampler&) = delete;
    Sampler& operator=(const Sampler&) = delete;

    /// Calls `probe` at once on this thread, then again and again on the sampler's, until remove(). Gives its number.
    int add(Probe probe);
    /// When it returns, the probe is not called any more.
    void remove(int number);

private:
    void run(const std::stop_token& stop);

    const std::chrono::milliseconds m_every;
    std::mutex m_mutex;  // guards the next two; held while probes are called
    std::map<int, Probe> m_probes;
    int m_last = 0;
    std::condition_variable_any m_changed;
    std::jthread m_thread;
};

}  // namespace sw
