#pragma once

#include "core/media/caption/caption_style.h"
#include "core/model/cut.h"

namespace sw {

/// What a caption looks like at one moment: two equal states give the same picture. Lengths are parts of the font size.
struct CaptionState {
    int caption = -1;        ///< index into Cut::captions; −1: none
    int word = -1;           ///< the spoken word; −1: none yet
    int before = -1;         ///< the word that was spoken before it; −1: none
    int shown = 0;           ///< so many words are on screen
    double scale = 1;        ///< of the spoken word
    double scaleBefore = 1;  ///< of the word before, which goes back to its size
    double sweep = 0;        ///< how much of the word was spoken, 0…1; only in Sweep, and by Letter in whole letters
    double lift = 0;         ///< how far the spoken word is above its place
    double sway = 0;         ///< how far it is to the right of its place
    double opacity = 1;      ///< of the spoken word
    double slide = 1;        ///< how far the pill has slid or grown, 0…1
    double underline = 0;    ///< how far the bar along the spoken word has grown, 0…1
    double cardOpacity = 1;  ///< of the whole caption
    double cardDrop = 0;     ///< how far it is below its place
    friend bool operator==(const CaptionState&, const CaptionState&) = default;
};

/// The state at a time of the cut: a function of nothing else.
CaptionState captionStateAt(const Cut& cut, const CaptionStyle& style, TimePoint time);

}  // namespace sw
