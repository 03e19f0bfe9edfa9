#include "core/graph/node.h"

#include <algorithm>
#include <functional>
#include <queue>

#include "core/base/text.h"

namespace sw {
namespace {

using Places = std::map<std::string, std::size_t, std::less<>>;
using Edges = std::vector<std::vector<std::size_t>>;

Result<Places> placesOf(const std::vector<Node>& nodes) {
    Places places;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!places.emplace(nodes[i].key, i).second)
            return fail(ErrorCode::Internal, "The stage graph has the node " + nodes[i].key + " twice.");
        if (!nodes[i].parameters.is_object())
            return fail(ErrorCode::Internal, "The parameters of the node " + nodes[i].key + " are not a JSON object.");
    }
    return places;
}

Result<Edges> inputEdges(const std::vector<Node>& nodes, const Places& places) {
    Edges edges(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        for (const std::string& input : nodes[i].inputs) {
            const auto it = places.find(input);
            if (it == places.end())
                return fail(ErrorCode::Internal,
                            "The node " + nodes[i].key + " needs " + input + ", which is not in the stage graph.");
            edges[i].push_back(it->second);
        }
        std::sort(edges[i].begin(), edges[i].end());
        edges[i].erase(std::unique(edges[i].begin(), edges[i].end()), edges[i].end());
    }
    return edges;
}

Edges reversed(const Edges& inputs) {
    Edges dependents(inputs.size());
    for (std::size_t i = 0; i < inputs.size(); ++i)
        for (const std::size_t input : inputs[i])
            dependents[input].push_back(i);
    return dependents;
}

/// Kahn's algorithm, always taking the earliest node that is free; without the nodes of cycles and those behind them.
std::vector<std::size_t> topologicalOrder(const Edges& inputs, const Edges& dependents) {
    std::vector<std::size_t> open(inputs.size());
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        open[i] = inputs[i].size();
        if (open[i] == 0)
            ready.push(i);
    }
    std::vector<std::size_t> order;
    order.reserve(inputs.size());
    while (!ready.empty()) {
        const std::size_t next = ready.top();
        ready.pop();
        order.push_back(next);
        for (const std::size_t dependent : dependents[next])
            if (--open[dependent] == 0)
                ready.push(dependent);
    }
    return order;
}

/// Every node that is left has an input that is left; following those must come back to where it has been.
std::string describeCycle(const std::vector<Node>& nodes, const Edges& inputs, const std::vector<std::size_t>& order) {
    std::vector<bool> left(nodes.size(), true);
    for (const std::size_t i : order)
        left[i] = false;
    std::vector<std::size_t> path;
    auto at = static_cast<std::size_t>(std::find(left.begin(), left.end(), true) - left.begin());
    while (std::find(path.begin(), path.end(), at) == path.end()) {
        path.push_back(at);
        at = *std::find_if(inputs[at].begin(), inputs[at].end(), [&](std::size_t input) { return left[input]; });
    }
    path.erase(path.begin(), std::find(path.begin(), path.end(), at));
    path.push_back(at);
    std::vector<std::string> keys;
    for (const std::size_t i : path)
        keys.push_back(nodes[i].key);
    return joined(keys, " needs ");
}

}  // namespace

std::string labelInSentence(const Node& node) {
    std::string label = node.label.empty() ? node.key : node.label;
    const bool capitalised =
        label.size() > 1 && label[0] >= 'A' && label[0] <= 'Z' && label[1] >= 'a' && label[1] <= 'z';
    if (capitalised)
        label[0] = static_cast<char>(label[0] - 'A' + 'a');
    return "the " + label;
}

Result<StageGraph> StageGraph::make(std::vector<Node> nodes) {
    SW_TRY(const Places given, placesOf(nodes));
    SW_TRY(const Edges inputs, inputEdges(nodes, given));
    const std::vector<std::size_t> order = topologicalOrder(inputs, reversed(inputs));
    if (order.size() != nodes.size())
        return fail(ErrorCode::Internal,
                    "The stage graph goes in a circle: " + describeCycle(nodes, inputs, order) + ".");

    StageGraph graph;
    for (const std::size_t i : order)
        graph.m_nodes.push_back(std::move(nodes[i]));
    SW_TRY(graph.m_places, placesOf(graph.m_nodes));
    SW_TRY(graph.m_inputs, inputEdges(graph.m_nodes, graph.m_places));
    graph.m_dependents = reversed(graph.m_inputs);
    return graph;
}

const Node* StageGraph::find(std::string_view key) const {
    const auto it = m_places.find(key);
    return it == m_places.end() ? nullptr : &m_nodes[it->second];
}

std::optional<std::size_t> StageGraph::placeOf(std::string_view key) const {
    const auto it = m_places.find(key);
    return it == m_places.end() ? std::nullopt : std::optional(it->second);
}

std::vector<std::string> StageGraph::keys() const {
    std::vector<std::string> keys;
    for (const Node& node : m_nodes)
        keys.push_back(node.key);
    return keys;
}

std::vector<std::string> StageGraph::keysOfStages(const std::set<std::string>& stages) const {
    std::vector<std::string> keys;
    for (const Node& node : m_nodes)
        if (stages.contains(node.stage))
            keys.push_back(node.key);
    return keys;
}

std::vector<bool> StageGraph::neededFor(const std::vector<std::string>& targets) const {
    std::vector<bool> needed(m_nodes.size(), false);
    for (const std::string& target : targets)
        if (const auto it = m_places.find(target); it != m_places.end())
            needed[it->second] = true;
    for (std::size_t i = m_nodes.size(); i-- > 0;)
        if (needed[i])
            for (const std::size_t input : m_inputs[i])
                needed[input] = true;
    return needed;
}

}  // namespace sw
