#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

#include "tests/ui/english.h"
#include "ui/issues_panel.h"
#include "ui/theme.h"
#include "ui/widgets.h"

using namespace sw;
using namespace sw::ui;

/// Controls that several panels share, and words with numbers.
class TestWidgets : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useTheme(*qApp, Colours::dark()); }

    void longNamesLoseTheirMiddle() {
        const QString longName = "Family 17h/19h HD Audio Controller Analog Stereo, front left microphone 2";
        ElidingBox box;
        box.setToolTip("Microphone");
        box.addItems({"Built-in", longName});
        box.resize(160, 32);
        box.show();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        QCOMPARE(box.shownText(), QStringLiteral("Built-in"));
        box.setCurrentIndex(1);
        const QString shown = box.shownText();
        QVERIFY2(shown.startsWith("Fam") && shown.endsWith("2") && shown.contains(QStringLiteral("…")), qPrintable(shown));
        QHelpEvent asked(QEvent::ToolTip, {5, 5}, box.mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(&box, &asked);
        QCOMPARE(QToolTip::text(), "Microphone\n" + longName);
        box.resize(900, 32);
        QCOMPARE(box.shownText(), longName);
        box.showPopup();
        QCOMPARE(box.itemData(1, Qt::ToolTipRole).toString(), longName);
        box.hidePopup();
    }

    void linesLoseTheirMiddle() {
        ElidingLabel line;
        line.setText("a film with a very long name that nobody would ever give to a film 12.mp4");
        line.resize(120, 24);
        line.show();
        QVERIFY(QTest::qWaitForWindowExposed(&line));
        QCOMPARE(line.minimumSizeHint().width(), 0);
        QHelpEvent asked(QEvent::ToolTip, {5, 5}, line.mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(&line, &asked);
        QCOMPARE(QToolTip::text(), line.text());
    }

    /// Nothing of "(s)" is left in what the window says in English.
    void numbersHaveTheirPlural() {
        test::speakEnglish();
        QCOMPARE(IssuesPanel::tr("%n problem(s)", nullptr, 1), QStringLiteral("1 problem"));
        QCOMPARE(IssuesPanel::tr("%n problem(s)", nullptr, 3), QStringLiteral("3 problems"));
        QCOMPARE(IssuesPanel::tr("%n file(s) imported.", nullptr, 1), QStringLiteral("One file imported."));
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
