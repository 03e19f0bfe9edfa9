#include <QTest>
#include <latch>
#include <thread>

#include "services/store/write_queue.h"
#include "tests/support/test_databases.h"

using namespace sw;

class TestWriteQueue : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TestDatabase> m_place;
    std::shared_ptr<Database> m_database;

    static Result<void> put(Connection& connection, int value) {
        return connection.change("INSERT INTO numbers (value) VALUES (?)", {std::int64_t{value}}).map([](std::int64_t) {
        });
    }
    [[nodiscard]] std::vector<std::int64_t> values() const {
        std::vector<std::int64_t> values;
        const auto rows = (*m_database->connection())->rows("SELECT value FROM numbers ORDER BY number");
        for (const SqlRow& row : *rows)
            values.push_back(row.integer(0));
        return values;
    }

private slots:
    void initTestCase_data() { test::databaseRows(); }
    void init() {
        QFETCH_GLOBAL(QString, kind);
        m_place = std::make_unique<test::TestDatabase>(kind);
        m_database = m_place->open(1);
        QVERIFY(m_database->migrate(
            "numbers", {{"CREATE TABLE numbers (number INTEGER PRIMARY KEY AUTOINCREMENT, value BIGINT UNIQUE)"}}));
    }
    void cleanup() { m_database.reset(); }

    void whatIsAnsweredIsThere() {
        WriteQueue queue(m_database);
        QVERIFY(queue.write([](Connection& c) { return put(c, 1); }));
        QCOMPARE(values(), std::vector<std::int64_t>{1});
    }

    void orderIsKept() {
        std::vector<std::int64_t> expected;
        {
            WriteQueue queue(m_database);
            for (int i = 0; i < 2000; ++i) {
                queue.post([i](Connection& c) { return put(c, i); });
                expected.push_back(i);
            }
        }
        QCOMPARE(values(), expected);
    }

    void oneThatFailsTakesBackOnlyItsOwn() {
        WriteQueue queue(m_database);
        std::latch begun(1);
        std::latch go(1);
        queue.post([&](Connection&) -> Result<void> {
            begun.count_down();
            go.wait();
            return {};
        });
        begun.wait();  // the others now come together in one commit
        std::vector<Result<void>> results(3);
        std::latch done(3);
        for (int i = 0; i < 3; ++i)
            queue.post(
                [i](Connection& c) -> Result<void> {
                    SW_CHECK(put(c, 10 * i));
                    return put(c, i == 1 ? 0 : 10 * i + 1);  // 0 is there already
                },
                [&, i](const Result<void>& result) {
                    results[static_cast<std::size_t>(i)] = result;
                    done.count_down();
                });
        go.count_down();
        done.wait();
        QVERIFY(results[0]);
        QVERIFY(!results[1]);
        QVERIFY(results[2]);
        QCOMPARE(values(), (std::vector<std::int64_t>{0, 1, 20, 21}));
    }

    /// On a server a transaction is lost with its first failure; a database must not decide what is kept.
    void whatHidesAFailureIsTakenBackAsWell() {
        WriteQueue queue(m_database);
        QVERIFY(queue.write([](Connection& c) { return put(c, 0); }));
        const Result<void> hidden = queue.write([](Connection& c) -> Result<void> {
            SW_CHECK(put(c, 1));
            (void)put(c, 0);
            return {};
        });
        QVERIFY(!hidden);
        QVERIFY(queue.write([](Connection& c) { return put(c, 2); }));
        QCOMPARE(values(), (std::vector<std::int64_t>{0, 2}));
    }

    void manyThreadsShareCommits() {
        WriteQueue queue(m_database);
        std::atomic<int> failures = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 8; ++t)
                threads.emplace_back([&, t] {
                    for (int i = 0; i < 50; ++i)
                        failures += queue.write([=](Connection& c) { return put(c, t * 100 + i); }) ? 0 : 1;
                });
        }
        QCOMPARE(failures.load(), 0);
        QCOMPARE(values().size(), std::size_t{400});
    }

    void aLockedDatabaseFailsAllAndLaterOnesGo() {
        WriteQueue queue(m_database);
        QVERIFY(queue.write([](Connection& c) { return put(c, 1); }));
        {
            auto holding = Transaction::begin(**m_database->connection());
            const Result<void> refused = queue.write([](Connection& c) { return put(c, 2); });
            QVERIFY(!refused);
            QVERIFY2(refused.error().message.find("locked") != std::string::npos, refused.error().message.c_str());
        }
        QVERIFY(queue.write([](Connection& c) { return put(c, 3); }));
        QCOMPARE(values(), (std::vector<std::int64_t>{1, 3}));
    }
};

QTEST_GUILESS_MAIN(TestWriteQueue)
#include "tst_write_queue.moc"
