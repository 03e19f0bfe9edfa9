#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "services/image/cartography.h"
#include "services/image/layout.h"
#include "services/image/light.h"
#include "services/image/paper.h"
#include "services/image/scenes.h"
#include "services/image/vector_art.h"

namespace sw::illustration {
namespace {

/// The colours of a map, and whether its lands are cut from paper.
struct Ink {
    bool paper = false;
    QColor sea, seaDeep, land, landEdge, shore, target, targetDeep, targetEdge, grid, shade;
};

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

/// One path per polygon: the rasterizer's time grows with the square of a path's edges.
using Polygons = std::vector<QPainterPath>;

template <class Project>
void append(Polygons& polygons, const std::vector<GeoPolygon>& outline, Project project) {
    for (const GeoPolygon& polygon : outline)
        if (QPainterPath path = project(std::vector<GeoPolygon>{polygon}); !path.isEmpty())
            polygons.push_back(std::move(path));
}

void strokeAll(QPainter& p, const Polygons& polygons, const QColor& colour, double width) {
    const QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, width > 4 ? Qt::RoundJoin : Qt::BevelJoin);
    for (const QPainterPath& path : polygons)
        p.strokePath(path, pen);
}

/// All lands but the target, muted, on the ground.
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

/// The country that the scene is about, lifted off the map.
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
    face.paint([&](QPainter& p) { p.strokePath(path, QPen(ink.targetEdge, 3 * u, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)); });
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
    return shadowed(solid, {QPointF(0, 0), 40 * u, oklch(0.78, 0.17, easel.palette.accentHue, easel.palette.dark ? 0.5 : 0.3)});
}

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
    return shadowed(stacked(blurred(foot, easel.u(5)), body), {QPointF(height * 0.1, height * 0.08), easel.u(9), oklch(0.05, 0.03, p.hue, 0.45)});
}

/// Pins with their names; names are put where they cover neither each other nor a pin.
class PinBoard {
public:
    PinBoard(const Easel& easel, const Look& look, const QRectF& room) : m_easel(easel), m_look(look), m_room(room) {}

    void avoid(const QRectF& box) { m_taken.push_back(box); }
    void addPin(QPointF at, double height) {
        m_taken.emplace_back(at.x() - height * 0.34, at.y() - height, height * 0.68, height);
        put(pin(m_easel, at, height));
    }
    void addName(QPointF at, double pinHeight, const QString& name, double height, ChipTone tone) {
        if (name.isEmpty())
            return;
        const Sheet probe = m_look.chip(m_easel, name, at, QSizeF(m_room.width() * 0.62, height), 0, tone);
        const QSizeF size(probe.rect().width(), height * 1.1);
        const double side = size.width() / 2 + pinHeight * 0.36;
        const double mid = at.y() - pinHeight * 0.6;
        QPointF best;
        double bestScore = 1e18;
        for (const QPointF centre : {QPointF(at.x(), at.y() - pinHeight - height * 0.62), QPointF(at.x() + side, mid), QPointF(at.x() - side, mid),
                                     QPointF(at.x(), at.y() + height * 0.75), QPointF(at.x() + side, at.y() + height * 0.4), QPointF(at.x() - side, at.y() + height * 0.4)}) {
            QRectF box(centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height());
            const QPointF moved(std::clamp(box.left(), m_room.left(), std::max(m_room.left(), m_room.right() - box.width())), std::clamp(box.top(), m_room.top(), m_room.bottom() - box.height()));
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
        m_taken.emplace_back(best.x() - size.width() / 2, best.y() - size.height() / 2, size.width(), size.height());
        put(m_look.chip(m_easel, name, best, QSizeF(m_room.width() * 0.62, height), 0, tone));
    }
    [[nodiscard]] Sheet take() { return std::move(m_sheet); }

private:
    void put(const Sheet& sheet) { m_sheet = m_sheet.isEmpty() ? sheet : stacked(m_sheet, sheet); }

    const Easel& m_easel;
    const Look& m_look;
    QRectF m_room;
    std::vector<QRectF> m_taken;
    Sheet m_sheet;
};

/// The country's name with its flag before it.
Result<Sheet> titleWithFlag(const Easel& easel, const Look& look, const QString& name, const std::string& flagOf, const QRectF& box) {
    if (flagOf.empty())
        return look.headline(easel, name, box, 2, easel.u(170));
    const double flag = std::min(easel.u(126), box.height() * 0.8);
    const double gap = easel.u(30);
    const Sheet words = look.headline(easel, name, box.adjusted(flag + gap, 0, 0, 0), 2, easel.u(170));
    SW_TRY(const std::string svg, easel.art.flagSvg(flagOf));
    SW_TRY(QImage image, renderedSvg(svg, "flag " + flagOf, static_cast<int>(flag)));
    const QRectF ink(solidBounds(words));
    const double width = ink.width() + gap + flag;
    Sheet shifted = words;
    shifted.origin.rx() += static_cast<int>(std::lround(box.center().x() + width / 2 - ink.right()));
    Sheet round(std::move(image), QPoint(static_cast<int>(box.center().x() - width / 2), static_cast<int>(ink.center().y() - flag / 2)));
    round = stickerCut(round, easel.u(7), QColor(Qt::white));
    return stacked(shifted, shadowed(round, {QPointF(0, easel.u(9)), easel.u(11), oklch(0.06, 0.03, easel.palette.hue, 0.45)}));
}

/// Keeps the lower part of a map quiet for captions.
void calmBelow(Easel& easel, const Ink& ink) {
    const Canvas& c = easel.canvas;
    const QRectF full = c.full;
    if (ink.paper) {
        const double y = c.captions.top() - easel.u(34);
        const QRectF wide = full.adjusted(-easel.u(60), 0, easel.u(60), easel.u(60));
        const Sheet strip = paperPiece(easel, {QPolygonF({QPointF(wide.left(), y + easel.u(18)), QPointF(wide.right(), y - easel.u(18)), wide.bottomRight(), wide.bottomLeft()}),
                                               oklch(easel.palette.dark ? 0.27 : 0.36, 0.075, easel.palette.hue), 0b0001, 1.2}, "bottom sheet");
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

void addValue(Easel& easel, const Look& look, const Direction& d) {
    const QString value = d.textOr("value");
    if (value.isEmpty())
        return;
    const double u = easel.u(1);
    const QRectF c = easel.canvas.content;
    const Tones tone = look.tones(easel.palette);
    const TextBlock number = fitted(value, {Voice::Display, 150 * u, 40 * u, 1, true, Align::Left, 0.006}, QSizeF(c.width() * 0.46, 150 * u), easel.pack.faces);
    const TextBlock unit = fitted(d.textOr("unit"), {Voice::Heading, 44 * u, 20 * u, 2, false, Align::Left, 0, 1.14}, QSizeF(c.width() * 0.46, 100 * u), easel.pack.faces);
    const double pad = 40 * u;
    const double gap = unit.isEmpty() ? 0 : 28 * u;
    const QSizeF size(std::max(number.size.width(), unit.size.width()) + 2 * pad, number.size.height() + gap + unit.size.height() + 2 * pad);
    const QRectF box(c.left(), c.bottom() - size.height(), size.width(), size.height());
    Card card = look.card(easel, box, CardKind::Panel, "value");
    card.paint([&](QPainter& p) {
        number.paint(p, box.topLeft() + QPointF(pad, pad), tone.accentText);
        unit.paint(p, box.topLeft() + QPointF(pad, pad + number.size.height() + gap), tone.cardInk);
    });
    easel.add(std::move(card.sheet), {1.05, LayerEnter::Pop, 0});
}

}  // namespace

Result<void> drawCountry(Easel& easel, const Look& look, const Direction& d) {
    SW_TRY(const QString iso, d.text("iso"));
    SW_TRY(const QString name, d.text("name"));
    const Country* country = easel.art.country(iso.toStdString());
    if (country == nullptr)
        return fail(ErrorCode::NotFound, "The map has no country with the code \"" + iso.toStdString() + "\". Choose another picture for this scene.");
    SW_TRY(const std::vector<GeoPolygon> outline, easel.art.outline(*country));
    const Ink ink = inkOf(easel);
    const Canvas& c = easel.canvas;
    const double u = easel.u(1);
    const QRectF title = upperPart(c.content, std::min(190 * u, c.content.height() * 0.26));
    const QRectF box = c.content.adjusted(50 * u, title.height() + 50 * u, -50 * u, d.textOr("value").isEmpty() ? -20 * u : -200 * u);
    std::vector<Place> places = placesFrom(d.fields.value("places", Json::array()));
    const auto main = pointFrom(d.fields.value("pin", Json()));
    std::vector<GeoPoint> points;
    for (const Place& place : places)
        points.push_back(place.at);
    if (main)
        points.push_back(*main);
    const bool region = booleanOr(d.fields, "region", false) && !points.empty();
    Frame frame = region ? frameOf(points) : frameOf(outline);
    if (!region)
        for (const GeoPoint& point : points)
            frame.include(point);
    frame.widen(region ? 9 : 2.4, region ? 6 : 1.8);
    const FlatMap map(frame, box);
    paintSea(easel, ink, box.center());
    paintGrid(easel, ink, map);
    SW_CHECK(paintLands(easel, ink, map, country));
    QRectF visible = c.full;
    visible.setBottom(c.captions.top() - easel.u(40));
    const Sheet land = raisedLand(easel, ink, map.path(outline, visible), visible);
    if (region || land.rect().width() > c.full.width() * 0.95)  // too large to move on its own
        easel.ground.paint([&](QPainter& p) { land.drawOn(p); });
    else
        easel.add(land, {0.45, LayerEnter::Rise, 0});
    calmBelow(easel, ink);
    SW_TRY(Sheet heading, titleWithFlag(easel, look, name, booleanOr(d.fields, "flag", false) && easel.art.hasFlag(iso.toStdString()) ? iso.toStdString() : "", title));
    PinBoard board(easel, look, c.content.adjusted(0, title.height(), 0, 0));
    const QString label = d.textOr("label");
    for (const Place& place : places)
        board.addPin(map.at(place.at), 92 * u);
    if (main)
        board.addPin(map.at(*main), 150 * u);
    if (main && label.compare(name, Qt::CaseInsensitive) != 0)
        board.addName(map.at(*main), 150 * u, label, 104 * u, ChipTone::Accent);
    for (const Place& place : places)
        board.addName(map.at(place.at), 92 * u, place.name, 76 * u, ChipTone::Dark);
    easel.add(board.take(), {0.6, LayerEnter::Drop, 0});
    easel.add(std::move(heading), {0.95, LayerEnter::Fade, 0});
    addValue(easel, look, d);
    if (!d.heroes.empty()) {
        const double size = std::min(250 * u, c.content.height() * 0.34);
        SW_TRY(Sheet hero, look.hero(easel, d.heroes[0], QPointF(c.content.right() - size * 0.5, c.content.bottom() - size * 0.5), size, easel.tilt("hero", 1)));
        easel.add(std::move(hero), {1.12, LayerEnter::Pop, 6});
    }
    return {};
}

namespace {

/// A globe lit from the top left, with all lands.
Result<Sheet> globeSheet(const Easel& easel, const Ink& ink, const Globe& globe, QPointF centre, double radius) {
    const Palette& p = easel.palette;
    Polygons lands;
    for (const Country& country : easel.art.countries()) {
        SW_TRY(const std::vector<GeoPolygon> outline, easel.art.outline(country));
        append(lands, outline, [&](const std::vector<GeoPolygon>& one) { return globe.path(one); });
    }
    const double u = easel.u(1);
    Sheet sheet(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius).adjusted(-4, -4, 4, 4));
    sheet.paint([&](QPainter& q) {
        QPainterPath ball;
        ball.addEllipse(centre, radius, radius);
        QRadialGradient water(centre, radius * 1.25, centre + QPointF(-0.4, -0.45) * radius);
        water.setColorAt(0, ink.paper ? ink.sea : oklch(p.dark ? 0.55 : 0.86, 0.13, p.hue));
        water.setColorAt(1, ink.paper ? ink.sea : oklch(p.dark ? 0.25 : 0.66, 0.11, p.hue));
        q.fillPath(ball, water);
        q.setClipPath(ball);
        q.strokePath(globe.graticule(15), QPen(ink.grid, 2 * u));
        QRadialGradient soil(centre, radius * 1.25, centre + QPointF(-0.4, -0.45) * radius);
        soil.setColorAt(0, ink.paper ? ink.land : oklch(p.dark ? 0.82 : 0.98, 0.08, p.hue2));
        soil.setColorAt(1, ink.paper ? ink.land : oklch(p.dark ? 0.42 : 0.86, 0.09, p.hue2));
        if (ink.paper)
            strokeAll(q, lands, ink.shore, 7 * u);
        for (const QPainterPath& land : lands)
            q.fillPath(land, soil);
        strokeAll(q, lands, ink.landEdge, 1.8 * u);
        if (ink.paper)
            return;
        QRadialGradient night(centre + QPointF(-0.3, -0.36) * radius, radius * 1.5);
        night.setColorAt(0, QColor(0, 0, 0, 0));
        night.setColorAt(0.55, oklch(0.1, 0.05, p.hue, 0.08));
        night.setColorAt(1, oklch(0.08, 0.05, p.hue, p.dark ? 0.72 : 0.4));
        q.fillPath(ball, night);
    });
    if (ink.paper) {
        addPaperTexture(sheet.image, easel.pack.paperTexture, {12, 140});
        return shadowed(stickerCut(sheet, 16 * u, ink.shore), {QPointF(7, 24) * u, 20 * u, ink.shade});
    }
    sheet = rimLit(sheet, oklch(0.95, 0.08, p.hue2, 0.85), QPointF(-5, -6) * u, 7 * u);
    return shadowed(shadowed(sheet, {QPointF(0, 40 * u), 44 * u, ink.shade}), {QPointF(-10 * u, -12 * u), 46 * u, oklch(0.74, 0.14, p.hue2, p.dark ? 0.55 : 0.35)});
}

void paintArcs(Sheet& sheet, const Easel& easel, const std::vector<QPainterPath>& arcs) {
    sheet.paint([&](QPainter& p) {
        for (const QPainterPath& arc : arcs) {
            QPen pen(easel.palette.accent, easel.u(8), Qt::CustomDashLine, Qt::RoundCap);
            pen.setDashPattern({1.6, 2.0});
            p.strokePath(arc, pen);
        }
    });
}

}  // namespace

Result<void> drawWorld(Easel& easel, const Look& look, const Direction& d) {
    constexpr double kGlobeReach = 62;  // degrees from the middle that are still seen well
    const std::vector<Place> places = placesFrom(d.fields.value("places", Json::array()));
    if (places.empty() || places.size() > 4)
        return d.lacks("places", "list of 1 to 4 positions");
    std::vector<GeoPoint> points;
    for (const Place& place : places)
        points.push_back(place.at);
    const Ink ink = inkOf(easel);
    const Canvas& c = easel.canvas;
    const double u = easel.u(1);
    const QString label = d.textOr("label");
    const bool titled = !label.isEmpty() && !(places.size() == 1 && label == places[0].name);
    const bool beside = titled && c.wide();
    const double head = titled ? std::min(180 * u, c.content.height() * 0.24) : 0;
    const QRectF title = beside ? splitContent(c, 0.4).art : upperPart(c.content, head);
    const QRectF room = beside ? splitContent(c, 0.4).words : c.content.adjusted(0, head + (titled ? 30 * u : 0), 0, 0);
    const GeoPoint middle = middleOf(points);
    PinBoard board(easel, look, room);
    std::vector<QPointF> spots;
    std::vector<QPainterPath> arcs;
    if (reachFrom(middle, points) <= kGlobeReach) {
        look.paintGround(easel);
        const double radius = std::min(room.width() * 0.47, room.height() * 0.48);
        const QPointF centre = room.center();
        const Globe globe({middle.lon, std::clamp(middle.lat, -60.0, 60.0) * 0.85}, centre, radius);
        SW_TRY(Sheet ball, globeSheet(easel, ink, globe, centre, radius));
        for (std::size_t i = 1; i < points.size(); ++i)
            arcs.push_back(globe.arc(points[0], points[i], 0.09));
        for (const GeoPoint& point : points)
            spots.push_back(globe.at(point).value_or(centre));
        paintArcs(ball, easel, arcs);
        easel.add(std::move(ball), {0.8, LayerEnter::Rise, 0});
    } else {
        Frame frame = frameOf(points);
        frame.widen(90, 60);
        const QRectF box = room.adjusted(110 * u, 120 * u, -110 * u, -60 * u);
        const FlatMap map(frame, box);
        paintSea(easel, ink, box.center());
        paintGrid(easel, ink, map);
        SW_CHECK(paintLands(easel, ink, map, nullptr));
        for (const GeoPoint& point : points)
            spots.push_back(map.at(point));
        for (std::size_t i = 1; i < spots.size(); ++i) {
            QPainterPath arc(spots[0]);
            const QPointF mid = (spots[0] + spots[i]) / 2;
            arc.quadTo(mid - QPointF(0, std::hypot(spots[i].x() - spots[0].x(), spots[i].y() - spots[0].y()) * 0.28), spots[i]);
            arcs.push_back(arc);
        }
        paintArcs(easel.ground, easel, arcs);
        calmBelow(easel, ink);
    }
    for (const QPointF spot : spots)
        board.addPin(spot, 118 * u);
    for (std::size_t i = 0; i < places.size(); ++i)
        board.addName(spots[i], 118 * u, places[i].name, 84 * u, i == 0 ? ChipTone::Accent : ChipTone::Dark);
    easel.add(board.take(), {0.95, LayerEnter::Drop, 0});
    if (titled)
        easel.add(look.headline(easel, label, title, beside ? 3 : 2, 130 * u), {1.0, LayerEnter::Fade, 0});
    if (!d.heroes.empty()) {
        const double size = std::min(240 * u, c.content.height() * 0.32);
        SW_TRY(Sheet hero, look.hero(easel, d.heroes[0], QPointF(c.content.right() - size * 0.48, c.content.bottom() - size * 0.46), size, easel.tilt("hero", 1)));
        easel.add(std::move(hero), {1.12, LayerEnter::Pop, 6});
    }
    return {};
}

}  // namespace sw::illustration
