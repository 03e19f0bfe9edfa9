#include <QTest>
#include <map>

#include "services/gateway/project_rights.h"
#include "tests/services/gateway/project_fixture.h"

using namespace sw;
using test::ProjectFixture;

/// Whose projects are whose, over routes of the same patterns as those of projects.
class TestProjectRights : public QObject {
    Q_OBJECT

    std::map<std::string, std::string> m_accounts;  // by project
    std::optional<Error> m_refused;
    std::vector<std::string> m_called;

    [[nodiscard]] ProjectRights rights() {
        return {[this](const std::string& project) -> Result<std::string> {
                    if (m_refused)
                        return tl::unexpected<Error>(*m_refused);
                    const auto found = m_accounts.find(project);
                    return found == m_accounts.end() ? std::string("owner") : found->second;
                },
                [this](const std::string& project, const std::string& account) -> Result<void> {
                    if (m_refused)
                        return tl::unexpected<Error>(*m_refused);
                    m_accounts[project] = account;
                    return {};
                }};
    }
    [[nodiscard]] HttpResponse ask(std::vector<Route> routes, const std::string& method, const std::string& pattern, const Caller& caller,
                                   const std::string& id = "bees") {
        HttpRequest request;
        request.method = method;
        request.caller = caller;
        request.arguments["id"] = id;
        for (const Route& route : withRights(std::move(routes), rights()))
            if (route.method == method && route.pattern == pattern)
                return route.handler(request);
        return {};
    }
    static Caller user(const std::string& account) { return {account, {Scope::Generate, Scope::Edit, Scope::Export}}; }

private slots:
    void init() {
        m_accounts = {{"bees", "ann"}};
        m_refused.reset();
    }

    void everyRouteOfAProjectIsGuarded() {
        ProjectFixture fixture;
        std::size_t guarded = 0;
        for (const Route& route : fixture.routes()) {
            if (route.pattern.find("/:id") == std::string::npos)
                continue;
            ++guarded;
            std::vector<Route> one = {route};
            one.front().handler = [this, pattern = route.pattern](const HttpRequest&) {
                m_called.push_back(pattern);
                return jsonResponse({{"ok", true}});
            };
            m_called.clear();
            const HttpResponse foreign = ask(one, route.method, route.pattern, user("eve"));
            QCOMPARE(foreign.status, 404);
            QVERIFY2(m_called.empty(), route.pattern.c_str());
            for (const Caller& caller : {user("ann"), Caller{"owner", {Scope::Generate}}, Caller{"boss", {Scope::Admin}}})
                QCOMPARE(ask(one, route.method, route.pattern, caller).status, 200);
        }
        QVERIFY(guarded > 8);
    }

    void anothersProjectIsLikeNone() {
        ProjectFixture fixture;
        const HttpResponse foreign = ask(fixture.routes(), "GET", "/api/project/:id", user("eve"));
        m_accounts["none"] = "eve";
        HttpResponse none = ask(fixture.routes(), "GET", "/api/project/:id", user("eve"), "none");
        QCOMPARE(none.status, 404);
        none.body.replace(none.body.find("none"), 4, "bees");
        QCOMPARE(foreign.body, none.body);
    }

    void theOwnersProjectsAreTheOwnersAlone() {
        ProjectFixture fixture;
        m_accounts.clear();
        QCOMPARE(ask(fixture.routes(), "GET", "/api/project/:id", user("ann")).status, 404);
        QCOMPARE(ask(fixture.routes(), "GET", "/api/project/:id", Caller{"owner", {Scope::Admin}}).status, 200);
    }

    void oneSeesOnesOwnInTheList() {
        ProjectFixture fixture;
        const auto count = [&](const Caller& caller) {
            return Json::parse(ask(fixture.routes(), "GET", "/api/project", caller).body)["projects"].size();
        };
        QCOMPARE(count(user("ann")), std::size_t{1});
        QCOMPARE(count(user("eve")), std::size_t{0});
        QCOMPARE(count({"boss", {Scope::Admin}}), std::size_t{1});
    }

    void whatOneMakesIsOnesOwn() {
        ProjectFixture fixture;
        const auto make = [&](const Caller& caller) {
            m_accounts.clear();
            return ask(fixture.routes(), "POST", "/api/project", caller).status;
        };
        QCOMPARE(make(user("ann")), 201);
        QCOMPARE(m_accounts["bees"], std::string("ann"));
        QCOMPARE(make({"boss", {Scope::Admin}}), 201);
        QCOMPARE(m_accounts["bees"], std::string("boss"));
        QCOMPARE(make({"owner", {Scope::Admin}}), 201);
        QVERIFY(m_accounts.empty());
    }

    void withoutItsListNothingIsShown() {
        ProjectFixture fixture;
        m_refused = Error{ErrorCode::Io, "The database is locked.", ""};
        QCOMPARE(ask(fixture.routes(), "GET", "/api/project/:id", user("ann")).status, 503);
        QCOMPARE(ask(fixture.routes(), "GET", "/api/project", user("ann")).status, 503);
        QCOMPARE(ask(fixture.routes(), "GET", "/api/project/:id", Caller{"owner", {Scope::Admin}}).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestProjectRights)
#include "tst_project_rights.moc"
