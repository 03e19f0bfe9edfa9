#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>
#include <map>
#include <memory>
#include <vector>

#include "ui/timeline/timeline_content.h"

namespace sw::ui {

/// The part of the timeline that is looked at. Logical pixels; x and y are those of the widget.
struct TimelineViewport {
    double pixelsPerSecond = 80;
    double scrollX = 0;  ///< pixels from time 0 to the left border of the lanes
    double scrollY = 0;  ///< pixels from the first track to the lower border of the ruler
    double width = 0;    ///< of the widget, with headers
    double height = 0;   ///< with the ruler
    double headerWidth = 184;
    double rulerHeight = 32;
    std::map<std::string, double> trackHeights;  ///< by the track's id; what is not here has its role's height
    friend bool operator==(const TimelineViewport&, const TimelineViewport&) = default;
};

enum class HitPart {
    Nothing,
    Ruler,
    Marker,      ///< index: which
    Header,
    Mute,        ///< these three are buttons of a header
    Solo,
    Lock,
    Lane,        ///< a track where there is no item
    Body,
    LeftEdge,
    RightEdge,
    FadeIn,
    FadeOut,
    GainLine,
    Transition,
    TransitionStart,
    TransitionEnd,
    Keyframe     ///< index: which of TimelineItem::keys
};

/// What lies under a point. `item` and `track` are places in the content, −1 for none.
struct TimelineHit {
    HitPart part = HitPart::Nothing;
    int item = -1;
    int track = -1;
    int index = -1;
    friend bool operator==(const TimelineHit&, const TimelineHit&) = default;
};

struct RulerTick {
    double x = 0;
    QString label;  ///< empty for ticks between
};

/// Where everything of a content lies on the widget. A value; cheap to make, so that scrolling makes a new one.
class TimelineLayout {
public:
    TimelineLayout();
    TimelineLayout(std::shared_ptr<const TimelineContent> content, TimelineViewport viewport);

    [[nodiscard]] const TimelineContent& content() const { return *m_content; }
    [[nodiscard]] const std::shared_ptr<const TimelineContent>& shared() const { return m_content; }
    [[nodiscard]] const TimelineViewport& viewport() const { return m_view; }

    // Time. timeAt(xOf(t)) == t for every t of a film.
    [[nodiscard]] double xOf(TimePoint time) const;
    [[nodiscard]] TimePoint timeAt(double x) const;
    /// The frame boundary nearest to x, never before 0.
    [[nodiscard]] TimePoint frameAtX(double x) const;
    [[nodiscard]] double lengthOf(Duration duration) const;
    [[nodiscard]] Duration durationOf(double pixels) const;

    // Places.
    [[nodiscard]] QRectF lanes() const;  ///< the widget without ruler and headers
    [[nodiscard]] QRectF ruler() const;
    [[nodiscard]] double contentWidth() const;   ///< of all there is, and room behind it
    [[nodiscard]] double contentHeight() const;
    [[nodiscard]] QRectF laneRect(std::size_t track) const;
    [[nodiscard]] QRectF headerRect(std::size_t track) const;
    [[nodiscard]] QRectF itemRect(std::size_t item) const;
    [[nodiscard]] QRectF rectOf(TimeRange range, std::size_t track) const;
    [[nodiscard]] QRectF markerRect(std::size_t marker) const;
    [[nodiscard]] QRectF transitionRect(std::size_t item) const;
    [[nodiscard]] QPointF keyPoint(std::size_t item, Duration at) const;
    [[nodiscard]] QPointF fadeInPoint(const QRectF& rect, Duration fade) const;
    [[nodiscard]] QPointF fadeOutPoint(const QRectF& rect, Duration fade) const;
    /// Of a track's header; empty where it has no such button.
    [[nodiscard]] QRectF buttonRect(std::size_t track, HitPart button) const;
    /// The track at y, −1 for none.
    [[nodiscard]] int trackAt(double y) const;

    [[nodiscard]] TimelineHit hitAt(QPointF point) const;
    /// Items whose rectangles touch `area`, in the order in which they are painted.
    [[nodiscard]] std::vector<std::size_t> itemsIn(const QRectF& area) const;
    [[nodiscard]] std::vector<RulerTick> ticks() const;

private:
    [[nodiscard]] TimelineHit hitItem(std::size_t item, QPointF point) const;

    std::shared_ptr<const TimelineContent> m_content;
    TimelineViewport m_view;
    std::vector<double> m_tops;     ///< from the first track's top; one more than there are tracks
    std::vector<double> m_heights;
};

/// The height of a track of this role, in logical pixels.
double usualHeight(TrackRole role);

// The gain line: +12 dB lies at the upper border of an item, −36 dB and less at the lower.
double gainY(const QRectF& rect, double gainDb);
double gainAt(const QRectF& rect, double y);

/// Zoom levels: pixels per second.
inline constexpr double kLeastZoom = 2;
inline constexpr double kMostZoom = 2000;

}  // namespace sw::ui
