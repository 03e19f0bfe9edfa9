#include "services/store/connection.h"

#include <QSqlDatabase>
#include <QSqlField>
#include <QSqlRecord>
#include <QVariant>
#include <algorithm>
#include <atomic>

#include "services/store/dialect.h"
#include "services/store/sql_error.h"

namespace sw {
namespace {

constexpr std::int64_t kHolds = 21'336;  // beside the write lock, dialect.cpp

/// FNV-1a, 32 bit (http://www.isthe.com/chongo/tech/comp/fnv/), as the signed number that PostgreSQL takes.
std::int64_t numberOf(const std::string& name) {
    std::uint32_t hash = 2'166'136'261U;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
    return static_cast<std::int32_t>(hash);
}

tl::unexpected<Error> broken(const DatabasePlace& place) {
    return fail(ErrorCode::Internal,
                "Nothing was changed in the database " + place.shown + ": a part of what was to be written failed.");
}

QVariant toVariant(const SqlValue& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return QVariant(static_cast<qlonglong>(*integer));
    if (const auto* number = std::get_if<double>(&value))
        return QVariant(*number);
    if (const auto* text = std::get_if<std::string>(&value))
        return QVariant(QString::fromStdString(*text));
    return {};
}

/// A `number` that comes as text is one of PostgreSQL's NUMERIC, such as the sum of integers.
SqlValue fromVariant(const QVariant& value, bool number) {
    if (value.isNull())
        return std::monostate();
    switch (value.typeId()) {
        case QMetaType::Double:
            return value.toDouble();
        case QMetaType::Bool:
        case QMetaType::Int:
        case QMetaType::LongLong:
        case QMetaType::ULongLong:
            return static_cast<std::int64_t>(value.toLongLong());
        default:
            break;
    }
    if (!number)
        return value.toString().toStdString();
    bool whole = false;
    const std::int64_t integer = value.toString().toLongLong(&whole);
    return whole ? SqlValue(integer) : SqlValue(value.toString().toDouble());
}

/// Which columns are of a type with fractions.
std::vector<bool> numbersIn(const QSqlRecord& record) {
    std::vector<bool> numbers;
    for (int i = 0; i < record.count(); ++i)
        numbers.push_back(record.field(i).metaType().id() == QMetaType::Double);
    return numbers;
}

bool holdsZero(const SqlValue& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text && text->find('\0') != std::string::npos;
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

Result<std::unique_ptr<Connection>> Connection::open(const DatabasePlace& place, int busyTimeoutMs) {
    static std::atomic<std::uint64_t> counter = 0;
    const QString name = QStringLiteral("shortwright-%1").arg(counter.fetch_add(1));
    const dialect::Driver driver = dialect::driverOf(place.engine);
    if (!QSqlDatabase::isDriverAvailable(QLatin1String(driver.name)))
        return fail(ErrorCode::MissingComponent, std::string("Qt's driver for ") + driver.database +
                                                     " is not there. Install it: apt install " + driver.package + ".");
    std::unique_ptr<Connection> connection(new Connection(place, name, busyTimeoutMs));
    SW_CHECK(connection->connect());
    return connection;
}

Connection::~Connection() {
    close();
}

/// The statements go last: while there is a driver, each of them would be told to the server, which may be gone.
void Connection::close() {
    QSqlDatabase::removeDatabase(m_name);
    m_statements.clear();
}

Result<void> Connection::connect() {
    close();
    QSqlDatabase database = QSqlDatabase::addDatabase(QLatin1String(dialect::driverOf(m_place.engine).name), m_name);
    if (m_place.engine == DatabaseEngine::Sqlite) {
        database.setDatabaseName(QString::fromStdString(m_place.file.string()));
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(m_busyTimeoutMs));
    } else {
        database.setPassword(QString::fromStdString(m_place.password));
        database.setConnectOptions(QString::fromStdString(m_place.options));
        database.setNumericalPrecisionPolicy(QSql::HighPrecision);  // sums of integers
    }
    m_lost = !database.open();
    if (m_lost)
        return openFailure(m_place, database.lastError());
    for (const std::string& statement : dialect::sessionStatements(m_place.engine, m_busyTimeoutMs))
        if (const auto told = rows(statement); !told) {
            m_lost = true;  // the next statement begins anew
            return tl::unexpected<Error>(told.error());
        }
    for (const std::string& name : m_held)
        if (Result<void> again = lock(name); !again) {
            m_lost = true;
            return again;
        }
    return {};
}

tl::unexpected<Error> Connection::failed(const char* did, const QSqlError& error) {
    m_broken = m_inTransaction;
    m_lost = m_lost || isLost(m_place, error);
    m_locked = isLocked(m_place, error);
    return sqlFailure(did, m_place, error);
}

Result<QSqlQuery*> Connection::prepared(const char* did, const std::string& sql) {
    const auto found = m_statements.find(sql);
    if (found != m_statements.end())
        return &found->second;
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    // PostgreSQL's driver would fetch each row by itself.
    query.setForwardOnly(m_place.engine == DatabaseEngine::Sqlite);
    if (dialect::isPrepared(m_place.engine, sql) && !query.prepare(QString::fromStdString(sql)))
        return failed(did, query.lastError());
    return &m_statements.emplace(sql, std::move(query)).first->second;
}

Result<QSqlQuery*> Connection::executed(const char* did, const std::string& sql, const SqlValues& values) {
    if (m_lost && !m_inTransaction)
        SW_CHECK(connect());
    m_locked = false;
    if (m_place.engine == DatabaseEngine::Postgres && std::ranges::any_of(values, holdsZero))
        return fail(ErrorCode::InvalidInput, "A text with a zero in it cannot be kept. Leave that character out.");
    SW_TRY(QSqlQuery* const query, prepared(did, sql));
    for (std::size_t i = 0; i < values.size(); ++i)
        query->bindValue(static_cast<int>(i), toVariant(values[i]));
    if (dialect::isPrepared(m_place.engine, sql) ? query->exec() : query->exec(QString::fromStdString(sql)))
        return query;
    const QSqlError error = query->lastError();
    query->finish();
    return failed(did, error);
}

Result<std::int64_t> Connection::change(const std::string& sql, const SqlValues& values) {
    SW_TRY(QSqlQuery* const query, executed("write to", sql, values));
    const std::int64_t changed = query->numRowsAffected();
    query->finish();
    return changed;
}

Result<std::vector<SqlRow>> Connection::rows(const std::string& sql, const SqlValues& values) {
    Result<QSqlQuery*> asked = executed("read", sql, values);
    if (!asked && m_lost && !m_inTransaction && sql.starts_with("SELECT"))
        asked = executed("read", sql, values);
    SW_TRY(QSqlQuery* const query, std::move(asked));
    std::vector<SqlRow> rows;
    const std::vector<bool> columns = numbersIn(query->record());
    while (query->next()) {
        SqlValues row;
        for (std::size_t i = 0; i < columns.size(); ++i)
            row.push_back(fromVariant(query->value(static_cast<int>(i)), columns[i]));
        rows.emplace_back(std::move(row));
    }
    const QSqlError error = query->lastError();
    query->finish();
    if (error.isValid())
        return failed("read", error);
    return rows;
}

Result<void> Connection::attempt(const std::function<Result<void>()>& work) {
    if (m_broken)
        return broken(m_place);
    SW_CHECK(change("SAVEPOINT attempt"));
    Result<void> result = work();
    if (result && m_broken)
        result = broken(m_place);
    if (!result) {
        SW_CHECK(change("ROLLBACK TO attempt"));
        m_broken = false;
    }
    SW_CHECK(change("RELEASE attempt"));
    return result;
}

Result<void> Connection::hold(const std::string& name) {
    if (m_place.engine == DatabaseEngine::Sqlite || (!m_lost && m_held.contains(name)))
        return {};
    SW_CHECK(lock(name));
    m_held.insert(name);
    return {};
}

Result<void> Connection::lock(const std::string& name) {
    const auto held = rows("SELECT pg_advisory_lock(?, ?)", {kHolds, numberOf(name)});
    if (!held && m_locked)
        return fail(ErrorCode::Exists,
                    "The " + name + " in the database " + m_place.shown +
                        " are in use by another Shortwright. End it first, or choose another database.");
    return held.map([](const auto&) {});
}

Result<void> Connection::begin() {
    if (m_inTransaction)
        return fail(ErrorCode::Internal,
                    "The database " + m_place.shown + " was asked for a transaction within another one.");
    m_broken = false;
    for (const std::string& statement : dialect::beginStatements(m_place.engine)) {
        Result<std::vector<SqlRow>> begun = rows(statement);
        if (!begun && m_lost && !m_inTransaction)
            begun = rows(statement);  // nothing was done yet
        if (!begun) {
            if (m_inTransaction)
                rollBack();
            return tl::unexpected<Error>(begun.error());
        }
        m_inTransaction = true;
    }
    return {};
}

Result<void> Connection::commit() {
    if (m_broken)
        return broken(m_place);
    SW_CHECK(change("COMMIT"));
    m_inTransaction = false;
    return {};
}

void Connection::rollBack() {
    if (!m_lost)
        (void)change("ROLLBACK");
    m_inTransaction = false;
    m_broken = false;
}

Result<Transaction> Transaction::begin(Connection& connection) {
    SW_CHECK(connection.begin());
    return Transaction(connection);
}

Transaction::~Transaction() {
    if (m_connection)
        m_connection->rollBack();
}

Result<void> Transaction::commit() {
    SW_CHECK(m_connection->commit());
    m_connection = nullptr;
    return {};
}

}  // namespace sw
