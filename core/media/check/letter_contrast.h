#pragma once

#include <QColor>
#include <QImage>
#include <QRectF>
#include <optional>

namespace sw {

/// How well letters filled with a colour (or a gradient from `top` to `bottom`) stand out from what is around them in
/// `picture`, in which they lie within `ink` (pixels): the contrast ratio of WCAG 2.2, 1…21, that three quarters of
/// their border have to something near it, be it an outline, a shadow, a plate or the picture behind. Nothing when
/// hardly any letters of that colour are there.
std::optional<double> letterContrast(const QImage& picture, const QRectF& ink, const QColor& top, const QColor& bottom);

}  // namespace sw
