#include "core/media/frame/resampler.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/media/frame/resampler_kernel.h"
#include "core/media/frame/resampler_neon.h"
#include "core/media/frame/resampler_x86.h"

namespace sw {
namespace {

using Taps = Resampler::Taps;
using Groups = Resampler::Groups;

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

void planGroups(const Taps& taps, Groups& out) {
    const int blocks = (taps.count + Resampler::kBlock - 1) / Resampler::kBlock;
    const int pairs = taps.taps / 2;
    out.usable = true;
    out.base.resize(static_cast<std::size_t>(blocks) * 2);
    out.shuffle.resize(static_cast<std::size_t>(blocks) * 32);
    out.weights.resize(static_cast<std::size_t>(blocks * pairs) * 32);
    for (int g = 0; g < blocks * 2; ++g) {
        const int base = taps.start[static_cast<std::size_t>(std::min(g * 8, taps.count - 1))];
        out.base[static_cast<std::size_t>(g)] = base;
        std::uint8_t* shuffle = &out.shuffle[static_cast<std::size_t>(g) * 16];
        std::int8_t* to = &out.weights[static_cast<std::size_t>((g / 2 * pairs * 2 + g % 2) * 16)];
        for (int j = 0; j < 8; ++j) {
            const auto at = static_cast<std::size_t>(std::min(g * 8 + j, taps.count - 1));
            const int distance = taps.start[at] - base;
            out.usable = out.usable && distance <= 14;
            shuffle[2 * j] = static_cast<std::uint8_t>(distance & 15);
            shuffle[2 * j + 1] = static_cast<std::uint8_t>((distance + 1) & 15);
            for (int p = 0; p < pairs; ++p)
                std::memcpy(to + p * 32 + 2 * j, &taps.weights[at * Taps::kStride + static_cast<std::size_t>(p) * 2],
                            2);
        }
    }
}

std::uint8_t rounded(int sum) {
    return static_cast<std::uint8_t>(std::clamp((sum + kUnit / 2) >> 6, 0, 255));
}

void downPlain(const std::uint8_t* source, std::ptrdiff_t stride, const std::int8_t* weights, int taps, int width,
               std::uint8_t* out) {
    for (int x = 0; x < width; ++x) {
        int sum = 0;
        for (int t = 0; t < taps; ++t)
            sum += source[x + t * stride] * weights[t];
        out[x] = rounded(sum);
    }
}

void acrossPlain(const std::uint8_t* line, const Taps& taps, int first, int last, std::uint8_t* out) {
    for (int x = first; x < last; ++x) {
        const std::uint8_t* from = line + taps.start[static_cast<std::size_t>(x)];
        const std::int8_t* weights = &taps.weights[static_cast<std::size_t>(x) * Taps::kStride];
        int sum = 0;
        for (int t = 0; t < taps.taps; ++t)
            sum += from[t] * weights[t];
        out[x] = rounded(sum);
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

Resampler::Resampler(Code code) : m_code(code == Code::Best ? codes().back() : code) {}

void Resampler::set(const Sampling& across, const Sampling& down) {
    if (down != m_plannedDown)
        plan(down, m_down);
    m_plannedDown = down;
    if (across == m_plannedAcross)
        return;
    m_plannedAcross = across;
    plan(across, m_across);
    m_line.resize(static_cast<std::size_t>(across.size) + 64);
    if (m_code != Code::Plain && across.count > 0)
        planGroups(m_across, m_groups);
}

const std::uint8_t* Resampler::line(const Plane& source, int y, int first, int last) {
    const std::int8_t* weights = &m_down.weights[static_cast<std::size_t>(y) * Taps::kStride];
    const int row = sourceRow(y);
    if (const int only = onlyTap(weights, m_down.taps); only >= 0)
        return source.row(row + only);
    const int left = first / 32 * 32;  // whole vectors of the source
    const std::uint8_t* from = source.row(row) + left;
    const int width = last - left;
    std::uint8_t* out = m_line.data() + left;
#if defined(__x86_64__)
    if (m_code == Code::Avx2)
        x86::downAvx2(from, source.stride(), weights, m_down.taps, width, out);
    if (m_code == Code::Ssse3)
        x86::downSsse3(from, source.stride(), weights, m_down.taps, width, out);
#elif defined(__aarch64__)
    if (m_code == Code::Neon)
        neon::down(from, source.stride(), weights, m_down.taps, width, out);
#endif
    if (m_code == Code::Plain)
        downPlain(from, source.stride(), weights, m_down.taps, width, out);
    return m_line.data();
}

void Resampler::across(const std::uint8_t* line, int first, int last, std::uint8_t* out) const {
    if (m_code == Code::Plain || !m_groups.usable)
        return acrossPlain(line, m_across, first, last, out);
#if defined(__x86_64__)
    m_code == Code::Avx2 ? x86::acrossAvx2(line, m_across.taps, m_groups, first, last, out)
                         : x86::acrossSsse3(line, m_across.taps, m_groups, first, last, out);
#elif defined(__aarch64__)
    neon::across(line, m_across.taps, m_groups, first, last, out);
#endif
}

const std::uint8_t* Resampler::part(const Plane& source, int y, int first, int last, std::uint8_t* scratch) {
    if (m_across.shifts) {
        const std::uint8_t* made = line(source, y, first + m_across.shift, last + m_across.shift) + m_across.shift;
        if (made != m_line.data() + m_across.shift)
            return made;
        std::memcpy(scratch + first, made + first, static_cast<std::size_t>(last - first));
        return scratch;
    }
    across(line(source, y, leftColumn(first), rightColumn(last) + 1), first, last, scratch);
    return scratch;
}

void Resampler::row(const Plane& source, int y, std::uint8_t* out) {
    const std::uint8_t* made = part(source, y, 0, columns(), out);
    if (made != out)
        std::memcpy(out, made, static_cast<std::size_t>(columns()));
}

}  // namespace sw
