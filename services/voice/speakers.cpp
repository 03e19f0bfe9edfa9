#include "services/voice/speakers.h"

#include <algorithm>

#include "core/base/text.h"
#include "services/voice/voice_entry.h"

namespace sw {
namespace {

constexpr const char* kKind = "voice";

/// "kokoro (tts-1, af_sky)"; embedded engines by their name alone.
std::string labelOf(const Speaker& speaker, bool isEmbedded) {
    if (isEmbedded)
        return speaker.provider->name();
    const std::string model = speaker.provider->model();
    return speaker.provider->name() + " (" + (model.empty() ? "" : model + ", ") +
           voiceNameParts(speaker.voice.name).voice + ")";
}

ProviderChoice choiceOf(const VoiceProvider& provider) {
    return {provider.name(), provider.model(), provider.concurrency(), provider.isRemote()};
}

}  // namespace

Speakers::Speakers(std::shared_ptr<const VoiceCatalog> catalog, std::vector<std::shared_ptr<VoiceProvider>> embedded,
                   std::vector<std::shared_ptr<VoiceProvider>> others, ProviderSettings settings)
    : m_catalog(std::move(catalog)),
      m_embedded(std::move(embedded)),
      m_others(std::move(others)),
      m_settings(std::move(settings)) {}

bool Speakers::isEmbedded(const std::string& provider) const {
    return provider == kEmbedded ||
           std::ranges::any_of(m_embedded, [&](const auto& one) { return one->name() == provider; });
}

std::shared_ptr<VoiceProvider> Speakers::providerNamed(const std::string& name) const {
    const auto found = std::ranges::find_if(m_others, [&](const auto& one) { return one->name() == name; });
    return found == m_others.end() ? nullptr : *found;
}

std::vector<std::string> Speakers::orderedNames() const {
    return m_settings.orderOf(kKind);
}

std::vector<VoiceDescription> Speakers::voices() const {
    std::vector<std::shared_ptr<VoiceProvider>> providers;
    for (const std::string& name : orderedNames())
        if (isEmbedded(name))
            providers.insert(providers.end(), m_embedded.begin(), m_embedded.end());
        else if (auto provider = providerNamed(name))
            providers.push_back(std::move(provider));
    for (const auto* rest : {&m_embedded, &m_others})
        for (const auto& provider : *rest)
            if (std::ranges::find(providers, provider) == providers.end())
                providers.push_back(provider);
    std::vector<VoiceDescription> all;
    for (const auto& provider : providers)
        for (VoiceDescription& voice : provider->voices())
            all.push_back(std::move(voice));
    return all;
}

Result<Speaker> Speakers::owner(const std::string& voice) const {
    for (const auto* providers : {&m_embedded, &m_others})
        for (const auto& provider : *providers)
            if (auto found = provider->voice(voice))
                return Speaker{provider, *std::move(found)};
    const std::string provider = voiceNameParts(voice).provider;
    if (!provider.empty() && !providerNamed(provider))
        return fail(ErrorCode::NotFound,
                    "The voice \"" + voice + "\" is one of " + provider +
                        ", which the settings do not name. Describe that provider there, or choose "
                        "another voice.");
    SW_TRY(const CatalogVoice unknown, m_catalog->find(voice));
    return fail(ErrorCode::Internal, "The voice \"" + unknown.description.name + "\" has no engine.");
}

Result<Speaker> Speakers::embeddedDefault(const std::string& language) const {
    SW_TRY(const std::string name, m_catalog->defaultVoice(language));
    return owner(name);
}

Result<Speaker> Speakers::defaultOf(const std::string& name, const std::string& language) const {
    if (isEmbedded(name))
        return embeddedDefault(language);
    const auto provider = providerNamed(name);
    if (!provider) {
        std::vector<std::string> names = {kEmbedded};
        for (const auto& one : m_others)
            names.push_back(one->name());
        return fail(ErrorCode::NotFound, "There is no provider \"" + name +
                                             "\" for the stage voice. There are: " + joined(names, ", ") +
                                             ". Choose one of them, or describe it in the settings.");
    }
    const std::vector<VoiceDescription> voices = provider->voices();
    if (const VoiceDescription* voice = voiceFor(voices, language))
        return Speaker{provider, *voice};
    return fail(ErrorCode::Unsupported, name + " has no voice for the language \"" + language +
                                            "\" in the settings. Name one there, or choose another provider.");
}

Result<std::string> Speakers::defaultVoice(const std::string& language) const {
    SW_TRY(const std::vector<Speaker> speakers, inOrder({}, language));
    return speakers.front().voice.name;
}

/// Behind those of `first` the others of the order that have a voice for the language.
Result<std::vector<Speaker>> Speakers::inOrder(std::vector<Speaker> first, const std::string& language) const {
    std::vector<Speaker> all = std::move(first);
    Error why;
    for (const std::string& name : orderedNames()) {
        Result<Speaker> next = defaultOf(name, language);
        if (!next) {
            why = next.error();
            continue;
        }
        const bool isThere =
            std::ranges::any_of(all, [&](const Speaker& one) { return one.provider == next->provider; });
        if (!isThere)
            all.push_back(*std::move(next));
    }
    if (all.empty())
        return tl::unexpected<Error>(std::move(why));
    return all;
}

Result<std::vector<Speaker>> Speakers::toAsk(const Json& parameters) const {
    const std::string language = stringOr(parameters, "language", "en");
    const std::string voice = stringOr(parameters, "voice");
    const std::string chosen = stringOr(parameters, "provider");
    std::vector<Speaker> own;
    if (!voice.empty()) {
        SW_TRY(Speaker speaker, owner(voice));
        own.push_back(std::move(speaker));
    }
    if (!chosen.empty()) {
        const bool isIts = !own.empty() && (isEmbedded(chosen) ? isEmbedded(own.front().provider->name())
                                                               : own.front().provider->name() == chosen);
        if (isIts)
            return own;
        SW_TRY(Speaker speaker, defaultOf(chosen, language));
        return std::vector<Speaker>{std::move(speaker)};
    }
    if (own.empty())
        return inOrder({}, language);
    const std::string provider = own.front().provider->name();
    const bool fallsBack = m_settings.fallback && m_settings.find(kKind, provider);
    return fallsBack ? inOrder(std::move(own), language) : own;
}

ProviderOrder Speakers::order(const std::vector<Speaker>& speakers) const {
    std::vector<ProviderChoice> choices;
    std::vector<std::string> names;
    for (const Speaker& speaker : speakers) {
        const VoiceProvider& provider = *speaker.provider;
        choices.push_back(choiceOf(provider));
        names.push_back(provider.name());
    }
    return ProviderOrder(kKind, std::move(choices), std::move(names), m_settings.offline);
}

std::string Speakers::label(const Json& parameters) const {
    const Result<std::vector<Speaker>> speakers = toAsk(parameters);
    if (!speakers)
        return {};
    const auto asked = order(*speakers).toAsk(Json::object());
    if (!asked || asked->empty())
        return {};
    const auto first = std::ranges::find_if(
        *speakers, [&](const Speaker& speaker) { return speaker.provider->name() == asked->front().name; });
    return labelOf(*first, isEmbedded(first->provider->name()));
}

int Speakers::concurrency(const std::string& label) const {
    const auto provider = providerNamed(label.substr(0, label.find(" (")));
    return provider ? choiceOf(*provider).runs() : 1;
}

}  // namespace sw
