#include <QTest>

#include "tests/ui/timeline_fixture.h"
#include "ui/timeline/clip_edits.h"
#include "ui/timeline/timeline_commands.h"
#include "ui/timeline/timeline_tools.h"

using namespace sw;
using namespace sw::ui;
using test::at;
using test::seconds;
using test::TimelineStory;

/// One story with a mouse: gestures without a window, on values. 100 pixels are a second.
class Mouse {
public:
    explicit Mouse(TimelineStory& story) : m_story(story), m_layout(story.layout()) { start.snapping = false; }

    GestureStart start;
    GestureResult result;
    GesturePreview preview;

    [[nodiscard]] QPointF on(const std::string& item, double x = 0.5, double y = 0.6) const {
        const QRectF rect = m_layout.itemRect(*m_layout.content().find(item));
        return {rect.left() + x * rect.width(), rect.top() + y * rect.height()};
    }
    [[nodiscard]] QPointF leftOf(const std::string& item) const {
        const QRectF rect = m_layout.itemRect(*m_layout.content().find(item));
        return {rect.left() + 2, rect.center().y()};
    }
    [[nodiscard]] QPointF rightOf(const std::string& item) const {
        const QRectF rect = m_layout.itemRect(*m_layout.content().find(item));
        return {rect.right() - 2, rect.center().y()};
    }
    [[nodiscard]] const TimelineLayout& layout() const { return m_layout; }

    /// Presses, moves in two steps, and releases. Then the edits are applied.
    Mouse& drag(QPointF from, QPointF by, Qt::KeyboardModifiers keys = {}) {
        const auto gesture = beginGesture(start, m_layout, m_layout.hitAt(from), {from, keys});
        if (!gesture)
            return *this;
        if (gesture->pressSelection())
            start.selection = *gesture->pressSelection();
        if (by != QPointF()) {
            gesture->move(m_layout, {from + by / 2, keys});
            gesture->move(m_layout, {from + by, keys});
        }
        if (gesture->pressSelection())
            start.selection = *gesture->pressSelection();
        preview = gesture->preview();
        result = gesture->release();
        for (const Edit& edit : result.edits) {
            Result<Applied> applied = sw::apply(m_story.project, edit);
            if (!applied)
                qFatal("%s", applied.error().message.c_str());
            m_story.project = std::move(applied->project);
        }
        if (result.selection)
            start.selection = *result.selection;
        m_layout = m_story.layout();
        return *this;
    }
    Mouse& click(QPointF where, Qt::KeyboardModifiers keys = {}) { return drag(where, {}, keys); }

    [[nodiscard]] TimeRange range(const std::string& item) const { return m_layout.content().items[*m_layout.content().find(item)].range; }
    [[nodiscard]] std::string track(const std::string& item) const {
        return m_layout.content().trackOf(m_layout.content().items[*m_layout.content().find(item)]).id;
    }
    [[nodiscard]] Clip clip(std::uint64_t id) const { return *findClip(m_story.project, ClipId{id}); }

private:
    TimelineStory& m_story;
    TimelineLayout m_layout;
};

Q_DECLARE_METATYPE(sw::ui::TimelineCommand)

class TestTimelineTools : public QObject {
    Q_OBJECT

private:
    static std::vector<std::string> sorted(std::vector<std::string> ids) {
        std::sort(ids.begin(), ids.end());
        return ids;
    }

private slots:
    // Choosing.
    void aClickChoosesOne() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.click(mouse.on("clip-4"));
        QCOMPARE(mouse.start.selection.items, std::vector<std::string>{"clip-4"});
        mouse.click(mouse.on("scene-12"));
        QCOMPARE(mouse.start.selection.items, std::vector<std::string>{"scene-12"});
        QVERIFY(mouse.result.edits.empty());
    }

    void ctrlAddsAndTakesAway() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.click(mouse.on("clip-4"));
        mouse.click(mouse.on("clip-6"), Qt::ControlModifier);
        QCOMPARE(mouse.start.selection.items, (std::vector<std::string>{"clip-4", "clip-6"}));
        mouse.click(mouse.on("clip-4"), Qt::ControlModifier);
        QCOMPARE(mouse.start.selection.items, std::vector<std::string>{"clip-6"});
    }

    void shiftTakesAllBetween() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.click(mouse.on("sentence-21"));
        mouse.click(mouse.on("sentence-24"), Qt::ShiftModifier);
        QCOMPARE(sorted(mouse.start.selection.items),
                 (std::vector<std::string>{"sentence-21", "sentence-22", "sentence-23", "sentence-24"}));
        // The next range begins where the first one did.
        QCOMPARE(mouse.start.selection.current(), std::string("sentence-21"));
        mouse.click(mouse.on("sentence-20"), Qt::ShiftModifier);
        QCOMPARE(sorted(mouse.start.selection.items), (std::vector<std::string>{"sentence-20", "sentence-21"}));
    }

    void aRubberBandChoosesWhatItTouches() {
        TimelineStory story;
        Mouse mouse(story);
        const QPointF from(mouse.on("clip-5").x() + 150, mouse.on("clip-5").y());
        mouse.drag(from, QPointF(-300, 4));
        QVERIFY(mouse.start.selection.contains("clip-4") || mouse.start.selection.contains("clip-5"));
        QVERIFY(!mouse.start.selection.contains("clip-6"));
        QVERIFY(mouse.result.edits.empty());
        // With Ctrl what was chosen stays.
        mouse.start.selection = Selection{{"clip-6"}};
        mouse.drag(from, QPointF(-200, 4), Qt::ControlModifier);
        QVERIFY(mouse.start.selection.contains("clip-6") && mouse.start.selection.contains("clip-5"));
    }

    void aClickBesideAllPutsThePlayheadThere() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.start.selection = Selection{{"clip-4"}};
        mouse.click({mouse.layout().xOf(at(9)), mouse.on("clip-4").y()});
        QVERIFY(mouse.start.selection.empty());
        QCOMPARE(mouse.result.playhead, std::optional(at(9)));
    }

    void aGroupIsChosenTogether() {
        TimelineStory story;
        story.add(GroupClips{{ClipId{4}, ClipId{7}}});
        Mouse mouse(story);
        mouse.click(mouse.on("clip-4"));
        QCOMPARE(sorted(mouse.start.selection.items), (std::vector<std::string>{"clip-4", "clip-7"}));
        QCOMPARE(mouse.start.selection.current(), std::string("clip-4"));
    }

    // Moving.
    //     O |4 |5 |   4 by 1 s   O |  |4|5…
    void aClipMovesByWholeFrames() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.drag(mouse.on("clip-6"), {101.4, 0});
        QCOMPARE(mouse.range("clip-6"), (TimeRange{nearestFrame(at(7.014), {30, 1}), nearestFrame(at(9.014), {30, 1})}));
        QCOMPARE(mouse.result.label, QStringLiteral("Move clip"));
        QCOMPARE(mouse.result.edits.size(), std::size_t{1});
    }

    void aSmallWobbleIsAClick() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.drag(mouse.on("clip-6"), {3, 1});
        QVERIFY(mouse.result.edits.empty());
        QVERIFY(mouse.start.selection.contains("clip-6"));
    }

    void noClipMovesBeforeTheStart() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.drag(mouse.on("clip-4"), {-700, 0});
        QCOMPARE(mouse.range("clip-4").start, at(0));
    }

    void movingSnapsUnlessAlt() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.start.snapping = true;
        mouse.start.playhead = at(9.5);
        mouse.drag(mouse.on("clip-6"), {145, 0});  // its end comes within 5 px of the playhead
        QCOMPARE(mouse.range("clip-6").end, at(9.5));
        QCOMPARE(mouse.preview.guide->label, QStringLiteral("Playhead"));
        mouse.drag(mouse.on("clip-6"), {3.5 + 4, 0}, Qt::AltModifier);
        QVERIFY(mouse.range("clip-6").end > at(9.5));
    }

    void aClipChangesItsTrack() {
        TimelineStory story;
        Mouse mouse(story);
        const double up = mouse.on("clip-6").y() - mouse.on("clip-4").y();
        mouse.drag(mouse.on("clip-4"), {50, up});
        QCOMPARE(mouse.track("clip-4"), std::string("track-2"));
        QCOMPARE(mouse.range("clip-4").start, at(1.5));
    }

    void notToATrackOfAnotherKindOrALockedOne() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.drag(mouse.on("clip-4"), {50, mouse.on("clip-7").y() - mouse.on("clip-4").y()});
        QCOMPARE(mouse.track("clip-4"), std::string("track-1"));
        story.add(SetTrack{TrackId{2}, "Titles", false, 0, true, {}});
        Mouse again(story);
        again.drag(again.on("clip-4"), {50, again.on("clip-6").y() - again.on("clip-4").y()});
        QCOMPARE(again.track("clip-4"), std::string("track-1"));
        again.drag(again.on("clip-6"), {50, 0});
        QVERIFY(again.result.edits.empty());
        QVERIFY(again.start.selection.contains("clip-6"));
    }

    void allChosenAndGroupedClipsMoveTogether() {
        TimelineStory story;
        story.add(GroupClips{{ClipId{4}, ClipId{7}}});
        Mouse mouse(story);
        mouse.drag(mouse.on("clip-4"), {100, 0});
        QCOMPARE(mouse.range("clip-4").start, at(2));
        QCOMPARE(mouse.range("clip-7").start, at(1));
        mouse.start.selection = Selection{{"clip-5", "clip-6"}};
        mouse.drag(mouse.on("clip-6"), {-100, 0});
        QCOMPARE(mouse.range("clip-5").start, at(2));
        QCOMPARE(mouse.range("clip-6").start, at(5));
        QCOMPARE(mouse.result.label, QStringLiteral("Move clips"));
        QCOMPARE(mouse.result.edits.size(), std::size_t{2});
    }

    void aClipHangsOnTheSceneThatItIsMovedTo() {
        TimelineStory story;
        story.project.timeline.clips[0].anchor = {AnchorKind::Scene, SceneId{11}, {}, 0};
        Mouse mouse(story);
        const TimePoint second = mouse.range("scene-12").start;
        mouse.drag(mouse.on("clip-4"), {mouse.layout().xOf(second) - mouse.layout().xOf(mouse.range("clip-4").start) + 20, 0});
        QCOMPARE(mouse.clip(4).anchor, (Anchor{AnchorKind::Scene, SceneId{12}, {}, 0}));
        QVERIFY(mouse.clip(4).offset >= Duration{} && mouse.clip(4).offset < seconds(0.3));
    }

    // Trimming.
    //     |1·2·3|  ->  | 2·3|
    void aStartIsTrimmed() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.drag(mouse.leftOf("clip-6"), {50, 0});
        QCOMPARE(mouse.range("clip-6"), (TimeRange{at(6.5), at(8)}));
        QCOMPARE(mouse.clip(6).from, at(1.5));
        QCOMPARE(mouse.result.label, QStringLiteral("Trim clip"));
    }

    void aStartIsNotTrimmedBeforeItsMedia() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.drag(mouse.leftOf("clip-6"), {-300, 0});
        QCOMPARE(mouse.range("clip-6"), (TimeRange{at(5), at(8)}));
        QCOMPARE(mouse.clip(6).from, at(0));
    }

    void anEndIsTrimmedToItsMedia() {
        TimelineStory story;
        story.knowMedia(4);
        Mouse mouse(story);
        mouse.drag(mouse.rightOf("clip-6"), {500, 0});
        QCOMPARE(mouse.range("clip-6"), (TimeRange{at(6), at(9)}));
        mouse.drag(mouse.rightOf("clip-6"), {-1000, 0});
        QCOMPARE(mouse.range("clip-6").duration(), Duration::frames(1, {30, 1}));
    }

    void speedKeysAndFadesAreKeptWhenTrimmed() {
        TimelineStory story;
        story.add(SetClipSpeed{ClipId{6}, {{0, 2}}, false});
        story.add(SetClipSound{ClipId{7}, 0, seconds(2), seconds(2)});
        story.add(SetClipKeyframes{ClipId{6}, {{seconds(0), KeyedProperty::X, 0, {}}, {seconds(2), KeyedProperty::X, 20, {}}}});
        Mouse mouse(story);
        mouse.drag(mouse.leftOf("clip-6"), {100, 0});
        QCOMPARE(mouse.clip(6).from, at(3));  // a second at double speed
        QCOMPARE(mouse.clip(6).keyframes.front().value, 10.0);
        QCOMPARE(mouse.clip(6).keyframes.back().at, seconds(1));
        mouse.drag(mouse.rightOf("clip-7"), {-300, 0});
        QCOMPARE(mouse.clip(7).duration, seconds(1));
        QCOMPARE(mouse.clip(7).fadeIn + mouse.clip(7).fadeOut, seconds(1));
    }

    //     |4·4|5·5|  ->  |4|5·5|
    void ctrlRipples() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.drag(mouse.rightOf("clip-4"), {-100, 0}, Qt::ControlModifier);
        QCOMPARE(mouse.range("clip-4"), (TimeRange{at(1), at(2)}));
        QCOMPARE(mouse.range("clip-5"), (TimeRange{at(2), at(4)}));
        mouse.drag(mouse.leftOf("clip-4"), {50, 0}, Qt::ControlModifier);
        QCOMPARE(mouse.range("clip-4"), (TimeRange{at(1), at(1.5)}));
        QCOMPARE(mouse.clip(4).from, at(1.5));
        QCOMPARE(mouse.result.label, QStringLiteral("Ripple trim"));
    }

    void theMagnetRipplesToo() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.start.magnet = true;
        mouse.drag(mouse.rightOf("clip-4"), {-100, 0});
        QCOMPARE(mouse.range("clip-5").start, at(2));
    }

    //     |4·4|5·5|  ->  |4·4·4|5|
    void shiftRollsAJoint() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.drag(mouse.rightOf("clip-4"), {100, 0}, Qt::ShiftModifier);
        QCOMPARE(mouse.range("clip-4"), (TimeRange{at(1), at(4)}));
        QCOMPARE(mouse.range("clip-5"), (TimeRange{at(4), at(5)}));
        QCOMPARE(mouse.clip(5).from, at(2));
        // From the other side of the joint as well; a clip keeps a frame.
        mouse.drag(mouse.leftOf("clip-5"), {500, 0}, Qt::ShiftModifier);
        QCOMPARE(mouse.range("clip-5").duration(), Duration::frames(1, {30, 1}));
        // Where nothing touches it is a trim.
        mouse.drag(mouse.rightOf("clip-6"), {50, 0}, Qt::ShiftModifier);
        QCOMPARE(mouse.range("clip-6").end, at(8.5));
    }

    //     |1·2|  ->  |0·1|: what is dragged to the right was earlier
    void ctrlSlipsTheMedia() {
        TimelineStory story;
        story.knowMedia(4);
        Mouse mouse(story);
        mouse.drag(mouse.on("clip-6"), {50, 0}, Qt::ControlModifier);
        QCOMPARE(mouse.clip(6).from, at(0.5));
        QCOMPARE(mouse.range("clip-6"), (TimeRange{at(6), at(8)}));
        mouse.drag(mouse.on("clip-6"), {-900, 0}, Qt::ControlModifier);
        QCOMPARE(mouse.clip(6).from, at(2));  // its last two seconds
        mouse.start.tool = TimelineTool::Slip;
        mouse.drag(mouse.on("clip-6"), {900, 0});
        QCOMPARE(mouse.clip(6).from, at(0));
    }

    void theBladeCuts() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.start.tool = TimelineTool::Blade;
        mouse.click(mouse.on("clip-6", 0.25));
        QCOMPARE(mouse.range("clip-6"), (TimeRange{at(6), at(6.5)}));
        QCOMPARE(mouse.range("clip-101"), (TimeRange{at(6.5), at(8)}));
        QCOMPARE(mouse.clip(101).from, at(1.5));
    }

    // Handles.
    void fadesAreDragged() {
        TimelineStory story;
        Mouse mouse(story);
        const QRectF rect = mouse.layout().itemRect(*mouse.layout().content().find("clip-7"));
        mouse.drag(mouse.layout().fadeInPoint(rect, {}), {100, 0});
        mouse.drag(mouse.layout().fadeOutPoint(rect, {}) - QPointF(1, 0), {-500, 0});
        QCOMPARE(mouse.clip(7).fadeIn, seconds(1));
        QCOMPARE(mouse.clip(7).fadeOut, seconds(3));  // as much as is left
        QCOMPARE(mouse.result.label, QStringLiteral("Change fade"));
    }

    void gainIsDragged() {
        TimelineStory story;
        Mouse mouse(story);
        const QRectF rect = mouse.layout().itemRect(*mouse.layout().content().find("clip-7"));
        const QPointF line(rect.center().x(), gainY(rect, 0));
        mouse.drag(line, {0, gainY(rect, -12) - gainY(rect, 0)});
        QVERIFY(std::abs(mouse.clip(7).gainDb + 12) < 0.1);
        // Near 0 dB it is 0 dB.
        mouse.start.snapping = true;
        mouse.drag({line.x(), gainY(rect, mouse.clip(7).gainDb)}, {0, gainY(rect, 0.4) - gainY(rect, -12)});
        QCOMPARE(mouse.clip(7).gainDb, 0.0);
    }

    void voiceAndMusicHaveGainToo() {
        TimelineStory story;
        Mouse mouse(story);
        for (const std::string id : {"sentence-22", "music"}) {
            const QRectF rect = mouse.layout().itemRect(*mouse.layout().content().find(id));
            mouse.drag({rect.left() + 40, gainY(rect, 0)}, {0, gainY(rect, -6) - gainY(rect, 0)});
        }
        QVERIFY(std::abs(story.project.timeline.overrides["voice/sentence-22"].gainDb + 6) < 0.1);
        QVERIFY(std::abs(story.project.music.gainDb + 6) < 0.1);
    }

    void keyframesOfOneTimeMoveTogether() {
        TimelineStory story;
        story.add(SetClipKeyframes{ClipId{6}, {{seconds(0.5), KeyedProperty::X, 1, {}}, {seconds(0.5), KeyedProperty::Y, 2, {}},
                                               {seconds(1), KeyedProperty::X, 3, {}}}});
        Mouse mouse(story);
        const std::size_t clip = *mouse.layout().content().find("clip-6");
        mouse.drag(mouse.layout().keyPoint(clip, seconds(0.5)), {50, 0});
        const std::vector<Keyframe> keys = mouse.clip(6).keyframes;
        QCOMPARE(keys.size(), std::size_t{2});  // the one that was there gave way
        QCOMPARE(keys[0], (Keyframe{seconds(1), KeyedProperty::X, 1, {}}));
        QCOMPARE(keys[1], (Keyframe{seconds(1), KeyedProperty::Y, 2, {}}));
    }

    void markersAreDragged() {
        TimelineStory story;
        Marker marker;
        marker.offset = seconds(2);
        marker.name = "Here";
        story.add(AddMarker{marker});
        Mouse mouse(story);
        mouse.drag(mouse.layout().markerRect(0).center(), {150, 0});
        QCOMPARE(story.project.timeline.markers[0].offset, seconds(3.5));
        QCOMPARE(story.project.timeline.markers[0].name, std::string("Here"));
        mouse.click(mouse.layout().markerRect(0).center());
        QCOMPARE(mouse.result.playhead, std::optional(at(3.5)));
    }

    void theRulerScrubs() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.drag({mouse.layout().xOf(at(2)), 4}, {100, 30});
        QCOMPARE(mouse.result.playhead, std::optional(at(3)));
        QVERIFY(mouse.result.edits.empty());
        mouse.drag({mouse.layout().xOf(at(2)), 4}, {-900, 0});
        QCOMPARE(mouse.result.playhead, std::optional(at(0)));
    }

    // What follows from the script.
    //     |1|2|3|  ->  |2|1|3|
    void scenesChangePlaces() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.drag(mouse.on("scene-11"), {mouse.on("scene-12", 0.6).x() - mouse.on("scene-11").x(), 0});
        QCOMPARE(story.project.script.scenes[0].id, SceneId{12});
        QCOMPARE(story.project.script.scenes[1].id, SceneId{11});
        mouse.drag(mouse.on("scene-13"), {-2000, 0});
        QCOMPARE(story.project.script.scenes[0].id, SceneId{13});
        mouse.drag(mouse.on("scene-13"), {20, 0});
        QVERIFY(mouse.result.edits.empty());  // within itself
    }

    void aSceneIsHeldLonger() {
        TimelineStory story;
        Mouse mouse(story);
        const TimeRange before = mouse.range("scene-11");
        const TimeRange next = mouse.range("scene-12");
        mouse.drag(mouse.rightOf("scene-11"), {100, 0});
        const Duration hold = story.project.script.scenes[0].hold;
        QVERIFY(std::abs(hold.toSeconds() - 1) < 0.04);
        // All behind it is shown moving along.
        QCOMPARE(mouse.preview.ghosts.at(0).range, (TimeRange{before.start, before.end + hold}));
        QCOMPARE(mouse.preview.ghosts.at(1).range, (TimeRange{next.start + hold, next.end + hold}));
        mouse.drag(mouse.rightOf("scene-11"), {-900, 0});
        QCOMPARE(story.project.script.scenes[0].hold, Duration{});
    }

    void theJointOfScenesIsRolled() {
        TimelineStory story;
        Mouse mouse(story);
        const TimePoint joint = mouse.range("scene-12").start;
        mouse.drag(mouse.leftOf("scene-12"), {-50, 0});
        QCOMPARE(mouse.preview.ghosts.at(0).range.end, joint - seconds(0.5));
        QCOMPARE(mouse.preview.ghosts.at(1).range.start, joint - seconds(0.5));
        QCOMPARE(story.project.script.scenes[1].lead, -seconds(0.5));
        // Each scene keeps a part of a second, however far the mouse goes.
        mouse.drag(mouse.leftOf("scene-12"), {-5000, 0});
        QVERIFY(mouse.preview.ghosts.at(0).range.duration() >= seconds(0.2));
        mouse.drag(mouse.leftOf("scene-11"), {50, 0});
        QVERIFY(mouse.result.edits.empty());  // the first one has nothing before it
    }

    void sentencesChangePlacesAndScenes() {
        TimelineStory story;
        Mouse mouse(story);
        mouse.drag(mouse.on("sentence-21"), {mouse.on("sentence-20", 0.2).x() - mouse.on("sentence-21").x(), 0});
        QCOMPARE(story.project.script.scenes[0].sentences[0].id, SentenceId{21});
        mouse.drag(mouse.on("sentence-21"), {mouse.on("sentence-23", 0.2).x() - mouse.on("sentence-21").x(), 0});
        QCOMPARE(story.project.script.scenes[1].sentences.size(), std::size_t{3});
        QCOMPARE(story.project.script.scenes[1].sentences[1].id, SentenceId{21});
        // The last one of a scene cannot leave it, and that is said before the release.
        mouse.drag(mouse.on("sentence-20"), {mouse.on("sentence-24").x() - mouse.on("sentence-20").x(), 0});
        QVERIFY(mouse.result.edits.empty());
        QVERIFY(!mouse.preview.hint.isEmpty());
    }

    void scrollingWhileDraggingCounts() {
        TimelineStory story;
        const TimelineLayout layout = story.layout();
        const QPointF from = layout.itemRect(*layout.content().find("clip-6")).center();
        const auto gesture = beginGesture({{}, {}, TimelineTool::Select, false, false}, layout, layout.hitAt(from), {from, {}});
        TimelineViewport view = layout.viewport();
        view.scrollX = 100;
        gesture->move({layout.shared(), view}, {from + QPointF(100, 0), {}});
        QCOMPARE(gesture->preview().ghosts.at(0).range.start, at(8));
    }

    void throwingAGestureAwayChangesNothing() {
        TimelineStory story;
        const Project before = story.project;
        const TimelineLayout layout = story.layout();
        const QPointF from = layout.itemRect(*layout.content().find("clip-6")).center();
        auto gesture = beginGesture({}, layout, layout.hitAt(from), {from, {}});
        gesture->move(layout, {from + QPointF(100, 0), {}});
        gesture.reset();
        QCOMPARE(story.project, before);
    }

    // What keys do.
    void commands_data() {
        QTest::addColumn<TimelineCommand>("command");
        QTest::addColumn<QString>("label");
        QTest::addColumn<int>("edits");
        const TimelineStory story;
        const auto content = story.content();
        const Selection six{{"clip-6"}};
        QTest::newRow("split the chosen") << splitCommand(*content, six, at(7), false) << "Split clip" << 1;
        QTest::newRow("split the topmost") << splitCommand(*content, {}, at(2), false) << "Split clip" << 1;
        QTest::newRow("split all") << splitCommand(*content, {}, at(2), true) << "Split all" << 3;
        QTest::newRow("split a scene") << splitCommand(*content, Selection{{"scene-11"}}, at(1), false) << "Split scene" << 1;
        QTest::newRow("split the scene where there is no clip") << splitCommand(*content, {}, at(5.5), false) << "Split scene" << 1;
        QTest::newRow("split nothing") << splitCommand(*content, {}, at(40), true) << "" << 0;
        QTest::newRow("split a sentence") << splitCommand(*content, Selection{{"sentence-20"}}, at(1), false) << "Split sentence" << 1;
        QTest::newRow("ripple trim") << trimToCommand(*content, six, at(7), ClipEdge::Start, true) << "Ripple trim" << 1;
        QTest::newRow("trim") << trimToCommand(*content, six, at(7), ClipEdge::End, false) << "Trim clip" << 1;
        QTest::newRow("trim nothing") << trimToCommand(*content, six, at(40), ClipEdge::End, false) << "" << 0;
        TimelineStory held;
        held.add(SetSceneHold{held.project.script.scenes[2].id, seconds(4)});
        const auto holding = held.content();
        const TimePoint end = holding->spine->scenes[2].range.end;
        QTest::newRow("trim the end of a scene") << trimToCommand(*holding, {}, end - seconds(1), ClipEdge::End, true) << "Change scene length" << 1;
        QTest::newRow("trim narration") << trimToCommand(*holding, {}, end - seconds(4.2), ClipEdge::End, true) << "" << 0;
        QTest::newRow("trim a scene's start") << trimToCommand(*holding, {}, end - seconds(1), ClipEdge::Start, true) << "" << 0;
        QTest::newRow("delete") << deleteCommand(*content, Selection{{"clip-4", "clip-6"}}, false) << "Delete" << 2;
        QTest::newRow("ripple delete") << deleteCommand(*content, Selection{{"clip-4", "clip-5"}}, true) << "Ripple delete" << 2;
        QTest::newRow("delete nothing") << deleteCommand(*content, {}, true) << "" << 0;
        QTest::newRow("delete a scene by its sentences")
            << deleteCommand(*content, Selection{{"sentence-20", "sentence-21", "sentence-22"}}, false) << "Delete" << 2;
        QTest::newRow("nudge") << nudgeCommand(*content, six, -5) << "Nudge" << 1;
        QTest::newRow("nudge nothing") << nudgeCommand(*content, {}, 1) << "" << 0;
        QTest::newRow("group one") << groupCommand(*content, six) << "" << 0;
        QTest::newRow("group") << groupCommand(*content, Selection{{"clip-4", "clip-7"}}) << "Group" << 1;
        QTest::newRow("ungroup none") << ungroupCommand(*content, six) << "" << 0;
        QTest::newRow("duplicate") << duplicateCommand(*content, six) << "Duplicate clip" << 1;
        QTest::newRow("freeze") << freezeCommand(*content, six, at(7)) << "Freeze frame" << 1;
        QTest::newRow("freeze a sound") << freezeCommand(*content, Selection{{"clip-7"}}, at(0.5)) << "" << 0;
        QTest::newRow("detach") << detachSoundCommand(*content, six) << "Detach sound" << 1;
        QTest::newRow("detach a sound") << detachSoundCommand(*content, Selection{{"clip-7"}}) << "" << 0;
        QTest::newRow("marker") << addMarkerCommand(*content, at(3)) << "Add marker" << 1;
        QTest::newRow("text") << addTitleCommand(*content, at(2)) << "Add text" << 1;
        QTest::newRow("text where all tracks are taken") << addTitleCommand(*content, at(4)) << "Add text" << 2;
        QTest::newRow("mute") << switchCommand(*content, 0, TrackSwitch::Mute) << "Mute track" << 1;
        QTest::newRow("mute music") << switchCommand(*content, 6, TrackSwitch::Mute) << "Mute music" << 1;
        QTest::newRow("lock scenes") << switchCommand(*content, 2, TrackSwitch::Lock) << "" << 0;
        QTest::newRow("paste rubbish") << pasteCommand(*content, Json::parse("{\"clips\":[1,{\"start\":\"x\"}]}"), at(3)) << "" << 0;
    }
    void commands() {
        QFETCH(TimelineCommand, command);
        QFETCH(QString, label);
        QFETCH(int, edits);
        QCOMPARE(command.label, label);
        QCOMPARE(int(command.edits.size()), edits);
        QCOMPARE(command.why.isEmpty(), edits > 0);
        QVERIFY(applyAll(TimelineStory().project, command.edits));
    }

    void textIsShownUntilTheFilmEnds() {
        const TimelineStory story;
        const auto content = story.content();
        const TimePoint end = TimePoint{} + content->cut->duration;
        const auto after = applyAll(story.project, addTitleCommand(*content, end).edits);
        QVERIFY(after);
        const Clip& title = after->timeline.clips.back();
        QVERIFY(!title.title.text.empty());
        const std::optional<TimePoint> start = startOf(*content->spine, title);
        QVERIFY(start && *start + title.duration <= end);
        QVERIFY(*start + title.duration > end - Duration::frames(1, content->rate()));
        QVERIFY(title.box.x > 0 && title.box.x + title.box.width < content->cut->width);
    }

    //     |4·4|5·5|     ->  (4 and 5 go)  |
    void rippleDeletingManyLeavesNoHoles() {
        TimelineStory story;
        story.addClip(1, 6, 1);
        const auto command = deleteCommand(*story.content(), Selection{{"clip-4", "clip-5"}}, true);
        for (const Edit& edit : command.edits)
            story.add(edit);
        const auto content = story.content();
        QCOMPARE(content->items[*content->find("clip-101")].range.start, at(2));
    }

    void copiesKeepTheirDistances() {
        TimelineStory story;
        story.add(GroupClips{{ClipId{4}, ClipId{7}}});
        const Json copied = copiedClips(*story.content(), Selection{{"clip-4", "clip-7"}});
        const auto command = pasteCommand(*story.content(), Json::parse(copied.dump()), at(5));
        for (const Edit& edit : command.edits)
            story.add(edit);
        const std::vector<Clip>& clips = story.project.timeline.clips;
        QCOMPARE(clips.size(), std::size_t{6});
        const auto content = story.content();
        // The sound began a second before the picture.
        QCOMPARE(content->items[*content->find(toText(clips[4].id))].range.start, at(6));
        QCOMPARE(content->items[*content->find(toText(clips[5].id))].range.start, at(5));
        QVERIFY(!clips[4].group);
        QCOMPARE(clips[4].track, TrackId{1});
        QCOMPARE(clips[5].track, TrackId{3});
    }

    void copiesGoToTracksThatAreMade() {
        TimelineStory story;
        const Json copied = copiedClips(*story.content(), Selection{{"clip-4", "clip-7"}});
        Project other;
        other.lastId = 40;
        TimelineSource source{std::make_shared<const Project>(other), std::make_shared<const Cut>(), std::make_shared<const Spine>(), {}, {}, {}};
        const auto command = pasteCommand(timelineContent(source), copied, at(0));
        const Result<Project> pasted = applyAll(other, command.edits);
        QVERIFY(pasted);
        QCOMPARE(pasted->timeline.tracks.size(), std::size_t{2});
        QCOMPARE(pasted->timeline.clips.size(), std::size_t{2});
    }

    void attributesAreCopied() {
        TimelineStory story;
        story.add(SetClipSound{ClipId{4}, -7, seconds(0.5), seconds(0.25)});
        story.add(SetClipBox{ClipId{4}, {1, 2, 3, 4}});
        const Json copied = copiedClips(*story.content(), Selection{{"clip-4"}});
        for (const Edit& edit : pasteAttributesCommand(*story.content(), Selection{{"clip-6"}}, copied).edits)
            story.add(edit);
        const Clip& clip = *findClip(story.project, ClipId{6});
        QCOMPARE(clip.gainDb, -7.0);
        QCOMPARE(clip.box, (Box{1, 2, 3, 4}));
        QCOMPARE(clip.offset, seconds(6));
    }

    void aSceneIsSplitAtTheNearestBorderOfWords() {
        TimelineStory story;
        const auto content = story.content();
        const SpokenSentence& first = content->spine->sentences[0];
        const SpokenSentence& second = content->spine->sentences[1];
        const auto split = [&](TimePoint time) {
            return std::get<SplitScene>(splitCommand(*content, Selection{{"scene-11"}}, time, false).edits.at(0));
        };
        const SplitScene within = split(first.words[2].range.start + Duration::milliseconds(20));
        QVERIFY(within.sentence == first.id && within.word == 2);
        const SplitScene between = split(first.range.end + Duration::milliseconds(30));
        QVERIFY(between.sentence == second.id && between.word == 0);
        story.add(between);
        QCOMPARE(story.project.script.scenes.size(), std::size_t{4});
        QCOMPARE(story.project.script.scenes[1].sentences[0].text, std::string("And another one follows."));
    }

    void theBladeCutsScenes() {
        TimelineStory story;
        const TimelineLayout layout = story.layout();
        const auto item = *layout.content().find("scene-12");
        const QPointF where = layout.itemRect(item).center();
        GestureStart start;
        start.tool = TimelineTool::Blade;
        const auto gesture = beginGesture(start, layout, layout.hitAt(where), {where, {}});
        QVERIFY(gesture);
        const GestureResult result = gesture->release();
        QCOMPARE(result.edits.size(), std::size_t{1});
        QVERIFY(std::holds_alternative<SplitScene>(result.edits[0]));
    }

    void aTransitionsEdgesAreDragged_data() {
        QTest::addColumn<bool>("start");
        QTest::addColumn<double>("by");
        QTest::addColumn<double>("length");
        QTest::addColumn<double>("lead");
        QTest::newRow("its end later") << false << 0.5 << 1.0 << 0.0;
        QTest::newRow("its end earlier") << false << -0.3 << 0.2 << 0.0;
        QTest::newRow("its end before its start") << false << -2.0 << 1.0 / 30 << 0.0;
        QTest::newRow("its start earlier") << true << -0.5 << 1.0 << -0.5;
        QTest::newRow("its start later") << true << 0.2 << 0.3 << 0.2;
        QTest::newRow("nowhere") << false << 0.0 << -1.0 << 0.0;
    }
    void aTransitionsEdgesAreDragged() {
        QFETCH(bool, start);
        QFETCH(double, by);
        QFETCH(double, length);
        QFETCH(double, lead);
        TimelineStory story;
        auto content = std::make_shared<TimelineContent>(*story.content());
        const std::size_t item = *content->find("scene-12");
        content->items[item].transition = {TransitionKind::Dissolve, seconds(0.5)};
        TimelineViewport view;
        view.pixelsPerSecond = 100;
        view.width = 1200;
        view.height = 500;
        const TimelineLayout layout(content, view);
        const QRectF taken = layout.transitionRect(item);
        const QPointF from(start ? taken.left() + 2 : taken.right() - 2, taken.center().y());
        const TimelineHit hit = layout.hitAt(from);
        QCOMPARE(hit.part, start ? HitPart::TransitionStart : HitPart::TransitionEnd);
        const auto gesture = beginGesture({}, layout, hit, {from, Qt::AltModifier});
        QVERIFY(gesture);
        for (int i = 1; i <= 4; ++i)
            gesture->move(layout, {from + QPointF(by * 100 * i / 4, 0), Qt::AltModifier});
        const GestureResult result = gesture->release();
        if (length < 0) {
            QVERIFY(result.edits.empty());
            return;
        }
        const auto& transition = std::get<SetSceneTransition>(result.edits.at(0));
        QVERIFY(std::abs(transition.duration->toSeconds() - length) < 0.035);
        QCOMPARE(transition.transition, story.project.script.scenes[1].transition);
        QCOMPARE(result.edits.size(), start ? std::size_t{2} : std::size_t{1});
        if (!start)
            return;
        QVERIFY(std::abs(std::get<SetSceneLead>(result.edits.at(1)).lead.toSeconds() - lead) < 0.035);
        QCOMPARE(gesture->preview().ghosts.size(), std::size_t{2});
    }

    void droppedMediaFindTheirPlace() {
        TimelineStory story;
        MediaItem sound{.media = {std::string(64, 'c'), "wav"}, .name = "bell", .folder = {}, .kind = MediaKind::Sound, .duration = seconds(1.51), .licence = {}, .unknown = {}};
        const auto content = story.content();
        const auto place = [&](const char* track) {
            for (std::size_t i = 0; i < content->tracks.size(); ++i)
                if (content->tracks[i].id == track)
                    return int(i);
            return -1;
        };
        const auto clip = std::get<AddClip>(dropCommand(*content, sound, at(3), place("track-1"), -1).edits.at(0)).clip;
        QCOMPARE(clip.track, TrackId{3});  // no sound lies on a track for pictures
        QCOMPARE(clip.duration, startOfFrame(45, {30, 1}) - TimePoint{});
        const int sentence = int(*content->find("sentence-21"));
        const auto voice = std::get<SetOverride>(dropCommand(*content, sound, at(3), place("voice"), sentence).edits.at(0));
        QCOMPARE(voice.node, std::string("voice/sentence-21"));
        QCOMPARE(voice.value.media, sound.media);
        MediaItem picture = sound;
        picture.kind = MediaKind::Picture;
        picture.media.extension = "png";
        const auto scene = std::get<SetOverride>(dropCommand(*content, picture, at(3), place("scenes"), int(*content->find("scene-12"))).edits.at(0));
        QCOMPARE(scene.node, std::string("image/scene-12"));
        QCOMPARE(replacedBy(*content, MediaKind::Picture, place("scenes"), int(*content->find("scene-12"))), std::string("image/scene-12"));
        QCOMPARE(replacedBy(*content, MediaKind::Sound, place("scenes"), int(*content->find("scene-12"))), std::string());
        QCOMPARE(replacedBy(*content, MediaKind::Sound, place("voice"), sentence), std::string("voice/sentence-21"));
        QCOMPARE(replacedBy(*content, MediaKind::Video, place("track-1"), -1), std::string());
        QCOMPARE(replacedBy(*content, MediaKind::Picture, -1, -1), std::string());
        picture.kind = MediaKind::Other;
        QVERIFY(!dropCommand(*content, picture, at(3), 0, -1).why.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTimelineTools)
#include "tst_timeline_tools.moc"
