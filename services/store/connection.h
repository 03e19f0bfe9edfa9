#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "core/base/result.h"

namespace sw {

/// A column's value: nothing, a 64-bit integer, a double or UTF-8 text. The types that SQLite and PostgreSQL share;
/// truth is 0 or 1, JSON is text, a moment is milliseconds since 1970 in UTC.
using SqlValue = std::variant<std::monostate, std::int64_t, double, std::string>;
using SqlValues = std::vector<SqlValue>;

/// One row of an answer, by column from 0. A value of another type, or none, reads as 0 or "".
class SqlRow {
public:
    explicit SqlRow(SqlValues values) : m_values(std::move(values)) {}
    [[nodiscard]] std::string text(std::size_t column) const;
    [[nodiscard]] std::int64_t integer(std::size_t column) const;
    [[nodiscard]] double number(std::size_t column) const;

private:
    SqlValues m_values;
};

/// One connection to a database. Belongs to the thread that opened it. Statements are prepared once and kept; their
/// placeholders are '?'.
class Connection {
public:
    static Result<std::unique_ptr<Connection>> open(const std::filesystem::path& file, int busyTimeoutMs);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    /// Executes a statement; gives how many rows it changed.
    Result<std::int64_t> change(const std::string& sql, const SqlValues& values = {});
    /// All rows of the answer.
    Result<std::vector<SqlRow>> rows(const std::string& sql, const SqlValues& values = {});

private:
    Connection(std::filesystem::path file, QString name) : m_file(std::move(file)), m_name(std::move(name)) {}
    Result<QSqlQuery*> executed(const char* did, const std::string& sql, const SqlValues& values);

    std::filesystem::path m_file;
    QString m_name;
    std::map<std::string, QSqlQuery> m_statements;
};

/// All changes from begin() to commit(), or none of them: without commit() the destructor takes them back. Begins by
/// taking the write lock, so that a transaction that reads first cannot fail when it writes.
class Transaction {
public:
    static Result<Transaction> begin(Connection& connection);
    Transaction(Transaction&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    Result<void> commit();

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection;
};

}  // namespace sw
