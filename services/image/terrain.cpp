#include "services/image/terrain.h"

#include <QLinearGradient>
#include <QPainterPath>
#include <QRadialGradient>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "services/image/colour.h"
#include "services/image/light.h"

namespace sw::illustration {
namespace {

constexpr double kTurn = 2 * std::numbers::pi;

QColor faded(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(std::clamp(alpha, 0.0, 1.0)));
    return colour;
}

void displace(QPolygonF& out, QPointF a, QPointF b, double range, int depth, Random& random) {
    if (depth == 0) {
        out << a;
        return;
    }
    const QPointF mid((a.x() + b.x()) / 2, (a.y() + b.y()) / 2 + random.between(-0.5, 0.5) * range);
    displace(out, a, mid, range * 0.55, depth - 1, random);
    displace(out, mid, b, range * 0.55, depth - 1, random);
}

}  // namespace

QPolygonF hillLine(const QRectF& area, double y, double amplitude, Random random, double frequency) {
    std::array<double, 5> phases{};
    for (double& p : phases)
        p = random.unit() * kTurn;
    QPolygonF line;
    const double step = area.width() / 160;
    for (double x = area.left() - step; x <= area.right() + step; x += step) {
        double v = 0;
        for (std::size_t k = 0; k < phases.size(); ++k) {
            const auto octave = static_cast<double>(k + 1);
            v += std::sin((x - area.left()) / area.width() * kTurn * frequency * octave * 0.7 + phases[k]) * amplitude /
                 std::pow(octave, 1.4);
        }
        line << QPointF(x, y + v);
    }
    return line;
}

QPolygonF peakLine(const QRectF& area, double y, double height, Random random, int count) {
    std::vector<QPointF> base;
    const int points = count * 2 + 1;
    for (int i = 0; i < points; ++i) {
        const double x = area.left() - 60 + (area.width() + 120) * i / (points - 1);
        const double rise = i % 2 == 1 ? height * random.between(0.45, 1.0) : height * random.between(0, 0.16);
        base.emplace_back(x + (i % 2 == 1 ? random.between(-0.2, 0.2) * area.width() / count : 0), y - rise);
    }
    QPolygonF line;
    for (std::size_t i = 0; i + 1 < base.size(); ++i)
        displace(line, base[i], base[i + 1], height * 0.2, 5, random);
    line << base.back();
    return line;
}

QPolygonF duneLine(const QRectF& area, double y, double amplitude, Random random, int count) {
    QPolygonF line;
    const double shift = random.unit();
    const double step = area.width() / 200;
    for (double x = area.left() - step; x <= area.right() + step; x += step) {
        const double t = (x - area.left()) / area.width() * count + shift;
        const double phase = t - std::floor(t);
        constexpr double kCrest = 0.68;
        const double rise = phase < kCrest
                                ? std::pow(std::sin(phase / kCrest * std::numbers::pi / 2), 1.6)
                                : std::pow(std::cos((phase - kCrest) / (1 - kCrest) * std::numbers::pi / 2), 1.15);
        line << QPointF(x, y - amplitude * rise * (0.75 + 0.25 * std::sin(std::floor(t) * 2.3 + shift * 9)));
    }
    return line;
}

QPolygonF waveLine(const QRectF& area, double y, double amplitude, double length, double phase) {
    QPolygonF line;
    const double step = length / 18;
    for (double x = area.left() - step; x <= area.right() + step; x += step) {
        const double t = (x - area.left()) / length * kTurn + phase;
        const double swell = std::sin(t * 0.31 + phase * 2) * 0.4;
        line << QPointF(x, y - amplitude * (1 - std::abs(std::sin(t / 2)) * 1.15 + swell * 0.6));
    }
    return line;
}

double heightAt(const QPolygonF& line, double x) {
    for (qsizetype i = 1; i < line.size(); ++i)
        if (line[i].x() >= x) {
            const double t = (x - line[i - 1].x()) / std::max(1e-6, line[i].x() - line[i - 1].x());
            return line[i - 1].y() + (line[i].y() - line[i - 1].y()) * std::clamp(t, 0.0, 1.0);
        }
    return line.isEmpty() ? 0 : line.back().y();
}

void paintRidge(QPainter& painter, const QPolygonF& line, double bottom, double fade, const RidgeColours& colours,
                double lightWidth) {
    QPolygonF shape = line;
    shape << QPointF(line.back().x(), bottom) << QPointF(line.front().x(), bottom);
    const double top =
        std::min_element(line.begin(), line.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); })->y();
    QLinearGradient fill(0, top, 0, top + fade);
    fill.setColorAt(0, colours.crest);
    fill.setColorAt(1, colours.foot);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(shape);
    if (lightWidth <= 0)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(faded(colours.light, colours.light.alphaF() * 0.3), lightWidth * 3.2, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line.translated(0, lightWidth * 1.4));
    painter.setPen(QPen(colours.light, lightWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line.translated(0, lightWidth * 0.5));
}

void paintSnowCaps(QPainter& painter, const QPolygonF& line, double depth, Random random, const QColor& lit,
                   const QColor& shade) {
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 8; i + 8 < line.size(); ++i) {
        const QPointF summit = line[i];
        bool highest = true;
        for (qsizetype k = i - 8; k <= i + 8; ++k)
            highest = highest && line[k].y() >= summit.y();
        if (!highest)
            continue;
        QPolygonF cap;
        for (qsizetype k = i; k > 0 && line[k].y() - summit.y() < depth; --k)
            cap.prepend(line[k]);
        const qsizetype left = cap.size();
        for (qsizetype k = i + 1; k < line.size() && line[k].y() - summit.y() < depth; ++k)
            cap << line[k];
        if (cap.size() < 4)
            continue;
        const QPointF a = cap.front();
        const QPointF b = cap.back();
        constexpr int kTeeth = 7;
        for (int k = 1; k < kTeeth; ++k) {  // the lower edge of the snow is ragged
            const double t = k / double(kTeeth);
            cap << b + (a - b) * t + QPointF(0, depth * ((k % 2 == 0 ? 0.34 : -0.3) + random.between(-0.12, 0.12)));
        }
        QLinearGradient fill(a.x(), 0, b.x(), 0);
        const double ridge = left > 0 ? std::clamp((summit.x() - a.x()) / std::max(1.0, b.x() - a.x()), 0.1, 0.9) : 0.5;
        fill.setColorAt(0, lit);
        fill.setColorAt(std::max(0.0, ridge - 0.02), lit);
        fill.setColorAt(std::min(1.0, ridge + 0.06), shade);
        fill.setColorAt(1, shade);
        painter.setBrush(fill);
        painter.drawPolygon(cap);
    }
}

Sheet cloud(QPointF centre, double width, Random random, const QColor& lit, const QColor& shade, double softness) {
    const double height = width * 0.42;
    Sheet out(QRectF(centre.x() - width * 0.62, centre.y() - height * 0.95, width * 1.24, height * 1.6));
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    constexpr int kPuffs = 9;
    for (int i = 0; i < kPuffs; ++i) {
        const double t = i / double(kPuffs - 1);
        const double bulge = std::sin(t * std::numbers::pi);
        const double r = width * (0.075 + 0.12 * bulge * random.between(0.7, 1.1));
        shape.addEllipse(
            QPointF(centre.x() + (t - 0.5) * width * 0.82, centre.y() - bulge * height * random.between(0.15, 0.4)), r,
            r);
    }
    shape.addRoundedRect(QRectF(centre.x() - width * 0.48, centre.y() - height * 0.12, width * 0.96, height * 0.36),
                         height * 0.18, height * 0.18);
    out.paint([&](QPainter& p) {
        QLinearGradient fill(0, centre.y() - height * 0.7, 0, centre.y() + height * 0.26);
        fill.setColorAt(0, lit);
        fill.setColorAt(1, shade);
        p.fillPath(shape, fill);
    });
    return blurred(out, softness);
}

void paintFir(QPainter& painter, QPointF foot, double height, Random random, const QColor& lit, const QColor& shade) {
    painter.setPen(Qt::NoPen);
    const double width = height * random.between(0.36, 0.46);
    painter.setBrush(shade);
    painter.drawRect(QRectF(foot.x() - height * 0.025, foot.y() - height * 0.14, height * 0.05, height * 0.16));
    constexpr int kTiers = 5;
    for (int i = 0; i < kTiers; ++i) {
        const double t = i / double(kTiers);
        const double top = foot.y() - height * (0.3 + 0.7 * (t + 1.0 / kTiers));
        const double low = foot.y() - height * (0.1 + 0.66 * t);
        const double half = width / 2 * (1 - 0.78 * t);
        QPainterPath tier(QPointF(foot.x(), top));
        tier.quadTo(QPointF(foot.x() + half * 0.35, low - (low - top) * 0.35), QPointF(foot.x() + half, low));
        tier.quadTo(QPointF(foot.x(), low + height * 0.035), QPointF(foot.x() - half, low));
        tier.quadTo(QPointF(foot.x() - half * 0.35, low - (low - top) * 0.35), QPointF(foot.x(), top));
        QLinearGradient fill(foot.x() - half, 0, foot.x() + half, 0);
        fill.setColorAt(0, lit);
        fill.setColorAt(0.55, shade);
        fill.setColorAt(1, shade);
        painter.setBrush(fill);
        painter.drawPath(tier);
    }
}

void paintSkyline(QPainter& painter, double x0, double x1, double base, double height, Random random,
                  const QColor& front, const QColor& top, const QColor& window, double unit) {
    painter.setPen(Qt::NoPen);
    for (double x = x0; x < x1;) {
        const double width = unit * random.between(66, 150);
        const double rise = height * (0.35 + 0.65 * random.unit() * random.unit() + 0.12 * random.unit());
        const QRectF house(x, base - rise, width, rise + 4);
        QLinearGradient fill(house.topLeft(), house.bottomLeft());
        fill.setColorAt(0, top);
        fill.setColorAt(1, front);
        painter.setBrush(fill);
        painter.drawRect(house);
        const double style = random.unit();
        if (style < 0.22)
            painter.drawPolygon(
                QPolygonF({house.topLeft(), house.topRight(), QPointF(house.center().x(), house.top() - width * 0.4)}));
        else if (style < 0.42)
            painter.drawRect(QRectF(house.center().x() - 2 * unit, house.top() - 60 * unit, 4 * unit, 60 * unit));
        else if (style < 0.65)
            painter.drawRect(QRectF(house.left() + width * 0.15, house.top() - 18 * unit, width * 0.4, 18 * unit));
        const double cell = 26 * unit;
        for (double wy = house.top() + cell * 0.8; wy < base - cell; wy += cell * 1.35)
            for (double wx = house.left() + cell * 0.6; wx < house.right() - cell * 0.9; wx += cell) {
                const double luck = random.unit();
                if (luck > 0.46)
                    continue;
                painter.setBrush(faded(window, window.alphaF() * (0.35 + 1.4 * luck)));
                painter.drawRect(QRectF(wx, wy, cell * 0.5, cell * 0.72));
            }
        x += width * random.between(0.86, 1.12);
    }
}

void paintGrass(QPainter& painter, const QPolygonF& line, Random random, const QColor& colour, double height,
                double unit) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double right = line.back().x();
    for (double x = line.front().x(); x < right; x += unit * random.between(7, 19)) {
        const QPointF foot(x, heightAt(line, x) + 5 * unit);
        const double tall = height * random.between(0.35, 1);
        const double lean = tall * random.between(-0.4, 0.4);
        QPainterPath blade(foot - QPointF(3.2 * unit, 0));
        blade.quadTo(foot + QPointF(lean * 0.2 - 2 * unit, -tall * 0.6), foot + QPointF(lean, -tall));
        blade.quadTo(foot + QPointF(lean * 0.2 + 3 * unit, -tall * 0.5), foot + QPointF(3.2 * unit, 0));
        painter.drawPath(blade);
    }
}

void paintKelp(QPainter& painter, QPointF foot, double height, Random random, const QColor& colour) {
    const double sway = random.between(-0.16, 0.16) * height;
    const double width = height * random.between(0.045, 0.07);
    QPainterPath stem(foot);
    stem.cubicTo(foot + QPointF(sway, -height * 0.35), foot + QPointF(-sway, -height * 0.65),
                 foot + QPointF(sway * 0.8, -height));
    QPen pen(colour, width * 0.45, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(stem);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (int i = 1; i <= 9; ++i) {
        const double t = i / 9.5;
        const QPointF at = stem.pointAtPercent(t);
        painter.save();  // leaves alternate from side to side
        painter.translate(at);
        painter.rotate((i % 2 == 0 ? -48 : 48) + random.between(-14, 14));
        painter.drawEllipse(QPointF(0, -width * 1.5 * (1.15 - 0.5 * t)), width * 0.55, width * 1.7 * (1.15 - 0.5 * t));
        painter.restore();
    }
}

void paintCactus(QPainter& painter, QPointF foot, double height, const QColor& lit, const QColor& shade) {
    const double w = height * 0.15;
    QPainterPath arms;
    arms.moveTo(foot + QPointF(0, w * 0.3));
    arms.lineTo(foot + QPointF(0, -height + w / 2));
    arms.moveTo(foot + QPointF(0, -height * 0.36));
    arms.cubicTo(foot + QPointF(-height * 0.3, -height * 0.34), foot + QPointF(-height * 0.27, -height * 0.42),
                 foot + QPointF(-height * 0.27, -height * 0.66));
    arms.moveTo(foot + QPointF(0, -height * 0.5));
    arms.cubicTo(foot + QPointF(height * 0.28, -height * 0.48), foot + QPointF(height * 0.25, -height * 0.56),
                 foot + QPointF(height * 0.25, -height * 0.8));
    QLinearGradient fill(foot.x() - height * 0.3, 0, foot.x() + height * 0.3, 0);
    fill.setColorAt(0, lit);
    fill.setColorAt(1, shade);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QBrush(fill), w, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(arms);
}

void paintBubble(QPainter& painter, QPointF centre, double radius, double strength) {
    QRadialGradient fill(centre, radius, centre + QPointF(-0.3, -0.3) * radius);
    fill.setColorAt(0, QColor(255, 255, 255, static_cast<int>(150 * strength)));
    fill.setColorAt(0.55, QColor(210, 240, 255, static_cast<int>(26 * strength)));
    fill.setColorAt(0.9, QColor(230, 248, 255, static_cast<int>(60 * strength)));
    fill.setColorAt(1, QColor(255, 255, 255, static_cast<int>(170 * strength)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(centre, radius, radius);
    painter.setBrush(QColor(255, 255, 255, static_cast<int>(210 * strength)));
    painter.drawEllipse(centre + QPointF(-0.38, -0.42) * radius, radius * 0.16, radius * 0.12);
}

void paintLightning(QPainter& painter, QPointF from, double bottom, Random random, double unit) {
    const auto bolt = [&](QPointF start, double until, double drift) {
        QPolygonF line{start};
        while (line.back().y() < until)
            line << line.back() + QPointF(random.between(-46, 52) * unit * drift, random.between(34, 84) * unit);
        return line;
    };
    const QPolygonF main = bolt(from, bottom, 1);
    const QPolygonF branch = bolt(main[main.size() / 3], from.y() + (bottom - from.y()) * 0.72, 1.7);
    painter.setBrush(Qt::NoBrush);
    for (const auto& [width, alpha] : {std::pair{46.0, 0.05}, {28.0, 0.09}, {15.0, 0.22}, {7.0, 0.6}, {3.4, 1.0}}) {
        painter.setPen(QPen(QColor(255, 250, 224, static_cast<int>(alpha * 255)), width * unit, Qt::SolidLine,
                            Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(main);
        painter.setPen(QPen(QColor(255, 250, 224, static_cast<int>(alpha * 190)), width * 0.55 * unit, Qt::SolidLine,
                            Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(branch);
    }
}

void paintRain(QPainter& painter, const QRectF& area, Random random, int count, double length, double width,
               double alpha) {
    painter.setPen(QPen(QColor(226, 234, 255, static_cast<int>(alpha * 255)), width, Qt::SolidLine, Qt::RoundCap));
    for (int i = 0; i < count; ++i) {
        const QPointF at(random.between(area.left(), area.right() + area.width() * 0.3),
                         random.between(area.top() - length, area.bottom()));
        const double k = length * random.between(0.55, 1.3);
        painter.drawLine(at, at + QPointF(-k * 0.36, k));
    }
}

Sheet planet(QPointF centre, double radius, Random random, double hue, double lightness, bool ringed) {
    Sheet out(QRectF(centre.x() - radius * 2, centre.y() - radius * 1.2, radius * 4, radius * 2.4));
    const auto ring = [&](QPainter& p, double from) {
        p.save();  // the ring is a circle seen from the side
        p.translate(centre);
        p.rotate(-18);
        p.scale(1, 0.26);
        p.setBrush(Qt::NoBrush);
        for (const auto& [scale, width, alpha] : {std::tuple{1.42, 0.11, 0.55}, {1.6, 0.14, 0.4}, {1.78, 0.05, 0.3}}) {
            p.setPen(QPen(oklch(lightness + 0.2, 0.08, hue + 30, alpha), radius * width, Qt::SolidLine, Qt::FlatCap));
            const QRectF box(-radius * scale, -radius * scale, 2 * radius * scale, 2 * radius * scale);
            p.drawArc(box, static_cast<int>(from * 16), 180 * 16);
        }
        p.restore();
    };
    out.paint([&](QPainter& p) {
        if (ringed)
            ring(p, 0);
        QPainterPath ball;
        ball.addEllipse(centre, radius, radius);
        QRadialGradient body(centre, radius * 1.3, centre + QPointF(-0.42, -0.42) * radius);
        body.setColorAt(0, oklch(std::min(0.95, lightness + 0.22), 0.11, hue + 14));
        body.setColorAt(0.5, oklch(lightness, 0.14, hue));
        body.setColorAt(1, oklch(lightness * 0.34, 0.09, hue - 20));
        p.fillPath(ball, body);
        p.setClipPath(ball);
        p.setPen(Qt::NoPen);
        for (int i = 0; i < 7; ++i) {
            const double y = centre.y() + radius * random.between(-0.85, 0.85);
            p.setBrush(oklch(lightness + random.between(-0.14, 0.16), 0.1, hue + random.between(-14, 20), 0.28));
            p.drawEllipse(QPointF(centre.x(), y), radius * 1.2, radius * random.between(0.04, 0.12));
        }
        QRadialGradient night(centre + QPointF(-0.36, -0.4) * radius, radius * 1.6);
        night.setColorAt(0.42, QColor(0, 0, 0, 0));
        night.setColorAt(1, oklch(0.08, 0.04, hue, 0.86));
        p.fillPath(ball, night);
        p.setClipping(false);
        if (ringed)
            ring(p, 180);
    });
    return out;
}

}  // namespace sw::illustration
