#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "services/billing/credit_plans.h"

/// What the shop that takes the money tells Billing. It may be told again, late, and in any order. Values.
namespace sw::shop {

/// What the shop calls a payment: its intent, its charge, its invoice. Whatever has a name in common is about the same payment.
using PaymentNames = std::vector<std::string>;

/// An order that is paid once was paid.
struct PaidOrder {
    std::string purchase;
    Money paid;
    PaymentNames names;
};

/// An order will not be paid, as far as is known.
struct AbandonedOrder {
    std::string purchase;
};

/// What all that is told of a plan that renews itself begins with.
struct OfSubscription {
    std::string subscription;  ///< the shop's id
    std::string purchase;      ///< the order that it began with; "" where the shop does not say
};

/// An invoice of a plan that renews itself was paid.
struct PaidPeriod : OfSubscription {
    std::string invoice = {};        ///< the shop's id
    Money regular = {};              ///< what a whole period costs, before discounts; 0 when none begins
    std::int64_t prorated = 0;  ///< in the same currency: what is asked for a plan that was changed within a period
    std::int64_t paid = 0;      ///< in the same currency
    std::int64_t until = 0;     ///< when the period ends
    PaymentNames names = {};
};

/// The invoice could not be paid.
struct FailedPeriod : OfSubscription {
    std::string invoice = {};
    std::int64_t at = 0;
    std::int64_t nextAttempt = 0;  ///< 0 when it is not tried again
};

/// How a plan that renews itself stands.
struct SubscriptionState : OfSubscription {
    std::int64_t at = 0;     ///< since then
    Money price = {};        ///< of a period; without a currency where it is not known
    bool renews = true;      ///< false: it goes on to the end of its period
    std::int64_t ended = 0;  ///< when it ended; 0 while it goes on
};

/// Names that belong to one payment.
struct SamePayment {
    PaymentNames names = {};
};

/// How much of a payment is taken back at present, by one refund or one dispute.
struct Reversal {
    std::string id = {};  ///< of the refunded charge, or the dispute
    PaymentNames names = {};
    Money amount = {};
    std::int64_t whole = 0;  ///< of how much, in the same currency; 0: as much as was paid
    std::int64_t step = 0;   ///< what was told of it with a higher step holds
};

using News = std::variant<std::monostate, PaidOrder, AbandonedOrder, PaidPeriod, FailedPeriod, SubscriptionState, SamePayment, Reversal>;

}  // namespace sw::shop
