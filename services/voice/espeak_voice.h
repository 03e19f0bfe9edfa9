#pragma once

#include <filesystem>
#include <memory>

#include "services/voice/espeak_engine.h"
#include "services/voice/text_normaliser.h"
#include "services/voice/voice_catalog.h"
#include "services/voice/voice_provider.h"

namespace sw {

/// About 110 languages by espeak-ng, in process, 22.05 kHz, with word times from its events.
class EspeakVoice final : public VoiceProvider {
public:
    EspeakVoice(std::shared_ptr<const TextNormaliser> normaliser, std::shared_ptr<const VoiceCatalog> catalog,
                const std::filesystem::path& dataFolder);

    [[nodiscard]] std::string name() const override { return kEspeakEngine; }
    [[nodiscard]] std::string licence() const override;
    [[nodiscard]] std::vector<VoiceDescription> voices() const override;
    Result<SpokenText> speak(const VoiceRequest& request, const StageContext& context) override;

private:
    std::shared_ptr<const TextNormaliser> m_normaliser;
    std::shared_ptr<const VoiceCatalog> m_catalog;
    EspeakEngine m_engine;
};

/// A reading as espeak-ng says it, in one of its voices. Also serves the aligner.
Result<SpokenText> speakReading(const EspeakEngine& engine, const Reading& reading, const EspeakSetting& setting,
                                const std::stop_token& stop);

}  // namespace sw
