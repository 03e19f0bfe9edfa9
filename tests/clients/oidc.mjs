// A certified OpenID Connect provider, a browser, and a program on the browser's machine: node oidc.mjs. Prints the provider's issuer
// as a line of JSON, reads {gateway, clients: [{name, secret, method, algorithm}]} from standard input, has people sign in to the
// gateway, and prints what came of it, as JSON.
import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import Provider from "oidc-provider";

const listening = (server) => new Promise((done) => server.listen(0, "127.0.0.1", () => done(`http://127.0.0.1:${server.address().port}`)));

let provider;
let answer = async () => {}; // to what the provider asks the person
const server = createServer((request, response) =>
  request.url.startsWith("/interaction/") ? answer(request, response) : provider.callback()(request, response),
);
const issuer = await listening(server);
console.log(JSON.stringify({ issuer }));

const [line] = await new Promise((done) => createInterface({ input: process.stdin }).once("line", (text) => done([text])));
const { gateway, clients } = JSON.parse(line);

const jwk = (kind, options, use) => ({ ...generateKeyPairSync(kind, options).privateKey.export({ format: "jwk" }), ...use });
console.warn = console.info = () => {}; // of what only a provider on the internet must have
provider = new Provider(issuer, {
  clients: clients.map(({ name, secret, method, algorithm }) => ({
    client_id: name,
    client_secret: secret,
    token_endpoint_auth_method: method,
    id_token_signed_response_alg: algorithm,
    redirect_uris: [`${gateway}/api/auth/openid/${name}/callback`],
  })),
  jwks: {
    keys: [
      jwk("rsa", { modulusLength: 2048 }, { use: "sig", kid: "rsa" }),
      jwk("ec", { namedCurve: "P-256" }, { use: "sig", kid: "curve" }),
      jwk("ed25519", {}, { use: "sig", kid: "edwards" }),
    ],
  },
  cookies: { keys: [randomBytes(32).toString("hex")] },
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  enabledJWA: { idTokenSigningAlgValues: ["RS256", "PS256", "ES256", "EdDSA"] },
  features: { devInteractions: { enabled: false } },
  renderError: (context, out) => (context.body = out),
  pkce: { required: () => true },
  interactions: { url: (context, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: `${id}@example.com`, email_verified: true, name: "Jane Doe" }),
  }),
  async loadExistingGrant(context) {
    const grant = new provider.Grant({ clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId });
    grant.addOIDCScope("openid email profile");
    await grant.save();
    return grant;
  },
});
const signsIn = (request, response) => provider.interactionFinished(request, response, { login: { accountId: "jane" } });
const refuses = (request, response) =>
  provider.interactionFinished(request, response, { error: "access_denied", error_description: "The person does not want to." });

// Follows redirects with the cookies of one browser, which hosts share over their ports.
class Browser {
  cookies = new Map();
  async open(address) {
    const hops = [];
    for (let url = new URL(address); hops.length < 20; ) {
      const cookie = [...this.cookies.values()]
        .filter(({ path }) => url.pathname.startsWith(path))
        .map(({ name, value }) => `${name}=${value}`)
        .join("; ");
      const response = await fetch(url, { redirect: "manual", headers: { cookie, accept: "application/json" } });
      hops.push(url.href);
      response.headers.getSetCookie().forEach((text) => this.keep(text));
      const location = response.headers.get("location");
      if (!location) {
        const text = await response.text();
        const isJson = response.headers.get("content-type")?.startsWith("application/json");
        return { status: response.status, body: isJson ? JSON.parse(text) : text, hops };
      }
      url = new URL(location, url);
    }
    throw new Error("it goes round in circles");
  }
  keep(text) {
    const [pair, ...attributes] = text.split(/; */);
    const [name, value] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
    const attribute = (key) => attributes.find((one) => one.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
    const path = attribute("path") ?? "/";
    if (!value || attribute("max-age") === "0") this.cookies.delete(name + path);
    else this.cookies.set(name + path, { name, value, path });
  }
}

const login = (name, query = "") => `${gateway}/api/auth/openid/${name}/login${query}`;
const found = { signedIn: {} };

answer = signsIn;
for (const { name } of clients) found.signedIn[name] = await new Browser().open(login(name));

// The browser goes back, or another one goes where the first one was.
const browser = new Browser();
const once = await browser.open(login(clients[0].name));
found.again = await browser.open(once.hops.at(-1));
found.elsewhere = await new Browser().open(once.hops.at(-1));

// A program on the browser's machine.
const verifier = randomBytes(32).toString("base64url");
const challenge = createHash("sha256").update(verifier).digest("base64url");
const arrived = [];
const program = createServer((request, response) => {
  arrived.push(request.url);
  response.end("{}");
});
const home = await listening(program);
const exchange = async (code) => {
  const response = await fetch(`${gateway}/api/auth/openid/exchange`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, verifier }),
  });
  return { status: response.status, body: await response.json() };
};
const query = `?return=${encodeURIComponent(`${home}/signed-in`)}&challenge=${challenge}`;
await new Browser().open(login(clients[0].name, query));
const code = new URL(arrived[0], home).searchParams.get("code");
found.program = [await exchange(code), await exchange(code)];

answer = refuses;
found.refused = await new Browser().open(login(clients[0].name));
await new Browser().open(login(clients[0].name, query));
found.programRefused = arrived[1];

console.log(JSON.stringify(found));
program.close();
server.close();
process.exit(0);
