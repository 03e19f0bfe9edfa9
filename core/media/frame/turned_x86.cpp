#include "core/media/frame/turned_x86.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace sw::x86 {
namespace {

constexpr int kBits = TurnedRows::kBits;
constexpr int kCoarser = 32 - kBits;
constexpr int kOne = 1 << kBits;

/// The part of a place between two samples.
inline short fraction(std::int64_t place) {
    return static_cast<short>(place >> kCoarser & (kOne - 1));
}

// A turned row crosses many rows of its plane, which no processor sees coming: what a row this far down needs is
// fetched early.
constexpr int kAhead = 12;

inline void prefetch(const std::uint8_t* samples) {
    _mm_prefetch(reinterpret_cast<const char*>(samples), _MM_HINT_T0);
}

inline std::ptrdiff_t offset(std::int64_t x, std::int64_t y, std::ptrdiff_t stride) {
    return (y >> 32) * stride + (x >> 32);
}

__attribute__((target("ssse3"))) inline __m128i load(const void* at) {
    return _mm_loadu_si128(static_cast<const __m128i*>(at));
}

template <int Planes>
__attribute__((target("ssse3"))) void turn8(const Walk& walk, int from) {
    const __m128i lanesX = load(walk.lanes->x.data());
    const __m128i lanesY = load(walk.lanes->y.data());
    const __m128i sign = _mm_set1_epi8(static_cast<char>(0x80));
    std::int64_t placeX = walk.x + walk.stepX * from;
    std::int64_t placeY = walk.y + walk.stepY * from;
    for (int i = from; i < walk.groups; ++i, placeX += walk.stepX, placeY += walk.stepY) {
        const std::ptrdiff_t at = offset(placeX, placeY, walk.stride);
        const __m128i x = _mm_add_epi16(_mm_set1_epi16(fraction(placeX)), lanesX);
        const __m128i y = _mm_add_epi16(_mm_set1_epi16(fraction(placeY)), lanesY);
        const __m128i column = _mm_srli_epi16(x, kBits);
        const __m128i shuffle = _mm_add_epi16(_mm_or_si128(column, _mm_slli_epi16(column, 8)), _mm_set1_epi16(0x0100));
        const __m128i across = _mm_and_si128(_mm_srli_epi16(x, kBits - 7), _mm_set1_epi16(127));
        const __m128i weights = _mm_or_si128(_mm_sub_epi16(_mm_set1_epi16(128), across), _mm_slli_epi16(across, 8));
        const __m128i lower = _mm_cmpgt_epi16(y, _mm_set1_epi16(kOne - 1));
        const __m128i down = _mm_slli_epi16(_mm_and_si128(y, _mm_set1_epi16(kOne - 1)), 15 - kBits);
        for (int p = 0; p < Planes; ++p) {
            prefetch(walk.planes[p] + at + kAhead * walk.stride);
            __m128i row[3];
            for (int r = 0; r < 3; ++r) {
                const __m128i samples = _mm_xor_si128(load(walk.planes[p] + at + r * walk.stride), sign);
                row[r] = _mm_maddubs_epi16(weights, _mm_shuffle_epi8(samples, shuffle));
            }
            const __m128i a = _mm_or_si128(_mm_and_si128(lower, row[1]), _mm_andnot_si128(lower, row[0]));
            const __m128i b = _mm_or_si128(_mm_and_si128(lower, row[2]), _mm_andnot_si128(lower, row[1]));
            const __m128i sum = _mm_add_epi16(a, _mm_mulhrs_epi16(_mm_sub_epi16(b, a), down));
            const __m128i level = _mm_srai_epi16(_mm_add_epi16(sum, _mm_set1_epi16(64)), 7);
            _mm_storel_epi64(reinterpret_cast<__m128i*>(walk.out[p] + i * 8),
                             _mm_xor_si128(_mm_packs_epi16(level, level), sign));
        }
    }
}

__attribute__((target("avx2"))) inline __m256i both(__m128i low, __m128i high) {
    return _mm256_inserti128_si256(_mm256_castsi128_si256(low), high, 1);
}

/// Two groups at a time.
template <int Planes>
__attribute__((target("avx2"))) void turn16(const Walk& walk) {
    const __m256i lanesX = _mm256_broadcastsi128_si256(load(walk.lanes->x.data()));
    const __m256i lanesY = _mm256_broadcastsi128_si256(load(walk.lanes->y.data()));
    const __m256i sign = _mm256_set1_epi8(static_cast<char>(0x80));
    const int whole = walk.groups / 2 * 2;
    std::int64_t placeX = walk.x;
    std::int64_t placeY = walk.y;
    const std::ptrdiff_t stride = walk.stride;
    for (int i = 0; i < whole; i += 2, placeX += 2 * walk.stepX, placeY += 2 * walk.stepY) {
        const std::int64_t nextX = placeX + walk.stepX;
        const std::int64_t nextY = placeY + walk.stepY;
        const std::ptrdiff_t one = offset(placeX, placeY, stride);
        const std::ptrdiff_t two = offset(nextX, nextY, stride);
        const __m256i x =
            _mm256_add_epi16(both(_mm_set1_epi16(fraction(placeX)), _mm_set1_epi16(fraction(nextX))), lanesX);
        const __m256i y =
            _mm256_add_epi16(both(_mm_set1_epi16(fraction(placeY)), _mm_set1_epi16(fraction(nextY))), lanesY);
        const __m256i column = _mm256_srli_epi16(x, kBits);
        const __m256i shuffle =
            _mm256_add_epi16(_mm256_or_si256(column, _mm256_slli_epi16(column, 8)), _mm256_set1_epi16(0x0100));
        const __m256i across = _mm256_and_si256(_mm256_srli_epi16(x, kBits - 7), _mm256_set1_epi16(127));
        const __m256i weights =
            _mm256_or_si256(_mm256_sub_epi16(_mm256_set1_epi16(128), across), _mm256_slli_epi16(across, 8));
        const __m256i lower = _mm256_cmpgt_epi16(y, _mm256_set1_epi16(kOne - 1));
        const __m256i down = _mm256_slli_epi16(_mm256_and_si256(y, _mm256_set1_epi16(kOne - 1)), 15 - kBits);
        for (int p = 0; p < Planes; ++p) {
            prefetch(walk.planes[p] + one + kAhead * stride);
            __m256i row[3];
            for (int r = 0; r < 3; ++r) {
                const __m256i samples =
                    both(load(walk.planes[p] + one + r * stride), load(walk.planes[p] + two + r * stride));
                row[r] = _mm256_maddubs_epi16(weights, _mm256_shuffle_epi8(_mm256_xor_si256(samples, sign), shuffle));
            }
            const __m256i a = _mm256_blendv_epi8(row[0], row[1], lower);
            const __m256i b = _mm256_blendv_epi8(row[1], row[2], lower);
            const __m256i sum = _mm256_add_epi16(a, _mm256_mulhrs_epi16(_mm256_sub_epi16(b, a), down));
            const __m256i level = _mm256_srai_epi16(_mm256_add_epi16(sum, _mm256_set1_epi16(64)), 7);
            const __m128i packed = _mm_packs_epi16(_mm256_castsi256_si128(level), _mm256_extracti128_si256(level, 1));
            _mm_storeu_si128(reinterpret_cast<__m128i*>(walk.out[p] + i * 8),
                             _mm_xor_si128(packed, _mm256_castsi256_si128(sign)));
        }
    }
    turn8<Planes>(walk, whole);
}

}  // namespace

void turnSsse3(const Walk& walk, int planes) {
    planes == 1 ? turn8<1>(walk, 0) : planes == 2 ? turn8<2>(walk, 0) : turn8<3>(walk, 0);
}

void turnAvx2(const Walk& walk, int planes) {
    planes == 1 ? turn16<1>(walk) : planes == 2 ? turn16<2>(walk) : turn16<3>(walk);
}

}  // namespace sw::x86

#endif
