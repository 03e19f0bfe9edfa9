#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "services/billing/credit_prices.h"
#include "services/store/connection.h"

/// What is asked of and written to the tables of reservations and charges. Internal to Billing; what writes belongs into a
/// transaction.
namespace sw::reservation {

struct Reservation {
    std::string job;
    std::int64_t attempt = 1;  ///< a job that is retried is reserved for again
    std::string account;
    std::string place;
    std::string plan;
    std::string kind;
    Credits credits;
    Estimate estimate;
    bool film = false;
    std::int64_t at = 0;
    bool isOpen = true;
};

Result<std::optional<Reservation>> newest(Connection& connection, const std::string& job);
Result<void> insert(Connection& connection, const Reservation& reservation);
/// False when it was not open.
Result<bool> close(Connection& connection, const Reservation& reservation, Credits used, std::int64_t now);
/// How many films the account has begun since then that were not given back.
Result<std::int64_t> filmsSince(Connection& connection, const std::string& account, std::int64_t moment);
/// What was paid for a job before, by stage.
Result<std::map<std::string, Credits>> charged(Connection& connection, const std::string& job);
Result<void> charge(Connection& connection, const Reservation& reservation, const PricedStage& stage, std::int64_t now);

}  // namespace sw::reservation
