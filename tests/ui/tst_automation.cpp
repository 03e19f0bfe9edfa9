#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "tests/ui/ui_fixture.h"
#include "ui/automation_page.h"
#include "ui/inspector/switch.h"

using namespace sw;
using namespace sw::ui;

namespace {

/// A gateway of which only what is asked of it is real.
struct FakeGateway {
    std::vector<int> started;  ///< at these ports
    int stopped = 0;
    std::optional<Error> refuses;

    AutomationControls controls() {
        return {[this](Editor&, int port) -> Result<std::string> {
                    if (refuses)
                        return tl::unexpected<Error>(*refuses);
                    started.push_back(port);
                    return "http://127.0.0.1:" + std::to_string(port);
                },
                [this] { ++stopped; }, [] { return Result<std::string>("secret"); }};
    }
};

const Error kTaken = {ErrorCode::Internal, "The gateway cannot start: port 3000 of 127.0.0.1 is in use by another program.", ""};

/// What the settings show of it.
struct Shown {
    explicit Shown(FakeGateway& gateway)
        : fixture([&](Studio& studio) { studio.automation = gateway.controls(); }), preferences(fixture.path("config")), automation(fixture.editor(), preferences), page(fixture.editor(), automation) {
        page.show();
    }
    Switch& toggle() { return *page.findChild<Switch*>(); }
    QSpinBox& port() { return *page.findChild<QSpinBox*>(); }
    QPushButton* button(const QString& words) {
        for (auto* one : page.findChildren<QPushButton*>())
            if (one->text() == words)
                return one;
        return nullptr;
    }
    QLabel* label(const QString& name) {
        for (auto* one : page.findChildren<QLabel*>())
            if (one->accessibleName() == name)
                return one;
        return nullptr;
    }

    test::UiFixture fixture;
    Preferences preferences;
    Automation automation;
    AutomationPage page;
};

}  // namespace

/// Settings › Automation.
class TestAutomation : public QObject {
    Q_OBJECT

private slots:
    void isOffUntilItIsSwitchedOn() {
        FakeGateway gateway;
        Shown shown(gateway);
        shown.automation.resume();
        QVERIFY(gateway.started.empty());
        QVERIFY(!shown.toggle().isChecked());
        QCOMPARE(shown.port().value(), 3000);
        QVERIFY(!shown.button("Copy address")->isVisible());
        QTest::mouseClick(&shown.toggle(), Qt::LeftButton);
        QCOMPARE(gateway.started, std::vector<int>{3000});
        QVERIFY(shown.label("Address")->text().contains("http://127.0.0.1:3000"));
        QVERIFY(!shown.port().isEnabled());
        QTest::mouseClick(&shown.toggle(), Qt::LeftButton);
        QCOMPARE(gateway.stopped, 1);
        QVERIFY(!shown.automation.isOn());
    }

    void addressAndTokenAreCopied() {
        FakeGateway gateway;
        Shown shown(gateway);
        shown.automation.turnOn();
        QTest::mouseClick(shown.button("Copy address"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("http://127.0.0.1:3000"));
        QTest::mouseClick(shown.button("Copy token"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("secret"));
    }

    void whyItCannotBeSwitchedOnIsSaid() {
        FakeGateway gateway;
        gateway.refuses = kTaken;
        Shown shown(gateway);
        QTest::mouseClick(&shown.toggle(), Qt::LeftButton);
        QVERIFY(!shown.toggle().isChecked());
        QVERIFY(shown.label("Why it is off")->isVisible());
        QVERIFY(shown.label("Why it is off")->text().contains("port 3000"));
        gateway.refuses.reset();
        shown.port().setValue(4000);
        QTest::mouseClick(&shown.toggle(), Qt::LeftButton);
        QCOMPARE(gateway.started, std::vector<int>{4000});
        QVERIFY(!shown.label("Why it is off")->isVisible());
    }

    void theSwitchAndThePortAreRemembered() {
        FakeGateway gateway;
        Shown shown(gateway);
        shown.port().setValue(4321);
        shown.automation.turnOn();
        Automation next(shown.fixture.editor(), shown.preferences);
        next.resume();
        QVERIFY(next.isOn());
        QCOMPARE(gateway.started, (std::vector<int>{4321, 4321}));
        next.turnOff();
        Automation last(shown.fixture.editor(), shown.preferences);
        last.resume();
        QVERIFY(!last.isOn());
    }

    void aStartThatFailsIsANoticeAndTriedAgainNextTime() {
        FakeGateway gateway;
        Shown shown(gateway);
        shown.preferences.setValue("automation/on", true);
        gateway.refuses = kTaken;
        QSignalSpy notices(&shown.fixture.editor(), &Editor::noticed);
        shown.automation.resume();
        QCOMPARE(notices.size(), 1);
        QVERIFY(notices[0][0].value<Notice>().text.contains("port 3000"));
        gateway.refuses.reset();
        Automation next(shown.fixture.editor(), shown.preferences);
        next.resume();
        QVERIFY(next.isOn());
    }

    void itEndsWithTheWindow() {
        FakeGateway gateway;
        {
            Shown shown(gateway);
            shown.automation.turnOn();
        }
        QCOMPARE(gateway.stopped, 1);
    }

    void withoutAGatewayThereIsNothingToSwitch() {
        test::UiFixture fixture;
        Preferences preferences(fixture.path("config"));
        Automation automation(fixture.editor(), preferences);
        AutomationPage page(fixture.editor(), automation);
        QVERIFY(!page.isEnabled());
        automation.turnOn();
        QVERIFY(!automation.isOn());
    }
};

QTEST_MAIN(TestAutomation)
#include "tst_automation.moc"
