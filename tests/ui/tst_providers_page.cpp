#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <algorithm>
#include <condition_variable>
#include <mutex>

#include "tests/ui/ui_fixture.h"
#include "ui/providers_page.h"

using namespace sw;
using namespace sw::ui;

namespace {

/// Settings that are only in memory, and a provider that answers when it is told to.
struct FakeProviders {
    ProviderChoices choices = {{{"llm",
                                 {{"writer", "openai · https://api.example.com", true, true, true},
                                  {"embedded", "", true, false, false},
                                  {"ollama", "openai · http://127.0.0.1:11434", false, false, false}},
                                 {"openai", "anthropic"}},
                                {"image", {{"embedded", "", true, false, false}}, {"sdwebui", "folder"}, {"", "folder"}}},
                               true};
    std::vector<std::string> calls;
    std::optional<Error> refuses;
    std::mutex mutex;  // guards answers
    std::condition_variable_any answered;
    bool answers = true;

    Result<void> done(std::string call) {
        if (refuses)
            return tl::unexpected<Error>(*refuses);
        calls.push_back(std::move(call));
        return {};
    }
    ProviderControls controls() {
        ProviderControls made;
        made.load = [this]() -> Result<ProviderChoices> { return choices; };
        made.add = [this](const std::string& kind, const NewProvider& wanted) {
            Result<void> added = done("add " + kind + " " + wanted.name + " " + wanted.protocol + " " + wanted.address + " " + wanted.model + wanted.needed);
            if (added)
                choices.kinds[0].providers.insert(choices.kinds[0].providers.begin(), {wanted.name, wanted.protocol, true, true, true});
            return added;
        };
        made.remove = [this](const std::string& kind, const std::string& name) { return done("remove " + kind + " " + name); };
        made.order = [this](const std::string& kind, const std::vector<std::string>& names) {
            std::string call = "order " + kind;
            for (const std::string& name : names)
                call += " " + name;
            auto& providers = choices.kinds[0].providers;
            std::ranges::stable_sort(providers, {}, [&](const ProviderItem& item) { return std::ranges::find(names, item.name) - names.begin(); });
            for (ProviderItem& item : providers)
                item.asked = std::ranges::find(names, item.name) != names.end();
            return done(call);
        };
        made.setFallback = [this](bool on) {
            choices.fallback = on;
            return done(on ? "fallback on" : "fallback off");
        };
        made.test = [this](const std::string& kind, const std::string& name, const std::stop_token& stop) -> Result<std::string> {
            std::unique_lock lock(mutex);
            answered.wait(lock, stop, [this] { return answers; });
            if (name == "ollama")
                return fail(ErrorCode::Network, "ollama at http://127.0.0.1:11434 could not be reached. Start it.");
            return kind + " " + name + " answers in 3 ms.";
        };
        made.keepKey = [](const std::string& name, const std::string& key) -> Result<std::string> { return name + " keeps " + std::to_string(key.size()); };
        made.forgetKey = [](const std::string& name) -> Result<std::string> { return name + " forgets"; };
        return made;
    }
};

struct Shown {
    explicit Shown(FakeProviders& fake) : fixture([&](Studio& studio) { studio.providers = fake.controls(); }), page(fixture.editor()) { page.show(); }
    template <class W>
    W* named(const QString& name) {
        for (W* one : page.findChildren<W*>())
            if (one->accessibleName() == name)
                return one;
        return nullptr;
    }
    QPushButton* button(const QString& words) {
        for (auto* one : page.findChildren<QPushButton*>())
            if (one->text() == words)
                return one;
        return nullptr;
    }
    QListWidget& list() { return *named<QListWidget>("Providers"); }
    QString said() { return named<QLabel>("Outcome")->text(); }
    bool isSaid(const QString& words) {
        return QTest::qWaitFor([&] { return said().contains(words); });
    }

    test::UiFixture fixture;
    ProvidersPage page;
};

}  // namespace

/// Settings › Providers.
class TestProvidersPage : public QObject {
    Q_OBJECT

private slots:
    void listsThemInTheirOrder() {
        FakeProviders fake;
        Shown shown(fake);
        QCOMPARE(shown.list().count(), 3);
        QCOMPARE(shown.list().item(0)->text(), QString("writer"));
        QCOMPARE(shown.list().item(1)->text(), QString("Built in"));
        QCOMPARE(shown.list().item(2)->checkState(), Qt::Unchecked);
        QVERIFY(shown.button("Remove")->isEnabled());
        shown.list().setCurrentRow(1);
        QVERIFY(!shown.button("Remove")->isEnabled());
        QVERIFY(!shown.button("Test")->isVisible());
        QVERIFY(!shown.named<QLineEdit>("Key")->isVisible());
        shown.named<QComboBox>("Step")->setCurrentIndex(1);
        QCOMPARE(shown.list().count(), 1);
        QVERIFY(fake.calls.empty());
    }

    void whoIsAskedIsChanged() {
        FakeProviders fake;
        Shown shown(fake);
        QVERIFY(!shown.button("Up")->isEnabled());
        QTest::mouseClick(shown.button("Down"), Qt::LeftButton);
        QCOMPARE(fake.calls.back(), std::string("order llm embedded writer"));
        QCOMPARE(shown.list().currentItem()->text(), QString("writer"));
        shown.list().item(2)->setCheckState(Qt::Checked);
        QCOMPARE(fake.calls.back(), std::string("order llm embedded writer ollama"));
        shown.page.findChild<QCheckBox*>()->click();
        QCOMPARE(fake.calls.back(), std::string("fallback off"));
        QCOMPARE(fake.calls.size(), std::size_t{3});
    }

    void aNewOneIsAdded() {
        FakeProviders fake;
        Shown shown(fake);
        shown.named<QLineEdit>("Name of the new provider")->setText(" claude ");
        shown.named<QComboBox>("Protocol")->setCurrentIndex(1);
        shown.named<QLineEdit>("Model")->setText("sonnet");
        QTest::mouseClick(shown.button("Add"), Qt::LeftButton);
        QCOMPARE(fake.calls.back(), std::string("add llm claude anthropic  sonnet"));
        QVERIFY(shown.named<QLineEdit>("Model")->text().isEmpty());
        QCOMPARE(shown.list().currentItem()->text(), QString("claude"));
        QTest::mouseClick(shown.button("Remove"), Qt::LeftButton);
        QCOMPARE(fake.calls.back(), std::string("remove llm claude"));
    }

    /// What a protocol cannot do without is asked for.
    void aFolderNeedsItsFolder() {
        FakeProviders fake;
        Shown shown(fake);
        QVERIFY(!shown.named<QLineEdit>("Folder"));
        shown.named<QComboBox>("Step")->setCurrentIndex(1);
        shown.named<QComboBox>("Protocol")->setCurrentIndex(1);
        shown.named<QLineEdit>("Name of the new provider")->setText("mine");
        QVERIFY(shown.named<QLineEdit>("Folder")->isVisible());
        shown.named<QLineEdit>("Folder")->setText("/pictures");
        QTest::mouseClick(shown.button("Add"), Qt::LeftButton);
        QCOMPARE(fake.calls.back(), std::string("add image mine folder  /pictures"));
    }

    void whatIsWrongIsSaid() {
        FakeProviders fake;
        Shown shown(fake);
        fake.refuses = Error{ErrorCode::InvalidInput, "The settings cannot be used: it has no model.", ""};
        shown.named<QLineEdit>("Name of the new provider")->setText("claude");
        QTest::mouseClick(shown.button("Add"), Qt::LeftButton);
        QCOMPARE(shown.said(), QString("The settings cannot be used: it has no model."));
        QCOMPARE(shown.named<QLineEdit>("Name of the new provider")->text(), QString("claude"));
    }

    void isAskedInTheBackground() {
        FakeProviders fake;
        fake.answers = false;
        Shown shown(fake);
        QTest::mouseClick(shown.button("Test"), Qt::LeftButton);
        QVERIFY(!shown.button("Test")->isEnabled());
        QCOMPARE(shown.said(), QString("Asking writer…"));
        {
            const std::lock_guard lock(fake.mutex);
            fake.answers = true;
        }
        fake.answered.notify_all();
        QVERIFY(shown.isSaid("llm writer answers in 3 ms."));
        QVERIFY(shown.button("Test")->isEnabled());
        shown.list().setCurrentRow(2);
        QVERIFY(shown.said().isEmpty());
        QTest::mouseClick(shown.button("Test"), Qt::LeftButton);
        QVERIFY(shown.isSaid("could not be reached"));
    }

    void whoLeavesIsNotWaitedFor() {
        FakeProviders fake;
        fake.answers = false;
        Shown shown(fake);
        QTest::mouseClick(shown.button("Test"), Qt::LeftButton);
    }

    void keysAreKeptAndForgotten() {
        FakeProviders fake;
        Shown shown(fake);
        QLineEdit& key = *shown.named<QLineEdit>("Key");
        QCOMPARE(key.echoMode(), QLineEdit::Password);
        QVERIFY(!shown.button("Keep key")->isEnabled());
        QTest::keyClicks(&key, "sk-secret");
        QTest::mouseClick(shown.button("Keep key"), Qt::LeftButton);
        QVERIFY(key.text().isEmpty());
        QVERIFY(shown.isSaid("writer keeps 9"));
        QTest::mouseClick(shown.button("Forget key"), Qt::LeftButton);
        QVERIFY(shown.isSaid("writer forgets"));
        QTest::keyClicks(&key, "sk-");
        shown.list().setCurrentRow(2);
        QVERIFY(key.text().isEmpty());
    }
};

QTEST_MAIN(TestProvidersPage)
#include "tst_providers_page.moc"
