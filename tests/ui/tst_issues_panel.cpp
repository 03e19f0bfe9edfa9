#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include "tests/ui/panel_checks.h"
#include "tests/ui/ui_fixture.h"
#include "ui/issues_panel.h"

using namespace sw;
using namespace sw::ui;

/// What is to be looked at before publishing: jumps there, and cures it.
class TestIssuesPanel : public QObject {
    Q_OBJECT

private:
    static std::vector<Issue> someIssues(const Editor& editor) {
        const Scene& scene = editor.state().project->script.scenes[1];
        Issue hint{Severity::Hint, "", "Say that voices are generated."};
        Issue error{Severity::Error, toText(scene.sentences[0].id), "The sentence is read too fast."};
        error.range = editor.state().spine->sentences[1].range;
        error.fix = {SetSentenceText{scene.sentences[0].id, "Shorter."}, SetTitle{"Fixed"}};
        error.fixLabel = "Make it shorter";
        Issue warning{Severity::Warning, toText(scene.id), "The same picture twice."};
        warning.range = {editor.state().spine->scenes[1].range};
        return {hint, warning, error};
    }

private slots:
    void emptyStates() {
        test::UiFixture fixture;
        IssuesPanel panel(fixture.editor());
        QVERIFY(test::showPanel(panel));
        const auto shown = [&](const QString& text) {
            for (const QLabel* label : panel.findChildren<QLabel*>())
                if (label->text() == text)
                    return label->isVisible();
            return false;
        };
        QVERIFY(!shown(IssuesPanel::tr("Ready to publish")));
        QVERIFY(fixture.openFinished());
        QVERIFY(!shown(IssuesPanel::tr("Ready to publish")));  // nobody has looked yet
        panel.setIssues({});
        QVERIFY(shown(IssuesPanel::tr("Ready to publish")));
    }

    void areGroupedAndCounted() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        IssuesPanel panel(fixture.editor());
        QVERIFY(test::showPanel(panel));
        QSignalSpy counts(&panel, &IssuesPanel::countsChanged);
        panel.setIssues(someIssues(fixture.editor()));
        QCOMPARE(counts.last(), QList<QVariant>({1, 1, 1}));
        QCOMPARE(panel.rows().size(), std::size_t{3});
        QVERIFY(panel.issues()[0].severity == Severity::Error);
        QVERIFY(panel.rows()[0]->accessibleName().contains("read too fast"));
        QVERIFY(panel.rows()[0]->accessibleDescription().contains("A point is made."));
        QVERIFY(panel.rows()[0]->fixButton()->isVisible());
        QVERIFY(!panel.rows()[1]->fixButton()->isVisible());
        panel.setIssues({panel.issues()[2]});
        QCOMPARE(panel.rows().size(), std::size_t{1});
        QVERIFY(panel.rows()[0]->accessibleName().contains("Say that voices"));
    }

    void aClickGoesThere() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        Editor& editor = fixture.editor();
        IssuesPanel panel(editor);
        QVERIFY(test::showPanel(panel));
        panel.setIssues(someIssues(editor));
        QSignalSpy jumps(&panel, &IssuesPanel::jumped);
        QTest::mouseClick(panel.rows()[0], Qt::LeftButton, {}, {20, 10});
        QCOMPARE(editor.selection().current(), panel.issues()[0].subject);
        QVERIFY(editor.playhead() <= panel.issues()[0].range.start);
        QVERIFY(editor.playhead() > TimePoint{});
        QCOMPARE(jumps.count(), 1);
        panel.rows()[1]->setFocus();
        QTest::keyClick(panel.rows()[1], Qt::Key_Return);
        QCOMPARE(editor.selection().current(), panel.issues()[1].subject);
    }

    void aFixIsOneStepOfUndo() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        Editor& editor = fixture.editor();
        IssuesPanel panel(editor);
        QVERIFY(test::showPanel(panel));
        panel.setIssues(someIssues(editor));
        const int steps = editor.session()->undoStack().count();
        QTest::mouseClick(panel.rows()[0]->fixButton(), Qt::LeftButton);
        QCOMPARE(editor.state().project->script.scenes[1].sentences[0].text, std::string("Shorter."));
        QCOMPARE(editor.state().project->script.title, std::string("Fixed"));
        QCOMPARE(editor.session()->undoStack().count(), steps + 1);
        QCOMPARE(editor.session()->undoStack().undoText(), QStringLiteral("Make it shorter"));
        editor.undo();
        QCOMPARE(editor.state().project->script.scenes[1].sentences[0].text, std::string("A point is made."));
    }

    void allFixesTogetherAreOneStep() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        Editor& editor = fixture.editor();
        IssuesPanel panel(editor);
        QVERIFY(test::showPanel(panel));
        std::vector<Issue> issues = someIssues(editor);
        QAbstractButton* all = test::buttonNamed(panel, IssuesPanel::tr("Fix what can be fixed"));
        panel.setIssues(issues);
        QVERIFY(!all->isVisible());  // there is only one
        issues[1].fix = {SetSceneMood{editor.state().project->script.scenes[1].id, "calm"}};
        panel.setIssues(issues);
        const int steps = editor.session()->undoStack().count();
        QTest::mouseClick(all, Qt::LeftButton);
        QCOMPARE(editor.state().project->script.scenes[1].mood, std::string("calm"));
        QCOMPARE(editor.state().project->script.title, std::string("Fixed"));
        QCOMPARE(editor.session()->undoStack().count(), steps + 1);
    }

    void issuesMayChangeWhileOneIsFixed() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        Editor& editor = fixture.editor();
        IssuesPanel panel(editor);
        QVERIFY(test::showPanel(panel));
        panel.setIssues(someIssues(editor));
        connect(&editor, &Editor::changed, &panel, [&] { panel.setIssues({}); });
        QTest::mouseClick(panel.rows()[0]->fixButton(), Qt::LeftButton);
        QVERIFY(panel.rows().empty());
        QCOMPARE(editor.state().project->script.title, std::string("Fixed"));
    }

    void isForEveryone() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        IssuesPanel panel(fixture.editor());
        QVERIFY(test::showPanel(panel));
        panel.setIssues(someIssues(fixture.editor()));
        QCOMPARE(test::nameless(panel).join(", "), QString());
        QCOMPARE(test::unreached(panel).join(", "), QString());
    }
};

QTEST_MAIN(TestIssuesPanel)
#include "tst_issues_panel.moc"
