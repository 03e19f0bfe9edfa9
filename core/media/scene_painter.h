#pragma once

#include <vector>

#include "core/media/resampler.h"
#include "core/media/scene_geometry.h"
#include "core/media/sprite.h"

namespace sw {

/// Where a rectangle of samples lands on a frame, in frame pixels (edges, not centres).
struct FrameBox {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

/// Lays planar pictures on frames at any size and sub-pixel place. Keeps its tables between calls; belongs to one
/// thread.
class SpritePainter {
public:
    /// Lays an alpha sprite over `frame` so that its samples fill `box`, times `opacity` (0…1).
    void over(const YuvaPlanes& planes, const FrameBox& box, double opacity, Frame& frame);
    /// Fills the part of `frame` that `box` covers with an opaque picture.
    void fill(const Plane& y, const Plane& u, const Plane& v, const FrameBox& box, Frame& frame);
    /// Fills all of `frame`; outside of `box` the picture's border repeats.
    void cover(const Plane& y, const Plane& u, const Plane& v, const FrameBox& box, Frame& frame);
    /// As `over`, turned by `roll` radians clockwise about (pivotX, pivotY); bilinear.
    void overTurned(const YuvaPlanes& planes, const FrameBox& box, double roll, double pivotX, double pivotY,
                    double opacity, Frame& frame);
    /// As `fill` for a picture that covers the frame, turned.
    void fillTurned(const YuvaPlanes& planes, const FrameBox& box, double roll, double pivotX, double pivotY,
                    Frame& frame);

private:
    struct Span;
    void fillSpans(const Plane& y, const Plane& u, const Plane& v, const FrameBox& box, Span across, Span down,
                   Frame& frame);
    Resampler m_luma;
    Resampler m_chroma;
    std::vector<std::uint8_t> m_value;
    std::vector<std::uint8_t> m_alpha;
};

/// Paints a scene's layers back to front over a dark ground. `canvasWidth` and `canvasHeight` are the cut's; the frame
/// may have any size.
void paintScene(const std::vector<Sprite>& sprites, const std::vector<LayerPose>& poses, int canvasWidth,
                int canvasHeight, SpritePainter& painter, Frame& frame);

}  // namespace sw
