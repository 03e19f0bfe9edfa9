#include "core/graph/asset_store.h"

#include <algorithm>

#include "core/base/digest.h"

namespace sw {

bool isMediaRef(const MediaRef& media) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return media.digest.size() == 64 &&
           std::all_of(media.digest.begin(), media.digest.end(),
                       [&](char c) { return digit(c) || (c >= 'a' && c <= 'f'); }) &&
           !media.extension.empty() && media.extension.size() <= 8 &&
           std::all_of(media.extension.begin(), media.extension.end(),
                       [&](char c) { return digit(c) || (c >= 'a' && c <= 'z'); });
}

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
    SW_TRY(const std::string bytes, m_disk.read(path(media)));
    if (digestOf(bytes) != media.digest)
        return fail(ErrorCode::Io, "The media file " + path(media).string() +
                                       " is damaged. Delete it, and it will be made again or can be imported again.");
    return {};
}

}  // namespace sw
