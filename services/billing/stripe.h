#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

#include "services/billing/billing.h"
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

/// What an event of Stripe's says about a purchase of ours. Others have no meaning here.
struct StripeEvent {
    enum class Meaning { Nothing, Paid, Abandoned };
    std::string id;
    std::string type;
    Meaning meaning = Meaning::Nothing;
    std::string purchase;  ///< client_reference_id
    Money paid;
};

/// Stripe Checkout: https://docs.stripe.com/api/checkout/sessions/create. Any thread.
class Stripe {
public:
    /// `client` outlives it.
    Stripe(HttpClient& client, StripeOptions options) : m_client(client), m_options(std::move(options)) {}

    /// Makes the page for a purchase; a repeated call for the same one gives the same page. Blocks. MissingComponent without a
    /// key; Provider and Network as the client has them.
    Result<CheckoutSession> checkout(const Purchase& purchase, const std::string& successUrl, const std::string& cancelUrl, const std::stop_token& stop);
    /// What a webhook says, when it was signed by Stripe at about that time: InvalidInput when not, MissingComponent without a
    /// secret. `body` is as it came.
    Result<StripeEvent> event(const std::string& signature, const std::string& body, std::int64_t nowSeconds, const std::stop_token& stop);

private:
    HttpClient& m_client;
    StripeOptions m_options;
};

/// The header Stripe-Signature of a body: "t=…,v1=…" with the HMAC-SHA256 of "<t>.<body>" (https://docs.stripe.com/webhooks/signature).
/// InvalidInput unless one of its signatures fits and it was made within five minutes of `nowSeconds`.
Result<void> checkStripeSignature(const std::string& header, const std::string& body, const Secret& secret, std::int64_t nowSeconds);
/// InvalidInput for what is no event.
Result<StripeEvent> stripeEventFrom(const std::string& body);

}  // namespace sw
