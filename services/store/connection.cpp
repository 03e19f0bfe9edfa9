#include "services/store/connection.h"

#include <QSqlRecord>
#include <QVariant>
#include <atomic>

#include "services/store/sql_error.h"

namespace sw {
namespace {

QVariant toVariant(const SqlValue& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return QVariant(static_cast<qlonglong>(*integer));
    if (const auto* number = std::get_if<double>(&value))
        return QVariant(*number);
    if (const auto* text = std::get_if<std::string>(&value))
        return QVariant(QString::fromStdString(*text));
    return {};
}

SqlValue fromVariant(const QVariant& value) {
    if (value.isNull())
        return std::monostate();
    switch (value.typeId()) {
        case QMetaType::Double:
            return value.toDouble();
        case QMetaType::Int:
        case QMetaType::LongLong:
            return static_cast<std::int64_t>(value.toLongLong());
        default:
            return value.toString().toStdString();
    }
}

}  // namespace

std::string SqlRow::text(std::size_t column) const {
    const auto* text = column < m_values.size() ? std::get_if<std::string>(&m_values[column]) : nullptr;
    return text ? *text : std::string();
}

std::int64_t SqlRow::integer(std::size_t column) const {
    const auto* integer = column < m_values.size() ? std::get_if<std::int64_t>(&m_values[column]) : nullptr;
    return integer ? *integer : 0;
}

double SqlRow::number(std::size_t column) const {
    const auto* number = column < m_values.size() ? std::get_if<double>(&m_values[column]) : nullptr;
    return number ? *number : static_cast<double>(integer(column));
}

Result<std::unique_ptr<Connection>> Connection::open(const std::filesystem::path& file, int busyTimeoutMs) {
    static std::atomic<std::uint64_t> counter = 0;
    const QString name = QStringLiteral("shortwright-%1").arg(counter.fetch_add(1));
    std::unique_ptr<Connection> connection(new Connection(file, name));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        if (!database.isValid())
            return fail(ErrorCode::MissingComponent,
                        "Qt's driver for SQLite is not there. Install it: apt install libqt6sql6-sqlite.");
        database.setDatabaseName(QString::fromStdString(file.string()));
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs));
        if (!database.open())
            return sqlFailure("open", file, database.lastError());
    }
    // FULL: an answered job outlives a loss of power; NORMAL would keep it only through a crash of the program. The
    // price, one flush per commit, is shared by all that is committed together (WriteQueue).
    for (const char* pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON"})
        SW_CHECK(connection->rows(pragma));
    return connection;
}

Connection::~Connection() {
    m_statements.clear();
    QSqlDatabase::removeDatabase(m_name);
}

Result<QSqlQuery*> Connection::executed(const char* did, const std::string& sql, const SqlValues& values) {
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        query.setForwardOnly(true);
        if (!query.prepare(QString::fromStdString(sql)))
            return sqlFailure(did, m_file, query.lastError());
        found = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery& query = found->second;
    for (std::size_t i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), toVariant(values[i]));
    if (!query.exec()) {
        const QSqlError error = query.lastError();
        query.finish();
        return sqlFailure(did, m_file, error);
    }
    return &query;
}

Result<std::int64_t> Connection::change(const std::string& sql, const SqlValues& values) {
    SW_TRY(QSqlQuery* const query, executed("write to", sql, values));
    const std::int64_t changed = query->numRowsAffected();
    query->finish();
    return changed;
}

Result<std::vector<SqlRow>> Connection::rows(const std::string& sql, const SqlValues& values) {
    SW_TRY(QSqlQuery* const query, executed("read", sql, values));
    std::vector<SqlRow> rows;
    const int columns = query->record().count();
    while (query->next()) {
        SqlValues row;
        for (int i = 0; i < columns; ++i)
            row.push_back(fromVariant(query->value(i)));
        rows.emplace_back(std::move(row));
    }
    const QSqlError error = query->lastError();
    query->finish();
    if (error.isValid())
        return sqlFailure("read", m_file, error);
    return rows;
}

Result<Transaction> Transaction::begin(Connection& connection) {
    SW_CHECK(connection.change("BEGIN IMMEDIATE"));
    return Transaction(connection);
}

Transaction::~Transaction() {
    if (m_connection)
        (void)m_connection->change("ROLLBACK");
}

Result<void> Transaction::commit() {
    SW_CHECK(m_connection->change("COMMIT"));
    m_connection = nullptr;
    return {};
}

}  // namespace sw
