#include <QTest>

#include "tests/ui/timeline_fixture.h"
#include "ui/timeline/timeline_snap.h"

using namespace sw;
using namespace sw::ui;
using test::at;
using test::seconds;
using test::TimelineStory;

/// What dragged things are drawn to, and how firmly. 100 pixels are a second, so one pixel is 10 ms.
class TestTimelineSnap : public QObject {
    Q_OBJECT

private:
    static constexpr double kZoom = 100;
    static Snapper snapper(SnapReach reach = SnapReach::moving()) {
        return {{{at(1), "one"}, {at(2), "two"}}, {at(0.5)}, FrameRate{30, 1}, reach};
    }
    static const SnapPoint* pointAt(const std::vector<SnapPoint>& points, TimePoint time) {
        for (const SnapPoint& point : points)
            if (point.time == time)
                return &point;
        return nullptr;
    }

private slots:
    void caughtWithinEightPixels_data() {
        QTest::addColumn<double>("by");
        QTest::addColumn<bool>("caught");
        QTest::newRow("9 before") << 0.41 << false;
        QTest::newRow("8 before") << 0.42 << true;
        QTest::newRow("there") << 0.5 << true;
        QTest::newRow("8 behind") << 0.58 << true;
        QTest::newRow("9 behind") << 0.59 << false;
    }
    void caughtWithinEightPixels() {
        QFETCH(double, by);
        QFETCH(bool, caught);
        Snapper one = snapper();
        const Snapped snapped = one.snap(seconds(by), kZoom, true);
        QCOMPARE(snapped.guide.has_value(), caught);
        if (caught) {
            QCOMPARE(snapped.by, seconds(0.5));
            QCOMPARE(snapped.guide->label, QStringLiteral("one"));
        }
    }

    void heldUntilTwelvePixels() {
        Snapper one = snapper();
        QVERIFY(one.snap(seconds(0.5), kZoom, true).guide);
        QCOMPARE(one.snap(seconds(0.62), kZoom, true).by, seconds(0.5));
        QVERIFY(!one.snap(seconds(0.63), kZoom, true).guide);
        // Once let go, it has to come near again.
        QVERIFY(!one.snap(seconds(0.6), kZoom, true).guide);
    }

    void trimsAreCaughtWithinFive() {
        Snapper one = snapper(SnapReach::trimming());
        QVERIFY(!one.snap(seconds(0.44), kZoom, true).guide);
        QVERIFY(one.snap(seconds(0.45), kZoom, true).guide);
    }

    void reachIsPixelsNotTime() {
        Snapper one = snapper();
        QVERIFY(!one.snap(seconds(0.48), 1000, true).guide);
        QVERIFY(one.snap(seconds(0.493), 1000, true).guide);
    }

    void offItLandsOnWholeFrames() {
        Snapper one = snapper();
        const Snapped snapped = one.snap(seconds(0.51), kZoom, false);
        QVERIFY(!snapped.guide);
        QCOMPARE(snapped.by, startOfFrame(30, {30, 1}) - at(0.5));
        QCOMPARE(one.snap(seconds(0.52), kZoom, false).by, startOfFrame(31, {30, 1}) - at(0.5));
    }

    void anyEdgeIsCaught() {
        Snapper both({{at(2), "two"}}, {at(0.5), at(1.5)}, {30, 1}, SnapReach::moving());
        QCOMPARE(both.snap(seconds(0.45), kZoom, true).by, seconds(0.5));
    }

    void theNearestWins() {
        Snapper one({{at(1), "one"}, {at(1.1), "other"}}, {at(0)}, {30, 1}, SnapReach::moving());
        QCOMPARE(one.snap(seconds(1.06), kZoom, true).guide->label, QStringLiteral("other"));
    }

    void nothingToSnapTo() {
        Snapper none({}, {at(0)}, {30, 1}, SnapReach::moving());
        QCOMPARE(none.snap(seconds(0.1), kZoom, true).by, seconds(0.1));
        QCOMPARE(Snapper().snap(seconds(0.1234), kZoom, true).by, seconds(0.1234));
    }

    void pointsAreEdgesPlayheadMarkersBeatsAndWords() {
        TimelineStory story;
        Marker marker;
        marker.offset = seconds(4.5);
        marker.name = "Drop";
        story.add(AddMarker{marker});
        TimelineContent content = *story.content();
        content.beats = {at(0.2), at(1)};
        const auto points = snapPoints(content, at(2.5), {"clip-6"});
        QVERIFY(std::is_sorted(points.begin(), points.end(), [](const SnapPoint& a, const SnapPoint& b) { return a.time < b.time; }));
        QCOMPARE(pointAt(points, at(2.5))->label, QStringLiteral("Playhead"));
        QCOMPARE(pointAt(points, at(4.5))->label, QStringLiteral("Drop"));
        QCOMPARE(pointAt(points, at(0.2))->label, QStringLiteral("Beat"));
        QVERIFY(pointAt(points, at(1))->label.startsWith("Start of"));  // an edge tells more than a beat
        QVERIFY(pointAt(points, at(5))->label.startsWith("End of"));
        const TimePoint word = nearestFrame(content.words[1], content.rate());
        QCOMPARE(pointAt(points, word)->label, QStringLiteral("Word"));
        // What moves itself is none.
        QVERIFY(!pointAt(points, at(6)) || !pointAt(points, at(6))->label.contains("Picture"));
    }

    void pointsAreWholeFrames() {
        TimelineStory story;
        story.project.timeline.clips[0].offset = seconds(1.005);
        for (const SnapPoint& point : snapPoints(*story.content(), at(0)))
            QCOMPARE(nearestFrame(point.time, story.project.canvas.rate), point.time);
    }
};

QTEST_GUILESS_MAIN(TestTimelineSnap)
#include "tst_timeline_snap.moc"
