#include "core/media/resampler_x86.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <algorithm>
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

/// Groups `from` to the last: eight outputs each.
template <int Pairs>
__attribute__((target("ssse3"))) void across8(const std::uint8_t* line, const Resampler::Taps& taps,
                                              const Resampler::Groups& groups, int from, std::uint8_t* out) {
    const int count = static_cast<int>(groups.base.size());
    for (int g = from; g < count; ++g) {
        const std::uint8_t* at = line + groups.base[static_cast<std::size_t>(g)];
        const __m128i shuffle = load(&groups.shuffle[static_cast<std::size_t>(g) * 16]);
        const std::int8_t* weights = &groups.weights[static_cast<std::size_t>(g * Pairs) * 16];
        __m128i sum = _mm_set1_epi16(32);
        for (int p = 0; p < Pairs; ++p)
            sum = _mm_add_epi16(sum,
                                _mm_maddubs_epi16(_mm_shuffle_epi8(load(at + 2 * p), shuffle), load(weights + p * 16)));
        sum = _mm_srai_epi16(sum, 6);
        const __m128i packed = _mm_packus_epi16(sum, sum);
        std::uint8_t eight[16];
        _mm_storeu_si128(reinterpret_cast<__m128i*>(eight), packed);
        std::memcpy(out + g * 8, eight, static_cast<std::size_t>(std::min(8, taps.count - g * 8)));
    }
}

template <int Pairs>
__attribute__((target("avx2"))) void across16(const std::uint8_t* line, const Resampler::Taps& taps,
                                              const Resampler::Groups& groups, std::uint8_t* out) {
    const int whole = taps.count / 16 * 2;
    for (int g = 0; g < whole; g += 2) {
        const std::uint8_t* first = line + groups.base[static_cast<std::size_t>(g)];
        const std::uint8_t* second = line + groups.base[static_cast<std::size_t>(g) + 1];
        const __m256i shuffle =
            _mm256_loadu_si256(reinterpret_cast<const __m256i*>(&groups.shuffle[static_cast<std::size_t>(g) * 16]));
        const std::int8_t* weights = &groups.weights[static_cast<std::size_t>(g * Pairs) * 16];
        __m256i sum = _mm256_set1_epi16(32);
        for (int p = 0; p < Pairs; ++p) {
            const __m256i samples = _mm256_set_m128i(_mm_loadu_si128(reinterpret_cast<const __m128i*>(second + 2 * p)),
                                                     _mm_loadu_si128(reinterpret_cast<const __m128i*>(first + 2 * p)));
            const __m256i w =
                _mm256_set_m128i(_mm_loadu_si128(reinterpret_cast<const __m128i*>(weights + (Pairs + p) * 16)),
                                 _mm_loadu_si128(reinterpret_cast<const __m128i*>(weights + p * 16)));
            sum = _mm256_add_epi16(sum, _mm256_maddubs_epi16(_mm256_shuffle_epi8(samples, shuffle), w));
        }
        sum = _mm256_srai_epi16(sum, 6);
        _mm_storeu_si128(reinterpret_cast<__m128i*>(out + g * 8),
                         _mm_packus_epi16(_mm256_castsi256_si128(sum), _mm256_extracti128_si256(sum, 1)));
    }
    across8<Pairs>(line, taps, groups, whole, out);
}

}  // namespace

void downSsse3(const std::uint8_t* source, std::ptrdiff_t stride, const std::int8_t* weights, int taps, int width,
               std::uint8_t* out) {
    taps == 4 ? down16<2>(source, stride, weights, width, out) : down16<3>(source, stride, weights, width, out);
}

void downAvx2(const std::uint8_t* source, std::ptrdiff_t stride, const std::int8_t* weights, int taps, int width,
              std::uint8_t* out) {
    taps == 4 ? down32<2>(source, stride, weights, width, out) : down32<3>(source, stride, weights, width, out);
}

void acrossSsse3(const std::uint8_t* line, const Resampler::Taps& taps, const Resampler::Groups& groups,
                 std::uint8_t* out) {
    taps.taps == 4 ? across8<2>(line, taps, groups, 0, out) : across8<3>(line, taps, groups, 0, out);
}

void acrossAvx2(const std::uint8_t* line, const Resampler::Taps& taps, const Resampler::Groups& groups,
                std::uint8_t* out) {
    taps.taps == 4 ? across16<2>(line, taps, groups, out) : across16<3>(line, taps, groups, out);
}

}  // namespace sw::x86

#endif
