#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "services/voice/wav.h"

namespace sw {

/// How a voice of hts_engine sounds.
struct HtsTimbre {
    double halfTones = 0;  ///< added to the pitch
    double alpha = 0;      ///< frequency warping: below the voice's own lengthens the vocal tract; 0 is the voice's own
    double pitchRange = 1;  ///< factor on the log-F0 movement about its mean
    double speed = 1;       ///< above 1 is faster
};

/// Sound with the start of each label's segment; the last entry is the end, all in seconds.
struct HtsSound {
    MonoSound sound;
    std::vector<double> segmentStarts;
};

/// An HTS voice loaded into hts_engine API 1.10. Every call starts from a clean state: equal labels and timbre give
/// equal samples. One call at a time per object.
class HtsEngine {
public:
    /// MissingComponent when the file is not there, names the Debian package; InvalidInput when it is no HTS voice.
    static Result<HtsEngine> load(const std::filesystem::path& voiceFile);
    ~HtsEngine();
    HtsEngine(HtsEngine&&) noexcept;
    HtsEngine& operator=(HtsEngine&&) noexcept;

    Result<HtsSound> speak(const std::vector<std::string>& labels, const HtsTimbre& timbre,
                           const std::stop_token& stop);

private:
    struct Engine;
    explicit HtsEngine(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> m_engine;
};

}  // namespace sw
