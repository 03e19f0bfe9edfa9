#pragma once

#include <QFont>
#include <QRectF>
#include <QString>
#include <utility>
#include <vector>

#include "core/media/caption/caption_extent.h"
#include "core/media/caption/caption_fonts.h"
#include "core/media/caption/caption_style.h"
#include "core/model/cut.h"

namespace sw {

/// A caption, laid out. In CaptionMode::Single all words lie on the same spot.
struct CaptionLayout {
    std::vector<PlacedWord> words;  ///< in the order of CutCaption::words
    std::vector<QRectF> boxes;      ///< the plates behind the lines, canvas pixels; Single: one for each word
    double fontSize = 0;            ///< canvas pixels; per word in CaptionMode::Single, where this is the largest
    Box box;                        ///< all that is ever drawn of it
};

/// Sets the captions of a cut in type. Needs a QGuiApplication.
class CaptionTypesetter {
public:
    CaptionTypesetter(const Cut& cut, CaptionStyle style);
    /// MissingComponent when the style's own font is not installed, or no font has all letters of the captions.
    [[nodiscard]] Result<void> checkFonts() const { return m_fonts.check(); }
    /// Changes when the fonts do.
    [[nodiscard]] std::string fontDigest() const { return m_fonts.digest(); }
    /// At most two lines, no larger than the style's size, and nothing of it (outline, shadow, glow, plates, ruby, all
    /// that moves) outside of the cut's safe area.
    [[nodiscard]] CaptionLayout layout(const CutCaption& caption) const;
    /// What is set of a caption, ruby included, and the font that is asked for it at kShapeSize.
    [[nodiscard]] std::pair<QString, QFont> typeOf(const CutCaption& caption) const;
    [[nodiscard]] const CaptionStyle& style() const { return m_style; }

private:
    /// What is set: one or two lines, and the height that their letters seem to fill.
    struct Setting;
    [[nodiscard]] QString shown(const std::string& text) const;
    [[nodiscard]] std::u32string lettersOf(const std::vector<CutCaption>& captions) const;
    [[nodiscard]] std::vector<ShownWord> shownWords(const CutCaption& caption) const;
    [[nodiscard]] bool runsRightToLeft(const std::vector<ShownWord>& words) const;
    [[nodiscard]] Setting setting(const std::vector<ShownWord>& words, const std::vector<std::size_t>& starts,
                                  const QFont& font) const;
    [[nodiscard]] Setting bestSetting(const std::vector<ShownWord>& words, const QFont& font) const;
    [[nodiscard]] double pitch(const Setting& set, std::size_t line) const;
    [[nodiscard]] double fitting(const Setting& set) const;
    [[nodiscard]] CaptionLayout place(const Setting& set, double size) const;
    [[nodiscard]] CaptionLayout single(const std::vector<ShownWord>& words, const QFont& font) const;

    CaptionStyle m_style;
    QRectF m_area;      ///< where captions may be, canvas pixels
    double m_fullSize;  ///< canvas pixels
    double m_centreY;
    std::string m_language;
    CaptionFonts m_fonts;
};

/// The box whose middle and greatest width the captions have: the cut's, or what a captionBox like it would be.
Box captionPlace(const Cut& cut, const CaptionStyle& style);

/// The rectangle in canvas pixels that holds everything ever drawn for one caption of `cut`, at any time, with
/// outline, shadow, plates and all that moves. Needs a QGuiApplication.
Box captionBox(const Cut& cut, const CaptionStyle& style, const CutCaption& caption);

/// The same for every caption of the cut, in order.
std::vector<Box> captionBoxes(const Cut& cut, const CaptionStyle& style);

}  // namespace sw
