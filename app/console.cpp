#include "app/console.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace sw::app {

int exitCode(ErrorCode code) {
    switch (code) {
        case ErrorCode::Usage: return 2;
        case ErrorCode::InvalidInput:
        case ErrorCode::NotFound:
        case ErrorCode::Exists:
        case ErrorCode::Io:
        case ErrorCode::MissingComponent:
        case ErrorCode::Unsupported: return 3;
        case ErrorCode::Provider:
        case ErrorCode::Network: return 4;
        case ErrorCode::Cancelled: return 5;
        case ErrorCode::OverBudget: return 6;
        case ErrorCode::Internal: return 1;
    }
    return 1;
}

Console::Console(bool json, LogLevel level) : m_json(json), m_terminal(::isatty(STDERR_FILENO) == 1), m_level(level) {}

void Console::print(const std::string& line) {
    if (m_json)
        return;
    clearBar();
    std::fputs((line + "\n").c_str(), stdout);
    std::fflush(stdout);
}

void Console::emit(const Json& object) {
    if (!m_json)
        return;
    const std::string event = stringOr(object, "event");
    m_ended = m_ended || event == "done" || event == "error";
    std::fputs((canonicalText(object) + "\n").c_str(), stdout);
    std::fflush(stdout);
}

void Console::emitDone() {
    if (!m_ended)
        emit({{"event", "done"}});
}

void Console::progress(const std::string& stage, const std::string& scene, double fraction, double overall,
                       const std::string& what) {
    if (m_json) {
        emit({{"event", "progress"},
              {"stage", stage},
              {"scene", scene},
              {"progress", std::round(fraction * 1000) / 1000},
              {"overall", std::round(overall * 1000) / 1000}});
        return;
    }
    if (!m_terminal)
        return;
    constexpr int kWidth = 30;
    const int filled = std::clamp(static_cast<int>(overall * kWidth), 0, kWidth);
    std::string bar;
    for (int i = 0; i < kWidth; ++i)
        bar += i < filled ? "\u2588" : "\u2591";
    char percent[8];
    std::snprintf(percent, sizeof percent, "%3d %%", static_cast<int>(overall * 100));
    const std::string line = bar + " " + percent + "  " + what.substr(0, 60);
    if (line == m_lastBar)
        return;
    std::fprintf(stderr, "\r\033[2K%s", line.c_str());
    std::fflush(stderr);
    m_lastBar = line;
    m_barShown = true;
}

void Console::notice(const std::string& sentence) {
    if (m_level < LogLevel::Notice)
        return;
    clearBar();
    std::fprintf(stderr, "%s\n", sentence.c_str());
}

void Console::warning(const std::string& sentence) {
    if (m_level < LogLevel::Warning)
        return;
    clearBar();
    std::fprintf(stderr, "warning: %s\n", sentence.c_str());
}

int Console::error(const Error& error) {
    clearBar();
    emit({{"event", "error"}, {"code", errorCodeName(error.code)}, {"message", error.message}, {"detail", error.detail}});
    if (!m_json)
        std::fprintf(stderr, "shortwright: %s\n", error.message.c_str());
    if (m_level >= LogLevel::Debug && !error.detail.empty())
        std::fprintf(stderr, "detail: %s\n", error.detail.c_str());
    return exitCode(error.code);
}

void Console::clearBar() {
    if (m_barShown)
        std::fputs("\r\033[2K", stderr);
    m_barShown = false;
    m_lastBar.clear();
}

}  // namespace sw::app
