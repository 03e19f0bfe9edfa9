#include <QTest>

#include "tests/services/auth/openid/openid_fixture.h"

using namespace sw;
using test::FakeRequest;
using test::OpenIdFixture;
using test::SigningKey;
using Wire = test::FakeServer::Wire;

namespace {

constexpr const char* kRedirect = "http://127.0.0.1:3000/api/auth/openid/studio/callback";
constexpr std::int64_t kMinuteMs = 60'000;

const SigningKey& rsa() {
    static const SigningKey kKey = SigningKey::rsa("key-1");
    return kKey;
}

/// One sign-in, from the browser's going to the provider to what is known of it then.
class SignIn {
public:
    explicit SignIn(OpenIdFixture& fixture) : m_fixture(fixture), m_provider(fixture.settings(), *fixture.client, fixture.keys(), fixture.clock()) {}

    /// Goes there and comes back.
    Result<void> browse() {
        m_back.begun = m_fixture.nowMs;
        SW_TRY(const std::string address, m_provider.signInAddress(m_secret, kRedirect, {}));
        const auto query = test::queryOf(m_fixture.provider.signIn(address));
        m_back.code = test::valueIn(query, "code");
        m_back.issuer = test::valueIn(query, "iss");
        m_back.redirect = kRedirect;
        return {};
    }
    Result<OpenIdIdentity> end() { return m_provider.identity(m_secret, m_back, {}); }
    Result<OpenIdIdentity> whole() {
        m_secret = SignInSecret::make().value();
        SW_CHECK(browse());
        return end();
    }
    OpenIdProvider::Return& back() { return m_back; }
    SignInSecret& secret() { return m_secret; }

private:
    OpenIdFixture& m_fixture;
    OpenIdProvider m_provider;
    SignInSecret m_secret = SignInSecret::make().value();
    OpenIdProvider::Return m_back;
};

void answers(OpenIdFixture& fixture, const std::string& path, std::function<void(Wire&)> answer) {
    fixture.provider.instead[path] = [answer = std::move(answer)](const FakeRequest&, Wire& wire) { answer(wire); };
}

}  // namespace

/// A provider that is as it should be, and all the ways in which it may not be.
class TestOpenIdProvider : public QObject {
    Q_OBJECT

    static void isRefused(const Result<OpenIdIdentity>& identity, const QString& why, ErrorCode code = ErrorCode::Provider) {
        QVERIFY(!identity);
        const QString said = QString::fromStdString(identity.error().message + " | " + identity.error().detail);
        QVERIFY2(said.contains(why), qPrintable(said));
        QVERIFY2(identity.error().code == code, errorCodeName(identity.error().code));
        for (const char* secret : {OpenIdFixture::kSecret, test::FakeOpenId::kAccessToken})
            QVERIFY2(!said.contains(secret) && !said.contains(QUrl::toPercentEncoding(secret)), qPrintable(said));
    }

private slots:
    void everyWayToSignAndToShowWhoOneIs_data() {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QString>("authentication");
        for (const char* algorithm : {"RS256", "PS256", "ES256", "EdDSA"})
            for (const char* way : {"client_secret_basic", "client_secret_post", "none"})
                QTest::addRow("%s, %s", algorithm, way) << algorithm << way;
    }
    void everyWayToSignAndToShowWhoOneIs() {
        QFETCH(QString, algorithm);
        QFETCH(QString, authentication);
        OpenIdFixture fixture({algorithm == "ES256" ? SigningKey::curve("k") : algorithm == "EdDSA" ? SigningKey::edwards("k") : rsa()});
        fixture.provider.algorithm = algorithm.toStdString();
        fixture.provider.authentication = authentication.toStdString();
        fixture.provider.clientSecret = authentication == "none" ? "" : OpenIdFixture::kSecret;
        SignIn signIn(fixture);
        const Result<OpenIdIdentity> identity = signIn.whole();
        QVERIFY2(identity, identity ? "" : (identity.error().message + identity.error().detail).c_str());
        QCOMPARE(identity->issuer, fixture.provider.issuer());
        QCOMPARE(identity->subject, std::string("248289761001"));
        QCOMPARE(identity->email, std::string("jane@example.com"));
        QVERIFY(identity->emailVerified);
        QVERIFY2(fixture.provider.complaints().empty(), joined(fixture.provider.complaints(), "; ").c_str());
        // What the provider says of itself and its keys are asked for once.
        QVERIFY(signIn.whole());
        QCOMPARE(fixture.provider.asked("/.well-known/openid-configuration"), 1);
        QCOMPARE(fixture.provider.asked("/jwks"), 1);
        QCOMPARE(fixture.provider.asked("/token"), 2);
        fixture.nowMs += 60 * kMinuteMs;
        QVERIFY(signIn.whole());
        QCOMPARE(fixture.provider.asked("/.well-known/openid-configuration"), 2);
        QCOMPARE(fixture.provider.asked("/jwks"), 2);
    }

    void whatTheTokenDoesNotSayTheUserinfoDoes() {
        OpenIdFixture fixture({rsa()});
        fixture.provider.personInToken = false;
        SignIn signIn(fixture);
        const Result<OpenIdIdentity> identity = signIn.whole();
        QVERIFY(identity);
        QCOMPARE(identity->email, std::string("jane@example.com"));
        QCOMPARE(identity->name, std::string("Jane Doe"));
        fixture.provider.instead["/userinfo"] = [](const FakeRequest&, Wire& wire) {
            wire.send(test::fakeJson(R"({"sub":"somebody else","email":"boss@example.com","email_verified":true})"));
        };
        isRefused(signIn.whole(), "somebody else");
        answers(fixture, "/userinfo", [](Wire& wire) { wire.send(test::fakeJson("[]")); });
        isRefused(signIn.whole(), "somebody else");
        answers(fixture, "/userinfo", [](Wire& wire) { wire.send(test::fakeAnswer(200, "application/jwt", "e30.e30.")); });
        isRefused(signIn.whole(), "userinfo");
    }

    void tokensThatAreNotBelieved_data() {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QString>("why");
        QTest::newRow("another issuer") << QByteArray(R"({"iss":"http:\/\/127.0.0.1:1"})") << "another issuer";
        QTest::newRow("another audience") << QByteArray(R"({"aud":"other"})") << "for another client";
        QTest::newRow("another party") << QByteArray(R"({"azp":"other"})") << "made for another client";
        QTest::newRow("another nonce") << QByteArray(R"({"nonce":"n-0S6_WzA2Mj"})") << "another sign-in";
        QTest::newRow("no nonce") << QByteArray(R"({"nonce":null})") << "another sign-in";
        QTest::newRow("expired") << QByteArray(R"({"exp":1699999000})") << "expired";
        QTest::newRow("old") << QByteArray(R"({"iat":1699999000})") << "older than this sign-in";
        QTest::newRow("of another access token") << QByteArray(R"({"at_hash":"77QmUPtjPfzWtF2AnpK9RQ"})") << "another access token";
        QTest::newRow("of nobody") << QByteArray(R"({"sub":null})") << "for whom";
    }
    void tokensThatAreNotBelieved() {
        QFETCH(QByteArray, change);
        QFETCH(QString, why);
        OpenIdFixture fixture({rsa()});
        fixture.provider.changeToken = [patch = Json::parse(change.toStdString())](Json& claims, Json&) { claims.merge_patch(patch); };
        SignIn signIn(fixture);
        isRefused(signIn.whole(), why);
    }

    void signaturesThatAreNotBelieved_data() {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("why");
        QTest::newRow("alg none") << "none" << "not signed";
        QTest::newRow("HS256 with the public key as secret") << "hmac" << "not signed with";
        QTest::newRow("HS256 with the client's secret") << "hmac-secret" << "not signed with";
        QTest::newRow("a stranger's key, under the name of one that is known") << "stranger" << "none of the provider's keys";
        QTest::newRow("a stranger's key in the header") << "embedded" << "none of the provider's keys";
        QTest::newRow("other claims under a good signature") << "swapped" << "none of the provider's keys";
        QTest::newRow("no key's name, and several keys") << "unnamed" << "none of the provider's keys";
        QTest::newRow("a known algorithm that is not announced") << "unannounced" << "does not announce";
        QTest::newRow("text that is no token") << "text" << "damaged";
        QTest::newRow("nothing") << "" << "no ID token";
    }
    void signaturesThatAreNotBelieved() {
        QFETCH(QString, way);
        QFETCH(QString, why);
        static const SigningKey second = SigningKey::rsa("key-2");
        static const SigningKey stranger = SigningKey::rsa("key-1");
        OpenIdFixture fixture({rsa(), second});
        fixture.provider.clientSecret = OpenIdFixture::kSecret;
        if (way == "unannounced")
            fixture.provider.changeDocument = [](Json& document) { document["id_token_signing_alg_values_supported"] = {"ES256"}; };
        fixture.provider.makeToken = [way](const Json& claims) -> std::string {
            if (way == "none")
                return base64Url(R"({"alg":"none"})") + "." + base64Url(claims.dump()) + ".";
            if (way == "hmac")
                return test::hmacToken(claims, {{"kid", "key-1"}}, rsa().pem());
            if (way == "hmac-secret")
                return test::hmacToken(claims, Json::object(), OpenIdFixture::kSecret);
            if (way == "stranger")
                return stranger.token(claims);
            if (way == "embedded")
                return stranger.token(claims, {{"jwk", stranger.json()}, {"jku", "http://127.0.0.1:1/keys"}});
            if (way == "swapped") {
                Json other = claims;
                other["sub"] = "somebody else";
                const std::vector<std::string> good = split(rsa().token(claims), '.');
                return good[0] + "." + base64Url(other.dump()) + "." + good[2];
            }
            if (way == "unnamed")
                return rsa().token(claims, {{"kid", nullptr}});
            return way == "unannounced" ? rsa().token(claims) : way.toStdString();
        };
        SignIn signIn(fixture);
        isRefused(signIn.whole(), why);
    }

    void oneKeyNeedsNoName() {
        OpenIdFixture fixture({rsa()});
        fixture.provider.makeToken = [](const Json& claims) { return rsa().token(claims, {{"kid", nullptr}}); };
        SignIn signIn(fixture);
        QVERIFY(signIn.whole());
    }

    void newKeysAreFetchedButNotForEveryStranger() {
        OpenIdFixture fixture({rsa()});
        SignIn signIn(fixture);
        QVERIFY(signIn.whole());
        QCOMPARE(fixture.provider.asked("/jwks"), 1);
        // The provider changes its key; the new one is looked for, as the last look is long ago.
        const SigningKey next = SigningKey::rsa("key-2");
        fixture.provider.keys = {next, rsa()};
        fixture.nowMs += 2 * kMinuteMs;
        QVERIFY(signIn.whole());
        QCOMPARE(fixture.provider.asked("/jwks"), 2);
        // Strangers' names do not make us ask again and again.
        const SigningKey stranger = SigningKey::rsa("key-3");
        fixture.provider.makeToken = [&stranger](const Json& claims) { return stranger.token(claims); };
        for (int i = 0; i < 5; ++i)
            isRefused(signIn.whole(), "none of the provider's keys");
        QCOMPARE(fixture.provider.asked("/jwks"), 2);
        fixture.nowMs += kMinuteMs;
        isRefused(signIn.whole(), "none of the provider's keys");
        isRefused(signIn.whole(), "none of the provider's keys");
        QCOMPARE(fixture.provider.asked("/jwks"), 3);
        // A key that is gone from the set is believed no longer once the set was looked at again.
        fixture.provider.makeToken = [](const Json& claims) { return rsa().token(claims); };
        fixture.provider.keys = {next};
        QVERIFY(signIn.whole());
        fixture.nowMs += 61 * kMinuteMs;
        isRefused(signIn.whole(), "none of the provider's keys");
        // A new key under an old name.
        const SigningKey renewed = SigningKey::rsa("key-2");
        fixture.provider.keys = {renewed};
        fixture.provider.makeToken = {};
        fixture.nowMs += 2 * kMinuteMs;
        QVERIFY(signIn.whole());
    }

    void codesAreForOneUseByWhoBegan() {
        OpenIdFixture fixture({rsa()});
        fixture.provider.clientSecret = OpenIdFixture::kSecret;
        SignIn signIn(fixture);
        QVERIFY(signIn.browse());
        QVERIFY(signIn.end());
        isRefused(signIn.end(), "used before", ErrorCode::InvalidInput);
        // A code that was stolen from another browser does not fit this one's nonce, and the provider sees the wrong verifier.
        SignIn victim(fixture);
        QVERIFY(victim.browse());
        signIn.back() = victim.back();
        isRefused(signIn.end(), "another sign-in");
        QCOMPARE(fixture.provider.complaints(), std::vector<std::string>{"the verifier is that of the challenge"});
    }

    void anAnswerFromAnotherIssuerIsNotRedeemed() {
        OpenIdFixture fixture({rsa()});
        SignIn signIn(fixture);
        for (const char* issuer : {"https://honest.example", ""}) {
            QVERIFY(signIn.browse());
            signIn.back().issuer = issuer;
            isRefused(signIn.end(), "another issuer");
        }
        QCOMPARE(fixture.provider.asked("/token"), 0);
        // One that does not name itself in its answers need not.
        fixture.provider.changeDocument = [](Json& document) { document.erase("authorization_response_iss_parameter_supported"); };
        SignIn plain(fixture);
        QVERIFY(plain.browse());
        plain.back().issuer.clear();
        QVERIFY(plain.end());
        QVERIFY(plain.browse());
        plain.back().issuer = "https://honest.example";
        isRefused(plain.end(), "another issuer");
    }

    void documentsThatAreNotUsed_data() {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QString>("why");
        QTest::newRow("of another issuer") << QByteArray(R"({"issuer":"https:\/\/honest.example"})") << "its issuer is";
        QTest::newRow("of none") << QByteArray(R"({"issuer":null})") << "its issuer is";
        QTest::newRow("no token endpoint") << QByteArray(R"({"token_endpoint":null})") << "token_endpoint is missing";
        QTest::newRow("a token endpoint in clear") << QByteArray(R"({"token_endpoint":"http:\/\/id.example\/token"})") << "no https address";
        QTest::newRow("keys from a file") << QByteArray(R"({"jwks_uri":"file:\/\/\/etc\/passwd"})") << "no https address";
        QTest::newRow("a page with a script") << QByteArray(R"({"authorization_endpoint":"javascript:void 0"})") << "no https address";
        QTest::newRow("no code flow") << QByteArray(R"({"response_types_supported":["id_token"]})") << "authorization code flow";
        QTest::newRow("no PKCE") << QByteArray(R"({"code_challenge_methods_supported":["plain"]})") << "PKCE";
        QTest::newRow("no algorithm that is known") << QByteArray(R"({"id_token_signing_alg_values_supported":["HS256","none"]})") << "signs with none";
    }
    void documentsThatAreNotUsed() {
        QFETCH(QByteArray, change);
        QFETCH(QString, why);
        OpenIdFixture fixture({rsa()});
        fixture.provider.changeDocument = [patch = Json::parse(change.toStdString())](Json& document) { document.merge_patch(patch); };
        SignIn signIn(fixture);
        isRefused(signIn.whole(), why);
        QVERIFY(fixture.provider.complaints().empty());
    }

    void aSecretIsShownOnlyInAWayThatTheProviderTakes() {
        OpenIdFixture fixture({rsa()});
        fixture.provider.clientSecret = OpenIdFixture::kSecret;
        fixture.provider.authentication = "private_key_jwt";
        SignIn signIn(fixture);
        isRefused(signIn.whole(), "client_secret_basic");
        QCOMPARE(fixture.provider.asked("/token"), 0);
    }

    void aWrongSecretIsForWhoRunsThis() {
        OpenIdFixture fixture({rsa()});
        fixture.provider.clientSecret = OpenIdFixture::kSecret;
        SignIn signIn(fixture);
        QVERIFY(signIn.browse());
        (void)fixture.keys().find("openid-studio", {"STUDIO_SECRET", ""});
        fixture.provider.clientSecret = "another";
        const Result<OpenIdIdentity> identity = signIn.end();
        isRefused(identity, "invalid_client");
        QVERIFY(identity.error().message.find("invalid_client") == std::string::npos);
    }

    void brokenAnswers_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("fault");
        for (const char* path : {"/.well-known/openid-configuration", "/jwks", "/token", "/userinfo"})
            for (const char* fault : {"slow", "endless", "huge", "cut", "reset", "html", "no JSON", "deep", "a number", "500", "redirect"})
                QTest::addRow("%s: %s", path, fault) << path << fault;
    }
    void brokenAnswers() {
        QFETCH(QString, path);
        QFETCH(QString, fault);
        OpenIdFixture fixture({rsa()});
        fixture.provider.personInToken = false;
        fixture.provider.clientSecret = OpenIdFixture::kSecret;
        OpenIdSettings settings = fixture.settings();
        settings.timeoutMs = fault == "slow" || fault == "endless" ? 150 : 5000;
        answers(fixture, path.toStdString(), [fault, issuer = fixture.provider.issuer()](Wire& wire) {
            if (fault == "slow")
                return wire.hang();
            if (fault == "endless") {
                wire.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{");
                while (wire.send(" ") && wire.rest(10)) {
                }
                return wire.close();
            }
            if (fault == "huge")
                wire.send(test::fakeJson("\"" + std::string(2 << 20, 'a') + "\""));
            else if (fault == "cut")
                wire.send(test::fakeJson("{\"issuer\":\"" + issuer + "\"}").substr(0, 90));
            else if (fault == "html")
                wire.send(test::fakeAnswer(200, "text/html", "<h1>Sign in</h1>"));
            else if (fault == "no JSON")
                wire.send(test::fakeJson("{\"issuer\":"));
            else if (fault == "deep")
                wire.send(test::fakeJson(std::string(100'000, '[')));
            else if (fault == "a number")
                wire.send(test::fakeJson("7"));
            else if (fault == "500")
                wire.send(test::fakeJson(R"({"error":"server_error"})", 500));
            else if (fault == "redirect")
                wire.send(test::fakeAnswer(307, "text/plain", "", "Location: " + issuer + "/elsewhere\r\n"));
            else
                wire.reset();
            wire.close();
        });
        OpenIdProvider provider(settings, *fixture.client, fixture.keys(), fixture.clock());
        const SignInSecret secret = SignInSecret::make().value();
        const auto whole = [&]() -> Result<OpenIdIdentity> {
            SW_TRY(const std::string address, provider.signInAddress(secret, kRedirect, {}));
            const auto query = test::queryOf(fixture.provider.signIn(address));
            return provider.identity(secret, {test::valueIn(query, "code"), test::valueIn(query, "iss"), kRedirect, fixture.nowMs}, {});
        };
        const Result<OpenIdIdentity> identity = whole();
        QVERIFY(!identity);
        QVERIFY2(identity.error().code == ErrorCode::Provider || identity.error().code == ErrorCode::Network, identity.error().message.c_str());
        QVERIFY2(identity.error().message.find("studio") != std::string::npos, identity.error().message.c_str());
        for (const std::string& secretText : {std::string(OpenIdFixture::kSecret), secret.text(), secret.verifier(), std::string(test::FakeOpenId::kAccessToken)})
            QVERIFY2((identity.error().message + identity.error().detail).find(secretText) == std::string::npos, identity.error().detail.c_str());
        QCOMPARE(fixture.provider.asked("/elsewhere"), 0);
        // What is put right works again.
        fixture.provider.instead.clear();
        fixture.nowMs += 2 * kMinuteMs;
        const SignInSecret next = SignInSecret::make().value();
        OpenIdProvider later(fixture.settings(), *fixture.client, fixture.keys(), fixture.clock());
        const Result<std::string> address = later.signInAddress(next, kRedirect, {});
        QVERIFY2(address, address ? "" : address.error().detail.c_str());
    }

    void whoStopsIsNotKeptWaiting() {
        OpenIdFixture fixture({rsa()});
        answers(fixture, "/.well-known/openid-configuration", [](Wire& wire) { wire.hang(); });
        OpenIdProvider provider(fixture.settings(), *fixture.client, fixture.keys(), fixture.clock());
        std::stop_source stop;
        stop.request_stop();
        const Result<std::string> address = provider.signInAddress(SignInSecret::make().value(), kRedirect, stop.get_token());
        QVERIFY(!address);
        QVERIFY(address.error().code == ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestOpenIdProvider)
#include "tst_openid_provider.moc"
