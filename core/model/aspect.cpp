#include "core/model/aspect.h"

#include <array>
#include <numeric>

namespace sw {

std::span<const Aspect> usualAspects() {
    static constexpr std::array kAspects = {Aspect{"9:16", {1080, 1920}}, Aspect{"1:1", {1080, 1080}},
                                            Aspect{"4:5", {1080, 1350}}, Aspect{"16:9", {1920, 1080}}};
    return kAspects;
}

Result<CanvasSides> sidesOfAspect(const std::string& aspect) {
    for (const Aspect& usual : usualAspects())
        if (aspect == usual.name)
            return usual.sides;
    return fail(ErrorCode::InvalidInput, "The aspect must be 9:16, 1:1, 4:5 or 16:9, not \"" + aspect + "\".");
}

std::string aspectName(int width, int height) {
    const int common = std::max(1, std::gcd(width, height));
    return std::to_string(width / common) + ":" + std::to_string(height / common);
}

}  // namespace sw
