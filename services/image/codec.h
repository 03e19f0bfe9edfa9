#pragma once

#include <QImage>
#include <string>

#include "core/base/result.h"

namespace sw::illustration {

/// JPEG of an opaque picture without chroma subsampling. The same picture gives the same bytes.
Result<std::string> jpegOf(const QImage& image, int quality);

/// PNG with straight alpha, made for speed rather than for the smallest file.
Result<std::string> pngOf(const QImage& image);

}  // namespace sw::illustration
