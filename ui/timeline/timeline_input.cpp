#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/timeline/clip_edits.h"
#include "ui/timeline/timeline_view.h"

namespace sw::ui {
namespace {

constexpr double kScrollZone = 36;    // this near to the lanes' border they begin to scroll
constexpr double kFastest = 40;       // pixels in 16 ms
constexpr double kWheelZoom = 1.0015;
constexpr double kLeastHeight = 24;
constexpr double kMostHeight = 240;

/// How deep a place lies in the scroll zone of [low, high]: negative towards low, 0 outside of the zones, ±1 at the border,
/// further out more.
double zoneDepth(double at, double low, double high) {
    if (at < low + kScrollZone)
        return (at - low - kScrollZone) / kScrollZone;
    if (at > high - kScrollZone)
        return (at - high + kScrollZone) / kScrollZone;
    return 0;
}

double scrollSpeed(double depth) {
    return std::copysign(std::min(kFastest, 2 + 8 * depth * depth), depth);
}

Qt::CursorShape cursorFor(HitPart part, TimelineTool tool) {
    switch (part) {
        case HitPart::LeftEdge:
        case HitPart::RightEdge:
        case HitPart::TransitionStart:
        case HitPart::TransitionEnd: return Qt::SizeHorCursor;
        case HitPart::FadeIn:
        case HitPart::FadeOut:
        case HitPart::Keyframe: return Qt::PointingHandCursor;
        case HitPart::GainLine: return Qt::SizeVerCursor;
        case HitPart::Body: return tool == TimelineTool::Blade ? Qt::SplitHCursor : Qt::ArrowCursor;
        default: return Qt::ArrowCursor;
    }
}

}  // namespace

void TimelineView::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::MiddleButton) {
        m_pan = event->pos();
        return;
    }
    if (event->button() != Qt::LeftButton || m_gesture)
        return;
    const TimelineHit hit = m_layout.hitAt(event->position());
    if (hit.part == HitPart::Header || hit.part == HitPart::Mute || hit.part == HitPart::Solo || hit.part == HitPart::Lock)
        return pressHeader(hit, event->pos());
    m_pointer = {event->position(), event->modifiers()};
    m_gesture = beginGesture({m_editor.selection(), m_editor.playhead(), m_tool, m_snapping, m_magnet}, m_layout, hit, m_pointer);
    if (!m_gesture)
        return;
    if (hit.item >= 0)
        m_focused = m_layout.content().items[static_cast<std::size_t>(hit.item)].id;
    if (m_gesture->pressSelection())
        m_editor.select(*m_gesture->pressSelection());
    if (m_gesture->preview().playhead)
        m_editor.setPlayhead(*m_gesture->preview().playhead);
    viewport()->update();
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    if (m_pan) {
        const QPoint way = event->pos() - *m_pan;
        m_pan = event->pos();
        m_fits = false;
        return scrollTo(m_view.scrollX - way.x(), m_view.scrollY - way.y());
    }
    if (m_resized >= 0) {
        const auto track = static_cast<std::size_t>(m_resized);
        const double height = event->position().y() - m_layout.headerRect(track).top();
        m_view.trackHeights[m_layout.content().tracks[track].id] = std::clamp(std::round(height), kLeastHeight, kMostHeight);
        return relayout();
    }
    if (!m_gesture)
        return hover(event->position());
    if (!(event->buttons() & Qt::LeftButton))
        return endGesture(false);
    moveGesture(event->position(), event->modifiers());
    const QRectF lanes = m_layout.lanes();
    const bool outside = zoneDepth(m_pointer.at.x(), lanes.left(), lanes.right()) != 0 || zoneDepth(m_pointer.at.y(), lanes.top(), lanes.bottom()) != 0;
    if (m_gesture->scrolls() && outside && !m_scroll.isActive())
        m_scroll.start();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::MiddleButton)
        m_pan.reset();
    if (event->button() != Qt::LeftButton)
        return;
    m_resized = -1;
    if (!m_gesture)
        return;
    if ((event->position() - m_pointer.at).manhattanLength() > 0.5)
        moveGesture(event->position(), event->modifiers());
    endGesture(true);
}

void TimelineView::moveGesture(QPointF at, Qt::KeyboardModifiers keys) {
    m_pointer = {at, keys};
    m_gesture->move(m_layout, m_pointer);
    if (m_gesture->preview().playhead)
        m_editor.setPlayhead(*m_gesture->preview().playhead);
    viewport()->update();
}

void TimelineView::endGesture(bool take) {
    m_scroll.stop();
    const std::unique_ptr<Gesture> gesture = std::move(m_gesture);
    if (take && gesture)
        takeResult(gesture->release());
    if (m_outdated)
        rebuild();
    viewport()->update();
}

void TimelineView::takeResult(const GestureResult& result) {
    if (result.selection)
        m_editor.select(*result.selection);
    if (result.playhead)
        m_editor.setPlayhead(*result.playhead);
    if (!result.edits.empty())
        m_editor.apply(result.edits, {result.label.toStdString(), {}});
}

void TimelineView::cancelGesture() {
    endGesture(false);
}

/// Goes on while the pointer stays near the border; the gesture follows what comes into view.
void TimelineView::autoScroll() {
    const QRectF lanes = m_layout.lanes();
    const double x = zoneDepth(m_pointer.at.x(), lanes.left(), lanes.right());
    const double y = zoneDepth(m_pointer.at.y(), lanes.top(), lanes.bottom());
    const double oldX = m_view.scrollX;
    const double oldY = m_view.scrollY;
    if (!m_gesture || !m_gesture->scrolls() || (x == 0 && y == 0))
        return m_scroll.stop();
    m_fits = false;
    scrollTo(std::max(0.0, oldX + (x == 0 ? 0 : scrollSpeed(x))), std::max(0.0, oldY + (y == 0 ? 0 : scrollSpeed(y) / 3)));
    if (m_view.scrollX != oldX || m_view.scrollY != oldY)
        moveGesture(m_pointer.at, m_pointer.keys);
}

void TimelineView::pressHeader(const TimelineHit& hit, QPoint at) {
    const auto track = static_cast<std::size_t>(hit.track);
    const std::string id = m_layout.content().tracks[track].id;
    switch (hit.part) {
        case HitPart::Mute: return switchTrack(id, TrackSwitch::Mute);
        case HitPart::Solo: return switchTrack(id, TrackSwitch::Solo);
        case HitPart::Lock: return switchTrack(id, TrackSwitch::Lock);
        default: break;
    }
    if (at.y() > m_layout.headerRect(track).bottom() - 4) {
        m_resized = hit.track;
        return;
    }
    if (m_layout.content().tracks[track].own)
        m_editor.select(id);
}

void TimelineView::hover(QPointF at) {
    const TimelineHit hit = m_layout.hitAt(at);
    const bool resizes = hit.part == HitPart::Header && at.y() > m_layout.headerRect(static_cast<std::size_t>(hit.track)).bottom() - 4;
    viewport()->setCursor(resizes ? Qt::SizeVerCursor : cursorFor(hit.part, m_tool));
    if (hit == m_hover)
        return;
    const auto update = [this](const TimelineHit& one) {
        if (one.item >= 0)
            viewport()->update(m_layout.itemRect(static_cast<std::size_t>(one.item)).toAlignedRect().adjusted(-6, -6, 6, 6));
        else if (one.track >= 0)
            viewport()->update(m_layout.headerRect(static_cast<std::size_t>(one.track)).toAlignedRect());
    };
    update(m_hover);
    m_hover = hit;
    update(m_hover);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
    const TimelineHit hit = m_layout.hitAt(event->position());
    if (event->button() != Qt::LeftButton)
        return;
    if (hit.part == HitPart::Header && m_layout.content().tracks[static_cast<std::size_t>(hit.track)].own)
        return renameTrack(static_cast<std::size_t>(hit.track));
    if (hit.item >= 0) {
        const TimelineItem& item = m_layout.content().items[static_cast<std::size_t>(hit.item)];
        const Clip* clip = m_layout.content().clipOf(item);
        if (item.id.starts_with("sentence-") || (clip && !clip->title.text.empty()))
            return emit editTextRequested(QString::fromStdString(item.id));
    }
    mousePressEvent(event);
}

void TimelineView::renameTrack(std::size_t track) {
    const Track* own = findTrack(*m_layout.content().project, m_layout.content().tracks[track].own);
    if (!own)
        return;
    delete m_rename;
    m_rename = new QLineEdit(QString::fromStdString(own->name), viewport());
    m_rename->setAccessibleName(tr("Name of the track"));
    const QRect header = m_layout.headerRect(track).toRect();
    m_rename->setGeometry(header.left() + 32, header.center().y() - 14, header.width() - 40, 28);
    m_rename->selectAll();
    m_rename->show();
    m_rename->setFocus();
    connect(m_rename, &QLineEdit::editingFinished, this, [this, id = own->id] {
        QLineEdit* field = std::exchange(m_rename, nullptr);
        if (!field)
            return;
        field->deleteLater();
        const Track* now = findTrack(*m_editor.state().project, id);
        if (now && now->name != field->text().trimmed().toStdString())
            m_editor.apply(SetTrack{id, field->text().trimmed().toStdString(), now->muted, now->gainDb}, {tr("Rename track").toStdString(), {}});
    });
}

void TimelineView::wheelEvent(QWheelEvent* event) {
    const QPoint pixels = event->pixelDelta();
    const QPoint angle = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        const int turn = angle.y() != 0 ? angle.y() : angle.x();
        zoomAt(std::pow(kWheelZoom, turn), std::max(m_view.headerWidth, event->position().x()));
    } else {
        // A wheel's notch is 120 and scrolls as much as three lines; a trackpad says how many pixels.
        QPointF way = pixels.isNull() ? QPointF(angle) / 120 * 72 : QPointF(pixels);
        const bool overflows = verticalScrollBar()->maximum() > 0;
        const bool sideways = (event->modifiers() & Qt::ShiftModifier) || (pixels.isNull() && !overflows);
        if (sideways && way.x() == 0)
            way = {way.y(), 0};
        m_fits = m_fits && way.x() == 0;
        scrollTo(std::max(0.0, m_view.scrollX - way.x()), std::max(0.0, m_view.scrollY - way.y()));
    }
    if (m_gesture)
        moveGesture(event->position(), event->modifiers());
    event->accept();
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
        case Qt::Key_Escape:
            if (m_gesture)
                return cancelGesture();
            if (!m_editor.selection().empty())
                return m_editor.select(Selection{});
            break;
        case Qt::Key_Left:
        case Qt::Key_Right:
            if (control)
                return focusItem(event->key() == Qt::Key_Left ? -1 : 1, false, shift);
            break;
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (control)
                return focusItem(event->key() == Qt::Key_Up ? -1 : 1, true, shift);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_focused.starts_with("sentence-"))
                return emit editTextRequested(QString::fromStdString(m_focused));
            break;
        default: break;
    }
    // What no scroll bar shall take away from the window's keys.
    event->ignore();
}

/// Along the track, or to what lies nearest in time on the next track that has items; that is chosen.
void TimelineView::focusItem(int step, bool otherTrack, bool extend) {
    const TimelineContent& content = m_layout.content();
    if (content.items.empty())
        return;
    const std::optional<std::size_t> now = content.find(m_focused.empty() ? m_editor.selection().current() : m_focused);
    int next = now ? static_cast<int>(*now) : 0;
    if (now && !otherTrack) {
        next += step;
        if (next < 0 || next >= static_cast<int>(content.items.size()) ||
            content.items[static_cast<std::size_t>(next)].track != content.items[*now].track)
            return;
    } else if (now) {
        const TimePoint at = content.items[*now].range.start;
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < content.items.size(); ++i) {
            const std::size_t track = content.items[i].track;
            const bool beyond = step < 0 ? track < content.items[*now].track : track > content.items[*now].track;
            if (!beyond || content.tracks[track].role == TrackRole::Captions)
                continue;
            const auto away = [&](std::size_t j) { return std::abs((content.items[j].range.start - at).flicks); };
            const bool nearer = best && (step < 0 ? track > content.items[*best].track : track < content.items[*best].track);
            if (!best || nearer || (track == content.items[*best].track && away(i) < away(*best)))
                best = i;
        }
        if (!best)
            return;
        next = static_cast<int>(*best);
    }
    m_focused = content.items[static_cast<std::size_t>(next)].id;
    m_editor.select(clickSelection(content, m_editor.selection(), static_cast<std::size_t>(next), extend ? Qt::ShiftModifier : Qt::NoModifier));
    reveal(m_focused);
    viewport()->update();
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event) {
    QPoint at = viewport()->mapFromGlobal(event->globalPos());
    const std::optional<std::size_t> focused = m_layout.content().find(m_focused);
    if (event->reason() == QContextMenuEvent::Keyboard && focused)
        at = m_layout.itemRect(*focused).intersected(m_layout.lanes()).center().toPoint();
    if (QMenu* menu = menuAt(at))
        menu->popup(viewport()->mapToGlobal(at));
}

void TimelineView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool TimelineView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave && !m_gesture)
        hover({-1, -1});
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = toolTipAt(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString TimelineView::toolTipAt(QPointF at) const {
    const TimelineHit hit = m_layout.hitAt(at);
    const TimelineContent& content = m_layout.content();
    if (hit.part == HitPart::Marker)
        return content.markers[static_cast<std::size_t>(hit.index)].name;
    if (hit.track >= 0) {
        const TimelineTrack& track = content.tracks[static_cast<std::size_t>(hit.track)];
        const bool seen = track.role == TrackRole::Overlay;
        switch (hit.part) {
            case HitPart::Mute: return track.muted ? (seen ? tr("Show") : tr("Unmute")) : seen ? tr("Hide") : tr("Mute");
            case HitPart::Solo: return track.solo ? tr("Hear all tracks") : tr("Hear only this track");
            case HitPart::Lock: return track.locked ? tr("Unlock") : tr("Lock");
            default: break;
        }
    }
    if (hit.item < 0)
        return {};
    const TimelineItem& item = content.items[static_cast<std::size_t>(hit.item)];
    QStringList lines{item.label};
    lines << tr("%1 to %2").arg(clockText(item.range.start), clockText(item.range.end));
    if (item.missing)
        lines << tr("Its file is missing");
    for (const char* stage : {"image/", "motion/", "voice/", ""})
        if (item.mark.state != ItemMark::State::Fresh)
            lines << nodeStateText(m_editor, stage + item.id);
    lines.removeAll(QString());
    return lines.join('\n');
}

}  // namespace sw::ui
