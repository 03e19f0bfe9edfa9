#include "services/voice/biquad.h"

#include <cmath>
#include <numbers>

namespace sw {
namespace {

struct Angle {
    double cosine;
    double sine;
};

Angle angleOf(double sampleRate, double frequency) {
    const double w0 = 2 * std::numbers::pi * frequency / sampleRate;
    return {std::cos(w0), std::sin(w0)};
}

}  // namespace

Biquad Biquad::highPass(double sampleRate, double frequency, double q) {
    const auto [c, s] = angleOf(sampleRate, frequency);
    const double alpha = s / (2 * q);
    return {(1 + c) / 2, -(1 + c), (1 + c) / 2, 1 + alpha, -2 * c, 1 - alpha};
}

Biquad Biquad::lowPass(double sampleRate, double frequency, double q) {
    const auto [c, s] = angleOf(sampleRate, frequency);
    const double alpha = s / (2 * q);
    return {(1 - c) / 2, 1 - c, (1 - c) / 2, 1 + alpha, -2 * c, 1 - alpha};
}

Biquad Biquad::peaking(double sampleRate, double frequency, double q, double gainDb) {
    const auto [c, s] = angleOf(sampleRate, frequency);
    const double alpha = s / (2 * q);
    const double a = std::pow(10.0, gainDb / 40);
    return {1 + alpha * a, -2 * c, 1 - alpha * a, 1 + alpha / a, -2 * c, 1 - alpha / a};
}

Biquad Biquad::highShelf(double sampleRate, double frequency, double gainDb) {
    const auto [c, s] = angleOf(sampleRate, frequency);
    const double a = std::pow(10.0, gainDb / 40);
    const double alpha = s / 2 * std::numbers::sqrt2;
    const double root = 2 * std::sqrt(a) * alpha;
    return {a * (a + 1 + (a - 1) * c + root), -2 * a * (a - 1 + (a + 1) * c), a * (a + 1 + (a - 1) * c - root),
            a + 1 - (a - 1) * c + root,       2 * (a - 1 - (a + 1) * c),      a + 1 - (a - 1) * c - root};
}

}  // namespace sw
