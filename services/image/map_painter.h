#pragma once

#include <QColor>
#include <QPainterPath>
#include <QRectF>
#include <utility>
#include <vector>

#include "services/image/cartography.h"
#include "services/image/easel.h"
#include "services/image/look.h"

namespace sw::illustration {

/// The colours of a map, and whether its lands are cut from paper.
struct Ink {
    bool paper = false;
    QColor sea, seaDeep, land, landEdge, shore, target, targetDeep, targetEdge, grid, shade;
};

Ink inkOf(const Easel& easel);

/// One path per polygon: the rasterizer's time grows with the square of a path's edges.
using Polygons = std::vector<QPainterPath>;

template <class Project>
void append(Polygons& polygons, const std::vector<GeoPolygon>& outline, Project project) {
    for (const GeoPolygon& polygon : outline)
        if (QPainterPath path = project(std::vector<GeoPolygon>{polygon}); !path.isEmpty())
            polygons.push_back(std::move(path));
}

void strokeAll(QPainter& p, const Polygons& polygons, const QColor& colour, double width);

/// The sea on the ground, lightest around `centre`.
void paintSea(Easel& easel, const Ink& ink, QPointF centre);
/// Meridians and parallels on the ground.
void paintGrid(Easel& easel, const Ink& ink, const FlatMap& map);
/// All lands but the target, muted, on the ground.
Result<void> paintLands(Easel& easel, const Ink& ink, const FlatMap& map, const Country* target);
/// The country that the scene is about, lifted off the map; cut at `visible`.
Sheet raisedLand(const Easel& easel, const Ink& ink, const QPainterPath& path, const QRectF& visible);
/// Keeps the lower part of a map quiet for captions, and its head for a title.
void calmBelow(Easel& easel, const Ink& ink);

/// Pins with their names; names are put where they cover neither each other nor a pin.
class PinBoard {
public:
    /// Names keep to `room`.
    PinBoard(const Easel& easel, const Look& look, const QRectF& room) : m_easel(easel), m_look(look), m_room(room) {}

    /// A pin whose point stands at `at`.
    void addPin(QPointF at, double height);
    /// The name of the pin at `at`.
    void addName(QPointF at, double pinHeight, const QString& name, double height, ChipTone tone);
    /// Whether `box` would hide a part of a pin or name.
    [[nodiscard]] bool reaches(const QRectF& box) const;
    [[nodiscard]] Sheet take() { return std::move(m_sheet); }

private:
    [[nodiscard]] QPointF bestPlace(QPointF at, double pinHeight, const QSizeF& size) const;
    void put(const Sheet& sheet) { m_sheet = m_sheet.isEmpty() ? sheet : stacked(m_sheet, sheet); }

    const Easel& m_easel;
    const Look& m_look;
    QRectF m_room;
    std::vector<QRectF> m_taken;
    Sheet m_sheet;
};

}  // namespace sw::illustration
