#include "services/billing/billing_json.h"

#include "services/billing/billing_csv.h"

namespace sw {

Json postingJson(const ledger::Posting& posting) {
    Json entries = Json::array();
    for (const ledger::Entry& entry : posting.entries)
        entries.push_back({{"account", entry.ledger},
                           {"amount", entry.unit == ledger::kCreditUnit ? creditsText({entry.amount}) : amountText({entry.amount, entry.unit})},
                           {"unit", entry.unit}});
    return {{"number", posting.number},
            {"time", momentText(posting.at)},
            {"kind", posting.kind},
            {"reference", posting.reference},
            {"text", posting.text},
            {"available", creditsJson(availableChange(posting))},
            {"reserved", creditsJson(reservedChange(posting))},
            {"entries", entries}};
}

Json ownerBalanceJson(const std::string& account) {
    return {{"account", account}, {"available", nullptr}, {"reserved", nullptr}, {"plan", nullptr}, {"planUntil", nullptr}, {"renews", false}, {"notice", nullptr}};
}

Json balanceJson(const std::string& account, const Balance& balance) {
    return {{"account", account},
            {"available", creditsJson(balance.available)},
            {"reserved", creditsJson(balance.reserved)},
            {"plan", planJson(balance.plan)},
            {"planUntil", balance.planUntil > 0 ? Json(momentText(balance.planUntil)) : Json()},
            {"renews", balance.renews},
            {"notice", balance.notice.empty() ? Json() : Json(balance.notice)}};
}

}  // namespace sw
