#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/host.h"
#include "core/model/project.h"

namespace sw::ui {

/// A file that is to be imported, and the folder of the bin that it goes into.
struct ImportSource {
    std::filesystem::path file;
    std::string folder;
};

/// The files behind what was dropped or chosen, in order: files as they are, of folders (and folders within) what looks like
/// media by its name, each in a folder of the bin of the same name within `into`. Hidden files and links to folders are left
/// out. Ends early, with what there is, when stop is requested.
std::vector<ImportSource> importSources(const std::vector<std::filesystem::path>& chosen, const std::string& into,
                                        const std::stop_token& stop);

/// What a file holds: kind, size, length, as far as its bytes say, whatever its name. Its picture, or its first second, is
/// decoded, so that what is damaged is found now. `media` stays empty. Errors: sentences that name the file.
Result<MediaItem> inspectMedia(const std::filesystem::path& file, const std::stop_token& stop);

/// Brings a file into a project's media folder under the digest of its bytes. The file is read once, in pieces, whatever its
/// size; a file system that can share the bytes of two files (reflink) is asked to. `moved` is told of bytes that were read.
/// What was begun is removed when it fails or is cancelled. Any thread. Errors: NotFound, Io, Cancelled.
Result<MediaRef> takeIntoFolder(Disk& disk, const std::filesystem::path& file, const std::filesystem::path& folder,
                                const std::string& extension, const std::function<void(std::int64_t)>& moved, const std::stop_token& stop);

/// What a file of this kind is called in the media folder: its own extension where that may stand there.
std::string importExtension(const std::filesystem::path& file, MediaKind kind);

}  // namespace sw::ui
