#include "core/media/sound/ducking.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace sw {
namespace {

constexpr float kSpeechBelowLoudDb = 28;
constexpr float kSpeechFloorDb = -60;

std::int64_t framesOf(Duration duration) {
    return sampleAt(TimePoint{duration.flicks}, kSoundRate);
}

double smoothstep(double x) {
    x = std::clamp(x, 0.0, 1.0);
    return x * x * (3 - 2 * x);
}

/// Pauses shorter than `hold` hops between two stretches of speech count as speech.
void fillPauses(std::vector<bool>& speaking, std::ptrdiff_t hold) {
    std::ptrdiff_t last = -1;
    for (std::ptrdiff_t i = 0; i < std::ssize(speaking); ++i) {
        if (!speaking[static_cast<std::size_t>(i)])
            continue;
        if (last >= 0 && i - last <= hold)
            std::fill(speaking.begin() + last, speaking.begin() + i, true);
        last = i;
    }
}

/// Where somebody speaks, in hops.
std::vector<bool> speech(const std::vector<float>& voiceDb, Duration hold) {
    std::vector<float> loud;
    std::copy_if(voiceDb.begin(), voiceDb.end(), std::back_inserter(loud),
                 [](float db) { return db > kSpeechFloorDb; });
    std::vector<bool> speaking(voiceDb.size(), false);
    if (loud.empty())
        return speaking;
    const auto high = loud.begin() + std::ssize(loud) * 19 / 20;
    std::nth_element(loud.begin(), high, loud.end());
    const float threshold = std::max(*high - kSpeechBelowLoudDb, kSpeechFloorDb);
    std::transform(voiceDb.begin(), voiceDb.end(), speaking.begin(), [=](float db) { return db > threshold; });
    fillPauses(speaking, framesOf(hold) / kSpeechHop);
    return speaking;
}

}  // namespace

GainCurve duckingCurve(const std::vector<float>& voiceDb, const Ducking& ducking) {
    const std::vector<bool> speaking = speech(voiceDb, ducking.hold);
    const double attack = std::max(1.0, static_cast<double>(framesOf(ducking.attack)) / kSpeechHop);
    const double release = std::max(1.0, static_cast<double>(framesOf(ducking.release)) / kSpeechHop);
    std::vector<float> depth(speaking.size() + 1, 0.0F);
    constexpr double kFar = 1e9;
    double since = kFar;  // in hops; a hop that speaks reaches from its point to the next one
    for (std::size_t i = 0; i < depth.size(); ++i) {
        since = (i < speaking.size() && speaking[i]) || (i > 0 && speaking[i - 1]) ? 0 : since + 1;
        depth[i] = static_cast<float>(smoothstep(1 - since / release));
    }
    double until = kFar;
    for (std::size_t i = depth.size(); i-- > 0;) {
        until = i < speaking.size() && speaking[i] ? 0 : until + 1;
        depth[i] = std::max(depth[i], static_cast<float>(smoothstep(1 - until / attack)));
    }
    for (float& part : depth)
        part =
            static_cast<float>(fromDb(ducking.openDb + (ducking.underDb - ducking.openDb) * static_cast<double>(part)));
    return {kSpeechHop, std::move(depth)};
}

}  // namespace sw
