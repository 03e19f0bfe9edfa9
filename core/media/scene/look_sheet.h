#pragma once

#include <QImage>
#include <QRect>
#include <string>
#include <vector>

#include "core/media/caption/caption_style.h"

namespace sw {

/// One place on the sheet: a name and a few moments of what bears it.
struct LookCell {
    enum class Section { Transitions, Animations, Captions };
    Section section;
    std::string name;   ///< as in JSON; for an animation with its part: "in: fade"
    std::string title;  ///< for people
    QRect moments;      ///< where the pictures lie; the name is above them
};

/// Where what lies on the sheet, in its order: every transition, every animation of an overlay, every caption style.
std::vector<LookCell> lookCells(const std::vector<CaptionStyle>& styles);

/// A contact sheet of the cells (Format_RGB32, less than 4000 wide), drawn from code alone. Needs a QGuiApplication
/// with the fonts loaded.
QImage lookSheet(const std::vector<CaptionStyle>& styles);

}  // namespace sw
