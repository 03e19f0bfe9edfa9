#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/graph/stage.h"

namespace sw {

/// What the music of a short shall be like.
struct MusicOrder {
    std::string mood;
    Duration duration;
    std::uint64_t seed = 0;
};

/// Finished music with its beat grid.
struct Music {
    std::string bytes;      ///< the file
    std::string extension;  ///< of the file, without a dot
    double bpm = 0;
    int barBeats = 4;
    std::vector<TimePoint> beats;  ///< empty when the provider does not know them
    Duration duration;             ///< of the file, to the sample
    double loudnessLufs = 0;
    std::string model;
    std::string licence;
    double cost = 0;
    std::map<std::string, double> used = {};  ///< StageResult::used
};

/// Who makes music: the embedded composer or a remote service. Called on worker threads, several at a time up to
/// `concurrency`; deterministic from its order.
class MusicProvider {
public:
    virtual ~MusicProvider() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    [[nodiscard]] virtual int concurrency() const = 0;
    /// The model that is asked, as the settings name it; "" for none.
    [[nodiscard]] virtual std::string model() const { return {}; }
    /// Whether it is reached over the network.
    [[nodiscard]] virtual bool isRemote() const { return false; }
    /// Exactly as long as ordered. InvalidInput for an unknown mood, with the nearest one.
    virtual Result<Music> make(const MusicOrder& order, const StageContext& context) = 0;
};

}  // namespace sw
