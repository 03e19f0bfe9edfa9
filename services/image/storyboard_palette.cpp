#include "services/image/storyboard_palette.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

#include "core/base/random.h"
#include "services/image/colour.h"

namespace sw::illustration {
namespace {

/// OKLCH hues in degrees.
struct Hues {
    double base;
    double second;
    double accent;
    bool dark;
};

const std::map<std::string_view, Hues> kMoods{{"tense", {268, 300, 40, true}},     {"calm", {222, 190, 75, true}},
                                              {"uplifting", {55, 30, 200, false}}, {"playful", {75, 20, 330, false}},
                                              {"curious", {205, 245, 65, true}},   {"serious", {255, 230, 65, true}},
                                              {"tech", {290, 220, 165, true}},     {"epic", {305, 340, 70, true}}};

const std::map<std::string_view, Hues> kGrounds{{"sea", {235, 200, 50, true}},     {"underwater", {228, 195, 55, true}},
                                                {"night", {285, 250, 85, true}},   {"space", {278, 310, 80, true}},
                                                {"forest", {150, 115, 75, false}}, {"snow", {225, 250, 45, false}},
                                                {"desert", {60, 35, 225, false}}};

/// The value that occurs most often, the earlier of equals; "" of nothing.
std::string mostOf(const std::vector<std::string>& values) {
    std::string best;
    std::ptrdiff_t most = 0;
    for (const std::string& value : values)
        if (const auto count = std::ranges::count(values, value); !value.empty() && count > most) {
            most = count;
            best = value;
        }
    return best;
}

/// Strong moods keep their colours; the others take on those of the place.
Hues huesFor(const std::string& mood, const std::string& ground) {
    const bool strong = mood == "tense" || mood == "playful" || mood == "tech";
    const auto place = kGrounds.find(ground);
    if (place != kGrounds.end() && !strong)
        return place->second;
    const auto it = kMoods.find(mood);
    return it == kMoods.end() ? kMoods.at("curious") : it->second;
}

double turned(double hue, double by) {
    return std::round(std::fmod(hue + by + 360, 360));
}

}  // namespace

Json paletteFor(const std::vector<std::string>& moods, const std::vector<std::string>& grounds, std::uint64_t seed) {
    constexpr double kTurn = 9;
    const Hues hues = huesFor(mostOf(moods), mostOf(grounds));
    Random random = Random(seed).fork("palette");
    const double by = random.between(-kTurn, kTurn);
    const double accent = turned(hues.accent, random.between(-kTurn, kTurn));
    return {{"hue", turned(hues.base, by)},
            {"hue2", turned(hues.second, by)},
            {"accentHue", accent},
            {"dark", hues.dark},
            {"accent", oklch(0.84, 0.16, accent).name().toStdString()}};
}

}  // namespace sw::illustration
