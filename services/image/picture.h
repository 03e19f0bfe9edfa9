#pragma once

#include <QImage>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/graph/stage.h"
#include "core/model/cut.h"
#include "services/image/raster.h"

namespace sw::illustration {

/// One picture of a scene, to be shown back to front; see CutLayer for depth, enter and sway.
struct PictureLayer {
    Sheet sheet;
    double depth = 1;
    LayerEnter enter = LayerEnter::None;
    double sway = 0;  ///< canvas pixels
};

/// An illustration: `layers[0]` is the opaque ground, which overhangs the canvas by 8 % on each side; at most
/// kMostSprites sprites follow.
struct Picture {
    int width = 0;
    int height = 0;
    std::string alt;
    std::vector<PictureLayer> layers;
};

inline constexpr std::size_t kMostSprites = 6;
/// How far the ground reaches over each side of the canvas, as a fraction of the canvas.
inline constexpr double kOverhang = 0.08;

/// The picture at rest, as one image of the canvas's size.
QImage flatten(const Picture& picture);

/// The value and the files of an "image" result: "background" as JPEG (quality 94, 4:4:4) and "layer1" … as PNG.
Result<StageResult> encoded(const Picture& picture);

/// Stable lower-case name of an entrance ("none", "fade", "pop", "rise", "drop", "slide").
const char* enterName(LayerEnter enter);

}  // namespace sw::illustration
