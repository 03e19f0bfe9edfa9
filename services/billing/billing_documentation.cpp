#include "services/billing/billing_documentation.h"

#include "services/http/stage_route.h"

namespace sw::billing_documentation {
namespace {

Json listOf(const Json& item) {
    return {{"type", "array"}, {"items", item}};
}

Json nullable(const char* type) {
    return {{"type", {type, "null"}}};
}

Json with(Json schema, const std::string& name, Json member) {
    schema["properties"][name] = std::move(member);
    schema["required"].push_back(name);
    return schema;
}

Json planSchema() {
    Json plan = wholeSchema({{"id", "string", ""},
                             {"name", "string", ""},
                             {"credits", "number", "Of one period, with at most three decimals."},
                             {"price", "string", "Of one period: \"9.99\"."},
                             {"currency", "string", "ISO 4217."},
                             {"period", "string", "day or month, of UTC."},
                             {"watermark", "boolean", "Films show the server's words."}});
    plan = with(std::move(plan), "longestSeconds", nullable("integer"));
    return with(std::move(plan), "filmsPerDay", nullable("integer"));
}

Json stageSchema() {
    return wholeSchema({{"stage", "string", ""}, {"amount", "integer", ""}, {"unit", "string", ""}, {"credits", "number", ""}});
}

}  // namespace

Json plansSchema() {
    Json schema = with({{"type", "object"}}, "plans", listOf(planSchema()));
    return with(std::move(schema), "prices",
                listOf(wholeSchema({{"stage", "string", ""}, {"unit", "string", ""}, {"per", "integer", "So many units cost"}, {"credits", "number", "so many credits."}})));
}

Json balanceSchema() {
    Json schema = wholeSchema({{"account", "string", ""}});
    for (const char* name : {"available", "reserved"})
        schema = with(std::move(schema), name, nullable("number"));
    schema = with(std::move(schema), "plan", {{"anyOf", {planSchema(), {{"type", "null"}}}}});
    schema = with(std::move(schema), "planUntil", nullable("string"));
    schema = with(std::move(schema), "renews", {{"type", "boolean"}, {"description", "The plan renews itself."}});
    return with(std::move(schema), "notice", {{"type", {"string", "null"}}, {"description", "About a payment that failed, or that went back."}});
}

Json ledgerSchema() {
    Json posting = wholeSchema({{"number", "integer", "Counts from 1."},
                                {"time", "string", ""},
                                {"kind", "string", "allocation, purchase, gift, reservation, deduction, refund or reversal (of a payment)."},
                                {"reference", "string", "The job, the call or the payment."},
                                {"text", "string", ""},
                                {"available", "number", "What it changes in the credits that may be used."},
                                {"reserved", "number", "What it changes in those that are set aside."}});
    posting = with(std::move(posting), "entries", listOf(wholeSchema({{"account", "string", ""}, {"amount", "string", "They sum to 0."}, {"unit", "string", "credit or a currency."}})));
    Json schema = with({{"type", "object"}}, "postings", listOf(posting));
    return with(std::move(schema), "nextCursor", nullable("string"));
}

Json estimateSchema() {
    Json schema = wholeSchema({{"total", "number", "What is set aside at the most; what is not used is given back."}, {"free", "boolean", "The caller pays nothing."}});
    schema = with(std::move(schema), "stages", listOf(stageSchema()));
    schema = with(std::move(schema), "available", nullable("number"));
    return with(std::move(schema), "enough", {{"type", "boolean"}});
}

Json usageSchema() {
    Json line = wholeSchema({{"stage", "string", ""}, {"provider", "string", ""}, {"runs", "integer", ""}, {"amount", "integer", ""}, {"unit", "string", ""}, {"credits", "number", ""}});
    Json schema = wholeSchema({{"account", "string", ""}, {"from", "string", ""}, {"to", "string", "The last day."}, {"credits", "number", ""}});
    return with(std::move(schema), "used", listOf(line));
}

Json checkoutRequestSchema() {
    Json schema = objectSchema({{"plan", "string", "The id of a plan that has a price."},
                                {"renew", "boolean", "Pay for each period until that is ended (DELETE /api/billing/renewal); once when it is missing."},
                                {"successUrl", "string", "Where the payer comes back to; else the server's."},
                                {"cancelUrl", "string", "Where the payer comes back to without having paid."}},
                               {"plan"});
    schema["examples"] = Json::array({{{"plan", "premium-1"}, {"successUrl", "https://studio.example/paid"}, {"cancelUrl", "https://studio.example/plans"}}});
    return schema;
}

Json checkoutSchema() {
    return wholeSchema({{"purchase", "string", ""}, {"session", "string", "Stripe's id."}, {"url", "string", "Where to pay."}});
}

Json messageSchema() {
    return wholeSchema({{"message", "string", ""}});
}

Json giftRequestSchema() {
    Json schema = objectSchema({{"account", "string", "The id of the account."},
                                {"credits", "number", "More than 0, with at most three decimals. What was given cannot be taken back."},
                                {"why", "string", "Stands in the account's ledger."}},
                               {"account", "credits", "why"});
    schema["properties"]["credits"]["type"] = {"number", "string"};
    schema["examples"] = Json::array({{{"account", "4f7c0a52-1f0e-4a5b-9d0c-6d1f0b6f2a11"}, {"credits", 50}, {"why", "For the film that failed yesterday"}}});
    return schema;
}

Json giftSchema() {
    return wholeSchema({{"account", "string", ""}, {"given", "boolean", "False when the Idempotency-Key was used before."}, {"available", "number", "What the account has now."}});
}

Json eventRequestSchema() {
    Json schema = objectSchema({{"id", "string", ""}, {"type", "string", "checkout.session.completed …"}, {"data", "object", ""}}, {"id", "type"});
    schema["examples"] = Json::array({{{"id", "evt_1"}, {"type", "customer.created"}, {"data", {{"object", Json::object()}}}}});
    return schema;
}

Json eventSchema() {
    return wholeSchema({{"received", "boolean", ""}, {"booked", "boolean", "False when it was known already, or has no meaning here."}});
}

Json invoicesSchema() {
    Json schema = {{"type", "object"}};
    return with(std::move(schema), "invoices",
                listOf(wholeSchema({{"id", "string", ""},
                                    {"date", "string", ""},
                                    {"item", "string", ""},
                                    {"net", "string", ""},
                                    {"tax", "string", ""},
                                    {"total", "string", ""},
                                    {"currency", "string", ""},
                                    {"url", "string", "The invoice as PDF."}})));
}

Json budgetRequestSchema() {
    Json schema = objectSchema({{"monthly", "", "The most that providers may be paid in a month, in the currency of the price list; null for no limit."}}, {"monthly"});
    schema["properties"]["monthly"]["type"] = {"number", "string", "null"};
    schema["examples"] = Json::array({{{"monthly", 20}}});
    return schema;
}

Json budgetSchema() {
    Json schema = wholeSchema({{"currency", "string", ""}, {"month", "string", "UTC."}, {"spent", "number", ""}, {"reserved", "number", "For what is under way."}});
    schema = with(std::move(schema), "monthly", nullable("number"));
    return with(std::move(schema), "warning", nullable("string"));
}

}  // namespace sw::billing_documentation
