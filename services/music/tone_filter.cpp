#include "services/music/tone_filter.h"

#include <cmath>
#include <numbers>

#include "core/media/sound/sound_file.h"

namespace sw {
namespace {

struct Angle {
    double cosine;
    double alpha;
};

Angle angleOf(double hertz, double q) {
    const double w = 2 * std::numbers::pi * hertz / kSoundRate;
    return {std::cos(w), std::sin(w) / (2 * q)};
}

}  // namespace

ToneFilter ToneFilter::highPass(double hertz, double q) {
    const auto [c, alpha] = angleOf(hertz, q);
    return {(1 + c) / 2, -(1 + c), (1 + c) / 2, 1 + alpha, -2 * c, 1 - alpha};
}

ToneFilter ToneFilter::lowPass(double hertz, double q) {
    const auto [c, alpha] = angleOf(hertz, q);
    return {(1 - c) / 2, 1 - c, (1 - c) / 2, 1 + alpha, -2 * c, 1 - alpha};
}

ToneFilter ToneFilter::bandPass(double hertz, double q) {
    const auto [c, alpha] = angleOf(hertz, q);
    return {alpha, 0, -alpha, 1 + alpha, -2 * c, 1 - alpha};
}

ToneFilter ToneFilter::peak(double hertz, double q, double db) {
    const auto [c, alpha] = angleOf(hertz, q);
    const double a = std::pow(10.0, db / 40);
    return {1 + alpha * a, -2 * c, 1 - alpha * a, 1 + alpha / a, -2 * c, 1 - alpha / a};
}

}  // namespace sw
