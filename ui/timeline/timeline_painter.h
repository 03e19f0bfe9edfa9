#pragma once

#include <QBrush>
#include <QFont>
#include <QPainter>
#include <optional>

#include "ui/editor.h"
#include "ui/theme.h"
#include "ui/timeline/timeline_layout.h"
#include "ui/timeline/timeline_tools.h"

namespace sw::ui {

class MediaPictures;
class Waveforms;

/// All that a picture of the timeline shows beyond where things lie. References live as long as the painting.
struct TimelineLook {
    const TimelineLayout& layout;
    const Selection& selection;
    const Colours& colours;
    const GesturePreview* preview = nullptr;  ///< null while nothing is dragged
    TimePoint playhead = {};
    std::optional<TimeRange> inOut = {};
    TimelineHit hover = {};
    std::string focused = {};  ///< the item that keys go to; "" while the focus is elsewhere
    QFont font = {};
    qreal ratio = 1;
    MediaPictures* pictures = nullptr;  ///< null: no thumbnails
    Waveforms* waveforms = nullptr;     ///< null: no waveforms
};

/// Paints the timeline, or the part of it that is in `dirty`. Made for one painting.
class TimelinePainter {
public:
    TimelinePainter(QPainter& painter, const TimelineLook& look, const QRectF& dirty);
    void paint();

private:
    /// How one item is painted, also as a ghost.
    struct Shape {
        QRectF rect;
        Duration fadeIn;
        Duration fadeOut;
        double gainDb = 0;
        Duration slip;
        const std::vector<Duration>& keys;
        bool selected = false;
        bool hovered = false;
        Duration transition;
    };

    // timeline_painter.cpp
    void paintItems();
    void paintGhosts();
    void paintItem(const TimelineItem& item, const Shape& shape);
    void paintFilm(const TimelineItem& item, const Shape& shape);
    void paintSound(const TimelineItem& item, const Shape& shape);
    void paintWords(const TimelineItem& item, const Shape& shape);
    void paintEffects(const TimelineItem& item, const Shape& shape);
    void paintFades(const TimelineItem& item, const Shape& shape);
    void paintHandles(const TimelineItem& item, const Shape& shape);
    void paintMark(const TimelineItem& item, const Shape& shape);
    void paintLabel(const TimelineItem& item, const Shape& shape);
    void paintTransition(const TimelineItem& item, const Shape& shape);
    [[nodiscard]] CutPicture filmOf(const TimelineItem& item, QSize& canvas) const;
    [[nodiscard]] QColor colourOf(TrackRole role) const;

    // timeline_chrome.cpp
    void paintLanes();
    void paintRuler();
    void paintHeaders();
    void paintHeader(std::size_t track);
    void paintMarkers();
    void paintOver();
    void paintPlayhead();
    void paintGuide(const SnapPoint& guide);
    void paintHint(const QString& hint);
    void paintInOut();
    void paintChip(QPointF topLeft, const QString& text, const QColor& ground, const QColor& ink);

    [[nodiscard]] const TimelineContent& content() const { return m_look.layout.content(); }
    [[nodiscard]] bool isGhost(std::size_t item) const;

    QPainter& m_painter;
    const TimelineLook& m_look;
    QRectF m_dirty;
    QFont m_small;
    QBrush m_hatch;
    QBrush m_filmHatch;  ///< over pictures, whatever the theme
    bool m_dark;
};

/// The x of what moves with the playhead: a column this wide to both sides is to be painted anew.
inline constexpr int kPlayheadReach = 8;

}  // namespace sw::ui
