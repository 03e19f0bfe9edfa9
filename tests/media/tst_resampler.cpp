#include <QtTest>

#include "core/media/resampler.h"

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

}  // namespace

class TestResampler : public QObject {
    Q_OBJECT

private slots:
    void allCodesGiveTheSameBits_data();
    void allCodesGiveTheSameBits();
    void identityChangesNothing();
    void flatStaysFlat();
    void rampMovesBySubPixels();
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

void TestResampler::identityChangesNothing() {
    const Plane source = noise(64, 20, 3);
    const auto out = resampled(Resampler::Code::Best, source, {0, 1, 64, 64}, {0, 1, 20, 20});
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 64; ++x)
            QCOMPARE(out[static_cast<std::size_t>(y * 64 + x)], source.row(y)[x]);
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

QTEST_GUILESS_MAIN(TestResampler)
#include "tst_resampler.moc"
