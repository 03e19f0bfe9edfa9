#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <chrono>
#include <memory>

#include "services/auth/openid/openid_routes.h"
#include "services/gateway/gateway_server.h"
#include "services/http/authenticator.h"

using namespace sw;

/// People sign in to a gateway with a certified provider of another author's: all ways to sign, all ways to show who one is.
class TestOpenIdClient : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    LocalDisk m_disk;
    SteadyClock m_clock;
    Metrics m_metrics;
    OwnerAuthenticator m_authenticator{"nobody's"};
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<Keys> m_keys;
    std::unique_ptr<OpenIdAttempts> m_attempts;
    GatewayServer m_server;

    static std::int64_t now() {
        using namespace std::chrono;
        return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    }
    [[nodiscard]] std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }

    /// The settings of a client, and what the provider is told of it.
    struct Client {
        const char* name;
        const char* method;
        const char* algorithm;
        const char* secret;
    };
    static constexpr std::array kClients = {Client{"first", "client_secret_basic", "RS256", "a secret with %, &, = and +"},
                                            Client{"second", "client_secret_post", "ES256", "planted-secret-of-the-second-client"},
                                            Client{"third", "none", "EdDSA", ""},
                                            Client{"fourth", "client_secret_basic", "PS256", "planted-secret-of-the-fourth-client"}};

    static std::string secretOf(const std::string& variable) {
        for (const Client& client : kClients)
            if (variable == client.name)
                return client.secret;
        return {};
    }

    void serve(const std::string& issuer) {
        m_client = std::make_unique<HttpClient>(m_clock, HttpClientOptions{});
        m_keys = std::make_unique<Keys>(m_disk, nullptr, path("keys.json"), secretOf);
        auto database = Database::open(path("accounts.sqlite"));
        QVERIFY(database);
        auto attempts = OpenIdAttempts::open(*database, now);
        QVERIFY(attempts);
        m_attempts = *std::move(attempts);
        OpenIdParts parts{{}, *m_client, *m_keys, *m_attempts, "", [](const OpenIdIdentity& identity, const HttpRequest&) -> Result<std::string> {
                              return identity.issuer + " " + identity.subject + " " + identity.email + " " +
                                     (identity.emailVerified ? "verified " : "unverified ") + identity.name;
                          }, now};
        for (const Client& client : kClients) {
            OpenIdSettings settings;
            settings.name = settings.title = settings.clientId = settings.secret.variable = client.name;
            settings.issuer = issuer;
            parts.providers.push_back(settings);
        }
        GatewaySettings settings;
        settings.port = 0;
        settings.spoolFolder = path("");
        const Result<void> started = m_server.start(settings, openIdRoutes(parts), m_authenticator, m_metrics, {});
        QVERIFY2(started, started ? "" : started.error().message.c_str());
    }

private slots:
    void peopleSignIn() {
        constexpr int kPatienceMs = 120'000;
        QProcess node;
        node.setProcessChannelMode(QProcess::SeparateChannels);
        node.start(SW_NODE, {SW_CLIENTS "/oidc.mjs"});
        while (!node.canReadLine())
            QVERIFY2(node.waitForReadyRead(kPatienceMs), node.readAllStandardError());
        const std::string issuer = stringOr(Json::parse(node.readLine().toStdString(), nullptr, false), "issuer");
        QVERIFY(!issuer.empty());
        serve(issuer);
        Json told = {{"gateway", "http://127.0.0.1:" + std::to_string(m_server.port())}};
        for (const Client& client : kClients) {
            Json one = {{"name", client.name}, {"method", client.method}, {"algorithm", client.algorithm}};
            if (*client.secret)
                one["secret"] = client.secret;
            told["clients"].push_back(one);
        }
        node.write(QByteArray::fromStdString(told.dump() + "\n"));
        node.closeWriteChannel();
        QVERIFY(node.waitForFinished(kPatienceMs));
        m_server.stop();
        QVERIFY2(node.exitCode() == 0, node.readAllStandardError());
        const Json found = Json::parse(node.readAllStandardOutput().toStdString(), nullptr, false);
        QVERIFY(found.is_object());
        const std::string jane = issuer + " jane jane@example.com verified Jane Doe";
        for (const Client& client : kClients) {
            const Json& one = found["signedIn"][client.name];
            QVERIFY2(one["status"] == 200 && one["body"]["token"] == jane, one.dump().c_str());
            for (const Json& hop : one["hops"])
                QVERIFY2(hop.get<std::string>().find("jane") == std::string::npos, hop.dump().c_str());
        }
        for (const char* late : {"again", "elsewhere"})
            QVERIFY2(found[late]["status"] == 400, found[late].dump().c_str());
        QVERIFY2(found["program"][0]["body"]["token"] == jane, found["program"].dump().c_str());
        QVERIFY2(found["program"][1]["status"] == 400, found["program"].dump().c_str());
        QVERIFY2(found["refused"]["status"] == 400 && stringOr(found["refused"]["body"], "details").find("not allowed") != std::string::npos,
                 found["refused"].dump().c_str());
        QVERIFY2(stringOr(found, "programRefused").starts_with("/signed-in?error="), found.dump().c_str());
    }
};

QTEST_GUILESS_MAIN(TestOpenIdClient)
#include "tst_openid_client.moc"
