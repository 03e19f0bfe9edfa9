#pragma once

#include <QTemporaryDir>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

#include "services/image/image_provider.h"

namespace sw {

/// The most that a picture or a video from elsewhere may have, in bytes.
inline constexpr std::size_t kMostPictureBytes = std::size_t{64} << 20;
inline constexpr std::size_t kMostFootageBytes = std::size_t{256} << 20;

/// Room for one file that a provider sends; gone with everything in it when this is destroyed.
class PictureFolder {
public:
    static Result<PictureFolder> make();
    [[nodiscard]] std::filesystem::path file() const;
    /// Writes `bytes` into file().
    Result<void> write(std::string_view bytes) const;

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// The bytes in a base64 text, with or without "data:…;base64," before it. Provider, naming `provider`, when it is none.
Result<std::string> bytesOfBase64(const std::string& text, const std::string& provider);

/// A picture in `file`, of whatever size and shape, as the result of the stage: one layer "background" (JPEG) that covers the
/// canvas and reaches over it as the illustrator's ground does, cut to its shape about what the eye goes to (partToShow).
/// Provider, beginning with `whose` ("studio's picture"), when it cannot be decoded or is too small.
Result<StageResult> flatResult(const std::filesystem::path& file, const ImageOrder& order, const std::string& whose,
                               const std::stop_token& stop);

/// A video in `file` as the result of the stage: one layer "background", which plays in the scene as the creator's own footage
/// does. It is kept as it is.
Result<StageResult> footageResult(const std::filesystem::path& file, const ImageOrder& order, const std::string& whose,
                                  const std::stop_token& stop);

/// A picture for a provider to look at: JPEG, at most about 1536 pixels along its longer side.
Result<std::string> referenceJpeg(const std::filesystem::path& file, const std::stop_token& stop);

}  // namespace sw
