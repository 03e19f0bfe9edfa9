#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "core/base/result.h"

namespace sw {

struct RotationOptions {
    std::filesystem::path file;
    std::int64_t maxBytes = std::int64_t{10} << 20;  ///< a file that would become larger is put aside
    int keep = 5;                                    ///< that many are: FILE.1 is the last, FILE.2 the one before …
};

/// A file that lines are added to and that never becomes large, for its owner's eyes only (0600). Several programs may write to
/// the same one. One thread.
class RotatingFile {
public:
    explicit RotatingFile(RotationOptions options);
    ~RotatingFile();
    RotatingFile(const RotatingFile&) = delete;
    RotatingFile& operator=(const RotatingFile&) = delete;

    /// Opens or makes it, with its folder; write() does so as well. Fails with a sentence.
    Result<void> open();
    /// Adds whole lines, or none: false when the disk refuses, and then the next call tries anew.
    bool write(std::string_view lines);

private:
    bool lockCurrent();
    void rotate();
    void close();

    const RotationOptions m_options;
    int m_descriptor = -1;
};

}  // namespace sw
