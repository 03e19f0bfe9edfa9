#include "services/voice/speech_service.h"

#include <algorithm>

#include "core/base/text.h"
#include "services/remote/answer_json.h"
#include "services/voice/azure_speech.h"
#include "services/voice/elevenlabs_speech.h"
#include "services/voice/openai_speech.h"
#include "services/voice/piper_program.h"
#include "services/voice/piper_speech.h"

namespace sw {
namespace {

/// What the entry names, as the provider calls it.
std::vector<std::string> namedVoices(const ProviderEntry& entry) {
    std::vector<std::string> names = textsIn(memberOf(entry.whole, "voices"), "voice");
    for (std::string& name : textsIn(memberOf(entry.whole, "voices"), nullptr))
        names.push_back(std::move(name));
    if (std::string name = stringOr(entry.whole, "voice"); !name.empty())
        names.push_back(std::move(name));
    return names;
}

}  // namespace

std::unique_ptr<SpeechService> makeSpeechService(const ProviderEntry& entry, HttpClient& client, Keys& keys) {
    if (entry.protocol == "piper-cli")
        return std::make_unique<PiperProgram>(entry);
    Endpoint endpoint = endpointOf(entry, keys);
    if (entry.protocol == "elevenlabs")
        return std::make_unique<ElevenLabsSpeech>(entry, std::move(endpoint), client);
    if (entry.protocol == "piper")
        return std::make_unique<PiperSpeech>(entry, std::move(endpoint), client);
    if (entry.protocol == "azure")
        return std::make_unique<AzureSpeech>(entry, std::move(endpoint), client);
    return std::make_unique<OpenAiSpeech>(entry, std::move(endpoint), client);
}

Result<ProviderHealth> checkVoiceProvider(const ProviderEntry& entry, HttpClient& client, Keys& keys,
                                          const std::stop_token& stop) {
    SW_TRY(ProviderHealth health, makeSpeechService(entry, client, keys)->health(stop));
    for (const std::string& voice : namedVoices(entry)) {
        const bool isMixed = voice.find('+') != std::string::npos;  // Kokoro mixes voices: "af_sky+af_bella"
        if (isMixed || health.models.empty() || std::ranges::find(health.models, voice) != health.models.end())
            continue;
        // No failure: not every provider lists all voices that it has.
        const std::string near = nearest(voice, health.models);
        health.note += ", but does not list the voice " + voice + (near.empty() ? "" : "; did you mean " + near + "?");
    }
    return health;
}

}  // namespace sw
