#pragma once

#include <string>
#include <vector>

#include "services/billing/billing.h"

namespace sw {

/// Tables for spreadsheets: CSV as in RFC 4180, with a row of names. A text that a spreadsheet would take for a formula begins
/// with an apostrophe.
std::string ledgerCsv(const std::vector<ledger::Posting>& postings);
std::string usageCsv(const std::vector<UsedWork>& used);

/// What a posting changes in the credits that an account may use, and in those that are set aside.
Credits availableChange(const ledger::Posting& posting);
Credits reservedChange(const ledger::Posting& posting);

}  // namespace sw
