#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace sw {

/// The longest that a call waits before it tries again. Who asks for more is told to the user instead.
inline constexpr std::chrono::milliseconds kLongestPause{60'000};

/// True for what may well go better the next time: 408, 429, 500, 502, 503, 504 and 529 (overloaded).
bool isPassing(int status);

/// Retry-After (RFC 9110, 10.2.3): seconds, or a date in one of the three forms of HTTP. `now` is in seconds since 1970.
/// nullopt when it is neither; a date in the past is no wait at all.
std::optional<std::chrono::milliseconds> retryAfter(const std::string& header, std::int64_t now);

/// How long to wait before try `next` (the first repetition is 2): twice as long each time, 0.5 s at first, 20 s at most,
/// of which `chance` (0 ≤ x < 1) takes away up to half, so that many do not come back at once.
std::chrono::milliseconds backOff(int next, double chance);

/// "40 s", "3 min", "2 h"
std::string spokenWait(std::chrono::milliseconds wait);

}  // namespace sw
