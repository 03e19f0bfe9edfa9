#include "services/billing/stripe.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

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

Result<std::int64_t> amountIn(const Json& session) {
    const auto found = session.find("amount_total");
    if (found == session.end() || !found->is_number_integer() || (found->is_number_unsigned() && found->get<std::uint64_t>() > INT64_MAX))
        return fail(ErrorCode::InvalidInput, "The event does not say what was paid (amount_total).");
    return found->get<std::int64_t>();
}

}  // namespace

Result<CheckoutSession> Stripe::checkout(const Purchase& purchase, const std::string& successUrl, const std::string& cancelUrl, const std::stop_token& stop) {
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
    request.path = "/v1/checkout/sessions";
    request.headers = {{"Idempotency-Key", purchase.id}};
    request.contentType = "application/x-www-form-urlencoded";
    request.accepts = {"application/json"};
    request.body = formOf({{"mode", "payment"},
                           {"client_reference_id", purchase.id},
                           {"success_url", successUrl},
                           {"cancel_url", cancelUrl},
                           {"line_items[0][quantity]", "1"},
                           {"line_items[0][price_data][currency]", asciiLower(purchase.plan.price.currency)},
                           {"line_items[0][price_data][unit_amount]", std::to_string(purchase.plan.price.minor)},
                           {"line_items[0][price_data][product_data][name]", purchase.plan.name + ": " + creditsText(purchase.plan.credits) + " credits"}});
    SW_TRY(const RemoteAnswer answer, m_client.call(endpoint, request, stop));
    SW_TRY(const Json session, parseJson(answer.body, "Stripe's answer"));
    CheckoutSession made{stringOr(session, "id"), stringOr(session, "url")};
    if (made.id.empty() || !made.url.starts_with("http"))
        return fail(ErrorCode::Provider, "Stripe answered without an address to pay at. Try again later.");
    return made;
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

Result<StripeEvent> stripeEventFrom(const std::string& body) {
    SW_TRY(const Json json, parseJson(body, "The event"));
    StripeEvent event;
    event.id = json.is_object() ? stringOr(json, "id") : "";
    event.type = json.is_object() ? stringOr(json, "type") : "";
    if (event.id.empty() || event.type.empty())
        return fail(ErrorCode::InvalidInput, "The event has no id or no type.");
    const Json data = json.value("data", Json::object());
    const Json session = data.is_object() ? data.value("object", Json::object()) : Json::object();
    if (!session.is_object() || !event.type.starts_with("checkout.session."))
        return event;
    event.purchase = stringOr(session, "client_reference_id");
    if (event.purchase.empty())
        return event;  // of another product that is sold with the same account
    const std::string what = event.type.substr(std::string("checkout.session.").size());
    if (what == "expired" || what == "async_payment_failed") {
        event.meaning = StripeEvent::Meaning::Abandoned;
    } else if (what == "async_payment_succeeded" || (what == "completed" && stringOr(session, "payment_status") == "paid")) {
        event.meaning = StripeEvent::Meaning::Paid;
        SW_TRY(event.paid.minor, amountIn(session));
        std::string currency = asciiLower(stringOr(session, "currency"));
        for (char& c : currency)
            c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        event.paid.currency = currency;
    }
    return event;
}

}  // namespace sw
