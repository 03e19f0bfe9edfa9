#include <QTest>
#include <atomic>
#include <thread>

#include "services/auth/account_authenticator.h"
#include "tests/services/auth/auth_fixture.h"

using namespace sw;
using test::AuthFixture;

/// Who is who, from memory.
class TestAccountAuthenticator : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TestDatabase> m_place;
    OwnerAuthenticator m_owner{"the owner's secret"};
    const Actor m_admin = {kOwnerId, ""};

    static std::string header(const std::string& token) { return "Bearer " + token; }
    static std::unique_ptr<AccountAuthenticator> over(const AuthFixture& fixture, Authenticator& others) {
        auto made = AccountAuthenticator::make(*fixture.store, others);
        return made ? std::move(*made) : nullptr;
    }

private slots:
    void initTestCase_data() { test::databaseRows(); }
    void init() {
        QFETCH_GLOBAL(QString, kind);
        m_place = std::make_unique<test::TestDatabase>(kind);
    }
    void cleanup() { m_place.reset(); }

    void theOwnerAndAccountsAreKnown() {
        const AuthFixture fixture(*m_place);
        const auto attempt = *fixture.enrol("ann@example.org");
        const auto authenticator = over(fixture, m_owner);
        QCOMPARE(authenticator->callerOf(header("the owner's secret"))->account, std::string("owner"));
        const std::optional<Caller> ann = authenticator->callerOf(header(attempt.signedIn.token));
        QVERIFY(ann);
        QCOMPARE(ann->account, attempt.signedIn.account);
        QVERIFY(ann->scopes == scopesOf(AccountRole::User));
        QVERIFY(!ann->may(Scope::Admin));
        const std::string& token = attempt.signedIn.token;
        for (const std::string& wrong : {std::string(), token, "Basic " + token, header(""), header(token.substr(1)), header(token.substr(0, 42)), header(token + "A"),
                                         header(accessTokenHash(token)), header(attempt.signedIn.account), header("' OR 1=1 --"), header(std::string(30'000, 'A')),
                                         header(token + "\r\nX: y"), header(token + " " + token)})
            QVERIFY2(!authenticator->callerOf(wrong), wrong.substr(0, 60).c_str());
    }

    void whatChangesHereIsKnownAtOnce() {
        AuthFixture fixture(*m_place);
        const auto authenticator = over(fixture, m_owner);
        const auto attempt = *fixture.enrol("ann@example.org");
        const std::string id = attempt.signedIn.account;
        const std::string session = header(attempt.signedIn.token);
        QVERIFY(authenticator->callerOf(session));
        const auto token = *fixture.store->makeToken(id, "t", {Scope::Export}, fixture.nowMs + 1000, m_admin);
        QVERIFY(authenticator->callerOf(header(token.secret))->scopes == std::set<Scope>{Scope::Export});
        QVERIFY(fixture.store->setRole(id, AccountRole::Admin, m_admin));
        QVERIFY(authenticator->callerOf(session)->may(Scope::Admin));
        QVERIFY(!authenticator->callerOf(header(token.secret))->may(Scope::Admin));
        QVERIFY(fixture.store->setRole(id, AccountRole::User, m_admin));
        QVERIFY(!authenticator->callerOf(session)->may(Scope::Admin));
        QVERIFY(fixture.store->setDisabled(id, true, m_admin));
        QVERIFY(!authenticator->callerOf(session));
        QVERIFY(fixture.store->setDisabled(id, false, m_admin));
        QVERIFY(authenticator->callerOf(session));
        fixture.nowMs += 1000;
        QVERIFY(!authenticator->callerOf(header(token.secret)));  // the clock alone
        fixture.nowMs += 31 * AccountRules::kDayMs;
        QVERIFY(!authenticator->callerOf(session));
        const auto later = *fixture.login("ann@example.org");
        QVERIFY(authenticator->callerOf(header(later.signedIn.token)));
        QVERIFY(fixture.store->endToken(**fixture.store->token(later.signedIn.token), "logout", m_admin));
        QVERIFY(!authenticator->callerOf(header(later.signedIn.token)));
    }

    void whatAnotherProgramChangesIsKnownAtTheNextLook() {
        const AuthFixture here(*m_place);
        const AuthFixture there(*m_place);
        const auto authenticator = over(here, m_owner);
        const auto attempt = *there.enrol("ann@example.org");
        const std::string session = header(attempt.signedIn.token);
        QVERIFY(authenticator->refresh());
        QVERIFY(authenticator->callerOf(session));
        QVERIFY(there.store->setDisabled(attempt.signedIn.account, true, m_admin));
        QVERIFY(authenticator->refresh());
        QVERIFY(!authenticator->callerOf(session));
        QVERIFY(there.store->setDisabled(attempt.signedIn.account, false, m_admin));
        QVERIFY(authenticator->refresh());
        QVERIFY(authenticator->callerOf(session));
        QVERIFY(there.store->remove(attempt.signedIn.account, m_admin));
        QVERIFY(authenticator->refresh());
        QVERIFY(!authenticator->callerOf(session));
    }

    /// Its own thread looks as well, so that nobody has to ask.
    void itLooksByItself() {
        const AuthFixture here(*m_place);
        const AuthFixture there(*m_place);
        const auto authenticator = over(here, m_owner);
        const auto attempt = *there.enrol("ann@example.org");
        QTRY_VERIFY_WITH_TIMEOUT(authenticator->callerOf(header(attempt.signedIn.token)), 30'000);
    }

    void useIsWrittenDownLater() {
        AuthFixture fixture(*m_place);
        const std::string id = fixture.made("ann@example.org");
        const auto token = *fixture.store->makeToken(id, "t", {Scope::Export}, 0, m_admin);
        const auto authenticator = over(fixture, m_owner);
        const auto lastUsed = [&] { return token_sql::named(**fixture.store->reader(), id, fixture.nowMs)->front().lastUsed; };
        fixture.nowMs += 7;
        QVERIFY(authenticator->callerOf(header(token.secret)));
        QCOMPARE(lastUsed(), std::int64_t{0});
        QVERIFY(authenticator->noteUse());
        QCOMPARE(lastUsed(), fixture.nowMs.load());
        QVERIFY(authenticator->noteUse());
    }

    void theOwnersTokensAreTheOwners() {
        const AuthFixture fixture(*m_place);
        const auto authenticator = over(fixture, m_owner);
        const auto token = *fixture.store->makeToken(kOwnerId, "script", {Scope::Generate}, 0, m_admin);
        const std::optional<Caller> caller = authenticator->callerOf(header(token.secret));
        QCOMPARE(caller->account, std::string("owner"));
        QVERIFY(!caller->may(Scope::Edit));
    }

    void whoAsksWhileAllChangesIsAnsweredRightly() {
        const AuthFixture fixture(*m_place, AuthFixture::open(), {2, 100});
        const auto steady = *fixture.enrol("ann@example.org");
        const std::string busy = fixture.made("bob@example.org");
        const auto authenticator = over(fixture, m_owner);
        std::atomic<bool> over = false;
        std::atomic<int> wrong = 0;
        {
            std::jthread asking([&] {
                while (!over)
                    wrong += !authenticator->callerOf(header(steady.signedIn.token)) || authenticator->callerOf(header("x"));
            });
            std::vector<std::jthread> changing;
            for (int i = 0; i < 3; ++i)
                changing.emplace_back([&] {
                    for (int k = 0; k < 20; ++k) {
                        const auto token = fixture.store->makeToken(busy, "t", {Scope::Edit}, 0, m_admin);
                        wrong += !token || !authenticator->callerOf(header(token->secret));
                        wrong += !token || !fixture.store->endToken(token->made, "token.remove", m_admin);
                        wrong += authenticator->callerOf(header(token->secret)).has_value();
                    }
                });
            changing.clear();
            over = true;
        }
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestAccountAuthenticator)
#include "tst_account_authenticator.moc"
