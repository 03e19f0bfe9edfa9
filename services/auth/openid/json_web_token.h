#pragma once

#include <string>

#include "core/base/json.h"

namespace sw {

/// A signed token (RFC 7515, compact form), taken apart and not yet believed.
struct JsonWebToken {
    std::string algorithm;   ///< one of isSignatureAlgorithm()
    std::string keyId;       ///< "" when it does not say with which key it was signed
    Json claims;             ///< an object
    std::string signedText;  ///< what the signature is of
    std::string signature;
};

/// InvalidInput with why `text` is no token that could be believed, as the end of a sentence: "it is not signed".
Result<JsonWebToken> parseToken(const std::string& text);

}  // namespace sw
