#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include "core/media/caption/fonts.h"
#include "core/media/preview/sound_output.h"
#include "tests/ui/ui_fixture.h"
#include "ui/preview/preview_canvas.h"
#include "ui/preview/shape_menu.h"

using namespace sw;
using namespace sw::ui;

namespace {

/// A finished project with a title on the canvas, shown.
struct Shown {
    Shown() : playback(fixture.editor(), std::make_unique<SilentOutput>()), canvas(fixture.editor(), playback) {
        ok = fixture.openFinished();
        const auto track = editor().apply(AddTrack{TrackKind::Overlay, "Titles"});
        Clip clip;
        clip.track = *idFromText<TrackTag>(track.value_or("track-1"));
        clip.duration = Duration::seconds(2);
        clip.box = {200, 600, 400, 200};
        clip.title.text = "Hello";
        title = *editor().apply(AddClip{clip});
        canvas.resize(360, 640);
        canvas.show();
        shapes.show();
    }
    Editor& editor() { return fixture.editor(); }
    QPoint at(double x, double y) const { return canvas.view().toWidget(QPointF(x, y)).toPoint(); }
    const Clip& clip() { return editor().state().project->timeline.clips.front(); }
    void dragFrom(QPoint from, QPoint to, Qt::KeyboardModifiers keys = Qt::AltModifier) {
        QTest::mousePress(&canvas, Qt::LeftButton, keys, from);
        for (int i = 1; i <= 5; ++i) {
            QMouseEvent move(QEvent::MouseMove, from + (to - from) * i / 5, canvas.mapToGlobal(from + (to - from) * i / 5), Qt::NoButton, Qt::LeftButton, keys);
            QApplication::sendEvent(&canvas, &move);
        }
        QTest::mouseRelease(&canvas, Qt::LeftButton, keys, to);
    }

    /// Clicks on an entry of the menu of shapes.
    void choose(const QString& words) {
        QTimer::singleShot(0, &shapes, [this, words] {
            QMenu* menu = shapes.menu();
            for (QAction* action : menu->actions())
                if (action->text() == words)
                    return QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            menu->close();
            QTest::qFail(qPrintable("there is no " + words), __FILE__, __LINE__);
        });
        QTest::mouseClick(&shapes, Qt::LeftButton);
    }
    const CutOverlay& overlay() { return editor().state().cut->overlays.front(); }
    const Box& ground() { return editor().state().cut->pictures.front().layers.front().box; }
    std::string scene() { return editor().state().cut->pictures.front().origin; }
    const std::map<std::string, Place>& places() { return editor().state().project->variants.at(editor().variant()).places; }

    test::UiFixture fixture;
    Playback playback;
    PreviewCanvas canvas;
    ShapeMenu shapes{fixture.editor()};
    std::string title;
    bool ok = false;
};

}  // namespace

/// Overlays on the picture, moved by a real mouse.
class TestPreviewCanvas : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadFonts(SW_DATA_DIR)); }

    void aClickSelectsAndADragMoves() {
        Shown shown;
        QVERIFY(shown.ok);
        const Box before = shown.clip().box;
        QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.at(400, 700));
        QCOMPARE(shown.editor().selection().current(), shown.title);
        shown.dragFrom(shown.at(400, 700), shown.at(500, 900));
        QVERIFY(std::abs(shown.clip().box.x - before.x - 100) < 4);
        QVERIFY(std::abs(shown.clip().box.y - before.y - 200) < 4);
        shown.editor().undo();
        QCOMPARE(shown.clip().box, before);
    }

    void aCornerSizes() {
        Shown shown;
        shown.editor().select(shown.title);
        shown.dragFrom(shown.at(600, 800), shown.at(800, 900));
        QVERIFY(std::abs(shown.clip().box.width - 600) < 6);
        QVERIFY(std::abs(shown.clip().box.height - 300) < 4);
    }

    void escapeLeavesItAsItWas() {
        Shown shown;
        shown.editor().select(shown.title);
        const auto revision = shown.editor().state().revision;
        QTest::mousePress(&shown.canvas, Qt::LeftButton, {}, shown.at(400, 700));
        QMouseEvent move(QEvent::MouseMove, shown.at(800, 700), shown.canvas.mapToGlobal(shown.at(800, 700)), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&shown.canvas, &move);
        QTest::keyClick(&shown.canvas, Qt::Key_Escape);
        QTest::mouseRelease(&shown.canvas, Qt::LeftButton, {}, shown.at(800, 700));
        QCOMPARE(shown.editor().state().revision, revision);
    }

    void aTitleIsTypedInPlace() {
        Shown shown;
        QTest::mouseDClick(&shown.canvas, Qt::LeftButton, {}, shown.at(400, 700));
        auto* field = shown.canvas.findChild<QPlainTextEdit*>();
        QVERIFY(field);
        QTest::keyClicks(field, "Good day");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(shown.clip().title.text, std::string("Good day"));
        shown.canvas.editText(shown.title);
        field = shown.canvas.findChild<QPlainTextEdit*>();
        QTest::keyClicks(field, "Not this");
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(shown.clip().title.text, std::string("Good day"));
    }

    /// A picture of 200 × 100 on the canvas, chosen; its box is 400 × 200.
    static ClipId addPicture(Shown& shown) {
        MediaItem item;
        item.media = {std::string(64, 'a'), "png"};
        item.name = "wide.png";
        item.kind = MediaKind::Picture;
        item.width = 200;
        item.height = 100;
        Clip clip = shown.clip();
        clip.title = {};
        clip.media = item.media;
        clip.box = {200, 1000, 400, 200};
        shown.editor().apply({AddMedia{item}, AddClip{clip}});
        const ClipId id = shown.editor().state().project->timeline.clips.back().id;
        shown.editor().select(toText(id));
        return id;
    }

    void edgesAreCroppedAsOneStep() {
        Shown shown;
        addPicture(shown);
        const auto clip = [&] { return shown.editor().state().project->timeline.clips.back(); };
        const Clip before = clip();
        const auto revision = shown.editor().state().revision;
        QTest::mouseDClick(&shown.canvas, Qt::LeftButton, {}, shown.at(400, 1100));
        QVERIFY(shown.canvas.crop().isActive());
        shown.dragFrom(shown.at(200, 1100), shown.at(300, 1100), {});  // its left side
        shown.dragFrom(shown.at(450, 1200), shown.at(450, 1150), {});  // its lower side
        QCOMPARE(shown.editor().state().revision, revision);           // nothing yet
        QTest::keyClick(&shown.canvas, Qt::Key_Return);
        QVERIFY(!shown.canvas.crop().isActive());
        QVERIFY(std::abs(clip().crop.x - 0.25) < 0.02 && std::abs(clip().crop.width - 0.75) < 0.02);
        QVERIFY(clip().crop.y < 0.01 && std::abs(clip().crop.height - 0.75) < 0.03);
        QVERIFY(std::abs(clip().box.x - 300) < 6 && std::abs(clip().box.width - 300) < 8);
        shown.editor().undo();
        QVERIFY(clip() == before);
    }

    void escapeCropsNothing() {
        Shown shown;
        addPicture(shown);
        const auto revision = shown.editor().state().revision;
        shown.canvas.toggleCrop();
        QVERIFY(shown.canvas.crop().isActive());
        shown.dragFrom(shown.at(200, 1100), shown.at(300, 1100), {});
        QTest::keyClick(&shown.canvas, Qt::Key_Escape);
        QVERIFY(!shown.canvas.crop().isActive());
        QCOMPARE(shown.editor().state().revision, revision);
    }

    void choosingSomethingElseTakesTheCrop() {
        Shown shown;
        const ClipId id = addPicture(shown);
        shown.canvas.toggleCrop();
        shown.dragFrom(shown.at(600, 1000), shown.at(500, 1100), Qt::ShiftModifier);  // a corner, with the shape kept
        shown.editor().select(shown.title);
        QVERIFY(!shown.canvas.crop().isActive());
        const Clip clip = shown.editor().state().project->timeline.clips.back();
        QVERIFY(clip.id == id && clip.crop.width > 0);
        QVERIFY(std::abs(clip.crop.width - clip.crop.height) < 0.01);
    }

    void titlesAreNotCropped() {
        Shown shown;
        shown.editor().select(shown.title);
        int notices = 0;
        connect(&shown.editor(), &Editor::noticed, &shown.canvas, [&] { ++notices; });
        shown.canvas.toggleCrop();
        QVERIFY(!shown.canvas.crop().isActive());
        QCOMPARE(notices, 1);
    }

    void aCaptionIsCorrectedInPlace() {
        Shown shown;
        QVERIFY(shown.editor().apply(RemoveClip{shown.clip().id}));
        shown.editor().setPlayhead(shown.editor().state().cut->captions.front().range.start);
        QTest::mouseDClick(&shown.canvas, Qt::LeftButton, {}, shown.at(540, 1300));
        auto* field = shown.canvas.findChild<QPlainTextEdit*>();
        QVERIFY(field);
        QTest::keyClicks(field, "The hook is first.");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(shown.editor().state().project->script.scenes[0].sentences[0].captionText, std::string("The hook is first."));
    }

    void thePausedFrameIsTheExportsFrame() {
        Shown shown;
        shown.editor().setPlayhead(TimePoint{Duration::seconds(1).flicks});
        QVERIFY(QTest::qWaitFor([&] { return shown.playback.frame().number == 30 && !shown.playback.frame().image.isNull(); }, 60'000));
        QVERIFY(!shown.playback.frame().quality.reduced);
    }

    void aTitleIsMovedInTheShownShapeAlone() {
        Shown shown;
        shown.choose("1:1");
        QCOMPARE(shown.editor().variant(), std::string("1:1"));
        const Clip before = shown.clip();
        const Box laid = shown.overlay().layer.box;
        const QPointF middle(laid.x + laid.width / 2, laid.y + laid.height / 2);
        shown.dragFrom(shown.at(middle.x(), middle.y()), shown.at(middle.x() + 100, middle.y() + 150));
        QVERIFY(shown.clip() == before);
        QVERIFY(std::abs(shown.overlay().layer.box.x - laid.x - 100) < 4);
        QVERIFY(std::abs(shown.overlay().layer.box.y - laid.y - 150) < 4);
        QCOMPARE(shown.editor().session()->undoStack().undoText(), QStringLiteral("Move in 1:1"));
        shown.editor().undo();
        QCOMPARE(shown.overlay().layer.box, laid);
        shown.editor().redo();
        shown.choose("9:16 (base)");
        QCOMPARE(shown.overlay().layer.box, before.box);
    }

    void whatWasMovedGoesBack() {
        Shown shown;
        shown.choose("1:1");
        shown.editor().select(shown.title);
        const std::vector<Edit> moves = {SetVariantPlace{"1:1", shown.title, Place{{10, 10, 100, 100}, 0, {}}},
                                         SetVariantPlace{"1:1", "captions", Place{{10, 10, 900, 100}, 0, {}}}};
        shown.editor().apply(moves);
        shown.choose("Back to the base layout: what is chosen");
        QCOMPARE(shown.places().size(), std::size_t{1});
        shown.choose("Back to the base layout: all of 1:1");
        QVERIFY(shown.places().empty());
        QCOMPARE(shown.editor().session()->undoStack().undoText(), QStringLiteral("1:1: back to the base layout"));
        shown.choose("Remove 1:1");
        QCOMPARE(shown.editor().variant(), std::string());
        QVERIFY(shown.editor().state().project->variants.empty());
        shown.editor().undo();
        QVERIFY(shown.editor().state().project->variants.contains("1:1"));
    }

    void thePictureIsFramedAnew() {
        Shown shown;
        shown.choose("16:9");
        QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.at(1500, 300));
        QCOMPARE(shown.editor().selection().current(), shown.scene());
        QVERIFY(shown.places().empty());
        const Box laid = shown.ground();
        shown.dragFrom(shown.at(1500, 300), shown.at(1500, 400));
        QVERIFY(std::abs(shown.ground().y - laid.y - 100) < 8);
        // As far as it goes: nothing of the canvas is left free.
        shown.dragFrom(shown.at(1500, 100), shown.at(1500, 1000));
        shown.dragFrom(shown.at(1500, 100), shown.at(1500, 1000));
        QCOMPARE(shown.places().at("image/" + shown.scene()).box.y, 0.0);
        QVERIFY(shown.ground().y <= 0);
    }

    void captionsAreMovedInAShape() {
        Shown shown;
        const auto& captions = shown.editor().state().cut->captions;
        shown.editor().setPlayhead(captions.front().range.start);
        QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.at(540, 1380));
        QVERIFY(shown.editor().selection().empty());  // in the base their style says where they are
        shown.choose("1:1");
        QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.at(540, 864));
        QCOMPARE(shown.editor().selection().current(), std::string("captions"));
        shown.dragFrom(shown.at(540, 864), shown.at(540, 464));
        const Box box = shown.editor().state().cut->captionBox;
        QVERIFY(std::abs(box.y + box.height / 2 - 464) < 6);
        QVERIFY(shown.editor().state().baseCut->captionBox == Box{});
    }

    void aShapeIsNotCropped() {
        Shown shown;
        addPicture(shown);
        shown.choose("1:1");
        QSignalSpy notices(&shown.editor(), &Editor::noticed);
        shown.canvas.toggleCrop();
        QVERIFY(!shown.canvas.crop().isActive());
        QCOMPARE(notices.count(), 1);
        notices[0][0].value<Notice>().run();
        QCOMPARE(shown.editor().variant(), std::string());
        shown.canvas.toggleCrop();
        QVERIFY(shown.canvas.crop().isActive());
    }

    void theWheelZoomsAtThePointer() {
        Shown shown;
        const QPoint pointer = shown.at(300, 300);
        const QPointF before = shown.canvas.view().toCanvas(pointer);
        QWheelEvent wheel(pointer, shown.canvas.mapToGlobal(pointer), {}, {0, 240}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&shown.canvas, &wheel);
        const QPointF after = shown.canvas.view().toCanvas(pointer);
        QVERIFY(shown.canvas.view().scale > 0.34);
        QVERIFY(std::abs(before.x() - after.x()) < 0.01 && std::abs(before.y() - after.y()) < 0.01);
    }
};

QTEST_MAIN(TestPreviewCanvas)
#include "tst_preview_canvas.moc"
