#include "services/auth/openid/openid_provider.h"

#include <QByteArray>
#include <algorithm>

#include "core/base/text.h"
#include "services/auth/openid/id_token.h"
#include "services/remote/answer_json.h"
#include "services/remote/remote_url.h"

namespace sw {
namespace {

constexpr std::int64_t kKeepMs = std::int64_t{60} * 60 * 1000;
constexpr std::int64_t kKeysPauseMs = 60 * 1000;
constexpr int kConnectMs = 5000;
constexpr int kConcurrency = 4;
constexpr std::size_t kMostBytes = 1 << 20;
constexpr std::size_t kLongestToken = 64 << 10;

using Parameters = std::vector<std::pair<const char*, std::string>>;

/// "a=1&b=2", as queries and forms have it.
std::string encoded(const Parameters& parameters) {
    std::string text;
    for (const auto& [name, value] : parameters)
        text += (text.empty() ? "" : "&") + std::string(name) + "=" + queryText(value);
    return text;
}

/// Whether one of the keys has signed the token; only those of its key id are asked where it has one.
bool isSignedByOneOf(const std::vector<JsonWebKey>& keys, const JsonWebToken& token) {
    std::vector<const JsonWebKey*> candidates;
    for (const JsonWebKey& key : keys)
        if (key.fits(token.algorithm) && (token.keyId.empty() || key.id() == token.keyId))
            candidates.push_back(&key);
    // OpenID Connect Core, 10.1: without a key id there must be one key alone.
    if (token.keyId.empty() && candidates.size() > 1)
        return false;
    return std::ranges::any_of(candidates, [&](const JsonWebKey* key) {
        return key->hasSigned(token.algorithm, token.signedText, token.signature);
    });
}

RemoteRequest formRequest(std::string path, std::string form) {
    RemoteRequest request;
    request.method = "POST";
    request.path = std::move(path);
    request.body = std::move(form);
    request.contentType = "application/x-www-form-urlencoded";
    request.accepts = {"application/json"};
    request.mostBytes = kMostBytes;
    return request;
}

Error unbelieved(std::string why) {
    return {ErrorCode::InvalidInput, std::move(why), ""};
}

/// Of an http or https address: what comes behind scheme, host and port.
std::string pathOf(const std::string& address) {
    const std::size_t slash = address.find('/', address.find("://") + 3);
    return slash == std::string::npos ? "/" : address.substr(slash);
}

/// RFC 6749, 2.3.1: both are form-encoded before they are joined.
std::string basicCredentials(const std::string& clientId, const Secret& secret) {
    return QByteArray::fromStdString(queryText(clientId) + ":" + queryText(secret.reveal())).toBase64().toStdString();
}

}  // namespace

OpenIdProvider::OpenIdProvider(OpenIdSettings settings, HttpClient& client, Keys& keys, Now now)
    : m_settings(std::move(settings)), m_client(client), m_secrets(keys), m_now(std::move(now)) {}

Endpoint OpenIdProvider::endpointAt(const std::string& address) const {
    Endpoint endpoint;
    endpoint.provider = m_settings.keyName();
    endpoint.baseUrl = address.substr(0, address.find('/', address.find("://") + 3));
    endpoint.connectMs = std::min(kConnectMs, m_settings.timeoutMs);
    endpoint.timeoutMs = m_settings.timeoutMs;
    endpoint.idleMs = m_settings.timeoutMs;
    endpoint.tries = 1;  // somebody waits in front of a browser, and a code is good for one try
    endpoint.concurrency = kConcurrency;
    return endpoint;
}

tl::unexpected<Error> OpenIdProvider::untrusted(const std::string& what, const Error& why) const {
    return fail(ErrorCode::Provider, what + " of " + m_settings.title + " cannot be trusted: " + why.message +
                                         ". Nobody was signed in. Tell whoever runs this server.");
}

Error OpenIdProvider::unreachable(const Error& why) const {
    if (why.code == ErrorCode::Cancelled)
        return why;
    return {why.code == ErrorCode::Network ? ErrorCode::Network : ErrorCode::Provider,
            m_settings.title + " does not answer as it should, so that nobody can sign in with it now. Try again later; if it stays so, "
                               "tell whoever runs this server.",
            why.message};
}

Result<Json> OpenIdProvider::answerTo(const Endpoint& endpoint, const RemoteRequest& request, const char* what, const std::stop_token& stop) {
    RemoteRequest limited = request;
    limited.mostBytes = kMostBytes;
    Result<Json> answer = callJson(m_client, endpoint, limited, stop);
    if (answer)
        return answer;
    Error error = unreachable(answer.error());
    error.detail = std::string(what) + ": " + error.detail;
    return tl::unexpected<Error>(std::move(error));
}

Result<OpenIdMetadata> OpenIdProvider::metadata(const std::stop_token& stop) {
    const std::int64_t now = m_now();
    {
        const std::scoped_lock lock(m_mutex);
        if (m_metadata && now - m_metadata->at < kKeepMs)
            return m_metadata->thing;
    }
    std::string base = m_settings.issuer;
    while (base.ends_with('/'))
        base.pop_back();
    RemoteRequest request;
    request.path = pathOf(base + "/.well-known/openid-configuration");
    request.accepts = {"application/json"};
    SW_TRY(const Json document, answerTo(endpointAt(base), request, "its discovery document", stop));
    Result<OpenIdMetadata> read = OpenIdMetadata::parse(document, m_settings.issuer);
    if (!read)
        return untrusted("The discovery document", read.error());
    const std::scoped_lock lock(m_mutex);
    m_metadata = Kept<OpenIdMetadata>{*read, now};
    return read;
}

Result<std::vector<JsonWebKey>> OpenIdProvider::keys(const OpenIdMetadata& metadata, bool anew, const std::stop_token& stop) {
    const std::int64_t now = m_now();
    {
        const std::scoped_lock lock(m_mutex);
        if (!anew && m_keys && now - m_keys->at < kKeepMs)
            return m_keys->thing;
        if (anew && now - m_keysAsked < kKeysPauseMs)
            return std::vector<JsonWebKey>();
        m_keysAsked = now;
    }
    RemoteRequest request;
    request.path = pathOf(metadata.keysAddress);
    request.accepts = {"application/json", "application/jwk-set+json"};
    SW_TRY(const Json set, answerTo(endpointAt(metadata.keysAddress), request, "its keys", stop));
    Result<std::vector<JsonWebKey>> read = keysIn(set);
    if (!read)
        return untrusted("The set of keys", unbelieved("it is none that can be read"));
    const std::scoped_lock lock(m_mutex);
    m_keys = Kept<std::vector<JsonWebKey>>{*read, now};
    return read;
}

Result<std::string> OpenIdProvider::signInAddress(const SignInSecret& secret, const std::string& redirect, const std::stop_token& stop) {
    SW_TRY(const OpenIdMetadata about, metadata(stop));
    const std::string query = encoded({{"response_type", "code"},
                                       {"client_id", m_settings.clientId},
                                       {"redirect_uri", redirect},
                                       {"scope", joined(m_settings.scopes, " ")},
                                       {"state", secret.state()},
                                       {"nonce", secret.nonce()},
                                       {"code_challenge", codeChallenge(secret.verifier())},
                                       {"code_challenge_method", "S256"}});
    return about.authorizationEndpoint + (about.authorizationEndpoint.find('?') == std::string::npos ? "?" : "&") + query;
}

Result<OpenIdProvider::Tokens> OpenIdProvider::redeemed(const OpenIdMetadata& metadata, const SignInSecret& secret, const Return& back,
                                                        const std::stop_token& stop) {
    const Result<Secret> key = m_secrets.find(m_settings.keyName(), m_settings.secret, stop);
    if (!key)
        return tl::unexpected<Error>(unreachable(key.error()));
    const Result<ClientAuthentication> way = metadata.authentication(!key->empty());
    if (!way)
        return untrusted("The discovery document", way.error());
    Parameters form = {{"grant_type", "authorization_code"},
                       {"code", back.code},
                       {"redirect_uri", back.redirect},
                       {"code_verifier", secret.verifier()}};
    Endpoint endpoint = endpointAt(metadata.tokenEndpoint);
    endpoint.redirects = false;  // what is sent is for nobody else
    if (*way == ClientAuthentication::Basic) {
        endpoint.keyPrefix = "Basic ";
        endpoint.key = [credentials = Secret(basicCredentials(m_settings.clientId, *key))](const std::stop_token&) { return credentials; };
    } else {
        form.emplace_back("client_id", m_settings.clientId);
        if (*way == ClientAuthentication::Post)
            form.emplace_back("client_secret", key->reveal());
    }
    const Result<RemoteAnswer> answer = m_client.ask(endpoint, formRequest(pathOf(metadata.tokenEndpoint), encoded(form)), stop);
    if (!answer)
        return tl::unexpected<Error>(unreachable(answer.error()));
    return tokensIn(endpoint, *answer, *key);
}

Result<OpenIdProvider::Tokens> OpenIdProvider::tokensIn(const Endpoint& endpoint, const RemoteAnswer& answer, const Secret& key) const {
    const Result<Json> json = answerJson(endpoint, answer);
    if (!answer.isGood()) {
        const std::string detail = key.hiddenIn(m_client.refusalOf(endpoint, answer).message);
        if (json && stringOr(*json, "error") == "invalid_grant")
            return fail(ErrorCode::InvalidInput, m_settings.title + " does not take the code that your browser came back with: it was used "
                                                                    "before, or is too old. Begin signing in again.", detail);
        return tl::unexpected<Error>(unreachable({ErrorCode::Provider, detail, ""}));
    }
    if (!json)
        return tl::unexpected<Error>(unreachable(json.error()));
    Tokens tokens{stringOr(*json, "id_token"), stringOr(*json, "access_token")};
    if (tokens.id.empty())
        return untrusted("The answer", unbelieved("it has no ID token"));
    if (!tokens.access.empty() && (asciiLower(stringOr(*json, "token_type")) != "bearer" || tokens.access.size() > kLongestToken))
        return untrusted("The answer", unbelieved("its access token is of an unknown kind"));
    return tokens;
}

Result<void> OpenIdProvider::checkSignature(const OpenIdMetadata& metadata, const JsonWebToken& token, const std::stop_token& stop) {
    if (std::ranges::find(metadata.algorithms, token.algorithm) == metadata.algorithms.end())
        return untrusted("The ID token", unbelieved("it is signed with " + token.algorithm + ", which the provider does not announce"));
    for (const bool anew : {false, true}) {
        SW_TRY(const std::vector<JsonWebKey> known, keys(metadata, anew, stop));
        if (isSignedByOneOf(known, token))
            return {};
    }
    return untrusted("The ID token", unbelieved("none of the provider's keys has signed it"));
}

Result<OpenIdIdentity> OpenIdProvider::identity(const SignInSecret& secret, const Return& back, const std::stop_token& stop) {
    SW_TRY(const OpenIdMetadata about, metadata(stop));
    if (back.issuer.empty() ? about.namesItself : back.issuer != m_settings.issuer)
        return untrusted("The answer", unbelieved("it came from another issuer"));
    SW_TRY(const Tokens tokens, redeemed(about, secret, back, stop));
    const Result<JsonWebToken> token = parseToken(tokens.id);
    if (!token)
        return untrusted("The ID token", token.error());
    SW_CHECK(checkSignature(about, *token, stop));
    Result<OpenIdIdentity> identity = identityIn(
        *token, {m_settings.issuer, m_settings.clientId, secret.nonce(), tokens.access, back.begun / 1000, m_now() / 1000});
    if (!identity)
        return untrusted("The ID token", identity.error());
    const bool wantsEmail = std::ranges::find(m_settings.scopes, "email") != m_settings.scopes.end();
    if (identity->email.empty() && wantsEmail && !about.userinfoEndpoint.empty() && !tokens.access.empty())
        SW_CHECK(addUserinfo(*identity, about, tokens.access, stop));
    return identity;
}

Result<void> OpenIdProvider::addUserinfo(OpenIdIdentity& identity, const OpenIdMetadata& metadata, const std::string& accessToken,
                                         const std::stop_token& stop) {
    Endpoint endpoint = endpointAt(metadata.userinfoEndpoint);
    endpoint.redirects = false;
    endpoint.key = [token = Secret(accessToken)](const std::stop_token&) { return token; };
    RemoteRequest request;
    request.path = pathOf(metadata.userinfoEndpoint);
    request.accepts = {"application/json"};
    SW_TRY(const Json claims, answerTo(endpoint, request, "its userinfo endpoint", stop));
    if (!claims.is_object() || stringOr(claims, "sub") != identity.subject)
        return untrusted("The userinfo endpoint", unbelieved("it speaks of somebody else"));
    addPerson(identity, claims);
    return {};
}

}  // namespace sw
