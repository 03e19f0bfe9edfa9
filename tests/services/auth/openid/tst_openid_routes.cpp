#include <QTest>
#include <array>
#include <atomic>
#include <fstream>
#include <set>
#include <thread>

#include "tests/services/auth/openid/openid_gate.h"

using namespace sw;
using namespace sw::test;
using Wire = FakeServer::Wire;

namespace {

constexpr std::int64_t kMinuteMs = 60'000;

}  // namespace

/// People who sign in with another provider, and those who should not get in.
class TestOpenIdRoutes : public QObject {
    Q_OBJECT

    static void isRefused(const HttpResponse& response, int status, const QString& why) {
        QVERIFY2(response.status == status, response.body.c_str());
        QVERIFY2(QString::fromStdString(response.body).contains(why), response.body.c_str());
        QCOMPARE(response.type, std::string("application/json"));
        QVERIFY(bodyOf(response)["error"] == "Auth request failed");
    }

private slots:
    void itSaysWithWhom() {
        const Gate gate;
        const Json list = bodyOf(gate.ask("GET", "/api/auth/openid"));
        QCOMPARE(list["providers"].size(), std::size_t{2});
        QVERIFY(list["providers"][0]["name"] == "studio");
        QVERIFY(list["providers"][0]["loginUrl"] == "/api/auth/openid/studio/login");
        QVERIFY(list.dump().find(OpenIdFixture::kSecret) == std::string::npos);
    }

    void aProgramWithoutABrowsersPageGetsJson() {
        Gate gate;
        Browser browser;
        const HttpResponse login = gate.login(browser);
        QCOMPARE(login.status, 302);
        const std::string cookie = headerOf(login, "Set-Cookie");
        for (const char* part : {"HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600"})
            QVERIFY2(cookie.find(part) != std::string::npos, cookie.c_str());
        QVERIFY2(cookie.find("Secure") == std::string::npos, cookie.c_str());
        const std::string back = gate.agree(login);
        QVERIFY(back.starts_with("http://127.0.0.1:3000/api/auth/openid/studio/callback?"));
        const HttpResponse done = gate.comeBack(browser, back);
        QVERIFY2(done.status == 200, done.body.c_str());
        QVERIFY(bodyOf(done)["token"] == "token-of-248289761001");
        QCOMPARE(browser.count(), std::size_t{0});
        QCOMPARE(gate.people.size(), std::size_t{1});
        QCOMPARE(gate.people.front().email, std::string("jane@example.com"));
        QVERIFY2(gate.fixture.provider.complaints().empty(), joined(gate.fixture.provider.complaints(), "; ").c_str());
    }

    void aPersonSeesAPage() {
        Gate gate;
        gate.fixture.provider.person["sub"] = "<script>alert(1)</script>";
        Browser browser;
        const HttpResponse done = gate.comeBack(browser, gate.agree(gate.login(browser)), "text/html,application/xhtml+xml");
        QCOMPARE(done.status, 200);
        QVERIFY(done.type.starts_with("text/html"));
        QVERIFY(done.body.find("token-of-&lt;script&gt;") != std::string::npos);
        QVERIFY(done.body.find("<script>") == std::string::npos);
        QVERIFY(headerOf(done, "Content-Security-Policy").find("default-src 'none'") != std::string::npos);
    }

    void aPublicAddressIsSecure() {
        Gate gate("https://shorts.example.com");
        Browser browser;
        const HttpResponse login = gate.login(browser);
        const std::string cookie = headerOf(login, "Set-Cookie");
        QVERIFY2(cookie.starts_with("__Host-") && cookie.ends_with("; Secure"), cookie.c_str());
        const std::string back = gate.agree(login);
        QVERIFY2(back.starts_with("https://shorts.example.com/api/auth/openid/studio/callback?"), back.c_str());
        QCOMPARE(gate.comeBack(browser, back).status, 200);
    }

    void aProgramGetsTheTokenForItsCode() {
        Gate gate;
        Browser browser;
        const std::string back = gate.agree(gate.login(browser, Gate::programQuery()));
        const HttpResponse done = gate.comeBack(browser, back);
        QCOMPARE(done.status, 302);
        const std::string location = headerOf(done, "Location");
        QVERIFY2(location.starts_with("http://127.0.0.1:45678/signed-in?window=2&code="), location.c_str());
        QVERIFY(location.find("token") == std::string::npos);
        QVERIFY(gate.people.empty());  // no token was made that nobody has
        const std::string code = valueIn(queryOf(location), "code");
        const HttpResponse token = gate.exchange(code);
        QCOMPARE(token.status, 200);
        QVERIFY(bodyOf(token)["token"] == "token-of-248289761001");
        QCOMPARE(gate.people.front().name, std::string("Jane Doe"));
        QVERIFY(gate.people.front().emailVerified);
        isRefused(gate.exchange(code), 400, "used before");
        QCOMPARE(gate.people.size(), std::size_t{1});
    }

    void aPathOfThisServerIsReturnedToAsWell() {
        Gate gate;
        Browser browser;
        const HttpResponse done = gate.comeBack(browser, gate.agree(gate.login(browser, "?return=/app&challenge=" + codeChallenge(kVerifier))));
        QVERIFY(headerOf(done, "Location").starts_with("http://127.0.0.1:3000/app?code="));
    }

    void codesAreForOneProgramOneTimeTwoMinutes() {
        Gate gate;
        Browser browser;
        const auto code = [&] {
            return valueIn(queryOf(headerOf(gate.comeBack(browser, gate.agree(gate.login(browser, Gate::programQuery()))), "Location")), "code");
        };
        const std::string stolen = code();
        isRefused(gate.exchange(stolen, "another-secret-of-whoever-has-seen-the-code-pass"), 400, "another verifier");
        isRefused(gate.exchange(stolen), 400, "used before");
        const std::string old = code();
        gate.fixture.nowMs += 2 * kMinuteMs;
        isRefused(gate.exchange(old), 400, "two minutes");
        isRefused(gate.exchange("' OR 1=1 --"), 400, "not known");
        isRefused(gate.exchange(""), 400, "Missing required parameters: code");
        isRefused(gate.ask("POST", "/api/auth/openid/exchange", {}, "{"), 400, "");
        QVERIFY(gate.people.empty());
    }

    void whoIsSignedInLinksAProvider() {
        Gate gate;
        Browser browser;
        const auto code = [&] {
            return valueIn(queryOf(headerOf(gate.comeBack(browser, gate.agree(gate.login(browser, Gate::programQuery()))), "Location")), "code");
        };
        const std::set<Scope> all = {Scope::Generate, Scope::Edit, Scope::Export};
        const std::string one = code();
        isRefused(gate.link(one, {"jane", {Scope::Generate, Scope::Edit}}), 403, "may not do all");
        isRefused(gate.link(one, {}), 403, "may not do all");
        QCOMPARE(gate.link(one, {"jane", all}).status, 200);
        QCOMPARE(gate.linked, std::vector<std::string>{"jane 248289761001"});
        isRefused(gate.link(one, {"john", all}), 400, "used before");
        isRefused(gate.link(code(), {"taken", all}), 409, "another account");
        QCOMPARE(gate.routes.back().pattern, std::string("/api/auth/openid/link"));
        QVERIFY(gate.routes.back().scope == Scope::Generate);
        QVERIFY(gate.people.empty());
    }

    void ofManyWhoRedeemOneCodeOneGetsIt() {
        Gate gate;
        Browser browser;
        const std::string code = valueIn(queryOf(headerOf(gate.comeBack(browser, gate.agree(gate.login(browser, Gate::programQuery()))), "Location")), "code");
        std::atomic<int> good = 0;
        {
            std::array<std::jthread, 4> threads;
            for (std::jthread& thread : threads)
                thread = std::jthread([&] { good += gate.exchange(code).status == 200; });
        }
        QCOMPARE(good.load(), 1);
        QCOMPARE(gate.people.size(), std::size_t{1});
    }

    void addressesThatNobodyIsSentTo_data() {
        QTest::addColumn<QString>("address");
        for (const char* address :
             {"https://evil.example/", "http://evil.example:3000/", "//evil.example/", "/\\evil.example", "\\\\evil.example", "https:evil.example",
              "http://127.0.0.1.evil.example/", "http://127.0.0.1@evil.example/", "http://evil.example@127.0.0.1/", "http://localhost:1/x",
              "https://127.0.0.1:1/x", "javascript:alert(1)", "data:text/html,x", "/x#y", "http://127.0.0.1:1/x#y", "/a b", "/a\r\nSet-Cookie: x=y",
              "http://127.0.0.1:1", "http://2130706433/", "/\tx", "x", "file:///etc/passwd"})
            QTest::newRow(address) << address;
        QTest::newRow("an endless one") << "/" + QString(3000, 'a');
    }
    void addressesThatNobodyIsSentTo() {
        QFETCH(QString, address);
        Gate gate;
        Browser browser;
        const HttpResponse login = gate.login(browser, "?challenge=" + codeChallenge(kVerifier) + "&return=" + QUrl::toPercentEncoding(address).toStdString());
        isRefused(login, 400, "\\\"return\\\" must be");
        QCOMPARE(browser.count(), std::size_t{0});
    }

    void aReturnNeedsAChallenge() {
        Gate gate;
        Browser browser;
        for (const std::string& challenge : {std::string(), std::string("short"), std::string(43, '='), std::string(43, ' ')})
            isRefused(gate.login(browser, "?return=/app&challenge=" + challenge), 400, "challenge");
    }

    void anotherBrowserCannotFinishIt() {
        Gate gate;
        Browser victim;
        Browser attacker;
        // The attacker begins, agrees with an account of their own, and has the victim open the address.
        const std::string back = gate.agree(gate.login(attacker));
        isRefused(gate.comeBack(victim, back), 400, "not begun in this browser");
        gate.login(victim);
        isRefused(gate.comeBack(victim, back), 400, "not begun in this browser");
        // The other way round: what the victim's browser carries is of no use without its cookie.
        const std::string victims = gate.agree(gate.login(victim));
        isRefused(gate.comeBack(attacker, victims), 400, "not begun in this browser");
        QVERIFY(gate.people.empty());
        QCOMPARE(gate.fixture.provider.asked("/token"), 0);
        // Nobody's attempt at it has taken it from the one who may.
        QCOMPARE(gate.comeBack(attacker, back).status, 200);
        QCOMPARE(gate.comeBack(victim, victims).status, 200);
    }

    void itIsFinishedOnce() {
        Gate gate;
        Browser browser;
        const std::string back = gate.agree(gate.login(browser));
        const Browser copy = browser;
        QCOMPARE(gate.comeBack(browser, back).status, 200);
        isRefused(gate.comeBack(browser, back), 400, "not begun in this browser");
        Browser again = copy;
        isRefused(gate.comeBack(again, back), 400, "is over");
        QCOMPARE(gate.people.size(), std::size_t{1});
    }

    void itIsOverAfterTenMinutes() {
        Gate gate;
        Browser browser;
        const std::string back = gate.agree(gate.login(browser));
        gate.fixture.nowMs += 10 * kMinuteMs;
        isRefused(gate.comeBack(browser, back), 400, "is over");
        QVERIFY(gate.people.empty());
    }

    void itIsForTheProviderThatItWasBegunWith() {
        Gate gate;
        Browser browser;
        std::string back = gate.agree(gate.login(browser));
        back.replace(back.find("/studio/"), 8, "/other/");
        isRefused(gate.comeBack(browser, back), 400, "is over");
        QCOMPARE(gate.fixture.provider.asked("/token"), 0);
        isRefused(gate.ask("GET", "/api/auth/openid/nobody/callback?state=x&code=y"), 404, "Nobody can sign in");
        isRefused(gate.ask("GET", "/api/auth/openid/nobody/login"), 404, "Nobody can sign in");
    }

    void twoAtOnceDoNotDisturbEachOther() {
        Gate gate;
        Browser browser;
        const std::string first = gate.agree(gate.login(browser));
        const std::string second = gate.agree(gate.login(browser, {}, "other"));
        QCOMPARE(gate.comeBack(browser, second).status, 200);
        QCOMPARE(gate.comeBack(browser, first).status, 200);
    }

    void addressesThatWereTamperedWith() {
        Gate gate;
        Browser browser;
        const std::string back = gate.agree(gate.login(browser));
        const std::string base = back.substr(0, back.find('?'));
        const std::string state = valueIn(queryOf(back), "state");
        isRefused(gate.comeBack(browser, base), 400, "not begun");
        isRefused(gate.comeBack(browser, base + "?code=x&state="), 400, "not begun");
        isRefused(gate.comeBack(browser, base + "?code=x&state=" + state.substr(0, 16)), 400, "not begun");
        isRefused(gate.comeBack(browser, back + "&state=" + state), 400, "twice");
        isRefused(gate.comeBack(browser, back + "&code=other"), 400, "twice");
        QCOMPARE(gate.comeBack(browser, back).status, 200);
    }

    void whatTheProviderRefusesIsSaid() {
        Gate gate;
        const auto refused = [&](const std::string& query, const std::string& begin = {}) {
            Browser browser;
            const std::string back = gate.agree(gate.login(browser, begin));
            const std::string iss = "&iss=" + QUrl::toPercentEncoding(QString::fromStdString(gate.fixture.provider.issuer())).toStdString();
            return gate.comeBack(browser, back.substr(0, back.find('?')) + "?state=" + valueIn(queryOf(back), "state") + iss + query);
        };
        isRefused(refused("&error=access_denied"), 400, "was not allowed to sign you in");
        isRefused(refused("&error=server_error&error_description=%3Cscript%3E"), 502, "refused to sign you in");
        QVERIFY(gate.failures.back().detail.find("server_error") != std::string::npos);
        isRefused(refused(""), 400, "without a code");
        isRefused(refused("&code=" + std::string(5000, 'a')), 400, "without a code");
        isRefused(refused("&code=guessed"), 400, "used before");
        // A program that waits hears of it.
        const HttpResponse told = refused("&error=access_denied", Gate::programQuery());
        QCOMPARE(told.status, 302);
        QVERIFY(headerOf(told, "Location").starts_with("http://127.0.0.1:45678/signed-in?window=2&error=invalid_input&error_description="));
        QVERIFY(gate.people.empty());
    }

    void whoIsNotLetInGetsNothing() {
        Gate gate;
        gate.notLetIn = Error{ErrorCode::Unsupported, "Registration is by invitation.", ""};
        Browser browser;
        isRefused(gate.comeBack(browser, gate.agree(gate.login(browser))), 422, "by invitation");
    }

    void itMustKnowItsAddress() {
        Gate gate;
        HttpRequest request;
        request.arguments["name"] = "studio";
        request.headers = {{"host", "evil.example"}};
        isRefused(gate.routes[1].handler(request), 422, "auth.publicUrl");
        request.headers = {{"host", "localhost:3000"}};
        QCOMPARE(gate.routes[1].handler(request).status, 302);
        request.headers = {{"host", "[::1]:3000"}};
        QCOMPARE(gate.routes[1].handler(request).status, 302);
    }

    void beginningsAreCounted() {
        Gate gate;
        Browser browser;
        for (std::int64_t i = 0; i < OpenIdAttempts::kMostOfPeer; ++i)
            QCOMPARE(gate.login(browser).status, 302);
        const HttpResponse many = gate.login(browser);
        isRefused(many, 429, "Too many sign-ins");
        QVERIFY(!headerOf(many, "Retry-After").empty());
        gate.peer = "203.0.113.10";
        QCOMPARE(gate.login(browser).status, 302);
        gate.peer = "203.0.113.9";
        gate.fixture.nowMs += 10 * kMinuteMs;
        QCOMPARE(gate.login(browser).status, 302);
    }

    void aSlowProviderDoesNotHoldUpEverybody() {
        Gate gate;
        std::atomic<int> waiting = 0;
        gate.fixture.provider.instead["/.well-known/openid-configuration"] = [&](const FakeRequest&, Wire& wire) {
            ++waiting;
            wire.hang();
        };
        std::stop_source stop;
        const auto login = [&] {
            HttpRequest request;
            request.arguments["name"] = "studio";
            request.headers = {{"host", "127.0.0.1:3000"}};
            request.stop = stop.get_token();
            return gate.routes[1].handler(request).status;
        };
        {
            std::array<std::jthread, 4> threads;
            for (std::jthread& thread : threads)
                thread = std::jthread([&] { (void)login(); });
            while (waiting < 4)
                std::this_thread::yield();
            QCOMPARE(login(), 503);
            stop.request_stop();
        }
        QCOMPARE(gate.people.size(), std::size_t{0});
    }

    void nothingSecretIsKeptOrTold() {
        Gate gate;
        Browser browser;
        const HttpResponse login = gate.login(browser, Gate::programQuery());
        const std::string cookie = headerOf(login, "Set-Cookie");
        const std::string secret = cookie.substr(cookie.find('=') + 1, 43);
        const SignInSecret derived(secret);
        const std::string back = gate.agree(login);
        const std::string providersCode = valueIn(queryOf(back), "code");
        const HttpResponse done = gate.comeBack(browser, back);
        const std::string code = valueIn(queryOf(headerOf(done, "Location")), "code");
        std::string kept;
        for (const char* name : {"accounts.sqlite", "accounts.sqlite-wal"}) {
            std::ifstream file(gate.fixture.path(name), std::ios::binary);
            kept += std::string(std::istreambuf_iterator<char>(file), {});
        }
        QVERIFY(kept.find("jane@example.com") != std::string::npos);  // it is what is looked through
        for (const std::string& planted : {secret, derived.state(), derived.nonce(), derived.verifier(), code, std::string(kVerifier),
                                           std::string(OpenIdFixture::kSecret), std::string(FakeOpenId::kAccessToken)})
            QVERIFY2(kept.find(planted) == std::string::npos, planted.c_str());
        // The provider hears of no secret before the code is redeemed, and never of the browser's.
        const std::string address = headerOf(login, "Location");
        for (const std::string& planted : {secret, derived.verifier(), std::string(OpenIdFixture::kSecret)})
            QVERIFY2(address.find(planted) == std::string::npos, address.c_str());
        for (const FakeRequest& request : gate.fixture.provider.requests())
            QVERIFY(request.target.find('?') == std::string::npos && request.body.find(secret) == std::string::npos);
        QVERIFY(!providersCode.empty());
    }

    void everyRouteIsDescribed() {
        const Gate gate;
        for (const Route& route : gate.routes) {
            QVERIFY(!route.summary.empty() && route.handler);
            QCOMPARE(route.scope == Scope::Open, route.pattern != "/api/auth/openid/link");
            QVERIFY(route.method != "POST" || !route.requestSchema["examples"].empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestOpenIdRoutes)
#include "tst_openid_routes.moc"
