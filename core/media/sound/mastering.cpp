#include "core/media/sound/mastering.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/media/sound/limiter.h"
#include "core/media/sound/loudness_meter.h"

namespace sw {
namespace {

constexpr std::int64_t kBlock = 4096;
constexpr double kMaxGainDb = 40;
constexpr double kMaxLimitingDb = 12;
/// What the limiter's own ramps, and rounding, may add to a peak.
constexpr double kHeadroomDb = 0.01;
constexpr double kToleranceLu = 0.05;
constexpr int kMostTries = 4;

Result<void> measure(const SoundPull& sound, std::int64_t frames, int channels, const GainCurve& gain,
                     LoudnessMeter& meter, const std::stop_token& stop) {
    std::vector<float> block;
    for (std::int64_t first = 0; first < frames; first += kBlock) {
        if (stop.stop_requested())
            return cancelled();
        block.resize(static_cast<std::size_t>(std::min(kBlock, frames - first) * channels));
        SW_CHECK(sound(first, block));
        gain.apply(block, channels, first);
        meter.add(block);
    }
    meter.finish();
    return {};
}

/// The energies of hops from those of steps under a gain that is linear within each.
std::vector<double> hopEnergies(const std::vector<float>& steps, const GainCurve& gain) {
    constexpr std::size_t kSteps = kMeterHop / kMeterStep;
    std::vector<double> hops((steps.size() + kSteps - 1) / kSteps, 0.0);
    const auto point = [&](std::size_t i) {
        return static_cast<double>(gain.points[std::min(i, gain.points.size() - 1)]);
    };
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const double a = point(i);
        const double b = point(i + 1);
        hops[i / kSteps] += static_cast<double>(steps[i]) * (a * a + a * b + b * b) / 3;
    }
    return hops;
}

struct Plan {
    GainCurve gain;
    Loudness loudness;  ///< what is to be expected of it
    bool limits = false;
    bool isMost = false;  ///< nothing more can be had
};

/// The gain that should bring a sound that `raw` has measured to `lufs` under a ceiling.
Plan planGain(const LoudnessMeter& raw, std::int64_t frames, double lufs, double ceilingDb, double mostDb) {
    constexpr int kMostRounds = 24;
    const double peakDb = toDb(raw.peak());
    double gainDb = 0;
    Plan plan;
    for (int round = 0; round < kMostRounds; ++round) {
        plan.limits = peakDb + gainDb > ceilingDb;
        plan.gain = plan.limits ? limitedGain(raw.peaks(), fromDb(gainDb), fromDb(ceilingDb))
                                : GainCurve{kMeterStep, {static_cast<float>(fromDb(gainDb))}};
        plan.loudness = loudnessOf(hopEnergies(raw.energies(), plan.gain), frames, raw.peak() * fromDb(gainDb));
        plan.isMost = gainDb == mostDb;
        const double nextDb = std::min(gainDb + lufs - plan.loudness.integratedLufs, mostDb);
        if (std::abs(nextDb - gainDb) < 0.002)
            break;
        gainDb = nextDb;
    }
    return plan;
}

}  // namespace

Result<Mastering> master(const SoundPull& sound, std::int64_t frames, int channels, LoudnessTarget target,
                         const std::stop_token& stop) {
    LoudnessMeter raw(channels, kMeterStep);
    SW_CHECK(measure(sound, frames, channels, {}, raw, stop));
    const GainCurve unchanged{kMeterStep, {1.0F}};
    const Loudness before = loudnessOf(hopEnergies(raw.energies(), unchanged), frames, raw.peak());
    const double maxGainDb = before.integratedLufs > kSilenceLufs ? kMaxGainDb : 0;
    double lufs = target.integratedLufs;
    double ceilingDb = target.truePeakDb - kHeadroomDb;
    for (int tries = 1;; ++tries) {
        const double mostDb = std::min(maxGainDb, ceilingDb - before.truePeakDb + kMaxLimitingDb);
        Plan plan = planGain(raw, frames, lufs, ceilingDb, mostDb);
        if (!plan.limits)
            return Mastering{std::move(plan.gain), plan.loudness};
        LoudnessMeter meter(channels, kMeterHop);
        SW_CHECK(measure(sound, frames, channels, plan.gain, meter, stop));
        const std::vector<double> hops(meter.energies().begin(), meter.energies().end());
        const Loudness loudness = loudnessOf(hops, frames, meter.peak());
        double missing = target.integratedLufs - loudness.integratedLufs;
        if (plan.isMost)
            missing = std::min(missing, 0.0);
        const double over = loudness.truePeakDb - target.truePeakDb;
        if (tries == kMostTries || (over <= 0 && std::abs(missing) <= kToleranceLu))
            return Mastering{std::move(plan.gain), loudness};
        lufs += missing;
        ceilingDb -= over > 0 ? over + kHeadroomDb : 0;
    }
}

}  // namespace sw
