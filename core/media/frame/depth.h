#pragma once

#include <cstdint>

namespace sw {

/// What samples of a type hold: 8 bits, or 10 bits in the lower part of 16. Both are limited range (ITU-R BT.709-6, item 4),
/// where a value in 10 bits is four times that in 8 bits; alpha goes from 0 to kMost. Weights and opacities that go with
/// them are as fine: 0…kFull.
template <class Sample>
struct Depth {
    static_assert(sizeof(Sample) <= 2);
    static constexpr int kBits = sizeof(Sample) == 1 ? 8 : 10;
    static constexpr int kScale = 1 << (kBits - 8);  ///< levels per level in 8 bits
    static constexpr int kMost = (1 << kBits) - 1;
    static constexpr int kFull = 1 << kBits;
    static constexpr int kBlack = 16 * kScale;
    static constexpr int kWhite = 235 * kScale;
    static constexpr int kGrey = 128 * kScale;  ///< chroma of what has no colour
};

/// Sums of a few products of a sample and a weight fit this.
template <class Sample>
struct WideOf;
template <>
struct WideOf<std::uint8_t> {
    using Type = std::uint16_t;
};
template <>
struct WideOf<std::uint16_t> {
    using Type = std::uint32_t;
};
template <class Sample>
using Wide = typename WideOf<Sample>::Type;

}  // namespace sw
