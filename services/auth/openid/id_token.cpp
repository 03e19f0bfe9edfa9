#include "services/auth/openid/id_token.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/base/text.h"
#include "services/auth/openid/base64_url.h"
#include "services/http/access_token.h"

namespace sw {
namespace {

constexpr std::size_t kLongestSubject = 255;  // OpenID Connect Core, section 2
constexpr std::size_t kLongestEmail = 320;
constexpr std::size_t kLongestName = 200;

tl::unexpected<Error> unbelieved(const char* why) {
    return fail(ErrorCode::InvalidInput, why);
}

/// A NumericDate (RFC 7519, section 2), which may have decimals.
std::optional<std::int64_t> moment(const Json& claims, const char* name) {
    constexpr double kLatest = 253'402'300'799;  // the end of the year 9999
    const auto value = claims.find(name);
    if (value == claims.end() || !value->is_number())
        return std::nullopt;
    const double seconds = value->get<double>();
    return seconds >= 0 && seconds <= kLatest ? std::optional(static_cast<std::int64_t>(std::floor(seconds))) : std::nullopt;
}

bool isPlain(const std::string& text, std::size_t longest) {
    return text.size() <= longest && std::ranges::none_of(text, [](unsigned char c) { return c < ' ' || c == 0x7f; });
}

/// The token must be for this client, and where it is for others as well, also made for it.
Result<void> checkAudience(const Json& claims, const std::string& clientId) {
    const Json audience = claims.value("aud", Json());
    const Json all = audience.is_string() ? Json::array({audience}) : audience;
    const bool isOurs = all.is_array() && std::ranges::find(all, Json(clientId)) != all.end();
    if (!isOurs)
        return unbelieved("it is for another client");
    const bool saysParty = claims.contains("azp");
    if ((saysParty || all.size() > 1) && stringOr(claims, "azp") != clientId)
        return unbelieved("it was made for another client");
    return {};
}

Result<void> checkTimes(const Json& claims, const ExpectedIdToken& expected) {
    const auto expires = moment(claims, "exp");
    const auto issued = moment(claims, "iat");
    if (!expires || !issued)
        return unbelieved("it does not say when it was made and when it expires");
    if (*expires <= expected.now - kClockSkew)
        return unbelieved("it has expired, or the clocks are apart");
    if (*issued > expected.now + kClockSkew || moment(claims, "nbf").value_or(0) > expected.now + kClockSkew)
        return unbelieved("it is from the future, or the clocks are apart");
    if (*issued < expected.begun - kClockSkew)
        return unbelieved("it is older than this sign-in, or the clocks are apart");
    return {};
}

/// OpenID Connect Core, 3.1.3.6: the first half of the access token's digest; for Ed25519 that of SHA-512.
Result<void> checkAccessToken(const JsonWebToken& token, const std::string& accessToken) {
    if (!token.claims.contains("at_hash"))
        return {};
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_Digest(accessToken.data(), accessToken.size(), digest.data(), &length, token.algorithm == "EdDSA" ? EVP_sha512() : EVP_sha256(),
               nullptr);
    const std::string half = base64Url({reinterpret_cast<const char*>(digest.data()), length / 2});
    if (accessToken.empty() || !sameSecret(stringOr(token.claims, "at_hash"), half))
        return unbelieved("it belongs to another access token");
    return {};
}

bool isTrue(const Json& claims, const char* name) {
    const Json value = claims.value(name, Json());
    return value == true || value == "true";  // some providers write it as a text
}

}  // namespace

Result<OpenIdIdentity> identityIn(const JsonWebToken& token, const ExpectedIdToken& expected) {
    const Json& claims = token.claims;
    if (stringOr(claims, "iss") != expected.issuer)
        return unbelieved("it is from another issuer");
    SW_CHECK(checkAudience(claims, expected.clientId));
    SW_CHECK(checkTimes(claims, expected));
    if (!sameSecret(stringOr(claims, "nonce"), expected.nonce))
        return unbelieved("it belongs to another sign-in");
    SW_CHECK(checkAccessToken(token, expected.accessToken));
    OpenIdIdentity identity;
    identity.issuer = expected.issuer;
    identity.subject = stringOr(claims, "sub");
    if (identity.subject.empty() || !isPlain(identity.subject, kLongestSubject))
        return unbelieved("it does not say for whom it is");
    addPerson(identity, claims);
    return identity;
}

void addPerson(OpenIdIdentity& identity, const Json& claims) {
    const std::string email = trimmed(stringOr(claims, "email"));
    if (identity.email.empty() && isPlain(email, kLongestEmail) && email.find('@') != std::string::npos) {
        identity.email = email;
        identity.emailVerified = isTrue(claims, "email_verified");
    }
    if (const std::string name = trimmed(stringOr(claims, "name")); identity.name.empty() && isPlain(name, kLongestName))
        identity.name = name;
}

}  // namespace sw
