#include <QDir>
#include <QFile>
#include <QTest>

#include "core/base/digest.h"
#include "tests/support/failing_disk.h"
#include "tests/support/project_builder.h"
#include "tests/support/project_folder.h"
#include "tests/support/random_edits.h"

using namespace sw;

/// Stories about crashes and full disks: what was said to be done is still there.
class TestRecovery : public QObject, test::ProjectFolder {
    Q_OBJECT

private slots:
    void workThatWasNotSavedIsRecoveredWithUndo() {
        const test::FakeStudio studio;
        const auto file = newFile();
        ProjectPtr last;
        {
            const auto session = made(studio, file);
            QVERIFY(session->generate({}, {}, {}));
            QVERIFY(session->dispatch(SetTitle{"One"}));
            QVERIFY(session->dispatch(SetTitle{"Two"}));
            QVERIFY(session->dispatch(SetTitle{"Three"}));
            QVERIFY(session->undo());
            last = session->project();
            // Here the program dies: nothing is saved.
        }
        QFile journal(QString::fromStdString(ProjectPaths{file}.journal().string()));
        QVERIFY(journal.open(QIODevice::Append));
        journal.write("{\"edit\":\"SetTi");  // torn by the crash
        journal.close();
        {
            const auto session = Session::open(studio.tools(m_disk, m_clock), file);
            QVERIFY(session);
            QCOMPARE((*session)->project()->script.title, std::string("Two"));
            QVERIFY(*(*session)->project() == *last);
            QVERIFY((*session)->notes()[0].starts_with("Recovered 5 steps"));
            QVERIFY((*session)->undo());
            QCOMPARE((*session)->project()->script.title, std::string("One"));
            QVERIFY((*session)->save());
        }
        const auto session = Session::open(studio.tools(m_disk, m_clock), file);
        QVERIFY(session && (*session)->notes().empty());
        QCOMPARE((*session)->project()->script.title, std::string("One"));
    }

    void aThousandEditsUndoneAndRedone() {
        const test::FakeStudio studio;
        const std::filesystem::path file = newFile();
        const Project start = test::projectOf({{"One two.", "Three."}, {"Four five six."}, {"Seven."}});
        auto session = Session::create(studio.tools(m_disk, m_clock), file, start, false);
        QVERIFY(session);
        test::Dice dice(7);
        std::vector<ProjectPtr> states = {(*session)->project()};
        while (states.size() <= 1000)
            if ((*session)->dispatch(test::randomEdit(dice, *(*session)->project())))
                states.push_back((*session)->project());
        for (std::size_t i = states.size() - 1; i-- > 0;) {
            QVERIFY((*session)->undo().value_or(false));
            QVERIFY(*(*session)->project() == *states[i]);
        }
        QVERIFY(*(*session)->project() == start);
        QVERIFY(!(*session)->undo().value_or(true));
        for (std::size_t i = 1; i < states.size(); ++i)
            QVERIFY((*session)->redo().value_or(false));
        QVERIFY(*(*session)->project() == *states.back());
        session->reset();  // nothing was saved
        session = Session::open(studio.tools(m_disk, m_clock), file);
        QVERIFY2(session, session ? "" : session.error().message.c_str());
        QVERIFY(*(*session)->project() == *states.back());
        QCOMPARE((*session)->undoStack().count(), 1000);
    }

    void aJournalThatIsInTheFileAlreadyIsNotReplayed() {
        const test::FakeStudio studio;
        const auto file = newFile();
        std::string journal;
        {
            const auto session = made(studio, file);
            QVERIFY(session->dispatch(AddTrack{TrackKind::Sound, "mine"}));
            journal = *m_disk.read(ProjectPaths{file}.journal());
            QVERIFY(session->save());
        }
        // The program died after the file was renamed and before the journal was removed.
        journal += "{\"saving\":\"" + digestOf(*m_disk.read(file)) + "\"}\n";
        QVERIFY(m_disk.writeAtomically(ProjectPaths{file}.journal(), journal));
        const auto session = Session::open(studio.tools(m_disk, m_clock), file);
        QVERIFY(session && (*session)->notes().empty());
        QCOMPARE((*session)->project()->timeline.tracks.size(), std::size_t{1});
        QVERIFY((*session)->dispatch(SetTitle{"On it goes"}));
        const auto reader = Session::openToRead(studio.tools(m_disk, m_clock), file);
        QCOMPARE((*reader)->project()->script.title, std::string("On it goes"));
    }

    void stepsThatDoNotFitAreKept_data() {
        QTest::addColumn<QByteArray>("added");
        QTest::addColumn<bool>("isFileChanged");
        QTest::addColumn<QString>("title");
        QTest::newRow("another file") << QByteArray() << true << "About bees";
        QTest::newRow("a step of a later program") << QByteArray("{\"edit\":\"Later\"}\n{\"edit\":\"SetTitle\",\"title\":\"C\"}\n")
                                                   << false << "B";
    }
    void stepsThatDoNotFitAreKept() {
        QFETCH(QByteArray, added);
        QFETCH(bool, isFileChanged);
        QFETCH(QString, title);
        const test::FakeStudio studio;
        const auto file = newFile();
        {
            const auto session = made(studio, file);
            QVERIFY(session->generate({}, {}, {}));
            QVERIFY(session->save());
            QVERIFY(session->dispatch(SetTitle{"B"}));
        }
        QVERIFY(m_disk.append(ProjectPaths{file}.journal(), added.toStdString()));
        if (isFileChanged)
            QVERIFY(m_disk.append(file, "\n"));
        const std::string journal = *m_disk.read(ProjectPaths{file}.journal());
        const auto session = Session::open(studio.tools(m_disk, m_clock), file);
        QVERIFY(session);
        QCOMPARE(QString::fromStdString((*session)->project()->script.title), title);
        const std::string note = (*session)->notes().back();
        const std::size_t at = note.find("kept in ");
        QVERIFY2(at != std::string::npos, note.c_str());
        QCOMPARE(*m_disk.read(note.substr(at + 8, note.size() - at - 9)), journal);
    }

    void whatIsUndoneAcrossASaveIsRecovered() {
        const test::FakeStudio studio;
        const auto file = newFile();
        ProjectPtr last;
        {
            const auto session = made(studio, file);
            for (const char* title : {"One", "Two", "Three"})
                QVERIFY(session->dispatch(SetTitle{title}));
            QVERIFY(session->save());
            QVERIFY(session->undo().value_or(false));
            QVERIFY(session->undo().value_or(false));
            QVERIFY(session->redo().value_or(false));
            QCOMPARE(session->project()->script.title, std::string("Two"));
            QVERIFY(session->dispatch(SetDescription{"d", ""}));
            QVERIFY(session->dispatch(SetDescription{"e", ""}));
            QVERIFY(session->undo().value_or(false));
            last = session->project();
        }
        const auto session = Session::open(studio.tools(m_disk, m_clock), file);
        QVERIFY(session);
        QVERIFY(*(*session)->project() == *last);
        QVERIFY((*session)->redo().value_or(false));
        QCOMPARE((*session)->project()->script.description, std::string("e"));
    }

    void editsAfterAFullDiskAreRecovered() {
        const test::FakeStudio studio;
        const auto file = newFile();
        {
            test::FailingDisk disk(m_disk);
            const auto session = Session::create(studio.tools(disk, m_clock), file, test::briefOf("bees"), false);
            QVERIFY((*session)->dispatch(SetTitle{"One"}));
            disk.fillUpAfter(10);
            QVERIFY(!(*session)->dispatch(SetTitle{"Two"}));
            disk.freeSpace();
            QVERIFY((*session)->dispatch(SetTitle{"Three"}));
            QVERIFY((*session)->dispatch(SetTitle{"Four"}));
        }
        const auto session = Session::open(studio.tools(m_disk, m_clock), file);
        QVERIFY(session);
        QCOMPARE((*session)->project()->script.title, std::string("Four"));
        QVERIFY((*session)->undo().value_or(false));
        QCOMPARE((*session)->project()->script.title, std::string("Three"));
    }

    void editsAreAppliedAllOrNone() {
        const test::FakeStudio studio;
        const auto file = newFile();
        test::FailingDisk disk(m_disk);
        {
            const auto session = Session::create(studio.tools(disk, m_clock), file, test::briefOf("bees"), false);
            const ProjectPtr before = (*session)->project();
            disk.fillUpAfter(50);
            QVERIFY(!(*session)->applyAndSave({SetTitle{"One"}, SetDescription{"d", ""}}));
            QVERIFY(*(*session)->project() == *before);
            disk.freeSpace();
            QVERIFY(!(*session)->applyAndSave({SetTitle{"One"}, RemoveScene{{77}}}));
            QVERIFY(*(*session)->project() == *before);
        }
        {
            const auto session = Session::open(studio.tools(m_disk, m_clock), file);
            QVERIFY(session && (*session)->notes().empty());
            QCOMPARE((*session)->project()->script.title, std::string());
            QVERIFY((*session)->applyAndSave({SetTitle{"One"}, SetDescription{"d", ""}}));
            QCOMPARE((*session)->undoStack().count(), 1);
            QVERIFY((*session)->undoStack().isClean());
            QVERIFY((*session)->undo().value_or(false));
        }
        const auto session = Session::open(studio.tools(m_disk, m_clock), file);
        QCOMPARE((*session)->project()->script.title, std::string());  // the undo was recovered
    }

    void halfWrittenFilesGo() {
        const test::FakeStudio studio;
        const auto file = newFile();
        { QVERIFY(made(studio, file)); }
        const auto media = ProjectPaths{file}.media();
        QVERIFY(m_disk.append(media / "0123.wav.77-1.part", "half"));
        QVERIFY(m_disk.append(media / "0123.wav", "whole"));
        QVERIFY(Session::openToRead(studio.tools(m_disk, m_clock), file));
        QVERIFY(m_disk.exists(media / "0123.wav.77-1.part"));  // its writer may be at work
        QVERIFY(Session::open(studio.tools(m_disk, m_clock), file));
        QVERIFY(!m_disk.exists(media / "0123.wav.77-1.part"));
        QVERIFY(m_disk.exists(media / "0123.wav"));
    }

    void aFullDiskStartsNothing() {
        const test::FakeStudio studio;
        const auto file = newFile();
        test::FailingDisk disk(m_disk);
        disk.fillUpAfter(20);
        const auto created = Session::create(studio.tools(disk, m_clock), file, test::briefOf("bees"), false);
        QVERIFY(!created);
        QVERIFY(created.error().message.find("the disk is full") != std::string::npos);
        QVERIFY(!m_disk.exists(file));
        QVERIFY(!m_disk.exists(ProjectPaths{file}.media()));
    }

    void aFullDiskLosesNothing() {
        const test::FakeStudio studio;
        const auto file = newFile();
        test::FailingDisk disk(m_disk);
        auto created = Session::create(studio.tools(disk, m_clock), file, test::briefOf("bees"), false);
        QVERIFY(created);
        const auto& session = *created;
        QVERIFY(session->generate({}, {}, {}));
        QVERIFY(session->save());
        const ProjectPtr before = session->project();
        disk.fillUpAfter(10);
        const auto refused = session->dispatch(SetTitle{"A title that does not fit"});
        QVERIFY(!refused);
        QVERIFY(refused.error().message.find("disk is full") != std::string::npos);
        QVERIFY(*session->project() == *before);
        QVERIFY(!session->save());
        QVERIFY(projectFromJson(*parseJson(*m_disk.read(file), "")));
        disk.freeSpace();
        QVERIFY(session->dispatch(SetTitle{"Now it fits"}));
        QVERIFY(session->save());
    }
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
