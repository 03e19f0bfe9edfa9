#include <QtTest>
#include <cmath>

#include "core/media/finish/film_effects.h"
#include "core/media/frame/blur.h"

using namespace sw;

namespace {

Frame grey(std::uint8_t luma, int width = 320, int height = 240) {
    Frame frame(width, height);
    frame.fill(luma, 100, 160);
    return frame;
}

struct Spread {
    double mean = 0;
    double deviation = 0;
};

Spread spreadOf(const Plane& plane) {
    double sum = 0;
    double squares = 0;
    for (int y = 0; y < plane.height(); ++y)
        for (int x = 0; x < plane.width(); ++x) {
            sum += plane.row(y)[x];
            squares += plane.row(y)[x] * plane.row(y)[x];
        }
    const double count = plane.width() * plane.height();
    return {sum / count, std::sqrt(std::max(0.0, squares / count - sum / count * sum / count))};
}

}  // namespace

class TestFilmEffects : public QObject {
    Q_OBJECT

private slots:
    void nothingIsExact() {
        Frame frame = grey(90);
        frame.y.row(5)[7] = 3;
        const Frame before = frame;
        finish(frame, ColourGrade{}, 1, 1);
        QVERIFY(frame == before);
        ColourGrade colours;
        colours.exposure = 2;
        finish(frame, colours, 1, 1);
        QVERIFY(frame == before);
    }

    void vignetteDarkensCornersOnly() {
        Frame frame = grey(200);
        vignette(frame, 0.6);
        QCOMPARE(int{frame.y.row(120)[160]}, 200);
        QCOMPARE(int{frame.u.row(60)[80]}, 100);
        int before = 256;
        for (int i = 0; i <= 120; i += 20) {
            const int level = frame.y.row(std::min(239, 120 + i))[std::min(319, 160 + i * 4 / 3)];
            QVERIFY(level <= before);
            before = level;
        }
        const int corner = frame.y.row(0)[0];
        QVERIFY(corner < 120);
        // Colours fade with the light, towards grey.
        QVERIFY(frame.u.row(0)[0] > 100 && frame.u.row(0)[0] < 128);
        for (const auto& [x, y] : {std::pair(319, 0), std::pair(0, 239), std::pair(319, 239)})
            QVERIFY(std::abs(frame.y.row(y)[x] - corner) <= 1);
        Frame stronger = grey(200);
        vignette(stronger, 0.9);
        QVERIFY(stronger.y.row(0)[0] < corner);
    }

    void vignetteOfBlackIsBlack() {
        Frame frame(64, 64);
        const Frame before = frame;
        vignette(frame, 1);
        QVERIFY(frame == before);
    }

    void grainKeepsTheMean_data() {
        QTest::addColumn<int>("luma");
        for (const int luma : {40, 90, 126, 180, 220})
            QTest::addRow("%d", luma) << luma;
    }
    void grainKeepsTheMean() {
        QFETCH(int, luma);
        Frame frame = grey(static_cast<std::uint8_t>(luma));
        const Frame before = frame;
        grain(frame, 0.5, 11, 3);
        const Spread spread = spreadOf(frame.y);
        QVERIFY2(std::abs(spread.mean - luma) < 0.15, qPrintable(QString::number(spread.mean)));
        QVERIFY(spread.deviation > 0.5);
        QVERIFY(frame.u == before.u && frame.v == before.v);
    }

    void grainGrowsWithItsStrength() {
        double before = 0;
        for (const double strength : {0.1, 0.3, 0.6, 1.0}) {
            Frame frame = grey(126);
            grain(frame, strength, 11, 3);
            const double now = spreadOf(frame.y).deviation;
            QVERIFY(now > before + 0.5);
            before = now;
        }
        QVERIFY(std::abs(before - 10) < 0.5);
    }

    void grainIsOfMidTones() {
        for (const std::uint8_t luma : {std::uint8_t{16}, std::uint8_t{235}}) {
            Frame frame = grey(luma);
            grain(frame, 1, 1, 1);
            QVERIFY(frame == grey(luma));
        }
    }

    void grainIsTheSameForTheSameOnly() {
        Frame a = grey(126);
        Frame b = grey(126);
        Frame next = grey(126);
        Frame other = grey(126);
        grain(a, 0.5, 11, 3);
        grain(b, 0.5, 11, 3);
        grain(next, 0.5, 11, 4);
        grain(other, 0.5, 12, 3);
        QVERIFY(a == b);
        for (const Frame* frame : {&next, &other}) {
            double product = 0;
            for (int y = 0; y < 240; ++y)
                for (int x = 0; x < 320; ++x)
                    product += (a.y.row(y)[x] - 126.0) * (frame->y.row(y)[x] - 126.0);
            const double deviation = spreadOf(a.y).deviation;
            QVERIFY2(std::abs(product / (320 * 240) / (deviation * deviation)) < 0.05, "patterns must not repeat");
        }
    }

    void flatStaysFlat() {
        for (const double sigma : {0.3, 1.0, 7.7, 40.0, 400.0}) {
            Frame frame = grey(91, 66, 34);
            blur(frame, sigma);
            QVERIFY2(frame == grey(91, 66, 34), qPrintable(QString::number(sigma)));
        }
    }

    void anImpulseSpreadsEvenly_data() {
        QTest::addColumn<double>("sigma");
        for (const double sigma : {0.8, 1.5, 2.0, 3.3, 6.0})
            QTest::addRow("%.1f", sigma) << sigma;
    }
    void anImpulseSpreadsEvenly() {
        QFETCH(double, sigma);
        Plane plane(101, 101);
        // A square, so that what is left in 8 bits is enough to measure.
        for (int y = 44; y <= 56; ++y)
            std::fill(plane.row(y) + 44, plane.row(y) + 57, std::uint8_t{255});
        blur(plane, sigma);
        double sum = 0;
        double squares = 0;
        for (int y = 0; y <= 100; ++y)
            for (int x = 0; x <= 100; ++x) {
                const int level = plane.row(y)[x];
                QVERIFY(std::abs(level - plane.row(x)[y]) <= 1);
                QVERIFY(std::abs(level - plane.row(y)[100 - x]) <= 1);
                QVERIFY(std::abs(level - plane.row(100 - y)[x]) <= 1);
                sum += level;
                squares += level * (x - 50) * (x - 50);
            }
        const double square = (13 * 13 - 1) / 12.0;
        QVERIFY(std::abs(sum / (255.0 * 169) - 1) < 0.03);
        const double measured = std::sqrt(std::max(0.0, squares / sum - square));
        QVERIFY2(std::abs(measured / sigma - 1) < 0.08, qPrintable(QString::number(measured)));
    }

    void bordersRepeat() {
        Plane plane(40, 8, 200);
        for (int y = 0; y < 8; ++y)
            plane.row(y)[39] = 0;
        blur(plane, 2);
        QCOMPARE(int{plane.row(0)[0]}, 200);
        QVERIFY(plane.row(3)[39] > 60 && plane.row(3)[39] < 120);
        QCOMPARE(int{plane.row(0)[39]}, int{plane.row(7)[39]});
    }

    void smallAndLargeBlursOfSmallPictures() {
        for (const int size : {1, 2, 3, 7}) {
            Plane plane(size, size, 50);
            plane.row(0)[0] = 90;
            blur(plane, 60);
            QVERIFY(plane.row(size - 1)[size - 1] >= 50 && plane.row(size - 1)[size - 1] <= 90);
        }
        Plane none;
        blur(none, 3);
        QCOMPARE(none.width(), 0);
    }

    void sharpeningSteepensEdges() {
        Frame frame = grey(80);
        for (int y = 0; y < 240; ++y)
            std::fill(frame.y.row(y) + 160, frame.y.row(y) + 320, std::uint8_t{160});
        sharpen(frame, 0.5);
        QCOMPARE(int{frame.y.row(100)[20]}, 80);
        QCOMPARE(int{frame.y.row(100)[300]}, 160);
        QVERIFY(frame.y.row(100)[159] < 75);
        QVERIFY(frame.y.row(100)[160] > 165);
        QCOMPARE(int{frame.y.row(0)[159]}, int{frame.y.row(239)[159]});
    }

    void strengthsAreOfTheShorterSide() {
        QCOMPARE(blurSigma(1, 1080, 1920), 54.0);
        QCOMPARE(blurSigma(0.5, 1920, 1080), 27.0);
    }
};

QTEST_GUILESS_MAIN(TestFilmEffects)
#include "tst_film_effects.moc"
