#pragma once

#include <QFont>
#include <QImage>

#include "core/model/cut.h"

namespace sw {

/// What a title's picture depends on besides the title and its box.
struct TitleDrawing {
    double shorterSide = 1080;  ///< the canvas' shorter side in canvas pixels, of which the title's size is a part
    double reveal = 1;          ///< how much of the letters is there, in reading order; the plate is always whole
};

/// A title in a box of `width` × `height` canvas pixels, at `scale` picture samples to a canvas pixel
/// (ARGB32_Premultiplied, transparent where nothing is; at least 1 × 1). Words wrap, and where the box is too small the
/// letters get smaller; lines stand in the box's middle. Needs a QGuiApplication with the fonts loaded; any thread that
/// may paint images.
QImage titleImage(const CutTitle& title, double width, double height, double scale, const TitleDrawing& drawing = {});

/// The font that is asked for a title, letters `pixels` high.
QFont titleFont(const CutTitle& title, double pixels);

}  // namespace sw
