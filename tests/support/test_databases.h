#pragma once

#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <string>

#include "services/store/database.h"

namespace sw::test {

/// The rows of a test that runs on each database: a column "kind".
inline void databaseRows() {
    QTest::addColumn<QString>("kind");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
}

/// A database of that kind, empty at first, gone with this.
class TestDatabase {
public:
    explicit TestDatabase(const QString&) : m_place(m_folder.filePath("a/b.sqlite").toStdString()) {}

    /// Its file, as Database::open() takes it.
    [[nodiscard]] const std::string& place() const { return m_place; }
    /// Another one each time, as another program would have it.
    [[nodiscard]] std::shared_ptr<Database> open(int busyTimeoutMs = 5000) const {
        auto database = Database::open(std::filesystem::path(m_place), busyTimeoutMs);
        if (!database)
            qFatal("%s (%s)", database.error().message.c_str(), database.error().detail.c_str());
        return std::move(*database);
    }

private:
    QTemporaryDir m_folder;
    const std::string m_place;
};

}  // namespace sw::test
