#include <QDir>
#include <QFile>
#include <QTest>

#include "core/graph/explain.h"
#include "core/graph/stage_graph.h"
#include "core/model/cut_text.h"
#include "tests/support/project_folder.h"

using namespace sw;

namespace {

std::string ranIn(const GenerateReport& report) {
    std::string text;
    for (const std::string& node : report.ran)
        text += (text.empty() ? "" : " ") + node;
    return text;
}

SentenceId sentenceOf(const Session& session, std::size_t scene) {
    return session.project()->script.scenes[scene].sentences[0].id;
}

}  // namespace

/// Stories about one project: what runs, what is kept, what is recovered.
class TestSession : public QObject, test::ProjectFolder {
    Q_OBJECT

private slots:
    void fromTextToACut() {
        const test::FakeStudio studio;
        const auto session = made(studio, newFile());
        QVERIFY(session);
        const auto report = session->generate({}, {}, {});
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        QCOMPARE(session->project()->script.title, std::string("About bees"));
        QCOMPARE(session->undoStack().count(), 1);
        QCOMPARE(report->ran.size(), std::size_t{1 + 1 + 3 * 2 + 3 * 2 + 2});
        const Result<Cut> cut = session->cut();
        QVERIFY(cut);
        QCOMPARE(cut->pictures.size(), std::size_t{3});
        QCOMPARE(cut->accentColour, std::string("#ffcc00"));
        const auto again = session->generate({}, {}, {});
        QVERIFY(again);
        QVERIFY2(again->ran.empty(), ranIn(*again).c_str());
    }

    void oneSentenceChanged() {
        const test::FakeStudio studio;
        const auto session = made(studio, newFile());
        QVERIFY(session->generate({}, {}, {}));
        const std::string id = toText(sentenceOf(*session, 1));
        const Cut before = *session->cut();
        QVERIFY(session->dispatch(SetSentenceText{sentenceOf(*session, 1), "Quite another point is made here."}));

        const Result<StageGraph> graph = session->graph();
        const Result<Plan> plan = session->plan();
        const Result<std::string> why = explainNode(*graph, *plan, "voice/" + id);
        QVERIFY(why);
        QVERIFY2(why->find("text changed") != std::string::npos, why->c_str());
        QCOMPARE(plan->runs, 1);
        QCOMPARE(plan->maybeRuns, 1);

        const auto report = session->generate({}, {}, {});
        QVERIFY(report);
        QCOMPARE(ranIn(*report), "voice/" + id + " captions/" + id);
        QVERIFY(session->cut()->duration > before.duration);

        const Result<bool> undone = session->undo();
        QVERIFY(undone && *undone);
        const auto nothing = session->generate({}, {}, {});
        QVERIFY(nothing);
        QVERIFY2(nothing->ran.empty(), ranIn(*nothing).c_str());
        QVERIFY(*session->cut() == before);
    }

    void whileTheVoiceIsMissingItsLengthIsEstimated() {
        const test::FakeStudio studio;
        const auto session = made(studio, newFile());
        QVERIFY(session->generate({}, {}, {}));
        QVERIFY(session->dispatch(SetSentenceText{sentenceOf(*session, 0), "New words."}));
        const Cut cut = *session->cut();
        // The old voice does not say the new words: it is not heard.
        for (const CutSound& sound : cut.sounds)
            QVERIFY(sound.role != SoundRole::Voice || sound.origin != toText(sentenceOf(*session, 0)));
        QCOMPARE(cut.captions[0].words[0].text, std::string("New"));
    }

    void aSceneMovedMakesNothingNew() {
        const test::FakeStudio studio;
        const auto session = made(studio, newFile());
        QVERIFY(session->generate({}, {}, {}));
        QVERIFY(session->dispatch(MoveScene{session->project()->script.scenes[2].id, 1}));
        const auto report = session->generate({}, {}, {});
        QVERIFY(report);
        QCOMPARE(ranIn(*report), std::string("storyboard"));
    }

    void onlySomeStages() {
        const test::FakeStudio studio;
        const auto session = made(studio, newFile());
        QVERIFY(session->generate(std::set<std::string>{"script"}, {}, {}));
        QCOMPARE(session->project()->script.scenes.size(), std::size_t{3});
        const auto voices = session->generate(std::set<std::string>{"voice"}, {}, {});
        QVERIFY(voices);
        QCOMPARE(voices->ran.size(), std::size_t{3});
    }

    void reopened() {
        const test::FakeStudio studio;
        const auto file = newFile();
        {
            const auto session = made(studio, file);
            QVERIFY(session->generate({}, {}, {}));
            QVERIFY(session->save());
        }
        auto session = Session::open(studio.tools(m_disk, m_clock), file);
        QVERIFY2(session, session ? "" : session.error().message.c_str());
        QVERIFY((*session)->notes().empty());
        const auto report = (*session)->generate({}, {}, {});
        QVERIFY(report && report->ran.empty());
    }

    /// 1,000 random edits: undoing all gives the start, redoing all the end, and after a crash all of it is still there.
    void backToAnEarlierLookMakesNothing() {
        const test::FakeStudio studio;
        const auto file = newFile();
        Look look;
        {
            const auto session = made(studio, file);
            QVERIFY(session->generate({}, {}, {}));
            look = session->project()->look;
            Look other = look;
            other.stylePack = "cutout";
            QVERIFY(session->dispatch(SetLook{other}));
            const auto plan = session->plan();
            QCOMPARE(plan->find("storyboard")->state, NodeState::Stale);
            QCOMPARE(plan->find("image/" + toText(session->project()->script.scenes[1].id))->state, NodeState::Stale);
            QVERIFY(session->generate({}, {}, {}));
            QVERIFY(session->dispatch(SetLook{look}));
            QVERIFY(session->save());
        }
        for (int again = 0; again < 2; ++again) {
            const auto session = Session::open(studio.tools(m_disk, m_clock), file);
            QVERIFY(session);
            const auto plan = (*session)->plan();
            QCOMPARE(plan->runs + plan->maybeRuns, 0);
            const auto report = (*session)->generate({}, {}, {});
            QVERIFY2(report && report->ran.empty(), report ? ranIn(*report).c_str() : report.error().message.c_str());
        }
    }

    void picturesWaitForTheStoryboard() {
        const test::FakeStudio studio;
        const auto session = made(studio, newFile());
        QVERIFY(session->generate({}, {}, {}));
        QVERIFY(session->dispatch(SetTitle{"Another title"}));
        const auto plan = session->plan();
        QCOMPARE(plan->runs, 1);
        const auto* picture = plan->find("image/" + toText(session->project()->script.scenes[0].id));
        QCOMPARE(picture->state, NodeState::Waiting);
        QCOMPARE(picture->waitsFor, std::vector<std::string>{"storyboard"});
        QCOMPARE(ranIn(*session->generate({}, {}, {})), std::string("storyboard"));
    }

    void damagedFilesAreMadeAgain() {
        const test::FakeStudio studio;
        const auto file = newFile();
        MediaRef picture;
        {
            const auto session = made(studio, file);
            QVERIFY(session->generate({}, {}, {}));
            picture = session->assets().find("image/" + toText(session->project()->script.scenes[0].id))->files.at("background");
            QVERIFY(session->save());
        }
        QVERIFY(m_disk.writeAtomically(ProjectPaths{file}.media() / picture.fileName(), "something else"));
        const auto session = Session::open(studio.tools(m_disk, m_clock), file);
        const auto report = (*session)->generate({}, {}, {});
        QVERIFY(report);
        QCOMPARE(ranIn(*report), "image/" + toText((*session)->project()->script.scenes[0].id));
        QVERIFY((*session)->store().has(picture));
    }

    void aLinkIsTheProjectItself() {
        const test::FakeStudio studio;
        const auto file = newFile();
        const auto link = newFile();
        std::filesystem::create_symlink(file, link);
        const auto first = made(studio, file);
        QVERIFY(!Session::open(studio.tools(m_disk, m_clock), link));  // one lock for both names
        QVERIFY(first->dispatch(SetTitle{"One"}));
        const auto second = Session::openToRead(studio.tools(m_disk, m_clock), link);
        QCOMPARE((*second)->project()->script.title, std::string("One"));
        QVERIFY(std::filesystem::is_symlink(link));
    }

    void otherEndingsShareNothing() {
        QVERIFY(ProjectPaths{"a.v1"}.media() != ProjectPaths{"a.v2"}.media());
        QCOMPARE(ProjectPaths{"dir/a.short"}.media(), std::filesystem::path("dir/a.media"));
    }

    void oneWriterAtATime() {
        const test::FakeStudio studio;
        const auto file = newFile();
        const auto session = made(studio, file);
        const auto second = Session::open(studio.tools(m_disk, m_clock), file);
        QVERIFY(!second);
        QVERIFY(second.error().message.find("open in another Shortwright") != std::string::npos);
        QVERIFY(Session::openToRead(studio.tools(m_disk, m_clock), file));
    }

    void lookingChangesNothing() {
        const test::FakeStudio studio;
        const auto file = newFile();
        { QVERIFY(made(studio, file)); }
        const auto session = Session::openToRead(studio.tools(m_disk, m_clock), file);
        QVERIFY(session);
        QVERIFY(!(*session)->dispatch(SetTitle{"x"}));
        QVERIFY(!(*session)->save());
    }

    void aFailureKeepsWhatIsFinished() {
        const test::FakeStudio studio;
        studio.fakes.at("music")->body = [](const StageRequest&, const StageContext&) -> Result<StageResult> {
            return fail(ErrorCode::MissingComponent, "The soundfont is not installed.");
        };
        const auto session = made(studio, newFile());
        const auto report = session->generate({}, {}, {});
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::MissingComponent);
        QVERIFY(report.error().message.find("soundfont") != std::string::npos);
        studio.fakes.at("music")->body = test::FakeStage::copyInputs;
        const auto again = session->generate({}, {}, {});
        QVERIFY(again);
        QCOMPARE(ranIn(*again), std::string("music"));
    }

    void cancelled() {
        const test::FakeStudio studio;
        std::stop_source source;
        studio.fakes.at("image")->body = [&](const StageRequest&, const StageContext&) -> Result<StageResult> {
            source.request_stop();
            return sw::cancelled();
        };
        const auto session = made(studio, newFile());
        const auto report = session->generate({}, {}, source.get_token());
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
    }

    void brokenProjects_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("empty") << QByteArray("") << QByteArray("not valid JSON");
        QTest::newRow("torn") << QByteArray("{\"program\":\"short") << QByteArray("Restore it from a backup");
        QTest::newRow("another thing") << QByteArray("[1,2]") << QByteArray("not a Shortwright project");
    }
    void brokenProjects() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, part);
        const auto file = newFile();
        QVERIFY(m_disk.writeAtomically(file, bytes.toStdString()));
        const auto session = Session::open(test::FakeStudio().tools(m_disk, m_clock), file);
        QVERIFY(!session);
        QVERIFY2(session.error().message.find(part.toStdString()) != std::string::npos, session.error().message.c_str());
        QCOMPARE(*m_disk.read(file), bytes.toStdString());
        QVERIFY2(!QDir(QString::fromStdString(ProjectPaths{file}.media().string())).exists(), "nothing is written");
    }

    void typingIsUndoneAsOne() {
        const test::FakeStudio studio;
        const auto file = newFile();
        {
            const auto session = made(studio, file);
            QVERIFY(session->generate({}, {}, {}) && session->save());
            const std::string before = session->project()->script.title;
            for (const char* title : {"B", "Be", "Bee"})
                QVERIFY(session->dispatch(SetTitle{title}, {"Type title", "title-1"}));
            QVERIFY(session->dispatch(SetTitle{"Wasp"}, {"Type title", "title-2"}));
            QCOMPARE(session->undoStack().index(), session->undoStack().cleanIndex() + 2);
            QVERIFY(*session->undo());
            QCOMPARE(session->project()->script.title, std::string("Bee"));
            QVERIFY(*session->undo());
            QCOMPARE(session->project()->script.title, before);
            QVERIFY(*session->redo());
        }
        // The journal knows the same steps.
        auto session = Session::open(studio.tools(m_disk, m_clock), file);
        QVERIFY(session);
        QCOMPARE((*session)->project()->script.title, std::string("Bee"));
        QCOMPARE((*session)->undoStack().undoText(), QStringLiteral("Type title"));
        QVERIFY(*(*session)->redo());
        QCOMPARE((*session)->project()->script.title, std::string("Wasp"));
    }

    void severalEditsAreOneStepOrNone() {
        const test::FakeStudio studio;
        const auto session = made(studio, newFile());
        const auto twice = session->dispatch(std::vector<Edit>{SetTitle{"One"}, SetSeed{7}}, {"Two things", ""});
        QVERIFY(twice);
        QCOMPARE(session->undoStack().count(), 1);
        QCOMPARE(session->undoStack().undoText(), QStringLiteral("Two things"));
        const auto none = session->dispatch(std::vector<Edit>{SetTitle{"Two"}, RemoveClip{ClipId{99}}});
        QVERIFY(!none);
        QCOMPARE(session->project()->script.title, std::string("One"));
        QCOMPARE(session->undoStack().count(), 1);
    }

    void aLockKeepsWhatStandsThereNow() {
        const test::FakeStudio studio;
        const auto session = made(studio, newFile());
        QVERIFY(session->generate({}, {}, {}));
        const SentenceId id = sentenceOf(*session, 1);
        const std::string node = "voice/" + toText(id);
        const std::string kept = session->assets().find(node)->fingerprint;
        QVERIFY(session->dispatch(SetLocked{node, true}));
        QVERIFY(session->dispatch(SetSentenceText{id, "Something else is said."}));
        const auto report = session->generate({}, {}, {});
        QVERIFY(report);
        QVERIFY2(ranIn(*report).find(node) == std::string::npos, ranIn(*report).c_str());
        QCOMPARE(session->plan()->index.find(node)->fingerprint, kept);
        QVERIFY(session->dispatch(SetLocked{node, false}));
        QVERIFY(ranIn(*session->generate({}, {}, {})).find(node) != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
