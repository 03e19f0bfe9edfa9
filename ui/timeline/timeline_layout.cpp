#include "ui/timeline/timeline_layout.h"

#include <algorithm>
#include <cmath>

namespace sw::ui {
namespace {

constexpr double kTrackGap = 2;
constexpr double kEdge = 7;            // how near to an edge it is taken
constexpr double kHandle = 7;          // and to a handle
constexpr double kRoomBehind = 240;    // behind the last item, to drop something there
constexpr double kTopGap = 4;
constexpr double kHighestGain = 12;
constexpr double kLowestGain = -36;
constexpr double kLabelGap = 72;       // between labels of the ruler
constexpr double kButton = 22;

bool hasMute(const TimelineTrack& track) {
    return track.own || track.role == TrackRole::Music || track.role == TrackRole::Effects;
}

}  // namespace

double usualHeight(TrackRole role) {
    switch (role) {
        case TrackRole::Scenes: return 68;
        case TrackRole::Captions: return 28;
        case TrackRole::Effects: return 28;
        case TrackRole::Overlay:
        case TrackRole::Voice:
        case TrackRole::Sound:
        case TrackRole::Music: return 44;
    }
    return 44;
}

double gainY(const QRectF& rect, double gainDb) {
    const double part = std::clamp((kHighestGain - gainDb) / (kHighestGain - kLowestGain), 0.0, 1.0);
    return rect.top() + 3 + part * (rect.height() - 6);
}

double gainAt(const QRectF& rect, double y) {
    const double part = std::clamp((y - rect.top() - 3) / std::max(1.0, rect.height() - 6), 0.0, 1.0);
    return kHighestGain + part * (kLowestGain - kHighestGain);
}

TimelineLayout::TimelineLayout() : TimelineLayout(std::make_shared<const TimelineContent>(), {}) {}

TimelineLayout::TimelineLayout(std::shared_ptr<const TimelineContent> content, TimelineViewport viewport)
    : m_content(std::move(content)), m_view(std::move(viewport)) {
    double top = kTopGap;
    for (const TimelineTrack& track : m_content->tracks) {
        const auto own = m_view.trackHeights.find(track.id);
        m_tops.push_back(top);
        m_heights.push_back(own == m_view.trackHeights.end() ? usualHeight(track.role) : own->second);
        top += m_heights.back() + kTrackGap;
    }
    m_tops.push_back(top);
}

double TimelineLayout::xOf(TimePoint time) const {
    return m_view.headerWidth - m_view.scrollX + time.toSeconds() * m_view.pixelsPerSecond;
}

TimePoint TimelineLayout::timeAt(double x) const {
    return TimePoint{} + Duration::seconds((x - m_view.headerWidth + m_view.scrollX) / m_view.pixelsPerSecond);
}

TimePoint TimelineLayout::frameAtX(double x) const {
    return std::max(TimePoint{}, nearestFrame(timeAt(x), m_content->rate()));
}

double TimelineLayout::lengthOf(Duration duration) const {
    return duration.toSeconds() * m_view.pixelsPerSecond;
}

Duration TimelineLayout::durationOf(double pixels) const {
    return Duration::seconds(pixels / m_view.pixelsPerSecond);
}

QRectF TimelineLayout::lanes() const {
    return {m_view.headerWidth, m_view.rulerHeight, std::max(0.0, m_view.width - m_view.headerWidth),
            std::max(0.0, m_view.height - m_view.rulerHeight)};
}

QRectF TimelineLayout::ruler() const {
    return {m_view.headerWidth, 0, std::max(0.0, m_view.width - m_view.headerWidth), m_view.rulerHeight};
}

double TimelineLayout::contentWidth() const {
    return m_content->end.toSeconds() * m_view.pixelsPerSecond + kRoomBehind;
}

double TimelineLayout::contentHeight() const {
    return m_tops.back() + kTopGap;
}

QRectF TimelineLayout::laneRect(std::size_t track) const {
    return {m_view.headerWidth, m_view.rulerHeight - m_view.scrollY + m_tops[track], std::max(0.0, m_view.width - m_view.headerWidth),
            m_heights[track]};
}

QRectF TimelineLayout::headerRect(std::size_t track) const {
    return {0, m_view.rulerHeight - m_view.scrollY + m_tops[track], m_view.headerWidth, m_heights[track]};
}

QRectF TimelineLayout::rectOf(TimeRange range, std::size_t track) const {
    const double left = xOf(range.start);
    return {left, m_view.rulerHeight - m_view.scrollY + m_tops[track], std::max(2.0, lengthOf(range.duration())), m_heights[track]};
}

QRectF TimelineLayout::itemRect(std::size_t item) const {
    const TimelineItem& it = m_content->items[item];
    return rectOf(it.range, it.track);
}

QRectF TimelineLayout::markerRect(std::size_t marker) const {
    return {xOf(m_content->markers[marker].time) - 6, m_view.rulerHeight - 15, 12, 14};
}

QRectF TimelineLayout::transitionRect(std::size_t item) const {
    const TimelineItem& it = m_content->items[item];
    if (it.transition.kind == TransitionKind::None)
        return {};
    const QRectF rect = itemRect(item);
    const double wanted = std::max(14.0, lengthOf(it.transition.duration));
    return {rect.left(), rect.bottom() - 18, std::min(wanted, rect.width()), 16};
}

QPointF TimelineLayout::keyPoint(std::size_t item, Duration at) const {
    const QRectF rect = itemRect(item);
    return {rect.left() + lengthOf(at), rect.bottom() - 8};
}

QPointF TimelineLayout::fadeInPoint(const QRectF& rect, Duration fade) const {
    return {std::min(rect.right(), rect.left() + lengthOf(fade)), rect.top() + 5};
}

QPointF TimelineLayout::fadeOutPoint(const QRectF& rect, Duration fade) const {
    return {std::max(rect.left(), rect.right() - lengthOf(fade)), rect.top() + 5};
}

QRectF TimelineLayout::buttonRect(std::size_t track, HitPart button) const {
    const TimelineTrack& t = m_content->tracks[track];
    int place = -1;  // from the right
    if (button == HitPart::Lock && t.own)
        place = 0;
    else if (button == HitPart::Mute && hasMute(t))
        place = t.own ? 1 : 0;
    else if (button == HitPart::Solo && t.own && t.role == TrackRole::Sound)
        place = 2;
    if (place < 0)
        return {};
    const QRectF header = headerRect(track);
    return {header.right() - 6 - (place + 1) * kButton, header.center().y() - kButton / 2, kButton, kButton};
}

int TimelineLayout::trackAt(double y) const {
    for (std::size_t i = 0; i < m_heights.size(); ++i) {
        const double top = m_view.rulerHeight - m_view.scrollY + m_tops[i];
        if (y >= top && y < top + m_heights[i] + kTrackGap)
            return static_cast<int>(i);
    }
    return -1;
}

TimelineHit TimelineLayout::hitAt(QPointF point) const {
    if (point.y() < m_view.rulerHeight) {
        if (point.x() < m_view.headerWidth)
            return {};
        for (std::size_t i = m_content->markers.size(); i-- > 0;)
            if (markerRect(i).adjusted(-2, -2, 2, 2).contains(point))
                return {HitPart::Marker, -1, -1, static_cast<int>(i)};
        return {HitPart::Ruler, -1, -1, -1};
    }
    const int track = trackAt(point.y());
    if (track < 0)
        return {};
    if (point.x() < m_view.headerWidth) {
        for (const HitPart button : {HitPart::Mute, HitPart::Solo, HitPart::Lock})
            if (buttonRect(static_cast<std::size_t>(track), button).contains(point))
                return {button, -1, track, -1};
        return {HitPart::Header, -1, track, -1};
    }
    // What is painted last lies on top.
    for (std::size_t i = m_content->items.size(); i-- > 0;) {
        if (static_cast<int>(m_content->items[i].track) != track)
            continue;
        const QRectF rect = itemRect(i);
        if (point.x() >= rect.left() && point.x() < rect.right() && point.y() < rect.bottom())
            return hitItem(i, point);
    }
    return {HitPart::Lane, -1, track, -1};
}

TimelineHit TimelineLayout::hitItem(std::size_t index, QPointF point) const {
    const TimelineItem& item = m_content->items[index];
    const TimelineTrack& track = m_content->trackOf(item);
    const QRectF rect = itemRect(index);
    const auto hit = [&](HitPart part, int which = -1) {
        return TimelineHit{part, static_cast<int>(index), static_cast<int>(item.track), which};
    };
    const auto near = [&](QPointF handle) {
        return std::abs(point.x() - handle.x()) <= kHandle && std::abs(point.y() - handle.y()) <= kHandle;
    };
    for (std::size_t i = 0; i < item.keys.size(); ++i)
        if (near(keyPoint(index, item.keys[i])))
            return hit(HitPart::Keyframe, static_cast<int>(i));
    if (item.hasFades && rect.width() > 4 * kHandle) {
        if (near(fadeInPoint(rect, item.fadeIn)))
            return hit(HitPart::FadeIn);
        if (near(fadeOutPoint(rect, item.fadeOut)))
            return hit(HitPart::FadeOut);
    }
    if (const QRectF taken = transitionRect(index); taken.adjusted(0, -2, kEdge / 2, 2).contains(point)) {
        if (point.x() >= taken.right() - std::min(kEdge, taken.width() / 2))
            return hit(HitPart::TransitionEnd);
        if (point.x() < taken.left() + std::min(kEdge, taken.width() / 2))
            return hit(HitPart::TransitionStart);
    }
    const bool edges = item.clip >= 0 || track.role == TrackRole::Scenes;
    const double edge = std::min(kEdge, rect.width() / 4);
    if (edges && point.x() < rect.left() + edge)
        return hit(HitPart::LeftEdge);
    if (edges && point.x() >= rect.right() - edge)
        return hit(HitPart::RightEdge);
    if (transitionRect(index).contains(point))
        return hit(HitPart::Transition);
    if (item.hasGain && rect.width() > 4 * kHandle && std::abs(point.y() - gainY(rect, item.gainDb)) <= 4)
        return hit(HitPart::GainLine);
    return hit(HitPart::Body);
}

std::vector<std::size_t> TimelineLayout::itemsIn(const QRectF& area) const {
    std::vector<std::size_t> found;
    const TimePoint from = timeAt(area.left() - 2);
    const TimePoint to = timeAt(area.right() + 2);
    for (std::size_t i = 0; i < m_content->items.size(); ++i) {
        const TimelineItem& item = m_content->items[i];
        if (item.range.start <= to && item.range.end >= from && itemRect(i).intersects(area))
            found.push_back(i);
    }
    return found;
}

std::vector<RulerTick> TimelineLayout::ticks() const {
    const Duration frame = Duration::frames(1, m_content->rate());
    const double pixels = m_view.pixelsPerSecond;
    // A label's step, and into how many parts it is divided.
    struct Step {
        Duration length;
        int parts;
    };
    std::vector<Step> steps = {{frame * 5, 5}, {frame * 10, 10}};
    for (const auto& [ms, parts] : std::initializer_list<std::pair<int, int>>{
             {500, 5}, {1000, 5}, {2000, 4}, {5000, 5}, {10'000, 5}, {15'000, 3}, {30'000, 6}, {60'000, 6}, {120'000, 4}, {300'000, 5}})
        if (Duration::milliseconds(ms) > frame * 10)
            steps.push_back({Duration::milliseconds(ms), parts});
    Step step = steps.back();
    for (const Step& candidate : steps)
        if (candidate.length.toSeconds() * pixels >= kLabelGap) {
            step = candidate;
            break;
        }
    std::vector<RulerTick> ticks;
    const std::int64_t first = std::max<std::int64_t>(0, timeAt(m_view.headerWidth - kLabelGap).flicks / step.length.flicks);
    const TimePoint last = timeAt(m_view.width);
    for (std::int64_t i = first; step.length.flicks * i <= last.flicks; ++i)
        for (int part = 0; part < step.parts; ++part) {
            const TimePoint at = TimePoint{} + step.length * i + step.length * part / step.parts;
            QString label;
            if (part == 0) {
                const std::int64_t inSecond = frameAt(at, m_content->rate()) -
                                              frameAt({at.flicks / kFlicksPerSecond * kFlicksPerSecond}, m_content->rate());
                label = step.length < Duration::milliseconds(500) && inSecond != 0
                            ? QStringLiteral("%1f").arg(inSecond)
                            : clockText(at);
            }
            ticks.push_back({xOf(at), label});
        }
    return ticks;
}

}  // namespace sw::ui
