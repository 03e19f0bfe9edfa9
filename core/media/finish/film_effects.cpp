#include "core/media/finish/film_effects.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/base/random.h"
#include "core/media/frame/blur.h"
#include "core/media/frame/wide_loops.h"

namespace sw {
namespace {

constexpr double kLargestBlur = 0.05;  // of the shorter side

// Sharpening adds so much of the difference from the blurred picture, at most.
constexpr double kMostSharpening = 1.5;

// Of the squared distance from the centre, where the corners are 1.
constexpr double kVignetteStart = 0.12;
constexpr double kVignetteDepth = 0.85;
constexpr int kFull12 = 4096;

/// Levels (of 8 bits) of standard deviation at strength 1, in mid grey.
constexpr double kMostGrain = 10;

template <class Sample>
constexpr int kLumaSpan = Depth<Sample>::kWhite - Depth<Sample>::kBlack;

/// 8 × 8 ordered dither (Bayer 1973) in 1/4096.
std::array<std::vector<std::int32_t>, 8> ditherRows(int width) {
    std::array<std::vector<std::int32_t>, 8> rows;
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < width; ++x) {
            int rank = 0;
            for (int bit = 0; bit < 3; ++bit) {
                const int across = (x >> bit) & 1;
                const int down = (y >> bit) & 1;
                rank = rank * 4 + 2 * (across ^ down) + down;
            }
            rows[static_cast<std::size_t>(y)].push_back(rank * 64 + 32);
        }
    return rows;
}

template <class Sample>
SW_WIDE void darkenRow(Sample* __restrict row, const std::int32_t* __restrict across, std::int32_t down,
                            std::int32_t steepness, std::int32_t depth, std::int32_t zero,
                            const std::int32_t* __restrict dither, int count) {
    for (int x = 0; x < count; ++x) {
        const std::int32_t beyond = std::max(across[x] + down, 0);
        const std::int32_t t = std::min((beyond * steepness) >> 12, kFull12);
        const std::int32_t smooth = (((t * t) >> 12) * (3 * kFull12 - 2 * t)) >> 12;
        const std::int32_t gain = kFull12 - ((smooth * depth) >> 12);
        row[x] = static_cast<Sample>(zero + (((row[x] - zero) * gain + dither[x]) >> 12));
    }
}

/// Half the squared distance of each sample from the middle, where the border is 1, in 1/4096.
std::vector<std::int32_t> halfSquares(int count) {
    std::vector<std::int32_t> squares(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const double from = (2 * i + 1 - count) / static_cast<double>(count);
        squares[static_cast<std::size_t>(i)] = static_cast<std::int32_t>(std::lround(from * from / 2 * kFull12));
    }
    return squares;
}

template <class Sample>
void darken(BasicPlane<Sample>& plane, std::int32_t depth, std::int32_t zero) {
    constexpr auto kStart = static_cast<std::int32_t>(kVignetteStart * kFull12);
    constexpr auto kSteepness = static_cast<std::int32_t>(kFull12 / (1 - kVignetteStart));
    const std::vector<std::int32_t> across = halfSquares(plane.width());
    const std::vector<std::int32_t> down = halfSquares(plane.height());
    const auto dither = ditherRows(plane.width());
    for (int y = 0; y < plane.height(); ++y)
        darkenRow(plane.row(y), across.data(), down[static_cast<std::size_t>(y)] - kStart, kSteepness, depth, zero,
                  dither[static_cast<std::size_t>(y % 8)].data(), plane.width());
}

/// Roughly normal noise of standard deviation 148: the sum of the four bytes of a hash of the place.
SW_WIDE void noiseRow(std::uint32_t key, std::int16_t* __restrict out, int count) {
    for (int x = 0; x < count; ++x) {
        std::uint32_t h = static_cast<std::uint32_t>(x) * 0x9e3779b1u ^ key;
        h = (h ^ (h >> 15)) * 0x2c1b3c6du;
        h = (h ^ (h >> 12)) * 0x297a2d39u;
        h ^= h >> 15;
        const std::uint32_t pairs = (h & 0x00ff00ffu) + ((h >> 8) & 0x00ff00ffu);
        out[x] = static_cast<std::int16_t>(static_cast<std::int32_t>((pairs & 0xffffu) + (pairs >> 16)) - 510);
    }
}

SW_WIDE void clump(const std::int16_t* __restrict in, std::int16_t* __restrict out, int count) {
    for (int x = 0; x < count; ++x)
        out[x] = static_cast<std::int16_t>(in[x] + 2 * in[x + 1] + in[x + 2]);
}

template <class Sample>
SW_WIDE void addGrain(Sample* __restrict row, const std::int16_t* __restrict above,
                           const std::int16_t* __restrict here, const std::int16_t* __restrict below,
                           std::int32_t amount, int count) {
    for (int x = 0; x < count; ++x) {
        const std::int32_t noise = above[x] + 2 * here[x] + below[x];
        const std::int32_t light = row[x] - Depth<Sample>::kBlack;
        const std::int32_t weight = (std::max(light * (kLumaSpan<Sample> - light), 0) * amount) >> 16;
        const std::int32_t level = row[x] + ((weight * noise + 16384) >> 15);
        row[x] = static_cast<Sample>(std::min(std::max(level, 0), Depth<Sample>::kMost));
    }
}

/// 1-4-6-4-1 about each sample; `in` starts two samples before the first.
template <class Sample>
SW_WIDE void smoothRow(const Sample* __restrict in, std::uint16_t* __restrict out, int count) {
    for (int x = 0; x < count; ++x)
        out[x] = static_cast<std::uint16_t>(in[x] + in[x + 4] + 4 * (in[x + 1] + in[x + 3]) + 6 * in[x + 2]);
}

template <class Sample>
SW_WIDE void sharpenRow(Sample* __restrict row, const std::array<const std::uint16_t*, 5>& rows,
                             std::int32_t amount, int count) {
    const std::uint16_t* __restrict a = rows[0];
    const std::uint16_t* __restrict b = rows[1];
    const std::uint16_t* __restrict c = rows[2];
    const std::uint16_t* __restrict d = rows[3];
    const std::uint16_t* __restrict e = rows[4];
    for (int x = 0; x < count; ++x) {
        const std::int32_t smooth = a[x] + e[x] + 4 * (b[x] + d[x]) + 6 * c[x];
        const std::int32_t level = row[x] + (((row[x] * 256 - smooth) * amount + 32768) >> 16);
        row[x] = static_cast<Sample>(std::min(std::max(level, Depth<Sample>::kBlack), Depth<Sample>::kWhite));
    }
}

}  // namespace

double blurSigma(double strength, int width, int height) {
    return std::clamp(strength, 0.0, 1.0) * kLargestBlur * std::min(width, height);
}

template <class Sample>
void sharpen(BasicFrame<Sample>& frame, double strength) {
    const auto amount = static_cast<std::int32_t>(std::lround(std::clamp(strength, 0.0, 1.0) * kMostSharpening * 256));
    const int width = frame.width();
    const int height = frame.height();
    if (amount == 0 || width == 0)
        return;
    std::vector<Sample> padded(static_cast<std::size_t>(width) + 4);
    std::array<std::vector<std::uint16_t>, 8> smooth;
    for (auto& row : smooth)
        row.resize(static_cast<std::size_t>(width));
    const auto prepare = [&](int y) {
        const Sample* row = frame.y.row(y);
        std::copy_n(row, width, padded.begin() + 2);
        padded[0] = padded[1] = row[0];
        padded[padded.size() - 1] = padded[padded.size() - 2] = row[width - 1];
        smoothRow(padded.data(), smooth[static_cast<std::size_t>(y % 8)].data(), width);
    };
    for (int y = 0; y < std::min(2, height); ++y)
        prepare(y);
    for (int y = 0; y < height; ++y) {
        if (y + 2 < height)
            prepare(y + 2);
        std::array<const std::uint16_t*, 5> rows{};
        for (int i = 0; i < 5; ++i)
            rows[static_cast<std::size_t>(i)] =
                smooth[static_cast<std::size_t>(std::clamp(y + i - 2, 0, height - 1) % 8)].data();
        sharpenRow(frame.y.row(y), rows, amount, width);
    }
}

template <class Sample>
void vignette(BasicFrame<Sample>& frame, double strength) {
    const auto depth =
        static_cast<std::int32_t>(std::lround(std::clamp(strength, 0.0, 1.0) * kVignetteDepth * kFull12));
    if (depth == 0)
        return;
    darken(frame.y, depth, Depth<Sample>::kBlack);
    darken(frame.u, depth, Depth<Sample>::kGrey);
    darken(frame.v, depth, Depth<Sample>::kGrey);
}

template <class Sample>
void grain(BasicFrame<Sample>& frame, double strength, std::uint64_t seed, std::int64_t frameNumber) {
    // The clumped noise has a standard deviation of 148 × 6, and a mid grey the weight of half the span, squared.
    constexpr double kSpan = kLumaSpan<Sample>;
    constexpr double kAmount =
        kMostGrain * Depth<Sample>::kScale / (147.8 * 6) * 32768 * 65536 / (kSpan * kSpan / 4);
    const auto amount = static_cast<std::int32_t>(std::lround(std::clamp(strength, 0.0, 1.0) * kAmount));
    const int width = frame.width();
    if (amount == 0 || width == 0)
        return;
    Random keys(seed ^ Random(static_cast<std::uint64_t>(frameNumber)).next());
    std::vector<std::int16_t> noise(static_cast<std::size_t>(width) + 2);
    std::array<std::vector<std::int16_t>, 3> rows;
    const auto prepare = [&](std::size_t at) {
        noiseRow(static_cast<std::uint32_t>(keys.next() >> 32), noise.data(), width + 2);
        rows[at].resize(static_cast<std::size_t>(width));
        clump(noise.data(), rows[at].data(), width);
    };
    prepare(0);
    prepare(1);
    for (int y = 0; y < frame.height(); ++y) {
        const auto above = static_cast<std::size_t>(y % 3);
        prepare((above + 2) % 3);
        addGrain(frame.y.row(y), rows[above].data(), rows[(above + 1) % 3].data(), rows[(above + 2) % 3].data(), amount,
                 width);
    }
}

template <class Sample>
void finish(BasicFrame<Sample>& frame, const ColourGrade& grade, std::uint64_t seed, std::int64_t frameNumber) {
    blur(frame, blurSigma(grade.blur, frame.width(), frame.height()));
    sharpen(frame, grade.sharpen);
    vignette(frame, grade.vignette);
    grain(frame, grade.grain, seed, frameNumber);
}

template void sharpen(Frame&, double);
template void sharpen(DeepFrame&, double);
template void vignette(Frame&, double);
template void vignette(DeepFrame&, double);
template void grain(Frame&, double, std::uint64_t, std::int64_t);
template void grain(DeepFrame&, double, std::uint64_t, std::int64_t);
template void finish(Frame&, const ColourGrade&, std::uint64_t, std::int64_t);
template void finish(DeepFrame&, const ColourGrade&, std::uint64_t, std::int64_t);

}  // namespace sw
