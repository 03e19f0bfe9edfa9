#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.h"
#include "core/model/cut.h"

namespace sw::bench {

/// The reference short: up to 12 scenes of 5 s, each one photo-like picture with a slow zoom or pan, cross-fades of half a
/// second, captions word by word, a voice and music.
struct ReferenceShort {
    Cut cut;
    std::filesystem::path media;
};

/// Writes inputs for `scenes` scenes to `folder`, the same every time: pictures of 1620 × 2880 with detail everywhere,
/// sounds, and ref.json, which says how the pictures move and when which word is spoken (frames at 30 per second).
Result<void> writeInputs(const std::filesystem::path& folder, int scenes);

/// Builds the short from a folder with ref.json, and puts its media into `media`.
Result<ReferenceShort> readInputs(const std::filesystem::path& folder, const std::filesystem::path& media);

}  // namespace sw::bench
