#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/host.h"
#include "core/base/json.h"

namespace sw {

/// A file of the gateway's media folder.
struct StoredMedia {
    std::string fileName;  ///< "<digest>.<extension>": 64 lower-case hex digits, 1–8 lower-case letters and digits
    std::filesystem::path path;

    [[nodiscard]] std::string url() const { return "/api/media/" + fileName; }
    /// {"filePath", "fileName", "url"}
    [[nodiscard]] Json json() const { return {{"filePath", path.string()}, {"fileName", fileName}, {"url", url()}}; }
};

/// The gateway's media folder: files named by the digest of their bytes, each written once and never changed. Any
/// thread may call any function.
class MediaStore {
public:
    /// `disk` outlives the store. Clients may also name files that lie in the `allowed` folders.
    MediaStore(Disk& disk, std::filesystem::path folder, const std::vector<std::filesystem::path>& allowed = {});

    /// Keeps `bytes`.
    Result<StoredMedia> put(std::string_view bytes, const std::string& extension);
    /// Takes a finished file over: it is moved, or copied where the store is on another disk.
    Result<StoredMedia> adopt(const std::filesystem::path& file);
    /// The same with a file that somebody says has this name: InvalidInput when its bytes are not those.
    Result<StoredMedia> receive(const std::filesystem::path& file, const std::string& fileName);
    /// The file of that name: NotFound when the name is none or there is no such file.
    [[nodiscard]] Result<StoredMedia> find(const std::string& fileName) const;
    /// Where a file lies that a client named: by its digest, with or without extension, its URL here, or an absolute
    /// path in the store or in an allowed folder. Symbolic links and ".." do not lead out: what lies elsewhere is
    /// InvalidInput, whether or not it exists. The path that is given back has no links in it.
    [[nodiscard]] Result<std::filesystem::path> resolve(const std::string& named) const;
    /// The file that a client named, see resolve(), as one of the store: one of an allowed folder is copied.
    Result<StoredMedia> keep(const std::string& named);
    Result<void> remove(const std::string& fileName);
    /// Fails when nothing can be kept now: writes a small file that nobody sees, and takes it away.
    Result<void> check();

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

private:
    [[nodiscard]] Result<std::filesystem::path> byDigest(const std::string& digest) const;
    [[nodiscard]] Result<std::filesystem::path> byPath(const std::string& named) const;
    /// Moves or copies a file to where its bytes' name says.
    Result<StoredMedia> taken(const std::filesystem::path& file, StoredMedia media);
    /// A name that nobody else uses; what a killed program leaves there is known by its ending.
    [[nodiscard]] std::filesystem::path newPart() const;
    [[nodiscard]] StoredMedia named(const std::string& digest, const std::string& extension) const;

    Disk& m_disk;
    std::filesystem::path m_folder;
    std::vector<std::filesystem::path> m_allowed;
};

}  // namespace sw
