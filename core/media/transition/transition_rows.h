#pragma once

#include <cstdint>
#include <type_traits>

#include "core/media/frame/frame.h"

namespace sw {

// The inner loops of transitions. A *field* says for each sample when the new picture reaches it, 0…1; a *weight* is
// 0…kFull of the samples it is for. All of them are exact or in plain float arithmetic without contraction: the same bits on every processor.

/// field[i] = offset[i] + slope[i] × at
void affineField(const float* offset, const float* slope, float at, float* field, int count);
/// field[i] = √(x[i]² + y²)
void distanceField(const float* x, float y, float* field, int count);
/// field[i] = the angle of (x[i], y), y down, clockwise from up, as a part of a turn; within 10⁻⁴.
void angleField(const float* x, float y, float* field, int count);
/// field[i] = offset[i] + slope × max(local[i], at)
void cellField(const float* offset, const float* local, float at, float slope, float* field, int count);
/// weight[i] = smoothstep((threshold − field[i]) / soft) × strength, which is a weight
void fieldWeights(const float* field, float threshold, float soft, int strength, std::uint16_t* weight, int count);
/// The same for a field of bytes (0…255 for 0…1) and less exact; −1 ≤ threshold ≤ 1.9, 0.02 ≤ soft ≤ 1.
void byteWeights(const std::uint8_t* field, double threshold, double soft, int strength, std::uint16_t* weight,
                 int count);

/// out = (a × (kFull − weight) + b × weight) / kFull, rounded to nearest. `out` may be a or b.
template <class Sample>
void mixRowBy(const Sample* a, const Sample* b, const std::uint16_t* weight, Sample* out, int count);
/// Moves a row towards one value, sample by sample.
template <class Sample>
void tintRowBy(Sample* row, std::type_identity_t<Sample> value, const std::uint16_t* weight, int count);

/// sum[i] += added[i] − removed[i]
template <class Sample>
void slideSums(std::uint32_t* sum, const Sample* added, const Sample* removed, int count);
/// sum[i] += added[i]
template <class Sample>
void addToSums(std::uint32_t* sum, const Sample* added, int count);
/// out[i] = sum[i] / window, rounded to nearest; the sums are of `window` samples.
template <class Sample>
void averageSums(const std::uint32_t* sum, int window, Sample* out, int count);
/// out[i] = (sum[i + window] − sum[i]) / window: `sum` is a running sum.
template <class Sample>
void averageSpans(const std::uint32_t* sum, int window, Sample* out, int count);

/// Places in a plane, in 1/256 samples; 0 is the first sample's centre.
inline constexpr int kPlaceUnit = 256;

/// Places between nodes that lie `cell` samples apart: sample i of a cell is at (first + i) / cell from its node to the
/// next. There are enough nodes for `count` samples, and one more.
void nodePlaces(const float* node, int cell, float first, std::int32_t* place, int count);
/// Folds places back into 0 … (size − 1) samples as if the plane were mirrored at its borders, once.
void mirrorPlaces(std::int32_t* place, int size, int count);
/// place[i] = offset + factor × scale[i]
void scaledPlaces(const float* scale, float factor, float offset, std::int32_t* place, int count);
/// weight[i] = how much (of kFull) of a sample at that place is within a plane of this size: half on its border, all of it half a
/// sample inside.
template <class Sample>
void coverage(const std::int32_t* x, const std::int32_t* y, int width, int height, std::uint16_t* weight, int count);
/// out[i] = the plane at (x[i], y[i]), bilinear; beyond the plane its border repeats.
template <class Sample>
void sampleRow(const BasicPlane<Sample>& plane, const std::int32_t* x, const std::int32_t* y, int count, Sample* out);

}  // namespace sw
