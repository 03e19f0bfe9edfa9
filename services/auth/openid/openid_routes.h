#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "services/auth/openid/openid_attempts.h"
#include "services/auth/openid/openid_identity.h"
#include "services/auth/openid/openid_settings.h"
#include "services/http/route.h"
#include "services/remote/http_client.h"
#include "services/remote/keys.h"

namespace sw {

/// What signing in with other providers needs. What is referred to outlives the routes.
struct OpenIdParts {
    std::vector<OpenIdSettings> providers;
    HttpClient& client;
    Keys& keys;  ///< with the clients' secrets, as OpenIdSettings::keyName()
    OpenIdAttempts& attempts;
    /// Where browsers reach this server: "https://shorts.example.com", without a path. "" takes the address that was asked for,
    /// which must then be one of this machine.
    std::string publicUrl;
    /// Gives a token for whom a provider has signed in, or a sentence why not. Any thread.
    std::function<Result<std::string>(const OpenIdIdentity&, const HttpRequest&)> signIn;
    /// Milliseconds since 1970. Any thread.
    std::function<std::int64_t()> now;
    /// From now on the identity signs in to the account of the request's caller; or a sentence why not, as for a token that is not of
    /// a session. Any thread. Empty: there is no route for that.
    std::function<Result<void>(const OpenIdIdentity&, const HttpRequest&)> link = {};
    /// Hears of each sign-in that failed; the detail of the error is for who runs this server alone, and holds no secret. Any thread;
    /// may be empty.
    std::function<void(const std::string& provider, const HttpRequest& request, const Error& error)> onFailure = {};
};

/// GET /api/auth/openid (which providers there are) · GET :name/login (sends a browser there) · GET :name/callback (takes it back) ·
/// POST exchange (gives a program the token for the code that its browser brought) · POST link (lets who was signed in by such a code
/// sign in to the caller's account from now on).
///
/// A browser without `return` sees the token on a page; any other client gets JSON. With `return`, a path of this server or an
/// address of a program on the browser's machine (http://127.0.0.1:PORT/…, RFC 8252, section 7.3), it goes on there with a code that
/// is good for two minutes, once, and only together with the verifier (RFC 7636) whose `challenge` the login was begun with. No token
/// is ever in an address.
std::vector<Route> openIdRoutes(const OpenIdParts& parts);

/// InvalidInput with what is wrong with "auth.publicUrl", the address that browsers reach this server at; "" is fine.
Result<void> checkPublicUrl(const std::string& url);

}  // namespace sw
