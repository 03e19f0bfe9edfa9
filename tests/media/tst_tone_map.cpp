#include <QtTest>
#include <cmath>

#include "core/media/frame/colour.h"
#include "core/media/frame/tone_map.h"

using namespace sw;

namespace {

bool near(double a, double b, double by) {
    return std::abs(a - b) <= by;
}

/// The 10-bit limited BT.2020 samples of a coded colour.
std::array<std::uint16_t, 3> samplesOf(const LightRgb& c) {
    const double y = 0.2627 * c[0] + 0.6780 * c[1] + 0.0593 * c[2];
    return {static_cast<std::uint16_t>(std::lround(64 + 876 * y)),
            static_cast<std::uint16_t>(std::lround(512 + 896 * (c[2] - y) / 1.8814)),
            static_cast<std::uint16_t>(std::lround(512 + 896 * (c[0] - y) / 1.4746))};
}

/// What the table makes of a flat picture.
Yuv mapped(const ToneMap& map, const std::array<std::uint16_t, 3>& samples) {
    Frame frame(8, 8);
    std::array<std::vector<std::uint16_t>, 3> planes;
    for (std::size_t i = 0; i < 3; ++i)
        planes[i].assign(64, samples[i]);
    map.rows({planes[0].data(), planes[1].data(), planes[2].data()}, {8, 8, 8}, 1, frame);
    return {frame.y.row(2)[3], frame.u.row(1)[1], frame.v.row(1)[1]};
}

}  // namespace

class TestToneMap : public QObject {
    Q_OBJECT

private slots:
    // SMPTE ST 2084 and ITU-R BT.2408, table 1: signals of known light.
    void pqKnowsItsPoints() {
        QVERIFY(near(nitsFromPq(0), 0, 1e-9));
        QVERIFY(near(nitsFromPq(1), 10'000, 1e-6));
        QVERIFY(near(pqFromNits(100), 0.508, 0.001));
        QVERIFY(near(pqFromNits(203), 0.581, 0.001));
        QVERIFY(near(pqFromNits(1000), 0.752, 0.001));
        for (double signal = 0; signal <= 1; signal += 0.01)
            QVERIFY(near(pqFromNits(nitsFromPq(signal)), signal, 1e-6));
    }

    void toneCurve() {
        QCOMPARE(toneMapped(0, 1000, 203), 0.0);
        QVERIFY(near(toneMapped(50, 1000, 203), 50, 0.01));  // below the knee nothing changes
        QVERIFY(near(toneMapped(1000, 1000, 203), 203, 0.01));
        QVERIFY(near(toneMapped(5000, 1000, 203), 203, 0.01));  // brighter than was promised
        double before = -1;
        for (double nits = 0; nits < 1000; nits += 1) {
            const double now = toneMapped(nits, 1000, 203);
            QVERIFY(now > before);
            QVERIFY(now <= nits + 1e-9);
            before = now;
        }
        QCOMPARE(toneMapped(150, 203, 203), 150.0);
    }

    void whiteLandsAsPromised_data() {
        QTest::addColumn<int>("transfer");
        QTest::addColumn<double>("signal");
        QTest::newRow("PQ") << static_cast<int>(Transfer::Pq) << pqFromNits(kReferenceWhite);
        QTest::newRow("HLG") << static_cast<int>(Transfer::Hlg) << 0.75;  // BT.2408: the same white
    }

    void whiteLandsAsPromised() {
        QFETCH(int, transfer);
        QFETCH(double, signal);
        const auto kind = static_cast<Transfer>(transfer);
        const auto grey = [&](double s) { return sdrFrom({s, s, s}, kind, 1000); };
        const LightRgb black = grey(0);
        const LightRgb white = grey(signal);
        const LightRgb peak = grey(kind == Transfer::Pq ? pqFromNits(1000) : 1);
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(black[i], 0.0);
            QVERIFY2(near(white[i], 0.906, 0.01), qPrintable(QString::number(white[i])));
            QVERIFY2(near(peak[i], 1, 0.002), qPrintable(QString::number(peak[i])));
            QVERIFY(near(white[i], white[0], 1e-3));  // grey stays grey
        }
    }

    void greysRise() {
        for (const Transfer transfer : {Transfer::Sdr, Transfer::Pq, Transfer::Hlg}) {
            double before = -1;
            for (int i = 0; i <= 200; ++i) {
                const double s = i / 200.0 * (transfer == Transfer::Pq ? pqFromNits(1000) : 1);
                const double now = sdrFrom({s, s, s}, transfer, 1000)[1];
                QVERIFY(now >= before);
                before = now;
            }
        }
    }

    void huesDoNotFlip_data() {
        QTest::addColumn<double>("level");
        for (const double level : {0.2, 0.4, 0.58, 0.75})
            QTest::newRow(qPrintable(QString::number(level))) << level;
    }

    void huesDoNotFlip() {
        QFETCH(double, level);
        for (const Transfer transfer : {Transfer::Sdr, Transfer::Pq, Transfer::Hlg})
            for (std::size_t i = 0; i < 3; ++i) {
                LightRgb primary{};
                primary[i] = level;
                LightRgb secondary{level, level, level};
                secondary[i] = 0;
                const LightRgb one = sdrFrom(primary, transfer, 1000);
                const LightRgb two = sdrFrom(secondary, transfer, 1000);
                for (std::size_t k = 0; k < 3; ++k) {
                    QVERIFY(one[k] >= 0 && one[k] <= 1 && two[k] >= 0 && two[k] <= 1);
                    if (k != i) {
                        QVERIFY(one[i] > one[k] + 0.02);
                        QVERIFY(two[k] > two[i] + 0.02);
                    }
                }
            }
    }

    void tableIsTheFunction() {
        for (const Transfer transfer : {Transfer::Sdr, Transfer::Pq, Transfer::Hlg}) {
            const ToneMap map(transfer, 1000, false);
            int worst = 0;
            int sum = 0;
            int count = 0;
            for (double r = 0; r <= 0.75; r += 0.15)
                for (double g = 0; g <= 0.75; g += 0.15)
                    for (double b = 0; b <= 0.75; b += 0.15) {
                        const LightRgb sdr = sdrFrom({r, g, b}, transfer, 1000);
                        const auto byte = [](double v) { return static_cast<int>(std::lround(255 * v)); };
                        const Yuv wanted = yuvOf(qRgb(byte(sdr[0]), byte(sdr[1]), byte(sdr[2])));
                        const Yuv made = mapped(map, samplesOf({r, g, b}));
                        const int off = std::max({std::abs(made.y - wanted.y), std::abs(made.u - wanted.u),
                                                  std::abs(made.v - wanted.v)});
                        worst = std::max(worst, off);
                        sum += off;
                        ++count;
                    }
            // Pure colours lie on the gamut's folds, where a table is somewhat off.
            QVERIFY2(worst <= 9 && sum < count, qPrintable(QString("%1, %2").arg(worst).arg(sum / double(count))));
        }
    }

    void greysOfTheTableAreExact() {
        for (const Transfer transfer : {Transfer::Sdr, Transfer::Pq, Transfer::Hlg}) {
            const ToneMap map(transfer, 1000, false);
            QCOMPARE(mapped(map, {64, 512, 512}).y, 16);
            for (std::uint16_t y = 64; y <= 720; ++y) {
                const Yuv made = mapped(map, {y, 512, 512});
                const double s = (y - 64) / 876.0;
                QVERIFY2(std::abs(made.y - (16 + 219 * sdrFrom({s, s, s}, transfer, 1000)[1])) < 1.6,
                         qPrintable(QString("%1: %2").arg(y).arg(made.y)));
                QCOMPARE(made.u, 128);
                QCOMPARE(made.v, 128);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestToneMap)
#include "tst_tone_map.moc"
