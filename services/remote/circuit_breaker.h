#pragma once

#include <chrono>
#include <mutex>
#include <optional>
#include <string>

#include "core/base/time.h"

namespace sw {

/// Keeps calls from a provider that has failed again and again: after a few failures in a row nobody is let through for a
/// while, then one alone, whose outcome decides. Any thread.
class CircuitBreaker {
public:
    static constexpr int kFailures = 5;
    static constexpr Duration kRest = Duration::milliseconds(30'000);

    /// nullopt when a call may go out. Else how long none may, at least a millisecond.
    std::optional<std::chrono::milliseconds> admit(Duration now);
    void succeeded();
    /// `why` is a sentence that those hear who are not let through.
    void failed(Duration now, std::string why);
    /// The call that was let through came to no end of its own.
    void abandoned();
    [[nodiscard]] std::string why() const;

private:
    mutable std::mutex m_mutex;  // guards all below
    int m_failures = 0;
    bool m_probing = false;  ///< the one that is let through is on its way
    Duration m_until;        ///< meaningful from kFailures on
    std::string m_why;
};

}  // namespace sw
