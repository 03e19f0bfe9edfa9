#include "services/billing/ledger.h"

#include <map>

namespace sw::ledger {
namespace {

/// What the entries change in the wallet.
struct Change {
    std::int64_t available = 0;
    std::int64_t reserved = 0;
};

Result<Change> changeOf(const Posting& posting) {
    std::map<std::string, std::int64_t> sums;
    Change change;
    for (const Entry& entry : posting.entries) {
        if (entry.amount > kMostCredits.thousandths || entry.amount < -kMostCredits.thousandths)
            return fail(ErrorCode::InvalidInput, "The amount is larger than one operation may move.");
        sums[entry.unit] += entry.amount;
        if (entry.ledger == availableOf(posting.account))
            change.available += entry.amount;
        else if (entry.ledger == reservedOf(posting.account))
            change.reserved += entry.amount;
    }
    for (const auto& [unit, sum] : sums)
        if (sum != 0)
            return fail(ErrorCode::Internal, "The entries of a posting do not sum to 0. Please report it.", posting.key);
    return change;
}

Result<void> insertEntries(Connection& connection, const Posting& posting, std::int64_t number) {
    std::string sql = "INSERT INTO entries (account, number, place, ledger, unit, amount) VALUES ";
    SqlValues values;
    for (std::size_t i = 0; i < posting.entries.size(); ++i) {
        const Entry& entry = posting.entries[i];
        sql += i == 0 ? "(?, ?, ?, ?, ?, ?)" : ", (?, ?, ?, ?, ?, ?)";
        for (SqlValue value : {SqlValue(posting.account), SqlValue(number), SqlValue(static_cast<std::int64_t>(i)), SqlValue(entry.ledger),
                               SqlValue(entry.unit), SqlValue(entry.amount)})
            values.push_back(std::move(value));
    }
    return connection.change(sql, values).map([](std::int64_t) {});
}

/// Adds one sentence for each row of a question that finds what must not be.
Result<void> complain(Connection& connection, const std::string& sql, const std::string& about, std::vector<std::string>& problems) {
    SW_TRY(const std::vector<SqlRow> rows, connection.rows(sql));
    for (const SqlRow& row : rows)
        problems.push_back(about + " (account " + row.text(0) + ": " + std::to_string(row.integer(1)) + ", " + std::to_string(row.integer(2)) + ").");
    return {};
}

}  // namespace

std::string availableOf(const std::string& account) {
    return "user:" + account + ":available";
}

std::string reservedOf(const std::string& account) {
    return "user:" + account + ":reserved";
}

Result<std::optional<Wallet>> find(Connection& connection, const std::string& account) {
    SW_TRY(const std::vector<SqlRow> rows, connection.rows("SELECT available, reserved, plan, plan_until, period, subscription FROM wallets WHERE account = ?", {account}));
    if (rows.empty())
        return std::nullopt;
    const SqlRow& row = rows.front();
    return Wallet{{row.integer(0)}, {row.integer(1)}, row.text(2), row.integer(3), row.text(4), row.text(5)};
}

Result<Wallet> wallet(Connection& connection, const std::string& account) {
    SW_TRY(std::optional<Wallet> found, find(connection, account));
    if (!found) {
        SW_CHECK(connection.change("INSERT INTO wallets (account, available, reserved, last, plan, plan_until, period, subscription) "
                                   "VALUES (?, 0, 0, 0, '', 0, '', '') ON CONFLICT (account) DO NOTHING",
                                   {account}));
        SW_TRY(found, find(connection, account));
    }
    if (!found)
        return fail(ErrorCode::Internal, "The account's wallet could not be made. Please report it.", account);
    return *found;
}

Result<bool> isKnown(Connection& connection, const std::string& key) {
    SW_TRY(const std::vector<SqlRow> rows, connection.rows("SELECT 1 FROM postings WHERE key = ?", {key}));
    return !rows.empty();
}

Result<Posted> post(Connection& connection, const Posting& posting) {
    SW_TRY(const Change change, changeOf(posting));
    // A debt becomes smaller by what comes in, and only a reversal makes one.
    const std::int64_t least = posting.kind == kReversal || change.available >= 0 ? INT64_MIN : 0;
    SW_TRY(const std::vector<SqlRow> rows,
           connection.rows("UPDATE wallets SET available = available + ?, reserved = reserved + ?, last = last + 1 "
                           "WHERE account = ? AND available + ? >= ? AND reserved + ? >= 0 AND available + ? <= ? AND reserved + ? <= ? "
                           "RETURNING last",
                           {change.available, change.reserved, posting.account, change.available, least, change.reserved, change.available,
                            kMostCredits.thousandths, change.reserved, kMostCredits.thousandths}));
    if (rows.empty()) {
        SW_TRY(const bool known, isKnown(connection, posting.key));
        if (known)
            return Posted::Repeated;
        if (change.available > 0 && change.reserved >= 0)
            return fail(ErrorCode::InvalidInput, "The account cannot have more than " + creditsText(kMostCredits) + " credits.");
        return Posted::Insufficient;
    }
    const std::int64_t number = rows.front().integer(0);
    SW_TRY(const std::int64_t added,
           connection.change("INSERT INTO postings (account, number, key, kind, at, reference, text) VALUES (?, ?, ?, ?, ?, ?, ?) "
                             "ON CONFLICT (key) DO NOTHING",
                             {posting.account, number, posting.key, posting.kind, posting.at, posting.reference, posting.text}));
    if (added == 0)
        return Posted::Repeated;
    SW_CHECK(insertEntries(connection, posting, number));
    return Posted::Done;
}

Result<std::vector<Posting>> page(Connection& connection, const std::string& account, std::int64_t before, int limit) {
    SqlValues values = {account};
    if (before > 0)
        values.emplace_back(before);
    values.emplace_back(std::int64_t{limit});
    SW_TRY(const std::vector<SqlRow> rows,
           connection.rows(std::string("SELECT number, key, kind, at, reference, text FROM postings WHERE account = ?") +
                               (before > 0 ? " AND number < ?" : "") + " ORDER BY number DESC LIMIT ?",
                           values));
    std::vector<Posting> postings;
    for (const SqlRow& row : rows) {
        Posting posting{account, row.text(1), row.text(2), row.integer(3), row.text(4), row.text(5), {}, row.integer(0)};
        SW_TRY(const std::vector<SqlRow> entries,
               connection.rows("SELECT ledger, amount, unit FROM entries WHERE account = ? AND number = ? ORDER BY place", {account, posting.number}));
        for (const SqlRow& entry : entries)
            posting.entries.push_back({entry.text(0), entry.integer(1), entry.text(2)});
        postings.push_back(std::move(posting));
    }
    return postings;
}

Result<std::vector<std::string>> problems(Connection& connection) {
    std::vector<std::string> found;
    const auto look = [&](const std::string& sql, const std::string& about) { return complain(connection, sql, about, found); };
    SW_CHECK(look("SELECT account, number, CAST(SUM(amount) AS BIGINT) FROM entries GROUP BY account, number, unit HAVING SUM(amount) <> 0",
                  "A posting does not sum to 0"));
    SW_CHECK(look("SELECT w.account, w.available, w.reserved FROM wallets w WHERE w.reserved < 0 OR (w.available < 0 AND NOT EXISTS "
                  "(SELECT 1 FROM postings p WHERE p.account = w.account AND p.kind = 'reversal'))",
                  "A balance is below 0"));
    for (const std::string part : {"available", "reserved"})
        SW_CHECK(look("SELECT w.account, w." + part + ", CAST(COALESCE(SUM(e.amount), 0) AS BIGINT) FROM wallets w LEFT JOIN entries e "
                          "ON e.account = w.account AND e.unit = 'credit' AND e.ledger = 'user:' || w.account || ':" + part + "' "
                          "GROUP BY w.account, w." + part + " HAVING w." + part + " <> COALESCE(SUM(e.amount), 0)",
                      "What is " + part + " is not the sum of its entries"));
    SW_CHECK(look("SELECT w.account, w.reserved, CAST(COALESCE(SUM(r.credits), 0) AS BIGINT) FROM wallets w LEFT JOIN reservations r "
                  "ON r.account = w.account AND r.status = 'open' GROUP BY w.account, w.reserved HAVING w.reserved <> COALESCE(SUM(r.credits), 0)",
                  "What is reserved is not what open reservations hold"));
    SW_CHECK(look("SELECT w.account, w.last, COUNT(p.number) FROM wallets w LEFT JOIN postings p ON p.account = w.account "
                  "GROUP BY w.account, w.last HAVING w.last <> COUNT(p.number)",
                  "A posting is missing"));
    SW_CHECK(look("SELECT p.account, p.number, 0 FROM postings p WHERE NOT EXISTS "
                  "(SELECT 1 FROM entries e WHERE e.account = p.account AND e.number = p.number)",
                  "A posting has no entries"));
    return found;
}

}  // namespace sw::ledger
