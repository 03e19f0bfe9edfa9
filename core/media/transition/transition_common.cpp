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

template <class Sample>
int weightOf(double share) {
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * Depth<Sample>::kFull));
}

template <class Sample>
void tint(BasicFrame<Sample>& frame, const BasicYuv<Sample>& colour, int weight) {
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

template <class Sample>
void fit(BasicFrame<Sample>& frame, int width, int height) {
    if (frame.width() != width || frame.height() != height)
        frame = BasicFrame<Sample>(width, height);
}

template <class Sample>
const BasicFrame<Sample>& mixture(const BasicTransitionShot<Sample>& shot, double share, BasicFrame<Sample>& mixed) {
    const int weight = weightOf<Sample>(share);
    if (weight == 0 || weight == Depth<Sample>::kFull)
        return weight == 0 ? shot.from : shot.to;
    fit(mixed, shot.out.width(), shot.out.height());
    mixFrames(shot.from, shot.to, weight, mixed);
    return mixed;
}

namespace {

template <class Sample>
void blurAcross(BasicPlane<Sample>& plane, int radius, std::vector<std::uint32_t>& sums) {
    const int width = plane.width();
    sums.resize(static_cast<std::size_t>(width + 2 * radius + 2));
    for (int y = 0; y < plane.height(); ++y) {
        Sample* row = plane.row(y);
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
template <class Sample>
void blurDown(BasicPlane<Sample>& plane, int radius, BasicPlane<Sample>& line, std::vector<std::uint32_t>& sums) {
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

template <class Sample>
void boxBlur(BasicPlane<Sample>& plane, int radius, BasicPlane<Sample>& line, std::vector<std::uint32_t>& sums) {
    for (int round = 0; radius > 0 && round < 2; ++round) {
        blurAcross(plane, radius, sums);
        blurDown(plane, radius, line, sums);
    }
}

template <class Sample>
void planMap(const BasicPlane<Sample>& grid, BasicTransitionScratch<Sample>& scratch) {
    const auto along = [](int from, int count) {
        const double step = static_cast<double>(from) / count;
        return Sampling{0.5 * step - 0.5, step, count, from};
    };
    scratch.resampler.set(along(scratch.map.width(), grid.width()), along(scratch.map.height(), grid.height()));
    if (scratch.mapLine.width() != grid.width())
        scratch.mapLine = Plane(grid.width(), 1);
}

template <class Sample>
void halve(const BasicFrame<Sample>& frame, BasicSpritePainter<Sample>& painter, BasicFrame<Sample>& half) {
    // The resampler needs six chroma samples each way.
    const int width = std::max(16, (frame.width() / 2 + 1) / 2 * 2);
    const int height = std::max(16, (frame.height() / 2 + 1) / 2 * 2);
    fit(half, width, height);
    painter.cover(frame.y, frame.u, frame.v, {0, 0, static_cast<double>(width), static_cast<double>(height)}, half);
}

template <class Sample>
void enlarge(const BasicFrame<Sample>& half, BasicSpritePainter<Sample>& painter, BasicFrame<Sample>& frame) {
    painter.cover(half.y, half.u, half.v,
                  {0, 0, static_cast<double>(frame.width()), static_cast<double>(frame.height())}, frame);
}

template int weightOf<std::uint8_t>(double);
template int weightOf<std::uint16_t>(double);
template void tint(Frame&, const Yuv&, int);
template void tint(DeepFrame&, const BasicYuv<std::uint16_t>&, int);
template void fit(Frame&, int, int);
template void fit(DeepFrame&, int, int);
template const Frame& mixture(const TransitionShot&, double, Frame&);
template const DeepFrame& mixture(const DeepTransitionShot&, double, DeepFrame&);
template void boxBlur(Plane&, int, Plane&, std::vector<std::uint32_t>&);
template void boxBlur(DeepPlane&, int, DeepPlane&, std::vector<std::uint32_t>&);
template void planMap(const Plane&, TransitionScratch&);
template void planMap(const DeepPlane&, DeepTransitionScratch&);
template void halve(const Frame&, SpritePainter&, Frame&);
template void halve(const DeepFrame&, BasicSpritePainter<std::uint16_t>&, DeepFrame&);
template void enlarge(const Frame&, SpritePainter&, Frame&);
template void enlarge(const DeepFrame&, BasicSpritePainter<std::uint16_t>&, DeepFrame&);

}  // namespace sw
