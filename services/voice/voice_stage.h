#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/graph/stage.h"
#include "services/remote/http_client.h"
#include "services/remote/provider_settings.h"
#include "services/voice/speakers.h"
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

/// The voice providers of the settings; none without settings. `client` and `keys` outlive the stage.
struct RemoteVoices {
    HttpClient* client = nullptr;
    Keys* keys = nullptr;
    const ProviderSettings* settings = nullptr;
};

/// The stage "voice": one sentence in, its sound and word times out. Parameters: text, language, voice (a name, or ""
/// for the language's default), speed, take, provider, previousText, nextText. Value: duration, sampleRate, voice, words,
/// loudness, and `why` where the words could not be found in it; file "audio" (WAV). VOICES.md says who is asked.
///
/// Of a recording of the creator's own (parameters text, language, recording, from, duration; media "recording") it finds
/// the words and makes no sound. Value: recording, from, words, in the recording's time from `from` on; no words where they
/// cannot be found in it.
class VoiceStage final : public Stage {
public:
    /// With the embedded providers, those of the settings, and `more` ones that are asked for their own voices alone.
    /// InvalidInput when the settings' voices cannot be read.
    static Result<std::unique_ptr<VoiceStage>> create(const VoiceOptions& options,
                                                      std::vector<std::shared_ptr<VoiceProvider>> more = {},
                                                      const RemoteVoices& remote = {});

    [[nodiscard]] std::string name() const override { return "voice"; }
    [[nodiscard]] int version() const override { return 2; }
    /// The provider that is asked first, "" when there is no such voice.
    [[nodiscard]] std::string provider(const Json& parameters) const override;
    [[nodiscard]] int concurrency(const std::string& provider) const override { return m_speakers.concurrency(provider); }
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override;

    /// All voices, the default of each language before its others.
    [[nodiscard]] std::vector<VoiceDescription> voices() const { return m_speakers.voices(); }
    /// Who speaks what.
    [[nodiscard]] const Speakers& speakers() const { return m_speakers; }
    /// The voice that speaks `language` unless another is chosen; Unsupported when there is none.
    [[nodiscard]] Result<std::string> defaultVoice(std::string_view language) const;

private:
    VoiceStage(std::shared_ptr<const TextNormaliser> normaliser, std::shared_ptr<const VoiceCatalog> catalog,
               Speakers speakers, const std::filesystem::path& espeakData);
    Result<StageResult> findWords(const StageRequest& request, const StageContext& context) const;
    Result<StageResult> spoken(const Speaker& speaker, VoiceRequest sentence, const StageContext& context) const;
    Result<void> findWordsIn(SpokenText& spoken, const Speaker& speaker, const VoiceRequest& sentence, std::string& why,
                             const StageContext& context) const;

    std::shared_ptr<const TextNormaliser> m_normaliser;
    Speakers m_speakers;
    WordAligner m_aligner;
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
