#include "services/image/paper.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace sw::illustration {
namespace {

constexpr int kTile = 512;
constexpr std::uint64_t kTextureSeed = 77;

/// Adds seamless value noise with lattice distance `cell` to the tile.
void addNoise(std::vector<float>& tile, int cell, float amount, Random random) {
    const int n = kTile / cell;
    std::vector<float> lattice(static_cast<std::size_t>(n) * static_cast<std::size_t>(n));
    for (float& v : lattice)
        v = static_cast<float>(random.unit() - 0.5) * amount;
    const auto at = [&](int x, int y) {
        return lattice[static_cast<std::size_t>(y % n) * static_cast<std::size_t>(n) + static_cast<std::size_t>(x % n)];
    };
    const auto smooth = [](float t) { return t * t * (3 - 2 * t); };
    for (int y = 0; y < kTile; ++y) {
        const int cy = y / cell;
        const float fy = smooth(static_cast<float>(y % cell) / static_cast<float>(cell));
        for (int x = 0; x < kTile; ++x) {
            const int cx = x / cell;
            const float fx = smooth(static_cast<float>(x % cell) / static_cast<float>(cell));
            const float upper = at(cx, cy) + (at(cx + 1, cy) - at(cx, cy)) * fx;
            const float lower = at(cx, cy + 1) + (at(cx + 1, cy + 1) - at(cx, cy + 1)) * fx;
            tile[static_cast<std::size_t>(y) * kTile + static_cast<std::size_t>(x)] += upper + (lower - upper) * fy;
        }
    }
}

/// Short pale and dark fibres, as in recycled paper.
void addFibres(std::vector<float>& tile, Random random) {
    for (int i = 0; i < 420; ++i) {
        double x = random.unit() * kTile;
        double y = random.unit() * kTile;
        double angle = random.unit() * 2 * std::numbers::pi;
        const float amount = random.unit() < 0.6 ? 0.5f : -0.55f;
        const int length = 6 + random.index(20);
        for (int k = 0; k < length; ++k) {
            const auto ix = static_cast<std::size_t>(static_cast<int>(x + 4 * kTile) % kTile);
            const auto iy = static_cast<std::size_t>(static_cast<int>(y + 4 * kTile) % kTile);
            tile[iy * kTile + ix] += amount;
            angle += random.between(-0.25, 0.25);
            x += std::cos(angle);
            y += std::sin(angle);
        }
    }
}

/// −1…1 about, without seams; made once.
const std::vector<float>& paperTile() {
    static const std::vector<float> tile = [] {
        std::vector<float> t(static_cast<std::size_t>(kTile) * kTile);
        Random random(kTextureSeed);
        addNoise(t, 128, 0.7f, random.fork("clouds"));
        addNoise(t, 16, 0.5f, random.fork("mottle"));
        addNoise(t, 4, 0.7f, random.fork("tooth"));
        addNoise(t, 2, 0.8f, random.fork("grain"));
        addFibres(t, random.fork("fibres"));
        return t;
    }();
    return tile;
}

/// The outline of a piece whose torn sides wander by an autoregressive walk; cut sides stay straight. `outwards` moves
/// torn sides away from the middle.
QPainterPath tornOutline(const QPolygonF& corners, TornSides torn, Random random, double roughness, double step,
                         double outwards) {
    QPolygonF points;
    const int n = static_cast<int>(corners.size());
    for (int i = 0; i < n; ++i) {
        const QPointF a = corners[i];
        const QPointF b = corners[(i + 1) % n];
        if ((torn >> i & 1u) == 0) {
            points << a;
            continue;
        }
        const QPointF along = b - a;
        const double length = std::hypot(along.x(), along.y());
        const QPointF normal(along.y() / length, -along.x() / length);  // outwards for clockwise corners
        const int steps = std::max(2, static_cast<int>(length / step));
        double wander = 0;
        double drift = 0;
        for (int k = 0; k < steps; ++k) {
            wander = wander * 0.72 + random.between(-0.5, 0.5) * roughness;
            drift = drift * 0.97 + random.between(-0.5, 0.5) * roughness * 0.35;
            points << a + along * (k / double(steps)) +
                          normal * (wander + drift + outwards * random.between(0.35, 1.25));
        }
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

}  // namespace

void addPaperTexture(QImage& image, double strength, QPoint shift) {
    const std::vector<float>& tile = paperTile();
    std::vector<int> gains(static_cast<std::size_t>(kTile));
    const auto scale = static_cast<float>(strength * 256);
    for (int y = 0; y < image.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(image.scanLine(y));
        const float* noise = tile.data() + static_cast<std::size_t>((y + shift.y()) & (kTile - 1)) * kTile;
        for (std::size_t x = 0; x < gains.size(); ++x)
            gains[x] = static_cast<int>(256.5f + noise[x] * scale);
        for (int x = 0; x < image.width(); ++x) {
            const QRgb p = row[x];
            const QRgb alpha = p >> 24;
            if (alpha == 0)
                continue;
            const auto gain = static_cast<QRgb>(gains[static_cast<std::size_t>((x + shift.x()) & (kTile - 1))]);
            const auto scaled = [&](int at) { return std::min((p >> at & 255) * gain >> 8, alpha) << at; };
            row[x] = alpha << 24 | scaled(16) | scaled(8) | scaled(0);
        }
    }
}

Sheet paperPiece(const Easel& easel, const PaperPiece& piece, std::string_view what) {
    const double u = easel.u(1);
    const Random random = easel.random(what);
    const double rough = 13 * u * piece.roughness;
    const double step = 8 * u;
    const QPainterPath body = tornOutline(piece.corners, piece.torn, random.fork("body"), rough, step, 0);
    const QPainterPath core = tornOutline(piece.corners, piece.torn, random.fork("core"), rough * 1.2, step, 7 * u);
    const QRectF area = body.boundingRect()
                            .united(core.boundingRect())
                            .adjusted(-4, -4, 4, 4)
                            .intersected(easel.canvas.full.adjusted(-30 * u, -30 * u, 30 * u, 30 * u));
    Sheet sheet(area);
    sheet.paint([&](QPainter& p) {
        if (piece.torn != kNoneTorn)
            p.fillPath(core, oklch(0.985, 0.006, easel.palette.accentHue));
        p.fillPath(body, piece.colour);
    });
    Random grain = random.fork("grain");
    addPaperTexture(sheet.image, easel.pack.paperTexture, {grain.index(kTile), grain.index(kTile)});
    const QColor shade = oklch(0.16, 0.03, easel.palette.hue, 0.46);
    Sheet soft = shadowed(sheet, {QPointF(3, 16) * u * piece.lift, 17 * u * piece.lift, shade});
    return shadowed(soft, {QPointF(1, 3) * u, 3 * u, oklch(0.16, 0.03, easel.palette.hue, 0.2)});
}

Sheet tape(const Easel& easel, QPointF centre, double length, double degrees, const QColor& colour) {
    const double width = easel.u(58);
    QPolygonF outline;
    const int teeth = 6;
    const QRectF box(centre.x() - length / 2, centre.y() - width / 2, length, width);
    for (int i = 0; i <= teeth; ++i)
        outline << QPointF(box.right() + (i % 2 == 0 ? 0 : easel.u(6)), box.top() + width * i / teeth);
    for (int i = teeth; i >= 0; --i)
        outline << QPointF(box.left() - (i % 2 == 0 ? 0 : easel.u(6)), box.top() + width * i / teeth);
    Sheet strip(box.adjusted(-10, -4, 10, 4));
    strip.paint([&](QPainter& p) {
        QLinearGradient sheen(box.topLeft(), box.bottomRight());
        QColor light = colour.lighter(108);
        light.setAlphaF(colour.alphaF());
        sheen.setColorAt(0, colour);
        sheen.setColorAt(0.35, light);
        sheen.setColorAt(0.5, colour);
        sheen.setColorAt(1, light);
        p.setPen(Qt::NoPen);
        p.setBrush(sheen);
        p.drawPolygon(outline);
    });
    addPaperTexture(strip.image, easel.pack.paperTexture * 0.5, {31, 97});
    return shadowed(rotated(strip, degrees, centre),
                    {QPointF(1, 4) * easel.u(1), easel.u(4), oklch(0.16, 0.03, easel.palette.hue, 0.22)});
}

namespace {

/// Dots on a turned grid through `centre`; `radiusAt` gives the radius of the dot at a point relative to it.
template <class RadiusAt>
void paintDots(Sheet& sheet, const QRectF& where, QPointF centre, double step, const QColor& colour,
               RadiusAt radiusAt) {
    constexpr double kAngle = 0.35;
    const double c = std::cos(kAngle);
    const double s = std::sin(kAngle);
    const QRect area = where.toAlignedRect().intersected(sheet.rect());
    QImage dots(area.size(), QImage::Format_ARGB32_Premultiplied);
    dots.fill(Qt::transparent);
    const QRgb full = qPremultiply(colour.rgba());
    for (int y = 0; y < area.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(dots.scanLine(y));
        for (int x = 0; x < area.width(); ++x) {
            const double dx = area.x() + x + 0.5 - centre.x();
            const double dy = area.y() + y + 0.5 - centre.y();
            const double u = std::round((dx * c + dy * s) / step) * step;  // the nearest grid point, in the turned grid
            const double v = std::round((-dx * s + dy * c) / step) * step;
            const QPointF dot(u * c - v * s, u * s + v * c);
            const double radius = radiusAt(dot);
            if (radius < 1)
                continue;
            const double cover = std::clamp(radius - std::hypot(dx - dot.x(), dy - dot.y()) + 0.5, 0.0, 1.0);
            const auto k = static_cast<QRgb>(std::lround(cover * 256));
            row[x] = (((full & 0x00ff00ffu) * k >> 8) & 0x00ff00ffu) | (((full >> 8 & 0x00ff00ffu) * k) & 0xff00ff00u);
        }
    }
    sheet.paint([&](QPainter& p) { p.drawImage(area.topLeft(), dots); });
}

}  // namespace

void paintHalftone(Sheet& sheet, QPointF centre, double radius, double step, const QColor& colour) {
    constexpr double kLargest = 0.56;  // in steps: dots touch at 0.5
    const QRectF area(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    const double inner = radius - step;
    paintDots(sheet, area, centre, step, colour, [&](QPointF dot) {
        if (QPointF::dotProduct(dot, dot) > inner * inner)
            return 0.0;
        return step * kLargest * std::pow(1 - (dot.y() + radius) / (2 * radius), 0.85);
    });
}

void paintHalftoneShade(Sheet& sheet, const QRectF& area, double step, const QColor& colour) {
    constexpr double kLargest = 0.45;
    paintDots(sheet, area, area.center(), step, colour, [&](QPointF dot) {
        const double rise = std::clamp(dot.y() / area.height() + 0.5, 0.0, 1.0);  // 0 at the top, 1 at the foot
        return step * kLargest * rise;
    });
}

void paintSunburst(QPainter& painter, QPointF centre, double radius, int rays, const QColor& colour) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (int i = 0; i < rays; ++i) {
        const double from = 2 * std::numbers::pi * i / rays;
        const double to = from + std::numbers::pi / rays;
        painter.drawPolygon(QPolygonF({centre, centre + QPointF(std::cos(from), std::sin(from)) * radius,
                                       centre + QPointF(std::cos(to), std::sin(to)) * radius}));
    }
}

namespace {

Sheet penStroke(const QPainterPath& path, const QColor& ink, double width) {
    Sheet out(path.boundingRect().adjusted(-width * 2, -width * 2, width * 2, width * 2));
    out.paint([&](QPainter& p) {
        QPen pen(ink, width);
        pen.setCapStyle(Qt::RoundCap);
        pen.setJoinStyle(Qt::RoundJoin);
        p.strokePath(path, pen);
    });
    return out;
}

}  // namespace

Sheet penEllipse(const Easel& easel, const QRectF& around, const QColor& ink, double width, std::string_view what) {
    Random random = easel.random(what);
    QPainterPath path;
    const double start = random.between(-2.3, -1.9);
    const int steps = 72;
    const double turns = 2 * std::numbers::pi * 1.13;
    const double wobble = random.unit() * 6;
    for (int i = 0; i <= steps; ++i) {
        const double t = i / double(steps);
        const double a = start + turns * t;
        const double grow = 1 + 0.07 * t + 0.025 * std::sin(3 * a + wobble);
        const QPointF p =
            around.center() + QPointF(std::cos(a) * around.width() / 2, std::sin(a) * around.height() / 2) * grow;
        i == 0 ? path.moveTo(p) : path.lineTo(p);
    }
    return penStroke(path, ink, width);
}

Sheet penArrow(const Easel& easel, QPointF from, QPointF bend, QPointF to, const QColor& ink, double width) {
    QPainterPath path(from);
    path.quadTo(bend, to);
    const double angle = std::atan2(to.y() - bend.y(), to.x() - bend.x());
    const double size = easel.u(46);
    for (const double side : {2.55, -2.5}) {
        path.moveTo(to);
        path.quadTo(to + QPointF(std::cos(angle + side), std::sin(angle + side)) * size * 0.55,
                    to + QPointF(std::cos(angle + side * 1.03), std::sin(angle + side * 1.03)) * size);
    }
    return penStroke(path, ink, width);
}

Sheet penUnderline(const Easel& easel, QPointF from, QPointF to, const QColor& ink, double width,
                   std::string_view what) {
    Random random = easel.random(what);
    const double length = to.x() - from.x();
    const double wave = easel.u(9);
    QPainterPath path(from);
    path.cubicTo(from + QPointF(length * 0.3, -wave * random.between(0.4, 1.2)),
                 from + QPointF(length * 0.65, wave * random.between(0.3, 1)), to);
    path.quadTo(to + QPointF(easel.u(14), wave * 1.3), to + QPointF(-length * 0.1, wave * 2));
    path.quadTo(from + QPointF(length * 0.55, wave * 2.2), from + QPointF(length * 0.2, wave * 2.6));
    return penStroke(path, ink, width);
}

}  // namespace sw::illustration
