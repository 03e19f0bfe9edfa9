#include "core/media/frame/resampler_neon.h"

#if defined(__aarch64__)

#include <arm_neon.h>

#include <cstring>

namespace sw::neon {
namespace {

int16x8_t widened(uint8x8_t samples) {
    return vreinterpretq_s16_u16(vmovl_u8(samples));
}

template <int Pairs>
void across8(const std::uint8_t* line, const Resampler::Groups& groups, int first, int last, std::uint8_t* out) {
    for (int x = first; x < last; x += 8) {
        const int g = x / 8;
        const std::uint8_t* at = line + groups.base[static_cast<std::size_t>(g)];
        const uint8x16_t shuffle = vld1q_u8(&groups.shuffle[static_cast<std::size_t>(g) * 16]);
        const std::int8_t* weights = &groups.weights[static_cast<std::size_t>((g / 2 * Pairs * 2 + g % 2) * 16)];
        int16x8_t sum = vdupq_n_s16(0);
        for (int p = 0; p < Pairs; ++p) {
            const uint8x16_t samples = vqtbl1q_u8(vld1q_u8(at + 2 * p), shuffle);
            const int8x16_t w = vld1q_s8(weights + p * 32);
            const int16x8_t low = vmulq_s16(widened(vget_low_u8(samples)), vmovl_s8(vget_low_s8(w)));
            const int16x8_t high = vmulq_s16(widened(vget_high_u8(samples)), vmovl_s8(vget_high_s8(w)));
            sum = vaddq_s16(sum, vpaddq_s16(low, high));
        }
        std::uint8_t eight[8];
        vst1_u8(eight, vqrshrun_n_s16(sum, 6));
        std::memcpy(out + x, eight, last - x < 8 ? static_cast<std::size_t>(last - x) : 8);
    }
}

}  // namespace

void down(const std::uint8_t* source, std::ptrdiff_t stride, const std::int8_t* weights, int taps, int width,
          std::uint8_t* out) {
    for (int x = 0; x < width; x += 16) {
        int16x8_t low = vdupq_n_s16(0);
        int16x8_t high = low;
        for (int t = 0; t < taps; ++t) {
            const uint8x16_t samples = vld1q_u8(source + t * stride + x);
            low = vmlaq_n_s16(low, widened(vget_low_u8(samples)), weights[t]);
            high = vmlaq_n_s16(high, widened(vget_high_u8(samples)), weights[t]);
        }
        vst1q_u8(out + x, vcombine_u8(vqrshrun_n_s16(low, 6), vqrshrun_n_s16(high, 6)));
    }
}

void across(const std::uint8_t* line, int taps, const Resampler::Groups& groups, int first, int last,
            std::uint8_t* out) {
    const auto weigh = taps == 2 ? across8<1> : taps == 4 ? across8<2> : across8<3>;
    weigh(line, groups, first, last, out);
}

}  // namespace sw::neon

#endif
