#pragma once

#include <string>

#include "services/billing/billing.h"

namespace sw {

/// As billing_documentation describes them.
Json postingJson(const ledger::Posting& posting);
Json balanceJson(const std::string& account, const Balance& balance);
/// Of who pays nothing.
Json ownerBalanceJson(const std::string& account);

}  // namespace sw
