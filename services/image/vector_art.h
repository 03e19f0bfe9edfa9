#pragma once

#include <QImage>
#include <QRectF>
#include <string_view>

#include "core/base/result.h"

namespace sw::illustration {

/// Draws SVG text into a square of `size` pixels (premultiplied ARGB32, transparent ground) with librsvg, filters
/// included. `window` is the part of the picture to show, in fractions of its width and height. `name` is for the
/// error.
Result<QImage> renderedSvg(std::string_view svg, std::string_view name, int size, const QRectF& window = {0, 0, 1, 1});

/// The smallest rectangle that holds all ink, in fractions of the picture.
Result<QRectF> inkOfSvg(std::string_view svg, std::string_view name);

}  // namespace sw::illustration
