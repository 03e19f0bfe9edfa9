#include "core/model/asset_index.h"

#include <algorithm>

#include "core/base/digest.h"

namespace sw {

std::string resultDigestOf(const Json& value, const std::map<std::string, MediaRef>& files) {
    Hasher hasher;
    hasher.addField(canonicalText(value));
    for (const auto& [role, media] : files)
        hasher.addField(role).addField(media.fileName());
    return hasher.hex();
}

AssetPtr makeAsset(AssetRecord record) {
    record.resultDigest = resultDigestOf(record.value, record.files);
    return std::make_shared<const AssetRecord>(std::move(record));
}

AssetIndex::AssetIndex() : m_content(std::make_shared<const Content>()) {}

AssetPtr AssetIndex::find(std::string_view node) const {
    const auto it = m_content->byNode.find(node);
    return it == m_content->byNode.end() ? nullptr : it->second;
}

AssetPtr AssetIndex::findFingerprint(std::string_view digest) const {
    const auto it = m_content->byFingerprint.find(digest);
    return it == m_content->byFingerprint.end() ? nullptr : it->second;
}

std::size_t AssetIndex::size() const {
    return m_content->byFingerprint.size();
}

bool AssetIndex::hasTakes(std::string_view node) const {
    return std::any_of(m_content->byFingerprint.begin(), m_content->byFingerprint.end(),
                       [&](const auto& known) { return known.second->node == node && known.second->parts.parameters.contains("take"); });
}

StageHistory AssetIndex::history(const std::string& stage, const std::string& provider) const {
    const auto it = m_content->history.find({stage, provider});
    return it == m_content->history.end() ? StageHistory() : it->second;
}

AssetIndex AssetIndex::with(AssetRecord record) const {
    const AssetPtr asset = makeAsset(std::move(record));
    return with(std::vector<NodeAsset>{{asset->node, asset}});
}

AssetIndex AssetIndex::with(const std::vector<NodeAsset>& assets) const {
    if (assets.empty())
        return *this;
    auto content = std::make_shared<Content>(*m_content);
    for (const auto& [node, asset] : assets) {
        content->byNode[node] = asset;
        AssetPtr& known = content->byFingerprint[asset->fingerprint];
        if (known == asset)
            continue;
        known = asset;
        StageHistory& history = content->history[{asset->parts.stage, asset->parts.provider}];
        ++history.runs;
        history.timed += asset->took > Duration() ? 1 : 0;
        history.took = history.took + asset->took;
        history.cost += asset->cost;
    }
    AssetIndex index;
    index.m_content = std::move(content);
    return index;
}

AssetIndex AssetIndex::without(const std::vector<std::string>& nodes) const {
    auto content = std::make_shared<Content>(*m_content);
    for (const std::string& node : nodes)
        content->byNode.erase(node);
    AssetIndex index;
    index.m_content = std::move(content);
    return index;
}

bool operator==(const AssetIndex& a, const AssetIndex& b) {
    if (a.m_content == b.m_content)
        return true;
    const auto same = [](const auto& x, const auto& y) {
        return std::equal(x.begin(), x.end(), y.begin(), y.end(), [](const auto& p, const auto& q) {
            return p.first == q.first && (p.second == q.second || *p.second == *q.second);
        });
    };
    return same(a.m_content->byNode, b.m_content->byNode) &&
           same(a.m_content->byFingerprint, b.m_content->byFingerprint) && a.m_content->history == b.m_content->history;
}

}  // namespace sw
