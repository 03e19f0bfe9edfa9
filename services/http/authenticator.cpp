#include "services/http/authenticator.h"

#include "core/base/text.h"
#include "services/http/access_token.h"

namespace sw {

std::string bearerToken(const std::string& authorization) {
    constexpr std::string_view kScheme = "bearer ";
    if (asciiLower(authorization.substr(0, kScheme.size())) != kScheme)
        return {};
    return trimmed(authorization.substr(kScheme.size()));
}

OwnerAuthenticator::OwnerAuthenticator(const std::string& token) : m_hash(accessTokenHash(token)) {}

std::optional<Caller> OwnerAuthenticator::callerOf(const std::string& authorization) {
    if (!sameSecret(accessTokenHash(bearerToken(authorization)), m_hash))
        return std::nullopt;
    return Caller{"owner", {Scope::Admin}};
}

std::optional<Caller> NoAuthentication::callerOf(const std::string&) {
    return Caller{"owner", {Scope::Admin}};
}

}  // namespace sw
