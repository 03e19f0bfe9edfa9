#pragma once

#include <filesystem>
#include <memory>

#include "services/voice/flite_front_end.h"
#include "services/voice/hts_engine.h"
#include "services/voice/text_normaliser.h"
#include "services/voice/voice_catalog.h"
#include "services/voice/voice_provider.h"

namespace sw {

/// English by Flite's front end and an HTS voice, in process, 32 kHz, with exact word times. The voice file is loaded
/// at the first sentence. Flite keeps state for the whole process: calls are taken one at a time.
class HtsVoice final : public VoiceProvider {
public:
    HtsVoice(std::shared_ptr<const TextNormaliser> normaliser, std::shared_ptr<const VoiceCatalog> catalog,
             std::filesystem::path voiceFile);

    [[nodiscard]] std::string name() const override { return kHtsEngine; }
    [[nodiscard]] std::string licence() const override;
    [[nodiscard]] std::vector<VoiceDescription> voices() const override;
    Result<SpokenText> speak(const VoiceRequest& request, const StageContext& context) override;

private:
    std::shared_ptr<const TextNormaliser> m_normaliser;
    std::shared_ptr<const VoiceCatalog> m_catalog;
    std::filesystem::path m_voiceFile;
    std::unique_ptr<FliteFrontEnd> m_frontEnd;
    std::unique_ptr<HtsEngine> m_engine;
};

}  // namespace sw
