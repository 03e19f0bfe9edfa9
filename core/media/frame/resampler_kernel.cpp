#include "core/media/frame/resampler_kernel.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sw {
namespace {

constexpr double kMostStretch = 1.5;
constexpr int kStretches = 128;  // per unit
constexpr int kMostTaps = 6;

using Exact = std::array<double, kMostTaps>;
using Weights = std::array<int, kMostTaps>;

double catmullRom(double distance) {
    const double x = std::abs(distance);
    if (x < 1)
        return (1.5 * x - 2.5) * x * x + 1;
    if (x < 2)
        return ((-0.5 * x + 2.5) * x - 4) * x + 2;
    return 0;
}

/// Whole weights that sum to exactly 64: the largest takes what rounding left over.
Weights rounded(const Exact& exact, int taps) {
    Weights weights{};
    int total = 0;
    std::size_t largest = 0;
    for (std::size_t t = 0; t < static_cast<std::size_t>(taps); ++t) {
        weights[t] = static_cast<int>(std::lround(exact[t]));
        total += weights[t];
        if (weights[t] > weights[largest])
            largest = t;
    }
    weights[largest] += ResamplerKernel::kUnit - total;
    return weights;
}

/// Moves units between neighbours, where it changes the filter least, until the weights balance at `centre` / 64.
void balance(const Exact& exact, int taps, int centre, Weights& weights) {
    int moment = 0;
    for (int t = 0; t < taps; ++t)
        moment += t * weights[static_cast<std::size_t>(t)];
    while (moment != centre) {
        const int way = moment < centre ? 1 : -1;
        std::size_t best = 0;
        double least = 1e9;
        for (int t = std::max(0, -way); t < taps - std::max(0, way); ++t) {
            const auto from = static_cast<std::size_t>(t);
            const auto to = static_cast<std::size_t>(t + way);
            // How much the sum of squared errors grows, halved.
            const double cost = 1 - (weights[from] - exact[from]) + (weights[to] - exact[to]);
            if (cost < least) {
                least = cost;
                best = from;
            }
        }
        --weights[best];
        ++weights[best + static_cast<std::size_t>(way)];
        moment += way;
    }
}

Weights weightsAt(int phase, double stretch, int taps) {
    const double position = static_cast<double>(phase) / ResamplerKernel::kPhases + taps / 2 - 1;
    Exact exact{};
    double sum = 0;
    for (int t = 0; t < taps; ++t)
        sum += exact[static_cast<std::size_t>(t)] = catmullRom((t - position) / stretch);
    for (double& weight : exact)
        weight *= ResamplerKernel::kUnit / sum;
    Weights weights = rounded(exact, taps);
    balance(exact, taps, static_cast<int>(std::lround(position * ResamplerKernel::kUnit)), weights);
    return weights;
}

ResamplerKernel kernelOf(double stretch) {
    ResamplerKernel kernel;
    kernel.taps = stretch > 1 ? 6 : 4;
    const auto taps = static_cast<std::size_t>(kernel.taps);
    for (int phase = 0; phase <= ResamplerKernel::kPhases / 2; ++phase) {
        const Weights weights = weightsAt(phase, stretch, kernel.taps);
        const auto at = static_cast<std::size_t>(phase);
        for (std::size_t t = 0; t < taps; ++t) {
            kernel.weights[at][t] = static_cast<std::int8_t>(weights[t]);
            if (phase > 0)  // the other half is its mirror image
                kernel.weights[ResamplerKernel::kPhases - at][taps - 1 - t] = static_cast<std::int8_t>(weights[t]);
        }
    }
    return kernel;
}

std::vector<ResamplerKernel> allKernels() {
    std::vector<ResamplerKernel> kernels;
    for (int i = 0; i <= (kMostStretch - 1) * kStretches; ++i)
        kernels.push_back(kernelOf(1 + static_cast<double>(i) / kStretches));
    return kernels;
}

}  // namespace

const ResamplerKernel& ResamplerKernel::forStep(double step) {
    static const std::vector<ResamplerKernel> kernels = allKernels();
    const double stretch = std::clamp(step, 1.0, kMostStretch);
    return kernels[static_cast<std::size_t>(std::lround((stretch - 1) * kStretches))];
}

}  // namespace sw
