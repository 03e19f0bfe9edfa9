#include <QTest>
#include <cmath>

#include "ui/preview/preview_geometry.h"

using namespace sw;
using namespace sw::ui;

namespace {

Cut canvas() {
    Cut cut;
    cut.width = 1080;
    cut.height = 1920;
    return cut;
}

const Placement kBox{{100, 200, 400, 300}, 0};

}  // namespace

/// How overlays are taken hold of and dragged, as values.
class TestPreviewGeometry : public QObject {
    Q_OBJECT

private slots:
    void theFilmLiesWholeAndCentred() {
        const CanvasView view = CanvasView::fit(1080, 1920, {800, 984}, 12, 1, {});
        QCOMPARE(view.film.height(), 960.0);
        QCOMPARE(view.film.center(), QPointF(400, 492));
        QCOMPARE(view.toCanvas(view.toWidget(QPointF(540, 960))), QPointF(540, 960));
    }

    void partsAreFoundAlsoWhenTurned() {
        const CanvasView view = CanvasView::fit(1080, 1920, {540, 960}, 0, 1, {});
        for (const double rotation : {0.0, 37.0, -120.0}) {
            Placement turned = kBox;
            turned.rotation = rotation;
            const std::vector<QPointF> points = handlePoints(view, turned);
            QCOMPARE(handleAt(view, turned, points[0]), HandlePart::TopLeft);
            QCOMPARE(handleAt(view, turned, points[5]), HandlePart::Bottom);
            QCOMPARE(handleAt(view, turned, points[8]), HandlePart::Rotate);
            QCOMPARE(handleAt(view, turned, view.toWidget(QPointF(300, 350))), HandlePart::Body);
        }
        QCOMPARE(handleAt(view, kBox, view.toWidget(QPointF(900, 1800))), HandlePart::None);
    }

    void aCornerKeepsTheShape() {
        const Dragged dragged = drag(kBox, HandlePart::BottomRight, {500, 500}, {200, 0}, false, false, canvas(), 0);
        QCOMPARE(dragged.placement.box, (Box{100, 200, 600, 450}));
        const Dragged free = drag(kBox, HandlePart::BottomRight, {500, 500}, {200, 0}, true, false, canvas(), 0);
        QCOMPARE(free.placement.box, (Box{100, 200, 600, 300}));
    }

    void aSideOfATurnedBoxLeavesTheOtherWhereItIs() {
        Placement turned = kBox;
        turned.rotation = 90;
        // Its right side looks down.
        const Dragged dragged = drag(turned, HandlePart::Right, {300, 550}, {0, 100}, false, false, canvas(), 0);
        QCOMPARE(dragged.placement.box.width, 500.0);
        const auto left = handlePoints(CanvasView{{0, 0, 1080, 1920}, 1}, turned)[7];
        const auto after = handlePoints(CanvasView{{0, 0, 1080, 1920}, 1}, dragged.placement)[7];
        QVERIFY(std::hypot(left.x() - after.x(), left.y() - after.y()) < 1e-6);
    }

    void turningGoesByThePointer() {
        const Dragged dragged = drag(kBox, HandlePart::Rotate, {300, 150}, {200, 200}, false, false, canvas(), 0);
        QVERIFY(std::abs(dragged.placement.rotation - 90) < 1e-9);
        const Dragged stepped = drag(kBox, HandlePart::Rotate, {300, 150}, {190, 205}, false, true, canvas(), 0);
        QCOMPARE(stepped.placement.rotation, 90.0);
    }

    void movesCatchTheMiddle() {
        const Dragged near = drag(kBox, HandlePart::Body, {300, 350}, {236, 0}, false, false, canvas(), 8);
        QCOMPARE(near.placement.box.x, 340.0);
        QCOMPARE(near.guides.size(), std::size_t{1});
        QVERIFY(near.guides[0].vertical);
        const Dragged without = drag(kBox, HandlePart::Body, {300, 350}, {236, 0}, false, false, canvas(), 0);
        QCOMPARE(without.placement.box.x, 336.0);
        QVERIFY(without.guides.empty());
    }

    void nothingGetsSmallerThanAFinger() {
        const Dragged dragged = drag(kBox, HandlePart::Left, {100, 350}, {5000, 0}, false, false, canvas(), 0);
        QVERIFY(dragged.placement.box.width >= 16);
    }
};

QTEST_APPLESS_MAIN(TestPreviewGeometry)
#include "tst_preview_geometry.moc"
