#pragma once

#include <QRectF>
#include <string_view>
#include <vector>

#include "services/image/direction.h"
#include "services/image/easel.h"
#include "services/image/look.h"

namespace sw::illustration {

/// Where a subject stands and where words go: one above the other on tall canvases, side by side on wide ones.
struct Split {
    QRectF art;
    QRectF words;
};
/// `share` is the art's part of the height on tall canvases.
Split splitContent(const Canvas& canvas, double share);

/// The content with the room above it that a drawing may use, but no text.
QRectF artArea(const Canvas& canvas);

/// The upper (or lower) part of a box.
QRectF upperPart(const QRectF& box, double height);
QRectF lowerPart(const QRectF& box, double height);

/// The largest size with the given proportions (longer side 1) that fits into `box`, at most `largest`.
double sizeWithin(const QSizeF& proportions, const QSizeF& box, double largest);

/// The pixel size at which all texts fit their box in the given setting, so that equals look equal.
double commonSize(const std::vector<QString>& texts, Setting setting, const QSizeF& box, const Typefaces& faces);

/// The first hero, if any, at `size` in the lower right corner of the content.
Result<void> addCornerHero(Easel& easel, const Look& look, const Direction& direction, double size);

/// Satellites for heroes[from…]: at up to three places around `around`, behind and in front of it.
Result<void> addSatellites(Easel& easel, const Look& look, const std::vector<std::string>& heroes, std::size_t from,
                           const QRectF& around);

}  // namespace sw::illustration
