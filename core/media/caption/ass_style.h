#pragma once

#include "core/media/caption/caption_style.h"
#include "core/model/cut.h"
#include "core/model/subtitles.h"

namespace sw {

/// The caption style as ASS can say it: font, size, fill, outline and place.
AssStyle assStyleOf(const Cut& cut, const CaptionStyle& style);

/// The captions of a cut as the text of a file in this format.
std::string subtitleText(const Cut& cut, const CaptionStyle& style, SubtitleFormat format);

}  // namespace sw
