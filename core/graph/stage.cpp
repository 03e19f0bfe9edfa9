#include "core/graph/stage.h"

#include "core/base/digest.h"

namespace sw {

int takeOf(const Json& parameters) {
    return static_cast<int>(integerOr(parameters, "take", 0));
}

std::uint64_t seedOf(const Json& parameters) {
    const auto seed = static_cast<std::uint64_t>(integerOr(parameters, "seed", 0));
    const int take = takeOf(parameters);
    return take == 0 ? seed : seedFrom("take/" + std::to_string(seed) + "/" + std::to_string(take));
}

}  // namespace sw
