#include "services/billing/stripe_event.h"

#include <algorithm>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr std::int64_t kMost = 1'000'000'000'000'000;  // of a number in an event, so that sums of many stay far from the end of 64 bits

/// An object's member that is an object; else an empty one.
const Json& partOf(const Json& object, const char* name) {
    static const Json kNone = Json::object();
    const auto found = object.find(name);
    return found != object.end() && found->is_object() ? *found : kNone;
}

/// An id, of which the whole object may stand in its place.
std::string idIn(const Json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end())
        return {};
    return found->is_object() ? stringOr(*found, "id") : stringOr(object, name);
}

/// The list of a Stripe list.
const Json& listIn(const Json& object, const char* name) {
    static const Json kNone = Json::array();
    const Json& list = partOf(object, name);
    const auto found = list.find("data");
    return found != list.end() && found->is_array() ? *found : kNone;
}

Result<std::int64_t> wholeIn(const Json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_integer() || (found->is_number_unsigned() && found->get<std::uint64_t>() > INT64_MAX))
        return fail(ErrorCode::InvalidInput, "The event does not say how much it is about (" + std::string(name) + ").");
    return found->get<std::int64_t>();
}

/// The same, far from the end of 64 bits.
Result<std::int64_t> amountIn(const Json& object, const char* name) {
    SW_TRY(const std::int64_t amount, wholeIn(object, name));
    if (amount < -kMost || amount > kMost)
        return fail(ErrorCode::InvalidInput, "The event is about more than there is (" + std::string(name) + ").");
    return amount;
}

/// Seconds since 1970 as milliseconds; 0 where there are none.
std::int64_t momentIn(const Json& object, const char* name) {
    const Result<std::int64_t> seconds = amountIn(object, name);
    return seconds ? std::clamp<std::int64_t>(*seconds, 0, kMost / 1000) * 1000 : 0;
}

std::string currencyIn(const Json& object) {
    std::string currency = stringOr(object, "currency");
    std::ranges::transform(currency, currency.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return currency;
}

Result<shop::News> ofSession(const std::string& what, const Json& session) {
    const std::string purchase = stringOr(session, "client_reference_id");
    if (purchase.empty())
        return shop::News();  // of another product that is sold with the same account
    if (what == "expired" || what == "async_payment_failed")
        return shop::AbandonedOrder{purchase};
    const bool isPaid = what == "async_payment_succeeded" || (what == "completed" && stringOr(session, "payment_status") == "paid");
    if (!isPaid || stringOr(session, "mode") == "subscription")
        return shop::News();
    SW_TRY(const std::int64_t minor, wholeIn(session, "amount_total"));
    return shop::PaidOrder{purchase, {minor, currencyIn(session)}, {idIn(session, "payment_intent"), idIn(session, "invoice")}};
}

/// The subscription that an invoice is for, and the order that it began with. Its metadata are in the invoice since 2023, and always in its
/// lines.
shop::OfSubscription subscriptionOf(const Json& invoice) {
    const Json& details = partOf(partOf(invoice, "parent"), "subscription_details");
    shop::OfSubscription of{idIn(details, "subscription"), stringOr(partOf(details, "metadata"), "purchase")};
    if (of.subscription.empty())
        of.subscription = idIn(invoice, "subscription");
    if (of.purchase.empty())
        of.purchase = stringOr(partOf(partOf(invoice, "subscription_details"), "metadata"), "purchase");
    for (const Json& line : listIn(invoice, "lines"))
        if (line.is_object() && of.purchase.empty())
            of.purchase = stringOr(partOf(line, "metadata"), "purchase");
    return of;
}

/// What a line of an invoice is for: a period, what was changed within one, or something else that is no business of ours.
enum class LineKind { Period, Proration, Other };

LineKind kindOf(const Json& line) {
    const Json& parent = partOf(line, "parent");
    const Json& item = partOf(parent, "subscription_item_details");
    const Json& added = partOf(parent, "invoice_item_details");
    if (booleanOr(line, "proration", false) || booleanOr(item, "proration", false) || booleanOr(added, "proration", false))
        return LineKind::Proration;
    return !item.empty() || stringOr(line, "type") == "subscription" ? LineKind::Period : LineKind::Other;
}

Result<shop::News> ofPaidInvoice(const Json& invoice) {
    shop::PaidPeriod paid{subscriptionOf(invoice)};
    paid.invoice = stringOr(invoice, "id");
    if (paid.subscription.empty() || paid.invoice.empty())
        return shop::News();
    paid.regular.currency = currencyIn(invoice);
    SW_TRY(paid.paid, amountIn(invoice, "amount_paid"));
    for (const Json& line : listIn(invoice, "lines")) {
        const LineKind kind = line.is_object() ? kindOf(line) : LineKind::Other;
        if (kind == LineKind::Other)
            continue;
        SW_TRY(const std::int64_t amount, amountIn(line, "amount"));
        (kind == LineKind::Period ? paid.regular.minor : paid.prorated) += amount;
        if (kind == LineKind::Period)
            paid.until = std::max(paid.until, momentIn(partOf(line, "period"), "end"));
    }
    if (paid.paid < 0 || paid.regular.minor < 0)
        return fail(ErrorCode::InvalidInput, "The invoice " + paid.invoice + " is about less than nothing.");
    paid.names = {paid.invoice, idIn(invoice, "payment_intent"), idIn(invoice, "charge")};
    return paid;
}

Result<shop::News> ofFailedInvoice(const Json& invoice, std::int64_t at) {
    shop::FailedPeriod failed{subscriptionOf(invoice), stringOr(invoice, "id"), at, momentIn(invoice, "next_payment_attempt")};
    return failed.subscription.empty() ? shop::News() : shop::News(failed);
}

/// What a period costs; without a currency where the subscription has several items.
Money priceOf(const Json& subscription) {
    const Json& items = listIn(subscription, "items");
    if (items.size() != 1 || !items.front().is_object())
        return {};
    const Json& price = partOf(items.front(), "price");
    const Result<std::int64_t> each = amountIn(price, "unit_amount");
    const std::int64_t quantity = items.front().contains("quantity") ? integerOr(items.front(), "quantity", 0) : 1;
    if (!each || *each < 0 || quantity < 1 || quantity > kMost / std::max<std::int64_t>(*each, 1))
        return {};
    return {*each * quantity, currencyIn(price)};
}

Result<shop::News> ofSubscription(const std::string& what, const Json& subscription, std::int64_t at) {
    shop::SubscriptionState state{{stringOr(subscription, "id"), stringOr(partOf(subscription, "metadata"), "purchase")}, at, priceOf(subscription)};
    if (state.subscription.empty())
        return shop::News();
    const std::string status = stringOr(subscription, "status");
    state.renews = !booleanOr(subscription, "cancel_at_period_end", false) && momentIn(subscription, "cancel_at") == 0;
    if (what == "deleted" || status == "canceled" || status == "incomplete_expired")
        state.ended = std::max<std::int64_t>(momentIn(subscription, "ended_at") > 0 ? momentIn(subscription, "ended_at") : at, 1);
    return state;
}

Result<shop::News> ofRefund(const Json& charge) {
    const std::string id = stringOr(charge, "id");
    if (id.empty())
        return shop::News();
    shop::Reversal refund{id, {id, idIn(charge, "payment_intent"), idIn(charge, "invoice")}, {0, currencyIn(charge)}};
    SW_TRY(refund.amount.minor, amountIn(charge, "amount_refunded"));
    SW_TRY(refund.whole, amountIn(charge, "amount"));
    refund.step = refund.amount.minor;  // a charge is refunded again and again, and tells the sum
    return refund;
}

/// An inquiry takes no money yet, and a dispute that is won gives it back. What is over stays so.
Result<shop::News> ofDispute(const Json& dispute) {
    const std::string id = stringOr(dispute, "id");
    const std::string status = stringOr(dispute, "status");
    if (id.empty() || status.empty())
        return shop::News();
    shop::Reversal taken{id, {idIn(dispute, "charge"), idIn(dispute, "payment_intent")}, {0, currencyIn(dispute)}};
    SW_TRY(const std::int64_t minor, amountIn(dispute, "amount"));
    const bool isLost = status == "lost";
    const bool isOver = isLost || status == "won" || status == "warning_closed" || status == "prevented";
    const bool isInquiry = status.starts_with("warning_");
    taken.amount.minor = isLost || (!isOver && !isInquiry) ? minor : 0;
    taken.step = isOver ? 2 : isInquiry ? 0 : 1;
    return taken;
}

Result<shop::News> newsOf(const std::string& type, const Json& object, std::int64_t at) {
    const auto what = [&](const std::string& prefix) { return type.starts_with(prefix) ? type.substr(prefix.size()) : std::string(); };
    if (const std::string session = what("checkout.session."); !session.empty())
        return ofSession(session, object);
    if (const std::string subscription = what("customer.subscription."); !subscription.empty())
        return ofSubscription(subscription, object, at);
    if (!what("charge.dispute.").empty())
        return ofDispute(object);
    if (type == "charge.refunded")
        return ofRefund(object);
    if (type == "invoice.paid")
        return ofPaidInvoice(object);
    if (type == "invoice.payment_failed")
        return ofFailedInvoice(object, at);
    if (type == "invoice_payment.paid") {
        const Json& payment = partOf(object, "payment");
        const std::string invoice = idIn(object, "invoice");
        return invoice.empty() ? shop::News() : shop::News(shop::SamePayment{{invoice, idIn(payment, "payment_intent"), idIn(payment, "charge")}});
    }
    return shop::News();
}

}  // namespace

Result<StripeEvent> stripeEventFrom(const std::string& body) {
    SW_TRY(const Json json, parseJson(body, "The event"));
    StripeEvent event;
    event.id = json.is_object() ? stringOr(json, "id") : "";
    event.type = json.is_object() ? stringOr(json, "type") : "";
    if (event.id.empty() || event.type.empty())
        return fail(ErrorCode::InvalidInput, "The event has no id or no type.");
    SW_TRY(event.news, newsOf(event.type, partOf(partOf(json, "data"), "object"), momentIn(json, "created")));
    return event;
}

}  // namespace sw
