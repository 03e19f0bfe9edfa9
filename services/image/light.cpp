#include "services/image/light.h"

#include <QPainterPath>
#include <QRadialGradient>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace sw::illustration {
namespace {

QColor faded(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(std::clamp(alpha, 0.0, 1.0)));
    return colour;
}

/// The inverse of rgbOf(), after https://bottosson.github.io/posts/oklab/
Oklab oklabOfPixel(QRgb p) {
    static const std::array<double, 256> kLinear = [] {
        std::array<double, 256> table{};
        for (std::size_t i = 0; i < 256; ++i) {
            const double v = static_cast<double>(i) / 255;
            table[i] = v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        }
        return table;
    }();
    const double r = kLinear[p >> 16 & 255];
    const double g = kLinear[p >> 8 & 255];
    const double b = kLinear[p & 255];
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

Oklab between(const Oklab& a, const Oklab& b, double t) {
    return {a.l + (b.l - a.l) * t, a.a + (b.a - a.a) * t, a.b + (b.b - a.b) * t};
}

}  // namespace

SoftPicture::SoftPicture(const QRectF& area, const Oklab& top, const Oklab& bottom)
    : m_area(area),
      m_size(static_cast<int>(std::ceil(area.width() / kReduction)) + 1,
             static_cast<int>(std::ceil(area.height() / kReduction)) + 1) {
    m_pixels.reserve(static_cast<std::size_t>(m_size.width()) * static_cast<std::size_t>(m_size.height()));
    for (int y = 0; y < m_size.height(); ++y)
        m_pixels.insert(m_pixels.end(), static_cast<std::size_t>(m_size.width()),
                        between(top, bottom, y / double(m_size.height() - 1)));
}

void SoftPicture::add(const Blob& blob) {
    const QPointF c = (blob.centre - m_area.topLeft()) / kReduction;
    const double radius = blob.radius / kReduction;
    const double reach = radius * 3.2;
    const int left = std::max(0, static_cast<int>(c.x() - reach));
    const int right = std::min(m_size.width() - 1, static_cast<int>(c.x() + reach));
    const int top = std::max(0, static_cast<int>(c.y() - reach));
    const int bottom = std::min(m_size.height() - 1, static_cast<int>(c.y() + reach));
    std::vector<double> across;  // the Gaussian is separable
    for (int x = left; x <= right; ++x)
        across.push_back(std::exp(-(x - c.x()) * (x - c.x()) / (2 * radius * radius)));
    for (int y = top; y <= bottom; ++y) {
        const double down = blob.strength * std::exp(-(y - c.y()) * (y - c.y()) / (2 * radius * radius));
        Oklab* row = m_pixels.data() + static_cast<std::ptrdiff_t>(y) * m_size.width();
        for (int x = left; x <= right; ++x)
            row[x] = between(row[x], blob.colour, down * across[static_cast<std::size_t>(x - left)]);
    }
}

QImage SoftPicture::mixed() const {
    QImage out(m_size, QImage::Format_RGB32);
    for (int y = 0; y < m_size.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(out.scanLine(y));
        const Oklab* from = m_pixels.data() + static_cast<std::ptrdiff_t>(y) * m_size.width();
        std::transform(from, from + m_size.width(), row, rgbOf);
    }
    return out;
}

void SoftPicture::take(const QImage& image) {
    for (int y = 0; y < m_size.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        std::transform(row, row + m_size.width(), m_pixels.begin() + static_cast<std::ptrdiff_t>(y) * m_size.width(),
                       oklabOfPixel);
    }
}

QImage SoftPicture::image() const {
    const QSize large(m_size.width() * kReduction, m_size.height() * kReduction);
    const QImage whole = mixed().scaled(large, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return whole.copy(QRect(QPoint(kReduction / 2, kReduction / 2), m_area.size().toSize()))
        .convertToFormat(QImage::Format_RGB32);
}

void paintGlow(QPainter& painter, QPointF centre, double radius, const QColor& colour, double strength) {
    QRadialGradient gradient(centre, radius);
    for (const auto& [at, k] : {std::pair{0.0, 1.0},
                                {0.12, 0.86},
                                {0.25, 0.6},
                                {0.4, 0.36},
                                {0.55, 0.18},
                                {0.7, 0.075},
                                {0.85, 0.02},
                                {1.0, 0.0}})
        gradient.setColorAt(at, faded(colour, strength * k));
    painter.fillRect(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), gradient);
}

void paintDust(QPainter& painter, const QRectF& area, Random random, const QColor& colour, int count, double unit) {
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < count; ++i) {
        const QPointF at(random.between(area.left(), area.right()), random.between(area.top(), area.bottom()));
        const double size = random.unit();
        const double radius = unit * (0.9 + 4.2 * size * size * size);
        if (radius > 3.6 * unit) {
            paintGlow(painter, at, radius * 3.2, colour, 0.55);
        } else {
            painter.setBrush(faded(colour, random.between(0.18, 0.6)));
            painter.drawEllipse(at, radius, radius);
        }
    }
}

void paintStars(QPainter& painter, const QRectF& area, Random random, int count, double unit) {
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < count; ++i) {
        const double depth = random.unit();
        const QPointF at(random.between(area.left(), area.right()),
                         area.top() + area.height() * std::pow(random.unit(), 1.25));
        const double radius = unit * (0.8 + 2.1 * depth * depth * depth);
        const QColor tint = oklch(0.97, 0.03, random.unit() < 0.5 ? 90 : 250);
        painter.setBrush(faded(tint, random.between(0.25, 0.95)));
        painter.drawEllipse(at, radius, radius);
        if (depth > 0.965) {
            paintGlow(painter, at, 20 * unit, tint, 0.5);
            painter.setBrush(faded(tint, 0.85));
            const double ray = 15 * unit;
            painter.drawPolygon(QPolygonF({at + QPointF(0, -ray), at + QPointF(1.4 * unit, 0), at + QPointF(0, ray),
                                           at - QPointF(1.4 * unit, 0)}));
            painter.drawPolygon(QPolygonF({at + QPointF(-ray, 0), at + QPointF(0, 1.4 * unit), at + QPointF(ray, 0),
                                           at - QPointF(0, 1.4 * unit)}));
        }
    }
}

void paintRays(QPainter& painter, const QRectF& area, Random random, const QColor& colour, int count, double lean) {
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < count; ++i) {
        const double x = area.left() + area.width() * (i + random.between(0.1, 0.9)) / count;
        const double width = area.width() * random.between(0.03, 0.1);
        const double length = area.height() * random.between(0.55, 0.95);
        const double shift = lean * length * random.between(0.8, 1.2);
        QLinearGradient fade(x, area.top(), x + shift, area.top() + length);
        const double strength = random.between(0.3, 1.0);
        fade.setColorAt(0, faded(colour, colour.alphaF() * strength));
        fade.setColorAt(0.6, faded(colour, colour.alphaF() * strength * 0.4));
        fade.setColorAt(1, faded(colour, 0));
        painter.setBrush(fade);
        painter.drawPolygon(QPolygonF({QPointF(x - width * 0.5, area.top()), QPointF(x + width * 0.5, area.top()),
                                       QPointF(x + shift + width * 1.5, area.top() + length),
                                       QPointF(x + shift - width * 1.5, area.top() + length)}));
    }
}

Sheet orb(QPointF centre, double radius, double lightness, double chroma, double hue) {
    Sheet out(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius).adjusted(-2, -2, 2, 2));
    out.paint([&](QPainter& p) {
        p.setPen(Qt::NoPen);
        QRadialGradient body(centre, radius, centre + QPointF(-0.38, -0.44) * radius);
        body.setColorAt(0, oklch(std::min(0.97, lightness + 0.26), chroma * 0.55, hue));
        body.setColorAt(0.35, oklch(lightness + 0.04, chroma, hue));
        body.setColorAt(0.8, oklch(lightness * 0.72, chroma, hue - 14));
        body.setColorAt(0.93, oklch(lightness * 0.6, chroma * 0.95, hue - 26));
        body.setColorAt(1, oklch(lightness * 0.8, chroma, hue - 34));
        p.setBrush(body);
        p.drawEllipse(centre, radius, radius);
        const QPointF spot = centre + QPointF(-0.4, -0.46) * radius;
        paintGlow(p, spot, radius * 0.34, Qt::white, 0.75);
    });
    return out;
}

void paintFlowLines(QPainter& painter, const QRectF& area, Random random, double hue, bool dark, double unit) {
    std::array<double, 12> waves{};
    for (double& w : waves)
        w = random.unit();
    const auto angleAt = [&](QPointF p) {
        const double x = p.x() / area.width();
        const double y = p.y() / area.height();
        double angle = -0.35;
        for (std::size_t k = 0; k < 4; ++k) {
            const double fx = 1.2 + 2.6 * waves[3 * k];
            const double fy = 1.2 + 2.6 * waves[3 * k + 1];
            angle += std::sin(2 * std::numbers::pi * (fx * x + waves[3 * k + 2])) *
                     std::cos(2 * std::numbers::pi * fy * y) * 0.75;
        }
        return angle;
    };
    painter.setBrush(Qt::NoBrush);
    const double step = 22 * unit;
    for (int line = 0; line < 120; ++line) {
        QPointF p(random.between(area.left(), area.right()), random.between(area.top(), area.bottom()));
        QPolygonF points{p};
        for (int i = 0; i < 34; ++i) {
            const double a = angleAt(p - area.topLeft());
            p += QPointF(std::cos(a), std::sin(a)) * step;
            points << p;
        }
        const double lightness = dark ? random.between(0.55, 0.8) : random.between(0.6, 0.75);
        QPen pen(oklch(lightness, 0.13, hue + random.between(-20, 30), random.between(0.06, 0.2)),
                 random.between(1.6, 3.6) * unit);
        pen.setCapStyle(Qt::RoundCap);
        pen.setJoinStyle(Qt::RoundJoin);
        painter.setPen(pen);
        painter.drawPolyline(points);
    }
}

void paintPlinth(QPainter& painter, const Plinth& plinth) {
    const auto [top, rx, ry, height, hue, lightness, chroma, edge, contrast] = plinth;
    const QRectF upper(top.x() - rx, top.y() - ry, 2 * rx, 2 * ry);
    QPainterPath side;
    side.moveTo(upper.left(), top.y());
    side.lineTo(upper.left(), top.y() + height);
    side.arcTo(upper.translated(0, height), 180, 180);
    side.lineTo(upper.right(), top.y());
    side.closeSubpath();
    const auto shade = [&](double share) { return lightness * (1 - (1 - share) * contrast); };
    QLinearGradient round(upper.left(), 0, upper.right(), 0);
    round.setColorAt(0, oklch(shade(0.52), chroma * 0.85, hue));
    round.setColorAt(0.1, oklch(shade(0.62), chroma * 0.9, hue));
    round.setColorAt(0.32, oklch(shade(0.92), chroma, hue + 6));
    round.setColorAt(0.6, oklch(shade(0.56), chroma * 0.9, hue));
    round.setColorAt(0.93, oklch(shade(0.3), chroma * 0.7, hue - 8));
    round.setColorAt(1, oklch(shade(0.44), chroma * 0.8, hue - 14));
    painter.setPen(Qt::NoPen);
    painter.setBrush(round);
    painter.drawPath(side);
    QLinearGradient down(0, top.y(), 0, top.y() + height + ry);
    down.setColorAt(0, QColor(0, 0, 0, 0));
    down.setColorAt(1, oklch(0.1, 0.04, hue, 0.55 * contrast));
    painter.setBrush(down);
    painter.drawPath(side);
    painter.save();  // the radial gradient is drawn in the disc's own circle
    painter.translate(top);
    painter.scale(rx, ry);
    QRadialGradient face(QPointF(-0.18, -0.3), 1.15);
    face.setColorAt(0, oklch(std::min(0.95, lightness * 1.28), chroma * 0.95, hue + 6));
    face.setColorAt(0.5, oklch(lightness * 1.02, chroma, hue));
    face.setColorAt(1, oklch(lightness * 0.7, chroma * 0.9, hue - 6));
    painter.setBrush(face);
    painter.drawEllipse(QPointF(0, 0), 1, 1);
    painter.restore();
    QLinearGradient rim(upper.left(), 0, upper.right(), 0);
    rim.setColorAt(0, faded(edge, edge.alphaF() * 0.35));
    rim.setColorAt(0.3, edge);
    rim.setColorAt(0.7, faded(edge, edge.alphaF() * 0.5));
    rim.setColorAt(1, faded(edge, edge.alphaF() * 0.2));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QBrush(rim), std::max(1.5, rx * 0.0075)));
    painter.drawEllipse(top, rx - 1, ry - 1);
}

}  // namespace sw::illustration
