#include <QtTest>
#include <cmath>
#include <numbers>

#include "services/animation/camera_moves.h"

using namespace sw;

namespace {

/// A corner of the view on the background, in canvas fractions from the middle: seen through a camera at this place.
struct Corner {
    double x;
    double y;
};

std::vector<Corner> viewOn(const CameraKey& camera, double depth, double aspect) {
    const double zoom = 1 + (camera.zoom - 1) * depth;
    const double angle = camera.roll * std::numbers::pi / 180;
    std::vector<Corner> corners;
    for (const double side : {-0.5, 0.5}) {
        for (const double end : {-0.5, 0.5}) {
            const double width = side;  // in canvas widths
            const double height = end * aspect;
            const double x = (width * std::cos(angle) - height * std::sin(angle)) / zoom;
            const double y = (width * std::sin(angle) + height * std::cos(angle)) / zoom / aspect;
            corners.push_back({camera.x * depth + x, camera.y * depth + y});
        }
    }
    return corners;
}

CameraKey between(const CameraKey& a, const CameraKey& b, double t) {
    const double s = t * t * (3 - 2 * t);
    return {0, std::lerp(a.x, b.x, s), std::lerp(a.y, b.y, s), std::lerp(a.zoom, b.zoom, s),
            std::lerp(a.roll, b.roll, s)};
}

bool staysInside(const CameraPath& path, const CameraRoom& room) {
    for (std::size_t key = 0; key + 1 < path.size(); ++key)
        for (int step = 0; step <= 40; ++step)
            for (const double depth : {0.1, 0.3, 0.6, 1.0})
                for (const Corner& corner : viewOn(between(path[key], path[key + 1], step / 40.0), depth, room.aspect))
                    if (std::abs(corner.x) > 0.5 + room.horizontal + 1e-9 ||
                        std::abs(corner.y) > 0.5 + room.vertical + 1e-9)
                        return false;
    return true;
}

CameraOrder orderFor(const char* name) {
    CameraOrder order;
    order.camera = name;
    return order;
}

}  // namespace

class TestCameraMoves : public QObject {
    Q_OBJECT

private slots:
    void fifteenMoves();
    void movesGoWhereTheirNameSays_data();
    void movesGoWhereTheirNameSays();
    void everyMoveStaysOnTheBackground_data();
    void everyMoveStaysOnTheBackground();
    void anyPathIsBroughtInside();
    void picturesWithoutOverhangMoveToo();
    void movesAreGentle();
    void energyMakesThemLivelier();
    void objectForm();
    void patternString();
    void badCamerasAreExplained_data();
    void badCamerasAreExplained();
    void stillCamerasDriftBySeed();
};

void TestCameraMoves::fifteenMoves() {
    QStringList names;
    for (const std::string& name : cameraMoveNames())
        names << QString::fromStdString(name);
    QCOMPARE(names,
             QStringList({"Static", "Move Left", "Move Right", "Move Up", "Move Down", "Push In", "Pull Out", "Zoom In",
                          "Zoom Out", "Pan Left", "Pan Right", "Orbit Left", "Orbit Right", "Crane Up", "Crane Down"}));
}

void TestCameraMoves::movesGoWhereTheirNameSays_data() {
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("zoom");
    QTest::newRow("Move Left") << -1.0 << 0.0 << 0.0;
    QTest::newRow("Move Right") << 1.0 << 0.0 << 0.0;
    QTest::newRow("Move Up") << 0.0 << -1.0 << 0.0;
    QTest::newRow("Move Down") << 0.0 << 1.0 << 0.0;
    QTest::newRow("Push In") << 0.0 << 0.0 << 1.0;
    QTest::newRow("Pull Out") << 0.0 << 0.0 << -1.0;
    QTest::newRow("Zoom In") << 0.0 << 0.0 << 1.0;
    QTest::newRow("Zoom Out") << 0.0 << 0.0 << -1.0;
    QTest::newRow("Pan Left") << -1.0 << 0.0 << 0.0;
    QTest::newRow("Pan Right") << 1.0 << 0.0 << 0.0;
    QTest::newRow("Orbit Left") << -1.0 << 0.0 << 1.0;
    QTest::newRow("Orbit Right") << 1.0 << 0.0 << 1.0;
    QTest::newRow("Crane Up") << 0.0 << -1.0 << -1.0;
    QTest::newRow("Crane Down") << 0.0 << 1.0 << 1.0;
}

void TestCameraMoves::movesGoWhereTheirNameSays() {
    const auto sign = [](double value) { return value > 1e-9 ? 1.0 : value < -1e-9 ? -1.0 : 0.0; };
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(double, zoom);
    const auto path = cameraPath(orderFor(QTest::currentDataTag()));
    QVERIFY(path);
    QCOMPARE(path->front().at, 0.0);
    QCOMPARE(path->back().at, 1.0);
    QCOMPARE(sign(path->back().x - path->front().x), x);
    QCOMPARE(sign(path->back().y - path->front().y), y);
    QCOMPARE(sign(path->back().zoom - path->front().zoom), zoom);
}

void TestCameraMoves::everyMoveStaysOnTheBackground_data() {
    QTest::addColumn<int>("move");
    for (int move = 0; move < 15; ++move)
        QTest::newRow(cameraMoveNames()[static_cast<std::size_t>(move)].c_str()) << move;
}

void TestCameraMoves::everyMoveStaysOnTheBackground() {
    QFETCH(int, move);
    CameraOrder order = orderFor(cameraMoveNames()[static_cast<std::size_t>(move)].c_str());
    for (const CameraRoom room : {CameraRoom{}, CameraRoom{0.08, 0.08, 1}, CameraRoom{0.08, 0.08, 9.0 / 16},
                                  CameraRoom{0, 0}, CameraRoom{0.3, 0.01}}) {
        for (const double strength : {1.0, 2.5, 4.0}) {
            for (const double energy : {0.0, 1.0}) {
                order.room = room;
                order.strength = strength;
                order.energy = energy;
                const auto path = cameraPath(order);
                QVERIFY(path);
                QVERIFY(staysInside(*path, room));
            }
        }
    }
}

void TestCameraMoves::anyPathIsBroughtInside() {
    const CameraPath wild = {
        {0, -2, 3, 0.4, -20}, {0.3, 0.5, 0.01, 1, 14}, {0.6, 0.09, -0.2, 1.3, 0}, {1, -0.1, 0.1, 2.5, 30}};
    QVERIFY(!staysInside(wild, CameraRoom{}));
    QVERIFY(staysInside(keptInside(wild, CameraRoom{}), CameraRoom{}));
    const CameraPath tame = {{0, 0.05, 0.02, 1.1, 0}, {1, -0.05, 0, 1, 0}};
    QVERIFY(keptInside(tame, CameraRoom{}) == tame);
    QVERIFY(std::abs(horizontalReach(CameraRoom{}, 1, 0) - 0.08) < 1e-9);
    QVERIFY(horizontalReach(CameraRoom{}, 1.5, 0) > 0.2);
    QVERIFY(horizontalReach(CameraRoom{}, 0.8, 0) < 0);
    QVERIFY(verticalReach(CameraRoom{}, 1, 3) < verticalReach(CameraRoom{}, 1, 0));
}

void TestCameraMoves::picturesWithoutOverhangMoveToo() {
    for (const char* name : {"Move Left", "Move Up", "Pan Right", "Crane Down"}) {
        CameraOrder order = orderFor(name);
        order.room = {0, 0};
        const auto path = cameraPath(order);
        QVERIFY(path);
        QVERIFY(path->front().zoom > 1.05);
        QVERIFY(std::abs(path->back().x - path->front().x) + std::abs(path->back().y - path->front().y) > 0.04);
    }
}

void TestCameraMoves::movesAreGentle() {
    for (const std::string& name : cameraMoveNames()) {
        const auto path = cameraPath(orderFor(name.c_str()));
        QVERIFY(path);
        QVERIFY2(std::abs(path->back().x - path->front().x) <= 0.13, name.c_str());
        QVERIFY2(std::abs(path->back().y - path->front().y) <= 0.13, name.c_str());
        QVERIFY2(path->back().zoom >= 1 && path->back().zoom <= 1.2, name.c_str());
        QVERIFY2(std::abs(path->back().roll) <= 1, name.c_str());
        QVERIFY2(*path != CameraPath({{0, 0, 0, 1, 0}, {1, 0, 0, 1, 0}}), name.c_str());
    }
}

void TestCameraMoves::energyMakesThemLivelier() {
    CameraOrder order = orderFor("Push In");
    order.energy = 0;
    const double calm = cameraPath(order)->back().zoom;
    order.energy = 1;
    QVERIFY(cameraPath(order)->back().zoom > calm + 0.03);
}

void TestCameraMoves::objectForm() {
    CameraOrder order;
    order.camera = {{"type", "simple"}, {"horizontal", 10}, {"vertical", -5}, {"zoom", 0},
                    {"tilt", 0},        {"pan", 0},         {"roll", 10}};
    const auto path = cameraPath(order);
    QVERIFY(path);
    QVERIFY(path->back().x > path->front().x);
    QVERIFY(path->back().y < path->front().y);
    QVERIFY(path->back().roll > path->front().roll);
    QVERIFY(staysInside(*path, order.room));
    order.camera = {{"type", "Push In"}};
    QVERIFY(*cameraPath(order) == *cameraPath(orderFor("push in")));
    order.camera = {{"type", "simple"}, {"horizontal", 0}};
    QVERIFY(*cameraPath(order) == *cameraPath(orderFor("Static")));
}

void TestCameraMoves::patternString() {
    CameraOrder order;
    order.camera = "{0,0,0, 2,-1,1, 4,-4,4}";
    const auto path = cameraPath(order);
    QVERIFY(path);
    QCOMPARE(path->size(), std::size_t{3});
    QCOMPARE(path->at(0), (CameraKey{0, 0, 0, 1, 0}));
    QCOMPARE(path->at(1).at, 0.5);
    QVERIFY(path->at(1).x > 0 && path->at(2).x > path->at(1).x);
    QVERIFY(path->at(1).y < 0 && path->at(2).y < path->at(1).y);
    QVERIFY(path->at(2).zoom > path->at(1).zoom && path->at(1).zoom > 1);
    QVERIFY(staysInside(*path, order.room));
    order.camera = "{-4,4,-4,4,-4,-4,1,1,4}";
    QVERIFY(staysInside(*cameraPath(order), order.room));
    order.camera = "{1,1,1}";
    QCOMPARE(cameraPath(order)->size(), std::size_t{2});
}

void TestCameraMoves::badCamerasAreExplained_data() {
    QTest::addColumn<QString>("camera");
    QTest::addColumn<QString>("said");
    QTest::newRow("misspelt") << "\"Psuh In\""
                              << "Did you mean \"Push In\"?";
    QTest::newRow("unknown") << "\"Barrel Roll of Doom\""
                             << "Orbit Left";
    QTest::newRow("object out of range") << R"({"zoom": 11})"
                                         << "\"zoom\" must be a number from -10 to 10";
    QTest::newRow("object with text") << R"({"pan": "left"})"
                                      << "\"pan\"";
    QTest::newRow("object with unknown type") << R"({"type": "loop"})"
                                              << "loop";
    QTest::newRow("pattern too far") << "\"{0,0,5}\""
                                     << "too far";
    QTest::newRow("pattern not a number") << "\"{0,a,0}\""
                                          << "\"a\" is not a number";
    QTest::newRow("pattern nan") << "\"{0,nan,0}\""
                                 << "nan";
    QTest::newRow("pattern incomplete") << "\"{0,1}\""
                                        << "three";
    QTest::newRow("pattern open") << "\"{0,1,1\""
                                  << "braces";
    QTest::newRow("empty pattern") << "\"{}\""
                                   << "not a number";
    QTest::newRow("number") << "3"
                            << "must be a name";
}

void TestCameraMoves::badCamerasAreExplained() {
    QFETCH(QString, camera);
    QFETCH(QString, said);
    CameraOrder order;
    order.camera = Json::parse(camera.toStdString());
    const auto path = cameraPath(order);
    QVERIFY(!path);
    QCOMPARE(path.error().code, ErrorCode::InvalidInput);
    QVERIFY2(path.error().message.find(said.toStdString()) != std::string::npos, path.error().message.c_str());
}

void TestCameraMoves::stillCamerasDriftBySeed() {
    CameraOrder one = orderFor("");
    CameraOrder two = orderFor("Static");
    QVERIFY(*cameraPath(one) == *cameraPath(two));
    two.seed = 77;
    QVERIFY(*cameraPath(one) != *cameraPath(two));
    QVERIFY(std::abs(cameraPath(two)->back().x) < 0.01);
    CameraOrder none;
    QVERIFY(*cameraPath(none) == *cameraPath(one));
}

QTEST_APPLESS_MAIN(TestCameraMoves)
#include "tst_camera_moves.moc"
