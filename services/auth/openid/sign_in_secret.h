#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace sw {

/// The secret of one sign-in, which the browser alone keeps, in its cookie: 256 random bits. All that the sign-in is guarded by
/// is made of it, so that this server keeps nothing that could be stolen. An immutable value.
class SignInSecret {
public:
    static Result<SignInSecret> make();
    /// From a cookie; whatever it holds.
    explicit SignInSecret(std::string text) : m_text(std::move(text)) {}

    [[nodiscard]] const std::string& text() const { return m_text; }
    /// What the provider gives back to the redirect address, so that no other site can finish a sign-in (RFC 6749, 10.12).
    [[nodiscard]] std::string state() const { return derived("state"); }
    /// What the ID token must hold (OpenID Connect Core, 3.1.2.1).
    [[nodiscard]] std::string nonce() const { return derived("nonce"); }
    /// What redeems the code (RFC 7636, 4.1).
    [[nodiscard]] std::string verifier() const { return derived("verifier"); }

private:
    /// HMAC-SHA256 of the purpose under the secret, as 43 characters.
    [[nodiscard]] std::string derived(std::string_view purpose) const;

    std::string m_text;
};

/// The S256 challenge of a verifier (RFC 7636, section 4.2).
std::string codeChallenge(std::string_view verifier);

}  // namespace sw
