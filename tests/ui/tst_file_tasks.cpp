#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include "core/media/caption/fonts.h"
#include "core/media/preview/sound_output.h"
#include "tests/ui/english.h"
#include "tests/ui/media_files.h"
#include "tests/ui/ui_fixture.h"
#include "ui/file_tasks.h"
#include "ui/icons.h"
#include "ui/main_window.h"
#include "ui/media_relink.h"
#include "ui/report_window.h"
#include "ui/task_bar.h"

using namespace sw;
using namespace sw::ui;
namespace fs = std::filesystem;

namespace {

/// An editor with a finished project, its file tasks, and what they have told.
struct Bench {
    Bench() : tasks(fixture.editor()) {
        QObject::connect(&editor(), &Editor::noticed, &tasks, [this](const Notice& notice) { told.push_back(notice); });
        ok = fixture.openFinished();
        told.clear();
    }
    Editor& editor() { return fixture.editor(); }
    [[nodiscard]] QString path(const char* name) const { return QString::fromStdString(fixture.path(name).string()); }
    /// Of the open project's file.
    [[nodiscard]] QString name() { return QString::fromStdString(editor().session()->paths().file.stem().string()); }
    bool wait() {
        return QTest::qWaitFor([this] { return !tasks.task().isRunning(); }, 60'000);
    }
    [[nodiscard]] QString said() const {
        QStringList texts;
        for (const Notice& notice : told)
            texts << notice.text;
        return texts.join('\n');
    }
    /// A picture of the creator's own in the media folder and in the bin.
    MediaRef addPicture(const char* name, const QColor& colour) {
        AssetStore store(editor().studio().tools.disk, editor().session()->paths().media());
        QFile file(QString::fromStdString(test::writePicture(fixture.path(name), colour).string()));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const MediaRef media = *store.put(file.readAll().toStdString(), "png");
        file.remove();
        MediaItem item{media, name, "", MediaKind::Picture, {}, 64, 96, false, "", {}};
        editor().apply(AddMedia{item});
        return media;
    }

    test::UiFixture fixture;
    FileTasks tasks;
    std::vector<Notice> told;
    bool ok = false;
};

}  // namespace

/// Bundles, timelines and lost media, as the window handles them.
class TestFileTasks : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(loadFonts(SW_DATA_DIR));
        setIconFolder(SW_DATA_DIR "/icons");
        test::speakEnglish();
    }

    void packedAndUnpacked() {
        Bench bench;
        QVERIFY(bench.ok);
        QVERIFY(bench.editor().apply(SetTitle{"Not saved yet"}));
        const int stale = bench.editor().state().plan->runs;  // the storyboard reads the title
        bench.tasks.pack(bench.path("bees.shortz"));
        QVERIFY(bench.tasks.task().isRunning());
        QVERIFY(bench.wait());
        QVERIFY2(bench.said().contains("bees.shortz is written"), qPrintable(bench.said()));
        QCOMPARE(bench.told.back().kind, Notice::Kind::Success);
        QSignalSpy made(&bench.tasks, &FileTasks::projectMade);
        bench.tasks.unpack(bench.path("bees.shortz"), bench.path("other.short"));
        QVERIFY(bench.wait());
        QCOMPARE(made.size(), 1);
        QVERIFY(bench.editor().open(made[0][0].toString().toStdString()));
        QCOMPARE(bench.editor().state().project->script.title, std::string("Not saved yet"));
        QCOMPARE(bench.editor().state().plan->runs, stale);
        QVERIFY(fs::exists(fontFolderOf(bench)));
    }

    void oneTaskAtATime() {
        Bench bench;
        std::atomic<bool> ended = false;
        QVERIFY(bench.tasks.task().start("Counting…", [&](const BackgroundTask::Progress& progress, const std::stop_token& stop) {
            while (!stop.stop_requested())
                progress(0.5);
            ended = true;
        }, [] {}));
        TaskBar bar(bench.tasks.task());
        QVERIFY(bar.isVisibleTo(nullptr) || !bar.isHidden());
        bench.tasks.pack(bench.path("bees.shortz"));
        QVERIFY2(bench.said().contains("Counting"), qPrintable(bench.said()));
        bench.tasks.task().cancel();
        QVERIFY(bench.wait());
        QVERIFY(ended);
        QVERIFY(bar.isHidden());
        QVERIFY(!fs::exists(bench.fixture.path("bees.shortz")));
    }

    void whatIsNoBundleIsSaid() {
        Bench bench;
        test::writeBytes(bench.fixture.path("bad.shortz"), "not at all");
        QSignalSpy made(&bench.tasks, &FileTasks::projectMade);
        bench.tasks.unpack(bench.path("bad.shortz"), bench.path("other.short"));
        QVERIFY(bench.wait());
        QCOMPARE(made.size(), 0);
        QVERIFY2(bench.said().contains("bad.shortz"), qPrintable(bench.said()));
        QVERIFY(!fs::exists(bench.fixture.path("other.short")));
    }

    void timelinesGoOutWithAReport() {
        Bench bench;
        bench.tasks.exportTimeline(bench.path("bees.edl"));
        QVERIFY(fs::exists(bench.fixture.path("bees.edl")));
        QCOMPARE(bench.told.size(), std::size_t{1});
        QSignalSpy reported(&bench.tasks, &FileTasks::reported);
        QVERIFY(bench.told[0].run);
        bench.told[0].run();
        QCOMPARE(reported.size(), 1);
        const QStringList sentences = reported[0][1].toStringList();
        QVERIFY2(sentences.join(' ').contains("captions did not go along"), qPrintable(sentences.join(' ')));
        ReportWindow window("bees.edl is written.", sentences);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        bench.tasks.exportTimeline(bench.path("bees.doc"));
        QVERIFY2(bench.said().contains("bees.doc"), qPrintable(bench.said()));
    }

    void timelinesComeBack() {
        Bench bench;
        const Cut before = *bench.editor().state().cut;
        bench.tasks.exportTimeline(bench.path("bees.otio"));
        bench.tasks.importTimeline(bench.path("bees.otio"), bench.path("again.short"));
        QVERIFY(bench.wait());
        QVERIFY2(bench.name() == "again", qPrintable(bench.said()));
        const Cut& after = *bench.editor().state().cut;
        QCOMPARE(after.duration, before.duration);
        QCOMPARE(after.pictures.size(), before.pictures.size());
        for (std::size_t i = 0; i < after.pictures.size(); ++i) {
            QCOMPARE(after.pictures[i].range, before.pictures[i].range);
            QCOMPARE(after.pictures[i].layers[0].media, before.pictures[i].layers[0].media);
        }
        bench.tasks.importTimeline(bench.path("bees.otio"), bench.path("again.short"));
        QVERIFY2(bench.said().contains("exists already"), qPrintable(bench.said()));
    }

    void lostMediaAreFoundInAFolder() {
        Bench bench;
        const MediaRef same = bench.addPicture("red.png", Qt::red);
        const MediaRef similar = bench.addPicture("blue.png", Qt::blue);
        const MediaRef gone = bench.addPicture("green.png", Qt::green);
        const fs::path folder = bench.fixture.path("backup");
        fs::create_directories(folder / "deep" / "er");
        fs::rename(bench.editor().session()->store().path(same), folder / "deep" / "called otherwise.png");
        fs::remove(bench.editor().session()->store().path(similar));
        fs::remove(bench.editor().session()->store().path(gone));
        test::writePicture(folder / "deep" / "er" / "Blue.png", Qt::yellow);
        test::writePicture(folder / "green.png", Qt::green, {10, 10});  // another size
        const std::uint64_t before = bench.editor().state().revision;
        bench.tasks.relink(QString::fromStdString(folder.string()));
        QVERIFY(bench.wait());
        QVERIFY(bench.editor().session()->store().has(same));
        const Project& project = *bench.editor().state().project;
        QCOMPARE(bench.editor().state().revision, before + 1);
        QVERIFY(!project.media.contains(similar.digest));
        QCOMPARE(project.media.size(), std::size_t{3});
        QVERIFY(project.media.contains(gone.digest));
        QVERIFY2(bench.said().contains("1 file is there again"), qPrintable(bench.said()));
        const std::vector<LostMedia> lost = lostMedia(project, *bench.editor().state().plan, bench.editor().session()->paths().media());
        QCOMPARE(lost.size(), std::size_t{1});
        QCOMPARE(lost[0].item.name, std::string("green.png"));
        bench.editor().undo();
        QVERIFY(bench.editor().state().project->media.contains(similar.digest));
    }

    void generatedFilesAreMadeAgain() {
        Bench bench;
        const fs::path media = bench.editor().session()->paths().media();
        std::vector<fs::path> voices;
        for (const CutSound& sound : bench.editor().state().cut->sounds)
            if (sound.role == SoundRole::Voice)
                voices.push_back(media / sound.media.fileName());
        fs::remove(voices.front());
        bench.editor().lookAgain();
        const std::string sentence = bench.editor().state().cut->captions.front().origin;
        const std::vector<LostMedia> lost = lostOf(sentence, *bench.editor().state().project, *bench.editor().state().plan, media);
        QCOMPARE(lost.size(), std::size_t{1});
        QCOMPARE(lost[0].node, "voice/" + sentence);
        QVERIFY(lostOf("music", *bench.editor().state().project, *bench.editor().state().plan, media).empty());
        QSignalSpy found(&bench.editor(), &Editor::mediaFound);
        bench.tasks.generateLost();
        QVERIFY(QTest::qWaitFor([&] { return !bench.editor().isGenerating(); }, 60'000));
        QVERIFY(fs::exists(voices.front()));
        QCOMPARE(found.size(), 2);  // before: what is missing; afterwards: that it is there
        bench.told.clear();
        bench.tasks.generateLost();
        QVERIFY2(bench.said().contains("Nothing"), qPrintable(bench.said()));
    }

    void theWindowAsksWhereToUnpack() {
        Bench bench;
        bench.tasks.pack(bench.path("bees.shortz"));
        QVERIFY(bench.wait());
        Preferences preferences(bench.fixture.path("config"));
        MainWindow window(bench.editor(), preferences, std::make_unique<SilentOutput>());
        window.show();
        QTimer answer;
        connect(&answer, &QTimer::timeout, &window, [&] {
            if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
                answer.stop();
                // selectFile() leaves a name alone that has the focus.
                dialog->findChild<QLineEdit*>("fileNameEdit")->setText(bench.path("there.short"));
                static_cast<QDialog*>(dialog)->accept();
            }
        });
        answer.start(10);
        window.openProject(bench.path("bees.shortz"));
        QVERIFY(QTest::qWaitFor([&] { return bench.name() == "there"; }, 60'000));
        QCOMPARE(bench.editor().state().plan->runs, 0);
    }

private:
    static fs::path fontFolderOf(Bench& bench) { return bench.editor().session()->paths().media() / "fonts"; }
};

QTEST_MAIN(TestFileTasks)
#include "tst_file_tasks.moc"
