#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/host.h"
#include "core/model/cut.h"

namespace sw {

/// A project's media folder: files named by the digest of their bytes, each written once and never changed. Any thread
/// may call any function.
class AssetStore {
public:
    /// `disk` outlives the store. The folder is made when the first file comes.
    AssetStore(Disk& disk, std::filesystem::path folder);

    /// Keeps `bytes`. A file that is there with the same bytes is left alone; a damaged one is replaced.
    Result<MediaRef> put(std::string_view bytes, std::string_view extension);
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] std::filesystem::path path(const MediaRef& media) const;
    [[nodiscard]] bool has(const MediaRef& media) const;
    /// Reads the whole file: NotFound when it is not there, Io when its bytes are not those that its name promises.
    Result<void> verify(const MediaRef& media);

private:
    Disk& m_disk;
    std::filesystem::path m_folder;
};

}  // namespace sw
