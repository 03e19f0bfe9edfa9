#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include "tests/ui/english.h"
#include "tests/ui/fake_versions.h"
#include "tests/ui/panel_checks.h"
#include "tests/ui/ui_fixture.h"
#include "tests/ui/widget_finding.h"
#include "ui/export_queue.h"
#include "ui/versions/made_versions.h"
#include "ui/versions/version_jobs.h"
#include "ui/versions/version_maker.h"
#include "ui/versions/version_matrix.h"
#include "ui/versions/versions_page.h"

using namespace sw;
using namespace sw::ui;
using test::FakeVersions;

namespace {

constexpr int kLongMs = 20'000;

void furnish(Studio& studio) {
    studio.presets = exportPresets(studio.data).value_or(std::vector<ExportSettings>());
    for (const std::string& name : platformNames(studio.data))
        if (const Result<Platform> platform = loadPlatform(studio.data, name))
            studio.platforms.push_back(*platform);
}

/// The page with an open short, as the window shows it.
struct Shown {
    explicit Shown(FakeVersions& fake)
        : fixture([&](Studio& studio) {
              furnish(studio);
              studio.versions = fake.controls();
          }),
          preferences(fixture.path("config")),
          exports(fixture.editor()),
          maker(fixture.editor().studio().versions),
          page(std::make_unique<VersionsPage>(fixture.editor(), maker, exports, preferences)) {
        QObject::connect(&fixture.editor(), &Editor::noticed, [this](const Notice& notice) { notices.push_back(notice); });
        ready = fixture.openFinished() && test::showPanel(*page, {1200, 640});
        page->begin();
        ready = ready && QTest::qWaitFor([this] { return list().count() > 0; }, kLongMs);
    }
    QListWidget& list() { return *test::named<QListWidget>(page.get(), "Languages"); }
    QListWidgetItem* language(const QString& beginning) {
        for (int row = 0; row < list().count(); ++row)
            if (list().item(row)->text().startsWith(beginning))
                return list().item(row);
        return nullptr;
    }
    /// By the mouse, on its box.
    void tick(const QString& beginning) {
        QListWidgetItem* item = language(beginning);
        list().scrollToItem(item);
        const QRect rect = list().visualItemRect(item);
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, {rect.left() + 14, rect.center().y()});
    }
    VersionMatrix& matrix() { return *page->findChild<VersionMatrix*>(); }
    bool planned(std::size_t count) {
        return QTest::qWaitFor([&] { return matrix().isVisible() && matrix().rows().size() == count && makeButton().isEnabled(); }, kLongMs);
    }
    QPushButton& makeButton() {
        for (auto* one : page->findChildren<QPushButton*>())
            if (one->text().startsWith("Make ") || one->text() == "Try again")
                return *one;
        qFatal("no button that makes");
    }
    QPushButton* button(const QString& name) { return test::buttonNamed<QPushButton>(*page, name); }
    bool says(const QString& words) {
        return QTest::qWaitFor([&] { return has(words); }, kLongMs);
    }
    bool has(const QString& words) {
        for (const QLabel* label : page->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
    bool ended() {
        return QTest::qWaitFor([&] { return !maker.isRunning(); }, kLongMs);
    }
    QTabBar& tabs() { return *page->findChild<QTabBar*>(); }

    test::UiFixture fixture;
    Preferences preferences;
    ExportQueue exports;
    VersionMaker maker;
    std::unique_ptr<VersionsPage> page;
    std::vector<Notice> notices;
    bool ready = false;
};

}  // namespace

/// File › Versions.
class TestVersionsPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { test::speakEnglish(); }

    void languagesAreCalledAsTheyCallThemselves() {
        FakeVersions fake;
        Shown shown(fake);
        QVERIFY(shown.ready);
        QVERIFY(shown.language("Deutsch"));
        QVERIFY(shown.language("Español"));
        QCOMPARE(shown.list().item(shown.list().count() - 1)->flags(), Qt::NoItemFlags);
        QVERIFY(shown.list().item(shown.list().count() - 1)->text().contains("no voice"));
        QTest::keyClicks(test::named<QLineEdit>(shown.page.get(), "Find a language"), "german");
        int visible = 0;
        for (int row = 0; row < shown.list().count(); ++row)
            visible += !shown.list().item(row)->isHidden();
        QCOMPARE(visible, 1);
        QVERIFY(!shown.language("Deutsch")->isHidden());
    }

    void withoutATranslatorTheCureIsShown() {
        FakeVersions fake;
        fake.choices.translator.clear();
        Shown shown(fake);
        QVERIFY(shown.ready);
        QVERIFY(shown.language("Deutsch")->text().contains("no translator"));
        QCOMPARE(shown.language("Deutsch")->flags(), Qt::NoItemFlags);
        QVERIFY2(shown.list().item(0)->flags() & Qt::ItemIsUserCheckable, "the short's own language needs none");
        QVERIFY(shown.has("needs a language model"));
        QSignalSpy settings(shown.page.get(), &VersionsPage::settingsWanted);
        QTest::mouseClick(shown.button("Settings"), Qt::LeftButton);
        QCOMPARE(settings.count(), 1);
        // What needs no words can be made all the same.
        shown.page->findChild<QCheckBox*>()->click();
        QVERIFY(shown.planned(1));
    }

    void thePlanFollowsTheForm() {
        FakeVersions fake;
        Shown shown(fake);
        QVERIFY(shown.ready);
        QVERIFY(shown.says("In what do the versions differ?"));
        QVERIFY(!shown.makeButton().isEnabled());
        shown.tick("Deutsch");
        QVERIFY(shown.planned(1));
        QCOMPARE(shown.matrix().rows()[0].name, QString("About bees – de"));
        QCOMPARE(shown.matrix().rows()[0].detail, QString("Texts: 4 · Voices: 3 · Captions: 3"));
        QCOMPARE(shown.matrix().rows()[0].shared, QString("9"));
        QCOMPARE(shown.matrix().rows()[0].price, QString("0.25"));
        QTest::mouseClick(test::named<QToolButton>(shown.page.get(), "At most 15 seconds"), Qt::LeftButton);
        QTest::keyClicks(test::named<QLineEdit>(shown.page.get(), "Other lengths in seconds"), "75");
        auto* hooks = test::named<QPlainTextEdit>(shown.page.get(), "Hooks, one on each line");
        QTest::keyClicks(hooks, "Ever seen a bee dance?");
        QTest::keyClick(hooks, Qt::Key_Return);
        QTest::keyClicks(hooks, "Bees talk.");
        QVERIFY(shown.planned(4));
        QCOMPARE(shown.tabs().tabText(0), QString("To make (4)"));
        QVERIFY(shown.has("New versions: 4 of 4 · to translate: 16 by studio-llm (gpt-5) · to make: 24 · price: 1.00, without translating"));
        const VersionOrder order = fake.locked([&] { return fake.planned.back(); });
        QCOMPARE(order.languages, std::vector<std::string>{"de"});
        QCOMPARE(order.seconds, (std::vector<int>{15, 75}));
        QCOMPARE(order.hooks, (std::vector<std::string>{"Ever seen a bee dance?", "Bees talk."}));
        QCOMPARE(order.folder, shown.fixture.path("bees versions"));
        QVERIFY(fake.locked([&] { return fake.orders.empty(); }));
    }

    void whatIsTypedWrongIsSaid() {
        FakeVersions fake;
        Shown shown(fake);
        QVERIFY(shown.ready);
        auto* lengths = test::named<QLineEdit>(shown.page.get(), "Other lengths in seconds");
        for (const char* wrong : {"abc", "7", "181", "30, x", "99999999999999"}) {
            lengths->clear();
            QTest::keyClicks(lengths, wrong);
            QVERIFY2(shown.says("is no length"), wrong);
            QVERIFY(!shown.makeButton().isEnabled());
        }
        lengths->clear();
        test::named<QLineEdit>(shown.page.get(), "Folder of the versions")->setText("versions");
        QVERIFY(shown.says("Choose a folder"));
    }

    void whyThereIsNoPlanIsSaid() {
        FakeVersions fake;
        fake.planFails = Error{ErrorCode::Exists, "out.short is there already, and is no version of bees.short. Choose another folder, or move it away.", ""};
        Shown shown(fake);
        QVERIFY(shown.ready);
        shown.tick("Deutsch");
        QVERIFY(shown.says("Choose another folder, or move it away."));
        QVERIFY(!shown.makeButton().isEnabled());
    }

    void anUnknownPriceIsCalledSo() {
        FakeVersions fake;
        fake.priced = false;
        Shown shown(fake);
        QVERIFY(shown.ready);
        shown.tick("Deutsch");
        QVERIFY(shown.planned(1));
        QCOMPARE(shown.matrix().rows()[0].price, QString("at least 0.25"));
        QVERIFY(shown.has("price: at least 0.25"));
    }

    void theyAreMadeOneByOne() {
        FakeVersions fake;
        Shown shown(fake);
        QVERIFY(shown.ready);
        VersionJobs jobs(shown.maker);
        shown.tick("Deutsch");
        shown.tick("Esp");
        QVERIFY(shown.planned(2));
        QVERIFY(jobs.list().jobs().lines().empty());
        QTest::mouseClick(&shown.makeButton(), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return shown.matrix().rows()[0].detail == "Being made: Voices"; }, kLongMs));
        QCOMPARE(shown.matrix().rows()[0].fraction, 0.4);
        QCOMPARE(shown.tabs().tabText(0), QString("Being made"));
        QVERIFY(!test::named<QListWidget>(shown.page.get(), "Languages")->isEnabled());
        fake.allow(1);
        QVERIFY(QTest::qWaitFor([&] { return shown.matrix().rows()[0].detail == "Made" && shown.matrix().rows()[1].fraction > 0; }, kLongMs));
        QCOMPARE(shown.matrix().rows()[0].price, QString("0.20"));
        QCOMPARE(jobs.list().jobs().lines()[1].aside, QString("40 %"));
        QVERIFY(qAbs(shown.maker.progress() - 0.7) < 1e-9);
        fake.allow(2);
        QVERIFY(shown.ended());
        QCOMPARE(shown.notices.back().text, QString("2 of 2 versions made"));
        QVERIFY(QTest::qWaitFor([&] { return shown.tabs().tabText(1) == "In the folder (2)"; }, kLongMs));
        QCOMPARE(shown.tabs().currentIndex(), 1);
        QVERIFY(shown.has("Follows the short"));
        QCOMPARE(jobs.list().jobs().lines()[0].detail, QString("Made"));
    }

    void cancelLetsGoAtOnceAndKeepsWhatIsMade() {
        FakeVersions fake;
        Shown shown(fake);
        QVERIFY(shown.ready);
        shown.tick("Deutsch");
        shown.tick("Esp");
        QVERIFY(shown.planned(2));
        fake.allow(1);
        QTest::mouseClick(&shown.makeButton(), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return shown.maker.count(VersionJob::State::Done) == 1; }, kLongMs));
        QTest::mouseClick(shown.button("Stop making versions"), Qt::LeftButton);
        QVERIFY(shown.ended());
        QVERIFY(fake.locked([&] { return fake.stopped; }));
        QCOMPARE(shown.maker.jobs()[0].state, VersionJob::State::Done);
        QCOMPARE(shown.maker.jobs()[1].state, VersionJob::State::Cancelled);
        QVERIFY2(shown.planned(2), "what is left can be made");
        QVERIFY(shown.notices.empty());
    }

    void whatCannotBeMadeIsSaidAndTriedAgain() {
        FakeVersions fake;
        fake.failing = "es";
        fake.allow(100);
        Shown shown(fake);
        QVERIFY(shown.ready);
        shown.tick("Esp");
        shown.tick("Deutsch");
        QVERIFY(shown.planned(2));
        QTest::mouseClick(&shown.makeButton(), Qt::LeftButton);
        QVERIFY(shown.ended());
        QCOMPARE(shown.notices.back().kind, Notice::Kind::Problem);
        QCOMPARE(shown.notices.back().text, QString("1 of 2 versions made: The disk is full. Make some room, then try it again."));
        QCOMPARE(shown.tabs().currentIndex(), 0);
        const auto failed = std::ranges::find(shown.matrix().rows(), true, &MatrixRow::trouble);
        QVERIFY(failed != shown.matrix().rows().end());
        QVERIFY(failed->detail.startsWith("The disk is full."));
        fake.locked([&] { fake.failing.clear(); });
        QCOMPARE(shown.makeButton().text(), QString("Try again"));
        QTest::mouseClick(&shown.makeButton(), Qt::LeftButton);
        QVERIFY(shown.ended());
        QCOMPARE(fake.locked([&] { return fake.orders.size(); }), std::size_t{2});
        QVERIFY(fake.locked([&] { return fake.orders[0] == fake.orders[1]; }));
        QCOMPARE(shown.notices.back().kind, Notice::Kind::Success);
    }

    void whatEndsAllOfThemIsSaid() {
        FakeVersions fake;
        fake.makeFails = Error{ErrorCode::Io, "The folder cannot be made: permission was denied.", ""};
        Shown shown(fake);
        QVERIFY(shown.ready);
        shown.tick("Deutsch");
        QVERIFY(shown.planned(1));
        QTest::mouseClick(&shown.makeButton(), Qt::LeftButton);
        QVERIFY(shown.ended());
        QVERIFY(shown.notices.back().text.contains("permission was denied"));
        QVERIFY(shown.matrix().rows()[0].trouble);
    }

    void leavingWhileTheyAreMadeStopsThem() {
        FakeVersions fake;
        {
            Shown shown(fake);
            QVERIFY(shown.ready);
            shown.tick("Deutsch");
            QVERIFY(shown.planned(1));
            QTest::mouseClick(&shown.makeButton(), Qt::LeftButton);
            QVERIFY(QTest::qWaitFor([&] { return shown.maker.count(VersionJob::State::Running) == 1; }, kLongMs));
        }
        QVERIFY(fake.stopped);
    }

    void theyGoOnWhenThePageIsLeft() {
        FakeVersions fake;
        Shown shown(fake);
        QVERIFY(shown.ready);
        shown.tick("Deutsch");
        QVERIFY(shown.planned(1));
        QTest::mouseClick(&shown.makeButton(), Qt::LeftButton);
        shown.page->hide();
        shown.fixture.editor().close();
        fake.allow(1);
        QVERIFY(shown.ended());
        QCOMPARE(shown.notices.back().text, QString("1 of 1 version made"));
    }

    void madeOnesSayHowTheyStand() {
        FakeVersions fake;
        using State = VersionItem::State;
        const auto add = [&](const char* name, State state, bool edited, int runs) {
            VersionItem item{std::string("/versions/") + name + ".short", name};
            item.state = state;
            item.editedByHand = edited;
            item.runs = runs;
            fake.made.push_back(item);
        };
        add("a", State::Follows, false, 0);
        add("b", State::SourceChanged, true, 2);
        add("c", State::Follows, true, 0);
        add("d", State::Follows, false, 3);
        add("e", State::Unknown, false, 0);
        fake.allow(100);
        Shown shown(fake);
        QVERIFY(shown.ready);
        QVERIFY(QTest::qWaitFor([&] { return shown.tabs().tabText(1) == "In the folder (5)"; }, kLongMs));
        QTest::mouseClick(&shown.tabs(), Qt::LeftButton, {}, shown.tabs().tabRect(1).center());
        QVERIFY(shown.has("Edited by hand · The short was changed since"));
        QVERIFY(shown.has("Edited by hand · Follows the short"));
        QVERIFY(shown.has("3 parts still to make"));
        QVERIFY(shown.has("Made by an older program"));
        const auto visible = [&](const char* name) {
            const QPushButton* button = shown.button(name);
            return button && button->isVisible();
        };
        QVERIFY(visible("Update: b"));
        QVERIFY(visible("Make: d"));
        for (const char* name : {"Make: a", "Make: c", "Make: e"})
            QVERIFY2(!visible(name), name);
        QSignalSpy opened(shown.page.get(), &VersionsPage::projectWanted);
        QTest::mouseClick(shown.button("Open c"), Qt::LeftButton);
        QCOMPARE(opened.takeFirst().at(0).toString(), QString("/versions/c.short"));
        QTest::mouseClick(shown.button("Update: b"), Qt::LeftButton);
        QVERIFY(shown.ended());
        QCOMPARE(fake.locked([&] { return fake.orders.back().again; }), std::vector<std::filesystem::path>{"/versions/b.short"});
        QVERIFY(fake.locked([&] { return fake.orders.back().languages.empty(); }));
    }

    void choicesAreRemembered() {
        FakeVersions fake;
        Shown shown(fake);
        QVERIFY(shown.ready);
        shown.tick("Deutsch");
        shown.page->findChildren<QCheckBox*>().at(1)->click();
        QTest::keyClicks(test::named<QLineEdit>(shown.page.get(), "Other lengths in seconds"), "50");
        QTest::keyClicks(test::named<QPlainTextEdit>(shown.page.get(), "Hooks, one on each line"), "Look!");
        QVERIFY(shown.planned(1));
        shown.page->hide();
        shown.page = std::make_unique<VersionsPage>(shown.fixture.editor(), shown.maker, shown.exports, shown.preferences);
        QVERIFY(test::showPanel(*shown.page, {1200, 640}));
        shown.page->begin();
        QVERIFY(shown.planned(1));
        QCOMPARE(shown.list().item(0)->text(), QString("Deutsch"));
        const VersionOrder order = fake.locked([&] { return fake.planned.back(); });
        QCOMPARE(order, fake.locked([&] { return fake.planned.front(); }));
        QCOMPARE(order.seconds, std::vector<int>{50});
        QCOMPARE(order.hooks, std::vector<std::string>{"Look!"});
        QCOMPARE(order.platforms.size(), std::size_t{1});
    }

    void filmsThatAreThereStay() {
        FakeVersions fake;
        Shown shown(fake);
        QVERIFY(shown.ready);
        const std::filesystem::path folder = shown.fixture.path("");
        for (const char* name : {"one", "two"}) {
            VersionItem item{shown.fixture.path("bees.short"), name};
            item.state = VersionItem::State::Follows;
            fake.locked([&] { fake.made.push_back(item); });
        }
        QFile there(QString::fromStdString((folder / "two.mp4").string()));
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.write("mine");
        there.close();
        QTest::mouseClick(&shown.tabs(), Qt::LeftButton, {}, shown.tabs().tabRect(1).center());
        QVERIFY(QTest::qWaitFor([&] { return shown.button("Export all")->isEnabled(); }, kLongMs));
        QTest::mouseClick(shown.button("Export all"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return shown.exports.items().size() == 1; }, kLongMs));
        QCOMPARE(shown.exports.items()[0].output, QString::fromStdString((folder / "one.mp4").string()));
        const auto told = std::ranges::find_if(shown.notices, [](const Notice& notice) { return notice.action == "Replace"; });
        QVERIFY(told != shown.notices.end());
        QVERIFY(told->text.contains("two.mp4 is there already"));
        told->run();
        QVERIFY(QTest::qWaitFor([&] { return shown.exports.items().size() == 2; }, kLongMs));
        for (const ExportItem& item : shown.exports.items())
            shown.exports.cancel(item.id);
    }

    void everythingHasANameAndIsReachedByTab() {
        FakeVersions fake;
        Shown shown(fake);
        QVERIFY(shown.ready);
        shown.tick("Deutsch");
        QVERIFY(shown.planned(1));
        QCOMPARE(test::nameless(*shown.page), QStringList());
        QCOMPARE(test::unreached(*shown.page), QStringList());
    }

    void escapeGoesBack() {
        FakeVersions fake;
        Shown shown(fake);
        QVERIFY(shown.ready);
        QSignalSpy closed(shown.page.get(), &VersionsPage::closed);
        QTest::keyClick(&shown.list(), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
    }
};

QTEST_MAIN(TestVersionsPage)
#include "tst_versions_page.moc"
