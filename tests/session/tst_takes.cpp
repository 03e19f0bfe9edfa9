#include <QTest>
#include <condition_variable>
#include <mutex>

#include "core/session/generation.h"
#include "tests/support/project_folder.h"

using namespace sw;

namespace {

Result<Takes> takesOf(const Session& session, const std::string& thing) {
    const Result<Plan> plan = session.plan();
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    return sw::takesOf(*session.project(), plan->index, lookupIn(session.stages()),
                       [&](const MediaRef& media) { return session.store().has(media); }, thing);
}

std::vector<int> numbersOf(const Result<Takes>& takes) {
    std::vector<int> numbers;
    for (const Take& take : takes ? takes->made : std::vector<Take>{})
        numbers.push_back(take.number);
    return numbers;
}

/// Makes the targets, and waits for it.
Generation::State generate(Session& session, const GenerationTargets& targets) {
    std::mutex mutex;
    std::condition_variable woken;
    bool isAwake = false;
    const auto generation = Generation::start(session, targets, [&] {
        const std::lock_guard lock(mutex);
        isAwake = true;
        woken.notify_all();
    });
    if (!generation)
        return Generation::State::Failed;
    while ((*generation)->state() == Generation::State::Running) {
        {
            std::unique_lock lock(mutex);
            if (!woken.wait_for(lock, std::chrono::minutes(1), [&] { return isAwake; }))
                return Generation::State::Running;
            isAwake = false;
        }
        (void)(*generation)->poll();
    }
    return (*generation)->state();
}

}  // namespace

/// Which results there are of one thing, and how more of them come to be without changing the project.
class TestTakes : public QObject, test::ProjectFolder {
    Q_OBJECT

    test::FakeStudio m_studio;

    std::unique_ptr<Session> finished() {
        std::unique_ptr<Session> session = made(m_studio, newFile());
        return session && session->generate({}, {}, {}) ? std::move(session) : nullptr;
    }

private slots:
    void moreAreMadeAndTheProjectStaysAsItIs_data() {
        QTest::addColumn<QString>("stage");
        for (const char* stage : {"voice", "image", "motion", "music", "storyboard", "effects"})
            QTest::newRow(stage) << QString(stage);
    }
    void moreAreMadeAndTheProjectStaysAsItIs() {
        QFETCH(QString, stage);
        const auto session = finished();
        QVERIFY(session);
        const std::string node = session->graph()->keysOfStages({stage.toStdString()}).back();
        QCOMPARE(numbersOf(takesOf(*session, node)), std::vector<int>{0});
        const ProjectPtr before = session->project();
        const Cut cut = *session->cut();
        for (const int number : takesOf(*session, node)->unmade(2))
            QCOMPARE(generate(*session, {{}, {node}, {{node, number}}}), Generation::State::Finished);
        const Result<Takes> takes = takesOf(*session, node);
        QCOMPARE(numbersOf(takes), (std::vector<int>{0, 1, 2}));
        QCOMPARE(takes->current, 0);
        QVERIFY(takes->find(1)->fingerprint != takes->find(2)->fingerprint);
        QCOMPARE(session->project(), before);
        QCOMPARE(session->plan()->runs + session->plan()->maybeRuns, 0);
        QVERIFY(*session->cut() == cut);
        // Chosen, it is there: nothing of it has to be made again.
        QVERIFY(session->dispatch(SetTake{node, 2}));
        QVERIFY(session->plan()->find(node)->state == NodeState::Fresh);
        QCOMPARE(session->plan()->index.find(node)->fingerprint, takes->find(2)->fingerprint);
        QCOMPARE(takesOf(*session, node)->current, 2);
    }

    void theyOutliveTheProgram() {
        auto session = finished();
        const std::string node = session->graph()->keysOfStages({"image"}).front();
        QCOMPARE(generate(*session, {{}, {node}, {{node, 1}}}), Generation::State::Finished);
        const std::filesystem::path file = session->paths().file;
        QVERIFY(session->save());
        session.reset();
        session = std::move(*Session::open(m_studio.tools(m_disk, m_clock), file));
        QCOMPARE(numbersOf(takesOf(*session, node)), (std::vector<int>{0, 1}));
        QCOMPARE(session->plan()->runs + session->plan()->maybeRuns, 0);
    }

    void otherWordsHaveOtherTakes() {
        const auto session = finished();
        const SentenceId sentence = session->project()->script.scenes[1].sentences[0].id;
        const std::string node = "voice/" + toText(sentence);
        QCOMPARE(generate(*session, {{}, {node}, {{node, 1}}}), Generation::State::Finished);
        QVERIFY(session->dispatch(SetSentenceText{sentence, "Something else is said."}));
        QVERIFY(numbersOf(takesOf(*session, node)).empty());
        QCOMPARE(takesOf(*session, node)->unmade(2), (std::vector<int>{0, 1}));
        QVERIFY(session->undo());
        QCOMPARE(numbersOf(takesOf(*session, node)), (std::vector<int>{0, 1}));
    }

    void gapsAreFilledFirst() {
        const auto session = finished();
        QVERIFY(session->dispatch(SetTake{"music", 9000}));
        QVERIFY(session->generate({}, {}, {}));
        const Result<Takes> takes = takesOf(*session, "music");
        QCOMPARE(numbersOf(takes), (std::vector<int>{0, 9000}));
        QCOMPARE(takes->unmade(2), (std::vector<int>{1, 2}));
    }

    void whatIsGoneIsNoTake() {
        const auto session = finished();
        const std::string node = session->graph()->keysOfStages({"image"}).front();
        const AssetPtr asset = takesOf(*session, node)->find(0);
        QVERIFY(std::filesystem::remove(session->store().path(asset->files.at("background"))));
        QVERIFY(numbersOf(takesOf(*session, node)).empty());
    }

    void wrongThings_data() {
        QTest::addColumn<QString>("thing");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << "" << "nothing";
        QTest::newRow("misspelt") << "musik" << "Did you mean music?";
        QTest::newRow("another scene") << "image/scene-99" << "Did you mean image/scene-";
        QTest::newRow("captions") << "captions/" << "no takes";
    }
    void wrongThings() {
        QFETCH(QString, thing);
        QFETCH(QString, says);
        const auto session = finished();
        const std::string node = thing == "captions/" ? session->graph()->keysOfStages({"captions"}).front() : thing.toStdString();
        const Result<Takes> takes = takesOf(*session, node);
        QVERIFY(!takes);
        QVERIFY2(QString::fromStdString(takes.error().message).contains(says), takes.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestTakes)
#include "tst_takes.moc"
