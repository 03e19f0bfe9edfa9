#include "ui/timeline/timeline_snap.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>

namespace sw::ui {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("sw::ui::SnapPoint", text);
}

Duration distance(Duration a, Duration b) {
    return a < b ? b - a : a - b;
}

}  // namespace

std::vector<SnapPoint> snapPoints(const TimelineContent& content, TimePoint playhead, const std::set<std::string>& without) {
    const FrameRate rate = content.rate();
    std::map<TimePoint, QString> points;
    const auto add = [&](TimePoint time, const QString& label) {
        if (time >= TimePoint{})
            points.emplace(nearestFrame(time, rate), label);
    };
    for (const TimelineItem& item : content.items) {
        const TrackRole role = content.trackOf(item).role;
        if (without.contains(item.id) || role == TrackRole::Captions || role == TrackRole::Music || role == TrackRole::Effects)
            continue;
        const QString name = item.label.isEmpty() ? QString::fromStdString(item.id) : item.label.left(24);
        add(item.range.start, tr("Start of %1").arg(name));
        add(item.range.end, tr("End of %1").arg(name));
    }
    add({}, tr("Start"));
    add(TimePoint{} + content.cut->duration, tr("End"));
    add(playhead, tr("Playhead"));
    for (const TimelineMarker& marker : content.markers)
        if (!without.contains(toText(marker.id)))
            add(marker.time, marker.name.isEmpty() ? tr("Marker") : marker.name);
    for (const TimePoint beat : content.beats)
        add(beat, tr("Beat"));
    for (const TimePoint word : content.words)
        add(word, tr("Word"));
    std::vector<SnapPoint> result;
    result.reserve(points.size());
    for (auto& [time, label] : points)
        result.push_back({time, label});
    return result;
}

Snapper::Snapper(std::vector<SnapPoint> points, std::vector<TimePoint> edges, FrameRate rate, SnapReach reach)
    : m_points(std::move(points)), m_edges(std::move(edges)), m_rate(rate), m_reach(reach) {}

Snapped Snapper::snap(Duration by, double pixelsPerSecond, bool on) {
    const auto reach = [&](double pixels) { return Duration::seconds(pixels / pixelsPerSecond); };
    if (on && m_hold && distance(movement(*m_hold), by) <= reach(m_reach.releasePixels))
        return {movement(*m_hold), m_points[m_hold->point]};
    m_hold.reset();
    if (on) {
        Duration nearest = reach(m_reach.catchPixels);
        for (std::size_t edge = 0; edge < m_edges.size(); ++edge) {
            const TimePoint wanted = m_edges[edge] + by;
            const auto behind = std::lower_bound(m_points.begin(), m_points.end(), wanted,
                                                 [](const SnapPoint& p, TimePoint t) { return p.time < t; });
            for (auto point = behind == m_points.begin() ? behind : behind - 1; point != m_points.end() && point <= behind; ++point) {
                const Hold hold{static_cast<std::size_t>(point - m_points.begin()), edge};
                const Duration away = distance(movement(hold), by);
                if (away < nearest || (away == nearest && !m_hold)) {
                    nearest = away;
                    m_hold = hold;
                }
            }
        }
        if (m_hold)
            return {movement(*m_hold), m_points[m_hold->point]};
    }
    if (m_edges.empty())
        return {by, {}};
    return {nearestFrame(m_edges.front() + by, m_rate) - m_edges.front(), {}};
}

}  // namespace sw::ui
