#pragma once

#include <functional>

#include "services/billing/billing.h"
#include "services/http/route.h"

namespace sw {

/// How calls that generate are paid.
struct CallCharges {
    Billing* billing = nullptr;  ///< outlives the routes
    std::string place;           ///< ChargeOrder::place
    std::string owner;           ///< the account that pays nothing
    /// What the call makes, by the route's pattern. InvalidInput when the body cannot be used.
    std::function<Result<WantedWork>(const std::string& pattern, const Json& body)> work;
    /// True for a request that somebody else charges for: it becomes a job. May be empty.
    std::function<bool(const HttpRequest&)> isChargedElsewhere = {};
};

/// The same route, whose callers pay: credits are set aside before, paid when it has answered well, and given back else. 402
/// {"error":"Insufficient credits"} when there are too few, and then nothing is made. What a crash leaves behind is given back by
/// refundCalls().
Route chargedRoute(Route route, CallCharges charges);

/// Gives back what calls had set aside that ended with the program. Before the first call is answered.
Result<void> refundCalls(Billing& billing, const std::string& place);

/// The answer when something cannot be paid for or is not in the account's plan: 402 {"error":"Insufficient credits"} or what
/// errorResponse() makes of the error.
HttpResponse chargeRefusal(const HttpRequest& request, const std::string& subject, const Error& error);

}  // namespace sw
