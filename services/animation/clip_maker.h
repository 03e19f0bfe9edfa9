#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

#include "core/graph/stage.h"
#include "services/remote/picture_size.h"
#include "services/remote/provider_health.h"

namespace sw {

/// The most that a clip may have, in bytes.
inline constexpr std::size_t kMostClipBytes = std::size_t{256} << 20;
/// How long making one may take where the settings say nothing.
inline constexpr std::chrono::minutes kUsualClipLimit{30};

/// A clip that begins with a picture.
struct ClipOrder {
    std::string prompt;
    std::string negativePrompt;
    std::string jpeg;  ///< the picture, `size` large
    PictureSize size;
    double seconds = 5;
    std::uint64_t seed = 0;
};

/// A service that makes clips from pictures, behind its protocol. Called on worker threads, several at a time. Errors name the
/// provider, why, and what to do.
class ClipMaker {
public:
    virtual ~ClipMaker() = default;
    /// Writes what FFmpeg reads, or an animated WebP, to `to`. Ends soon after stop is requested, and tells the provider.
    virtual Result<void> make(const ClipOrder& order, const std::filesystem::path& to, const StageContext& context) = 0;
    virtual Result<ProviderHealth> health(const std::stop_token& stop) = 0;
};

}  // namespace sw
