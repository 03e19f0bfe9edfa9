#include <algorithm>
#include <cmath>

#include "ui/timeline/clip_edits.h"
#include "ui/timeline/gestures.h"

namespace sw::ui {
namespace {

/// `by` within the limits; at a limit as many whole frames as fit.
Duration within(Duration by, TrimLimits limits, FrameRate rate) {
    const std::int64_t frame = Duration::frames(1, rate).flicks;
    if (by < limits.least)
        return Duration{limits.least.flicks / frame * frame};
    if (by > limits.most)
        return Duration{limits.most.flicks / frame * frame};
    return by;
}

/// A gesture on an own clip.
class ClipGesture : public ItemGesture {
public:
    ClipGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer)
        : ItemGesture(start, layout, hit, pointer), m_clip(*content().clipOf(item())) {}

protected:
    [[nodiscard]] const Clip& clip() const { return m_clip; }
    [[nodiscard]] const Project& project() const { return *content().project; }
    [[nodiscard]] const Spine& spine() const { return *content().spine; }
    [[nodiscard]] FrameRate rate() const { return content().rate(); }

private:
    Clip m_clip;
};

/// Moves all chosen clips, in time and between tracks of their kind.
class MoveGesture final : public ClipGesture {
public:
    MoveGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer)
        : ClipGesture(start, layout, hit, pointer) {
        std::set<std::string> moving;
        std::vector<TimePoint> edges{item().range.start, item().range.end};
        m_earliest = item().range.start;
        for (std::size_t i = 0; i < content().items.size(); ++i) {
            const TimelineItem& other = content().items[i];
            if (other.clip < 0 || !selected().contains(other.id) || content().trackOf(other).locked)
                continue;
            m_moving.push_back(i);
            moving.insert(other.id);
            m_earliest = std::min(m_earliest, other.range.start);
            if (i != place())
                edges.insert(edges.end(), {other.range.start, other.range.end});
        }
        m_snapper = Snapper(snapPoints(content(), playhead(), moving), edges, rate(), SnapReach::moving());
        for (std::size_t i = 0; i < content().tracks.size(); ++i)
            if (content().tracks[i].own && content().tracks[i].role == content().trackOf(item()).role)
                m_lanes.push_back(i);
    }

protected:
    void follow(const TimelineLayout& layout, const Pointer& pointer) override {
        const Snapped snapped = m_snapper.snap(movedBy(layout, pointer), layout.viewport().pixelsPerSecond, snaps(pointer));
        const Duration earliest = std::min(Duration{}, TimePoint{} - m_earliest);
        m_by = within(snapped.by, {earliest, snapped.by}, rate());
        m_preview.guide = m_by == snapped.by ? snapped.guide : std::nullopt;
        shiftTo(layout.trackAt(pointer.at.y()));
        m_preview.ghosts.clear();
        for (const std::size_t i : m_moving) {
            Ghost ghost = ghostOf(i);
            ghost.range = {ghost.range.start + m_by, ghost.range.end + m_by};
            ghost.track = laneOf(i);
            m_preview.ghosts.push_back(ghost);
        }
        m_preview.hint = movementText(m_by, rate());
    }

    [[nodiscard]] GestureResult finished() const override {
        GestureResult result;
        result.label = m_moving.size() == 1 ? gestureText("Move clip") : gestureText("Move clips");
        for (const Ghost& ghost : m_preview.ghosts) {
            const TimelineItem& moved = content().items[ghost.item];
            if (ghost.range == moved.range && ghost.track == moved.track)
                continue;
            result.edits.push_back(moveTo(spine(), *content().clipOf(moved), ghost.range.start, content().tracks[ghost.track].own));
        }
        return result;
    }

private:
    /// The place among the tracks of the pressed clip's kind, −1 for none.
    [[nodiscard]] int laneIndex(std::size_t track) const {
        const auto lane = std::find(m_lanes.begin(), m_lanes.end(), track);
        return lane == m_lanes.end() ? -1 : static_cast<int>(lane - m_lanes.begin());
    }
    [[nodiscard]] std::size_t laneOf(std::size_t index) const {
        const std::size_t track = content().items[index].track;
        const int lane = laneIndex(track);
        return lane < 0 ? track : m_lanes[static_cast<std::size_t>(lane + m_shift)];
    }
    /// All clips of the kind move by as many tracks as the pressed one, or none does.
    void shiftTo(int track) {
        const int lane = track < 0 ? -1 : laneIndex(static_cast<std::size_t>(track));
        if (lane < 0)
            return;
        const int shift = lane - laneIndex(item().track);
        for (const std::size_t i : m_moving) {
            const int from = laneIndex(content().items[i].track);
            const int to = from + shift;
            if (from >= 0 && (to < 0 || to >= static_cast<int>(m_lanes.size()) ||
                              content().tracks[m_lanes[static_cast<std::size_t>(to)]].locked))
                return;
        }
        m_shift = shift;
    }

    std::vector<std::size_t> m_moving;
    std::vector<std::size_t> m_lanes;
    TimePoint m_earliest;
    Snapper m_snapper;
    Duration m_by;
    int m_shift = 0;
};

class TrimGesture final : public ClipGesture {
public:
    TrimGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer, TrimKind kind)
        : ClipGesture(start, layout, hit, pointer), m_kind(kind),
          m_edge(hit.part == HitPart::LeftEdge ? ClipEdge::Start : ClipEdge::End),
          m_limits(m_edge == ClipEdge::Start ? startLimits(project(), clip()) : endLimits(project(), clip())) {
        const TimePoint edge = m_edge == ClipEdge::Start ? item().range.start : item().range.end;
        if (m_edge == ClipEdge::Start && kind == TrimKind::Plain)
            m_limits.least = std::max(m_limits.least, std::min(Duration{}, TimePoint{} - item().range.start));
        m_snapper = Snapper(snapPoints(content(), playhead(), {item().id}), {edge}, rate(), SnapReach::trimming());
    }

protected:
    void follow(const TimelineLayout& layout, const Pointer& pointer) override {
        const Snapped snapped = m_snapper.snap(movedBy(layout, pointer), layout.viewport().pixelsPerSecond, snaps(pointer));
        m_by = within(snapped.by, m_limits, rate());
        m_preview.guide = m_by == snapped.by ? snapped.guide : std::nullopt;
        m_preview.hint = movementText(m_by, rate());
        m_preview.ghosts = {ghostOf(place())};
        TimeRange& range = m_preview.ghosts.front().range;
        if (m_edge == ClipEdge::End)
            range.end = range.end + m_by;
        else if (m_kind == TrimKind::Plain)
            range.start = range.start + m_by;
        else {
            range.end = range.end - m_by;
            m_preview.ghosts.front().slip = m_by;
        }
        if (m_kind == TrimKind::Ripple)
            addLater();
    }
    [[nodiscard]] GestureResult finished() const override {
        GestureResult result;
        if (m_by == Duration{})
            return result;
        result.label = m_kind == TrimKind::Ripple ? gestureText("Ripple trim") : gestureText("Trim clip");
        if (m_kind == TrimKind::Ripple)
            result.edits = {RippleTrimClip{clip().id, m_edge, m_by}};
        else
            result.edits = m_edge == ClipEdge::Start ? trimStart(project(), spine(), clip(), m_by) : trimEnd(project(), clip(), m_by);
        return result;
    }

private:
    void addLater() {
        const Duration by = m_edge == ClipEdge::End ? m_by : -m_by;
        for (std::size_t i = 0; i < content().items.size(); ++i) {
            const TimelineItem& later = content().items[i];
            if (later.track != item().track || later.range.start <= item().range.start || i == place())
                continue;
            Ghost ghost = ghostOf(i);
            ghost.range = {ghost.range.start + by, ghost.range.end + by};
            m_preview.ghosts.push_back(ghost);
        }
    }

    TrimKind m_kind;
    ClipEdge m_edge;
    TrimLimits m_limits;
    Snapper m_snapper;
    Duration m_by;
};

/// Moves the joint of two clips.
class RollGesture final : public ClipGesture {
public:
    RollGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer,
                std::size_t left, std::size_t right)
        : ClipGesture(start, layout, hit, pointer), m_left(left), m_right(right) {
        const TrimLimits a = endLimits(project(), leftClip());
        const TrimLimits b = startLimits(project(), rightClip());
        m_limits = {std::max(a.least, b.least), std::min(a.most, b.most)};
        m_snapper = Snapper(snapPoints(content(), playhead(), {content().items[left].id, content().items[right].id}),
                            {content().items[right].range.start}, rate(), SnapReach::trimming());
    }

protected:
    void follow(const TimelineLayout& layout, const Pointer& pointer) override {
        const Snapped snapped = m_snapper.snap(movedBy(layout, pointer), layout.viewport().pixelsPerSecond, snaps(pointer));
        m_by = within(snapped.by, m_limits, rate());
        m_preview.guide = m_by == snapped.by ? snapped.guide : std::nullopt;
        m_preview.hint = movementText(m_by, rate());
        m_preview.ghosts = {ghostOf(m_left), ghostOf(m_right)};
        m_preview.ghosts[0].range.end = m_preview.ghosts[0].range.end + m_by;
        m_preview.ghosts[1].range.start = m_preview.ghosts[1].range.start + m_by;
    }
    [[nodiscard]] GestureResult finished() const override {
        GestureResult result;
        if (m_by != Duration{})
            result = {{RollClips{leftClip().id, rightClip().id, m_by}}, gestureText("Roll edit"), {}, {}};
        return result;
    }

private:
    [[nodiscard]] const Clip& leftClip() const { return *content().clipOf(content().items[m_left]); }
    [[nodiscard]] const Clip& rightClip() const { return *content().clipOf(content().items[m_right]); }

    std::size_t m_left;
    std::size_t m_right;
    TrimLimits m_limits;
    Snapper m_snapper;
    Duration m_by;
};

/// Shifts the media under the clip: dragged to the right, earlier media come into view.
class SlipGesture final : public ClipGesture {
public:
    using ClipGesture::ClipGesture;

protected:
    void follow(const TimelineLayout& layout, const Pointer& pointer) override {
        const std::int64_t frame = Duration::frames(1, rate()).flicks;
        const Duration wanted{-std::llround(static_cast<double>(movedBy(layout, pointer).flicks) / static_cast<double>(frame)) * frame};
        m_by = within(wanted, slipLimits(project(), clip()), rate());
        m_preview.ghosts = {ghostOf(place())};
        m_preview.ghosts.front().slip = m_by;
        m_preview.hint = movementText(m_by, rate());
    }
    [[nodiscard]] GestureResult finished() const override {
        GestureResult result;
        if (m_by != Duration{})
            result = {{SlipClip{clip().id, m_by}}, gestureText("Slip clip"), {}, {}};
        return result;
    }

private:
    Duration m_by;
};

class FadeGesture final : public ClipGesture {
public:
    FadeGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer)
        : ClipGesture(start, layout, hit, pointer), m_in(hit.part == HitPart::FadeIn) {}
    [[nodiscard]] bool scrolls() const override { return false; }

protected:
    void follow(const TimelineLayout& layout, const Pointer& pointer) override {
        const Duration moved = movedBy(layout, pointer);
        const Duration other = m_in ? clip().fadeOut : clip().fadeIn;
        const Duration wanted = m_in ? clip().fadeIn + moved : clip().fadeOut - moved;
        const Duration fade =
            std::clamp(nearestFrame(TimePoint{} + wanted, rate()) - TimePoint{}, Duration{}, std::max(Duration{}, clip().duration - other));
        m_preview.ghosts = {ghostOf(place())};
        (m_in ? m_preview.ghosts.front().fadeIn : m_preview.ghosts.front().fadeOut) = fade;
        m_preview.hint = gestureText("%1 s").arg(fade.toSeconds(), 0, 'f', 2);
    }
    [[nodiscard]] GestureResult finished() const override {
        const Ghost& ghost = m_preview.ghosts.front();
        GestureResult result;
        if (ghost.fadeIn != clip().fadeIn || ghost.fadeOut != clip().fadeOut)
            result = {{SetClipSound{clip().id, clip().gainDb, ghost.fadeIn, ghost.fadeOut}}, gestureText("Change fade"), {}, {}};
        return result;
    }

private:
    bool m_in;
};

/// Moves all keys that lie at one time; those that were at the new time give way.
class KeyframeGesture final : public ClipGesture {
public:
    KeyframeGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer)
        : ClipGesture(start, layout, hit, pointer), m_from(item().keys[static_cast<std::size_t>(hit.index)]), m_to(m_from) {
        m_snapper = Snapper(snapPoints(content(), playhead(), {item().id}), {item().range.start + m_from}, rate(), SnapReach::trimming());
    }

protected:
    void follow(const TimelineLayout& layout, const Pointer& pointer) override {
        const Snapped snapped = m_snapper.snap(movedBy(layout, pointer), layout.viewport().pixelsPerSecond, snaps(pointer));
        m_to = std::clamp(m_from + snapped.by, Duration{}, clip().duration);
        m_preview.guide = snapped.guide;
        m_preview.ghosts = {ghostOf(place())};
        for (Duration& key : m_preview.ghosts.front().keys)
            if (key == m_from)
                key = m_to;
        m_preview.hint = clockText(TimePoint{} + m_to);
    }
    [[nodiscard]] GestureResult finished() const override {
        GestureResult result;
        if (m_to == m_from)
            return result;
        std::vector<Keyframe> keys;
        const auto moves = [&](const Keyframe& key, KeyedProperty property) { return key.at == m_from && key.property == property; };
        for (Keyframe key : clip().keyframes) {
            const bool givesWay = key.at == m_to && std::any_of(clip().keyframes.begin(), clip().keyframes.end(), [&](const Keyframe& k) {
                                      return moves(k, key.property);
                                  });
            if (givesWay)
                continue;
            if (key.at == m_from)
                key.at = m_to;
            keys.push_back(key);
        }
        result.edits = {SetClipKeyframes{clip().id, std::move(keys)}};
        result.label = gestureText("Move keyframe");
        return result;
    }

private:
    Duration m_from;
    Duration m_to;
    Snapper m_snapper;
};

/// Up is louder. Shift moves a fifth as far; 0 dB is easy to meet.
class GainGesture final : public ItemGesture {
public:
    GainGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer)
        : ItemGesture(start, layout, hit, pointer), m_gain(item().gainDb) {}
    [[nodiscard]] bool scrolls() const override { return false; }

protected:
    void follow(const TimelineLayout& layout, const Pointer& pointer) override {
        const QRectF rect = layout.itemRect(place());
        const double fine = pointer.keys & Qt::ShiftModifier ? 0.2 : 1;
        const double y = gainY(rect, item().gainDb) + (pointer.at.y() - pressed().at.y()) * fine;
        m_gain = std::round(gainAt(rect, y) * 10) / 10;
        if (std::abs(m_gain) < 0.8 && snaps(pointer))
            m_gain = 0;
        m_preview.ghosts = {ghostOf(place())};
        m_preview.ghosts.front().gainDb = m_gain;
        m_preview.hint = gestureText("%1 dB").arg(m_gain, 0, 'f', 1);
    }
    [[nodiscard]] GestureResult finished() const override {
        GestureResult result;
        if (m_gain == item().gainDb)
            return result;
        const Project& project = *content().project;
        result.label = gestureText("Change volume");
        if (const Clip* clip = content().clipOf(item())) {
            result.edits = {SetClipSound{clip->id, m_gain, clip->fadeIn, clip->fadeOut}};
        } else if (item().id == "music") {
            result.edits = {SetMusic{project.music.mood, m_gain, project.music.muted}};
        } else {
            const std::string node = "voice/" + item().id;
            const Override* own = overrideFor(project, node);
            Override value = own ? *own : Override{};
            value.gainDb = m_gain;
            result.edits = {SetOverride{node, value}};
        }
        return result;
    }

private:
    double m_gain;
};

template <class Kind, class... More>
std::unique_ptr<Gesture> make(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer,
                              More... more) {
    return std::make_unique<Kind>(start, layout, hit, pointer, more...);
}

}  // namespace

std::unique_ptr<Gesture> moveGesture(const GestureStart& s, const TimelineLayout& l, const TimelineHit& h, const Pointer& p) {
    return make<MoveGesture>(s, l, h, p);
}
std::unique_ptr<Gesture> trimGesture(const GestureStart& s, const TimelineLayout& l, const TimelineHit& h, const Pointer& p, TrimKind kind) {
    return make<TrimGesture>(s, l, h, p, kind);
}
std::unique_ptr<Gesture> slipGesture(const GestureStart& s, const TimelineLayout& l, const TimelineHit& h, const Pointer& p) {
    return make<SlipGesture>(s, l, h, p);
}
std::unique_ptr<Gesture> fadeGesture(const GestureStart& s, const TimelineLayout& l, const TimelineHit& h, const Pointer& p) {
    return make<FadeGesture>(s, l, h, p);
}
std::unique_ptr<Gesture> keyframeGesture(const GestureStart& s, const TimelineLayout& l, const TimelineHit& h, const Pointer& p) {
    return make<KeyframeGesture>(s, l, h, p);
}
std::unique_ptr<Gesture> gainGesture(const GestureStart& s, const TimelineLayout& l, const TimelineHit& h, const Pointer& p) {
    return make<GainGesture>(s, l, h, p);
}

std::unique_ptr<Gesture> rollGesture(const GestureStart& s, const TimelineLayout& l, const TimelineHit& h, const Pointer& p) {
    const std::vector<TimelineItem>& items = l.content().items;
    const auto pressed = static_cast<std::size_t>(h.item);
    const bool start = h.part == HitPart::LeftEdge;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].track != items[pressed].track || i == pressed)
            continue;
        if (start && items[i].range.end == items[pressed].range.start)
            return make<RollGesture>(s, l, h, p, i, pressed);
        if (!start && items[i].range.start == items[pressed].range.end)
            return make<RollGesture>(s, l, h, p, pressed, i);
    }
    return nullptr;
}

}  // namespace sw::ui
