#pragma once

#include <string>

#include "core/base/json.h"
#include "core/base/result.h"

namespace sw::app {

/// The exit code that `shortwright` ends with for an error.
int exitCode(ErrorCode code);

/// Where the command line says what it has to say: sentences and a progress bar for people, or one JSON object a line.
/// Results go to stdout, everything else to stderr.
class Console {
public:
    enum class LogLevel { Quiet, Warning, Notice, Debug };

    Console(bool json, LogLevel level);

    [[nodiscard]] bool json() const { return m_json; }
    [[nodiscard]] LogLevel level() const { return m_level; }
    /// A line of the result, for people; nothing in JSON mode.
    void print(const std::string& line);
    /// An object of the result; nothing for people.
    void emit(const Json& object);
    /// {"event":"done"}, unless a last object was emitted already.
    void emitDone();
    /// {"event":"progress",…} or the bar, `overall` 0…1. `scene` is the node's target, or "".
    void progress(const std::string& stage, const std::string& scene, double fraction, double overall,
                  const std::string& what);
    void notice(const std::string& sentence);
    void warning(const std::string& sentence);
    /// {"event":"error",…} or the sentence; gives the exit code.
    int error(const Error& error);
    /// Takes the progress bar away.
    void clearBar();

private:
    bool m_json;
    bool m_terminal;
    LogLevel m_level;
    bool m_barShown = false;
    bool m_ended = false;  ///< "done" or "error" was emitted
    std::string m_lastBar;
};

}  // namespace sw::app
