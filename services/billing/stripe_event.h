#pragma once

#include <string>

#include "services/billing/shop_news.h"

namespace sw {

/// An event of Stripe's, and what it says about purchases of ours; others have no meaning here.
struct StripeEvent {
    std::string id;
    std::string type;
    shop::News news;
};

/// From the body of a webhook: https://docs.stripe.com/api/events/types. Of API versions from 2022-11-15 on, with what "basil" (2025-03-31) has
/// moved in invoices in both places. InvalidInput for what is no event.
///
/// `checkout.session.*` tells of orders that are paid once, by client_reference_id; `invoice.paid`, `invoice.payment_failed` and
/// `customer.subscription.*` of plans that renew themselves, by metadata.purchase; `invoice_payment.paid` which payment an invoice was paid
/// with; `charge.refunded` and `charge.dispute.*` what went back. The subscription's first payment is in its invoice, not in the session.
Result<StripeEvent> stripeEventFrom(const std::string& body);

}  // namespace sw
