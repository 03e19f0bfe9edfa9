#include "core/media/frame/resampler_x86.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <cstring>

namespace sw::x86 {
namespace {

short pairOf(const std::int8_t* weights) {
    return static_cast<short>(static_cast<std::uint8_t>(weights[0]) | static_cast<std::uint8_t>(weights[1]) << 8);
}

template <int Pairs>
__attribute__((target("ssse3"))) void down16(const std::uint8_t* source, std::ptrdiff_t stride,
                                             const std::int8_t* weights, int width, std::uint8_t* out) {
    __m128i w[Pairs];
    for (int p = 0; p < Pairs; ++p)
        w[p] = _mm_set1_epi16(pairOf(weights + 2 * p));
    for (int x = 0; x < width; x += 16) {
        __m128i low = _mm_set1_epi16(32);
        __m128i high = low;
        for (int p = 0; p < Pairs; ++p) {
            const std::uint8_t* at = source + 2 * p * stride + x;
            const __m128i a = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
            const __m128i b = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + stride));
            low = _mm_add_epi16(low, _mm_maddubs_epi16(_mm_unpacklo_epi8(a, b), w[p]));
            high = _mm_add_epi16(high, _mm_maddubs_epi16(_mm_unpackhi_epi8(a, b), w[p]));
        }
        _mm_storeu_si128(reinterpret_cast<__m128i*>(out + x),
                         _mm_packus_epi16(_mm_srai_epi16(low, 6), _mm_srai_epi16(high, 6)));
    }
}

template <int Pairs>
__attribute__((target("avx2"))) void down32(const std::uint8_t* source, std::ptrdiff_t stride,
                                            const std::int8_t* weights, int width, std::uint8_t* out) {
    __m256i w[Pairs];
    for (int p = 0; p < Pairs; ++p)
        w[p] = _mm256_set1_epi16(pairOf(weights + 2 * p));
    for (int x = 0; x < width; x += 32) {
        __m256i low = _mm256_set1_epi16(32);
        __m256i high = low;
        for (int p = 0; p < Pairs; ++p) {
            const std::uint8_t* at = source + 2 * p * stride + x;
            const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
            const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at + stride));
            low = _mm256_add_epi16(low, _mm256_maddubs_epi16(_mm256_unpacklo_epi8(a, b), w[p]));
            high = _mm256_add_epi16(high, _mm256_maddubs_epi16(_mm256_unpackhi_epi8(a, b), w[p]));
        }
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + x),
                            _mm256_packus_epi16(_mm256_srai_epi16(low, 6), _mm256_srai_epi16(high, 6)));
    }
}

__attribute__((target("ssse3"))) __m128i load(const void* at) {
    return _mm_loadu_si128(static_cast<const __m128i*>(at));
}

/// Outputs `first` (a multiple of eight) to `last`.
template <int Pairs>
__attribute__((target("ssse3"))) void across8(const std::uint8_t* line, const Resampler::Groups& groups, int first,
                                              int last, std::uint8_t* out) {
    for (int x = first; x < last; x += 8) {
        const int g = x / 8;
        const std::uint8_t* at = line + groups.base[static_cast<std::size_t>(g)];
        const __m128i shuffle = load(&groups.shuffle[static_cast<std::size_t>(g) * 16]);
        const std::int8_t* weights = &groups.weights[static_cast<std::size_t>((g / 2 * Pairs * 2 + g % 2) * 16)];
        __m128i sum = _mm_set1_epi16(32);
        for (int p = 0; p < Pairs; ++p)
            sum = _mm_add_epi16(sum,
                                _mm_maddubs_epi16(_mm_shuffle_epi8(load(at + 2 * p), shuffle), load(weights + p * 32)));
        sum = _mm_srai_epi16(sum, 6);
        const __m128i packed = _mm_packus_epi16(sum, sum);
        if (last - x >= 8) {
            _mm_storel_epi64(reinterpret_cast<__m128i*>(out + x), packed);
            continue;
        }
        std::uint8_t eight[16];
        _mm_storeu_si128(reinterpret_cast<__m128i*>(eight), packed);
        std::memcpy(out + x, eight, static_cast<std::size_t>(last - x));
    }
}

__attribute__((target("avx2"))) __m256i loadWide(const void* at) {
    return _mm256_loadu_si256(static_cast<const __m256i*>(at));
}

__attribute__((target("avx2"))) __m256i loadPair(const std::uint8_t* low, const std::uint8_t* high) {
    return _mm256_inserti128_si256(_mm256_castsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(low))),
                                   _mm_loadu_si128(reinterpret_cast<const __m128i*>(high)), 1);
}

template <int Pairs>
__attribute__((target("avx2"))) void across16(const std::uint8_t* line, const Resampler::Groups& groups, int first,
                                              int last, std::uint8_t* out) {
    const int* base = &groups.base[static_cast<std::size_t>(first / 8)];
    const std::uint8_t* shuffles = &groups.shuffle[static_cast<std::size_t>(first) * 2];
    const std::int8_t* weights = &groups.weights[static_cast<std::size_t>(first) * 2 * Pairs];
    int x = first;
    for (; x + 16 <= last; x += 16, base += 2, shuffles += 32, weights += 32 * Pairs) {
        const __m256i shuffle = loadWide(shuffles);
        __m256i sum = _mm256_set1_epi16(32);
        for (int p = 0; p < Pairs; ++p) {
            const __m256i samples = loadPair(line + base[0] + 2 * p, line + base[1] + 2 * p);
            sum = _mm256_add_epi16(
                sum, _mm256_maddubs_epi16(_mm256_shuffle_epi8(samples, shuffle), loadWide(weights + p * 32)));
        }
        sum = _mm256_srai_epi16(sum, 6);
        _mm_storeu_si128(reinterpret_cast<__m128i*>(out + x),
                         _mm_packus_epi16(_mm256_castsi256_si128(sum), _mm256_extracti128_si256(sum, 1)));
    }
    across8<Pairs>(line, groups, x, last, out);
}

/// Four outputs at a time, in 10 bits.
template <int Pairs>
__attribute__((target("ssse3"))) void acrossDeep4(const std::uint16_t* line, int fraction,
                                                  const ResamplerGroups& groups, int first, int last,
                                                  std::uint16_t* out) {
    const __m128i half = _mm_set1_epi32(32 << fraction);
    const __m128i shift = _mm_cvtsi32_si128(6 + fraction);
    const __m128i most = _mm_set1_epi16(1023);
    for (int x = first; x < last; x += 4) {
        const int g = x / 4;
        const std::uint16_t* at = line + groups.base[static_cast<std::size_t>(g)];
        const __m128i shuffle = load(&groups.shuffle[static_cast<std::size_t>(g) * 16]);
        const std::int8_t* weights = &groups.weights[static_cast<std::size_t>((g / 4 * Pairs * 4 + g % 4) * 16)];
        __m128i sum = half;
        for (int p = 0; p < Pairs; ++p)
            sum = _mm_add_epi32(sum, _mm_madd_epi16(_mm_shuffle_epi8(load(at + 2 * p), shuffle), load(weights + p * 64)));
        sum = _mm_sra_epi32(sum, shift);
        const __m128i packed = _mm_packs_epi32(sum, sum);
        const __m128i limited = _mm_min_epi16(_mm_max_epi16(packed, _mm_setzero_si128()), most);
        if (last - x >= 4) {
            _mm_storel_epi64(reinterpret_cast<__m128i*>(out + x), limited);
            continue;
        }
        std::uint16_t four[8];
        _mm_storeu_si128(reinterpret_cast<__m128i*>(four), limited);
        std::memcpy(out + x, four, static_cast<std::size_t>(last - x) * sizeof(std::uint16_t));
    }
}

}  // namespace

void acrossDeep(const std::uint16_t* line, int fraction, int taps, const ResamplerGroups& groups, int first, int last,
                std::uint16_t* out) {
    const auto across = taps == 2 ? acrossDeep4<1> : taps == 4 ? acrossDeep4<2> : acrossDeep4<3>;
    across(line, fraction, groups, first, last, out);
}

void downSsse3(const std::uint8_t* source, std::ptrdiff_t stride, const std::int8_t* weights, int taps, int width,
               std::uint8_t* out) {
    const auto down = taps == 2 ? down16<1> : taps == 4 ? down16<2> : down16<3>;
    down(source, stride, weights, width, out);
}

void downAvx2(const std::uint8_t* source, std::ptrdiff_t stride, const std::int8_t* weights, int taps, int width,
              std::uint8_t* out) {
    const auto down = taps == 2 ? down32<1> : taps == 4 ? down32<2> : down32<3>;
    down(source, stride, weights, width, out);
}

void acrossSsse3(const std::uint8_t* line, int taps, const Resampler::Groups& groups, int first, int last,
                 std::uint8_t* out) {
    const auto across = taps == 2 ? across8<1> : taps == 4 ? across8<2> : across8<3>;
    across(line, groups, first, last, out);
}

void acrossAvx2(const std::uint8_t* line, int taps, const Resampler::Groups& groups, int first, int last,
                std::uint8_t* out) {
    const auto across = taps == 2 ? across16<1> : taps == 4 ? across16<2> : across16<3>;
    across(line, groups, first, last, out);
}

}  // namespace sw::x86

#endif
