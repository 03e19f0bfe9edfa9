#include "core/media/frame/blend.h"

#include <algorithm>

#include "core/media/frame/wide_loops.h"

namespace sw {

// t/255 rounded to nearest for t ≤ 65 025 is (t + 128 + ((t + 128) >> 8)) >> 8, and all of it fits 16 bits.

SW_WIDE void overRow(std::uint8_t* __restrict row, const std::uint8_t* __restrict value,
                     const std::uint8_t* __restrict alpha, int count) {
    for (int i = 0; i < count; ++i) {
        const auto scaled = static_cast<std::uint16_t>(row[i] * static_cast<std::uint16_t>(255 - alpha[i]) + 128);
        const auto rest = static_cast<std::uint16_t>(static_cast<std::uint16_t>(scaled + (scaled >> 8)) >> 8);
        const auto sum = static_cast<std::uint16_t>(rest + value[i]);
        row[i] = static_cast<std::uint8_t>(sum > 255 ? 255 : sum);
    }
}

SW_WIDE void overRowFaded(std::uint8_t* __restrict row, const std::uint8_t* __restrict value,
                          const std::uint8_t* __restrict alpha, int opacity, int count) {
    const auto factor = static_cast<std::uint16_t>(opacity);
    for (int i = 0; i < count; ++i) {
        const auto a = static_cast<std::uint16_t>(static_cast<std::uint16_t>(alpha[i] * factor + 128) >> 8);
        const auto v = static_cast<std::uint16_t>(static_cast<std::uint16_t>(value[i] * factor + 128) >> 8);
        const auto scaled = static_cast<std::uint16_t>(row[i] * static_cast<std::uint16_t>(255 - a) + 128);
        const auto rest = static_cast<std::uint16_t>(static_cast<std::uint16_t>(scaled + (scaled >> 8)) >> 8);
        const auto sum = static_cast<std::uint16_t>(rest + v);
        row[i] = static_cast<std::uint8_t>(sum > 255 ? 255 : sum);
    }
}

SW_WIDE void mixRow(const std::uint8_t* a, const std::uint8_t* b, int weight, std::uint8_t* out, int count) {
    const auto second = static_cast<std::uint16_t>(weight);
    const auto first = static_cast<std::uint16_t>(kFull - weight);
    for (int i = 0; i < count; ++i)
        out[i] = static_cast<std::uint8_t>(static_cast<std::uint16_t>(a[i] * first + b[i] * second + 128) >> 8);
}

SW_WIDE void tintRow(std::uint8_t* row, std::uint8_t value, int weight, int count) {
    const auto first = static_cast<std::uint16_t>(kFull - weight);
    const auto added = static_cast<std::uint16_t>(value * weight + 128);
    for (int i = 0; i < count; ++i)
        row[i] = static_cast<std::uint8_t>(static_cast<std::uint16_t>(row[i] * first + added) >> 8);
}

namespace {

void mixPlanes(const Plane& a, const Plane& b, int weight, Plane& out) {
    for (int y = 0; y < out.height(); ++y)
        mixRow(a.row(y), b.row(y), weight, out.row(y), out.width());
}

}  // namespace

void mixFrames(const Frame& a, const Frame& b, int weight, Frame& out) {
    const int clamped = std::clamp(weight, 0, kFull);
    mixPlanes(a.y, b.y, clamped, out.y);
    mixPlanes(a.u, b.u, clamped, out.u);
    mixPlanes(a.v, b.v, clamped, out.v);
}

}  // namespace sw
