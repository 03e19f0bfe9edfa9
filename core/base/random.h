#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sw {

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers from the same seed on every machine.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next() {
        std::uint64_t z = m_state += 0x9e3779b97f4a7c15ULL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// 0 ≤ x < 1
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// −1 ≤ x < 1
    double signedUnit() { return 2 * unit() - 1; }
    /// from ≤ x < to
    double between(double from, double to) { return from + (to - from) * unit(); }
    /// Roughly normal with standard deviation 1, within ±3.
    double bell() { return signedUnit() + signedUnit() + signedUnit(); }
    /// −1 or 1
    double sign() { return (next() >> 63) != 0 ? 1.0 : -1.0; }
    bool chance(double probability) { return unit() < probability; }
    /// 0 ≤ x < count; count > 0
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    /// The same as an int.
    int index(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }
    /// low ≤ x ≤ high
    int whole(int low, int high) { return low + index(high - low + 1); }
    /// A stream of its own for the thing named `what`, so that a change elsewhere does not move it.
    [[nodiscard]] Random fork(std::string_view what) const {
        std::uint64_t h = m_state ^ 0xcbf29ce484222325ULL;
        for (const char c : what)
            h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        return Random(h);
    }

private:
    std::uint64_t m_state;
};

}  // namespace sw
