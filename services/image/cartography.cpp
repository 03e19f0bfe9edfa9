#include "services/image/cartography.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sw::illustration {
namespace {

double radians(double degrees) {
    return degrees * std::numbers::pi / 180;
}

/// `lon` moved by whole turns to within half a turn of `reference`.
double nearLon(double lon, double reference) {
    return lon + 360 * std::round((reference - lon) / 360);
}

/// The ring without jumps at the date line; one that goes round a pole is closed along it.
std::vector<GeoPoint> unwrapped(const std::vector<GeoPoint>& ring) {
    std::vector<GeoPoint> out = ring;
    for (std::size_t i = 1; i < out.size(); ++i)
        out[i].lon = nearLon(out[i].lon, out[i - 1].lon);
    const double turn = nearLon(out[0].lon, out.back().lon) - out[0].lon;
    if (std::abs(turn) > 180) {
        const double pole = out[0].lat < 0 ? -90 : 90;
        out.push_back({out[0].lon + turn, out[0].lat});
        out.push_back({out[0].lon + turn, pole});
        out.push_back({out[0].lon, pole});
    }
    return out;
}

/// Leaves out points that lie within a pixel of the one before.
void appendPoint(QPolygonF& points, QPointF p) {
    if (points.isEmpty() || std::abs(points.back().x() - p.x()) + std::abs(points.back().y() - p.y()) >= 1.2)
        points << p;
}

/// Sutherland and Hodgman 1974, against one side: `inside` is ≥ 0 within.
template <class Inside>
QPolygonF clippedAt(const QPolygonF& points, Inside inside) {
    QPolygonF out;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const QPointF a = points[i];
        const QPointF b = points[(i + 1) % points.size()];
        const double da = inside(a);
        const double db = inside(b);
        if (da >= 0)
            out << a;
        if ((da >= 0) != (db >= 0))
            out << a + (b - a) * (da / (da - db));
    }
    return out;
}

QPolygonF clippedTo(const QRectF& box, QPolygonF points) {
    if (box.contains(points.boundingRect()))
        return points;
    points = clippedAt(points, [&](QPointF p) { return p.x() - box.left(); });
    points = clippedAt(points, [&](QPointF p) { return box.right() - p.x(); });
    points = clippedAt(points, [&](QPointF p) { return p.y() - box.top(); });
    return clippedAt(points, [&](QPointF p) { return box.bottom() - p.y(); });
}

struct RingBox {
    Frame box;
    double area = 0;
};

RingBox boxOf(const std::vector<GeoPoint>& ring) {
    RingBox out{{ring[0].lon, ring[0].lat, ring[0].lon, ring[0].lat}, 0};
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const GeoPoint& a = ring[i];
        const GeoPoint& b = ring[(i + 1) % ring.size()];
        out.box.west = std::min(out.box.west, a.lon);
        out.box.east = std::max(out.box.east, a.lon);
        out.box.south = std::min(out.box.south, a.lat);
        out.box.north = std::max(out.box.north, a.lat);
        out.area += (b.lon - a.lon) * (std::sin(radians(b.lat)) + std::sin(radians(a.lat))) / 2;
    }
    out.area = std::abs(out.area);
    return out;
}

double gapBetween(const Frame& a, const Frame& b) {
    const double dx = std::max({0.0, b.west - a.east, a.west - b.east});
    const double dy = std::max({0.0, b.south - a.north, a.south - b.north});
    return std::hypot(dx * std::cos(radians(a.centre().lat)), dy);
}

}  // namespace

std::optional<GeoPoint> pointFrom(const Json& object) {
    if (!object.is_object() || !object.contains("lon") || !object.contains("lat") || !object["lon"].is_number() ||
        !object["lat"].is_number())
        return std::nullopt;
    return GeoPoint{object["lon"].get<double>(), std::clamp(object["lat"].get<double>(), -90.0, 90.0)};
}

std::vector<Place> placesFrom(const Json& list) {
    std::vector<Place> places;
    if (list.is_array())
        for (const Json& one : list)
            if (const auto at = pointFrom(one))
                places.push_back({QString::fromStdString(stringOr(one, "name")).simplified(), *at});
    return places;
}

void Frame::include(GeoPoint point) {
    const double lon = nearLon(point.lon, (west + east) / 2);
    west = std::min(west, lon);
    east = std::max(east, lon);
    south = std::min(south, point.lat);
    north = std::max(north, point.lat);
}

void Frame::widen(double degreesEast, double degreesNorth) {
    const double dx = std::max(0.0, degreesEast - (east - west)) / 2;
    const double dy = std::max(0.0, degreesNorth - (north - south)) / 2;
    west -= dx;
    east += dx;
    south -= dy;
    north += dy;
}

Frame frameOf(const std::vector<GeoPolygon>& outline) {
    constexpr double kLeastShare = 0.03;  // of the largest part's area
    constexpr double kFarthest = 9;       // degrees of open water or foreign land
    std::vector<RingBox> parts;
    for (const GeoPolygon& polygon : outline)
        if (!polygon.rings.empty() && polygon.rings[0].size() > 2)
            parts.push_back(boxOf(unwrapped(polygon.rings[0])));
    if (parts.empty())
        return {};
    std::ranges::stable_sort(parts, [](const RingBox& a, const RingBox& b) { return a.area > b.area; });
    Frame frame = parts[0].box;
    const double least = parts[0].area * kLeastShare;
    std::vector<bool> taken(parts.size());
    for (bool grown = true; grown;) {
        grown = false;
        for (std::size_t i = 1; i < parts.size(); ++i) {
            if (taken[i] || parts[i].area < least)
                continue;
            Frame part = parts[i].box;
            const double shift = nearLon(part.centre().lon, frame.centre().lon) - part.centre().lon;
            part.west += shift;
            part.east += shift;
            if (gapBetween(frame, part) > kFarthest)
                continue;
            frame.include({part.west, part.south});
            frame.include({part.east, part.north});
            taken[i] = grown = true;
        }
    }
    return frame;
}

Frame frameOf(const std::vector<GeoPoint>& points) {
    if (points.empty())
        return {};
    const GeoPoint middle = middleOf(points);
    Frame frame{middle.lon, points[0].lat, middle.lon, points[0].lat};
    bool first = true;
    for (const GeoPoint& point : points) {
        const double lon = nearLon(point.lon, middle.lon);
        frame.west = first ? lon : std::min(frame.west, lon);
        frame.east = first ? lon : std::max(frame.east, lon);
        frame.south = std::min(frame.south, point.lat);
        frame.north = std::max(frame.north, point.lat);
        first = false;
    }
    return frame;
}

FlatMap::FlatMap(const Frame& frame, const QRectF& box) : m_centre(frame.centre()), m_origin(box.center()) {
    m_squeeze = std::max(0.2, std::cos(radians(m_centre.lat)));
    m_scale = std::min(box.width() / std::max(0.01, (frame.east - frame.west) * m_squeeze),
                       box.height() / std::max(0.01, frame.north - frame.south));
}

QPointF FlatMap::at(GeoPoint point) const {
    const double lon = nearLon(point.lon, m_centre.lon);
    return m_origin + QPointF((lon - m_centre.lon) * m_squeeze, m_centre.lat - point.lat) * m_scale;
}

bool FlatMap::shows(const GeoBox& bounds, const QRectF& visible) const {
    const double halfWide =
        visible.width() / 2 / m_scale / m_squeeze + std::abs(visible.center().x() - m_origin.x()) / m_scale / m_squeeze;
    const double middle = nearLon((bounds.west + bounds.east) / 2, m_centre.lon);
    if (std::abs(middle - m_centre.lon) > halfWide + (bounds.east - bounds.west) / 2)
        return false;
    const double top = m_centre.lat + (m_origin.y() - visible.top()) / m_scale;
    const double bottom = m_centre.lat - (visible.bottom() - m_origin.y()) / m_scale;
    return bounds.south <= top && bounds.north >= bottom;
}

QPainterPath FlatMap::path(const std::vector<GeoPolygon>& outline, const QRectF& visible) const {
    constexpr double kBeyond = 24;  // pixels: the outline of what is cut off is not seen
    const QRectF window = visible.adjusted(-kBeyond, -kBeyond, kBeyond, kBeyond);
    QPainterPath path;
    for (const GeoPolygon& polygon : outline)
        for (const std::vector<GeoPoint>& raw : polygon.rings) {
            if (raw.size() < 3)
                continue;
            const std::vector<GeoPoint> ring = unwrapped(raw);
            const RingBox box = boxOf(ring);
            const double shift = nearLon(box.box.centre().lon, m_centre.lon) - box.box.centre().lon;
            QPolygonF points;
            for (const GeoPoint& p : ring)
                appendPoint(
                    points,
                    m_origin + QPointF((p.lon + shift - m_centre.lon) * m_squeeze, m_centre.lat - p.lat) * m_scale);
            if (points.size() < 3 || !points.boundingRect().intersects(window))
                continue;
            points = clippedTo(window, std::move(points));
            if (points.size() < 3)
                continue;
            path.addPolygon(points);
            path.closeSubpath();
        }
    return path;
}

Globe::Globe(GeoPoint facing, QPointF centre, double radius) : m_facing(facing), m_centre(centre), m_radius(radius) {}

/// Snyder, "Map Projections: A Working Manual" (USGS 1395), 20-3 to 20-5.
Globe::Vector Globe::turned(GeoPoint point) const {
    const double lon = radians(point.lon - m_facing.lon);
    const double lat = radians(point.lat);
    const double lat0 = radians(m_facing.lat);
    return {std::cos(lat) * std::sin(lon),
            std::cos(lat0) * std::sin(lat) - std::sin(lat0) * std::cos(lat) * std::cos(lon),
            std::sin(lat0) * std::sin(lat) + std::cos(lat0) * std::cos(lat) * std::cos(lon)};
}

std::optional<QPointF> Globe::at(GeoPoint point) const {
    const Vector v = turned(point);
    if (v.z < 0)
        return std::nullopt;
    return onCanvas(v.x, v.y);
}

QPainterPath Globe::path(const std::vector<GeoPolygon>& outline) const {
    QPainterPath path;
    for (const GeoPolygon& polygon : outline)
        for (const std::vector<GeoPoint>& ring : polygon.rings) {
            QPolygonF points;
            bool near = false;
            for (const GeoPoint& p : ring) {
                const Vector v = turned(p);
                near = near || v.z > 0;
                const double length = std::hypot(v.x, v.y);
                const double k = v.z >= 0 || length < 1e-9 ? 1 : 1 / length;
                appendPoint(points, onCanvas(v.x * k, v.y * k));
            }
            if (!near || points.size() < 3)
                continue;
            path.addPolygon(points);
            path.closeSubpath();
        }
    return path;
}

QPainterPath Globe::graticule(double step) const {
    QPainterPath path;
    const auto trace = [&](auto pointAt, double from, double to) {
        bool drawing = false;
        for (double t = from; t <= to + 0.01; t += 4) {
            const auto p = at(pointAt(t));
            if (p)
                drawing ? path.lineTo(*p) : path.moveTo(*p);
            drawing = p.has_value();
        }
    };
    for (double lon = -180; lon < 180; lon += step)
        trace([&](double lat) { return GeoPoint{lon, lat}; }, -88, 88);
    for (double lat = -90 + step; lat < 90; lat += step)
        trace([&](double lon) { return GeoPoint{lon, lat}; }, -180, 180);
    return path;
}

QPainterPath Globe::arc(GeoPoint from, GeoPoint to, double lift) const {
    const Vector a = turned(from);
    const Vector b = turned(to);
    const double angle = std::acos(std::clamp(a.x * b.x + a.y * b.y + a.z * b.z, -1.0, 1.0));
    QPainterPath path;
    if (angle < 1e-6)
        return path;
    constexpr int kSteps = 48;
    for (int i = 0; i <= kSteps; ++i) {
        const double t = i / double(kSteps);
        const double ka = std::sin((1 - t) * angle) / std::sin(angle);
        const double kb = std::sin(t * angle) / std::sin(angle);
        const double up = 1 + lift * 4 * t * (1 - t);
        const QPointF p = onCanvas((a.x * ka + b.x * kb) * up, (a.y * ka + b.y * kb) * up);
        i == 0 ? path.moveTo(p) : path.lineTo(p);
    }
    return path;
}

GeoPoint middleOf(const std::vector<GeoPoint>& points) {
    double x = 0;
    double y = 0;
    double z = 0;
    for (const GeoPoint& p : points) {
        x += std::cos(radians(p.lat)) * std::cos(radians(p.lon));
        y += std::cos(radians(p.lat)) * std::sin(radians(p.lon));
        z += std::sin(radians(p.lat));
    }
    const double flat = std::hypot(x, y);
    return {std::atan2(y, x) * 180 / std::numbers::pi, std::atan2(z, flat) * 180 / std::numbers::pi};
}

double reachFrom(GeoPoint middle, const std::vector<GeoPoint>& points) {
    double farthest = 0;
    for (const GeoPoint& p : points) {
        const double c =
            std::sin(radians(middle.lat)) * std::sin(radians(p.lat)) +
            std::cos(radians(middle.lat)) * std::cos(radians(p.lat)) * std::cos(radians(p.lon - middle.lon));
        farthest = std::max(farthest, std::acos(std::clamp(c, -1.0, 1.0)) * 180 / std::numbers::pi);
    }
    return farthest;
}

}  // namespace sw::illustration
