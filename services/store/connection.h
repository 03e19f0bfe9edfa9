#pragma once

#include <QSqlError>
#include <QSqlQuery>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "core/base/result.h"
#include "services/store/database_place.h"

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
/// placeholders are '?'. A connection to a server that is lost is made anew for the next statement outside a
/// transaction; what asks only (SELECT) is then asked again by itself.
class Connection {
public:
    /// Waits up to `busyTimeoutMs` for what others keep locked.
    static Result<std::unique_ptr<Connection>> open(const DatabasePlace& place, int busyTimeoutMs);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    /// Executes a statement; gives how many rows it changed.
    Result<std::int64_t> change(const std::string& sql, const SqlValues& values = {});
    /// All rows of the answer.
    Result<std::vector<SqlRow>> rows(const std::string& sql, const SqlValues& values = {});

    /// Within a transaction: all that `work` does, or, when it or one of its statements fails, none of it. The
    /// transaction goes on.
    Result<void> attempt(const std::function<Result<void>()>& work);

    /// Makes this connection the only one to its database that holds `name`, for as long as it lasts: Exists, once the
    /// busy timeout is over, while another one holds it; a lost connection is made anew only together with what it
    /// holds. Not within a transaction. Nothing for SQLite, whose files are guarded by locks beside them. Asks the
    /// server only when it is not held already.
    Result<void> hold(const std::string& name);

private:
    friend class Transaction;

    Connection(DatabasePlace place, QString name, int busyTimeoutMs)
        : m_place(std::move(place)), m_name(std::move(name)), m_busyTimeoutMs(busyTimeoutMs) {}
    Result<void> connect();
    Result<void> lock(const std::string& name);
    void close();
    Result<void> begin();
    Result<void> commit();
    void rollBack();
    Result<QSqlQuery*> executed(const char* did, const std::string& sql, const SqlValues& values);
    Result<QSqlQuery*> prepared(const char* did, const std::string& sql);
    tl::unexpected<Error> failed(const char* did, const QSqlError& error);

    const DatabasePlace m_place;
    const QString m_name;
    const int m_busyTimeoutMs;
    std::map<std::string, QSqlQuery> m_statements;
    std::set<std::string> m_held;  ///< names; also when it is lost
    bool m_lost = false;
    bool m_inTransaction = false;
    bool m_broken = false;  ///< a statement of the transaction failed, so that it cannot be committed
    bool m_locked = false;  ///< the last failure was somebody's lock
};

/// All changes from begin() to commit(), or none of them: without commit() the destructor takes them back, and after a
/// statement that failed commit() is refused (Connection::attempt() goes on after one). Begins by taking the write lock
/// of the whole database, on a server too: transactions, also of several programs, are one after the other, so that
/// what was read in one still holds when it writes.
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
