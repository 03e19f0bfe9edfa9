#include <QDir>
#include <QFile>
#include <QTest>
#include <atomic>
#include <set>
#include <thread>

#include "services/auth/account_schema.h"
#include "services/auth/belongings.h"
#include "tests/services/auth/auth_fixture.h"

using namespace sw;
using test::AuthFixture;
using Outcome = SignInAttempt::Outcome;

/// Accounts as they are kept, on each database.
class TestAccountStore : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TestDatabase> m_place;
    const Actor m_admin = {kOwnerId, ""};

    static OpenIdIdentity identity(const std::string& subject, const std::string& email = "ann@example.org") {
        return {"https://id.example", subject, email, true, "Ann"};
    }

private slots:
    void initTestCase_data() { test::databaseRows(); }
    void init() {
        QFETCH_GLOBAL(QString, kind);
        m_place = std::make_unique<test::TestDatabase>(kind);
    }
    void cleanup() { m_place.reset(); }

    void theOwnerIsThereFromTheBeginning() {
        const AuthFixture fixture(*m_place);
        const Account owner = *fixture.store->account(kOwnerId);
        QVERIFY(owner.role == AccountRole::Admin);
        QVERIFY(account_sql::list(**fixture.store->reader(), "", 10)->empty());  // but is nobody's account
        QVERIFY(!fixture.login("owner"));
    }

    void accountsOutliveTheProgram() {
        std::string id;
        {
            const AuthFixture fixture(*m_place);
            id = fixture.made("Ann@Example.org");
        }
        const AuthFixture fixture(*m_place);
        QCOMPARE(fixture.store->account(id)->address, std::string("Ann@example.org"));
        QVERIFY(fixture.outcome("ann@example.ORG", test::kPassword, test::kHome) == Outcome::Done);
    }

    /// Of many who register one address at the same moment one succeeds; all others are told that it is known.
    void oneAddressIsRegisteredOnce() {
        const AuthFixture fixture(*m_place, AuthFixture::open(), {2, 100});
        std::atomic<int> made = 0;
        std::atomic<int> known = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 8; ++i)
                threads.emplace_back([&, i] {
                    const auto attempt = fixture.enrol(i % 2 == 0 ? "ann@example.org" : "ANN@EXAMPLE.ORG", "", "203.0.113." + std::to_string(i));
                    if (attempt && attempt->outcome == Outcome::Done)
                        ++made;
                    else if (!attempt && attempt.error().code == ErrorCode::Exists)
                        ++known;
                });
        }
        QCOMPARE(made.load(), 1);
        QCOMPARE(known.load(), 7);
        QCOMPARE(account_sql::list(**fixture.store->reader(), "", 10)->size(), std::size_t{1});
    }

    void anInvitationIsGoodOnce() {
        const AuthFixture fixture(*m_place, {});
        QVERIFY(fixture.enrol("ann@example.org")->outcome == Outcome::NotInvited);
        QVERIFY(fixture.enrol("ann@example.org", "guess")->outcome == Outcome::NotInvited);
        const auto invited = *fixture.store->invite(std::nullopt, AccountRole::Admin, 1000, m_admin);
        const auto attempt = fixture.enrol("ann@example.org", invited.secret);
        QVERIFY(attempt && attempt->outcome == Outcome::Done);
        QVERIFY(fixture.store->account(attempt->signedIn.account)->role == AccountRole::Admin);
        QVERIFY(fixture.enrol("bob@example.org", invited.secret)->outcome == Outcome::NotInvited);
        QVERIFY(account_sql::invitations(**fixture.store->reader(), fixture.nowMs)->empty());
    }

    void anInvitationIsForWhomItNames() {
        AuthFixture fixture(*m_place, {});
        const auto invited = *fixture.store->invite(*emailAddress("Bob@example.org"), AccountRole::User, 1000, m_admin);
        QVERIFY(fixture.enrol("eve@example.org", invited.secret)->outcome == Outcome::NotInvited);
        QVERIFY(fixture.enrol("bob@example.org", invited.secret.substr(0, 42))->outcome == Outcome::NotInvited);
        // Whoever merely types the address has not shown that it is his.
        QVERIFY(fixture.enrol("bob@example.org")->outcome == Outcome::NotInvited);
        fixture.nowMs += 1000;
        QVERIFY(fixture.enrol("bob@example.org", invited.secret)->outcome == Outcome::NotInvited);
        const auto again = *fixture.store->invite(*emailAddress("bob@example.org"), AccountRole::User, 1000, m_admin);
        QVERIFY(fixture.enrol("BOB@example.org", again.secret)->outcome == Outcome::Done);
    }

    void anInvitationCanBeWithdrawn() {
        const AuthFixture fixture(*m_place, {});
        const auto invited = *fixture.store->invite(std::nullopt, AccountRole::User, 1000, m_admin);
        QVERIFY(fixture.store->withdraw(invited.made.id, m_admin));
        QVERIFY(fixture.store->withdraw(invited.made.id, m_admin).error().code == ErrorCode::NotFound);
        QVERIFY(fixture.enrol("ann@example.org", invited.secret)->outcome == Outcome::NotInvited);
    }

    void aRemovedAccountLeavesOnlyThatItWas() {
        const AuthFixture fixture(*m_place);
        const auto attempt = *fixture.enrol("ann@example.org");
        QVERIFY(fixture.store->link(attempt.signedIn.account, identity("1"), m_admin));
        QVERIFY(fixture.store->remove(attempt.signedIn.account, m_admin));
        QVERIFY(fixture.store->account(attempt.signedIn.account).error().code == ErrorCode::NotFound);
        QVERIFY(!fixture.store->token(attempt.signedIn.token)->has_value());
        QVERIFY(fixture.outcome("ann@example.org", test::kPassword, test::kHome) == Outcome::Wrong);
        QVERIFY(fixture.store->remove(attempt.signedIn.account, m_admin).error().code == ErrorCode::NotFound);
        QVERIFY(fixture.made("ann@example.org") != attempt.signedIn.account);  // somebody else
    }

    void tokensEndWhenTheyAreToldTo() {
        AuthFixture fixture(*m_place);
        const std::string id = fixture.made("ann@example.org");
        const auto made = *fixture.store->makeToken(id, "nightly", {Scope::Generate}, fixture.nowMs + 1000, m_admin);
        QVERIFY((*fixture.store->token(made.secret))->scopes == std::set<Scope>{Scope::Generate});
        for (const std::string& wrong : {made.secret.substr(0, 42), made.secret + "x", std::string(), made.made.id, accessTokenHash(made.secret)})
            QVERIFY2(!fixture.store->token(wrong)->has_value(), wrong.c_str());
        fixture.nowMs += 1000;
        QVERIFY(!fixture.store->token(made.secret)->has_value());
        const auto other = *fixture.store->makeToken(id, "nightly", {Scope::Generate}, 0, m_admin);
        QVERIFY(fixture.store->endToken(other.made, "token.remove", m_admin));
        QVERIFY(!fixture.store->token(other.secret)->has_value());
        QVERIFY(fixture.store->endToken(other.made, "token.remove", m_admin).error().code == ErrorCode::NotFound);
    }

    void thereAreNotAnyNumberOfTokensAndSessions() {
        AuthFixture fixture(*m_place);
        const std::string id = fixture.made("ann@example.org");
        for (int i = 0; i < 100; ++i)
            QVERIFY(fixture.store->makeToken(id, "t", {Scope::Generate}, 0, m_admin));
        QVERIFY(fixture.store->makeToken(id, "t", {Scope::Generate}, 0, m_admin).error().code == ErrorCode::Unsupported);
        std::string first;
        for (int i = 0; i < 101; ++i) {
            fixture.nowMs += 1;
            const auto attempt = *fixture.store->signIn(id, "", {"", test::kHome});
            if (first.empty())
                first = attempt.signedIn.token;
        }
        QVERIFY(!fixture.store->token(first)->has_value());
        QCOMPARE(token_sql::usable(**fixture.store->reader(), id, fixture.nowMs)->size(), std::size_t{200});
    }

    void aRoleTakenAwayTakesTheScopesOfTokens() {
        const AuthFixture fixture(*m_place);
        const std::string id = fixture.made("ann@example.org");
        QVERIFY(fixture.store->setRole(id, AccountRole::Admin, m_admin));
        const auto made = *fixture.store->makeToken(id, "all", {Scope::Admin, Scope::Generate}, 0, m_admin);
        QVERIFY((*fixture.store->token(made.secret))->scopes.contains(Scope::Admin));
        QVERIFY(fixture.store->setRole(id, AccountRole::User, m_admin));
        QVERIFY((*fixture.store->token(made.secret))->scopes == std::set<Scope>{Scope::Generate});
        QVERIFY(fixture.store->setDisabled(id, true, m_admin));
        QVERIFY(!fixture.store->token(made.secret)->has_value());
        QVERIFY(fixture.store->setDisabled(id, false, m_admin));
        QVERIFY(fixture.store->token(made.secret)->has_value());
    }

    // ---------------------------------------------------------------- identities

    void aKnownIdentitySignsIn() {
        const AuthFixture fixture(*m_place);
        const SignedIn first = *fixture.store->signIn(identity("1"));
        QVERIFY(first.isNew);
        const SignedIn second = *fixture.store->signIn(identity("1", "moved@example.org"));
        QVERIFY(!second.isNew);
        QCOMPARE(second.account, first.account);
        QVERIFY(fixture.store->token(second.token)->has_value());
        QVERIFY(!fixture.store->account(first.account)->hasPassword);
        QVERIFY(fixture.outcome("ann@example.org", "", test::kHome) == Outcome::Wrong);  // it has no password, not an empty one
    }

    void anIdentityTakesNoAccountOver() {
        const AuthFixture fixture(*m_place);
        const std::string id = fixture.made("ann@example.org");
        const Result<SignedIn> taken = fixture.store->signIn(identity("1", "ANN@example.org"));
        QVERIFY(!taken);
        QVERIFY2(taken.error().message.find("link") != std::string::npos, taken.error().message.c_str());
        QVERIFY(fixture.store->link(id, identity("1"), {id, test::kHome}));
        QCOMPARE(fixture.store->signIn(identity("1"))->account, id);
        QVERIFY(fixture.store->link(id, identity("1"), {id, test::kHome}));  // again: nothing new
        QVERIFY(fixture.store->link(fixture.made("bob@example.org"), identity("1"), m_admin).error().code == ErrorCode::Exists);
        QVERIFY(account_sql::issuersOf(**fixture.store->reader(), id).value() == std::vector<std::string>{"https://id.example"});
    }

    void anIdentityNeedsAnInvitationWhereAllDo() {
        const AuthFixture fixture(*m_place, {});
        QVERIFY(!fixture.store->signIn(identity("1")));
        QVERIFY(fixture.store->invite(*emailAddress("Ann@example.org"), AccountRole::Admin, 1000, m_admin));
        OpenIdIdentity unverified = identity("1");
        unverified.emailVerified = false;
        QVERIFY(!fixture.store->signIn(unverified));
        const SignedIn signedIn = *fixture.store->signIn(identity("1"));
        QVERIFY(fixture.store->account(signedIn.account)->role == AccountRole::Admin);
        QVERIFY(!fixture.store->signIn(identity("2")));
        QVERIFY(!fixture.store->signIn(OpenIdIdentity{}));
    }

    void aDisabledAccountsIdentityDoesNot() {
        const AuthFixture fixture(*m_place);
        const SignedIn first = *fixture.store->signIn(identity("1"));
        QVERIFY(fixture.store->setDisabled(first.account, true, m_admin));
        QVERIFY(!fixture.store->signIn(identity("1")));
    }

    // ---------------------------------------------------------------- the audit log

    void whatIsDoneIsWrittenDown() {
        AuthFixture fixture(*m_place);
        const std::string id = fixture.made("ann@example.org");
        fixture.nowMs += 5;
        (void)fixture.login("ann@example.org", "a wrong password", test::kElsewhere);
        (void)fixture.login("nobody@example.org", "a wrong password", test::kElsewhere);
        const std::vector<AuditEntry> log = fixture.audit();
        QCOMPARE(log.size(), std::size_t{3});
        QCOMPARE(log[2].action, std::string("register"));
        QCOMPARE(log[2].peer, std::string(test::kHome));
        QCOMPARE(log[1].action, std::string("login"));
        QCOMPARE(log[1].subject, id);
        QCOMPARE(log[1].outcome, std::string("refused"));
        QCOMPARE(log[1].peer, std::string(test::kElsewhere));
        QCOMPARE(log[1].moment, fixture.nowMs.load());
        QCOMPARE(log[0].subject, std::string());  // what was typed may be a password
        QVERIFY(log[0].number > log[1].number && log[1].number > log[2].number);
        const auto page = *account_sql::audit(**fixture.store->reader(), log[0].number, 1);
        QCOMPARE(page.size(), std::size_t{1});
        QCOMPARE(page[0].number, log[1].number);
    }

    void whatFailsLeavesNoLine() {
        const AuthFixture fixture(*m_place);
        (void)fixture.made("ann@example.org");
        QVERIFY(!fixture.enrol("ann@example.org"));
        QVERIFY(!fixture.store->setRole("nobody", AccountRole::Admin, m_admin));
        QCOMPARE(fixture.audit().size(), std::size_t{1});
    }

    void linesOfTwoProgramsAreCountedTogether() {
        const AuthFixture one(*m_place, AuthFixture::open(), {2, 100});
        const AuthFixture other(*m_place, AuthFixture::open(), {2, 100});
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&, i] {
                    for (int k = 0; k < 10; ++k)
                        (void)(i % 2 == 0 ? one : other).store->invite(std::nullopt, AccountRole::User, 1000, m_admin);
                });
        }
        std::set<std::int64_t> numbers;
        for (const AuditEntry& entry : one.audit())
            numbers.insert(entry.number);
        QCOMPARE(numbers.size(), std::size_t{40});
        QCOMPARE(*numbers.rbegin(), std::int64_t{40});
    }

    // ---------------------------------------------------------------- bad input, bad databases

    void textIsNeverSql() {
        const AuthFixture fixture(*m_place);
        for (const char* text : {"' OR '1'='1", "'; DROP TABLE accounts; --", "\\'; --", "\" OR 1=1", "%", "_", "?"}) {
            QVERIFY(!fixture.store->token(text)->has_value());
            QVERIFY(!fixture.store->account(text));
            QVERIFY(!fixture.store->withdraw(text, m_admin));
            QVERIFY(fixture.store->mayRegister(text, text).value() == false);
            QVERIFY(fixture.store->invite(std::nullopt, AccountRole::User, 1000, {text, text}));
        }
        QVERIFY(account_sql::list(**fixture.store->reader(), "' OR '1'='1", 10)->empty());
        const std::string id = fixture.made("o'neil--@example.org");
        QCOMPARE(fixture.store->account(id)->address, std::string("o'neil--@example.org"));
    }

    void belongingsAreWhoseTheyWereGivenTo() {
        const AuthFixture fixture(*m_place);
        Belongings belongings(m_place->open());
        QCOMPARE(*belongings.accountOf("project", "p1"), std::string(kOwnerId));
        QVERIFY(belongings.give("project", "p1", "ann"));
        QVERIFY(belongings.give("project", "p1", "bob"));
        QCOMPARE(*belongings.accountOf("project", "p1"), std::string("bob"));
        QCOMPARE(*belongings.accountOf("film", "p1"), std::string(kOwnerId));
    }

    void aNewerDatabaseIsLeftAlone() {
        Migrations newer = accountMigrations();
        newer.push_back({"CREATE TABLE of_later (id BIGINT)"});
        QVERIFY(m_place->open()->migrate("auth", newer));
        const auto opened = AccountStore::open(m_place->open(), {}, [] { return std::int64_t{0}; });
        QVERIFY(!opened);
        QVERIFY(opened.error().code == ErrorCode::Unsupported);
        QVERIFY2(opened.error().message.find("later version") != std::string::npos, opened.error().message.c_str());
    }

    void oldThingsGo() {
        AuthFixture fixture(*m_place);
        const std::string id = fixture.made("ann@example.org");
        QVERIFY(fixture.store->makeToken(id, "t", {Scope::Generate}, fixture.nowMs + 1, m_admin));
        (void)fixture.login("bob@example.org", "wrong", test::kElsewhere);
        fixture.nowMs += 400 * AccountRules::kDayMs;
        QVERIFY(fixture.store->tidy());
        Connection& connection = **fixture.store->reader();
        for (const char* table : {"access_tokens", "sign_in_failures", "familiar_peers"})
            QCOMPARE(connection.rows(std::string("SELECT 1 FROM ") + table)->size(), std::size_t{0});
        QVERIFY(!fixture.audit().empty());
    }

    /// Nothing that opens a door is in the database in clear.
    void noSecretIsInTheDatabase() {
        const AuthFixture fixture(*m_place);
        const auto attempt = *fixture.enrol("ann@example.org");
        const auto token = *fixture.store->makeToken(attempt.signedIn.account, "t", {Scope::Generate}, 0, m_admin);
        const auto invited = *fixture.store->invite(std::nullopt, AccountRole::User, 1000, m_admin);
        (void)fixture.login("planted-password@example.org", "planted wrong password", test::kHome);
        (void)fixture.login("ann@example.org", "planted wrong password", test::kHome);
        std::string all;
        Connection& connection = **fixture.store->reader();
        for (const char* table : {"accounts", "access_tokens", "invitations", "identities", "sign_in_failures", "familiar_peers", "audit_log", "belongings"})
            for (const std::vector<SqlRow> rows = *connection.rows(std::string("SELECT * FROM ") + table); const SqlRow& row : rows)
                for (std::size_t column = 0; column < 12; ++column)
                    all += row.text(column) + "\n";
        QFETCH_GLOBAL(QString, kind);
        if (kind == "sqlite")
            for (const QString& name : QDir(QFileInfo(QString::fromStdString(m_place->place())).path()).entryList(QDir::Files)) {
                QFile file(QFileInfo(QString::fromStdString(m_place->place())).path() + "/" + name);
                QVERIFY(file.open(QIODevice::ReadOnly));
                all += file.readAll().toStdString();
            }
        QVERIFY(all.find("ann@example.org") != std::string::npos);
        for (const std::string& secret : {std::string(test::kPassword), attempt.signedIn.token, token.secret, invited.secret, std::string("planted")})
            QVERIFY2(all.find(secret) == std::string::npos, secret.c_str());
    }

    void aDatabaseThatRefusesIsSaid() {
        QFETCH_GLOBAL(QString, kind);
        if (kind != "sqlite")
            QSKIP("for servers see the tests of services/store");
        const auto database = m_place->open(1);
        auto opened = AccountStore::open(database, AuthFixture::open(), [] { return std::int64_t{1000}; });
        QVERIFY(opened);
        const auto other = m_place->open();
        auto holding = Transaction::begin(**other->connection());
        QVERIFY(holding);
        const auto added = (*opened)->add({*emailAddress("ann@example.org"), "", "", AccountRole::User}, m_admin);
        QVERIFY(!added);
        QVERIFY(added.error().code == ErrorCode::Io);
        QVERIFY2(added.error().message.find("locked") != std::string::npos, added.error().message.c_str());
        QVERIFY((*opened)->accountAt(*emailAddress("ann@example.org")).error().code == ErrorCode::NotFound);  // reading goes on
        {
            const Transaction ended = std::move(*holding);
        }
        QVERIFY((*opened)->add({*emailAddress("ann@example.org"), "", "", AccountRole::User}, m_admin));
        QVERIFY((*database->connection())->rows("PRAGMA query_only = 1"));
        QVERIFY((*opened)->account("x").error().code == ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestAccountStore)
#include "tst_account_store.moc"
