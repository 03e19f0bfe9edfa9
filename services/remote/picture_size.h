#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sw {

/// A picture's sides, in pixels.
struct PictureSize {
    int width = 0;
    int height = 0;
    friend bool operator==(const PictureSize&, const PictureSize&) = default;
};

/// "1024x1536"
std::string sizeText(PictureSize size);

/// The one whose shape is nearest to that of `canvas`; the first of equals. `sizes` is not empty.
PictureSize nearestShape(const std::vector<PictureSize>& sizes, PictureSize canvas);

/// The largest of the canvas' shape that has no more than `mostPixels`, and sides that are multiples of `step`, at least one.
/// Never larger than the canvas itself, rounded up.
PictureSize fittingSize(PictureSize canvas, std::int64_t mostPixels, int step);

}  // namespace sw
