#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/media/frame/resampler.h"
#include "core/media/frame/turned.h"
#include "core/media/scene/scene_geometry.h"
#include "core/media/scene/sprite.h"

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
template <class Sample>
class BasicSpritePainter {
public:
    using Plane = BasicPlane<Sample>;
    using Frame = BasicFrame<Sample>;
    using YuvaPlanes = BasicYuvaPlanes<Sample>;

    /// Lays an alpha sprite over `frame` so that its samples fill `box`, times `opacity` (0…1).
    void over(const YuvaPlanes& planes, const FrameBox& box, double opacity, Frame& frame);
    /// Fills the part of `frame` that `box` covers with an opaque picture.
    void fill(const Plane& y, const Plane& u, const Plane& v, const FrameBox& box, Frame& frame);
    /// Fills all of `frame`; outside of `box` the picture's border repeats.
    void cover(const Plane& y, const Plane& u, const Plane& v, const FrameBox& box, Frame& frame);
    /// As `over`, turned by `roll` radians clockwise about (pivotX, pivotY); bilinear. Only pixels whose centres lie in
    /// the turned box are touched.
    void overTurned(const YuvaPlanes& planes, const FrameBox& box, double roll, double pivotX, double pivotY,
                    double opacity, Frame& frame);
    /// As `fill` for a picture that covers the frame, turned.
    void fillTurned(const YuvaPlanes& planes, const FrameBox& box, double roll, double pivotX, double pivotY,
                    Frame& frame);

private:
    using Resampler = BasicResampler<Sample>;
    using TurnedRows = BasicTurnedRows<Sample>;
    struct Span;
    /// A plane of values and where it goes.
    struct Layer {
        const Plane* value;
        Plane* to;
    };
    /// Columns that are wholly of one kind.
    struct Run {
        int first;
        int last;  ///< one behind
        Cover cover;
    };
    void fillSpans(const Plane& y, const Plane& u, const Plane& v, const FrameBox& box, Span across, Span down,
                   Frame& frame);
    void setSampling(const FrameBox& box, Span across, Span down, int width, int height);
    void layResampled(Resampler& resampler, const Plane& alpha, const AlphaMap& map, std::span<const Layer> layers,
                      int left, int top, int strength);
    void layTurned(const TurnedRows& rows, const Plane& alpha, const AlphaMap& map, std::span<const Layer> layers,
                   int firstRow, int lastRow, int strength);
    void layTurnedRow(const TurnedRows& rows, const Plane& alpha, std::span<const Layer> layers, int row, int strength);
    /// Fills m_runs with what shows in some rows.
    void findRuns(const Resampler& resampler, const AlphaMap& map, int firstRow, int lastRow);
    void findRuns(const TurnedRows& rows, const AlphaMap& map, int firstRow, int lastRow, typename TurnedRows::Columns columns);
    void addRun(int first, int last, Cover cover);
    void reserve(int columns);

    Resampler m_luma;
    Resampler m_chroma;
    std::vector<Run> m_runs;
    std::array<std::vector<Sample>, 3> m_rows;  ///< one row of alpha, then of values
};

using SpritePainter = BasicSpritePainter<std::uint8_t>;

/// Paints a scene's layers back to front over a dark ground. `canvasWidth` and `canvasHeight` are the cut's; the frame
/// may have any size.
template <class Sample>
void paintScene(const std::vector<BasicSprite<Sample>>& sprites, const std::vector<LayerPose>& poses, int canvasWidth,
                int canvasHeight, BasicSpritePainter<Sample>& painter, BasicFrame<Sample>& frame);

}  // namespace sw
