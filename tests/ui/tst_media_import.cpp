#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "core/base/digest.h"
#include "tests/media/sample_clip.h"
#include "tests/support/small_disk.h"
#include "tests/ui/media_files.h"
#include "tests/ui/ui_fixture.h"
#include "ui/media_import.h"

using namespace sw;
using namespace sw::ui;
namespace fs = std::filesystem;

/// A project, a folder of the creator's, and an import from one into the other.
class Intake {
public:
    Intake() : import(m_fixture.editor()), notices(&m_fixture.editor(), &Editor::noticed) {
        Project project;
        ready = m_fixture.editor().create(m_fixture.path("p.short"), project).has_value();
        QObject::connect(&import, &MediaImport::finished, [this](const ImportReport& done) {
            report = done;
            ++finished;
        });
    }
    Editor& editor() { return m_fixture.editor(); }
    const Project& project() { return *editor().state().project; }
    [[nodiscard]] fs::path own(const char* name) const { return m_own.filePath(name).toStdString(); }
    fs::path folder(const char* name) {
        QDir(m_own.path()).mkpath(name);
        return own(name);
    }
    bool run(const std::vector<fs::path>& files, const std::string& folder = {}) {
        const int before = finished;
        import.start(files, folder);
        return QTest::qWaitFor([&] { return finished > before; }, 120'000);
    }
    QStringList mediaFolder() {
        return QDir(QString::fromStdString(editor().session()->paths().media().string())).entryList(QDir::Files);
    }
    int steps() { return editor().session()->undoStack().count(); }
    QString lastNotice() { return notices.isEmpty() ? QString() : notices.last()[0].value<Notice>().text; }

private:
    QTemporaryDir m_own;
    test::UiFixture m_fixture;

public:
    MediaImport import;
    QSignalSpy notices;
    ImportReport report;
    int finished = 0;
    bool ready = false;
};

/// Files of the creator's own come into the project, whole or not at all.
class TestMediaImport : public QObject {
    Q_OBJECT

private slots:
    /// Also those that were in the bin already, in the order in which they were given.
    void whoeverAskedHearsOfAllFiles() {
        Intake intake;
        QVERIFY(intake.ready);
        const fs::path red = test::writePicture(intake.own("red.jpg"), Qt::red, {64, 64});
        const fs::path blue = test::writePicture(intake.own("blue.jpg"), Qt::blue, {64, 64});
        QVERIFY(intake.run({blue}));
        const MediaRef known = intake.report.added.at(0).media;
        std::vector<MediaRef> heard;
        int calls = 0;
        const auto then = [&](const std::vector<MediaRef>& media) {
            heard = media;
            ++calls;
        };
        intake.import.start({red, blue}, {}, then);
        QTRY_COMPARE_WITH_TIMEOUT(intake.finished, 2, 120'000);
        QCOMPARE(calls, 1);
        QCOMPARE(heard.size(), std::size_t{2});
        QCOMPARE(heard[0], intake.report.added.at(0).media);
        QCOMPARE(heard[1], known);
        intake.import.start({intake.own("gone.jpg")}, {}, then);
        QTRY_COMPARE_WITH_TIMEOUT(intake.finished, 3, 120'000);
        QCOMPARE(calls, 1);
    }

    void allThatFailedIsToBeSeen() {
        Intake intake;
        QVERIFY(intake.ready);
        QVERIFY(intake.run({test::writeBytes(intake.own("a.jpg"), "no picture"), test::writeBytes(intake.own("b.mp4"), "no video")}));
        const auto notice = intake.notices.last()[0].value<Notice>();
        QVERIFY2(notice.text.contains("a.jpg"), qPrintable(notice.text));
        QVERIFY(notice.run);
        notice.run();
        QWidget* window = nullptr;
        for (QWidget* top : QApplication::topLevelWidgets())
            if (top->isVisible() && top->windowTitle() == "What could not be imported")
                window = top;
        QVERIFY(window);
        QStringList said;
        for (const auto* label : window->findChildren<QLabel*>())
            said << label->text();
        QVERIFY(said.join(' ').contains("b.mp4"));
        window->close();
    }

    void picturesVideosSoundsAndTables() {
        Intake intake;
        QVERIFY(intake.ready);
        const fs::path picture = test::writePicture(intake.own("sea.jpg"), Qt::blue, {320, 200});
        const fs::path sound = test::writeTone(intake.own("hum.wav"), 1.5);
        const fs::path video = intake.own("walk.mp4");
        sample::ClipRecipe recipe;
        recipe.quarterTurns = 1;
        sample::writeClip(video, recipe, sample::numbers(recipe));
        const fs::path table = test::writeBytes(intake.own("warm.cube"), "LUT_1D_SIZE 2\n0 0 0\n1 0.9 0.8\n");
        const int steps = intake.steps();
        QVERIFY(intake.run({picture, sound, video, table}));
        QCOMPARE(intake.report.added.size(), std::size_t{4});
        QCOMPARE(intake.steps(), steps + 1);
        const std::vector<MediaItem>& items = intake.report.added;
        QVERIFY(items[0].kind == MediaKind::Picture);
        QCOMPARE(QSize(items[0].width, items[0].height), QSize(320, 200));
        QCOMPARE(items[0].name, std::string("sea.jpg"));
        QVERIFY(items[1].kind == MediaKind::Sound);
        QCOMPARE(items[1].duration, Duration::seconds(1.5));
        QVERIFY(items[2].kind == MediaKind::Video);
        QCOMPARE(items[2].duration, Duration::seconds(2));
        QCOMPARE(QSize(items[2].width, items[2].height), QSize(96, 160));  // filmed upright
        QVERIFY(!items[2].hasSound);
        QVERIFY(items[3].kind == MediaKind::Other);
        for (const MediaItem& item : items) {
            QVERIFY(intake.project().media.contains(item.media.digest));
            LocalDisk disk;
            QCOMPARE(disk.digest(intake.editor().session()->store().path(item.media)).value(), item.media.digest);
        }
        intake.editor().undo();
        QVERIFY(intake.project().media.empty());
    }

    void contentCountsNotTheName() {
        Intake intake;
        const fs::path odd = intake.own("picture without an extension");
        fs::rename(test::writePicture(intake.own("a.png"), Qt::red), odd);
        QVERIFY(intake.run({odd}));
        QCOMPARE(intake.report.added.size(), std::size_t{1});
        QVERIFY(isMediaRef(intake.report.added[0].media));
        QVERIFY(intake.report.added[0].kind == MediaKind::Picture);
    }

    void whatCannotBeUsedIsASentence_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << "nothing.png" << QByteArray();
        QTest::newRow("no picture") << "letter.jpg" << QByteArray("Dear reader, this is no picture at all.");
        QTest::newRow("no video") << "film.mp4" << QByteArray(5000, '\0');
        QTest::newRow("cut off") << "cut.png" << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0", 26);
        QTest::newRow("text") << "notes.txt" << QByteArray("Some notes\nand more of them\n");
        QTest::newRow("no table") << "look.cube" << QByteArray("LUT_3D_SIZE many\n");
        QTest::newRow("no sound") << "song.wav" << QByteArray("RIFF\0\0\0\0WAVEfmt nonsense", 24);
    }
    void whatCannotBeUsedIsASentence() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        Intake intake;
        const fs::path bad = test::writeBytes(intake.own(qPrintable(name)), bytes);
        const fs::path good = test::writePicture(intake.own("good.png"), Qt::green);
        QVERIFY(intake.run({bad, good}));
        QCOMPARE(intake.report.failures.size(), std::size_t{1});
        QCOMPARE(intake.report.added.size(), std::size_t{1});
        QVERIFY2(intake.lastNotice().contains(name), qPrintable(intake.lastNotice()));
        QVERIFY(intake.lastNotice().endsWith('.'));
        QVERIFY(QDir(QString::fromStdString(intake.editor().session()->paths().media().string())).entryList({"*.part"}).isEmpty());
    }

    void whatIsGoneIsASentence() {
        Intake intake;
        QVERIFY(intake.run({intake.own("never.png")}));
        QCOMPARE(intake.report.failures.size(), std::size_t{1});
        QVERIFY(intake.report.failures[0].error.code == ErrorCode::NotFound);
    }

    void aFileComesInOnce() {
        Intake intake;
        const fs::path first = test::writePicture(intake.own("a.png"), Qt::red);
        fs::copy_file(first, intake.own("b.png"));
        QVERIFY(intake.run({first, intake.own("b.png")}));
        QCOMPARE(intake.report.added.size(), std::size_t{1});
        QCOMPARE(intake.report.known, 1);
        const int steps = intake.steps();
        QVERIFY(intake.run({first}));
        QCOMPARE(intake.report.known, 1);
        QCOMPARE(intake.steps(), steps);  // nothing to undo
        QVERIFY(!intake.lastNotice().isEmpty());
    }

    void foldersBecomeFoldersOfTheBin() {
        Intake intake;
        const fs::path trip = intake.folder("trip");
        intake.folder("trip/day 2/.thumbnails");
        test::writePicture(trip / "b.png", Qt::red);
        test::writePicture(trip / "day 2" / "a.png", Qt::blue);
        test::writePicture(trip / "day 2" / ".thumbnails" / "t.png", Qt::gray);
        test::writePicture(trip / ".hidden.png", Qt::black);
        test::writeBytes(trip / "notes.txt", "not media");
        fs::create_directory_symlink(trip, trip / "again");
        QVERIFY(intake.run({trip}, "mine"));
        QCOMPARE(intake.report.failures.size(), std::size_t{0});
        QCOMPARE(intake.report.added.size(), std::size_t{2});
        QCOMPARE(intake.report.added[0].folder, std::string("mine/trip"));
        QCOMPARE(intake.report.added[1].folder, std::string("mine/trip/day 2"));
    }

    void anEmptyFolderIsASentence() {
        Intake intake;
        QVERIFY(intake.run({intake.folder("empty")}));
        QVERIFY(intake.lastNotice().contains("empty"));
        QCOMPARE(intake.steps(), 0);
    }

    void twoHundredFilesLeaveTheWindowFree() {
        Intake intake;
        std::vector<fs::path> files;
        for (int i = 0; i < 200; ++i)
            files.push_back(test::writePicture(intake.own(qPrintable(QStringLiteral("%1.bmp").arg(i))), QColor(i, 255 - i, 7), {16, 16}));
        QSignalSpy progress(&intake.import, &MediaImport::progressed);
        intake.import.start(files);
        QVERIFY(intake.import.isRunning());
        QCOMPARE(intake.finished, 0);  // start() did not wait
        QTRY_COMPARE_WITH_TIMEOUT(intake.finished, 1, 120'000);
        QCOMPARE(intake.report.added.size(), std::size_t{200});
        QCOMPARE(intake.steps(), 1);
        QVERIFY(progress.count() >= 200);
        QVERIFY(!intake.import.isRunning());
    }

    void cancelledHalfWayKeepsWhatIsWhole() {
        Intake intake;
        std::vector<fs::path> files;
        for (int i = 0; i < 200; ++i)
            files.push_back(test::writePicture(intake.own(qPrintable(QStringLiteral("%1.png").arg(i))), QColor(i, 255 - i, 7), {200, 200}));
        const auto cancelling = QObject::connect(&intake.import, &MediaImport::progressed, &intake.import, [&] {
            if (intake.import.done() == 3)
                intake.import.cancel();
        });
        QVERIFY(intake.run(files));
        QVERIFY(intake.report.cancelled);
        QVERIFY(intake.report.added.size() >= 3);
        QVERIFY(intake.report.added.size() < 200);
        QCOMPARE(intake.project().media.size(), intake.report.added.size());
        QCOMPARE(intake.steps(), 1);
        QVERIFY(intake.mediaFolder().filter(".part").isEmpty());
        // And it can be done again.
        QObject::disconnect(cancelling);
        QVERIFY(intake.run(files));
        QCOMPARE(intake.project().media.size(), std::size_t{200});
    }

    void aFullDiskEndsItWithWhatIsWhole() {
        Intake intake;
        const fs::path small = test::writePicture(intake.own("small.bmp"), Qt::red, {16, 16});
        const fs::path large = test::writePicture(intake.own("large.bmp"), Qt::red, {600, 600});
        const fs::path next = test::writePicture(intake.own("next.bmp"), Qt::blue, {16, 16});
        {
            const test::SmallDisk full(200'000);
            QVERIFY(intake.run({small, large, next}));
        }
        QCOMPARE(intake.report.added.size(), std::size_t{1});
        QCOMPARE(intake.report.failures.size(), std::size_t{1});
        QVERIFY(intake.report.failures[0].error.code == ErrorCode::Io);
        QVERIFY(intake.mediaFolder().filter(".part").isEmpty());
        QCOMPARE(intake.project().media.size(), std::size_t{1});
        QVERIFY(intake.run({large, next}));
        QCOMPARE(intake.project().media.size(), std::size_t{3});
    }

    void closingTheProjectEndsIt() {
        Intake intake;
        std::vector<fs::path> files;
        for (int i = 0; i < 50; ++i)
            files.push_back(test::writePicture(intake.own(qPrintable(QStringLiteral("%1.png").arg(i))), QColor(i, 255 - i, 7), {200, 200}));
        intake.import.start(files);
        intake.editor().close();
        QVERIFY(!intake.import.isRunning());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(intake.finished, 0);
    }

    void oneImportWaitsForTheOther() {
        Intake intake;
        const fs::path a = test::writePicture(intake.own("a.png"), Qt::red);
        const fs::path b = test::writePicture(intake.own("b.png"), Qt::blue);
        intake.import.start({a});
        intake.import.start({b}, "second");
        QTRY_COMPARE_WITH_TIMEOUT(intake.finished, 2, 60'000);
        QCOMPARE(intake.project().media.size(), std::size_t{2});
        QCOMPARE(intake.steps(), 2);
    }

    void theOriginalIsNotShared() {
        Intake intake;
        const fs::path file = test::writePicture(intake.own("a.bmp"), Qt::red);
        QVERIFY(intake.run({file}));
        const MediaRef media = intake.report.added[0].media;
        test::writeBytes(file, "overwritten");  // in place, as many programs do
        QVERIFY(AssetStore(intake.editor().studio().tools.disk, intake.editor().session()->paths().media()).verify(media));
    }

    void missingFilesAreFoundAgain() {
        Intake intake;
        const fs::path file = test::writePicture(intake.own("a.png"), Qt::red);
        QVERIFY(intake.run({file}));
        const MediaRef media = intake.report.added[0].media;
        const fs::path stored = intake.editor().session()->store().path(media);
        fs::remove(stored);
        intake.import.relink(media, file);
        QTRY_COMPARE_WITH_TIMEOUT(intake.finished, 2, 60'000);
        QVERIFY(fs::exists(stored));
        QVERIFY(intake.notices.last()[0].value<Notice>().kind == Notice::Kind::Success);
    }

    void anotherFileIsOfferedInstead() {
        Intake intake;
        QVERIFY(intake.run({test::writePicture(intake.own("a.png"), Qt::red)}));
        const MediaRef media = intake.report.added[0].media;
        const auto track = idFromText<TrackTag>(*intake.editor().apply(AddTrack{TrackKind::Overlay, ""}));
        Clip clip;
        clip.track = *track;
        clip.media = media;
        clip.duration = Duration::seconds(1);
        intake.editor().apply(AddClip{clip});
        fs::remove(intake.editor().session()->store().path(media));
        intake.import.relink(media, test::writePicture(intake.own("b.png"), Qt::blue));
        QTRY_COMPARE_WITH_TIMEOUT(intake.finished, 2, 60'000);
        const auto notice = intake.notices.last()[0].value<Notice>();
        QVERIFY(!notice.action.isEmpty());
        QVERIFY(intake.project().timeline.clips[0].media == media);
        notice.run();
        QVERIFY(!(intake.project().timeline.clips[0].media == media));
        QVERIFY(!intake.project().media.contains(media.digest));
        intake.editor().undo();
        QVERIFY(intake.project().timeline.clips[0].media == media);
    }
};

QTEST_MAIN(TestMediaImport)
#include "tst_media_import.moc"
