#include "core/graph/fingerprint.h"

#include "core/base/digest.h"

namespace sw {
namespace {

/// Longer values are kept by digest: the log has them only once, in the project.
constexpr std::size_t kLongestPartText = 64;

std::string partText(const Json& value) {
    std::string text = canonicalText(value);
    return text.size() <= kLongestPartText ? text : "#" + digestOf(text);
}

void addMap(Hasher& hasher, const std::map<std::string, std::string>& map) {
    hasher.addField(std::to_string(map.size()));
    for (const auto& [name, text] : map)
        hasher.addField(name).addField(text);
}

}  // namespace

std::string fingerprintDigest(const FingerprintParts& parts) {
    Hasher hasher;
    hasher.addField(parts.stage).addField(std::to_string(parts.version)).addField(parts.provider);
    addMap(hasher, parts.parameters);
    addMap(hasher, parts.inputs);
    return hasher.hex();
}

Fingerprint fingerprintOf(const Node& node, const StageFacts& facts, std::map<std::string, std::string> inputDigests) {
    FingerprintParts parts{node.stage, facts.version, facts.provider, {}, std::move(inputDigests)};
    for (const auto& [name, value] : node.parameters.items())
        parts.parameters.emplace(name, partText(value));
    std::string digest = fingerprintDigest(parts);
    return {std::move(digest), std::move(parts)};
}

}  // namespace sw
