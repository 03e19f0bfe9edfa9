#include "core/media/resampler.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/media/resampler_x86.h"

namespace sw {
namespace {

constexpr int kUnit = 64;
constexpr double kMostStretch = 1.5;

double catmullRom(double distance) {
    const double x = std::abs(distance);
    if (x < 1)
        return (1.5 * x - 2.5) * x * x + 1;
    if (x < 2)
        return ((-0.5 * x + 2.5) * x - 4) * x + 2;
    return 0;
}

/// Whole weights that sum to exactly 64: the largest takes what rounding left over.
void quantise(const std::array<double, Resampler::kMostTaps>& exact, int taps, int* weights) {
    double sum = 0;
    for (int t = 0; t < taps; ++t)
        sum += exact[static_cast<std::size_t>(t)];
    int total = 0;
    int largest = 0;
    for (int t = 0; t < taps; ++t) {
        weights[t] = static_cast<int>(std::lround(exact[static_cast<std::size_t>(t)] / sum * kUnit));
        total += weights[t];
        if (weights[t] > weights[largest])
            largest = t;
    }
    weights[largest] += kUnit - total;
}

void plan(const Sampling& sampling, Resampler::Taps& out) {
    const double stretch = std::clamp(sampling.step, 1.0, kMostStretch);
    out.count = sampling.count;
    out.taps = stretch > 1 + 1e-9 ? 6 : 4;
    const auto taps = static_cast<std::size_t>(out.taps);
    out.start.resize(static_cast<std::size_t>(sampling.count));
    out.weights.assign(out.start.size() * taps, 0);
    for (int i = 0; i < sampling.count; ++i) {
        const double centre = sampling.first + i * sampling.step;
        const int begin = static_cast<int>(std::floor(centre)) - out.taps / 2 + 1;
        std::array<double, Resampler::kMostTaps> exact{};
        for (int t = 0; t < out.taps; ++t)
            exact[static_cast<std::size_t>(t)] = catmullRom((begin + t - centre) / stretch);
        std::array<int, Resampler::kMostTaps> weights{};
        quantise(exact, out.taps, weights.data());
        const int inside = std::clamp(begin, 0, sampling.size - out.taps);
        std::int8_t* stored = &out.weights[static_cast<std::size_t>(i) * taps];
        for (int t = 0; t < out.taps; ++t) {
            const int at = std::clamp(begin + t, inside, inside + out.taps - 1) - inside;
            stored[at] = static_cast<std::int8_t>(stored[at] + weights[static_cast<std::size_t>(t)]);
        }
        out.start[static_cast<std::size_t>(i)] = inside;
    }
}

void planGroups(const Resampler::Taps& taps, int left, Resampler::Groups& out) {
    const int groups = (taps.count + 7) / 8;
    const int pairs = taps.taps / 2;
    out.usable = true;
    out.base.resize(static_cast<std::size_t>(groups));
    out.shuffle.resize(static_cast<std::size_t>(groups) * 16);
    out.weights.assign(static_cast<std::size_t>(groups * pairs) * 16, 0);
    for (int g = 0; g < groups; ++g) {
        const int base = taps.start[static_cast<std::size_t>(g) * 8];
        out.base[static_cast<std::size_t>(g)] = base - left;
        for (int j = 0; j < 8; ++j) {
            const auto at = static_cast<std::size_t>(std::min(g * 8 + j, taps.count - 1));
            const int distance = taps.start[at] - base;
            out.usable = out.usable && distance <= 14;
            const auto lane = static_cast<std::size_t>(g * 16 + j * 2);
            out.shuffle[lane] = static_cast<std::uint8_t>(distance & 15);
            out.shuffle[lane + 1] = static_cast<std::uint8_t>((distance + 1) & 15);
            for (int p = 0; p < pairs; ++p) {
                const auto to = static_cast<std::size_t>((g * pairs + p) * 16 + j * 2);
                const std::size_t from = at * static_cast<std::size_t>(taps.taps) + static_cast<std::size_t>(p) * 2;
                out.weights[to] = taps.weights[from];
                out.weights[to + 1] = taps.weights[from + 1];
            }
        }
    }
}

std::uint8_t rounded(int sum) {
    return static_cast<std::uint8_t>(std::clamp((sum + kUnit / 2) >> 6, 0, 255));
}

template <int N>
void downPlain(const std::uint8_t* source, std::ptrdiff_t stride, const std::int8_t* weights, int width,
               std::uint8_t* out) {
    for (int x = 0; x < width; ++x) {
        int sum = 0;
        for (int t = 0; t < N; ++t)
            sum += source[x + t * stride] * weights[t];
        out[x] = rounded(sum);
    }
}

template <int N>
void acrossPlain(const std::uint8_t* line, const Resampler::Taps& taps, int left, std::uint8_t* out) {
    for (int x = 0; x < taps.count; ++x) {
        const std::uint8_t* from = line + taps.start[static_cast<std::size_t>(x)] - left;
        const std::int8_t* weights = &taps.weights[static_cast<std::size_t>(x) * N];
        int sum = 0;
        for (int t = 0; t < N; ++t)
            sum += from[t] * weights[t];
        out[x] = rounded(sum);
    }
}

bool canRun(Resampler::Code code) {
#if defined(__x86_64__)
    if (code == Resampler::Code::Avx2)
        return __builtin_cpu_supports("avx2");
    if (code == Resampler::Code::Ssse3)
        return __builtin_cpu_supports("ssse3");
#endif
    return code == Resampler::Code::Plain;
}

}  // namespace

std::vector<Resampler::Code> Resampler::codes() {
    std::vector<Code> runnable;
    for (const Code code : {Code::Plain, Code::Ssse3, Code::Avx2})
        if (canRun(code))
            runnable.push_back(code);
    return runnable;
}

Resampler::Resampler(Code code) : m_code(code == Code::Best ? codes().back() : code) {}

void Resampler::set(const Sampling& across, const Sampling& down) {
    plan(across, m_across);
    plan(down, m_down);
    if (m_across.count == 0)
        return;
    const auto [lowest, highest] = std::minmax_element(m_across.start.begin(), m_across.start.end());
    m_left = *lowest;
    m_width = *highest + m_across.taps - m_left;
    m_line.resize(static_cast<std::size_t>(m_width) + 64);
    if (m_code != Code::Plain)
        planGroups(m_across, m_left, m_groups);
}

void Resampler::row(const Plane& source, int y, std::uint8_t* out) {
    const std::uint8_t* from = source.row(m_down.start[static_cast<std::size_t>(y)]) + m_left;
    const std::int8_t* weights = &m_down.weights[static_cast<std::size_t>(y * m_down.taps)];
    const bool plain = m_code == Code::Plain || !m_groups.usable;
#if defined(__x86_64__)
    if (m_code == Code::Avx2)
        x86::downAvx2(from, source.stride(), weights, m_down.taps, m_width, m_line.data());
    else if (m_code == Code::Ssse3)
        x86::downSsse3(from, source.stride(), weights, m_down.taps, m_width, m_line.data());
    if (!plain && m_code == Code::Avx2)
        return x86::acrossAvx2(m_line.data(), m_across, m_groups, out);
    if (!plain)
        return x86::acrossSsse3(m_line.data(), m_across, m_groups, out);
#endif
    if (m_code == Code::Plain)
        m_down.taps == 4 ? downPlain<4>(from, source.stride(), weights, m_width, m_line.data())
                         : downPlain<6>(from, source.stride(), weights, m_width, m_line.data());
    m_across.taps == 4 ? acrossPlain<4>(m_line.data(), m_across, m_left, out)
                       : acrossPlain<6>(m_line.data(), m_across, m_left, out);
}

}  // namespace sw
