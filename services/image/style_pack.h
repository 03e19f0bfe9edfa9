#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/base/json.h"
#include "core/base/result.h"
#include "services/image/lettering.h"

namespace sw::illustration {

/// How a pack's scenes are painted.
enum class Manner { Depth, Cutout };

/// The numbers of one look, from `style_packs/<name>.json`. Lengths are in pixels of a canvas 1080 wide.
struct StylePack {
    std::string name;   ///< "depth", "cutout"
    std::string title;  ///< for people
    Manner manner = Manner::Depth;
    Typefaces faces;
    double grain = 0.016;    ///< deviation, 0…1 of full scale
    double vignette = 0.4;   ///< darkening of the corners, 0…1
    double heroShare = 0.6;  ///< width of a hero, as a fraction of the canvas's width
    double tiltLow = 3;      ///< degrees off level
    double tiltHigh = 8;
    double relight = 0.42;  ///< how far heroes are drawn into the palette, 0…1
    double satelliteShare = 0.2;
    double satelliteBlur = 3;
    double stickerBorder = 17;
    double paperTexture = 0.055;
};

/// Reads one pack; the error names the file (`what`) and the member.
Result<StylePack> stylePackFrom(const Json& json, const std::string& what);

/// All packs of a folder by name, in the order of their names. At least one must be there.
Result<std::map<std::string, StylePack>> loadStylePacks(const std::filesystem::path& folder);

}  // namespace sw::illustration
