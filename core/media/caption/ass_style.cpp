#include "core/media/caption/ass_style.h"

#include <algorithm>

#include "core/media/caption/caption_layout.h"

namespace sw {

AssStyle assStyleOf(const Cut& cut, const CaptionStyle& style) {
    const double size = style.size * std::min(cut.width, cut.height);
    AssStyle ass;
    if (!style.fonts.empty()) {
        ass.font = style.fonts.front().family;
        ass.weight = style.fonts.front().weight;
    }
    ass.size = size;
    ass.fill = style.fill.isValid() ? style.fill.top.name().toStdString() : ass.fill;
    ass.outlineColour = style.outline.colour.isValid() ? style.outline.colour.name().toStdString() : ass.outlineColour;
    ass.outline = style.outline.thickness * size;
    const Box place = captionPlace(cut, style);
    ass.middle = (place.y + place.height / 2) / cut.height;
    return ass;
}

std::string subtitleText(const Cut& cut, const CaptionStyle& style, SubtitleFormat format) {
    switch (format) {
        case SubtitleFormat::Srt: return srtOf(cut);
        case SubtitleFormat::Vtt: return vttOf(cut);
        case SubtitleFormat::Ass: return assOf(cut, assStyleOf(cut, style));
    }
    return {};
}

}  // namespace sw
