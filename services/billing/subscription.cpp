#include "services/billing/subscription.h"

namespace sw::subscription {
namespace {

constexpr const char* kColumns = "id, purchase, account, plan, credits, minor, currency, until, news, renews, ended, failed, attempt";

std::optional<Subscription> firstOf(const std::vector<SqlRow>& rows) {
    if (rows.empty())
        return std::nullopt;
    const SqlRow& row = rows.front();
    return Subscription{row.text(0),    row.text(1),    row.text(2),         {row.text(3), {row.integer(4)}, {row.integer(5), row.text(6)}},
                        row.integer(7), row.integer(8), row.integer(9) != 0, row.integer(10),
                        row.integer(11), row.integer(12)};
}

}  // namespace

Result<std::optional<Subscription>> find(Connection& connection, const std::string& id) {
    return connection.rows(std::string("SELECT ") + kColumns + " FROM subscriptions WHERE id = ?", {id}).map(firstOf);
}

Result<std::optional<Subscription>> of(Connection& connection, const shop::OfSubscription& news) {
    SW_TRY(std::optional<Subscription> known, find(connection, news.subscription));
    if (known)
        return known;
    SW_TRY(const std::vector<SqlRow> rows,
           connection.rows("SELECT account, plan, credits, minor, currency FROM orders WHERE id = ? AND renews = 1", {news.purchase}));
    if (rows.empty())
        return std::nullopt;
    const SqlRow& row = rows.front();
    Subscription made;
    made.id = news.subscription;
    made.purchase = news.purchase;
    made.account = row.text(0);
    made.terms = {row.text(1), {row.integer(2)}, {row.integer(3), row.text(4)}};
    return made;
}

Result<std::optional<Subscription>> current(Connection& connection, const std::string& account, std::int64_t since) {
    return connection
        .rows(std::string("SELECT ") + kColumns + " FROM subscriptions WHERE account = ? AND ended = 0 AND until > ? ORDER BY until DESC LIMIT 1", {account, since})
        .map(firstOf);
}

Result<void> save(Connection& connection, const Subscription& s) {
    return connection
        .change(std::string("INSERT INTO subscriptions (") + kColumns +
                    ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET plan = excluded.plan, "
                    "credits = excluded.credits, minor = excluded.minor, currency = excluded.currency, until = excluded.until, news = excluded.news, "
                    "renews = excluded.renews, ended = excluded.ended, failed = excluded.failed, attempt = excluded.attempt",
                {s.id, s.purchase, s.account, s.terms.plan, s.terms.credits.thousandths, s.terms.price.minor, s.terms.price.currency, s.until, s.news,
                 std::int64_t{s.renews}, s.ended, s.failed, s.attempt})
        .map([](std::int64_t) {});
}

}  // namespace sw::subscription
