#include <algorithm>
#include <cmath>

#include "core/media/frame/blend.h"
#include "core/media/transition/transition_painting.h"
#include "core/media/transition/transition_rows.h"

namespace sw {
namespace {

template <class Sample>
constexpr BasicYuv<Sample> kBlack{};

bool across(Way way) {
    return way == Way::Left || way == Way::Right;
}

/// Two planes side by side, seen through a window `offset` samples to the right, blurred over 2 × radius + 1 samples.
template <class Sample>
void pannedPlane(const BasicPlane<Sample>& left, const BasicPlane<Sample>& right, int offset, int radius,
                 std::vector<std::uint32_t>& sums, BasicPlane<Sample>& out) {
    const int width = out.width();
    sums.resize(static_cast<std::size_t>(2 * width + 2 * radius + 2));
    for (int y = 0; y < out.height(); ++y) {
        const Sample* a = left.row(y);
        const Sample* b = right.row(y);
        std::uint32_t* sum = sums.data();
        std::uint32_t running = 0;
        *sum++ = 0;
        // Beyond the strip's ends the picture is mirrored.
        for (int i = radius; i > 0; --i)
            *sum++ = running += a[std::min(i - 1, width - 1)];
        for (int i = 0; i < width; ++i)
            *sum++ = running += a[i];
        for (int i = 0; i < width; ++i)
            *sum++ = running += b[i];
        for (int i = 0; i <= radius; ++i)
            *sum++ = running += b[std::max(0, width - 1 - i)];
        averageSpans(sums.data() + offset, 2 * radius + 1, out.row(y), width);
    }
}

/// The same for two planes one above the other, seen through a window `offset` rows down.
template <class Sample>
void pannedDown(const BasicPlane<Sample>& top, const BasicPlane<Sample>& bottom, int offset, int radius,
                std::vector<std::uint32_t>& sums, BasicPlane<Sample>& out) {
    const int width = out.width();
    const int height = out.height();
    const auto row = [&](int y) {
        if (y < height)
            return top.row(y < 0 ? std::min(-y - 1, height - 1) : y);
        const int below = y - height;
        return bottom.row(below < height ? below : std::max(0, 2 * height - 1 - below));
    };
    sums.assign(static_cast<std::size_t>(width), 0);
    for (int y = offset - radius; y <= offset + radius; ++y)
        addToSums(sums.data(), row(y), width);
    for (int y = 0; y < height; ++y) {
        averageSums(sums.data(), 2 * radius + 1, out.row(y), width);
        slideSums(sums.data(), row(offset + y + radius + 1), row(offset + y - radius), width);
    }
}

/// A soft shadow that falls on the side `way` points to from the line at `edge` (a column, or a row).
template <class Sample>
void shade(BasicFrame<Sample>& frame, Way way, double edge, int breadth, double strength, std::vector<std::uint16_t>& weights) {
    const int limit = across(way) ? frame.width() : frame.height();
    const int line = std::clamp(static_cast<int>(edge) / 2 * 2, 0, limit);
    const bool before = way == Way::Left || way == Way::Up;
    const int first = before ? std::max(0, line - breadth) : line;
    const int last = before ? line : std::min(limit, line + breadth);
    if (first >= last)
        return;
    weights.resize(static_cast<std::size_t>(last - first));
    for (int i = first; i < last; ++i) {
        const double near = 1 - static_cast<double>(before ? line - i : i + 1 - line) / breadth;
        weights[static_cast<std::size_t>(i - first)] = static_cast<std::uint16_t>(weightOf<Sample>(strength * near * near));
    }
    if (across(way)) {
        for (int y = 0; y < frame.height(); ++y)
            tintRowBy(frame.y.row(y) + first, kBlack<Sample>.y, weights.data(), last - first);
        return;
    }
    for (int y = first; y < last; ++y)
        tintRow(frame.y.row(y), kBlack<Sample>.y, weights[static_cast<std::size_t>(y - first)], frame.width());
}

/// Where a frame lies that is moved by parts of its size.
template <class Sample>
FrameBox movedBox(const BasicFrame<Sample>& frame, double x, double y) {
    const double width = frame.width();
    const double height = frame.height();
    return {x * width, y * height, width, height};
}

/// The direction as a step.
std::pair<double, double> stepOf(Way way) {
    switch (way) {
        case Way::Left:
            return {-1, 0};
        case Way::Right:
            return {1, 0};
        case Way::Up:
            return {0, -1};
        case Way::Down:
            break;
    }
    return {0, 1};
}

}  // namespace

template <class Sample>
void paintWhip(Way way, const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch) {
    const int length = across(way) ? shot.out.width() : shot.out.height();
    const int half = length / 2;
    const int gone = std::clamp(static_cast<int>(std::lround(smootherstep(shot.progress) * length / 2)), 0, half);
    const int radius = static_cast<int>(std::lround(smootherSpeed(shot.progress) * 0.075 * length / 2));
    const bool forward = way == Way::Left || way == Way::Up;
    const BasicFrame<Sample>& first = forward ? shot.from : shot.to;
    const BasicFrame<Sample>& second = forward ? shot.to : shot.from;
    const int offset = forward ? gone : half - gone;
    const auto pan = across(way) ? pannedPlane<Sample> : pannedDown<Sample>;
    pan(first.y, second.y, 2 * offset, 2 * radius, scratch.sums, shot.out.y);
    pan(first.u, second.u, offset, radius, scratch.sums, shot.out.u);
    pan(first.v, second.v, offset, radius, scratch.sums, shot.out.v);
}

template <class Sample>
void paintSlide(Way way, const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch) {
    const double eased = easeOutQuart(shot.progress);
    const auto [x, y] = stepOf(way);
    const auto& [progress, from, to, out] = shot;
    const double length = across(way) ? out.width() : out.height();
    const double edge = way == Way::Left || way == Way::Up ? length * (1 - eased) : length * eased;
    scratch.painter.cover(from.y, from.u, from.v, movedBox(out, 0.22 * x * eased, 0.22 * y * eased), out);
    tint(out, kBlack<Sample>, weightOf<Sample>(0.35 * eased));
    shade(out, way, edge, static_cast<int>(0.09 * out.width()), 0.55, scratch.weights);
    scratch.painter.fill(to.y, to.u, to.v, movedBox(out, -x * (1 - eased), -y * (1 - eased)), out);
}

template <class Sample>
void paintPush(Way way, const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch) {
    const double gone = smootherstep(shot.progress);
    const auto [x, y] = stepOf(way);
    const auto& [progress, from, to, out] = shot;
    scratch.painter.fill(from.y, from.u, from.v, movedBox(out, x * gone, y * gone), out);
    scratch.painter.fill(to.y, to.u, to.v, movedBox(out, -x * (1 - gone), -y * (1 - gone)), out);
}

namespace {

/// Lays the two halves of a plane over `out`, each moved outwards by `gone` samples.
template <class Sample>
void layDoors(const BasicPlane<Sample>& plane, double gone, BasicPlane<Sample>& out) {
    const int width = out.width();
    const int middle = width / 2;
    const int whole = static_cast<int>(gone);
    const int part = static_cast<int>(std::lround((gone - whole) * Depth<Sample>::kFull));
    const int left = std::max(0, middle - whole - 1);  // columns of the left door that are still seen
    const int right = std::min(width, middle + whole + 1);
    for (int y = 0; y < out.height(); ++y) {
        const Sample* row = plane.row(y);
        mixRow(row + whole, row + whole + 1, part, out.row(y), left);
        mixRow(row + right - whole, row + right - whole - 1, part, out.row(y) + right, width - right);
    }
}

}  // namespace

template <class Sample>
void paintDoors(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch) {
    const auto& [progress, from, to, out] = shot;
    const double opened = smootherstep(progress);
    const double scale = 1.12 - 0.12 * opened;
    const double width = out.width();
    const double height = out.height();
    scratch.painter.cover(to.y, to.u, to.v,
                          {(1 - scale) / 2 * width, (1 - scale) / 2 * height, scale * width, scale * height}, out);
    tint(out, kBlack<Sample>, weightOf<Sample>(0.6 * (1 - opened)));
    const double gone = opened * width / 2;
    const int breadth = static_cast<int>(0.08 * width);
    shade(out, Way::Right, width / 2 - gone, breadth, 0.6, scratch.weights);
    shade(out, Way::Left, width / 2 + gone, breadth, 0.6, scratch.weights);
    layDoors(from.y, gone, out.y);
    layDoors(from.u, gone / 2, out.u);
    layDoors(from.v, gone / 2, out.v);
}

namespace {

/// `picture` about the frame's centre at `scale`.
template <class Sample>
void zoomed(const BasicFrame<Sample>& picture, double scale, BasicSpritePainter<Sample>& painter, BasicFrame<Sample>& out) {
    const double width = out.width() * scale;
    const double height = out.height() * scale;
    painter.cover(picture.y, picture.u, picture.v,
                  {(out.width() - width) / 2, (out.height() - height) / 2, width, height}, out);
}

}  // namespace

template <class Sample>
void paintZoomIn(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch) {
    const auto& [progress, from, to, out] = shot;
    fit(scratch.first, out.width(), out.height());
    fit(scratch.second, out.width(), out.height());
    const double blur = 0.09 * smootherSpeed(progress);
    const int share = weightOf<Sample>(shareBetween(0.3, 0.7, progress));
    const double eased = smootherstep(progress);
    BasicFrame<Sample>& old = share == 0 ? out : scratch.first;
    if (share < Depth<Sample>::kFull)
        zoomed(from, 1 + 1.1 * eased, scratch.painter, old);
    if (share > 0)
        zoomed(to, 0.72 + 0.28 * eased, scratch.painter, out);
    if (share > 0 && share < Depth<Sample>::kFull)
        mixFrames(old, out, share, out);
    // Both blur outwards alike. Each round lays a grown copy over what is there: three rounds make eight exposures.
    for (double step = blur / 8; blur > 0.004 && step < blur; step *= 2) {
        zoomed(out, 1 + step, scratch.painter, scratch.second);
        mixFrames(out, scratch.second, Depth<Sample>::kFull / 2, out);
    }
}

template <class Sample>
void paintZoomOut(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch) {
    paintZoomIn(BasicTransitionShot<Sample>{1 - shot.progress, shot.to, shot.from, shot.out}, scratch);
}

template void paintWhip(Way, const TransitionShot&, TransitionScratch&);
template void paintWhip(Way, const DeepTransitionShot&, DeepTransitionScratch&);
template void paintSlide(Way, const TransitionShot&, TransitionScratch&);
template void paintSlide(Way, const DeepTransitionShot&, DeepTransitionScratch&);
template void paintPush(Way, const TransitionShot&, TransitionScratch&);
template void paintPush(Way, const DeepTransitionShot&, DeepTransitionScratch&);
template void paintDoors(const TransitionShot&, TransitionScratch&);
template void paintDoors(const DeepTransitionShot&, DeepTransitionScratch&);
template void paintZoomIn(const TransitionShot&, TransitionScratch&);
template void paintZoomIn(const DeepTransitionShot&, DeepTransitionScratch&);
template void paintZoomOut(const TransitionShot&, TransitionScratch&);
template void paintZoomOut(const DeepTransitionShot&, DeepTransitionScratch&);

}  // namespace sw
