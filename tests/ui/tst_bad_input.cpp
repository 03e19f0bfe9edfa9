#include <QAccessible>
#include <QDragEnterEvent>
#include <QDir>
#include <QFile>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>
#include <QUrl>
#include <atomic>
#include <thread>

#include "core/media/export/export_settings.h"
#include "tests/media/fake_loudspeaker.h"
#include "tests/media/sample_clip.h"
#include "tests/support/failing_disk.h"
#include "tests/ui/english.h"
#include "tests/ui/media_files.h"
#include "tests/ui/open_window.h"
#include "tests/ui/widget_finding.h"
#include "ui/export_queue.h"
#include "ui/issues_panel.h"
#include "ui/media_panel.h"
#include "ui/notice_bar.h"
#include "ui/preview/playback.h"
#include "ui/timeline/timeline_view.h"

using namespace sw;
using namespace sw::ui;
using test::frame;
namespace fs = std::filesystem;

namespace {

constexpr int kLongMs = 120'000;

void furnish(Studio& studio) {
    studio.presets = exportPresets(studio.data).value_or(std::vector<ExportSettings>());
    for (const std::string& name : platformNames(studio.data))
        if (const Result<Platform> platform = loadPlatform(studio.data, name))
            studio.platforms.push_back(*platform);
}

/// The window, what it says, and a folder of the creator's own beside it.
class Desk {
public:
    explicit Desk(std::unique_ptr<SoundOutput> output = std::make_unique<SilentOutput>(), Disk* disk = nullptr)
        : fixture(furnish, disk), preferences(fixture.path("config")), window(fixture.editor(), preferences, std::move(output)),
          noticed(&fixture.editor(), &Editor::noticed) {
        window.resize(1200, 800);
        window.show();
        window.activateWindow();
        ready = QTest::qWaitForWindowActive(&window) && fixture.openFinished();
    }

    Editor& editor() { return fixture.editor(); }
    const Project& project() { return *editor().state().project; }
    [[nodiscard]] fs::path project(const char* name) const { return fixture.path(name); }
    [[nodiscard]] fs::path own(const QString& name) const { return m_own.filePath(name).toStdString(); }
    MediaPanel& bin() { return *window.findChild<MediaPanel*>(); }
    QListView& binList() { return *test::named<QListView>(&bin(), "Media"); }
    int steps() { return editor().session()->undoStack().count(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(window.windowHandle(), key, modifiers); }

    /// What was said last; "" when nothing was.
    QString said() { return noticed.isEmpty() ? QString() : noticed.last()[0].value<Notice>().text; }
    bool wasSaid(const QString& part) {
        for (const QList<QVariant>& one : noticed)
            if (const QString text = one[0].value<Notice>().text; text.contains(part))
                return text.endsWith('.');
        return false;
    }

    /// Files are dropped on the window; true when it took them, and the bin is done with them.
    bool drop(const QList<QUrl>& urls) {
        QMimeData mime;
        mime.setUrls(urls);
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent dropped({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &dropped);
        return QTest::qWaitFor([this] { return !bin().imports().isRunning(); }, kLongMs);
    }
    bool drop(const std::vector<fs::path>& files) {
        QList<QUrl> urls;
        for (const fs::path& file : files)
            urls << QUrl::fromLocalFile(QString::fromStdString(file.string()));
        return drop(urls);
    }

    test::UiFixture fixture;
    Preferences preferences;
    MainWindow window;
    QSignalSpy noticed;
    bool ready = false;

private:
    QTemporaryDir m_own;
};

QByteArray bytesOf(const fs::path& file) {
    QFile in(QString::fromStdString(file.string()));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

const Sentence& firstSentence(Desk& desk) {
    return desk.project().script.scenes[0].sentences[0];
}

/// The names that screen readers hear in the timeline.
QStringList spoken(Desk& desk) {
    QStringList names;
    QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(desk.window.findChild<TimelineView*>());
    for (int i = 0; i < timeline->childCount(); ++i)
        names << timeline->child(i)->text(QAccessible::Name);
    return names;
}

/// What looks like a film of four hours: pictures at its start, in its middle and at its end.
fs::path writeFourHours(const fs::path& file) {
    sample::ClipRecipe recipe;
    recipe.encoder = "mjpeg";
    recipe.pixels = AV_PIX_FMT_YUVJ420P;
    recipe.range = AVCOL_RANGE_JPEG;
    recipe.rate = {1, 1};
    recipe.frames = 3;
    recipe.times = {0, 7200, 14'399};
    sample::writeClip(file, recipe, sample::flat(120, 90, 160));
    return file;
}

}  // namespace

/// What creators and their machines do to the program. Each ends in a sentence, in something to undo, or in work that is found
/// again; never in a crash, a block, or less than there was before.
class TestBadInput : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(test::prepareStudio());
        test::speakEnglish();
    }

    void aFolderIsDropped() {
        Desk desk;
        QVERIFY(desk.ready);
        QDir().mkpath(QString::fromStdString(desk.own("trip").string()));
        test::writePicture(desk.own("trip/a.png"), Qt::red);
        test::writePicture(desk.own("trip/b.png"), Qt::blue);
        test::writeBytes(desk.own("trip/notes.txt"), "not media");
        const int steps = desk.steps();
        QVERIFY(desk.drop({desk.own("trip")}));
        QCOMPARE(desk.project().media.size(), std::size_t{2});
        QCOMPARE(desk.project().media.begin()->second.folder, std::string("trip"));
        QCOMPARE(desk.steps(), steps + 1);
        QVERIFY(desk.wasSaid("2 files imported"));
        desk.window.findChild<TimelineView*>()->setFocus();
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.project().media.empty());
    }

    void twoHundredFilesAreDropped() {
        Desk desk;
        QVERIFY(desk.ready);
        std::vector<fs::path> files;
        for (int i = 0; i < 200; ++i)
            files.push_back(test::writePicture(desk.own(QStringLiteral("%1.bmp").arg(i)), QColor(i, 255 - i, 7), {16, 16}));
        const int steps = desk.steps();
        QVERIFY(desk.drop(files));
        QCOMPARE(desk.project().media.size(), std::size_t{200});
        QCOMPARE(desk.steps(), steps + 1);
        QVERIFY(desk.wasSaid("200 files imported"));
    }

    void whatIsNoMediumIsDropped_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a picture that is cut off") << "cut.png" << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0", 26);
        QTest::newRow("zeros for a film") << "film.mp4" << QByteArray(5000, '\0');
        QTest::newRow("an empty file") << "empty.mp3" << QByteArray();
        QTest::newRow("a text") << "notes.txt" << QByteArray("Some notes\n");
        QTest::newRow("a program") << "tool.exe" << QByteArray("MZ\x90\0\3\0\0\0", 8);
    }
    void whatIsNoMediumIsDropped() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        Desk desk;
        QVERIFY(desk.ready);
        QVERIFY(desk.drop({test::writeBytes(desk.own(name), bytes), test::writePicture(desk.own("good.png"), Qt::green)}));
        QVERIFY2(desk.wasSaid(name), qPrintable(desk.said()));
        QCOMPARE(desk.project().media.size(), std::size_t{1});
        QVERIFY(desk.window.notices().text().contains(name));
    }

    void anAddressIsDropped() {
        Desk desk;
        QVERIFY(desk.ready);
        QVERIFY(desk.drop(QList<QUrl>{QUrl("https://example.org/cat.png")}));
        QVERIFY2(desk.wasSaid("Only files of this computer"), qPrintable(desk.said()));
        QVERIFY(desk.project().media.empty());
    }

    void fourHoursAreClaimed_data() {
        QTest::addColumn<bool>("sound");
        QTest::newRow("film") << false;
        QTest::newRow("sound of which little is there") << true;
    }
    void fourHoursAreClaimed() {
        QFETCH(bool, sound);
        Desk desk;
        QVERIFY(desk.ready);
        fs::path file = desk.own(sound ? "long.wav" : "long.mkv");
        if (sound) {
            QByteArray tone = bytesOf(test::writeTone(file, 1));
            const quint32 claimed = 4 * 3600 * 96'000U;
            for (int i = 0; i < 4; ++i)
                tone[40 + i] = static_cast<char>(claimed >> (8 * i) & 255);
            test::writeBytes(file, tone);
        } else {
            writeFourHours(file);
        }
        QVERIFY(desk.drop({file}));
        QCOMPARE(desk.project().media.size(), std::size_t{1});
        if (!sound)
            QVERIFY(desk.project().media.begin()->second.duration > Duration::seconds(3.9 * 3600));
        // It can be put on the timeline, looked at everywhere, and taken away again.
        auto* timeline = desk.window.findChild<TimelineView*>();
        desk.editor().setPlayhead(frame(10));
        desk.binList().selectAll();
        desk.bin().putOnTimeline();
        QVERIFY2(desk.project().timeline.clips.size() == 1, qPrintable(desk.said()));
        timeline->setFocus();
        for (const Qt::Key key : {Qt::Key_Z, Qt::Key_Equal, Qt::Key_Minus})
            desk.press(key, key == Qt::Key_Z ? Qt::ShiftModifier : Qt::NoModifier);
        timeline->grab();
        desk.editor().setPlayhead(frame(20));
        QVERIFY(QTest::qWaitFor([&] { return desk.window.playback().frame().number == 20; }, kLongMs));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.project().timeline.clips.empty());
    }

    void theDiskBecomesReadOnlyOrFull_data() {
        QTest::addColumn<bool>("readOnly");
        QTest::addColumn<QString>("why");
        QTest::newRow("read-only") << true << "the disk is read-only";
        QTest::newRow("full") << false << "the disk is full";
    }
    void theDiskBecomesReadOnlyOrFull() {
        QFETCH(bool, readOnly);
        QFETCH(QString, why);
        LocalDisk real;
        test::FailingDisk disk(real);
        Desk desk(std::make_unique<SilentOutput>(), &disk);
        QVERIFY(desk.ready);
        QVERIFY(desk.editor().save());
        const QByteArray saved = bytesOf(desk.project("bees.short"));
        readOnly ? disk.setReadOnly() : disk.fillUpAfter(0);
        const std::string before = firstSentence(desk).text;
        QVERIFY(!desk.editor().apply(SetSentenceText{firstSentence(desk).id, "This cannot be kept."}));
        QVERIFY2(desk.wasSaid(why), qPrintable(desk.said()));
        QCOMPARE(firstSentence(desk).text, before);  // what is shown is what is kept
        desk.noticed.clear();
        QVERIFY(desk.drop({test::writePicture(desk.own("a.png"), Qt::red)}));
        QVERIFY2(desk.wasSaid(why), qPrintable(desk.said()));
        desk.noticed.clear();
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(desk.wasSaid(why), qPrintable(desk.said()));
        QCOMPARE(bytesOf(desk.project("bees.short")), saved);
        // Nothing needs to be done but to make room.
        disk.freeSpace();
        QVERIFY(desk.editor().apply(SetSentenceText{firstSentence(desk).id, "This can be kept."}));
    }

    void closedOnAFullDiskNothingIsLost() {
        LocalDisk real;
        test::FailingDisk disk(real);
        Desk desk(std::make_unique<SilentOutput>(), &disk);
        QVERIFY(desk.ready);
        QVERIFY(desk.editor().apply(SetSentenceText{firstSentence(desk).id, "Not saved yet."}));
        disk.fillUpAfter(0);
        desk.press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!desk.editor().isOpen());
        QVERIFY2(desk.wasSaid("the disk is full"), qPrintable(desk.said()));
        disk.freeSpace();
        desk.noticed.clear();
        desk.window.openProject(QString::fromStdString(desk.project("bees.short").string()));
        QCOMPARE(firstSentence(desk).text, std::string("Not saved yet."));
        QVERIFY2(desk.wasSaid("Recovered"), qPrintable(desk.said()));
    }

    void whereNothingMayBeWritten() {
        Desk desk;
        QVERIFY(desk.ready);
        desk.editor().close();
        const fs::path file = desk.project("bees.short");
        fs::copy_file(file, desk.own("guest.short"));
        test::writeBytes(desk.own("guest.media"), "a file where the folder should be");
        desk.noticed.clear();
        desk.window.openProject(QString::fromStdString(desk.own("guest.short").string()));
        QVERIFY(!desk.editor().isOpen());
        QVERIFY2(desk.wasSaid("guest.media"), qPrintable(desk.said()));
    }

    void aProjectLiesWhereItCanOnlyBeRead() {
        LocalDisk real;
        test::FailingDisk disk(real);
        Desk desk(std::make_unique<SilentOutput>(), &disk);
        QVERIFY(desk.ready);
        desk.editor().close();
        const fs::path file = desk.own("guest.short");
        fs::copy_file(desk.project("bees.short"), file);
        fs::create_directory_symlink("/proc/self/fdinfo", desk.own("guest.media"));  // where not even root makes a file
        const QByteArray saved = bytesOf(file);
        disk.setReadOnly();
        desk.noticed.clear();
        desk.window.openProject(QString::fromStdString(file.string()));
        QVERIFY(desk.editor().isOpen());
        QVERIFY(desk.editor().session()->readOnly());
        QVERIFY2(desk.wasSaid("the disk is read-only"), qPrintable(desk.said()));
        QVERIFY(!desk.editor().apply(SetSentenceText{firstSentence(desk).id, "This cannot be kept."}));
        QVERIFY2(desk.wasSaid("opened read-only"), qPrintable(desk.said()));
        desk.window.close();
        QCOMPARE(bytesOf(file), saved);
    }

    void aProjectIsFromTheFuture() {
        Desk desk;
        QVERIFY(desk.ready);
        const fs::path file = desk.project("bees.short");
        desk.editor().close();
        QByteArray bytes = bytesOf(file);
        const QByteArray schema = "\"schema\": " + QByteArray::number(Project::kSchema);
        QVERIFY(bytes.contains(schema));
        bytes.replace(schema, "\"schema\": 99");
        test::writeBytes(file, bytes);
        desk.noticed.clear();
        desk.window.openProject(QString::fromStdString(file.string()));
        QVERIFY(desk.editor().isOpen());
        QVERIFY2(desk.wasSaid("newer Shortwright"), qPrintable(desk.said()));
        desk.noticed.clear();
        QVERIFY(!desk.editor().apply(SetSentenceText{firstSentence(desk).id, "From the past."}));
        QVERIFY2(desk.wasSaid("newer Shortwright"), qPrintable(desk.said()));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        desk.window.close();
        QCOMPARE(bytesOf(file), bytes);
    }

    void aProjectIsNoProject_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("Once upon a time");
        QTest::newRow("other JSON") << QByteArray("[1, 2, 3]");
        QTest::newRow("half") << QByteArray("{\"schema\": 4, \"script\": {\"scenes\": [");
    }
    void aProjectIsNoProject() {
        QFETCH(QByteArray, bytes);
        Desk desk;
        QVERIFY(desk.ready);
        const fs::path file = test::writeBytes(desk.own("odd.short"), bytes);
        desk.noticed.clear();
        QVERIFY(desk.drop({file}));
        QVERIFY2(desk.wasSaid("odd.short"), qPrintable(desk.said()));
        QVERIFY(desk.editor().isOpen());  // the one that was
        QCOMPARE(desk.editor().session()->paths().file, desk.project("bees.short"));
        QCOMPARE(bytesOf(file), bytes);
    }

    void mediaAreMissing() {
        Desk desk;
        QVERIFY(desk.ready);
        const fs::path original = test::writePicture(desk.own("own.png"), Qt::red);
        QVERIFY(desk.drop({original}));
        desk.binList().selectAll();
        desk.bin().putOnTimeline();
        const MediaRef own = desk.project().timeline.clips.at(0).media;
        const MediaRef made = desk.editor().state().cut->pictures[0].layers[0].media;
        const fs::path folder = desk.editor().session()->paths().media();
        desk.editor().close();
        QVERIFY(fs::remove(folder / own.fileName()) && fs::remove(folder / made.fileName()));
        desk.window.openProject(QString::fromStdString(desk.project("bees.short").string()));
        QVERIFY(desk.editor().isOpen());
        QCOMPARE(spoken(desk).filter("its file is missing").size(), 2);
        // What was made can be made again; for what is the creator's own the bin asks.
        QVERIFY(desk.editor().state().plan->runs > 0);
        QVERIFY(desk.fixture.make());
        QVERIFY(fs::exists(folder / made.fileName()));
        QCOMPARE(spoken(desk).filter("its file is missing").size(), 1);
        desk.noticed.clear();
        desk.bin().relink(own, QString::fromStdString(original.string()));
        QVERIFY(QTest::qWaitFor([&] { return !desk.bin().imports().isRunning(); }, kLongMs));
        QVERIFY2(desk.wasSaid("is there again"), qPrintable(desk.said()));
        QVERIFY(spoken(desk).filter("its file is missing").isEmpty());
    }

    void aProjectIsOpenedTwice() {
        Desk desk;
        QVERIFY(desk.ready);
        QTemporaryDir config;
        Preferences preferences(config.path().toStdString());
        Editor second(desk.editor().studio());
        MainWindow window(second, preferences, std::make_unique<SilentOutput>());
        window.show();
        window.openProject(QString::fromStdString(desk.project("bees.short").string()));
        QVERIFY(!second.isOpen());
        QVERIFY2(window.notices().text().contains("is open in another Shortwright"), qPrintable(window.notices().text()));
        desk.editor().close();
        window.openProject(QString::fromStdString(desk.project("bees.short").string()));
        QVERIFY(second.isOpen());
    }

    void closedWhileItIsMade() {
        Desk desk;
        QVERIFY(desk.ready);
        std::atomic<bool> begun = false;
        const auto quick = desk.fixture.fakes().fakes["voice"]->body;
        desk.fixture.fakes().fakes["voice"]->body = [&](const StageRequest&, const StageContext& context) -> Result<StageResult> {
            begun = true;
            while (!context.stop.stop_requested())
                std::this_thread::yield();
            return cancelled();
        };
        QVERIFY(desk.editor().apply(SetSentenceText{firstSentence(desk).id, "A hook that is new."}));
        desk.editor().generate();
        QVERIFY(QTest::qWaitFor([&] { return begun.load(); }, kLongMs));
        QVERIFY(desk.window.close());
        QVERIFY(!desk.editor().isOpen());
        desk.fixture.fakes().fakes["voice"]->body = quick;
        desk.window.show();
        desk.window.openProject(QString::fromStdString(desk.project("bees.short").string()));
        QCOMPARE(firstSentence(desk).text, std::string("A hook that is new."));
        QVERIFY(desk.fixture.make());
    }

    void closedWhileItIsExported() {
        const auto fixture = std::make_unique<test::UiFixture>(furnish);
        Preferences preferences(fixture->path("config"));
        QVERIFY(fixture->openFinished());
        const fs::path film = fixture->path("film.mp4");
        {
            MainWindow window(fixture->editor(), preferences, std::make_unique<SilentOutput>());
            window.show();
            auto* queue = window.findChild<ExportQueue*>();
            ExportItem item;
            item.output = QString::fromStdString(film.string());
            item.preset = "default";
            QVERIFY(queue->add(item));
            QVERIFY(QTest::qWaitFor([&] { return queue->items().front().fraction > 0; }, kLongMs));
            QVERIFY(window.close());
        }
        QVERIFY(!fs::exists(film));
        // The next start offers to go on; nothing is written unasked.
        MainWindow again(fixture->editor(), preferences, std::make_unique<SilentOutput>());
        auto* queue = again.findChild<ExportQueue*>();
        QCOMPARE(queue->items().size(), std::size_t{1});
        QVERIFY(queue->items().front().state == ExportItem::State::Paused);
        queue->resume(queue->items().front().id);
        QVERIFY(QTest::qWaitFor([&] { return queue->items().front().state == ExportItem::State::Done; }, kLongMs));
        QVERIFY(fs::exists(film));
    }

    void theListOfExportsIsDamaged_data() {
        QTest::addColumn<QByteArray>("list");
        QTest::newRow("no JSON") << QByteArray("[{");
        QTest::newRow("no list") << QByteArray("{\"a\": 1}");
        QTest::newRow("numbers") << QByteArray("[1, null, \"x\"]");
        QTest::newRow("a range of words") << QByteArray(R"([{"project": "PROJECT", "output": "/tmp/x.mp4", "preset": "default", "range": ["a", "b"]}])");
        QTest::newRow("a preset that is a list") << QByteArray(R"([{"project": "PROJECT", "output": "/tmp/x.mp4", "preset": [], "range": 7}])");
    }
    void theListOfExportsIsDamaged() {
        QFETCH(QByteArray, list);
        test::UiFixture fixture(furnish);
        QVERIFY(fixture.openFinished());
        Preferences preferences(fixture.path("config"));
        QDir().mkpath(QString::fromStdString(fixture.path("config").string()));
        list.replace("PROJECT", QByteArray::fromStdString(fixture.path("bees.short").string()));
        test::writeBytes(fixture.path("config") / "exports.json", list);
        MainWindow window(fixture.editor(), preferences, std::make_unique<SilentOutput>());
        auto* queue = window.findChild<ExportQueue*>();
        for (const ExportItem& item : queue->items())
            QVERIFY(item.state == ExportItem::State::Paused && !item.range);
    }

    void unsavedWorkIsKept() {
        Desk desk;
        QVERIFY(desk.ready);
        QVERIFY(desk.editor().apply(SetSentenceText{firstSentence(desk).id, "Never saved by hand."}));
        QVERIFY(desk.window.isWindowModified());
        QVERIFY(desk.window.close());
        QVERIFY(bytesOf(desk.project("bees.short")).contains("Never saved by hand."));
    }

    void theLoudspeakerGoesAway() {
        test::FakeLoudspeaker loudspeaker;
        Desk desk(loudspeaker.output());
        QVERIFY(desk.ready);
        desk.window.findChild<TimelineView*>()->setFocus();
        desk.press(Qt::Key_Space);
        QVERIFY(QTest::qWaitFor([&] { return loudspeaker.isPlaying(); }, kLongMs));
        QVERIFY(!loudspeaker.pull(4800).empty());
        loudspeaker.setThere(false);
        // The picture goes on without it.
        const TimePoint before = desk.editor().playhead();
        QVERIFY(QTest::qWaitFor([&] { return desk.editor().playhead() > before + Duration::milliseconds(300); }, kLongMs));
        QVERIFY(desk.window.playback().isPlaying());
        loudspeaker.setThere(true);
        desk.press(Qt::Key_Space);
        QVERIFY(!desk.window.playback().isPlaying());
        desk.press(Qt::Key_Space);
        QVERIFY(desk.window.playback().isPlaying());
    }

    void aFontHasGone() {
        Desk desk;
        QVERIFY(desk.ready);
        const auto track = idFromText<TrackTag>(desk.editor().apply(AddTrack{TrackKind::Overlay, "Titles"}).value_or(""));
        QVERIFY(track);
        Clip title;
        title.track = *track;
        title.duration = Duration::seconds(2);
        title.box = {200, 600, 600, 200};
        title.title.text = "Hello";
        title.title.font = "A font of another machine";
        QVERIFY(desk.editor().apply(AddClip{title}));
        desk.editor().close();
        desk.window.openProject(QString::fromStdString(desk.project("bees.short").string()));
        QVERIFY(QTest::qWaitFor([&] { return !desk.window.playback().frame().image.isNull(); }, kLongMs));
        const auto issues = [&] {
            for (const Issue& issue : desk.window.findChild<IssuesPanel*>()->issues())
                if (issue.message.find("A font of another machine") != std::string::npos)
                    return issue.fix.size();
            return std::size_t{0};
        };
        QVERIFY(QTest::qWaitFor([&] { return issues() > 0; }, kLongMs));
    }
};

QTEST_MAIN(TestBadInput)
#include "tst_bad_input.moc"
