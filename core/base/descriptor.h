#pragma once

#include <unistd.h>

#include <cerrno>
#include <string>
#include <string_view>

namespace sw {

/// Writes all of it to a file descriptor, through interruptions. Gives 0, or errno.
inline int writeWhole(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return errno;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return 0;
}

/// Appends to `bytes` what a file has from `offset` on. Gives 0, or errno.
inline int readWhole(int descriptor, std::size_t offset, std::string& bytes) {
    char buffer[65536];
    for (;;) {
        const ssize_t n = ::pread(descriptor, buffer, sizeof buffer, static_cast<off_t>(offset));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return n < 0 ? errno : 0;
        bytes.append(buffer, static_cast<std::size_t>(n));
        offset += static_cast<std::size_t>(n);
    }
}

}  // namespace sw
