#include "core/media/scene_painter.h"

#include <algorithm>
#include <cmath>

#include "core/media/blend.h"

namespace sw {

/// The whole samples of one direction that a box touches, on even borders.
struct SpritePainter::Span {
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

int opacityOf(double opacity) {
    return static_cast<int>(std::lround(std::clamp(opacity, 0.0, 1.0) * kFull));
}

void blendRow(std::uint8_t* row, const std::uint8_t* value, const std::uint8_t* alpha, int opacity, int count) {
    if (opacity == kFull)
        overRow(row, value, alpha, count);
    else
        overRowFaded(row, value, alpha, opacity, count);
}

}  // namespace

void SpritePainter::over(const YuvaPlanes& planes, const FrameBox& box, double opacity, Frame& frame) {
    const Span across = Span::of(box.x, box.width, frame.width());
    const Span down = Span::of(box.y, box.height, frame.height());
    const int strength = opacityOf(opacity);
    if (across.count() == 0 || down.count() == 0 || strength == 0)
        return;
    const int width = planes.y.width();
    const int height = planes.y.height();
    m_luma.set(lumaSampling(box.x, box.width, across.first, across.count(), width),
               lumaSampling(box.y, box.height, down.first, down.count(), height));
    m_chroma.set(chromaAcross(box.x, box.width, across.first, across.count(), width),
                 chromaDown(box.y, box.height, down.first, down.count(), height));
    m_value.resize(static_cast<std::size_t>(across.count()));
    m_alpha.resize(m_value.size());
    for (int i = 0; i < down.count(); ++i) {
        m_luma.row(planes.alpha, i, m_alpha.data());
        m_luma.row(planes.y, i, m_value.data());
        blendRow(frame.y.row(down.first + i) + across.first, m_value.data(), m_alpha.data(), strength, across.count());
    }
    for (int i = 0; i < down.count() / 2; ++i) {
        m_chroma.row(planes.chromaAlpha, i, m_alpha.data());
        for (const auto& [from, to] : {std::pair(&planes.u, &frame.u), std::pair(&planes.v, &frame.v)}) {
            m_chroma.row(*from, i, m_value.data());
            blendRow(to->row(down.first / 2 + i) + across.first / 2, m_value.data(), m_alpha.data(), strength,
                     across.count() / 2);
        }
    }
}

void SpritePainter::fill(const Plane& y, const Plane& u, const Plane& v, const FrameBox& box, Frame& frame) {
    fillSpans(y, u, v, box, Span::of(box.x, box.width, frame.width()), Span::of(box.y, box.height, frame.height()),
              frame);
}

void SpritePainter::cover(const Plane& y, const Plane& u, const Plane& v, const FrameBox& box, Frame& frame) {
    fillSpans(y, u, v, box, {0, frame.width()}, {0, frame.height()}, frame);
}

void SpritePainter::fillSpans(const Plane& y, const Plane& u, const Plane& v, const FrameBox& box, Span across,
                              Span down, Frame& frame) {
    if (across.count() == 0 || down.count() == 0)
        return;
    m_luma.set(lumaSampling(box.x, box.width, across.first, across.count(), y.width()),
               lumaSampling(box.y, box.height, down.first, down.count(), y.height()));
    m_chroma.set(chromaAcross(box.x, box.width, across.first, across.count(), y.width()),
                 chromaDown(box.y, box.height, down.first, down.count(), y.height()));
    for (int i = 0; i < down.count(); ++i)
        m_luma.row(y, i, frame.y.row(down.first + i) + across.first);
    for (int i = 0; i < down.count() / 2; ++i) {
        m_chroma.row(u, i, frame.u.row(down.first / 2 + i) + across.first / 2);
        m_chroma.row(v, i, frame.v.row(down.first / 2 + i) + across.first / 2);
    }
}

namespace {

/// Frame position (x, y) → plane position, both in samples of the plane at hand, 16 fractional bits.
struct Turn {
    std::int64_t startX;
    std::int64_t startY;
    std::int64_t columnX;
    std::int64_t columnY;
    std::int64_t rowX;
    std::int64_t rowY;
};

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
    const auto fixed = [](double value) { return static_cast<std::int64_t>(std::llround(value * 65536)); };
    return {fixed((backX * stepX - siteX) / grid),
            fixed((backY * stepY - siteY) / grid),
            fixed(c * stepX),
            fixed(-s * stepY),
            fixed(s * stepX),
            fixed(c * stepY)};
}

/// One row of a turned plane, bilinear with 8 fractional bits; outside of the plane its border repeats.
void turnedRow(const Plane& plane, const Turn& turn, int firstColumn, int row, int count, std::uint8_t* out) {
    std::int64_t x = turn.startX + turn.columnX * firstColumn + turn.rowX * row;
    std::int64_t y = turn.startY + turn.columnY * firstColumn + turn.rowY * row;
    const std::int64_t lastX = std::int64_t{plane.width() - 1} << 16;
    const std::int64_t lastY = std::int64_t{plane.height() - 1} << 16;
    for (int i = 0; i < count; ++i, x += turn.columnX, y += turn.columnY) {
        const std::int64_t px = std::clamp<std::int64_t>(x, 0, lastX - 1);
        const std::int64_t py = std::clamp<std::int64_t>(y, 0, lastY - 1);
        const std::uint8_t* top = plane.row(static_cast<int>(py >> 16)) + (px >> 16);
        const std::uint8_t* bottom = top + plane.stride();
        const int fx = static_cast<int>((px >> 8) & 255);
        const int fy = static_cast<int>((py >> 8) & 255);
        const int upper = top[0] * (256 - fx) + top[1] * fx;
        const int lower = bottom[0] * (256 - fx) + bottom[1] * fx;
        out[i] = static_cast<std::uint8_t>((upper * (256 - fy) + lower * fy + 32768) >> 16);
    }
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

void SpritePainter::overTurned(const YuvaPlanes& planes, const FrameBox& box, double roll, double pivotX, double pivotY,
                               double opacity, Frame& frame) {
    const FrameBox bounds = around(box, roll, pivotX, pivotY);
    const Span across = Span::of(bounds.x, bounds.width, frame.width());
    const Span down = Span::of(bounds.y, bounds.height, frame.height());
    const int strength = opacityOf(opacity);
    if (across.count() == 0 || down.count() == 0 || strength == 0)
        return;
    m_value.resize(static_cast<std::size_t>(across.count()));
    m_alpha.resize(m_value.size());
    const auto lay = [&](const Plane& value, const Plane& alpha, int grid, Plane& to) {
        const Turn turn = turnOf(box, roll, pivotX, pivotY, planes.y.width(), planes.y.height(), grid);
        const int first = across.first / grid;
        const int count = across.count() / grid;
        for (int row = down.first / grid; row < down.last / grid; ++row) {
            turnedRow(alpha, turn, first, row, count, m_alpha.data());
            turnedRow(value, turn, first, row, count, m_value.data());
            blendRow(to.row(row) + first, m_value.data(), m_alpha.data(), strength, count);
        }
    };
    lay(planes.y, planes.alpha, 1, frame.y);
    lay(planes.u, planes.chromaAlpha, 2, frame.u);
    lay(planes.v, planes.chromaAlpha, 2, frame.v);
}

void SpritePainter::fillTurned(const YuvaPlanes& planes, const FrameBox& box, double roll, double pivotX, double pivotY,
                               Frame& frame) {
    const auto lay = [&](const Plane& from, int grid, Plane& to) {
        const Turn turn = turnOf(box, roll, pivotX, pivotY, planes.y.width(), planes.y.height(), grid);
        for (int row = 0; row < to.height(); ++row)
            turnedRow(from, turn, 0, row, to.width(), to.row(row));
    };
    lay(planes.y, 1, frame.y);
    lay(planes.u, 2, frame.u);
    lay(planes.v, 2, frame.v);
}

void paintScene(const std::vector<Sprite>& sprites, const std::vector<LayerPose>& poses, int canvasWidth,
                int canvasHeight, SpritePainter& painter, Frame& frame) {
    const double perCanvasX = static_cast<double>(frame.width()) / canvasWidth;
    const double perCanvasY = static_cast<double>(frame.height()) / canvasHeight;
    const double centreX = canvasWidth / 2.0;
    const double centreY = canvasHeight / 2.0;
    bool covered = false;
    for (std::size_t i = 0; i < sprites.size(); ++i) {
        const Sprite& sprite = sprites[i];
        const LayerPose& pose = poses[i];
        if (sprite.empty() || pose.opacity <= 0)
            continue;
        const FrameBox box{perCanvasX * (centreX + pose.scale * (sprite.rest.x - centreX) + pose.x),
                           perCanvasY * (centreY + pose.scale * (sprite.rest.y - centreY) + pose.y),
                           perCanvasX * pose.scale * sprite.rest.width, perCanvasY * pose.scale * sprite.rest.height};
        const double pivotX = frame.width() / 2.0;
        const double pivotY = frame.height() / 2.0;
        if (sprite.opaque) {
            covered = true;
            pose.roll == 0 ? painter.fill(sprite.planes.y, sprite.planes.u, sprite.planes.v, box, frame)
                           : painter.fillTurned(sprite.planes, box, pose.roll, pivotX, pivotY, frame);
            continue;
        }
        if (!covered) {
            const Yuv ground = yuvOf(kGround);
            frame.fill(ground.y, ground.u, ground.v);
            covered = true;
        }
        pose.roll == 0 ? painter.over(sprite.planes, box, pose.opacity, frame)
                       : painter.overTurned(sprite.planes, box, pose.roll, pivotX, pivotY, pose.opacity, frame);
    }
    if (!covered) {
        const Yuv ground = yuvOf(kGround);
        frame.fill(ground.y, ground.u, ground.v);
    }
}

}  // namespace sw
