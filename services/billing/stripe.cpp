#include "services/billing/stripe.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <QUuid>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "services/http/access_token.h"

namespace sw {
namespace {

constexpr std::int64_t kToleranceSeconds = 300;
constexpr const char* kName = "stripe";

std::string hexOf(std::string_view bytes) {
    constexpr const char* kDigits = "0123456789abcdef";
    std::string hex;
    for (const char byte : bytes) {
        hex += kDigits[static_cast<unsigned char>(byte) >> 4];
        hex += kDigits[static_cast<unsigned char>(byte) & 15];
    }
    return hex;
}

std::string hmacOf(const std::string& secret, const std::string& text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> code{};
    unsigned int length = 0;
    HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), reinterpret_cast<const unsigned char*>(text.data()), text.size(), code.data(), &length);
    return hexOf({reinterpret_cast<const char*>(code.data()), length});
}

/// application/x-www-form-urlencoded (WHATWG URL, section 5.2), with %20 for spaces.
std::string formOf(const std::vector<std::pair<std::string, std::string>>& fields) {
    const auto encoded = [](const std::string& text) {
        std::string out;
        for (const char c : text) {
            const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '*';
            out += plain ? std::string(1, c) : "%" + hexOf(std::string_view(&c, 1));
        }
        return out;
    };
    std::string form;
    for (const auto& [name, value] : fields)
        form += (form.empty() ? "" : "&") + encoded(name) + "=" + encoded(value);
    return form;
}

}  // namespace

Result<Json> Stripe::post(const std::string& path, const Fields& fields, const std::string& idempotencyKey, const std::stop_token& stop) {
    SW_TRY(const Secret key, m_options.key(stop));
    if (key.empty())
        return fail(ErrorCode::MissingComponent, "Nothing can be bought here yet: there is no key for Stripe. Whoever runs this server sets STRIPE_SECRET_KEY.");
    Endpoint endpoint;
    endpoint.provider = kName;
    endpoint.baseUrl = m_options.baseUrl;
    endpoint.key = m_options.key;
    endpoint.keyAdvice = "Look whether STRIPE_SECRET_KEY is a secret key of this Stripe account.";
    endpoint.timeoutMs = 30'000;
    endpoint.concurrency = 16;
    RemoteRequest request;
    request.method = "POST";
    request.path = path;
    request.headers = {{"Idempotency-Key", idempotencyKey}};
    request.contentType = "application/x-www-form-urlencoded";
    request.accepts = {"application/json"};
    request.body = formOf(fields);
    SW_TRY(const RemoteAnswer answer, m_client.call(endpoint, request, stop));
    return parseJson(answer.body, "Stripe's answer");
}

Result<CheckoutSession> Stripe::checkout(const Purchase& purchase, const std::string& successUrl, const std::string& cancelUrl, const std::stop_token& stop) {
    const bool renews = purchase.buying == Buying::Renewing;
    Fields fields = {{"mode", renews ? "subscription" : "payment"},
                     {"client_reference_id", purchase.id},
                     {"success_url", successUrl},
                     {"cancel_url", cancelUrl},
                     {"line_items[0][quantity]", "1"},
                     {"line_items[0][price_data][currency]", asciiLower(purchase.plan.price.currency)},
                     {"line_items[0][price_data][unit_amount]", std::to_string(purchase.plan.price.minor)},
                     {"line_items[0][price_data][product_data][name]", purchase.plan.name + ": " + creditsText(purchase.plan.credits) + " credits"}};
    if (renews) {
        fields.emplace_back("line_items[0][price_data][recurring][interval]", purchase.plan.period == PlanPeriod::Day ? "day" : "month");
        fields.emplace_back("subscription_data[metadata][purchase]", purchase.id);  // which its invoices and its own events show
    }
    SW_TRY(const Json session, post("/v1/checkout/sessions", fields, purchase.id, stop));
    CheckoutSession made{stringOr(session, "id"), stringOr(session, "url")};
    if (made.id.empty() || !made.url.starts_with("http"))
        return fail(ErrorCode::Provider, "Stripe answered without an address to pay at. Try again later.");
    return made;
}

Result<void> Stripe::endRenewal(const std::string& subscription, const std::stop_token& stop) {
    return post("/v1/subscriptions/" + subscription, {{"cancel_at_period_end", "true"}}, QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(), stop)
        .map([](const Json&) {});
}

Result<StripeEvent> Stripe::event(const std::string& signature, const std::string& body, std::int64_t nowSeconds, const std::stop_token& stop) {
    SW_TRY(const Secret secret, m_options.webhookSecret(stop));
    if (secret.empty())
        return fail(ErrorCode::MissingComponent, "Webhooks cannot be checked: set STRIPE_WEBHOOK_SECRET to the endpoint's signing secret (whsec_…).");
    SW_CHECK(checkStripeSignature(signature, body, secret, nowSeconds));
    return stripeEventFrom(body);
}

Result<void> checkStripeSignature(const std::string& header, const std::string& body, const Secret& secret, std::int64_t nowSeconds) {
    std::string time;
    std::vector<std::string> signatures;
    for (const std::string& part : split(header, ',')) {
        const std::size_t sign = part.find('=');
        const std::string name = trimmed(part.substr(0, sign));
        const std::string value = sign == std::string::npos ? "" : trimmed(part.substr(sign + 1));
        if (name == "t")
            time = value;
        else if (name == "v1")
            signatures.push_back(value);
    }
    std::int64_t made = 0;
    const auto [end, error] = std::from_chars(time.data(), time.data() + time.size(), made);
    if (error != std::errc() || end != time.data() + time.size() || made < 0 || signatures.empty())
        return fail(ErrorCode::InvalidInput, "The header Stripe-Signature is missing or malformed. It must be t=…,v1=….");
    const std::string expected = hmacOf(secret.reveal(), time + "." + body);
    bool fits = false;
    for (const std::string& signature : signatures)
        fits = sameSecret(signature, expected) || fits;
    if (!fits)
        return fail(ErrorCode::InvalidInput, "The signature does not fit. Look whether STRIPE_WEBHOOK_SECRET is that of this endpoint.");
    if (made < nowSeconds - kToleranceSeconds || made > nowSeconds + kToleranceSeconds)
        return fail(ErrorCode::InvalidInput, "The webhook was signed more than five minutes away from now. Look whether this machine's clock is right.");
    return {};
}

}  // namespace sw
