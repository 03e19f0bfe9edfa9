#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/billing/shop_news.h"
#include "services/store/connection.h"

/// What is asked of and written to the tables of payments and of what is taken back of them. Internal to Billing; what writes belongs
/// into a transaction.
namespace sw::payment {

/// What was booked for an order, or a period of a plan that renews itself.
struct Payment {
    std::string purchase;  ///< the order, or the shop's invoice
    std::string account;
    std::string plan;
    Credits credits;
    Money paid;
    std::int64_t from = 0;      ///< since when it pays the plan
    std::int64_t until = 0;     ///< and until when; not after `from` when it pays none
    std::int64_t cut = 0;       ///< milliseconds of that that are taken back
    Credits taken = {};         ///< of the credits, at present
    std::int64_t returned = 0;  ///< of the money
    std::int64_t changes = 0;   ///< how often that has changed
    [[nodiscard]] bool isTakenBack() const { return taken == credits && credits > Credits(); }
};

/// How much of a payment is to be taken back.
struct Share {
    Credits credits;
    std::int64_t minor = 0;
};

/// whole · part / of, of what is not negative, rounded down; the whole when the part is as much.
std::int64_t proportion(std::int64_t whole, std::int64_t part, std::int64_t of);

Result<std::optional<Payment>> find(Connection& connection, const std::string& purchase);
/// The names are from now on the purchase's.
Result<void> name(Connection& connection, const std::string& purchase, const shop::PaymentNames& names);
/// "" when none of them is known.
Result<std::string> purchaseOf(Connection& connection, const shop::PaymentNames& names);
Result<void> insert(Connection& connection, const Payment& payment);
Result<void> update(Connection& connection, const Payment& payment);

/// Writes down what is taken back, unless later news of it are known.
Result<void> keep(Connection& connection, const shop::Reversal& reversal);
/// What all that is known takes back of that payment: in proportion, and never more than it was.
Result<Share> share(Connection& connection, const Payment& payment);

}  // namespace sw::payment
