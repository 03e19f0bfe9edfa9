#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace sw {

/// SHA-256 (FIPS 180-4), fed in pieces; by OpenSSL's libcrypto, which uses the processor's own instructions.
class Hasher {
public:
    Hasher();
    Hasher& add(std::string_view bytes);
    /// Adds the length and then the bytes, so that ("ab","c") and ("a","bc") differ.
    Hasher& addField(std::string_view bytes);
    /// 64 lower-case hex digits. The hasher is used up.
    [[nodiscard]] std::string hex();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

/// The digest of `bytes`, 64 lower-case hex digits.
std::string digestOf(std::string_view bytes);

/// A 64-bit seed derived from text, the same on every machine.
std::uint64_t seedFrom(std::string_view text);

}  // namespace sw
