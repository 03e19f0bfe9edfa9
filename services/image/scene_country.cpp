#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "services/image/cartography.h"
#include "services/image/layout.h"
#include "services/image/map_painter.h"
#include "services/image/scenes.h"
#include "services/image/vector_art.h"

namespace sw::illustration {
namespace {

/// The country's name with its flag before it.
Result<Sheet> titleWithFlag(const Easel& easel, const Look& look, const QString& name, const std::string& flagOf,
                            const QRectF& box) {
    if (flagOf.empty())
        return look.headline(easel, name, box, 2, easel.u(170));
    const double flag = std::min(easel.u(126), box.height() * 0.8);
    const double gap = easel.u(46);
    const Sheet words = look.headline(easel, name, box.adjusted(flag + gap, 0, 0, 0), 2, easel.u(170));
    SW_TRY(const std::string svg, easel.art.flagSvg(flagOf));
    SW_TRY(QImage image, renderedSvg(svg, "flag " + flagOf, static_cast<int>(flag)));
    const QRectF ink(solidBounds(words));
    const double width = ink.width() + gap + flag;
    Sheet shifted = words;
    shifted.origin.rx() += static_cast<int>(std::lround(box.center().x() + width / 2 - ink.right()));
    Sheet round(std::move(image),
                QPoint(static_cast<int>(box.center().x() - width / 2), static_cast<int>(ink.center().y() - flag / 2)));
    round = stickerCut(round, easel.u(7), QColor(Qt::white));
    return stacked(shifted,
                   shadowed(round, {QPointF(0, easel.u(9)), easel.u(11), oklch(0.06, 0.03, easel.palette.hue, 0.45)}));
}

void addValue(Easel& easel, const Look& look, const Direction& d) {
    const QString value = d.textOr("value");
    if (value.isEmpty())
        return;
    const double u = easel.u(1);
    const QRectF c = easel.canvas.content;
    const Tones tone = look.tones(easel.palette);
    const TextBlock number = fitted(value, {Voice::Display, 150 * u, 40 * u, 1, true, Align::Left, 0.006},
                                    QSizeF(c.width() * 0.46, 150 * u), easel.pack.faces);
    const TextBlock unit = fitted(d.textOr("unit"), {Voice::Heading, 56 * u, 36 * u, 2, false, Align::Left, 0, 1.14},
                                  QSizeF(c.width() * 0.46, 126 * u), easel.pack.faces);
    const double pad = 40 * u;
    const double gap = unit.isEmpty() ? 0 : 28 * u;
    const QSizeF size(std::max(number.size.width(), unit.size.width()) + 2 * pad,
                      number.size.height() + gap + unit.size.height() + 2 * pad);
    const QRectF box(c.left(), c.bottom() - size.height(), size.width(), size.height());
    Card card = look.card(easel, box, CardKind::Panel, "value");
    card.paint([&](QPainter& p) {
        number.paint(p, box.topLeft() + QPointF(pad, pad), tone.accentText);
        unit.paint(p, box.topLeft() + QPointF(pad, pad + number.size.height() + gap), tone.cardInk);
    });
    easel.add(std::move(card.sheet), {1.05, LayerEnter::Pop, 0});
}

/// What a country's map shows besides the country.
struct Sights {
    std::vector<Place> places;
    std::optional<GeoPoint> main;  ///< the pin that carries the label
    bool region = false;           ///< the pins matter more than the country's whole shape
};

Sights sightsOf(const Direction& d) {
    Sights s{placesFrom(d.fields.value("places", Json::array())), pointFrom(d.fields.value("pin", Json())), false};
    s.region = booleanOr(d.fields, "region", false) && (s.main || !s.places.empty());
    return s;
}

Frame frameFor(const Sights& sights, const std::vector<GeoPolygon>& outline) {
    std::vector<GeoPoint> points;
    for (const Place& place : sights.places)
        points.push_back(place.at);
    if (sights.main)
        points.push_back(*sights.main);
    Frame frame = sights.region ? frameOf(points) : frameOf(outline);
    if (!sights.region)
        for (const GeoPoint& point : points)
            frame.include(point);
    frame.widen(sights.region ? 9 : 2.4, sights.region ? 6 : 1.8);
    return frame;
}

/// The part of the canvas, with its overhang, in which the map is not darkened for the captions.
QRectF visibleMap(const Canvas& canvas) {
    QRectF visible = canvas.full;
    visible.setBottom(canvas.captions.top() - 40 * canvas.unit);
    return visible;
}

/// The country fills nearly all that is to be seen: hardly a border, hardly a coast.
bool isInland(const Frame& frame, const std::vector<GeoPolygon>& outline, const QRectF& box, const QRectF& visible) {
    constexpr int kAcross = 9;
    constexpr int kDown = 8;
    constexpr double kMost = 0.72;
    const QPainterPath land = FlatMap(frame, box).path(outline, visible);
    int inside = 0;
    for (int y = 0; y < kDown; ++y)
        for (int x = 0; x < kAcross; ++x)
            inside += land.contains(visible.topLeft() + QPointF(visible.width() * (x + 0.5) / kAcross,
                                                                visible.height() * (y + 0.5) / kDown));
    return inside > kMost * kAcross * kDown;
}

/// Wider on the map than high.
bool isBroad(const Frame& frame) {
    const double middle = (frame.north + frame.south) / 2 * std::numbers::pi / 180;
    return (frame.east - frame.west) * std::cos(middle) > (frame.north - frame.south) * 0.95;
}

PinBoard pinsOf(const Easel& easel, const Look& look, const Direction& d, const Sights& sights, const FlatMap& map,
                const QRectF& room) {
    const double tall = easel.u(150);
    const double small = easel.u(92);
    PinBoard board(easel, look, room);
    for (const Place& place : sights.places)
        board.addPin(map.at(place.at), small);
    if (sights.main)
        board.addPin(map.at(*sights.main), tall);
    const QString label = d.textOr("label");
    if (sights.main && label.compare(d.textOr("name"), Qt::CaseInsensitive) != 0)
        board.addName(map.at(*sights.main), tall, label, easel.u(104), ChipTone::Accent);
    for (const Place& place : sights.places)
        board.addName(map.at(place.at), small, place.name, easel.u(76), ChipTone::Dark);
    return board;
}

/// The map itself; the country is a sprite of its own unless it is too large to move alone.
Result<void> addMap(Easel& easel, const Country& country, const std::vector<GeoPolygon>& outline, const FlatMap& map,
                    QPointF centre, bool still) {
    const Ink ink = inkOf(easel);
    const Canvas& c = easel.canvas;
    paintSea(easel, ink, centre);
    paintGrid(easel, ink, map);
    SW_CHECK(paintLands(easel, ink, map, &country));
    const QRectF visible = visibleMap(c);
    Sheet land = raisedLand(easel, ink, map.path(outline, visible), visible);
    const bool huge = land.rect().width() > c.full.width() * 0.95;
    if (still || huge)
        easel.ground.paint([&](QPainter& p) { land.drawOn(p); });
    calmBelow(easel, ink);
    if (!still && !huge)
        easel.add(std::move(land), {0.45, LayerEnter::Rise, 0});
    return {};
}

}  // namespace

Result<void> drawCountry(Easel& easel, const Look& look, const Direction& d) {
    SW_TRY(const QString name, d.text("name"));
    SW_TRY(const QString code, d.text("iso"));
    const std::string iso = code.toStdString();
    const Country* country = easel.art.country(iso);
    if (country == nullptr)
        return fail(ErrorCode::NotFound,
                    "The map has no country with the code \"" + iso + "\". Choose another picture for this scene.");
    SW_TRY(const std::vector<GeoPolygon> outline, easel.art.outline(*country));
    const QRectF content = easel.canvas.content;
    const double u = easel.u(1);
    const QRectF title = upperPart(content, std::min(190 * u, content.height() * 0.26));
    const Sights sights = sightsOf(d);
    const bool value = !d.textOr("value").isEmpty();
    Frame frame = frameFor(sights, outline);
    // The number keeps a corner of its own: below a wide country, beside a tall one.
    const bool broad = isBroad(frame);
    const double below = !value ? 20 : broad ? 300 : 60;
    const double left = sights.region ? 130 : value && !broad ? 300 : 50;
    const double head =
        title.height() + (sights.region ? 210 : 50) * u;  // pins and their names stand above their place
    const QRectF box = content.adjusted(left * u, head, (sights.region ? -130 : -50) * u,
                                        -below * std::min(1.0, content.height() / (900 * u)) * u);
    constexpr int kMostSteps = 5;
    for (int step = 0; step < kMostSteps && isInland(frame, outline, box, visibleMap(easel.canvas)); ++step)
        frame.widen((frame.east - frame.west) * 1.5, (frame.north - frame.south) * 1.5);
    const FlatMap map(frame, box);
    SW_CHECK(addMap(easel, *country, outline, map, box.center(), sights.region));
    const bool flag = booleanOr(d.fields, "flag", false) && easel.art.hasFlag(iso);
    SW_TRY(Sheet heading, titleWithFlag(easel, look, name, flag ? iso : "", title));
    PinBoard pins = pinsOf(easel, look, d, sights, map, content.adjusted(0, title.height(), 0, 0));
    const double corner = std::min(250 * u, content.height() * 0.34);
    const bool hidesPins = pins.reaches(QRectF(content.right() - corner, content.bottom() - corner, corner, corner));
    easel.add(pins.take(), {0.6, LayerEnter::Drop, 0});
    easel.add(std::move(heading), {0.95, LayerEnter::Fade, 0});
    addValue(easel, look, d);
    return hidesPins ? Result<void>() : addCornerHero(easel, look, d, corner);
}

}  // namespace sw::illustration
