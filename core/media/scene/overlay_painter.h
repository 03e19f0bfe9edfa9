#pragma once

#include <map>
#include <utility>

#include "core/media/scene/overlay_animation.h"
#include "core/media/scene/scene_painter.h"
#include "core/model/cut.h"

namespace sw {

/// How an overlay lies on a canvas of this size `sinceStart` after it came on, by its animation and its keys: the one
/// place that decides it.
OverlayPose overlayPoseAt(const CutOverlay& overlay, int canvasWidth, int canvasHeight, Duration sinceStart);

/// A title as a sprite, with so much of its letters (0…1); `scale` is in samples per canvas pixel.
template <class Sample = std::uint8_t>
BasicSprite<Sample> titleSprite(const CutOverlay& overlay, int canvasWidth, int canvasHeight, double scale, double reveal);

/// Lays overlays on frames. Keeps scratch frames between calls; belongs to one thread.
template <class Sample>
class BasicOverlayPainter {
public:
    using Sprite = BasicSprite<Sample>;
    using YuvaPlanes = BasicYuvaPlanes<Sample>;
    using Frame = BasicFrame<Sample>;

    /// The size of the cut's canvas.
    BasicOverlayPainter(int canvasWidth, int canvasHeight);
    void paint(const CutOverlay& overlay, const Sprite& sprite, const OverlayPose& pose, Frame& frame);

private:
    struct Placed;
    void lay(const YuvaPlanes& planes, const Placed& placed, double opacity, Frame& frame);
    void layBlended(BlendMode mode, const YuvaPlanes& planes, const Placed& placed, double opacity, Frame& frame);

    int m_width;
    int m_height;
    BasicSpritePainter<Sample> m_painter;
    Frame m_values;
    Frame m_alpha;
};

using OverlayPainter = BasicOverlayPainter<std::uint8_t>;

}  // namespace sw
