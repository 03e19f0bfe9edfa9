#include "core/media/frame/chroma_grid.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/media/frame/wide_loops.h"

namespace sw {
namespace {

/// kMost/alpha in 1/65536 parts.
template <class Sample>
constexpr std::array<std::uint32_t, Depth<Sample>::kFull> kReciprocals = [] {
    constexpr std::uint32_t kMost = Depth<Sample>::kMost;
    std::array<std::uint32_t, Depth<Sample>::kFull> table{};
    for (std::uint32_t alpha = 1; alpha <= kMost; ++alpha)
        table[alpha] = ((kMost << 16) + alpha / 2) / alpha;
    return table;
}();

/// A sample times a reciprocal.
template <class Sample>
using Scaled = std::conditional_t<sizeof(Sample) == 1, std::uint32_t, std::uint64_t>;

template <class Sample>
SW_WIDE void mixThreeToOne(const Sample* near, const Sample* far, std::uint16_t* out, int count) {
    for (int i = 0; i < count; ++i)
        out[i] = static_cast<std::uint16_t>(3 * near[i] + far[i]);
}

SW_WIDE void interleave(const std::uint16_t* __restrict mixed, std::uint16_t* __restrict out, int pairs) {
    for (int i = 0; i < pairs; ++i) {
        out[2 * i] = static_cast<std::uint16_t>(2 * mixed[i]);
        out[2 * i + 1] = static_cast<std::uint16_t>(mixed[i] + mixed[i + 1]);
    }
}

template <class Sample>
SW_WIDE void oneTwoOne(const Sample* __restrict top, const Sample* __restrict bottom,
                            Sample* __restrict out, int from, int to) {
    for (int i = from; i < to; ++i) {
        const int x = 2 * i;
        const int sum = top[x - 1] + bottom[x - 1] + 2 * (top[x] + bottom[x]) + top[x + 1] + bottom[x + 1];
        out[i] = static_cast<Sample>((sum + 4) >> 3);
    }
}

template <class Sample>
SW_WIDE void scaleRow(const Sample* value, const std::uint32_t* reciprocals, const Sample* alpha,
                           Sample clear, Sample* out, int count) {
    SW_STEPS_ARE_APART
    for (int i = 0; i < count; ++i) {
        const Scaled<Sample> scaled = (Scaled<Sample>{value[i]} * reciprocals[alpha[i]] + 32768) >> 16;
        const Scaled<Sample> limited = scaled > Depth<Sample>::kMost ? Depth<Sample>::kMost : scaled;
        out[i] = static_cast<Sample>(alpha[i] == 0 ? clear : limited);
    }
}

template <class Sample>
SW_WIDE void multiplyRow(const Sample* value, const Sample* alpha, Sample* out, int count) {
    constexpr int kBits = Depth<Sample>::kBits;
    SW_STEPS_ARE_APART
    for (int i = 0; i < count; ++i) {
        const auto product = static_cast<Wide<Sample>>(value[i] * static_cast<Wide<Sample>>(alpha[i]) + Depth<Sample>::kFull / 2);
        out[i] = static_cast<Sample>(static_cast<Wide<Sample>>(product + (product >> kBits)) >> kBits);
    }
}

}  // namespace

template <class Sample>
void spreadChroma(const BasicPlane<Sample>& plane, int row, std::uint16_t* out, int width) {
    const int count = plane.width();
    if (count == 0 || plane.height() == 0) {
        std::fill(out, out + width, std::uint16_t{Depth<Sample>::kGrey * kChromaParts});
        return;
    }
    const int here = std::min(row / 2, plane.height() - 1);
    const int other = std::clamp(row / 2 + (row % 2 == 0 ? -1 : 1), 0, plane.height() - 1);
    std::vector<std::uint16_t> mixed(static_cast<std::size_t>(count) + 1);
    mixThreeToOne(plane.row(here), plane.row(other), mixed.data(), count);
    spreadMixed(mixed.data(), count, out, width);
}

void spreadMixed(std::uint16_t* mixed, int count, std::uint16_t* out, int width) {
    mixed[count] = mixed[count - 1];
    const int pairs = std::min(width / 2, count);
    interleave(mixed, out, pairs);
    for (int x = 2 * pairs; x < width; ++x)
        out[x] = static_cast<std::uint16_t>(2 * mixed[std::min(x / 2, count - 1)]);
}

template <class Sample>
void lumaAtChroma(const Sample* top, const Sample* bottom, Sample* out, int width, int count) {
    const auto atBorder = [&](int i) {
        const auto column = [&](int x) {
            const int inside = std::clamp(x, 0, width - 1);
            return top[inside] + bottom[inside];
        };
        out[i] = static_cast<Sample>((column(2 * i - 1) + 2 * column(2 * i) + column(2 * i + 1) + 4) >> 3);
    };
    if (count == 0)
        return;
    atBorder(0);
    oneTwoOne(top, bottom, out, 1, count - 1);
    atBorder(count - 1);
}

template <class Sample>
void straightRow(const Sample* value, const Sample* alpha, std::type_identity_t<Sample> clear, Sample* out,
                 int count) {
    scaleRow(value, kReciprocals<Sample>.data(), alpha, clear, out, count);
}

template <class Sample>
void premultipliedRow(const Sample* value, const Sample* alpha, Sample* out, int count) {
    multiplyRow(value, alpha, out, count);
}

template <class Sample>
BasicPlane<Sample> straightChroma(const BasicPlane<Sample>& chroma, const BasicPlane<Sample>& chromaAlpha) {
    BasicPlane<Sample> straight(chroma.width(), chroma.height());
    for (int y = 0; y < chroma.height(); ++y)
        straightRow(chroma.row(y), chromaAlpha.row(y), Depth<Sample>::kGrey, straight.row(y), chroma.width());
    return straight;
}

template <class Sample>
BasicYuvaPlanes<Sample> opaquePlanes(BasicFrame<Sample>&& frame) {
    BasicYuvaPlanes<Sample> planes;
    planes.alpha = BasicPlane<Sample>(frame.y.width(), frame.y.height(), Depth<Sample>::kMost);
    planes.chromaAlpha = BasicPlane<Sample>(frame.u.width(), frame.u.height(), Depth<Sample>::kMost);
    planes.y = std::move(frame.y);
    planes.u = std::move(frame.u);
    planes.v = std::move(frame.v);
    return planes;
}

template <class Sample>
void multiplyAlpha(BasicYuvaPlanes<Sample>& planes, const BasicPlane<Sample>& mask) {
    const int width = planes.y.width();
    for (int y = 0; y < planes.y.height(); ++y) {
        premultipliedRow(planes.y.row(y), mask.row(y), planes.y.row(y), width);
        premultipliedRow(planes.alpha.row(y), mask.row(y), planes.alpha.row(y), width);
    }
    const int count = planes.u.width();
    std::vector<Sample> straight(static_cast<std::size_t>(count));
    for (int y = 0; y < planes.u.height(); ++y) {
        Sample* alpha = planes.chromaAlpha.row(y);
        std::vector<Sample> before(alpha, alpha + count);
        const int below = std::min(2 * y + 1, planes.alpha.height() - 1);
        lumaAtChroma(planes.alpha.row(2 * y), planes.alpha.row(below), alpha, width, count);
        for (BasicPlane<Sample>* plane : {&planes.u, &planes.v}) {
            straightRow(plane->row(y), before.data(), Depth<Sample>::kGrey, straight.data(), count);
            premultipliedRow(straight.data(), alpha, plane->row(y), count);
        }
    }
}

template void spreadChroma(const Plane&, int, std::uint16_t*, int);
template void spreadChroma(const DeepPlane&, int, std::uint16_t*, int);
template void lumaAtChroma(const std::uint8_t*, const std::uint8_t*, std::uint8_t*, int, int);
template void lumaAtChroma(const std::uint16_t*, const std::uint16_t*, std::uint16_t*, int, int);
template void straightRow(const std::uint8_t*, const std::uint8_t*, std::uint8_t, std::uint8_t*, int);
template void straightRow(const std::uint16_t*, const std::uint16_t*, std::uint16_t, std::uint16_t*, int);
template void premultipliedRow(const std::uint8_t*, const std::uint8_t*, std::uint8_t*, int);
template void premultipliedRow(const std::uint16_t*, const std::uint16_t*, std::uint16_t*, int);
template Plane straightChroma(const Plane&, const Plane&);
template DeepPlane straightChroma(const DeepPlane&, const DeepPlane&);
template YuvaPlanes opaquePlanes(Frame&&);
template DeepYuvaPlanes opaquePlanes(DeepFrame&&);
template void multiplyAlpha(YuvaPlanes&, const Plane&);
template void multiplyAlpha(DeepYuvaPlanes&, const DeepPlane&);

}  // namespace sw
