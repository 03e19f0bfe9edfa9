#include "services/voice/time_warp.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sw {
namespace {

constexpr float kFar = std::numeric_limits<float>::max() / 4;
constexpr float kStepCost = 0.3F;   // for staying on one side: straight paths are likelier
constexpr double kLeastBand = 200;  // frames
constexpr double kBandShare = 0.2;

enum class Step : unsigned char { Both, Reference, Target };

float distance(const MfccFrame& a, const MfccFrame& b) {
    float sum = 0;
    for (std::size_t k = 0; k < a.size(); ++k) {
        const float difference = a[k] - b[k];
        sum += difference * difference * (k < kMfccCount ? 1.0F : 0.5F);
    }
    return std::sqrt(sum);
}

/// The columns of a row that lie within the band.
struct Band {
    std::size_t from;
    std::size_t to;  // one behind the last
};

Band bandOf(std::size_t row, std::size_t rows, std::size_t columns) {
    const double width = std::max(kLeastBand, kBandShare * static_cast<double>(columns));
    const double centre = static_cast<double>(row) * static_cast<double>(columns) / static_cast<double>(rows);
    const double from = std::max(0.0, centre - width);
    const double to = std::min(static_cast<double>(columns), centre + width + 1);
    return {static_cast<std::size_t>(from), static_cast<std::size_t>(to)};
}

/// All steps of the cheapest paths; returns the cost of the whole path.
float walk(const std::vector<MfccFrame>& reference, const std::vector<MfccFrame>& target, std::vector<Step>& steps) {
    const std::size_t columns = target.size();
    std::vector<float> above(columns, kFar);
    std::vector<float> row(columns, kFar);
    for (std::size_t i = 0; i < reference.size(); ++i) {
        std::fill(row.begin(), row.end(), kFar);
        const Band band = bandOf(i, reference.size(), columns);
        for (std::size_t j = band.from; j < band.to; ++j) {
            float best = i == 0 && j == 0 ? 0 : kFar;
            Step step = Step::Both;
            if (i > 0 && j > 0 && above[j - 1] < best)
                best = above[j - 1];
            if (i > 0 && above[j] + kStepCost < best) {
                best = above[j] + kStepCost;
                step = Step::Reference;
            }
            if (j > 0 && row[j - 1] + kStepCost < best) {
                best = row[j - 1] + kStepCost;
                step = Step::Target;
            }
            row[j] = best + distance(reference[i], target[j]);
            steps[i * columns + j] = step;
        }
        std::swap(above, row);
    }
    return above.back();
}

}  // namespace

TimeWarp timeWarp(const std::vector<MfccFrame>& reference, const std::vector<MfccFrame>& target) {
    std::vector<Step> steps(reference.size() * target.size(), Step::Both);
    TimeWarp warp{std::vector<double>(reference.size(), 0), 0};
    const float total = walk(reference, target, steps);
    warp.cost = static_cast<double>(total) / static_cast<double>(reference.size() + target.size());
    std::vector<double> counts(reference.size(), 0);
    std::size_t i = reference.size() - 1;
    std::size_t j = target.size() - 1;
    while (true) {
        warp.targetFrames[i] += static_cast<double>(j);
        counts[i] += 1;
        if (i == 0 && j == 0)
            break;
        const Step step = i == 0 ? Step::Target : j == 0 ? Step::Reference : steps[i * target.size() + j];
        i -= step == Step::Target ? 0 : 1;
        j -= step == Step::Reference ? 0 : 1;
    }
    for (std::size_t k = 0; k < counts.size(); ++k)
        warp.targetFrames[k] /= counts[k];
    return warp;
}

}  // namespace sw
