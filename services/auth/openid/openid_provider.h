#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "services/auth/openid/json_web_key.h"
#include "services/auth/openid/json_web_token.h"
#include "services/auth/openid/openid_identity.h"
#include "services/auth/openid/openid_metadata.h"
#include "services/auth/openid/openid_settings.h"
#include "services/auth/openid/sign_in_secret.h"
#include "services/remote/http_client.h"

namespace sw {

/// One OpenID Connect provider (OpenID Connect Core 1.0, authorization code flow with PKCE, RFC 7636): where a browser is sent to
/// sign in, and whom the code stands for that it comes back with. What the provider says of itself and its keys are kept for an
/// hour; keys are asked for again when none of them has signed a token, at most once a minute. Any thread; calls block, and end
/// soon after stop is requested.
class OpenIdProvider {
public:
    /// Milliseconds since 1970.
    using Now = std::function<std::int64_t()>;

    /// What a browser came back with.
    struct Return {
        std::string code;
        std::string issuer;    ///< "iss" (RFC 9207), or ""
        std::string redirect;  ///< our address that it was sent back to
        std::int64_t begun = 0;  ///< when the sign-in was begun, in milliseconds since 1970
    };

    /// `client` and `keys` outlive it.
    OpenIdProvider(OpenIdSettings settings, HttpClient& client, Keys& keys, Now now);

    [[nodiscard]] const OpenIdSettings& settings() const { return m_settings; }
    /// Where a browser goes to sign in; it comes back to `redirect`.
    Result<std::string> signInAddress(const SignInSecret& secret, const std::string& redirect, const std::stop_token& stop);
    /// Whom the provider has signed in. Errors: Provider and Network with a sentence for who wants to sign in, and in the detail what
    /// only who runs this server should know.
    Result<OpenIdIdentity> identity(const SignInSecret& secret, const Return& back, const std::stop_token& stop);

private:
    /// What the token endpoint gave.
    struct Tokens {
        std::string id;
        std::string access;
    };

    Result<OpenIdMetadata> metadata(const std::stop_token& stop);
    /// Gives the code to the token endpoint.
    Result<Tokens> redeemed(const OpenIdMetadata& metadata, const SignInSecret& secret, const Return& back, const std::stop_token& stop);
    Result<Tokens> tokensIn(const Endpoint& endpoint, const RemoteAnswer& answer, const Secret& key) const;
    Result<Json> answerTo(const Endpoint& endpoint, const RemoteRequest& request, const char* what, const std::stop_token& stop);
    /// An error unless one of the provider's keys has signed it.
    Result<void> checkSignature(const OpenIdMetadata& metadata, const JsonWebToken& token, const std::stop_token& stop);
    /// The keys; asked for again when they are old, or with `anew` unless that was done in the last minute: then none.
    Result<std::vector<JsonWebKey>> keys(const OpenIdMetadata& metadata, bool anew, const std::stop_token& stop);
    Result<void> addUserinfo(OpenIdIdentity& identity, const OpenIdMetadata& metadata, const std::string& accessToken, const std::stop_token& stop);
    [[nodiscard]] Endpoint endpointAt(const std::string& address) const;
    [[nodiscard]] tl::unexpected<Error> untrusted(const std::string& what, const Error& why) const;
    [[nodiscard]] Error unreachable(const Error& why) const;

    /// Something that was fetched, and when.
    template <class Thing>
    struct Kept {
        Thing thing;
        std::int64_t at = 0;
    };

    const OpenIdSettings m_settings;
    HttpClient& m_client;
    Keys& m_secrets;
    const Now m_now;
    std::mutex m_mutex;  // guards all below; not held while the provider is asked
    std::optional<Kept<OpenIdMetadata>> m_metadata;
    std::optional<Kept<std::vector<JsonWebKey>>> m_keys;
    std::int64_t m_keysAsked = 0;  ///< when they were last asked for, with or without success
};

}  // namespace sw
