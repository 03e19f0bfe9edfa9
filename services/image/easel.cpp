#include "services/image/easel.h"

#include <algorithm>
#include <cmath>

#include "core/model/captions.h"
#include "services/image/vector_art.h"

namespace sw::illustration {
namespace {

constexpr std::uint64_t kGrainSeed = 20;  // the same grain in all pictures of a short, so that cuts do not show it

/// The part of the picture that a square around its ink covers.
QRectF windowOf(const QRectF& ink) {
    constexpr double kMargin = 1.03;
    const double side = std::max(ink.width(), ink.height()) * kMargin;
    return {ink.center().x() - side / 2, ink.center().y() - side / 2, side, side};
}

}  // namespace

Canvas canvasFor(int width, int height) {
    Canvas c;
    c.width = width;
    c.height = height;
    c.unit = std::min(width, height) / 1080.0;
    const auto reach = [](int length) { return static_cast<int>(length * (1 + 2 * kOverhang)) / 2 * 2; };
    const int fullWidth = reach(width);
    const int fullHeight = reach(height);
    c.full = QRectF(-(fullWidth - width) / 2, -(fullHeight - height) / 2, fullWidth, fullHeight);
    const bool tall = height > width * 1.5;
    const double side = 60 * c.unit;
    const double top = height * (tall ? 200.0 / 1920 : 0.06);
    const double quiet = captionTop(width, height);
    const double bottom = quiet - 12 * c.unit;
    c.content = QRectF(QPointF(side, top), QPointF(width - side, bottom));
    c.captions = QRectF(QPointF(0, quiet + 18 * c.unit), QPointF(width, height * (tall ? 1620.0 / 1920 : 0.96)));
    return c;
}

Easel::Easel(const Canvas& where, const Palette& colours, const StylePack& style, const ArtPack& drawings,
             std::uint64_t seed)
    : canvas(where), palette(colours), pack(style), art(drawings), ground(where.full), m_random(seed) {}

void Easel::add(Sheet sheet, const Movement& movement) {
    Sheet cropped = trimmed(sheet);
    if (!cropped.isEmpty())
        m_sprites.push_back({std::move(cropped), movement.depth, movement.enter, u(movement.sway)});
}

Result<Sheet> Easel::drawing(std::string_view name, QPointF centre, double size, double tilt) const {
    SW_TRY(const std::string svg, art.svg(name));
    SW_TRY(const QRectF ink, inkOfSvg(svg, name));
    const QRectF window = windowOf(ink);
    const int pixels =
        std::max(4, static_cast<int>(std::lround(size * window.width() / std::max(ink.width(), ink.height()))));
    SW_TRY(QImage image, renderedSvg(svg, name, pixels, window));
    const QPoint topLeft(static_cast<int>(std::lround(centre.x() - pixels / 2.0)),
                         static_cast<int>(std::lround(centre.y() - pixels / 2.0)));
    return rotated(Sheet(std::move(image), topLeft), tilt, centre);
}

Result<QSizeF> Easel::proportions(std::string_view name) const {
    SW_TRY(const std::string svg, art.svg(name));
    SW_TRY(const QRectF ink, inkOfSvg(svg, name));
    const double side = std::max(ink.width(), ink.height());
    return QSizeF(ink.width() / side, ink.height() / side);
}

double Easel::tilt(std::string_view what, double sign) const {
    Random r = random(what);
    const double side = sign != 0 ? std::copysign(1.0, sign) : r.sign();
    return side * r.between(pack.tiltLow, pack.tiltHigh);
}

Picture Easel::finished(std::string alt, const QColor& vignette) && {
    addVignette(ground.image, pack.vignette, vignette);
    addGrain(ground.image, pack.grain, kGrainSeed);
    Picture picture;
    picture.width = canvas.width;
    picture.height = canvas.height;
    picture.alt = std::move(alt);
    picture.layers.push_back({std::move(ground), groundDepth, LayerEnter::None, 0});
    for (PictureLayer& sprite : m_sprites)
        picture.layers.push_back(std::move(sprite));
    return picture;
}

}  // namespace sw::illustration
