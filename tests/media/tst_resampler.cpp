#include <QRandomGenerator>
#include <QtTest>
#include <cmath>

#include "core/media/frame/resampler.h"
#include "core/media/frame/resampler_kernel.h"
#include "core/media/frame/turned.h"

using namespace sw;

namespace {

Plane noise(int width, int height, std::uint64_t seed) {
    Plane plane(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            seed = seed * 6364136223846793005U + 1442695040888963407U;
            const auto value = static_cast<std::uint8_t>(seed >> 56);
            // Runs of black and white are where sums are largest.
            plane.row(y)[x] = value < 60 ? 0 : value > 190 ? 255 : value;
        }
    return plane;
}

std::vector<std::uint8_t> resampled(Resampler::Code code, const Plane& source, const Sampling& across,
                                    const Sampling& down) {
    Resampler resampler(code);
    resampler.set(across, down);
    std::vector<std::uint8_t> out(static_cast<std::size_t>(across.count * down.count));
    for (int y = 0; y < down.count; ++y)
        resampler.row(source, y, out.data() + static_cast<std::size_t>(y * across.count));
    return out;
}

double between(QRandomGenerator& random, double low, double high) {
    return low + random.generateDouble() * (high - low);
}

/// A turn of a plane that is shown at `scale`, with its centre somewhere about the frame's start.
Turn randomTurn(QRandomGenerator& random, double roll, double scale) {
    const auto fixed = [](double value) { return static_cast<std::int64_t>(std::llround(value * 4294967296.0)); };
    const double c = std::cos(roll) / scale;
    const double s = std::sin(roll) / scale;
    return {fixed(between(random, -60, 60)), fixed(between(random, -60, 60)), fixed(c), fixed(-s), fixed(s), fixed(c)};
}

}  // namespace

class TestResampler : public QObject {
    Q_OBJECT

private slots:
    void allCodesGiveTheSameBits_data();
    void allCodesGiveTheSameBits();
    void allSizesGiveTheSameBits();
    void partsAreTheRow();
    void identityChangesNothing();
    void wholeShiftsCopy_data();
    void wholeShiftsCopy();
    void flatStaysFlat();
    void oneSampleFillsAll();
    void rampMovesBySubPixels();
    void weightsBalance_data();
    void weightsBalance();
    void turnedCodesGiveTheSameBits();
    void turnedRampIsExact();
    void turnedColumnsLieOnThePlane();
};

void TestResampler::allCodesGiveTheSameBits_data() {
    QTest::addColumn<double>("step");
    QTest::addColumn<double>("first");
    QTest::addColumn<int>("count");
    QTest::newRow("larger") << 0.61 << 3.37 << 150;
    QTest::newRow("much larger") << 0.11 << -2.5 << 203;
    QTest::newRow("same size, shifted") << 1.0 << 0.41 << 97;
    QTest::newRow("a little smaller") << 1.16 << 0.08 << 80;
    QTest::newRow("half") << 2.0 << 0.5 << 49;
    QTest::newRow("third: eight outputs span more than a vector") << 3.1 << 1.2 << 33;
    QTest::newRow("over both borders") << 0.9 << -20.3 << 160;
    QTest::newRow("one sample") << 1.3 << 50.2 << 1;
    QTest::newRow("odd count") << 1.27 << 2.7 << 67;
}

void TestResampler::allCodesGiveTheSameBits() {
    QFETCH(double, step);
    QFETCH(double, first);
    QFETCH(int, count);
    const Plane source = noise(101, 37, 7);
    const Sampling across{first, step, count, 101};
    const Sampling down{first / 3, step / 2, 29, 37};
    const auto plain = resampled(Resampler::Code::Plain, source, across, down);
    for (const Resampler::Code code : Resampler::codes())
        QVERIFY2(resampled(code, source, across, down) == plain,
                 qPrintable(QString("code %1").arg(static_cast<int>(code))));
}

void TestResampler::allSizesGiveTheSameBits() {
    QRandomGenerator random(11);
    for (int i = 0; i < 300; ++i) {
        const int width = random.bounded(1, i % 3 == 0 ? 8 : 140);
        const int height = random.bounded(1, i % 5 == 0 ? 8 : 40);
        const Plane source = noise(width, height, static_cast<std::uint64_t>(i));
        const Sampling across{between(random, -20, width), between(random, 0.05, 3.5), random.bounded(1, 90), width};
        const Sampling down{between(random, -20, height), between(random, 0.05, 3.5), random.bounded(1, 20), height};
        const auto plain = resampled(Resampler::Code::Plain, source, across, down);
        for (const Resampler::Code code : Resampler::codes())
            QVERIFY2(resampled(code, source, across, down) == plain,
                     qPrintable(QString("case %1, code %2").arg(i).arg(static_cast<int>(code))));
    }
}

void TestResampler::partsAreTheRow() {
    QRandomGenerator random(5);
    const Plane source = noise(150, 40, 9);
    for (const Resampler::Code code : Resampler::codes())
        for (const double step : {0.7, 1.0, 1.3}) {
            Resampler resampler(code);
            resampler.set({2, step, 100, 150}, {1, 1, 30, 40});
            for (int y = 0; y < 30; ++y) {
                std::vector<std::uint8_t> whole(100);
                resampler.row(source, y, whole.data());
                const int first = random.bounded(0, 6) * Resampler::kBlock;
                const int last = random.bounded(first + 1, 101);
                std::vector<std::uint8_t> scratch(100, 77);
                const std::uint8_t* made = resampler.part(source, y, first, last, scratch.data());
                QVERIFY(std::equal(made + first, made + last, whole.begin() + first));
                // What was not asked for is not written.
                for (int x = 0; x < 100; ++x)
                    QVERIFY((x >= first && x < last) || scratch[static_cast<std::size_t>(x)] == 77);
            }
        }
}

void TestResampler::identityChangesNothing() {
    const Plane source = noise(64, 20, 3);
    const auto out = resampled(Resampler::Code::Best, source, {0, 1, 64, 64}, {0, 1, 20, 20});
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 64; ++x)
            QCOMPARE(out[static_cast<std::size_t>(y * 64 + x)], source.row(y)[x]);
}

void TestResampler::wholeShiftsCopy_data() {
    QTest::addColumn<int>("acrossBy");
    QTest::addColumn<int>("downBy");
    QTest::newRow("inside") << 7 << 4;
    QTest::newRow("over the first border") << -5 << -3;
    QTest::newRow("over the last border") << 40 << 18;
    QTest::newRow("outside") << 90 << -60;
}

void TestResampler::wholeShiftsCopy() {
    QFETCH(int, acrossBy);
    QFETCH(int, downBy);
    const Plane source = noise(64, 30, 3);
    const auto out = resampled(Resampler::Code::Best, source, {static_cast<double>(acrossBy), 1, 40, 64},
                               {static_cast<double>(downBy), 1, 20, 30});
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 40; ++x)
            QCOMPARE(out[static_cast<std::size_t>(y * 40 + x)],
                     source.row(std::clamp(y + downBy, 0, 29))[std::clamp(x + acrossBy, 0, 63)]);
}

void TestResampler::flatStaysFlat() {
    for (const int level : {0, 1, 16, 127, 235, 255}) {
        const Plane source(50, 50, static_cast<std::uint8_t>(level));
        for (const double step : {0.37, 0.99, 1.01, 1.6})
            for (const std::uint8_t sample :
                 resampled(Resampler::Code::Best, source, {-3.3, step, 60, 50}, {1.7, step, 40, 50}))
                QCOMPARE(int{sample}, level);
    }
}

void TestResampler::oneSampleFillsAll() {
    Plane source(1, 1, 0);
    source.row(0)[0] = 200;
    for (const Resampler::Code code : Resampler::codes())
        for (const double step : {0.3, 1.0, 1.4})
            for (const std::uint8_t sample : resampled(code, source, {-2.3, step, 30, 1}, {-1.6, step, 9, 1}))
                QCOMPARE(int{sample}, 200);
}

void TestResampler::rampMovesBySubPixels() {
    Plane source(60, 8);
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 60; ++x)
            source.row(y)[x] = static_cast<std::uint8_t>(4 * x);
    for (const double shift : {0.25, 0.5, 0.75}) {
        const auto out = resampled(Resampler::Code::Best, source, {10 + shift, 1, 30, 60}, {0, 1, 8, 8});
        for (int x = 0; x < 30; ++x)
            QVERIFY(std::abs(out[static_cast<std::size_t>(x)] - 4 * (10 + shift + x)) <= 0.51);
    }
}

void TestResampler::weightsBalance_data() {
    QTest::addColumn<double>("step");
    for (const double step : {0.2, 1.0, 1.004, 1.01, 1.1, 1.25, 1.37, 1.5, 4.0})
        QTest::addRow("%g", step) << step;
}

void TestResampler::weightsBalance() {
    QFETCH(double, step);
    const ResamplerKernel& kernel = ResamplerKernel::forStep(step);
    int before = 0;
    for (int phase = 0; phase < ResamplerKernel::kPhases; ++phase) {
        int sum = 0;
        int moment = 0;
        for (int t = 0; t < kernel.taps; ++t) {
            const int weight = kernel.weights[static_cast<std::size_t>(phase)][static_cast<std::size_t>(t)];
            sum += weight;
            moment += (t - kernel.taps / 2 + 1) * weight;
        }
        QCOMPARE(sum, 64);
        QVERIFY(std::abs(moment - phase / 4.0) <= 0.51);
        QVERIFY(moment >= before);
        before = moment;
    }
}

void TestResampler::turnedCodesGiveTheSameBits() {
    QRandomGenerator random(23);
    for (int i = 0; i < 300; ++i) {
        const int width = i % 7 == 0 ? random.bounded(1, 4) : random.bounded(4, 120);
        const int height = i % 7 == 0 ? random.bounded(1, 4) : random.bounded(4, 90);
        const std::array<Plane, 3> planes{noise(width, height, static_cast<std::uint64_t>(i)),
                                          noise(width, height, 1000), noise(width, height, 2000)};
        const Plane* sources[]{&planes[0], &planes[1], &planes[2]};
        const double roll = i % 3 == 0 ? between(random, -4, 4) : between(random, -0.15, 0.15);
        const Turn turn = randomTurn(random, roll, between(random, 0.4, 3));
        const int groups = random.bounded(1, 24);
        const int row = random.bounded(0, 200);
        const auto made = [&](SampleCode code, std::size_t count) {
            std::array<std::vector<std::uint8_t>, 3> out;
            std::uint8_t* to[3] = {};
            for (std::size_t p = 0; p < count; ++p) {
                out[p].resize(static_cast<std::size_t>(groups * TurnedRows::kGroup));
                to[p] = out[p].data();
            }
            TurnedRows(turn, width, height, code).make({sources, count}, row, 0, groups, {to, count});
            return out;
        };
        for (const SampleCode code : sampleCodes())
            for (const std::size_t count : {1U, 2U, 3U})
                QVERIFY2(made(code, count) == made(SampleCode::Plain, count), qPrintable(QString::number(i)));
    }
}

void TestResampler::turnedRampIsExact() {
    Plane source(80, 60);
    for (int y = 0; y < 60; ++y)
        for (int x = 0; x < 80; ++x)
            source.row(y)[x] = static_cast<std::uint8_t>(2 * x + y);
    const auto fixed = [](double value) { return static_cast<std::int64_t>(std::llround(value * 4294967296.0)); };
    const double c = std::cos(0.05);
    const double s = std::sin(0.05);
    const Turn turn{fixed(10.3), fixed(20.7), fixed(c), fixed(-s), fixed(s), fixed(c)};
    const Plane* planes[]{&source};
    std::vector<std::uint8_t> out(48);
    std::uint8_t* to[]{out.data()};
    for (int row = 0; row < 20; ++row) {
        TurnedRows(turn, 80, 60).make(planes, row, 0, 6, to);
        for (int i = 0; i < 48; ++i) {
            const double wanted = 2 * (10.3 + c * i + s * row) + 20.7 - s * i + c * row;
            QVERIFY(std::abs(out[static_cast<std::size_t>(i)] - wanted) <= 0.53);
        }
    }
}

void TestResampler::turnedColumnsLieOnThePlane() {
    QRandomGenerator random(31);
    for (int i = 0; i < 200; ++i) {
        const int width = random.bounded(1, 60);
        const int height = random.bounded(1, 60);
        const Turn turn = randomTurn(random, between(random, -4, 4), between(random, 0.4, 3));
        const int row = random.bounded(0, 80);
        const auto columns = TurnedRows(turn, width, height).onPlane(row, 100);
        for (int x = 0; x < 100; ++x) {
            const double atX = static_cast<double>(turn.startX + x * turn.columnX + row * turn.rowX) / 4294967296.0;
            const double atY = static_cast<double>(turn.startY + x * turn.columnY + row * turn.rowY) / 4294967296.0;
            const bool on = atX >= -0.5 && atX < width - 0.5 && atY >= -0.5 && atY < height - 0.5;
            QCOMPARE(x >= columns.first && x < columns.last, on);
        }
    }
}

QTEST_GUILESS_MAIN(TestResampler)
#include "tst_resampler.moc"
