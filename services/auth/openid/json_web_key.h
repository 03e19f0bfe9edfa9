#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

struct evp_pkey_st;

namespace sw {

/// The ways of signing that are believed (RFC 7518, section 3.1; RFC 8037): "RS256", "PS256", "ES256", "EdDSA". Never "none",
/// nor HMAC, whose key whoever checks could sign with as well.
bool isSignatureAlgorithm(std::string_view name);

/// A provider's public key (RFC 7517): RSA of at least 2048 bits, P-256 or Ed25519. An immutable value.
class JsonWebKey {
public:
    /// InvalidInput with why it is no such key.
    static Result<JsonWebKey> parse(const Json& key);

    /// Its "kid", or "".
    [[nodiscard]] const std::string& id() const { return m_id; }
    /// True when it is made for that algorithm: by its type, and by "use", "key_ops" and "alg" where it has them.
    [[nodiscard]] bool fits(std::string_view algorithm) const;
    /// True when `signature` is that of `text`. False for an algorithm that it does not fit.
    [[nodiscard]] bool hasSigned(std::string_view algorithm, std::string_view text, std::string_view signature) const;

private:
    std::string m_id;
    std::string m_algorithm;  ///< "alg", or ""
    std::string m_type;       ///< "RSA", "P-256" or "Ed25519"
    bool m_signs = true;
    std::shared_ptr<evp_pkey_st> m_key;
};

/// The keys of a set ({"keys": […]}) that can be used here; others are passed over, as RFC 7517, section 5 wants it. InvalidInput
/// when it is no set.
Result<std::vector<JsonWebKey>> keysIn(const Json& set);

}  // namespace sw
