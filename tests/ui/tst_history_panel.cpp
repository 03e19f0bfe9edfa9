#include <QLabel>
#include <QListView>
#include <QTest>
#include <QUndoStack>

#include "tests/ui/panel_checks.h"
#include "tests/ui/ui_fixture.h"
#include "ui/history_panel.h"

using namespace sw;
using namespace sw::ui;

/// The list of what was done: a click goes back or forth.
class TestHistoryPanel : public QObject {
    Q_OBJECT

private:
    static void click(QListView& list, int row) {
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(row, 0)).center());
    }

private slots:
    void nothingIsOpen() {
        test::UiFixture fixture;
        HistoryPanel panel(fixture.editor());
        QVERIFY(test::showPanel(panel));
        QVERIFY(!panel.findChild<QListView*>()->isVisible());
        QVERIFY(panel.findChild<QLabel*>()->isVisible());
    }

    void stepsAreListedByName() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        HistoryPanel panel(fixture.editor());
        QVERIFY(test::showPanel(panel));
        auto& list = *panel.findChild<QListView*>();
        const auto* model = static_cast<const HistoryModel*>(list.model());
        const int before = model->rowCount();
        QCOMPARE(model->index(0).data().toString(), HistoryModel::tr("Opened"));
        QVERIFY(fixture.editor().apply(SetTitle{"Bees"}));
        QVERIFY(fixture.editor().apply(SetSeed{7}, {"Roll the dice", {}}));
        QCOMPARE(model->rowCount(), before + 2);
        QCOMPARE(model->index(before + 1).data().toString(), QStringLiteral("Roll the dice"));
        QCOMPARE(model->present(), before + 1);
        QVERIFY(model->index(before + 1).data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(!model->index(before).data(Qt::FontRole).value<QFont>().bold());
    }

    void aClickGoesThereAndLaterStepsAreDimmed() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        Editor& editor = fixture.editor();
        for (const char* title : {"One", "Two", "Three"})
            QVERIFY(editor.apply(SetTitle{title}));
        HistoryPanel panel(editor);
        QVERIFY(test::showPanel(panel));
        auto& list = *panel.findChild<QListView*>();
        const auto* model = static_cast<const HistoryModel*>(list.model());
        const int last = model->rowCount() - 1;
        click(list, last - 2);
        QCOMPARE(editor.state().project->script.title, std::string("One"));
        QCOMPARE(model->present(), last - 2);
        QVERIFY(model->index(last).data(Qt::ForegroundRole) != model->index(last - 2).data(Qt::ForegroundRole));
        QVERIFY(model->index(last).data(Qt::AccessibleTextRole).toString() != model->index(last).data().toString());
        click(list, last);
        QCOMPARE(editor.state().project->script.title, std::string("Three"));
        // A new step takes away those that were undone.
        click(list, last - 1);
        QVERIFY(editor.apply(SetTitle{"Another"}));
        QCOMPARE(model->rowCount(), last + 1);
        QCOMPARE(model->present(), last);
    }

    void theFirstRowIsHowItWasOpened() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        HistoryPanel panel(fixture.editor());
        QVERIFY(test::showPanel(panel));
        click(*panel.findChild<QListView*>(), 0);
        QCOMPARE(fixture.editor().session()->undoStack().index(), 0);
        QVERIFY(fixture.editor().state().project->script.scenes.empty());
    }

    void keysGoThereToo() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        Editor& editor = fixture.editor();
        QVERIFY(editor.apply(SetTitle{"One"}));
        QVERIFY(editor.apply(SetTitle{"Two"}));
        HistoryPanel panel(editor);
        QVERIFY(test::showPanel(panel));
        auto& list = *panel.findChild<QListView*>();
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Up);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(editor.state().project->script.title, std::string("One"));
    }

    void isForEveryone() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        HistoryPanel panel(fixture.editor());
        QVERIFY(test::showPanel(panel));
        QCOMPARE(test::nameless(panel).join(", "), QString());
        QCOMPARE(test::unreached(panel).join(", "), QString());
    }
};

QTEST_MAIN(TestHistoryPanel)
#include "tst_history_panel.moc"
