#include <QTest>

#include "core/model/keyframes.h"

using namespace sw;

namespace {

constexpr Duration kSecond = Duration::seconds(1);

Keyframe key(double seconds, KeyedProperty property, double value, Easing easing = {}) {
    return {Duration::seconds(seconds), property, value, easing};
}

constexpr Easing kEase{0.25, 0.1, 0.25, 1, false};
constexpr Easing kHold{0, 0, 1, 1, true};

double scaleAt(const std::vector<Keyframe>& keys, double seconds) {
    return keyedValue(keys, KeyedProperty::Scale, Duration::seconds(seconds), -7);
}

}  // namespace

class TestKeyframes : public QObject {
    Q_OBJECT

private slots:
    /// As browsers compute them for the keywords of CSS Easing Functions.
    void easingsAreThoseOfCss_data() {
        QTest::addColumn<QVector<double>>("curve");
        QTest::addColumn<double>("part");
        QTest::addColumn<double>("value");
        const QVector<double> ease{0.25, 0.1, 0.25, 1};
        QTest::newRow("linear") << QVector<double>{0, 0, 1, 1} << 0.3 << 0.3;
        QTest::newRow("ease") << ease << 0.5 << 0.802403;
        QTest::newRow("ease, early") << ease << 0.25 << 0.408511;
        QTest::newRow("ease-in") << QVector<double>{0.42, 0, 1, 1} << 0.5 << 0.315357;
        QTest::newRow("ease-out") << QVector<double>{0, 0, 0.58, 1} << 0.5 << 0.684643;
        QTest::newRow("ease-in-out") << QVector<double>{0.42, 0, 0.58, 1} << 0.5 << 0.5;
        QTest::newRow("level in the middle") << QVector<double>{1, 0, 0, 1} << 0.5 << 0.5;
        QTest::newRow("overshoots") << QVector<double>{0.34, 1.56, 0.64, 1} << 0.5 << 1.087401;
        QTest::newRow("before") << ease << -1.0 << 0.0;
        QTest::newRow("start") << ease << 0.0 << 0.0;
        QTest::newRow("end") << ease << 1.0 << 1.0;
        QTest::newRow("behind") << ease << 2.0 << 1.0;
    }
    void easingsAreThoseOfCss() {
        QFETCH(QVector<double>, curve);
        QFETCH(double, part);
        QFETCH(double, value);
        const double got = eased({curve[0], curve[1], curve[2], curve[3], false}, part);
        QVERIFY2(std::abs(got - value) < 2e-6, qPrintable(QString::number(got, 'f', 7)));
    }

    /// However steep: x(u) is met to 1e-6, found by walking the curve.
    void everyCurveIsSolved() {
        for (double x1 = 0; x1 <= 1; x1 += 0.25)
            for (double x2 = 0; x2 <= 1; x2 += 0.25)
                for (double u = 0.01; u < 1; u += 0.07) {
                    const auto at = [u](double p1, double p2) {
                        return 3 * (1 - u) * (1 - u) * u * p1 + 3 * (1 - u) * u * u * p2 + u * u * u;
                    };
                    // With y as x, the value is the part itself, whatever the parameter.
                    const double part = at(x1, x2);
                    QVERIFY(std::abs(eased({x1, x1, x2, x2, false}, part) - part) < 1e-6);
                }
    }

    void valuesAreHeldOutsideOfKeys() {
        const std::vector<Keyframe> keys{key(1, KeyedProperty::Scale, 2), key(1, KeyedProperty::Opacity, 0),
                                         key(3, KeyedProperty::Scale, 4, kHold), key(4, KeyedProperty::Scale, 10)};
        QCOMPARE(scaleAt(keys, 0), 2.0);
        QCOMPARE(scaleAt(keys, 1), 2.0);
        QCOMPARE(scaleAt(keys, 2), 3.0);
        QCOMPARE(scaleAt(keys, 3), 4.0);
        QCOMPARE(scaleAt(keys, 3.999), 4.0);
        QCOMPARE(scaleAt(keys, 4), 10.0);
        QCOMPARE(scaleAt(keys, 9), 10.0);
        QCOMPARE(keyedValue(keys, KeyedProperty::Opacity, kSecond * 2, 1), 0.0);
        QCOMPARE(keyedValue(keys, KeyedProperty::X, kSecond * 2, neutralValue(KeyedProperty::X)), 0.0);
        QCOMPARE(keyedValue({}, KeyedProperty::Scale, kSecond, neutralValue(KeyedProperty::Scale)), 1.0);
    }

    void dividedKeysKeepEveryValue_data() {
        QTest::addColumn<double>("joint");
        for (const double joint : {0.1, 0.5, 1.0, 1.3, 2.0, 2.9, 3.5, 5.0})
            QTest::addRow("at %g s", joint) << joint;
    }
    void dividedKeysKeepEveryValue() {
        QFETCH(double, joint);
        const std::vector<Keyframe> keys{
            key(0.5, KeyedProperty::X, -40, kEase),     key(0.5, KeyedProperty::Scale, 1, {0.34, 1.56, 0.64, 1, false}),
            key(1, KeyedProperty::Opacity, 0.2, kHold), key(2, KeyedProperty::X, 90, {0.42, 0, 1, 1, false}),
            key(2.9, KeyedProperty::Opacity, 1),        key(3, KeyedProperty::X, 10),
            key(3.2, KeyedProperty::Scale, 1.7),        key(4, KeyedProperty::Volume, -6)};
        const auto [first, second] = dividedKeyframes(keys, Duration::seconds(joint));
        QVERIFY(inOrder(first) == first && inOrder(second) == second);
        for (const KeyedProperty property :
             {KeyedProperty::X, KeyedProperty::Y, KeyedProperty::Scale, KeyedProperty::Opacity, KeyedProperty::Volume})
            for (double at = 0; at < 6; at += 0.05) {
                const Duration time = Duration::seconds(at);
                const Duration half = Duration::seconds(joint);
                const double now = time <= half ? keyedValue(first, property, time, 0.5)
                                                : keyedValue(second, property, time - half, 0.5);
                const double before = keyedValue(keys, property, time, 0.5);
                QVERIFY2(
                    std::abs(now - before) < 1e-4,
                    qPrintable(
                        QString("property %1 at %2 s: %3, not %4").arg(int(property)).arg(at).arg(now).arg(before)));
            }
    }

    void nothingIsMoreThanCanBe() {
        const std::vector<Keyframe> keys{key(0, KeyedProperty::Opacity, 0, {0.34, 1.56, 0.64, 1, false}),
                                         key(2, KeyedProperty::Opacity, 1)};
        QCOMPARE(keyedValue(keys, KeyedProperty::Opacity, kSecond, 0.5), 1.0);
        QCOMPARE(dividedKeyframes(keys, kSecond).first.back().value, 1.0);
    }

    void aPartWithoutKeysOfItsOwnStandsStill() {
        const std::vector<Keyframe> keys{key(3, KeyedProperty::X, 7)};
        const auto [first, second] = dividedKeyframes(keys, kSecond);
        QVERIFY((first == std::vector<Keyframe>{key(1, KeyedProperty::X, 7)}));
        QVERIFY((second == std::vector<Keyframe>{key(2, KeyedProperty::X, 7)}));
    }
};

QTEST_APPLESS_MAIN(TestKeyframes)
#include "tst_keyframes.moc"
