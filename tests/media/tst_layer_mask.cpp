#include <QtTest>
#include <cmath>

#include "core/media/finish/layer_mask.h"
#include "core/media/frame/chroma_grid.h"

using namespace sw;

namespace {

LayerMask maskOf(MaskShape shape, Box box = {0.25, 0.25, 0.5, 0.5}) {
    LayerMask mask;
    mask.shape = shape;
    mask.box = box;
    return mask;
}

YuvaPlanes opaqueGrey(int width, int height) {
    Frame frame(width, height);
    frame.fill(150, 90, 170);
    return opaquePlanes(std::move(frame));
}

}  // namespace

class TestLayerMask : public QObject {
    Q_OBJECT

private slots:
    void insideAndOutside_data() {
        QTest::addColumn<int>("shape");
        QTest::addColumn<int>("corner");  // just within the box's corner
        QTest::newRow("rectangle") << static_cast<int>(MaskShape::Rectangle) << 255;
        QTest::newRow("ellipse") << static_cast<int>(MaskShape::Ellipse) << 0;
    }
    void insideAndOutside() {
        QFETCH(int, shape);
        QFETCH(int, corner);
        LayerMask mask = maskOf(static_cast<MaskShape>(shape));
        const Plane plane = maskPlane(mask, 80, 40, nullptr);
        QCOMPARE(int{plane.row(20)[40]}, 255);
        QCOMPARE(int{plane.row(11)[21]}, corner);
        QCOMPARE(int{plane.row(2)[40]}, 0);
        QCOMPARE(int{plane.row(20)[10]}, 0);
        mask.inverted = true;
        const Plane inverted = maskPlane(mask, 80, 40, nullptr);
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < 80; ++x)
                QCOMPARE(int{inverted.row(y)[x]}, 255 - plane.row(y)[x]);
    }

    void edgesAreAntialiased() {
        // The left edge lies in the middle of column 20.
        const Plane plane = maskPlane(maskOf(MaskShape::Rectangle, {20.5 / 80, 0, 0.5, 1}), 80, 40, nullptr);
        QCOMPARE(int{plane.row(20)[19]}, 0);
        QVERIFY(std::abs(plane.row(20)[20] - 128) <= 1);
        QCOMPARE(int{plane.row(20)[21]}, 255);
        // The area of an ellipse.
        const Plane ellipse = maskPlane(maskOf(MaskShape::Ellipse, {0.1, 0.1, 0.8, 0.8}), 200, 100, nullptr);
        double sum = 0;
        for (int y = 0; y < 100; ++y)
            for (int x = 0; x < 200; ++x)
                sum += ellipse.row(y)[x] / 255.0;
        QVERIFY(std::abs(sum / (M_PI * 80 * 40) - 1) < 0.002);
    }

    void featherIsSoftAndCentred() {
        LayerMask mask = maskOf(MaskShape::Rectangle, {0.5, -1, 1, 3});
        mask.feather = 0.4;
        const Plane plane = maskPlane(mask, 200, 100, nullptr);  // 40 samples about column 100
        QCOMPARE(int{plane.row(50)[79]}, 0);
        QCOMPARE(int{plane.row(50)[120]}, 255);
        for (int x = 1; x < 200; ++x)
            QVERIFY(plane.row(50)[x] >= plane.row(50)[x - 1]);
        QVERIFY(std::abs(plane.row(50)[99] + plane.row(50)[100] - 255) <= 1);
    }

    void cornersAreRound() {
        LayerMask mask = maskOf(MaskShape::Rectangle, {0, 0, 1, 1});
        mask.cornerRadius = 1;
        const Plane plane = maskPlane(mask, 60, 60, nullptr);
        QCOMPARE(int{plane.row(2)[2]}, 0);
        QCOMPARE(int{plane.row(30)[1]}, 255);
        QCOMPARE(int{plane.row(1)[30]}, 255);
    }

    void aShapeOfNothingShowsNothing() {
        for (const MaskShape shape : {MaskShape::Rectangle, MaskShape::Ellipse}) {
            const Plane plane = maskPlane(maskOf(shape, {0.5, 0.5, 0, 0}), 20, 20, nullptr);
            QVERIFY(plane == Plane(20, 20, 0));
        }
    }

    void anySize_data() {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1, 1), QSize(2, 2), QSize(1, 9), QSize(7, 5), QSize(33, 3)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }
    void anySize() {
        QFETCH(QSize, size);
        const Plane light(3, 3, 235);
        for (const MaskShape shape : {MaskShape::Rectangle, MaskShape::Ellipse, MaskShape::Media}) {
            LayerMask mask = maskOf(shape, {0, 0, 1, 1});
            mask.feather = 0.3;
            YuvaPlanes planes = opaqueGrey(size.width(), size.height());
            applyMask(planes, mask, &light);
            QCOMPARE(planes.alpha.width(), size.width());
            const int middle = planes.alpha.row(size.height() / 2)[size.width() / 2];
            QVERIFY(middle > 100);
            mask.box = {2, 2, 1, 1};
            applyMask(planes, mask, &light);
            QVERIFY(planes.alpha.row(0)[0] < 128);
        }
    }

    void picturesAreMasks() {
        Plane luma(4, 2, 16);
        for (int y = 0; y < 2; ++y) {
            luma.row(y)[2] = 235;
            luma.row(y)[3] = 235;
        }
        const Plane plane = maskPlane(maskOf(MaskShape::Media, {0, 0, 1, 0.5}), 80, 40, &luma);
        QCOMPARE(int{plane.row(10)[5]}, 0);
        QCOMPARE(int{plane.row(10)[75]}, 255);
        QCOMPARE(int{plane.row(30)[75]}, 0);  // outside of its box
        QVERIFY(plane.row(10)[40] > 100 && plane.row(10)[40] < 160);
        // Shrinking takes means: a fine checkerboard becomes grey.
        Plane board(400, 400);
        for (int y = 0; y < 400; ++y)
            for (int x = 0; x < 400; ++x)
                board.row(y)[x] = (x + y) % 2 ? 235 : 16;
        const Plane small = maskPlane(maskOf(MaskShape::Media, {0, 0, 1, 1}), 40, 40, &board);
        QVERIFY(std::abs(small.row(20)[20] - 128) <= 4);
    }

    void coloursStayAndChromaFollows() {
        YuvaPlanes planes = opaqueGrey(64, 64);
        LayerMask mask = maskOf(MaskShape::Ellipse);
        mask.feather = 0.3;
        applyMask(planes, mask, nullptr);
        bool soft = false;
        for (int y = 0; y < 32; ++y)
            for (int x = 0; x < 32; ++x) {
                const int alpha = planes.chromaAlpha.row(y)[x];
                QVERIFY(std::abs(planes.u.row(y)[x] - 90 * alpha / 255.0) <= 0.51);
                QVERIFY(std::abs(planes.v.row(y)[x] - 170 * alpha / 255.0) <= 0.51);
                QVERIFY(std::abs(planes.y.row(2 * y)[2 * x] - 150 * planes.alpha.row(2 * y)[2 * x] / 255.0) <= 0.51);
                const int mean = (planes.alpha.row(2 * y)[2 * x] + planes.alpha.row(2 * y + 1)[2 * x]) / 2;
                QVERIFY(std::abs(alpha - mean) <= 12);
                soft = soft || (alpha > 50 && alpha < 200);
            }
        QVERIFY(soft);
    }

    void noMaskIsExact() {
        YuvaPlanes planes = opaqueGrey(16, 16);
        applyMask(planes, LayerMask{}, nullptr);
        QVERIFY(planes.alpha == Plane(16, 16, 255));
        QVERIFY(planes.y == Plane(16, 16, 150));
    }
};

QTEST_GUILESS_MAIN(TestLayerMask)
#include "tst_layer_mask.moc"
