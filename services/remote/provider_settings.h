#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "services/remote/endpoint.h"
#include "services/remote/keys.h"
#include "services/remote/traffic.h"

namespace sw {

/// The name of the provider that every stage has.
inline constexpr const char* kEmbedded = "embedded";

/// A provider as the settings describe it.
struct ProviderEntry {
    std::string name;
    std::string protocol;
    std::string baseUrl;  ///< the protocol's usual one when the settings have none; "" where a protocol has no address
    std::string model;
    KeySource key;
    std::string caFile;  ///< PEM of the authorities that may vouch for its certificate; "" for those that the system knows
    int timeoutMs = 120'000;
    int concurrency = 2;
    bool isLocal = false;        ///< one of localProviders(), not from the settings
    Json whole = Json::object();  ///< all that the settings say, for what only one protocol knows
};

/// A studio's server, to which a desktop sends some of its stages.
struct StudioEntry {
    ProviderEntry entry;
    std::vector<std::string> kinds;  ///< of engine, whose stages are sent
};

/// The part of the settings that names engines, checked. Keys are the kinds of engine: llm, image, voice, animation, music.
struct ProviderSettings {
    std::map<std::string, std::vector<ProviderEntry>> providers;
    std::map<std::string, std::vector<std::string>> order;  ///< of names; "embedded" is one
    bool fallback = true;
    bool offline = false;
    std::string proxy;  ///< "" takes the environment's
    std::optional<double> monthlyBudget = {};  ///< in the currency of the price list; nullopt for no limit
    Traffic traffic = Traffic::Keep;
    std::optional<StudioEntry> studio = {};

    [[nodiscard]] const ProviderEntry* find(const std::string& kind, const std::string& name) const;
    /// The names that a kind has, "embedded" among them.
    [[nodiscard]] std::vector<std::string> namesOf(const std::string& kind) const;
    /// Who is asked, one after the other: the order of the settings, else all in the order in which they stand there; with
    /// fallback the embedded one at the end, without it only the first.
    [[nodiscard]] std::vector<std::string> orderOf(const std::string& kind) const;
};

/// The kinds of engine, in the order in which a short comes into being.
const std::vector<std::string>& providerKinds();
/// The protocols that providers of a kind can speak.
std::vector<std::string> protocolsOf(const std::string& kind);
/// The member that an entry of this protocol must have besides its name, address and model: "voice", "folder", "workflow"; or "".
std::string neededMember(const std::string& kind, const std::string& protocol);
/// The kind of engine that serves a stage of the graph ("script" → "llm", "motion" → "animation"; others are called alike),
/// and back.
std::string kindOfStage(const std::string& stage);
std::string stageOfKind(const std::string& kind);

/// Reads the members "providers", "order", "fallback", "proxy", "budget" and "studio" of the settings file. InvalidInput with a sentence that
/// names the place and, where a name is wrong, the nearest right one.
Result<ProviderSettings> providerSettings(const Json& file);

/// Servers of language models that people run on their own machine, at their usual ports: "ollama", "llama.cpp",
/// "lm-studio". They are used when an order names them, and need no entry of their own.
const std::vector<ProviderEntry>& localProviders();

/// How an entry is reached. `keys` outlives what is returned.
Endpoint endpointOf(const ProviderEntry& entry, Keys& keys);

}  // namespace sw
