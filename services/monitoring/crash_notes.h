#pragma once

#include <cstddef>
#include <string_view>

namespace sw {

/// Keeps the beginning of a line of the log, in case the program crashes: the last ones are in the report. Any thread, without
/// locks.
void noteForCrash(std::string_view line);

/// Copies a kept line, counted from the newest one (0), into `text`; its length, or 0 when there is none or it is being written.
/// Async-signal-safe.
std::size_t crashNote(std::size_t fromNewest, char* text, std::size_t most);

inline constexpr std::size_t kCrashNotes = 64;

}  // namespace sw
