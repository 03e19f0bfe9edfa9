#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "services/store/database.h"

using namespace sw;

namespace {

const Migrations kThings = {{"CREATE TABLE things (name TEXT NOT NULL UNIQUE)"}};

}  // namespace

/// What only a database in a file does.
class TestDatabaseFile : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] std::filesystem::path file() const { return m_folder->filePath("a/b.sqlite").toStdString(); }
    static void put(Connection& connection, const std::string& name) {
        const auto changed = connection.change("INSERT INTO things (name) VALUES (?)", {name});
        QVERIFY2(changed, changed ? "" : changed.error().message.c_str());
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

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

    void aFullDiskSaysSoAndKeepsWhatWasThere() {
        const auto database = *Database::open(file());
        QVERIFY(database->migrate("things", kThings));
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
        QVERIFY(database->migrate("things", kThings));
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
};

QTEST_GUILESS_MAIN(TestDatabaseFile)
#include "tst_database_file.moc"
