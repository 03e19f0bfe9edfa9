#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/graph/stage.h"
#include "services/voice/reading.h"
#include "services/voice/wav.h"

namespace sw {

/// A voice to choose from.
struct VoiceDescription {
    std::string name;           ///< unique: "slt-deep", "de-annie"
    std::string language;       ///< BCP 47
    std::string languageName;   ///< "German"
    std::string gender;         ///< "female" or "male"
    std::string timbre;         ///< in words: "deep"
    std::string engine;         ///< the provider that speaks it
    double wordsPerMinute = 0;  ///< measured at normal speed, pauses within sentences included; 0 when not measured
};

/// One sentence to speak.
struct VoiceRequest {
    std::string text;      ///< as written
    std::string language;  ///< BCP 47
    std::string voice;     ///< the name of one of the provider's voices
    double speed = 1;      ///< 0.5…2; above 1 is faster
    double pitch = 0;      ///< half tones above the voice's own; a provider that cannot change it leaves it
    double liveliness = 1;  ///< factor on how far the pitch moves; likewise
};

/// A sentence as sound, before the finish.
struct SpokenText {
    MonoSound sound;
    std::vector<WordTime> words;  ///< as written, in order; empty when the provider does not know the times
};

/// Something that can speak: an engine in this process, or a service elsewhere.
/// `speak` is called on a worker, by one thread at a time; it returns soon after stop is requested, with Cancelled.
class VoiceProvider {
public:
    virtual ~VoiceProvider() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    /// What its sound may be used under, for the asset's record.
    [[nodiscard]] virtual std::string licence() const = 0;
    [[nodiscard]] virtual std::vector<VoiceDescription> voices() const = 0;
    virtual Result<SpokenText> speak(const VoiceRequest& request, const StageContext& context) = 0;
};

}  // namespace sw
