#pragma once

#include <cstdint>
#include <string>

#include "services/auth/openid/json_web_token.h"
#include "services/auth/openid/openid_identity.h"

namespace sw {

/// What the ID token of one sign-in must say.
struct ExpectedIdToken {
    std::string issuer;
    std::string clientId;
    std::string nonce;
    std::string accessToken;  ///< that came with it
    std::int64_t begun = 0;   ///< when the sign-in was begun, in seconds since 1970
    std::int64_t now = 0;
};

/// How far the clocks of provider and server may be apart, in seconds.
inline constexpr std::int64_t kClockSkew = 60;

/// Whom a token whose signature is good is for, after all checks of OpenID Connect Core, section 3.1.3.7. InvalidInput with why it
/// cannot be believed, as the end of a sentence: "it has expired".
Result<OpenIdIdentity> identityIn(const JsonWebToken& token, const ExpectedIdToken& expected);

/// Adds what `claims` say of the person: those of the ID token, or of the userinfo endpoint.
void addPerson(OpenIdIdentity& identity, const Json& claims);

}  // namespace sw
