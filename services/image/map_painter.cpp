#include "services/image/map_painter.h"

#include <algorithm>
#include <cmath>

#include "services/image/light.h"
#include "services/image/paper.h"

namespace sw::illustration {

Ink inkOf(const Easel& easel) {
    const Palette& p = easel.palette;
    Ink ink;
    ink.paper = easel.pack.manner == Manner::Cutout;
    const bool dark = p.dark;
    ink.shade = oklch(dark ? 0.06 : 0.3, 0.04, p.hue, dark ? 0.6 : 0.3);
    ink.targetEdge = oklch(0.94, 0.09, p.accentHue + 12);
    ink.targetDeep = oklch(0.5, 0.16, p.accentHue - 16);
    ink.target = oklch(dark ? 0.77 : 0.72, 0.165, p.accentHue);
    if (ink.paper) {
        ink.sea = oklch(dark ? 0.52 : 0.74, 0.11, p.hue);
        ink.seaDeep = ink.sea;
        ink.land = oklch(dark ? 0.86 : 0.94, 0.04, p.accentHue + 20);
        ink.landEdge = oklch(0.62, 0.05, p.hue, 0.8);
        ink.shore = oklch(0.985, 0.006, p.accentHue);
        ink.grid = oklch(0.95, 0.03, p.hue, 0.16);
        ink.shade = oklch(0.16, 0.03, p.hue, 0.42);
        return ink;
    }
    ink.sea = oklch(dark ? 0.31 : 0.9, dark ? 0.085 : 0.05, p.hue);
    ink.seaDeep = oklch(dark ? 0.15 : 0.82, 0.05, p.hue);
    ink.land = oklch(dark ? 0.45 : 0.97, dark ? 0.07 : 0.02, p.hue2);
    ink.landEdge = oklch(dark ? 0.27 : 0.78, 0.06, p.hue);
    ink.shore = oklch(dark ? 0.66 : 1, dark ? 0.08 : 0, p.hue2, dark ? 0.5 : 0.9);
    ink.grid = oklch(dark ? 0.9 : 0.45, 0.05, p.hue, dark ? 0.07 : 0.08);
    return ink;
}

void paintSea(Easel& easel, const Ink& ink, QPointF centre) {
    const QRectF full = easel.canvas.full;
    if (ink.paper) {
        easel.ground.image = easel.ground.image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
        easel.ground.image.fill(ink.sea);
        addPaperTexture(easel.ground.image, easel.pack.paperTexture, {40, 9});
        return;
    }
    const Palette& p = easel.palette;
    SoftPicture soft(full, oklabOf(p.dark ? 0.27 : 0.9, 0.06, p.hue), oklabOf(p.dark ? 0.13 : 0.84, 0.045, p.hue));
    soft.add({centre, full.width() * 0.42, oklabOf(p.dark ? 0.37 : 0.95, p.dark ? 0.1 : 0.04, p.hue), 0.9});
    soft.add({QPointF(full.left(), full.top()), full.width() * 0.4, oklabOf(p.dark ? 0.33 : 0.86, 0.11, p.hue2), 0.7});
    easel.ground.image = soft.image();
}

void paintGrid(Easel& easel, const Ink& ink, const FlatMap& map) {
    const double step = map.pixelsPerDegree() > easel.u(60) ? 2 : map.pixelsPerDegree() > easel.u(16) ? 5 : 15;
    const QRectF full = easel.canvas.full;
    easel.ground.paint([&](QPainter& p) {
        p.setPen(QPen(ink.grid, easel.u(2)));
        for (double lon = -180; lon < 180; lon += step) {
            const double x = map.at({lon, 0}).x();
            p.drawLine(QPointF(x, full.top()), QPointF(x, full.bottom()));
        }
        for (double lat = -90; lat <= 90; lat += step) {
            const double y = map.at({0, lat}).y();
            p.drawLine(QPointF(full.left(), y), QPointF(full.right(), y));
        }
    });
}

void strokeAll(QPainter& p, const Polygons& polygons, const QColor& colour, double width) {
    const QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, width > 4 ? Qt::RoundJoin : Qt::BevelJoin);
    for (const QPainterPath& path : polygons)
        p.strokePath(path, pen);
}

Result<void> paintLands(Easel& easel, const Ink& ink, const FlatMap& map, const Country* target) {
    const QRectF full = easel.canvas.full;
    Polygons lands;
    for (const Country& country : easel.art.countries()) {
        if (&country == target || !map.shows(country.bounds, full))
            continue;
        SW_TRY(const std::vector<GeoPolygon> outline, easel.art.outline(country));
        append(lands, outline, [&](const std::vector<GeoPolygon>& one) { return map.path(one, full); });
    }
    Sheet sheet(full);
    sheet.paint([&](QPainter& p) {
        if (ink.paper)
            strokeAll(p, lands, ink.shore, easel.u(9));
        for (const QPainterPath& land : lands)
            p.fillPath(land, ink.land);
        strokeAll(p, lands, ink.landEdge, easel.u(2.4));
    });
    if (ink.paper)
        addPaperTexture(sheet.image, easel.pack.paperTexture, {300, 120});
    else
        sheet = rimLit(sheet, ink.shore, QPointF(-1.4, -2.2) * easel.u(1), easel.u(1));
    const Sheet raised = shadowed(sheet, {QPointF(2, 12) * easel.u(1), easel.u(ink.paper ? 9 : 13), ink.shade});
    easel.ground.paint([&](QPainter& p) { raised.drawOn(p); });
    return {};
}

Sheet raisedLand(const Easel& easel, const Ink& ink, const QPainterPath& path, const QRectF& visible) {
    const double u = easel.u(1);
    const QRectF area = path.boundingRect().adjusted(-6, -6, 6, 6).intersected(visible);
    Sheet face(area);
    QLinearGradient fill(area.topLeft(), area.bottomRight());
    fill.setColorAt(0, ink.target.lighter(ink.paper ? 100 : 112));
    fill.setColorAt(1, ink.paper ? ink.target : oklch(0.66, 0.18, easel.palette.accentHue - 8));
    face.paint([&](QPainter& p) { p.fillPath(path, fill); });
    if (ink.paper) {
        addPaperTexture(face.image, easel.pack.paperTexture * 1.1, {77, 211});
        const Sheet cut = stickerCut(face, 9 * u, ink.shore);
        return shadowed(cut, {QPointF(5, 17) * u, 13 * u, ink.shade});
    }
    face.paint([&](QPainter& p) {
        p.strokePath(path, QPen(ink.targetEdge, 3 * u, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    });
    face = rimLit(face, oklch(0.99, 0.04, easel.palette.accentHue, 0.85), QPointF(-2.5, -3.5) * u, 1.6 * u);
    Sheet side = extruded(face, QPointF(0.15, 1), static_cast<int>(20 * u));
    side.paint([&](QPainter& p) {
        p.setCompositionMode(QPainter::CompositionMode_SourceIn);
        QLinearGradient dim(side.rect().topLeft(), side.rect().bottomLeft());
        dim.setColorAt(0, ink.targetDeep);
        dim.setColorAt(1, ink.targetDeep.darker(135));
        p.fillRect(side.rect(), dim);
    });
    const Sheet solid = shadowed(stacked(side, face), {QPointF(4, 26) * u, 20 * u, ink.shade});
    return shadowed(
        solid, {QPointF(0, 0), 40 * u, oklch(0.78, 0.17, easel.palette.accentHue, easel.palette.dark ? 0.5 : 0.3)});
}

void calmBelow(Easel& easel, const Ink& ink) {
    const Canvas& c = easel.canvas;
    const QRectF full = c.full;
    if (ink.paper) {
        const double y = c.captions.top() - easel.u(34);
        const QRectF wide = full.adjusted(-easel.u(60), 0, easel.u(60), easel.u(60));
        const Sheet strip =
            paperPiece(easel,
                       {QPolygonF({QPointF(wide.left(), y + easel.u(18)), QPointF(wide.right(), y - easel.u(18)),
                                   wide.bottomRight(), wide.bottomLeft()}),
                        oklch(easel.palette.dark ? 0.27 : 0.36, 0.075, easel.palette.hue), 0b0001, 1.2},
                       "bottom sheet");
        easel.ground.paint([&](QPainter& p) { strip.drawOn(p); });
        easel.ground.image = easel.ground.image.convertToFormat(QImage::Format_RGB32);
        return;
    }
    easel.ground.paint([&](QPainter& p) {
        QLinearGradient fade(0, c.content.bottom() - easel.u(150), 0, c.captions.top() + easel.u(130));
        QColor none = ink.seaDeep;
        none.setAlphaF(0);
        QColor most = ink.seaDeep;
        most.setAlphaF(0.88f);
        fade.setColorAt(0, none);
        fade.setColorAt(1, most);
        p.fillRect(QRectF(QPointF(full.left(), c.content.bottom() - easel.u(150)), full.bottomRight()), fade);
        QLinearGradient head(0, full.top(), 0, c.content.top() + easel.u(190));
        most.setAlphaF(0.62f);
        head.setColorAt(0, most);
        head.setColorAt(1, none);
        p.fillRect(QRectF(full.topLeft(), QPointF(full.right(), c.content.top() + easel.u(190))), head);
    });
}

namespace {

/// A map pin whose point stands at `at`.
Sheet pin(const Easel& easel, QPointF at, double height) {
    const Palette& p = easel.palette;
    const double r = height * 0.34;
    const QPointF head = at - QPointF(0, height - r);
    QPainterPath shape(at);
    shape.cubicTo(at + QPointF(-r * 0.25, -height * 0.3), head + QPointF(-r, r * 0.75), head + QPointF(-r, 0));
    shape.arcTo(QRectF(head.x() - r, head.y() - r, 2 * r, 2 * r), 180, -180);
    shape.cubicTo(head + QPointF(r, r * 0.75), at + QPointF(r * 0.25, -height * 0.3), at);
    Sheet body(shape.boundingRect().adjusted(-4, -4, 4, 4));
    body.paint([&](QPainter& q) {
        QRadialGradient fill(head, r * 2.1, head + QPointF(-r * 0.4, -r * 0.5));
        fill.setColorAt(0, oklch(0.78, 0.19, 14));
        fill.setColorAt(0.5, oklch(0.62, 0.23, 18));
        fill.setColorAt(1, oklch(0.42, 0.18, 8));
        q.fillPath(shape, fill);
        q.setPen(Qt::NoPen);
        q.setBrush(oklch(0.98, 0.01, 20));
        q.drawEllipse(head, r * 0.42, r * 0.42);
    });
    body = rimLit(body, QColor(255, 255, 255, 190), QPointF(-2.4, -2.8) * easel.u(1), easel.u(1.6));
    if (easel.pack.manner == Manner::Cutout)
        body = stickerCut(body, easel.u(9), oklch(0.99, 0.004, p.accentHue));
    Sheet foot(QRectF(at.x() - r, at.y() - r * 0.4, 2 * r, r * 0.8));
    foot.paint([&](QPainter& q) {
        q.setPen(Qt::NoPen);
        q.setBrush(oklch(0.05, 0.03, p.hue, 0.7));
        q.drawEllipse(at, r * 0.5, r * 0.16);
    });
    return shadowed(stacked(blurred(foot, easel.u(5)), body),
                    {QPointF(height * 0.1, height * 0.08), easel.u(9), oklch(0.05, 0.03, p.hue, 0.45)});
}

}  // namespace

void PinBoard::addPin(QPointF at, double height) {
    m_taken.emplace_back(at.x() - height * 0.34, at.y() - height, height * 0.68, height);
    put(pin(m_easel, at, height));
}

QPointF PinBoard::bestPlace(QPointF at, double pinHeight, const QSizeF& size) const {
    const double side = size.width() / 2 + pinHeight * 0.36;
    const double middle = at.y() - pinHeight * 0.6;
    const double low = at.y() + size.height() * 0.36;
    QPointF best;
    double bestScore = 1e18;
    for (const QPointF centre :
         {QPointF(at.x(), at.y() - pinHeight - size.height() * 0.56), QPointF(at.x() + side, middle),
          QPointF(at.x() - side, middle), QPointF(at.x(), at.y() + size.height() * 0.68), QPointF(at.x() + side, low),
          QPointF(at.x() - side, low)}) {
        QRectF box(centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height());
        const QPointF moved(
            std::clamp(box.left(), m_room.left(), std::max(m_room.left(), m_room.right() - box.width())),
            std::clamp(box.top(), m_room.top(), std::max(m_room.top(), m_room.bottom() - box.height())));
        double score = std::hypot(moved.x() - box.left(), moved.y() - box.top()) * 3;
        box.moveTopLeft(moved);
        for (const QRectF& other : m_taken) {
            const QRectF both = other.intersected(box);
            score += both.isEmpty() ? 0 : 500 + both.width() * both.height();
        }
        if (score < bestScore) {
            bestScore = score;
            best = box.center();
        }
    }
    return best;
}

bool PinBoard::reaches(const QRectF& box) const {
    return std::ranges::any_of(m_taken, [&](const QRectF& taken) { return taken.intersects(box); });
}

void PinBoard::addName(QPointF at, double pinHeight, const QString& name, double height, ChipTone tone) {
    if (name.isEmpty())
        return;
    const QSizeF most(m_room.width() * 0.62, height);
    const Sheet probe = m_look.chip(m_easel, name, at, most, 0, tone);
    const QSizeF size(probe.rect().width(), height * 1.1);
    const QPointF best = bestPlace(at, pinHeight, size);
    m_taken.emplace_back(best.x() - size.width() / 2, best.y() - size.height() / 2, size.width(), size.height());
    put(m_look.chip(m_easel, name, best, most, 0, tone));
}

}  // namespace sw::illustration
