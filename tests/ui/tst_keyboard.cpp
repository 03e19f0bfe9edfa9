#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QUndoStack>
#include <QWheelEvent>
#include <functional>

#include "tests/ui/open_window.h"
#include "tests/ui/widget_finding.h"
#include "ui/command_palette.h"
#include "ui/media_panel.h"
#include "ui/notice_bar.h"
#include "ui/preview/playback.h"
#include "ui/settings_panel.h"
#include "ui/timeline/timeline_view.h"

using namespace sw;
using namespace sw::ui;
using test::frame;
using test::OpenWindow;

namespace {

constexpr Qt::KeyboardModifiers kCtrlShift = Qt::ControlModifier | Qt::ShiftModifier;
constexpr Qt::KeyboardModifiers kAltShift = Qt::AltModifier | Qt::ShiftModifier;

/// A key of the table, what is so before it is pressed, and what it does.
struct KeyRow {
    const char* name;
    QKeyCombination key;
    std::function<void(OpenWindow&)> before;
    std::function<bool(OpenWindow&)> after;
};

std::function<void(OpenWindow&)> playhead(int number) {
    return [=](OpenWindow& w) { w.editor().setPlayhead(frame(number)); };
}
std::function<void(OpenWindow&)> chosen(std::vector<std::size_t> clips, int number = 30) {
    return [=](OpenWindow& w) {
        Selection selection;
        for (const std::size_t clip : clips)
            selection.items.push_back(w.clip(clip));
        w.editor().select(selection);
        w.editor().setPlayhead(frame(number));
    };
}
std::function<bool(OpenWindow&)> isAt(int number) {
    return [=](OpenWindow& w) { return w.editor().playhead() == frame(number); };
}
/// `clip` lies there; frames.
bool lies(OpenWindow& w, std::size_t clip, int from, int to) {
    const Clip* found = w.find(w.clip(clip));
    return found && found->anchor.kind == AnchorKind::Start && TimePoint{} + found->offset == frame(from) &&
           TimePoint{} + found->offset + found->duration == frame(to);
}
std::size_t clips(OpenWindow& w) {
    return w.project().timeline.clips.size();
}
QAction* action(OpenWindow& w, const char* id) {
    return w.window.actions().at(id);
}
double zoom(OpenWindow& w) {
    return w.window.findChild<TimelineView*>()->lanes().viewport().pixelsPerSecond;
}
QWidget* dock(OpenWindow& w, const char* name) {
    return w.window.findChild<QWidget*>(name);
}

void markersAt(OpenWindow& w, std::initializer_list<int> frames) {
    for (const int number : frames) {
        Marker marker;
        marker.offset = frame(number) - TimePoint{};
        w.editor().apply(AddMarker{marker});
    }
}

double g_zoom = 0;  // before a key that zooms

// clang-format off
const std::vector<KeyRow> kMoving = {
    {"play", Qt::Key_Space, playhead(0), [](OpenWindow& w) { return w.window.playback().isPlaying() && w.window.playback().rate() == 1; }},
    {"pause", Qt::Key_Space, [](OpenWindow& w) { w.window.playback().play(); }, [](OpenWindow& w) { return !w.window.playback().isPlaying(); }},
    {"shuttle back", Qt::Key_J, playhead(60), [](OpenWindow& w) { return w.window.playback().isPlaying() && w.window.playback().rate() == -1; }},
    {"shuttle stop", Qt::Key_K, [](OpenWindow& w) { w.window.playback().play(); }, [](OpenWindow& w) { return !w.window.playback().isPlaying(); }},
    {"shuttle on", Qt::Key_L, playhead(0), [](OpenWindow& w) { return w.window.playback().isPlaying() && w.window.playback().rate() == 1; }},
    {"shuttle on, faster", Qt::Key_L, [](OpenWindow& w) { w.press(Qt::Key_L); }, [](OpenWindow& w) { return w.window.playback().rate() == 2; }},
    {"step left", Qt::Key_Left, playhead(60), isAt(59)},
    {"step right", Qt::Key_Right, playhead(60), isAt(61)},
    {"step left at the start", Qt::Key_Left, playhead(0), isAt(0)},
    {"a second back", Qt::SHIFT | Qt::Key_Left, playhead(60), isAt(30)},
    {"a second on", Qt::SHIFT | Qt::Key_Right, playhead(60), isAt(90)},
    {"previous edit", Qt::Key_Up, playhead(40), isAt(20)},
    {"next edit", Qt::Key_Down, playhead(30), isAt(40)},
    {"start", Qt::Key_Home, playhead(60), isAt(0)},
    {"end", Qt::Key_End, playhead(60), [](OpenWindow& w) { return w.editor().playhead() == frame(frameAt(TimePoint{} + w.editor().state().cut->duration, {30, 1})); }},
    {"in", Qt::Key_I, playhead(20), [](OpenWindow& w) { return w.editor().inOut() && w.editor().inOut()->start == frame(20); }},
    {"out", Qt::Key_O, playhead(50), [](OpenWindow& w) { return w.editor().inOut() && w.editor().inOut()->end == frame(50); }},
    {"marker", Qt::Key_M, playhead(50), [](OpenWindow& w) { return w.project().timeline.markers.size() == 1; }},
    {"previous marker", Qt::Key_Comma, [](OpenWindow& w) { markersAt(w, {10, 70}); w.editor().setPlayhead(frame(50)); }, isAt(10)},
    {"next marker", Qt::Key_Period, [](OpenWindow& w) { markersAt(w, {10, 70}); w.editor().setPlayhead(frame(50)); }, isAt(70)},
};

const std::vector<KeyRow> kCutting = {
    {"split", Qt::Key_S, chosen({1}), [](OpenWindow& w) { return clips(w) == 5 && lies(w, 1, 15, 30); }},
    {"split, Ctrl+B", Qt::CTRL | Qt::Key_B, chosen({1}), [](OpenWindow& w) { return clips(w) == 5 && lies(w, 1, 15, 30); }},
    {"split all", Qt::SHIFT | Qt::Key_S, chosen({}), [](OpenWindow& w) { return clips(w) == 7 && lies(w, 1, 15, 30) && lies(w, 3, 20, 30) && lies(w, 4, 0, 30); }},
    {"split all, Ctrl+Shift+B", QKeyCombination(kCtrlShift, Qt::Key_B), chosen({}), [](OpenWindow& w) { return clips(w) == 7; }},
    {"ripple trim start", Qt::Key_Q, chosen({1}), [](OpenWindow& w) { return lies(w, 1, 15, 30) && lies(w, 2, 30, 60); }},
    {"ripple trim end", Qt::Key_W, chosen({1}), [](OpenWindow& w) { return lies(w, 1, 15, 30) && lies(w, 2, 30, 60); }},
    {"trim start", Qt::Key_BracketLeft, chosen({1}), [](OpenWindow& w) { return lies(w, 1, 30, 45) && lies(w, 2, 45, 75); }},
    {"trim end", Qt::Key_BracketRight, chosen({1}), [](OpenWindow& w) { return lies(w, 1, 15, 30) && lies(w, 2, 45, 75); }},
    {"delete", Qt::Key_Backspace, chosen({1}), [](OpenWindow& w) { return !w.find(w.clip(1)) && lies(w, 2, 45, 75); }},
    {"ripple delete", Qt::Key_Delete, chosen({1}), [](OpenWindow& w) { return !w.find(w.clip(1)) && lies(w, 2, 15, 45); }},
    {"ripple delete, Shift+Del", Qt::SHIFT | Qt::Key_Delete, chosen({1}), [](OpenWindow& w) { return !w.find(w.clip(1)) && lies(w, 2, 15, 45); }},
    {"nudge left", Qt::ALT | Qt::Key_Left, chosen({3}), [](OpenWindow& w) { return lies(w, 3, 19, 79); }},
    {"nudge right", Qt::ALT | Qt::Key_Right, chosen({3}), [](OpenWindow& w) { return lies(w, 3, 21, 81); }},
    {"nudge left by five", QKeyCombination(kAltShift, Qt::Key_Left), chosen({3}), [](OpenWindow& w) { return lies(w, 3, 15, 75); }},
    {"nudge right by five", QKeyCombination(kAltShift, Qt::Key_Right), chosen({3}), [](OpenWindow& w) { return lies(w, 3, 25, 85); }},
    {"group", Qt::CTRL | Qt::Key_G, chosen({1, 3}), [](OpenWindow& w) { return w.find(w.clip(1))->group && w.find(w.clip(1))->group == w.find(w.clip(3))->group; }},
    {"ungroup", QKeyCombination(kCtrlShift, Qt::Key_G), [](OpenWindow& w) { chosen({1, 3})(w); w.press(Qt::CTRL | Qt::Key_G); }, [](OpenWindow& w) { return !w.find(w.clip(1))->group; }},
    {"copy", Qt::CTRL | Qt::Key_C, chosen({1}, 90), [](OpenWindow& w) { w.press(Qt::CTRL | Qt::Key_V); return clips(w) == 5 && lies(w, 1, 15, 45); }},
    {"cut", Qt::CTRL | Qt::Key_X, chosen({1}, 90), [](OpenWindow& w) { const bool gone = !w.find(w.clip(1)); w.press(Qt::CTRL | Qt::Key_V); return gone && clips(w) == 4; }},
    {"paste", Qt::CTRL | Qt::Key_V, [](OpenWindow& w) { chosen({1}, 90)(w); w.press(Qt::CTRL | Qt::Key_C); }, [](OpenWindow& w) { return clips(w) == 5 && w.editor().selection().items.size() == 1 && w.editor().selection().current() != w.clip(1); }},
    {"duplicate", Qt::CTRL | Qt::Key_D, chosen({2}), [](OpenWindow& w) { return clips(w) == 5; }},
    {"paste attributes", QKeyCombination(Qt::ControlModifier | Qt::AltModifier, Qt::Key_V), [](OpenWindow& w) {
        w.editor().apply(SetClipTransform{w.find(w.clip(1))->id, 30, true, {}});
        chosen({1})(w);
        w.press(Qt::CTRL | Qt::Key_C);
        chosen({3})(w);
    }, [](OpenWindow& w) { return w.find(w.clip(3))->rotation == 30 && lies(w, 3, 20, 80); }},
};

const std::vector<KeyRow> kWindow = {
    {"snap off", Qt::Key_N, {}, [](OpenWindow& w) { return !w.window.findChild<TimelineView*>()->snapping() && !action(w, "timeline.snapping")->isChecked(); }},
    {"snap on", Qt::Key_N, [](OpenWindow& w) { w.press(Qt::Key_N); }, [](OpenWindow& w) { return w.window.findChild<TimelineView*>()->snapping(); }},
    {"magnet on", Qt::Key_P, {}, [](OpenWindow& w) { return w.window.findChild<TimelineView*>()->magnet() && action(w, "timeline.magnet")->isChecked(); }},
    {"zoom in", Qt::Key_Equal, [](OpenWindow& w) { g_zoom = zoom(w); }, [](OpenWindow& w) { return zoom(w) > g_zoom; }},
    {"zoom out", Qt::Key_Minus, [](OpenWindow& w) { g_zoom = zoom(w); }, [](OpenWindow& w) { return zoom(w) < g_zoom; }},
    {"zoom to fit", Qt::SHIFT | Qt::Key_Z, [](OpenWindow& w) { w.press(Qt::SHIFT | Qt::Key_Z); g_zoom = zoom(w); w.press(Qt::Key_Equal); w.press(Qt::Key_Equal); }, [](OpenWindow& w) { return zoom(w) == g_zoom; }},
    {"undo", Qt::CTRL | Qt::Key_Z, [](OpenWindow& w) { w.editor().apply(SetTitle{"Another"}); }, [](OpenWindow& w) { return w.project().script.title == "About bees"; }},
    {"redo", QKeyCombination(kCtrlShift, Qt::Key_Z), [](OpenWindow& w) { w.editor().apply(SetTitle{"Another"}); w.editor().undo(); }, [](OpenWindow& w) { return w.project().script.title == "Another"; }},
    {"redo, Ctrl+Y", Qt::CTRL | Qt::Key_Y, [](OpenWindow& w) { w.editor().apply(SetTitle{"Another"}); w.editor().undo(); }, [](OpenWindow& w) { return w.project().script.title == "Another"; }},
    {"export", Qt::CTRL | Qt::Key_E, {}, [](OpenWindow& w) { return test::named<QLineEdit>(&w.window, "File to write") && dock(w, "export")->isVisible(); }},
    {"palette", Qt::CTRL | Qt::Key_K, {}, [](OpenWindow& w) { return w.window.findChild<CommandPalette*>()->isVisible(); }},
    {"all shortcuts", Qt::Key_Question, {}, [](OpenWindow& w) { return w.window.findChild<SettingsPanel*>()->isVisible() && test::named<QLineEdit>(&w.window, "Search shortcuts"); }},
};
// clang-format on

const std::vector<KeyRow>& rowsOf(int part) {
    return part == 0 ? kMoving : part == 1 ? kCutting : kWindow;
}

/// The classes of widgets that were shown as windows of their own.
class WindowsShown final : public QObject {
public:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (const auto* widget = qobject_cast<QWidget*>(watched); widget && event->type() == QEvent::Show && widget->isWindow())
            names << widget->metaObject()->className();
        return false;
    }
    QStringList names;
};

/// Everything that a plain key could have changed.
struct Untouched {
    explicit Untouched(OpenWindow& w)
        : revision(w.editor().state().revision), playhead(w.editor().playhead()), selection(w.editor().selection()), zoomed(zoom(w)) {}
    friend bool operator==(const Untouched&, const Untouched&) = default;

    std::uint64_t revision;
    TimePoint playhead;
    Selection selection;
    double zoomed;
};

}  // namespace

/// Every key of the table does what the table says, in the whole window; typing is only typing.
class TestKeyboard : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(test::prepareStudio());
        m_table = std::make_unique<OpenWindow>();
        QVERIFY(m_table->ready());
        m_steps = m_table->editor().session()->undoStack().index();
    }
    void cleanupTestCase() { m_table.reset(); }

    void theTable_data() {
        QTest::addColumn<int>("part");
        QTest::addColumn<int>("row");
        for (int part = 0; part < 3; ++part)
            for (std::size_t i = 0; i < rowsOf(part).size(); ++i)
                QTest::newRow(rowsOf(part)[i].name) << part << static_cast<int>(i);
    }
    void theTable() {
        QFETCH(int, part);
        QFETCH(int, row);
        const KeyRow& key = rowsOf(part)[static_cast<std::size_t>(row)];
        OpenWindow& opened = *m_table;
        asAtFirst();
        if (key.before)
            key.before(opened);
        opened.press(key.key);
        QVERIFY2(key.after(opened), qPrintable(opened.window.notices().text()));
    }

    void stepsWhileKIsHeld_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("at");
        QTest::newRow("K with L") << int(Qt::Key_L) << 61;
        QTest::newRow("K with J") << int(Qt::Key_J) << 59;
    }
    void stepsWhileKIsHeld() {
        QFETCH(int, key);
        QFETCH(int, at);
        OpenWindow opened;
        QVERIFY(opened.ready());
        opened.editor().setPlayhead(frame(60));
        QTest::keyPress(opened.window.windowHandle(), Qt::Key_K);
        opened.press(Qt::Key(key));
        QTest::keyRelease(opened.window.windowHandle(), Qt::Key_K);
        QCOMPARE(opened.editor().playhead(), frame(at));
        QVERIFY(!opened.window.playback().isPlaying());
    }

    void theWheelWithCtrlZoomsAtThePointer() {
        OpenWindow opened;
        QVERIFY(opened.ready());
        auto* timeline = opened.window.findChild<TimelineView*>();
        const QPointF at(timeline->lanes().xOf(frame(60)), 60);
        const double before = zoom(opened);
        const QPoint inWindow = timeline->viewport()->mapTo(&opened.window, at.toPoint());
        QWheelEvent wheel(at, opened.window.mapToGlobal(inWindow), {}, {0, 240}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(timeline->viewport(), &wheel);
        QVERIFY(zoom(opened) > before);
        QVERIFY(std::abs(timeline->lanes().xOf(frame(60)) - at.x()) < 2);
    }

    void typingIsOnlyTyping_data() {
        QTest::addColumn<QString>("where");
        for (const char* where : {"a line", "a sentence", "a number", "the palette", "the search of shortcuts", "the bin's search"})
            QTest::newRow(where) << where;
    }
    void typingIsOnlyTyping() {
        QFETCH(QString, where);
        OpenWindow opened;
        QVERIFY(opened.ready());
        QWidget* field = fieldIn(opened, where);
        QVERIFY(field && field->hasFocus());
        opened.editor().setPlayhead(frame(60));
        const Untouched before(opened);
        // All plain keys of the table that a field could take for letters.
        for (const char key : {'s', 'q', 'w', 'n', 'p', 'm', 'j', 'k', 'l', 'i', 'o', '[', ']', ',', '.', '=', '-', ' ', '?'}) {
            QTest::keyClick(opened.window.windowHandle(), key);
            QVERIFY2(field->hasFocus(), QByteArray(1, key));
        }
        opened.press(Qt::SHIFT | Qt::Key_S);
        opened.press(Qt::SHIFT | Qt::Key_Z);
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_Backspace, Qt::Key_Delete})
            opened.press(key);
        QVERIFY(!opened.window.playback().isPlaying());
        QVERIFY(!opened.editor().inOut());
        QVERIFY(opened.project().timeline.markers.empty());
        QCOMPARE(clips(opened), std::size_t{4});
        QVERIFY(opened.window.findChild<TimelineView*>()->snapping());
        QVERIFY(!opened.window.findChild<TimelineView*>()->magnet());
        QCOMPARE(opened.editor().playhead(), before.playhead);
        if (where != "a sentence")  // there typing is an edit
            QVERIFY(before == Untouched(opened));
    }

    /// A widget that is shown before it has a place is a window for a moment, and the next key goes nowhere.
    void nothingButTheWindowIsAWindow() {
        OpenWindow opened;
        QVERIFY(opened.ready());
        WindowsShown shown;
        qApp->installEventFilter(&shown);
        std::vector<std::string> items = {"", "music", "effects", "captions", "track-1", "scenes"};
        for (std::size_t clip = 1; clip <= 4; ++clip)
            items.push_back(opened.clip(clip));
        for (const Scene& scene : opened.project().script.scenes) {
            items.push_back(toText(scene.id));
            items.push_back(toText(scene.sentences[0].id));
        }
        for (const std::string& item : items) {
            opened.editor().select(item);
            QTest::qWait(0);
        }
        for (const char* dock : {"script", "preview", "inspector", "media", "jobs", "issues", "history", "export"})
            opened.window.showDock(dock);
        opened.press(Qt::Key_Question);
        opened.editor().close();
        QTest::qWait(0);
        QVERIFY2(shown.names.isEmpty(), qPrintable(shown.names.join(", ")));
        QVERIFY(opened.window.isActiveWindow());
    }

    void textIsAddedAndWritten() {
        OpenWindow opened;
        QVERIFY(opened.ready());
        opened.editor().setPlayhead(frame(30));
        opened.press(Qt::Key_T);
        QCOMPARE(clips(opened), std::size_t{5});
        auto* field = test::named<QPlainTextEdit>(&opened.window, "Text on the film");
        QVERIFY(field && field->hasFocus());
        for (const char letter : {'b', 'e', 'e', 's'})
            QTest::keyClick(opened.window.windowHandle(), letter);
        opened.press(Qt::Key_Return);
        QCOMPARE(opened.project().timeline.clips.back().title.text, std::string("bees"));
        QVERIFY(opened.editor().selection().contains(toText(opened.project().timeline.clips.back().id)));
        opened.editor().undo();
        opened.editor().undo();
        QCOMPARE(clips(opened), std::size_t{4});
    }

    /// Keys of what is not in front would change what nobody sees.
    void keysOfTheFilmAreDeadOnOtherPages_data() {
        QTest::addColumn<QString>("action");
        QTest::newRow("settings") << "file.settings";
        QTest::newRow("a new short") << "file.new";
    }
    void keysOfTheFilmAreDeadOnOtherPages() {
        QFETCH(QString, action);
        OpenWindow opened;
        QVERIFY(opened.ready());
        opened.editor().select(opened.clip(1));
        opened.window.playback().play();
        opened.window.actions().at(action)->trigger();
        QVERIFY(!opened.window.playback().isPlaying());
        opened.window.setFocus();
        const Untouched before(opened);
        for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_S, Qt::Key_M, Qt::Key_Space, Qt::Key_Right})
            opened.press(key);
        QVERIFY(before == Untouched(opened));
        QVERIFY(!opened.window.playback().isPlaying());
        auto* page = opened.window.findChild<QStackedWidget*>()->currentWidget();
        QTest::keyClick(page, Qt::Key_Escape);
        auto* timeline = opened.window.findChild<TimelineView*>();
        QVERIFY(timeline->isVisible());
        timeline->setFocus();
        opened.press(Qt::Key_Delete);
        QCOMPARE(clips(opened), std::size_t{3});
    }

    void theBinKeepsItsDeleteKey() {
        OpenWindow opened;
        QVERIFY(opened.ready());
        opened.editor().select(opened.clip(1));
        opened.window.showDock("media");
        MediaItem item;
        item.media = opened.find(opened.clip(1))->media;
        item.name = "bee.png";
        item.kind = MediaKind::Picture;
        QVERIFY(opened.editor().apply(AddMedia{item}));
        auto* list = test::named<QListView>(&opened.window, "Media");
        QVERIFY(list);
        list->setFocus();
        QVERIFY(list->hasFocus());
        opened.press(Qt::Key_Delete);
        opened.press(Qt::Key_Backspace);
        QCOMPARE(clips(opened), std::size_t{4});
        opened.press(Qt::Key_Space);
        QVERIFY(opened.window.playback().isPlaying());
    }

    void numbersStepByTheArrows() {
        OpenWindow opened;
        QVERIFY(opened.ready());
        opened.editor().setPlayhead(frame(30));
        opened.editor().select(opened.clip(1));
        opened.window.showDock("inspector");
        auto* field = test::named<QLineEdit>(&opened.window, "Rotation");
        QVERIFY(field);
        field->setFocus();
        opened.press(Qt::Key_Up);
        QVERIFY(opened.find(opened.clip(1))->rotation > 0);
        opened.press(Qt::Key_Down);
        QCOMPARE(opened.find(opened.clip(1))->rotation, 0.0);
        QCOMPARE(opened.editor().playhead(), frame(30));
    }

    void theWheelTakesNoFocus() {
        OpenWindow opened;
        QVERIFY(opened.ready());
        opened.editor().select(toText(opened.project().script.scenes[0].id));
        for (const char* dock : {"script", "inspector", "media", "export"})
            opened.window.showDock(dock);
        opened.press(Qt::Key_Question);
        int seen = 0;
        for (QWidget* widget : opened.window.findChildren<QWidget*>())
            if (widget->testAttribute(Qt::WA_WState_Polished)) {
                ++seen;
                QVERIFY2(widget->focusPolicy() != Qt::WheelFocus, qPrintable(widget->metaObject()->className() + (" " + widget->accessibleName())));
            }
        QVERIFY(seen > 100);
    }

    void aFocusedButtonTakesSpaceForItself() {
        OpenWindow opened;
        QVERIFY(opened.ready());
        auto* safe = test::named<QToolButton>(&opened.window, "Platform overlay");
        QVERIFY(safe);
        safe->setFocus();
        opened.press(Qt::Key_Space);
        QVERIFY(!opened.window.playback().isPlaying());
        QVERIFY(safe->isChecked());
    }

    void everyKeyOfEverySetDoesOneThing_data() {
        QTest::addColumn<QString>("set");
        for (const ShortcutSet& set : shortcutSets())
            QTest::newRow(qPrintable(set.name)) << set.name;
    }
    void everyKeyOfEverySetDoesOneThing() {
        QFETCH(QString, set);
        QTemporaryDir folder;
        Preferences preferences(folder.path().toStdString());
        preferences.setShortcutSet(set);
        QWidget window;
        Actions actions(preferences, &window);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QStringList done;
        for (QAction* action : actions.all())
            connect(action, &QAction::triggered, &window, [&done, action] { done << action->objectName(); });
        for (const ActionDescription& description : actionDescriptions())
            for (const QKeySequence& key : keysOf(description, set)) {
                QCOMPARE(key.count(), 1);
                done.clear();
                QTest::keyClick(window.windowHandle(), key[0].key(), key[0].keyboardModifiers());
                QVERIFY2(done == QStringList(description.id), qPrintable(key.toString() + ": " + done.join(", ")));
            }
    }

private:
    /// What the row before has done is undone.
    void asAtFirst() {
        Editor& editor = m_table->editor();
        m_table->window.playback().pause();
        while (editor.session()->undoStack().index() > m_steps)
            editor.undo();
        editor.select(Selection{});
        editor.setInOut(std::nullopt);
        editor.setPlayhead({});
        action(*m_table, "timeline.snapping")->setChecked(true);
        action(*m_table, "timeline.magnet")->setChecked(false);
        m_table->window.showDock("timeline");
    }

    std::unique_ptr<OpenWindow> m_table;  ///< one for all rows of the table
    int m_steps = 0;

    static QWidget* fieldIn(OpenWindow& opened, const QString& where) {
        const auto focused = [](QWidget* field) {
            if (field)
                field->setFocus();
            return field;
        };
        if (where == "a line") {
            opened.window.showDock("export");
            return focused(test::named<QLineEdit>(&opened.window, "File to write"));
        }
        if (where == "a sentence") {
            for (auto* field : opened.window.findChildren<QTextEdit*>())
                if (field->isVisible() && field->toPlainText() == "A point is made.")
                    return focused(field);
            return nullptr;
        }
        if (where == "a number") {
            opened.editor().select(opened.clip(1));
            opened.window.showDock("inspector");
            return focused(test::named<QLineEdit>(&opened.window, "Rotation"));
        }
        if (where == "the palette") {
            opened.press(Qt::CTRL | Qt::Key_K);
            return QApplication::focusWidget();
        }
        if (where == "the search of shortcuts") {
            opened.press(Qt::Key_Question);
            return QApplication::focusWidget();
        }
        opened.window.showDock("media");
        return focused(test::named<QLineEdit>(&opened.window, "Search media"));
    }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
