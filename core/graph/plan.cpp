#include "core/graph/plan.h"

#include <algorithm>

#include "core/base/json.h"
#include "core/base/text.h"

namespace sw {
namespace {

using Kind = StaleReason::Kind;

/// "wordsPerMinute" → "words per minute".
std::string spokenName(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            out += ' ';
        out += c;
    }
    return asciiLower(out);
}

/// A part's text as people read it, or "" when it is too long or is no single value.
std::string shownPart(const std::string& text) {
    constexpr std::size_t kLongest = 24;
    const auto json = parseJson(text, "A part");  // a '#' and a digest is none
    if (!json || json->is_structured() || json->is_null())
        return {};
    const std::string shown = json->is_string() ? json->get<std::string>() : text;
    return toUtf32(shown).size() <= kLongest ? shown : std::string();
}

StaleReason changed(Kind kind, const std::string& name, std::string before, std::string after) {
    if (before.empty() || after.empty())
        return {kind, name, {}, {}};
    return {kind, name, std::move(before), std::move(after)};
}

void compareParameters(const FingerprintParts& made, const FingerprintParts& now, std::vector<StaleReason>& reasons) {
    for (const auto& [name, text] : now.parameters) {
        const auto it = made.parameters.find(name);
        if (it == made.parameters.end())
            reasons.push_back({Kind::ParameterAdded, name, {}, {}});
        else if (it->second != text)
            reasons.push_back(changed(Kind::ParameterChanged, name, shownPart(it->second), shownPart(text)));
    }
    for (const auto& [name, text] : made.parameters)
        if (!now.parameters.contains(name))
            reasons.push_back({Kind::ParameterRemoved, name, {}, {}});
}

void compareInputs(const FingerprintParts& made, const FingerprintParts& now, bool digestsToo,
                   std::vector<StaleReason>& reasons) {
    for (const auto& [key, digest] : now.inputs) {
        const auto it = made.inputs.find(key);
        if (it == made.inputs.end())
            reasons.push_back({Kind::InputAdded, key, {}, {}});
        else if (digestsToo && it->second != digest)
            reasons.push_back({Kind::InputChanged, key, {}, {}});
    }
    for (const auto& [key, digest] : made.inputs)
        if (!now.inputs.contains(key))
            reasons.push_back({Kind::InputRemoved, key, {}, {}});
}

/// What one run takes on a plain two-core machine with the embedded providers, for stages that have never run here.
Duration usualDuration(const std::string& stage) {
    static const std::map<std::string, int> kMilliseconds = {{"script", 100},     {"voice", 400},   {"captions", 10},
                                                             {"storyboard", 200}, {"image", 1500},  {"motion", 20},
                                                             {"music", 1500},     {"effects", 300}, {"render", 20'000}};
    const auto it = kMilliseconds.find(stage);
    return Duration::milliseconds(it == kMilliseconds.end() ? 1000 : it->second);
}

/// Walks the graph once, from the inputs to what depends on them.
class Planning {
public:
    Planning(const StageGraph& graph, const AssetIndex& index, const StageLookup& lookup, const FileExists& fileExists)
        : m_graph(graph), m_index(index), m_lookup(lookup), m_fileExists(fileExists), m_fresh(graph.nodes().size()) {}

    PlannedNode judge(std::size_t place) {
        const Node& node = m_graph.nodes()[place];
        PlannedNode planned;
        planned.key = node.key;
        planned.locked = node.locked;
        std::map<std::string, std::string> inputs;
        for (const std::size_t input : m_graph.inputsOf(place)) {
            const std::string& key = m_graph.nodes()[input].key;
            if (!m_fresh[input])
                planned.waitsFor.push_back(key);
            inputs.emplace(key, m_fresh[input] ? m_fresh[input]->resultDigest : std::string());
        }
        for (const std::string& key : node.follows)
            if (const auto followed = m_graph.placeOf(key); followed && !m_fresh[*followed])
                planned.waitsFor.push_back(key);
        const std::optional<StageFacts> facts = m_lookup(node);
        if (!facts) {
            planned.reasons.push_back({Kind::NoStage, node.stage, {}, {}});
            return planned;
        }
        const Fingerprint fingerprint = fingerprintOf(node, *facts, std::move(inputs));
        planned.provider = facts->provider;
        decide(place, fingerprint, planned);
        if (const AssetPtr& asset = m_fresh[place]) {
            planned.provider = asset->provider;
            planned.choice = stringOr(asset->extra, "choice");
        }
        if (planned.state != NodeState::Fresh)
            estimate(node.stage, *facts, planned);
        return planned;
    }

    /// The given index, in which the fresh nodes have the assets found for them.
    [[nodiscard]] AssetIndex chosen() const {
        std::vector<NodeAsset> assets;
        for (std::size_t i = 0; i < m_fresh.size(); ++i) {
            const std::string& key = m_graph.nodes()[i].key;
            if (m_fresh[i] && m_index.find(key) != m_fresh[i])
                assets.push_back({key, m_fresh[i]});
        }
        return m_index.with(assets);
    }

    [[nodiscard]] const std::string& currency() const { return m_currency; }

private:
    void decide(std::size_t place, const Fingerprint& fingerprint, PlannedNode& planned) {
        const bool inputsKnown = planned.waitsFor.empty();
        const AssetPtr fitting = inputsKnown ? m_index.findFingerprint(fingerprint.digest) : nullptr;
        const AssetPtr last = m_index.find(planned.key);
        if (const AssetPtr kept = keptAsset(m_graph.nodes()[place], m_index, fitting, m_fileExists)) {
            planned.state = NodeState::Fresh;
            planned.waitsFor.clear();
            m_fresh[place] = kept;
        } else if (fitting && filesExist(*fitting, m_fileExists)) {
            planned.state = NodeState::Fresh;
            m_fresh[place] = fitting;
        } else if (fitting) {
            planned.reasons.push_back({Kind::FileMissing, {}, {}, {}});
        } else if (!last || last->parts.stage != fingerprint.parts.stage) {
            planned.reasons.push_back({Kind::NeverMade, {}, {}, {}});
        } else {
            planned.reasons = differences(last->parts, fingerprint.parts, inputsKnown);
            if (!inputsKnown && !filesExist(*last, m_fileExists))
                planned.reasons.push_back({Kind::FileMissing, {}, {}, {}});
            if (planned.reasons.empty())
                planned.state = NodeState::Waiting;
        }
    }

    void estimate(const std::string& stage, const StageFacts& facts, PlannedNode& planned) {
        const StageHistory history = m_index.history(stage, facts.provider);
        planned.estimate = history.timed ? history.took / history.timed : usualDuration(stage);
        planned.cost = facts.cost > 0 || history.runs == 0 ? facts.cost : history.cost / history.runs;
        planned.priced = facts.priced || planned.cost > 0;
        m_currency = facts.currency.empty() ? m_currency : facts.currency;
    }

    const StageGraph& m_graph;
    const AssetIndex& m_index;
    const StageLookup& m_lookup;
    const FileExists& m_fileExists;
    std::vector<AssetPtr> m_fresh;  // by place; null when not fresh
    std::string m_currency;
};

}  // namespace

std::string toText(const StaleReason& reason) {
    const std::string values = reason.after.empty() ? "" : ": " + reason.before + " → " + reason.after;
    switch (reason.kind) {
        case Kind::NeverMade:
            return "never made";
        case Kind::NoStage:
            return "nothing here makes a “" + reason.name + "”";
        case Kind::ParameterChanged:
            return spokenName(reason.name) + " changed" + values;
        case Kind::ParameterAdded:
            return spokenName(reason.name) + " added";
        case Kind::ParameterRemoved:
            return spokenName(reason.name) + " removed";
        case Kind::ProviderChanged:
            return "provider changed" + values;
        case Kind::VersionChanged:
            return "stage version changed" + values;
        case Kind::InputChanged:
            return reason.name + " changed";
        case Kind::InputAdded:
            return reason.name + " added";
        case Kind::InputRemoved:
            return reason.name + " removed";
        case Kind::FileMissing:
            return "media file missing";
    }
    return {};
}

const PlannedNode* Plan::find(std::string_view key) const {
    const auto it = std::find_if(nodes.begin(), nodes.end(), [&](const PlannedNode& node) { return node.key == key; });
    return it == nodes.end() ? nullptr : &*it;
}

std::vector<StaleReason> differences(const FingerprintParts& made, const FingerprintParts& now, bool inputsKnown) {
    std::vector<StaleReason> reasons;
    compareParameters(made, now, reasons);
    if (made.provider != now.provider)
        reasons.push_back(changed(Kind::ProviderChanged, {}, made.provider, now.provider));
    if (made.version != now.version)
        reasons.push_back(changed(Kind::VersionChanged, {}, std::to_string(made.version), std::to_string(now.version)));
    compareInputs(made, now, inputsKnown, reasons);
    return reasons;
}

AssetPtr keptAsset(const Node& node, const AssetIndex& index, const AssetPtr& fitting, const FileExists& fileExists) {
    if (!node.locked)
        return nullptr;
    const AssetPtr kept = !node.lockedTo.empty() ? index.findFingerprint(node.lockedTo)
                          : fitting              ? fitting
                                                 : index.find(node.key);
    return kept && kept->parts.stage == node.stage && filesExist(*kept, fileExists) ? kept : nullptr;
}

bool filesExist(const AssetRecord& asset, const FileExists& fileExists) {
    return std::all_of(asset.files.begin(), asset.files.end(),
                       [&](const auto& file) { return fileExists(file.second); });
}

Plan makePlan(const StageGraph& graph, const AssetIndex& index, const StageLookup& lookup,
              const std::optional<std::set<std::string>>& only, const FileExists& fileExists) {
    const std::vector<bool> needed = graph.neededFor(only ? graph.keysOfStages(*only) : graph.keys());
    Planning planning(graph, index, lookup, fileExists);
    Plan plan;
    for (std::size_t i = 0; i < graph.nodes().size(); ++i) {
        PlannedNode node = planning.judge(i);
        node.selected = needed[i];
        if (node.selected && node.state == NodeState::Stale) {
            ++plan.runs;
            plan.estimate = plan.estimate + node.estimate;
            plan.cost += node.cost;
            plan.unpriced += !node.priced;
        }
        plan.maybeRuns += node.selected && node.state == NodeState::Waiting;
        plan.nodes.push_back(std::move(node));
    }
    plan.index = planning.chosen();
    plan.currency = planning.currency();
    return plan;
}

}  // namespace sw
