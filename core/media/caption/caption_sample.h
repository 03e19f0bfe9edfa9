#pragma once

#include <QImage>

#include "core/media/caption/caption_style.h"

namespace sw {

/// A picture of `width` × `height` pixels that shows what captions of a style look like: a few words on a neutral busy
/// ground, at `moment` (0…1) of the time in which they are spoken. One moment always gives the same picture. Needs a
/// QGuiApplication with the caption fonts loaded.
QImage captionSample(const CaptionStyle& style, int width, int height, double moment = 0.62);

}  // namespace sw
