#include "core/graph/explain.h"

#include <cmath>
#include <cstdio>

#include "core/base/text.h"

namespace sw {
namespace {

std::string labelOf(const StageGraph& graph, const std::string& key) {
    const Node* node = graph.find(key);
    return node ? labelInSentence(*node) : key;
}

/// As toText(), but with the labels of inputs instead of their keys.
std::string spokenReason(const StageGraph& graph, StaleReason reason) {
    using Kind = StaleReason::Kind;
    if (reason.kind == Kind::InputChanged || reason.kind == Kind::InputAdded || reason.kind == Kind::InputRemoved)
        reason.name = labelOf(graph, reason.name);
    return toText(reason);
}

std::string spokenReasons(const StageGraph& graph, const PlannedNode& node) {
    std::vector<std::string> texts;
    for (const StaleReason& reason : node.reasons)
        texts.push_back(spokenReason(graph, reason));
    return joined(texts, "; ");
}

/// "the voice of sentence 3", "the script and the music", "a, b and c".
std::string spokenInputs(const StageGraph& graph, const PlannedNode& node) {
    std::string out;
    for (std::size_t i = 0; i < node.waitsFor.size(); ++i) {
        if (i > 0)
            out += i + 1 == node.waitsFor.size() ? " and " : ", ";
        out += labelOf(graph, node.waitsFor[i]);
    }
    return out;
}

/// Why it was not made by the provider that was to be asked first.
std::string spokenChoice(const PlannedNode& planned) {
    return planned.choice.empty() ? "" : " " + planned.choice;
}

/// Who would make it, where that is not a matter of course.
std::string spokenProvider(const PlannedNode& planned) {
    return planned.provider.empty() || planned.provider == "embedded" ? "" : ", by " + planned.provider;
}

/// What one run costs, where it costs something.
std::string spokenPrice(const Plan& plan, const PlannedNode& planned) {
    if (!planned.priced)
        return ", price unknown";
    char text[32];
    std::snprintf(text, sizeof text, ", about %.4f", planned.cost);
    return planned.cost <= 0 ? "" : text + (plan.currency.empty() ? "" : " " + plan.currency);
}

std::string sentenceFor(const StageGraph& graph, const Plan& plan, const Node& node, const PlannedNode& planned) {
    const std::string inputs = spokenInputs(graph, planned);
    const std::string label = node.label.empty() ? node.key : node.label;
    if (planned.state == NodeState::Fresh) {
        const AssetPtr asset = plan.index.find(node.key);
        return label + (planned.locked ? ": locked" : ": fresh") +
               (asset && !asset->provider.empty() ? ", made by " + asset->provider : "") + "." + spokenChoice(planned);
    }
    if (planned.state == NodeState::Waiting)
        return label + ": waits for " + inputs + " and runs only if that comes out different.";
    return label + ": stale (" + spokenReasons(graph, planned) + ")" + spokenProvider(planned) + spokenPrice(plan, planned) +
           (inputs.empty() ? "." : "; runs after " + inputs + ".");
}

std::string counted(int count, const char* noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string spokenDuration(Duration duration) {
    const double seconds = duration.toSeconds();
    if (seconds < 1)
        return "less than a second";
    if (seconds < 120)
        return "about " + counted(static_cast<int>(std::lround(seconds)), "second");
    return "about " + counted(static_cast<int>(std::lround(seconds / 60)), "minute");
}

std::string spokenCost(const Plan& plan) {
    const std::string unknown = plan.unpriced == 0 ? "" : "; the price of " + std::to_string(plan.unpriced) + " of them is not known";
    if (plan.cost <= 0)
        return unknown.empty() ? "free of charge" : "price unknown";
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", plan.cost);
    return (plan.cost < 0.01 ? "for less than 0.01" : "for about " + std::string(text)) +
           (plan.currency.empty() ? "" : " " + plan.currency) + unknown;
}

}  // namespace

Result<std::string> explainNode(const StageGraph& graph, const Plan& plan, std::string_view key) {
    const Node* node = graph.find(key);
    const PlannedNode* planned = plan.find(key);
    if (node && planned)
        return sentenceFor(graph, plan, *node, *planned);
    const std::string near = nearest(key, graph.keys());
    return fail(ErrorCode::NotFound, "This project has no node “" + std::string(key) + "”" +
                                         (near.empty() ? "." : "; did you mean “" + near + "”?"));
}

std::string explainTotals(const Plan& plan) {
    if (plan.runs + plan.maybeRuns == 0)
        return "Everything is fresh; nothing has to run.";
    std::string out = plan.runs == 0 ? "Nothing" : counted(plan.runs, "node");
    out += plan.runs > 1 ? " have to run" : " has to run";
    if (plan.maybeRuns > 0)
        out += ", and " + std::to_string(plan.maybeRuns) + " more if what " +
               (plan.maybeRuns == 1 ? "it waits" : "they wait") + " for comes out different";
    return out + ": " + spokenDuration(plan.estimate) + ", " + spokenCost(plan) + ".";
}

std::string explainPlan(const StageGraph& graph, const Plan& plan) {
    std::string out = explainTotals(plan) + "\n";
    for (const PlannedNode& planned : plan.nodes)
        if (const Node* node = graph.find(planned.key); node && planned.selected && planned.state != NodeState::Fresh)
            out += sentenceFor(graph, plan, *node, planned) + "\n";
    return out;
}

}  // namespace sw
