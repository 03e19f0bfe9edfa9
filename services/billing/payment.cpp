#include "services/billing/payment.h"

#include <algorithm>

namespace sw::payment {

std::int64_t proportion(std::int64_t whole, std::int64_t part, std::int64_t of) {
    __extension__ using Wide = __int128;
    if (of <= 0 || part >= of)
        return whole;
    return static_cast<std::int64_t>(static_cast<Wide>(whole) * part / of);
}

Result<std::optional<Payment>> find(Connection& connection, const std::string& purchase) {
    SW_TRY(const std::vector<SqlRow> rows,
           connection.rows("SELECT account, plan, credits, minor, currency, plan_from, plan_until, cut, taken, returned, changes FROM payments WHERE purchase = ?", {purchase}));
    if (rows.empty())
        return std::nullopt;
    const SqlRow& row = rows.front();
    return Payment{purchase, row.text(0), row.text(1), {row.integer(2)}, {row.integer(3), row.text(4)}, row.integer(5), row.integer(6), row.integer(7), {row.integer(8)},
                   row.integer(9), row.integer(10)};
}

Result<void> name(Connection& connection, const std::string& purchase, const shop::PaymentNames& names) {
    for (const std::string& name : names)
        if (!name.empty())
            SW_CHECK(connection.change("INSERT INTO payment_names (name, purchase) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET purchase = excluded.purchase", {name, purchase}));
    return {};
}

Result<std::string> purchaseOf(Connection& connection, const shop::PaymentNames& names) {
    for (const std::string& name : names) {
        SW_TRY(const std::vector<SqlRow> rows, connection.rows("SELECT purchase FROM payment_names WHERE name = ?", {name}));
        if (!rows.empty())
            return rows.front().text(0);
    }
    return std::string();
}

Result<void> insert(Connection& connection, const Payment& p) {
    return connection
        .change("INSERT INTO payments (purchase, account, plan, credits, minor, currency, plan_from, plan_until, cut, taken, returned, changes) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                {p.purchase, p.account, p.plan, p.credits.thousandths, p.paid.minor, p.paid.currency, p.from, p.until, p.cut, p.taken.thousandths, p.returned, p.changes})
        .map([](std::int64_t) {});
}

Result<void> update(Connection& connection, const Payment& p) {
    return connection
        .change("UPDATE payments SET cut = ?, taken = ?, returned = ?, changes = ? WHERE purchase = ?",
                {p.cut, p.taken.thousandths, p.returned, p.changes, p.purchase})
        .map([](std::int64_t) {});
}

Result<void> keep(Connection& connection, const shop::Reversal& r) {
    SW_CHECK(connection.change("INSERT INTO reversals (id, minor, whole, currency, step) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                               "minor = excluded.minor, whole = excluded.whole, currency = excluded.currency, step = excluded.step "
                               "WHERE excluded.step >= reversals.step",
                               {r.id, r.amount.minor, r.whole, r.amount.currency, r.step}));
    for (const std::string& name : r.names)
        if (!name.empty())
            SW_CHECK(connection.change("INSERT INTO reversal_names (name, reversal) VALUES (?, ?) ON CONFLICT (name, reversal) DO NOTHING", {name, r.id}));
    return {};
}

Result<Share> share(Connection& connection, const Payment& payment) {
    SW_TRY(const std::vector<SqlRow> rows,
           connection.rows("SELECT minor, whole, currency FROM reversals WHERE id IN (SELECT r.reversal FROM reversal_names r "
                           "JOIN payment_names p ON p.name = r.name WHERE p.purchase = ?)",
                           {payment.purchase}));
    Share share;
    for (const SqlRow& row : rows) {
        const std::int64_t minor = row.integer(0);
        if (minor <= 0)
            continue;
        // Of a payment in another currency, of which nobody says how much it was, everything is taken back.
        const std::int64_t whole = row.integer(1) > 0 ? row.integer(1) : row.text(2) == payment.paid.currency ? payment.paid.minor : minor;
        share.credits.thousandths += proportion(payment.credits.thousandths, minor, whole);
        share.minor += proportion(payment.paid.minor, minor, whole);
    }
    return Share{std::min(share.credits, payment.credits), std::min(share.minor, payment.paid.minor)};
}

}  // namespace sw::payment
