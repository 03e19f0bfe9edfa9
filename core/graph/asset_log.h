#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/host.h"
#include "core/model/asset_index.h"

namespace sw {

/// What was read from a log. Each warning is a sentence about a line that could not be used.
struct LoadedAssets {
    AssetIndex index;
    std::vector<std::string> warnings;
};

/// A project's assets.log: one line of JSON per asset made, only ever appended to. Lines hold fingerprint, node, parts,
/// value, files (role → file name), provider, model, licence, cost, took (flicks), choice (why the providers that were to be
/// asked before did not make it, where there is something to say), used (what the provider counts by), priced (false where
/// nobody knows what it cost) and whatever newer versions add. For one thread at a time.
class AssetLog {
public:
    /// `disk` outlives the log. The file and its folder are made with the first line.
    AssetLog(Disk& disk, std::filesystem::path file);

    /// A file that is not there is an empty log. A last line that was torn by a crash is left out; any other line that
    /// cannot be read is left out with a warning.
    Result<LoadedAssets> load();
    /// Writes one line and flushes it to the device. Repairs first what a crash or a full disk left at the end.
    Result<void> append(const AssetRecord& record);

private:
    Result<void> repairEnd();
    Disk& m_disk;
    std::filesystem::path m_file;
    bool m_endIsWhole = false;  ///< known to be empty or to end in a line feed
};

/// The line without its line feed, and back; the error says what is wrong with it.
Json assetToJson(const AssetRecord& record);
Result<AssetRecord> assetFromJson(const Json& line);

}  // namespace sw
