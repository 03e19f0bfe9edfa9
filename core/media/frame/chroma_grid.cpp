#include "core/media/frame/chroma_grid.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/media/frame/wide_loops.h"

namespace sw {
namespace {

constexpr std::uint8_t kNoChroma = 128;

/// 255/alpha in 1/65536 parts.
constexpr std::array<std::uint32_t, 256> kReciprocals = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t alpha = 1; alpha < 256; ++alpha)
        table[alpha] = ((255u << 16) + alpha / 2) / alpha;
    return table;
}();

SW_WIDE void mixThreeToOne(const std::uint8_t* near, const std::uint8_t* far, std::uint16_t* out, int count) {
    for (int i = 0; i < count; ++i)
        out[i] = static_cast<std::uint16_t>(3 * near[i] + far[i]);
}

SW_WIDE void interleave(const std::uint16_t* __restrict mixed, std::uint16_t* __restrict out, int pairs) {
    for (int i = 0; i < pairs; ++i) {
        out[2 * i] = static_cast<std::uint16_t>(2 * mixed[i]);
        out[2 * i + 1] = static_cast<std::uint16_t>(mixed[i] + mixed[i + 1]);
    }
}

SW_WIDE void oneTwoOne(const std::uint8_t* __restrict top, const std::uint8_t* __restrict bottom,
                            std::uint8_t* __restrict out, int from, int to) {
    for (int i = from; i < to; ++i) {
        const int x = 2 * i;
        const int sum = top[x - 1] + bottom[x - 1] + 2 * (top[x] + bottom[x]) + top[x + 1] + bottom[x + 1];
        out[i] = static_cast<std::uint8_t>((sum + 4) >> 3);
    }
}

SW_WIDE void scaleRow(const std::uint8_t* value, const std::uint32_t* reciprocals, const std::uint8_t* alpha,
                           std::uint8_t clear, std::uint8_t* out, int count) {
    SW_STEPS_ARE_APART
    for (int i = 0; i < count; ++i) {
        const std::uint32_t scaled = (value[i] * reciprocals[alpha[i]] + 32768) >> 16;
        const std::uint32_t limited = scaled > 255 ? 255 : scaled;
        out[i] = static_cast<std::uint8_t>(alpha[i] == 0 ? clear : limited);
    }
}

SW_WIDE void multiplyRow(const std::uint8_t* value, const std::uint8_t* alpha, std::uint8_t* out, int count) {
    SW_STEPS_ARE_APART
    for (int i = 0; i < count; ++i) {
        const auto product = static_cast<std::uint16_t>(value[i] * static_cast<std::uint16_t>(alpha[i]) + 128);
        out[i] = static_cast<std::uint8_t>(static_cast<std::uint16_t>(product + (product >> 8)) >> 8);
    }
}

}  // namespace

void spreadChroma(const Plane& plane, int row, std::uint16_t* out, int width) {
    const int count = plane.width();
    if (count == 0 || plane.height() == 0) {
        std::fill(out, out + width, std::uint16_t{kNoChroma * kChromaParts});
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

void lumaAtChroma(const std::uint8_t* top, const std::uint8_t* bottom, std::uint8_t* out, int width, int count) {
    const auto atBorder = [&](int i) {
        const auto column = [&](int x) {
            const int inside = std::clamp(x, 0, width - 1);
            return top[inside] + bottom[inside];
        };
        out[i] = static_cast<std::uint8_t>((column(2 * i - 1) + 2 * column(2 * i) + column(2 * i + 1) + 4) >> 3);
    };
    if (count == 0)
        return;
    atBorder(0);
    oneTwoOne(top, bottom, out, 1, count - 1);
    atBorder(count - 1);
}

void straightRow(const std::uint8_t* value, const std::uint8_t* alpha, std::uint8_t clear, std::uint8_t* out,
                 int count) {
    scaleRow(value, kReciprocals.data(), alpha, clear, out, count);
}

void premultipliedRow(const std::uint8_t* value, const std::uint8_t* alpha, std::uint8_t* out, int count) {
    multiplyRow(value, alpha, out, count);
}

Plane straightChroma(const Plane& chroma, const Plane& chromaAlpha) {
    Plane straight(chroma.width(), chroma.height());
    for (int y = 0; y < chroma.height(); ++y)
        straightRow(chroma.row(y), chromaAlpha.row(y), kNoChroma, straight.row(y), chroma.width());
    return straight;
}

YuvaPlanes opaquePlanes(Frame&& frame) {
    YuvaPlanes planes;
    planes.alpha = Plane(frame.y.width(), frame.y.height(), 255);
    planes.chromaAlpha = Plane(frame.u.width(), frame.u.height(), 255);
    planes.y = std::move(frame.y);
    planes.u = std::move(frame.u);
    planes.v = std::move(frame.v);
    return planes;
}

void multiplyAlpha(YuvaPlanes& planes, const Plane& mask) {
    const int width = planes.y.width();
    for (int y = 0; y < planes.y.height(); ++y) {
        premultipliedRow(planes.y.row(y), mask.row(y), planes.y.row(y), width);
        premultipliedRow(planes.alpha.row(y), mask.row(y), planes.alpha.row(y), width);
    }
    const int count = planes.u.width();
    std::vector<std::uint8_t> straight(static_cast<std::size_t>(count));
    for (int y = 0; y < planes.u.height(); ++y) {
        std::uint8_t* alpha = planes.chromaAlpha.row(y);
        std::vector<std::uint8_t> before(alpha, alpha + count);
        const int below = std::min(2 * y + 1, planes.alpha.height() - 1);
        lumaAtChroma(planes.alpha.row(2 * y), planes.alpha.row(below), alpha, width, count);
        for (Plane* plane : {&planes.u, &planes.v}) {
            straightRow(plane->row(y), before.data(), kNoChroma, straight.data(), count);
            premultipliedRow(straight.data(), alpha, plane->row(y), count);
        }
    }
}

}  // namespace sw
