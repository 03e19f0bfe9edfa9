#include <QFile>
#include <QTest>
#include <map>
#include <set>

#include "core/base/text.h"
#include "tests/support/serving.h"

using namespace sw;
using test::Serving;

namespace {

/// The events of a job as they come.
class JobEvents {
public:
    JobEvents(const Serving& serving, const std::string& job) : m_client(serving.url().port(), "127.0.0.1", 0, kPatienceSeconds) {
        // HTTP/1.0 has no chunks between the events.
        m_client.send("GET /api/job/jobs/" + job + "/events HTTP/1.0\r\nHost: localhost\r\n\r\n");
        m_client.until("\r\n\r\n");
    }
    /// The next one's JSON; null when there are no more.
    Json next() {
        for (;;) {
            const std::string event = m_client.until("\n\n");
            if (event.empty())
                return {};
            if (const std::size_t at = event.find("data: "); at != std::string::npos)
                return Json::parse(event.substr(at + 6, event.find('\n', at) - at - 6), nullptr, false);
        }
    }

private:
    static constexpr int kPatienceSeconds = 300;
    test::RawClient m_client;
};

/// "voice/sentence-1"
std::string nodeOf(const Json& stage) {
    const std::string scene = stage["scene"].is_string() ? "/" + stage["scene"].get<std::string>() : "";
    return stage["name"].get<std::string>() + scene;
}

/// Follows the job until one of its stages `name` is there; adds those that are finished.
bool reach(JobEvents& events, const std::string& name, const std::string& status, std::set<std::string>& finished) {
    for (Json event = events.next(); !event.is_null(); event = events.next()) {
        if (!event.contains("stage"))
            continue;
        const Json& stage = event["stage"];
        if (stage["status"] == "completed")
            finished.insert(nodeOf(stage));
        if (stage["name"] == name && stage["status"] == status)
            return true;
    }
    return false;
}

}  // namespace

/// A server that ends in the middle of a job, without a chance to tidy up.
class TestServeKilled : public QObject {
    Q_OBJECT

    test::Program m_program;

    static std::string idOf(const test::RawAnswer& answer) { return stringOr(Json::parse(answer.body, nullptr, false), "jobId"); }

private slots:
    void itsJobsGoOnAndNothingIsMadeTwice() {
        std::set<std::string> finished;
        std::string film;
        std::string voice;
        {
            Serving serving(m_program, {"--no-auth"});
            film = idOf(serving.ask("POST", "/api/job/generate",
                                    R"({"sourceText":"Honey never spoils.","preset":"draft","parameters":{"llmGenParams":{"sceneAmount":1}}})"));
            voice = idOf(serving.ask("POST", "/api/voice/generate", R"({"text":"One."})", "Prefer: respond-async\r\n"));
            JobEvents events(serving, film);
            QVERIFY(reach(events, "voice", "completed", finished));
            serving.kill();
        }
        {
            Serving serving(m_program, {"--no-auth"});
            JobEvents events(serving, film);
            QVERIFY(reach(events, "render", "in_progress", finished));
            serving.kill();
        }
        QVERIFY(finished.contains("script") && finished.contains("music"));

        Serving serving(m_program, {"--no-auth"});
        const Json job = serving.ended(film);
        QVERIFY2(stringOr(job, "status") == "completed", job.dump().c_str());
        for (const Json& stage : job["stages"])
            QVERIFY2(stage["status"] == "completed", stage.dump().c_str());
        QCOMPARE(stringOr(serving.ended(voice), "status"), std::string("completed"));
        QCOMPARE(serving.ask("GET", stringOr(job["result"], "url")).status, 200);

        QFile log(QString::fromStdString(m_program.path("data/shortwright/jobs/jobs/" + film + "/short.media/assets.log")));
        QVERIFY2(log.open(QIODevice::ReadOnly), log.fileName().toUtf8());
        std::map<std::string, int> made;
        while (!log.atEnd())
            ++made[stringOr(Json::parse(log.readLine().toStdString(), nullptr, false), "node")];
        for (const std::string& node : finished)
            QVERIFY2(made[node] == 1, (node + " was made " + std::to_string(made[node]) + " times").c_str());
    }
};

QTEST_GUILESS_MAIN(TestServeKilled)
#include "tst_serve_killed.moc"
