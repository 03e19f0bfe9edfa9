#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/media/frame/blend.h"
#include "core/media/transition/transition_painting.h"
#include "core/media/transition/transition_rows.h"

namespace sw {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr int kCell = 16;  // luma samples between the nodes of a warp

struct Place {
    double x;
    double y;
};

/// Draws `in` so that the frame's point p (luma samples, (0,0) the corner) shows source(p). Between nodes it is linear;
/// beyond the borders the picture is mirrored. `in` and `out` are of one size and not the same.
template <class Sample, class Source>
void warp(const BasicFrame<Sample>& in, const Source& source, BasicTransitionScratch<Sample>& scratch,
          BasicFrame<Sample>& out) {
    using Member = BasicPlane<Sample> BasicFrame<Sample>::*;
    const int across = (out.width() + kCell - 1) / kCell + 1;
    const int down = (out.height() + kCell - 1) / kCell + 1;
    std::vector<Place> nodes(static_cast<std::size_t>(across * down));
    for (int y = 0; y < down; ++y)
        for (int x = 0; x < across; ++x)
            nodes[static_cast<std::size_t>(y * across + x)] = source(Place{1.0 * kCell * x, 1.0 * kCell * y});
    scratch.nodes.resize(static_cast<std::size_t>(2 * across));
    scratch.placesX.resize(static_cast<std::size_t>(out.width()));
    scratch.placesY.resize(scratch.placesX.size());
    const auto draw = [&](std::initializer_list<Member> planes, int grid) {
        const BasicPlane<Sample>& shape = out.**planes.begin();
        // Luma samples lie at i + 0.5; chroma ones at 2 i + 0.5 across and 2 i + 1 down.
        const double siteDown = grid == 1 ? 0.5 : 1;
        float* lineX = scratch.nodes.data();
        float* lineY = lineX + across;
        for (int y = 0; y < shape.height(); ++y) {
            const double at = (grid * y + siteDown) / kCell;
            const auto row = static_cast<std::size_t>(at);
            const double part = at - static_cast<double>(row);
            for (int x = 0; x < across; ++x) {
                const Place& a = nodes[row * static_cast<std::size_t>(across) + static_cast<std::size_t>(x)];
                const Place& b = nodes[(row + 1) * static_cast<std::size_t>(across) + static_cast<std::size_t>(x)];
                lineX[x] = static_cast<float>((std::lerp(a.x, b.x, part) - 0.5) / grid * kPlaceUnit);
                lineY[x] = static_cast<float>((std::lerp(a.y, b.y, part) - siteDown) / grid * kPlaceUnit);
            }
            const float first = 0.5F / static_cast<float>(grid);
            nodePlaces(lineX, kCell / grid, first, scratch.placesX.data(), shape.width());
            nodePlaces(lineY, kCell / grid, first, scratch.placesY.data(), shape.width());
            mirrorPlaces(scratch.placesX.data(), shape.width(), shape.width());
            mirrorPlaces(scratch.placesY.data(), shape.height(), shape.width());
            for (const Member plane : planes)
                sampleRow(in.*plane, scratch.placesX.data(), scratch.placesY.data(), shape.width(),
                          (out.*plane).row(y));
        }
    };
    draw({&BasicFrame<Sample>::y}, 1);
    draw({&BasicFrame<Sample>::u, &BasicFrame<Sample>::v}, 2);
}

/// Shows a frame turned by `angle` radians clockwise about its middle, at `scale`.
template <class Sample>
auto turned(const BasicFrame<Sample>& frame, double angle, double scale) {
    const double c = std::cos(angle) / scale;
    const double s = std::sin(angle) / scale;
    const double middleX = frame.width() / 2.0;
    const double middleY = frame.height() / 2.0;
    return [=](Place p) {
        const double x = p.x - middleX;
        const double y = p.y - middleY;
        return Place{middleX + c * x + s * y, middleY - s * x + c * y};
    };
}

}  // namespace

template <class Sample>
void paintSpin(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch) {
    const auto& [progress, from, to, out] = shot;
    const double turn = 180 * kDegree * smootherstep(progress);
    const double speed = smootherSpeed(progress);
    const double blur = 20 * kDegree * speed;
    const double scale = 1 + 0.35 * speed;
    const double share = shareBetween(0.42, 0.58, progress);
    const auto show = [&](const BasicFrame<Sample>& picture, bool fresh, double back, BasicFrame<Sample>& target) {
        warp(picture, turned(target, turn - (fresh ? std::numbers::pi : 0) - back, scale), scratch, target);
    };
    if (blur < 0.3 * kDegree)
        return show(share < 0.5 ? from : to, share >= 0.5, 0, out);
    // Fast turning is drawn small, the fastest smaller still: nothing in it is sharp but the very middle.
    const bool fast = blur > 8 * kDegree && std::min(out.width(), out.height()) >= 128;
    const int exposures = fast ? 16 : 8;
    const double step = blur / exposures;
    const auto smallOf = [&](const BasicFrame<Sample>& picture, bool fresh, BasicFrame<Sample>& target) {
        halve(picture, scratch.painter, scratch.half);
        if (fast) {
            halve(scratch.half, scratch.painter, scratch.second);
            std::swap(scratch.half, scratch.second);
        }
        fit(target, scratch.half.width(), scratch.half.height());
        show(scratch.half, fresh, (exposures - 1) / 2.0 * step, target);
    };
    if (share < 1)
        smallOf(from, false, scratch.otherHalf);
    if (share > 0) {
        smallOf(to, true, scratch.first);
        fit(scratch.otherHalf, scratch.first.width(), scratch.first.height());
        mixFrames(scratch.otherHalf, scratch.first, weightOf<Sample>(share), scratch.otherHalf);
    }
    // Each round lays a turned copy over what is there.
    for (int made = 1; made < exposures; made *= 2) {
        warp(scratch.otherHalf, turned(scratch.half, made * step, 1), scratch, scratch.half);
        mixFrames(scratch.otherHalf, scratch.half, Depth<Sample>::kFull / 2, scratch.otherHalf);
    }
    enlarge(scratch.otherHalf, scratch.painter, out);
}

template <class Sample>
void paintSwirl(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch) {
    const BasicFrame<Sample>& out = shot.out;
    const double swell = std::sin(std::numbers::pi * smoothstep(shot.progress));
    const double most = 4.2 * swell * swell;
    const double middleX = out.width() / 2.0;
    const double middleY = out.height() / 2.0;
    const double reach = 0.5 * std::hypot(out.width(), out.height());
    const BasicFrame<Sample>& mixed = mixture(shot, shareBetween(0.3, 0.7, shot.progress), scratch.first);
    warp(
        mixed,
        [=](Place p) {
            const double x = p.x - middleX;
            const double y = p.y - middleY;
            const double near = std::max(0.0, 1 - std::hypot(x, y) / reach);
            const double angle = most * near * near;
            const double scale = 1 - 0.25 * swell * near;
            const double c = scale * std::cos(angle);
            const double s = scale * std::sin(angle);
            return Place{middleX + c * x + s * y, middleY - s * x + c * y};
        },
        scratch, shot.out);
}

template <class Sample>
void paintRipple(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch) {
    const BasicFrame<Sample>& out = shot.out;
    const double side = std::min(out.width(), out.height());
    const double swell = std::pow(std::sin(std::numbers::pi * shot.progress), 1.5);
    const double height = 0.055 * side * swell;
    const double length = 0.3 * side;
    const double phase = 14 * shot.progress;
    const double middleX = out.width() / 2.0;
    const double middleY = out.height() / 2.0;
    const BasicFrame<Sample>& mixed = mixture(shot, shareBetween(0.2, 0.8, shot.progress), scratch.first);
    warp(
        mixed,
        [=](Place p) {
            const double x = p.x - middleX;
            const double y = p.y - middleY;
            const double far = std::hypot(x, y) + 1e-9;
            // No wave in the very middle, where it would have no direction.
            const double wave =
                height * std::sin(2 * std::numbers::pi * far / length - phase) * std::min(1.0, far / length);
            return Place{p.x + x / far * wave, p.y + y / far * wave};
        },
        scratch, shot.out);
}

namespace {

/// A turning cube, seen from the front. Across, −1…1 are the frame's borders when a face fills it; the cube's middle is
/// the origin, and the front face lies at depth 1.
struct CubeView {
    double sine;
    double cosine;
    double distance;  ///< of the eye from the cube's middle
    double focus;     ///< from the eye to what is shown at full size

    CubeView(double angle, double away)
        : sine(std::sin(angle)), cosine(std::cos(angle)), distance(kEye + away), focus(kEye - 1) {}

    struct Hit {
        double along;  ///< where on the face, −1…1 when it is met
        double depth;  ///< of that place from the eye, as a multiple of `focus`
    };
    /// The face that was turned left by `angle`, seen in the frame's column `x`.
    [[nodiscard]] Hit at(double x) const {
        const double under = focus * cosine + x * sine;
        if (under <= 1e-6)
            return {2, 1};
        const double along = (x * (distance - cosine) + focus * sine) / under;
        return {along, (distance - cosine - along * sine) / focus};
    }
    static constexpr double kEye = 3.4;
};

/// What the frame's columns show: from left to right one face, the other, and ground on both sides.
template <class Sample>
class CubePainter {
public:
    using Plane = BasicPlane<Sample>;
    using Frame = BasicFrame<Sample>;

    CubePainter(double progress, BasicTransitionScratch<Sample>& scratch)
        : m_old(angleAt(progress), awayAt(progress)),
          m_fresh(angleAt(progress) - 90 * kDegree, awayAt(progress)),
          m_scratch(scratch) {}

    /// `ground` is what is seen beside the cube; only luma is dimmed by how a face stands to the light.
    void plane(Plane Frame::*which, Sample ground, bool luma, const BasicTransitionShot<Sample>& shot) {
        Plane& out = shot.out.*which;
        const int width = out.width();
        plan(width);
        for (int y = 0; y < out.height(); ++y) {
            const auto middle = static_cast<float>((out.height() - 1) / 2.0 * kPlaceUnit);
            const auto down = static_cast<float>((y + 0.5 - out.height() / 2.0) * kPlaceUnit);
            scaledPlaces(m_depth.data(), down, middle, m_scratch.placesY.data(), width);
            coverage<Sample>(m_scratch.placesX.data(), m_scratch.placesY.data(), width, out.height(), m_scratch.weights.data(),
                     width);
            std::fill_n(out.row(y), width, ground);
            face((shot.from.*which), y, m_first, m_border, luma ? 0.35 + 0.65 * m_old.cosine : 1, out);
            face((shot.to.*which), y, m_border, m_last, luma ? 0.35 + 0.65 * m_fresh.cosine : 1, out);
        }
    }

private:
    static double angleAt(double progress) { return 90 * kDegree * smoothstep(progress); }
    static double awayAt(double progress) { return 0.6 * std::sin(std::numbers::pi * progress); }

    void plan(int width) {
        m_depth.resize(static_cast<std::size_t>(width));
        m_scratch.placesX.resize(m_depth.size());
        m_scratch.placesY.resize(m_depth.size());
        m_scratch.weights.resize(m_depth.size());
        m_scratch.line = Plane(width, 1);
        m_first = width;
        m_border = 0;
        m_last = 0;
        for (int x = 0; x < width; ++x) {
            const auto i = static_cast<std::size_t>(x);
            const double across = 2 * (x + 0.5) / width - 1;
            CubeView::Hit hit = m_old.at(across);
            if (hit.along > 1)
                hit = m_fresh.at(across);
            else
                m_border = x + 1;
            // Far beyond a face nothing of it covers a sample.
            const double along = std::clamp(hit.along, -3.0, 3.0);
            if (std::abs(along) < 1 + 4.0 / width) {
                m_first = std::min(m_first, x);
                m_last = x + 1;
            }
            m_depth[i] = static_cast<float>(hit.depth);
            m_scratch.placesX[i] = static_cast<std::int32_t>(((along + 1) / 2 * width - 0.5) * kPlaceUnit);
        }
    }

    void face(const Plane& from, int y, int first, int last, double light, Plane& out) {
        Sample* line = m_scratch.line.row(0);
        if (first >= last)
            return;
        sampleRow(from, m_scratch.placesX.data() + first, m_scratch.placesY.data() + first, last - first, line);
        tintRow(line, Depth<Sample>::kBlack, weightOf<Sample>(1 - light), last - first);
        mixRowBy(out.row(y) + first, line, m_scratch.weights.data() + first, out.row(y) + first, last - first);
    }

    CubeView m_old;
    CubeView m_fresh;
    BasicTransitionScratch<Sample>& m_scratch;
    std::vector<float> m_depth;
    int m_first = 0;   ///< the first column that shows a face
    int m_border = 0;  ///< the first column that does not show the old face
    int m_last = 0;    ///< one behind the last column that shows a face
};

}  // namespace

template <class Sample>
void paintCube(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch) {
    CubePainter<Sample> cube(shot.progress, scratch);
    cube.plane(&BasicFrame<Sample>::y, Depth<Sample>::kBlack, true, shot);
    cube.plane(&BasicFrame<Sample>::u, Depth<Sample>::kGrey, false, shot);
    cube.plane(&BasicFrame<Sample>::v, Depth<Sample>::kGrey, false, shot);
}

template void paintSpin(const TransitionShot&, TransitionScratch&);
template void paintSpin(const DeepTransitionShot&, DeepTransitionScratch&);
template void paintSwirl(const TransitionShot&, TransitionScratch&);
template void paintSwirl(const DeepTransitionShot&, DeepTransitionScratch&);
template void paintRipple(const TransitionShot&, TransitionScratch&);
template void paintRipple(const DeepTransitionShot&, DeepTransitionScratch&);
template void paintCube(const TransitionShot&, TransitionScratch&);
template void paintCube(const DeepTransitionShot&, DeepTransitionScratch&);

}  // namespace sw
