#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/english.h"
#include "tests/ui/fake_book.h"
#include "tests/ui/ui_fixture.h"
#include "tests/ui/widget_finding.h"
#include "ui/preferences.h"
#include "ui/spending/spending_chart.h"
#include "ui/spending/spending_page.h"
#include "ui/spending_watch.h"

using namespace sw;
using namespace sw::ui;
using test::FakeBook;

namespace {

struct Shown {
    explicit Shown(FakeBook& book) : fixture([&](Studio& studio) { studio.spending = book.controls(); }), preferences(fixture.path("config")), page(fixture.editor(), preferences) {
        page.resize(1000, 600);
        page.show();
        page.activateWindow();
        (void)QTest::qWaitForWindowActive(&page);
    }
    SpendingChart& chart() const { return *page.findChild<SpendingChart*>(); }
    bool isLoaded() const {
        return QTest::qWaitFor([this] { return chart().chosen() >= 0; });
    }
    template <class W>
    W* named(const QString& name) const {
        return test::named<W>(&page, name);
    }
    QCheckBox* box(const QString& words) const {
        for (auto* one : page.findChildren<QCheckBox*>())
            if (one->text() == words)
                return one;
        return nullptr;
    }
    bool shows(const QString& words) const {
        for (auto* label : page.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }

    test::UiFixture fixture;
    Preferences preferences;
    SpendingPage page;
};

}  // namespace

/// Settings › Spending.
class TestSpendingPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { test::speakEnglish(); }

    void nothingWasPaidYet() {
        FakeBook book;
        book.view = {"USD", std::vector<SpentMonth>(12, SpentMonth{2026, 1, {}, {}, {}, {}}), {}, 0, SpendingView::State::Fine, {}};
        const Shown shown(book);
        QVERIFY(shown.isLoaded());
        QVERIFY(shown.shows("Nothing was paid yet"));
        QVERIFY(!shown.chart().isVisible());
        QVERIFY(shown.shows("There is no limit. Spent this month: 0.00"));
        for (auto* button : shown.page.findChildren<QPushButton*>())
            if (button->text() == "Export…" || button->text() == "Open folder")
                QVERIFY(!button->isEnabled());
        QVERIFY(test::unnamed(&shown.page).isEmpty());
    }

    void theLastMonthIsChosen() {
        FakeBook book;
        const Shown shown(book);
        QVERIFY(shown.isLoaded());
        QCOMPARE(shown.chart().chosen(), 11);
        QVERIFY(shown.shows("November 2026: 4.25\u00a0USD for 9 runs"));
        QVERIFY(shown.shows("The price of 3 runs is not known: speaker."));
        QVERIFY(shown.shows("Besides 1.00 EUR"));
        QTRY_VERIFY(shown.shows("3 runs without a price"));
        QTRY_VERIFY(shown.shows("Pictures"));
        QVERIFY(shown.shows("5.00\u00a0USD of 20.00\u00a0USD are spent, 15.00\u00a0USD are left."));  // with what is under way
        QCOMPARE(shown.named<QProgressBar>("How much of the budget is spent")->value(), 250);
    }

    void monthsAreChosenByKeysAndMouse() {
        FakeBook book;
        const Shown shown(book);
        QVERIFY(shown.isLoaded());
        SpendingChart& chart = shown.chart();
        chart.setFocus();
        QTest::keyClick(&chart, Qt::Key_Left);
        QVERIFY(shown.shows("October 2026: 1.50\u00a0USD for 2 runs"));
        QVERIFY(!shown.shows("The price of"));
        QTest::keyClick(&chart, Qt::Key_Home);
        QCOMPARE(chart.chosen(), 0);
        QVERIFY(chart.accessibleDescription().startsWith("December 2025: 0.00"));
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(chart.chosen(), 0);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.slotOf(10).center());
        QCOMPARE(chart.chosen(), 10);
        chart.setLayoutDirection(Qt::RightToLeft);
        QVERIFY(chart.slotOf(0).left() > chart.slotOf(11).left());
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(chart.chosen(), 11);
    }

    void aBudgetIsSetChangedAndTakenAway() {
        FakeBook book;
        const Shown shown(book);
        QVERIFY(shown.isLoaded());
        auto* field = shown.named<QDoubleSpinBox>("Most that may be spent in a month");
        QTRY_COMPARE(field->value(), 20.0);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, "12.5");
        QVERIFY(book.budgets.empty());  // not before it is done
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(book.budgets == std::vector<std::optional<double>>{12.5});
        QTRY_VERIFY(shown.shows("7.50\u00a0USD are left."));
        shown.box("Monthly budget")->click();
        QCOMPARE(book.budgets.back(), std::optional<double>());
        QTRY_VERIFY(shown.shows("There is no limit."));
        QVERIFY(!field->isEnabled());
        shown.box("Monthly budget")->click();
        QCOMPARE(book.budgets.back(), std::optional(12.5));
        book.refuses = Error{ErrorCode::Io, "The settings could not be written.", ""};
        shown.box("Monthly budget")->click();
        QVERIFY(shown.shows("The settings could not be written."));
        QVERIFY(shown.box("Monthly budget")->isChecked());
    }

    void aUsedBudgetIsSaid() {
        FakeBook book;
        book.view.budget = 5;
        book.view.state = SpendingView::State::Used;
        const Shown shown(book);
        QVERIFY(shown.isLoaded());
        QTRY_VERIFY(shown.shows("The budget of this month is used up"));
    }

    void theAmountToAskFromIsRemembered() {
        FakeBook book;
        Shown shown(book);
        auto* field = shown.named<QDoubleSpinBox>("Amount from which on it is asked");
        QCOMPARE(field->value(), 1.0);
        field->setValue(2.5);
        QCOMPARE(shown.preferences.value(spending_preferences::kAbove).toDouble(), 2.5);
        shown.box("Ask before spending more than")->click();
        QVERIFY(!field->isEnabled());
        QVERIFY(!shown.preferences.value(spending_preferences::kAsks).toBool());
        const SpendingPage again(shown.fixture.editor(), shown.preferences);
        for (auto* one : again.findChildren<QDoubleSpinBox*>())
            if (one->accessibleName() == "Amount from which on it is asked")
                QCOMPARE(one->value(), 2.5);
    }

    void creditsAreShownWhereThereAreAny() {
        FakeBook book;
        {
            const Shown shown(book);
            QVERIFY(shown.isLoaded());
            QVERIFY(!shown.named<QLabel>("Credits at the studio"));
        }
        book.credits = CreditsView{870.5, 12, 117.5, "Premium 1", {{"image", 0, 90, 0}, {"voice", 0, 27.5, 0}}};
        const Shown shown(book);
        QTRY_VERIFY(shown.named<QLabel>("Credits at the studio"));
        QCOMPARE(shown.named<QLabel>("Credits at the studio")->text(), QString("870.50 left · Premium 1 · 12 set aside for what is under way"));
        QTRY_VERIFY(shown.shows("27.50"));
    }
};

QTEST_MAIN(TestSpendingPage)
#include "tst_spending_page.moc"
