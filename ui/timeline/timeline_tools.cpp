#include "ui/timeline/timeline_tools.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/timeline/clip_edits.h"
#include "ui/timeline/gestures.h"
#include "ui/timeline/timeline_commands.h"

namespace sw::ui {
namespace {

constexpr double kStartDistance = 4;  // what moves less is a click

/// A click on something that cannot be dragged.
class ClickGesture final : public ItemGesture {
public:
    using ItemGesture::ItemGesture;
    [[nodiscard]] bool scrolls() const override { return false; }

protected:
    void follow(const TimelineLayout&, const Pointer&) override {}
    [[nodiscard]] GestureResult finished() const override { return {}; }
};

/// Draws a rectangle; what it touches is chosen. With Ctrl or Shift it is added. A click puts the playhead there.
class BandGesture final : public Gesture {
public:
    BandGesture(const GestureStart& start, const TimelineLayout& layout, const Pointer& pointer)
        : Gesture(layout, pointer), m_time(layout.frameAtX(pointer.at.x())) {
        if (pointer.keys & (Qt::ControlModifier | Qt::ShiftModifier))
            m_before = start.selection;
    }

    [[nodiscard]] GestureResult release() override {
        GestureResult result;
        if (!hasMoved()) {
            result.selection = m_before;
            if (m_before.empty())
                result.playhead = m_time;
            return result;
        }
        Selection selection = m_before;
        for (const std::string& id : m_touched)
            if (!selection.contains(id))
                selection.items.push_back(id);
        result.selection = withGroups(content(), selection);
        return result;
    }

protected:
    void follow(const TimelineLayout& layout, const Pointer& pointer) override {
        // The corner stays where it was in the film while the lanes scroll.
        const double dx = m_scroll ? layout.viewport().scrollX - m_scroll->x() : 0;
        const double dy = m_scroll ? layout.viewport().scrollY - m_scroll->y() : 0;
        if (!m_scroll)
            m_scroll = QPointF(layout.viewport().scrollX, layout.viewport().scrollY);
        m_preview.band = QRectF(pressed().at - QPointF(dx, dy), pointer.at).normalized();
        m_touched.clear();
        for (const std::size_t i : layout.itemsIn(m_preview.band))
            m_touched.push_back(content().items[i].id);
    }

private:
    Selection m_before;
    TimePoint m_time;
    std::optional<QPointF> m_scroll;
    std::vector<std::string> m_touched;
};

class ScrubGesture final : public Gesture {
public:
    ScrubGesture(const GestureStart& start, const TimelineLayout& layout, const Pointer& pointer)
        : Gesture(layout, pointer), m_snapping(start.snapping) {
        m_preview.playhead = layout.frameAtX(pointer.at.x());
        // Words are too near to one another for a playhead.
        TimelineContent bare = content();
        bare.words.clear();
        bare.beats.clear();
        m_snapper = Snapper(snapPoints(bare, {}), {TimePoint{}}, content().rate(), SnapReach::trimming());
    }
    [[nodiscard]] GestureResult release() override { return {{}, {}, {}, m_preview.playhead}; }

protected:
    void follow(const TimelineLayout& layout, const Pointer& pointer) override {
        const Duration at = std::max(TimePoint{}, layout.timeAt(pointer.at.x())) - TimePoint{};
        const Snapped snapped =
            m_snapper.snap(at, layout.viewport().pixelsPerSecond, m_snapping && !(pointer.keys & Qt::AltModifier));
        m_preview.playhead = TimePoint{} + snapped.by;
        m_preview.guide = snapped.guide;
    }

private:
    bool m_snapping;
    Snapper m_snapper;
};

class MarkerGesture final : public Gesture {
public:
    MarkerGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer)
        : Gesture(layout, pointer), m_marker(content().markers[static_cast<std::size_t>(hit.index)]), m_snapping(start.snapping) {
        m_preview.marker = hit.index;
        m_preview.markerAt = m_marker.time;
        m_pressSelection = Selection{{toText(m_marker.id)}};
        m_snapper = Snapper(snapPoints(content(), start.playhead, {toText(m_marker.id)}), {m_marker.time}, content().rate(),
                            SnapReach::moving());
    }
    [[nodiscard]] GestureResult release() override {
        GestureResult result;
        if (!hasMoved()) {
            result.playhead = m_marker.time;
            return result;
        }
        for (Marker marker : content().project->timeline.markers) {
            if (marker.id != m_marker.id || m_preview.markerAt == m_marker.time)
                continue;
            const Hanging hanging = hangingAt(*content().spine, marker.anchor, m_preview.markerAt);
            marker.anchor = hanging.anchor;
            marker.offset = hanging.offset;
            result.edits.push_back(SetMarker{marker});
            result.label = gestureText("Move marker");
        }
        return result;
    }

protected:
    void follow(const TimelineLayout& layout, const Pointer& pointer) override {
        const Snapped snapped = m_snapper.snap(movedBy(layout, pointer), layout.viewport().pixelsPerSecond,
                                               m_snapping && !(pointer.keys & Qt::AltModifier));
        m_preview.markerAt = std::max(TimePoint{}, m_marker.time + snapped.by);
        m_preview.guide = snapped.guide;
        m_preview.hint = clockText(m_preview.markerAt);
    }

private:
    TimelineMarker m_marker;
    bool m_snapping;
    Snapper m_snapper;
};

/// Cuts where the button is released.
class BladeGesture final : public ItemGesture {
public:
    BladeGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer)
        : ItemGesture(start, layout, hit, pointer) {
        beginAtOnce();
        m_preview.cutAt = layout.frameAtX(pointer.at.x());
    }

protected:
    void follow(const TimelineLayout& layout, const Pointer& pointer) override {
        m_preview.cutAt = std::clamp(layout.frameAtX(pointer.at.x()), item().range.start, item().range.end);
    }
    [[nodiscard]] GestureResult finished() const override {
        GestureResult result;
        const Clip* clip = content().clipOf(item());
        if (!clip) {
            const TimelineCommand command = splitCommand(content(), Selection{{item().id}}, *m_preview.cutAt, false);
            return {command.edits, command.label, {}, {}};
        }
        if (*m_preview.cutAt > item().range.start && *m_preview.cutAt < item().range.end) {
            result.edits.push_back(SplitClip{clip->id, *m_preview.cutAt - item().range.start});
            result.label = gestureText("Split clip");
        }
        return result;
    }
};

bool isLocked(const TimelineContent& content, const TimelineHit& hit) {
    return content.trackOf(content.items[static_cast<std::size_t>(hit.item)]).locked;
}

std::unique_ptr<Gesture> beginOnClip(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit,
                                     const Pointer& pointer) {
    const bool control = pointer.keys & Qt::ControlModifier;
    const bool shift = pointer.keys & Qt::ShiftModifier;
    if (hit.part == HitPart::LeftEdge || hit.part == HitPart::RightEdge) {
        if (start.tool == TimelineTool::Roll || shift)
            if (auto roll = rollGesture(start, layout, hit, pointer))
                return roll;
        const bool ripple = start.tool == TimelineTool::RippleTrim || control || start.magnet;
        return trimGesture(start, layout, hit, pointer, ripple ? TrimKind::Ripple : TrimKind::Plain);
    }
    if (start.tool == TimelineTool::Blade)
        return std::make_unique<BladeGesture>(start, layout, hit, pointer);
    if (hit.part == HitPart::FadeIn || hit.part == HitPart::FadeOut)
        return fadeGesture(start, layout, hit, pointer);
    if (hit.part == HitPart::Keyframe)
        return keyframeGesture(start, layout, hit, pointer);
    if (start.tool == TimelineTool::Slip || control)
        return slipGesture(start, layout, hit, pointer);
    return moveGesture(start, layout, hit, pointer);
}

}  // namespace

QString gestureText(const char* text) {
    return QCoreApplication::translate("sw::ui::Gesture", text);
}

Gesture::Gesture(const TimelineLayout& layout, const Pointer& pointer)
    : m_content(layout.shared()), m_pressed(pointer), m_pressScroll(layout.viewport().scrollX) {}

Duration Gesture::movedBy(const TimelineLayout& layout, const Pointer& pointer) const {
    return layout.durationOf(pointer.at.x() - m_pressed.at.x() + layout.viewport().scrollX - m_pressScroll);
}

void Gesture::move(const TimelineLayout& layout, const Pointer& pointer) {
    const QPointF way = pointer.at - m_pressed.at;
    if (!m_moved && std::hypot(way.x(), way.y()) < kStartDistance)
        return;
    m_moved = true;
    follow(layout, pointer);
}

ItemGesture::ItemGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer)
    : Gesture(layout, pointer), m_item(static_cast<std::size_t>(hit.item)), m_before(start.selection), m_selected(start.selection),
      m_playhead(start.playhead), m_snapping(start.snapping) {
    if (m_before.contains(item().id))
        return;
    m_selected = withGroups(content(), Selection{{item().id}});
    if (!(pointer.keys & (Qt::ControlModifier | Qt::ShiftModifier)))
        m_pressSelection = m_selected;
}

GestureResult ItemGesture::release() {
    if (hasMoved())
        return finished();
    GestureResult result;
    result.selection = clickSelection(content(), m_before, m_item, pressed().keys);
    return result;
}

Ghost ItemGesture::ghostOf(std::size_t index) const {
    const TimelineItem& it = content().items[index];
    return {index, it.track, it.range, it.fadeIn, it.fadeOut, it.gainDb, {}, it.keys, it.transition.duration};
}

Selection withGroups(const TimelineContent& content, Selection selection) {
    std::vector<GroupId> groups;
    for (const TimelineItem& item : content.items)
        if (item.group && selection.contains(item.id))
            groups.push_back(item.group);
    if (groups.empty())
        return selection;
    std::vector<std::string> others;
    for (const TimelineItem& item : content.items)
        if (!selection.contains(item.id) && std::find(groups.begin(), groups.end(), item.group) != groups.end())
            others.push_back(item.id);
    // What was chosen last stays the current one.
    selection.items.insert(selection.items.begin(), others.begin(), others.end());
    return selection;
}

Selection clickSelection(const TimelineContent& content, const Selection& selection, std::size_t index, Qt::KeyboardModifiers keys) {
    const TimelineItem& item = content.items[index];
    const Selection alone = withGroups(content, Selection{{item.id}});
    if (keys & Qt::ControlModifier) {
        Selection next = selection;
        if (selection.contains(item.id)) {
            std::erase_if(next.items, [&](const std::string& id) { return alone.contains(id); });
            return next;
        }
        next.items.insert(next.items.end(), alone.items.begin(), alone.items.end());
        return next;
    }
    const std::optional<std::size_t> current = content.find(selection.current());
    if (!(keys & Qt::ShiftModifier) || !current)
        return alone;
    const TimelineItem& from = content.items[*current];
    const std::size_t top = std::min(from.track, item.track);
    const std::size_t bottom = std::max(from.track, item.track);
    const TimeRange range{std::min(from.range.start, item.range.start), std::max(from.range.end, item.range.end)};
    Selection next;
    for (const TimelineItem& other : content.items)
        if (other.track >= top && other.track <= bottom && other.range.overlaps(range) && other.id != from.id && !next.contains(other.id))
            next.items.push_back(other.id);
    // The next range begins at the same place.
    next.items.push_back(from.id);
    return withGroups(content, next);
}

QString movementText(Duration by, FrameRate rate) {
    const QString sign = by < Duration{} ? QStringLiteral("−") : QStringLiteral("+");
    const Duration length = by < Duration{} ? -by : by;
    if (length < Duration::seconds(1))
        return gestureText("%1%2 f").arg(sign).arg(frameAt(TimePoint{} + length, rate));
    return gestureText("%1%2 s").arg(sign).arg(length.toSeconds(), 0, 'f', 2);
}

std::unique_ptr<Gesture> beginGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit,
                                      const Pointer& pointer) {
    if (hit.part == HitPart::Ruler)
        return std::make_unique<ScrubGesture>(start, layout, pointer);
    if (hit.part == HitPart::Marker)
        return std::make_unique<MarkerGesture>(start, layout, hit, pointer);
    if (hit.item < 0)
        return layout.lanes().contains(pointer.at) ? std::make_unique<BandGesture>(start, layout, pointer) : nullptr;
    const TimelineContent& content = layout.content();
    const TimelineItem& item = content.items[static_cast<std::size_t>(hit.item)];
    const TrackRole role = content.trackOf(item).role;
    if (isLocked(content, hit))
        return std::make_unique<ClickGesture>(start, layout, hit, pointer);
    if (hit.part == HitPart::GainLine && start.tool != TimelineTool::Blade)
        return gainGesture(start, layout, hit, pointer);
    if (item.clip >= 0)
        return beginOnClip(start, layout, hit, pointer);
    if (role == TrackRole::Scenes && start.tool == TimelineTool::Blade)
        return std::make_unique<BladeGesture>(start, layout, hit, pointer);
    if (role == TrackRole::Scenes && hit.part == HitPart::RightEdge)
        return sceneHoldGesture(start, layout, hit, pointer);
    const bool first = !content.spine->scenes.empty() && toText(content.spine->scenes.front().id) == item.id;
    if (role == TrackRole::Scenes && hit.part == HitPart::LeftEdge && !first)
        return sceneLeadGesture(start, layout, hit, pointer);
    if (hit.part == HitPart::TransitionStart || hit.part == HitPart::TransitionEnd)
        return transitionGesture(start, layout, hit, pointer);
    if (role == TrackRole::Scenes)
        return sceneOrderGesture(start, layout, hit, pointer);
    if (role == TrackRole::Voice)
        return sentenceOrderGesture(start, layout, hit, pointer);
    return std::make_unique<ClickGesture>(start, layout, hit, pointer);
}

}  // namespace sw::ui
