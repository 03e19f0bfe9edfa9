#pragma once

#include <cstdint>
#include <filesystem>
#include <future>
#include <string_view>

#include "core/base/result.h"

namespace sw {

/// A flush to the device that goes on beside. Errors: Io, naming the file and why.
using Flush = std::shared_future<Result<void>>;

/// A file that comes over the network: until it is whole it lies beside its place, under a name that ends in kPartSuffix.
/// The destructor removes it when it did not get there. One thread.
class PartDownload {
public:
    /// `permissions` are those of a new file, less what the user's mask takes away.
    explicit PartDownload(std::filesystem::path file, unsigned permissions = 0666);
    ~PartDownload();
    PartDownload(const PartDownload&) = delete;
    PartDownload& operator=(const PartDownload&) = delete;

    /// Errors: Io, naming the file and why.
    Result<void> open();
    Result<void> write(std::string_view bytes);
    /// Forgets what was written.
    Result<void> restart();
    /// Flushes to the device and takes the file's place.
    Result<void> putInPlace();
    /// Takes the file's place at once, and is flushed meanwhile: it is on the device when what is returned is done.
    Result<Flush> putInPlaceUnflushed();
    /// Writes over what was written before.
    Result<void> overwrite(std::uint64_t offset, std::string_view bytes);
    [[nodiscard]] std::uint64_t size() const { return m_size; }

private:
    [[nodiscard]] tl::unexpected<Error> failed(int error) const;

    std::filesystem::path m_file;
    std::filesystem::path m_part;
    unsigned m_permissions;
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
};

}  // namespace sw
