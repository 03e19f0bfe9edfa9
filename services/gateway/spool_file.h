#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/result.h"

namespace sw {

/// A file of its own for a body that is not held in memory; it is removed with this.
class SpoolFile {
public:
    /// In `folder`, with mode 0600.
    static Result<SpoolFile> make(const std::filesystem::path& folder);
    SpoolFile() = default;
    ~SpoolFile();
    SpoolFile(SpoolFile&& other) noexcept;
    SpoolFile& operator=(SpoolFile&& other) noexcept;

    Result<void> write(std::string_view bytes);
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    int m_descriptor = -1;
};

}  // namespace sw
