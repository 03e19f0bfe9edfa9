#include "services/auth/openid/json_web_token.h"

#include <vector>

#include "core/base/text.h"
#include "services/auth/openid/base64_url.h"
#include "services/auth/openid/json_web_key.h"

namespace sw {
namespace {

constexpr std::size_t kLongestToken = 64 << 10;

Result<Json> objectIn(const std::string& part) {
    const std::optional<std::string> bytes = fromBase64Url(part);
    Result<Json> json = bytes ? parseJson(*bytes, "It") : fail(ErrorCode::InvalidInput, "");
    if (!json || !json->is_object())
        return fail(ErrorCode::InvalidInput, "it is damaged");
    return json;
}

}  // namespace

Result<JsonWebToken> parseToken(const std::string& text) {
    const std::vector<std::string> parts = split(text, '.');
    if (text.size() > kLongestToken || parts.size() != 3)
        return fail(ErrorCode::InvalidInput, parts.size() == 5 ? "it is encrypted, which is not understood here" : "it is damaged");
    SW_TRY(const Json header, objectIn(parts[0]));
    JsonWebToken token;
    token.algorithm = stringOr(header, "alg");
    if (asciiLower(token.algorithm) == "none")
        return fail(ErrorCode::InvalidInput, "it is not signed");
    if (!isSignatureAlgorithm(token.algorithm))
        return fail(ErrorCode::InvalidInput, "it is not signed with RS256, PS256, ES256 or EdDSA");
    if (header.contains("crit"))
        return fail(ErrorCode::InvalidInput, "it demands more than is understood here");
    token.keyId = stringOr(header, "kid");
    SW_TRY(token.claims, objectIn(parts[1]));
    const std::optional<std::string> signature = fromBase64Url(parts[2]);
    if (!signature || signature->empty())
        return fail(ErrorCode::InvalidInput, "it is not signed");
    token.signature = *signature;
    token.signedText = parts[0] + "." + parts[1];
    return token;
}

}  // namespace sw
