#include <QFile>
#include <QTest>

#include "core/base/text.h"
#include "tests/support/serving.h"

using namespace sw;
using test::Serving;

/// The gateway as it is started from the command line.
class TestServe : public QObject {
    Q_OBJECT

    test::Program m_program;

private slots:
    void servesUntilItIsToldToEnd() {
        Serving serving(m_program, {});
        QCOMPARE(serving.url().host(), QString("127.0.0.1"));
        QVERIFY(serving.ask("GET", "/health").body.find("\"status\":\"API Gateway is healthy\"") != std::string::npos);
        QCOMPARE(serving.ask("GET", "/ready").status, 200);
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
        QCOMPARE(Serving::ask(voice, "GET", "/health").body, std::string("{\"status\":\"Voice Service is healthy\"}"));
        QCOMPARE(serving.end(), 0);
    }

    void oneServiceAlone() {
        Serving serving(m_program, {"--only", "llm", "--no-auth"});
        QCOMPARE(serving.ask("GET", "/health").body, std::string("{\"status\":\"LLM Service is healthy\"}"));
        QCOMPARE(serving.end(), 0);
        QVERIFY(serving.errors().contains("--no-auth"));
    }

    void settingsOfTheFileAreUsed() {
        QFile file(QString::fromStdString(m_program.path("settings.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"gateway\": {\"routes\": {\"voice\": \"http://127.0.0.1:1\"}, \"hosts\": [\"studio.example\"]}}");
        file.close();
        Serving serving(m_program, {"--config", file.fileName()});
        QVERIFY(serving.ask("GET", "/health").body.find("\"voice\":\"down\"") != std::string::npos);
        QCOMPARE(serving.end(), 0);
    }

    void wrongSettingsAreNamed_data() {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("address") << QByteArray("{\"gateway\": {\"routes\": {\"voice\": \"file:///etc/passwd\"}}}") << QByteArray("gateway.routes.voice");
        QTest::newRow("limit") << QByteArray("{\"gateway\": {\"connections\": 0}}") << QByteArray("gateway.connections");
        QTest::newRow("days") << QByteArray("{\"jobs\": {\"keepDays\": -1}}") << QByteArray("jobs.keepDays");
    }
    void wrongSettingsAreNamed() {
        QFETCH(QByteArray, settings);
        QFETCH(QByteArray, name);
        QFile file(QString::fromStdString(m_program.path("settings.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(settings);
        file.close();
        const test::Run run = m_program.run({"serve", "--config", file.fileName().toStdString()});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.errors.find(name.toStdString()) != std::string::npos, run.errors.c_str());
    }

    void aTakenPortIsASentenceAndExitOne() {
        Serving serving(m_program, {});
        const std::string port = std::to_string(serving.url().port());
        const test::Program elsewhere;  // two servers do not share their jobs
        const test::Run second = elsewhere.run({"serve", "--port", port});
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
