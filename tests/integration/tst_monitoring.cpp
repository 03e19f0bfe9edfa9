#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "tests/support/otlp_server.h"
#include "tests/support/serving.h"

using namespace sw;
using namespace sw::test;

namespace {

constexpr const char* kPrompt = "PLANTED-PROMPT honey never spoils";
constexpr const char* kKey = "sk-PLANTED-KEY-0123456789abcdef";
constexpr const char* kCollectorKey = "PLANTED-COLLECTOR-KEY-0123456789";
constexpr const char* kTrace = "4bf92f3577b34da6a3ce929d0e0e4736";
constexpr const char* kParent = "00f067aa0ba902b7";
constexpr const char* kJobTrace = "0af7651916cd43dd8448eb211c80319c";

std::string textOf(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

void write(const std::string& path, const std::string& text) {
    QDir().mkpath(QFileInfo(QString::fromStdString(path)).path());
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.c_str()) < 0)
        qFatal("cannot write %s", path.c_str());
}

/// The names of numbers that a query asks for, without what histograms add.
std::set<std::string> namesIn(const std::string& query) {
    static const QRegularExpression kName("\\b((?:shortwright|process)_[a-z_]+?)(?:_bucket)?\\b");
    std::set<std::string> names;
    for (auto it = kName.globalMatch(QString::fromStdString(query)); it.hasNext();)
        names.insert(it.next().captured(1).toStdString());
    return names;
}

/// Settings with a collector, and a header for it. (Not as raw strings: moc takes what follows two slashes there for a comment.)
Json otlp(const std::string& endpoint, const std::string& header = "X-Scope-OrgID: team") {
    return {{"monitoring", {{"otlp", {{"endpoint", endpoint}, {"headers", Json::array({header})}}}}}};
}

/// A language model that is out of credit, and says so with the words that it was sent.
void noCredit(const FakeRequest& request, FakeServer::Wire& wire) {
    wire.send(fakeJson(Json{{"error", {{"message", "No credit for: " + request.body}, {"type", "insufficient_quota"}}}}.dump(), 402));
}

}  // namespace

/// What a running program tells about itself: numbers, logs, traces, crashes; and what it does not.
class TestMonitoring : public QObject {
    Q_OBJECT

    std::unique_ptr<OtlpServer> m_collector;
    std::unique_ptr<FakeServer> m_model;
    std::unique_ptr<Program> m_program;
    std::string m_metrics;
    std::string m_log;
    std::string m_errors;
    std::string m_requestId = "request-of-the-test";
    std::string m_job;
    int m_exitCode = -1;

    [[nodiscard]] Json settings() const {
        return {{"providers", {{"llm", Json::array({{{"name", "studio-llm"}, {"protocol", "openai"}, {"baseUrl", m_model->url() + "/v1"}, {"model", "m"}, {"keyEnv", "STUDIO_KEY"}}})}}},
                {"logging", {{"file", m_program->path("log.jsonl")}, {"level", "debug"}}},
                {"monitoring", {{"otlp", {{"endpoint", m_collector->url()}, {"headers", Json::array({"X-Scope-OrgID: team"})}, {"keyHeader", "Authorization"}, {"keyPrefix", "Bearer "}, {"keyEnv", "COLLECTOR_KEY"}}}}}};
    }

    /// The lines of the log of that event.
    [[nodiscard]] std::vector<Json> lines(const std::string& event) const {
        std::vector<Json> found;
        for (const std::string& line : split(m_log, '\n')) {
            const Json json = Json::parse(line, nullptr, false);
            if (json.is_object() && stringOr(json, "event") == event)
                found.push_back(json);
        }
        return found;
    }

private slots:
    /// One server, a request whose provider fails, and a job; then the server ends.
    void initTestCase() {
        qputenv("STUDIO_KEY", kKey);
        qputenv("COLLECTOR_KEY", kCollectorKey);
        m_collector = std::make_unique<OtlpServer>();
        m_model = std::make_unique<FakeServer>(noCredit);
        m_program = std::make_unique<Program>();
        write(m_program->path("settings.json"), settings().dump());
        Serving serving(*m_program, {"--config", "settings.json"});
        const std::string token = trimmed(m_program->run({"token"}).output);
        QVERIFY(!token.empty());
        const std::string bearer = "Authorization: Bearer " + token + "\r\n";
        const RawAnswer script = serving.ask("POST", "/api/llm/generate?hidden=PLANTED-QUERY", Json{{"inputPrompt", kPrompt}, {"llmGenParams", {{"sceneAmount", 1}, {"lengthDescription", "15 seconds"}}}}.dump(),
                                             bearer + "X-Request-Id: " + m_requestId + "\r\ntraceparent: 00-" + kTrace + "-" + kParent + "-01\r\n");
        QVERIFY2(script.status == 200, script.body.c_str());
        const RawAnswer order = serving.ask("POST", "/api/voice/generate", Json{{"text", kPrompt}}.dump(),
                                            bearer + "Prefer: respond-async\r\ntraceparent: 00-" + kJobTrace + "-" + kParent + "-01\r\n");
        QVERIFY2(order.status == 202, order.body.c_str());
        m_job = stringOr(Json::parse(order.body), "jobId");
        QCOMPARE(stringOr(serving.ended(m_job, bearer), "status"), std::string("completed"));
        m_metrics = serving.ask("GET", "/metrics", {}, bearer).body;
        m_exitCode = serving.end();
        m_errors = serving.errors().toStdString() + serving.output().toStdString();
        m_log = textOf(m_program->path("log.jsonl"));
    }

    void everyNumberThatIsShownOrWatchedIsThere() {
        std::set<std::string> there;
        for (const std::string& line : split(m_metrics, '\n'))
            if (line.starts_with("# TYPE "))
                there.insert(split(line, ' ')[2]);
        std::string queries;
        const Json dashboard = Json::parse(textOf(SW_SOURCE_DIR "/packaging/monitoring/grafana-dashboard.json"), nullptr, false);
        QVERIFY(dashboard.is_object());
        for (const Json& panel : dashboard["panels"])
            for (const Json& target : panel.value("targets", Json::array()))
                queries += target["expr"].get<std::string>() + "\n";
        for (const std::string& line : split(textOf(SW_SOURCE_DIR "/packaging/monitoring/alerts.yml"), '\n'))
            if (const std::size_t at = line.find("expr: "); at != std::string::npos)
                queries += line.substr(at) + "\n";
        const std::set<std::string> asked = namesIn(queries);
        QVERIFY(asked.size() > 25);
        for (const std::string& name : asked)
            QVERIFY2(there.contains(name), (name + " is asked for, but is not in /metrics").c_str());
        // And what is counted is looked at, or a detail of the server.
        const std::set<std::string> details = {"shortwright_body_bytes", "shortwright_spans_sent_total", "process_threads", "process_virtual_memory_bytes"};
        for (const std::string& name : there)
            QVERIFY2(asked.contains(name) || details.contains(name), (name + " is shown nowhere").c_str());
    }

    void theDashboardIsOneThatGrafanaTakes() {
        const Json dashboard = Json::parse(textOf(SW_SOURCE_DIR "/packaging/monitoring/grafana-dashboard.json"), nullptr, false);
        for (const char* member : {"title", "uid", "schemaVersion", "panels", "templating", "time"})
            QVERIFY2(dashboard.contains(member), member);
        std::set<int> ids;
        for (const Json& panel : dashboard["panels"]) {
            QVERIFY(ids.insert(panel["id"].get<int>()).second);
            const Json& place = panel["gridPos"];
            QVERIFY(place["x"].get<int>() >= 0 && place["x"].get<int>() + place["w"].get<int>() <= 24 && place["h"].get<int>() > 0);
            QVERIFY(panel["type"] == "row" || !panel["targets"].empty());
        }
    }

    void promtoolFindsNothingWrong() {
        const QString promtool = QStandardPaths::findExecutable("promtool");
        if (promtool.isEmpty())
            QSKIP("There is no promtool here: it is in the package prometheus.");
        QProcess tool;
        tool.start(promtool, {"check", "rules", SW_SOURCE_DIR "/packaging/monitoring/alerts.yml"});
        QVERIFY(tool.waitForFinished(60'000));
        QVERIFY2(tool.exitCode() == 0, tool.readAllStandardError().constData());
        tool.start(promtool, {"check", "metrics"});
        tool.write(QByteArray::fromStdString(m_metrics));
        tool.closeWriteChannel();
        QVERIFY(tool.waitForFinished(60'000));
        QVERIFY2(tool.exitCode() == 0, tool.readAllStandardError().constData());
    }

    void numbersTellWhatHappened_data() {
        QTest::addColumn<QString>("line");
        for (const char* line : {R"(shortwright_stage_runs_total{stage="voice",provider="*",outcome="ok"} 1)", R"(shortwright_stage_runs_total{stage="script",provider="embedded",outcome="ok"} 1)",
                                 R"(shortwright_stage_fallbacks_total{stage="script",from="studio-llm",to="embedded"} 1)", R"(shortwright_provider_errors_total{provider="studio-llm",kind="request"} 1)",
                                 R"(shortwright_job_runs_total{kind="POST /api/voice/generate",outcome="ok"} 1)", R"(shortwright_stage_seconds_bucket{stage="voice",provider="*",le="+Inf"} 1)",
                                 R"(shortwright_job_queue_depth 0)"})
            QTest::newRow(line) << line;
    }
    void numbersTellWhatHappened() {
        QFETCH(QString, line);
        // The embedded voices are called after their engines.
        const QString pattern = QRegularExpression::escape(line).replace("\\*", "[^\"]+");
        QVERIFY2(QRegularExpression(pattern).match(QString::fromStdString(m_metrics)).hasMatch(), m_metrics.c_str());
    }

    void spansNestFromTheClientToTheProvider() {
        QCOMPARE(m_exitCode, 0);
        for (const std::string& complaint : m_collector->complaints())
            QFAIL(complaint.c_str());
        const CollectedSpan request = m_collector->named("POST /api/llm/generate");
        const CollectedSpan stage = m_collector->named("stage script");
        const CollectedSpan call = m_collector->named("POST");
        QCOMPARE(request.trace, std::string(kTrace));
        QCOMPARE(request.parent, std::string(kParent));
        QCOMPARE(request.kind, 2);
        QCOMPARE(stage.trace, request.trace);
        QCOMPARE(stage.parent, request.id);
        QCOMPARE(call.parent, stage.id);
        QCOMPARE(call.kind, 3);
        QCOMPARE(call.status, 2);
        QVERIFY(!m_model->requests().empty());
        QCOMPARE(m_model->requests()[0].header("traceparent"), "00-" + std::string(kTrace) + "-" + call.id + "-01");
        QCOMPARE(m_collector->requests()[0].header("x-scope-orgid"), std::string("team"));
        QCOMPARE(m_collector->requests()[0].header("authorization"), std::string("Bearer ") + kCollectorKey);
    }

    void aJobGoesOnInTheTraceOfWhoOrderedIt() {
        const CollectedSpan request = m_collector->named("POST /api/voice/generate");
        const CollectedSpan job = m_collector->named("job POST /api/voice/generate");
        const CollectedSpan stage = m_collector->named("stage voice");
        QCOMPARE(request.trace, std::string(kJobTrace));
        QCOMPARE(job.trace, request.trace);
        QCOMPARE(job.parent, request.id);
        QCOMPARE(job.kind, 5);
        QCOMPARE(stage.trace, request.trace);
        QCOMPARE(stage.parent, job.id);
        QVERIFY(stage.begin >= job.begin && stage.end <= job.end);
    }

    void theLogSaysWhatWasDoneForWhom() {
        for (const char* event : {"stage.begin", "stage.end", "stage.fallback", "provider.error"}) {
            bool found = false;
            for (const Json& line : lines(event))
                found = found || (stringOr(line, "requestId") == m_requestId && stringOr(line, "traceId") == kTrace);
            QVERIFY2(found, (std::string(event) + " in " + m_log).c_str());
        }
        for (const char* event : {"job.begin", "job.end", "stage.end"}) {
            bool found = false;
            for (const Json& line : lines(event))
                found = found || (stringOr(line, "job") == m_job && stringOr(line, "traceId") == kJobTrace);
            QVERIFY2(found, (std::string(event) + " in " + m_log).c_str());
        }
        QVERIFY(m_log.find("\"path\":\"/api/llm/generate\"") != std::string::npos);
        QVERIFY(m_errors.find("\"path\"") == std::string::npos);  // lines have a file
        QCOMPARE(static_cast<int>(QFile::permissions(QString::fromStdString(m_program->path("log.jsonl"))) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)), 0);
    }

    void nothingOfTheCreatorsAndNoSecretIsTold() {
        std::string token = trimmed(m_program->run({"token"}).output);
        std::string told = m_metrics + m_log + m_errors;
        for (const FakeRequest& request : m_collector->requests())
            told += request.body;
        QVERIFY(told.size() > 10'000);
        for (const std::string& planted : {std::string("PLANTED"), std::string("honey never"), token, m_program->path("")})
            QVERIFY2(told.find(planted) == std::string::npos, planted.c_str());
    }

    void aCommandIsATraceToo() {
        OtlpServer collector;
        Program program;
        write(program.path("settings.json"), Json{{"monitoring", {{"otlp", {{"endpoint", collector.url() + "/"}}}}}}.dump());
        write(program.path("honey.txt"), "Honey never spoils. Bees make it from nectar.");
        const Run made = program.run({"new", "honey.txt", "-o", "honey.short", "--seconds", "15", "--config", "settings.json"});
        QVERIFY2(made.exitCode == 0, (made.output + made.errors).c_str());
        const CollectedSpan command = collector.named("shortwright new");
        const CollectedSpan stage = collector.named("stage script");
        QVERIFY(!command.id.empty());
        QCOMPARE(stage.parent, command.id);
        QVERIFY(collector.complaints().empty());
    }

    void aCollectorThatIsNotThereHoldsNobodyUp() {
        Program program;
        write(program.path("settings.json"), otlp("http://127.0.0.1:1").dump());
        const Run run = program.run({"looks", "--config", "settings.json"});
        QVERIFY2(run.exitCode == 0, run.errors.c_str());
    }

    void settingsThatCannotBeUsedAreSaid_data() {
        QTest::addColumn<QString>("settings");
        QTest::addColumn<QString>("says");
        QTest::newRow("level") << R"({"logging":{"level":"loud"}})" << "logging.level must be debug, info, warning or error";
        QTest::newRow("size") << R"({"logging":{"maxBytes":1}})" << "logging.maxBytes";
        QTest::newRow("folder") << R"({"logging":{"file":"/proc/nothing/log"}})" << "logging.file";
        QTest::newRow("endpoint") << QString::fromStdString(otlp("ftp://x").dump()) << "monitoring.otlp.endpoint";
        QTest::newRow("header") << QString::fromStdString(otlp("http://x", "team").dump()) << "monitoring.otlp.headers";
        QTest::newRow("key in a header") << QString::fromStdString(otlp("http://x", "Authorization: Bearer x").dump()) << "shortwright key set otlp";
    }
    void settingsThatCannotBeUsedAreSaid() {
        QFETCH(QString, settings);
        QFETCH(QString, says);
        Program program;
        write(program.path("settings.json"), settings.toStdString());
        const Run run = program.run({"looks", "--config", "settings.json"});
        QVERIFY(run.exitCode == 2 || run.exitCode == 3);
        QVERIFY2(run.errors.find(says.toStdString()) != std::string::npos, run.errors.c_str());
    }

    void aCrashIsToldOfOnceAndPacked() {
        Program program;
        const std::string report = program.path("data/shortwright/crashes/crash-1790000000-7.txt");
        write(report, "Shortwright crash report 1\nsignal: SIGSEGV\n");
        const Run first = program.run({"looks"});
        QVERIFY2(first.errors.find(report) != std::string::npos, first.errors.c_str());
        QVERIFY(program.run({"looks"}).errors.find("crash") == std::string::npos);
        const Run packed = program.run({"report", "-o", "bundle.zip"});
        QVERIFY2(packed.exitCode == 0, packed.errors.c_str());
        const std::string bytes = textOf(program.path("bundle.zip"));
        QVERIFY(bytes.find("crashes/crash-1790000000-7.txt") != std::string::npos);
        QVERIFY(bytes.find("signal: SIGSEGV") != std::string::npos);
    }

    void aServerThatCrashesLeavesAReport() {
        Program program;
        write(program.path("settings.json"), "{}");
        {
            QProcess server;
            program.setUp(server);
            server.start(SW_PROGRAM, {"serve", "--port", "0", "--no-auth", "--config", "settings.json"});
            while (!server.readAllStandardOutput().contains("listening on"))
                QVERIFY(server.waitForReadyRead(60'000));
            ::kill(static_cast<pid_t>(server.processId()), SIGSEGV);
            QVERIFY(server.waitForFinished(60'000));
            QCOMPARE(server.exitStatus(), QProcess::CrashExit);
        }
        QDirIterator reports(QString::fromStdString(program.path("data/shortwright/crashes")), {"crash-*.txt"});
        if (!reports.hasNext())
            QSKIP("A sanitizer watches this program.");
        const std::string text = textOf(reports.next().toStdString());
        for (const char* part : {"signal: SIGSEGV", "version: ", "stack:\n  #0 0x", " shortwright\n", "libc.so.6"})
            QVERIFY2(text.find(part) != std::string::npos, text.c_str());
        for (const char* planted : {"--no-auth", "PLANTED", "settings.json"})
            QVERIFY2(text.find(planted) == std::string::npos, text.c_str());
        QVERIFY(text.find(program.path("")) == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestMonitoring)
#include "tst_monitoring.moc"
