#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "services/voice/hts_engine.h"
#include "services/voice/voice_provider.h"

namespace sw {

inline constexpr const char* kHtsEngine = "hts";
inline constexpr const char* kEspeakEngine = "espeak-ng";

/// A voice of an embedded engine together with how the engine makes it.
struct CatalogVoice {
    VoiceDescription description;
    HtsTimbre timbre;         ///< for hts
    std::string espeakVoice;  ///< for espeak-ng: language file and variant, "de+Annie"
    int espeakRate = 0;       ///< words per minute by espeak-ng's own count
};

/// The embedded voices, from resources/voices/voices.json. A value; may be used from any thread.
class VoiceCatalog {
public:
    /// `file` is voices.json. MissingComponent when it is not there.
    static Result<VoiceCatalog> load(const std::filesystem::path& file);

    [[nodiscard]] const std::vector<CatalogVoice>& voices() const { return m_voices; }
    [[nodiscard]] std::vector<VoiceDescription> descriptions(std::string_view engine = {}) const;

    /// InvalidInput with the nearest name when there is no such voice.
    [[nodiscard]] Result<CatalogVoice> find(std::string_view name) const;

    /// The name of the voice that speaks `language` (BCP 47) unless another is chosen: the closest regional voice, else
    /// one for the primary language. Unsupported when there is none.
    [[nodiscard]] Result<std::string> defaultVoice(std::string_view language) const;

    /// espeak-ng's voices for the closest region of `language`, also for English. Unsupported when there is none.
    [[nodiscard]] Result<std::vector<CatalogVoice>> espeakVoices(std::string_view language) const;

private:
    std::vector<CatalogVoice> m_voices;
};

/// Whether a voice for `voiceLanguage` can speak `language`: the primary languages agree, with old codes and Chinese
/// names of Mandarin taken for the same ("zh", "cmn").
bool speaks(std::string_view voiceLanguage, std::string_view language);

}  // namespace sw
