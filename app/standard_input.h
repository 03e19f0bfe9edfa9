#pragma once

#include <termios.h>

#include <stop_token>
#include <string>

#include "core/base/result.h"

namespace sw::app {

enum class InputPart { All, FirstLine };

/// What comes from standard input, to its end or to the end of its first line (without that, and of at most 16,384 bytes).
/// Ends soon after stop is requested, whoever holds the other end.
Result<std::string> readStandardInput(InputPart part, const std::stop_token& stop);

/// While it lives, the terminal that standard input is does not show what is typed.
class HiddenTyping {
public:
    HiddenTyping();
    ~HiddenTyping();
    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;
    [[nodiscard]] bool isTerminal() const { return m_terminal; }

private:
    termios m_before{};
    bool m_terminal;
};

}  // namespace sw::app
