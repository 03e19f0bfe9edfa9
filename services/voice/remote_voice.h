#pragma once

#include <memory>

#include "services/remote/provider_settings.h"
#include "services/voice/speech_service.h"
#include "services/voice/text_normaliser.h"
#include "services/voice/voice_catalog.h"
#include "services/voice/voice_provider.h"

namespace sw {

/// The voices of one provider of the settings. What it sends is decoded, and refused (Provider) when it is no speech:
/// not a sound, silent, or longer than a minute.
class RemoteVoice final : public VoiceProvider {
public:
    /// InvalidInput when the entry's voices cannot be read.
    static Result<std::shared_ptr<RemoteVoice>> create(const ProviderEntry& entry,
                                                       std::unique_ptr<SpeechService> service,
                                                       std::shared_ptr<const TextNormaliser> normaliser,
                                                       std::shared_ptr<const VoiceCatalog> catalog);

    [[nodiscard]] std::string name() const override { return m_entry.name; }
    [[nodiscard]] std::string licence() const override;
    [[nodiscard]] std::vector<VoiceDescription> voices() const override { return m_voices; }
    /// Every voice whose name begins with the provider's.
    [[nodiscard]] std::optional<VoiceDescription> voice(const std::string& name) const override;
    [[nodiscard]] std::string model() const override;
    [[nodiscard]] int concurrency() const override { return m_entry.concurrency; }
    [[nodiscard]] bool isRemote() const override { return m_entry.protocol != "piper-cli"; }
    Result<SpokenText> speak(const VoiceRequest& request, const StageContext& context) override;

private:
    RemoteVoice(ProviderEntry entry, std::unique_ptr<SpeechService> service, std::vector<VoiceDescription> voices,
                std::shared_ptr<const TextNormaliser> normaliser, std::shared_ptr<const VoiceCatalog> catalog);
    [[nodiscard]] Result<MonoSound> soundOf(const SpeechAnswer& answer, const std::stop_token& stop) const;

    ProviderEntry m_entry;
    std::unique_ptr<SpeechService> m_service;
    std::vector<VoiceDescription> m_voices;
    std::shared_ptr<const TextNormaliser> m_normaliser;
    std::shared_ptr<const VoiceCatalog> m_catalog;
};

/// When each word of a reading is said, from the times of the letters of its written text; empty when those are not its
/// letters. `duration` is the sound's, in seconds.
std::vector<WordTime> wordsFromLetters(const Reading& reading, const std::vector<LetterTime>& letters, double duration);

}  // namespace sw
