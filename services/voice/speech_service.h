#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "services/remote/http_client.h"
#include "services/remote/provider_health.h"
#include "services/remote/provider_settings.h"
#include "services/voice/voice_provider.h"

namespace sw {

/// When one letter is said, in seconds from the start of the sound.
struct LetterTime {
    std::string letter;
    double start = 0;
    double end = 0;
};

/// A sentence as a provider sends it.
struct SpeechAnswer {
    std::string bytes;                ///< a sound file, or samples
    int sampleRate = 0;               ///< Hz, when `bytes` are 16-bit samples of one channel, little-endian; else 0
    std::vector<LetterTime> letters;  ///< empty when the provider does not tell
    std::string model;
};

/// Something that speaks behind one protocol. Blocking; any thread. Errors name the provider, why and what to do.
class SpeechService {
public:
    virtual ~SpeechService() = default;
    /// `request.voice` is as the provider calls it.
    virtual Result<SpeechAnswer> speak(const VoiceRequest& request, const std::stop_token& stop) = 0;
    /// By its cheapest free route; `models` are its voices where it lists them.
    virtual Result<ProviderHealth> health(const std::stop_token& stop) = 0;
    /// The model that is asked when the settings name none.
    [[nodiscard]] virtual std::string usualModel() const { return {}; }
};

/// The service of an entry of kind "voice". `client` and `keys` outlive it.
std::unique_ptr<SpeechService> makeSpeechService(const ProviderEntry& entry, HttpClient& client, Keys& keys);

/// Asks a voice provider whether it can be used, without cost. The note says which of the entry's voices it does
/// not list.
Result<ProviderHealth> checkVoiceProvider(const ProviderEntry& entry, HttpClient& client, Keys& keys,
                                          const std::stop_token& stop);

}  // namespace sw
