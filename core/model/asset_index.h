#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "core/base/time.h"
#include "core/model/cut.h"

namespace sw {

/// All that a result depends on, by name, so that staleness can be explained. A parameter's text is its canonical JSON
/// where that is short, else '#' and the digest of it; an input's text is the digest of that node's result.
struct FingerprintParts {
    std::string stage;
    int version = 0;
    std::string provider;
    std::map<std::string, std::string> parameters;
    std::map<std::string, std::string> inputs;  ///< node key → result digest
    friend bool operator==(const FingerprintParts&, const FingerprintParts&) = default;
};

/// What one run of one stage has made, and what it was made of.
struct AssetRecord {
    std::string node;  ///< the node it was made for; others with the same fingerprint share it
    std::string fingerprint;
    FingerprintParts parts;
    Json value = Json::object();
    std::map<std::string, MediaRef> files;  ///< by role
    std::string provider;                   ///< who made it in the end
    std::string model;
    std::string licence;
    double cost = 0;              ///< in the price list's currency
    Duration took;                ///< how long the stage ran; zero when that was on another machine
    Json extra = Json::object();  ///< fields of newer versions, kept as they were
    std::string resultDigest;     ///< see resultDigestOf(); filled in by makeAsset()
    friend bool operator==(const AssetRecord&, const AssetRecord&) = default;
};

/// The digest of what nodes further on get to see: equal results have equal digests, whatever made them.
std::string resultDigestOf(const Json& value, const std::map<std::string, MediaRef>& files);

using AssetPtr = std::shared_ptr<const AssetRecord>;

/// Completes `record` with its result digest and makes it shareable.
AssetPtr makeAsset(AssetRecord record);

/// A node and the asset that stands for it.
struct NodeAsset {
    std::string node;
    AssetPtr asset;
};

/// What one provider of one stage has cost so far.
struct StageHistory {
    int runs = 0;
    int timed = 0;  ///< the runs whose time is known: it does not come along in a bundle
    Duration took;  ///< of these
    double cost = 0;
    friend bool operator==(const StageHistory&, const StageHistory&) = default;
};

/// Which asset stands for each node, and every asset ever made, by fingerprint: going back to an earlier text finds the
/// earlier result. An immutable value; copies share their content and may be read from any thread.
class AssetIndex {
public:
    AssetIndex();

    /// The asset that stands for `node` (the last one made or chosen for it), or null.
    [[nodiscard]] AssetPtr find(std::string_view node) const;
    /// The asset that was made from exactly these parts, or null.
    [[nodiscard]] AssetPtr findFingerprint(std::string_view digest) const;
    /// True when something was made for `node` that is another take than its first.
    [[nodiscard]] bool hasTakes(std::string_view node) const;
    /// How many different assets there are.
    [[nodiscard]] std::size_t size() const;
    /// The runs of `stage` by `provider` (as named in the fingerprint).
    [[nodiscard]] StageHistory history(const std::string& stage, const std::string& provider) const;

    /// An index in which `record` is known and stands for its node.
    [[nodiscard]] AssetIndex with(AssetRecord record) const;
    /// The same for many, in order: the last one named stands for its node. Assets that are known already are only
    /// chosen. Takes one copy of the maps however many there are.
    [[nodiscard]] AssetIndex with(const std::vector<NodeAsset>& assets) const;

    /// An index in which nothing stands for these nodes; what was made for them stays known by its fingerprint.
    [[nodiscard]] AssetIndex without(const std::vector<std::string>& nodes) const;

    friend bool operator==(const AssetIndex& a, const AssetIndex& b);

private:
    struct Content {
        std::map<std::string, AssetPtr, std::less<>> byNode;
        std::map<std::string, AssetPtr, std::less<>> byFingerprint;
        std::map<std::pair<std::string, std::string>, StageHistory> history;
    };
    std::shared_ptr<const Content> m_content;
};

}  // namespace sw
