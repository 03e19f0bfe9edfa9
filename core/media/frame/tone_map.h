#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/media/frame/frame.h"

namespace sw {

/// How light becomes a signal. `Sdr` is ITU-R BT.1886 (2.4), `Pq` SMPTE ST 2084, `Hlg` ARIB STD-B67, the latter two as in
/// ITU-R BT.2100-2.
enum class Transfer { Sdr, Pq, Hlg };

/// Red, green, blue.
using LightRgb = std::array<double, 3>;

/// What diffuse white has in HDR, in cd/m² (ITU-R BT.2408); and the peak of the SDR picture that is made.
inline constexpr double kReferenceWhite = 203;
/// The nominal peak of HDR when a clip does not say its own, and of HLG, in cd/m².
inline constexpr double kUsualPeak = 1000;

/// ST 2084: a signal 0…1 ↔ light in cd/m², 0…10000.
double nitsFromPq(double signal);
double pqFromNits(double nits);

/// ITU-R BT.2390 (5.4.1, EETF): light of a picture with `sourcePeak` made to fit `targetPeak`, both in cd/m². Below the
/// knee it stays; above, it rolls off, and the source's peak becomes the target's. Rising throughout.
double toneMapped(double nits, double sourcePeak, double targetPeak);

/// A coded BT.2020 colour (R'G'B', 0…1) as a coded BT.709 one. HDR light is tone-mapped by its largest component, so
/// that hue and saturation stay; colours outside of BT.709 are mixed with grey of their luminance until they are inside.
/// Grey stays grey, black black, the source's peak becomes 1, and white at kReferenceWhite about 0.9, which leaves room
/// for highlights.
LightRgb sdrFrom(const LightRgb& coded, Transfer transfer, double sourcePeak);

/// sdrFrom() as a table, for whole pictures of BT.2020 Y'CbCr. A plain value.
class ToneMap {
public:
    /// `fullRange` says how the source's Y'CbCr is quantised. Takes some 150 ms.
    ToneMap(Transfer transfer, double sourcePeak, bool fullRange);

    /// Fills a row pair of `out` (rows 2 × pair and the next) from three planes of 10-bit samples at luma resolution;
    /// `stride` is in samples.
    template <class Sample>
    void rows(const std::array<const std::uint16_t*, 3>& planes, const std::array<std::ptrdiff_t, 3>& stride, int pair,
              BasicFrame<Sample>& out) const;

private:
    struct Node {
        std::int16_t y = 0;  ///< all three in 1/64 levels of 8 bits
        std::int16_t u = 0;
        std::int16_t v = 0;
    };
    [[nodiscard]] std::array<int, 3> at(int y, int u, int v) const;
    /// From 10-bit Y'CbCr to steps of the table.
    struct Matrix {
        int luma = 0;
        int redOfV = 0;
        int greenOfV = 0;
        int greenOfU = 0;
        int blueOfU = 0;
    };
    Matrix m_matrix;
    int m_black;
    std::vector<Node> m_nodes;
};

}  // namespace sw
