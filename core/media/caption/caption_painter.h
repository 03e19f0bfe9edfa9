#pragma once

#include <map>
#include <memory>
#include <tuple>

#include "core/media/caption/caption_layout.h"
#include "core/media/caption/caption_motion.h"
#include "core/media/caption/caption_pieces.h"
#include "core/media/frame/colour.h"
#include "core/media/scene/scene_painter.h"

namespace sw {

/// Draws a cut's captions on frames of one size. Pieces of words are drawn once as paths and kept as planar sprites
/// while their caption stands; what moves is these sprites. Belongs to one thread; needs a QGuiApplication.
template <class Sample>
class BasicCaptionPainter {
public:
    using Frame = BasicFrame<Sample>;

    BasicCaptionPainter(std::shared_ptr<const Cut> cut, CaptionStyle style, int width, int height);
    [[nodiscard]] CaptionState stateAt(TimePoint time) const;
    void paint(const CaptionState& state, Frame& frame);

private:
    /// How a piece is laid on a frame.
    struct Pose;
    /// A piece in samples.
    struct Image {
        BasicYuvaPlanes<Sample> planes;
        int x = 0;  ///< of its first sample on the frame; even
        int y = 0;
        static Image of(const CaptionImage& drawn) { return {yuvaFrom<Sample>(drawn.picture), drawn.x, drawn.y}; }
    };
    /// A bar that slides or grows, as wide as it ever gets.
    struct Bar {
        Image image;
        int width = 0;  ///< frame pixels, even
    };
    /// Where a pill that moves lies behind letters: on one line, between two columns of the frame.
    struct Cover;
    void open(int caption);
    void openBars();
    [[nodiscard]] Bar barFor(const QColor& colour, double radius, const std::vector<QRectF>& rects) const;
    const Image& image(int word, CaptionPiece piece, std::size_t letters);
    [[nodiscard]] const PlacedWord& placed(int word) const { return m_layout.words[static_cast<std::size_t>(word)]; }
    [[nodiscard]] std::size_t lettersShown(const CaptionState& state, int word) const;
    [[nodiscard]] Pose cardPose(const CaptionState& state) const;
    [[nodiscard]] Pose spokenPose(const CaptionState& state) const;
    [[nodiscard]] Cover coverAt(const CaptionState& state) const;
    void lay(const Image& image, const QPointF& centre, const Pose& pose, Frame& frame);
    void layBar(const Bar& bar, const QRectF& rect, const Pose& pose, Frame& frame) const;
    [[nodiscard]] QRectF pillAt(const CaptionState& state) const;
    [[nodiscard]] QRectF underlineAt(const CaptionState& state) const;
    void paintBox(const CaptionState& state, Frame& frame);
    void paintBars(const CaptionState& state, Frame& frame);
    void paintWord(const CaptionState& state, int word, CaptionPiece piece, Frame& frame);
    void paintCovered(const CaptionState& state, Frame& frame);
    void paintSwept(const CaptionState& state, Frame& frame);

    std::shared_ptr<const Cut> m_cut;
    CaptionTypesetter m_typesetter;
    CaptionScale m_scale;
    int m_open = -1;
    CaptionLayout m_layout;
    std::map<std::tuple<int, CaptionPiece, std::size_t>, Image> m_images;
    std::map<int, Image> m_boxes;  ///< by word in CaptionMode::Single, else by the lines that have begun
    Bar m_pill;
    Bar m_underline;
    BasicSpritePainter<Sample> m_painter;
};

using CaptionPainter = BasicCaptionPainter<std::uint8_t>;

}  // namespace sw
