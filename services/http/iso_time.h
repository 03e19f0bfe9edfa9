#pragma once

#include <cstdint>
#include <string>

namespace sw {

/// "2026-01-31T08:15:30.250Z", of milliseconds since 1970 UTC.
std::string isoTime(std::int64_t milliseconds);

}  // namespace sw
