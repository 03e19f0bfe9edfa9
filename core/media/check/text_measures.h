#pragma once

#include <QImage>
#include <vector>

#include "core/media/caption/caption_layout.h"
#include "core/model/lint.h"

namespace sw {

/// A cut's captions and titles as they are set: where they lie, and how they stand out from a frame. Needs a
/// QGuiApplication with the fonts loaded; belongs to one thread.
class TextMeasures {
public:
    TextMeasures(const Cut& cut, const CaptionStyle& style);

    /// When the contrast of each is to be measured, in the order of captions() and titles().
    [[nodiscard]] TimePoint captionTime(std::size_t caption) const;
    [[nodiscard]] TimePoint titleTime(std::size_t title) const;
    /// Measures on the finished frame at that time, at any size.
    void lookAtCaption(std::size_t caption, const QImage& frame);
    void lookAtTitle(std::size_t title, const QImage& frame);

    [[nodiscard]] const std::vector<TextMeasure>& captions() const { return m_captions; }
    [[nodiscard]] const std::vector<TextMeasure>& titles() const { return m_titles; }

private:
    [[nodiscard]] CaptionFill fillOf(const CutCaption& caption, std::size_t word) const;

    const Cut& m_cut;
    CaptionTypesetter m_typesetter;
    std::vector<CaptionLayout> m_layouts;
    std::vector<TextMeasure> m_captions;
    std::vector<const CutOverlay*> m_overlays;  ///< those that are titles
    std::vector<TextMeasure> m_titles;
};

}  // namespace sw
