#pragma once

#include <QImage>
#include <limits>
#include <vector>

#include "core/media/caption/caption_extent.h"
#include "core/media/caption/caption_style.h"

namespace sw {

/// The pieces of a word that are drawn apart, so that no outline covers its neighbour's letters.
enum class CaptionPiece {
    Under,  ///< outline, shadow, glow
    Face,   ///< the letters of a word that is not spoken
    Swept,  ///< the letters of a word that was spoken (CaptionMode::Sweep)
    Active  ///< the whole spoken word, with its pill
};

/// A piece of a caption, drawn for one size of frames.
struct CaptionImage {
    QImage picture;  ///< premultiplied
    int x = 0;  ///< of its first sample on the frame; even
    int y = 0;
};

/// Frame pixels per canvas pixel.
struct CaptionScale {
    double across = 1;
    double down = 1;
};

/// Which piece of a word, and what the word is like.
struct WordPiece {
    CaptionPiece piece = CaptionPiece::Face;
    int index = 0;  ///< of the word in its caption
    bool emphasis = false;
    std::size_t letters = std::numeric_limits<std::size_t>::max();  ///< only the first so many
};

CaptionImage drawWord(const CaptionStyle& style, const PlacedWord& word, const WordPiece& what, CaptionScale scale);

/// The plates behind lines as one picture; `fontSize` in canvas pixels.
CaptionImage drawBoxes(const CaptionPlate& box, const std::vector<QRectF>& rects, double fontSize, CaptionScale scale);

/// A bar that slides or grows: a rounded rectangle of `width` × `height` frame pixels (even), with the style's shadow;
/// `radius` and `fontSize` in frame pixels. The image's x and y are where its first sample lies relative to the
/// rectangle's corner.
CaptionImage drawBar(const CaptionStyle& style, const QColor& colour, double radius, int width, int height,
                     double fontSize);

}  // namespace sw
