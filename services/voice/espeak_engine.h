#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "services/voice/wav.h"

namespace sw {

/// The start of a word as espeak-ng reports it.
struct EspeakWord {
    std::size_t character = 0;  ///< index of its first code point in the text
    double seconds = 0;
};

/// What espeak-ng has made of a text.
struct EspeakSound {
    MonoSound sound;
    std::vector<EspeakWord> words;   ///< by time
    std::vector<double> clauseEnds;  ///< seconds, by time
};

/// How a text is to be spoken by espeak-ng.
struct EspeakSetting {
    std::string voice;  ///< language file and variant: "de+Annie"
    int wordsPerMinute = 165;
    int pitch = kOwnPitch;  ///< 0 to 100, two octaves; as is how far it moves
    int range = kOwnPitch;
    static constexpr int kOwnPitch = 50;  ///< the voice's own
};

/// espeak-ng in this process. The library keeps running state (pitch flutter, gain control) in static variables that
/// nothing resets, so that it is opened for each call and closed after it: equal texts give equal samples, whatever was
/// said before. Takes one call at a time in the whole process; the library must not be linked elsewhere. What the
/// library itself never frees is lost with it: under 4 kB a call, and the English dictionary (180 kB) where a text in
/// another language switches to English words.
class EspeakEngine {
public:
    /// `dataFolder` holds espeak-ng-data; empty for the library's own place.
    explicit EspeakEngine(std::filesystem::path dataFolder = {}) : m_dataFolder(std::move(dataFolder)) {}

    /// MissingComponent when the library, its data or the voice is not installed; names the package.
    [[nodiscard]] Result<EspeakSound> speak(const std::string& text, const EspeakSetting& setting,
                                            const std::stop_token& stop) const;

private:
    std::filesystem::path m_dataFolder;
};

}  // namespace sw
