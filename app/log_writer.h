#pragma once

#include <condition_variable>
#include <cstdio>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace sw::app {

/// Writes lines on a thread of its own, so that whoever logs never waits for a slow terminal or disk. What comes faster
/// than it can be written, or what the disk refuses, is left out and counted.
class LogWriter {
public:
    /// Writes whole lines, or none: false.
    using Sink = std::function<bool(const std::string& lines)>;

    explicit LogWriter(Sink sink);
    explicit LogWriter(std::FILE* file);
    /// Writes what is there.
    ~LogWriter();
    LogWriter(const LogWriter&) = delete;
    LogWriter& operator=(const LogWriter&) = delete;

    /// Any thread. `line` is without its end.
    void add(const std::string& line);

private:
    void write(const std::stop_token& stop);

    const Sink m_sink;
    std::mutex m_mutex;  // guards the two below
    std::string m_lines;
    std::size_t m_leftOut = 0;
    std::condition_variable_any m_changed;
    std::jthread m_thread;
};

}  // namespace sw::app
