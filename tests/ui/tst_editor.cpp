#include <QSignalSpy>
#include <QTest>
#include <latch>

#include "tests/ui/ui_fixture.h"

using namespace sw;
using namespace sw::ui;

/// What all panels share: one project, its snapshot, selection, playhead and what is being made.
class TestEditor : public QObject {
    Q_OBJECT

private slots:
    void makesAProjectAndShowsIt() {
        test::UiFixture fixture;
        QSignalSpy changes(&fixture.editor(), &Editor::changed);
        QVERIFY(fixture.openFinished());
        const Snapshot& state = fixture.editor().state();
        QCOMPARE(state.project->script.scenes.size(), std::size_t{3});
        QCOMPARE(state.cut->pictures.size(), std::size_t{3});
        QVERIFY(state.cut->duration.flicks > 0);
        QVERIFY(changes.count() > 3);  // it filled piece by piece
        QCOMPARE(fixture.editor().title(), QStringLiteral("About bees"));
    }

    void aRefusedEditIsAWordNotAChange() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        QSignalSpy notices(&fixture.editor(), &Editor::noticed);
        const auto revision = fixture.editor().state().revision;
        QVERIFY(!fixture.editor().apply(RemoveClip{ClipId{77}}));
        QCOMPARE(notices.count(), 1);
        QVERIFY(notices[0][0].value<Notice>().text.contains("clip-77"));
        QCOMPARE(fixture.editor().state().revision, revision);
    }

    void aFileThatIsThereIsNotReplaced() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        const Result<void> again = fixture.editor().create(fixture.path("bees.short"), Project());
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Exists);
        QVERIFY2(QString::fromStdString(again.error().message).contains("exists already. Choose another name."), again.error().message.c_str());
        QVERIFY(again.error().message.find("--force") == std::string::npos);
    }

    void oneWordMakesOneVoiceByItself() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        Editor& editor = fixture.editor();
        fixture.fakes().fakes["voice"]->takeRequests();
        editor.setMakesAutomatically(true);
        const SentenceId sentence = editor.state().project->script.scenes[1].sentences[0].id;
        QVERIFY(editor.apply(SetSentenceText{sentence, "Another point is made."}));
        QCOMPARE(editor.state().plan->runs, 1);
        QVERIFY(QTest::qWaitFor([&] { return editor.state().plan->runs == 0 && !editor.isGenerating(); }, 60'000));
        QCOMPARE(fixture.fakes().fakes["voice"]->takeRequests().size(), std::size_t{1});
        editor.undo();
        QCOMPARE(editor.state().plan->runs, 0);
    }

    void aVariantIsShownWhileItIsThere() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        Editor& editor = fixture.editor();
        QSignalSpy changes(&editor, &Editor::variantChanged);
        editor.setVariant("1:1");
        QCOMPARE(editor.variant(), std::string());
        QVERIFY(editor.apply(SetVariant{"1:1", 1080, 1080, {}}));
        QCOMPARE(editor.variant(), std::string());
        const auto steps = editor.session()->undoStack().count();
        changes.clear();
        editor.setVariant("1:1");
        QCOMPARE(changes.count(), 1);
        QCOMPARE(editor.state().cut->height, 1080);
        QCOMPARE(editor.state().baseCut->height, 1920);
        QCOMPARE(editor.session()->undoStack().count(), steps);
        QVERIFY(editor.apply(SetTitle{"Other bees"}));
        QCOMPARE(editor.state().cut->height, 1080);
        editor.undo();
        editor.undo();  // the variant
        QCOMPARE(editor.variant(), std::string());
        QCOMPARE(editor.state().cut->height, 1920);
        QCOMPARE(changes.count(), 2);
        editor.redo();
        editor.setVariant("1:1");
        const std::filesystem::path file = editor.session()->paths().file;
        editor.close();
        QVERIFY(editor.open(file));
        QCOMPARE(editor.variant(), std::string());
        QVERIFY(editor.state().project->variants.contains("1:1"));
    }

    void thePlayheadStaysOnFramesOfTheFilm() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        Editor& editor = fixture.editor();
        editor.setPlayhead(TimePoint{Duration::milliseconds(1010).flicks});
        QCOMPARE(editor.playhead(), startOfFrame(30, editor.state().cut->rate));
        editor.setPlayhead(TimePoint{Duration::seconds(9999).flicks});
        QVERIFY(editor.playhead() <= TimePoint{} + editor.state().cut->duration);
    }

    void reopenedAfterClosing() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        Editor& editor = fixture.editor();
        QVERIFY(editor.apply(SetTitle{"Bees at work"}));
        editor.close();
        QVERIFY(!editor.isOpen());
        QVERIFY(editor.open(fixture.path("bees.short")));
        QCOMPARE(editor.title(), QStringLiteral("Bees at work"));
        QVERIFY(!editor.state().cut->pictures[0].layers.empty());
    }

    /// A stage that does not look up from its work holds up nobody; the project can be opened again as soon as it has ended.
    void closedWhileAStageIsDeafToIt() {
        std::latch begun(1);
        std::latch ends(1);
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        Editor& editor = fixture.editor();
        fixture.fakes().fakes["voice"]->body = [&](const StageRequest&, const StageContext&) -> Result<StageResult> {
            begun.count_down();
            ends.wait();
            return fail(ErrorCode::Provider, "Nobody hears this.");
        };
        QVERIFY(editor.apply(SetSentenceText{editor.state().project->script.scenes[1].sentences[0].id, "Another point is made."}));
        editor.generate();
        QVERIFY(QTest::qWaitFor([&] { return begun.try_wait(); }, 60'000));
        editor.close();
        QVERIFY(!editor.isOpen());
        QVERIFY(editor.create(fixture.path("other.short"), Project{}));
        editor.close();
        ends.count_down();
        QVERIFY(editor.open(fixture.path("bees.short")));
        QCOMPARE(editor.state().plan->runs, 1);
        QVERIFY(!editor.isGenerating());
    }

    void aFailedStageIsToldAndShown() {
        test::UiFixture fixture;
        fixture.fakes().fakes["music"]->body = [](const StageRequest&, const StageContext&) -> Result<StageResult> {
            return fail(ErrorCode::Provider, "No soundfont.");
        };
        QSignalSpy notices(&fixture.editor(), &Editor::noticed);
        QVERIFY(!fixture.openFinished());
        QVERIFY(notices.last()[0].value<Notice>().text.contains("No soundfont."));
        QVERIFY(nodeStateText(fixture.editor(), "music").contains("No soundfont."));
    }
};

QTEST_MAIN(TestEditor)
#include "tst_editor.moc"
