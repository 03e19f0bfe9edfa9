#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/graph/stage.h"
#include "services/voice/text_normaliser.h"
#include "services/voice/voice_catalog.h"
#include "services/voice/voice_provider.h"
#include "services/voice/word_aligner.h"

namespace sw {

/// Where the embedded voices find their parts.
struct VoiceOptions {
    std::filesystem::path resources;  ///< resources/voices
    std::filesystem::path htsVoice =
        "/usr/share/festival/voices/us/cmu_us_slt_arctic_hts/hts/cmu_us_slt_arctic_hts.htsvoice";
    std::filesystem::path espeakData;  ///< holds espeak-ng-data; empty for the library's own place
};

/// The stage "voice": one sentence in, its sound and word times out. Parameters: text, language, voice (a name, or ""
/// for the language's default), speed. Value: duration, sampleRate, voice, words, loudness; file "audio" (WAV).
///
/// Of a recording of the creator's own (parameters text, language, recording, from, duration; media "recording") it finds
/// the words and makes no sound. Value: recording, from, words, in the recording's time from `from` on; no words where they
/// cannot be found in it.
class VoiceStage final : public Stage {
public:
    /// With the embedded providers, and `more` ones (remote voices) behind them.
    static Result<std::unique_ptr<VoiceStage>> create(const VoiceOptions& options,
                                                      std::vector<std::shared_ptr<VoiceProvider>> more = {});

    [[nodiscard]] std::string name() const override { return "voice"; }
    [[nodiscard]] int version() const override { return 2; }
    /// The provider of the chosen voice, "" when there is no such voice.
    [[nodiscard]] std::string provider(const Json& parameters) const override;
    [[nodiscard]] int concurrency(const std::string&) const override { return 1; }
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override;

    /// All voices, the default of each language before its others.
    [[nodiscard]] std::vector<VoiceDescription> voices() const;
    /// The voice that speaks `language` unless another is chosen; Unsupported when there is none.
    [[nodiscard]] Result<std::string> defaultVoice(std::string_view language) const;

private:
    struct Choice {
        std::shared_ptr<VoiceProvider> provider;
        VoiceDescription voice;
    };
    VoiceStage(std::shared_ptr<const VoiceCatalog> catalog, std::vector<std::shared_ptr<VoiceProvider>> providers,
               std::unique_ptr<WordAligner> aligner);
    Result<StageResult> findWords(const StageRequest& request, const StageContext& context) const;
    [[nodiscard]] Result<Choice> choose(const std::string& voice, const std::string& language) const;

    std::shared_ptr<const VoiceCatalog> m_catalog;
    std::vector<std::shared_ptr<VoiceProvider>> m_providers;
    std::unique_ptr<WordAligner> m_aligner;
};

/// Whether one part that voices need is there.
struct VoicePart {
    std::string part;
    bool ok = false;
    std::string whatToDo;  ///< "" when it is there
};

/// Tries every part: reading rules, English voice, espeak-ng, Japanese dictionary.
std::vector<VoicePart> checkVoiceParts(const VoiceOptions& options);

}  // namespace sw
