#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/english.h"
#include "tests/ui/ui_fixture.h"
#include "tests/ui/widget_finding.h"
#include "ui/make_page.h"
#include "ui/run_price.h"
#include "ui/spending_watch.h"

using namespace sw;
using namespace sw::ui;

namespace {

/// An editor whose pictures are paid for, and who watches over that.
class Shop {
public:
    explicit Shop(double picture = 0.5) : fixture([this](Studio& studio) { studio.spending.load = [this]() -> Result<SpendingView> { return view; }; }), preferences(fixture.path("config")) {
        fixture.fakes().fakes["image"]->providerName = "painter";
        fixture.fakes().fakes["image"]->expected = {picture, true, "USD"};
        QObject::connect(&editor(), &Editor::noticed, &editor(), [this](const Notice& notice) { notices.push_back(notice); });
        editor().setMakesAutomatically(false);
    }
    Editor& editor() { return fixture.editor(); }
    bool create(const char* name = "bees.short") {
        Project project;
        project.brief.text = "bees";
        project.brief.seconds = 20;
        return editor().create(fixture.path(name), project).has_value();
    }
    bool waitUntilMade() {
        return QTest::qWaitFor([this] { return !editor().isGenerating(); }, 60'000);
    }

    SpendingView view;
    test::UiFixture fixture;
    Preferences preferences;
    std::vector<Notice> notices;
};

}  // namespace

/// What something will cost, and that nobody spends more than the creator wants to.
class TestSpendingWatch : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { test::speakEnglish(); }

    void aPriceIsSpoken_data() {
        QTest::addColumn<double>("cost");
        QTest::addColumn<int>("unpriced");
        QTest::addColumn<double>("least");
        QTest::addColumn<QString>("text");
        QTest::newRow("free") << 0.0 << 0 << 0.0 << "";
        QTest::newRow("known") << 1.2 << 0 << 1.2 << "about 1.20\u00a0USD, paid to painter and speaker";
        QTest::newRow("little") << 0.0123 << 0 << 0.0123 << "about 0.0123\u00a0USD, paid to painter and speaker";
        QTest::newRow("perhaps less") << 1.2 << 0 << 0.0 << "up to 1.20\u00a0USD, paid to painter and speaker";
        QTest::newRow("partly known") << 1.2 << 2 << 1.2 << "about 1.20\u00a0USD, paid to painter and speaker; some prices are not known";
        QTest::newRow("not known") << 0.0 << 2 << 0.0 << "what nobody knows, paid to painter and speaker";
    }
    void aPriceIsSpoken() {
        QFETCH(double, cost);
        QFETCH(int, unpriced);
        QFETCH(double, least);
        RunPrice price;
        price.cost = cost;
        price.unpriced = unpriced;
        price.least = least;
        price.currency = "USD";
        price.providers = {"painter", "speaker"};
        QTEST(priceText(price), "text");
    }

    /// Before there is a script it counts what a script of that length leads to.
    void aNewShortIsCountedAhead() {
        Shop shop;
        QVERIFY(shop.create());
        const RunPrice ahead = priceOf(shop.editor());
        QCOMPARE(ahead.cost, 2.0);  // four scenes of five seconds
        QCOMPARE(ahead.currency, std::string("USD"));
        QCOMPARE(ahead.providers, std::vector<std::string>{"painter"});
        QVERIFY(priceOf(shop.editor(), {{{"script"}}, {}}).isFree());
        shop.editor().generate({{{"script"}}, {}});
        QVERIFY(shop.waitUntilMade());
        QCOMPARE(priceOf(shop.editor()).cost, 1.5);  // it has three
        QVERIFY(priceOf(shop.editor(), {{}, {"voice/sentence-1"}}).isFree());
        QVERIFY(shop.fixture.make());
        QVERIFY(priceOf(shop.editor()).isFree());
    }

    void onlyWhatIsWantedCounts() {
        Shop shop;
        QVERIFY(shop.fixture.openFinished());
        const Scene scene = shop.editor().state().project->script.scenes[1];
        QVERIFY(shop.editor().apply(SetTake{"image/" + toText(scene.id), 1}));
        const RunPrice all = priceOf(shop.editor());
        QCOMPARE(all.least, 0.5);
        QCOMPARE(all.cost, 1.5);  // the other two follow the storyboard, which may come out different
        QVERIFY(priceText(all).startsWith("0.50 to 1.50\u00a0USD"));
        QCOMPARE(priceOf(shop.editor(), {{}, {"image/" + toText(scene.id)}}).cost, 0.5);
        QVERIFY(priceOf(shop.editor(), {{}, {"voice/" + toText(scene.sentences[0].id)}}).isFree());
        QVERIFY(priceOf(shop.editor(), {{{"music"}}, {}}).isFree());
    }

    void asksBeforeMuchIsSpent() {
        Shop shop;
        const SpendingWatch watch(shop.editor(), shop.preferences);
        QVERIFY(shop.create());
        shop.editor().generate();
        QVERIFY(!shop.editor().isGenerating());
        QCOMPARE(shop.notices.size(), std::size_t{1});
        QCOMPARE(shop.notices[0].text, QString("Making it costs about 2.00\u00a0USD, paid to painter. Shall it be made?"));
        QCOMPARE(shop.notices[0].kind, Notice::Kind::Warning);
        shop.notices[0].run();
        QVERIFY(shop.editor().isGenerating());
        QVERIFY(shop.waitUntilMade());
        QCOMPARE(shop.editor().state().plan->runs, 0);
        // As much again is not asked about; more is.
        shop.fixture.fakes().fakes["image"]->expected.cost = 2;
        const std::string picture = "image/" + toText(shop.editor().state().project->script.scenes[0].id);
        QVERIFY(shop.editor().apply(SetTake{picture, 1}));
        shop.editor().generate({{}, {picture}});
        QVERIFY(shop.editor().isGenerating());
        QVERIFY(shop.waitUntilMade());
        shop.fixture.fakes().fakes["image"]->expected.cost = 2.5;
        QVERIFY(shop.editor().apply(SetTake{picture, 2}));
        shop.editor().generate({{}, {picture}});
        QVERIFY(!shop.editor().isGenerating());
        QCOMPARE(shop.notices.size(), std::size_t{2});
    }

    void littleIsNotAskedAbout() {
        Shop shop(0.25);
        const SpendingWatch watch(shop.editor(), shop.preferences);
        QVERIFY(shop.create());
        shop.editor().generate();
        QVERIFY(shop.editor().isGenerating());
        QVERIFY(shop.waitUntilMade());
        QVERIFY(shop.notices.empty());
    }

    void theCreatorSaysFromWhereOn() {
        Shop shop(0.25);
        const SpendingWatch watch(shop.editor(), shop.preferences);
        shop.preferences.setValue(spending_preferences::kAbove, 0.1);
        QVERIFY(shop.create());
        shop.editor().generate();
        QVERIFY(!shop.editor().isGenerating());
        shop.preferences.setValue(spending_preferences::kAsks, false);
        shop.editor().generate();
        QVERIFY(shop.editor().isGenerating());
        QVERIFY(shop.waitUntilMade());
    }

    void anUnknownPriceIsAskedAbout() {
        Shop shop(0);
        shop.fixture.fakes().fakes["image"]->expected.priced = false;
        const SpendingWatch watch(shop.editor(), shop.preferences);
        QVERIFY(shop.create());
        shop.editor().generate();
        QVERIFY(!shop.editor().isGenerating());
        QVERIFY(shop.notices.at(0).text.contains("costs what nobody knows"));
    }

    void anAnswerIsForItsProject() {
        Shop shop;
        const SpendingWatch watch(shop.editor(), shop.preferences);
        QVERIFY(shop.create());
        shop.editor().generate();
        QVERIFY(shop.create("wasps.short"));
        shop.notices.at(0).run();
        QVERIFY(!shop.editor().isGenerating());
        shop.editor().close();
        shop.notices.at(0).run();
        QVERIFY(!shop.editor().isGenerating());
    }

    /// Of what an edit made stale that is made by itself which costs nothing.
    void nothingThatCostsFollowsAnEdit() {
        Shop shop;
        QVERIFY(shop.fixture.openFinished());
        shop.editor().setMakesAutomatically(true);
        const Scene scene = shop.editor().state().project->script.scenes[1];
        QVERIFY(shop.editor().apply(SetTake{"image/" + toText(scene.id), 1}));
        QCOMPARE(shop.editor().state().plan->runs, 2);  // and the storyboard
        QTRY_COMPARE_WITH_TIMEOUT(shop.editor().state().plan->runs, 1, 20'000);
        QVERIFY(shop.waitUntilMade());
        QTest::qWait(1200);  // longer than it is waited for more edits
        QVERIFY(!shop.editor().isGenerating());
        QCOMPARE(shop.editor().state().plan->find("image/" + toText(scene.id))->state, NodeState::Stale);
    }

    void aNearlyUsedBudgetIsSaidOnceAMonth() {
        Shop shop;
        shop.view = {"USD", {{2026, 11, {"", 9, 17, 0}, {}, {}, {}}}, 20.0, 0, SpendingView::State::NearlyUsed, {}};
        SpendingWatch watch(shop.editor(), shop.preferences);
        QSignalSpy wanted(&watch, &SpendingWatch::spendingWanted);
        QTRY_COMPARE(shop.notices.size(), std::size_t{1});
        QVERIFY(shop.notices[0].text.startsWith("17.00\u00a0USD of this month's budget of 20.00\u00a0USD are spent."));
        shop.notices[0].run();
        QCOMPARE(wanted.size(), 1);
        SpendingWatch again(shop.editor(), shop.preferences);
        again.look();
        QTest::qWait(200);
        QCOMPARE(shop.notices.size(), std::size_t{1});
        shop.view.months[0].month = 12;
        QTRY_VERIFY((again.look(), shop.notices.size() == 2));
    }

    void thePageOfANewShortTellsItsPrice() {
        Shop shop;
        MakePage page(shop.editor(), shop.preferences);
        page.begin(MakePage::Source::Topic);
        page.show();
        QVERIFY(!test::named<QLabel>(&page, "What it costs"));
        page.findChild<QLineEdit*>()->setText("Why bees dance");
        auto* price = test::named<QLabel>(&page, "What it costs");
        QVERIFY(price);
        QCOMPARE(price->text(), QString("Making it costs about 4.50\u00a0USD, paid to painter."));  // 45 s
        shop.fixture.fakes().fakes["image"]->expected.cost = 0;
        page.findChild<QLineEdit*>()->setText("Why wasps dance");
        QVERIFY(!test::named<QLabel>(&page, "What it costs"));
    }
};

QTEST_MAIN(TestSpendingWatch)
#include "tst_spending_watch.moc"
