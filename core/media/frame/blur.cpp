#include "core/media/frame/blur.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/media/frame/wide_loops.h"

namespace sw {
namespace {

constexpr double kMostSigma = 500;  // beyond it the sums do not fit 32 bits
constexpr int kPasses = 3;

/// A box filter of 2 × radius + 1 whole samples and one at each end that counts edge/64.
struct BoxFilter {
    int radius = 0;
    std::uint32_t edge = 0;
    std::uint64_t reciprocal = 0;  ///< of the weights' sum in 1/64, in 1/2^32

    /// The box of which three have the variance of the Gaussian.
    static BoxFilter of(double sigma) {
        const double variance = sigma * sigma / kPasses;
        BoxFilter box;
        box.radius = static_cast<int>((std::sqrt(12 * variance + 1) - 1) / 2);
        const double r = box.radius;
        const double squares = r * (r + 1) * (2 * r + 1) / 3;
        const double edge = (variance * (2 * r + 1) - squares) / (2 * ((r + 1) * (r + 1) - variance));
        box.edge = static_cast<std::uint32_t>(std::lround(std::clamp(edge, 0.0, 1.0) * 64));
        const std::uint64_t weight = 64 * (2 * static_cast<std::uint64_t>(box.radius) + 1) + 2 * box.edge;
        box.reciprocal = ((std::uint64_t{1} << 32) + weight / 2) / weight;
        return box;
    }
    /// `sum` is that of the whole samples, `ends` that of the two at the ends.
    [[nodiscard]] std::uint16_t level(std::uint32_t sum, std::uint32_t ends) const {
        const std::uint32_t weighted = sum * 64 + ends * edge;
        return static_cast<std::uint16_t>((weighted * reciprocal + (std::uint64_t{1} << 31)) >> 32);
    }
};

/// Samples in 1/256 levels of 8 bits.
using Levels = std::vector<std::uint16_t>;

/// Filters `line`, whose samples start at kept + radius + 1 …; both have room for the repeated borders.
void filterLine(const BoxFilter& box, Levels& line, Levels& out, int width) {
    const int pad = box.radius + 1;
    std::uint16_t* in = line.data() + pad;
    std::fill(line.data(), in, in[0]);
    std::fill(in + width, in + width + pad, in[width - 1]);
    std::uint32_t sum = 0;
    for (int x = -box.radius; x <= box.radius; ++x)
        sum += in[x];
    std::uint16_t* to = out.data() + pad;
    for (int x = 0; x < width; ++x) {
        const std::uint32_t before = in[x - pad];
        const std::uint32_t after = in[x + pad];
        to[x] = box.level(sum, before + after);
        sum = sum + after - in[x - box.radius];
    }
}

/// One output row of the vertical filter; `sums` moves on to the next row.
SW_WIDE void filterRow(const std::uint16_t* __restrict before, const std::uint16_t* __restrict first,
                            const std::uint16_t* __restrict after, std::uint32_t* __restrict sums,
                            std::uint16_t* __restrict out, std::uint32_t edge, std::uint32_t reciprocal, int width) {
    for (int x = 0; x < width; ++x) {
        const std::uint32_t weighted = sums[x] * 64 + (std::uint32_t{before[x]} + after[x]) * edge;
        out[x] = static_cast<std::uint16_t>((weighted * std::uint64_t{reciprocal} + (std::uint64_t{1} << 31)) >> 32);
        sums[x] = sums[x] + after[x] - first[x];
    }
}

void filterColumns(const BoxFilter& box, const Levels& from, Levels& to, int width, int height) {
    const auto row = [&](int y) {
        return from.data() + static_cast<std::ptrdiff_t>(std::clamp(y, 0, height - 1)) * width;
    };
    std::vector<std::uint32_t> sums(static_cast<std::size_t>(width));
    for (int y = -box.radius; y <= box.radius; ++y)
        for (int x = 0; x < width; ++x)
            sums[static_cast<std::size_t>(x)] += row(y)[x];
    for (int y = 0; y < height; ++y)
        filterRow(row(y - box.radius - 1), row(y - box.radius), row(y + box.radius + 1), sums.data(),
                  to.data() + static_cast<std::ptrdiff_t>(y) * width, box.edge,
                  static_cast<std::uint32_t>(box.reciprocal), width);
}

}  // namespace

template <class Sample>
void blur(BasicPlane<Sample>& plane, double sigma) {
    constexpr int kFraction = 16 - Depth<Sample>::kBits;
    const int width = plane.width();
    const int height = plane.height();
    const BoxFilter box = BoxFilter::of(std::clamp(sigma, 0.0, kMostSigma));
    if (width == 0 || height == 0 || (box.radius == 0 && box.edge == 0))
        return;
    Levels levels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    Levels other(levels.size());
    Levels line(static_cast<std::size_t>(width + 2 * (box.radius + 1)));
    Levels filtered(line.size());
    for (int y = 0; y < height; ++y) {
        std::transform(plane.row(y), plane.row(y) + width, line.data() + box.radius + 1,
                       [](Sample sample) { return static_cast<std::uint16_t>(sample << kFraction); });
        for (int pass = 0; pass < kPasses; ++pass) {
            filterLine(box, line, filtered, width);
            std::swap(line, filtered);
        }
        std::copy_n(line.data() + box.radius + 1, width, levels.data() + static_cast<std::ptrdiff_t>(y) * width);
    }
    for (int pass = 0; pass < kPasses; ++pass) {
        filterColumns(box, levels, other, width, height);
        std::swap(levels, other);
    }
    for (int y = 0; y < height; ++y)
        std::transform(levels.data() + static_cast<std::ptrdiff_t>(y) * width,
                       levels.data() + static_cast<std::ptrdiff_t>(y + 1) * width, plane.row(y),
                       [](std::uint16_t level) {
                           return static_cast<Sample>((level + (1 << (kFraction - 1))) >> kFraction);
                       });
}

template <class Sample>
void blur(BasicFrame<Sample>& frame, double sigma) {
    blur(frame.y, sigma);
    blur(frame.u, sigma / 2);
    blur(frame.v, sigma / 2);
}

template <class Sample>
void blur(BasicYuvaPlanes<Sample>& planes, double sigma) {
    blur(planes.y, sigma);
    blur(planes.alpha, sigma);
    for (BasicPlane<Sample>* plane : {&planes.u, &planes.v, &planes.chromaAlpha})
        blur(*plane, sigma / 2);
}

template void blur(Plane&, double);
template void blur(DeepPlane&, double);
template void blur(Frame&, double);
template void blur(DeepFrame&, double);
template void blur(YuvaPlanes&, double);
template void blur(DeepYuvaPlanes&, double);

}  // namespace sw
