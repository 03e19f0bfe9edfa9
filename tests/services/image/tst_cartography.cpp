#include <QtTest>

#include "services/image/cartography.h"

using namespace sw;
using namespace sw::illustration;

namespace {

GeoPolygon box(double west, double south, double east, double north) {
    return {{{{west, south}, {east, south}, {east, north}, {west, north}}}};
}

}  // namespace

class tst_Cartography : public QObject {
    Q_OBJECT
private slots:
    void framesTheMainParts();
    void framesAcrossTheDateLine();
    void mapsAreTrueInTheMiddle();
    void ringsAtTheDateLineStayWhole();
    void clipsToWhatIsSeen();
    void globeHidesTheFarSide();
    void middles();
};

void tst_Cartography::framesTheMainParts() {
    const Frame frame = frameOf({box(0, 40, 8, 50), box(9, 41, 11, 43), box(-60, 2, -52, 6)});  // a colony far away
    QCOMPARE(frame.west, 0.0);
    QCOMPARE(frame.east, 11.0);
    QCOMPARE(frame.south, 40.0);
    QCOMPARE(frame.north, 50.0);
}

void tst_Cartography::framesAcrossTheDateLine() {
    const Frame frame = frameOf(std::vector<GeoPoint>{{178, -18}, {-179, -16}});
    QVERIFY(frame.east - frame.west < 4);
    const Frame land =
        frameOf({box(170, -20, 179, -15), GeoPolygon{{{{-179, -18}, {-176, -18}, {-176, -16}, {-179, -16}}}}});
    QVERIFY2(land.east - land.west < 15, qPrintable(QString::number(land.east - land.west)));
}

void tst_Cartography::mapsAreTrueInTheMiddle() {
    const FlatMap map({-2, 58, 2, 62}, QRectF(100, 100, 400, 400));
    QCOMPARE(map.at({0, 60}), QPointF(300, 300));
    const double north = 300 - map.at({0, 61}).y();
    const double east = map.at({1, 60}).x() - 300;
    QVERIFY(std::abs(east / north - 0.5) < 0.01);  // cos 60°
    QVERIFY(map.at({-2, 58}).y() <= 500.001);
}

void tst_Cartography::ringsAtTheDateLineStayWhole() {
    const FlatMap map({160, -30, 200, 0}, QRectF(0, 0, 400, 300));
    const QRectF bounds =
        map.path({GeoPolygon{{{{177, -18}, {-179, -18}, {-179, -16}, {177, -16}}}}}, QRectF(-50, -50, 500, 400))
            .boundingRect();
    QVERIFY2(bounds.width() < 60, qPrintable(QString::number(bounds.width())));
    QVERIFY(bounds.width() > 20);
}

void tst_Cartography::clipsToWhatIsSeen() {
    const FlatMap map({0, 0, 1, 1}, QRectF(0, 0, 1000, 1000));
    const QRectF seen(0, 0, 1000, 1000);
    const QRectF bounds = map.path({box(-80, -60, 80, 60)}, seen).boundingRect();
    QVERIFY(bounds.contains(seen));
    QVERIFY(seen.adjusted(-40, -40, 40, 40).contains(bounds));
    QVERIFY(map.path({box(30, 30, 40, 40)}, seen).isEmpty());
    QVERIFY(map.shows({-80, -60, 80, 60}, seen));
    QVERIFY(!map.shows({30, 30, 40, 40}, seen));
}

void tst_Cartography::globeHidesTheFarSide() {
    const Globe globe({10, 50}, {500, 500}, 300);
    QCOMPARE(globe.at({10, 50}).value(), QPointF(500, 500));
    QVERIFY(!globe.at({-170, -50}));
    QVERIFY(globe.path({box(185, -60, 195, -40)}).isEmpty());
    const QRectF half = globe.path({box(80, 30, 150, 60)}).boundingRect();
    QVERIFY(QRectF(199, 199, 602, 602).contains(half));
    QVERIFY(!globe.arc({0, 50}, {20, 50}, 0.1).isEmpty());
    QVERIFY(QRectF(199, 199, 602, 602).contains(globe.graticule(15).boundingRect()));
}

void tst_Cartography::middles() {
    const GeoPoint middle = middleOf({{170, 0}, {-170, 0}});
    QVERIFY(std::abs(std::abs(middle.lon) - 180) < 1e-9);
    QVERIFY(std::abs(reachFrom(middle, {{170, 0}, {-170, 0}}) - 10) < 1e-9);
}

QTEST_MAIN(tst_Cartography)
#include "tst_cartography.moc"
