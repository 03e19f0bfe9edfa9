#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>

namespace sw {

/// Returns after that time, or at once when stop is requested. A test gives its own.
using WaitFunction = std::function<void(std::chrono::milliseconds, const std::stop_token&)>;

/// Waiting that takes the time.
inline void reallyWait(std::chrono::milliseconds time, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any nobody;
    std::unique_lock lock(mutex);
    nobody.wait_for(lock, stop, time, [] { return false; });
}

}  // namespace sw
