#include "app/log_writer.h"

#include <algorithm>
#include <utility>

namespace sw::app {
namespace {

constexpr std::size_t kMostBytes = 8 << 20;

}  // namespace

LogWriter::LogWriter(Sink sink) : m_sink(std::move(sink)), m_thread([this](const std::stop_token& stop) { write(stop); }) {}

LogWriter::LogWriter(std::FILE* file)
    : LogWriter([file](const std::string& lines) {
          std::fwrite(lines.data(), 1, lines.size(), file);
          std::fflush(file);
          return true;  // nobody reads what a closed terminal refuses
      }) {}

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
        const auto added = static_cast<std::size_t>(std::ranges::count(lines, '\n'));
        const std::size_t leftOut = std::exchange(m_leftOut, 0);
        if (leftOut > 0)
            lines += "{\"leftOut\":" + std::to_string(leftOut) + "}\n";
        lock.unlock();
        const bool written = m_sink(lines);
        lock.lock();
        if (!written)
            m_leftOut += leftOut + added;
    }
}

}  // namespace sw::app
