#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <memory>
#include <set>

#include "core/base/text.h"
#include "core/media/source/media_probe.h"
#include "tests/support/serving.h"

using namespace sw;
using test::Serving;

/// Programs of others against the gateway: a browser, the official client of the Model Context Protocol, Prometheus' parser, and
/// the examples for users.
class TestGatewayClients : public QObject {
    Q_OBJECT

    test::Program m_program;
    std::unique_ptr<Serving> m_serving;
    QString m_token;

    struct Ran {
        int exitCode = -1;
        QByteArray output;
        QByteArray errors;
        [[nodiscard]] Json json() const { return Json::parse(output.toStdString(), nullptr, false); }
    };

    [[nodiscard]] Ran run(const QString& program, const QStringList& arguments, const QByteArray& input = {}) const {
        constexpr int kPatienceMs = 600'000;
        QProcess process;
        m_program.setUp(process);
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert("SHORTWRIGHT_URL", m_serving->url().toString());
        environment.insert("SHORTWRIGHT_TOKEN", m_token);
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(kPatienceMs))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// The first of these programs that is installed, or "".
    static QString installed(const QStringList& names) {
        for (const QString& name : names)
            if (const QString path = QStandardPaths::findExecutable(name); !path.isEmpty())
                return path;
        return {};
    }

private slots:
    void initTestCase() {
        m_serving = std::make_unique<Serving>(m_program, QStringList());
        m_token = QString::fromStdString(trimmed(m_program.run({"token"}).output));
        QVERIFY(m_serving->url().isValid());
    }

    void theDocumentationPageTriesCalls() {
        const QString browser = installed({"chromium", "chromium-headless-shell", "chromium-browser", "google-chrome"});
        if (browser.isEmpty())
            QSKIP("There is no Chromium: install the package chromium to test the documentation page.");
        const Ran ran = run(SW_NODE, {SW_CLIENTS "/docs_page.mjs", browser, m_serving->url().toString(), m_token});
        QVERIFY2(ran.exitCode == 0, ran.errors);
        const Json page = ran.json();
        const auto shows = [&page](const char* call, const std::string& status, bool ok) {
            const std::string shown = stringOr(page[call], "shown");
            QVERIFY2(shown.starts_with(status) && page[call]["ok"] == ok, (std::string(call) + ": " + shown).c_str());
        };
        QVERIFY(stringOr(page, "title").starts_with("Shortwright "));
        const Json document = Json::parse(m_serving->ask("GET", "/api/openapi.json").body);
        std::size_t operations = 0;
        for (const Json& methods : document["paths"])
            operations += methods.size();
        QVERIFY(page["operations"] == operations);
        QVERIFY(page["tables"] > 20);
        QVERIFY(page["wide"] == false);
        shows("health", "200", true);
        shows("withoutToken", "401", false);
        shows("withToken", "200", true);
        shows("example", "200", true);
        shows("wrong", "400", false);
        QVERIFY(stringOr(page["wrong"], "shown").find("Missing required parameters: text") != std::string::npos);
        // What a browser itself says of the two refusals is no fault of the page.
        for (const Json& complaint : page["complaints"])
            QVERIFY2(complaint.get<std::string>().find("status of 40") != std::string::npos, complaint.dump().c_str());
    }

    void theOfficialClientSpeaksMcp() {
        const Ran ran = run(SW_NODE, {SW_CLIENTS "/mcp.mjs", m_serving->url().toString(), m_token});
        QVERIFY2(ran.exitCode == 0, ran.errors);
        const Json found = ran.json();
        QCOMPARE(stringOr(found["server"], "name"), std::string("shortwright"));
        QVERIFY(!stringOr(found, "instructions").empty());
        QVERIFY(found["unknown"]["code"] == -32602);
        std::set<std::string> names;
        for (const Json& tool : found["tools"]) {
            names.insert(stringOr(tool, "name"));
            QVERIFY2(!stringOr(tool, "description").empty() && tool["inputSchema"]["type"] == "object", tool.dump().c_str());
        }
        QVERIFY2((names == std::set<std::string>{"make_short", "get_job", "list_voices", "get_project", "edit_project", "render_frame", "export",
                                                "list_takes", "make_takes", "choose_take", "make_versions"}), found["tools"].dump().c_str());
        QVERIFY(found["calls"].contains("list_voices") && found["calls"].contains("get_project"));
        for (const auto& [tool, result] : found["calls"].items())
            QVERIFY2(result.value("isError", false) == false && !result["content"].empty(), (tool + ": " + result.dump()).c_str());
    }

    void prometheusReadsTheMetrics() {
        const QString python = installed({"/usr/bin/python3", "python3"});  // Debian's packages are for Debian's Python
        if (python.isEmpty() || run(python, {"-c", "import prometheus_client"}).exitCode != 0)
            QSKIP("There is no parser of Prometheus: install the package python3-prometheus-client to test the metrics.");
        QCOMPARE(m_serving->ask("POST", "/api/voice/generate", R"({"text":"One."})", "Authorization: Bearer " + m_token.toStdString() + "\r\n").status, 200);
        const Ran ran = run(python, {SW_CLIENTS "/metrics.py"}, QByteArray::fromStdString(m_serving->ask("GET", "/metrics").body));
        QVERIFY2(ran.exitCode == 0, ran.errors);
        const Json families = ran.json();
        for (const auto& [name, kind] : {std::pair{"shortwright_requests", "counter"}, {"shortwright_request_seconds", "histogram"}, {"shortwright_connections", "gauge"}}) {
            QVERIFY2(families.contains(name), (std::string(name) + " in " + families.dump()).c_str());
            QVERIFY(families[name][0] == kind && families[name][1] > 0);
        }
    }

    void theExamplesMakeAShort_data() {
        QTest::addColumn<QStringList>("programs");
        QTest::addColumn<QString>("file");
        QTest::newRow("curl") << QStringList{"sh", "curl"} << "curl.sh";
        QTest::newRow("node") << QStringList{SW_NODE} << "client.mjs";
        QTest::newRow("python") << QStringList{"python3"} << "client.py";
    }
    void theExamplesMakeAShort() {
        QFETCH(QStringList, programs);
        QFETCH(QString, file);
        for (const QString& program : programs)
            if (installed({program}).isEmpty())
                QSKIP(qPrintable(program + " is not installed"));
        const QString film = QString::fromStdString(m_program.path("film-of-" + file.toStdString() + ".mp4"));
        const Ran ran = run(programs.front(), {QString(SW_SOURCE_DIR "/resources/examples/http/") + file, film});
        QVERIFY2(ran.exitCode == 0, ran.errors);
        QVERIFY2(ran.output.contains("job ") && ran.output.contains("progress 0.") && ran.output.endsWith("saved " + film.toUtf8() + "\n"), ran.output);
        const Result<MediaReport> report = probeMedia(film.toStdString());
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        QVERIFY(report->first(StreamKind::Video) && report->first(StreamKind::Audio));
    }

    /// What the gateway refuses, the examples say as it says it.
    void theExamplesSayWhyNot_data() { theExamplesMakeAShort_data(); }
    void theExamplesSayWhyNot() {
        QFETCH(QStringList, programs);
        QFETCH(QString, file);
        for (const QString& program : programs)
            if (installed({program}).isEmpty())
                QSKIP(qPrintable(program + " is not installed"));
        const QString token = std::exchange(m_token, "wrong");
        const QString film = QString::fromStdString(m_program.path("none.mp4"));
        const Ran ran = run(programs.front(), {QString(SW_SOURCE_DIR "/resources/examples/http/") + file, film});
        m_token = token;
        QVERIFY(ran.exitCode != 0);
        QVERIFY2(ran.errors.contains(file == "curl.sh" ? "401" : "A valid access token is needed"), ran.errors);
        QVERIFY(!QFile::exists(film));
    }
};

QTEST_GUILESS_MAIN(TestGatewayClients)
#include "tst_gateway_clients.moc"
