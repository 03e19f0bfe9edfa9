#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "services/llm/sentence_craft.h"

namespace sw {

/// Where a scene stands in its script.
struct ScenePlace {
    std::size_t index = 0;
    std::size_t count = 1;
    std::uint64_t seed = 0;
    std::string previousCamera;  ///< the movement of the scene before; never repeated
};

/// A camera movement that fits what a scene tells: one of Static, Move Left/Right/Up/Down, Push In, Pull Out, Zoom
/// In/Out, Pan Left/Right, Orbit Left/Right and Crane Up/Down.
std::string cameraFor(const ScenePlace& place, const std::vector<std::string>& sentences, SentenceCraft& craft);

}  // namespace sw
