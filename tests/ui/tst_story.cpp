#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextEdit>

#include "core/media/caption/fonts.h"
#include "core/media/export/export_settings.h"
#include "core/media/preview/sound_output.h"
#include "core/media/source/media_probe.h"
#include "tests/ui/ui_fixture.h"
#include "ui/icons.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/preferences.h"
#include "ui/preview/playback.h"
#include "ui/theme.h"

using namespace sw;
using namespace sw::ui;

namespace {

constexpr int kLongMs = 120'000;

/// The visible button with these words.
QAbstractButton* buttonCalled(QWidget& window, const QString& words) {
    for (auto* button : window.findChildren<QAbstractButton*>())
        if (button->isVisible() && (button->text() == words || button->accessibleName() == words))
            return button;
    return nullptr;
}

template <class T>
T* fieldCalled(QWidget& window, const QString& name) {
    for (auto* field : window.findChildren<T*>())
        if (field->isVisible() && field->accessibleName() == name)
            return field;
    return nullptr;
}

void click(QWidget* widget) {
    QTest::mouseClick(widget, Qt::LeftButton);
}

}  // namespace

/// One creator's first minutes, by clicks and keys alone.
class TestStory : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(loadFonts(SW_DATA_DIR));
        setIconFolder(SW_DATA_DIR "/icons");
        useTheme(*qApp, Colours::dark());
    }

    void fromAPastedTextToAFilm() {
        test::UiFixture fixture;
        Preferences preferences(fixture.path("config"));
        Editor& editor = fixture.editor();
        MainWindow window(editor, preferences, std::make_unique<SilentOutput>());
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));

        // A text is written, and made.
        click(buttonCalled(window, "Write or paste a text"));
        auto* text = fieldCalled<QPlainTextEdit>(window, "Text of the short");
        QVERIFY(text && text->hasFocus());
        QTest::keyClicks(text, "Bees dance to tell where flowers are.");
        click(buttonCalled(window, "Make"));
        QVERIFY(QTest::qWaitFor([&] { return editor.isOpen() && !editor.isGenerating() && editor.state().plan->runs == 0; }, kLongMs));
        QCOMPARE(editor.state().cut->pictures.size(), std::size_t{3});

        // It is played, and stands still again.
        QTest::keyClick(&window, Qt::Key_Space);
        QVERIFY(QTest::qWaitFor([&] { return editor.playhead() > TimePoint{Duration::milliseconds(300).flicks}; }, kLongMs));
        QTest::keyClick(&window, Qt::Key_Space);
        QVERIFY(QTest::qWaitFor([&] { return !window.playback().isPlaying(); }, kLongMs));
        QVERIFY(!window.playback().frame().image.isNull());

        // A sentence is changed: its voice alone is made again, by itself.
        fixture.fakes().fakes["voice"]->takeRequests();
        auto* sentence = [&]() -> QTextEdit* {
            for (auto* field : window.findChildren<QTextEdit*>())
                if (field->isVisible() && field->toPlainText() == "A point is made.")
                    return field;
            return nullptr;
        }();
        QVERIFY(sentence);
        sentence->setFocus();
        sentence->selectAll();
        QTest::keyClicks(sentence, "A better point is made here.");
        QVERIFY(QTest::qWaitFor([&] {
            return editor.state().project->script.scenes[1].sentences[0].text == "A better point is made here." && !editor.isGenerating() &&
                   editor.state().plan->runs == 0;
        }, kLongMs));
        QCOMPARE(fixture.fakes().fakes["voice"]->takeRequests().size(), std::size_t{1});

        // It is exported.
        QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
        auto* file = fieldCalled<QLineEdit>(window, "File to write");
        QVERIFY(file);
        const QString film = QString::fromStdString(fixture.path("bees.mp4").string());
        file->selectAll();
        QTest::keyClicks(file, film);
        QTest::keyClick(file, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return window.notices().text().contains("is written"); }, kLongMs));
        const Result<MediaReport> report = probeMedia(film.toStdString());
        QVERIFY(report);
        QVERIFY(std::abs(report->durationSeconds - editor.state().cut->duration.toSeconds()) < 0.1);
        QVERIFY(QFileInfo::exists(QString::fromStdString(fixture.path("bees.txt").string())));

        // Closed and opened again, it is all there.
        window.close();
        QVERIFY(!editor.isOpen());
        QCOMPARE(preferences.recentProjects().size(), 1);
        window.show();
        click(buttonCalled(window, "Open " + QFileInfo(preferences.recentProjects().first()).completeBaseName()));
        QVERIFY(editor.isOpen());
        QCOMPARE(editor.state().project->script.scenes[1].sentences[0].text, std::string("A better point is made here."));
        QCOMPARE(editor.state().plan->runs, 0);
    }
};

QTEST_MAIN(TestStory)
#include "tst_story.moc"
