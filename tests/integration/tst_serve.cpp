#include <QFile>
#include <QProcess>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>
#include <csignal>

#include "core/base/text.h"
#include "tests/support/program.h"

using namespace sw;

namespace {

/// A `serve` that runs, and where it listens.
class Serving {
public:
    Serving(const test::Program& program, const QStringList& options) {
        program.setUp(m_process);
        m_process.start(SW_PROGRAM, QStringList{"serve", "--port", "0"} + options);
        while (!m_output.contains("listening on ") || !m_output.endsWith('\n')) {
            if (!m_process.waitForReadyRead(60'000))
                return;
            m_output += m_process.readAllStandardOutput();
        }
        const qsizetype at = m_output.indexOf("listening on ") + 13;
        m_url = QUrl(QString::fromUtf8(m_output.mid(at, m_output.indexOf('\n', at) - at)));
    }
    ~Serving() {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] const QUrl& url() const { return m_url; }
    [[nodiscard]] QByteArray output() const { return m_output; }
    /// Everything that the server at `url` answers.
    static QByteArray ask(const QUrl& url, const QByteArray& path, const QByteArray& headers = {}) {
        QTcpSocket socket;
        socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
        if (!socket.waitForConnected(10'000))
            return {};
        socket.write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
        while (socket.waitForReadyRead(10'000)) {
        }
        return socket.readAll();
    }
    int end() {
        ::kill(static_cast<pid_t>(m_process.processId()), SIGTERM);
        return m_process.waitForFinished(60'000) && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    QByteArray errors() { return m_process.readAllStandardError(); }

private:
    QProcess m_process;
    QByteArray m_output;
    QUrl m_url;
};

}  // namespace

/// The gateway as it is started from the command line.
class TestServe : public QObject {
    Q_OBJECT

    test::Program m_program;

private slots:
    void servesUntilItIsToldToEnd() {
        Serving serving(m_program, {});
        QCOMPARE(serving.url().host(), QString("127.0.0.1"));
        QVERIFY(Serving::ask(serving.url(), "/health").contains("\"status\":\"API Gateway is healthy\""));
        QVERIFY(Serving::ask(serving.url(), "/ready").startsWith("HTTP/1.1 200 OK\r\n"));
        QCOMPARE(serving.end(), 0);
        QVERIFY(serving.errors().contains("\"path\":\"/health\""));
    }

    void theTokenIsAlwaysTheSame() {
        const test::Run first = m_program.run({"token"});
        QCOMPARE(first.exitCode, 0);
        QCOMPARE(trimmed(first.output).size(), std::size_t{43});
        QCOMPARE(m_program.run({"token"}).output, first.output);
        QCOMPARE(stringOr(m_program.run({"token", "--json"}).last(), "token"), trimmed(first.output));
    }

    void eachServiceAtItsOwnPort() {
        Serving serving(m_program, {"--split"});
        QVERIFY(serving.url().isValid());
        const QByteArray output = serving.output();
        const qsizetype at = output.indexOf("voice at ");
        QVERIFY(at >= 0);
        const QUrl voice(QString::fromUtf8(output.mid(at + 9, output.indexOf('\n', at) - at - 9)));
        QVERIFY(Serving::ask(voice, "/health").endsWith("{\"status\":\"Voice Service is healthy\"}"));
        QCOMPARE(serving.end(), 0);
    }

    void oneServiceAlone() {
        Serving serving(m_program, {"--only", "llm", "--no-auth"});
        QVERIFY(Serving::ask(serving.url(), "/health").endsWith("{\"status\":\"LLM Service is healthy\"}"));
        QCOMPARE(serving.end(), 0);
        QVERIFY(serving.errors().contains("--no-auth"));
    }

    void settingsOfTheFileAreUsed() {
        QFile file(QString::fromStdString(m_program.path("settings.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"gateway\": {\"routes\": {\"voice\": \"http://127.0.0.1:1\"}, \"hosts\": [\"studio.example\"]}}");
        file.close();
        Serving serving(m_program, {"--config", file.fileName()});
        QVERIFY(Serving::ask(serving.url(), "/health").contains("\"voice\":\"down\""));
        QCOMPARE(serving.end(), 0);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"gateway\": {\"routes\": {\"voice\": \"file:///etc/passwd\"}}}");
        file.close();
        const test::Run run = m_program.run({"serve", "--config", file.fileName().toStdString()});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.errors.find("gateway.routes.voice") != std::string::npos);
    }

    void aTakenPortIsASentenceAndExitOne() {
        Serving serving(m_program, {});
        const std::string port = std::to_string(serving.url().port());
        const test::Run second = m_program.run({"serve", "--port", port});
        QCOMPARE(second.exitCode, 1);
        QVERIFY(second.errors.find("port " + port + " of 127.0.0.1 is in use") != std::string::npos);
        QVERIFY(second.output.empty());
    }

    void wrongUsage_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("part");
        QTest::newRow("port") << QStringList{"--port", "70000"} << "between 0 and 65535";
        QTest::newRow("service") << QStringList{"--only", "voise"} << "Did you mean voice?";
        QTest::newRow("both") << QStringList{"--only", "voice", "--split"} << "exclude";
        QTest::newRow("open to all") << QStringList{"--host", "0.0.0.0", "--no-auth"} << "--no-auth";
        QTest::newRow("host") << QStringList{"--host", "nowhere"} << "no address";
    }
    void wrongUsage() {
        QFETCH(QStringList, options);
        QFETCH(QString, part);
        std::vector<std::string> words = {"serve"};
        for (const QString& option : options)
            words.push_back(option.toStdString());
        const test::Run run = m_program.run(words);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.errors.find(part.toStdString()) != std::string::npos, run.errors.c_str());
    }
};

QTEST_GUILESS_MAIN(TestServe)
#include "tst_serve.moc"
