#include "services/billing/reservation.h"

namespace sw::reservation {
namespace {

std::string textOf(const Estimate& estimate) {
    Json lines = Json::array();
    for (const PricedStage& stage : estimate.stages)
        lines.push_back({stage.work.stage, stage.work.amount, stage.work.provider, stage.unit, stage.credits.thousandths});
    return lines.dump();
}

Result<Estimate> estimateFrom(const std::string& text) {
    Estimate estimate;
    const Json lines = Json::parse(text, nullptr, false);
    if (!lines.is_array())
        return fail(ErrorCode::Internal, "A reservation cannot be read. Put a copy of the database back.", text);
    for (const Json& line : lines) {
        estimate.stages.push_back({{line.at(0).get<std::string>(), line.at(1).get<std::int64_t>(), line.at(2).get<std::string>()},
                                   line.at(3).get<std::string>(), Credits{line.at(4).get<std::int64_t>()}});
        estimate.total = estimate.total + estimate.stages.back().credits;
    }
    return estimate;
}

}  // namespace

Result<std::optional<Reservation>> newest(Connection& connection, const std::string& job) {
    SW_TRY(const std::vector<SqlRow> rows,
           connection.rows("SELECT attempt, account, place, plan, kind, credits, work, film, at, status FROM reservations "
                           "WHERE job = ? ORDER BY attempt DESC LIMIT 1",
                           {job}));
    if (rows.empty())
        return std::nullopt;
    const SqlRow& row = rows.front();
    Reservation found{job, row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), {row.integer(5)}, {}, row.integer(7) != 0,
                      row.integer(8), row.text(9) == "open"};
    SW_TRY(found.estimate, estimateFrom(row.text(6)));
    return found;
}

Result<void> insert(Connection& connection, const Reservation& r) {
    return connection
        .change("INSERT INTO reservations (job, attempt, account, place, plan, kind, credits, work, film, at, status, used, closed) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', 0, 0)",
                {r.job, r.attempt, r.account, r.place, r.plan, r.kind, r.credits.thousandths, textOf(r.estimate), std::int64_t{r.film}, r.at})
        .map([](std::int64_t) {});
}

Result<bool> close(Connection& connection, const Reservation& r, Credits used, std::int64_t now) {
    return connection
        .change("UPDATE reservations SET status = ?, used = ?, closed = ? WHERE job = ? AND attempt = ? AND status = 'open'",
                {std::string(used > Credits() ? "settled" : "refunded"), used.thousandths, now, r.job, r.attempt})
        .map([](std::int64_t changed) { return changed > 0; });
}

Result<std::int64_t> filmsSince(Connection& connection, const std::string& account, std::int64_t moment) {
    SW_TRY(const std::vector<SqlRow> rows,
           connection.rows("SELECT COUNT(*) FROM reservations WHERE account = ? AND at >= ? AND film = 1 AND status <> 'refunded'", {account, moment}));
    return rows.empty() ? 0 : rows.front().integer(0);
}

Result<std::map<std::string, Credits>> charged(Connection& connection, const std::string& job) {
    SW_TRY(const std::vector<SqlRow> rows, connection.rows("SELECT stage, credits FROM charges WHERE job = ?", {job}));
    std::map<std::string, Credits> sums;
    for (const SqlRow& row : rows)
        sums[row.text(0)] = sums[row.text(0)] + Credits{row.integer(1)};
    return sums;
}

Result<void> charge(Connection& connection, const Reservation& r, const PricedStage& stage, std::int64_t now) {
    return connection
        .change("INSERT INTO charges (job, attempt, stage, provider, account, amount, unit, credits, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                {r.job, r.attempt, stage.work.stage, stage.work.provider, r.account, stage.work.amount, stage.unit, stage.credits.thousandths, now})
        .map([](std::int64_t) {});
}

}  // namespace sw::reservation
