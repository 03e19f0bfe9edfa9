#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include "core/media/caption/fonts.h"
#include "core/media/preview/sound_output.h"
#include "tests/ui/panel_checks.h"
#include "tests/ui/ui_fixture.h"
#include "tests/ui/widget_finding.h"
#include "ui/actions.h"
#include "ui/command_palette.h"
#include "ui/file_tasks.h"
#include "ui/icons.h"
#include "ui/main_window.h"
#include "ui/make_page.h"
#include "ui/notice_bar.h"
#include "ui/preview/playback.h"
#include "ui/preview/preview_panel.h"
#include "ui/providers_page.h"
#include "ui/settings_panel.h"
#include "ui/theme.h"
#include "ui/timeline/timeline_view.h"

using namespace sw;
using namespace sw::ui;

namespace {

/// A window with a finished project.
struct Opened {
    Opened() : preferences(fixture.path("config")), window(fixture.editor(), preferences, std::make_unique<SilentOutput>()) {
        ok = fixture.openFinished();
        window.show();
        ok = ok && QTest::qWaitForWindowExposed(&window);
        window.setFocus();
    }
    Editor& editor() { return fixture.editor(); }

    test::UiFixture fixture;
    Preferences preferences;
    MainWindow window;
    bool ok = false;
};

TimePoint frames(std::int64_t count) {
    return startOfFrame(count, {30, 1});
}

}  // namespace

/// The window as a whole: keys, docks, palette, settings, themes, closing.
class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(loadFonts(SW_DATA_DIR));
        setIconFolder(SW_DATA_DIR "/icons");
        useTheme(*qApp, Colours::dark());
    }

    void keysMoveThePlayhead_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<int>("frame");
        QTest::newRow("right") << int(Qt::Key_Right) << int(Qt::NoModifier) << 61;
        QTest::newRow("left") << int(Qt::Key_Left) << int(Qt::NoModifier) << 59;
        QTest::newRow("shift right") << int(Qt::Key_Right) << int(Qt::ShiftModifier) << 90;
        QTest::newRow("shift left") << int(Qt::Key_Left) << int(Qt::ShiftModifier) << 30;
        QTest::newRow("home") << int(Qt::Key_Home) << int(Qt::NoModifier) << 0;
    }
    void keysMoveThePlayhead() {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        QFETCH(int, frame);
        Opened opened;
        QVERIFY(opened.ok);
        opened.editor().setPlayhead(frames(60));
        QTest::keyClick(&opened.window, Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QCOMPARE(opened.editor().playhead(), frames(frame));
    }

    void lettersAreDeadInTextFields() {
        Opened opened;
        opened.window.showDock("export");
        auto* field = opened.window.findChild<QLineEdit*>();
        for (auto* one : opened.window.findChildren<QLineEdit*>())
            if (one->isVisible() && one->accessibleName() == "File to write")
                field = one;
        field->setFocus();
        field->clear();
        QTest::keyClicks(field, "m s k l");
        QCOMPARE(field->text(), QStringLiteral("m s k l"));
        QVERIFY(!opened.window.playback().isPlaying());
        QVERIFY(opened.editor().state().project->timeline.markers.empty());
    }

    void inAndOut() {
        Opened opened;
        opened.editor().setPlayhead(frames(20));
        QTest::keyClick(&opened.window, Qt::Key_I);
        opened.editor().setPlayhead(frames(50));
        QTest::keyClick(&opened.window, Qt::Key_O);
        QCOMPARE(*opened.editor().inOut(), (TimeRange{frames(20), frames(50)}));
        opened.editor().setPlayhead(frames(60));
        QTest::keyClick(&opened.window, Qt::Key_I);
        QCOMPARE(opened.editor().inOut()->start, frames(60));
        QTest::keyClick(&opened.window, Qt::Key_X, Qt::AltModifier);
        QVERIFY(!opened.editor().inOut());
    }

    void theSampleComesFinished() {
        test::UiFixture maker;
        QVERIFY(maker.openFinished());
        const std::filesystem::path bundle = maker.path("sample.shortz");
        FileTasks tasks(maker.editor());
        tasks.pack(QString::fromStdString(bundle.string()));
        QVERIFY(QTest::qWaitFor([&] { return !tasks.task().isRunning(); }, 60'000));
        test::UiFixture fixture([&](Studio& studio) { studio.sampleBundle = bundle; });
        Preferences preferences(fixture.path("config"));
        MainWindow window(fixture.editor(), preferences, std::make_unique<SilentOutput>());
        window.show();
        QTest::mouseClick(test::buttonNamed(window, "Try the sample"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return fixture.editor().isOpen(); }, 60'000));
        QCOMPARE(fixture.editor().session()->paths().file, fixture.path("projects") / "Sample.short");
        QCOMPARE(fixture.editor().state().plan->runs, 0);
        QVERIFY(fixture.fakes().fakes["voice"]->takeRequests().empty());
        // What was changed in it stays.
        QVERIFY(fixture.editor().apply(SetTitle{"My bees"}));
        window.actions().at("file.close")->trigger();
        QVERIFY(!fixture.editor().isOpen());
        QTest::mouseClick(test::buttonNamed(window, "Try the sample"), Qt::LeftButton);
        QVERIFY(fixture.editor().isOpen());
        QCOMPARE(fixture.editor().state().project->script.title, std::string("My bees"));
    }

    void theSampleIsMadeWhereNoneCameAlong() {
        QTemporaryDir folder;
        QFile text(folder.filePath("bees.txt"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("Bees dance.");
        text.close();
        test::UiFixture fixture([&](Studio& studio) {
            studio.sampleText = text.fileName().toStdString();
            studio.sampleBundle = folder.filePath("sample.shortz").toStdString();
        });
        Preferences preferences(fixture.path("config"));
        MainWindow window(fixture.editor(), preferences, std::make_unique<SilentOutput>());
        window.show();
        QTest::mouseClick(test::buttonNamed(window, "Try the sample"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return fixture.editor().isOpen() && fixture.editor().state().plan->runs == 0; }, 60'000));
        QCOMPARE(fixture.editor().state().project->brief.text, std::string("Bees dance."));
    }

    void undoAndRedoAreNamed() {
        Opened opened;
        QVERIFY(opened.editor().apply(SetTitle{"Bees, again"}));
        QVERIFY(opened.window.actions().at("edit.undo")->text().contains(": "));
        QTest::keyClick(&opened.window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(opened.editor().state().project->script.title, std::string("About bees"));
        QTest::keyClick(&opened.window, Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(opened.editor().state().project->script.title, std::string("Bees, again"));
    }

    void thePlayButtonShowsWhatItWillDo() {
        Opened opened;
        QAction* play = opened.window.actions().at("playback.play");
        const auto shown = [&] { return play->icon().pixmap(18).toImage(); };
        const QImage idle = shown();
        QTest::keyClick(&opened.window, Qt::Key_Space);
        QVERIFY(shown() != idle);
        QTest::keyClick(&opened.window, Qt::Key_Space);
        QVERIFY(shown() == idle);
    }

    void shuttle() {
        Opened opened;
        QTest::keyClick(&opened.window, Qt::Key_L);
        QVERIFY(opened.window.playback().isPlaying());
        QTest::keyClick(&opened.window, Qt::Key_L);
        QCOMPARE(opened.window.playback().rate(), 2.0);
        QTest::keyClick(&opened.window, Qt::Key_J);
        QCOMPARE(opened.window.playback().rate(), -1.0);
        QTest::keyClick(&opened.window, Qt::Key_K);
        QVERIFY(!opened.window.playback().isPlaying());
        opened.editor().setPlayhead(frames(10));
        QTest::keyPress(&opened.window, Qt::Key_K);
        QTest::keyClick(&opened.window, Qt::Key_L);
        QTest::keyRelease(&opened.window, Qt::Key_K);
        QCOMPARE(opened.editor().playhead(), frames(11));
    }

    void thePaletteFindsAndDoes() {
        Opened opened;
        QTest::keyClick(&opened.window, Qt::Key_K, Qt::ControlModifier);
        auto* palette = opened.window.findChild<CommandPalette*>();
        QVERIFY(palette->isVisible());
        auto* search = palette->findChild<QLineEdit*>();
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, "to the end");
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(palette->isHidden());
        QVERIFY(opened.editor().playhead() > frames(30));
        QTest::keyClick(&opened.window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(search, "xyzzy");
        QVERIFY(palette->findChild<QListWidget*>()->isHidden());
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(palette->isHidden());
        auto* timeline = opened.window.findChild<TimelineView*>();
        timeline->setFocus();
        for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return}) {
            QTest::keyClick(&opened.window, Qt::Key_K, Qt::ControlModifier);
            QTest::keyClicks(search, "to the start");
            QTest::keyClick(search, key);
            QVERIFY(palette->isHidden());
            QCOMPARE(opened.window.focusWidget(), static_cast<QWidget*>(timeline));
        }
        QVERIFY(paletteScore("rd", "Ripple delete") > paletteScore("rd", "Forward"));
        QCOMPARE(paletteScore("xyz", "Ripple delete"), -1);
    }

    void shortcutSetsChangeTheKeys() {
        Opened opened;
        QCOMPARE(opened.window.actions().at("timeline.split")->shortcut(), QKeySequence("S"));
        opened.preferences.setShortcutSet("premiere");
        opened.window.actions().useKeys();
        QCOMPARE(opened.window.actions().at("timeline.split")->shortcut(), QKeySequence("Ctrl+K"));
        opened.preferences.setOwnShortcuts("timeline.split", {"F7"});
        opened.window.actions().useKeys();
        QCOMPARE(opened.window.actions().at("timeline.split")->shortcut(), QKeySequence("F7"));
    }

    void noSetGivesAKeyTwice_data() {
        QTest::addColumn<QString>("set");
        for (const ShortcutSet& set : shortcutSets())
            QTest::newRow(qPrintable(set.name)) << set.name;
    }
    void noSetGivesAKeyTwice() {
        QFETCH(QString, set);
        QMap<QString, QString> owner;
        for (const ActionDescription& action : actionDescriptions())
            for (const QKeySequence& key : keysOf(action, set)) {
                QVERIFY2(!owner.contains(key.toString()), qPrintable(key.toString() + ": " + action.id + " and " + owner[key.toString()]));
                owner[key.toString()] = action.id;
            }
    }

    void theLayoutIsRememberedAndReset() {
        test::UiFixture fixture;
        Preferences preferences(fixture.path("config"));
        {
            MainWindow window(fixture.editor(), preferences, std::make_unique<SilentOutput>());
            QVERIFY(fixture.openFinished());
            window.show();
            window.findChild<QDockWidget*>("history")->hide();
            window.close();
        }
        MainWindow again(fixture.editor(), preferences, std::make_unique<SilentOutput>());
        QVERIFY(fixture.editor().open(fixture.path("bees.short")));
        again.show();
        QVERIFY(again.findChild<QDockWidget*>("history")->isHidden());
        again.actions().at("view.resetLayout")->trigger();
        QVERIFY(!again.findChild<QDockWidget*>("history")->isHidden());
    }

    /// Which dock lies in front is remembered; the keys are the timeline's all the same, unless another dock was asked for.
    void theTimelineHasTheKeysAtFirst_data() {
        QTest::addColumn<QString>("wanted");
        QTest::newRow("nothing asked for") << "";
        QTest::newRow("the bin asked for") << "media";
    }
    void theTimelineHasTheKeysAtFirst() {
        QFETCH(QString, wanted);
        test::UiFixture fixture;
        Preferences preferences(fixture.path("config"));
        {
            MainWindow window(fixture.editor(), preferences, std::make_unique<SilentOutput>());
            QVERIFY(fixture.openFinished());
            window.show();
            window.showDock("jobs");
            QTest::qWait(0);
            window.close();
        }
        MainWindow again(fixture.editor(), preferences, std::make_unique<SilentOutput>());
        again.show();
        again.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&again));
        QVERIFY(fixture.editor().open(fixture.path("bees.short")));
        if (!wanted.isEmpty())
            again.showDock(wanted);
        auto* front = again.findChild<QDockWidget*>(wanted.isEmpty() ? "jobs" : wanted);
        QTRY_VERIFY(!front->visibleRegion().isEmpty());
        QTRY_VERIFY(again.focusWidget());
        if (wanted.isEmpty())
            QTRY_COMPARE(again.focusWidget(), static_cast<QWidget*>(again.findChild<TimelineView*>()));
        else
            QTRY_VERIFY(front->isAncestorOf(again.focusWidget()));
    }

    void noNoticeMovesAnything() {
        Opened opened;
        QTest::qWait(0);
        auto* timeline = opened.window.findChild<TimelineView*>();
        const QRect before(timeline->mapTo(&opened.window, QPoint()), timeline->size());
        opened.editor().tell(Notice{Notice::Kind::Problem, "Something went wrong.", {}, {}});
        auto* notice = opened.window.findChild<NoticeBar*>();
        QVERIFY(notice->isVisible());
        QTest::qWait(0);
        QCOMPARE(QRect(timeline->mapTo(&opened.window, QPoint()), timeline->size()), before);
        QVERIFY(opened.window.rect().contains(QRect(notice->mapTo(&opened.window, QPoint()), notice->size())));
        QVERIFY(notice->height() > 24);
        QTest::mouseClick(test::named<QToolButton>(notice, "Close this message"), Qt::LeftButton);
        QVERIFY(notice->isHidden());
        QVERIFY(!notice->parentWidget()->isVisible());
    }

    /// A problem stays, and what is said meanwhile is said below it.
    void aProblemHoldsNothingBack() {
        Opened opened;
        opened.editor().tell(Notice{Notice::Kind::Problem, "Something went wrong.", {}, {}});
        opened.editor().tell(Notice{Notice::Kind::Hint, "Only files of this computer.", {}, {}});
        QCOMPARE(opened.window.notices().text(), QString("Something went wrong.\nOnly files of this computer."));
        opened.editor().tell(Notice{Notice::Kind::Problem, "And another thing.", {}, {}});
        QVERIFY(!opened.window.notices().text().contains("another"));
        QTest::mouseClick(test::named<QToolButton>(&opened.window.notices(), "Close this message"), Qt::LeftButton);
        QVERIFY(opened.window.notices().text().startsWith("And another thing."));
    }

    /// Nor the film's name longer than file systems take.
    void aLongTitleMakesTheWindowNoWider() {
        Opened opened;
        const int before = opened.window.minimumSizeHint().width();
        QVERIFY(opened.editor().apply(SetTitle{std::string(400, 'w')}));
        QVERIFY(opened.window.minimumSizeHint().width() <= before);
        QVERIFY(test::named<QLineEdit>(&opened.window, "File to write")->text().section('/', -1).size() < 100);
    }

    /// Engines that cannot be used do not keep the window closed.
    void troubleIsSaidFirst() {
        test::UiFixture fixture([](Studio& studio) {
            studio.trouble = "The settings cannot be used.";
            studio.providers.load = []() -> Result<ProviderChoices> { return ProviderChoices{}; };
        });
        Preferences preferences(fixture.path("config"));
        MainWindow window(fixture.editor(), preferences, std::make_unique<SilentOutput>());
        window.show();
        QCOMPARE(window.notices().text(), QString("The settings cannot be used."));
        for (auto* button : window.notices().findChildren<QPushButton*>())
            if (button->text() == "Settings")
                button->click();
        QVERIFY(window.findChild<SettingsPanel*>()->isVisible());
        QVERIFY(window.findChild<ProvidersPage*>()->isVisible());
    }

    void theFirstWindowFitsTheScreen_data() {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<QSize>("window");
        QTest::newRow("usual") << QSize(1920, 1040) << QSize(1632, 900);
        QTest::newRow("large") << QSize(3840, 2100) << QSize(2200, 1320);
        QTest::newRow("laptop") << QSize(1366, 728) << QSize(1366, 728);
        QTest::newRow("just enough") << QSize(1500, 900) << QSize(1440, 900);
    }
    void theFirstWindowFitsTheScreen() {
        QFETCH(QSize, screen);
        QTEST(MainWindow::firstSize(screen), "window");
    }

    /// In a language that is written from the right, the script is at the right and the inspector at the left.
    void docksFollowTheLanguage() {
        const auto place = [](MainWindow& window, const char* dock) {
            return window.findChild<QDockWidget*>(dock)->mapTo(&window, QPoint()).x();
        };
        qApp->setLayoutDirection(Qt::RightToLeft);
        {
            Opened opened;
            QTRY_VERIFY(place(opened.window, "script") > place(opened.window, "preview"));
            QTRY_VERIFY(place(opened.window, "preview") > place(opened.window, "inspector"));
            opened.window.close();
        }
        qApp->setLayoutDirection(Qt::LeftToRight);
        Opened opened;
        QTRY_VERIFY(place(opened.window, "script") < place(opened.window, "preview"));
        QTRY_VERIFY(place(opened.window, "preview") < place(opened.window, "inspector"));
    }

    /// Closed on the start screen, it forgets nothing of how the docks lay.
    void theLayoutOutlivesTheStartScreen() {
        Opened opened;
        QTest::qWait(0);
        QTRY_VERIFY(!opened.window.findChild<QDockWidget*>("preview")->visibleRegion().isEmpty());
        opened.window.close();
        const QByteArray layout = opened.preferences.layout();
        QVERIFY(!layout.isEmpty());
        test::UiFixture fixture;
        MainWindow again(fixture.editor(), opened.preferences, std::make_unique<SilentOutput>());
        again.show();
        QVERIFY(QTest::qWaitForWindowExposed(&again));
        again.close();
        QCOMPARE(opened.preferences.layout(), layout);
    }

    void fullScreenIsLeftAgain_data() {
        QTest::addColumn<int>("how");
        QTest::newRow("by its key") << 0;
        QTest::newRow("by Escape") << 1;
        QTest::newRow("by closing it") << 2;
        QTest::newRow("with the project") << 3;
    }
    void fullScreenIsLeftAgain() {
        QFETCH(int, how);
        Opened opened;
        auto* preview = opened.window.findChild<PreviewPanel*>();
        QAction* const full = opened.window.actions().at("playback.fullScreen");
        QTest::keyClick(&opened.window, Qt::Key_F11);
        QVERIFY(preview->isWindow() && preview->isFullScreen());
        QTest::keyClick(preview, Qt::Key_Right);
        QCOMPARE(opened.editor().playhead(), frames(1));
        if (how == 0)
            QTest::keyClick(preview, Qt::Key_F11);
        else if (how == 1)
            QTest::keyClick(preview, Qt::Key_Escape);
        else if (how == 2)
            preview->close();
        else
            opened.editor().close();
        QVERIFY(!preview->isWindow());
        QVERIFY(!full->isChecked());
        QCOMPARE(opened.window.findChild<PreviewPanel*>(), preview);
        QCOMPARE(preview->isVisible(), how != 3);
    }

    void backFromANewShortIsTheFilm() {
        Opened opened;
        opened.window.actions().at("file.new")->trigger();
        auto* page = opened.window.findChild<MakePage*>();
        QVERIFY(page->isVisible());
        for (auto* button : page->findChildren<QPushButton*>())
            if (button->text() == "Back")
                button->click();
        QVERIFY(opened.window.findChild<TimelineView*>()->isVisible());
    }

    void aTextThatIsOpenedCanBeTakenBack() {
        Opened opened;
        opened.window.actions().at("file.new")->trigger();
        auto* page = opened.window.findChild<MakePage*>();
        auto* text = page->findChild<QPlainTextEdit*>();
        QTest::keyClicks(text, "My own words.");
        QFile file(QString::fromStdString(opened.fixture.path("other.txt").string()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Something else.") > 0);
        file.close();
        page->openText(file.fileName());
        QCOMPARE(text->toPlainText(), QStringLiteral("Something else."));
        QTest::keyClick(text, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text->toPlainText(), QStringLiteral("My own words."));
    }

    void aFileIsNamedByWholeWords() {
        Opened opened;
        opened.window.actions().at("file.new")->trigger();
        auto* page = opened.window.findChild<MakePage*>();
        page->findChild<QPlainTextEdit*>()->setPlainText(
            "Octopuses have three hearts. Two pump blood to the gills, and one to the body, which is why they crawl.");
        for (auto* button : page->findChildren<QPushButton*>())
            if (button->text() == "Make")
                button->click();
        QCOMPARE(QString::fromStdString(opened.editor().session()->paths().file.stem().string()),
                 QStringLiteral("Octopuses have three hearts Two pump blood to the gills and"));
    }

    void newProjectsGoWhereTheSettingsSay() {
        Opened opened;
        const QString folder = QString::fromStdString(opened.fixture.path("elsewhere").string());
        QVERIFY(QDir().mkpath(folder));
        opened.window.actions().at("file.settings")->trigger();
        QTimer answer;
        connect(&answer, &QTimer::timeout, &opened.window, [&] {
            if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
                answer.stop();
                dialog->findChild<QLineEdit*>("fileNameEdit")->setText(folder);
                static_cast<QDialog*>(dialog)->accept();
            }
        });
        answer.start(10);
        test::named<QPushButton>(&opened.window, "Change the folder of new projects")->click();
        QCOMPARE(QString::fromStdString(opened.editor().studio().projects.string()), folder);
        opened.editor().setProjectsFolder("/nowhere");
        const MainWindow again(opened.editor(), opened.preferences, std::make_unique<SilentOutput>());
        QCOMPARE(QString::fromStdString(opened.editor().studio().projects.string()), folder);
    }

    void newShortsBeginAsTheSettingsSay() {
        Opened opened;
        opened.window.actions().at("file.settings")->trigger();
        opened.window.findChild<SettingsPanel*>()->findChild<QTabWidget*>()->setCurrentIndex(1);
        auto* voices = test::named<QListWidget>(&opened.window, "Voices");
        QVERIFY(voices);
        voices->setCurrentRow(1);
        opened.window.actions().at("file.new")->trigger();
        QCOMPARE(test::named<QComboBox>(opened.window.findChild<MakePage*>(), "Voice")->currentData().toString(), QStringLiteral("slt"));
        opened.preferences.setValue(make_preferences::kVoice, "");  // as the other page remembers it
        opened.window.actions().at("file.settings")->trigger();
        QCOMPARE(voices->currentRow(), 0);
    }

    void closingWhileMakingKeepsWhatIsMade() {
        Opened opened;
        opened.editor().apply(SetSentenceText{opened.editor().state().project->script.scenes[0].sentences[0].id, "A hook that is new."});
        opened.editor().generate();
        QVERIFY(opened.editor().isGenerating());
        opened.window.close();
        QVERIFY(!opened.editor().isOpen());
        QVERIFY(opened.editor().open(opened.fixture.path("bees.short")));
        QCOMPARE(opened.editor().state().project->script.scenes[0].sentences[0].text, std::string("A hook that is new."));
    }

    void aProjectThatIsNotThereIsSaid() {
        Opened opened;
        opened.window.openProject("/nowhere/gone.short");
        QVERIFY(opened.window.notices().text().contains("gone.short"));
        QVERIFY(opened.window.notices().text().contains("Open it where it lies now"));
        QVERIFY(opened.editor().isOpen());
    }

    void aProjectIsDropped() {
        Opened opened;
        opened.editor().close();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(QString::fromStdString(opened.fixture.path("bees.short").string()))});
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&opened.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&opened.window, &drop);
        QVERIFY(opened.editor().isOpen());
    }

    void everyControlHasAName() {
        Opened opened;
        QStringList nameless;
        for (const auto* widget : opened.window.findChildren<QWidget*>()) {
            const bool control = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget);
            if (!control || widget->objectName().startsWith("qt_") || widget->objectName().startsWith("Scroll") || widget->focusPolicy() == Qt::NoFocus)
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            if (widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()) && widget->parentWidget()->accessibleName().isEmpty())
                nameless << QString("%1 in %2").arg(widget->metaObject()->className(), widget->parentWidget()->metaObject()->className());
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(", ")));
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
