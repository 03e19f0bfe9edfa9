#include <QFile>
#include <QProcess>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>
#include <algorithm>
#include <csignal>
#include <vector>

#include "core/base/text.h"
#include "tests/support/program.h"

using namespace sw;

namespace {

constexpr int kPatienceMs = 300'000;  // making and rendering takes its time on a busy machine

struct Answer {
    int status = 0;
    QByteArray head;
    QByteArray body;

    [[nodiscard]] Json json() const { return Json::parse(body.toStdString(), nullptr, false); }
    [[nodiscard]] QByteArray header(const QByteArray& name) const {
        const qsizetype at = head.indexOf("\r\n" + name + ": ");
        return at < 0 ? QByteArray() : head.mid(at + name.size() + 4, head.indexOf("\r\n", at + 2) - at - name.size() - 4);
    }
};

/// A `serve` that runs, and a client of it.
class Server {
public:
    explicit Server(const test::Program& program) {
        m_token = QByteArray::fromStdString(trimmed(program.run({"token"}).output));
        program.setUp(m_process);
        m_process.start(SW_PROGRAM, {"serve", "--port", "0"});
        QByteArray output;
        while (!output.contains("listening on ") || !output.endsWith('\n')) {
            if (!m_process.waitForReadyRead(60'000))
                return;
            output += m_process.readAllStandardOutput();
        }
        m_url = QUrl(QString::fromUtf8(output.mid(output.indexOf("listening on ") + 13)).trimmed());
    }
    ~Server() { kill(); }
    void kill() {
        m_process.kill();
        m_process.waitForFinished();
    }
    int end() {
        ::kill(static_cast<pid_t>(m_process.processId()), SIGTERM);
        return m_process.waitForFinished(60'000) && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

    [[nodiscard]] Answer ask(const QByteArray& method, const QByteArray& path, const Json& body = {}, const QByteArray& headers = {}) const {
        const QByteArray text = body.is_null() ? QByteArray() : QByteArray::fromStdString(body.dump());
        QTcpSocket socket;
        socket.connectToHost(m_url.host(), static_cast<quint16>(m_url.port()));
        if (!socket.waitForConnected(10'000))
            return {};
        socket.write(method + " " + path + " HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer " + m_token + "\r\n" + headers +
                     "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(text.size()) + "\r\n\r\n" + text);
        QByteArray all;
        while (socket.waitForReadyRead(kPatienceMs))
            all += socket.readAll();
        const qsizetype end = all.indexOf("\r\n\r\n");
        return end < 0 ? Answer{} : Answer{all.mid(9, 3).toInt(), all.left(end + 2), all.mid(end + 4)};
    }
    [[nodiscard]] Answer get(const QByteArray& path) const { return ask("GET", path); }
    /// A job once nothing more happens to it: its events end then.
    [[nodiscard]] Json finished(const Answer& ordered) const {
        const QByteArray id = QByteArray::fromStdString(stringOr(ordered.json(), "jobId"));
        (void)get("/api/job/jobs/" + id + "/events");
        return get("/api/job/jobs/" + id).json();
    }
    /// What a tool of MCP gives.
    [[nodiscard]] Json call(const char* tool, const Json& arguments) const {
        const Json message = {{"jsonrpc", "2.0"}, {"id", 1}, {"method", "tools/call"}, {"params", {{"name", tool}, {"arguments", arguments}}}};
        return ask("POST", "/mcp", message).json()["result"];
    }

private:
    QProcess m_process;
    QUrl m_url;
    QByteArray m_token;
};

QByteArray pathOf(const Answer& made) {
    return "/api/project/" + QByteArray::fromStdString(stringOr(made.json(), "id"));
}

Json setTitle(const std::string& title) {
    return Json::array({{{"edit", "SetTitle"}, {"title", title}}});
}

Json wish() {
    return {{"sourceText", "Bees dance to tell others where flowers are. The angle of the dance points the way. Its length tells how far."},
            {"parameters", {{"llmGenParams", {{"lengthDescription", "15 seconds"}, {"language", "en"}}}}}};
}

}  // namespace

/// Projects over the HTTP of `serve`.
class TestProjectApi : public QObject {
    Q_OBJECT

private slots:
    void fromABriefToAFilm() {
        const test::Program program;
        const Server server(program);
        const Answer made = server.ask("POST", "/api/project", wish());
        QCOMPARE(made.status, 201);
        const QByteArray path = pathOf(made);
        QCOMPARE(server.get(path + "/frame").status, 422);
        QCOMPARE(server.ask("POST", path + "/export").status, 422);
        QVERIFY(server.get(path + "/plan").json()["runs"].get<int>() > 0);

        const Json generated = server.finished(server.ask("POST", path + "/generate"));
        QVERIFY2(generated["status"] == "completed", generated.dump().c_str());
        QVERIFY(generated["result"]["ran"].size() > 5);
        QCOMPARE(server.get(path + "/plan").json()["runs"].get<int>(), 0);
        QVERIFY(server.get(path + "/issues").json()["issues"].is_array());

        // The picture is the one that the command writes of the same file.
        const Json project = server.get(path).json();
        const Answer frame = server.get(path + "/frame?t=1.5");
        QCOMPARE(frame.status, 200);
        QCOMPARE(frame.header("Content-Type"), QByteArray("image/png"));
        QCOMPARE(program.run({"frame", stringOr(project, "file"), "--at", "1.5", "-o", program.path("frame.png")}).exitCode, 0);
        QFile written(QString::fromStdString(program.path("frame.png")));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(frame.body == written.readAll());

        const Json film = server.finished(server.ask("POST", path + "/export", {{"format", "mp4"}}));
        QVERIFY2(film["status"] == "completed", film.dump().c_str());
        const Answer file = server.get(QByteArray::fromStdString(stringOr(film["result"], "url")));
        QCOMPARE(file.status, 200);
        QCOMPARE(file.body.mid(4, 4), QByteArray("ftyp"));
        QVERIFY(film["result"]["revision"] == project["revision"]);
    }

    void whatWasEditedOutlivesAKill() {
        const test::Program program;
        Server first(program);
        const QByteArray path = pathOf(first.ask("POST", "/api/project", wish()));
        const Answer edited = first.ask("POST", path + "/edits", setTitle("Bees"));
        QCOMPARE(edited.status, 200);
        first.kill();
        const Server second(program);
        QVERIFY(second.get("/api/project").json()["projects"][0]["open"] == false);
        const Answer read = second.get(path);
        QVERIFY(read.json()["title"] == "Bees");
        QVERIFY(!read.json()["undo"].get<std::string>().empty());
        // The tag that the client has is still good.
        QCOMPARE(second.ask("POST", path + "/edits", setTitle("Wasps"), "If-Match: " + edited.header("ETag") + "\r\n").status, 200);
        QCOMPARE(second.ask("POST", path + "/edits", setTitle("Ants"), "If-Match: " + edited.header("ETag") + "\r\n").status, 409);
    }

    void aJobGoesOnAfterAKill() {
        const test::Program program;
        Server first(program);
        const QByteArray path = pathOf(first.ask("POST", "/api/project", wish()));
        const Answer ordered = first.ask("POST", path + "/generate", {{"targets", {"script", "storyboard"}}});
        QCOMPARE(ordered.status, 202);
        first.kill();
        const Server second(program);
        const Json job = second.finished(ordered);
        QVERIFY2(job["status"] == "completed", job.dump().c_str());
        QVERIFY(second.get(path).json()["title"] != "");
    }

    void anotherProgramHasTheProject() {
        const test::Program program;
        Server server(program);
        const Answer made = server.ask("POST", "/api/project", wish());
        const std::string file = stringOr(server.get(pathOf(made)).json(), "file");
        QVERIFY(program.run({"generate", file}).errors.find("open in another Shortwright") != std::string::npos);
        QCOMPARE(server.end(), 0);
        QCOMPARE(program.run({"plan", file}).exitCode, 0);
    }

    void takesAndVersions() {
        const test::Program program;
        const Server server(program);
        const QByteArray path = pathOf(server.ask("POST", "/api/project", wish()));
        QCOMPARE(server.ask("POST", path + "/versions", {{"hooks", {"Bees talk."}}}).status, 422);  // there is no script yet
        QVERIFY(server.finished(server.ask("POST", path + "/generate"))["status"] == "completed");

        const Json takes = server.finished(server.ask("POST", path + "/takes", {{"target", "music"}}));
        QVERIFY2(takes["result"]["takes"] == Json({1}), takes.dump().c_str());
        const Json made = server.get(path + "/takes?target=music").json();
        QVERIFY2(made["takes"].size() == 2 && made["takes"][0]["inUse"] == true, made.dump().c_str());
        const Answer sound = server.get(QByteArray::fromStdString(stringOr(made["takes"][1]["files"][0], "url")));
        QCOMPARE(sound.status, 200);
        QCOMPARE(sound.body.left(4), QByteArray("RIFF"));
        QCOMPARE(server.ask("POST", path + "/takes/choose", {{"target", "music"}, {"take", 1}}).status, 200);
        QVERIFY(server.get(path + "/takes?target=music").json()["takes"][1]["inUse"] == true);

        const Json versions = {{"hooks", {"Bees talk."}}, {"make", true}};
        const Json estimate = server.ask("POST", path + "/versions/estimate", versions).json();
        QVERIFY2(estimate["versions"][0]["runs"].get<int>() > 0 && estimate["versions"][0]["shared"].get<int>() > 5, estimate.dump().c_str());
        const Json job = server.finished(server.ask("POST", path + "/versions", versions));
        QVERIFY2(job["status"] == "completed", job.dump().c_str());
        const QByteArray version = "/api/project/" + QByteArray::fromStdString(stringOr(job["result"]["versions"][0], "project"));
        QCOMPARE(server.get(version + "/plan").json()["runs"].get<int>(), 0);
        QVERIFY(server.get(version).json()["project"]["script"]["scenes"][0]["sentences"][0]["text"] == "Bees talk.");
        const Json list = server.get(path + "/versions").json()["versions"];
        QVERIFY2(list.size() == 1 && list[0]["follows"] == true, list.dump().c_str());
        QVERIFY(server.call("make_versions", {{"project", path.mid(13).toStdString()}, {"hooks", {"Bees talk."}}, {"estimate", true}})["isError"] == false);
        QVERIFY(server.call("list_takes", {{"project", path.mid(13).toStdString()}, {"target", "musik"}})["isError"] == true);
    }

    void namesThatLeadElsewhere_data() {
        QTest::addColumn<QByteArray>("id");
        for (const char* id : {"..", "%2e%2e", "..%2fjobs", "a%00b", "A", "%C3%A4", "."})
            QTest::newRow(id) << QByteArray(id);
    }
    void namesThatLeadElsewhere() {
        QFETCH(QByteArray, id);
        static const test::Program kProgram;
        static const Server kServer(kProgram);
        const int status = kServer.get("/api/project/" + id + "/plan").status;
        QVERIFY2(status == 404 || status == 400, QByteArray::number(status));
        QCOMPARE(kServer.get("/ready").status, 200);
    }

    void anAgentEditsAProject() {
        const test::Program program;
        const Server server(program);
        const std::string id = stringOr(server.ask("POST", "/api/project", wish()).json(), "id");
        QVERIFY(server.call("get_project", Json::object())["structuredContent"]["projects"][0]["id"] == id);
        const Json read = server.call("get_project", {{"project", id}})["structuredContent"];
        const Json edit = {{"project", id}, {"revision", read["revision"]}, {"edits", setTitle("By an agent")}};
        QVERIFY(server.call("edit_project", edit)["isError"] == false);
        const Json late = server.call("edit_project", edit);
        QVERIFY(late["isError"] == true);
        QVERIFY(late["content"][0]["text"].get<std::string>().find("revision 2") != std::string::npos);
        QVERIFY(server.call("render_frame", {{"project", id}})["isError"] == true);  // there is no script yet
        QVERIFY(server.call("export", {{"project", id}})["isError"] == true);
        QVERIFY(server.call("get_job", {{"jobId", "none"}})["isError"] == true);
        QVERIFY(server.call("list_voices", Json::object())["isError"] == false);
        const Json list = server.ask("POST", "/mcp", {{"jsonrpc", "2.0"}, {"id", 1}, {"method", "tools/list"}}).json();
        std::vector<std::string> names;
        for (const Json& tool : list["result"]["tools"])
            names.push_back(tool["name"]);
        std::ranges::sort(names);
        QCOMPARE(names, (std::vector<std::string>{"choose_take", "edit_project", "export", "get_job", "get_project", "list_takes", "list_voices", "make_short",
                                                  "make_takes", "make_versions", "render_frame"}));
    }
};

QTEST_GUILESS_MAIN(TestProjectApi)
#include "tst_project_api.moc"
