#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "ui/inspector/curve_editor.h"
#include "ui/inspector/keyframe_edits.h"

using namespace sw;
using namespace sw::ui;

/// Curves that are drawn by hand: where their points lie, and what moving them does.
class TestCurveEditor : public QObject {
    Q_OBJECT

private slots:
    void pixelsAndPlaneAreOnePlace() {
        const CurveFrame frame{QRectF(30, 10, 200, 100), -0.5, 1.5};
        QCOMPARE(frame.toPixels({0, -0.5}), QPointF(30, 110));
        QCOMPARE(frame.toPixels({1, 1.5}), QPointF(230, 10));
        for (const QPointF point : {QPointF(0.25, 0.75), QPointF(1, -0.2)}) {
            const QPointF back = frame.toCurve(frame.toPixels(point));
            QVERIFY(std::hypot(back.x() - point.x(), back.y() - point.y()) < 1e-9);
        }
    }

    void easingGripsAreTakenAndKept() {
        const CurveFrame frame{QRectF(0, 0, 100, 100), 0, 1};
        const Easing ease{0.25, 0.1, 0.25, 1, false};
        QVERIFY(easingGripAt(ease, frame, {25, 90}) == EasingGrip::First);
        QVERIFY(easingGripAt(ease, frame, {27, 2}) == EasingGrip::Second);
        QVERIFY(!easingGripAt(ease, frame, {80, 50}));
        QVERIFY(!easingGripAt({0, 0, 1, 1, true}, frame, {0, 100}));
        const Easing moved = withGripAt(ease, EasingGrip::First, {-4, 7}, frame);  // far outside
        QCOMPARE(moved.x1, 0.0);
        QCOMPARE(moved.y1, 1.0);
        QCOMPARE(moved.x2, ease.x2);
    }

    void presetsKnowThemselves() {
        for (std::size_t i = 0; i < easingPresets().size(); ++i)
            QCOMPARE(easingPresetOf(easingPresets()[i].easing), std::optional(i));
        QVERIFY(!easingPresetOf({0.1, 0.2, 0.3, 0.4, false}));
    }

    void easingPathEndsWhereItShould() {
        const CurveFrame frame{QRectF(0, 0, 100, 100), 0, 1};
        for (const EasingPreset& preset : easingPresets()) {
            const QPainterPath path = easingPath(preset.easing, frame);
            QCOMPARE(path.elementAt(0).x, 0.0);
            QCOMPARE(path.currentPosition(), QPointF(100, 0));
        }
    }

    void speedHasALogarithmicHeight() {
        QCOMPARE(heightOfSpeed(0), 0.0);
        QCOMPARE(heightOfSpeed(10), 1.0);
        QVERIFY(std::abs((heightOfSpeed(2) - heightOfSpeed(1)) - (heightOfSpeed(1) - heightOfSpeed(0.5))) < 1e-9);
        double before = -1;
        for (int i = 0; i <= 200; ++i) {
            const double speed = speedOfHeight(i / 200.0);
            QVERIFY(speed >= before);
            QVERIFY(speed == 0 || (speed >= 0.1 && speed <= 10));  // what a clip may have
            before = speed;
        }
        for (const double speed : {0.0, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 10.0})
            QCOMPARE(speedOfHeight(heightOfSpeed(speed)), speed);
    }

    void presetsOfSpeedAreValid() {
        for (const SpeedPreset& preset : speedPresets()) {
            double at = 0;
            for (const SpeedKey& key : preset.keys) {
                QVERIFY(key.at >= at && key.at <= 1);
                QVERIFY(key.speed >= 0.1 && key.speed <= 10);
                at = key.at;
            }
        }
        QVERIFY(speedPresets().front().keys.empty());
    }

    void speedKeysStayInOrder() {
        const std::vector<SpeedKey> keys = {{0, 1}, {0.5, 2}, {1, 1}};
        QCOMPARE(withSpeedKeyAt(keys, 1, {7, 0.5})[1].at, 1.0);
        QCOMPARE(withSpeedKeyAt(keys, 1, {-7, 0.5})[1].at, 0.0);
        QCOMPARE(withSpeedKeyAt(keys, 0, {0.4, 0.9})[0].at, 0.0);  // the outer ones only go up and down
        QCOMPARE(withSpeedKeyAt(keys, 2, {0.4, 0.9})[2].at, 1.0);
        QCOMPARE(withoutSpeedKey(keys, 0).size(), std::size_t{3});
        QCOMPARE(withoutSpeedKey(keys, 1).size(), std::size_t{2});
    }

    void aNewSpeedKeyChangesNothingYet() {
        const std::vector<SpeedKey> keys = {{0, 1}, {1, 3}};
        const auto [more, index] = withNewSpeedKey(keys, 0.25);
        QCOMPARE(index, std::size_t{1});
        QCOMPARE(more[1].speed, 1.5);
        for (int i = 0; i <= 10; ++i)
            QVERIFY(std::abs(speedAt(more, i / 10.0) - speedAt(keys, i / 10.0)) < 1e-9);
        QCOMPARE(withNewSpeedKey({}, 0.5).first.size(), std::size_t{3});
    }

    void draggingAGripIsOneGesture() {
        EasingEditor editor;
        show(editor);
        editor.setEasing({0.25, 0.1, 0.25, 1, false});
        QSignalSpy begun(&editor, &CurveEditor::gestureBegan);
        QSignalSpy edited(&editor, &EasingEditor::edited);
        QSignalSpy ended(&editor, &CurveEditor::gestureEnded);
        const CurveFrame frame{QRectF(editor.rect()).adjusted(10, 10, -10, -10), -0.6, 1.6};
        drag(editor, frame.toPixels({0.25, 0.1}), frame.toPixels({0.6, 0.8}));
        QVERIFY(edited.count() >= 2);
        QCOMPARE(begun.count(), 1);
        QCOMPARE(ended.count(), 1);
        QVERIFY(std::abs(editor.easing().x1 - 0.6) < 0.02);
        QVERIFY(std::abs(editor.easing().y1 - 0.8) < 0.02);
        QCOMPARE(editor.easing().x2, 0.25);
    }

    void gripsMoveByKeys() {
        EasingEditor editor;
        show(editor);
        editor.setFocus();
        editor.setEasing({0.25, 0.1, 0.25, 1, false});
        QTest::keyClick(&editor, Qt::Key_Right);
        QCOMPARE(editor.easing().x1, 0.25);  // none is chosen yet
        QTest::keyClick(&editor, Qt::Key_Space);
        QTest::keyClick(&editor, Qt::Key_Right);
        QCOMPARE(editor.easing().x1, 0.27);
        QTest::keyClick(&editor, Qt::Key_Space);
        QTest::keyClick(&editor, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(editor.easing().y2, 0.9);
    }

    void aDoubleClickPutsAPointAndTakesItAway() {
        SpeedEditor editor;
        show(editor);
        editor.setSpeed({});
        QSignalSpy edited(&editor, &SpeedEditor::edited);
        const CurveFrame frame{QRectF(editor.rect()).adjusted(30, 10, -10, -10), 0, 1};
        const QPoint middle = frame.toPixels({0.5, heightOfSpeed(1)}).toPoint();
        QTest::mouseDClick(&editor, Qt::LeftButton, {}, middle + QPoint(0, 30));
        QCOMPARE(editor.speed().size(), std::size_t{3});
        QTest::mouseDClick(&editor, Qt::LeftButton, {}, middle);
        QCOMPARE(editor.speed().size(), std::size_t{2});
        QCOMPARE(edited.count(), 2);
    }

    void speedLeavesOneByKeys() {
        SpeedEditor editor;
        show(editor);
        editor.setFocus();
        editor.setSpeed({{0, 1}, {1, 1}});
        QTest::keyClick(&editor, Qt::Key_Space);
        QTest::keyClick(&editor, Qt::Key_Up);
        QVERIFY(editor.speed()[0].speed > 1);
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(&editor, Qt::Key_Down);
        QCOMPARE(editor.speed()[0].speed, 0.0);
        QTest::keyClick(&editor, Qt::Key_Up);
        QVERIFY(editor.speed()[0].speed > 0);
    }

    void keyframesAreSetMovedAndRemoved() {
        const Duration frame = Duration::frames(1, {});
        const Duration reach = frame / 2;
        using enum KeyedProperty;
        std::vector<Keyframe> keys = withValue({}, Scale, frame * 30, 2, reach);
        keys = withValue(keys, Scale, {}, 1, reach);
        keys = withValue(keys, X, frame * 10, 7, reach);
        QCOMPARE(keys.size(), std::size_t{3});
        QVERIFY(keyAt(keys, Scale, frame * 30 + Duration{1}, reach));
        QVERIFY(!keyAt(keys, Scale, frame * 10, reach));  // that is another property
        QCOMPARE(nextKey(keys, Scale, {}, reach), std::optional(frame * 30));
        QCOMPARE(previousKey(keys, Scale, frame * 30, reach), std::optional(Duration{}));
        QVERIFY(!nextKey(keys, Scale, frame * 30, reach));
        const std::vector<Keyframe> changed = withValue(keys, Scale, frame * 30, 3, reach);
        QCOMPARE(changed.size(), keys.size());
        const auto last = keyAt(keys, Scale, frame * 30, reach);
        const std::vector<Keyframe> moved = withKeyMoved(keys, *last, {}, reach);  // onto the other
        QCOMPARE(moved.size(), std::size_t{2});
        QCOMPARE(keyedValue(moved, Scale, frame * 5, 1), 2.0);
        QCOMPARE(withoutKey(keys, *last).size(), std::size_t{2});
    }

    void aNewKeyframeKeepsItsStretchsEasing() {
        const Duration reach = Duration::frames(1, {}) / 2;
        using enum KeyedProperty;
        std::vector<Keyframe> keys = {{{}, Opacity, 0, {0.25, 0.1, 0.25, 1, false}}, {Duration::seconds(2), Opacity, 1, {}}};
        keys = withValue(keys, Opacity, Duration::seconds(1), 0.5, reach);
        QVERIFY(keys[1].easing == keys[0].easing);
    }

private:
    static void show(QWidget& widget) {
        widget.resize(240, 140);
        widget.show();
        widget.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&widget));
    }
    static void drag(QWidget& widget, QPointF from, QPointF to) {
        QTest::mousePress(&widget, Qt::LeftButton, {}, from.toPoint());
        for (int i = 1; i <= 5; ++i)
            QTest::mouseMove(&widget, (from + (to - from) * i / 5).toPoint());
        QTest::mouseRelease(&widget, Qt::LeftButton, {}, to.toPoint());
    }
};

QTEST_MAIN(TestCurveEditor)
#include "tst_curve_editor.moc"
