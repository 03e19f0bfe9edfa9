#include <QFile>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

#include "tests/support/serving.h"
#include "tests/support/test_certificates.h"
#include "tests/support/test_databases.h"

using namespace sw;
using test::PostgresServer;
using test::Serving;

/// The gateway with a certificate of its own, and with a database on a server.
class TestServePlaces : public QObject {
    Q_OBJECT

    test::Program m_program;

    /// A settings file with that in it.
    static QString settings(const test::Program& program, const Json& json) {
        QFile file(QString::fromStdString(program.path("settings.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(json.dump())) < 0)
            qFatal("the settings could not be written");
        return file.fileName();
    }
    static Json ready(const Serving& serving, int status) {
        const test::RawAnswer answer = serving.ask("GET", "/ready");
        return answer.status == status ? Json::parse(answer.body, nullptr, false) : Json(answer.body);
    }

private slots:
    void speaksTls() {
        const test::TestAuthority authority;
        const QString certificate = QString::fromStdString(m_program.path("server.pem"));
        const QString key = QString::fromStdString(m_program.path("server.key"));
        authority.issue(certificate, key);
        const Json tls = {{"certificate", certificate.toStdString()}, {"key", key.toStdString()}};
        Serving serving(m_program, {"--host", "0.0.0.0", "--config", settings(m_program, {{"gateway", {{"tls", tls}}}})});
        QCOMPARE(serving.url().scheme(), QString("https"));
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromData(authority.pem()));
        QSslSocket client;
        client.setSslConfiguration(configuration);
        client.setPeerVerifyName("localhost");
        client.connectToHostEncrypted("127.0.0.1", static_cast<quint16>(serving.url().port()));
        QVERIFY2(client.waitForEncrypted(), qPrintable(client.errorString()));
        client.write("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QVERIFY(client.waitForReadyRead());
        QVERIFY(client.readAll().startsWith("HTTP/1.1 200"));
        QCOMPARE(serving.end(), 0);
        QVERIFY2(!serving.errors().contains("can be read on its way"), "nothing can be");
    }

    void aCertificateThatCannotBeUsedEndsIt() {
        const test::TestAuthority authority;
        const std::string certificate = m_program.path("old.pem");
        const std::string key = m_program.path("old.key");
        authority.issue(QString::fromStdString(certificate), QString::fromStdString(key), {"localhost", -7200, -3600, "EC", {}});
        const QString file = settings(m_program, {{"gateway", {{"tls", {{"certificate", certificate}, {"key", key}}}}}});
        const test::Run run = m_program.run({"serve", "--port", "0", "--config", file.toStdString()});
        QVERIFY(run.exitCode != 0);
        QVERIFY2(run.errors.find("has expired") != std::string::npos, run.errors.c_str());
        const QString half = settings(m_program, {{"gateway", {{"tls", {{"certificate", certificate}}}}}});
        const test::Run without = m_program.run({"serve", "--port", "0", "--config", half.toStdString()});
        QCOMPARE(without.exitCode, 2);
        QVERIFY2(without.errors.find("gateway.tls.key") != std::string::npos, without.errors.c_str());
    }

    void keepsJobsOnAServerAndSaysWhenThatIsGone() {
        const test::TestDatabase database("postgresql");
        const Json json = {{"database", {{"url", database.place()}}}};
        Serving serving(m_program, {"--no-auth", "--config", settings(m_program, json)});
        QVERIFY(serving.url().isValid());
        const Json up = {{"status", "ready"}, {"checks", {{"database", "up"}, {"disk", "up"}, {"media", "up"}, {"jobs", "up"}}}};
        QVERIFY2(ready(serving, 200) == up, ready(serving, 200).dump().c_str());
        QCOMPARE(serving.ask("POST", "/api/job/generate", R"({"prompt":"Bees"})").status, 202);
        QCOMPARE((*database.open()->connection())->rows("SELECT COUNT(*) FROM jobs")->front().integer(0), 1);

        const test::Program other;  // with folders of its own
        const test::Run second = other.run({"serve", "--port", "0", "--config", settings(other, json).toStdString()});
        QVERIFY(second.exitCode != 0);
        QVERIFY2(second.errors.find("in use by another Shortwright") != std::string::npos, second.errors.c_str());

        PostgresServer::ofProgram().stop();
        const Json down = {{"status", "not_ready"}, {"checks", {{"database", "down"}, {"disk", "up"}, {"media", "up"}, {"jobs", "down"}}}};
        QVERIFY2(ready(serving, 503) == down, ready(serving, 503).dump().c_str());
        QCOMPARE(serving.ask("GET", "/health").status, 200);
        QCOMPARE(serving.ask("GET", "/api/job/jobs").status, 503);
        PostgresServer::ofProgram().start();
        QVERIFY2(ready(serving, 200) == up, ready(serving, 200).dump().c_str());
        QCOMPARE(serving.end(), 0);
    }

    void aDatabaseThatCannotBeOpenedEndsItWithoutShowingThePassword() {
        for (const char* url : {"postgresql://anna:hidden@127.0.0.1:1/short", "postgresql://anna:hid/den@127.0.0.1/short", "oracle://anna:hidden@h/n"}) {
            const QString file = settings(m_program, {{"database", {{"url", url}}}});
            const test::Run run = m_program.run({"serve", "--port", "0", "--config", file.toStdString()});
            QVERIFY(run.exitCode > 0);
            QVERIFY2(run.errors.find("database") != std::string::npos, run.errors.c_str());
            QVERIFY2((run.errors + run.output).find("hid") == std::string::npos, run.errors.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestServePlaces)
#include "tst_serve_places.moc"
