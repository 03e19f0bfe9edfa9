#include <QTest>
#include <condition_variable>

#include "core/session/generation.h"
#include "tests/support/project_folder.h"

using namespace sw;

namespace {

/// Waits for wakeups and polls, until the generation has ended or `until` says so.
class Listener {
public:
    std::function<void()> wake() {
        return [this] {
            const std::lock_guard lock(m_mutex);
            ++m_wakeups;
            m_woken.notify_all();
        };
    }
    /// False when nothing happened for a minute.
    bool follow(Generation& generation, const std::function<bool(const JobEvent&)>& until = {}) {
        while (generation.state() == Generation::State::Running) {
            for (JobEvent& event : generation.poll()) {
                events.push_back(event);
                if (until && until(event))
                    return true;
            }
            if (generation.state() != Generation::State::Running)
                break;
            std::unique_lock lock(m_mutex);
            if (!m_woken.wait_for(lock, std::chrono::minutes(1), [this] { return m_wakeups > 0; }))
                return false;
            m_wakeups = 0;
        }
        return true;
    }
    std::vector<JobEvent> events;

private:
    std::mutex m_mutex;  // guards m_wakeups
    std::condition_variable m_woken;
    int m_wakeups = 0;
};

std::string textOf(const Session& session, std::size_t scene) {
    return session.project()->script.scenes[scene].sentences[0].text;
}

}  // namespace

/// What a window lives through while stages run behind it.
class TestGeneration : public QObject, test::ProjectFolder {
    Q_OBJECT

private slots:
    void fillsTheProjectPieceByPiece() {
        const test::FakeStudio studio;
        const auto session = made(studio, newFile());
        Listener listener;
        auto generation = Generation::start(*session, {}, listener.wake());
        QVERIFY(generation);
        std::size_t sounds = 0;
        bool grew = false;
        QVERIFY(listener.follow(**generation, [&](const JobEvent& event) {
            if (event.kind == JobEvent::Kind::Finished && event.node.starts_with("voice/")) {
                grew = grew || session->cut()->sounds.size() > sounds;
                sounds = session->cut()->sounds.size();
            }
            return false;
        }));
        QCOMPARE((*generation)->state(), Generation::State::Finished);
        QVERIFY(grew);
        QCOMPARE((*generation)->progress(), 1.0);
        QCOMPARE(session->undoStack().count(), 1);
        QCOMPARE(session->plan()->runs, 0);
        QCOMPARE((*generation)->report().ran.size(), std::size_t{1 + 1 + 3 * 2 + 3 * 2 + 2});
    }

    void onlyTheNodesAskedFor() {
        const test::FakeStudio studio;
        const auto session = made(studio, newFile());
        QVERIFY(session->generate({}, {}, {}));
        const SentenceId first = session->project()->script.scenes[0].sentences[0].id;
        const SentenceId second = session->project()->script.scenes[1].sentences[0].id;
        QVERIFY(session->dispatch(SetSentenceText{first, "Another hook comes."}));
        QVERIFY(session->dispatch(SetSentenceText{second, "Another point comes."}));
        Listener listener;
        auto generation = Generation::start(*session, {{}, {"voice/" + toText(second)}}, listener.wake());
        QVERIFY(generation && listener.follow(**generation));
        QCOMPARE((*generation)->report().ran, (std::vector<std::string>{"voice/" + toText(second)}));
    }

    void editsMadeMeanwhileStay() {
        const test::FakeStudio studio;
        const auto session = made(studio, newFile());
        QVERIFY(session->generate(std::set<std::string>{"script"}, {}, {}));
        Listener listener;
        auto generation = Generation::start(*session, {}, listener.wake());
        QVERIFY(generation);
        bool edited = false;
        QVERIFY(listener.follow(**generation, [&](const JobEvent& event) {
            if (!edited && event.node.starts_with("voice/"))
                edited = session->dispatch(SetSentenceText{session->project()->script.scenes[0].sentences[0].id, "Typed while it ran."}).has_value();
            return false;
        }));
        QVERIFY(edited);
        QCOMPARE((*generation)->state(), Generation::State::Finished);
        QCOMPARE(textOf(*session, 0), std::string("Typed while it ran."));
        QCOMPARE(session->plan()->runs, 1);  // its voice, which was begun for the text before
    }

    void cancelledKeepsWhatIsFinished() {
        test::FakeStudio studio;
        studio.fakes["image"]->body = [](const StageRequest&, const StageContext& context) -> Result<StageResult> {
            std::mutex mutex;
            std::condition_variable_any stopped;
            std::unique_lock lock(mutex);
            stopped.wait(lock, context.stop, [] { return false; });
            return cancelled();
        };
        const auto session = made(studio, newFile());
        Listener listener;
        auto generation = Generation::start(*session, {}, listener.wake());
        QVERIFY(generation && listener.follow(**generation, [](const JobEvent& event) {
            return event.kind == JobEvent::Kind::Finished && event.node.starts_with("voice/");
        }));
        (*generation)->cancel();
        QVERIFY(listener.follow(**generation));
        QCOMPARE((*generation)->state(), Generation::State::Cancelled);
        QVERIFY(!(*generation)->error());
        QVERIFY(!session->cut()->sounds.empty());
    }

    void aFailureIsToldInItsOwnWords() {
        test::FakeStudio studio;
        studio.fakes["music"]->body = [](const StageRequest&, const StageContext&) -> Result<StageResult> {
            return fail(ErrorCode::Provider, "The music could not be made: the soundfont is not there.");
        };
        const auto session = made(studio, newFile());
        Listener listener;
        auto generation = Generation::start(*session, {}, listener.wake());
        QVERIFY(generation && listener.follow(**generation));
        QCOMPARE((*generation)->state(), Generation::State::Failed);
        QVERIFY2((*generation)->error()->message.ends_with("the soundfont is not there."), (*generation)->error()->message.c_str());
        QVERIFY(session->cut()->pictures.size() == 3);
    }

    void isLeftInTheMiddle() {
        const test::FakeStudio studio;
        const auto session = made(studio, newFile());
        Listener listener;
        auto generation = Generation::start(*session, {}, listener.wake());
        QVERIFY(generation);
        generation->reset();
        QVERIFY(session->generate({}, {}, {}));
    }

    void damagedFilesAreMadeAgain() {
        const test::FakeStudio studio;
        const auto file = newFile();
        {
            const auto session = made(studio, file);
            QVERIFY(session->generate({}, {}, {}) && session->save());
        }
        auto session = Session::open(studio.tools(m_disk, m_clock), file);
        QVERIFY(session);
        const AssetPtr voice = (*session)->assets().find("voice/" + toText((*session)->project()->script.scenes[0].sentences[0].id));
        QVERIFY(m_disk.writeAtomically((*session)->store().path(voice->files.at("audio")), "torn"));
        Listener listener;
        auto generation = Generation::start(**session, {}, listener.wake());
        QVERIFY(generation && listener.follow(**generation));
        QCOMPARE((*generation)->report().ran, (std::vector<std::string>{voice->node}));
    }

    void readOnlyProjectsRefuse() {
        const test::FakeStudio studio;
        const auto file = newFile();
        QVERIFY(made(studio, file));
        auto session = Session::openToRead(studio.tools(m_disk, m_clock), file);
        QVERIFY(session);
        const auto generation = Generation::start(**session, {}, [] {});
        QVERIFY(!generation);
    }
};

QTEST_GUILESS_MAIN(TestGeneration)
#include "tst_generation.moc"
