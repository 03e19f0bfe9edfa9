#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <thread>

#include "../../support/fake_server.h"
#include "../../support/remote_client.h"
#include "../../support/test_certificates.h"

using namespace sw;
using namespace sw::test;

namespace {

enum class Manners { Answers, HangsUp };

/// An HTTPS server with one certificate, which gives everybody the same answer, or resets the connection once it stands.
class TlsServer {
public:
    TlsServer(const QString& certificate, const QString& key, Manners manners = Manners::Answers)
        : m_manners(manners), m_context(SSL_CTX_new(TLS_server_method())) {
        SSL_CTX_use_certificate_chain_file(m_context, qPrintable(certificate));
        SSL_CTX_use_PrivateKey_file(m_context, qPrintable(key), SSL_FILETYPE_PEM);
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        ::listen(m_listener, 16);
        socklen_t size = sizeof address;
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::jthread([this](const std::stop_token& stop) { serve(stop); });
    }
    ~TlsServer() {
        m_thread.request_stop();
        m_thread.join();
        ::close(m_listener);
        SSL_CTX_free(m_context);
    }
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;

    [[nodiscard]] std::string url(const std::string& host) const { return "https://" + host + ":" + std::to_string(m_port); }

private:
    void serve(const std::stop_token& stop) {
        blockBrokenPipes();
        while (!stop.stop_requested()) {
            pollfd waiting{m_listener, POLLIN, 0};
            if (::poll(&waiting, 1, kLookMs) <= 0)
                continue;
            const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            answer(client);
            ::close(client);
        }
    }
    /// OpenSSL writes with write(): a client that did not like the certificate is gone by then.
    static void blockBrokenPipes() {
        sigset_t pipes;
        sigemptyset(&pipes);
        sigaddset(&pipes, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipes, nullptr);
    }
    void answer(int client) {
        SSL* const ssl = SSL_new(m_context);
        SSL_set_fd(ssl, client);
        const bool stands = SSL_accept(ssl) == 1;
        if (stands && m_manners == Manners::HangsUp) {
            const linger reset{1, 0};
            ::setsockopt(client, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
        } else if (stands) {
            std::string request;
            char buffer[4096];
            while (request.find("\r\n\r\n") == std::string::npos) {
                const int n = SSL_read(ssl, buffer, sizeof buffer);
                if (n <= 0)
                    break;
                request.append(buffer, static_cast<std::size_t>(n));
            }
            const std::string bytes = fakeAnswer(200, "application/json", R"({"data":[]})", "Connection: close\r\n");
            SSL_write(ssl, bytes.data(), static_cast<int>(bytes.size()));
            SSL_shutdown(ssl);
        }
        SSL_free(ssl);
    }

    static constexpr int kLookMs = 20;
    Manners m_manners;
    SSL_CTX* m_context;
    int m_listener = -1;
    int m_port = 0;
    std::jthread m_thread;
};

}  // namespace

/// Certificates as the client meets them: whom it trusts, and what it says of those that it does not.
class TestHttpTls : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    TestAuthority m_authority;

    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

    std::string authorityFile() const {
        QFile out(file("authority.pem"));
        if (!out.open(QIODevice::WriteOnly) || out.write(m_authority.pem()) <= 0)
            qFatal("no room");
        return file("authority.pem").toStdString();
    }

    static Result<RemoteAnswer> ask(const std::string& url, const std::string& caFile) {
        QuickClient client;
        Endpoint endpoint = endpointAt(url);
        endpoint.caFile = caFile;
        return client->call(endpoint, {"GET", "/models"}, {});
    }

private slots:
    void trustsTheNamedAuthority() {
        m_authority.issue(file("good.pem"), file("good.key"));
        const TlsServer server(file("good.pem"), file("good.key"));
        const auto answer = ask(server.url("localhost"), authorityFile());
        QVERIFY2(answer, answer ? "" : (answer.error().message + answer.error().detail).c_str());
        QCOMPARE(answer->body, std::string(R"({"data":[]})"));
    }

    /// As OpenSSL's own programs do.
    void trustsTheAuthoritiesOfTheEnvironment() {
        m_authority.issue(file("good.pem"), file("good.key"));
        const TlsServer server(file("good.pem"), file("good.key"));
        qputenv("SSL_CERT_FILE", QByteArray::fromStdString(authorityFile()));
        const auto answer = ask(server.url("localhost"), "");
        qputenv("SSL_CERT_FILE", "/nowhere/list.pem");
        const auto unread = ask(server.url("localhost"), "");
        qunsetenv("SSL_CERT_FILE");
        QVERIFY2(answer, answer ? "" : (answer.error().message + answer.error().detail).c_str());
        QVERIFY(!unread);
        QVERIFY2(unread.error().message.find("Install your system's ca-certificates") != std::string::npos,
                 unread.error().message.c_str());
    }

    /// A write to a connection that is gone must be an error of the call, not the program's end by SIGPIPE.
    void outlivesAServerThatHangsUp() {
        m_authority.issue(file("good.pem"), file("good.key"));
        const TlsServer server(file("good.pem"), file("good.key"), Manners::HangsUp);
        QuickClient client;
        Endpoint endpoint = endpointAt(server.url("localhost"));
        endpoint.caFile = authorityFile();
        const std::string picture(8 << 20, 'x');
        const auto answer = client->call(endpoint, {"POST", "/images", {}, picture, "image/png"}, {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Network);
    }

    void saysWhatIsWrong_data() {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("says");
        QTest::newRow("expired") << "localhost" << -7200 << -3600 << "own" << "its certificate has expired";
        QTest::newRow("not yet") << "localhost" << 3600 << 7200 << "own" << "not valid yet; is this machine's clock right";
        QTest::newRow("another host") << "127.0.0.1" << -3600 << 3600 << "own" << "is for another host";
        QTest::newRow("unknown authority") << "localhost" << -3600 << 3600 << "" << "from an authority that this machine does not know";
        QTest::newRow("no such file") << "localhost" << -3600 << 3600 << "/nowhere/authority.pem" << "cannot be read from /nowhere/authority.pem";
    }
    void saysWhatIsWrong() {
        QFETCH(QString, host);
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QString, authority);
        QFETCH(QString, says);
        CertificateWish wish;
        wish.validFromSeconds = from;
        wish.validToSeconds = to;
        m_authority.issue(file("bad.pem"), file("bad.key"), wish);
        const TlsServer server(file("bad.pem"), file("bad.key"));
        const auto answer = ask(server.url(host.toStdString()), authority == "own" ? authorityFile() : authority.toStdString());
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Network);
        QVERIFY2(answer.error().message.find(says.toStdString()) != std::string::npos, answer.error().message.c_str());
        QVERIFY2(answer.error().message.find("studio") != std::string::npos && answer.error().message.find("in the settings") != std::string::npos,
                 answer.error().message.c_str());
    }

    void saysThatASelfMadeCertificateIsOne() {
        QFile out(file("self.pem"));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(m_authority.pem()) > 0);
        out.close();
        QFile key(file("self.key"));
        QVERIFY(key.open(QIODevice::WriteOnly) && key.write(m_authority.keyPem()) > 0);
        key.close();
        const TlsServer server(file("self.pem"), file("self.key"));
        const auto answer = ask(server.url("localhost"), "");
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.find("was made by itself") != std::string::npos, answer.error().message.c_str());
    }

    void saysThatAServerSpeaksNoTls() {
        FakeServer server([](const FakeRequest&, FakeServer::Wire& wire) { wire.send(fakeJson("{}")); });
        const auto answer = ask("https://127.0.0.1:" + std::to_string(server.port()), "");
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.find("write http:// in baseUrl") != std::string::npos, answer.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_http_tls.moc"
