#pragma once

#include <vector>

#include "core/session/versions.h"

namespace sw {

/// Lets a version use what was made for its source: files by links where the disk can, else as copies, and lines of its
/// log. Speech comes along only in the source's own language. Cancelled and Io leave what was shared so far, which is
/// whole.
Result<void> shareAssets(Disk& disk, const VersionSource& source, Session& version, const std::stop_token& stop);

/// What making a version would do, before anything is written.
struct VersionForecast {
    StageGraph graph;
    Plan plan;
    int shared = 0;     ///< nodes for which there is something already
    int runs = 0;       ///< nodes that are made, those among them that wait for others
    Duration estimate;  ///< of these, one after the other
    double cost = 0;    ///< of these, in the price list's currency
    std::vector<NodeAsset>
        made;  ///< what would stand for the nodes that run, for versions that share it: without files
};

/// `known` is what may be shared: the assets of the version itself, of the source and of what is made before it.
/// `exists` knows the files of all of them.
Result<VersionForecast> forecast(const Project& version, const AssetIndex& known, const Stages& stages,
                                 const FileExists& exists);

/// `known` and what a version may use of the source, as shareAssets() shares it. Of the rest only what it took and cost
/// is known.
AssetIndex withShared(const AssetIndex& known, const VersionSource& source, const Project& version);

}  // namespace sw
