#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "services/remote/provider_order.h"
#include "services/voice/voice_catalog.h"
#include "services/voice/voice_provider.h"

namespace sw {

/// A provider and the voice with which it is asked.
struct Speaker {
    std::shared_ptr<VoiceProvider> provider;
    VoiceDescription voice;
};

/// Who speaks a sentence: which provider with which voice, one after the other (VOICES.md). An immutable value, for any
/// thread.
class Speakers {
public:
    /// `embedded` speak the catalogue's voices; `others` are those of the settings and such that are asked for their own
    /// voices alone.
    Speakers(std::shared_ptr<const VoiceCatalog> catalog, std::vector<std::shared_ptr<VoiceProvider>> embedded,
             std::vector<std::shared_ptr<VoiceProvider>> others, ProviderSettings settings);

    /// The voices of the providers that are asked first before those of others; the default of each language before its
    /// others.
    [[nodiscard]] std::vector<VoiceDescription> voices() const;
    /// The voice that speaks `language` unless another is chosen; Unsupported when there is none.
    [[nodiscard]] Result<std::string> defaultVoice(const std::string& language) const;

    /// Those to ask for the stage's `parameters` (voice, language, provider). Errors: InvalidInput for an unknown
    /// voice, NotFound for an unknown provider, Unsupported when nobody speaks the language.
    [[nodiscard]] Result<std::vector<Speaker>> toAsk(const Json& parameters) const;
    /// The same as an order of providers, in which each is asked with its voice.
    [[nodiscard]] ProviderOrder order(const std::vector<Speaker>& speakers) const;

    /// The first to be asked as fingerprints and plans name it; "" when there is none.
    [[nodiscard]] std::string label(const Json& parameters) const;
    /// How many runs the provider of that label may have at a time.
    [[nodiscard]] int concurrency(const std::string& label) const;

private:
    [[nodiscard]] std::vector<std::string> orderedNames() const;
    [[nodiscard]] std::shared_ptr<VoiceProvider> providerNamed(const std::string& name) const;
    [[nodiscard]] Result<Speaker> owner(const std::string& voice) const;
    [[nodiscard]] Result<Speaker> embeddedDefault(const std::string& language) const;
    [[nodiscard]] Result<Speaker> defaultOf(const std::string& provider, const std::string& language) const;
    [[nodiscard]] Result<std::vector<Speaker>> inOrder(std::vector<Speaker> first, const std::string& language) const;
    [[nodiscard]] bool isEmbedded(const std::string& provider) const;

    std::shared_ptr<const VoiceCatalog> m_catalog;
    std::vector<std::shared_ptr<VoiceProvider>> m_embedded;
    std::vector<std::shared_ptr<VoiceProvider>> m_others;
    ProviderSettings m_settings;
};

}  // namespace sw
