#include <QTest>
#include <map>

#include "services/auth/account_authenticator.h"
#include "services/auth/auth_routes.h"
#include "tests/services/auth/auth_fixture.h"
#include "tests/support/json_schema.h"

using namespace sw;
using test::AuthFixture;

namespace {

/// Asks the routes as the gateway does: it finds out who asks, and what for.
class Desk {
public:
    explicit Desk(const AuthFixture& fixture) : m_routes(authRoutes(*fixture.accounts)), m_authenticator(*AccountAuthenticator::make(*fixture.store, m_owner)) {}

    static constexpr const char* kOwner = "the owner's secret";

    HttpResponse ask(const std::string& method, const std::string& path, const Json& body = {}, const std::string& token = {}) {
        HttpRequest request;
        request.method = method;
        request.path = path.substr(0, path.find('?'));
        request.body = body.is_null() ? "" : body.dump();
        request.peer = test::kHome;
        request.requestId = "r1";
        if (const std::size_t at = path.find('?'); at != std::string::npos)
            for (const std::string& pair : {path.substr(at + 1)})
                request.query.emplace(pair.substr(0, pair.find('=')), pair.substr(pair.find('=') + 1));
        if (!token.empty())
            request.headers.emplace_back("authorization", "Bearer " + token);
        const std::optional<Caller> caller = token.empty() ? std::nullopt : m_authenticator->callerOf("Bearer " + token);
        request.caller = caller.value_or(Caller{});
        for (const Route& route : m_routes)
            if (route.method == method && fits(route.pattern, request)) {
                if (!caller && route.scope != Scope::Open)
                    return refused(401);
                if (!request.caller.may(route.scope))
                    return refused(403);
                return checked(route, route.handler(request));
            }
        return refused(404);
    }
    Json json(const std::string& method, const std::string& path, const Json& body = {}, const std::string& token = {}) {
        return Json::parse(ask(method, path, body, token).body, nullptr, false);
    }
    int status(const std::string& method, const std::string& path, const Json& body = {}, const std::string& token = {}) {
        return ask(method, path, body, token).status;
    }
    std::string registered(const std::string& email) {
        return stringOr(json("POST", "/register", {{"email", email}, {"password", test::kPassword}}), "token");
    }
    /// All that was answered so far.
    std::string said;

private:
    static bool fits(const std::string& pattern, HttpRequest& request) {
        const std::string own = pattern.substr(std::string("/api/auth").size());
        const std::size_t at = own.find("/:id");
        if (at == std::string::npos)
            return own == request.path;
        if (!request.path.starts_with(own.substr(0, at + 1)))
            return false;
        request.arguments["id"] = request.path.substr(at + 1);
        return true;
    }
    static HttpResponse refused(int status) {
        HttpResponse response;
        response.status = status;
        return response;
    }
    /// What a route answers is what its documentation says.
    HttpResponse checked(const Route& route, HttpResponse response) {
        said += response.body + "\n";
        Json schema;
        if (response.status == route.responseStatus)
            schema = route.responseSchema;
        for (const RouteAnswer& answer : route.answers)
            if (answer.status == response.status)
                schema = answer.schema;
        const bool usual = response.status == 400 || response.status == 404 || response.status == 503;
        if (schema.is_null() && !usual)
            qFatal("%s may not answer %d: %s", route.pattern.c_str(), response.status, response.body.c_str());
        if (schema.is_null() || schema.contains("$ref"))
            schema = {{"type", "object"}, {"required", {"error", "details", "code", "requestId"}}};
        const Json document;
        const std::vector<std::string> mistakes = test::JsonSchema(document).mistakes(Json::parse(response.body), schema);
        if (!mistakes.empty())
            qFatal("%s: %s in %s", route.pattern.c_str(), mistakes.front().c_str(), response.body.c_str());
        return response;
    }

    OwnerAuthenticator m_owner{kOwner};
    std::vector<Route> m_routes;
    std::unique_ptr<AccountAuthenticator> m_authenticator;
};

std::string headerOf(const HttpResponse& response, const std::string& name) {
    for (const auto& [key, value] : response.headers)
        if (key == name)
            return value;
    return {};
}

}  // namespace

/// The routes below /api/auth.
class TestAuthRoutes : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TestDatabase> m_place;

    static Json login(const std::string& email, const std::string& password) { return {{"email", email}, {"password", password}}; }

private slots:
    void initTestCase_data() { test::databaseRows(); }
    void init() {
        QFETCH_GLOBAL(QString, kind);
        m_place = std::make_unique<test::TestDatabase>(kind);
    }
    void cleanup() { m_place.reset(); }

    void fromRegisteringToLoggingOut() {
        const AuthFixture fixture(*m_place);
        Desk desk(fixture);
        const HttpResponse made = desk.ask("POST", "/register", {{"email", "Ann@example.org"}, {"password", test::kPassword}, {"username", " Ann "}});
        QCOMPARE(made.status, 201);
        const Json registered = Json::parse(made.body);
        QCOMPARE(registered.size(), std::size_t{3});
        const Json me = desk.json("GET", "/me", {}, stringOr(registered, "token"));
        QCOMPARE(stringOr(me, "email"), std::string("Ann@example.org"));
        QCOMPARE(stringOr(me, "username"), std::string("Ann"));
        QCOMPARE(stringOr(me, "userId"), stringOr(registered, "userId"));
        QVERIFY(me["scopes"] == Json({"generate", "edit", "export"}));
        const Json session = desk.json("POST", "/login", login("ann@example.org", test::kPassword));
        QCOMPARE(stringOr(session, "userId"), stringOr(registered, "userId"));
        const std::string token = stringOr(session, "token");
        QCOMPARE(desk.status("GET", "/me", {}, token), 200);
        QCOMPARE(desk.status("POST", "/logout", {}, token), 200);
        QCOMPARE(desk.status("GET", "/me", {}, token), 401);
        QCOMPARE(desk.status("POST", "/logout", {}, token), 401);
        QCOMPARE(desk.status("GET", "/me", {}, stringOr(registered, "token")), 200);
    }

    void registeringSaysWhatIsWrong() {
        const AuthFixture fixture(*m_place);
        Desk desk(fixture);
        const auto details = [&](const Json& body) { return stringOr(desk.json("POST", "/register", body), "details"); };
        QCOMPARE(details({}), std::string("Missing required parameters: email, password"));
        QCOMPARE(desk.status("POST", "/register", login("ann@example.org", "short")), 400);
        QCOMPARE(desk.status("POST", "/register", login("ann", test::kPassword)), 400);
        QCOMPARE(desk.status("POST", "/register", {{"email", Json::array()}, {"password", 1}}), 400);
        QVERIFY(!desk.registered("ann@example.org").empty());
        QCOMPARE(desk.status("POST", "/register", login("ANN@example.org", test::kOtherPassword)), 409);
    }

    void wrongAndUnknownHaveTheSameWords() {
        const AuthFixture fixture(*m_place);
        Desk desk(fixture);
        (void)desk.registered("ann@example.org");
        const HttpResponse wrong = desk.ask("POST", "/login", login("ann@example.org", test::kOtherPassword));
        const HttpResponse unknown = desk.ask("POST", "/login", login("eve@example.org", test::kPassword));
        QCOMPARE(wrong.status, 401);
        QCOMPARE(wrong.body, unknown.body);
        QCOMPARE(wrong.headers.size(), unknown.headers.size());
        QCOMPARE(headerOf(wrong, "WWW-Authenticate"), std::string("Bearer"));
        QCOMPARE(stringOr(Json::parse(wrong.body), "code"), std::string("unauthorized"));
    }

    void tooManyAttemptsHaveToWait() {
        const AuthFixture fixture(*m_place);
        Desk desk(fixture);
        for (int i = 0; i < 6; ++i)
            QCOMPARE(desk.status("POST", "/login", login("eve@example.org", "x")), 401);
        const HttpResponse waits = desk.ask("POST", "/login", login("eve@example.org", "x"));
        QCOMPARE(waits.status, 429);
        QCOMPARE(headerOf(waits, "Retry-After"), std::string("30"));
    }

    void whereAllAreBusyOneComesBack() {
        const AuthFixture fixture(*m_place, AuthFixture::open(), {0, 0});
        Desk desk(fixture);
        const HttpResponse busy = desk.ask("POST", "/login", login("ann@example.org", "x"));
        QCOMPARE(busy.status, 503);
        QVERIFY(!headerOf(busy, "Retry-After").empty());
    }

    // ---------------------------------------------------------------- tokens

    void tokensForPrograms() {
        const AuthFixture fixture(*m_place);
        Desk desk(fixture);
        const std::string session = desk.registered("ann@example.org");
        const Json made = desk.json("POST", "/tokens", {{"name", "nightly"}, {"scopes", {"generate", "export"}}, {"expiresInDays", "30"}}, session);
        const std::string token = stringOr(made, "token");
        QCOMPARE(token.size(), std::size_t{43});
        const Json list = desk.json("GET", "/tokens", {}, token);
        QCOMPARE(list["tokens"].size(), std::size_t{1});
        QVERIFY(!list["tokens"][0].contains("token"));
        QVERIFY(list["tokens"][0]["scopes"] == Json({"generate", "export"}));
        QCOMPARE(stringOr(list["tokens"][0], "expiresAt"), std::string("2027-02-14T08:00:00.000Z"));
        QCOMPARE(desk.status("DELETE", "/tokens/" + stringOr(made, "id"), {}, session), 200);
        QCOMPARE(desk.status("GET", "/tokens", {}, token), 401);
        QCOMPARE(desk.status("DELETE", "/tokens/" + stringOr(made, "id"), {}, session), 404);
    }

    void nobodyGivesMoreThanHeHas() {
        const AuthFixture fixture(*m_place);
        Desk desk(fixture);
        const std::string session = desk.registered("ann@example.org");
        QCOMPARE(desk.status("POST", "/tokens", {{"name", "t"}, {"scopes", {"admin"}}}, session), 403);
        const std::string small = stringOr(desk.json("POST", "/tokens", {{"name", "t"}, {"scopes", {"generate"}}, {"expiresInDays", 1}}, session), "token");
        for (const Json& scopes : {Json({"edit"}), Json({"generate", "export"}), Json({"admin"})})
            QCOMPARE(desk.status("POST", "/tokens", {{"name", "t"}, {"scopes", scopes}}, small), 403);
        // What it may do it can pass on, but not for longer than it has itself.
        const Json passed = desk.json("POST", "/tokens", {{"name", "t"}, {"expiresInDays", 300}}, small);
        QVERIFY(passed["scopes"] == Json({"generate"}));
        QCOMPARE(stringOr(passed, "expiresAt"), std::string("2027-01-16T08:00:00.000Z"));
        // Nor does it remove what can do more.
        const Json large = desk.json("POST", "/tokens", {{"name", "t"}, {"scopes", {"edit", "generate"}}}, session);
        QCOMPARE(desk.status("DELETE", "/tokens/" + stringOr(large, "id"), {}, small), 404);
        QCOMPARE(desk.status("GET", "/accounts", {}, small), 403);
        QCOMPARE(desk.status("GET", "/audit", {}, session), 403);
    }

    void tokensOfOthersAreNobodys() {
        const AuthFixture fixture(*m_place);
        Desk desk(fixture);
        const std::string ann = desk.registered("ann@example.org");
        const std::string eve = desk.registered("eve@example.org");
        const Json made = desk.json("POST", "/tokens", {{"name", "t"}}, ann);
        QCOMPARE(desk.json("GET", "/tokens", {}, eve)["tokens"].size(), std::size_t{0});
        QCOMPARE(desk.status("DELETE", "/tokens/" + stringOr(made, "id"), {}, eve), 404);
        QCOMPARE(desk.status("GET", "/tokens", {}, stringOr(made, "token")), 200);
    }

    void tokensThatCannotBe_data() {
        QTest::addColumn<QString>("body");
        for (const char* body : {R"({})", R"({"name":"t","scopes":["open"]})", R"({"name":"t","scopes":[]})", R"({"name":"t","scopes":[1]})",
                                 R"({"name":"t","scopes":{"a":1}})", R"({"name":"t","expiresInDays":0})", R"({"name":"t","expiresInDays":1e9})",
                                 R"({"name":"t","expiresInDays":-1})", R"({"name":"a\nb"})", R"({"name":[]})", R"([])"})
            QTest::newRow(body) << QString(body);
    }
    void tokensThatCannotBe() {
        QFETCH(QString, body);
        const AuthFixture fixture(*m_place);
        Desk desk(fixture);
        const std::string session = desk.registered("ann@example.org");
        QCOMPARE(desk.status("POST", "/tokens", Json::parse(body.toStdString()), session), 400);
        QCOMPARE(desk.json("GET", "/tokens", {}, session)["tokens"].size(), std::size_t{0});
    }

    void theOwnerMayHaveTokensToo() {
        const AuthFixture fixture(*m_place);
        Desk desk(fixture);
        const Json made = desk.json("POST", "/tokens", {{"name", "script"}, {"scopes", {"generate"}}}, Desk::kOwner);
        QCOMPARE(stringOr(desk.json("GET", "/me", {}, stringOr(made, "token")), "userId"), std::string("owner"));
        QCOMPARE(desk.status("GET", "/accounts", {}, stringOr(made, "token")), 403);
        QCOMPARE(desk.status("POST", "/logout", {}, Desk::kOwner), 422);
        QCOMPARE(desk.status("POST", "/password", {{"newPassword", test::kPassword}}, Desk::kOwner), 422);
    }

    // ---------------------------------------------------------------- passwords

    void aChangedPasswordSaysHowManySessionsEnded() {
        const AuthFixture fixture(*m_place);
        Desk desk(fixture);
        const std::string first = desk.registered("ann@example.org");
        const std::string second = stringOr(desk.json("POST", "/login", login("ann@example.org", test::kPassword)), "token");
        QCOMPARE(desk.status("POST", "/password", {{"currentPassword", "wrong"}, {"newPassword", test::kOtherPassword}}, first), 401);
        QCOMPARE(desk.status("POST", "/password", {{"newPassword", test::kOtherPassword}}, first), 401);
        QCOMPARE(desk.status("POST", "/password", {{"currentPassword", test::kPassword}, {"newPassword", "short"}}, first), 400);
        QCOMPARE(desk.status("POST", "/password", {}, first), 400);
        const Json changed = desk.json("POST", "/password", {{"currentPassword", test::kPassword}, {"newPassword", test::kOtherPassword}}, first);
        QCOMPARE(changed["endedSessions"].get<int>(), 1);
        QCOMPARE(desk.status("GET", "/me", {}, first), 200);
        QCOMPARE(desk.status("GET", "/me", {}, second), 401);
    }

    /// Whoever signs in with it may do all that the account may, which a program's token may not.
    void onlyASessionGivesAnAccountItsFirstPassword() {
        const AuthFixture fixture(*m_place);
        Desk desk(fixture);
        const SignedIn ann = *fixture.store->signIn(OpenIdIdentity{"https://id.example.org", "1", "ann@example.org", true, "Ann"}, {"", test::kHome});
        const std::string program = stringOr(desk.json("POST", "/tokens", {{"name", "script"}, {"scopes", {"generate"}}}, ann.token), "token");
        QCOMPARE(desk.status("POST", "/password", {{"newPassword", test::kPassword}}, program), 422);
        QCOMPARE(desk.status("POST", "/login", login("ann@example.org", test::kPassword)), 401);
        QCOMPARE(desk.status("POST", "/password", {{"newPassword", test::kPassword}}, ann.token), 200);
        QCOMPARE(desk.status("POST", "/login", login("ann@example.org", test::kPassword)), 200);
    }

    // ---------------------------------------------------------------- administrators

    void invitations() {
        const AuthFixture fixture(*m_place, {});
        Desk desk(fixture);
        QCOMPARE(desk.status("POST", "/register", login("ann@example.org", test::kPassword)), 403);
        const Json invited = desk.json("POST", "/invitations", {{"role", "admin"}, {"email", "ann@example.org"}}, Desk::kOwner);
        const std::string code = stringOr(invited, "invitation");
        QCOMPARE(desk.json("GET", "/invitations", {}, Desk::kOwner)["invitations"].size(), std::size_t{1});
        QCOMPARE(desk.status("POST", "/register", {{"email", "eve@example.org"}, {"password", test::kPassword}, {"invitation", code}}), 403);
        const HttpResponse made = desk.ask("POST", "/register", {{"email", "ann@example.org"}, {"password", test::kPassword}, {"invitation", code}});
        QCOMPARE(made.status, 201);
        const std::string ann = stringOr(Json::parse(made.body), "token");
        QCOMPARE(desk.json("GET", "/accounts", {}, ann)["accounts"].size(), std::size_t{1});
        const Json other = desk.json("POST", "/invitations", {{"role", "user"}, {"expiresInDays", 1}}, ann);
        QVERIFY(other["email"].is_null());
        QCOMPARE(desk.status("DELETE", "/invitations/" + stringOr(other, "id"), {}, ann), 200);
        QCOMPARE(desk.status("DELETE", "/invitations/" + stringOr(other, "id"), {}, ann), 404);
        for (const Json& wrong : {Json::object(), Json{{"role", "owner"}}, Json{{"role", "user"}, {"email", "x"}}, Json{{"role", "user"}, {"expiresInDays", 0}}})
            QCOMPARE(desk.status("POST", "/invitations", wrong, ann), 400);
    }

    void accounts() {
        const AuthFixture fixture(*m_place);
        Desk desk(fixture);
        const std::string bob = desk.registered("bob@example.org");
        const std::string id = stringOr(desk.json("GET", "/me", {}, bob), "userId");
        (void)desk.registered("ann@example.org");
        const Json first = desk.json("GET", "/accounts?limit=1", {}, Desk::kOwner);
        QCOMPARE(stringOr(first["accounts"][0], "email"), std::string("ann@example.org"));
        const Json second = desk.json("GET", "/accounts?cursor=" + stringOr(first, "nextCursor"), {}, Desk::kOwner);
        QCOMPARE(stringOr(second["accounts"][0], "email"), std::string("bob@example.org"));
        QVERIFY(second["nextCursor"].is_null());

        QCOMPARE(stringOr(desk.json("PUT", "/accounts/" + id, {{"role", "admin"}}, Desk::kOwner), "role"), std::string("admin"));
        QCOMPARE(desk.status("GET", "/audit", {}, bob), 200);
        QCOMPARE(desk.status("PUT", "/accounts/" + id, {{"role", "user"}}, bob), 422);  // his own
        QCOMPARE(desk.status("DELETE", "/accounts/owner", {}, bob), 422);
        QCOMPARE(desk.status("PUT", "/accounts/owner", {{"disabled", true}}, bob), 422);
        QCOMPARE(desk.status("PUT", "/accounts/nobody", {{"disabled", true}}, bob), 404);
        QCOMPARE(desk.status("PUT", "/accounts/" + id, {{"role", "king"}}, Desk::kOwner), 400);
        QCOMPARE(desk.status("PUT", "/accounts/" + id, {}, Desk::kOwner), 400);
        QCOMPARE(desk.json("PUT", "/accounts/" + id, {{"disabled", "true"}}, Desk::kOwner)["disabled"].get<bool>(), true);
        QCOMPARE(desk.status("GET", "/me", {}, bob), 401);
        QCOMPARE(desk.status("DELETE", "/accounts/" + id, {}, Desk::kOwner), 200);
        QCOMPARE(desk.status("DELETE", "/accounts/" + id, {}, Desk::kOwner), 404);
        QCOMPARE(desk.json("GET", "/accounts", {}, Desk::kOwner)["accounts"].size(), std::size_t{1});
    }

    void theAuditLogHasPages() {
        const AuthFixture fixture(*m_place);
        Desk desk(fixture);
        for (const char* email : {"a@example.org", "b@example.org", "c@example.org"})
            (void)desk.registered(email);
        const Json first = desk.json("GET", "/audit?limit=2", {}, Desk::kOwner);
        QCOMPARE(first["entries"].size(), std::size_t{2});
        QCOMPARE(first["entries"][0]["number"].get<int>(), 3);
        QCOMPARE(stringOr(first["entries"][0], "address"), std::string(test::kHome));
        const Json second = desk.json("GET", "/audit?cursor=" + stringOr(first, "nextCursor"), {}, Desk::kOwner);
        QCOMPARE(second["entries"].size(), std::size_t{1});
        QVERIFY(second["nextCursor"].is_null());
        for (const char* query : {"limit=0", "limit=201", "limit=x", "cursor=x", "cursor=0", "cursor=-1", "cursor=99999999999999999999"})
            QCOMPARE(desk.status("GET", std::string("/audit?") + query, {}, Desk::kOwner), 400);
    }

    // ---------------------------------------------------------------- beyond

    void noAnswerTellsASecretTwice() {
        const AuthFixture fixture(*m_place);
        Desk desk(fixture);
        const std::string ann = desk.registered("ann@example.org");
        const std::string token = stringOr(desk.json("POST", "/tokens", {{"name", "t"}}, ann), "token");
        const std::string code = stringOr(desk.json("POST", "/invitations", {{"role", "user"}}, Desk::kOwner), "invitation");
        desk.said.clear();
        for (const char* path : {"/me", "/tokens"})
            (void)desk.ask("GET", path, {}, ann);
        for (const char* path : {"/accounts", "/invitations", "/audit"})
            (void)desk.ask("GET", path, {}, Desk::kOwner);
        (void)desk.ask("POST", "/login", login("ann@example.org", "planted wrong password"));
        (void)desk.ask("POST", "/register", login("ann@example.org", test::kPassword));
        for (const std::string& secret : {ann, token, code, std::string(test::kPassword), std::string("planted"), std::string("argon2"), accessTokenHash(token)})
            QVERIFY2(desk.said.find(secret) == std::string::npos, secret.c_str());
    }

    void everyRouteIsDescribed() {
        const AuthFixture fixture(*m_place);
        for (const Route& route : authRoutes(*fixture.accounts)) {
            QVERIFY2(!route.summary.empty() && !route.responseSchema.is_null(), route.pattern.c_str());
            QVERIFY2(route.requestSchema.is_null() || route.requestSchema.contains("examples"), route.pattern.c_str());
            QVERIFY(route.runsOn == RunsOn::Worker);
        }
    }
};

QTEST_GUILESS_MAIN(TestAuthRoutes)
#include "tst_auth_routes.moc"
