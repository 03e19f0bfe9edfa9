#include <QFile>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include "services/gateway/server_certificate.h"
#include "tests/services/gateway/gateway_fixture.h"
#include "tests/support/test_certificates.h"

using namespace sw;
using namespace sw::test;

namespace {

constexpr int kPatienceMs = 10'000;

/// A client that trusts the test's authority and nobody else.
class TlsClient {
public:
    TlsClient(const TestAuthority& authority, int port, QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater,
              const QByteArrayList& offers = {"h2", "http/1.1"}) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromData(authority.pem()));
        configuration.setProtocol(protocol);
        configuration.setAllowedNextProtocols(offers);
        m_socket.setSslConfiguration(configuration);
        m_socket.setPeerVerifyName("localhost");
        m_socket.connectToHostEncrypted("127.0.0.1", static_cast<quint16>(port));
        m_encrypted = m_socket.waitForEncrypted(kPatienceMs);
    }
    [[nodiscard]] bool isEncrypted() const { return m_encrypted; }
    [[nodiscard]] QSslSocket& socket() { return m_socket; }
    TlsClient& send(const std::string& bytes) {
        m_socket.write(bytes.data(), static_cast<qint64>(bytes.size()));
        while (m_socket.encryptedBytesToWrite() + m_socket.bytesToWrite() > 0 &&
               m_socket.waitForBytesWritten(kPatienceMs)) {
        }
        return *this;
    }
    /// Reads until `enough` says so; what has come.
    QByteArray until(const std::function<bool(const QByteArray&)>& enough) {
        QByteArray all;
        do {
            all += m_socket.readAll();
        } while (!enough(all) && (m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(kPatienceMs)));
        return all;
    }
    /// One answer with a Content-Length.
    QByteArray answer() {
        return until([](const QByteArray& all) {
            const qsizetype end = all.indexOf("\r\n\r\n");
            const qsizetype at = all.indexOf("Content-Length: ");
            return end >= 0 && at >= 0 &&
                   all.size() - end - 4 >= all.mid(at + 16, all.indexOf('\r', at) - at - 16).toLongLong();
        });
    }
    /// True when the server closes.
    bool isClosed() {
        while (m_socket.state() == QAbstractSocket::ConnectedState && m_socket.waitForDisconnected(kPatienceMs)) {
        }
        return m_socket.state() == QAbstractSocket::UnconnectedState &&
               m_socket.error() == QAbstractSocket::RemoteHostClosedError;
    }

private:
    QSslSocket m_socket;
    bool m_encrypted = false;
};

}  // namespace

class TestGatewayTls : public QObject {
    Q_OBJECT

    TestAuthority m_authority;
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(name); }
    [[nodiscard]] TlsFiles files(const char* certificate = "server.pem", const char* key = "server.key") const {
        return {path(certificate).toStdString(), path(key).toStdString()};
    }
    void start(GatewayFixture& gateway) const {
        gateway.settings.tls = files();
        const Result<void> started = gateway.start();
        QVERIFY2(started, started ? "" : started.error().message.c_str());
    }
    void write(const char* name, const QByteArray& bytes) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }

private slots:
    void initTestCase() { m_authority.issue(path("server.pem"), path("server.key")); }

    void aClientThatKnowsTheAuthorityIsAnswered_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<int>("protocol");
        QTest::newRow("elliptic curve, 1.3") << QByteArray("EC") << int(QSsl::TlsV1_3);
        QTest::newRow("elliptic curve, 1.2") << QByteArray("EC") << int(QSsl::TlsV1_2);
        QTest::newRow("RSA, 1.3") << QByteArray("RSA") << int(QSsl::TlsV1_3);
        QTest::newRow("RSA, 1.2") << QByteArray("RSA") << int(QSsl::TlsV1_2);
    }
    void aClientThatKnowsTheAuthorityIsAnswered() {
        QFETCH(QByteArray, kind);
        QFETCH(int, protocol);
        GatewayFixture gateway;
        CertificateWish wish;
        wish.kind = kind.constData();
        m_authority.issue(path("own.pem"), path("own.key"), wish);
        gateway.settings.tls = files("own.pem", "own.key");
        QVERIFY(gateway.start());
        TlsClient client(m_authority, gateway.port(), static_cast<QSsl::SslProtocol>(protocol));
        QVERIFY2(client.isEncrypted(), qPrintable(client.socket().errorString()));
        QCOMPARE(int(client.socket().sessionProtocol()), protocol);
        QCOMPARE(client.socket().sslConfiguration().nextNegotiatedProtocol(), QByteArray("http/1.1"));
        for (int i = 0; i < 3; ++i) {  // on one connection
            const QByteArray answer =
                client.send(GatewayFixture::post("/api/show", "body " + std::to_string(i))).answer();
            QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
            QVERIFY2(answer.contains("body " + QByteArray::number(i)), answer.constData());
        }
    }

    void aClientWithoutAlpnIsAnswered() {
        GatewayFixture gateway;
        start(gateway);
        TlsClient client(m_authority, gateway.port(), QSsl::TlsV1_2OrLater, {});
        QVERIFY(client.send(GatewayFixture::get("/health")).answer().startsWith("HTTP/1.1 200"));
    }

    void whoDoesNotKnowTheAuthorityTurnsAway() {
        GatewayFixture gateway;
        start(gateway);
        const TestAuthority other;
        QVERIFY(!TlsClient(other, gateway.port()).isEncrypted());
        QVERIFY(TlsClient(m_authority, gateway.port()).isEncrypted());
    }

    void olderTlsIsNotSpoken() {
        QVERIFY(serverCertificate(files(), std::time(nullptr))->protocol() == QSsl::TlsV1_2OrLater);
    }

    void largeAnswersAndBodiesArriveWhole() {
        GatewayFixture gateway;
        start(gateway);
        QByteArray bytes(5'000'000, '\0');
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>(i * 31 >> 3);
        write("film.mp4", bytes);
        gateway.file = path("film.mp4").toStdString();
        TlsClient client(m_authority, gateway.port());
        const QByteArray answer = client.send(GatewayFixture::get("/api/file")).answer();
        QVERIFY(answer.mid(answer.indexOf("\r\n\r\n") + 4) == bytes);
        const QByteArray taken = client.send(GatewayFixture::post("/api/upload", std::string(1'000'000, 'x'))).answer();
        QVERIFY2(taken.contains("\"bytes\":1000000"), taken.constData());
    }

    void eventsComeAsTheyHappen() {
        GatewayFixture gateway;
        start(gateway);
        TlsClient client(m_authority, gateway.port());
        client.send(GatewayFixture::get("/api/events"));
        for (const char* text : {"first", "second"}) {
            gateway.feed->put({"1", "", text});
            QVERIFY(client.until([&](const QByteArray& all) { return all.contains(text); }).contains(text));
        }
        gateway.feed->end();
        QVERIFY(client.until([](const QByteArray& all) { return all.endsWith("0\r\n\r\n"); }).endsWith("0\r\n\r\n"));
    }

    void whoIsAnsweredAndAsksNoMoreIsLetGoAtOnce() {
        GatewayFixture gateway;
        gateway.settings.limits.lingerMs = 3'600'000;
        start(gateway);
        TlsClient client(m_authority, gateway.port());
        QVERIFY(
            client.send(GatewayFixture::get("/health", "Connection: close\r\n")).answer().startsWith("HTTP/1.1 200"));
        QVERIFY2(client.isClosed(), qPrintable(client.socket().errorString()));
    }

    void whoIsRefusedSeesWhy() {
        GatewayFixture gateway;
        start(gateway);
        TlsClient large(m_authority, gateway.port());
        const QByteArray answer = large.send(GatewayFixture::post("/api/show", std::string(3'000'000, 'x'))).answer();
        QVERIFY2(answer.startsWith("HTTP/1.1 413"), answer.left(200).constData());
        TlsClient malformed(m_authority, gateway.port());
        QVERIFY(malformed.send("nonsense\r\n\r\n").answer().startsWith("HTTP/1.1 400"));
    }

    void aHandshakeThatNeverEndsIsCutAndHoldsNobodyUp_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("the beginning of a record") << QByteArray("\x16\x03\x01", 3);
        QTest::newRow("half a hello") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) +
                                             QByteArray(20, '\7');
    }
    void aHandshakeThatNeverEndsIsCutAndHoldsNobodyUp() {
        QFETCH(QByteArray, bytes);
        GatewayFixture gateway;
        gateway.settings.limits.headMs = 1000;
        gateway.settings.limits.idleMs = 3'600'000;  // is not what ends it
        start(gateway);
        RawClient slow(gateway.port());
        slow.send(bytes.toStdString());
        QVERIFY(TlsClient(m_authority, gateway.port())
                    .send(GatewayFixture::get("/health"))
                    .answer()
                    .startsWith("HTTP/1.1 200"));
        QVERIFY(slow.isClosed());
    }

    void aClientThatHasShakenHandsMayWait() {
        GatewayFixture gateway;
        gateway.settings.limits.headMs = 1000;
        gateway.settings.limits.idleMs = 3'600'000;
        start(gateway);
        TlsClient client(m_authority, gateway.port());
        QVERIFY(!client.socket().waitForReadyRead(1500));
        QVERIFY(client.send(GatewayFixture::get("/health")).answer().startsWith("HTTP/1.1 200"));
    }

    void whatIsNoTlsIsClosed_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("plain HTTP") << QByteArray("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTest::newRow("noise") << QByteArray("\xff\xfe\xfd\0\1\2\3\4", 8) + QByteArray(500, '\x17');
        QTest::newRow("a broken hello") << QByteArray("\x16\x03\x01\x00\x05\x01\x00\x00\x01\xff", 10);
        QTest::newRow("an alert") << QByteArray("\x15\x03\x01\x00\x02\x02\x28", 7);
    }
    void whatIsNoTlsIsClosed() {
        QFETCH(QByteArray, bytes);
        GatewayFixture gateway;
        start(gateway);
        RawClient client(gateway.port());
        const std::string said = client.send(bytes.toStdString()).rest();
        QVERIFY2(said.find("HTTP") == std::string::npos, said.c_str());  // an alert of TLS at the most
        QVERIFY(client.isClosed());
        QVERIFY(TlsClient(m_authority, gateway.port()).isEncrypted());
    }

    void clientsThatGoAwayHarmNobody() {
        GatewayFixture gateway;
        start(gateway);
        write("film.mp4", QByteArray(20'000'000, 'x'));
        gateway.file = path("film.mp4").toStdString();
        for (int i = 0; i < 5; ++i) {
            RawClient(gateway.port()).send("\x16\x03\x01").reset();
            TlsClient(m_authority, gateway.port()).send(GatewayFixture::get("/api/file")).socket().abort();
            TlsClient(m_authority, gateway.port()).socket().abort();
        }
        QVERIFY(TlsClient(m_authority, gateway.port())
                    .send(GatewayFixture::get("/health"))
                    .answer()
                    .startsWith("HTTP/1.1 200"));
    }

    /// What is encrypted and not yet taken counts: a client that takes nothing is noticed, and costs no memory.
    void whoTakesNothingIsCut() {
        GatewayFixture gateway;
        gateway.settings.limits.writeStallMs = 300;
        start(gateway);
        write("film.mp4", QByteArray(50'000'000, 'x'));
        gateway.file = path("film.mp4").toStdString();
        TlsClient client(m_authority, gateway.port());
        client.socket().setReadBufferSize(1000);
        client.send(GatewayFixture::get("/api/file"));
        const QString counted = "status=\"499\"";
        QTRY_VERIFY_WITH_TIMEOUT(QString::fromStdString(gateway.metrics.text()).contains(counted), kPatienceMs);
    }

    void whenAllPlacesAreTakenItCloses() {
        GatewayFixture gateway;
        gateway.settings.limits.connections = 1;
        start(gateway);
        TlsClient first(m_authority, gateway.port());
        first.send(GatewayFixture::get("/api/hold"));
        QVERIFY(gateway.entered.wait());
        RawClient second(gateway.port());
        QVERIFY(second.isClosed());
    }

    void whatCannotBeUsedIsRefusedAtTheStart_data() {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        const auto made = [this](const char* name, const CertificateWish& wish) {
            m_authority.issue(path(name) + ".pem", path(name) + ".key", wish);
        };
        made("other", {});
        made("expired", {"localhost", -7200, -3600, "EC", {}});
        made("early", {"localhost", 3600, 7200, "EC", {}});
        made("locked", {"localhost", -3600, 3600, "EC", "secret"});
        made("edwards", {"localhost", -3600, 3600, "ED25519", {}});
        made("open", {});
        QVERIFY(QFile::setPermissions(path("open.key"), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        write("noise.key", "no key\n");
        write("noise.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        const auto row = [](const char* name, const char* certificate, const char* key, ErrorCode code,
                            const char* words) {
            QTest::newRow(name) << QString(certificate) << QString(key) << int(code) << QString(words);
        };
        row("no such certificate", "nothing.pem", "server.key", ErrorCode::NotFound, "nothing.pem");
        row("no such key", "server.pem", "nothing.key", ErrorCode::NotFound, "nothing.key");
        row("no certificate in it", "noise.pem", "server.key", ErrorCode::InvalidInput, "holds no certificate");
        row("the key as certificate", "server.key", "server.key", ErrorCode::InvalidInput, "holds no certificate");
        row("no key in it", "server.pem", "noise.key", ErrorCode::InvalidInput, "holds no private key");
        row("another's key", "server.pem", "other.key", ErrorCode::InvalidInput, "is not that of the certificate");
        row("expired", "expired.pem", "expired.key", ErrorCode::InvalidInput, "has expired");
        row("not yet valid", "early.pem", "early.key", ErrorCode::InvalidInput, "not valid yet");
        row("password", "locked.pem", "locked.key", ErrorCode::InvalidInput, "has a password");
        row("readable by others", "open.pem", "open.key", ErrorCode::InvalidInput, "chmod 600");
        row("another kind", "edwards.pem", "edwards.key", ErrorCode::Unsupported, "RSA or an elliptic curve");
    }
    void whatCannotBeUsedIsRefusedAtTheStart() {
        QFETCH(QString, certificate);
        QFETCH(QString, key);
        QFETCH(int, code);
        QFETCH(QString, words);
        GatewayFixture gateway;
        gateway.settings.tls = files(certificate.toUtf8().constData(), key.toUtf8().constData());
        const Result<void> started = gateway.start();
        QVERIFY(!started);
        QVERIFY2(started.error().code == static_cast<ErrorCode>(code), started.error().message.c_str());
        QVERIFY2(started.error().message.find(words.toStdString()) != std::string::npos,
                 started.error().message.c_str());
        QVERIFY(!checkPort(gateway.settings));
        QCOMPARE(gateway.port(), 0);
    }
};

QTEST_GUILESS_MAIN(TestGatewayTls)
#include "tst_gateway_tls.moc"
