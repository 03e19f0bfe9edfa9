#include "core/media/transitions.h"

#include <algorithm>
#include <cmath>

#include "core/media/blend.h"

namespace sw {
namespace {

double smoothstep(double t) {
    return t * t * (3 - 2 * t);
}

/// Starts and ends at rest, fast in between (K. Perlin's smootherstep).
double smootherstep(double t) {
    return t * t * t * (t * (6 * t - 15) + 10);
}

/// Its speed: 0 at both ends, 1.875 in the middle.
double smootherSpeed(double t) {
    return 30 * t * t * (1 - t) * (1 - t);
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

void flash(double progress, const Frame& from, const Frame& to, Frame& out) {
    constexpr double kPeak = 0.3;
    out = progress < kPeak ? from : to;
    const double glow = progress < kPeak ? progress / kPeak : 1 - (progress - kPeak) / (1 - kPeak);
    tint(out, yuvOf(qRgb(255, 255, 255)), weightOf(0.94 * smoothstep(glow)));
}

/// Two planes side by side, seen through a window `offset` samples to the right, blurred over 2 × radius + 1 samples.
void pannedPlane(const Plane& left, const Plane& right, int offset, int radius, std::vector<std::uint32_t>& sums,
                 Plane& out) {
    const int width = out.width();
    const auto total = static_cast<std::size_t>(2 * width + 2 * radius + 1);
    sums.resize(total + 1);
    const int window = 2 * radius + 1;
    const std::uint32_t reciprocal = static_cast<std::uint32_t>((1U << 23) / static_cast<unsigned>(window));
    for (int y = 0; y < out.height(); ++y) {
        const std::uint8_t* a = left.row(y);
        const std::uint8_t* b = right.row(y);
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
        std::uint8_t* to = out.row(y);
        const std::uint32_t* lower = sums.data() + offset;
        const std::uint32_t* upper = lower + window;
        for (int x = 0; x < width; ++x)
            to[x] = static_cast<std::uint8_t>(((upper[x] - lower[x]) * reciprocal + (1U << 22)) >> 23);
    }
}

/// A soft dark edge to the left of column `edge`.
void shade(Frame& frame, double edge, int breadth, double strength) {
    const int last = std::clamp(static_cast<int>(edge) / 2 * 2, 0, frame.width());
    const int first = std::max(0, last - breadth);
    for (int x = first; x < last; ++x) {
        const double near = 1 - static_cast<double>(last - x) / breadth;
        const int weight = weightOf(strength * near * near);
        for (int y = 0; y < frame.height(); ++y)
            tintRow(frame.y.row(y) + x, 16, weight, 1);
    }
}

}  // namespace

double transitionProgress(const Transition& transition, Duration sinceStart, FrameRate rate) {
    if (transition.kind == TransitionKind::None || transition.duration.flicks <= 0)
        return 1;
    const Duration frame = Duration::frames(1, rate);
    const double frames = static_cast<double>(transition.duration.flicks) / static_cast<double>(frame.flicks);
    const double at = static_cast<double>(sinceStart.flicks) / static_cast<double>(frame.flicks);
    return std::clamp((at + 1) / (frames + 1), 0.0, 1.0);
}

void TransitionPainter::paint(TransitionKind kind, double progress, const Frame& from, const Frame& to, Frame& out) {
    if (progress <= 0 || progress >= 1 || kind == TransitionKind::None) {
        out = progress <= 0 ? from : to;
        return;
    }
    switch (kind) {
        case TransitionKind::Dissolve:
            return mixFrames(from, to, weightOf(smoothstep(progress)), out);
        case TransitionKind::Whip:
            return whip(progress, from, to, out);
        case TransitionKind::Slide:
            return slide(progress, from, to, out);
        case TransitionKind::Push:
            return push(progress, from, to, out);
        case TransitionKind::ZoomIn:
            return zoomIn(progress, from, to, out);
        case TransitionKind::Flash:
            return flash(progress, from, to, out);
        case TransitionKind::None:
            break;
    }
}

void TransitionPainter::whip(double progress, const Frame& from, const Frame& to, Frame& out) {
    const int width = out.width();
    const int offset = std::clamp(static_cast<int>(std::lround(smootherstep(progress) * width / 2)), 0, width / 2);
    const int radius = static_cast<int>(std::lround(smootherSpeed(progress) / 1.875 * 0.075 * width / 2));
    pannedPlane(from.y, to.y, 2 * offset, 2 * radius, m_sums, out.y);
    pannedPlane(from.u, to.u, offset, radius, m_sums, out.u);
    pannedPlane(from.v, to.v, offset, radius, m_sums, out.v);
}

void TransitionPainter::slide(double progress, const Frame& from, const Frame& to, Frame& out) {
    const double eased = easeOutQuart(progress);
    const double width = out.width();
    const double height = out.height();
    const double edge = width * (1 - eased);
    m_painter.cover(from.y, from.u, from.v, {-0.22 * width * eased, 0, width, height}, out);
    tint(out, {16, 128, 128}, weightOf(0.35 * eased));
    shade(out, edge, static_cast<int>(0.09 * width), 0.55);
    m_painter.fill(to.y, to.u, to.v, {edge, 0, width, height}, out);
}

void TransitionPainter::push(double progress, const Frame& from, const Frame& to, Frame& out) {
    const double width = out.width();
    const double height = out.height();
    const double edge = height * (1 - smootherstep(progress));
    m_painter.fill(from.y, from.u, from.v, {0, edge - height, width, height}, out);
    m_painter.fill(to.y, to.u, to.v, {0, edge, width, height}, out);
}

void TransitionPainter::zoomed(const Frame& picture, double scale, double blur, Frame& out) {
    const auto at = [&](const Frame& source, double size, Frame& target) {
        const double width = out.width() * size;
        const double height = out.height() * size;
        m_painter.cover(source.y, source.u, source.v,
                        {(out.width() - width) / 2, (out.height() - height) / 2, width, height}, target);
    };
    at(picture, scale, out);
    // Each round lays a grown copy over what is there: three rounds make eight exposures.
    for (double step = blur / 8; blur > 0.004 && step < blur; step *= 2) {
        at(out, 1 + step, m_second);
        mixFrames(out, m_second, kFull / 2, out);
    }
}

void TransitionPainter::zoomIn(double progress, const Frame& from, const Frame& to, Frame& out) {
    if (m_first.width() != out.width() || m_first.height() != out.height()) {
        m_first = Frame(out.width(), out.height());
        m_second = Frame(out.width(), out.height());
    }
    const double speed = smootherSpeed(progress) / 1.875;
    const double blur = 0.09 * speed;
    const int share = weightOf(smoothstep(std::clamp((progress - 0.3) / 0.4, 0.0, 1.0)));
    const double eased = smootherstep(progress);
    if (share < kFull)
        zoomed(from, 1 + 1.1 * eased, blur, m_first);
    if (share > 0)
        zoomed(to, 0.72 + 0.28 * eased, blur, out);
    if (share == 0)
        out = m_first;
    else
        mixFrames(m_first, out, share, out);
}

}  // namespace sw
