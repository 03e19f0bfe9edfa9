#pragma once

#include "core/base/json.h"

/// JSON Schemas of what the routes below /api/billing take and answer.
namespace sw::billing_documentation {

Json plansSchema();
Json balanceSchema();
Json ledgerSchema();
Json estimateSchema();
Json usageSchema();
Json checkoutRequestSchema();
Json checkoutSchema();
Json messageSchema();
Json giftRequestSchema();
Json giftSchema();
Json eventRequestSchema();
Json eventSchema();
Json invoicesSchema();
Json budgetRequestSchema();
Json budgetSchema();

}  // namespace sw::billing_documentation
