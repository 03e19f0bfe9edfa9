#include "core/media/sound/limiter.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/media/sound/loudness_meter.h"

namespace sw {
namespace {

constexpr std::size_t kAttackSteps = 5;
constexpr std::size_t kReleaseSteps = 120;

/// How much each step must be lowered (1 is not at all) so that `peaks` × `gain` stays under `ceiling`, with a release
/// behind each reduction. One more than there are peaks, for the curve that it becomes.
std::vector<float> allowedGains(std::span<const float> peaks, double gain, double ceiling) {
    std::vector<float> allowed(peaks.size() + 1, 1.0F);
    for (std::size_t i = 0; i < peaks.size(); ++i) {
        const double peak = peaks[i] * gain;
        if (peak <= ceiling)
            continue;
        const double depth = 1 - ceiling / peak;
        for (std::size_t k = 0; k < kReleaseSteps && i + k < peaks.size(); ++k) {
            const double left = 1 - static_cast<double>(k) / kReleaseSteps;
            allowed[i + k] = std::min(allowed[i + k], static_cast<float>(1 - depth * left * left));
        }
    }
    return allowed;
}

}  // namespace

GainCurve limitedGain(std::span<const float> peaks, double gain, double ceiling) {
    // Each reduction is led in: the least of the steps before is averaged over the steps behind, so that no step ends
    // above what it may have. The curve takes the place of `points` behind the last step that is still needed.
    std::vector<float> points = allowedGains(peaks, gain, ceiling);
    const std::size_t count = peaks.size();
    const auto leastUpTo = [&](std::size_t last) {  // of the steps last − kAttackSteps … last
        const auto from = points.begin() + static_cast<std::ptrdiff_t>(last > kAttackSteps ? last - kAttackSteps : 0);
        const auto to = points.begin() + static_cast<std::ptrdiff_t>(std::min(last + 1, count));
        return *std::min_element(from, to);
    };
    std::array<float, kAttackSteps + 1> least{};
    for (std::size_t last = 0; last < kAttackSteps && count > 0; ++last)
        least[last] = leastUpTo(last);
    float before = 1;
    for (std::size_t i = 0; i <= count; ++i) {
        float smooth = 1;
        if (i < count) {
            least[(i + kAttackSteps) % least.size()] = leastUpTo(i + kAttackSteps);
            float sum = 0;
            for (const float value : least)
                sum += value;
            smooth = sum / static_cast<float>(least.size());
        }
        points[i] = static_cast<float>(gain) * std::min(before, smooth);
        before = smooth;
    }
    return {kMeterStep, std::move(points)};
}

}  // namespace sw
