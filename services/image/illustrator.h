#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "services/image/art_pack.h"
#include "services/image/colour.h"
#include "services/image/direction.h"
#include "services/image/picture.h"
#include "services/image/style_pack.h"

namespace sw {

/// What a scene's picture is to be.
struct IllustrationOrder {
    illustration::Direction direction;
    illustration::Palette palette;
    std::string look = "depth";  ///< the name of a style pack
    int width = 1080;            ///< of the canvas, in pixels; even, 160 to 4096
    int height = 1920;
    std::uint64_t seed = 0;
};

/// Draws directions (DIRECTION.md) without a network: templates, drawings of the art pack, and type. Immutable; draws
/// on any number of threads at a time. The application must have loaded the style packs' fonts.
class Illustrator {
public:
    Illustrator(ArtPack art, std::map<std::string, illustration::StylePack> packs);
    /// Reads `art` and `style_packs` in the program's data folder.
    static Result<Illustrator> open(const std::filesystem::path& dataFolder);

    [[nodiscard]] Result<illustration::Picture> draw(const IllustrationOrder& order) const;
    /// All that the pictures depend on besides the order.
    [[nodiscard]] const ArtPack& art() const { return m_art; }
    [[nodiscard]] const std::map<std::string, illustration::StylePack>& packs() const { return m_packs; }

private:
    ArtPack m_art;
    std::map<std::string, illustration::StylePack> m_packs;
};

}  // namespace sw
