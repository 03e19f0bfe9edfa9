#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/graph/stage.h"
#include "services/remote/provider_health.h"

namespace sw {

/// What one scene's picture is to be. Providers that draw from words use the prompts; the illustrator uses the
/// direction.
struct ImageOrder {
    std::string prompt;
    std::string negativePrompt;
    Json direction;  ///< see DIRECTION.md
    Json palette;
    std::string look;
    int width = 1080;  ///< of the canvas, in pixels
    int height = 1920;
    std::uint64_t seed = 0;
    std::string style;                              ///< how all pictures of the film look, in words
    std::vector<std::string> characters;            ///< who is in the picture, and what they look like
    std::vector<std::filesystem::path> references;  ///< pictures that show what is meant
};

/// Who makes pictures: the embedded illustrator or a remote service. Called on worker threads, several at a time up to
/// `concurrency`; deterministic from its order wherever the service allows.
class ImageProvider {
public:
    virtual ~ImageProvider() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    [[nodiscard]] virtual int concurrency() const = 0;
    /// The value and files of an "image" result: width, height, alt, layers back to front; "background" and sprites.
    virtual Result<StageResult> make(const ImageOrder& order, const StageContext& context) = 0;
    /// Whether it can be used, asked by the cheapest way there is.
    virtual Result<ProviderHealth> health(const std::stop_token& stop) = 0;
};

}  // namespace sw
