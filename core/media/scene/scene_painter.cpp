#include "core/media/scene/scene_painter.h"

#include <algorithm>
#include <cmath>

#include "core/media/frame/blend.h"

namespace sw {

/// The whole samples of one direction that a box touches, on even borders.
template <class Sample>
struct BasicSpritePainter<Sample>::Span {
    int first = 0;
    int last = 0;  ///< one behind

    static Span of(double start, double length, int limit) {
        const int first = std::clamp(static_cast<int>(std::floor(start)), 0, limit) / 2 * 2;
        const int last = (std::clamp(static_cast<int>(std::ceil(start + length)), 0, limit) + 1) / 2 * 2;
        return {first, std::max(first, std::min(last, limit))};
    }
    [[nodiscard]] int count() const { return last - first; }
};

namespace {

constexpr QRgb kGround = qRgb(18, 16, 28);

/// Luma: output sample centres lie at i + 0.5.
Sampling lumaSampling(double start, double length, int first, int count, int size) {
    const double step = size / length;
    return {(first + 0.5 - start) * step - 0.5, step, count, size};
}

/// Chroma columns lie on the even luma columns: at 2 i + 0.5 on both sides.
Sampling chromaAcross(double start, double length, int first, int count, int lumaSize) {
    const double step = lumaSize / length;
    return {((first + 0.5 - start) * step - 0.5) / 2, step, count / 2, lumaSize / 2};
}

/// Chroma rows lie between two luma rows: at 2 i + 1 on both sides.
Sampling chromaDown(double start, double length, int first, int count, int lumaSize) {
    const double step = lumaSize / length;
    return {((first + 1 - start) * step - 1) / 2, step, count / 2, lumaSize / 2};
}

template <class Sample>
int opacityOf(double opacity) {
    return static_cast<int>(std::lround(std::clamp(opacity, 0.0, 1.0) * Depth<Sample>::kFull));
}

/// Groups of turned columns before `last`.
int groupsOf(int last) {
    return (last + TurnedRows::kGroup - 1) / TurnedRows::kGroup;
}

/// Rows for which runs are found together.
constexpr int kStrip = 8;

template <class Sample>
void blendRow(Sample* row, const Sample* value, const Sample* alpha, int opacity, int count) {
    if (opacity == Depth<Sample>::kFull)
        overRow(row, value, alpha, count);
    else
        overRowFaded(row, value, alpha, opacity, count);
}

}  // namespace

template <class Sample>
void BasicSpritePainter<Sample>::reserve(int columns) {
    // Turned rows are made in whole groups.
    for (auto& row : m_rows)
        row.resize(static_cast<std::size_t>(columns + TurnedRows::kGroup));
}

template <class Sample>
void BasicSpritePainter<Sample>::setSampling(const FrameBox& box, Span across, Span down, int width, int height) {
    m_luma.set(lumaSampling(box.x, box.width, across.first, across.count(), width),
               lumaSampling(box.y, box.height, down.first, down.count(), height));
    m_chroma.set(chromaAcross(box.x, box.width, across.first, across.count(), width),
                 chromaDown(box.y, box.height, down.first, down.count(), height));
}

/// Appends what shows.
template <class Sample>
void BasicSpritePainter<Sample>::addRun(int first, int last, Cover cover) {
    if (cover == Cover::Clear)
        return;
    if (!m_runs.empty() && m_runs.back().last == first && m_runs.back().cover == cover)
        m_runs.back().last = last;
    else
        m_runs.push_back({first, last, cover});
}

template <class Sample>
void BasicSpritePainter<Sample>::findRuns(const Resampler& resampler, const AlphaMap& map, int firstRow, int lastRow) {
    m_runs.clear();
    const int top = resampler.sourceRow(firstRow);
    const int bottom = resampler.sourceRow(lastRow - 1) + Resampler::kMostTaps - 1;
    for (int first = 0; first < resampler.columns(); first += Resampler::kBlock) {
        const int last = std::min(first + Resampler::kBlock, resampler.columns());
        addRun(first, last, map.look(resampler.leftColumn(first), resampler.rightColumn(last), top, bottom));
    }
}

template <class Sample>
void BasicSpritePainter<Sample>::layResampled(Resampler& resampler, const Plane& alpha, const AlphaMap& map,
                                 std::span<const Layer> layers, int left, int top, int strength) {
    for (int i = 0; i < resampler.rows(); ++i) {
        if (i % kStrip == 0)
            findRuns(resampler, map, i, std::min(i + kStrip, resampler.rows()));
        for (const auto& [first, last, cover] : m_runs) {
            const auto count = static_cast<std::size_t>(last - first);
            if (cover == Cover::Solid && strength == Depth<Sample>::kFull) {
                for (const auto& [value, to] : layers) {
                    Sample* out = to->row(top + i) + left;
                    const Sample* made = resampler.part(*value, i, first, last, out);
                    if (made != out)
                        std::copy_n(made + first, count, out + first);
                }
                continue;
            }
            const Sample* a = resampler.part(alpha, i, first, last, m_rows[0].data()) + first;
            for (const auto& [value, to] : layers) {
                const Sample* v = resampler.part(*value, i, first, last, m_rows[1].data()) + first;
                blendRow(to->row(top + i) + left + first, v, a, strength, last - first);
            }
        }
    }
}

template <class Sample>
void BasicSpritePainter<Sample>::over(const YuvaPlanes& planes, const FrameBox& box, double opacity, Frame& frame) {
    const Span across = Span::of(box.x, box.width, frame.width());
    const Span down = Span::of(box.y, box.height, frame.height());
    const int strength = opacityOf<Sample>(opacity);
    if (across.count() == 0 || down.count() == 0 || strength == 0)
        return;
    setSampling(box, across, down, planes.y.width(), planes.y.height());
    reserve(across.count());
    const Layer luma{&planes.y, &frame.y};
    const Layer chroma[]{{&planes.u, &frame.u}, {&planes.v, &frame.v}};
    layResampled(m_luma, planes.alpha, planes.alphaMap, {&luma, 1}, across.first, down.first, strength);
    layResampled(m_chroma, planes.chromaAlpha, planes.chromaAlphaMap, chroma, across.first / 2, down.first / 2,
                 strength);
}

template <class Sample>
void BasicSpritePainter<Sample>::fill(const Plane& y, const Plane& u, const Plane& v, const FrameBox& box, Frame& frame) {
    fillSpans(y, u, v, box, Span::of(box.x, box.width, frame.width()), Span::of(box.y, box.height, frame.height()),
              frame);
}

template <class Sample>
void BasicSpritePainter<Sample>::cover(const Plane& y, const Plane& u, const Plane& v, const FrameBox& box, Frame& frame) {
    fillSpans(y, u, v, box, {0, frame.width()}, {0, frame.height()}, frame);
}

template <class Sample>
void BasicSpritePainter<Sample>::fillSpans(const Plane& y, const Plane& u, const Plane& v, const FrameBox& box, Span across,
                              Span down, Frame& frame) {
    if (across.count() == 0 || down.count() == 0)
        return;
    setSampling(box, across, down, y.width(), y.height());
    for (int i = 0; i < down.count(); ++i)
        m_luma.row(y, i, frame.y.row(down.first + i) + across.first);
    for (int i = 0; i < down.count() / 2; ++i) {
        m_chroma.row(u, i, frame.u.row(down.first / 2 + i) + across.first / 2);
        m_chroma.row(v, i, frame.v.row(down.first / 2 + i) + across.first / 2);
    }
}

namespace {

/// `grid` is 1 for luma, 2 for chroma planes.
Turn turnOf(const FrameBox& box, double roll, double pivotX, double pivotY, int lumaWidth, int lumaHeight, int grid) {
    const double stepX = lumaWidth / box.width;
    const double stepY = lumaHeight / box.height;
    const double c = std::cos(roll);
    const double s = std::sin(roll);
    const double siteX = 0.5;  // of sample 0, in luma pixels
    const double siteY = grid == 1 ? 0.5 : 1.0;
    // The frame's sample (0,0), turned back about the pivot, then measured in the plane.
    const double fromX = siteX - pivotX;
    const double fromY = siteY - pivotY;
    const double backX = c * fromX + s * fromY + pivotX - box.x;
    const double backY = -s * fromX + c * fromY + pivotY - box.y;
    const auto fixed = [](double value) { return static_cast<std::int64_t>(std::llround(value * 4294967296.0)); };
    return {fixed((backX * stepX - siteX) / grid),
            fixed((backY * stepY - siteY) / grid),
            fixed(c * stepX),
            fixed(-s * stepY),
            fixed(s * stepX),
            fixed(c * stepY)};
}

/// The upright box around a turned one.
FrameBox around(const FrameBox& box, double roll, double pivotX, double pivotY) {
    const double c = std::cos(roll);
    const double s = std::sin(roll);
    const double x = box.x + box.width / 2 - pivotX;
    const double y = box.y + box.height / 2 - pivotY;
    const double width = std::abs(c) * box.width + std::abs(s) * box.height;
    const double height = std::abs(s) * box.width + std::abs(c) * box.height;
    return {pivotX + c * x - s * y - width / 2, pivotY + s * x + c * y - height / 2, width, height};
}

}  // namespace

template <class Sample>
void BasicSpritePainter<Sample>::overTurned(const YuvaPlanes& planes, const FrameBox& box, double roll, double pivotX, double pivotY,
                               double opacity, Frame& frame) {
    const FrameBox bounds = around(box, roll, pivotX, pivotY);
    const Span across = Span::of(bounds.x, bounds.width, frame.width());
    const Span down = Span::of(bounds.y, bounds.height, frame.height());
    const int strength = opacityOf<Sample>(opacity);
    if (across.count() == 0 || down.count() == 0 || strength == 0)
        return;
    reserve(frame.width());
    const auto rows = [&](int grid, const Plane& plane) {
        return TurnedRows(turnOf(box, roll, pivotX, pivotY, planes.y.width(), planes.y.height(), grid), plane.width(),
                          plane.height());
    };
    const Layer luma{&planes.y, &frame.y};
    const Layer chroma[]{{&planes.u, &frame.u}, {&planes.v, &frame.v}};
    layTurned(rows(1, planes.alpha), planes.alpha, planes.alphaMap, {&luma, 1}, down.first, down.last, strength);
    layTurned(rows(2, planes.chromaAlpha), planes.chromaAlpha, planes.chromaAlphaMap, chroma, down.first / 2,
              down.last / 2, strength);
}

template <class Sample>
void BasicSpritePainter<Sample>::findRuns(const TurnedRows& rows, const AlphaMap& map, int firstRow, int lastRow,
                                          typename TurnedRows::Columns columns) {
    constexpr int kStep = 4;  // groups
    m_runs.clear();
    const int behind = groupsOf(columns.last);
    for (int first = columns.first / TurnedRows::kGroup; first < behind; first += kStep) {
        const int last = std::min(first + kStep, behind);
        const auto [left, right, top, bottom] = rows.reach(firstRow, lastRow, first, last);
        addRun(first * TurnedRows::kGroup, last * TurnedRows::kGroup, map.look(left, right, top, bottom));
    }
}

template <class Sample>
void BasicSpritePainter<Sample>::layTurned(const TurnedRows& rows, const Plane& alpha, const AlphaMap& map,
                              std::span<const Layer> layers, int firstRow, int lastRow, int strength) {
    for (int strip = firstRow; strip < lastRow; strip += kStrip) {
        const int behind = std::min(strip + kStrip, lastRow);
        typename TurnedRows::Columns touched{layers[0].to->width(), 0};
        for (int row = strip; row < behind; ++row) {
            const typename TurnedRows::Columns columns = rows.onPlane(row, layers[0].to->width());
            if (columns.first < columns.last)
                touched = {std::min(touched.first, columns.first), std::max(touched.last, columns.last)};
        }
        if (touched.first >= touched.last)
            continue;
        findRuns(rows, map, strip, behind, touched);
        for (int row = strip; row < behind; ++row)
            layTurnedRow(rows, alpha, layers, row, strength);
    }
}

template <class Sample>
void BasicSpritePainter<Sample>::layTurnedRow(const TurnedRows& rows, const Plane& alpha, std::span<const Layer> layers, int row,
                                 int strength) {
    const Plane* planes[3] = {&alpha};
    Sample* made[3] = {m_rows[0].data(), m_rows[1].data(), m_rows[2].data()};
    for (std::size_t i = 0; i < layers.size(); ++i)
        planes[i + 1] = layers[i].value;
    const typename TurnedRows::Columns columns = rows.onPlane(row, layers[0].to->width());
    for (const Run& run : m_runs) {
        const int first = std::max(columns.first, run.first);
        const int last = std::min(columns.last, run.last);
        if (first >= last)
            continue;
        const bool copies = run.cover == Cover::Solid && strength == Depth<Sample>::kFull;
        const std::size_t from = copies ? 1 : 0;  // without alpha
        const std::size_t count = layers.size() + 1 - from;
        rows.make({planes + from, count}, row, first / TurnedRows::kGroup, groupsOf(last), {made + from, count});
        for (std::size_t i = 0; i < layers.size(); ++i) {
            Sample* to = layers[i].to->row(row) + first;
            if (copies)
                std::copy_n(made[i + 1] + first, last - first, to);
            else
                blendRow(to, made[i + 1] + first, made[0] + first, strength, last - first);
        }
    }
}

template <class Sample>
void BasicSpritePainter<Sample>::fillTurned(const YuvaPlanes& planes, const FrameBox& box, double roll, double pivotX, double pivotY,
                               Frame& frame) {
    const auto rows = [&](int grid, const Plane& plane) {
        return TurnedRows(turnOf(box, roll, pivotX, pivotY, planes.y.width(), planes.y.height(), grid), plane.width(),
                          plane.height());
    };
    const TurnedRows luma = rows(1, planes.y);
    const Plane* const y[]{&planes.y};
    for (int row = 0; row < frame.y.height(); ++row) {
        Sample* const to[]{frame.y.row(row)};
        luma.make(y, row, 0, groupsOf(frame.y.width()), to);
    }
    const TurnedRows chroma = rows(2, planes.u);
    const Plane* const uv[]{&planes.u, &planes.v};
    for (int row = 0; row < frame.u.height(); ++row) {
        Sample* const to[]{frame.u.row(row), frame.v.row(row)};
        chroma.make(uv, row, 0, groupsOf(frame.u.width()), to);
    }
}

template <class Sample>
void paintScene(const std::vector<BasicSprite<Sample>>& sprites, const std::vector<LayerPose>& poses, int canvasWidth,
                int canvasHeight, BasicSpritePainter<Sample>& painter, BasicFrame<Sample>& frame) {
    const double perCanvasX = static_cast<double>(frame.width()) / canvasWidth;
    const double perCanvasY = static_cast<double>(frame.height()) / canvasHeight;
    const double centreX = canvasWidth / 2.0;
    const double centreY = canvasHeight / 2.0;
    const double pivotX = frame.width() / 2.0;
    const double pivotY = frame.height() / 2.0;
    const auto shows = [&](std::size_t i) { return !sprites[i].empty() && poses[i].opacity > 0; };
    // What lies behind a picture that covers the canvas is not seen.
    std::size_t first = sprites.size();
    while (first > 0 && !(shows(first - 1) && sprites[first - 1].opaque))
        --first;
    if (first == 0) {
        const BasicYuv<Sample> ground = yuvOf<Sample>(kGround);
        frame.fill(ground.y, ground.u, ground.v);
    }
    for (std::size_t i = first > 0 ? first - 1 : 0; i < sprites.size(); ++i) {
        if (!shows(i))
            continue;
        const BasicSprite<Sample>& sprite = sprites[i];
        const LayerPose& pose = poses[i];
        const FrameBox box{perCanvasX * (centreX + pose.scale * (sprite.rest.x - centreX) + pose.x),
                           perCanvasY * (centreY + pose.scale * (sprite.rest.y - centreY) + pose.y),
                           perCanvasX * pose.scale * sprite.rest.width, perCanvasY * pose.scale * sprite.rest.height};
        if (sprite.opaque)
            pose.roll == 0 ? painter.fill(sprite.planes.y, sprite.planes.u, sprite.planes.v, box, frame)
                           : painter.fillTurned(sprite.planes, box, pose.roll, pivotX, pivotY, frame);
        else
            pose.roll == 0 ? painter.over(sprite.planes, box, pose.opacity, frame)
                           : painter.overTurned(sprite.planes, box, pose.roll, pivotX, pivotY, pose.opacity, frame);
    }
}

template class BasicSpritePainter<std::uint8_t>;
template class BasicSpritePainter<std::uint16_t>;
template void paintScene(const std::vector<Sprite>&, const std::vector<LayerPose>&, int, int, SpritePainter&, Frame&);
template void paintScene(const std::vector<BasicSprite<std::uint16_t>>&, const std::vector<LayerPose>&, int, int,
                         BasicSpritePainter<std::uint16_t>&, DeepFrame&);

}  // namespace sw
