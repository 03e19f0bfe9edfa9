#pragma once

#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <string>

#include "tests/support/postgres_server.h"

namespace sw::test {

/// The rows of a test that runs on both databases: a column "kind", "sqlite" and "postgresql".
inline void databaseRows() {
    QTest::addColumn<QString>("kind");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("postgresql") << QStringLiteral("postgresql");
}

/// A database of that kind, empty at first, gone with this.
class TestDatabase {
public:
    explicit TestDatabase(const QString& kind)
        : m_place(kind == "postgresql" ? PostgresServer::ofProgram().url(PostgresServer::ofProgram().newDatabase())
                                       : m_folder.filePath("a/b.sqlite").toStdString()) {}

    /// Its file or URL, as Database::open() takes it.
    [[nodiscard]] const std::string& place() const { return m_place; }
    /// Another one each time, as another program would have it.
    [[nodiscard]] std::shared_ptr<Database> open(int busyTimeoutMs = 5000) const {
        auto database = Database::open(m_place, busyTimeoutMs);
        if (!database)
            qFatal("%s (%s)", database.error().message.c_str(), database.error().detail.c_str());
        return std::move(*database);
    }

private:
    QTemporaryDir m_folder;
    const std::string m_place;
};

}  // namespace sw::test
