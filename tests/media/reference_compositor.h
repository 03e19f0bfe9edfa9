#pragma once

#include <QImage>
#include <filesystem>

#include "core/model/cut.h"

namespace sw {

/// What a frame of a scene should look like, painted slowly and plainly: every layer by QPainter, enlarged four times
/// and averaged, in RGB. Without transitions and captions.
QImage referenceFrame(const Cut& cut, const std::filesystem::path& mediaFolder, std::int64_t frame);

/// Peak signal-to-noise ratio of two pictures of one size, in dB, over red, green and blue.
double psnr(const QImage& a, const QImage& b);

}  // namespace sw
