#pragma once

#include <QTransform>
#include <memory>
#include <string_view>
#include <utility>

#include "services/image/easel.h"
#include "services/image/lettering.h"

namespace sw::illustration {

/// The colours of a look within one palette.
struct Tones {
    QColor ink;      ///< text on the ground
    QColor soft;     ///< lesser text on the ground
    QColor cardInk;  ///< text on a card
    QColor cardSoft;
    QColor accent;      ///< fills that catch the eye
    QColor accentText;  ///< the accent as the colour of text on a card
    QColor onAccent;    ///< text on an accent fill
    QColor rule;        ///< hairlines on a card
    QColor plain;       ///< marks of a chart that are not meant
    QColor plainDeep;
    QColor litDeep;  ///< the lower end of a mark that is meant; its upper end is `accent`
    QColor vignette;
};

enum class CardKind { Panel, Graph, Note };
enum class ChipTone { Accent, Dark };
/// Main stands alone; Plain and Strong stand beside each other.
enum class FigureTone { Main, Plain, Strong };

/// A panel that carries text or a chart. Painted upright; the look decides how far off level it lies.
struct Card {
    Sheet sheet;
    QRectF box;       ///< upright, in canvas pixels
    double tilt = 0;  ///< degrees clockwise about the box's centre

    /// Calls `draw(QPainter&)` in upright canvas pixels.
    template <class Draw>
    void paint(Draw&& draw) {
        sheet.paint([&](QPainter& p) {
            p.translate(box.center());
            p.rotate(tilt);
            p.translate(-box.center());
            std::forward<Draw>(draw)(p);
        });
    }
};

/// What a ground is for. Scenes of different kinds follow each other, and so do different grounds of the one palette.
enum class Ground { Stage, Figure, Words, Chart };

/// The manner in which a style pack draws what all scenes are made of. Scenes lay out; a look paints. Stateless.
class Look {
public:
    virtual ~Look() = default;
    [[nodiscard]] virtual Tones tones(const Palette& palette) const = 0;

    /// Fills the ground of a scene of objects, data or type.
    virtual void paintGround(Easel& easel, Ground kind) const = 0;
    /// An ornament on the ground behind a large figure or a hero.
    virtual void paintBackdrop(Easel& easel, QPointF centre, double radius) const = 0;
    /// Things near the lens or at the edges; added in front of all else.
    virtual void addForeground(Easel& easel) const = 0;

    [[nodiscard]] virtual Card card(const Easel& easel, const QRectF& box, CardKind kind,
                                    std::string_view what) const = 0;
    /// Letters as large, solid things.
    [[nodiscard]] virtual Sheet figure(const Easel& easel, const TextBlock& text, QPointF centre,
                                       FigureTone tone) const = 0;
    /// The heading of a scene within `box`, as large as it can be; its ink keeps to `box`.
    [[nodiscard]] virtual Sheet headline(const Easel& easel, const QString& text, const QRectF& box, int lines,
                                         double largest) const = 0;
    /// A few words on a label of at most `most`, centred and turned.
    [[nodiscard]] virtual Sheet chip(const Easel& easel, const QString& text, QPointF centre, QSizeF most, double tilt,
                                     ChipTone tone) const = 0;

    /// The picture's subject.
    [[nodiscard]] virtual Result<Sheet> hero(const Easel& easel, std::string_view name, QPointF centre, double size,
                                             double tilt) const = 0;
    /// Something smaller around it; `distance` 0 is sharp and near, 1 far behind.
    [[nodiscard]] virtual Result<Sheet> satellite(const Easel& easel, std::string_view name, QPointF centre,
                                                  double size, double tilt, double distance) const = 0;
    /// A small drawing within a card, lit or spent.
    [[nodiscard]] virtual Result<Sheet> icon(const Easel& easel, std::string_view name, QPointF centre, double size,
                                             bool lit) const = 0;
    /// What stands for one of many where there is no drawing.
    [[nodiscard]] virtual Sheet token(const Easel& easel, QPointF centre, double size, bool lit) const = 0;

    /// One bar of a chart, standing on the lower edge of `box`.
    virtual void paintBar(QPainter& painter, const Easel& easel, const QRectF& box, bool lit) const = 0;
    /// A mark of the hand around what matters; empty where the look has none.
    [[nodiscard]] virtual Sheet mark(const Easel& easel, const QRectF& around, std::string_view what) const = 0;

    [[nodiscard]] virtual Movement heroMovement() const = 0;
    [[nodiscard]] virtual Movement cardMovement() const = 0;
    [[nodiscard]] virtual Movement satelliteMovement(double distance) const = 0;
    [[nodiscard]] virtual Movement chipMovement() const = 0;
};

std::unique_ptr<Look> makeDepthLook();
std::unique_ptr<Look> makeCutoutLook();

}  // namespace sw::illustration
