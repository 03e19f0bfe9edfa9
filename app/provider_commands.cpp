#include <algorithm>
#include <optional>

#include "app/command.h"
#include "app/provider_checks.h"
#include "app/standard_input.h"
#include "core/base/text.h"
#include "services/remote/remote_url.h"

namespace sw::app {
namespace {

std::string padded(const std::string& text, std::size_t width) {
    return text + std::string(text.size() < width ? width - text.size() : 1, ' ');
}

/// The first line of standard input. Ends soon after stop is requested.
Result<Secret> typedKey(Console& console, const std::string& provider, const std::stop_token& stop) {
    const HiddenTyping hidden;
    if (hidden.isTerminal())
        console.notice("Type or paste the key of " + provider + ", then Enter. It is not shown.");
    return readStandardInput(InputPart::FirstLine, stop).map([](const std::string& line) { return Secret(line); });
}

std::vector<std::string> configuredNames(const ProviderSettings& settings) {
    std::vector<std::string> names;
    for (const std::string& kind : providerKinds())
        if (const auto entries = settings.providers.find(kind); entries != settings.providers.end())
            for (const ProviderEntry& entry : entries->second)
                if (std::find(names.begin(), names.end(), entry.name) == names.end())
                    names.push_back(entry.name);
    if (settings.studio)
        names.push_back(settings.studio->entry.name);
    return names;
}

/// `shortwright key set PROVIDER` and `key remove PROVIDER`.
Result<void> runKey(CommandContext& context) {
    const std::vector<std::string>& rest = context.arguments.rest();
    if (rest.size() != 2 || (rest[0] != "set" && rest[0] != "remove"))
        return fail(ErrorCode::Usage, "Write: shortwright key set PROVIDER, and give the key on standard input. Or: shortwright "
                                      "key remove PROVIDER.");
    SW_TRY(const ProviderSettings settings, context.composition.providers());
    const std::vector<std::string> names = configuredNames(settings);
    const std::string& provider = rest[1];
    if (std::find(names.begin(), names.end(), provider) == names.end()) {
        const std::string near = nearest(provider, names);
        return fail(ErrorCode::NotFound, "The settings name no provider \"" + provider + "\"." +
                                             (near.empty() ? "" : " Did you mean " + near + "?") +
                                             (names.empty() ? " Describe it there first, under \"providers\"."
                                                            : " They name: " + joined(names, ", ") + "."));
    }
    if (rest[0] == "remove") {
        SW_CHECK(context.composition.keys().remove(provider));
        context.console.print("The key of " + provider + " is forgotten.");
        return {};
    }
    SW_TRY(const Secret key, typedKey(context.console, provider, context.stop));
    SW_TRY(const std::string place, context.composition.keys().set(provider, key));
    context.console.emit({{"event", "done"}, {"provider", provider}, {"place", place}});
    context.console.print("The key of " + provider + " is kept " + place + ".");
    return {};
}

/// A line of `providers`.
struct ProviderLine {
    std::string kind;
    const ProviderEntry* entry = nullptr;  ///< null for the embedded one
    int place = 0;                         ///< in the order, from 1; 0 when it is not in it
    std::string note;
    std::optional<bool> answers;
    [[nodiscard]] std::string name() const { return entry ? entry->name : kEmbedded; }
};

std::vector<ProviderLine> linesOf(const ProviderSettings& settings, const std::string& kind) {
    const std::vector<std::string> order = settings.orderOf(kind);
    std::vector<ProviderLine> lines;
    for (const std::string& name : settings.namesOf(kind)) {
        const auto at = std::find(order.begin(), order.end(), name);
        const int place = at == order.end() ? 0 : static_cast<int>(at - order.begin()) + 1;
        lines.push_back({kind, settings.find(kind, name), place, {}, {}});
    }
    const auto rank = [](const ProviderLine& line) { return line.place == 0 ? 1000 : line.place; };
    std::stable_sort(lines.begin(), lines.end(),
                     [&](const ProviderLine& a, const ProviderLine& b) { return rank(a) < rank(b); });
    return lines;
}

/// Whether a line is worth a call: those of the settings, those of the order, and local ones where nobody chose any.
bool isChecked(const ProviderSettings& settings, const ProviderLine& line) {
    if (!line.entry || (line.entry->isLocal && settings.offline))
        return false;
    return !line.entry->isLocal || line.place > 0 || !settings.providers.contains(line.kind);
}

void show(CommandContext& context, const ProviderLine& line) {
    const ProviderEntry* const entry = line.entry;
    Json object = {{"stage", line.kind}, {"name", line.name()}, {"order", line.place}, {"note", line.note}};
    std::string what = "always there";
    if (entry) {
        const Result<RemoteUrl> url = remoteUrl(entry->baseUrl);
        const std::string origin = url ? url->origin() : "";
        object.update({{"protocol", entry->protocol}, {"baseUrl", entry->baseUrl}, {"model", entry->model}});
        what = entry->protocol + (origin.empty() ? "" : " at " + origin) + (entry->model.empty() ? "" : ", " + entry->model);
    }
    if (line.answers)
        object["ok"] = *line.answers;
    context.console.emit(object);
    context.console.print(padded(line.kind, 11) + padded(line.place == 0 ? "-" : std::to_string(line.place), 3) +
                          padded(line.name(), 16) + padded(what, 50) + line.note);
}

/// False when it was asked and does not answer.
bool showStudio(CommandContext& context, const StudioEntry& studio) {
    ProviderState state{true, ""};
    if (context.arguments.has("check"))
        state = checkStudio(context.composition, studio, context.stop);
    const std::string kinds = joined(studio.kinds, ", ");
    Json object = {{"stage", "studio"}, {"name", studio.entry.name}, {"protocol", studio.entry.protocol}, {"baseUrl", studio.entry.baseUrl}, {"stages", studio.kinds}, {"note", state.sentence}};
    if (context.arguments.has("check"))
        object["ok"] = state.answers;
    context.console.emit(object);
    context.console.print(padded("studio", 14) + padded(studio.entry.name, 16) + padded(kinds + " at " + studio.entry.baseUrl, 50) + state.sentence);
    return state.answers;
}

Result<void> runProviders(CommandContext& context) {
    SW_TRY(const ProviderSettings settings, context.composition.providers());
    bool allAnswer = true;
    for (const std::string& kind : providerKinds())
        for (ProviderLine& line : linesOf(settings, kind)) {
            if (line.entry && line.entry->isLocal && line.place == 0)
                line.note = "used when \"order\" names it";
            if (context.arguments.has("check") && isChecked(settings, line)) {
                ProviderState state = checkProvider(context.composition, kind, *line.entry, context.stop);
                line.answers = state.answers;
                line.note = std::move(state.sentence);
                const bool needed = !line.entry->isLocal || line.place > 0;
                allAnswer = allAnswer && (*line.answers || !needed);
                if (!*line.answers && !needed)
                    line.note = "not running";
            }
            if (context.stop.stop_requested())
                return cancelled();
            show(context, line);
        }
    if (settings.studio)
        allAnswer = showStudio(context, *settings.studio) && allAnswer;
    if (!allAnswer)
        return fail(ErrorCode::Provider, "A provider does not answer; the lines above say what to do.");
    return {};
}

}  // namespace

std::vector<Command> providerCommands() {
    return {{"providers",
             "[--check]",
             "who makes what, in the order in which they are asked",
             {{"check", "", "ask each whether it answers"}, {"offline", "", "refuse every network call"}},
             runProviders},
            {"key", "set|remove PROVIDER", "keeps or forgets a provider's key; it is read from standard input", {}, runKey}};
}

}  // namespace sw::app
