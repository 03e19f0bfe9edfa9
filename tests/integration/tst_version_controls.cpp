#include <QTest>
#include <thread>

#include "app/version_controls.h"
#include "tests/support/fake_studio.h"
#include "tests/ui/ui_fixture.h"

using namespace sw;
using ui::VersionEvent;
using ui::VersionItem;
using ui::VersionOrder;

namespace {

constexpr int kLongMs = 60'000;

/// A finished short in the editor, and versions of it as the window makes them, with somebody who translates by "Und: ".
struct Workshop {
    Workshop() {
        ready = fixture.openFinished();
        const auto translator = std::make_shared<test::FakeStage>("translation");
        translator->expected = {0.5, true, "USD"};
        translator->body = [this](const StageRequest& request, const StageContext& context) -> Result<StageResult> {
            ++translations;
            context.report(0.5, "translating");
            if (request.parameters["to"] == mute)
                return fail(ErrorCode::Provider, "Nobody answers. Ask again later.");
            if (context.stop.stop_requested())
                return cancelled();
            StageResult made;
            for (const Json& text : request.parameters["texts"])
                made.value[stringOr(text, "id")] = "Und: " + stringOr(text, "text");
            made.cost = 0.5;
            return made;
        };
        SessionTools tools = fixture.editor().studio().tools;
        tools.stages["translation"] = translator;
        controls = app::versionControls(tools, SW_DATA_DIR, []() -> Result<ui::VersionChoices> { return ui::VersionChoices{{{"de"}, {"es"}}, "somebody"}; });
    }
    [[nodiscard]] VersionOrder order(std::vector<std::string> languages) const {
        return {fixture.path("bees.short"), fixture.path("out"), std::move(languages), {}, {}, {}};
    }
    std::vector<VersionItem> plan(const VersionOrder& wanted) { return controls.plan(wanted, {}).value_or(std::vector<VersionItem>()); }
    std::vector<VersionItem> made() { return controls.made(fixture.path("bees.short"), fixture.path("out"), {}).value_or(std::vector<VersionItem>()); }
    /// On a thread of its own, as the window does it.
    Result<void> make(const VersionOrder& wanted, const std::stop_token& stop = {}) {
        events.clear();
        Result<void> result;
        std::thread thread([&] { result = controls.make(wanted, [&](const VersionEvent& event) { events.push_back(event); }, stop); });
        thread.join();
        return result;
    }
    [[nodiscard]] std::vector<VersionEvent> of(VersionEvent::Kind kind) const {
        std::vector<VersionEvent> found;
        std::ranges::copy_if(events, std::back_inserter(found), [kind](const VersionEvent& event) { return event.kind == kind; });
        return found;
    }
    /// Changes the version by hand, as the editor would.
    bool change(const VersionItem& item, const Edit& edit) {
        auto session = Session::open(fixture.editor().studio().tools, item.file);
        return session && (*session)->dispatch(edit) && (*session)->save();
    }

    test::UiFixture fixture;
    ui::VersionControls controls;
    std::vector<VersionEvent> events;
    std::string mute;
    int translations = 0;
    bool ready = false;
};

}  // namespace

/// What the window makes versions by: the set of `shortwright versions`, with fake stages.
class TestVersionControls : public QObject {
    Q_OBJECT

private slots:
    void aPlanWritesNothing() {
        Workshop workshop;
        QVERIFY(workshop.ready);
        VersionOrder order = workshop.order({"de", "es"});
        order.platforms = {"tiktok", "reels"};
        const std::vector<VersionItem> items = workshop.plan(order);
        QCOMPARE(items.size(), std::size_t{4});
        for (const VersionItem& item : items) {
            QCOMPARE(item.state, VersionItem::State::New);
            QVERIFY(item.shared > 0);
            QVERIFY(item.texts > 0);
        }
        QCOMPARE(items[0].cost - items[1].cost, 0.5);  // the second one in a language says what is translated for the first
        QVERIFY(items[0].runs > 0);
        QVERIFY(items[0].made.contains("voice"));
        QVERIFY(!items[0].made.contains("image"));
        QCOMPARE(items[1].runs, 0);
        QCOMPARE(items[3].platform, std::string("reels"));
        QCOMPARE(items[3].name, std::string("About bees – es – reels"));
        QVERIFY(!std::filesystem::exists(workshop.fixture.path("out")));
        QCOMPARE(workshop.translations, 0);
    }

    void whatCannotBeOrderedIsSaid_data() {
        QTest::addColumn<QString>("what");
        for (const char* what : {"platform", "length", "many", "source"})
            QTest::newRow(what) << QString(what);
    }
    void whatCannotBeOrderedIsSaid() {
        QFETCH(QString, what);
        Workshop workshop;
        QVERIFY(workshop.ready);
        VersionOrder order = workshop.order({"de"});
        if (what == "platform")
            order.platforms = {"tikstok"};
        if (what == "length")
            order.seconds = {5};
        if (what == "many")
            for (int i = 0; i < 101; ++i)
                order.hooks.push_back("Hook " + std::to_string(i));
        if (what == "source")
            order.source = workshop.fixture.path("none.short");
        const auto planned = workshop.controls.plan(order, {});
        QVERIFY(!planned);
        QVERIFY(planned.error().message.size() > 20);
        QVERIFY(!workshop.make(order));
        QVERIFY(!std::filesystem::exists(workshop.fixture.path("out")));
    }

    void theyAreMadeAndFollow() {
        Workshop workshop;
        QVERIFY(workshop.ready);
        const VersionOrder order = workshop.order({"de", "es"});
        QVERIFY(workshop.make(order));
        const std::vector<VersionEvent> done = workshop.of(VersionEvent::Kind::Done);
        QCOMPARE(done.size(), std::size_t{2});
        QCOMPARE(done[0].cost, 0.5);
        QCOMPARE(workshop.events.front().what, std::string("translation"));
        std::vector<VersionItem> made = workshop.made();
        QCOMPARE(made.size(), std::size_t{2});
        for (const VersionItem& item : made) {
            QCOMPARE(item.state, VersionItem::State::Follows);
            QVERIFY(!item.editedByHand);
            QCOMPARE(item.runs, 0);
            QCOMPARE(item.texts, 0);
        }
        QCOMPARE(made[0].language, std::string("de"));
        // What is there is used: the same again does nothing.
        workshop.translations = 0;
        QVERIFY(workshop.make(order));
        QCOMPARE(workshop.translations, 0);
        QCOMPARE(workshop.plan(order)[0].state, VersionItem::State::Follows);
        QCOMPARE(workshop.plan(order)[0].runs, 0);
    }

    void aChangedShortIsFollowedAgain() {
        Workshop workshop;
        QVERIFY(workshop.ready);
        VersionOrder order = workshop.order({"de"});
        order.hooks = {"Ever seen one?", "Look at that."};
        QVERIFY(workshop.make(order));
        ui::Editor& editor = workshop.fixture.editor();
        editor.apply(SetSentenceText{editor.state().project->script.scenes[1].sentences[0].id, "Another point is made."});
        std::vector<VersionItem> made = workshop.made();
        QCOMPARE(made.size(), std::size_t{2});
        QCOMPARE(made[0].state, VersionItem::State::SourceChanged);
        QVERIFY(!made[0].editedByHand);
        QCOMPARE(made[1].hook, std::string("Look at that."));
        // Only the second one, with the hook that it was asked for with.
        VersionOrder again = workshop.order({});
        again.again = {made[1].file};
        QCOMPARE(workshop.plan(again).size(), std::size_t{1});
        QVERIFY(workshop.make(again));
        QCOMPARE(workshop.of(VersionEvent::Kind::Done).size(), std::size_t{1});
        made = workshop.made();
        QCOMPARE(made[0].state, VersionItem::State::SourceChanged);
        QCOMPARE(made[1].state, VersionItem::State::Follows);
        QCOMPARE(made[1].runs, 0);
        const auto version = loadProject(workshop.fixture.editor().studio().tools.disk, made[1].file);
        QVERIFY(version);
        QCOMPARE(version->read.project.script.scenes[0].sentences[0].text, std::string("Und: Look at that."));
        QCOMPARE(version->read.project.script.scenes[1].sentences[0].text, std::string("Und: Another point is made."));
    }

    /// Also where an update would take the change back.
    void whatIsChangedByHandIsNoChangeOfTheShort() {
        Workshop workshop;
        QVERIFY(workshop.ready);
        QVERIFY(workshop.make(workshop.order({"de", "es"})));
        std::vector<VersionItem> made = workshop.made();
        const auto version = loadProject(workshop.fixture.editor().studio().tools.disk, made[0].file);
        QVERIFY(workshop.change(made[0], SetSentenceText{version->read.project.script.scenes[0].sentences[0].id, "Von Hand."}));
        QVERIFY(workshop.change(made[1], SetMusic{"", -6, false}));
        made = workshop.made();
        for (const VersionItem& item : made) {
            QVERIFY(item.editedByHand);
            QCOMPARE(item.state, VersionItem::State::Follows);
        }
        QVERIFY(made[0].runs > 0);  // the voice of the changed sentence
        // What was said by hand stays when the rest follows the short, and stays known as that.
        ui::Editor& editor = workshop.fixture.editor();
        editor.apply(SetSentenceText{editor.state().project->script.scenes[1].sentences[0].id, "Another point is made."});
        QCOMPARE(workshop.made()[0].state, VersionItem::State::SourceChanged);
        QVERIFY(workshop.make(workshop.order({"de"})));
        made = workshop.made();
        QCOMPARE(made[0].state, VersionItem::State::Follows);
        QVERIFY(made[0].editedByHand);
        const auto after = loadProject(workshop.fixture.editor().studio().tools.disk, made[0].file);
        QCOMPARE(after->read.project.script.scenes[0].sentences[0].text, std::string("Von Hand."));
    }

    void aLanguageThatFailsHoldsNoOtherUp() {
        Workshop workshop;
        QVERIFY(workshop.ready);
        workshop.mute = "de";
        QVERIFY(workshop.make(workshop.order({"de", "es"})));
        const std::vector<VersionEvent> failed = workshop.of(VersionEvent::Kind::Failed);
        QCOMPARE(failed.size(), std::size_t{1});
        QCOMPARE(failed[0].said, std::string("Nobody answers. Ask again later."));
        QCOMPARE(workshop.of(VersionEvent::Kind::Done).size(), std::size_t{1});
        QCOMPARE(workshop.made().size(), std::size_t{1});
    }

    void cancelledHalfWayTheRestIsMadeLater() {
        Workshop workshop;
        QVERIFY(workshop.ready);
        std::stop_source stop;
        workshop.fixture.fakes().fakes["voice"]->body = [&, voice = workshop.fixture.fakes().fakes["voice"]->body](const StageRequest& request,
                                                                                                                    const StageContext& context) -> Result<StageResult> {
            if (request.parameters["language"] == "es")
                stop.request_stop();
            return context.stop.stop_requested() ? Result<StageResult>(cancelled()) : voice(request, context);
        };
        const Result<void> made = workshop.make(workshop.order({"de", "es"}), stop.get_token());
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Cancelled);
        QCOMPARE(workshop.of(VersionEvent::Kind::Done).size(), std::size_t{1});
        QVERIFY(workshop.of(VersionEvent::Kind::Failed).empty());
        const std::vector<VersionItem> there = workshop.made();
        QCOMPARE(there[0].runs, 0);
        QVERIFY(there[1].runs > 0);
        workshop.translations = 0;
        QVERIFY(workshop.make(workshop.order({"de", "es"})));
        QCOMPARE(workshop.translations, 0);
        QCOMPARE(workshop.made()[1].runs, 0);
    }

    void stoppedBeforeItBeginsItReadsNothing() {
        Workshop workshop;
        QVERIFY(workshop.ready);
        QVERIFY(workshop.make(workshop.order({"de"})));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(workshop.controls.plan(workshop.order({"es"}), stop.get_token()).error().code, ErrorCode::Cancelled);
        QCOMPARE(workshop.controls.made(workshop.fixture.path("bees.short"), workshop.fixture.path("out"), stop.get_token()).error().code, ErrorCode::Cancelled);
        QCOMPARE(workshop.make(workshop.order({"es"}), stop.get_token()).error().code, ErrorCode::Cancelled);
        QCOMPARE(workshop.made().size(), std::size_t{1});
    }

    void aVersionWithoutARecordIsListedAllTheSame() {
        Workshop workshop;
        QVERIFY(workshop.ready);
        QVERIFY(workshop.make(workshop.order({"de"})));
        const VersionItem made = workshop.made().at(0);
        for (const char* bytes : {"{not json", "{}", ""}) {
            const auto record = ProjectPaths::of(made.file).media() / "version.json";
            Disk& disk = workshop.fixture.editor().studio().tools.disk;
            QVERIFY(*bytes ? disk.writeAtomically(record, bytes) : disk.remove(record));
            QCOMPARE(workshop.made().at(0).state, VersionItem::State::Unknown);
            VersionOrder again = workshop.order({});
            again.again = {made.file};
            QVERIFY(!workshop.make(again));
        }
        QVERIFY(workshop.make(workshop.order({"de"})));
        QCOMPARE(workshop.made().at(0).state, VersionItem::State::Follows);
    }

    /// The window's thread goes on while a version is read and written.
    void aVersionThatIsOpenElsewhereIsSaid() {
        Workshop workshop;
        QVERIFY(workshop.ready);
        QVERIFY(workshop.make(workshop.order({"de"})));
        const auto session = Session::open(workshop.fixture.editor().studio().tools, workshop.made().at(0).file);
        QVERIFY(session);
        QVERIFY(workshop.make(workshop.order({"de"})));
        QCOMPARE(workshop.of(VersionEvent::Kind::Failed).size(), std::size_t{1});
        QVERIFY(workshop.of(VersionEvent::Kind::Failed)[0].said.find("is open in another Shortwright") != std::string::npos);
    }
};

QTEST_MAIN(TestVersionControls)
#include "tst_version_controls.moc"
