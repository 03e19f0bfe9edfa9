#pragma once

#include "core/model/asset_index.h"
#include "core/model/cut.h"
#include "core/model/project.h"
#include "core/model/spine.h"

namespace sw {

/// Turns anchors into time: the flat, frame-exact cut of what the project says and what has been made for it. Pure.
/// `assets` holds what stands for each node of the project's present state (see currentAssets()). What is missing is
/// left out (a scene without a picture has no layers), so that every state of the project can be shown.
Cut resolve(const Project& project, const AssetIndex& assets);

/// The layers of a generated picture as they lie on the canvas, from its asset.
std::vector<CutLayer> layersOf(const AssetRecord& image);

/// Where the joints of the pictures and the entrances of layers get a sound, and which.
/// Effects are never nearer to each other than 120 ms.
std::vector<CutSound> placeEffects(const std::vector<CutPicture>& pictures, const AssetRecord& effects);

}  // namespace sw
