#include "services/remote/picture_size.h"

#include <algorithm>
#include <cmath>

namespace sw {

std::string sizeText(PictureSize size) {
    return std::to_string(size.width) + "x" + std::to_string(size.height);
}

PictureSize nearestShape(const std::vector<PictureSize>& sizes, PictureSize canvas) {
    const auto distance = [&](PictureSize size) {
        return std::abs(std::log(static_cast<double>(size.width) * canvas.height / (static_cast<double>(size.height) * canvas.width)));
    };
    return *std::ranges::min_element(sizes, {}, distance);
}

PictureSize fittingSize(PictureSize canvas, std::int64_t mostPixels, int step) {
    const double pixels = static_cast<double>(canvas.width) * canvas.height;
    const double scale = std::min(1.0, std::sqrt(static_cast<double>(mostPixels) / pixels));
    const auto side = [&](int whole) { return std::max(1, static_cast<int>(std::lround(whole * scale / step))) * step; };
    PictureSize size{side(canvas.width), side(canvas.height)};
    // Rounding up may be too much.
    while (static_cast<std::int64_t>(size.width) * size.height > mostPixels && std::max(size.width, size.height) > step)
        (size.width > size.height ? size.width : size.height) -= step;
    return size;
}

}  // namespace sw
