#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"

namespace sw {

/// How a client shows who it is at the token endpoint (OpenID Connect Core, section 9).
enum class ClientAuthentication { Basic, Post, None };

/// What a provider says of itself (OpenID Connect Discovery 1.0, section 3), checked.
struct OpenIdMetadata {
    std::string authorizationEndpoint;
    std::string tokenEndpoint;
    std::string keysAddress;
    std::string userinfoEndpoint;         ///< "" when it has none
    std::vector<std::string> algorithms;  ///< that it signs ID tokens with
    std::vector<std::string> authentications;
    bool namesItself = false;  ///< its answers hold "iss" (RFC 9207)

    /// InvalidInput with why it cannot be used, as the end of a sentence. `issuer` is that of the settings: the document must be of
    /// exactly that one.
    static Result<OpenIdMetadata> parse(const Json& document, const std::string& issuer);
    /// The way that this client shows who it is; InvalidInput, as above, when the provider wants another.
    [[nodiscard]] Result<ClientAuthentication> authentication(bool hasSecret) const;
};

}  // namespace sw
