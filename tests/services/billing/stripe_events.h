#pragma once

#include <cstdint>
#include <string>

#include "core/base/json.h"

/// Events as Stripe sends them, with the fields that matter, named after https://docs.stripe.com/api.
namespace sw::test::stripe_events {

/// Before and since invoices name what they are for in "parent" (2025-03-31, "basil").
enum class Api { Acacia, Basil };

inline Json eventOf(const std::string& id, const std::string& type, const Json& object, std::int64_t created = 1'795'780'800) {
    return {{"id", id}, {"object", "event"}, {"type", type}, {"created", created}, {"data", {{"object", object}}}};
}

/// A line of an invoice; `until` in seconds.
inline Json line(Api api, std::int64_t amount, std::int64_t until, bool prorated = false) {
    Json line = {{"object", "line_item"}, {"amount", amount}, {"period", {{"start", until - 2'592'000}, {"end", until}}}};
    if (api == Api::Acacia)
        line.update({{"type", prorated ? "invoiceitem" : "subscription"}, {"proration", prorated}});
    else if (prorated)
        line["parent"] = {{"type", "invoice_item_details"}, {"invoice_item_details", {{"proration", true}}}, {"subscription_item_details", nullptr}};
    else
        line["parent"] = {{"type", "subscription_item_details"}, {"invoice_item_details", nullptr}, {"subscription_item_details", {{"proration", false}, {"subscription_item", "si_1"}}}};
    return line;
}

inline Json invoice(Api api, const std::string& id, const std::string& purchase, std::int64_t paid, const Json& lines, const std::string& subscription = "sub_1") {
    Json invoice = {{"id", id},           {"object", "invoice"}, {"amount_paid", paid},
                    {"currency", "usd"},  {"lines", {{"object", "list"}, {"data", lines}}},
                    {"next_payment_attempt", nullptr}};
    const Json details = {{"metadata", {{"purchase", purchase}}}, {"subscription", subscription}};
    if (api == Api::Basil)
        invoice["parent"] = {{"type", "subscription_details"}, {"subscription_details", details}};
    else
        invoice.update({{"subscription", subscription}, {"subscription_details", {{"metadata", details["metadata"]}}}, {"payment_intent", "pi_" + id}, {"charge", "ch_" + id}});
    return invoice;
}

inline Json invoicePayment(const std::string& invoice) {
    return {{"id", "inpay_" + invoice}, {"object", "invoice_payment"}, {"invoice", invoice}, {"payment", {{"type", "payment_intent"}, {"payment_intent", "pi_" + invoice}}}};
}

inline Json subscriptionOf(const std::string& purchase, std::int64_t price, const std::string& status = "active") {
    return {{"id", "sub_1"},
            {"object", "subscription"},
            {"status", status},
            {"cancel_at_period_end", false},
            {"cancel_at", nullptr},
            {"ended_at", nullptr},
            {"metadata", {{"purchase", purchase}}},
            {"items", {{"data", Json::array({{{"quantity", 1}, {"price", {{"unit_amount", price}, {"currency", "usd"}, {"recurring", {{"interval", "month"}}}}}}})}}}};
}

inline Json refunded(const std::string& intent, std::int64_t amount, std::int64_t refunded) {
    return {{"id", "ch_" + intent}, {"object", "charge"}, {"payment_intent", intent}, {"amount", amount}, {"amount_refunded", refunded}, {"currency", "usd"}};
}

inline Json dispute(const std::string& intent, std::int64_t amount, const std::string& status) {
    return {{"id", "du_" + intent}, {"object", "dispute"}, {"charge", "ch_" + intent}, {"payment_intent", intent}, {"amount", amount}, {"currency", "usd"}, {"status", status}};
}

}  // namespace sw::test::stripe_events
