#include <QTest>

#include "tests/ui/timeline_fixture.h"

using namespace sw;
using namespace sw::ui;
using test::at;
using test::seconds;
using test::TimelineStory;

/// What the timeline shows and where, as values.
class TestTimelineLayout : public QObject {
    Q_OBJECT

private:
    static QPointF inside(const QRectF& rect) { return rect.center(); }

private slots:
    void tracksStandInTheirOrder() {
        const auto content = TimelineStory().content();
        QStringList ids;
        for (const TimelineTrack& track : content->tracks)
            ids << QString::fromStdString(track.id);
        // Overlays that lie over others stand above them.
        QCOMPARE(ids, QStringList({"track-2", "track-1", "scenes", "captions", "voice", "track-3", "music", "effects"}));
        QCOMPARE(content->tracks[0].name, QStringLiteral("Titles"));
        QCOMPARE(content->tracks[0].own, TrackId{2});
    }

    void itemsFollowTheSpine() {
        const auto content = TimelineStory().content();
        const TimelineItem& scene = content->items[*content->find("scene-12")];
        QCOMPARE(scene.range, content->spine->scenes[1].range);
        QVERIFY(scene.label.startsWith("2"));
        const TimelineItem& sentence = content->items[*content->find("sentence-23")];
        QCOMPARE(content->trackOf(sentence).role, TrackRole::Voice);
        QCOMPARE(sentence.range, content->spine->sentences[3].range);
        const TimelineItem& clip = content->items[*content->find("clip-6")];
        QCOMPARE(clip.range, (TimeRange{at(6), at(8)}));
        QCOMPARE(content->trackOf(clip).id, std::string("track-2"));
        QVERIFY(!content->find("clip-99"));
    }

    void marksComeFromTheNodes() {
        TimelineStory story;
        story.project.timeline.overrides["voice/sentence-20"].locked = true;
        TimelineSource source;
        source.project = std::make_shared<const Project>(story.project);
        source.cut = std::make_shared<const Cut>(resolve(story.project, {}));
        source.spine = std::make_shared<const Spine>(makeSpine(story.project, {}));
        source.markOf = [](const std::string& node) {
            return node == "motion/scene-11" ? ItemMark{ItemMark::State::Running, 0.5, false}
                   : node == "image/scene-11" ? ItemMark{ItemMark::State::Stale, 0, false}
                                              : ItemMark{};
        };
        source.isThere = [](const MediaRef&) { return false; };
        const TimelineContent content = timelineContent(source);
        QCOMPARE(content.items[*content.find("scene-11")].mark, (ItemMark{ItemMark::State::Running, 0.5, false}));
        QVERIFY(content.items[*content.find("sentence-20")].mark.locked);
        QVERIFY(content.items[*content.find("clip-4")].missing);
        QVERIFY(!content.items[*content.find("scene-12")].missing);
    }

    void aClipWhoseAnchorIsGoneIsLeftOut() {
        TimelineStory story;
        story.project.timeline.clips[0].anchor = {AnchorKind::Scene, SceneId{77}, {}, 0};
        QVERIFY(!story.content()->find("clip-4"));
    }

    void timeAndPlaceAreExact_data() {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<double>("scroll");
        for (const double zoom : {2.0, 80.0, 133.7, 2000.0})
            for (const double scroll : {0.0, 12345.0})
                QTest::addRow("%g px/s, scrolled %g", zoom, scroll) << zoom << scroll;
    }
    void timeAndPlaceAreExact() {
        QFETCH(double, zoom);
        QFETCH(double, scroll);
        TimelineViewport view;
        view.pixelsPerSecond = zoom;
        view.scrollX = scroll;
        const TimelineLayout layout(TimelineStory().content(), view);
        for (std::int64_t frame = 0; frame < 60 * 180; frame += 7)
            for (const FrameRate rate : {FrameRate{30, 1}, FrameRate{60'000, 1001}}) {
                const TimePoint time = startOfFrame(frame, rate);
                QCOMPARE(layout.timeAt(layout.xOf(time)), time);
            }
        QVERIFY(std::abs(layout.xOf(layout.timeAt(531.25)) - 531.25) < 1e-4);
    }

    void framesAreNeverBeforeTheStart() {
        const TimelineLayout layout = TimelineStory().layout();
        QCOMPARE(layout.frameAtX(-500), TimePoint{});
        QCOMPARE(layout.frameAtX(layout.xOf(at(2)) + 1), at(2));
    }

    void itemsLieInTheirLanes() {
        const TimelineStory story;
        const TimelineLayout layout = story.layout();
        const auto& content = layout.content();
        for (std::size_t i = 0; i < content.items.size(); ++i) {
            const QRectF rect = layout.itemRect(i);
            const QRectF lane = layout.laneRect(content.items[i].track);
            QCOMPARE(rect.top(), lane.top());
            QCOMPARE(rect.height(), lane.height());
        }
        for (std::size_t i = 1; i < content.tracks.size(); ++i)
            QVERIFY(layout.laneRect(i).top() >= layout.laneRect(i - 1).bottom());
        const QRectF clip = layout.itemRect(*content.find("clip-4"));
        QCOMPARE(clip.left(), 184 + 100.0);
        QCOMPARE(clip.width(), 200.0);
    }

    void heightsAndScrollingMoveThem() {
        const TimelineStory story;
        TimelineViewport view = story.layout().viewport();
        view.trackHeights["track-2"] = 100;
        view.scrollY = 30;
        const TimelineLayout layout(story.content(), view);
        QCOMPARE(layout.laneRect(0).height(), 100.0);
        QCOMPARE(layout.laneRect(0).top(), story.layout().laneRect(0).top() - 30);
        QCOMPARE(layout.contentHeight(), story.layout().contentHeight() + 100 - usualHeight(TrackRole::Overlay));
    }

    void whatIsHit_data() {
        QTest::addColumn<QString>("item");
        QTest::addColumn<double>("x");  // pixels from the left border, from the right if negative
        QTest::addColumn<double>("y");  // part of the height
        QTest::addColumn<int>("part");
        QTest::newRow("a clip's body") << "clip-4" << 100.0 << 0.6 << int(HitPart::Body);
        QTest::newRow("its left edge") << "clip-4" << 2.0 << 0.6 << int(HitPart::LeftEdge);
        QTest::newRow("its right edge") << "clip-4" << -2.0 << 0.6 << int(HitPart::RightEdge);
        QTest::newRow("a sound's fade in") << "clip-7" << 1.0 << 0.1 << int(HitPart::FadeIn);
        QTest::newRow("a sound's fade out") << "clip-7" << -1.0 << 0.1 << int(HitPart::FadeOut);
        QTest::newRow("an overlay has none") << "clip-4" << 1.0 << 0.1 << int(HitPart::LeftEdge);
        QTest::newRow("a sound's gain") << "clip-7" << 200.0 << 0.2841 << int(HitPart::GainLine);
        QTest::newRow("a scene's end") << "scene-11" << -2.0 << 0.5 << int(HitPart::RightEdge);
        QTest::newRow("a joint of scenes") << "scene-12" << 2.0 << 0.5 << int(HitPart::LeftEdge);
        QTest::newRow("a sentence") << "sentence-21" << 3.0 << 0.8 << int(HitPart::Body);
    }
    void whatIsHit() {
        QFETCH(QString, item);
        QFETCH(double, x);
        QFETCH(double, y);
        QFETCH(int, part);
        const TimelineLayout layout = TimelineStory().layout();
        const std::size_t index = *layout.content().find(item.toStdString());
        const QRectF rect = layout.itemRect(index);
        const QPointF point(x < 0 ? rect.right() + x : rect.left() + x, rect.top() + y * rect.height());
        const TimelineHit hit = layout.hitAt(point);
        QCOMPARE(int(hit.part), part);
        QCOMPARE(hit.item, int(index));
        QCOMPARE(hit.track, int(layout.content().items[index].track));
    }

    void keyframesAndTransitionsAreHit() {
        TimelineStory story;
        story.add(SetClipKeyframes{ClipId{4}, {{seconds(0.5), KeyedProperty::X, 1, {}}, {seconds(0.5), KeyedProperty::Y, 1, {}},
                                               {seconds(1.5), KeyedProperty::X, 2, {}}}});
        TimelineLayout layout = story.layout();
        const std::size_t clip = *layout.content().find("clip-4");
        QCOMPARE(layout.content().items[clip].keys.size(), std::size_t{2});
        QCOMPARE(layout.hitAt(layout.keyPoint(clip, seconds(1.5))), (TimelineHit{HitPart::Keyframe, int(clip), 1, 1}));
        auto content = std::make_shared<TimelineContent>(layout.content());
        const std::size_t scene = *content->find("scene-12");
        content->items[scene].transition = {TransitionKind::Dissolve, seconds(0.5)};
        layout = {content, layout.viewport()};
        QCOMPARE(layout.transitionRect(scene).width(), 50.0);
        QCOMPARE(int(layout.hitAt(layout.transitionRect(scene).center()).part), int(HitPart::Transition));
        QVERIFY(layout.transitionRect(*content->find("scene-11")).isEmpty());
    }

    void headersRulerAndMarkersAreHit() {
        TimelineStory story;
        Marker marker;
        marker.offset = seconds(2);
        story.add(AddMarker{marker});
        const TimelineLayout layout = story.layout();
        QCOMPARE(int(layout.hitAt({400, 4}).part), int(HitPart::Ruler));
        QCOMPARE(layout.hitAt(layout.markerRect(0).center()), (TimelineHit{HitPart::Marker, -1, -1, 0}));
        QCOMPARE(int(layout.hitAt({4, 4}).part), int(HitPart::Nothing));
        QCOMPARE(layout.hitAt({20, layout.headerRect(1).center().y()}), (TimelineHit{HitPart::Header, -1, 1, -1}));
        QCOMPARE(layout.hitAt(layout.buttonRect(0, HitPart::Lock).center()), (TimelineHit{HitPart::Lock, -1, 0, -1}));
        QCOMPARE(layout.hitAt(layout.buttonRect(5, HitPart::Solo).center()), (TimelineHit{HitPart::Solo, -1, 5, -1}));
        QVERIFY(layout.buttonRect(0, HitPart::Solo).isEmpty());  // what is seen has no solo
        QVERIFY(layout.buttonRect(2, HitPart::Lock).isEmpty());  // nor have scenes a lock of their track
        QCOMPARE(int(layout.hitAt({1190, layout.laneRect(0).center().y()}).part), int(HitPart::Lane));
        QCOMPARE(int(layout.hitAt({400, 499}).part), int(HitPart::Nothing));
    }

    void theUppermostOfOverlappingClipsIsHit() {
        TimelineStory story;
        story.addClip(1, 2, 2);
        const TimelineLayout layout = story.layout();
        const QRectF rect = layout.itemRect(*layout.content().find("clip-101"));
        QCOMPARE(layout.content().items[static_cast<std::size_t>(layout.hitAt({rect.left() + 50, rect.center().y()}).item)].id,
                 std::string("clip-101"));
    }

    void onlyWhatTouchesAnAreaIsInIt() {
        const TimelineLayout layout = TimelineStory().layout();
        const QRectF clip = layout.itemRect(*layout.content().find("clip-5"));
        const auto found = layout.itemsIn(clip.adjusted(5, 5, -5, -5));
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(layout.content().items[found[0]].id, std::string("clip-5"));
    }

    void ticksHaveRoom_data() {
        QTest::addColumn<double>("zoom");
        for (const double zoom : {2.0, 10.0, 37.0, 80.0, 300.0, 2000.0})
            QTest::addRow("%g", zoom) << zoom;
    }
    void ticksHaveRoom() {
        QFETCH(double, zoom);
        TimelineViewport view = TimelineStory().layout().viewport();
        view.pixelsPerSecond = zoom;
        const TimelineLayout layout(TimelineStory().content(), view);
        double last = -1000;
        int labels = 0;
        for (const RulerTick& tick : layout.ticks()) {
            if (tick.label.isEmpty())
                continue;
            QVERIFY(tick.x - last >= 71);
            last = tick.x;
            ++labels;
        }
        QVERIFY(labels >= 2);
        QCOMPARE(layout.ticks().front().label, QStringLiteral("0:00"));
    }

    void gainAndPlaceAgree() {
        const QRectF rect(0, 100, 50, 44);
        for (const double db : {-36.0, -12.0, 0.0, 6.0, 12.0})
            QVERIFY(std::abs(gainAt(rect, gainY(rect, db)) - db) < 1e-9);
        QVERIFY(gainY(rect, -60) <= rect.bottom());
        QVERIFY(gainY(rect, 24) >= rect.top());
    }

    void clocksAreReadable_data() {
        QTest::addColumn<double>("second");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << "0:00";
        QTest::newRow("tenths") << 12.4 << "0:12.4";
        QTest::newRow("rounded up") << 59.98 << "1:00";
        QTest::newRow("minutes") << 125.0 << "2:05";
        QTest::newRow("before the start") << -1.5 << "−0:01.5";
    }
    void clocksAreReadable() {
        QFETCH(double, second);
        QFETCH(QString, text);
        QCOMPARE(clockText(at(second)), text);
    }
};

QTEST_GUILESS_MAIN(TestTimelineLayout)
#include "tst_timeline_layout.moc"
