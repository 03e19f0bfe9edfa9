#include "core/session/version_sharing.h"

#include <map>
#include <system_error>

#include "core/graph/stage_graph.h"
#include "core/session/bundle.h"

namespace sw {
namespace fs = std::filesystem;
namespace {

constexpr const char* kNoNode = "";  // what stands for it stands for nothing

bool isSpeech(const AssetRecord& asset) {
    return asset.parts.stage == stages::kVoice || asset.parts.stage == stages::kCaptions;
}

/// The source's assets that a version may use and `known` lacks.
std::vector<NodeAsset> sharedAssets(const VersionSource& source, const Project& version, const AssetIndex& known) {
    const bool speaksAlike = version.script.language == source.project->script.language;
    std::vector<NodeAsset> shared;
    for (const AssetPtr& asset : source.assets)
        if ((speaksAlike || !isSpeech(*asset)) && !known.findFingerprint(asset->fingerprint))
            shared.push_back({asset->node, asset});
    return shared;
}

/// Copies beside the place first, so that a file of this name is always whole.
Result<void> copyFile(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::path part = to;
    part += kPartSuffix;
    fs::copy_file(from, part, fs::copy_options::overwrite_existing, error);
    if (!error)
        fs::rename(part, to, error);
    if (!error)
        return {};
    std::error_code ignored;
    fs::remove(part, ignored);
    return fail(ErrorCode::Io,
                "Could not copy " + from.string() + " to " + to.string() + ": " + reasonOf(error.value()) + ".");
}

Result<void> shareFile(const fs::path& from, const fs::path& to) {
    std::error_code error;
    if (fs::exists(to, error) || !fs::exists(from, error))
        return {};
    fs::create_hard_link(from, to, error);
    return error ? copyFile(from, to) : Result<void>();
}

Result<void> shareFonts(Disk& disk, const fs::path& from, const fs::path& to) {
    if (!disk.exists(from))
        return {};
    SW_CHECK(disk.makeFolders(to));
    SW_TRY(const std::vector<std::string> names, disk.list(from));
    for (const std::string& name : names)
        if (!name.ends_with(kPartSuffix))
            SW_CHECK(shareFile(from / name, to / name));
    return {};
}

/// What would be made for a node: as what it had before, but not equal to it.
AssetPtr toBeMade(const PlannedNode& node, const Fingerprint& fingerprint, const AssetPtr& before) {
    AssetRecord record;
    record.node = node.key;
    record.fingerprint = fingerprint.digest;
    record.parts = fingerprint.parts;
    record.provider = node.provider;
    record.cost = node.cost;
    record.took = node.estimate;
    if (before && before->value.is_object())
        record.value = before->value;  // pictures read their directions from a storyboard, also from one to be made
    record.value["planned"] = fingerprint.digest;
    return makeAsset(std::move(record));
}

/// Follows the plan through the graph, each run as if it had been made.
std::vector<NodeAsset> madeBy(const StageGraph& graph, const Plan& plan, const StageLookup& lookup) {
    std::map<std::string, std::string> digests;
    std::vector<NodeAsset> made;
    for (std::size_t i = 0; i < graph.nodes().size(); ++i) {
        const Node& node = graph.nodes()[i];
        const PlannedNode& planned = plan.nodes[i];
        const std::optional<StageFacts> facts = lookup(node);
        AssetPtr asset = plan.index.find(node.key);
        if (facts && planned.state != NodeState::Fresh) {
            std::map<std::string, std::string> inputs;
            for (const std::string& input : node.inputs)
                inputs[input] = digests[input];
            asset = toBeMade(planned, fingerprintOf(node, *facts, std::move(inputs)), asset);
            made.push_back({node.key, asset});
        }
        if (asset)
            digests[node.key] = asset->resultDigest;
    }
    return made;
}

}  // namespace

AssetIndex withShared(const AssetIndex& known, const VersionSource& source, const Project& version) {
    std::vector<NodeAsset> assets;
    if (version.script.language != source.project->script.language)
        for (const AssetPtr& asset : source.assets)
            if (isSpeech(*asset))
                assets.push_back({kNoNode, asset});
    const std::vector<NodeAsset> shared = sharedAssets(source, version, known);
    assets.insert(assets.end(), shared.begin(), shared.end());
    return known.with(assets);
}

Result<void> shareAssets(Disk& disk, const VersionSource& source, Session& version, const std::stop_token& stop) {
    const fs::path media = version.paths().media();
    SW_CHECK(disk.makeFolders(media));
    const auto share = [&](const MediaRef& file) -> Result<void> {
        return stop.stop_requested() ? cancelled() : shareFile(source.media / file.fileName(), media / file.fileName());
    };
    for (const MediaRef& file : namedMedia(*source.project))
        SW_CHECK(share(file));
    SW_CHECK(shareFonts(disk, source.fonts, fontFolder(version.paths())));
    SW_TRY(const Session::Workshop workshop, version.workshop());
    for (const NodeAsset& one : sharedAssets(source, *version.project(), {}))
        for (const auto& [role, file] : one.asset->files)
            SW_CHECK(share(file));
    const std::vector<NodeAsset> lacking = sharedAssets(source, *version.project(), version.assets());
    for (const NodeAsset& one : lacking)
        SW_CHECK(workshop.log->append(*one.asset));
    version.adopt(lacking);
    return {};
}

Result<VersionForecast> forecast(const Project& version, const AssetIndex& known, const Stages& stages,
                                 const FileExists& exists) {
    const StageLookup lookup = lookupIn(stages);
    SW_TRY(const StageGraph last, buildGraph(version, known));
    const Plan fitting = makePlan(last, known, lookup, {}, exists);
    VersionForecast result;
    SW_TRY(result.graph, buildGraph(version, fitting.index));
    result.plan = makePlan(result.graph, known, lookup, {}, exists);
    for (const PlannedNode& node : result.plan.nodes) {
        ++(node.state == NodeState::Fresh ? result.shared : result.runs);
        result.estimate = result.estimate + node.estimate;
        result.cost += node.cost;
    }
    result.made = madeBy(result.graph, result.plan, lookup);
    return result;
}

}  // namespace sw
