#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/model/media_ref.h"

namespace sw {

/// One thing that a stage has to make.
struct Node {
    std::string key;                   ///< "voice/sentence-3"
    std::string stage;                 ///< "voice"
    std::string label;                 ///< for people: "Voice of sentence 3"
    Json parameters = Json::object();  ///< the named parts that the stage reads
    std::vector<std::string> inputs;   ///< the nodes that must be finished first
    std::vector<std::string> follows = {};  ///< nodes whose results `parameters` were taken from: a plan waits for them
    bool locked = false;        ///< what was made for it is kept, whatever it depends on
    std::string lockedTo = {};  ///< the fingerprint of what is kept; "" for the last one made
    std::map<std::string, MediaRef> media = {};  ///< files of the creator's own that it reads, by role; named in `parameters` too
    friend bool operator==(const Node&, const Node&) = default;
};

/// The node's label as it stands within a sentence: "the voice of sentence 3".
std::string labelInSentence(const Node& node);

/// All nodes of a project, each behind its inputs. An immutable value.
class StageGraph {
public:
    StageGraph() = default;
    /// Puts the nodes in topological order; nodes that could go either way keep the order in which they were given.
    /// Fails with Internal on a key given twice, an input that does not exist, parameters that are not an object, or a
    /// cycle, which is named.
    static Result<StageGraph> make(std::vector<Node> nodes);

    [[nodiscard]] const std::vector<Node>& nodes() const { return m_nodes; }
    /// Null when there is no such node.
    [[nodiscard]] const Node* find(std::string_view key) const;
    [[nodiscard]] std::optional<std::size_t> placeOf(std::string_view key) const;
    /// The places of a node's inputs, and of the nodes that have it as an input, within nodes().
    [[nodiscard]] const std::vector<std::size_t>& inputsOf(std::size_t node) const { return m_inputs[node]; }
    [[nodiscard]] const std::vector<std::size_t>& dependentsOf(std::size_t node) const { return m_dependents[node]; }

    [[nodiscard]] std::vector<std::string> keys() const;
    [[nodiscard]] std::vector<std::string> keysOfStages(const std::set<std::string>& stages) const;
    /// True for each node that is a target or is needed by one. Keys that are not in the graph are ignored.
    [[nodiscard]] std::vector<bool> neededFor(const std::vector<std::string>& targets) const;

private:
    std::vector<Node> m_nodes;
    std::vector<std::vector<std::size_t>> m_inputs;
    std::vector<std::vector<std::size_t>> m_dependents;
    std::map<std::string, std::size_t, std::less<>> m_places;
};

}  // namespace sw
