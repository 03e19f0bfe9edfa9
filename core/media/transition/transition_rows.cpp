#include "core/media/transition/transition_rows.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

#include "core/media/frame/wide_loops.h"

namespace sw {

static_assert(std::endian::native == std::endian::little, "pairs of samples are read as one number");

SW_WIDE void affineField(const float* offset, const float* slope, float at, float* field, int count) {
    for (int i = 0; i < count; ++i)
        field[i] = offset[i] + slope[i] * at;
}

SW_WIDE void distanceField(const float* x, float y, float* field, int count) {
    const float square = y * y;
    for (int i = 0; i < count; ++i)
        field[i] = std::sqrt(x[i] * x[i] + square);
}

SW_WIDE void angleField(const float* x, float y, float* field, int count) {
    constexpr float kQuarter = 1.57079633F;
    constexpr float kTurn = 4 * kQuarter;
    const float down = std::abs(y);
    const float base = y > 0 ? 2 * kQuarter : 0;
    const float sign = y > 0 ? -1.0F : 1.0F;
    for (int i = 0; i < count; ++i) {
        const float across = std::abs(x[i]);
        const float low = across < down ? across : down;
        const float high = across < down ? down : across;
        // atan of a ratio up to 1: a polynomial of degree 7 in it (minimax, error 10⁻⁴).
        const float ratio = low / (high + 1e-20F);
        const float square = ratio * ratio;
        const float small = ((-0.0464964749F * square + 0.15931422F) * square - 0.327622764F) * square * ratio + ratio;
        const float fromUp = base + sign * (across < down ? small : kQuarter - small);
        field[i] = (x[i] < 0 ? kTurn - fromUp : fromUp) * (1 / kTurn);
    }
}

SW_WIDE void cellField(const float* offset, const float* local, float at, float slope, float* field, int count) {
    for (int i = 0; i < count; ++i)
        field[i] = offset[i] + slope * (local[i] < at ? at : local[i]);
}

SW_WIDE void fieldWeights(const float* field, float threshold, float soft, int strength, std::uint16_t* weight,
                          int count) {
    const float gain = 1 / soft;
    const auto full = static_cast<float>(strength);
    for (int i = 0; i < count; ++i) {
        const float t = (threshold - field[i]) * gain;
        const float low = t > 0 ? t : 0;
        const float x = low < 1 ? low : 1;
        weight[i] = static_cast<std::uint16_t>(static_cast<std::int32_t>(x * x * (3 - 2 * x) * full + 0.5F));
    }
}

namespace {

/// Lengths in 1/64 of a field's step; `gain` is 2²⁴ / soft.
SW_WIDE void byteWeightsOf(const std::uint8_t* field, int threshold, int soft, std::uint16_t gain, int strength,
                           std::uint16_t* weight, int count) {
    const auto from = static_cast<std::int16_t>(threshold);
    const auto most = static_cast<std::int16_t>(soft);
    const auto full = static_cast<std::uint16_t>(strength);
    for (int i = 0; i < count; ++i) {
        const auto ahead = static_cast<std::int16_t>(from - field[i] * 64);
        const auto low = static_cast<std::int16_t>(ahead > 0 ? ahead : 0);
        const auto inside = static_cast<std::uint16_t>(low < most ? low : most);
        // x is 0…255 for 0…1; smoothstep is x² (3 − 2 x).
        const auto x = static_cast<std::uint16_t>((static_cast<std::uint32_t>(inside) * gain) >> 16);
        const auto square = static_cast<std::uint16_t>(static_cast<std::uint16_t>(x * x + 255) >> 8);
        const auto step = static_cast<std::uint16_t>(static_cast<std::uint16_t>(square * ((768 - 2 * x) >> 2)) >> 6);
        const auto clamped = static_cast<std::uint16_t>(step < 256 ? step : 256);
        weight[i] = static_cast<std::uint16_t>((static_cast<std::uint32_t>(clamped) * full) >> 8);
    }
}

}  // namespace

void byteWeights(const std::uint8_t* field, double threshold, double soft, int strength, std::uint16_t* weight,
                 int count) {
    const int breadth = static_cast<int>(std::lround(soft * 255 * 64));
    byteWeightsOf(field, static_cast<int>(std::lround(threshold * 255 * 64)), breadth,
                  static_cast<std::uint16_t>((255 * 65536 + breadth - 1) / breadth), strength, weight, count);
}

template <class Sample>
SW_WIDE void mixRowBy(const Sample* a, const Sample* b, const std::uint16_t* weight, Sample* out,
                      int count) {
    constexpr int kWhole = Depth<Sample>::kFull;
    for (int i = 0; i < count; ++i) {
        const auto first = static_cast<Wide<Sample>>(kWhole - weight[i]);
        const auto second = static_cast<Wide<Sample>>(weight[i]);
        out[i] = static_cast<Sample>(static_cast<Wide<Sample>>(a[i] * first + b[i] * second + kWhole / 2) >>
                                     Depth<Sample>::kBits);
    }
}

template <class Sample>
SW_WIDE void tintRowBy(Sample* row, std::type_identity_t<Sample> value, const std::uint16_t* weight, int count) {
    constexpr int kWhole = Depth<Sample>::kFull;
    for (int i = 0; i < count; ++i) {
        const auto first = static_cast<Wide<Sample>>(kWhole - weight[i]);
        const auto second = static_cast<Wide<Sample>>(weight[i]);
        row[i] = static_cast<Sample>(static_cast<Wide<Sample>>(row[i] * first + value * second + kWhole / 2) >>
                                     Depth<Sample>::kBits);
    }
}

template <class Sample>
SW_WIDE void slideSums(std::uint32_t* sum, const Sample* added, const Sample* removed, int count) {
    for (int i = 0; i < count; ++i)
        sum[i] = sum[i] + added[i] - removed[i];
}

template <class Sample>
SW_WIDE void addToSums(std::uint32_t* sum, const Sample* added, int count) {
    for (int i = 0; i < count; ++i)
        sum[i] += added[i];
}

namespace {

/// Fractional bits of 1 / window: a mean and they fit 32 bits.
template <class Sample>
constexpr int kMeanBits = 31 - Depth<Sample>::kBits;

}  // namespace

template <class Sample>
SW_WIDE void averageSums(const std::uint32_t* sum, int window, Sample* out, int count) {
    constexpr int kShift = kMeanBits<Sample>;
    const std::uint32_t reciprocal = (1U << kShift) / static_cast<std::uint32_t>(window);
    for (int i = 0; i < count; ++i)
        out[i] = static_cast<Sample>((sum[i] * reciprocal + (1U << (kShift - 1))) >> kShift);
}

template <class Sample>
SW_WIDE void averageSpans(const std::uint32_t* sum, int window, Sample* out, int count) {
    constexpr int kShift = kMeanBits<Sample>;
    const std::uint32_t reciprocal = (1U << kShift) / static_cast<std::uint32_t>(window);
    const std::uint32_t* upper = sum + window;
    for (int i = 0; i < count; ++i)
        out[i] = static_cast<Sample>(((upper[i] - sum[i]) * reciprocal + (1U << (kShift - 1))) >> kShift);
}

SW_WIDE void nodePlaces(const float* node, int cell, float first, std::int32_t* place, int count) {
    for (int start = 0; start < count; start += cell, ++node) {
        const int length = count - start < cell ? count - start : cell;
        const float step = (node[1] - node[0]) / static_cast<float>(cell);
        const float base = node[0] + first * step;
        for (int i = 0; i < length; ++i)
            place[start + i] = static_cast<std::int32_t>(base + step * static_cast<float>(i));
    }
}

SW_WIDE void mirrorPlaces(std::int32_t* place, int size, int count) {
    const std::int32_t last = (size - 1) * kPlaceUnit;
    for (int i = 0; i < count; ++i) {
        const std::int32_t inside = place[i] < 0 ? -place[i] : place[i];
        place[i] = inside > last ? 2 * last - inside : inside;
    }
}

SW_WIDE void scaledPlaces(const float* scale, float factor, float offset, std::int32_t* place, int count) {
    for (int i = 0; i < count; ++i)
        place[i] = static_cast<std::int32_t>(offset + factor * scale[i]);
}

template <class Sample>
SW_WIDE void coverage(const std::int32_t* x, const std::int32_t* y, int width, int height, std::uint16_t* weight,
                      int count) {
    // Half a sample lies beyond the first and the last one's centre, and there the coverage is half.
    const std::int32_t right = (width - 1) * kPlaceUnit;
    const std::int32_t bottom = (height - 1) * kPlaceUnit;
    for (int i = 0; i < count; ++i) {
        const std::int32_t across = x[i] < right - x[i] ? x[i] : right - x[i];
        const std::int32_t down = y[i] < bottom - y[i] ? y[i] : bottom - y[i];
        const std::int32_t inside = (across < down ? across : down) + kPlaceUnit;
        const std::int32_t low = inside > 0 ? inside : 0;
        weight[i] = static_cast<std::uint16_t>((low < kPlaceUnit ? low : kPlaceUnit) * (Depth<Sample>::kFull / kPlaceUnit));
    }
}

namespace {

// Samples are fetched one by one, for no processor gathers them faster; what goes before and after is done several at a
// time.
constexpr int kFetched = 256;

/// Where the upper left samples lie in the plane.
SW_WIDE void offsetsOf(const std::int32_t* x, const std::int32_t* y, std::int32_t lastX, std::int32_t lastY,
                       std::int32_t stride, std::int32_t* offset, std::uint16_t* partX, std::uint16_t* partY,
                       int count) {
    for (int i = 0; i < count; ++i) {
        const std::int32_t lowX = x[i] > 0 ? x[i] : 0;
        const std::int32_t lowY = y[i] > 0 ? y[i] : 0;
        const std::int32_t px = lowX < lastX ? lowX : lastX;
        const std::int32_t py = lowY < lastY ? lowY : lastY;
        offset[i] = (py >> 8) * stride + (px >> 8);
        partX[i] = static_cast<std::uint16_t>(px & 255);
        partY[i] = static_cast<std::uint16_t>(py & 255);
    }
}

/// Mixes pairs of samples (the left one in the lower half) of an upper and a lower row.
template <class Sample>
SW_WIDE void mixPairs(const Wide<Sample>* top, const Wide<Sample>* bottom, const std::uint16_t* partX,
                      const std::uint16_t* partY, Sample* out, int count) {
    constexpr int kHalf = 8 * static_cast<int>(sizeof(Sample));
    constexpr Wide<Sample> kLeft = (1U << kHalf) - 1;
    for (int i = 0; i < count; ++i) {
        const auto first = static_cast<std::uint16_t>(256 - partX[i]);
        const auto upper = static_cast<Wide<Sample>>((top[i] & kLeft) * first + (top[i] >> kHalf) * partX[i]);
        const auto lower = static_cast<Wide<Sample>>((bottom[i] & kLeft) * first + (bottom[i] >> kHalf) * partX[i]);
        const std::uint32_t sum =
            upper * static_cast<std::uint32_t>(256 - partY[i]) + lower * static_cast<std::uint32_t>(partY[i]);
        out[i] = static_cast<Sample>((sum + 32768) >> 16);
    }
}

}  // namespace

template <class Sample>
void sampleRow(const BasicPlane<Sample>& plane, const std::int32_t* x, const std::int32_t* y, int count, Sample* out) {
    const std::int32_t lastX = (plane.width() - 1) * kPlaceUnit - 1;
    const std::int32_t lastY = (plane.height() - 1) * kPlaceUnit - 1;
    const auto stride = plane.stride();
    const Sample* base = plane.row(0);
    std::array<std::int32_t, kFetched> offset;
    std::array<std::uint16_t, kFetched> partX;
    std::array<std::uint16_t, kFetched> partY;
    std::array<Wide<Sample>, kFetched> top;
    std::array<Wide<Sample>, kFetched> bottom;
    for (int first = 0; first < count; first += kFetched) {
        const int length = std::min(kFetched, count - first);
        offsetsOf(x + first, y + first, lastX, lastY, static_cast<std::int32_t>(stride), offset.data(), partX.data(),
                  partY.data(), length);
        for (std::size_t i = 0; i < static_cast<std::size_t>(length); ++i) {
            const Sample* at = base + offset[i];
            std::memcpy(&top[i], at, sizeof top[i]);
            std::memcpy(&bottom[i], at + stride, sizeof bottom[i]);
        }
        mixPairs<Sample>(top.data(), bottom.data(), partX.data(), partY.data(), out + first, length);
    }
}

template void mixRowBy(const std::uint8_t*, const std::uint8_t*, const std::uint16_t*, std::uint8_t*, int);
template void mixRowBy(const std::uint16_t*, const std::uint16_t*, const std::uint16_t*, std::uint16_t*, int);
template void tintRowBy(std::uint8_t*, std::uint8_t, const std::uint16_t*, int);
template void tintRowBy(std::uint16_t*, std::uint16_t, const std::uint16_t*, int);
template void slideSums(std::uint32_t*, const std::uint8_t*, const std::uint8_t*, int);
template void slideSums(std::uint32_t*, const std::uint16_t*, const std::uint16_t*, int);
template void addToSums(std::uint32_t*, const std::uint8_t*, int);
template void addToSums(std::uint32_t*, const std::uint16_t*, int);
template void averageSums(const std::uint32_t*, int, std::uint8_t*, int);
template void averageSums(const std::uint32_t*, int, std::uint16_t*, int);
template void averageSpans(const std::uint32_t*, int, std::uint8_t*, int);
template void averageSpans(const std::uint32_t*, int, std::uint16_t*, int);
template void coverage<std::uint8_t>(const std::int32_t*, const std::int32_t*, int, int, std::uint16_t*, int);
template void coverage<std::uint16_t>(const std::int32_t*, const std::int32_t*, int, int, std::uint16_t*, int);
template void sampleRow(const Plane&, const std::int32_t*, const std::int32_t*, int, std::uint8_t*);
template void sampleRow(const DeepPlane&, const std::int32_t*, const std::int32_t*, int, std::uint16_t*);

}  // namespace sw
