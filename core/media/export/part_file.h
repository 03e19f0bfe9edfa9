#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/base/result.h"

namespace sw {

/// A file that is being written and is not there for others before it is whole. Where the file system can do so it has no
/// name until then, so that not even a killed program leaves anything; elsewhere it has one of its own that ends in
/// kPartSuffix, and is removed by the destructor. Belongs to one thread. Internal to core/media.
class PartFile {
public:
    explicit PartFile(std::filesystem::path output);
    ~PartFile();
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;

    /// Error: Io, naming the output and why.
    Result<void> open();
    /// What to write to, for those who open files by name.
    [[nodiscard]] const std::string& path() const { return m_path; }
    /// What errors call it.
    [[nodiscard]] std::string name() const { return m_output.string(); }
    /// Flushes to the device and takes the output's place; gives the size in bytes.
    Result<std::uintmax_t> putInPlace();

private:
    /// False where the file system has no files without a name that can get one later.
    bool openNameless();
    /// Gives the file behind `descriptor` the name besides(). Zero or an errno value.
    [[nodiscard]] int link(int descriptor) const;
    [[nodiscard]] tl::unexpected<Error> failed(int error) const;
    /// A name beside the output that no other program uses.
    [[nodiscard]] std::filesystem::path besides() const;

    std::filesystem::path m_output;
    unsigned m_serial;               ///< among those of this process
    std::filesystem::path m_named;  ///< empty while the file has no name
    std::string m_path;
    int m_descriptor = -1;
};

}  // namespace sw
