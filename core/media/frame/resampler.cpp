#include "core/media/frame/resampler.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <type_traits>

#include "core/media/frame/resampler_kernel.h"
#include "core/media/frame/resampler_neon.h"
#include "core/media/frame/resampler_x86.h"
#include "core/media/frame/wide_loops.h"

namespace sw {
namespace {

using Taps = ResamplerTaps;
using Groups = ResamplerGroups;

constexpr int kUnit = ResamplerKernel::kUnit;
constexpr int kFraction = 32;  // fractional bits of a position
constexpr int kPhaseShift = kFraction - 8;

std::int64_t fixed(double value) {
    return std::llround(value * static_cast<double>(std::int64_t{1} << kFraction));
}

/// Weights of samples beyond the border go to the border's sample; `last` is the tap of the last sample there is.
void foldBorder(const std::int8_t* weights, int kernelTaps, int begin, int start, int last, std::int8_t* out) {
    std::fill(out, out + Taps::kStride, std::int8_t{0});
    for (int t = 0; t < kernelTaps; ++t) {
        const int at = std::clamp(begin + t - start, 0, last);
        out[at] = static_cast<std::int8_t>(out[at] + weights[t]);
    }
}

void plan(const Sampling& sampling, Taps& out) {
    const ResamplerKernel& kernel = ResamplerKernel::forStep(sampling.step);
    out.count = sampling.count;
    out.taps = std::min(kernel.taps, std::max(2, sampling.size / 2 * 2));
    out.start.resize(static_cast<std::size_t>(sampling.count));
    out.weights.resize(out.start.size() * Taps::kStride);
    const int last = std::max(0, sampling.size - out.taps);
    const std::int64_t step = fixed(sampling.step);
    std::int64_t position = fixed(sampling.first) + (std::int64_t{1} << (kPhaseShift - 1));
    const bool whole = step == std::int64_t{1} << kFraction && (position >> kPhaseShift) % 256 == 0;
    const std::int64_t first = position >> kFraction;
    for (int i = 0; i < sampling.count; ++i, position += step) {
        const auto phase = static_cast<std::size_t>(position >> kPhaseShift & 255);
        const int begin = static_cast<int>(position >> kFraction) - kernel.taps / 2 + 1;
        const int start = std::clamp(begin, 0, last);
        const std::int8_t* weights = kernel.weights[phase].data();
        std::int8_t* stored = &out.weights[static_cast<std::size_t>(i) * Taps::kStride];
        out.start[static_cast<std::size_t>(i)] = start;
        if (start == begin && out.taps == kernel.taps)
            std::memcpy(stored, weights, Taps::kStride);
        else
            foldBorder(weights, kernel.taps, begin, start, std::min(out.taps, sampling.size) - 1, stored);
    }
    out.shifts = whole && kernel.taps == 4 && first >= 0 && first + sampling.count <= sampling.size;
    out.shift = static_cast<int>(first);
}

/// A weight as wide as a sample.
template <class Sample>
using Weight = std::make_signed_t<Sample>;

template <class Sample>
void planGroups(const Taps& taps, Groups& out) {
    constexpr int kSize = sizeof(Sample);
    constexpr int kGroup = 8 / kSize;  // outputs
    constexpr int kPerBlock = Resampler::kBlock / kGroup;
    const int blocks = (taps.count + Resampler::kBlock - 1) / Resampler::kBlock;
    const int pairs = taps.taps / 2;
    out.usable = true;
    out.base.resize(static_cast<std::size_t>(blocks * kPerBlock));
    out.shuffle.resize(out.base.size() * 16);
    out.weights.resize(out.shuffle.size() * static_cast<std::size_t>(pairs));
    for (int g = 0; g < blocks * kPerBlock; ++g) {
        const int base = taps.start[static_cast<std::size_t>(std::min(g * kGroup, taps.count - 1))];
        out.base[static_cast<std::size_t>(g)] = base;
        std::uint8_t* shuffle = &out.shuffle[static_cast<std::size_t>(g) * 16];
        std::int8_t* to = &out.weights[static_cast<std::size_t>((g / kPerBlock * pairs * kPerBlock + g % kPerBlock) * 16)];
        for (int j = 0; j < kGroup; ++j) {
            const auto at = static_cast<std::size_t>(std::min(g * kGroup + j, taps.count - 1));
            const int distance = taps.start[at] - base;
            out.usable = out.usable && distance <= 16 / kSize - 2;
            for (int byte = 0; byte < 2 * kSize; ++byte)
                shuffle[2 * kSize * j + byte] = static_cast<std::uint8_t>((distance * kSize + byte) & 15);
            for (int p = 0; p < pairs; ++p) {
                const std::int8_t* pair = &taps.weights[at * Taps::kStride + static_cast<std::size_t>(p) * 2];
                const Weight<Sample> wide[] = {pair[0], pair[1]};
                std::memcpy(to + (p * kPerBlock * 16 + 2 * kSize * j), wide, sizeof wide);
            }
        }
    }
}

/// A weighed sum of samples with `fraction` further bits, rounded to `kept` of them.
template <class Sample>
Sample rounded(int sum, int fraction = 0, int kept = 0) {
    const int shift = 6 + fraction - kept;
    return static_cast<Sample>(std::min(std::max((sum + (1 << shift >> 1)) >> shift, 0), Depth<Sample>::kMost << kept));
}

template <int Count, class Sample>
SW_WIDE void downRows(const Sample* __restrict source, std::ptrdiff_t stride, const std::int8_t* weights, int width,
                      Sample* __restrict out) {
    int w[Count];
    std::copy_n(weights, Count, w);
    for (int x = 0; x < width; ++x) {
        int sum = 0;
        for (int t = 0; t < Count; ++t)
            sum += source[x + t * stride] * w[t];
        out[x] = rounded<Sample>(sum, 0, BasicResampler<Sample>::kLineBits);
    }
}

template <class Sample>
void downPlain(const Sample* source, std::ptrdiff_t stride, const std::int8_t* weights, int taps, int width, Sample* out) {
    const auto down = taps == 2 ? downRows<2, Sample> : taps == 4 ? downRows<4, Sample> : downRows<6, Sample>;
    down(source, stride, weights, width, out);
}

template <class Sample>
void acrossPlain(const Sample* line, int fraction, const Taps& taps, int first, int last, Sample* out) {
    for (int x = first; x < last; ++x) {
        const Sample* from = line + taps.start[static_cast<std::size_t>(x)];
        const std::int8_t* weights = &taps.weights[static_cast<std::size_t>(x) * Taps::kStride];
        int sum = 0;
        for (int t = 0; t < taps.taps; ++t)
            sum += from[t] * weights[t];
        out[x] = rounded<Sample>(sum, fraction);
    }
}

/// The only tap that counts, or −1.
int onlyTap(const std::int8_t* weights, int taps) {
    int only = -1;
    for (int t = 0; t < taps; ++t)
        if (weights[t] == kUnit)
            only = t;
        else if (weights[t] != 0)
            return -1;
    return only;
}

}  // namespace

template <class Sample>
BasicResampler<Sample>::BasicResampler(Code code) : m_code(code == Code::Best ? codes().back() : code) {}

template <class Sample>
void BasicResampler<Sample>::set(const Sampling& across, const Sampling& down) {
    if (down != m_plannedDown)
        plan(down, m_down);
    m_plannedDown = down;
    if (across == m_plannedAcross)
        return;
    m_plannedAcross = across;
    plan(across, m_across);
    m_line.resize(static_cast<std::size_t>(across.size) + 64);
    if (m_code != Code::Plain && across.count > 0)
        planGroups<Sample>(m_across, m_groups);
}

namespace {

/// In 10 bits the plain code is nearly as fast as can be.
void down(SampleCode, const std::uint16_t* source, std::ptrdiff_t stride, const std::int8_t* weights, int taps, int width,
          std::uint16_t* out) {
    downPlain(source, stride, weights, taps, width, out);
}

void down(SampleCode code, const std::uint8_t* source, std::ptrdiff_t stride, const std::int8_t* weights, int taps,
          int width, std::uint8_t* out) {
#if defined(__x86_64__)
    if (code == SampleCode::Avx2)
        return x86::downAvx2(source, stride, weights, taps, width, out);
    if (code == SampleCode::Ssse3)
        return x86::downSsse3(source, stride, weights, taps, width, out);
#elif defined(__aarch64__)
    if (code == SampleCode::Neon)
        return neon::down(source, stride, weights, taps, width, out);
#endif
    downPlain(source, stride, weights, taps, width, out);
}

void across([[maybe_unused]] SampleCode code, const std::uint16_t* line, int fraction, const Taps& taps,
            [[maybe_unused]] const Groups& groups, int first, int last, std::uint16_t* out) {
#if defined(__x86_64__)
    if (code != SampleCode::Plain && groups.usable)
        return x86::acrossDeep(line, fraction, taps.taps, groups, first, last, out);
#endif
    acrossPlain(line, fraction, taps, first, last, out);
}

void across(SampleCode code, const std::uint8_t* line, int fraction, const Taps& taps, const Groups& groups, int first,
            int last, std::uint8_t* out) {
    if (code == SampleCode::Plain || !groups.usable)
        return acrossPlain(line, fraction, taps, first, last, out);
#if defined(__x86_64__)
    code == SampleCode::Avx2 ? x86::acrossAvx2(line, taps.taps, groups, first, last, out)
                             : x86::acrossSsse3(line, taps.taps, groups, first, last, out);
#elif defined(__aarch64__)
    neon::across(line, taps.taps, groups, first, last, out);
#endif
}

}  // namespace

template <class Sample>
const Sample* BasicResampler<Sample>::line(const Plane& source, int y, int first, int last) {
    const std::int8_t* weights = &m_down.weights[static_cast<std::size_t>(y) * Taps::kStride];
    const int row = sourceRow(y);
    if (const int only = onlyTap(weights, m_down.taps); only >= 0)
        return source.row(row + only);
    const int left = first / 32 * 32;  // whole vectors of the source
    down(m_code, source.row(row) + left, source.stride(), weights, m_down.taps, last - left, m_line.data() + left);
    return m_line.data();
}

template <class Sample>
const Sample* BasicResampler<Sample>::part(const Plane& source, int y, int first, int last, Sample* scratch) {
    if (m_across.shifts) {
        const Sample* made = line(source, y, first + m_across.shift, last + m_across.shift) + m_across.shift;
        if (made != m_line.data() + m_across.shift)
            return made;
        std::transform(made + first, made + last, scratch + first,
                       [](Sample level) { return static_cast<Sample>((level + (1 << kLineBits >> 1)) >> kLineBits); });
        return scratch;
    }
    const Sample* made = line(source, y, leftColumn(first), rightColumn(last) + 1);
    across(m_code, made, made == m_line.data() ? kLineBits : 0, m_across, m_groups, first, last, scratch);
    return scratch;
}

template <class Sample>
void BasicResampler<Sample>::row(const Plane& source, int y, Sample* out) {
    const Sample* made = part(source, y, 0, columns(), out);
    if (made != out)
        std::copy_n(made, columns(), out);
}

template class BasicResampler<std::uint8_t>;
template class BasicResampler<std::uint16_t>;

}  // namespace sw
