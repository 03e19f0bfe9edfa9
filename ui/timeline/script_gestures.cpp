#include <algorithm>

#include "ui/timeline/gestures.h"

namespace sw::ui {
namespace {

/// Every scene keeps this long, as the model asks for.
constexpr Duration kShortestScene = Duration::milliseconds(200);
constexpr Duration kLongestTransition = Duration::seconds(10);

TimePoint middle(TimeRange range) {
    return range.start + range.duration() / 2;
}

/// A gesture on a scene.
class SceneGesture : public ItemGesture {
public:
    SceneGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer)
        : ItemGesture(start, layout, hit, pointer) {
        const std::vector<Scene>& scenes = content().project->script.scenes;
        for (std::size_t i = 0; i < scenes.size(); ++i)
            if (toText(scenes[i].id) == item().id) {
                m_scene = scenes[i];
                m_index = static_cast<int>(i);
            }
    }

protected:
    [[nodiscard]] const Scene& scene() const { return m_scene; }
    [[nodiscard]] int index() const { return m_index; }

private:
    Scene m_scene;
    int m_index = 0;
};

///     before  |1|2|3|   3 dragged before the middle of 2   after   |1|3|2|
class SceneOrderGesture final : public SceneGesture {
public:
    SceneOrderGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer)
        : SceneGesture(start, layout, hit, pointer), m_to(index()) {}

protected:
    void follow(const TimelineLayout& layout, const Pointer& pointer) override {
        const Duration by = movedBy(layout, pointer);
        const TimePoint at = layout.timeAt(pointer.at.x());
        m_preview.ghosts = {ghostOf(place())};
        m_preview.ghosts.front().range = {item().range.start + by, item().range.end + by};
        m_preview.insertTrack = item().track;
        m_to = 0;
        m_preview.insertAt = TimePoint{};
        for (const ShownScene& other : content().spine->scenes) {
            if (other.id == scene().id || middle(other.range) > at)
                continue;
            ++m_to;
            m_preview.insertAt = other.range.end;
        }
        if (m_to == index())
            m_preview.insertAt.reset();
    }
    [[nodiscard]] GestureResult finished() const override {
        GestureResult result;
        if (m_to != index())
            result = {{MoveScene{scene().id, m_to}}, gestureText("Move scene"), {}, {}};
        return result;
    }

private:
    int m_to;
};

/// The scene's end moves, and all behind it.
class SceneHoldGesture final : public SceneGesture {
public:
    SceneHoldGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer)
        : SceneGesture(start, layout, hit, pointer), m_hold(scene().hold) {
        // What is behind it moves along, and cannot be snapped to.
        std::set<std::string> moving;
        for (const TimelineItem& other : content().items)
            if (other.range.end >= item().range.end)
                moving.insert(other.id);
        m_snapper = Snapper(snapPoints(content(), playhead(), moving), {item().range.end}, content().rate(), SnapReach::trimming());
    }

protected:
    void follow(const TimelineLayout& layout, const Pointer& pointer) override {
        const Snapped snapped = m_snapper.snap(movedBy(layout, pointer), layout.viewport().pixelsPerSecond, snaps(pointer));
        m_hold = std::max(Duration{}, scene().hold + snapped.by);
        const Duration by = m_hold - scene().hold;
        m_preview.guide = by == snapped.by ? snapped.guide : std::nullopt;
        m_preview.ghosts = {ghostOf(place())};
        m_preview.ghosts.front().range.end = item().range.end + by;
        for (std::size_t i = place() + 1; i < content().items.size() && content().items[i].track == item().track; ++i) {
            Ghost later = ghostOf(i);
            later.range = {later.range.start + by, later.range.end + by};
            m_preview.ghosts.push_back(later);
        }
        m_preview.hint = by == Duration{} && snapped.by < Duration{} ? gestureText("As short as its text") : movementText(by, content().rate());
    }
    [[nodiscard]] GestureResult finished() const override {
        GestureResult result;
        if (m_hold != scene().hold)
            result = {{SetSceneHold{scene().id, m_hold}}, gestureText("Change scene length"), {}, {}};
        return result;
    }

private:
    Duration m_hold;
    Snapper m_snapper;
};

/// The picture takes over earlier or later; what is said stays.
class SceneLeadGesture final : public SceneGesture {
public:
    SceneLeadGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer)
        : SceneGesture(start, layout, hit, pointer) {
        const TimelineItem& before = content().items[place() - 1];
        m_least = std::min(Duration{}, before.range.start + kShortestScene - item().range.start);
        m_most = std::max(Duration{}, item().range.duration() - kShortestScene);
        m_snapper = Snapper(snapPoints(content(), playhead(), {item().id, before.id}), {item().range.start}, content().rate(),
                            SnapReach::trimming());
    }

protected:
    void follow(const TimelineLayout& layout, const Pointer& pointer) override {
        const Snapped snapped = m_snapper.snap(movedBy(layout, pointer), layout.viewport().pixelsPerSecond, snaps(pointer));
        m_by = std::clamp(snapped.by, m_least, m_most);
        m_preview.guide = m_by == snapped.by ? snapped.guide : std::nullopt;
        m_preview.ghosts = {ghostOf(place() - 1), ghostOf(place())};
        m_preview.ghosts[0].range.end = m_preview.ghosts[0].range.end + m_by;
        m_preview.ghosts[1].range.start = m_preview.ghosts[1].range.start + m_by;
        m_preview.hint = movementText(m_by, content().rate());
    }
    [[nodiscard]] GestureResult finished() const override {
        GestureResult result;
        if (m_by != Duration{})
            result = {{SetSceneLead{scene().id, scene().lead + m_by}}, gestureText("Roll scenes"), {}, {}};
        return result;
    }

private:
    Duration m_least;
    Duration m_most;
    Duration m_by;
    Snapper m_snapper;
};

/// One end of a transition moves, the other stays: at its start the picture takes over earlier or later.
///
///     before           |1······|><···2···|
///     end, by 1        |1······|>··<·2···|
///     start, by −1     |1·····|>··<··2···|
class TransitionGesture final : public SceneGesture {
public:
    TransitionGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer)
        : SceneGesture(start, layout, hit, pointer), m_atStart(hit.part == HitPart::TransitionStart) {
        const Duration frame = Duration::frames(1, content().rate());
        const Duration length = item().transition.duration;
        const TimelineItem& before = content().items[place() - 1];
        m_least = m_atStart ? std::min(Duration{}, before.range.start + kShortestScene - item().range.start)
                            : std::min(Duration{}, frame - length);
        m_most = m_atStart ? std::max(Duration{}, length - frame)
                           : std::max(Duration{}, std::min(item().range.duration(), kLongestTransition) - length);
        const TimePoint edge = item().range.start + (m_atStart ? Duration{} : length);
        m_snapper = Snapper(snapPoints(content(), playhead(), {item().id, before.id}), {edge}, content().rate(), SnapReach::trimming());
    }

protected:
    void follow(const TimelineLayout& layout, const Pointer& pointer) override {
        const Snapped snapped = m_snapper.snap(movedBy(layout, pointer), layout.viewport().pixelsPerSecond, snaps(pointer));
        m_by = std::clamp(snapped.by, m_least, m_most);
        m_preview.guide = m_by == snapped.by ? snapped.guide : std::nullopt;
        m_preview.ghosts = {ghostOf(place())};
        if (m_atStart) {
            m_preview.ghosts.push_back(ghostOf(place() - 1));
            m_preview.ghosts[0].range.start = m_preview.ghosts[0].range.start + m_by;
            m_preview.ghosts[1].range.end = m_preview.ghosts[1].range.end + m_by;
        }
        m_preview.ghosts[0].transition = length();
        m_preview.hint = gestureText("%1 s").arg(length().toSeconds(), 0, 'f', 2);
    }
    [[nodiscard]] GestureResult finished() const override {
        GestureResult result;
        if (m_by == Duration{})
            return result;
        result = {{SetSceneTransition{scene().id, scene().transition, length()}}, gestureText("Change transition length"), {}, {}};
        if (m_atStart)
            result.edits.push_back(SetSceneLead{scene().id, scene().lead + m_by});
        return result;
    }

private:
    [[nodiscard]] Duration length() const { return item().transition.duration + (m_atStart ? -m_by : m_by); }

    bool m_atStart;
    Duration m_least;
    Duration m_most;
    Duration m_by;
    Snapper m_snapper;
};

/// Takes a sentence to another place, also into another scene.
class SentenceOrderGesture final : public ItemGesture {
public:
    SentenceOrderGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer)
        : ItemGesture(start, layout, hit, pointer), m_sentence(idFromText<SentenceTag>(item().id).value_or(SentenceId{})) {}

protected:
    void follow(const TimelineLayout& layout, const Pointer& pointer) override {
        const Duration by = movedBy(layout, pointer);
        m_preview.ghosts = {ghostOf(place())};
        m_preview.ghosts.front().range = {item().range.start + by, item().range.end + by};
        m_preview.insertTrack = item().track;
        m_preview.insertAt.reset();
        m_preview.hint.clear();
        m_edit.reset();
        const ShownScene* target = sceneAt(layout.timeAt(pointer.at.x()));
        if (!target)
            return;
        int to = 0;
        int from = -1;
        TimePoint insertAt = target->range.start;
        int place = 0;
        for (const SpokenSentence& other : content().spine->sentences) {
            if (other.scene != target->id)
                continue;
            if (other.id == m_sentence) {
                from = place;
                continue;
            }
            ++place;
            if (middle(other.range) <= layout.timeAt(pointer.at.x())) {
                to = place;
                insertAt = other.range.end;
            }
        }
        if (from == to)
            return;
        if (!inSame(*target) && isAlone()) {
            m_preview.hint = gestureText("A scene needs a sentence");
            return;
        }
        m_preview.insertAt = insertAt;
        m_edit = MoveSentence{m_sentence, target->id, to};
    }
    [[nodiscard]] GestureResult finished() const override {
        GestureResult result;
        if (m_edit)
            result = {{*m_edit}, gestureText("Move sentence"), {}, {}};
        return result;
    }

private:
    [[nodiscard]] const ShownScene* sceneAt(TimePoint time) const {
        const std::vector<ShownScene>& scenes = content().spine->scenes;
        const ShownScene* found = scenes.empty() ? nullptr : &scenes.front();
        for (const ShownScene& scene : scenes)
            if (scene.range.start <= time)
                found = &scene;
        return found;
    }
    [[nodiscard]] bool inSame(const ShownScene& target) const {
        const Scene* own = sceneOf(*content().project, m_sentence);
        return own && own->id == target.id;
    }
    [[nodiscard]] bool isAlone() const {
        const Scene* own = sceneOf(*content().project, m_sentence);
        return own && own->sentences.size() == 1;
    }
    SentenceId m_sentence;
    std::optional<MoveSentence> m_edit;
};

}  // namespace

std::unique_ptr<Gesture> sceneOrderGesture(const GestureStart& s, const TimelineLayout& l, const TimelineHit& h, const Pointer& p) {
    return std::make_unique<SceneOrderGesture>(s, l, h, p);
}
std::unique_ptr<Gesture> sceneHoldGesture(const GestureStart& s, const TimelineLayout& l, const TimelineHit& h, const Pointer& p) {
    return std::make_unique<SceneHoldGesture>(s, l, h, p);
}
std::unique_ptr<Gesture> sceneLeadGesture(const GestureStart& s, const TimelineLayout& l, const TimelineHit& h, const Pointer& p) {
    return std::make_unique<SceneLeadGesture>(s, l, h, p);
}
std::unique_ptr<Gesture> transitionGesture(const GestureStart& s, const TimelineLayout& l, const TimelineHit& h, const Pointer& p) {
    return std::make_unique<TransitionGesture>(s, l, h, p);
}
std::unique_ptr<Gesture> sentenceOrderGesture(const GestureStart& s, const TimelineLayout& l, const TimelineHit& h, const Pointer& p) {
    return std::make_unique<SentenceOrderGesture>(s, l, h, p);
}

}  // namespace sw::ui
