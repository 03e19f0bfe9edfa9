#pragma once

#include "services/remote/call_slots.h"
#include "services/voice/speech_service.h"
#include "services/voice/subprocess.h"

namespace sw {

/// The program piper (github.com/OHF-Voice/piper1-gpl, docs/CLI.md, and its predecessor rhasspy/piper): the sentence on
/// its standard input, a WAV file on its standard output.
class PiperProgram final : public SpeechService {
public:
    explicit PiperProgram(const ProviderEntry& entry);

    Result<SpeechAnswer> speak(const VoiceRequest& request, const std::stop_token& stop) override;
    /// Starts nothing: looks whether the program and its voice are there.
    Result<ProviderHealth> health(const std::stop_token& stop) override;

private:
    [[nodiscard]] tl::unexpected<Error> missing() const;

    std::string m_name;
    std::string m_program;
    std::vector<std::string> m_arguments;
    std::string m_folder;
    std::string m_speaker;
    int m_concurrency;
    std::chrono::milliseconds m_longest;
    CallSlots m_slots;
};

}  // namespace sw
