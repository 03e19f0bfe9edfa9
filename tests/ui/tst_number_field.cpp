#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "ui/inspector/arithmetic.h"
#include "ui/inspector/number_field.h"

using namespace sw::ui;

/// A number that is typed, computed, dragged and reset.
class TestNumberField : public QObject {
    Q_OBJECT

private slots:
    void computesWhatIsTyped_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("a number") << "12.5" << 12.5;
        QTest::newRow("with a comma") << "12,5" << 12.5;
        QTest::newRow("a unit") << "40 px" << 40.0;
        QTest::newRow("a unit in capitals") << "40PX" << 40.0;
        QTest::newRow("division") << "1500/2" << 750.0;
        QTest::newRow("product before sum") << "2+3*4" << 14.0;
        QTest::newRow("brackets") << "(2+3)*4" << 20.0;
        QTest::newRow("from the left") << "100/5/2" << 10.0;
        QTest::newRow("signs") << "-3 - -5" << 2.0;
        QTest::newRow("typeset signs") << QString::fromUtf8("6×2−4÷2") << 10.0;
        QTest::newRow("plus before") << "+20" << 20.0;
    }
    void computesWhatIsTyped() {
        QFETCH(QString, text);
        QFETCH(double, value);
        const std::optional<double> result = evaluated(text, "px");
        QVERIFY(result);
        QCOMPARE(*result, value);
    }

    void refusesWhatIsNoNumber_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", " ", "abc", "1+", "*2", "(1", "1)", "1 2", "1/0", "0/0", "--", "1e400", "nan", "inf", "12 dB", "1..2", "—"})
            QTest::newRow(text) << QString(text);
        QTest::newRow("deep") << QString(100'000, '(') + "1" + QString(100'000, ')');
        QTest::newRow("many signs") << QString(100'000, '-') + "1";
    }
    void refusesWhatIsNoNumber() {
        QFETCH(QString, text);
        QVERIFY(!evaluated(text, "px"));
    }

    void givesWhatIsTyped() {
        Fixture f({0, 100, 1, 1, "%", 50});
        f.type("1/3*100");
        QCOMPARE(f.edits.count(), 1);
        QCOMPARE(f.edits[0][0].toDouble(), 33.3);  // as many decimals as it has
        QCOMPARE(f.edit->text(), QStringLiteral("33.3%"));
        f.type("33.3");
        QCOMPARE(f.edits.count(), 1);  // nothing changed
    }

    void restoresWhatItHad_data() {
        QTest::addColumn<QString>("typed");
        QTest::newRow("no number") << "wide";
        QTest::newRow("too large") << "101";
        QTest::newRow("too small") << "-1";
    }
    void restoresWhatItHad() {
        QFETCH(QString, typed);
        Fixture f({0, 100, 1, 0, "px", 50});
        f.field.setValue(12);
        QSignalSpy refusals(&f.field, &NumberField::refused);
        f.type(typed);
        QCOMPARE(f.edits.count(), 0);
        QCOMPARE(refusals.count(), 1);
        QVERIFY(!refusals[0][0].toString().isEmpty());
        QCOMPARE(f.edit->text(), QStringLiteral("12 px"));
    }

    void escapeTakesTypingBack() {
        Fixture f({0, 100, 1, 0, {}, 50});
        QTest::keyClicks(f.edit, "77");
        QTest::keyClick(f.edit, Qt::Key_Escape);
        QCOMPARE(f.edit->text(), QStringLiteral("50"));
        QCOMPARE(f.edits.count(), 0);
    }

    void leavingTakesTypingOver() {
        Fixture f({0, 100, 1, 0, {}, 50});
        f.edit->selectAll();
        QTest::keyClicks(f.edit, "77");
        f.edit->clearFocus();
        QCOMPARE(f.edits.count(), 1);
        QCOMPARE(f.field.value(), 77.0);
    }

    void aDragIsOneGesture() {
        Fixture f({0, 100, 1, 0, {}, 50});
        QSignalSpy begun(&f.field, &NumberField::gestureBegan);
        QSignalSpy ended(&f.field, &NumberField::gestureEnded);
        f.drag({2, 10, 20});
        QCOMPARE(f.field.value(), 70.0);
        QVERIFY(f.edits.count() >= 2);
        QCOMPARE(begun.count(), 1);
        QCOMPARE(ended.count(), 1);
    }

    void aDragStopsAtItsLimitAndComesBack() {
        Fixture f({0, 100, 1, 0, {}, 50});
        f.drag({10, 400});
        QCOMPARE(f.field.value(), 100.0);
        f.drag({-5, -30}, Qt::ShiftModifier);
        QCOMPARE(f.field.value(), 0.0);
    }

    void aClickOnTheNameChangesNothing() {
        Fixture f({0, 100, 1, 0, {}, 50});
        f.drag({1, 2});
        QCOMPARE(f.edits.count(), 0);
    }

    void arrowsStep() {
        Fixture f({0, 100, 0.5, 1, {}, 50});
        QTest::keyClick(f.edit, Qt::Key_Up);
        QCOMPARE(f.field.value(), 50.5);
        QTest::keyClick(f.edit, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(f.field.value(), 45.5);
        QTest::keyClick(f.edit, Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(f.field.value(), 45.6);  // finer than a step, as fine as it goes
    }

    void aHeldArrowIsOneGesture() {
        Fixture f({0, 100, 1, 0, {}, 50});
        QSignalSpy begun(&f.field, &NumberField::gestureBegan);
        QSignalSpy ended(&f.field, &NumberField::gestureEnded);
        QTest::keyPress(f.edit, Qt::Key_Up);
        QTest::keyPress(f.edit, Qt::Key_Up);
        QTest::keyPress(f.edit, Qt::Key_Up);
        QTest::keyRelease(f.edit, Qt::Key_Up);
        QCOMPARE(f.field.value(), 53.0);
        QCOMPARE(begun.count(), 1);
        QCOMPARE(ended.count(), 1);
    }

    void aDoubleClickResets() {
        Fixture f({0, 100, 1, 0, {}, 50});
        f.field.setValue(12);
        QTest::mouseDClick(f.label, Qt::LeftButton);
        QCOMPARE(f.field.value(), 50.0);
        f.field.setValue(13);
        QTest::mouseClick(f.field.findChild<QToolButton*>(), Qt::LeftButton);
        QCOMPARE(f.field.value(), 50.0);
        QVERIFY(!f.field.findChild<QToolButton*>()->isVisible());  // there is nothing to reset
    }

    void severalValuesAreADash() {
        Fixture f({0, 100, 1, 0, {}, 50});
        f.field.setMixed(50);
        QCOMPARE(f.edit->text(), QStringLiteral("—"));
        f.type("50");  // of the one: but not of the others
        QCOMPARE(f.edits.count(), 1);
        QVERIFY(!f.field.isMixed());
    }

    void typingIsNotDisturbed() {
        Fixture f({0, 100, 1, 0, {}, 50});
        f.edit->selectAll();
        QTest::keyClicks(f.edit, "7");
        f.field.setValue(20);  // something else changed it meanwhile
        QCOMPARE(f.edit->text(), QStringLiteral("7"));
        QTest::keyClick(f.edit, Qt::Key_Return);
        QCOMPARE(f.field.value(), 7.0);
    }

    void theWheelIsThePanels() {
        Fixture f({0, 100, 1, 0, {}, 50});
        QWheelEvent wheel(QPointF(5, 5), f.edit->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(f.edit, &wheel);
        QCOMPARE(f.field.value(), 50.0);
    }

private:
    struct Fixture {
        explicit Fixture(NumberKind kind) : field("Width", std::move(kind)), edits(&field, &NumberField::edited) {
            field.resize(240, 32);
            field.show();
            field.activateWindow();
            [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&field);
            edit = field.findChild<QLineEdit*>();
            label = field.findChild<QLabel*>();
            edit->setFocus();
        }
        void type(const QString& text) {
            edit->selectAll();
            QTest::keyClicks(edit, text);
            QTest::keyClick(edit, Qt::Key_Return);
        }
        /// To these distances from where it began.
        void drag(const std::vector<int>& distances, Qt::KeyboardModifiers modifiers = {}) {
            const QPoint start(10, 10);
            send(QEvent::MouseButtonPress, start, modifiers);
            for (const int distance : distances)
                send(QEvent::MouseMove, start + QPoint(distance, 0), modifiers);
            send(QEvent::MouseButtonRelease, start + QPoint(distances.back(), 0), modifiers);
        }
        void send(QEvent::Type type, QPoint at, Qt::KeyboardModifiers modifiers) {
            const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
            const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
            QMouseEvent event(type, QPointF(at), label->mapToGlobal(QPointF(at)), button, held, modifiers);
            QCoreApplication::sendEvent(label, &event);
        }
        NumberField field;
        QSignalSpy edits;
        QLineEdit* edit;
        QLabel* label;
    };
};

QTEST_MAIN(TestNumberField)
#include "tst_number_field.moc"
