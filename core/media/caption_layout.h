#pragma once

#include <QGlyphRun>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <vector>

#include "core/media/caption_style.h"
#include "core/model/cut.h"

namespace sw {

/// The font size at which captions are shaped; everything is scaled from there.
inline constexpr double kShapeSize = 128;

/// One shaped word, at kShapeSize, its baseline's start at (0,0).
struct WordShape {
    QPainterPath outline;
    std::vector<QGlyphRun> pictures;  ///< colour emoji, which have no outline
    QRectF ink;                       ///< of the letters alone
    double advance = 0;
};

/// A word's place on the canvas: shape × scale, moved to `origin` (canvas pixels).
struct PlacedWord {
    WordShape shape;
    QPointF origin;
    double scale = 1;
    bool rightToLeft = false;

    /// Canvas pixels.
    [[nodiscard]] QPointF centre() const;
    [[nodiscard]] QRectF ink() const;
    /// The word's advance by the font's height of capital letters: what a pill lies around.
    [[nodiscard]] QRectF cell() const;
    double capHeight = 0;  ///< at kShapeSize
};

/// A caption, laid out. In CaptionMode::Single all words lie on the same spot.
struct CaptionLayout {
    std::vector<PlacedWord> words;  ///< in the order of CutCaption::words
    double fontSize = 0;            ///< canvas pixels; per word in CaptionMode::Single
    Box box;                        ///< all that is ever drawn of it
};

/// Chooses the fonts for all captions of a cut once, so that it keeps one voice. Needs a QGuiApplication.
class CaptionTypesetter {
public:
    CaptionTypesetter(const Cut& cut, CaptionStyle style);
    /// MissingComponent when the style's own font is not installed, or no font has all letters of the captions.
    [[nodiscard]] Result<void> checkFonts() const;
    /// At most two lines, no larger than the style's size, and nothing of it (outline, shadow, pop, pill) outside of
    /// the cut's safe area.
    [[nodiscard]] CaptionLayout layout(const CutCaption& caption) const;
    /// What is drawn around a word's letters at the most, on the canvas.
    [[nodiscard]] QRectF reach(const PlacedWord& word) const;
    [[nodiscard]] const CaptionStyle& style() const { return m_style; }

private:
    struct Line;
    [[nodiscard]] QFont fontFor(const std::u32string& letters) const;
    [[nodiscard]] QString shown(const std::string& text) const;
    [[nodiscard]] Line shape(const CutCaption& caption, std::size_t first, std::size_t last, const QFont& font) const;
    [[nodiscard]] std::vector<Line> lines(const CutCaption& caption, const QFont& font, double& size) const;
    [[nodiscard]] double fitting(const std::vector<Line>& lines) const;
    [[nodiscard]] CaptionLayout place(const std::vector<Line>& lines, double size) const;
    [[nodiscard]] CaptionLayout single(const CutCaption& caption, const QFont& font) const;

    CaptionStyle m_style;
    QRectF m_area;      ///< where captions may be, canvas pixels
    double m_fullSize;  ///< canvas pixels
    double m_centreY;
    std::string m_language;
    bool m_rightToLeft;
    std::vector<CaptionFont> m_candidates;
    std::u32string m_letters;  ///< of all captions
};

/// The rectangle in canvas pixels that holds everything ever drawn for one caption of `cut`, at any time, with
/// outline, shadow and pop. Needs a QGuiApplication.
Box captionBox(const Cut& cut, const CaptionStyle& style, const CutCaption& caption);

/// The same for every caption of the cut, in order.
std::vector<Box> captionBoxes(const Cut& cut, const CaptionStyle& style);

}  // namespace sw
