#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <thread>

#include "services/store/database.h"

using namespace sw;

namespace {

const Migrations kFirst = {
    {"CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, weight DOUBLE PRECISION)"}};
const Migrations kSecond = {kFirst[0], {"ALTER TABLE things ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'"}};

}  // namespace

class TestDatabase : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] std::filesystem::path file() const { return m_folder->filePath("a/b.sqlite").toStdString(); }
    static void put(Connection& connection, const std::string& name) {
        const auto changed = connection.change("INSERT INTO things (name, weight) VALUES (?, ?)", {name, 1.5});
        QVERIFY2(changed, changed ? "" : changed.error().message.c_str());
    }
    static std::int64_t countOf(Connection& connection) {
        return connection.rows("SELECT COUNT(*) FROM things")->front().integer(0);
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void valuesComeBackAsTheyWere() {
        const auto database = *Database::open(file());
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

    void theFileIsItsOwnersAlone() {
        QVERIFY(Database::open(file()));
        QCOMPARE(QFile::permissions(QString::fromStdString(file().string())) &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    }

    void everyCommitIsFlushed() {
        const auto database = *Database::open(file());
        Connection& connection = **database->connection();
        QCOMPARE(connection.rows("PRAGMA journal_mode")->front().text(0), std::string("wal"));
        QCOMPARE(connection.rows("PRAGMA synchronous")->front().integer(0), 2);
        QCOMPARE(connection.rows("PRAGMA foreign_keys")->front().integer(0), 1);
    }

    void aTransactionIsAllOrNothing() {
        const auto database = *Database::open(file());
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
            const auto database = *Database::open(file());
            QVERIFY(database->migrate("things", kFirst));
            QVERIFY(database->migrate("things", kFirst));
            put(**database->connection(), "old");
        }
        const auto database = *Database::open(file());
        QVERIFY(database->migrate("things", kSecond));
        QCOMPARE((*database->connection())->rows("SELECT colour FROM things")->front().text(0), std::string("red"));
    }

    void aFailedStepChangesNothing() {
        const auto database = *Database::open(file());
        QVERIFY(!database->migrate("things", {kFirst[0], {"CREATE TABLE more (id INTEGER)", "nonsense"}}));
        QVERIFY(!(*database->connection())->rows("SELECT * FROM things"));
        QVERIFY(database->migrate("things", kFirst));
    }

    void aNewerSchemaIsLeftAlone() {
        const auto database = *Database::open(file());
        QVERIFY(database->migrate("things", kSecond));
        const Result<void> older = database->migrate("things", kFirst);
        QVERIFY(!older);
        QVERIFY(older.error().code == ErrorCode::Unsupported);
        QVERIFY2(older.error().message.find("later version") != std::string::npos, older.error().message.c_str());
        QVERIFY(database->migrate("others", {}));
    }

    void aLockedDatabaseSaysSo() {
        const auto other = *Database::open(file());
        QVERIFY(other->migrate("things", kFirst));
        auto holding = Transaction::begin(**other->connection());
        QVERIFY(holding);
        Error error;
        std::thread([&] {
            const auto database = Database::open(file(), 1);
            if (database)
                error = Transaction::begin(**(*database)->connection()).error();
            else
                error = database.error();
        }).join();
        QVERIFY(error.code == ErrorCode::Io);
        QVERIFY2(error.message.find("locked") != std::string::npos, error.message.c_str());
    }

    void aFullDiskSaysSoAndKeepsWhatWasThere() {
        const auto database = *Database::open(file());
        QVERIFY(database->migrate("things", kFirst));
        Connection& connection = **database->connection();
        put(connection, "kept");
        QVERIFY(connection.rows("PRAGMA max_page_count = 1"));  // as small as what is there
        Result<std::int64_t> changed = 0;
        for (int i = 0; changed && i < 1000; ++i)
            changed =
                connection.change("INSERT INTO things (name) VALUES (?)", {std::string(1000, 'x') + std::to_string(i)});
        QVERIFY(!changed);
        QVERIFY(changed.error().code == ErrorCode::Io);
        QVERIFY2(changed.error().message.find("full") != std::string::npos, changed.error().message.c_str());
        QCOMPARE(connection.rows("SELECT name FROM things WHERE name = 'kept'")->size(), std::size_t{1});
    }

    void aReadOnlyDatabaseSaysSo() {
        const auto database = *Database::open(file());
        QVERIFY(database->migrate("things", kFirst));
        Connection& connection = **database->connection();
        QVERIFY(connection.rows("PRAGMA query_only = 1"));
        const auto changed = connection.change("INSERT INTO things (name) VALUES ('a')");
        QVERIFY(!changed);
        QVERIFY(changed.error().code == ErrorCode::Io);
        QVERIFY2(changed.error().message.find("may not be written") != std::string::npos,
                 changed.error().message.c_str());
    }

    void aDamagedFileSaysSoAndIsKept() {
        QVERIFY(QDir(m_folder->path()).mkpath("a"));
        QFile broken(QString::fromStdString(file().string()));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(QByteArray(10'000, 'x'));
        broken.close();
        const auto database = Database::open(file());
        QVERIFY(!database);
        QVERIFY(database.error().code == ErrorCode::InvalidInput);
        QVERIFY2(database.error().message.find("damaged") != std::string::npos, database.error().message.c_str());
        QCOMPARE(broken.size(), 10'000);
    }

    void aFolderInItsPlaceSaysSo() {
        QVERIFY(QDir(m_folder->path()).mkpath("a/b.sqlite"));
        const auto database = Database::open(file());
        QVERIFY(!database);
        QVERIFY(database.error().code == ErrorCode::Io);
        QVERIFY2(database.error().message.find("folder") != std::string::npos, database.error().message.c_str());
    }

    void aBrokenConstraintIsExists() {
        const auto database = *Database::open(file());
        QVERIFY(database->migrate("things", kFirst));
        Connection& connection = **database->connection();
        put(connection, "a");
        QVERIFY(connection.change("INSERT INTO things (name) VALUES ('a')").error().code == ErrorCode::Exists);
    }

    void everyThreadHasItsConnection() {
        const auto database = *Database::open(file());
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
