#include "services/auth/sign_in_limits.h"

#include <QHostAddress>
#include <algorithm>

#include "core/base/digest.h"

namespace sw::sign_in_limits {
namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kManyPlaces = 20;  // that familiar places are allowed the failures of, all together
constexpr std::int64_t kForgetMs = kHour;  // after the last failure, and after the wait that it led to

/// How long one waits after so many failures.
std::int64_t waitAfter(const Limit& limit, std::int64_t failures) {
    constexpr std::int64_t kMostDoublings = 30;
    const std::int64_t over = failures - limit.free;
    return over <= 0 ? 0 : std::min(limit.mostMs, limit.firstMs << std::min(over - 1, kMostDoublings));
}

}  // namespace

std::string placeOf(const std::string& peer) {
    QHostAddress address(QString::fromStdString(peer));
    if (peer.empty() || address.isNull())
        return peer;
    bool isFour = false;
    const quint32 four = address.toIPv4Address(&isFour);  // also of ::ffff:0:0/96
    if (isFour)
        return QHostAddress(four).toString().toStdString();
    Q_IPV6ADDR bytes = address.toIPv6Address();
    std::fill(bytes.c + 8, bytes.c + 16, quint8{0});
    return QHostAddress(bytes).toString().toStdString() + "/64";
}

std::vector<Limit> ofSignIn(const AccountRules& rules, const std::string& addressKey, const std::string& peer, bool familiar) {
    const std::string place = placeOf(peer);
    if (place.empty())
        return {};
    // By its digest: people type passwords where their address belongs.
    const std::string account = digestOf(addressKey);
    std::vector<Limit> limits;
    limits.push_back({familiar ? "familiar " + account + " " + place : "account " + account, rules.accountFailures, 30 * kSecond, kHour});
    if (familiar)
        limits.push_back({"familiar " + account, kManyPlaces * rules.accountFailures, 30 * kSecond, 5 * kMinute});
    limits.push_back({"address " + place, rules.peerFailures, 2 * kSecond, 15 * kMinute});
    return limits;
}

std::vector<Limit> ofRegistration(const AccountRules& rules, const std::string& peer) {
    const std::string place = placeOf(peer);
    if (place.empty())
        return {};
    return {{"register " + place, rules.registrations, 30 * kSecond, kHour}};
}

Result<std::int64_t> waitFor(Connection& connection, const std::vector<Limit>& limits, std::int64_t now) {
    std::int64_t left = 0;
    for (const Limit& limit : limits) {
        SW_TRY(const std::vector<SqlRow> rows, connection.rows("SELECT blocked FROM sign_in_failures WHERE subject = ?", {limit.subject}));
        // A clock that was set back does not make anybody wait longer than the longest wait.
        if (!rows.empty())
            left = std::max(left, std::min(rows.front().integer(0) - now, limit.mostMs));
    }
    return left;
}

Result<bool> count(Connection& connection, const std::vector<Limit>& limits, std::int64_t now) {
    bool waits = false;
    for (const Limit& limit : limits) {
        SW_TRY(const std::vector<SqlRow> rows, connection.rows("SELECT failures, latest, blocked FROM sign_in_failures WHERE subject = ?", {limit.subject}));
        const bool known = !rows.empty() && now - std::max(rows.front().integer(1), rows.front().integer(2)) < kForgetMs;
        const std::int64_t failures = 1 + (known ? rows.front().integer(0) : 0);
        const std::int64_t wait = waitAfter(limit, failures);
        waits = waits || wait > 0;
        SW_CHECK(connection.change("INSERT INTO sign_in_failures (subject, failures, latest, blocked) VALUES (?, ?, ?, ?)"
                                   " ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures, latest = excluded.latest,"
                                   " blocked = excluded.blocked",
                                   {limit.subject, failures, now, now + wait}));
    }
    return waits;
}

Result<void> forget(Connection& connection, const std::string& subject) {
    SW_CHECK(connection.change("DELETE FROM sign_in_failures WHERE subject = ?", {subject}));
    return {};
}

Result<void> tidy(Connection& connection, std::int64_t now) {
    SW_CHECK(connection.change("DELETE FROM sign_in_failures WHERE latest < ? AND blocked < ?", {now - kForgetMs, now - kForgetMs}));
    return {};
}

}  // namespace sw::sign_in_limits
