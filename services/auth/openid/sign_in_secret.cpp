#include "services/auth/openid/sign_in_secret.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

#include "services/auth/openid/base64_url.h"
#include "services/http/access_token.h"

namespace sw {
namespace {

std::string textOf(const unsigned char* bytes, unsigned int length) {
    return base64Url({reinterpret_cast<const char*>(bytes), length});
}

}  // namespace

Result<SignInSecret> SignInSecret::make() {
    SW_TRY(std::string text, newAccessToken());
    return SignInSecret(std::move(text));
}

std::string SignInSecret::derived(std::string_view purpose) const {
    std::array<unsigned char, EVP_MAX_MD_SIZE> code{};
    unsigned int length = 0;
    HMAC(EVP_sha256(), m_text.data(), static_cast<int>(m_text.size()), reinterpret_cast<const unsigned char*>(purpose.data()),
         purpose.size(), code.data(), &length);
    return textOf(code.data(), length);
}

std::string codeChallenge(std::string_view verifier) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_Digest(verifier.data(), verifier.size(), digest.data(), &length, EVP_sha256(), nullptr);
    return textOf(digest.data(), length);
}

}  // namespace sw
