#pragma once

#include <optional>
#include <string>

#include "services/billing/shop_news.h"
#include "services/store/connection.h"

/// What is asked of and written to the tables of orders and of plans that renew themselves. Internal to Billing; what writes belongs into
/// a transaction.
namespace sw::subscription {

/// What a period of a plan costs and brings. Kept as it was agreed on, whatever becomes of the plans.
struct Terms {
    std::string plan;
    Credits credits;
    Money price;
};

/// A plan that renews itself. Moments are 0 for never.
struct Subscription {
    std::string id;
    std::string purchase;
    std::string account;
    Terms terms;
    std::int64_t until = 0;  ///< when the last paid period ends
    std::int64_t news = 0;   ///< of when the latest news are
    bool renews = true;
    std::int64_t ended = 0;
    std::int64_t failed = 0;   ///< when a payment failed, since one was made
    std::int64_t attempt = 0;  ///< when it is tried again
};

Result<std::optional<Subscription>> find(Connection& connection, const std::string& id);
/// The known one, or a new one of its order; nothing for what is not ours.
Result<std::optional<Subscription>> of(Connection& connection, const shop::OfSubscription& news);
/// The account's that has not ended, and was paid for beyond `since`.
Result<std::optional<Subscription>> current(Connection& connection, const std::string& account, std::int64_t since);
Result<void> save(Connection& connection, const Subscription& subscription);

}  // namespace sw::subscription
