#include "core/model/picture_film.h"

#include <algorithm>

namespace sw {

bool films(const AssetRecord& motion, const AssetRecord& image) {
    return motion.value.contains("video") &&
           std::ranges::any_of(motion.parts.inputs, [&](const auto& input) { return input.second == image.resultDigest; });
}

}  // namespace sw
