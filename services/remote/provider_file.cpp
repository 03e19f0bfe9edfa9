#include "services/remote/provider_file.h"

#include <algorithm>

namespace sw {
namespace {

Result<Json> checked(Json file) {
    SW_CHECK(providerSettings(file));
    return file;
}

/// The order as it counts, without the embedded one that fallback adds.
std::vector<std::string> orderIn(const ProviderSettings& settings, const std::string& kind) {
    ProviderSettings strict = settings;
    strict.fallback = true;  // without it the first alone would be left
    std::vector<std::string> names = strict.orderOf(kind);
    const auto chosen = settings.order.find(kind);
    const bool namesEmbedded = chosen != settings.order.end() && std::ranges::find(chosen->second, kEmbedded) != chosen->second.end();
    if (!namesEmbedded && !names.empty() && names.back() == kEmbedded)
        names.pop_back();
    return names;
}

}  // namespace

Result<Json> withProvider(Json file, const std::string& kind, const Json& entry) {
    SW_TRY(const ProviderSettings before, providerSettings(file));
    file["providers"][kind].push_back(entry);
    SW_TRY(const ProviderSettings after, providerSettings(file));  // says what is wrong with it, before its name is used
    if (before.order.contains(kind)) {
        std::vector<std::string> names = orderIn(before, kind);
        names.insert(names.begin(), after.providers.at(kind).back().name);
        file["order"][kind] = names;
    }
    return checked(std::move(file));
}

Result<Json> withoutProvider(Json file, const std::string& kind, const std::string& name) {
    SW_TRY(const ProviderSettings before, providerSettings(file));
    const auto there = before.providers.find(kind);
    if (there == before.providers.end() || std::ranges::find(there->second, name, &ProviderEntry::name) == there->second.end())
        return fail(ErrorCode::NotFound, "The settings describe no provider \"" + name + "\" for " + kind + ".");
    Json left = Json::array();
    for (const Json& entry : file["providers"][kind])
        if (stringOr(entry, "name") != name)
            left.push_back(entry);
    file["providers"][kind] = std::move(left);
    if (before.order.contains(kind)) {
        std::vector<std::string> names = orderIn(before, kind);
        std::erase(names, name);
        file["order"][kind] = names;
    }
    return checked(std::move(file));
}

Result<Json> withStudio(Json file, const Json& studio) {
    SW_CHECK(providerSettings(file));
    file["studio"] = studio;
    return checked(std::move(file));
}

Result<Json> withoutStudio(Json file) {
    SW_TRY(const ProviderSettings before, providerSettings(file));
    if (!before.studio)
        return fail(ErrorCode::NotFound, "The settings describe no studio.");
    file.erase("studio");
    return checked(std::move(file));
}

Result<Json> withOrder(Json file, const std::string& kind, const std::vector<std::string>& names) {
    SW_CHECK(providerSettings(file));
    file["order"][kind] = names;
    return checked(std::move(file));
}

Result<Json> withFallback(Json file, bool fallback) {
    SW_CHECK(providerSettings(file));
    file["fallback"] = fallback;
    return checked(std::move(file));
}

Result<Json> withBudget(Json file, std::optional<double> monthly) {
    SW_CHECK(providerSettings(file));
    if (monthly)
        file["budget"] = {{"monthly", *monthly}};
    else
        file.erase("budget");
    return checked(std::move(file));
}

}  // namespace sw
