#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "core/base/json.h"

namespace sw {

enum class LogLevel { Debug, Info, Warning, Error };

/// "debug", "info", "warning", "error"
const char* logLevelName(LogLevel level);
std::optional<LogLevel> logLevelFrom(const std::string& name);

/// What happens in the program, as lines of JSON: {"time", "level", "event", …} with the request, the job and the trace that the
/// thread works for. Lines hold identities, numbers, codes and words of this program: never content, prompts, keys or paths.
/// The last ones are in a crash report. Any thread.
class EventLog {
public:
    using Writer = std::function<void(const std::string& line)>;
    using Clock = std::function<std::int64_t()>;  ///< milliseconds since 1970 UTC

    explicit EventLog(Clock now) : m_now(std::move(now)) {}

    /// Where lines of at least that level go; not while others write. Empty: nowhere.
    void setWriter(Writer writer, LogLevel least);
    void write(LogLevel level, const char* event, Json members = Json::object());
    /// A line that is one already, of level info.
    void pass(const std::string& line);

private:
    Clock m_now;
    Writer m_writer;
    LogLevel m_least = LogLevel::Info;
};

}  // namespace sw
