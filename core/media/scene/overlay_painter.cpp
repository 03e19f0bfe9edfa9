#include "core/media/scene/overlay_painter.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "core/media/finish/blend_modes.h"
#include "core/media/scene/scene_geometry.h"
#include "core/media/scene/title_painter.h"

namespace sw {
namespace {

constexpr double kLeastSize = 0.5;  // of a frame's pixel: nothing is seen of what is narrower

template <class Sample>
BasicPlane<Sample> leftPart(const BasicPlane<Sample>& plane, int width) {
    BasicPlane<Sample> part(width, plane.height());
    for (int y = 0; y < plane.height(); ++y)
        std::copy_n(plane.row(y), width, part.row(y));
    return part;
}

/// The left `width` columns, an even number.
template <class Sample>
BasicYuvaPlanes<Sample> leftPart(const BasicYuvaPlanes<Sample>& planes, int width) {
    BasicYuvaPlanes<Sample> part;
    part.y = leftPart(planes.y, width);
    part.u = leftPart(planes.u, width / 2);
    part.v = leftPart(planes.v, width / 2);
    part.alpha = leftPart(planes.alpha, width);
    part.chromaAlpha = leftPart(planes.chromaAlpha, width / 2);
    return part;
}

/// A picture of another one's alpha.
template <class Sample>
BasicYuvaPlanes<Sample> alphaOf(const BasicYuvaPlanes<Sample>& planes) {
    BasicYuvaPlanes<Sample> alpha;
    alpha.y = planes.alpha;
    alpha.u = planes.chromaAlpha;
    alpha.v = planes.chromaAlpha;
    alpha.alpha = planes.alpha;
    alpha.chromaAlpha = planes.chromaAlpha;
    return alpha;
}

}  // namespace

/// Where a sprite's samples land on the frame, and how they are turned.
template <class Sample>
struct BasicOverlayPainter<Sample>::Placed {
    FrameBox box;
    double roll = 0;
    double pivotX = 0;
    double pivotY = 0;
};

OverlayPose overlayPoseAt(const CutOverlay& overlay, int canvasWidth, int canvasHeight, Duration sinceStart) {
    OverlayPose pose = overlayPose(overlay.animation, sinceStart, overlay.range.duration());
    const std::vector<Keyframe>& keys = overlay.layer.keyframes;
    if (keys.empty())
        return pose;
    const auto keyed = [&](KeyedProperty property) {
        return keyedValue(keys, property, sinceStart, neutralValue(property));
    };
    const double scale = keyed(KeyedProperty::Scale);
    pose.scaleX *= scale;
    pose.scaleY *= scale;
    pose.x += keyed(KeyedProperty::X) / canvasWidth;
    pose.y += keyed(KeyedProperty::Y) / canvasHeight;
    pose.rotation += keyed(KeyedProperty::Rotation);
    pose.opacity *= keyed(KeyedProperty::Opacity);
    return pose;
}

template <class Sample>
BasicSprite<Sample> titleSprite(const CutOverlay& overlay, int canvasWidth, int canvasHeight, double scale, double reveal) {
    const Box& box = overlay.layer.box;
    scale *= largestKeyedScale(overlay.layer.keyframes);
    const TitleDrawing drawing{static_cast<double>(std::min(canvasWidth, canvasHeight)), reveal};
    return spriteFrom<Sample>(titleImage(overlay.title, box.width, box.height, scale, drawing), overlay.layer, scale, 1, false);
}

template <class Sample>
BasicOverlayPainter<Sample>::BasicOverlayPainter(int canvasWidth, int canvasHeight) : m_width(canvasWidth), m_height(canvasHeight) {}

template <class Sample>
void BasicOverlayPainter<Sample>::lay(const YuvaPlanes& planes, const Placed& placed, double opacity, Frame& frame) {
    if (placed.roll == 0)
        m_painter.over(planes, placed.box, opacity, frame);
    else
        m_painter.overTurned(planes, placed.box, placed.roll, placed.pivotX, placed.pivotY, opacity, frame);
}

/// Places colours and alpha over nothing, each as a picture, and blends the two as they came to lie.
template <class Sample>
void BasicOverlayPainter<Sample>::layBlended(BlendMode mode, const YuvaPlanes& planes, const Placed& placed, double opacity,
                                Frame& frame) {
    for (Frame* scratch : {&m_values, &m_alpha}) {
        if (scratch->width() != frame.width() || scratch->height() != frame.height())
            *scratch = Frame(frame.width(), frame.height());
        scratch->fill(0, 0, 0);
    }
    lay(planes, placed, 1, m_values);
    lay(alphaOf(planes), placed, 1, m_alpha);
    YuvaPlanes picture;
    picture.y = m_values.y;
    picture.u = m_values.u;
    picture.v = m_values.v;
    picture.alpha = m_alpha.y;
    picture.chromaAlpha = m_alpha.u;
    overBlended(mode, picture, 0, 0, opacity, frame);
}

template <class Sample>
void BasicOverlayPainter<Sample>::paint(const CutOverlay& overlay, const Sprite& sprite, const OverlayPose& pose, Frame& frame) {
    const double opacity = pose.opacity * overlay.layer.opacity;
    if (sprite.empty() || opacity <= 0)
        return;
    const double perCanvasX = static_cast<double>(frame.width()) / m_width;
    const double perCanvasY = static_cast<double>(frame.height()) / m_height;
    const Box& own = overlay.layer.box;
    const double centreX = own.x + own.width / 2;
    const double centreY = own.y + own.height / 2;
    const double scaleX = std::abs(pose.scaleX);
    const double scaleY = std::abs(pose.scaleY);
    Placed placed;
    placed.box = {perCanvasX * (centreX + scaleX * (sprite.rest.x - centreX) + pose.x * m_width),
                  perCanvasY * (centreY + scaleY * (sprite.rest.y - centreY) + pose.y * m_height),
                  perCanvasX * scaleX * sprite.rest.width, perCanvasY * scaleY * sprite.rest.height};
    placed.roll = pose.rotation * std::numbers::pi / 180;
    placed.pivotX = perCanvasX * (centreX + pose.x * m_width);
    placed.pivotY = perCanvasY * (centreY + pose.y * m_height);
    std::optional<YuvaPlanes> part;
    if (pose.reveal < 1 && pose.revealBy == RevealBy::Width) {
        const int whole = sprite.planes.y.width();
        const int width = static_cast<int>(std::lround(pose.reveal * whole / 2)) * 2;
        if (width < 8)
            return;
        part = leftPart(sprite.planes, width);
        placed.box.width *= static_cast<double>(width) / whole;
    }
    if (placed.box.width < kLeastSize || placed.box.height < kLeastSize)
        return;
    const YuvaPlanes& planes = part ? *part : sprite.planes;
    if (overlay.layer.blend == BlendMode::Normal)
        lay(planes, placed, opacity, frame);
    else
        layBlended(overlay.layer.blend, planes, placed, opacity, frame);
}

template Sprite titleSprite(const CutOverlay&, int, int, double, double);
template BasicSprite<std::uint16_t> titleSprite(const CutOverlay&, int, int, double, double);
template class BasicOverlayPainter<std::uint8_t>;
template class BasicOverlayPainter<std::uint16_t>;

}  // namespace sw
