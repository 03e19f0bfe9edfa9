#pragma once

#include <QImage>

#include "core/media/caption/caption_style.h"

namespace sw {

/// Lays a soft copy of what is opaque in `shape` under `picture` (both ARGB32 premultiplied, of one size). `size` is
/// the font size in the pictures' pixels; `gain` makes the copy denser (1: as soft as it is).
void layShadow(const QImage& shape, const CaptionShadow& shadow, double size, double gain, QImage& picture);

/// Lays light under `picture`: a dense halo close to the shape and a wide one around it.
void layGlow(const QImage& shape, const CaptionShadow& glow, double size, QImage& picture);

}  // namespace sw
