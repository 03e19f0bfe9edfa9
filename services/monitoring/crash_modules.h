#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "services/monitoring/crash_page.h"

namespace sw {

/// The program's files as they lie in memory. Internal to the crash handler; async-signal-safe.
class CrashModules {
public:
    /// Reads /proc/self/maps.
    void load();
    /// "libc.so.6+0x3c050": what addr2line takes; nothing where no file is.
    void place(CrashPage& page, std::uint64_t address) const;
    /// A line for each: from, to, build id, name.
    void list(CrashPage& page) const;

private:
    struct Module {
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        std::uint64_t headBytes = 0;  ///< of the first piece, which begins with the file's head
        std::array<char, 64> name{};
    };

    void take(const char* line, std::size_t size);
    static void buildId(CrashPage& page, const Module& module);

    std::array<Module, 320> m_modules{};
    std::size_t m_count = 0;
};

}  // namespace sw
