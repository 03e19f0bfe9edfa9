#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "services/billing/billing.h"
#include "services/billing/stripe_event.h"
#include "services/remote/http_client.h"

namespace sw {

/// What Stripe is told about us.
struct StripeOptions {
    std::string baseUrl = "https://api.stripe.com";
    /// The secret key, and the secret that webhooks are signed with; an empty one where there is none.
    std::function<Result<Secret>(const std::stop_token& stop)> key;
    std::function<Result<Secret>(const std::stop_token& stop)> webhookSecret;
};

/// A page of Stripe's on which somebody pays.
struct CheckoutSession {
    std::string id;
    std::string url;
};

/// Stripe Checkout: https://docs.stripe.com/api/checkout/sessions/create. Any thread.
class Stripe {
public:
    /// `client` outlives it.
    Stripe(HttpClient& client, StripeOptions options) : m_client(client), m_options(std::move(options)) {}

    /// Makes the page for a purchase, of a subscription (https://docs.stripe.com/payments/checkout/build-subscriptions) where it renews itself; a
    /// repeated call for the same one gives the same page. Blocks. MissingComponent without a key; Provider and Network as the client has
    /// them.
    Result<CheckoutSession> checkout(const Purchase& purchase, const std::string& successUrl, const std::string& cancelUrl, const std::stop_token& stop);
    /// Lets a subscription end with its period (https://docs.stripe.com/api/subscriptions/update). Blocks; errors as above.
    Result<void> endRenewal(const std::string& subscription, const std::stop_token& stop);
    /// What a webhook says, when it was signed by Stripe at about that time: InvalidInput when not, MissingComponent without a
    /// secret. `body` is as it came.
    Result<StripeEvent> event(const std::string& signature, const std::string& body, std::int64_t nowSeconds, const std::stop_token& stop);

private:
    using Fields = std::vector<std::pair<std::string, std::string>>;
    Result<Json> post(const std::string& path, const Fields& fields, const std::string& idempotencyKey, const std::stop_token& stop);

    HttpClient& m_client;
    StripeOptions m_options;
};

/// The header Stripe-Signature of a body: "t=…,v1=…" with the HMAC-SHA256 of "<t>.<body>" (https://docs.stripe.com/webhooks/signature).
/// InvalidInput unless one of its signatures fits and it was made within five minutes of `nowSeconds`.
Result<void> checkStripeSignature(const std::string& header, const std::string& body, const Secret& secret, std::int64_t nowSeconds);

}  // namespace sw
