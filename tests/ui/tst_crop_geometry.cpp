#include <QTest>
#include <cmath>

#include "ui/preview/crop_geometry.h"

using namespace sw;
using namespace sw::ui;

namespace {

constexpr QSizeF kCanvas(1080, 1920);

bool near(const Box& a, const Box& b) {
    return std::abs(a.x - b.x) < 1e-6 && std::abs(a.y - b.y) < 1e-6 && std::abs(a.width - b.width) < 1e-6 && std::abs(a.height - b.height) < 1e-6;
}

Clip clipIn(const Box& box, const Box& crop = {}) {
    Clip clip;
    clip.box = box;
    clip.crop = crop;
    return clip;
}

}  // namespace

/// Where cropped media lie, and what dragging their edges comes to.
class TestCropGeometry : public QObject {
    Q_OBJECT

private slots:
    void wholeMediaLieWhereTheyFit() {
        // Twice as wide as high, in a square.
        const CropFrame frame = cropFrameOf(clipIn({100, 200, 400, 400}), kCanvas, 2);
        QVERIFY(near(frame.shown, {100, 300, 400, 200}));
        QVERIFY(frame.whole == frame.shown);
        QVERIFY(cropOf(frame) == Box{});
        const CropFrame canvas = cropFrameOf(clipIn({}), kCanvas, 0);
        QVERIFY(near(canvas.shown, {0, 0, 1080, 1920}));
    }

    void theRestLiesAroundWhatIsShown_data() {
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<double>("left");
        QTest::newRow("as it is") << false << 100.0 - 0.2 * 800;
        QTest::newRow("mirrored") << true << 100.0 - 0.3 * 800;
    }
    void theRestLiesAroundWhatIsShown() {
        QFETCH(bool, mirrored);
        QFETCH(double, left);
        Clip clip = clipIn({100, 200, 400, 400}, {0.2, 0.25, 0.5, 0.5});
        clip.mirrored = mirrored;
        const CropFrame frame = cropFrameOf(clip, kCanvas, 1);
        QVERIFY(near(frame.shown, {100, 200, 400, 400}));
        QVERIFY(near(frame.whole, {left, 0, 800, 800}));
        QVERIFY(near(cropOf(frame), clip.crop));
    }

    void edgesAreDragged_data() {
        QTest::addColumn<HandlePart>("part");
        QTest::addColumn<QPointF>("by");
        QTest::addColumn<bool>("keepShape");
        QTest::addColumn<QRectF>("shown");
        // All of a square of 400.
        QTest::newRow("left") << HandlePart::Left << QPointF(100, 50) << false << QRectF(200, 200, 300, 400);
        QTest::newRow("not beyond the media") << HandlePart::Left << QPointF(-100, 0) << false << QRectF(100, 200, 400, 400);
        QTest::newRow("bottom") << HandlePart::Bottom << QPointF(30, -100) << false << QRectF(100, 200, 400, 300);
        QTest::newRow("corner") << HandlePart::TopLeft << QPointF(100, 50) << false << QRectF(200, 250, 300, 350);
        QTest::newRow("corner, keeping its shape") << HandlePart::TopLeft << QPointF(100, 200) << true << QRectF(200, 300, 300, 300);
        QTest::newRow("side, keeping its shape") << HandlePart::Right << QPointF(-200, 0) << true << QRectF(100, 300, 200, 200);
        QTest::newRow("never to nothing") << HandlePart::Right << QPointF(-900, 0) << false << QRectF(100, 200, 8, 400);
    }
    void edgesAreDragged() {
        QFETCH(HandlePart, part);
        QFETCH(QPointF, by);
        QFETCH(bool, keepShape);
        QFETCH(QRectF, shown);
        const CropFrame frame = cropFrameOf(clipIn({100, 200, 400, 400}), kCanvas, 1);
        const Box box = draggedCrop(frame, part, by, keepShape);
        QVERIFY2(near(box, {shown.x(), shown.y(), shown.width(), shown.height()}),
                 qPrintable(QString("%1 %2 %3 %4").arg(box.x).arg(box.y).arg(box.width).arg(box.height)));
    }

    void theMiddleMovesWithinTheMedia() {
        const CropFrame frame = cropFrameOf(clipIn({300, 300, 200, 200}, {0.25, 0.25, 0.5, 0.5}), kCanvas, 1);
        QVERIFY(near(draggedCrop(frame, HandlePart::Body, {20, -30}, false), {320, 270, 200, 200}));
        QVERIFY(near(draggedCrop(frame, HandlePart::Body, {900, -900}, false), {400, 200, 200, 200}));
    }

    void whatIsShownStaysInPlaceWhenTurned() {
        Clip clip = clipIn({100, 200, 400, 400});
        clip.rotation = 90;
        CropFrame frame = cropFrameOf(clip, kCanvas, 1);
        // Its left side looks up: dragging down takes it away.
        frame.shown = draggedCrop(frame, HandlePart::Left, {0, 100}, false);
        QVERIFY(near(frame.shown, {200, 200, 300, 400}));
        const Placement now = seen(frame, frame.shown);
        QCOMPARE(now.rotation, 90.0);
        // What is left of it hangs at the lower side of the square: its middle is 50 lower.
        QVERIFY(near(now.box, {150, 250, 300, 400}));
        clip.box = now.box;
        clip.crop = cropOf(frame);
        const CropFrame again = cropFrameOf(clip, kCanvas, 1);
        QVERIFY(near(seen(again, again.whole).box, seen(frame, frame.whole).box));
    }
};

QTEST_APPLESS_MAIN(TestCropGeometry)
#include "tst_crop_geometry.moc"
