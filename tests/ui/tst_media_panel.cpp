#include <QComboBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <algorithm>

#include "tests/ui/media_files.h"
#include "tests/ui/ui_fixture.h"
#include "tests/ui/widget_finding.h"
#include "ui/media_edits.h"
#include "ui/media_model.h"
#include "ui/media_panel.h"

using namespace sw;
using namespace sw::ui;
namespace fs = std::filesystem;

/// A finished project with a bin, and hands that work in it.
class BinBench {
public:
    BinBench() {
        m_ready = m_fixture.openFinished();
        m_panel = std::make_unique<MediaPanel>(editor());
        m_panel->resize(420, 480);
        m_panel->show();
        m_panel->activateWindow();
        m_ready = QTest::qWaitForWindowActive(m_panel.get()) && m_ready;
        for (QListView* view : m_panel->findChildren<QListView*>())
            if (view->accessibleName() == "Media")
                list = view;
    }
    [[nodiscard]] bool ready() const { return m_ready; }
    Editor& editor() { return m_fixture.editor(); }
    const Project& project() { return *editor().state().project; }
    MediaPanel& panel() { return *m_panel; }
    [[nodiscard]] fs::path own(const char* name) const { return m_own.filePath(name).toStdString(); }
    bool wait() {
        return QTest::qWaitFor([&] { return !m_panel->imports().isRunning(); }, 60'000);
    }
    /// Three files, one of them in a folder.
    bool fill() {
        m_panel->imports().start({test::writePicture(own("clip 10.png"), Qt::red), test::writeTone(own("clip 9.wav"), 2)});
        m_panel->imports().start({test::writePicture(own("sea.png"), Qt::blue)}, "trip/day 1");
        return wait() && project().media.size() == 3;
    }
    QStringList shown() {
        QStringList names;
        for (int i = 0; i < list->model()->rowCount(); ++i)
            names << list->model()->index(i, 0).data().toString();
        return names;
    }
    void choose(const QString& name) {
        const QModelIndex index = indexOf(name);
        QVERIFY2(index.isValid(), qPrintable(name + " is not shown"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    }
    void doubleClick(const QString& name) {
        choose(name);
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(indexOf(name)).center());
    }
    QModelIndex indexOf(const QString& name) {
        const qsizetype row = shown().indexOf(name);
        return row < 0 ? QModelIndex() : list->model()->index(static_cast<int>(row), 0);
    }
    QAction* action(const QString& words) {
        m_menu.reset(m_panel->makeMenu());
        for (QAction* found : m_menu->actions())
            if (found->text() == words)
                return found;
        return nullptr;
    }
    bool drop(QMimeData& mime, QPoint at) {
        QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_panel.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent dropped(QPointF(at), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_panel.get(), &dropped);
        return dropped.isAccepted();
    }
    int steps() { return editor().session()->undoStack().count(); }
    QListView* list = nullptr;

private:
    QTemporaryDir m_own;
    test::UiFixture m_fixture;
    std::unique_ptr<MediaPanel> m_panel;
    std::unique_ptr<QMenu> m_menu;
    bool m_ready = false;
};

/// The bin: what is in it, where it goes from there.
class TestMediaPanel : public QObject {
    Q_OBJECT

private slots:
    void anEmptyBinSaysWhatToDo() {
        BinBench bench;
        QVERIFY(bench.ready());
        QVERIFY(!bench.list->isVisible());
        QSignalSpy wanted(&bench.panel(), &MediaPanel::importRequested);
        const QList<QPushButton*> buttons = bench.panel().findChildren<QPushButton*>();
        const auto import = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) { return button->isVisible(); });
        QVERIFY(import != buttons.end());
        QTest::mouseClick(*import, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
    }

    void foldersComeFirstAndNumbersCount() {
        BinBench bench;
        QVERIFY(bench.fill());
        QCOMPARE(bench.shown(), QStringList({"trip", "clip 9.wav", "clip 10.png"}));
        bench.doubleClick("trip");
        QCOMPARE(bench.shown(), QStringList({"day 1"}));
        bench.doubleClick("day 1");
        QCOMPARE(bench.shown(), QStringList({"sea.png"}));
        QTest::keyClick(bench.list, Qt::Key_Backspace);
        QCOMPARE(bench.shown(), QStringList({"day 1"}));
        QTest::mouseClick(test::named<QToolButton>(&bench.panel(), "One folder up"), Qt::LeftButton);
        QCOMPARE(bench.shown().size(), 3);
    }

    void searchingLooksIntoAllFolders() {
        BinBench bench;
        QVERIFY(bench.fill());
        bench.panel().search();
        QTest::keyClicks(bench.panel().focusWidget(), "SEA trip");
        QCOMPARE(bench.shown(), QStringList({"sea.png"}));
        QTest::keyClicks(bench.panel().focusWidget(), " whale");
        QVERIFY(bench.shown().isEmpty());
        QVERIFY(!bench.list->isVisible());
    }

    void oneKindIsShown() {
        BinBench bench;
        QVERIFY(bench.fill());
        auto* kind = test::named<QComboBox>(&bench.panel(), "Kind of media");
        kind->setFocus();
        while (kind->currentText() != "Sounds")
            QTest::keyClick(kind, Qt::Key_Down);
        QCOMPARE(bench.shown(), QStringList({"clip 9.wav"}));
    }

    void droppedFilesAreImported() {
        BinBench bench;
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(QString::fromStdString(test::writePicture(bench.own("a.png"), Qt::red).string()))});
        QVERIFY(bench.drop(mime, {200, 240}));
        QVERIFY(bench.panel().imports().isRunning());
        QVERIFY(bench.wait());
        QCOMPARE(bench.shown(), QStringList({"a.png"}));
    }

    void linksToElsewhereAreAHint() {
        BinBench bench;
        QSignalSpy notices(&bench.editor(), &Editor::noticed);
        QMimeData mime;
        mime.setUrls({QUrl("https://example.org/a.png")});
        bench.drop(mime, {200, 240});
        QCOMPARE(notices.count(), 1);
        QVERIFY(!bench.panel().imports().isRunning());
    }

    void textIsNotTaken() {
        BinBench bench;
        QMimeData mime;
        mime.setText("words");
        QVERIFY(!bench.drop(mime, {200, 240}));
    }

    void draggedOutTheyCarryTheirNames() {
        BinBench bench;
        QVERIFY(bench.fill());
        const std::unique_ptr<QMimeData> mime(bench.list->model()->mimeData({bench.indexOf("clip 10.png"), bench.indexOf("clip 9.wav")}));
        QVERIFY(mime->hasFormat("application/x-shortwright-media"));
        const std::vector<MediaRef> media = mediaFromMime(*mime);
        QCOMPARE(media.size(), std::size_t{2});
        QCOMPARE(bench.project().media.at(media[0].digest).name, std::string("clip 10.png"));
        QVERIFY(fs::exists(mime->urls().front().toLocalFile().toStdString()));
        QVERIFY(!(bench.list->model()->flags(bench.indexOf("trip")) & Qt::ItemIsDragEnabled));
    }

    void nonsenseCarriesNothing() {
        QMimeData mime;
        mime.setData(kBinMime, "\n../../etc/passwd\nabc.png\n.png\n" + QByteArray(64, 'A') + ".png\n" + QByteArray(64, 'a') + ".p/g\n");
        QVERIFY(mediaFromMime(mime).empty());
    }

    void droppedOnAFolderTheyMoveThere() {
        BinBench bench;
        QVERIFY(bench.fill());
        const std::unique_ptr<QMimeData> mime(bench.list->model()->mimeData({bench.indexOf("clip 10.png")}));
        const QRect folder = bench.list->visualRect(bench.indexOf("trip"));
        QVERIFY(bench.drop(*mime, bench.list->viewport()->mapTo(&bench.panel(), folder.center())));
        QCOMPARE(bench.shown(), QStringList({"trip", "clip 9.wav"}));
    }

    void putAtThePlayhead() {
        BinBench bench;
        QVERIFY(bench.fill());
        const TimePoint at = bench.editor().state().spine->scenes[1].range.start + Duration::milliseconds(200);
        bench.editor().setPlayhead(at);
        const int steps = bench.steps();
        bench.choose("clip 10.png");
        QVERIFY(bench.action("Put on the timeline"));
        bench.action("Put on the timeline")->trigger();
        QCOMPARE(bench.steps(), steps + 1);  // the track and the clip
        const Clip& clip = bench.project().timeline.clips.back();
        QVERIFY(clip.anchor.kind == AnchorKind::Scene);
        QCOMPARE(clip.anchor.scene, bench.project().script.scenes[1].id);
        QCOMPARE(*anchorTime(*bench.editor().state().spine, clip.anchor) + clip.offset, bench.editor().playhead());
        QCOMPARE(bench.editor().selection().current(), toText(clip.id));
        bench.panel().putOnTimeline();  // there is one already: another track
        QCOMPARE(bench.project().timeline.tracks.size(), std::size_t{2});
        bench.choose("clip 9.wav");
        bench.panel().putOnTimeline();
        QVERIFY(bench.project().timeline.tracks.back().kind == TrackKind::Sound);
        QCOMPARE(bench.project().timeline.clips.back().duration, Duration::seconds(2));
    }

    void usedAsPictureAndVoice() {
        BinBench bench;
        QVERIFY(bench.fill());
        const Scene scene = bench.project().script.scenes[1];
        bench.choose("clip 10.png");
        QVERIFY(!bench.action("Use as the scene's picture")->isEnabled());
        bench.editor().select(toText(scene.id));
        bench.action("Use as the scene's picture")->trigger();
        QVERIFY(bench.project().timeline.overrides.at("image/" + toText(scene.id)).media);
        bench.editor().select(toText(scene.sentences[0].id));
        bench.choose("clip 9.wav");
        QVERIFY(!bench.action("Use as the scene's picture")->isEnabled());
        bench.action("Use as the sentence's voice")->trigger();
        const Override& own = bench.project().timeline.overrides.at("voice/" + toText(scene.sentences[0].id));
        QVERIFY(own.media);
        QCOMPARE(own.mediaDuration, Duration::seconds(2));
    }

    void namesAreEditedInPlace() {
        BinBench bench;
        QVERIFY(bench.fill());
        bench.choose("clip 10.png");
        QTest::keyClick(bench.list, Qt::Key_F2);
        auto* edit = bench.list->findChild<QLineEdit*>();
        QVERIFY(edit);
        edit->selectAll();
        QTest::keyClicks(edit, "opening");
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(bench.shown().contains("opening"));
        bench.choose("trip");
        QTest::keyClick(bench.list, Qt::Key_F2);
        edit = bench.list->viewport()->findChildren<QLineEdit*>().last();
        edit->selectAll();
        QTest::keyClicks(edit, "holiday/2");
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(bench.shown().contains("holiday-2"));
    }

    void newFoldersTakeWhatIsChosen() {
        BinBench bench;
        QVERIFY(bench.fill());
        bench.choose("clip 10.png");
        bench.action("New folder with this")->trigger();
        QVERIFY(bench.shown().contains("New folder"));
        QVERIFY(!bench.shown().contains("clip 10.png"));
    }

    void removedUnlessUsed() {
        BinBench bench;
        QVERIFY(bench.fill());
        bench.choose("clip 10.png");
        bench.panel().putOnTimeline();
        QSignalSpy notices(&bench.editor(), &Editor::noticed);
        QTest::keyClick(bench.list, Qt::Key_Delete);
        QCOMPARE(notices.count(), 1);  // it says what uses it
        QCOMPARE(bench.project().media.size(), std::size_t{3});
        bench.choose("clip 9.wav");
        QTest::keyClick(bench.list, Qt::Key_Delete);
        QCOMPARE(bench.project().media.size(), std::size_t{2});
        bench.editor().undo();
        QCOMPARE(bench.project().media.size(), std::size_t{3});
    }

    void whatIsMissingSaysSo() {
        BinBench bench;
        QVERIFY(bench.fill());
        bench.choose("clip 10.png");
        const MediaItem item = bench.panel().chosen().front();
        fs::remove(bench.editor().session()->store().path(item.media));
        bench.editor().apply(SetTitle{"anything"});  // a change: files are looked at again
        const QModelIndex index = bench.indexOf("clip 10.png");
        QCOMPARE(index.data(MediaModel::DetailRole).toString(), QStringLiteral("Missing"));
        QSignalSpy wanted(&bench.panel(), &MediaPanel::relinkRequested);
        QVERIFY(bench.action("Relink…"));
        bench.action("Relink…")->trigger();
        QCOMPARE(wanted.count(), 1);
        bench.panel().relink(item.media, QString::fromStdString(bench.own("clip 10.png").string()));
        QVERIFY(bench.wait());
        QTRY_VERIFY(bench.indexOf("clip 10.png").data(MediaModel::DetailRole).toString() != "Missing");
    }

    void picturesAppear() {
        BinBench bench;
        QVERIFY(bench.fill());
        QTRY_VERIFY_WITH_TIMEOUT(!bench.indexOf("clip 10.png").data(Qt::DecorationRole).value<QImage>().isNull(), 60'000);
    }

    void lengthsAreReadable() {
        QCOMPARE(lengthText(Duration::seconds(12)), QStringLiteral("0:12"));
        QCOMPARE(lengthText(Duration::seconds(75.6)), QStringLiteral("1:16"));
        QCOMPARE(lengthText(Duration::seconds(4 * 3600 + 62)), QStringLiteral("4:01:02"));
    }

    void everythingHasAName() {
        BinBench bench;
        QVERIFY(bench.fill());
        bench.doubleClick("trip");
        QCOMPARE(test::unnamed(&bench.panel()), QStringList());
    }
};

QTEST_MAIN(TestMediaPanel)
#include "tst_media_panel.moc"
