#include "services/voice/mfcc.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace sw {
namespace {

constexpr std::size_t kWindow = 400;  // samples
constexpr std::size_t kHop = 160;
constexpr std::size_t kFft = 512;
constexpr std::size_t kBins = kFft / 2 + 1;
constexpr std::size_t kBands = 26;
constexpr double kLowest = 100;  // Hz
constexpr double kHighest = 7000;

using Spectrum = std::array<std::complex<float>, kFft>;
using Powers = std::array<float, kBins>;

/// Cooley and Tukey, radix 2, in place.
void transform(Spectrum& data) {
    for (std::size_t i = 1, j = 0; i < kFft; ++i) {
        std::size_t bit = kFft >> 1;
        for (; (j & bit) != 0; bit >>= 1)
            j ^= bit;
        j ^= bit;
        if (i < j)
            std::swap(data[i], data[j]);
    }
    static const Spectrum kTwiddles = [] {
        Spectrum table{};
        for (std::size_t k = 0; k < kFft / 2; ++k)
            table[k] = std::polar(1.0F, static_cast<float>(-2 * std::numbers::pi * static_cast<double>(k) / kFft));
        return table;
    }();
    for (std::size_t length = 2; length <= kFft; length <<= 1)
        for (std::size_t start = 0; start < kFft; start += length)
            for (std::size_t k = 0; k < length / 2; ++k) {
                const std::complex<float> even = data[start + k];
                const std::complex<float> odd = data[start + k + length / 2] * kTwiddles[k * (kFft / length)];
                data[start + k] = even + odd;
                data[start + k + length / 2] = even - odd;
            }
}

double toMel(double hertz) {
    return 1127 * std::log(1 + hertz / 700);
}

double toHertz(double mel) {
    return 700 * (std::exp(mel / 1127) - 1);
}

/// A triangle over some bins.
struct Band {
    std::size_t first = 0;
    std::vector<float> weights;
};
using Bank = std::array<Band, kBands>;

Bank makeBank() {
    std::array<double, kBands + 2> edges{};
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const double mel = toMel(kLowest) + (toMel(kHighest) - toMel(kLowest)) * static_cast<double>(i) / (kBands + 1);
        edges[i] = toHertz(mel) * kFft / kMfccRate;
    }
    Bank bank{};
    for (std::size_t band = 0; band < kBands; ++band)
        for (std::size_t bin = 0; bin < kBins; ++bin) {
            const double k = static_cast<double>(bin);
            const double rise = (k - edges[band]) / (edges[band + 1] - edges[band]);
            const double fall = (edges[band + 2] - k) / (edges[band + 2] - edges[band + 1]);
            const float weight = static_cast<float>(std::max(0.0, std::min(rise, fall)));
            if (weight <= 0)
                continue;
            if (bank[band].weights.empty())
                bank[band].first = bin;
            bank[band].weights.push_back(weight);
        }
    return bank;
}

using Window = std::array<float, kWindow>;

Window makeHammingWindow() {
    Window window{};
    for (std::size_t i = 0; i < kWindow; ++i)
        window[i] = static_cast<float>(0.54 - 0.46 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / (kWindow - 1)));
    return window;
}

using Cosines = std::array<std::array<float, kBands>, kMfccCount>;

Cosines makeCosines() {
    Cosines cosines{};
    for (std::size_t k = 0; k < kMfccCount; ++k)
        for (std::size_t band = 0; band < kBands; ++band)
            cosines[k][band] = static_cast<float>(
                std::cos(std::numbers::pi * static_cast<double>(k) * (static_cast<double>(band) + 0.5) / kBands));
    return cosines;
}

Powers powersAt(const std::vector<float>& samples, std::size_t start) {
    static const Window kHamming = makeHammingWindow();
    Spectrum spectrum{};
    for (std::size_t i = 0; i < kWindow; ++i) {
        const float before = start + i > 0 ? samples[start + i - 1] : 0.0F;
        spectrum[i] = (samples[start + i] - 0.97F * before) * kHamming[i];
    }
    transform(spectrum);
    Powers powers{};
    for (std::size_t bin = 0; bin < kBins; ++bin)
        powers[bin] = std::norm(spectrum[bin]);
    return powers;
}

MfccFrame cepstrum(const Powers& powers) {
    static const Bank kBank = makeBank();
    static const Cosines kCosines = makeCosines();
    std::array<float, kBands> logs{};
    for (std::size_t band = 0; band < kBands; ++band) {
        float sum = 0;
        for (std::size_t i = 0; i < kBank[band].weights.size(); ++i)
            sum += kBank[band].weights[i] * powers[kBank[band].first + i];
        logs[band] = std::log(sum + 1e-6F);
    }
    MfccFrame frame{};
    for (std::size_t k = 0; k < kMfccCount; ++k)
        for (std::size_t band = 0; band < kBands; ++band)
            frame[k] += logs[band] * kCosines[k][band];
    return frame;
}

void addDeltas(std::vector<MfccFrame>& frames) {
    const std::size_t last = frames.size() - 1;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const MfccFrame& twoBack = frames[i < 2 ? 0 : i - 2];
        const MfccFrame& oneBack = frames[i < 1 ? 0 : i - 1];
        const MfccFrame& oneOn = frames[std::min(i + 1, last)];
        const MfccFrame& twoOn = frames[std::min(i + 2, last)];
        for (std::size_t k = 0; k < kMfccCount; ++k)
            frames[i][kMfccCount + k] = (2 * (twoOn[k] - twoBack[k]) + (oneOn[k] - oneBack[k])) / 10;
    }
}

void normalise(std::vector<MfccFrame>& frames) {
    const double count = static_cast<double>(frames.size());
    for (std::size_t k = 0; k < 2 * kMfccCount; ++k) {
        double mean = 0;
        double variance = 0;
        for (const MfccFrame& frame : frames)
            mean += static_cast<double>(frame[k]) / count;
        for (const MfccFrame& frame : frames)
            variance += (static_cast<double>(frame[k]) - mean) * (static_cast<double>(frame[k]) - mean) / count;
        const double deviation = std::sqrt(variance) + 1e-6;
        for (MfccFrame& frame : frames)
            frame[k] = static_cast<float>((static_cast<double>(frame[k]) - mean) / deviation);
    }
}

}  // namespace

std::vector<MfccFrame> mfccFrames(const std::vector<float>& samples) {
    std::vector<MfccFrame> frames;
    for (std::size_t start = 0; start + kWindow <= samples.size(); start += kHop)
        frames.push_back(cepstrum(powersAt(samples, start)));
    if (frames.empty())
        return frames;
    addDeltas(frames);
    normalise(frames);
    return frames;
}

}  // namespace sw
