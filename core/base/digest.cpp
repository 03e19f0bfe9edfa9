#include "core/base/digest.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace sw {
namespace {

constexpr std::array<std::uint32_t, 64> kRound = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

}  // namespace

Hasher::Hasher()
    : m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19} {}

void Hasher::block(const unsigned char* bytes) {
    std::array<std::uint32_t, 64> w;
    for (std::size_t i = 0; i < 16; ++i)
        w[i] = static_cast<std::uint32_t>(bytes[i * 4]) << 24 | static_cast<std::uint32_t>(bytes[i * 4 + 1]) << 16 |
               static_cast<std::uint32_t>(bytes[i * 4 + 2]) << 8 | bytes[i * 4 + 3];
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ (w[i - 15] >> 3);
        const std::uint32_t s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ (w[i - 2] >> 10);
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    auto [a, b, c, d, e, f, g, h] = m_state;
    for (std::size_t i = 0; i < 64; ++i) {
        const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const std::uint32_t t1 = h + s1 + ((e & f) ^ (~e & g)) + kRound[i] + w[i];
        const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const std::uint32_t t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + t1;
        d = c;
        c = b;
        b = a;
        a = t1 + t2;
    }
    const std::array<std::uint32_t, 8> add = {a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < 8; ++i)
        m_state[i] += add[i];
}

Hasher& Hasher::add(std::string_view bytes) {
    m_length += bytes.size();
    while (!bytes.empty()) {
        if (m_buffered == 0 && bytes.size() >= 64) {
            block(reinterpret_cast<const unsigned char*>(bytes.data()));
            bytes.remove_prefix(64);
            continue;
        }
        const std::size_t n = std::min(bytes.size(), 64 - m_buffered);
        std::memcpy(m_buffer.data() + m_buffered, bytes.data(), n);
        m_buffered += n;
        bytes.remove_prefix(n);
        if (m_buffered == 64) {
            block(m_buffer.data());
            m_buffered = 0;
        }
    }
    return *this;
}

Hasher& Hasher::addField(std::string_view bytes) {
    return add(std::to_string(bytes.size())).add(":").add(bytes);
}

std::string Hasher::hex() {
    const std::uint64_t bits = m_length * 8;
    add(std::string_view("\x80", 1));
    while (m_buffered != 56)
        add(std::string_view("\0", 1));
    std::array<char, 8> tail;
    for (std::size_t i = 0; i < 8; ++i)
        tail[i] = static_cast<char>(bits >> (56 - 8 * i));
    add(std::string_view(tail.data(), tail.size()));
    std::string out;
    for (const std::uint32_t word : m_state)
        for (int shift = 28; shift >= 0; shift -= 4)
            out += "0123456789abcdef"[word >> shift & 15];
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
