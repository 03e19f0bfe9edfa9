#include <QTest>
#include <atomic>
#include <thread>

#include "services/store/database.h"
#include "tests/support/test_databases.h"

using namespace sw;

namespace {

const Migrations kFirst = {
    {"CREATE TABLE things (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, weight DOUBLE PRECISION)"}};
const Migrations kSecond = {kFirst[0], {"ALTER TABLE things ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'"}};

}  // namespace

class TestDatabase : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TestDatabase> m_place;

    static void put(Connection& connection, const std::string& name) {
        const auto changed = connection.change("INSERT INTO things (name, weight) VALUES (?, ?)", {name, 1.5});
        QVERIFY2(changed, changed ? "" : changed.error().message.c_str());
    }
    static std::int64_t countOf(Connection& connection) {
        return connection.rows("SELECT COUNT(*) FROM things")->front().integer(0);
    }

private slots:
    void initTestCase_data() { test::databaseRows(); }
    void init() {
        QFETCH_GLOBAL(QString, kind);
        m_place = std::make_unique<test::TestDatabase>(kind);
    }

    void valuesComeBackAsTheyWere() {
        const auto database = m_place->open();
        QVERIFY(database->migrate("things", kFirst));
        Connection& connection = **database->connection();
        const std::string text = "it's \"q\" ?;-- \u00e4\u4e2d\U0001f600";
        QVERIFY(connection.change("INSERT INTO things (id, name, weight) VALUES (?, ?, ?)",
                                  {std::int64_t{1} << 60, text, std::monostate()}));
        const auto rows = *connection.rows("SELECT id, name, weight FROM things WHERE name = ?", {text});
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].integer(0), std::int64_t{1} << 60);
        QCOMPARE(rows[0].text(1), text);
        QCOMPARE(rows[0].number(2), 0.0);
        QCOMPARE(rows[0].text(9), std::string());
    }

    void aTransactionIsAllOrNothing() {
        const auto database = m_place->open();
        QVERIFY(database->migrate("things", kFirst));
        Connection& connection = **database->connection();
        {
            auto transaction = Transaction::begin(connection);
            put(connection, "lost");
        }
        QCOMPARE(countOf(connection), 0);
        {
            auto transaction = Transaction::begin(connection);
            put(connection, "kept");
            QVERIFY(transaction->commit());
        }
        QCOMPARE(countOf(connection), 1);
    }

    void stepsAreTakenOnceAndKeepWhatIsThere() {
        {
            const auto database = m_place->open();
            QVERIFY(database->migrate("things", kFirst));
            QVERIFY(database->migrate("things", kFirst));
            put(**database->connection(), "old");
        }
        const auto database = m_place->open();
        QVERIFY(database->migrate("things", kSecond));
        QCOMPARE((*database->connection())->rows("SELECT colour FROM things")->front().text(0), std::string("red"));
    }

    void aFailedStepChangesNothing() {
        const auto database = m_place->open();
        QVERIFY(!database->migrate("things", {kFirst[0], {"CREATE TABLE more (id INTEGER)", "nonsense"}}));
        QVERIFY(!(*database->connection())->rows("SELECT * FROM things"));
        QVERIFY(database->migrate("things", kFirst));
    }

    void aNewerSchemaIsLeftAlone() {
        const auto database = m_place->open();
        QVERIFY(database->migrate("things", kSecond));
        const Result<void> older = database->migrate("things", kFirst);
        QVERIFY(!older);
        QVERIFY(older.error().code == ErrorCode::Unsupported);
        QVERIFY2(older.error().message.find("later version") != std::string::npos, older.error().message.c_str());
        QVERIFY(database->migrate("others", {}));
    }

    void aLockedDatabaseSaysSo() {
        const auto other = m_place->open();
        QVERIFY(other->migrate("things", kFirst));
        auto holding = Transaction::begin(**other->connection());
        QVERIFY(holding);
        Error error;
        std::thread([&] {
            const auto database = Database::open(m_place->place(), 1);
            if (database)
                error = Transaction::begin(**(*database)->connection()).error();
            else
                error = database.error();
        }).join();
        QVERIFY(error.code == ErrorCode::Io);
        QVERIFY2(error.message.find("locked") != std::string::npos, error.message.c_str());
    }

    void aBrokenConstraintIsExists() {
        const auto database = m_place->open();
        QVERIFY(database->migrate("things", kFirst));
        Connection& connection = **database->connection();
        put(connection, "a");
        QVERIFY(connection.change("INSERT INTO things (name) VALUES ('a')").error().code == ErrorCode::Exists);
    }

    void sumsOfWholeNumbersAreExact() {
        const auto database = m_place->open();
        QVERIFY(database->migrate("sums", {{"CREATE TABLE sums (value BIGINT NOT NULL)"}}));
        Connection& connection = **database->connection();
        const std::int64_t large = (std::int64_t{1} << 53) + 1;  // no double
        QCOMPARE(connection.rows("SELECT COALESCE(SUM(value), 0) FROM sums")->front().integer(0), 0);
        for (const std::int64_t value : {large, std::int64_t{2}, std::int64_t{-4}})
            QVERIFY(connection.change("INSERT INTO sums (value) VALUES (?)", {value}));
        const auto rows = *connection.rows(
            "SELECT SUM(value), COUNT(*), MAX(value), AVG(value) * 1.0 FROM sums WHERE value <> ?", {std::int64_t{-4}});
        QCOMPARE(rows[0].integer(0), large + 2);
        QCOMPARE(rows[0].integer(1), 2);
        QCOMPARE(rows[0].integer(2), large);
        QCOMPARE(rows[0].number(3), static_cast<double>((large + 2) / 2));
    }

    void numbersGrowInTheOrderOfWriting() {
        const auto database = m_place->open();
        QVERIFY(database->migrate("things", kFirst));
        Connection& connection = **database->connection();
        for (const char* name : {"c", "a", "b"})
            put(connection, name);
        const auto rows = *connection.rows("SELECT name FROM things ORDER BY id");
        QCOMPARE(rows[0].text(0) + rows[1].text(0) + rows[2].text(0), std::string("cab"));
    }

    void aBeginningWithinATransactionIsRefused() {
        const auto database = m_place->open();
        Connection& connection = **database->connection();
        auto transaction = Transaction::begin(connection);
        QVERIFY(transaction);
        QVERIFY(Transaction::begin(connection).error().code == ErrorCode::Internal);
        QVERIFY(transaction->commit());
    }

    void afterAFailureNothingIsCommitted() {
        const auto database = m_place->open();
        QVERIFY(database->migrate("things", kFirst));
        Connection& connection = **database->connection();
        {
            auto transaction = Transaction::begin(connection);
            put(connection, "a");
            QVERIFY(!connection.change("INSERT INTO things (name) VALUES ('a')"));
            QVERIFY(!transaction->commit());
        }
        QCOMPARE(countOf(connection), 0);
    }

    void anAttemptThatFailsLetsTheRestGoOn() {
        const auto database = m_place->open();
        QVERIFY(database->migrate("things", kFirst));
        Connection& connection = **database->connection();
        auto transaction = Transaction::begin(connection);
        put(connection, "a");
        const Result<void> failed = connection.attempt([&]() -> Result<void> {
            put(connection, "b");
            return connection.change("INSERT INTO things (name) VALUES ('a')").map([](std::int64_t) {});
        });
        QVERIFY(failed.error().code == ErrorCode::Exists);
        QVERIFY(connection.attempt([&]() -> Result<void> {
            put(connection, "c");
            return {};
        }));
        QVERIFY(transaction->commit());
        QCOMPARE(connection.rows("SELECT name FROM things WHERE name <> 'b'")->size(), std::size_t{2});
        QCOMPARE(countOf(connection), 2);
    }

    /// Each has a Database of its own, as programs have.
    void whatIsReadStillHoldsWhenItIsWritten() {
        const auto database = m_place->open();
        QVERIFY(database->migrate("counts",
                                  {{"CREATE TABLE counts (value BIGINT NOT NULL)", "INSERT INTO counts VALUES (0)"}}));
        std::atomic<int> failures = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&] {
                    const auto own = m_place->open();
                    Connection& connection = **own->connection();
                    for (int i = 0; i < 25; ++i) {
                        auto transaction = Transaction::begin(connection);
                        const std::int64_t value = connection.rows("SELECT value FROM counts")->front().integer(0);
                        if (!transaction || !connection.change("UPDATE counts SET value = ?", {value + 1}) ||
                            !transaction->commit())
                            ++failures;
                    }
                });
        }
        QCOMPARE(failures.load(), 0);
        QCOMPARE((*database->connection())->rows("SELECT value FROM counts")->front().integer(0), 100);
    }

    void manyMayMakeTheTablesAtOnce() {
        std::atomic<int> failures = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&] { failures += m_place->open()->migrate("things", kSecond) ? 0 : 1; });
        }
        QCOMPARE(failures.load(), 0);
    }

    void itSaysWhetherItAnswers() {
        const auto database = m_place->open();
        QVERIFY(database->check());
    }

    void everyThreadHasItsConnection() {
        const auto database = m_place->open();
        QVERIFY(database->migrate("things", kFirst));
        std::atomic<int> failures = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&, t] {
                    Connection& connection = **database->connection();
                    if (&connection != *database->connection())
                        ++failures;
                    for (int i = 0; i < 25; ++i) {
                        auto transaction = Transaction::begin(connection);
                        if (!transaction ||
                            !connection.change("INSERT INTO things (name) VALUES (?)",
                                               {std::to_string(t * 1000 + i)}) ||
                            !transaction->commit())
                            ++failures;
                    }
                });
        }
        QCOMPARE(failures.load(), 0);
        QCOMPARE(countOf(**database->connection()), 100);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
