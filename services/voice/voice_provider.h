#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/graph/stage.h"
#include "services/voice/reading.h"
#include "services/voice/wav.h"

namespace sw {

/// The language of voices that are not bound to one (ISO 639-2).
inline constexpr const char* kEveryLanguage = "mul";

/// A voice to choose from.
struct VoiceDescription {
    std::string name;           ///< unique: "slt-deep", "de-annie", "kokoro/af_sky"
    std::string language;       ///< BCP 47; kEveryLanguage of a remote voice that speaks them all
    std::string languageName;   ///< "German"
    std::string gender;         ///< "female" or "male"; "" when nobody says
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
    int take = 0;           ///< which of the ways to say it; `speed`, `pitch` and `liveliness` follow it already
    double plainSpeed = 1;  ///< `speed` without what the take has changed, for who has another way to differ
    std::uint64_t seed = 0;
    std::string before = {};  ///< what is said before and behind it, where the caller tells
    std::string behind = {};
};

/// A sentence as sound, before the finish.
struct SpokenText {
    MonoSound sound;
    std::vector<WordTime> words;  ///< as written, in order; empty when the provider does not know the times
    std::string model = {};       ///< what made it, as the provider calls it; "" where that is the voice
    std::map<std::string, double> used = {};  ///< StageResult::used
};

/// Something that can speak: an engine in this process, or a service elsewhere.
/// `speak` is called on workers, up to `concurrency` at a time; it returns soon after stop is requested, with Cancelled.
class VoiceProvider {
public:
    virtual ~VoiceProvider() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    /// What its sound may be used under, for the asset's record.
    [[nodiscard]] virtual std::string licence() const = 0;
    /// Those to choose from.
    [[nodiscard]] virtual std::vector<VoiceDescription> voices() const = 0;
    /// The voice of that name, if it is one of the provider's.
    [[nodiscard]] virtual std::optional<VoiceDescription> voice(const std::string& name) const {
        for (VoiceDescription& candidate : voices())
            if (candidate.name == name)
                return std::move(candidate);
        return std::nullopt;
    }
    /// The model that is asked, as the settings name it; "" for none.
    [[nodiscard]] virtual std::string model() const { return {}; }
    [[nodiscard]] virtual int concurrency() const { return 1; }
    /// Whether it is reached over the network.
    [[nodiscard]] virtual bool isRemote() const { return false; }
    virtual Result<SpokenText> speak(const VoiceRequest& request, const StageContext& context) = 0;
};

}  // namespace sw
