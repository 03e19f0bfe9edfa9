#pragma once

#include <QPainterPath>
#include <QRectF>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "services/image/art_pack.h"

namespace sw::illustration {

/// A named point of a map.
struct Place {
    QString name;
    GeoPoint at;
};
/// The list of {name, lon, lat} in `list`; entries without a position are left out.
std::vector<Place> placesFrom(const Json& list);
std::optional<GeoPoint> pointFrom(const Json& object);

/// What a map has to show, in degrees. `west` may lie below −180 so that west < east always holds.
struct Frame {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;

    [[nodiscard]] GeoPoint centre() const { return {(west + east) / 2, (south + north) / 2}; }
    void include(GeoPoint point);
    /// Grown about its centre to at least this many degrees.
    void widen(double degreesEast, double degreesNorth);
};

/// The parts of a country that belong together on a map: overseas and tiny parts far away are left out.
Frame frameOf(const std::vector<GeoPolygon>& outline);
/// The shortest frame around the points, across the date line where that is shorter.
Frame frameOf(const std::vector<GeoPoint>& points);

/// From degrees to canvas pixels: equirectangular, true to scale at the frame's middle latitude.
class FlatMap {
public:
    /// The frame fills `box` as far as its shape allows.
    FlatMap(const Frame& frame, const QRectF& box);
    [[nodiscard]] QPointF at(GeoPoint point) const;
    [[nodiscard]] QPainterPath path(const std::vector<GeoPolygon>& outline, const QRectF& visible) const;
    /// True when any part of the bounds can be seen in `visible`.
    [[nodiscard]] bool shows(const GeoBox& bounds, const QRectF& visible) const;
    [[nodiscard]] double pixelsPerDegree() const { return m_scale; }

private:
    GeoPoint m_centre;
    double m_squeeze = 1;
    double m_scale = 1;
    QPointF m_origin;
};

/// From degrees to a globe seen from far away (orthographic projection).
class Globe {
public:
    Globe(GeoPoint facing, QPointF centre, double radius);
    /// Nothing when the point lies on the far side.
    [[nodiscard]] std::optional<QPointF> at(GeoPoint point) const;
    /// The near side of an outline; what crosses the limb is drawn along it.
    [[nodiscard]] QPainterPath path(const std::vector<GeoPolygon>& outline) const;
    /// Meridians and parallels every `step` degrees.
    [[nodiscard]] QPainterPath graticule(double step) const;
    /// The great circle between two points, lifted off the ground in its middle by `lift` radii.
    [[nodiscard]] QPainterPath arc(GeoPoint from, GeoPoint to, double lift) const;

private:
    struct Vector {
        double x, y, z;  ///< right, up, towards the viewer; length 1
    };
    [[nodiscard]] Vector turned(GeoPoint point) const;
    [[nodiscard]] QPointF onCanvas(double x, double y) const {
        return {m_centre.x() + x * m_radius, m_centre.y() - y * m_radius};
    }

    GeoPoint m_facing;
    QPointF m_centre;
    double m_radius;
};

/// The mean direction of the points, and how far the farthest lies from it in degrees.
GeoPoint middleOf(const std::vector<GeoPoint>& points);
double reachFrom(GeoPoint middle, const std::vector<GeoPoint>& points);

}  // namespace sw::illustration
