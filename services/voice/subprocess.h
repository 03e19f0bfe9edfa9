#pragma once

#include <chrono>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace sw {

/// A program that is run for what it writes.
struct ProgramCall {
    std::string program;  ///< a path, or a name that is looked for in PATH
    std::vector<std::string> arguments;
    std::string input;                  ///< what it reads from its standard input
    std::size_t mostBytes = 32U << 20;  ///< of its output
    std::chrono::milliseconds longest{120'000};
};

/// How it ended.
struct ProgramOutcome {
    int exitCode = 0;  ///< 128 and its number when a signal ended it
    std::string output;
    std::string errors;  ///< the last that it wrote to its standard error; at most 4 kB
};

/// Runs a program without a shell, in a process group of its own, which is killed when stop is requested (Cancelled,
/// within a tenth of a second), when it takes too long or writes too much (Provider), or when the program has ended.
/// MissingComponent when there is no such program. Messages are phrases with the program as their subject. Blocking;
/// any thread.
Result<ProgramOutcome> runProgram(const ProgramCall& call, const std::stop_token& stop);

/// Whether there is a program of that name or path.
bool isProgram(const std::string& program);

}  // namespace sw
