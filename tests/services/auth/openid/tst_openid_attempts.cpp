#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <atomic>
#include <thread>

#include "services/auth/openid/openid_attempts.h"
#include "services/auth/openid/sign_in_secret.h"
#include "tests/support/postgres_server.h"

using namespace sw;

namespace {

constexpr std::int64_t kBegin = 1'700'000'000'000;
const OpenIdIdentity kJane{"https://id.example", "jane", "jane@example.com", true, "Jane Doe"};

}  // namespace

/// Sign-ins that are under way, as several programs on one database see them.
class TestOpenIdAttempts : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::atomic<std::int64_t> m_now = kBegin;

    /// The database as another program has it, each time.
    [[nodiscard]] std::shared_ptr<Database> database() const {
        return Database::open(std::filesystem::path(m_folder->filePath("accounts.sqlite").toStdString())).value();
    }
    [[nodiscard]] std::unique_ptr<OpenIdAttempts> program() {
        return OpenIdAttempts::open(database(), [this] { return m_now.load(); }).value();
    }
    [[nodiscard]] std::int64_t count(const char* table) const {
        return database()->connection().value()->rows(std::string("SELECT COUNT(*) FROM ") + table).value().front().integer(0);
    }
    static OpenIdAttempts::Attempt attempt(const std::string& peer = "203.0.113.9") {
        return {"studio", "http://127.0.0.1:1/x", "challenge", peer, 0};
    }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = kBegin;
    }

    void whatOneProgramBeginsAnotherFinishesOnce() {
        const auto one = program();
        const auto other = program();
        QVERIFY(one->begin("state", attempt()).value());
        const auto finished = other->finish("state");
        QVERIFY(finished && *finished);
        QCOMPARE((*finished)->provider, std::string("studio"));
        QCOMPARE((*finished)->returnTo, std::string("http://127.0.0.1:1/x"));
        QCOMPARE((*finished)->challenge, std::string("challenge"));
        QCOMPARE((*finished)->peer, std::string("203.0.113.9"));
        QCOMPARE((*finished)->begun, kBegin);
        QVERIFY(!one->finish("state").value());
        QVERIFY(!one->finish("another").value());
        QVERIFY(!one->finish("' OR '1'='1").value());
    }

    void ofManyOneFinishesIt() {
        const std::array programs = {program(), program()};
        for (int round = 0; round < 20; ++round) {
            const std::string state = "state-" + std::to_string(round);
            QVERIFY(programs[0]->begin(state, attempt()).value());
            std::atomic<int> finished = 0;
            {
                std::array<std::jthread, 4> threads;
                for (std::size_t i = 0; i < threads.size(); ++i)
                    threads[i] = std::jthread([&, i] { finished += programs[i % 2]->finish(state).value().has_value(); });
            }
            QCOMPARE(finished.load(), 1);
        }
    }

    void timeEndsThemAndTheyAreRemoved() {
        const auto one = program();
        QVERIFY(one->begin("old", attempt()).value());
        m_now += OpenIdAttempts::kAttemptMs - 1;
        QVERIFY(one->begin("new", attempt()).value());
        QCOMPARE(count("openid_attempts"), std::int64_t{2});
        m_now += 1;
        QVERIFY(!one->finish("old").value());
        QVERIFY(one->begin("newer", attempt()).value());
        QCOMPARE(count("openid_attempts"), std::int64_t{2});
        QVERIFY(one->finish("new").value());
    }

    void oneAddressDoesNotTakeAllPlaces() {
        const auto one = program();
        for (std::int64_t i = 0; i < OpenIdAttempts::kMostOfPeer; ++i)
            QVERIFY(one->begin("state-" + std::to_string(i), attempt()).value());
        QVERIFY(!one->begin("more", attempt()).value());
        QVERIFY(one->begin("of another", attempt("203.0.113.10")).value());
        QVERIFY(one->finish("state-0").value());
        QVERIFY(one->begin("again", attempt()).value());
    }

    /// On a server, where statements alone do not wait for each other.
    void aCrowdDoesNotFindTheSameRoom() {
        const std::string place = test::PostgresServer::ofProgram().url(test::PostgresServer::ofProgram().newDatabase());
        const auto one = OpenIdAttempts::open(*Database::open(place, 1), [this] { return m_now.load(); }).value();
        for (std::int64_t i = 1; i < OpenIdAttempts::kMostOfPeer; ++i)
            QVERIFY(one->begin("state-" + std::to_string(i), attempt()).value());
        const auto other = *Database::open(place);
        Connection& another = **other->connection();
        {
            auto transaction = Transaction::begin(another);
            QVERIFY(another.change("INSERT INTO openid_attempts SELECT 'last', provider, return_to, challenge, peer, begun FROM openid_attempts LIMIT 1"));
            QVERIFY(!one->begin("at once", attempt()));  // it has to wait, and for no longer than it was told to
            QVERIFY(transaction->commit());
        }
        QVERIFY(!one->begin("at once", attempt()).value());
    }

    void codesAreRedeemedOnceByTheirVerifier() {
        const auto one = program();
        const auto other = program();
        QVERIFY(one->keep("code", codeChallenge("verifier"), kJane));
        const auto redeemed = other->redeem("code", "verifier");
        QVERIFY(redeemed && *redeemed);
        QCOMPARE((*redeemed)->issuer, kJane.issuer);
        QCOMPARE((*redeemed)->subject, kJane.subject);
        QCOMPARE((*redeemed)->email, kJane.email);
        QVERIFY((*redeemed)->emailVerified);
        QCOMPARE((*redeemed)->name, kJane.name);
        QVERIFY(!one->redeem("code", "verifier").value());
        QVERIFY(one->keep("second", codeChallenge("verifier"), kJane));
        QVERIFY(!one->redeem("second", "another").value());
        QVERIFY(!one->redeem("second", "verifier").value());
        QVERIFY(one->keep("third", codeChallenge("verifier"), kJane));
        m_now += OpenIdAttempts::kCodeMs;
        QVERIFY(!one->redeem("third", "verifier").value());
        QVERIFY(one->keep("fourth", codeChallenge("verifier"), kJane));
        m_now += OpenIdAttempts::kCodeMs;
        QVERIFY(one->keep("fifth", codeChallenge("verifier"), kJane));
        QCOMPARE(count("openid_codes"), std::int64_t{1});
    }

    void aLaterProgramsTablesAreLeftAlone() {
        (void)program();
        QVERIFY(database()->connection().value()->change("UPDATE schema_versions SET version = 99 WHERE module = 'openid'"));
        const auto opened = OpenIdAttempts::open(database(), [] { return kBegin; });
        QVERIFY(!opened);
        QVERIFY(opened.error().code == ErrorCode::Unsupported);
    }

    void aDatabaseThatTakesNothingIsSaid() {
        const auto one = program();
        QVERIFY(one->begin("state", attempt()).value());
        QVERIFY(database()->connection().value()->change("DROP TABLE openid_attempts"));
        QVERIFY(!one->begin("state", attempt()));
        const auto finished = one->finish("state");
        QVERIFY(!finished);
        QVERIFY(!finished.error().message.empty());
    }
};

QTEST_GUILESS_MAIN(TestOpenIdAttempts)
#include "tst_openid_attempts.moc"
