#include <algorithm>
#include <cmath>

#include "core/base/random.h"
#include "core/media/frame/blend.h"
#include "core/media/transition/transition_painting.h"
#include "core/media/transition/transition_rows.h"

namespace sw {

template <class Sample>
void paintFlash(const BasicTransitionShot<Sample>& shot) {
    constexpr double kPeak = 0.3;
    const auto& [progress, from, to, out] = shot;
    out = progress < kPeak ? from : to;
    const double glow = progress < kPeak ? progress / kPeak : 1 - (progress - kPeak) / (1 - kPeak);
    tint(out, yuvOf<Sample>(qRgb(255, 255, 255)), weightOf<Sample>(0.94 * smoothstep(glow)));
}

template <class Sample>
void paintDip(QRgb colour, const BasicTransitionShot<Sample>& shot) {
    // Half of the time for each way, and a moment of the colour alone.
    constexpr double kHold = 0.06;
    const auto& [progress, from, to, out] = shot;
    out = progress < 0.5 ? from : to;
    const double away = std::abs(2 * progress - 1);
    tint(out, yuvOf<Sample>(colour), weightOf<Sample>(1 - smoothstep((away - kHold) / (1 - kHold))));
}

template <class Sample>
void paintBlur(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch) {
    const auto& [progress, from, to, out] = shot;
    // Blurring is linear: both pictures are blurred alike, so they are mixed first.
    const double strength = std::pow(4 * progress * (1 - progress), 1.5);
    const BasicFrame<Sample>& mixed = mixture(shot, shareBetween(0.25, 0.75, progress), scratch.first);
    halve(mixed, scratch.painter, scratch.half);
    BasicFrame<Sample>* blurred = &scratch.half;
    int radius = static_cast<int>(std::lround(0.022 * strength * std::min(out.width(), out.height())));
    if (radius > 8 && scratch.half.width() >= 64 && scratch.half.height() >= 64) {
        halve(scratch.half, scratch.painter, scratch.otherHalf);
        blurred = &scratch.otherHalf;
        radius /= 2;
    }
    boxBlur(blurred->y, std::min(radius, blurred->y.height() / 2), scratch.line, scratch.sums);
    for (BasicPlane<Sample>* chroma : {&blurred->u, &blurred->v})
        boxBlur(*chroma, std::min(radius / 2, chroma->height() / 2), scratch.line, scratch.sums);
    enlarge(*blurred, scratch.painter, out);
    // While the blur is no wider than what the detour through the small frame costs, it comes in by its share.
    if (const int share = weightOf<Sample>(strength / 0.15); share < Depth<Sample>::kFull)
        mixFrames(mixed, out, share, out);
}

namespace {

/// Warm light that moves through the frame from the left, as a coarse map: 0 where it is strongest, 255 where there is
/// none.
template <class Sample>
void leakMap(const BasicFrame<Sample>& frame, double progress, Plane& map) {
    struct Spot {
        double x, y, move, breadth, strength;
    };
    constexpr Spot kSpots[] = {{-0.4, 0.2, 1.7, 0.42, 1.0}, {-0.3, 0.8, 1.3, 0.34, 0.9}, {0.2, 0.5, 0.9, 0.5, 0.45}};
    const int width = std::max(8, frame.width() / 32);
    const int height = std::max(8, frame.height() / 32);
    const double swell = std::pow(4 * progress * (1 - progress), 1.2);
    map = Plane(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            double sum = 0;
            for (const Spot& spot : kSpots) {
                const double dx = ((x + 0.5) / width - spot.x - spot.move * progress) / spot.breadth;
                const double dy = ((y + 0.5) / height - spot.y) / (1.3 * spot.breadth);
                sum += spot.strength * std::exp(-dx * dx - dy * dy);
            }
            map.row(y)[x] = static_cast<std::uint8_t>(std::lround(255 * std::exp(-1.2 * swell * sum)));
        }
}

}  // namespace

template <class Sample>
void paintLightLeak(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch) {
    const auto& [progress, from, to, out] = shot;
    mixFrames(from, to, weightOf<Sample>(shareBetween(0.3, 0.7, progress)), out);
    leakMap(out, progress, scratch.map);
    scratch.weights.resize(static_cast<std::size_t>(out.width()));
    // Weak light is red, strong light yellow: luma rises later than chroma.
    const BasicYuv<Sample> light = yuvOf<Sample>(qRgb(255, 214, 140));
    const BasicYuv<Sample> glow = yuvOf<Sample>(qRgb(255, 120, 40));
    const auto lay = [&](BasicPlane<Sample>& plane, Sample value, double soft, double strength) {
        planMap(plane, scratch);
        for (int y = 0; y < plane.height(); ++y) {
            scratch.resampler.row(scratch.map, y, scratch.mapLine.row(0));
            byteWeights(scratch.mapLine.row(0), 1, soft, weightOf<Sample>(strength), scratch.weights.data(), plane.width());
            tintRowBy(plane.row(y), value, scratch.weights.data(), plane.width());
        }
    };
    lay(out.y, light.y, 1.0, 0.58);
    lay(out.u, glow.u, 0.8, 0.7);
    lay(out.v, glow.v, 0.8, 0.7);
}

namespace {

/// Squares of `size` samples in their mean colour, laid out from the plane's middle.
template <class Sample>
void mosaic(const BasicPlane<Sample>& plane, int size, std::vector<std::uint32_t>& sums, BasicPlane<Sample>& out) {
    const int width = plane.width();
    const int height = plane.height();
    const auto startOf = [size](int length) { return (length / 2) % size - size; };
    for (int top = startOf(height); top < height; top += size) {
        const int first = std::max(0, top);
        const int last = std::min(height, top + size);
        if (first >= last)
            continue;
        sums.assign(static_cast<std::size_t>(width), 0);
        for (int y = first; y < last; ++y)
            addToSums(sums.data(), plane.row(y), width);
        Sample* row = out.row(first);
        for (int left = startOf(width); left < width; left += size) {
            const int begin = std::max(0, left);
            const int end = std::min(width, left + size);
            if (begin >= end)
                continue;
            std::uint32_t sum = 0;
            for (int x = begin; x < end; ++x)
                sum += sums[static_cast<std::size_t>(x)];
            const auto count = static_cast<std::uint32_t>((end - begin) * (last - first));
            std::fill(row + begin, row + end, static_cast<Sample>((sum + count / 2) / count));
        }
        for (int y = first + 1; y < last; ++y)
            std::copy_n(row, width, out.row(y));
    }
}

}  // namespace

template <class Sample>
void paintPixelate(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch) {
    const auto& [progress, from, to, out] = shot;
    const double coarse = std::pow(4 * progress * (1 - progress), 2);
    // A few sizes only, so that the squares stand still for a moment.
    const int steps = static_cast<int>(std::lround(8 * coarse));
    const double largest = std::max(2.0, std::min(out.width(), out.height()) / 26.0);
    const int size = std::max(2, static_cast<int>(std::lround(std::pow(largest, steps / 8.0))));
    const BasicFrame<Sample>& mixed = mixture(shot, shareBetween(0.3, 0.7, progress), scratch.first);
    if (steps == 0) {
        out = mixed;
        return;
    }
    mosaic(mixed.y, 2 * size, scratch.sums, out.y);
    mosaic(mixed.u, size, scratch.sums, out.u);
    mosaic(mixed.v, size, scratch.sums, out.v);
}

namespace {

/// Copies a row moved by `shift` samples; what leaves on one side comes back on the other.
template <class Sample>
void copyTurned(const Sample* from, int shift, int width, Sample* to) {
    const int start = ((shift % width) + width) % width;
    std::copy_n(from, width - start, to + start);
    std::copy_n(from + width - start, start, to);
}

/// A strip of the disturbed picture; lengths in chroma samples.
struct Strip {
    int rows;
    int shift;
    int fringe;  ///< how far the two chroma planes part
    bool fresh;  ///< shows the new picture
    bool bright;
};

template <class Sample>
void paintStrip(const Strip& strip, int first, const BasicTransitionShot<Sample>& shot) {
    const BasicFrame<Sample>& source = strip.fresh ? shot.to : shot.from;
    BasicFrame<Sample>& out = shot.out;
    const int last = std::min(out.u.height(), first + strip.rows);
    for (int y = first; y < last; ++y) {
        copyTurned(source.u.row(y), strip.shift + strip.fringe, out.u.width(), out.u.row(y));
        copyTurned(source.v.row(y), strip.shift - strip.fringe, out.v.width(), out.v.row(y));
        for (int i = 0; i < 2; ++i) {
            copyTurned(source.y.row(2 * y + i), 2 * strip.shift, out.width(), out.y.row(2 * y + i));
            if (strip.bright)
                tintRow(out.y.row(2 * y + i), Depth<Sample>::kWhite, 70 * Depth<Sample>::kScale, out.width());
        }
    }
}

/// Blocks of the other picture at the wrong place.
template <class Sample>
void scatterBlocks(Random& random, double strength, const BasicTransitionShot<Sample>& shot) {
    BasicFrame<Sample>& out = shot.out;
    const int chromaWidth = out.u.width();
    const int chromaHeight = out.u.height();
    const int blocks = static_cast<int>(std::lround(14 * strength));
    for (int i = 0; i < blocks; ++i) {
        const int width = std::max(1, static_cast<int>(random.between(0.06, 0.4) * chromaWidth));
        const int height = std::max(1, static_cast<int>(random.between(0.004, 0.03) * chromaHeight));
        const int x = random.index(std::max(1, chromaWidth - width));
        const int y = random.index(std::max(1, chromaHeight - height));
        const int sourceX = random.index(std::max(1, chromaWidth - width));
        const BasicFrame<Sample>& source = random.chance(0.5) ? shot.to : shot.from;
        for (int row = y; row < std::min(chromaHeight, y + height); ++row) {
            std::copy_n(source.u.row(row) + sourceX, width, out.u.row(row) + x);
            std::copy_n(source.v.row(row) + sourceX, width, out.v.row(row) + x);
            for (int half = 0; half < 2; ++half)
                std::copy_n(source.y.row(2 * row + half) + 2 * sourceX, 2 * width, out.y.row(2 * row + half) + 2 * x);
        }
    }
}

}  // namespace

template <class Sample>
void paintGlitch(const BasicTransitionShot<Sample>& shot) {
    const double progress = shot.progress;
    // The disturbance stands for a twelfth of the time, and what it looks like depends on nothing but which one it is.
    Random random(0x5eed + static_cast<std::uint64_t>(progress * 12));
    const double strength = std::pow(4 * progress * (1 - progress), 1.3);
    const double share = shareBetween(0.15, 0.85, progress);
    const int chromaHeight = shot.out.u.height();
    const int reach = shot.out.u.width();
    for (int y = 0; y < chromaHeight;) {
        Strip strip{};
        strip.rows =
            std::max(1, static_cast<int>(random.between(0.01, random.chance(0.3) ? 0.22 : 0.07) * chromaHeight));
        const double violent = random.chance(0.35 + 0.3 * strength) ? 1 : 0.12;
        strip.shift = static_cast<int>(random.signedUnit() * 0.16 * strength * violent * reach);
        strip.fringe = static_cast<int>(random.between(0.2, 1) * 0.022 * strength * reach);
        strip.fresh = random.chance(share);
        strip.bright = random.chance(0.1 * strength);
        paintStrip(strip, y, shot);
        y += strip.rows;
    }
    scatterBlocks(random, strength, shot);
}

template void paintFlash(const TransitionShot&);
template void paintFlash(const DeepTransitionShot&);
template void paintDip(QRgb, const TransitionShot&);
template void paintDip(QRgb, const DeepTransitionShot&);
template void paintBlur(const TransitionShot&, TransitionScratch&);
template void paintBlur(const DeepTransitionShot&, DeepTransitionScratch&);
template void paintLightLeak(const TransitionShot&, TransitionScratch&);
template void paintLightLeak(const DeepTransitionShot&, DeepTransitionScratch&);
template void paintPixelate(const TransitionShot&, TransitionScratch&);
template void paintPixelate(const DeepTransitionShot&, DeepTransitionScratch&);
template void paintGlitch(const TransitionShot&);
template void paintGlitch(const DeepTransitionShot&);

}  // namespace sw
