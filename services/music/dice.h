#pragma once

#include <cstddef>
#include <cstdint>

namespace sw {

/// A small generator with the same sequence on every machine (SplitMix64; Steele, Lea, Flood 2014).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next() {
        std::uint64_t z = m_state += 0x9e3779b97f4a7c15u;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    /// 0 ≤ value < 1.
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    /// −1 ≤ value < 1.
    double signedUnit() { return 2 * unit() - 1; }
    /// Roughly normal with standard deviation 1, within ±3.
    double bell() { return (signedUnit() + signedUnit() + signedUnit()); }
    bool chance(double probability) { return unit() < probability; }
    /// 0 ≤ value < count; count must not be 0.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1))); }

private:
    std::uint64_t m_state;
};

}  // namespace sw
