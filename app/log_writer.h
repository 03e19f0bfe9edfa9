#pragma once

#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <string>
#include <thread>

namespace sw::app {

/// Writes lines on a thread of its own, so that whoever logs never waits for a slow terminal or disk. What comes faster
/// than it can be written is left out and counted.
class LogWriter {
public:
    explicit LogWriter(std::FILE* file);
    /// Writes what is there.
    ~LogWriter();
    LogWriter(const LogWriter&) = delete;
    LogWriter& operator=(const LogWriter&) = delete;

    /// Any thread. `line` is without its end.
    void add(const std::string& line);

private:
    void write(const std::stop_token& stop);

    std::FILE* const m_file;
    std::mutex m_mutex;  // guards the two below
    std::string m_lines;
    std::size_t m_leftOut = 0;
    std::condition_variable_any m_changed;
    std::jthread m_thread;
};

}  // namespace sw::app
