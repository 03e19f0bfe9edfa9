// Signs webhooks with Stripe's own package: node stripe.mjs < {"secret", "events": [{"payload", "timestamp"}]}. Prints the headers as
// JSON, each checked by the package itself.
import Stripe from "stripe";

const stripe = new Stripe("sk_test_unused");
let input = "";
for await (const chunk of process.stdin) input += chunk;
const { secret, events } = JSON.parse(input);

const headers = events.map(({ payload, timestamp }) => {
  const header = stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
  stripe.webhooks.constructEvent(payload, header, secret, Number.MAX_SAFE_INTEGER);
  return header;
});
console.log(JSON.stringify(headers));
