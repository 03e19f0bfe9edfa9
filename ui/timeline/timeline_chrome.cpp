#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/timeline/timeline_painter.h"

namespace sw::ui {
namespace {

/// Time runs from left to right in every language, and so do its numbers.
constexpr int kNumbers = Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute;

QColor faint(QColor colour, int alpha) {
    colour.setAlpha(alpha);
    return colour;
}

const char* iconOf(TrackRole role) {
    switch (role) {
        case TrackRole::Overlay: return "layers";
        case TrackRole::Scenes: return "clapperboard";
        case TrackRole::Captions: return "captions";
        case TrackRole::Voice: return "mic";
        case TrackRole::Sound: return "audio-lines";
        case TrackRole::Music: return "music";
        case TrackRole::Effects: return "sparkles";
    }
    return "";
}

const char* iconOf(HitPart button, const TimelineTrack& track) {
    if (button == HitPart::Lock)
        return track.locked ? "lock" : "lock-open";
    if (button == HitPart::Solo)
        return "headphones";
    if (track.role == TrackRole::Overlay)
        return track.muted ? "eye-off" : "eye";
    return track.muted ? "volume-x" : "volume-2";
}

}  // namespace

void TimelinePainter::paintLanes() {
    const TimelineLayout& layout = m_look.layout;
    for (std::size_t i = 0; i < content().tracks.size(); ++i) {
        const QRectF lane = layout.laneRect(i);
        if (!lane.intersects(m_dirty))
            continue;
        m_painter.fillRect(lane.intersected(m_dirty), m_look.colours.panel);
        if (content().tracks[i].locked)
            m_painter.fillRect(lane.intersected(m_dirty), m_hatch);
    }
    const double end = layout.xOf(TimePoint{} + content().cut->duration);
    const QRectF behind(end, layout.lanes().top(), layout.lanes().right() - end, layout.lanes().height());
    if (behind.width() > 0 && content().cut->duration > Duration{}) {
        m_painter.fillRect(behind.intersected(m_dirty), faint(m_look.colours.window, 140));
        m_painter.fillRect(QRectF(end, behind.top(), 1, behind.height()), m_look.colours.line);
    }
}

void TimelinePainter::paintInOut() {
    if (!m_look.inOut)
        return;
    const QRectF lanes = m_look.layout.lanes();
    const double in = m_look.layout.xOf(m_look.inOut->start);
    const double out = m_look.layout.xOf(m_look.inOut->end);
    const QColor shade = faint(m_look.colours.window, 150);
    if (in > lanes.left())
        m_painter.fillRect(QRectF(lanes.left(), lanes.top(), in - lanes.left(), lanes.height()).intersected(m_dirty), shade);
    if (out < lanes.right())
        m_painter.fillRect(QRectF(out, lanes.top(), lanes.right() - out, lanes.height()).intersected(m_dirty), shade);
}

/// What lies over the items: lines of markers, of a place to insert or cut, the rubber band.
void TimelinePainter::paintOver() {
    const TimelineLayout& layout = m_look.layout;
    const QRectF lanes = layout.lanes();
    for (std::size_t i = 0; i < content().markers.size(); ++i) {
        const bool dragged = m_look.preview && m_look.preview->marker == static_cast<int>(i);
        const double x = layout.xOf(dragged ? m_look.preview->markerAt : content().markers[i].time);
        m_painter.fillRect(QRectF(x - 0.5, lanes.top(), 1, lanes.height()), faint(content().markers[i].colour, 150));
    }
    if (!m_look.preview)
        return;
    const GesturePreview& preview = *m_look.preview;
    if (preview.insertAt) {
        const QRectF lane = layout.laneRect(preview.insertTrack);
        const double x = layout.xOf(*preview.insertAt);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_look.colours.accent);
        m_painter.drawRoundedRect(QRectF(x - 2, lane.top() - 2, 4, lane.height() + 4), 2, 2);
    }
    if (preview.cutAt) {
        m_painter.setPen(QPen(m_look.colours.danger, 1, Qt::DashLine));
        m_painter.drawLine(QPointF(layout.xOf(*preview.cutAt), lanes.top()), QPointF(layout.xOf(*preview.cutAt), lanes.bottom()));
    }
    if (!preview.band.isEmpty()) {
        m_painter.setPen(QPen(m_look.colours.accent, 1));
        m_painter.setBrush(faint(m_look.colours.accent, 40));
        m_painter.drawRect(preview.band.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void TimelinePainter::paintRuler() {
    const TimelineLayout& layout = m_look.layout;
    const QRectF ruler = layout.ruler();
    if (!ruler.intersects(m_dirty))
        return;
    m_painter.save();
    m_painter.setClipRect(ruler, Qt::IntersectClip);
    m_painter.fillRect(ruler, m_look.colours.panel);
    if (m_look.inOut) {
        const double in = layout.xOf(m_look.inOut->start);
        const double out = layout.xOf(m_look.inOut->end);
        m_painter.fillRect(QRectF(in, 0, out - in, ruler.height()), faint(m_look.colours.accent, 50));
        m_painter.fillRect(QRectF(in - 1, 0, 2, ruler.height()), m_look.colours.accent);
        m_painter.fillRect(QRectF(out - 1, 0, 2, ruler.height()), m_look.colours.accent);
    }
    for (const RulerTick& tick : layout.ticks()) {
        if (tick.x < m_dirty.left() - 80 || tick.x > m_dirty.right() + 10)
            continue;
        const bool major = !tick.label.isEmpty();
        m_painter.fillRect(QRectF(std::round(tick.x), ruler.bottom() - (major ? 9 : 5), 1, major ? 8 : 4),
                           faint(m_look.colours.dimText, major ? 220 : 110));
        m_painter.setPen(m_look.colours.dimText);
        if (major)
            m_painter.drawText(QRectF(tick.x + 4, 3, 72, 16), kNumbers, tick.label);
    }
    double last = -100;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_look.colours.music);
    for (const TimePoint beat : content().beats) {
        const double x = layout.xOf(beat);
        if (x < m_dirty.left() - 4 || x > m_dirty.right() + 4 || x - last < 5)
            continue;
        m_painter.drawEllipse(QPointF(x, ruler.bottom() - 2.5), 1.5, 1.5);
        last = x;
    }
    paintMarkers();
    m_painter.fillRect(QRectF(ruler.left(), ruler.bottom() - 1, ruler.width(), 1), m_look.colours.line);
    m_painter.restore();
}

void TimelinePainter::paintMarkers() {
    for (std::size_t i = 0; i < content().markers.size(); ++i) {
        const TimelineMarker& marker = content().markers[i];
        QRectF place = m_look.layout.markerRect(i);
        if (m_look.preview && m_look.preview->marker == static_cast<int>(i))
            place.moveCenter({m_look.layout.xOf(m_look.preview->markerAt), place.center().y()});
        const bool chosen = m_look.selection.contains(toText(marker.id));
        m_painter.setPen(QPen(chosen ? m_look.colours.text : m_look.colours.panel, chosen ? 1.5 : 1));
        m_painter.setBrush(marker.colour);
        m_painter.drawPolygon(QPolygonF({place.topLeft(), place.topRight(), place.bottomRight() - QPointF(0, 5),
                                         QPointF(place.center().x(), place.bottom()), place.bottomLeft() - QPointF(0, 5)}));
    }
}

void TimelinePainter::paintHeaders() {
    const TimelineViewport& view = m_look.layout.viewport();
    const QRectF column(0, 0, view.headerWidth, view.height);
    if (!column.intersects(m_dirty))
        return;
    m_painter.save();
    m_painter.setClipRect(column, Qt::IntersectClip);
    m_painter.fillRect(column, m_look.colours.panel);
    for (std::size_t i = 0; i < content().tracks.size(); ++i)
        if (m_look.layout.headerRect(i).intersects(m_dirty))
            paintHeader(i);
    // Over what has scrolled under it.
    const QRectF corner(0, 0, view.headerWidth, view.rulerHeight);
    m_painter.fillRect(corner, m_look.colours.panel);
    QFont clock(m_look.font);
    clock.setPixelSize(12);
    clock.setWeight(QFont::DemiBold);
    m_painter.setFont(clock);
    m_painter.setPen(m_look.colours.text);
    const QString now = clockText(m_look.playhead);
    const QRectF text = corner.adjusted(12, 0, -8, 0);
    m_painter.drawText(text, kNumbers, now);
    m_painter.setPen(m_look.colours.dimText);
    m_painter.drawText(text.adjusted(QFontMetricsF(clock).horizontalAdvance(now) + 5, 0, 0, 0), kNumbers,
                       QStringLiteral("/ ") + clockText(TimePoint{} + content().cut->duration));
    m_painter.setFont(m_small);
    m_painter.fillRect(QRectF(0, corner.bottom() - 1, corner.width(), 1), m_look.colours.line);
    m_painter.fillRect(QRectF(column.right() - 1, 0, 1, column.height()), m_look.colours.line);
    m_painter.restore();
}

void TimelinePainter::paintHeader(std::size_t index) {
    const TimelineTrack& track = content().tracks[index];
    const QRectF rect = m_look.layout.headerRect(index);
    m_painter.fillRect(QRectF(0, rect.top() + 3, 3, rect.height() - 6), colourOf(track.role));
    if (m_look.selection.contains(track.id))
        m_painter.fillRect(rect, m_look.colours.hover);
    m_painter.drawPixmap(QPointF(12, rect.center().y() - 8), iconPixmap(iconOf(track.role), 16, m_look.colours.dimText, m_look.ratio));
    double right = rect.right() - 8;
    for (const HitPart button : {HitPart::Lock, HitPart::Mute, HitPart::Solo}) {
        const QRectF place = m_look.layout.buttonRect(index, button);
        if (place.isEmpty())
            continue;
        right = std::min(right, place.left() - 2);
        const bool on = button == HitPart::Lock ? track.locked : button == HitPart::Solo ? track.solo : track.muted;
        const bool hovered = m_look.hover.part == button && m_look.hover.track == static_cast<int>(index);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(on ? faint(m_look.colours.accent, 70) : m_look.colours.hover);
        if (on || hovered)
            m_painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4);
        const QColor ink = on ? m_look.colours.text : m_look.colours.dimText;
        m_painter.drawPixmap(place.topLeft() + QPointF(4, 4), iconPixmap(iconOf(button, track), 14, ink, m_look.ratio));
    }
    QFont name(m_look.font);
    name.setPixelSize(12);
    m_painter.setFont(name);
    m_painter.setPen(track.muted ? m_look.colours.dimText : m_look.colours.text);
    const QRectF place(36, rect.top(), right - 36, rect.height());
    m_painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, QFontMetricsF(name).elidedText(track.name, Qt::ElideRight, place.width()));
    m_painter.setFont(m_small);
}

void TimelinePainter::paintPlayhead() {
    const TimelineViewport& view = m_look.layout.viewport();
    const TimePoint at = m_look.preview && m_look.preview->playhead ? *m_look.preview->playhead : m_look.playhead;
    const double x = m_look.layout.xOf(at);
    if (x < view.headerWidth - 0.5 || x > view.width)
        return;
    m_painter.save();
    m_painter.setClipRect(QRectF(view.headerWidth, 0, view.width, view.height), Qt::IntersectClip);
    m_painter.fillRect(QRectF(x - 0.75, view.rulerHeight - 4, 1.5, view.height), m_look.colours.text);
    m_painter.setPen(QPen(m_look.colours.panel, 1));
    m_painter.setBrush(m_look.colours.text);
    const double top = view.rulerHeight - 17;
    m_painter.drawPolygon(QPolygonF({QPointF(x - 6, top), QPointF(x + 6, top), QPointF(x + 6, top + 9), QPointF(x, top + 16), QPointF(x - 6, top + 9)}));
    m_painter.restore();
}

void TimelinePainter::paintChip(QPointF topLeft, const QString& text, const QColor& ground, const QColor& ink) {
    const QFontMetricsF metrics(m_small);
    QRectF place(topLeft, QSizeF(metrics.horizontalAdvance(text) + 12, 20));
    const TimelineViewport& view = m_look.layout.viewport();
    place.moveLeft(std::clamp(place.left(), view.headerWidth + 2, std::max(view.headerWidth + 2, view.width - place.width() - 2)));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(ground);
    m_painter.drawRoundedRect(place, 4, 4);
    m_painter.setPen(ink);
    m_painter.drawText(place, Qt::AlignCenter, text);
}

void TimelinePainter::paintGuide(const SnapPoint& guide) {
    const double x = m_look.layout.xOf(guide.time);
    const TimelineViewport& view = m_look.layout.viewport();
    if (x < view.headerWidth)
        return;
    m_painter.setPen(QPen(m_look.colours.accent, 1));
    m_painter.drawLine(QPointF(x, view.rulerHeight), QPointF(x, view.height));
    paintChip({x + 6, view.rulerHeight + 6}, guide.label, m_look.colours.accent, m_look.colours.accentText);
}

/// Beside what is dragged, above its start; of a gesture without one at the playhead.
void TimelinePainter::paintHint(const QString& hint) {
    const TimelineViewport& view = m_look.layout.viewport();
    QPointF at(view.headerWidth + 8, view.height - 28);
    if (!m_look.preview->ghosts.empty()) {
        const Ghost& ghost = m_look.preview->ghosts.front();
        const QRectF rect = m_look.layout.rectOf(ghost.range, ghost.track);
        at = {rect.left(), rect.bottom() + 4};
    }
    paintChip(at, hint, m_look.colours.text, m_look.colours.panel);
}

}  // namespace sw::ui
