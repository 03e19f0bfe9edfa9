#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "services/billing/billing.h"
#include "services/billing/stripe.h"
#include "services/http/route.h"

namespace sw {

/// What the routes below /api/billing are made of. What pointers show to outlives them.
struct BillingDesk {
    Billing* billing = nullptr;
    Stripe* stripe = nullptr;
    std::string owner;  ///< the account that pays nothing and has a budget instead
    /// What a wish for a short, the body of POST /api/job/generate, makes. Quick.
    std::function<Result<WantedWork>(const Json& body)> wish;
    /// The owner's budget: {"monthly", "currency", "month", "spent", "reserved", "warning"}, and how it is changed; nullopt for none.
    std::function<Result<Json>()> budget;
    std::function<Result<void>(std::optional<double> monthly)> setBudget;
    std::string successUrl = {};  ///< where payers come back to, unless they say so
    std::string cancelUrl = {};
    std::string invoiceFont = "Inter";
    /// Hears of payments that do not fit what was asked for, as sentences. Any thread; may be empty.
    std::function<void(const std::string& problem)> tell = {};
};

/// The routes below /api/billing. Callers see what is theirs; administrators with ?account=ID also what is others'.
std::vector<Route> billingRoutes(const BillingDesk& desk);

}  // namespace sw
