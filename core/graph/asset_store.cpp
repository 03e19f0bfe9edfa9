#include "core/graph/asset_store.h"

#include "core/base/digest.h"

namespace sw {

AssetStore::AssetStore(Disk& disk, std::filesystem::path folder) : m_disk(disk), m_folder(std::move(folder)) {}

Result<MediaRef> AssetStore::put(std::string_view bytes, std::string_view extension) {
    const MediaRef media{digestOf(bytes), std::string(extension)};
    if (!isMediaRef(media))
        return fail(ErrorCode::Internal, "A media file cannot have the extension “" + media.extension + "”.");
    const std::filesystem::path file = path(media);
    if (m_disk.exists(file)) {
        const auto there = m_disk.read(file);
        if (there && *there == bytes)
            return media;
    }
    SW_CHECK(m_disk.makeFolders(m_folder));
    SW_CHECK(m_disk.writeAtomically(file, bytes));
    return media;
}

std::filesystem::path AssetStore::path(const MediaRef& media) const {
    return m_folder / media.fileName();
}

bool AssetStore::has(const MediaRef& media) const {
    return m_disk.exists(path(media));
}

Result<void> AssetStore::verify(const MediaRef& media) {
    SW_TRY(const std::string digest, m_disk.digest(path(media)));
    if (digest != media.digest)
        return fail(ErrorCode::Io, "The media file " + path(media).string() +
                                       " is damaged. Delete it, and it will be made again or can be imported again.");
    return {};
}

}  // namespace sw
