#include <QTest>
#include <thread>

#include "tests/support/postgres_server.h"

using namespace sw;
using sw::test::PostgresServer;

namespace {

const Migrations kThings = {{"CREATE TABLE things (name TEXT NOT NULL UNIQUE)"}};

}  // namespace

/// What only a database on a server does.
class TestDatabaseServer : public QObject {
    Q_OBJECT

    std::string m_name;

    static PostgresServer& server() { return PostgresServer::ofProgram(); }
    [[nodiscard]] std::shared_ptr<Database> open() const { return *Database::open(server().url(m_name), 1000); }
    static std::int64_t countOf(Connection& connection) {
        return connection.rows("SELECT COUNT(*) FROM things")->front().integer(0);
    }
    static Result<std::int64_t> put(Connection& connection, const std::string& name) {
        return connection.change("INSERT INTO things (name) VALUES (?)", {name});
    }
    /// Ends all connections to the database, as an administrator does; returns when they are gone.
    void endConnections() const {
        const auto administrator = *Database::open(server().url("postgres"));
        const auto ended =
            (*administrator->connection())
                ->rows("SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE datname = ?", {m_name});
        QVERIFY(ended && !ended->empty() && ended->front().integer(0) == 1);
    }
    static void says(const Error& error, ErrorCode code, const char* words) {
        QVERIFY2(error.code == code, (error.message + " " + error.detail).c_str());
        QVERIFY2(error.message.find(words) != std::string::npos, error.message.c_str());
        QVERIFY2((error.message + error.detail).find("hidden") == std::string::npos, error.message.c_str());
    }

private slots:
    void init() { m_name = server().newDatabase(); }

    void itIsShownWithoutItsPassword() {
        const auto database = Database::open(server().url(m_name, "tester:hidden"));
        QVERIFY(database);
        QVERIFY2((*database)->shown().find("hidden") == std::string::npos, (*database)->shown().c_str());
    }

    void whoIsNotLetInIsTold_data() {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("words");
        server().administer("DROP DATABASE IF EXISTS guarded");
        server().administer("CREATE DATABASE guarded");
        server().administer("DROP ROLE IF EXISTS bert");
        server().administer("CREATE ROLE bert LOGIN PASSWORD 'right'");
        const auto url = [](const char* name, const char* user, const char* more = "") {
            return QByteArray::fromStdString(server().url(name, user) + more);
        };
        QTest::newRow("wrong password") << url("guarded", "bert:hidden") << int(ErrorCode::InvalidInput)
                                        << QByteArray("password");
        QTest::newRow("no password") << url("guarded", "bert") << int(ErrorCode::InvalidInput)
                                     << QByteArray("password");
        QTest::newRow("unknown user") << url("postgres", "nobody:hidden") << int(ErrorCode::InvalidInput)
                                      << QByteArray("user");
        QTest::newRow("no such database")
            << url("nothing", "tester:hidden") << int(ErrorCode::NotFound) << QByteArray("createdb");
        QTest::newRow("no such option") << url("postgres", "tester", "&colour=hidden") << int(ErrorCode::InvalidInput)
                                        << QByteArray("option");
        QTest::newRow("no such value") << url("postgres", "tester", "&sslmode=hidde") << int(ErrorCode::InvalidInput)
                                       << QByteArray("option");
        QTest::newRow("no server") << QByteArray("postgresql://u:hidden@127.0.0.1:1/n") << int(ErrorCode::Io)
                                   << QByteArray("cannot be reached");
        QTest::newRow("no socket") << QByteArray("postgresql://u:hidden@/n?host=/nowhere") << int(ErrorCode::Io)
                                   << QByteArray("cannot be reached");
        QTest::newRow("no such host") << QByteArray("postgresql://u:hidden@nowhere.invalid/n") << int(ErrorCode::Io)
                                      << QByteArray("cannot be reached");
    }
    void whoIsNotLetInIsTold() {
        QFETCH(QByteArray, url);
        QFETCH(int, code);
        QFETCH(QByteArray, words);
        const auto database = Database::open(url.toStdString());
        QVERIFY(!database);
        says(database.error(), static_cast<ErrorCode>(code), words);
    }

    void theRightPasswordOpens() {
        server().administer("DROP DATABASE IF EXISTS guarded");
        server().administer("DROP ROLE IF EXISTS carl");
        server().administer("CREATE ROLE carl LOGIN PASSWORD 'it''s \\ right;'");
        server().administer("CREATE DATABASE guarded OWNER carl");
        const auto database = Database::open(server().url("guarded", "carl:it%27s%20%5C%20right%3B"));
        QVERIFY2(database, database ? "" : database.error().detail.c_str());
    }

    /// The server's own codes, raised by itself.
    void refusalsSayWhatToDo_data() {
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* state, ErrorCode code, const char* words) {
            QTest::newRow(state) << QByteArray(state) << int(code) << QByteArray(words);
        };
        row("53100", ErrorCode::Io, "disk is full");
        row("53300", ErrorCode::Io, "max_connections");
        row("53200", ErrorCode::Io, "lacks memory");
        row("58030", ErrorCode::Io, "disk of its server");
        row("25006", ErrorCode::Io, "may not be written");
        row("42501", ErrorCode::Io, "GRANT");
        row("55P03", ErrorCode::Io, "locked");
        row("40P01", ErrorCode::Io, "locked");
        row("40001", ErrorCode::Io, "locked");
        row("57014", ErrorCode::Io, "locked");
        row("23505", ErrorCode::Exists, "there already");
        row("22003", ErrorCode::InvalidInput, "does not fit");
        row("XX001", ErrorCode::InvalidInput, "damaged");
        row("XX002", ErrorCode::InvalidInput, "REINDEX");
        row("57P03", ErrorCode::Io, "starting or ending");
        row("57P01", ErrorCode::Io, "cannot be reached");
        row("08006", ErrorCode::Io, "cannot be reached");
        row("42P01", ErrorCode::Io, "refused");
    }
    void refusalsSayWhatToDo() {
        QFETCH(QByteArray, state);
        QFETCH(int, code);
        QFETCH(QByteArray, words);
        const auto database = open();
        QVERIFY(database->migrate("things", kThings));
        Connection& connection = **database->connection();
        QVERIFY(
            connection.change("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
                              "$$BEGIN RAISE 'no' USING ERRCODE = '" +
                              state.toStdString() + "', DETAIL = 'hidden'; END$$"));
        QVERIFY(connection.change("CREATE TRIGGER refusing BEFORE INSERT ON things EXECUTE FUNCTION refuse()"));
        const auto refused = put(connection, "hidden");
        QVERIFY(!refused);
        says(refused.error(), static_cast<ErrorCode>(code), words);
        QCOMPARE(countOf(connection), 0);
    }

    void aReadOnlyDatabaseSaysSo() {
        QVERIFY(open()->migrate("things", kThings));
        server().administer("ALTER DATABASE " + m_name + " SET default_transaction_read_only = on");
        const auto database = open();
        Connection& connection = **database->connection();
        const auto refused = put(connection, "a");
        QVERIFY(!refused);
        says(refused.error(), ErrorCode::Io, "may not be written");
        QCOMPARE(countOf(connection), 0);
        const auto fresh = server().newDatabase();
        server().administer("ALTER DATABASE " + fresh + " SET default_transaction_read_only = on");
        const auto empty = Database::open(server().url(fresh));
        QVERIFY(!empty);
        says(empty.error(), ErrorCode::Io, "may not be written");
    }

    /// Files may not become larger, as on a full disk; those of the server's log fit.
    void aFullDiskSaysSoAndKeepsWhatWasThere() {
        server().stop();
        server().start((16 << 20) + 100);
        const auto database = open();
        QVERIFY(database->migrate("things", kThings));
        Connection& connection = **database->connection();
        QVERIFY(put(connection, "kept"));
        const auto refused = connection.change(
            "INSERT INTO things SELECT repeat('x', 1000) || number FROM generate_series(1, 30000) AS number");
        const std::int64_t count = countOf(connection);
        const auto more = put(connection, "more");
        server().stop();
        server().start();
        QVERIFY(!refused);
        says(refused.error(), ErrorCode::Io, "disk is full");
        QCOMPARE(count, 1);
        QVERIFY(more);
    }

    void aTextWithAZeroIsRefused() {
        const auto database = open();
        QVERIFY(database->migrate("things", kThings));
        Connection& connection = **database->connection();
        const auto refused = put(connection, std::string("a\0', 'b", 7));
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::InvalidInput);
        QCOMPARE(countOf(connection), 0);
    }

    void aLostConnectionIsMadeAnew() {
        const auto database = open();
        QVERIFY(database->migrate("things", kThings));
        Connection& connection = **database->connection();
        QVERIFY(put(connection, "a"));
        endConnections();
        QCOMPARE(countOf(connection), 1);  // what asks only is asked again
        endConnections();
        const auto unsure = put(connection, "b");
        QVERIFY(!unsure);  // nobody knows whether it was done
        says(unsure.error(), ErrorCode::Io, "cannot be reached");
        QVERIFY(put(connection, "b"));
        endConnections();
        {
            auto transaction = Transaction::begin(connection);
            QVERIFY(transaction);
            QVERIFY(put(connection, "c"));
            QVERIFY(transaction->commit());
        }
        QCOMPARE(countOf(connection), 3);
    }

    void aTransactionThatLosesItsConnectionIsTakenBack() {
        const auto database = open();
        QVERIFY(database->migrate("things", kThings));
        Connection& connection = **database->connection();
        {
            auto transaction = Transaction::begin(connection);
            QVERIFY(put(connection, "a"));
            endConnections();
            QVERIFY(!put(connection, "b"));
            QVERIFY(!put(connection, "c"));  // and not outside of it either
            QVERIFY(!transaction->commit());
        }
        QCOMPARE(countOf(connection), 0);
        QVERIFY(put(connection, "d"));
    }

    void aServerThatCrashesInATransactionKeepsWhatWasCommitted() {
        const auto database = open();
        QVERIFY(database->migrate("things", kThings));
        Connection& connection = **database->connection();
        QVERIFY(put(connection, "kept"));
        {
            auto transaction = Transaction::begin(connection);
            QVERIFY(put(connection, "lost"));
            server().stop();
            const auto gone = transaction->commit();
            QVERIFY(!gone);
            says(gone.error(), ErrorCode::Io, "cannot be reached");
        }
        QVERIFY(!connection.rows("SELECT COUNT(*) FROM things"));
        QVERIFY(!Transaction::begin(connection));
        QVERIFY(!database->check());
        server().start();
        QVERIFY(database->check());
        QCOMPARE(countOf(connection), 1);
        QVERIFY(put(connection, "lost"));
    }

    void onlyOneHoldsAName() {
        const auto database = open();
        Connection& connection = **database->connection();
        QVERIFY(connection.hold("jobs"));
        QVERIFY(connection.hold("jobs"));
        std::thread([&] {
            const auto other = *Database::open(server().url(m_name), 1);
            Connection& second = **other->connection();
            QVERIFY(second.hold("bills"));
            const auto refused = second.hold("jobs");
            QVERIFY(!refused);
            says(refused.error(), ErrorCode::Exists, "in use by another Shortwright");
            endConnections();
            QVERIFY(second.hold("jobs"));  // with a new connection
        }).join();
        QVERIFY(connection.hold("jobs"));  // the other one ended with its thread
    }

    void whoLosesANameToAnotherChangesNothing() {
        const auto database = open();
        QVERIFY(database->migrate("things", kThings));
        Connection& connection = **database->connection();
        QVERIFY(connection.hold("jobs"));
        endConnections();
        std::shared_ptr<Database> other = open();
        QVERIFY((*other->connection())->hold("jobs"));
        const auto refused = Transaction::begin(connection);
        QVERIFY(!refused);
        says(refused.error(), ErrorCode::Exists, "in use by another Shortwright");
        QVERIFY(!put(connection, "a"));
        other.reset();
        endConnections();
        QVERIFY(put(connection, "a"));  // it holds the name again
        const auto late = open();
        QVERIFY(!(*late->connection())->hold("jobs"));
    }
};

QTEST_GUILESS_MAIN(TestDatabaseServer)
#include "tst_database_server.moc"
