#include <QPainterPath>
#include <QRadialGradient>
#include <algorithm>
#include <cmath>

#include "services/image/cartography.h"
#include "services/image/layout.h"
#include "services/image/map_painter.h"
#include "services/image/paper.h"
#include "services/image/scenes.h"

namespace sw::illustration {
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
    return shadowed(shadowed(sheet, {QPointF(0, 40 * u), 44 * u, ink.shade}),
                    {QPointF(-10 * u, -12 * u), 46 * u, oklch(0.74, 0.14, p.hue2, p.dark ? 0.55 : 0.35)});
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

/// Where pins stand on what has been painted.
using Spots = std::vector<QPointF>;

Result<Spots> addGlobe(Easel& easel, const Look& look, const std::vector<GeoPoint>& points, GeoPoint middle,
                       const QRectF& room) {
    look.paintGround(easel, Ground::Stage);
    const double radius = std::min(room.width() * 0.47, room.height() * 0.48);
    const QPointF centre = room.center();
    const Globe globe({middle.lon, std::clamp(middle.lat, -60.0, 60.0) * 0.85}, centre, radius);
    SW_TRY(Sheet ball, globeSheet(easel, inkOf(easel), globe, centre, radius));
    std::vector<QPainterPath> arcs;
    for (std::size_t i = 1; i < points.size(); ++i)
        arcs.push_back(globe.arc(points[0], points[i], 0.09));
    paintArcs(ball, easel, arcs);
    easel.add(std::move(ball), {0.8, LayerEnter::Rise, 0});
    Spots spots;
    for (const GeoPoint& point : points)
        spots.push_back(globe.at(point).value_or(centre));
    return spots;
}

/// `least` is how many degrees the map shows at least.
Result<Spots> paintFlatMap(Easel& easel, const std::vector<GeoPoint>& points, const QRectF& room, const QSizeF& least) {
    const Ink ink = inkOf(easel);
    const double u = easel.u(1);
    Frame frame = frameOf(points);
    frame.widen(least.width(), least.height());
    const QRectF box = room.adjusted(110 * u, 120 * u, -110 * u, -60 * u);
    const FlatMap map(frame, box);
    paintSea(easel, ink, box.center());
    paintGrid(easel, ink, map);
    SW_CHECK(paintLands(easel, ink, map, nullptr));
    Spots spots;
    for (const GeoPoint& point : points)
        spots.push_back(map.at(point));
    std::vector<QPainterPath> arcs;
    for (std::size_t i = 1; i < spots.size(); ++i) {
        const QPointF way = spots[i] - spots[0];
        QPainterPath arc(spots[0]);
        arc.quadTo((spots[0] + spots[i]) / 2 - QPointF(0, std::hypot(way.x(), way.y()) * 0.28), spots[i]);
        arcs.push_back(arc);
    }
    paintArcs(easel.ground, easel, arcs);
    calmBelow(easel, ink);
    return spots;
}

}  // namespace

Result<void> drawWorld(Easel& easel, const Look& look, const Direction& d) {
    constexpr double kGlobeReach = 62;  // degrees from the middle that are still seen well
    constexpr double kRegion = 14;      // pins so near would cover each other on a globe
    const std::vector<Place> places = placesFrom(d.fields.value("places", Json::array()));
    if (places.empty() || places.size() > 4)
        return d.lacks("places", "list of 1 to 4 positions");
    std::vector<GeoPoint> points;
    for (const Place& place : places)
        points.push_back(place.at);
    const Canvas& c = easel.canvas;
    const double u = easel.u(1);
    const QString label = d.textOr("label");
    const bool titled = !label.isEmpty() && !(places.size() == 1 && label == places[0].name);
    const bool beside = titled && c.wide();
    const double head = titled ? std::min(180 * u, c.content.height() * 0.24) : 0;
    const QRectF title = beside ? splitContent(c, 0.4).art : upperPart(c.content, head);
    const QRectF room = beside ? splitContent(c, 0.4).words : c.content.adjusted(0, head + (titled ? 30 * u : 0), 0, 0);
    const GeoPoint middle = middleOf(points);
    const double reach = reachFrom(middle, points);
    const bool close = points.size() > 1 && reach <= kRegion;
    const QSizeF least = close ? QSizeF(26, 18) : QSizeF(90, 60);
    SW_TRY(const Spots spots, !close && reach <= kGlobeReach ? addGlobe(easel, look, points, middle, room)
                                                             : paintFlatMap(easel, points, room, least));
    PinBoard board(easel, look, room);
    for (const QPointF spot : spots)
        board.addPin(spot, 118 * u);
    for (std::size_t i = 0; i < places.size(); ++i)
        board.addName(spots[i], 118 * u, places[i].name, 84 * u, i == 0 ? ChipTone::Accent : ChipTone::Dark);
    easel.add(board.take(), {0.95, LayerEnter::Drop, 0});
    if (titled)
        easel.add(look.headline(easel, label, title, beside ? 3 : 2, 130 * u), {1.0, LayerEnter::Fade, 0});
    return addCornerHero(easel, look, d, std::min(240 * u, c.content.height() * 0.32));
}

}  // namespace sw::illustration
