#include "app/log_writer.h"

#include <utility>

namespace sw::app {
namespace {

constexpr std::size_t kMostBytes = 8 << 20;

}  // namespace

LogWriter::LogWriter(std::FILE* file) : m_file(file), m_thread([this](const std::stop_token& stop) { write(stop); }) {}

LogWriter::~LogWriter() {
    m_thread.request_stop();
    m_thread.join();
}

void LogWriter::add(const std::string& line) {
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_lines.size() + line.size() > kMostBytes) {
            ++m_leftOut;
            return;
        }
        first = m_lines.empty();
        m_lines.append(line).push_back('\n');
    }
    if (first)
        m_changed.notify_one();
}

void LogWriter::write(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return !m_lines.empty(); }) || !m_lines.empty()) {
        std::string lines = std::exchange(m_lines, {});
        if (const std::size_t leftOut = std::exchange(m_leftOut, 0))
            lines += "{\"leftOut\":" + std::to_string(leftOut) + "}\n";
        lock.unlock();
        std::fwrite(lines.data(), 1, lines.size(), m_file);
        std::fflush(m_file);
        lock.lock();
    }
}

}  // namespace sw::app
