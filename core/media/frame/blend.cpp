#include "core/media/frame/blend.h"

#include <algorithm>

#include "core/media/frame/wide_loops.h"

namespace sw {
namespace {

/// total / kMost rounded to nearest, for what is at most kMost²; in 8 bits all of it fits 16.
template <class Sample>
inline Wide<Sample> overMost(Wide<Sample> total) {
    constexpr int kBits = Depth<Sample>::kBits;
    const auto raised = static_cast<Wide<Sample>>(total + Depth<Sample>::kFull / 2);
    return static_cast<Wide<Sample>>(static_cast<Wide<Sample>>(raised + (raised >> kBits)) >> kBits);
}

template <class Sample>
inline Sample limited(Wide<Sample> value) {
    constexpr Wide<Sample> kMost = Depth<Sample>::kMost;
    return static_cast<Sample>(value > kMost ? kMost : value);
}

}  // namespace

template <class Sample>
SW_WIDE void overRow(Sample* __restrict row, const Sample* __restrict value, const Sample* __restrict alpha, int count) {
    for (int i = 0; i < count; ++i) {
        const auto through = static_cast<Wide<Sample>>(Depth<Sample>::kMost - alpha[i]);
        const auto rest = overMost<Sample>(static_cast<Wide<Sample>>(row[i] * through));
        row[i] = limited<Sample>(static_cast<Wide<Sample>>(rest + value[i]));
    }
}

template <class Sample>
SW_WIDE void overRowFaded(Sample* __restrict row, const Sample* __restrict value, const Sample* __restrict alpha,
                          int opacity, int count) {
    constexpr int kHalf = Depth<Sample>::kFull / 2;
    constexpr int kBits = Depth<Sample>::kBits;
    const auto factor = static_cast<Wide<Sample>>(opacity);
    for (int i = 0; i < count; ++i) {
        const auto a = static_cast<Wide<Sample>>(static_cast<Wide<Sample>>(alpha[i] * factor + kHalf) >> kBits);
        const auto v = static_cast<Wide<Sample>>(static_cast<Wide<Sample>>(value[i] * factor + kHalf) >> kBits);
        const auto through = static_cast<Wide<Sample>>(Depth<Sample>::kMost - a);
        const auto rest = overMost<Sample>(static_cast<Wide<Sample>>(row[i] * through));
        row[i] = limited<Sample>(static_cast<Wide<Sample>>(rest + v));
    }
}

template <class Sample>
SW_WIDE void mixRow(const Sample* a, const Sample* b, int weight, Sample* out, int count) {
    constexpr int kHalf = Depth<Sample>::kFull / 2;
    const auto second = static_cast<Wide<Sample>>(weight);
    const auto first = static_cast<Wide<Sample>>(Depth<Sample>::kFull - weight);
    for (int i = 0; i < count; ++i)
        out[i] = static_cast<Sample>(static_cast<Wide<Sample>>(a[i] * first + b[i] * second + kHalf) >> Depth<Sample>::kBits);
}

template <class Sample>
SW_WIDE void tintRow(Sample* row, std::type_identity_t<Sample> value, int weight, int count) {
    const auto first = static_cast<Wide<Sample>>(Depth<Sample>::kFull - weight);
    const auto added = static_cast<Wide<Sample>>(value * weight + Depth<Sample>::kFull / 2);
    for (int i = 0; i < count; ++i)
        row[i] = static_cast<Sample>(static_cast<Wide<Sample>>(row[i] * first + added) >> Depth<Sample>::kBits);
}

namespace {

template <class Sample>
void mixPlanes(const BasicPlane<Sample>& a, const BasicPlane<Sample>& b, int weight, BasicPlane<Sample>& out) {
    for (int y = 0; y < out.height(); ++y)
        mixRow(a.row(y), b.row(y), weight, out.row(y), out.width());
}

}  // namespace

template <class Sample>
void mixFrames(const BasicFrame<Sample>& a, const BasicFrame<Sample>& b, int weight, BasicFrame<Sample>& out) {
    const int clamped = std::clamp(weight, 0, Depth<Sample>::kFull);
    mixPlanes(a.y, b.y, clamped, out.y);
    mixPlanes(a.u, b.u, clamped, out.u);
    mixPlanes(a.v, b.v, clamped, out.v);
}

template void overRow(std::uint8_t*, const std::uint8_t*, const std::uint8_t*, int);
template void overRow(std::uint16_t*, const std::uint16_t*, const std::uint16_t*, int);
template void overRowFaded(std::uint8_t*, const std::uint8_t*, const std::uint8_t*, int, int);
template void overRowFaded(std::uint16_t*, const std::uint16_t*, const std::uint16_t*, int, int);
template void mixRow(const std::uint8_t*, const std::uint8_t*, int, std::uint8_t*, int);
template void mixRow(const std::uint16_t*, const std::uint16_t*, int, std::uint16_t*, int);
template void mixFrames(const Frame&, const Frame&, int, Frame&);
template void mixFrames(const DeepFrame&, const DeepFrame&, int, DeepFrame&);
template void tintRow(std::uint8_t*, std::uint8_t, int, int);
template void tintRow(std::uint16_t*, std::uint16_t, int, int);

}  // namespace sw
