#pragma once

#include <QImage>
#include <QRectF>
#include <QSize>
#include <string_view>
#include <vector>

#include "core/base/random.h"
#include "core/base/result.h"
#include "services/image/art_pack.h"
#include "services/image/colour.h"
#include "services/image/picture.h"
#include "services/image/raster.h"
#include "services/image/style_pack.h"

namespace sw::illustration {

/// The places of a canvas, in its pixels.
struct Canvas {
    int width = 1080;
    int height = 1920;
    double unit = 1;  ///< one pixel of a canvas whose shorter side is 1080
    QRectF full;      ///< the canvas with the overhang that the ground covers
    QRectF content;   ///< where things that must be read belong
    QRectF captions;  ///< kept quiet: captions are painted here

    [[nodiscard]] QPointF centre() const { return content.center(); }
    /// True when there is more room beside a subject than below it.
    [[nodiscard]] bool wide() const { return content.width() > content.height() * 1.35; }
};

Canvas canvasFor(int width, int height);

/// How a sprite moves.
struct Movement {
    double depth = 1;
    LayerEnter enter = LayerEnter::None;
    double sway = 0;
};

/// One picture in the making: the ground, the sprites in front of it, and what they are made from. Used by one thread.
class Easel {
public:
    Easel(const Canvas& canvas, const Palette& palette, const StylePack& pack, const ArtPack& art, std::uint64_t seed);

    const Canvas canvas;
    const Palette palette;
    const StylePack& pack;
    const ArtPack& art;
    Sheet ground;  ///< opaque; covers canvas.full
    double groundDepth = 0.25;

    /// A stream of random numbers of its own for what is named.
    [[nodiscard]] Random random(std::string_view what) const { return m_random.fork(what); }
    /// `length` pixels of a 1080 canvas.
    [[nodiscard]] double u(double length) const { return length * canvas.unit; }

    /// Adds a sprite in front of the others. What is empty is left out.
    void add(Sheet sheet, const Movement& movement);
    /// The drawing named `name`: the longer side of its ink is `size`, its middle lies at `centre`, turned by `tilt`
    /// degrees clockwise.
    [[nodiscard]] Result<Sheet> drawing(std::string_view name, QPointF centre, double size, double tilt = 0) const;
    /// The ink's width and height in fractions of its longer side.
    [[nodiscard]] Result<QSizeF> proportions(std::string_view name) const;
    /// A tilt of the pack's range; `sign` 0 lets chance choose the side.
    [[nodiscard]] double tilt(std::string_view what, double sign = 0) const;

    /// Vignette and grain, and all layers in order. The easel is used up.
    [[nodiscard]] Picture finished(std::string alt, const QColor& vignette) &&;

private:
    Random m_random;
    std::vector<PictureLayer> m_sprites;
};

}  // namespace sw::illustration
