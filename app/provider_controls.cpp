#include "app/provider_controls.h"

#include "app/provider_checks.h"
#include "app/settings.h"
#include "app/settings_file.h"
#include "core/base/text.h"
#include "services/remote/provider_file.h"
#include "services/remote/remote_url.h"

namespace sw::app {
namespace {

Result<void> changeFile(Disk& disk, const std::function<Result<Json>(Json)>& change) {
    return changeSettingsFile(disk, settingsFile(), change);
}

Result<ProviderSettings> readSettings(Disk& disk) {
    SW_TRY(const Json file, readSettingsFile(disk, settingsFile()));
    return providerSettings(file);
}

std::string descriptionOf(const ProviderEntry& entry) {
    const Result<RemoteUrl> url = remoteUrl(entry.baseUrl);
    return entry.protocol + (url ? " · " + url->origin() : "") + (entry.model.empty() ? "" : " · " + entry.model);
}

ui::ProviderKind kindOf(const ProviderSettings& settings, const std::string& kind) {
    ui::ProviderKind shown{kind, {}, protocolsOf(kind), {}};
    for (const std::string& protocol : shown.protocols)
        shown.needs.push_back(neededMember(kind, protocol));
    std::vector<std::string> asked = settings.orderOf(kind);
    if (const auto chosen = settings.order.find(kind); !settings.fallback && chosen != settings.order.end() && !chosen->second.empty())
        asked = chosen->second;  // those behind the first wait for the fallback
    std::vector<std::string> names = asked;
    for (const std::string& name : settings.namesOf(kind))
        if (std::ranges::find(names, name) == names.end())
            names.push_back(name);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const ProviderEntry* const entry = settings.find(kind, names[i]);
        shown.providers.push_back({names[i], entry ? descriptionOf(*entry) : "", i < asked.size(), entry && !entry->isLocal,
                                   entry && !entry->isLocal && !entry->baseUrl.empty() && entry->key.variable.empty() && entry->key.file.empty()});
    }
    return shown;
}

Result<ui::ProviderChoices> choicesIn(Disk& disk) {
    SW_TRY(const ProviderSettings settings, readSettings(disk));
    ui::ProviderChoices choices;
    choices.fallback = settings.fallback;
    for (const std::string& kind : providerKinds())
        choices.kinds.push_back(kindOf(settings, kind));
    return choices;
}

Json entryFrom(const std::string& kind, const ui::NewProvider& wanted) {
    Json entry = {{"name", wanted.name}, {"protocol", wanted.protocol}};
    if (!wanted.address.empty())
        entry["baseUrl"] = wanted.address;
    if (!wanted.model.empty())
        entry["model"] = wanted.model;
    if (!wanted.needed.empty())
        entry[neededMember(kind, wanted.protocol)] = wanted.needed;
    return entry;
}

Result<std::string> test(Composition& composition, const std::string& kind, const std::string& name, const std::stop_token& stop) {
    SW_TRY(const ProviderSettings settings, readSettings(composition.disk()));
    const ProviderEntry* const entry = settings.find(kind, name);
    if (!entry)
        return fail(ErrorCode::NotFound, "The settings describe no provider \"" + name + "\" any more.");
    ProviderState state = checkProvider(composition, kind, *entry, stop);
    if (!state.answers)
        return fail(ErrorCode::Provider, std::move(state.sentence));
    return std::move(state.sentence);
}

}  // namespace

ui::ProviderControls providerControls(Composition& composition) {
    Disk& disk = composition.disk();
    Keys& keys = composition.keys();
    composition.client();  // made here, on the thread that makes everything
    ui::ProviderControls controls;
    controls.load = [&disk] { return choicesIn(disk); };
    controls.add = [&disk](const std::string& kind, const ui::NewProvider& wanted) {
        return changeFile(disk, [&](Json file) { return withProvider(std::move(file), kind, entryFrom(kind, wanted)); });
    };
    controls.remove = [&disk](const std::string& kind, const std::string& name) {
        return changeFile(disk, [&](Json file) { return withoutProvider(std::move(file), kind, name); });
    };
    controls.order = [&disk](const std::string& kind, const std::vector<std::string>& names) {
        return changeFile(disk, [&](Json file) { return withOrder(std::move(file), kind, names); });
    };
    controls.setFallback = [&disk](bool on) {
        return changeFile(disk, [&](Json file) { return withFallback(std::move(file), on); });
    };
    controls.test = [&composition](const std::string& kind, const std::string& name, const std::stop_token& stop) { return test(composition, kind, name, stop); };
    controls.keepKey = [&keys](const std::string& name, const std::string& key) -> Result<std::string> {
        SW_TRY(const std::string place, keys.set(name, Secret(key)));
        return "The key of " + name + " is kept " + place + ".";
    };
    controls.forgetKey = [&keys](const std::string& name) -> Result<std::string> {
        SW_CHECK(keys.remove(name));
        return "The key of " + name + " is forgotten.";
    };
    return controls;
}

}  // namespace sw::app
