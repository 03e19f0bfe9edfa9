#include "services/remote/provider_settings.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/text.h"
#include "services/remote/remote_url.h"

namespace sw {
namespace {

constexpr int kLongestTimeMs = 3'600'000;
constexpr int kMostCalls = 64;

struct Protocol {
    const char* name;
    const char* usualUrl;  ///< "" where the settings must have one; null where there is no address
    bool needsModel;
    const char* needs = nullptr;  ///< a text that the entry must have, or several as a member with an "s"
};

const std::map<std::string, std::vector<Protocol>>& protocols() {
    static const std::map<std::string, std::vector<Protocol>> kAll = {
        {"llm",
         {{"openai", "https://api.openai.com/v1", false},
          {"anthropic", "https://api.anthropic.com/v1", true},
          {"gemini", "https://generativelanguage.googleapis.com/v1beta", true}}},
        {"image",
         {{"openai", "https://api.openai.com/v1", false},
          {"sdwebui", "http://127.0.0.1:7860", false},
          {"comfyui", "http://127.0.0.1:8188", false, "workflow"},
          {"pexels", "https://api.pexels.com", false},
          {"pixabay", "https://pixabay.com/api", false},
          {"folder", nullptr, false, "folder"}}},
        {"voice",
         {{"openai", "https://api.openai.com/v1", false, "voice"},
          {"elevenlabs", "https://api.elevenlabs.io", false, "voice"},
          {"piper", "http://127.0.0.1:5000", false, "voice"},
          {"piper-cli", nullptr, false},
          {"azure", "", false, "voice"}}},
        {"animation", {{"comfyui", "http://127.0.0.1:8188", false, "workflow"}, {"http", "", false}}},
        {"music",
         {{"http", "", false}, {"elevenlabs", "https://api.elevenlabs.io", false}, {"folder", nullptr, false, "folder"}}}};
    return kAll;
}

std::vector<std::string> protocolNames(const std::string& kind) {
    std::vector<std::string> names;
    for (const Protocol& protocol : protocols().at(kind))
        names.emplace_back(protocol.name);
    return names;
}

tl::unexpected<Error> wrong(const std::string& place, const std::string& what) {
    return fail(ErrorCode::InvalidInput, "The settings cannot be used: " + place + " " + what);
}

/// "… is not one of a, b and c. Did you mean b?"
tl::unexpected<Error> unknown(const std::string& place, const std::string& given,
                              const std::vector<std::string>& right) {
    const std::string near = nearest(asciiLower(given), right);
    return wrong(place, "says \"" + given + "\"." + (near.empty() ? "" : " Did you mean \"" + near + "\"?") +
                            " There are: " + joined(right, ", ") + ".");
}

Result<std::string> textOf(const Json& entry, const char* name, const std::string& place) {
    const auto it = entry.find(name);
    if (it == entry.end() || it->is_null())
        return std::string();
    if (!it->is_string())
        return wrong(place + "." + name, "must be a text in quotes.");
    return it->get<std::string>();
}

Result<int> numberOf(const Json& entry, const char* name, int usual, int most, const std::string& place) {
    const auto it = entry.find(name);
    if (it == entry.end() || it->is_null())
        return usual;
    if (!it->is_number_integer() || *it < 1 || *it > most)
        return wrong(place + "." + name, "must be a whole number from 1 to " + std::to_string(most) + ".");
    return it->get<int>();
}

bool isName(const std::string& name) {
    return !name.empty() && name.size() <= 64 && std::ranges::all_of(name, [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.';
    });
}

Result<void> refuseKeys(const Json& entry, const std::string& place, const std::string& name) {
    for (const char* member : {"key", "apiKey", "api_key", "token", "password", "secret"})
        if (entry.contains(member))
            return wrong(place + "." + member, "holds a key, which has no place in a file that may be shared. Take it out, "
                                               "and set it with: shortwright key set " + name +
                                               ". Or name where it is, with keyEnv or keyFile.");
    return {};
}

Result<std::string> baseUrlOf(const Json& entry, const Protocol& protocol, const std::string& place) {
    SW_TRY(std::string url, textOf(entry, "baseUrl", place));
    if (protocol.usualUrl == nullptr)
        return std::string();
    if (url.empty())
        url = protocol.usualUrl;
    if (url.empty())
        return wrong(place, std::string("has no baseUrl: write the address of the server that speaks ") +
                                protocol.name + ".");
    const Result<RemoteUrl> parts = remoteUrl(url);
    if (!parts)
        return wrong(place + ".baseUrl", "cannot be used: " + parts.error().message + ".");
    if (url.find('?') != std::string::npos || url.find('#') != std::string::npos)
        return wrong(place + ".baseUrl", "may not have a \"?\" or \"#\" in it: what belongs to a call is added to it.");
    return url;
}

/// What every entry has.
Result<ProviderEntry> commonEntry(const Json& json, const std::string& place) {
    ProviderEntry entry;
    entry.whole = json;
    SW_TRY(entry.name, textOf(json, "name", place));
    if (!isName(entry.name))
        return wrong(place + ".name", "must be a name of letters, digits, dots and dashes.");
    if (entry.name == kEmbedded)
        return wrong(place + ".name", "is \"embedded\", the name of the provider that is always there. Choose another.");
    SW_CHECK(refuseKeys(json, place, entry.name));
    SW_TRY(entry.key.variable, textOf(json, "keyEnv", place));
    SW_TRY(entry.key.file, textOf(json, "keyFile", place));
    SW_TRY(entry.caFile, textOf(json, "caFile", place));
    SW_TRY(entry.timeoutMs, numberOf(json, "timeoutMs", entry.timeoutMs, kLongestTimeMs, place));
    SW_TRY(entry.concurrency, numberOf(json, "concurrency", entry.concurrency, kMostCalls, place));
    return entry;
}

Result<ProviderEntry> entryFrom(const std::string& kind, const Json& json, const std::string& place) {
    if (!json.is_object())
        return wrong(place, "must be an object: {\"name\": …, \"protocol\": …}.");
    SW_TRY(ProviderEntry entry, commonEntry(json, place));
    SW_TRY(entry.protocol, textOf(json, "protocol", place));
    const std::vector<Protocol>& known = protocols().at(kind);
    const auto protocol = std::ranges::find(known, entry.protocol, &Protocol::name);
    if (protocol == known.end())
        return unknown(place + ".protocol", entry.protocol, protocolNames(kind));
    SW_TRY(entry.baseUrl, baseUrlOf(json, *protocol, place));
    SW_TRY(entry.model, textOf(json, "model", place));
    if (entry.model.empty() && protocol->needsModel)
        return wrong(place, "has no model: write the name of the one that " + entry.name + " is to use.");
    if (protocol->needs && !json.contains(std::string(protocol->needs) + "s")) {
        SW_TRY(const std::string needed, textOf(json, protocol->needs, place));
        if (needed.empty())
            return wrong(place, std::string("has no ") + protocol->needs + ": write the " +
                                    (kind == "voice" ? "name" : "path") + " of the one that " + entry.name + " is to use.");
    }
    return entry;
}

Result<void> readProviders(const Json& json, ProviderSettings& settings) {
    if (!json.is_object())
        return wrong("\"providers\"", "must be an object: {\"llm\": [ … ]}.");
    for (const auto& [kind, entries] : json.items()) {
        if (!protocols().contains(kind))
            return unknown("\"providers\"", kind, providerKinds());
        const std::string place = "providers." + kind;
        if (!entries.is_array())
            return wrong(place, "must be a list: [ { … } ].");
        std::set<std::string> names;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            SW_TRY(ProviderEntry entry, entryFrom(kind, entries[i], place + "[" + std::to_string(i) + "]"));
            if (!names.insert(entry.name).second)
                return wrong(place, "has \"" + entry.name + "\" twice.");
            settings.providers[kind].push_back(std::move(entry));
        }
    }
    return {};
}

Result<void> readOrder(const Json& json, ProviderSettings& settings) {
    if (!json.is_object())
        return wrong("\"order\"", "must be an object: {\"llm\": [\"name\", \"embedded\"]}.");
    for (const auto& [kind, names] : json.items()) {
        if (!protocols().contains(kind))
            return unknown("\"order\"", kind, providerKinds());
        const std::string place = "order." + kind;
        if (!names.is_array())
            return wrong(place, "must be a list of names.");
        std::vector<std::string>& order = settings.order[kind];
        for (const Json& name : names) {
            if (!name.is_string())
                return wrong(place, "must be a list of names.");
            const std::string text = name.get<std::string>();
            if (text != kEmbedded && !settings.find(kind, text))
                return unknown(place, text, settings.namesOf(kind));
            if (std::ranges::find(order, text) == order.end())
                order.push_back(text);
        }
    }
    return {};
}

Result<std::optional<double>> budgetIn(const Json& file) {
    const auto budget = file.find("budget");
    if (budget == file.end() || budget->is_null())
        return std::optional<double>();
    const Json monthly = budget->is_object() ? budget->value("monthly", Json()) : Json();
    if (!monthly.is_number() || !std::isfinite(monthly.get<double>()) || monthly.get<double>() < 0)
        return wrong("\"budget\"", "must be an object with the most that may be spent in a month: {\"monthly\": 20}.");
    return std::optional(monthly.get<double>());
}

/// {"name"? , "baseUrl", "stages"?, "keyEnv"?, "keyFile"?, "caFile"?, "timeoutMs"?, "concurrency"?}; all kinds of engine when "stages" is missing.
Result<std::optional<StudioEntry>> studioIn(const Json& file) {
    static const Protocol kProtocol = {"shortwright", "", false};
    const auto json = file.find("studio");
    if (json == file.end() || json->is_null())
        return std::optional<StudioEntry>();
    const std::string place = "\"studio\"";
    if (!json->is_object())
        return wrong(place, "must be an object: {\"baseUrl\": …, \"stages\": [ … ]}.");
    Json named = *json;
    if (!named.contains("name"))
        named["name"] = "studio";
    StudioEntry studio;
    SW_TRY(studio.entry, commonEntry(named, place));
    studio.entry.protocol = kProtocol.name;
    SW_TRY(studio.entry.baseUrl, baseUrlOf(named, kProtocol, place));
    const auto stages = named.find("stages");
    if (stages == named.end()) {
        studio.kinds = providerKinds();
        return studio;
    }
    if (!stages->is_array())
        return wrong(place + ".stages", "must be a list of: " + joined(providerKinds(), ", ") + ".");
    for (const Json& stage : *stages) {
        const std::string kind = stage.is_string() ? stage.get<std::string>() : stage.dump();
        if (std::ranges::find(providerKinds(), kind) == providerKinds().end())
            return unknown(place + ".stages", kind, providerKinds());
        if (std::ranges::find(studio.kinds, kind) == studio.kinds.end())
            studio.kinds.push_back(kind);
    }
    return studio;
}

ProviderEntry localEntry(const std::string& name, const std::string& url) {
    ProviderEntry entry;
    entry.name = name;
    entry.protocol = "openai";
    entry.baseUrl = url;
    entry.isLocal = true;
    entry.concurrency = 1;
    entry.timeoutMs = 600'000;  // a large model on a small machine
    return entry;
}

}  // namespace

std::string neededMember(const std::string& kind, const std::string& protocol) {
    const std::vector<Protocol>& known = protocols().at(kind);
    const auto there = std::ranges::find(known, protocol, &Protocol::name);
    return there == known.end() || !there->needs ? "" : there->needs;
}

std::vector<std::string> protocolsOf(const std::string& kind) {
    return protocols().contains(kind) ? protocolNames(kind) : std::vector<std::string>();
}

const std::vector<std::string>& providerKinds() {
    static const std::vector<std::string> kKinds = {"llm", "image", "voice", "animation", "music"};
    return kKinds;
}

std::string kindOfStage(const std::string& stage) {
    return stage == "script" || stage == "translation" ? "llm" : stage == "motion" ? "animation" : stage;
}

std::string stageOfKind(const std::string& kind) {
    return kind == "llm" ? "script" : kind == "animation" ? "motion" : kind;
}

const std::vector<ProviderEntry>& localProviders() {
    static const std::vector<ProviderEntry> kAll = {localEntry("ollama", "http://127.0.0.1:11434/v1"),
                                                    localEntry("llama.cpp", "http://127.0.0.1:8080/v1"),
                                                    localEntry("lm-studio", "http://127.0.0.1:1234/v1")};
    return kAll;
}

const ProviderEntry* ProviderSettings::find(const std::string& kind, const std::string& name) const {
    const auto in = [&](const std::vector<ProviderEntry>& entries) {
        const auto it = std::ranges::find(entries, name, &ProviderEntry::name);
        return it == entries.end() ? nullptr : &*it;
    };
    if (const auto own = providers.find(kind); own != providers.end())
        if (const ProviderEntry* entry = in(own->second))
            return entry;
    return kind == "llm" ? in(localProviders()) : nullptr;
}

std::vector<std::string> ProviderSettings::namesOf(const std::string& kind) const {
    std::vector<std::string> names = {kEmbedded};
    if (const auto own = providers.find(kind); own != providers.end())
        for (const ProviderEntry& entry : own->second)
            names.push_back(entry.name);
    if (kind == "llm")
        for (const ProviderEntry& entry : localProviders())
            if (std::ranges::find(names, entry.name) == names.end())
                names.push_back(entry.name);
    return names;
}

std::vector<std::string> ProviderSettings::orderOf(const std::string& kind) const {
    std::vector<std::string> names;
    if (const auto chosen = order.find(kind); chosen != order.end())
        names = chosen->second;
    else if (const auto own = providers.find(kind); own != providers.end())
        for (const ProviderEntry& entry : own->second)
            names.push_back(entry.name);
    if (names.empty() || (fallback && std::ranges::find(names, kEmbedded) == names.end()))
        names.emplace_back(kEmbedded);
    if (!fallback)
        names.resize(1);
    return names;
}

Result<ProviderSettings> providerSettings(const Json& file) {
    ProviderSettings settings;
    if (const auto it = file.find("providers"); it != file.end())
        SW_CHECK(readProviders(*it, settings));
    if (const auto it = file.find("order"); it != file.end())
        SW_CHECK(readOrder(*it, settings));
    if (const auto it = file.find("fallback"); it != file.end() && !it->is_boolean())
        return wrong("\"fallback\"", "must be true or false.");
    settings.fallback = booleanOr(file, "fallback", true);
    SW_TRY(settings.proxy, textOf(file, "proxy", "the file"));
    SW_TRY(settings.monthlyBudget, budgetIn(file));
    SW_TRY(settings.studio, studioIn(file));
    return settings;
}

Endpoint endpointOf(const ProviderEntry& entry, Keys& keys) {
    Endpoint endpoint;
    endpoint.provider = entry.name;
    endpoint.baseUrl = entry.baseUrl;
    endpoint.caFile = entry.caFile;
    endpoint.timeoutMs = entry.timeoutMs;
    endpoint.idleMs = std::min(entry.timeoutMs, 60'000);
    endpoint.concurrency = entry.concurrency;
    if (entry.isLocal) {
        endpoint.connectMs = 500;
        return endpoint;
    }
    endpoint.keyAdvice = keyAdvice(entry.name, entry.key);
    endpoint.key = [&keys, name = entry.name, source = entry.key](const std::stop_token& stop) {
        return keys.find(name, source, stop);
    };
    return endpoint;
}

}  // namespace sw
