#include "core/base/digest.h"

#include <openssl/evp.h>

#include <array>

namespace sw {

void Hasher::Free::operator()(EVP_MD_CTX* context) const {
    EVP_MD_CTX_free(context);
}

Hasher::Hasher() : m_context(EVP_MD_CTX_new()) {
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
}

Hasher& Hasher::add(std::string_view bytes) {
    EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
    return *this;
}

Hasher& Hasher::addField(std::string_view bytes) {
    return add(std::to_string(bytes.size())).add(":").add(bytes);
}

std::string Hasher::hex() {
    std::array<unsigned char, 32> digest{};
    EVP_DigestFinal_ex(m_context.get(), digest.data(), nullptr);
    std::string out;
    out.reserve(2 * digest.size());
    for (const unsigned char byte : digest) {
        out += "0123456789abcdef"[byte >> 4];
        out += "0123456789abcdef"[byte & 15];
    }
    return out;
}

std::string digestOf(std::string_view bytes) {
    return Hasher().add(bytes).hex();
}

std::uint64_t seedFrom(std::string_view text) {
    const std::string hex = digestOf(text).substr(0, 16);
    return std::stoull(hex, nullptr, 16);
}

}  // namespace sw
