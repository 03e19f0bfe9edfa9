#include "app/watermark.h"

#include <algorithm>

namespace sw::app {
namespace {

// Parts of the canvas' shorter side.
constexpr double kHeight = 0.05;
constexpr double kWidth = 0.5;
constexpr double kMargin = 0.04;
constexpr double kFontSize = 0.032;
constexpr double kOpacity = 0.7;

}  // namespace

void addWatermark(Cut& cut, const std::string& words) {
    const double side = std::min(cut.width, cut.height);
    CutOverlay mark;
    mark.origin = "watermark";
    mark.range = {TimePoint(), TimePoint() + cut.duration};
    mark.animation.in = "none";
    mark.layer.depth = 0;
    mark.layer.opacity = kOpacity;
    mark.layer.box = {std::max(cut.safe.left * cut.width, kMargin * side), std::max(cut.safe.top * cut.height, kMargin * side), kWidth * side, kHeight * side};
    mark.title.text = words;
    mark.title.size = kFontSize;
    mark.title.align = "left";
    mark.title.outline = 0.08;
    cut.overlays.push_back(std::move(mark));  // over all others
}

}  // namespace sw::app
