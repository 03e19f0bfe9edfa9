#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "tests/ui/fake_studio_server.h"
#include "tests/ui/ui_fixture.h"
#include "tests/ui/widget_finding.h"
#include "ui/studio_page.h"

using namespace sw;
using namespace sw::ui;
using test::FakeStudioServer;

namespace {

struct Shown {
    explicit Shown(FakeStudioServer& fake) : fixture([&](Studio& studio) { studio.server = fake.controls(); }), page(fixture.editor()) {
        page.resize(900, 560);
        page.show();
        page.activateWindow();
        (void)QTest::qWaitForWindowActive(&page);
    }
    template <class W>
    W* named(const QString& name) const {
        return test::named<W>(&page, name);
    }
    QPushButton* button(const QString& words) const {
        for (auto* one : page.findChildren<QPushButton*>())
            if (one->text() == words && one->isVisible())
                return one;
        return nullptr;
    }
    QCheckBox* step(const QString& words) const {
        for (auto* one : page.findChildren<QCheckBox*>())
            if (one->text() == words)
                return one;
        return nullptr;
    }
    void type(const QString& field, const QString& words) const {
        auto* edit = named<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, words);
    }
    bool isSaid(const QString& words) const {
        return QTest::qWaitFor([&] {
            const auto* said = named<QLabel>("Outcome");
            return said && said->text().contains(words);
        });
    }

    test::UiFixture fixture;
    StudioPage page;
};

}  // namespace

/// Settings › Studio.
class TestStudioPage : public QObject {
    Q_OBJECT

private slots:
    void beginsEmpty() {
        FakeStudioServer fake;
        const Shown shown(fake);
        QVERIFY(!shown.button("Sign in")->isEnabled());
        QVERIFY(!shown.button("Sign out") && !shown.button("Test") && !shown.button("Cancel"));
        QVERIFY(!shown.named<QLineEdit>("Token"));
        QCOMPARE(shown.named<QLineEdit>("Password")->echoMode(), QLineEdit::Password);
        QVERIFY(shown.step("Music")->isChecked());
        QVERIFY(test::unnamed(&shown.page).isEmpty());
    }

    void signsInWithThePassword() {
        FakeStudioServer fake;
        const Shown shown(fake);
        shown.type("Address of the studio", "studio.example.com");
        shown.type("E-mail address", "ada@example.com");
        shown.type("Password", "secret");
        shown.step("Script")->click();
        QTest::keyClick(shown.named<QLineEdit>("Password"), Qt::Key_Return);
        QVERIFY(shown.isSaid("You are signed in."));
        QCOMPARE(fake.lastCall(), std::string("sign in studio.example.com ada@example.com secret"));
        QCOMPARE(fake.link.kinds, (std::vector<std::string>{"image", "voice", "animation", "music"}));
        QVERIFY(!shown.button("Sign in"));
        QVERIFY(shown.button("Sign out")->isEnabled());
        QVERIFY(!shown.named<QLineEdit>("Address of the studio"));
        for (auto* edit : shown.page.findChildren<QLineEdit*>())
            QVERIFY(!edit->text().contains("secret"));
        bool told = false;
        for (auto* label : shown.page.findChildren<QLabel*>())
            told = told || (label->isVisible() && label->text() == "studio.example.com as ada@example.com");
        QVERIFY(told);
    }

    void signsInWithAToken() {
        FakeStudioServer fake;
        const Shown shown(fake);
        shown.named<QComboBox>("Sign in with")->setCurrentIndex(1);
        QVERIFY(!shown.named<QLineEdit>("Password"));
        shown.type("Address of the studio", "studio.example.com");
        shown.type("Token", " secret ");
        QTest::mouseClick(shown.button("Sign in"), Qt::LeftButton);
        QVERIFY(shown.isSaid("You are signed in."));
        QCOMPARE(fake.lastCall(), std::string("sign in studio.example.com  secret"));
    }

    /// What was typed stays, so that the wrong part alone is typed again.
    void aWrongPasswordIsSaid() {
        FakeStudioServer fake;
        const Shown shown(fake);
        shown.type("Address of the studio", "studio.example.com");
        shown.type("E-mail address", "ada@example.com");
        shown.type("Password", "wrong");
        QTest::mouseClick(shown.button("Sign in"), Qt::LeftButton);
        QVERIFY(shown.isSaid("the password is wrong"));
        QCOMPARE(shown.named<QLineEdit>("E-mail address")->text(), QString("ada@example.com"));
        QTRY_COMPARE(shown.named<QLineEdit>("Password")->selectedText().size(), 5);
        QVERIFY(shown.named<QLineEdit>("Password")->hasFocus());
    }

    /// Nothing is sent where others could read it.
    void withoutTlsNothingIsSent() {
        FakeStudioServer fake;
        const Shown shown(fake);
        shown.type("Address of the studio", "http://studio.example.com");
        QVERIFY(!shown.named<QLabel>("Outcome"));
        shown.type("E-mail address", "ada@example.com");  // the address is left
        QVERIFY(shown.isSaid("others could read the password"));
        shown.type("Password", "secret");
        QTest::mouseClick(shown.button("Sign in"), Qt::LeftButton);
        QVERIFY(fake.calls.empty());
        QVERIFY(shown.named<QLineEdit>("Address of the studio")->hasFocus());
        shown.type("Address of the studio", "studio.example.com");
        QVERIFY(!shown.named<QLabel>("Outcome"));
    }

    void aSlowOneIsCancelled() {
        FakeStudioServer fake;
        fake.answers = false;
        const Shown shown(fake);
        shown.type("Address of the studio", "studio.example.com");
        shown.type("E-mail address", "ada@example.com");
        shown.type("Password", "secret");
        QTest::mouseClick(shown.button("Sign in"), Qt::LeftButton);
        QVERIFY(shown.isSaid("Signing in…"));
        QVERIFY(!shown.button("Sign in")->isEnabled());
        QVERIFY(!shown.named<QLineEdit>("Password")->isEnabled());
        QTest::mouseClick(shown.button("Cancel"), Qt::LeftButton);
        QTRY_VERIFY(!shown.button("Cancel"));
        QVERIFY(shown.button("Sign in")->isEnabled());
        QVERIFY(!shown.named<QLabel>("Outcome"));
        QVERIFY(!fake.link.there);
    }

    void whoLeavesIsNotWaitedForAndLeavesNoPassword() {
        FakeStudioServer fake;
        fake.answers = false;
        Shown shown(fake);
        shown.type("Password", "secret");
        shown.page.hide();
        shown.page.show();
        QVERIFY(shown.named<QLineEdit>("Password")->text().isEmpty());
        shown.type("Address of the studio", "studio.example.com");
        shown.type("E-mail address", "ada@example.com");
        shown.type("Password", "secret");
        QTest::mouseClick(shown.button("Sign in"), Qt::LeftButton);
    }

    void stepsAreSavedAtOnce() {
        FakeStudioServer fake;
        fake.link = {true, "https://studio.example.com", "ada@example.com", {"image"}};
        const Shown shown(fake);
        QVERIFY(!shown.step("Voice")->isChecked());
        shown.step("Voice")->click();
        QCOMPARE(fake.link.kinds, (std::vector<std::string>{"image", "voice"}));
        shown.step("Voice")->click();
        shown.step("Pictures")->click();  // cannot be written
        QVERIFY(shown.isSaid("The settings could not be written."));
        QVERIFY(shown.step("Pictures")->isChecked());
    }

    void testsAndSignsOut() {
        FakeStudioServer fake;
        fake.link = {true, "https://studio.example.com", "", {"image"}};
        const Shown shown(fake);
        QTest::mouseClick(shown.button("Test"), Qt::LeftButton);
        QVERIFY(shown.isSaid("It answers in 3 ms"));
        QTest::mouseClick(shown.button("Sign out"), Qt::LeftButton);
        QVERIFY(shown.isSaid("You are signed out."));
        QVERIFY(shown.button("Sign in"));
        QTRY_VERIFY(shown.named<QLineEdit>("Address of the studio")->hasFocus());
    }
};

QTEST_MAIN(TestStudioPage)
#include "tst_studio_page.moc"
