#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace sw {

/// One font family that captions and pictures use.
struct FontCheck {
    std::string family;
    bool ok = false;
    std::string source;  ///< where it comes from: a Debian package, or "Shortwright" for the ones that it brings along
};

/// Makes the fonts in `<dataFolder>/fonts` (.ttf and .otf, also in folders below) known to the program. A
/// QGuiApplication must exist. Errors: MissingComponent when there are none, or one cannot be loaded.
Result<void> loadFonts(const std::filesystem::path& dataFolder);

/// How a missing family is got: "Install the package fonts-inter."
std::string fontAdvice(const std::string& family);

/// Every family that the caption styles may need, and whether it is there.
std::vector<FontCheck> checkFonts();

}  // namespace sw
