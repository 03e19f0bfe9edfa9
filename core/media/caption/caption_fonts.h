#pragma once

#include <QFont>
#include <string>
#include <vector>

#include "core/media/caption/caption_style.h"
#include "core/model/cut.h"

namespace sw {

/// Languages that are written from right to left.
bool writesRightToLeft(const std::string& language);

/// Chooses the fonts of all captions of a cut, so that it keeps one voice. Needs a QGuiApplication.
class CaptionFonts {
public:
    /// `letters` are those of all captions.
    CaptionFonts(const CaptionStyle& style, const std::string& language, std::u32string letters);
    /// The font at kShapeSize for a caption of these letters: the first that has the letters of all captions, else the
    /// one that lacks fewest of these; a heavy one where none has any, so that what stands in is heavy, too.
    [[nodiscard]] QFont fontFor(const std::u32string& letters) const;
    /// MissingComponent when the style's own font is not installed, or no font has all letters of the captions.
    [[nodiscard]] Result<void> check() const;
    /// Changes when the choice for the whole cut does, or a font's file.
    [[nodiscard]] std::string digest() const;

private:
    /// How many of the letters a candidate lacks.
    [[nodiscard]] std::ptrdiff_t missing(const std::u32string& letters, std::size_t candidate) const;

    std::string m_style;
    double m_letterSpacing;
    double m_wordSpacing;
    std::vector<CaptionFont> m_candidates;
    std::size_t m_own;  ///< so many of them are the style's
    std::u32string m_letters;
};

}  // namespace sw
