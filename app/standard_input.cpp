#include "app/standard_input.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "core/base/host.h"
#include "core/base/text.h"

namespace sw::app {

HiddenTyping::HiddenTyping() : m_terminal(::isatty(STDIN_FILENO) == 1 && ::tcgetattr(STDIN_FILENO, &m_before) == 0) {
    termios hidden = m_before;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    if (m_terminal)
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
}

HiddenTyping::~HiddenTyping() {
    if (m_terminal)
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
}

Result<std::string> readStandardInput(InputPart part, const std::stop_token& stop) {
    constexpr int kLookMs = 100;
    constexpr std::size_t kLongestLine = 16'384;
    std::string bytes;
    char buffer[65536];
    for (;;) {
        if (stop.stop_requested())
            return cancelled();
        pollfd input{STDIN_FILENO, POLLIN, 0};
        if (::poll(&input, 1, kLookMs) <= 0)
            continue;
        const ssize_t n = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fail(ErrorCode::Io, "Could not read standard input: " + reasonOf(errno) + ".");
        bytes.append(buffer, static_cast<std::size_t>(n));
        const std::size_t end = part == InputPart::FirstLine ? bytes.find('\n') : std::string::npos;
        if (end != std::string::npos || (part == InputPart::FirstLine && bytes.size() > kLongestLine))
            return bytes.substr(0, std::min(end, kLongestLine));
        if (n == 0)
            return bytes;
    }
}

}  // namespace sw::app
