#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

struct zip;
struct zip_source;

namespace sw {

/// Told of bytes as they are read.
using BytesMoved = std::function<void(std::int64_t)>;

/// Writes a ZIP file (PKWARE APPNOTE 6.3; ZIP64 where it is needed) by libzip: entries stored as they are, in the order in
/// which they are added, all with one date, so that equal entries give equal bytes. Files are read piece by piece.
/// Belongs to one thread.
class ZipWriter {
public:
    /// The file is written beside `output`, which is as it was before until finish() is done.
    explicit ZipWriter(std::filesystem::path output);
    /// Removes what is not finished.
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    Result<void> open();
    Result<void> add(const std::string& name, std::string bytes);
    /// The file is read when all is finished; its bytes must then have the digest.
    Result<void> add(const std::string& name, const std::filesystem::path& file, const std::string& digest);
    /// Writes everything and gives the size in bytes. Errors: Io, Cancelled, or InvalidInput when a file's digest is another.
    Result<std::uintmax_t> finish(const BytesMoved& moved, const std::stop_token& stop);

private:
    struct Sources;
    Result<void> add(const std::string& name, zip_source* source);
    [[nodiscard]] tl::unexpected<Error> failed() const;

    std::filesystem::path m_output;
    std::filesystem::path m_part;
    zip* m_archive = nullptr;
    std::unique_ptr<Sources> m_sources;
};

struct ZipEntry {
    std::string name;
    std::uint64_t index = 0;
    std::uint64_t size = 0;  ///< bytes
};

/// Reads a ZIP file from an unknown hand. Belongs to one thread.
class ZipReader {
public:
    explicit ZipReader(std::filesystem::path file);
    ~ZipReader();
    ZipReader(const ZipReader&) = delete;
    ZipReader& operator=(const ZipReader&) = delete;

    /// Errors: NotFound, Io; InvalidInput for what is no whole ZIP file, and unless all entries are plain files that are
    /// stored as they are, each name once, and together no larger than the file: such a file cannot unfold to more.
    Result<void> open();
    [[nodiscard]] const std::vector<ZipEntry>& entries() const { return m_entries; }
    /// The entry's bytes in pieces; ends early with the error that `piece` gives. Errors also: InvalidInput when they are
    /// not what the file's table says, Cancelled.
    Result<void> read(const ZipEntry& entry, const std::function<Result<void>(std::string_view)>& piece,
                      const std::stop_token& stop);

private:
    Result<void> look(std::uint64_t index, std::uint64_t& room);
    [[nodiscard]] tl::unexpected<Error> damaged(const std::string& why) const;

    std::filesystem::path m_file;
    zip* m_archive = nullptr;
    std::vector<ZipEntry> m_entries;
};

}  // namespace sw
