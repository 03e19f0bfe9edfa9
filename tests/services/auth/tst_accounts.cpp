#include <QTest>

#include "services/auth/sign_in_limits.h"
#include "tests/services/auth/auth_fixture.h"

using namespace sw;
using test::AuthFixture;
using Outcome = SignInAttempt::Outcome;

/// Registering, signing in and passwords: what is let through, how often, and what nobody can learn.
class TestAccounts : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TestDatabase> m_place;

    static void fail(const AuthFixture& fixture, int times, const std::string& email, const std::string& peer) {
        for (int i = 0; i < times; ++i)
            QVERIFY(fixture.outcome(email, "a wrong password", peer) == Outcome::Wrong);
    }

private slots:
    void initTestCase_data() { test::databaseRows(); }
    void init() {
        QFETCH_GLOBAL(QString, kind);
        m_place = std::make_unique<test::TestDatabase>(kind);
    }
    void cleanup() { m_place.reset(); }

    void aLoginGivesATokenOfItsOwn() {
        const AuthFixture fixture(*m_place);
        const std::string id = fixture.made("ann@example.org");
        const auto one = *fixture.login(" ANN@example.org ");
        const auto other = *fixture.login("ann@example.org");
        QVERIFY(one.outcome == Outcome::Done && other.outcome == Outcome::Done);
        QCOMPARE(one.signedIn.account, id);
        QVERIFY(one.signedIn.token != other.signedIn.token);
        QCOMPARE(one.signedIn.token.size(), std::size_t{43});
    }

    /// Whether there is an account shows neither in the answer nor in what was computed for it.
    void nothingIsLearntOfAnAccount() {
        const AuthFixture fixture(*m_place);
        (void)fixture.made("ann@example.org");
        const std::string disabled = fixture.made("bob@example.org");
        QVERIFY(fixture.store->setDisabled(disabled, true, {}));
        QVERIFY(fixture.store->signIn(OpenIdIdentity{"https://id.example", "1", "eve@example.org", true, ""}));
        for (const char* email : {"ann@example.org", "nobody@example.org", "bob@example.org", "eve@example.org"}) {
            const std::int64_t before = fixture.hasher.runs();
            const auto attempt = fixture.login(email, "a wrong password", test::kElsewhere);
            QVERIFY(attempt);
            QVERIFY(attempt->outcome == Outcome::Wrong);
            QCOMPARE(attempt->retryMs, std::int64_t{0});
            QVERIFY(attempt->signedIn.token.empty());
            QCOMPARE(fixture.hasher.runs() - before, std::int64_t{1});
        }
        const std::int64_t before = fixture.hasher.runs();
        QVERIFY(fixture.outcome("bob@example.org", test::kPassword, test::kHome) == Outcome::Wrong);  // right, but disabled
        QCOMPARE(fixture.hasher.runs() - before, std::int64_t{1});
        QVERIFY(!fixture.enrol("ann@example.org"));
        QCOMPARE(fixture.hasher.runs() - before, std::int64_t{2});  // also for an address that is known
    }

    void wrongPasswordsCostTime_data() {
        QTest::addColumn<QString>("email");
        QTest::newRow("of an account") << "ann@example.org";
        QTest::newRow("of nobody") << "nobody@example.org";
    }
    void wrongPasswordsCostTime() {
        QFETCH(QString, email);
        AuthFixture fixture(*m_place);
        (void)fixture.made("ann@example.org");
        fail(fixture, 6, email.toStdString(), test::kElsewhere);
        const std::int64_t runs = fixture.hasher.runs();
        std::int64_t waited = 0;
        for (const std::int64_t seconds : {30, 60, 120, 240}) {
            const auto attempt = *fixture.login(email.toStdString(), test::kPassword, test::kElsewhere);
            QVERIFY(attempt.outcome == Outcome::TooOften);
            QCOMPARE(attempt.retryMs, seconds * 1000);
            fixture.nowMs += seconds * 1000;
            waited += seconds;
            fail(fixture, 1, email.toStdString(), test::kElsewhere);
        }
        QCOMPARE(fixture.hasher.runs() - runs, std::int64_t{4});  // who waits costs no hash
        QCOMPARE(fixture.audit().front().outcome, std::string("blocked"));
        // After a while of nothing all is forgotten.
        fixture.nowMs += (480 + 3600) * 1000;
        fail(fixture, 5, email.toStdString(), test::kElsewhere);
        QVERIFY(waited > 0);
    }

    /// Whoever guesses at somebody's password from elsewhere keeps nobody out of where they are at home.
    void nobodyIsLockedOutOfTheirOwn() {
        AuthFixture fixture(*m_place);
        (void)fixture.made("ann@example.org");
        fail(fixture, 6, "ann@example.org", test::kElsewhere);
        QVERIFY(fixture.outcome("ann@example.org", test::kPassword, test::kElsewhere) == Outcome::TooOften);
        QVERIFY(fixture.outcome("ann@example.org", test::kPassword, "192.0.2.200") == Outcome::TooOften);  // strangers all
        QVERIFY(fixture.outcome("ann@example.org", test::kPassword, test::kHome) == Outcome::Done);
        // That she was let in at home forgives the strangers nothing.
        QVERIFY(fixture.outcome("ann@example.org", test::kPassword, test::kElsewhere) == Outcome::TooOften);
    }

    /// What is locked from where is the same for an account that signs in there, one that does not, and none.
    void nothingIsLearntOfLocks() {
        AuthFixture fixture(*m_place);
        (void)fixture.made("ann@example.org");
        (void)fixture.made("bob@example.org", test::kElsewhere);
        std::vector<std::string> told;
        for (const char* email : {"ann@example.org", "bob@example.org", "nobody@example.org"}) {
            std::string all;
            for (const char* peer : {"192.0.2.200", test::kHome, test::kElsewhere})
                for (int i = 0; i < 8; ++i) {
                    const auto attempt = *fixture.login(email, "a wrong password", peer);
                    all += std::to_string(static_cast<int>(attempt.outcome)) + " " + std::to_string(attempt.retryMs) + ", ";
                }
            told.push_back(all);
            fixture.nowMs += 2 * 3600 * 1000;
        }
        QCOMPARE(told[1], told[0]);
        QCOMPARE(told[2], told[0]);
    }

    void manyFamiliarPlacesShareALimit() {
        AuthFixture fixture(*m_place);
        (void)fixture.made("ann@example.org");
        for (int i = 1; i <= 26; ++i) {
            const std::string peer = "198.51.100." + std::to_string(i);
            (void)fixture.made("eve" + std::to_string(i) + "@example.org", peer);
            if (i <= 25)
                fail(fixture, 4, "ann@example.org", peer);
        }
        fail(fixture, 1, "ann@example.org", "198.51.100.26");
        const auto waits = *fixture.login("ann@example.org", test::kPassword, test::kHome);
        QVERIFY(waits.outcome == Outcome::TooOften);
        QCOMPARE(waits.retryMs, std::int64_t{30'000});
    }

    void homeHasALimitToo() {
        AuthFixture fixture(*m_place);
        (void)fixture.made("ann@example.org");
        fail(fixture, 6, "ann@example.org", test::kHome);
        QVERIFY(fixture.outcome("ann@example.org", test::kPassword, test::kHome) == Outcome::TooOften);
        fixture.nowMs += 30'000;
        QVERIFY(fixture.outcome("ann@example.org", test::kPassword, test::kHome) == Outcome::Done);
        fail(fixture, 3, "ann@example.org", test::kHome);  // counted from the beginning
    }

    /// Who has an account of his own does not get more guesses at others' by signing in between.
    void anAddressIsNotForgivenBySigningIn() {
        AuthFixture fixture(*m_place);
        (void)fixture.enrol("eve@example.org", "", test::kElsewhere);
        for (int i = 0; i < 20; ++i) {
            fail(fixture, 1, "victim" + std::to_string(i) + "@example.org", test::kElsewhere);
            QVERIFY(fixture.outcome("eve@example.org", test::kPassword, test::kElsewhere) == Outcome::Done);
        }
        fail(fixture, 1, "victim@example.org", test::kElsewhere);
        QVERIFY(fixture.outcome("another@example.org", test::kPassword, test::kElsewhere) == Outcome::TooOften);
        QVERIFY(fixture.outcome("another@example.org", test::kPassword, "192.0.2.1") == Outcome::Wrong);
    }

    void twoProgramsCountTogether() {
        const AuthFixture one(*m_place);
        const AuthFixture other(*m_place);
        fail(one, 3, "ann@example.org", test::kElsewhere);
        fail(other, 3, "ann@example.org", test::kElsewhere);
        QVERIFY(one.outcome("ann@example.org", test::kPassword, test::kElsewhere) == Outcome::TooOften);
    }

    void registeringIsLimitedByAddress() {
        AccountRules rules = AuthFixture::open();
        rules.registrations = 3;
        const AuthFixture fixture(*m_place, rules);
        for (int i = 0; i < 4; ++i)
            QVERIFY(fixture.enrol("a" + std::to_string(i) + "@example.org"));
        const auto attempt = *fixture.enrol("a9@example.org");
        QVERIFY(attempt.outcome == Outcome::TooOften);
        QCOMPARE(attempt.retryMs, std::int64_t{30'000});
        QVERIFY(fixture.enrol("a9@example.org", "", test::kElsewhere)->outcome == Outcome::Done);
    }

    void whoIsNotInvitedCostsNoHash() {
        const AuthFixture fixture(*m_place, {});
        QVERIFY(fixture.enrol("ann@example.org", "guess")->outcome == Outcome::NotInvited);
        QCOMPARE(fixture.hasher.runs(), std::int64_t{0});
    }

    void addressesOfOneNetworkAreOne_data() {
        QTest::addColumn<QString>("peer");
        QTest::addColumn<QString>("place");
        QTest::newRow("IPv4") << "203.0.113.7" << "203.0.113.7";
        QTest::newRow("IPv4 in IPv6") << "::ffff:203.0.113.7" << "203.0.113.7";
        QTest::newRow("IPv6") << "2001:db8:1:2:3:4:5:6" << "2001:db8:1:2::/64";
        QTest::newRow("nobody") << "" << "";
    }
    void addressesOfOneNetworkAreOne() {
        QFETCH(QString, peer);
        QFETCH(QString, place);
        QCOMPARE(sign_in_limits::placeOf(peer.toStdString()), place.toStdString());
    }

    void aClockThatWasSetBackLocksNobodyForLong() {
        AuthFixture fixture(*m_place);
        fail(fixture, 6, "ann@example.org", test::kElsewhere);
        fixture.nowMs -= 365 * AccountRules::kDayMs;
        QVERIFY(fixture.login("ann@example.org", test::kPassword, test::kElsewhere)->retryMs <= 60 * 60 * 1000);
    }

    // ---------------------------------------------------------------- passwords

    void aNewPasswordEndsTheOtherSessions() {
        const AuthFixture fixture(*m_place);
        const auto first = *fixture.enrol("ann@example.org");
        const auto second = *fixture.login("ann@example.org");
        const auto third = *fixture.login("ann@example.org");
        const std::string id = first.signedIn.account;
        const auto token = *fixture.store->makeToken(id, "t", {Scope::Generate}, 0, {});
        const std::string mine = (*fixture.store->token(second.signedIn.token))->id;
        const auto changed = *fixture.accounts->changePassword(id, test::kPassword, test::kOtherPassword, mine, {id, test::kHome});
        QVERIFY(changed.outcome == Outcome::Done);
        QCOMPARE(changed.sessionsEnded, std::int64_t{2});
        QVERIFY(fixture.store->token(second.signedIn.token)->has_value());
        QVERIFY(fixture.store->token(token.secret)->has_value());
        for (const std::string& ended : {first.signedIn.token, third.signedIn.token})
            QVERIFY(!fixture.store->token(ended)->has_value());
        QVERIFY(fixture.outcome("ann@example.org", test::kPassword, test::kHome) == Outcome::Wrong);
        QVERIFY(fixture.outcome("ann@example.org", test::kOtherPassword, test::kHome) == Outcome::Done);
    }

    void aStolenSessionDoesNotChangeThePassword() {
        AuthFixture fixture(*m_place);
        const auto attempt = *fixture.enrol("ann@example.org");
        const auto change = [&](const std::string& old, const std::string& password) {
            return fixture.accounts->changePassword(attempt.signedIn.account, old, password, "", {attempt.signedIn.account, test::kElsewhere});
        };
        QVERIFY(!change(test::kPassword, "short"));
        QVERIFY(!change(test::kPassword, "ann@example.org"));
        for (int i = 0; i < 6; ++i)
            QVERIFY(change(i % 2 == 0 ? "" : "a wrong password", test::kOtherPassword)->outcome == Outcome::Wrong);
        QVERIFY(change(test::kPassword, test::kOtherPassword)->outcome == Outcome::TooOften);
        QVERIFY(fixture.outcome("ann@example.org", test::kPassword, test::kHome) == Outcome::Done);
    }

    void whoSignsInElsewhereMayTakeAPassword() {
        const AuthFixture fixture(*m_place);
        const SignedIn signedIn = *fixture.store->signIn(OpenIdIdentity{"https://id.example", "1", "ann@example.org", true, ""});
        QVERIFY(fixture.accounts->changePassword(signedIn.account, "", test::kPassword, "", {signedIn.account, test::kHome})->outcome == Outcome::Done);
        QVERIFY(fixture.outcome("ann@example.org", test::kPassword, test::kHome) == Outcome::Done);
    }

    void aCheaperHashIsReplaced() {
        AuthFixture fixture(*m_place);
        (void)fixture.made("ann@example.org");
        PasswordHasher dearer({2, 16384}, {1, 0});
        Accounts accounts(*fixture.store, dearer);
        QVERIFY(accounts.login("ann@example.org", test::kPassword, {"", test::kHome})->outcome == Outcome::Done);
        QCOMPARE(dearer.runs(), std::int64_t{2});
        QVERIFY(accounts.login("ann@example.org", test::kPassword, {"", test::kHome})->outcome == Outcome::Done);
        QCOMPARE(dearer.runs(), std::int64_t{3});
    }

    void whereThereIsNoRoomNothingIsCounted() {
        AuthFixture fixture(*m_place, AuthFixture::open(), {0, 0});
        for (int i = 0; i < 10; ++i)
            QVERIFY(fixture.login("ann@example.org").error().code == ErrorCode::Cancelled);
        QVERIFY(fixture.audit().empty());
    }

    void badInput_data() {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("name");
        QTest::newRow("address") << "ann" << test::kPassword << "";
        QTest::newRow("password") << "ann@example.org" << "short" << "";
        QTest::newRow("huge password") << "ann@example.org" << QString(100'000, 'x') << "";
        QTest::newRow("name") << "ann@example.org" << test::kPassword << "a\nb";
        QTest::newRow("huge name") << "ann@example.org" << test::kPassword << QString(101, 'x');
    }
    void badInput() {
        QFETCH(QString, email);
        QFETCH(QString, password);
        QFETCH(QString, name);
        const AuthFixture fixture(*m_place);
        const auto attempt = fixture.accounts->enrol({email.toStdString(), password.toStdString(), name.toStdString(), ""}, {"", test::kHome});
        QVERIFY(!attempt);
        QVERIFY(attempt.error().code == ErrorCode::InvalidInput);
        QCOMPARE(fixture.hasher.runs(), std::int64_t{0});
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
