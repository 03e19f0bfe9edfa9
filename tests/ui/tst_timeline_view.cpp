#include <QAccessible>
#include <QClipboard>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QPaintEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <fstream>

#include "tests/ui/ui_fixture.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/timeline/clip_edits.h"
#include "ui/timeline/timeline_view.h"

using namespace sw;
using namespace sw::ui;

/// The real widget with real events, on a project in which everything has been made and four own clips lie:
///
///     track O2  |c: 3–4|        track O1  |a: 1–2|b: 2–3|        track S  |s: 0–2|
class Stand {
public:
    Stand() {
        m_ready = fixture.openFinished();
        editor().apply({AddTrack{TrackKind::Overlay, "One"}, AddTrack{TrackKind::Overlay, "Two"}, AddTrack{TrackKind::Sound, "Own"}});
        const auto& tracks = project().timeline.tracks;
        const MediaRef picture = editor().state().cut->pictures[0].layers[0].media;
        const MediaRef sound = editor().state().cut->sounds[0].media;
        a = add(tracks[0].id, picture, 1, 1);
        b = add(tracks[0].id, picture, 2, 1);
        c = add(tracks[1].id, picture, 3, 1);
        s = add(tracks[2].id, sound, 0, 2);
        view = std::make_unique<TimelineView>(editor());
        view->resize(1100, 460);
        view->show();
        view->setSnapping(false);
        before = *editor().state().project;
    }

    [[nodiscard]] Editor& editor() { return fixture.editor(); }
    [[nodiscard]] const Project& project() { return *editor().state().project; }
    [[nodiscard]] bool ready() const { return m_ready && view->lanes().content().find(c); }
    [[nodiscard]] QRectF rect(const std::string& item) const { return view->lanes().itemRect(*view->lanes().content().find(item)); }
    [[nodiscard]] TimeRange range(const std::string& item) const { return view->lanes().content().items[*view->lanes().content().find(item)].range; }
    [[nodiscard]] Clip clip(const std::string& id) { return *findClip(project(), *idFromText<ClipTag>(id)); }
    [[nodiscard]] QPoint body(const std::string& item) const {
        const QRectF r = rect(item);
        return {int(r.center().x()), int(r.bottom() - r.height() * 0.3)};
    }
    [[nodiscard]] int pixels(double seconds) const { return int(std::lround(view->lanes().lengthOf(Duration::seconds(seconds)))); }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
        QTest::mousePress(view->viewport(), Qt::LeftButton, keys, from);
        for (int i = 1; i <= 4; ++i)
            move(from + (to - from) * i / 4, keys);
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, keys, to);
    }
    void move(QPoint to, Qt::KeyboardModifiers keys = {}) {
        QMouseEvent event(QEvent::MouseMove, to, view->viewport()->mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton, keys);
        QApplication::sendEvent(view->viewport(), &event);
    }
    void click(QPoint at, Qt::KeyboardModifiers keys = {}) { QTest::mouseClick(view->viewport(), Qt::LeftButton, keys, at); }
    void wheel(QPoint angle, Qt::KeyboardModifiers keys = {}, QPoint pixels = {}, QPointF at = {500, 200}) {
        QWheelEvent event(at, view->viewport()->mapToGlobal(at), pixels, angle, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view->viewport(), &event);
    }
    /// True when one undo brings back what was there, and one redo what is there now.
    bool undoes() {
        const Project now = project();
        if (now == before)
            return false;
        editor().undo();
        // Numbers that were given out are not given out again.
        Project back = project();
        back.lastId = before.lastId;
        const bool undone = back == before;
        editor().redo();
        before = project();
        return undone && before == now;
    }

    test::UiFixture fixture;
    std::unique_ptr<TimelineView> view;
    std::string a, b, c, s;
    Project before;

private:
    std::string add(TrackId track, const MediaRef& media, double start, double length) {
        Clip clip;
        clip.track = track;
        clip.media = media;
        clip.offset = Duration::seconds(start);
        clip.duration = Duration::seconds(length);
        clip.from = TimePoint{} + Duration::seconds(0.5);
        clip.animation.in = "none";
        return editor().apply(AddClip{clip}).value_or("");
    }
    bool m_ready = false;
};

/// Notes what of a widget was painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget* widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            painted += static_cast<QPaintEvent*>(event)->region();
        return false;
    }
    QRegion painted;
};

class TestTimelineView : public QObject {
    Q_OBJECT

private:
    static TimePoint at(double second) { return TimePoint{} + Duration::seconds(second); }
    static bool near(TimePoint a, TimePoint b, double seconds = 0.05) { return std::abs((a - b).toSeconds()) <= seconds; }

private slots:
    void initTestCase() {
        setIconFolder(std::filesystem::path(SW_DATA_DIR) / "icons");
        useTheme(*qApp, Colours::dark());
    }

    void clipsAreChosenMovedAndTakenBack() {
        Stand stand;
        QVERIFY(stand.ready());
        stand.click(stand.body(stand.c));
        QCOMPARE(stand.editor().selection().items, std::vector<std::string>{stand.c});
        stand.click(stand.body(stand.a), Qt::ControlModifier);
        QCOMPARE(stand.editor().selection().items.size(), std::size_t{2});
        stand.drag(stand.body(stand.c), stand.body(stand.c) + QPoint(stand.pixels(1), 0));
        QVERIFY(near(stand.range(stand.c).start, at(4)));
        QVERIFY(near(stand.range(stand.a).start, at(2)));
        QVERIFY(stand.undoes());
    }

    void aClipIsDraggedToAnotherTrack() {
        Stand stand;
        QVERIFY(stand.ready());
        stand.drag(stand.body(stand.c), QPoint(stand.body(stand.c).x(), stand.body(stand.a).y()));
        QCOMPARE(stand.clip(stand.c).track, stand.clip(stand.a).track);
        QVERIFY(stand.undoes());
    }

    void edgesTrimRippleAndRoll() {
        Stand stand;
        QVERIFY(stand.ready());
        const auto right = [&](const std::string& id) { return QPoint(int(stand.rect(id).right()) - 2, stand.body(id).y()); };
        const auto left = [&](const std::string& id) { return QPoint(int(stand.rect(id).left()) + 2, stand.body(id).y()); };
        stand.drag(left(stand.c), left(stand.c) + QPoint(stand.pixels(0.5), 0));
        QVERIFY(near(stand.range(stand.c).start, at(3.5)));
        QVERIFY(near(stand.clip(stand.c).from, at(1)));
        QVERIFY(stand.undoes());
        stand.drag(right(stand.a), right(stand.a) - QPoint(stand.pixels(0.5), 0), Qt::ControlModifier);
        QVERIFY(near(stand.range(stand.b).start, at(1.5)));
        QVERIFY(stand.undoes());
        stand.drag(right(stand.a), right(stand.a) + QPoint(stand.pixels(0.5), 0), Qt::ShiftModifier);
        QVERIFY(near(stand.range(stand.a).end, at(2)));
        QCOMPARE(stand.range(stand.a).end, stand.range(stand.b).start);
        QVERIFY(stand.undoes());
    }

    void mediaSlip() {
        Stand stand;
        QVERIFY(stand.ready());
        stand.drag(stand.body(stand.c), stand.body(stand.c) - QPoint(stand.pixels(0.5), 0), Qt::ControlModifier);
        QVERIFY(near(stand.clip(stand.c).from, at(1)));
        QCOMPARE(stand.range(stand.c).start, at(3));
        QVERIFY(stand.undoes());
    }

    void fadesGainAndKeyframesAreDragged() {
        Stand stand;
        QVERIFY(stand.ready());
        const QPoint handle(int(stand.rect(stand.s).left()) + 1, int(stand.rect(stand.s).top()) + 5);
        stand.drag(handle, handle + QPoint(stand.pixels(0.5), 0));
        QVERIFY(std::abs(stand.clip(stand.s).fadeIn.toSeconds() - 0.5) < 0.05);
        QVERIFY(stand.undoes());
        const QPoint line(int(stand.rect(stand.s).center().x()), int(std::lround(gainY(stand.rect(stand.s), 0))));
        stand.drag(line, line + QPoint(0, 8));
        QVERIFY(stand.clip(stand.s).gainDb < -5);
        QVERIFY(stand.undoes());
        const ClipId clip = stand.clip(stand.c).id;
        stand.editor().apply(SetClipKeyframes{clip, {{Duration::seconds(0.5), KeyedProperty::X, 4, {}}}});
        stand.before = stand.project();
        const QPoint key = stand.view->lanes().keyPoint(*stand.view->lanes().content().find(stand.c), Duration::seconds(0.5)).toPoint();
        stand.drag(key, key + QPoint(stand.pixels(0.25), 0));
        QVERIFY(std::abs(stand.clip(stand.c).keyframes[0].at.toSeconds() - 0.75) < 0.05);
        QVERIFY(stand.undoes());
    }

    void scenesAreReorderedHeldAndRolled() {
        Stand stand;
        QVERIFY(stand.ready());
        const std::string first = toText(stand.project().script.scenes[0].id);
        const std::string second = toText(stand.project().script.scenes[1].id);
        const QPoint end(int(stand.rect(first).right()) - 2, int(stand.rect(first).top()) + 30);
        stand.drag(end, end + QPoint(stand.pixels(1), 0));
        QVERIFY(stand.project().script.scenes[0].hold > Duration::seconds(0.8));
        QVERIFY(stand.undoes());
        const QPoint joint(int(stand.rect(second).left()) + 2, int(stand.rect(second).top()) + 30);
        stand.drag(joint, joint - QPoint(stand.pixels(0.4), 0));
        QVERIFY(std::abs(stand.project().script.scenes[1].lead.toSeconds() + 0.4) < 0.05);
        QVERIFY(stand.undoes());
        stand.drag(stand.body(first), stand.body(second) + QPoint(4, 0));
        QCOMPARE(toText(stand.project().script.scenes[0].id), second);
        QVERIFY(stand.undoes());
    }

    void sentencesMoveBetweenScenes() {
        Stand stand;
        QVERIFY(stand.ready());
        stand.editor().apply(InsertSentence{stand.project().script.scenes[0].id, 1, "And more of it."});
        QVERIFY(stand.fixture.make());
        stand.before = stand.project();
        const std::string sentence = toText(stand.project().script.scenes[0].sentences[1].id);
        const std::string there = toText(stand.project().script.scenes[1].sentences[0].id);
        stand.drag(stand.body(sentence), {int(stand.rect(there).right()) - 4, stand.body(there).y()});
        QCOMPARE(toText(stand.project().script.scenes[1].sentences.at(1).id), sentence);
        QVERIFY(stand.undoes());
    }

    void theRulerMovesThePlayhead() {
        Stand stand;
        QVERIFY(stand.ready());
        const int x = int(stand.view->lanes().xOf(at(1)));
        stand.drag({x, 5}, {x + stand.pixels(1), 5});
        QVERIFY(near(stand.editor().playhead(), at(2)));
        QCOMPARE(stand.project(), stand.before);
    }

    void aRubberBandChooses() {
        Stand stand;
        QVERIFY(stand.ready());
        const QPoint from(int(stand.rect(stand.b).right()) + 30, stand.body(stand.b).y());
        stand.drag(from, {int(stand.rect(stand.a).center().x()), stand.body(stand.c).y()});
        QVERIFY(stand.editor().selection().contains(stand.a));
        QVERIFY(stand.editor().selection().contains(stand.b));
        QVERIFY(!stand.editor().selection().contains(stand.s));
    }

    void escapeCancelsADrag() {
        Stand stand;
        QVERIFY(stand.ready());
        QTest::mousePress(stand.view->viewport(), Qt::LeftButton, {}, stand.body(stand.c));
        stand.move(stand.body(stand.c) + QPoint(80, 0));
        QVERIFY(stand.view->isDragging());
        QTest::keyClick(stand.view.get(), Qt::Key_Escape);
        QVERIFY(!stand.view->isDragging());
        stand.move(stand.body(stand.c) + QPoint(120, 0));
        QTest::mouseRelease(stand.view->viewport(), Qt::LeftButton, {}, stand.body(stand.c) + QPoint(120, 0));
        QCOMPARE(stand.project(), stand.before);
    }

    void draggingNearTheBorderScrolls() {
        Stand stand;
        QVERIFY(stand.ready());
        for (int i = 0; i < 5; ++i)
            stand.view->zoomIn();
        stand.view->horizontalScrollBar()->setValue(0);
        const TimePoint before = stand.range(stand.s).start;
        const QPoint from(int(stand.view->lanes().lanes().left()) + 100, stand.body(stand.s).y());
        QTest::mousePress(stand.view->viewport(), Qt::LeftButton, {}, from);
        stand.move(QPoint(stand.view->viewport()->width() - 4, from.y()));
        QTRY_VERIFY(stand.view->horizontalScrollBar()->value() > 60);
        QTest::mouseRelease(stand.view->viewport(), Qt::LeftButton, {}, QPoint(stand.view->viewport()->width() - 4, from.y()));
        // It went further than the pointer did.
        QVERIFY(stand.range(stand.s).start - before > stand.view->lanes().durationOf(stand.view->viewport()->width() - from.x()));
        QVERIFY(stand.undoes());
    }

    void theWheelScrollsAndZooms() {
        Stand stand;
        QVERIFY(stand.ready());
        for (int i = 0; i < 5; ++i)
            stand.view->zoomIn();
        QScrollBar& across = *stand.view->horizontalScrollBar();
        QScrollBar& down = *stand.view->verticalScrollBar();
        across.setValue(0);
        QCOMPARE(down.maximum(), 0);
        stand.wheel({0, -120});
        QVERIFY(across.value() > 0);  // nothing overflows downwards
        stand.view->resize(1100, 220);
        QVERIFY(down.maximum() > 0);
        across.setValue(0);
        stand.wheel({0, -120});
        QCOMPARE(across.value(), 0);
        QVERIFY(down.value() > 0);
        stand.wheel({0, -120}, Qt::ShiftModifier);
        QVERIFY(across.value() > 0);
        down.setValue(0);
        across.setValue(0);
        stand.wheel({0, 0}, {}, {-17, -9});
        QCOMPARE(QPoint(across.value(), down.value()), QPoint(17, 9));
        const TimePoint under = stand.view->lanes().timeAt(500);
        const double zoom = stand.view->lanes().viewport().pixelsPerSecond;
        stand.wheel({0, 240}, Qt::ControlModifier);
        QVERIFY(stand.view->lanes().viewport().pixelsPerSecond > zoom);
        QVERIFY(near(stand.view->lanes().timeAt(500), under, 0.02));
        stand.view->zoomToFit();
        QCOMPARE(across.value(), 0);
        QVERIFY(stand.view->lanes().xOf(stand.view->lanes().content().end) <= stand.view->viewport()->width());
    }

    void playingTurnsThePage() {
        Stand stand;
        QVERIFY(stand.ready());
        for (int i = 0; i < 6; ++i)
            stand.view->zoomIn();
        stand.view->horizontalScrollBar()->setValue(0);
        stand.editor().setPlayhead(TimePoint{} + stand.editor().state().cut->duration / 2, true);
        QVERIFY(stand.view->horizontalScrollBar()->value() > 0);
        const double x = stand.view->lanes().xOf(stand.editor().playhead());
        QVERIFY(x > stand.view->lanes().lanes().left() && x < stand.view->lanes().lanes().center().x());
    }

    void aMovingPlayheadPaintsTwoColumns() {
        Stand stand;
        QVERIFY(stand.ready());
        PaintWatch watch(stand.view->viewport());
        std::int64_t frame = 30;
        // Pictures that arrive meanwhile paint all; once they are there, a frame paints next to nothing.
        const auto littleIsPainted = [&] {
            const int x = int(stand.view->lanes().xOf(stand.editor().playhead()));
            stand.editor().setPlayhead(startOfFrame(frame++ % 60 + 30, {30, 1}), true);
            watch.painted = {};
            (void)QTest::qWaitFor([&] { return !watch.painted.isEmpty(); }, 1000);
            const int now = int(stand.view->lanes().xOf(stand.editor().playhead()));
            return !watch.painted.isEmpty() && std::all_of(watch.painted.begin(), watch.painted.end(), [&](const QRect& rect) {
                return rect.right() < int(stand.view->lanes().lanes().left()) || (rect.left() > std::min(x, now) - 20 && rect.right() < std::max(x, now) + 20);
            });
        };
        QVERIFY(QTest::qWaitFor(littleIsPainted, 30'000));
    }

    void keysCutTrimAndDelete() {
        Stand stand;
        QVERIFY(stand.ready());
        TimelineView& view = *stand.view;
        stand.editor().setPlayhead(at(1.5));
        stand.editor().select(stand.a);
        view.splitAtPlayhead();
        QCOMPARE(stand.range(stand.a).end, at(1.5));
        QVERIFY(stand.undoes());
        view.splitAtPlayhead(true);  // only the sound goes on under the playhead now
        QCOMPARE(stand.range(stand.s).end, at(1.5));
        QVERIFY(stand.undoes());
        stand.editor().setPlayhead(at(2.5));
        stand.editor().select(stand.b);
        view.trimToPlayhead(ClipEdge::End, false);
        QCOMPARE(stand.range(stand.b).end, at(2.5));
        QVERIFY(stand.undoes());
        stand.editor().setPlayhead(at(2.2));
        view.trimToPlayhead(ClipEdge::Start, true);
        QCOMPARE(stand.range(stand.b).start, at(2));
        QVERIFY(near(stand.range(stand.b).end, at(2.3), 0.001));
        QVERIFY(stand.undoes());
        stand.editor().select(stand.a);
        view.deleteSelection(true);
        QVERIFY(stand.range(stand.b).start < at(2));
        QVERIFY(stand.editor().selection().empty());
        QVERIFY(stand.undoes());
        view.setMagnet(true);
        stand.editor().select(stand.b);
        view.deleteSelection(false);
        QVERIFY(!view.lanes().content().find(stand.b));
        QVERIFY(stand.undoes());
    }

    void nudgesAreOneStep() {
        Stand stand;
        QVERIFY(stand.ready());
        stand.editor().select(stand.c);
        stand.view->nudge(1);
        stand.view->nudge(1);
        stand.view->nudge(-5);
        QCOMPARE(stand.range(stand.c).start, at(3) - Duration::frames(3, {30, 1}));
        QVERIFY(stand.undoes());
    }

    void groupingCopyingAndDuplicating() {
        Stand stand;
        QVERIFY(stand.ready());
        TimelineView& view = *stand.view;
        stand.editor().select(Selection{{stand.a, stand.s}});
        view.groupSelection();
        QVERIFY(stand.clip(stand.a).group && stand.clip(stand.a).group == stand.clip(stand.s).group);
        QVERIFY(stand.undoes());
        view.ungroupSelection();
        QVERIFY(!stand.clip(stand.a).group);
        QVERIFY(stand.undoes());
        stand.editor().select(stand.c);
        view.duplicate();
        const std::string made = stand.editor().selection().current();
        QVERIFY(made != stand.c);
        QCOMPARE(stand.range(made).start, at(4));
        QVERIFY(stand.undoes());
        stand.editor().select(stand.c);
        view.copy();
        stand.editor().setPlayhead(at(0.5));
        view.paste();
        QCOMPARE(stand.range(stand.editor().selection().current()).start, at(0.5));
        QVERIFY(stand.undoes());
        stand.editor().select(stand.c);
        view.cut();
        QVERIFY(!view.lanes().content().find(stand.c));
        QVERIFY(stand.undoes());
        view.selectAll();
        QVERIFY(stand.editor().selection().items.size() > 8);
    }

    void markersAreSetVisitedAndDragged() {
        Stand stand;
        QVERIFY(stand.ready());
        stand.editor().setPlayhead(at(1));
        stand.view->addMarker();
        QVERIFY(stand.undoes());
        stand.editor().setPlayhead(at(2));
        stand.view->addMarker();
        stand.before = stand.project();
        stand.editor().setPlayhead(at(0));
        stand.view->nextMarker();
        QCOMPARE(stand.editor().playhead(), at(1));
        stand.view->nextMarker();
        QCOMPARE(stand.editor().playhead(), at(2));
        stand.view->nextMarker();
        QCOMPARE(stand.editor().playhead(), at(2));
        stand.view->previousMarker();
        QCOMPARE(stand.editor().playhead(), at(1));
        const QPoint flag = stand.view->lanes().markerRect(0).center().toPoint();
        stand.drag(flag, flag + QPoint(stand.pixels(0.5), 0));
        QVERIFY(near(stand.view->lanes().content().markers[0].time, at(1.5)));
        QVERIFY(stand.undoes());
    }

    void editPointsAreVisited() {
        Stand stand;
        QVERIFY(stand.ready());
        stand.editor().setPlayhead(at(0.9));
        stand.view->nextEdit();
        QCOMPARE(stand.editor().playhead(), at(1));
        stand.view->previousEdit();
        QCOMPARE(stand.editor().playhead(), at(0));
    }

    void headersMuteSoloAndLock() {
        Stand stand;
        QVERIFY(stand.ready());
        const auto press = [&](const std::string& track, HitPart button) {
            const auto& tracks = stand.view->lanes().content().tracks;  // others after the click
            for (std::size_t i = 0; i < tracks.size(); ++i)
                if (tracks[i].id == track)
                    return stand.click(stand.view->lanes().buttonRect(i, button).center().toPoint());
        };
        const std::string own = toText(stand.project().timeline.tracks[2].id);
        press(own, HitPart::Mute);
        QVERIFY(stand.project().timeline.tracks[2].muted);
        QVERIFY(stand.undoes());
        press(own, HitPart::Solo);
        QVERIFY(stand.project().timeline.tracks[2].solo);
        QVERIFY(stand.undoes());
        press(own, HitPart::Lock);
        QVERIFY(stand.project().timeline.tracks[2].locked);
        QVERIFY(stand.undoes());
        stand.drag(stand.body(stand.s), stand.body(stand.s) + QPoint(80, 0));
        QCOMPARE(stand.project(), stand.before);
        press("music", HitPart::Mute);
        QVERIFY(stand.project().music.muted);
        QVERIFY(stand.undoes());
    }

    void aDoubleClickAsksForTheText() {
        Stand stand;
        QVERIFY(stand.ready());
        QSignalSpy asked(stand.view.get(), &TimelineView::editTextRequested);
        const std::string sentence = toText(stand.project().script.scenes[1].sentences[0].id);
        QTest::mouseDClick(stand.view->viewport(), Qt::LeftButton, {}, stand.body(sentence));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString().toStdString(), sentence);
    }

    void mediaAndFilesAreDropped() {
        Stand stand;
        QVERIFY(stand.ready());
        MediaItem item;
        item.media = stand.editor().state().cut->pictures[1].layers[0].media;
        item.name = "bee.png";
        item.kind = MediaKind::Picture;
        stand.editor().apply(AddMedia{item});
        stand.before = stand.project();
        const QPoint place(int(stand.view->lanes().xOf(at(4.5))), stand.body(stand.a).y());
        const auto drop = [&](const QMimeData& data, QPoint where) {
            QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(stand.view->viewport(), &enter);
            QDragMoveEvent move(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(stand.view->viewport(), &move);
            QDropEvent event(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(stand.view->viewport(), &event);
            return enter.isAccepted() && event.isAccepted();
        };
        QMimeData media;
        media.setData(kMediaMime, QByteArray::fromStdString(item.media.fileName()));
        QVERIFY(drop(media, place));
        const std::string made = stand.editor().selection().current();
        QCOMPARE(stand.clip(made).media, item.media);
        QCOMPARE(stand.clip(made).track, stand.clip(stand.a).track);
        QVERIFY(near(stand.range(made).start, at(4.5)));
        QVERIFY(stand.undoes());
        QSignalSpy files(stand.view.get(), &TimelineView::filesDropped);
        QMimeData outside;
        outside.setUrls({QUrl::fromLocalFile("/tmp/some where.mp4")});
        QVERIFY(drop(outside, place));
        QCOMPARE(files.count(), 1);
        QCOMPARE(files[0][0].toStringList(), QStringList("/tmp/some where.mp4"));
        const auto dropped = files[0][1].value<DropPlace>();
        QVERIFY(near(dropped.time, at(4.5)));
        QCOMPARE(dropped.track, toText(stand.clip(stand.a).track));
        QMimeData gone;
        gone.setData(kMediaMime, QByteArray(64, 'f') + ".png");
        QSignalSpy notices(&stand.editor(), &Editor::noticed);
        QVERIFY(drop(gone, place));
        QCOMPARE(notices.count(), 1);
        QMimeData text;
        text.setText("hello");
        QVERIFY(!drop(text, place));
    }

    /// What came from outside is put where it was dropped, each behind the one before it, and is taken back as one.
    void severalFilesFollowEachOther() {
        Stand stand;
        QVERIFY(stand.ready());
        std::vector<MediaRef> media;
        const std::shared_ptr<const Cut> cut = stand.editor().state().cut;
        for (const CutPicture& picture : cut->pictures) {
            MediaItem item;
            item.media = picture.layers[0].media;
            item.kind = MediaKind::Picture;
            stand.editor().apply(AddMedia{item});
            media.push_back(item.media);
        }
        QVERIFY(media.size() > 1);
        stand.before = stand.project();
        const std::vector<Scene> scenes = stand.project().script.scenes;
        stand.view->put({media[1], media[0]}, {{}, "scenes", toText(scenes[0].id)});
        QCOMPARE(stand.project().timeline.overrides.at("image/" + toText(scenes[0].id)).media, media[1]);
        QCOMPARE(stand.project().timeline.overrides.at("image/" + toText(scenes[1].id)).media, media[0]);
        QVERIFY(stand.undoes());
        const std::size_t clips = stand.project().timeline.clips.size();
        stand.view->put({media[0], media[1]}, {at(20), toText(stand.clip(stand.a).track), ""});
        QCOMPARE(stand.project().timeline.clips.size(), clips + 2);
        const Clip& last = stand.project().timeline.clips.back();
        QVERIFY(near(stand.range(toText(last.id)).start, at(23)));
        QVERIFY(stand.undoes());
    }

    void aDragSaysWhatItWouldTakeThePlaceOf() {
        Stand stand;
        QVERIFY(stand.ready());
        const auto hover = [&](const QString& file, QPoint where) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(file)});
            QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(stand.view->viewport(), &enter);
            QDragMoveEvent move(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(stand.view->viewport(), &move);
            return stand.view->shownHint();
        };
        const std::vector<Scene>& scenes = stand.project().script.scenes;
        QCOMPARE(hover("/tmp/bee.png", stand.body(toText(scenes[1].id))), QString("Show it in this scene"));
        QCOMPARE(hover("/tmp/bee.wav", stand.body(toText(scenes[1].sentences[0].id))), QString("Use it as the voice of this sentence"));
        QVERIFY(hover("/tmp/bee.png", stand.body(stand.a)).contains(':'));
        QVERIFY(hover("/tmp/bee.txt", stand.body(toText(scenes[1].id))).contains(':'));
    }

    /// Painted anew in pieces, as while the playhead moves, it looks as if painted at once.
    void piecesArePaintedAsTheWhole() {
        Stand stand;
        QVERIFY(stand.ready());
        QWidget* const shown = stand.view->viewport();
        QImage whole(shown->size(), QImage::Format_RGB32);
        shown->render(&whole, {}, {}, {});
        const QImage bare = whole.copy();
        const auto showsPictures = [&] {
            shown->render(&whole, {}, {}, {});
            return whole != bare;
        };
        QTRY_VERIFY_WITH_TIMEOUT(showsPictures(), 60'000);
        QImage pieces = whole.copy();
        const QRegion strips = QRegion(120, 0, 12, shown->height()) + QRegion(230, 0, 12, shown->height()) + QRegion(300, 0, 12, shown->height()) + QRegion(360, 20, 40, 60);
        for (const QRect& strip : strips)
            QPainter(&pieces).fillRect(strip, Qt::red);
        QPainter painter(&pieces);
        painter.setClipRegion(strips);
        shown->render(&painter, strips.boundingRect().topLeft(), strips, {});
        painter.end();
        QCOMPARE(pieces, whole);
    }

    void theMenuSpeaksOfWhatLiesThere() {
        Stand stand;
        QVERIFY(stand.ready());
        const auto words = [&](QPoint where) {
            QStringList list;
            std::unique_ptr<QMenu> menu(stand.view->menuAt(where));
            for (const QAction* action : menu->actions())
                list << action->text();
            return list;
        };
        QVERIFY(words(stand.body(stand.a)).contains("Freeze frame at playhead"));
        QVERIFY(!words(stand.body(stand.s)).contains("Freeze frame at playhead"));
        const std::string sentence = toText(stand.project().script.scenes[1].sentences[0].id);
        QVERIFY(words(stand.body(sentence)).contains("Edit text"));
        std::unique_ptr<QMenu> menu(stand.view->menuAt(stand.body(sentence)));
        for (QAction* action : menu->actions())
            if (action->text().startsWith("Lock"))
                action->trigger();
        QVERIFY(stand.project().timeline.overrides.at("voice/" + sentence).locked);
        QVERIFY(stand.undoes());
    }

    void keysGoFromItemToItem() {
        Stand stand;
        QVERIFY(stand.ready());
        stand.editor().select(stand.a);
        QTest::keyClick(stand.view.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(stand.editor().selection().items, std::vector<std::string>{stand.b});
        QTest::keyClick(stand.view.get(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(stand.editor().selection().items, std::vector<std::string>{stand.c});
        QTest::keyClick(stand.view.get(), Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(stand.view.get(), Qt::Key_Down, Qt::ControlModifier);
        QVERIFY(stand.editor().selection().current().starts_with("scene-"));
        QTest::keyClick(stand.view.get(), Qt::Key_Escape);
        QVERIFY(stand.editor().selection().empty());
    }

    void screenReadersFindTracksAndClips() {
        Stand stand;
        QVERIFY(stand.ready());
        QAccessibleInterface* view = QAccessible::queryAccessibleInterface(stand.view.get());
        QVERIFY(view);
        const auto& content = stand.view->lanes().content();
        QCOMPARE(view->childCount(), int(content.tracks.size() + content.items.size()));
        QVERIFY(view->child(0)->text(QAccessible::Name).contains("Two"));
        const int place = int(content.tracks.size() + *content.find(stand.a));
        QAccessibleInterface* clip = view->child(place);
        QVERIFY(clip->text(QAccessible::Name).contains("0:01 to 0:02"));
        QCOMPARE(clip->rect().size(), stand.rect(stand.a).intersected(stand.view->lanes().lanes()).size().toSize());
        QVERIFY(!clip->state().selected);
        clip->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(clip->state().selected);
        QCOMPARE(view->indexOfChild(clip), place);
    }

    void theSnapshotMayChangeWhileDragging() {
        Stand stand;
        QVERIFY(stand.ready());
        QTest::mousePress(stand.view->viewport(), Qt::LeftButton, {}, stand.body(stand.c));
        stand.move(stand.body(stand.c) + QPoint(40, 0));
        stand.editor().apply(RemoveClip{stand.clip(stand.b).id});
        stand.move(stand.body(stand.c) + QPoint(stand.pixels(1), 0));
        QTest::mouseRelease(stand.view->viewport(), Qt::LeftButton, {}, stand.body(stand.c) + QPoint(stand.pixels(1), 0));
        QVERIFY(near(stand.range(stand.c).start, at(4)));
        QVERIFY(!stand.view->lanes().content().find(stand.b));
    }

    void picturesAndWavesArriveAndAreKept() {
        Stand stand;
        QVERIFY(stand.ready());
        const QDir folder(QString::fromStdString((stand.editor().session()->paths().media() / "thumbnails").string()));
        stand.view->grab();
        QTRY_VERIFY_WITH_TIMEOUT(!folder.entryList({"*.jpg"}, QDir::Files).isEmpty(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!folder.entryList({"*.peaks"}, QDir::Files).isEmpty(), 60'000);
        // The scenes are painted with what their pictures show: one colour, not the track's.
        const std::string scene = toText(stand.project().script.scenes[0].id);
        const MediaRef media = stand.editor().state().cut->pictures[0].layers[0].media;
        const QColor wanted = QImage(QString::fromStdString((stand.editor().session()->paths().media() / media.fileName()).string())).pixelColor(20, 20);
        const auto shown = [&] { return stand.view->grab().toImage().pixelColor(stand.body(scene)); };
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(shown().hue() - wanted.hue()) < 12 && shown().saturation() > 90, 60'000);
    }

    void missingAndDamagedMediaAreNoTrouble() {
        Stand stand;
        QVERIFY(stand.ready());
        const auto media = stand.editor().session()->paths().media();
        const MediaRef picture = stand.clip(stand.a).media;
        const MediaRef sound = stand.clip(stand.s).media;
        std::filesystem::remove(media / picture.fileName());
        std::ofstream(media / sound.fileName()) << "this is no sound";
        stand.editor().apply(SetTitle{"Look again"});
        QVERIFY(stand.view->lanes().content().items[*stand.view->lanes().content().find(stand.a)].missing);
        Waveforms waves;
        waves.setFolder(media);
        QSignalSpy arrived(&waves, &Waveforms::arrived);
        QVERIFY(!waves.peaks(sound));
        QTRY_COMPARE_WITH_TIMEOUT(arrived.count(), 1, 60'000);
        QVERIFY(waves.peaks(sound)->peaks.empty());
        MediaPictures pictures;
        pictures.setFolder(media);
        QSignalSpy made(&pictures, &MediaPictures::arrived);
        const CutPicture scene = stand.editor().state().cut->pictures[0];
        QVERIFY(pictures.picture(scene, {1080, 1920}, 0.5).isNull());
        QTRY_COMPARE_WITH_TIMEOUT(made.count(), 1, 60'000);
        QCOMPARE(pictures.picture(scene, {1080, 1920}, 0.5).height(), MediaPictures::kHeight);
        // While a scene becomes longer or shorter, what is there stands in for what is still to be made.
        CutPicture longer = scene;
        longer.range.end = longer.range.end + Duration::seconds(1.5);
        QCOMPARE(pictures.picture(longer, {1080, 1920}, 0.5), pictures.picture(scene, {1080, 1920}, 0.5));
        QTRY_COMPARE_WITH_TIMEOUT(made.count(), 2, 60'000);
        stand.view->grab();
    }

    void peakFilesAreWholeOrNothing() {
        PeakCollector collector;
        std::vector<float> tone(48'000 * 2);
        for (std::size_t i = 0; i < tone.size(); ++i)
            tone[i] = i < tone.size() / 2 ? 0.25F : -0.5F;
        collector.add(tone.data(), tone.size() / 2, 2);
        const Peaks peaks = collector.finish();
        QVERIFY(std::abs(peaks.highest(at(0.1), at(0.2)) - 0.25) < 0.01);
        QVERIFY(std::abs(peaks.highest(at(0.6), at(0.7)) - 0.5) < 0.01);
        QCOMPARE(peaks.highest(at(5), at(6)), 0.0);
        const std::string bytes = peakBytes(peaks);
        QCOMPARE(readPeaks(bytes), std::optional(peaks));
        QVERIFY(!readPeaks(bytes.substr(0, bytes.size() - 1)));
        std::string damaged = bytes;
        damaged[40] = static_cast<char>(damaged[40] ^ 1);
        QVERIFY(!readPeaks(damaged));
        QVERIFY(!readPeaks(""));
    }

    void longSoundsHaveBoundedPeaks() {
        PeakCollector collector;
        const std::vector<float> silence(48'000);
        for (int second = 0; second < 3600; ++second)
            collector.add(silence.data(), silence.size(), 1);
        const Peaks peaks = collector.finish();
        QVERIFY(peaks.peaks.size() <= Peaks::kMost);
        QVERIFY(std::abs(Duration::samples(peaks.framesPerPeak, 48'000).toSeconds() * static_cast<double>(peaks.peaks.size()) - 3600) < 1);
    }

    void paintsInBothThemesWithNothingOpen() {
        test::UiFixture fixture;
        TimelineView view(fixture.editor());
        view.resize(800, 300);
        for (const Colours* colours : {&Colours::light(), &Colours::dark()}) {
            useTheme(*qApp, *colours);
            QCOMPARE(view.grab().toImage().pixelColor(400, 280), colours->window);
        }
    }
};

QTEST_MAIN(TestTimelineView)
#include "tst_timeline_view.moc"
