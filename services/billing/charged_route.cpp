#include "services/billing/charged_route.h"

#include <QUuid>

#include "services/http/lenient_json.h"
#include "services/http/paid_route.h"

namespace sw {
namespace {

/// Holds a reservation while a handler runs.
HttpResponse paidAnswer(const HttpRequest& request, const std::string& pattern, const CallCharges& charges,
                        const std::function<HttpResponse(const HttpRequest&)>& handler) {
    // Ids of requests may come from clients, who could repeat them.
    ChargeOrder order{QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(), charges.place, pattern, request.caller.account, {}};
    const auto reserved = [&]() -> Result<void> {
        SW_TRY(const LenientJson body, LenientJson::parse(request.body));
        SW_TRY(order.work, charges.work(pattern, body.json()));
        return charges.billing->reserve({order});
    }();
    if (!reserved)
        return chargeRefusal(request, "Request failed", reserved.error());
    HttpResponse response = handler(request);
    const ChargeEnding::Kind kind = response.status < 400 ? ChargeEnding::Kind::Whole : ChargeEnding::Kind::Failed;
    (void)charges.billing->settle(order.id, {kind});  // if the database refuses, refundCalls() gives it back
    return response;
}

}  // namespace

Route chargedRoute(Route route, CallCharges charges) {
    route.answers.push_back(tooFewCreditsAnswer());
    route.handler = [charges = std::move(charges), pattern = route.pattern, handler = std::move(route.handler)](const HttpRequest& request) {
        const bool isFree = request.caller.account == charges.owner || (charges.isChargedElsewhere && charges.isChargedElsewhere(request));
        return isFree ? handler(request) : paidAnswer(request, pattern, charges, handler);
    };
    return route;
}

Result<void> refundCalls(Billing& billing, const std::string& place) {
    SW_TRY(const std::vector<std::string> calls, billing.open(place));
    for (const std::string& call : calls)
        SW_CHECK(billing.settle(call, {ChargeEnding::Kind::Failed}));
    return {};
}

HttpResponse chargeRefusal(const HttpRequest& request, const std::string& subject, const Error& error) {
    return errorResponse(request, error.code == ErrorCode::OverBudget ? "Insufficient credits" : subject, error);
}

}  // namespace sw
