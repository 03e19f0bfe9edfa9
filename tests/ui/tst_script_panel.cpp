#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include "services/animation/camera_moves.h"
#include "tests/ui/panel_checks.h"
#include "tests/ui/ui_fixture.h"
#include "ui/script/takes.h"
#include "ui/script_panel.h"

using namespace sw;
using namespace sw::ui;

namespace {

/// A panel over a finished short of three scenes, the second of which has two sentences.
class ShownScript {
public:
    explicit ShownScript(bool made = true) {
        m_good = m_fixture.openFinished() &&
                 editor().apply(InsertSentence{scene(1).id, 1, "Another one follows it."}) && (!made || m_fixture.make());
        m_panel = std::make_unique<ScriptPanel>(editor());
        m_good = m_good && test::showPanel(*m_panel);
    }
    [[nodiscard]] bool good() const { return m_good; }
    test::UiFixture& fixture() { return m_fixture; }
    Editor& editor() { return m_fixture.editor(); }
    ScriptPanel& panel() { return *m_panel; }
    const Scene& scene(std::size_t i) { return editor().state().project->script.scenes.at(i); }
    const Sentence& sentence(std::size_t s, std::size_t i) { return scene(s).sentences.at(i); }
    std::string text(std::size_t s, std::size_t i) { return sentence(s, i).text; }
    SentenceRow& row(std::size_t s, std::size_t i) { return *m_panel->row(toText(sentence(s, i).id)); }
    TextField& field(std::size_t s, std::size_t i) { return *row(s, i).field(); }
    /// Clicks into a sentence and puts the cursor at `place`.
    TextField& begin(std::size_t s, std::size_t i, int place) {
        TextField& wanted = field(s, i);
        QTest::mouseClick(wanted.viewport(), Qt::LeftButton, {}, wanted.viewport()->rect().center());
        wanted.setPlace(place);
        return wanted;
    }
    int steps() { return editor().session()->undoStack().index(); }

private:
    test::UiFixture m_fixture;
    std::unique_ptr<ScriptPanel> m_panel;
    bool m_good = false;
};

void type(const QString& text) {
    for (const QChar c : text)
        QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
}

}  // namespace

/// The short as a document: what is typed, split, joined and moved changes the project, and nothing else does.
class TestScriptPanel : public QObject {
    Q_OBJECT

private slots:
    void emptyStates() {
        test::UiFixture fixture;
        ScriptPanel panel(fixture.editor());
        QVERIFY(test::showPanel(panel));
        QVERIFY(panel.cards().empty());
        QVERIFY(!test::buttonNamed(panel, ScriptPanel::tr("Write the script"))->isVisible());
        Project project;
        project.brief.text = "bees";
        QVERIFY(fixture.editor().create(fixture.path("bees.short"), project));
        QAbstractButton* write = test::buttonNamed(panel, ScriptPanel::tr("Write the script"));
        QVERIFY(write->isVisible());
        QTest::mouseClick(write, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(panel.cards().size(), std::size_t{3}, 60'000);
    }

    void typingChangesThatSentenceAndIsUndoneAsOne() {
        ShownScript script;
        QVERIFY(script.good());
        const int steps = script.steps();
        const Project before = *script.editor().state().project;
        TextField& field = script.begin(1, 0, 7);
        type(" certainly");
        QTRY_COMPARE(script.text(1, 0), std::string("A point certainly is made."));
        QCOMPARE(field.place(), 17);
        type(" not");
        QTRY_COMPARE(script.text(1, 0), std::string("A point certainly not is made."));
        QCOMPARE(script.steps(), steps + 1);
        Project expected = before;
        expected.script.scenes[1].sentences[0].text = script.text(1, 0);
        QVERIFY(*script.editor().state().project == expected);
        QTest::keySequence(&field, QKeySequence::Undo);
        QVERIFY(*script.editor().state().project == before);
        QCOMPARE(field.text(), QStringLiteral("A point is made."));
        QVERIFY(field.hasFocus());
        QTest::keySequence(&field, QKeySequence::Redo);
        QCOMPARE(field.text(), QStringLiteral("A point certainly not is made."));
    }

    void leavingAFieldTellsAtOnceAndEndsTheStep() {
        ShownScript script;
        QVERIFY(script.good());
        const int steps = script.steps();
        script.begin(0, 0, -1);
        type(" So");
        script.begin(2, 0, -1);
        QCOMPARE(script.text(0, 0), std::string("The hook comes first. So"));
        script.begin(0, 0, -1);
        type(" on");
        script.panel().commitTyping();
        QCOMPARE(script.text(0, 0), std::string("The hook comes first. So on"));
        QCOMPARE(script.steps(), steps + 2);
    }

    void undoTakesBackWhatWasNotToldYet() {
        ShownScript script;
        QVERIFY(script.good());
        TextField& field = script.begin(0, 0, -1);
        type(" Wrong");
        QTest::keySequence(&field, QKeySequence::Undo);
        QCOMPARE(field.text(), QStringLiteral("The hook comes first."));
        QCOMPARE(script.text(0, 0), std::string("The hook comes first."));
    }

    void theCursorStaysWhateverChanges() {
        ShownScript script;
        QVERIFY(script.good());
        TextField& field = script.begin(1, 0, 4);
        SentenceRow* row = &script.row(1, 0);
        type("x");
        QVERIFY(script.editor().apply(SetTitle{"Another title"}));
        QVERIFY(script.editor().apply(SetSentenceText{script.sentence(0, 0).id, "Something else comes first."}));
        QCOMPARE(field.text(), QStringLiteral("A poxint is made."));  // not told yet, and not lost
        QCOMPARE(field.place(), 5);
        QVERIFY(field.hasFocus());
        script.panel().commitTyping();
        QCOMPARE(script.text(1, 0), std::string("A poxint is made."));
        // Somebody else changes the text before the cursor.
        QVERIFY(script.editor().apply(SetSentenceText{script.sentence(1, 0).id, "Now a poxint is made."}));
        QCOMPARE(field.text(), QStringLiteral("Now a poxint is made."));
        QCOMPARE(field.place(), 9);
        QCOMPARE(&script.row(1, 0), row);
    }

    void enterSplitsBetweenWords() {
        ShownScript script;
        QVERIFY(script.good());
        const int steps = script.steps();
        TextField& field = script.begin(1, 0, 8);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(script.scene(1).sentences.size(), std::size_t{3});
        QCOMPARE(script.text(1, 0), std::string("A point"));
        QCOMPARE(script.text(1, 1), std::string("is made."));
        QCOMPARE(script.steps(), steps + 1);
        QVERIFY(script.field(1, 1).hasFocus());
        QCOMPARE(script.field(1, 1).place(), 0);
        QCOMPARE(script.editor().selection().current(), toText(script.sentence(1, 1).id));
    }

    void enterWithinAWordSaysWhereToSplit() {
        ShownScript script;
        QVERIFY(script.good());
        QSignalSpy notices(&script.editor(), &Editor::noticed);
        TextField& field = script.begin(1, 0, 4);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(script.scene(1).sentences.size(), std::size_t{2});
        QCOMPARE(notices.count(), 1);
    }

    void whatWasTypedIsSplitToo() {
        ShownScript script;
        QVERIFY(script.good());
        TextField& field = script.begin(1, 0, 7);
        type(" truly");
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(script.text(1, 0), std::string("A point truly"));
        QCOMPARE(script.text(1, 1), std::string("is made."));
    }

    void textsWithoutSpacesAreSplitAnywhere() {
        ShownScript script;
        QVERIFY(script.good());
        Json proposal = {{"title", "Hachi"}, {"language", "ja"}, {"scenes", {{{"description", "蜂は花を探す。"}}, {{"description", "蜜を作る。"}}}}};
        QVERIFY(script.editor().apply(AdoptScript{proposal}));
        TextField& field = script.begin(0, 0, 2);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(script.text(0, 0), std::string("蜂は"));
        QCOMPARE(script.text(0, 1), std::string("花を探す。"));
    }

    void backspaceAtTheStartJoins() {
        ShownScript script;
        QVERIFY(script.good());
        const int steps = script.steps();
        TextField& field = script.begin(1, 1, 0);
        QTest::keyClick(&field, Qt::Key_Backspace);
        QCOMPARE(script.scene(1).sentences.size(), std::size_t{1});
        QCOMPARE(script.text(1, 0), std::string("A point is made. Another one follows it."));
        QCOMPARE(script.steps(), steps + 1);
        QVERIFY(script.field(1, 0).hasFocus());
        QCOMPARE(script.field(1, 0).place(), 17);
    }

    void deleteAtTheEndJoins() {
        ShownScript script;
        QVERIFY(script.good());
        TextField& field = script.begin(1, 0, -1);
        QTest::keyClick(&field, Qt::Key_Delete);
        QCOMPARE(script.text(1, 0), std::string("A point is made. Another one follows it."));
    }

    void anEmptiedSentenceIsPutBackOrRemoved() {
        ShownScript script;
        QVERIFY(script.good());
        QSignalSpy notices(&script.editor(), &Editor::noticed);
        TextField* field = &script.begin(1, 1, 0);
        QTest::keySequence(field, QKeySequence::SelectAll);
        QTest::keyClick(field, Qt::Key_Delete);
        script.begin(0, 0, 0);
        QCOMPARE(script.field(1, 1).text(), QStringLiteral("Another one follows it."));
        field = &script.begin(1, 1, 0);
        QTest::keySequence(field, QKeySequence::SelectAll);
        QTest::keyClick(field, Qt::Key_Backspace);
        QTest::keyClick(field, Qt::Key_Backspace);
        QCOMPARE(script.scene(1).sentences.size(), std::size_t{1});
        QVERIFY(script.field(1, 0).hasFocus());
        QCOMPARE(notices.count(), 0);
    }

    void enterAtTheEndBeginsANewSentence() {
        ShownScript script;
        QVERIFY(script.good());
        TextField& field = script.begin(1, 1, -1);
        QTest::keyClick(&field, Qt::Key_Return);
        type("This is new.");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(script.scene(1).sentences.size(), std::size_t{3});
        QCOMPARE(script.text(1, 2), std::string("This is new."));
        QVERIFY(script.field(1, 2).hasFocus());
        // Escape forgets it.
        QTest::keyClick(&script.field(1, 2), Qt::Key_Return);
        type("Not this.");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(script.scene(1).sentences.size(), std::size_t{3});
    }

    void aNewSceneIsWritten() {
        ShownScript script;
        QVERIFY(script.good());
        QAbstractButton* add = test::buttonNamed(script.panel(), ScriptPanel::tr("Add a scene"));
        add->setFocus();
        QTest::keyClick(add, Qt::Key_Space);
        type("A fourth scene.");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(script.editor().state().project->script.scenes.size(), std::size_t{4});
        QCOMPARE(script.text(3, 0), std::string("A fourth scene."));
        QCOMPARE(script.panel().cards().size(), std::size_t{4});
        QVERIFY(script.field(3, 0).hasFocus());
    }

    void sentencesMoveByKeys() {
        ShownScript script;
        QVERIFY(script.good());
        TextField* field = &script.begin(1, 0, 0);
        QTest::keyClick(field, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(script.text(1, 1), std::string("A point is made."));
        QVERIFY(script.field(1, 1).hasFocus());
        QTest::keyClick(&script.field(1, 1), Qt::Key_Down, Qt::AltModifier);  // into the next scene
        QCOMPARE(script.text(2, 0), std::string("A point is made."));
        QVERIFY(script.field(2, 0).hasFocus());
        QTest::keyClick(&script.field(2, 0), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(script.text(1, 1), std::string("A point is made."));
    }

    void arrowsGoFromSentenceToSentence() {
        ShownScript script;
        QVERIFY(script.good());
        TextField& field = script.begin(1, 0, 3);
        QTest::keyClick(&field, Qt::Key_Down);
        QVERIFY(script.field(1, 1).hasFocus());
        QTest::keyClick(&script.field(1, 1), Qt::Key_Up);
        QTest::keyClick(&script.field(1, 0), Qt::Key_Up);
        QVERIFY(script.field(0, 0).hasFocus());
    }

    void aSentenceIsDragged() {
        ShownScript script;
        QVERIFY(script.good());
        auto* grip = script.row(1, 1).findChild<Grip*>();
        const QPoint goal = grip->mapFromGlobal(script.row(1, 0).mapToGlobal(QPoint(4, 1)));
        QTest::mousePress(grip, Qt::LeftButton, {}, grip->rect().center());
        QTest::mouseMove(grip, grip->rect().center() + QPoint(0, -12));
        QTest::mouseMove(grip, goal);
        QTest::mouseRelease(grip, Qt::LeftButton, {}, goal);
        QCOMPARE(script.text(1, 0), std::string("Another one follows it."));
    }

    void aSceneIsMovedAndRemoved() {
        ShownScript script;
        QVERIFY(script.good());
        const SceneId first = script.scene(0).id;
        SceneCard* card = script.panel().card(toText(first));
        auto* grip = card->findChild<Grip*>();
        const QPoint goal = grip->mapFromGlobal(script.panel().cards()[1]->mapToGlobal(QPoint(4, script.panel().cards()[1]->height() - 4)));
        QTest::mousePress(grip, Qt::LeftButton, {}, grip->rect().center());
        QTest::mouseMove(grip, grip->rect().center() + QPoint(0, 12));
        QTest::mouseMove(grip, goal);
        QTest::mouseRelease(grip, Qt::LeftButton, {}, goal);
        QVERIFY(script.scene(1).id == first);
        QCOMPARE(script.panel().cards()[1], card);
        grip->setFocus();
        QTest::keyClick(grip, Qt::Key_Up);
        QVERIFY(script.scene(0).id == first);
        QTest::keyClick(grip, Qt::Key_Delete);
        QCOMPARE(script.editor().state().project->script.scenes.size(), std::size_t{2});
        QCOMPARE(script.panel().cards().size(), std::size_t{2});
    }

    void staleThenMadeThenFresh() {
        ShownScript script;
        QVERIFY(script.good());
        const auto& status = *script.row(1, 0).findChild<StatusLine*>();
        QVERIFY(status.status().kind == NodeStatus::Kind::Fresh);
        QVERIFY(script.editor().apply(SetSentenceText{script.sentence(1, 0).id, "Another point."}));
        QVERIFY(status.status().kind == NodeStatus::Kind::Stale);
        QVERIFY2(status.text().contains("text changed"), qPrintable(status.text()));
        QVERIFY(status.accessibleName().contains("text changed"));
        QVERIFY(script.fixture().make());
        QVERIFY(status.status().kind == NodeStatus::Kind::Fresh);
    }

    void aFailureIsShownAndTriedAgain() {
        ShownScript script;
        QVERIFY(script.good());
        auto& voice = *script.fixture().fakes().fakes["voice"];
        const auto good = voice.body;
        voice.body = [](const StageRequest&, const StageContext&) -> Result<StageResult> {
            return fail(ErrorCode::Provider, "The voice has no breath left.");
        };
        QVERIFY(script.editor().apply(SetSentenceText{script.sentence(1, 0).id, "Another point."}));
        QVERIFY(!script.fixture().make());
        SentenceRow& row = script.row(1, 0);
        QTRY_VERIFY(row.findChild<StatusLine*>()->status().kind == NodeStatus::Kind::Failed);
        bool told = false;
        for (const QLabel* label : row.findChildren<QLabel*>())
            told = told || (label->isVisible() && label->text().contains("no breath left"));
        QVERIFY(told);
        voice.body = good;
        QAbstractButton* retry = test::buttonNamed(row, FailureNote::tr("Try again"));
        QVERIFY(retry->isEnabled());
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(row.findChild<StatusLine*>()->status().kind == NodeStatus::Kind::Fresh, 60'000);
        QVERIFY(!retry->isVisible());
    }

    void anotherTakeIsMadeAndTheFirstIsFoundAgain() {
        ShownScript script;
        QVERIFY(script.good());
        auto& voice = *script.fixture().fakes().fakes["voice"];
        voice.takeRequests();
        script.begin(1, 0, 0);
        SentenceRow& row = script.row(1, 0);
        const std::string node = "voice/" + toText(row.id());
        const QString thing = SentenceRow::tr("the voice of this sentence");
        QTest::mouseClick(test::buttonNamed(row, NodeTools::tr("Make another take of %1").arg(thing)), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!script.editor().isGenerating() && script.editor().state().plan->find(node)->state == NodeState::Fresh, 60'000);
        QCOMPARE(voice.takeRequests().size(), std::size_t{1});
        QVERIFY(takesOf(script.editor(), node) == (TakeCount{1, 2}));
        QAbstractButton* earlier = test::buttonNamed(row, NodeTools::tr("Earlier take of %1").arg(thing));
        QAbstractButton* later = test::buttonNamed(row, NodeTools::tr("Later take of %1").arg(thing));
        QVERIFY(earlier->isVisible() && earlier->isEnabled() && !later->isEnabled());
        QTest::mouseClick(earlier, Qt::LeftButton);
        QVERIFY(takesOf(script.editor(), node) == (TakeCount{0, 2}));
        QVERIFY(script.editor().state().plan->find(node)->state == NodeState::Fresh);
        QTest::mouseClick(later, Qt::LeftButton);
        QVERIFY(takesOf(script.editor(), node) == (TakeCount{1, 2}));
        QVERIFY(voice.takeRequests().empty());
    }

    void aLockedVoiceStays() {
        ShownScript script;
        QVERIFY(script.good());
        script.begin(1, 0, 0);
        SentenceRow& row = script.row(1, 0);
        const std::string node = "voice/" + toText(row.id());
        const QString thing = SentenceRow::tr("the voice of this sentence");
        QAbstractButton* lock = test::buttonNamed(row, NodeTools::tr("Keep %1 as it is").arg(thing));
        QTest::mouseClick(lock, Qt::LeftButton);
        QVERIFY(isLocked(script.editor().state(), node));
        QVERIFY(lock->isChecked());
        QVERIFY(!test::buttonNamed(row, NodeTools::tr("Make another take of %1").arg(thing))->isEnabled());
        script.panel().toggleLock();
        QVERIFY(!isLocked(script.editor().state(), node));
        QVERIFY(!lock->isChecked());
    }

    void selectionGoesBothWaysAndTakesNoFocus() {
        ShownScript script;
        QVERIFY(script.good());
        script.begin(0, 0, 0);
        QCOMPARE(script.editor().selection().current(), toText(script.sentence(0, 0).id));
        QVERIFY(script.row(0, 0).isSelected());
        QTest::mouseClick(script.panel().cards()[2], Qt::LeftButton, {}, {script.panel().cards()[2]->width() / 2, 12});
        QCOMPARE(script.editor().selection().current(), toText(script.scene(2).id));
        QVERIFY(script.panel().cards()[2]->isSelected());
        QVERIFY(!script.row(0, 0).isSelected());
        QLineEdit elsewhere;
        QVERIFY(test::showPanel(elsewhere, {200, 40}));
        elsewhere.setFocus();
        script.panel().resize(400, 240);
        script.editor().select(toText(script.sentence(0, 0).id));
        script.editor().select(toText(script.sentence(2, 0).id));
        QVERIFY(elsewhere.hasFocus());
        const QRect shown(script.row(2, 0).mapTo(&script.panel(), QPoint()), script.row(2, 0).size());
        QVERIFY(script.panel().rect().contains(shown));
    }

    void whatIsSpokenAtThePlayheadIsMarked() {
        ShownScript script;
        QVERIFY(script.good());
        const SpokenSentence spoken = script.editor().state().spine->sentences[1];
        script.editor().setPlayhead(spoken.range.start + Duration::milliseconds(100));
        QVERIFY(script.row(1, 0).isSpoken());
        script.editor().setPlayhead(script.editor().state().spine->sentences[2].range.start + Duration::milliseconds(100), true);
        QVERIFY(!script.row(1, 0).isSpoken());
        QVERIFY(script.row(1, 1).isSpoken());
    }

    void blanksOfADraftAreFoundOneAfterTheOther() {
        ShownScript script;
        QVERIFY(script.good());
        Json proposal = {{"title", "Tips"}, {"language", "en"}, {"draft", true},
                         {"scenes", {{{"description", "Here are [number] tips."}}, {{"description", "First, [tip] and [why]."}}}}};
        QVERIFY(script.editor().apply(AdoptScript{proposal}));
        QVERIFY(script.row(0, 0).findChild<StatusLine*>()->text().contains(SentenceRow::tr("Fill in the blank")));
        QAbstractButton* next = test::buttonNamed(script.panel(), ScriptHead::tr("Next blank"));
        QVERIFY(next->isVisible());
        QStringList found;
        for (int i = 0; i < 4; ++i) {
            QTest::mouseClick(next, Qt::LeftButton);
            found << qobject_cast<TextField*>(QApplication::focusWidget())->textCursor().selectedText();
        }
        QCOMPARE(found, QStringList({"[number]", "[tip]", "[why]", "[number]"}));
        type("five");
        QTRY_COMPARE(script.text(0, 0), std::string("Here are five tips."));
        QVERIFY(!script.row(0, 0).findChild<StatusLine*>()->text().contains(SentenceRow::tr("Fill in the blank")));
    }

    void captionsAreWrittenOtherwise() {
        ShownScript script;
        QVERIFY(script.good());
        SentenceRow& row = script.row(1, 0);
        QCOMPARE(row.findChildren<TextField*>().size(), 1);
        row.editCaption();
        TextField* caption = row.findChildren<TextField*>().last();
        caption->setFocus();
        QTest::keySequence(caption, QKeySequence::SelectAll);
        type("1 point is made.");
        QTRY_COMPARE(script.sentence(1, 0).captionText, std::string("1 point is made."));
        QCOMPARE(script.text(1, 0), std::string("A point is made."));
        QTest::keySequence(caption, QKeySequence::SelectAll);
        QTest::keyClick(caption, Qt::Key_Delete);
        script.begin(0, 0, 0);
        QCOMPARE(script.sentence(1, 0).captionText, std::string());
        QVERIFY(!caption->isVisible());
    }

    void detailsOfASceneAreChanged() {
        ShownScript script;
        QVERIFY(script.good());
        SceneCard* card = script.panel().cards()[1];
        QVERIFY(!card->isOpen());
        QAbstractButton* opener = test::buttonNamed(*card, SceneCard::tr("Picture, camera and mood of scene %1").arg(2));
        QTest::mouseClick(opener, Qt::LeftButton);
        QVERIFY(card->isOpen());
        TextField* prompt = card->details()->prompt();
        prompt->setFocus();
        QTest::keySequence(prompt, QKeySequence::SelectAll);
        type("a bee on a flower");
        QTRY_COMPARE(script.scene(1).picturePrompt, std::string("a bee on a flower"));
        for (ChoiceBox* box : card->details()->findChildren<ChoiceBox*>()) {
            box->setFocus();
            QTest::keyClick(box, Qt::Key_End);
        }
        QCOMPARE(script.scene(1).camera, std::string("Crane Down"));
        QCOMPARE(script.scene(1).mood, std::string("epic"));
        QVERIFY(script.scene(1).transition != "auto");
        script.editor().undo();
        QCOMPARE(card->details()->findChildren<ChoiceBox*>().last()->currentData().toString().toStdString(), script.scene(1).mood);
    }

    void movementsAreThoseOfTheMotionStage() {
        std::vector<std::string> names;
        for (const Choice& choice : cameraChoices())
            names.push_back(choice.name);
        QVERIFY(names == cameraMoveNames());
    }

    void scenesShowTheirPictures() {
        ShownScript script;
        QVERIFY(script.good());
        for (SceneCard* card : script.panel().cards())
            QTRY_VERIFY_WITH_TIMEOUT(card->findChild<SceneThumbnail*>()->hasPicture(), 60'000);
    }

    void ownMediaIsAskedFor() {
        ShownScript script;
        QVERIFY(script.good());
        QSignalSpy asked(&script.panel(), &ScriptPanel::ownMediaRequested);
        script.editor().select(toText(script.scene(1).id));
        QTest::mouseClick(test::buttonNamed(*script.panel().cards()[1], SceneCard::tr("Replace the picture with one of your own")), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString().toStdString(), "image/" + toText(script.scene(1).id));
    }

    void titleAndDescriptionAreWritten() {
        ShownScript script;
        QVERIFY(script.good());
        const QList<TextField*> fields = script.panel().findChild<ScriptHead*>()->findChildren<TextField*>();
        QCOMPARE(fields.size(), 3);
        const QStringList texts = {"All about bees", "They fly.", "#bees #honey"};
        for (int i = 0; i < 3; ++i) {
            fields[i]->setFocus();
            QTest::keySequence(fields[i], QKeySequence::SelectAll);
            type(texts[i]);
        }
        script.panel().commitTyping();
        const Script& now = script.editor().state().project->script;
        QCOMPARE(now.title, texts[0].toStdString());
        QCOMPARE(now.description, texts[1].toStdString());
        QCOMPARE(now.hashtags, texts[2].toStdString());
    }

    void aLongScriptIsChangedInPlace() {
        ShownScript script;
        QVERIFY(script.good());
        Json scenes = Json::array();
        for (int i = 0; i < 60; ++i)
            scenes.push_back({{"description", "Scene number " + std::to_string(i) + " says this. And then it says that."}});
        QVERIFY(script.editor().apply(AdoptScript{{{"title", "Long"}, {"language", "en"}, {"scenes", scenes}}}));
        QCOMPARE(script.panel().cards().size(), std::size_t{60});
        const std::vector<SceneCard*> cards = script.panel().cards();
        const auto rows = cards[30]->rows();
        TextField& field = script.begin(30, 0, -1);
        type(" More");
        script.panel().commitTyping();
        QVERIFY(script.panel().cards() == cards);
        QVERIFY(cards[30]->rows() == rows);
        QVERIFY(field.hasFocus());
        QCOMPARE(field.place(), static_cast<int>(field.text().size()));
    }

    void closingForgetsTheScript() {
        ShownScript script;
        QVERIFY(script.good());
        script.begin(1, 0, 0);
        type("Not told: ");
        script.editor().close();
        QVERIFY(script.panel().cards().empty());
    }

    void isForEveryone() {
        ShownScript script;
        QVERIFY(script.good());
        script.panel().cards()[0]->setOpen(true);
        script.begin(1, 0, 0);
        QCOMPARE(test::nameless(script.panel()).join(", "), QString());
        QCOMPARE(test::unreached(script.panel()).join(", "), QString());
        // In the order in which it is read.
        script.begin(1, 0, 0);
        QStringList order;
        for (int i = 0; i < 40 && !script.field(1, 1).hasFocus(); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            order << QApplication::focusWidget()->accessibleName();
        }
        QVERIFY2(script.field(1, 1).hasFocus(), qPrintable(order.join(", ")));
        QVERIFY2(order.size() <= 8, qPrintable(order.join(", ")));
    }

    void deletingWordsCutsARecording() {
        ShownScript shown;
        QVERIFY(shown.good());
        Editor& editor = shown.editor();
        const std::string node = "voice/" + toText(shown.sentence(1, 1).id);
        Override own;
        own.media = {std::string(64, 'e'), "wav"};
        own.mediaDuration = Duration::seconds(4);
        QVERIFY(editor.apply(SetOverride{node, own}));
        QVERIFY(shown.fixture().make());  // finds the words
        const auto recording = [&] { return editor.state().project->timeline.overrides.at(node); };
        const Project before = *editor.state().project;
        const int steps = shown.steps();
        QCOMPARE(shown.text(1, 1), std::string("Another one follows it."));

        TextField& field = shown.begin(1, 1, 8);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&field, Qt::Key_Delete);
        QTest::keyClick(&field, Qt::Key_Delete);
        field.flush();
        QCOMPARE(shown.text(1, 1), std::string("Another follows it."));
        QCOMPARE(shown.steps(), steps + 1);
        QCOMPARE(recording().cuts.size(), std::size_t{1});
        QCOMPARE(recording().words.size(), std::size_t{4});
        QVERIFY(recording().media == own.media);
        // What "one" took is gone from the film, and nothing is made for it.
        const Duration cut = recording().cuts[0].duration();
        QCOMPARE(cut.flicks, Duration::milliseconds(80 * 3 + 60).flicks);
        const SentenceId id = shown.sentence(1, 1).id;
        for (const SpokenSentence& spoken : editor.state().spine->sentences)
            if (spoken.id == id)
                QCOMPARE(spoken.range.duration().flicks, (own.mediaDuration - cut).flicks);
        QVERIFY(!editor.state().plan->find(node));
        // Typed again it is heard again.
        field.setPlace(8);
        type("one ");
        field.flush();
        QVERIFY(recording().cuts.empty());
        editor.undo();
        QVERIFY(*editor.state().project == before);
    }

    void aRecordingWhoseWordsAreNotFoundIsNotCut() {
        ShownScript shown;
        Editor& editor = shown.editor();
        shown.fixture().fakes().fakes["voice"]->body = [](const StageRequest& request, const StageContext&) -> Result<StageResult> {
            StageResult result;
            result.value = {{"recording", request.parameters["recording"]}, {"from", 0}, {"words", Json::array()}, {"why", "It is silent."}};
            return result;
        };
        const std::string node = "voice/" + toText(shown.sentence(0, 0).id);
        Override own;
        own.media = {std::string(64, 'e'), "wav"};
        own.mediaDuration = Duration::seconds(4);
        QVERIFY(editor.apply(SetOverride{node, own}));
        QVERIFY(shown.fixture().make());
        QVERIFY(editor.apply(SetSentenceText{shown.sentence(0, 0).id, "The hook."}));
        QVERIFY(editor.state().project->timeline.overrides.at(node) == own);
    }
};

QTEST_MAIN(TestScriptPanel)
#include "tst_script_panel.moc"
