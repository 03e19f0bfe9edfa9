#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"

namespace sw {

/// How the name of a file ends that is being written; one that nobody writes is the rest of a killed program.
inline constexpr std::string_view kPartSuffix = ".part";

/// The file system as the engine sees it; a test can fill it up or break it. Every error names the path, says why and
/// what to do. All functions may be called from any thread.
class Disk {
public:
    virtual ~Disk() = default;
    virtual Result<std::string> read(const std::filesystem::path& file) = 0;
    /// The digest of what is in `file` (digest.h), which may be larger than memory.
    virtual Result<std::string> digest(const std::filesystem::path& file) = 0;
    /// The names of the files in `folder`, sorted; none when there is no such folder.
    virtual Result<std::vector<std::string>> list(const std::filesystem::path& folder) = 0;
    /// Writes beside `file`, flushes to the device, then renames: afterwards `file` is whole or as it was before. The
    /// file beside it ends in kPartSuffix. A file that was there keeps its permissions.
    virtual Result<void> writeAtomically(const std::filesystem::path& file, std::string_view bytes) = 0;
    /// Appends and flushes to the device before returning; creates the file when it is not there.
    virtual Result<void> append(const std::filesystem::path& file, std::string_view bytes) = 0;
    virtual Result<void> makeFolders(const std::filesystem::path& folder) = 0;
    /// Not an error when it is not there.
    virtual Result<void> remove(const std::filesystem::path& file) = 0;
    virtual Result<void> removeFolder(const std::filesystem::path& folder) = 0;
    virtual Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
    virtual bool exists(const std::filesystem::path& path) = 0;
};

/// The real one.
class LocalDisk final : public Disk {
public:
    Result<std::string> read(const std::filesystem::path& file) override;
    Result<std::string> digest(const std::filesystem::path& file) override;
    Result<std::vector<std::string>> list(const std::filesystem::path& folder) override;
    Result<void> writeAtomically(const std::filesystem::path& file, std::string_view bytes) override;
    Result<void> append(const std::filesystem::path& file, std::string_view bytes) override;
    Result<void> makeFolders(const std::filesystem::path& folder) override;
    Result<void> remove(const std::filesystem::path& file) override;
    Result<void> removeFolder(const std::filesystem::path& folder) override;
    Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
    bool exists(const std::filesystem::path& path) override;
};

/// Where running time comes from; a test can hold it still.
class Clock {
public:
    virtual ~Clock() = default;
    /// Since an arbitrary fixed point; never runs backwards.
    virtual Duration now() = 0;
};

class SteadyClock final : public Clock {
public:
    Duration now() override;
};

/// What a failed system call means to a person: "the disk is full", "permission was denied", …
std::string reasonOf(int errnoValue);

}  // namespace sw
