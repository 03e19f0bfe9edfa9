#include <QtTest>

#include "core/media/preview/play_clock.h"
#include "core/media/preview/preview_quality.h"

using namespace sw;

namespace {

constexpr FrameRate kRate{30, 1};
constexpr Duration kFrame = Duration::frames(1, kRate);

Duration ms(std::int64_t count) {
    return Duration::milliseconds(count);
}

TimePoint at(std::int64_t frame) {
    return startOfFrame(frame, kRate);
}

}  // namespace

/// The values that decide when which frame is shown, and how large.
class TestPlayClock : public QObject {
    Q_OBJECT

private slots:
    void courseGoesThroughTheFilm_data();
    void courseGoesThroughTheFilm();
    void courseEnds_data();
    void courseEnds();
    void pictureChangesOnTime_data();
    void pictureChangesOnTime();
    void followsTheSound();
    void soundNeverRunsBackwards();
    void goesOnWithoutADevice();
    void neverHadADevice();
    void waitsForASoundThatStandsOnlySoLong();
    void trustsAReturningSoundAfterAWhile();
    void sizeFollowsTheLoad();
    void failedSizesAreTriedLaterAndLater();
};

void TestPlayClock::courseGoesThroughTheFilm_data() {
    QTest::addColumn<int>("from");
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("loopStart");
    QTest::addColumn<int>("loopEnd");
    QTest::addColumn<int>("elapsed");
    QTest::addColumn<int>("frame");
    QTest::newRow("forwards") << 3 << 1.0 << 0 << 0 << 5 << 8;
    QTest::newRow("double") << 3 << 2.0 << 0 << 0 << 5 << 13;
    QTest::newRow("half") << 3 << 0.5 << 0 << 0 << 4 << 5;
    QTest::newRow("backwards") << 8 << -1.0 << 0 << 0 << 5 << 3;
    QTest::newRow("past the end") << 90 << 1.0 << 0 << 0 << 50 << 100;
    QTest::newRow("past the start") << 3 << -2.0 << 0 << 0 << 50 << 0;
    QTest::newRow("loop") << 12 << 1.0 << 10 << 20 << 8 << 10;
    QTest::newRow("loop, many times") << 12 << 1.0 << 10 << 20 << 1009 << 11;
    QTest::newRow("into a loop") << 5 << 1.0 << 10 << 20 << 16 << 11;
    QTest::newRow("behind a loop") << 30 << 1.0 << 10 << 20 << 6 << 36;
}

void TestPlayClock::courseGoesThroughTheFilm() {
    QFETCH(int, from);
    QFETCH(double, rate);
    QFETCH(int, loopStart);
    QFETCH(int, loopEnd);
    QFETCH(int, elapsed);
    QFETCH(int, frame);
    Course course{at(from), rate, std::nullopt, kFrame * 100};
    if (loopEnd > 0)
        course.loop = TimeRange{at(loopStart), at(loopEnd)};
    QCOMPARE(course.at(kFrame * elapsed), at(frame));
}

void TestPlayClock::courseEnds_data() {
    QTest::addColumn<double>("rate");
    QTest::addColumn<bool>("loops");
    QTest::addColumn<int>("elapsed");
    QTest::addColumn<bool>("ends");
    QTest::newRow("before the end") << 1.0 << false << 49 << false;
    QTest::newRow("at the end") << 1.0 << false << 50 << true;
    QTest::newRow("at the start") << -2.0 << false << 25 << true;
    QTest::newRow("loop") << 1.0 << true << 5000 << false;
    QTest::newRow("loop backwards") << -1.0 << true << 5000 << false;
}

void TestPlayClock::courseEnds() {
    QFETCH(double, rate);
    QFETCH(bool, loops);
    QFETCH(int, elapsed);
    QFETCH(bool, ends);
    const Course course{at(50), rate, loops ? std::optional(TimeRange{at(40), at(60)}) : std::nullopt, kFrame * 100};
    QCOMPARE(course.hasEnded(kFrame * elapsed), ends);
}

void TestPlayClock::pictureChangesOnTime_data() {
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("stride");
    QTest::newRow("1") << 1.0 << 1;
    QTest::newRow("0.3") << 0.3 << 1;
    QTest::newRow("2") << 2.0 << 2;
    QTest::newRow("2.7") << 2.7 << 3;
    QTest::newRow("-1") << -1.0 << 1;
    QTest::newRow("-0.7") << -0.7 << 1;
    QTest::newRow("-4") << -4.0 << 4;
}

void TestPlayClock::pictureChangesOnTime() {
    QFETCH(double, rate);
    QFETCH(int, stride);
    const Course course{at(5000) + Duration{1234}, rate, std::nullopt, kFrame * 10'000};
    Duration elapsed;
    for (int i = 0; i < 500; ++i) {
        const std::int64_t before = frameAt(course.at(elapsed), kRate);
        const Duration next = course.nextChange(elapsed, kRate, stride);
        QVERIFY(next > elapsed);
        QCOMPARE(std::abs(frameAt(course.at(next), kRate) - before), stride);
        QVERIFY(std::abs(frameAt(course.at(next - Duration{4}), kRate) - before) < stride);
        elapsed = next;
    }
}

void TestPlayClock::followsTheSound() {
    PlayClock clock;
    clock.restart(ms(1000));
    QCOMPARE(clock.at(ms(1100), ms(0)), ms(0));
    QCOMPARE(clock.at(ms(1150), ms(40)), ms(40));
    QCOMPARE(clock.at(ms(1160), ms(60)), ms(60));
    QCOMPARE(clock.source(), ClockSource::Sound);
}

void TestPlayClock::soundNeverRunsBackwards() {
    PlayClock clock;
    clock.restart({});
    QCOMPARE(clock.at(ms(100), ms(80)), ms(80));
    QCOMPARE(clock.at(ms(110), ms(70)), ms(80));
    QCOMPARE(clock.at(ms(120), ms(85)), ms(85));
}

void TestPlayClock::goesOnWithoutADevice() {
    PlayClock clock;
    clock.restart({});
    QCOMPARE(clock.at(ms(100), ms(50)), ms(50));
    QCOMPARE(clock.at(ms(110), std::nullopt), ms(60));
    QCOMPARE(clock.at(ms(210), std::nullopt), ms(160));
    QCOMPARE(clock.source(), ClockSource::Monotonic);
}

void TestPlayClock::neverHadADevice() {
    PlayClock clock;
    clock.restart(ms(500));
    QCOMPARE(clock.at(ms(510), ms(0)), ms(0));
    // The time in which nobody knew counts.
    QCOMPARE(clock.at(ms(533), std::nullopt), ms(33));
}

void TestPlayClock::waitsForASoundThatStandsOnlySoLong() {
    PlayClock clock;
    clock.restart({});
    QCOMPARE(clock.at(ms(50), ms(30)), ms(30));
    QCOMPARE(clock.at(ms(299), ms(30)), ms(30));
    QCOMPARE(clock.source(), ClockSource::Sound);
    QCOMPARE(clock.at(ms(300), ms(30)), ms(30));
    QCOMPARE(clock.source(), ClockSource::Monotonic);
    QCOMPARE(clock.at(ms(320), ms(30)), ms(50));
    QVERIFY(!clock.soundIsBack());
}

void TestPlayClock::trustsAReturningSoundAfterAWhile() {
    PlayClock clock;
    clock.restart({});
    clock.at(ms(10), ms(10));
    clock.at(ms(20), std::nullopt);
    for (int now = 1000; now < 1240; now += 20) {
        clock.at(ms(now), ms(now - 900));
        QVERIFY(!clock.soundIsBack());
    }
    QCOMPARE(clock.at(ms(1260), ms(360)), ms(1260));
    QVERIFY(clock.soundIsBack());
    // One that stands still again is not.
    clock.at(ms(1600), ms(360));
    QVERIFY(!clock.soundIsBack());
}

void TestPlayClock::sizeFollowsTheLoad() {
    QualityControl control;
    for (int i = 0; i < 100; ++i)
        control.add(i % 20 == 5 ? ms(500) : ms(25), ms(33));  // a picture is loaded now and then
    QCOMPARE(control.step(), std::size_t{0});
    for (int i = 0; i < 100; ++i)
        control.add(ms(50), ms(33));
    QCOMPARE(control.step(), QualityControl::kSteps - 1);
    for (int i = 0; i < 400; ++i)
        control.add(ms(10), ms(33));
    QCOMPARE(control.step(), std::size_t{0});
    control.reset();
    QCOMPARE(control.step(), std::size_t{0});
}

void TestPlayClock::failedSizesAreTriedLaterAndLater() {
    // Half the size just keeps up, and the full one does not.
    QualityControl control;
    std::vector<int> raised;
    std::size_t before = 0;
    for (int i = 0; i < 4000; ++i) {
        const std::size_t step = control.step();
        control.add(step < 2 ? ms(45) : ms(5), ms(33));
        if (control.step() < before)
            raised.push_back(i);
        before = control.step();
    }
    QVERIFY(raised.size() >= 3);
    for (std::size_t i = 2; i < raised.size(); ++i)
        QVERIFY(raised[i] - raised[i - 1] > raised[i - 1] - raised[i - 2]);
}

QTEST_APPLESS_MAIN(TestPlayClock)
#include "tst_play_clock.moc"
