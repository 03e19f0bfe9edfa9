#include <QTest>
#include <type_traits>

#include "core/base/time.h"

using namespace sw;

namespace {

template <class A, class B>
concept Addable = requires(A a, B b) {
    a + b;
};

static_assert(!Addable<TimePoint, TimePoint>);
static_assert(Addable<TimePoint, Duration>);
static_assert(std::is_same_v<decltype(TimePoint() - TimePoint()), Duration>);

}  // namespace

class TestTime : public QObject {
    Q_OBJECT

    static void addRates() {
        QTest::addColumn<int>("num");
        QTest::addColumn<int>("den");
        const std::initializer_list<std::pair<int, int>> rates = {
            {24, 1}, {25, 1}, {30, 1}, {50, 1}, {60, 1}, {120, 1}, {24000, 1001}, {30000, 1001}, {60000, 1001}};
        for (const auto& [num, den] : rates)
            QTest::addRow("%d/%d", num, den) << num << den;
    }

private slots:
    void framesAreExact_data() { addRates(); }
    /// num frames last exactly den seconds, and a day of frames does not drift.
    void framesAreExact() {
        QFETCH(int, num);
        QFETCH(int, den);
        const FrameRate rate{num, den};
        QCOMPARE(Duration::frames(num, rate).flicks, den * kFlicksPerSecond);
        const std::int64_t day = std::int64_t{86400} * num;
        QCOMPARE(Duration::frames(day, rate).flicks, Duration::frames(1, rate).flicks * day);
    }

    void framesAndTimesRoundTrip_data() { addRates(); }
    void framesAndTimesRoundTrip() {
        QFETCH(int, num);
        QFETCH(int, den);
        const FrameRate rate{num, den};
        const Duration frame = Duration::frames(1, rate);
        for (const std::int64_t n : {-1000003, -60, -1, 0, 1, 2, 59, 60, 1799, 107'892, 5'000'000}) {
            const TimePoint start = startOfFrame(n, rate);
            QCOMPARE(frameAt(start, rate), n);
            QCOMPARE(frameAt(start + frame - Duration{1}, rate), n);
            QCOMPARE(frameAt(start - Duration{1}, rate), n - 1);
            QCOMPARE(nearestFrame(start, rate).flicks, start.flicks);
            QCOMPARE(nearestFrame(start + frame / 2, rate).flicks, (start + frame).flicks);
            QCOMPARE(nearestFrame(start + frame / 2 - Duration{1}, rate).flicks, start.flicks);
            QCOMPARE(nearestFrame(start - frame / 2, rate).flicks, start.flicks);
        }
    }

    void samplesAreExact_data() {
        QTest::addColumn<int>("rate");
        for (const int rate : {8000, 11025, 16000, 22050, 24000, 32000, 44100, 48000, 88200, 96000, 192000})
            QTest::addRow("%d", rate) << rate;
    }
    void samplesAreExact() {
        QFETCH(int, rate);
        const Duration sample = Duration::samples(1, rate);
        QCOMPARE(Duration::samples(rate, rate).flicks, kFlicksPerSecond);
        for (const std::int64_t n : {-48001, -2, -1, 0, 1, 2, 47'999, 48'000, 1'000'000'007}) {
            const TimePoint at = TimePoint{} + Duration::samples(n, rate);
            QCOMPARE(sampleAt(at, rate), n);
            const Duration half = (sample + Duration{1}) / 2;
            QCOMPARE(sampleAt(at + half, rate), n + 1);
            QCOMPARE(sampleAt(at + half - Duration{1}, rate), n);
            QCOMPARE(sampleAt(at - sample / 2, rate), n);
            QCOMPARE(sampleAt(at - sample / 2 - Duration{1}, rate), n - 1);
        }
    }

    void secondsRoundToTheNearestFlick() {
        QCOMPARE(Duration::seconds(1).flicks, kFlicksPerSecond);
        QCOMPARE(Duration::seconds(-2.5).flicks, -1'764'000'000);
        QCOMPARE(Duration::seconds(1e-9).flicks, std::int64_t{1});
        QCOMPARE(Duration::seconds(0.6e-9).flicks, std::int64_t{0});
        QCOMPARE(Duration::seconds(-1e-9).flicks, std::int64_t{-1});
        QCOMPARE(Duration::milliseconds(1001).toSeconds(), 1.001);
        for (std::int64_t ms = 0; ms < 100'000; ms += 37)
            QCOMPARE(Duration::seconds(Duration::milliseconds(ms).toSeconds()).flicks,
                     Duration::milliseconds(ms).flicks);
    }

    void arithmetic() {
        const Duration a{10};
        const Duration b{4};
        QCOMPARE((a + b).flicks, std::int64_t{14});
        QCOMPARE((a - b).flicks, std::int64_t{6});
        QCOMPARE((-a).flicks, std::int64_t{-10});
        QCOMPARE((a * 3).flicks, std::int64_t{30});
        QCOMPARE((a / 3).flicks, std::int64_t{3});
        QVERIFY(b < a && a == Duration{10});
        const TimePoint t{100};
        QCOMPARE((t + a).flicks, std::int64_t{110});
        QCOMPARE((t - a).flicks, std::int64_t{90});
        QCOMPARE((TimePoint{130} - t).flicks, std::int64_t{30});
        QVERIFY(t < TimePoint{101});
    }

    void rangesAreHalfOpen() {
        const TimeRange range{{10}, {20}};
        QCOMPARE(range.duration().flicks, std::int64_t{10});
        QVERIFY(range.contains({10}) && range.contains({19}));
        QVERIFY(!range.contains({9}) && !range.contains({20}));
        QVERIFY(!range.overlaps({{20}, {30}}));
        QVERIFY(!range.overlaps({{0}, {10}}));
        QVERIFY(range.overlaps({{19}, {30}}));
        QVERIFY(range.overlaps({{12}, {13}}));
        QVERIFY(range.overlaps({{0}, {100}}));
    }
};

QTEST_APPLESS_MAIN(TestTime)
#include "tst_time.moc"
