#pragma once

#include <QImage>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/media/caption/caption_style.h"
#include "core/model/cut.h"

namespace sw::sample {

/// A picture with detail everywhere: gradients, stripes and a few discs; `variant` changes its colours.
QImage picture(int width, int height, int variant);

/// A disc with a soft shadow on transparent ground.
QImage disc(int size, int variant);

/// Saves an image as `<name>.png` in `folder` and refers to it.
MediaRef store(const QImage& image, const std::filesystem::path& folder, const std::string& name);

/// A canvas of 270 × 480 at 30 fps with `scenes` scenes of `framesPerScene` frames: a background with 8 % overhang, a
/// sprite that pops in, a slow camera. The media are written to `folder`.
Cut cut(const std::filesystem::path& folder, int scenes, int framesPerScene);

/// A caption whose words take six frames each.
CutCaption caption(const std::vector<std::string>& words, std::int64_t firstFrame, FrameRate rate, bool spaces = true);

/// A style of resources/caption_styles; ends the test when it cannot be read.
CaptionStyle style(const std::string& name);

}  // namespace sw::sample
