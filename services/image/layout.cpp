#include "services/image/layout.h"

#include <algorithm>
#include <array>

namespace sw::illustration {

Split splitContent(const Canvas& canvas, double share) {
    const QRectF c = canvas.content;
    if (!canvas.wide())
        return {upperPart(c, c.height() * share), lowerPart(c, c.height() * (1 - share))};
    const double width = c.width() * 0.42;
    return {QRectF(c.left(), c.top(), width, c.height()),
            QRectF(c.left() + width, c.top(), c.width() - width, c.height())};
}

QRectF artArea(const Canvas& canvas) {
    return canvas.content.adjusted(0, -std::min(canvas.content.top() * 0.4, 80 * canvas.unit), 0, 0);
}

QRectF upperPart(const QRectF& box, double height) {
    return {box.left(), box.top(), box.width(), height};
}

QRectF lowerPart(const QRectF& box, double height) {
    return {box.left(), box.bottom() - height, box.width(), height};
}

double sizeWithin(const QSizeF& proportions, const QSizeF& box, double largest) {
    return std::min({largest, box.width() / proportions.width(), box.height() / proportions.height()});
}

double commonSize(const std::vector<QString>& texts, Setting setting, const QSizeF& box, const Typefaces& faces) {
    for (const QString& text : texts)
        if (const TextBlock block = fitted(text, setting, box, faces); !block.isEmpty())
            setting.largest = std::min(setting.largest, block.pixelSize);
    return setting.largest;
}

Result<void> addCornerHero(Easel& easel, const Look& look, const Direction& direction, double size) {
    if (direction.heroes.empty())
        return {};
    const QPointF at = easel.canvas.content.bottomRight() - QPointF(size, size) * 0.5;
    SW_TRY(Sheet hero, look.hero(easel, direction.heroes[0], at, size, easel.tilt("hero", 1)));
    easel.add(std::move(hero), {1.12, LayerEnter::Pop, 6});
    return {};
}

Result<void> addSatellites(Easel& easel, const Look& look, const std::vector<std::string>& heroes, std::size_t from,
                           const QRectF& around) {
    struct Place {
        double x, y, size, distance;
    };
    // Off the diagonals and of three sizes: an even ring of icons looks like a menu.
    constexpr std::array<Place, 3> kPlaces{Place{0.96, 0.06, 1.0, 0.35}, Place{0.02, 0.62, 0.84, 0.75},
                                           Place{0.07, 0.12, 0.66, 1.0}};
    const Canvas& c = easel.canvas;
    Random random = easel.random("satellites");
    const bool mirrored = random.unit() < 0.5;
    for (std::size_t i = from; i < heroes.size() && i - from < kPlaces.size(); ++i) {
        const Place place = kPlaces[i - from];
        const double size = std::min(c.width, c.height) * easel.pack.satelliteShare * place.size;
        const double fx = mirrored ? 1 - place.x : place.x;
        QPointF at(around.left() + around.width() * fx, around.top() + around.height() * place.y);
        const double inset = size * 0.6;
        at.setX(std::clamp(at.x(), c.content.left() + inset * 0.75, c.content.right() - inset * 0.75));
        at.setY(std::clamp(at.y(), std::max(c.content.top() - inset * 0.2, inset), c.content.bottom() - inset));
        const double tilt = random.between(8, 18) * (at.x() < around.center().x() ? -1 : 1);
        SW_TRY(Sheet sheet, look.satellite(easel, heroes[i], at, size, tilt, place.distance));
        easel.add(std::move(sheet), look.satelliteMovement(place.distance));
    }
    return {};
}

}  // namespace sw::illustration
