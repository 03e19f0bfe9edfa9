#include <QClipboard>
#include <QGuiApplication>
#include <QTest>
#include <atomic>
#include <thread>

#include "tests/ui/panel_checks.h"
#include "tests/ui/ui_fixture.h"
#include "ui/jobs_panel.h"

using namespace sw;
using namespace sw::ui;

/// What is made and why; what failed and how to go on; what was made.
class TestJobsPanel : public QObject {
    Q_OBJECT

private:
    static bool changeSentence(Editor& editor) {
        return editor.apply(SetSentenceText{editor.state().project->script.scenes[1].sentences[0].id, "Another point."}).has_value();
    }
    static bool lists(const JobList& list, const QString& title) {
        const auto& lines = list.jobs().lines();
        return std::any_of(lines.begin(), lines.end(), [&](const JobLine& line) { return line.title == title; });
    }

private slots:
    void saysWhatIsToMakeAndWhy() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        JobsPanel panel(fixture.editor());
        QVERIFY(test::showPanel(panel));
        QVERIFY(panel.planned().jobs().lines().empty());
        QVERIFY(!test::buttonNamed(panel, JobsPanel::tr("Make"))->isEnabled());
        QVERIFY(changeSentence(fixture.editor()));
        const auto& lines = panel.planned().jobs().lines();
        QVERIFY(!lines.empty());
        QCOMPARE(lines[0].title, QStringLiteral("Voice of sentence 2"));
        QVERIFY2(lines[0].detail.contains("text changed"), qPrintable(lines[0].detail));
        QVERIFY2(lines[0].detail.contains("embedded"), qPrintable(lines[0].detail));
        QVERIFY(lists(panel.planned(), "Captions of sentence 2"));
        QVERIFY(test::buttonNamed(panel, JobsPanel::tr("Make"))->isEnabled());
    }

    void makesAndKeepsALog() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        JobsPanel panel(fixture.editor());
        QVERIFY(test::showPanel(panel));
        QVERIFY(changeSentence(fixture.editor()));
        QTest::mouseClick(test::buttonNamed(panel, JobsPanel::tr("Make")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.editor().isGenerating() && fixture.editor().state().plan->runs == 0, 60'000);
        QVERIFY(panel.planned().jobs().lines().empty());
        QVERIFY(lists(panel.finished(), "Voice of sentence 2"));
        QVERIFY(panel.finished().jobs().lines()[0].detail.contains("embedded"));
        fixture.editor().close();
        QVERIFY(panel.finished().jobs().lines().empty());
    }

    void showsProgressAndCancels() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        std::atomic<bool> begun = false;
        fixture.fakes().fakes["voice"]->body = [&](const StageRequest&, const StageContext& context) -> Result<StageResult> {
            context.report(0.5, "speaking");
            begun = true;
            while (!context.stop.stop_requested())
                std::this_thread::yield();
            return cancelled();
        };
        JobsPanel panel(fixture.editor());
        QVERIFY(test::showPanel(panel));
        QVERIFY(changeSentence(fixture.editor()));
        panel.make();
        QTRY_VERIFY_WITH_TIMEOUT(begun && !panel.cards().empty(), 60'000);
        QCOMPARE(panel.cards()[0]->node(), "voice/" + toText(fixture.editor().state().project->script.scenes[1].sentences[0].id));
        QTRY_VERIFY_WITH_TIMEOUT(panel.cards()[0]->findChild<QProgressBar*>()->value() == 500, 60'000);
        QVERIFY(!lists(panel.planned(), "Voice of sentence 2"));
        QTest::mouseClick(test::buttonNamed(panel, JobsPanel::tr("Cancel")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.editor().isGenerating(), 60'000);
        QTRY_VERIFY(panel.cards().empty());
        QVERIFY(lists(panel.planned(), "Voice of sentence 2"));
    }

    void aFailureIsShownWholeCopiedAndTriedAgain() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        const auto good = fixture.fakes().fakes["voice"]->body;
        fixture.fakes().fakes["voice"]->body = [](const StageRequest&, const StageContext&) -> Result<StageResult> {
            return fail(ErrorCode::Provider, "The voice refused.", "exit status 3");
        };
        JobsPanel panel(fixture.editor());
        QVERIFY(test::showPanel(panel));
        QVERIFY(changeSentence(fixture.editor()));
        panel.make();
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.editor().isGenerating(), 60'000);
        QCOMPARE(panel.cards().size(), std::size_t{1});
        QString shown;
        for (const QLabel* label : panel.cards()[0]->findChildren<QLabel*>())
            if (label->isVisible())
                shown += label->text() + "\n";
        QVERIFY2(shown.contains("The voice refused.") && shown.contains("exit status 3"), qPrintable(shown));
        QTest::mouseClick(test::buttonNamed(*panel.cards()[0], JobCard::tr("Copy")), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains("exit status 3"));
        QVERIFY(QGuiApplication::clipboard()->text().contains("Voice of sentence 2"));
        fixture.fakes().fakes["voice"]->body = good;
        QTest::mouseClick(test::buttonNamed(*panel.cards()[0], JobCard::tr("Try again")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.editor().isGenerating() && panel.cards().empty(), 60'000);
        QVERIFY(lists(panel.finished(), "Voice of sentence 2"));
    }

    void makingAutomaticallyIsSwitched() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        JobsPanel panel(fixture.editor());
        QVERIFY(test::showPanel(panel));
        auto* box = panel.findChild<QCheckBox*>();
        QVERIFY(!box->isChecked());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(fixture.editor().makesAutomatically());
    }

    void hiddenItCatchesUpWhenShown() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        JobsPanel panel(fixture.editor());
        QVERIFY(changeSentence(fixture.editor()));
        QVERIFY(test::showPanel(panel));
        QVERIFY(lists(panel.planned(), "Voice of sentence 2"));
    }

    void isForEveryone() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        JobsPanel panel(fixture.editor());
        QVERIFY(test::showPanel(panel));
        QVERIFY(changeSentence(fixture.editor()));
        QCOMPARE(test::nameless(panel).join(", "), QString());
        QCOMPARE(test::unreached(panel).join(", "), QString());
    }
};

QTEST_MAIN(TestJobsPanel)
#include "tst_jobs_panel.moc"
