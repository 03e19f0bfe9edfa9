#pragma once

#include <map>
#include <memory>

#include "core/media/caption_layout.h"
#include "core/media/scene_painter.h"

namespace sw {

/// What a caption looks like at one moment: two equal states give the same picture.
struct CaptionState {
    int caption = -1;  ///< index into Cut::captions; −1: none
    int word = -1;     ///< the spoken word; −1: none yet
    double scale = 1;  ///< of the spoken word
    double sweep = 0;  ///< how much of it was spoken, 0…1; only in CaptionMode::Sweep
    friend bool operator==(const CaptionState&, const CaptionState&) = default;
};

/// Draws a cut's captions on frames of one size. Words are drawn once as paths and kept as planar sprites while their
/// caption stands. Belongs to one thread; needs a QGuiApplication.
class CaptionPainter {
public:
    CaptionPainter(std::shared_ptr<const Cut> cut, CaptionStyle style, int width, int height);
    [[nodiscard]] CaptionState stateAt(TimePoint time) const;
    void paint(const CaptionState& state, Frame& frame);

private:
    /// The pieces of a word that are drawn apart, so that no outline covers its neighbour's letters.
    enum class Piece { Under, Face, Swept, Active };
    struct Image {
        YuvaPlanes planes;
        int x = 0;  ///< of its first sample on the frame; even
        int y = 0;
    };

    void open(int caption);
    const Image& image(int word, Piece piece);
    [[nodiscard]] Image draw(const PlacedWord& word, Piece piece, bool emphasis) const;
    void paintActive(int word, double scale, Frame& frame);
    void paintSweep(const CaptionState& state, Frame& frame);

    std::shared_ptr<const Cut> m_cut;
    CaptionTypesetter m_typesetter;
    double m_perCanvasX;
    double m_perCanvasY;
    int m_open = -1;
    CaptionLayout m_layout;
    std::map<std::pair<int, Piece>, Image> m_images;
    SpritePainter m_painter;
};

}  // namespace sw
