#include "services/image/illustrator.h"

#include <utility>

#include "core/base/text.h"
#include "services/image/easel.h"
#include "services/image/look.h"
#include "services/image/scenes.h"

namespace sw {
namespace {

using namespace illustration;

using Scene = Result<void> (*)(Easel&, const Look&, const Direction&);

const std::map<std::string, Scene>& scenes() {
    static const std::map<std::string, Scene> kScenes{{"number", drawNumber},
                                                      {"when", drawWhen},
                                                      {"ratio", drawRatio},
                                                      {"bars", drawBars},
                                                      {"change", drawChange},
                                                      {"comparison", drawComparison},
                                                      {"country", drawCountry},
                                                      {"world", drawWorld},
                                                      {"quote", drawQuote},
                                                      {"type", drawType},
                                                      {"definition", drawDefinition},
                                                      {"list", drawList},
                                                      {"timeline", drawTimeline},
                                                      {"podium", drawPodium},
                                                      {"pair", drawPair},
                                                      {"cutout", drawCollage},
                                                      {"landscape", drawLandscape}};
    return kScenes;
}

std::string joinedNames(const auto& map) {
    std::vector<std::string> names;
    for (const auto& [name, value] : map)
        names.push_back(name);
    return joined(names, ", ");
}

std::unique_ptr<Look> lookOf(Manner manner) {
    return manner == Manner::Cutout ? makeCutoutLook() : makeDepthLook();
}

}  // namespace

Illustrator::Illustrator(ArtPack art, std::map<std::string, StylePack> packs)
    : m_art(std::move(art)), m_packs(std::move(packs)) {}

Result<Illustrator> Illustrator::open(const std::filesystem::path& dataFolder) {
    SW_TRY(ArtPack art, ArtPack::open(dataFolder / "art"));
    SW_TRY(auto packs, loadStylePacks(dataFolder / "style_packs"));
    return Illustrator(std::move(art), std::move(packs));
}

Result<Picture> Illustrator::draw(const IllustrationOrder& order) const {
    constexpr int kLeast = 160;
    constexpr int kMost = 4096;
    if (order.width < kLeast || order.height < kLeast || order.width > kMost || order.height > kMost)
        return fail(ErrorCode::InvalidInput, "A picture of " + std::to_string(order.width) + " × " +
                                                 std::to_string(order.height) +
                                                 " pixels cannot be drawn. Choose between 160 and 4096 on each side.");
    const auto pack = m_packs.find(order.look);
    if (pack == m_packs.end())
        return fail(ErrorCode::NotFound,
                    "There is no look called \"" + order.look + "\". Choose one of: " + joinedNames(m_packs) + ".");
    const auto scene = scenes().find(order.direction.scene);
    if (scene == scenes().end())
        return fail(ErrorCode::Unsupported, "The illustrator has no template \"" + order.direction.scene +
                                                "\". It knows: " + joinedNames(scenes()) + ".");
    Easel easel(canvasFor(order.width, order.height), order.palette, pack->second, m_art, order.seed);
    const std::unique_ptr<Look> look = lookOf(pack->second.manner);
    SW_CHECK(scene->second(easel, *look, order.direction));
    return std::move(easel).finished(order.direction.alt, look->tones(order.palette).vignette);
}

}  // namespace sw
