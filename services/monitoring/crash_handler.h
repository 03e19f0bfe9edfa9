#pragma once

#include <filesystem>
#include <string>

namespace sw {

/// From now on a crash (SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, an exception that nobody catches) leaves a report in `folder`,
/// for its owner's eyes only, and then ends the program as it would have. In it: version, build, signal, thread, stack, where
/// the program's files are in memory and their build ids, and the last lines of the log; no contents, arguments, environment
/// or folders' names. The folder is
/// made when it is needed. Once per program, on the main thread, before others. Not where a sanitizer watches, which has reports of its own.
void reportCrashes(const std::filesystem::path& folder, const std::string& version);

/// Gives this thread a stack to report from when its own is used up; the main thread has one. Cheap when it was called before.
void guardThisThread();

}  // namespace sw
