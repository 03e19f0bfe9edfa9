#include "core/media/finish/layer_mask.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/media/frame/blur.h"
#include "core/media/frame/chroma_grid.h"

namespace sw {
namespace {

constexpr double kNowhere = 1e9;  // the distance to a shape without an inside

/// A mask's box in samples.
struct Area {
    double centreX = 0;
    double centreY = 0;
    double halfWidth = 0;
    double halfHeight = 0;
};

Area areaOf(const LayerMask& mask, int width, int height) {
    return {(mask.box.x + mask.box.width / 2) * width, (mask.box.y + mask.box.height / 2) * height,
            mask.box.width / 2 * width, mask.box.height / 2 * height};
}

/// The distance to a rectangle with rounded corners, below 0 inside, from a place relative to its centre.
double toRectangle(const Area& area, double radius, double x, double y) {
    if (area.halfWidth <= 0 || area.halfHeight <= 0)
        return kNowhere;
    const double across = std::abs(x) - area.halfWidth + radius;
    const double down = std::abs(y) - area.halfHeight + radius;
    const double outside =
        std::sqrt(std::max(across, 0.0) * std::max(across, 0.0) + std::max(down, 0.0) * std::max(down, 0.0));
    return outside + std::min(std::max(across, down), 0.0) - radius;
}

/// The distance to an ellipse, to first order: its equation divided by the length of its gradient.
double toEllipse(const Area& area, double x, double y) {
    if (area.halfWidth <= 0 || area.halfHeight <= 0)
        return kNowhere;
    const double u = x / area.halfWidth;
    const double v = y / area.halfHeight;
    const double length = std::sqrt(u * u + v * v);
    if (length < 1e-9)
        return -std::min(area.halfWidth, area.halfHeight);
    const double gu = u / area.halfWidth;
    const double gv = v / area.halfHeight;
    return (length - 1) * length / std::sqrt(gu * gu + gv * gv);
}

/// How much shows at `distance` from an edge that is `soft` samples wide.
template <class Sample>
Sample shown(double distance, double soft) {
    const double t = std::clamp(0.5 - distance / soft, 0.0, 1.0);
    // An edge of one sample is the share of it that is covered; wider ones are eased at both ends.
    const double part = soft > 1 ? t * t * (3 - 2 * t) : t;
    return static_cast<Sample>(std::lround(part * Depth<Sample>::kMost));
}

template <class Sample>
BasicPlane<Sample> shapePlane(const LayerMask& mask, int width, int height, double soft) {
    const Area area = areaOf(mask, width, height);
    const double radius = mask.cornerRadius * std::min(area.halfWidth, area.halfHeight);
    BasicPlane<Sample> plane(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const double fromX = x + 0.5 - area.centreX;
            const double fromY = y + 0.5 - area.centreY;
            plane.row(y)[x] = shown<Sample>(mask.shape == MaskShape::Ellipse ? toEllipse(area, fromX, fromY)
                                                                            : toRectangle(area, radius, fromX, fromY),
                                           soft);
        }
    return plane;
}

/// The samples of one direction that a mask sample is the mean of: those from `first` to `last`, each with its weight.
struct Reach {
    int first = 0;
    std::vector<double> weights;
};

/// Stretches `size` samples over [start, start + length) of `count`; nothing lies beyond. Shrinking takes the mean of
/// what is covered, enlarging interpolates linearly.
std::vector<Reach> reaches(double start, double length, int count, int size) {
    std::vector<Reach> all(static_cast<std::size_t>(count));
    const double step = size / length;
    const double width = std::max(step, 1.0);
    for (int i = 0; i < count; ++i) {
        const double centre = (i + 0.5 - start) * step - 0.5;
        if (centre < -0.5 || centre > size - 0.5)
            continue;
        Reach& reach = all[static_cast<std::size_t>(i)];
        reach.first = static_cast<int>(std::ceil(centre - width));
        double sum = 0;
        for (int at = reach.first; at < centre + width; ++at) {
            reach.weights.push_back(1 - std::abs(at - centre) / width);
            sum += reach.weights.back();
        }
        for (double& weight : reach.weights)
            weight /= sum;
    }
    return all;
}

template <class Sample>
BasicPlane<Sample> picturePlane(const LayerMask& mask, int width, int height, const BasicPlane<Sample>& luma) {
    using Levels = Depth<Sample>;
    constexpr double kMost = Levels::kMost;
    constexpr double kSpan = Levels::kWhite - Levels::kBlack;
    BasicPlane<Sample> plane(width, height);
    if (luma.width() == 0 || luma.height() == 0 || mask.box.width <= 0 || mask.box.height <= 0)
        return plane;
    const std::vector<Reach> across = reaches(mask.box.x * width, mask.box.width * width, width, luma.width());
    const std::vector<Reach> down = reaches(mask.box.y * height, mask.box.height * height, height, luma.height());
    std::vector<double> line(static_cast<std::size_t>(luma.width()));
    for (int y = 0; y < height; ++y) {
        const Reach& rows = down[static_cast<std::size_t>(y)];
        std::fill(line.begin(), line.end(), 0.0);
        for (std::size_t i = 0; i < rows.weights.size(); ++i) {
            const Sample* row = luma.row(std::clamp(rows.first + static_cast<int>(i), 0, luma.height() - 1));
            for (std::size_t x = 0; x < line.size(); ++x)
                line[x] += rows.weights[i] * row[x];
        }
        for (int x = 0; x < width; ++x) {
            const Reach& columns = across[static_cast<std::size_t>(x)];
            double level = 0;
            for (std::size_t i = 0; i < columns.weights.size(); ++i)
                level += columns.weights[i] * line[static_cast<std::size_t>(std::clamp(
                                                  columns.first + static_cast<int>(i), 0, luma.width() - 1))];
            const bool inside = !columns.weights.empty() && !rows.weights.empty();
            plane.row(y)[x] =
                static_cast<Sample>(inside ? std::lround(std::clamp((level - Levels::kBlack) * kMost / kSpan, 0.0, kMost)) : 0);
        }
    }
    return plane;
}

}  // namespace

template <class Sample>
BasicPlane<Sample> maskPlane(const LayerMask& mask, int width, int height,
                             const std::type_identity_t<BasicPlane<Sample>>* mediaLuma) {
    if (mask.shape == MaskShape::None)
        return BasicPlane<Sample>(width, height, Depth<Sample>::kMost);
    const double soft = std::max(1.0, mask.feather * std::min(width, height));
    BasicPlane<Sample> plane;
    if (mask.shape == MaskShape::Media) {
        plane = picturePlane(mask, width, height, *mediaLuma);
        if (mask.feather > 0)
            blur(plane, soft / 4);  // a step blurred so far rises over about `soft` samples
    } else {
        plane = shapePlane<Sample>(mask, width, height, soft);
    }
    if (mask.inverted)
        for (int y = 0; y < height; ++y)
            std::transform(plane.row(y), plane.row(y) + width, plane.row(y),
                           [](Sample level) { return static_cast<Sample>(Depth<Sample>::kMost - level); });
    return plane;
}

template <class Sample>
void applyMask(BasicYuvaPlanes<Sample>& planes, const LayerMask& mask,
               const std::type_identity_t<BasicPlane<Sample>>* mediaLuma) {
    if (mask.shape != MaskShape::None)
        multiplyAlpha(planes, maskPlane<Sample>(mask, planes.y.width(), planes.y.height(), mediaLuma));
}

template Plane maskPlane<std::uint8_t>(const LayerMask&, int, int, const Plane*);
template DeepPlane maskPlane<std::uint16_t>(const LayerMask&, int, int, const DeepPlane*);
template void applyMask(YuvaPlanes&, const LayerMask&, const Plane*);
template void applyMask(DeepYuvaPlanes&, const LayerMask&, const DeepPlane*);

}  // namespace sw
