#include <QtTest>

#include "services/animation/entrances.h"

using namespace sw;

namespace {

EnteringLayer layer(double size, double depth, LayerEnter enter) {
    return {{0, 0, size, size}, depth, enter};
}

/// Background, two satellites, the subject, foreground.
const std::vector<EnteringLayer> kPicture = {layer(2000, 0.2, LayerEnter::None), layer(200, 0.5, LayerEnter::Fade),
                                             layer(260, 1.2, LayerEnter::Pop), layer(600, 1, LayerEnter::Pop),
                                             layer(900, 0.4, LayerEnter::Rise)};

}  // namespace

class TestEntrances : public QObject {
    Q_OBJECT

private slots:
    void subjectFirstThenBySize();
    void allWithinSevenTenths();
    void waitForThePictureBefore();
    void theCoverIsNotEmpty();
    void crowdsHurry();
    void nothingEntersNothingPlanned();
    void seedShiftsALittle();
};

void TestEntrances::subjectFirstThenBySize() {
    QList<std::size_t> order;
    for (const LayerEntrance& entrance : planEntrances(kPicture, {}, 1))
        order << entrance.layer;
    QCOMPARE(order, QList<std::size_t>({3, 2, 4, 1}));
}

void TestEntrances::allWithinSevenTenths() {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Duration last{};
        for (const LayerEntrance& entrance : planEntrances(kPicture, {false, Duration::milliseconds(400)}, seed)) {
            QVERIFY(entrance.at >= last);
            QVERIFY(entrance.at <= kLastEntrance);
            last = entrance.at;
        }
    }
}

void TestEntrances::waitForThePictureBefore() {
    QCOMPARE(planEntrances(kPicture, {false, {}}, 1).front().at, Duration{});
    QCOMPARE(planEntrances(kPicture, {false, Duration::milliseconds(300)}, 1).front().at, Duration::milliseconds(120));
}

void TestEntrances::theCoverIsNotEmpty() {
    const auto plan = planEntrances(kPicture, {true, {}}, 1);
    QCOMPARE(plan.front().layer, std::size_t{3});
    QCOMPARE(plan.front().at, Duration::milliseconds(-120));
}

void TestEntrances::crowdsHurry() {
    const std::vector<EnteringLayer> crowd(30, layer(100, 1, LayerEnter::Pop));
    const auto plan = planEntrances(crowd, {false, Duration::milliseconds(200)}, 3);
    QCOMPARE(plan.size(), std::size_t{30});
    QVERIFY(plan.back().at <= kLastEntrance);
    QVERIFY(plan.back().at > Duration::milliseconds(440));
}

void TestEntrances::nothingEntersNothingPlanned() {
    QVERIFY(planEntrances({}, {}, 1).empty());
    QVERIFY(planEntrances({layer(2000, 0.2, LayerEnter::None)}, {}, 1).empty());
}

void TestEntrances::seedShiftsALittle() {
    QVERIFY(planEntrances(kPicture, {}, 1) == planEntrances(kPicture, {}, 1));
    QVERIFY(planEntrances(kPicture, {}, 1) != planEntrances(kPicture, {}, 2));
}

QTEST_APPLESS_MAIN(TestEntrances)
#include "tst_entrances.moc"
