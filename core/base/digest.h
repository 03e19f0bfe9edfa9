#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sw {

/// SHA-256 (FIPS 180-4), fed in pieces.
class Hasher {
public:
    Hasher();
    Hasher& add(std::string_view bytes);
    /// Adds the length and then the bytes, so that ("ab","c") and ("a","bc") differ.
    Hasher& addField(std::string_view bytes);
    /// 64 lower-case hex digits. The hasher is used up.
    [[nodiscard]] std::string hex();

private:
    void block(const unsigned char* bytes);
    std::array<std::uint32_t, 8> m_state;
    std::array<unsigned char, 64> m_buffer{};
    std::size_t m_buffered = 0;
    std::uint64_t m_length = 0;
};

/// The digest of `bytes`, 64 lower-case hex digits.
std::string digestOf(std::string_view bytes);

/// A 64-bit seed derived from text, the same on every machine.
std::uint64_t seedFrom(std::string_view text);

}  // namespace sw
