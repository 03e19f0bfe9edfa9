#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "services/remote/provider_settings.h"
#include "services/voice/voice_catalog.h"
#include "services/voice/voice_provider.h"

namespace sw {

/// "kokoro/af_sky" as its parts. `provider` is empty for the name of an embedded voice.
struct VoiceName {
    std::string provider;
    std::string voice;  ///< as the provider calls it
};
VoiceName voiceNameParts(const std::string& name);
std::string voiceName(const std::string& provider, const std::string& voice);

/// The voices that an entry of kind "voice" names, in its order (VOICES.md); at least one. InvalidInput with a sentence
/// that names the place. `catalog` knows what languages are called.
Result<std::vector<VoiceDescription>> configuredVoices(const ProviderEntry& entry, const VoiceCatalog& catalog);

/// One voice of an entry that does not name it.
VoiceDescription unlistedVoice(const ProviderEntry& entry, const std::string& voice, const VoiceCatalog& catalog);

/// Whether a voice can be asked for a sentence in `language`.
bool canSpeak(const VoiceDescription& voice, const std::string& language);

/// The first of `voices` for just this language, else for its primary language, else for every language; null when
/// there is none.
const VoiceDescription* voiceFor(const std::vector<VoiceDescription>& voices, const std::string& language);

}  // namespace sw
