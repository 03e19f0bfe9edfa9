#pragma once

#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace sw {

/// Text on its way to a file, with nothing but what a signal handler may do: no memory is asked for. Internal to the crash
/// handler.
class CrashPage {
public:
    void begin(int descriptor) { m_descriptor = descriptor; }
    CrashPage& text(std::string_view text) {
        for (const char c : text) {
            if (m_used == m_bytes.size())
                flush();
            m_bytes[m_used++] = c;
        }
        return *this;
    }
    CrashPage& number(std::uint64_t value, unsigned base = 10, std::size_t digits = 1) {
        std::array<char, 24> reversed{};
        std::size_t count = 0;
        for (; value > 0 || count < digits; value /= base)
            reversed[count++] = "0123456789abcdef"[value % base];
        while (count > 0)
            text({&reversed[--count], 1});
        return *this;
    }
    CrashPage& hex(std::uint64_t value, std::size_t digits = 1) { return number(value, 16, digits); }
    CrashPage& address(std::uint64_t value) { return text("0x").hex(value, 12); }
    /// To the file at once, so that what follows may go wrong.
    void flush() {
        for (std::size_t at = 0; at < m_used;) {
            const ssize_t count = ::write(m_descriptor, m_bytes.data() + at, m_used - at);
            if (count <= 0)
                break;
            at += static_cast<std::size_t>(count);
        }
        m_used = 0;
    }

private:
    int m_descriptor = -1;
    std::size_t m_used = 0;
    std::array<char, 4096> m_bytes{};
};

}  // namespace sw
