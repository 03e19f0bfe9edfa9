#include <algorithm>
#include <cmath>

#include "core/media/frame/blend.h"
#include "core/media/transition/transition_painting.h"
#include "core/media/transition/transition_rows.h"

namespace sw {

double smoothstep(double t) {
    const double x = std::clamp(t, 0.0, 1.0);
    return x * x * (3 - 2 * x);
}

double smootherstep(double t) {
    return t * t * t * (t * (6 * t - 15) + 10);
}

double smootherSpeed(double t) {
    return 16 * t * t * (1 - t) * (1 - t);
}

double easeOutQuart(double t) {
    const double x = 1 - t;
    return 1 - x * x * x * x;
}

int weightOf(double share) {
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * kFull));
}

void tint(Frame& frame, const Yuv& colour, int weight) {
    for (int y = 0; y < frame.y.height(); ++y)
        tintRow(frame.y.row(y), colour.y, weight, frame.y.width());
    for (int y = 0; y < frame.u.height(); ++y) {
        tintRow(frame.u.row(y), colour.u, weight, frame.u.width());
        tintRow(frame.v.row(y), colour.v, weight, frame.v.width());
    }
}

double shareBetween(double start, double end, double progress) {
    return smoothstep((progress - start) / (end - start));
}

void fit(Frame& frame, int width, int height) {
    if (frame.width() != width || frame.height() != height)
        frame = Frame(width, height);
}

const Frame& mixture(const TransitionShot& shot, double share, Frame& mixed) {
    const int weight = weightOf(share);
    if (weight == 0 || weight == kFull)
        return weight == 0 ? shot.from : shot.to;
    fit(mixed, shot.out.width(), shot.out.height());
    mixFrames(shot.from, shot.to, weight, mixed);
    return mixed;
}

namespace {

void blurAcross(Plane& plane, int radius, std::vector<std::uint32_t>& sums) {
    const int width = plane.width();
    sums.resize(static_cast<std::size_t>(width + 2 * radius + 2));
    for (int y = 0; y < plane.height(); ++y) {
        std::uint8_t* row = plane.row(y);
        std::uint32_t* sum = sums.data();
        std::uint32_t running = 0;
        *sum++ = 0;
        for (int i = 0; i < radius; ++i)
            *sum++ = running += row[0];
        for (int i = 0; i < width; ++i)
            *sum++ = running += row[i];
        for (int i = 0; i <= radius; ++i)
            *sum++ = running += row[width - 1];
        averageSpans(sums.data(), 2 * radius + 1, row, width);
    }
}

/// `line` keeps the plane as it was.
void blurDown(Plane& plane, int radius, Plane& line, std::vector<std::uint32_t>& sums) {
    const int width = plane.width();
    const int last = plane.height() - 1;
    line = plane;
    const auto row = [&](int y) { return line.row(std::clamp(y, 0, last)); };
    sums.assign(static_cast<std::size_t>(width), 0);
    for (int y = -radius; y <= radius; ++y)
        addToSums(sums.data(), row(y), width);
    for (int y = 0; y <= last; ++y) {
        averageSums(sums.data(), 2 * radius + 1, plane.row(y), width);
        slideSums(sums.data(), row(y + radius + 1), row(y - radius), width);
    }
}

}  // namespace

void boxBlur(Plane& plane, int radius, Plane& line, std::vector<std::uint32_t>& sums) {
    for (int round = 0; radius > 0 && round < 2; ++round) {
        blurAcross(plane, radius, sums);
        blurDown(plane, radius, line, sums);
    }
}

void planMap(const Plane& grid, TransitionScratch& scratch) {
    const auto along = [](int from, int count) {
        const double step = static_cast<double>(from) / count;
        return Sampling{0.5 * step - 0.5, step, count, from};
    };
    scratch.resampler.set(along(scratch.map.width(), grid.width()), along(scratch.map.height(), grid.height()));
    if (scratch.line.width() != grid.width())
        scratch.line = Plane(grid.width(), 1);
}

void halve(const Frame& frame, SpritePainter& painter, Frame& half) {
    // The resampler needs six chroma samples each way.
    const int width = std::max(16, (frame.width() / 2 + 1) / 2 * 2);
    const int height = std::max(16, (frame.height() / 2 + 1) / 2 * 2);
    fit(half, width, height);
    painter.cover(frame.y, frame.u, frame.v, {0, 0, static_cast<double>(width), static_cast<double>(height)}, half);
}

void enlarge(const Frame& half, SpritePainter& painter, Frame& frame) {
    painter.cover(half.y, half.u, half.v,
                  {0, 0, static_cast<double>(frame.width()), static_cast<double>(frame.height())}, frame);
}

}  // namespace sw
