#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/session/session.h"

namespace sw {

/// How the name of a bundle ends: a project with everything that it needs as one ZIP file, to be shared. Its entries:
///
///     bundle.json            {"format":"shortz","version":1,"name","digests":{entry → SHA-256}} of the next two
///     project.short          the project file
///     media/assets.log       what was generated and stands for something, so that nothing is made again
///     media/<digest>.<ext>   the media that the project and these assets name
///     fonts/<digest>.<ext>   the fonts of captions and titles
inline constexpr const char* kBundleSuffix = ".shortz";

/// The folder within a project's media folder where the fonts lie that a bundle has brought.
std::filesystem::path fontFolder(const ProjectPaths& paths);

/// What is to be packed: a value, so that any thread can do it.
struct BundleOrder {
    ProjectPtr project;
    std::vector<AssetPtr> assets;  ///< as the log is to name them; the last one of a node stands for it
    std::filesystem::path media;   ///< the folder that files are taken from
    std::string name;              ///< of the project: its file's, without ".short"
    std::vector<std::filesystem::path> fonts;
};

/// The session's present state, saved or not, without fonts.
Result<BundleOrder> bundleOrder(const Session& session);

/// Told how much is done, 0…1.
using BundleProgress = std::function<void(double)>;

/// What was packed.
struct Packed {
    std::uintmax_t bytes = 0;
    std::size_t media = 0;
    std::size_t fonts = 0;
    std::vector<std::string> missing;  ///< names of files that the project needs and that are not there
};

/// Writes a bundle, replacing what is there once it is whole. Files go through in pieces, whatever their size; equal
/// projects give equal bytes. Any thread. Errors: Io, Cancelled; InvalidInput when a media file is damaged.
Result<Packed> pack(const BundleOrder& order, const std::filesystem::path& output, const BundleProgress& progress,
                    const std::stop_token& stop);

/// The name of the project in a bundle, as a file may be called. Errors: those of unpack().
Result<std::string> bundledName(const std::filesystem::path& bundle);

/// What came out of a bundle.
struct Unpacked {
    std::size_t media = 0;
    std::size_t fonts = 0;
};

/// Makes the project `file` (replacing one only if `replace`) with its media folder of a bundle. Nothing of the bundle says
/// where anything is written: entries with other names than the format's, bytes with other digests than promised, and what
/// is not whole are refused, and then nothing is left behind. Media that lie in a replaced project's folder stay there.
/// Any thread. Errors: NotFound, Exists, Io, Cancelled, InvalidInput; Unsupported when a later program made the bundle.
Result<Unpacked> unpack(Disk& disk, const std::filesystem::path& bundle, const std::filesystem::path& file, bool replace,
                        const BundleProgress& progress, const std::stop_token& stop);

}  // namespace sw
