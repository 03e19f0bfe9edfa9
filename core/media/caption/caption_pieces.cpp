#include "core/media/caption/caption_pieces.h"

#include <QLinearGradient>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/media/caption/caption_shadow.h"

namespace sw {
namespace {

// Kana have outlines that are so much thinner than their kanji's.
constexpr double kRubyOutline = 0.6;

QImage blank(int width, int height) {
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

int evenBelow(double value) {
    return static_cast<int>(std::floor(value / 2)) * 2;
}

int evenAbove(double value) {
    return static_cast<int>(std::ceil(value / 2)) * 2;
}

/// A transparent picture for a rectangle of the canvas, and how to draw on it in canvas coordinates.
struct Sheet {
    QImage picture;
    int left;
    int top;
    QTransform fromCanvas;

    Sheet(const QRectF& rect, CaptionScale scale)
        : left(evenBelow(rect.left() * scale.across)), top(evenBelow(rect.top() * scale.down)) {
        picture = blank(std::max(8, evenAbove(rect.right() * scale.across) - left),
                        std::max(8, evenAbove(rect.bottom() * scale.down) - top));
        fromCanvas.translate(-left, -top).scale(scale.across, scale.down);
    }
};

void smooth(QPainter& painter) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
}

QTransform about(const QPointF& centre, double scale, double degrees) {
    QTransform transform;
    transform.translate(centre.x(), centre.y()).rotate(degrees).scale(scale, scale);
    return transform.translate(-centre.x(), -centre.y());
}

/// Draws one word's pieces; glyphs at kShapeSize.
class WordDrawing {
public:
    WordDrawing(const CaptionStyle& style, const PlacedWord& word, const WordPiece& what)
        : m_style(style),
          m_word(word),
          m_what(what),
          m_glyphs(word.shape.first(what.letters)),
          m_active(what.piece == CaptionPiece::Active),
          m_onPlate(m_active && style.pill),
          m_plate(m_onPlate && !pillMoves(style)) {
        for (const RubyShape& kana : word.shape.ruby)
            if (kana.letters <= std::max(what.letters, std::size_t{1}))
                m_ruby.addPath(kana.outline);
        m_ruby.setFillRule(Qt::WindingFill);
    }

    CaptionImage draw(CaptionScale scale) {
        Sheet sheet(wordExtent(m_style, m_word).adjusted(-2, -2, 2, 2), scale);
        const double grow = m_active ? m_style.activeScale : 1;
        const QTransform toSheet = about(m_word.centre(), grow, tilt()) * sheet.fromCanvas;
        QTransform wordToSheet;
        wordToSheet.translate(m_word.origin.x(), m_word.origin.y()).scale(m_word.scale, m_word.scale);
        wordToSheet *= toSheet;
        if (m_plate)
            drawPlate(toSheet, sheet.picture);
        const bool under = m_what.piece == CaptionPiece::Under || (m_active && !m_onPlate);
        if (under)
            drawUnder(wordToSheet, m_style.hollow, sheet.picture);
        if (under || m_plate) {
            QImage shape = sheet.picture;
            if (under && m_style.hollow)
                drawUnder(wordToSheet, false, shape);
            drawLight(shape, m_word.size() * grow * scale.across, under, sheet.picture);
        }
        if (m_what.piece != CaptionPiece::Under)
            drawFace(wordToSheet, sheet.picture);
        return {sheet.picture, sheet.left, sheet.top};
    }

private:
    [[nodiscard]] double tilt() const {
        if (!m_active)
            return 0;
        const double degrees = m_what.emphasis && m_style.emphasisTilt != 0 ? m_style.emphasisTilt : m_style.tilt;
        return m_what.index % 2 == 0 ? degrees : -degrees;
    }

    [[nodiscard]] bool outlined() const { return m_style.outline.thickness > 0 || m_style.rim.thickness > 0; }

    void drawPlate(const QTransform& toSheet, QImage& picture) const {
        const double size = m_word.size();
        const CaptionPlate& plate = m_style.pill->plate;
        QPainter painter(&picture);
        smooth(painter);
        painter.setTransform(toSheet);
        painter.setPen(Qt::NoPen);
        painter.setBrush(plate.colour);
        painter.drawRoundedRect(plateRect(plate, m_word.cell(), size), plate.radius * size, plate.radius * size);
    }

    void stroke(QPainter& painter, const CaptionOutline& line, double beyond) const {
        if (line.thickness <= 0)
            return;
        const double width = 2 * (line.thickness + beyond) * kShapeSize;
        painter.strokePath(m_glyphs.outline, QPen(line.colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.strokePath(m_ruby, QPen(line.colour, width * kRubyOutline, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }

    /// What lies under the letters' faces.
    void drawUnder(const QTransform& wordToSheet, bool hollow, QImage& picture) const {
        QPainter painter(&picture);
        smooth(painter);
        painter.setTransform(wordToSheet);
        stroke(painter, m_style.rim, m_style.outline.thickness);
        stroke(painter, m_style.outline, 0);
        const QColor inside = m_style.outline.thickness > 0 ? m_style.outline.colour
                              : m_style.rim.thickness > 0   ? m_style.rim.colour
                                                            : m_style.fill.top;
        painter.fillPath(m_ruby, inside);
        if (hollow)
            painter.setCompositionMode(QPainter::CompositionMode_DestinationOut);
        painter.fillPath(m_glyphs.outline, hollow ? QColor(Qt::black) : inside);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        drawPictures(painter);
    }

    /// Glow and shadow of a shape.
    void drawLight(const QImage& shape, double size, bool under, QImage& picture) const {
        const auto& glow = m_active && m_style.activeGlow ? m_style.activeGlow : m_style.glow;
        if (under && !m_active && !outlined())
            picture = blank(shape.width(), shape.height());
        if (under && glow)
            layGlow(shape, *glow, size, picture);
        if (m_style.shadow)
            layShadow(shape, *m_style.shadow, size, 1, picture);
    }

    void drawFace(const QTransform& wordToSheet, QImage& picture) const {
        const CaptionFill fill = fillOf();
        QLinearGradient gradient(0, -m_word.rise, 0, m_word.fall);
        gradient.setColorAt(0, fill.top);
        gradient.setColorAt(1, fill.bottom);
        const QBrush brush = fill.top == fill.bottom ? QBrush(fill.top) : QBrush(gradient);
        QPainter painter(&picture);
        smooth(painter);
        painter.setTransform(wordToSheet);
        painter.fillPath(m_glyphs.outline, brush);
        painter.fillPath(m_ruby, brush);
        drawPictures(painter);
    }

    void drawPictures(QPainter& painter) const {
        for (const QGlyphRun& picture : m_glyphs.pictures)
            painter.drawGlyphRun(QPointF(), picture);
    }

    [[nodiscard]] CaptionFill fillOf() const {
        const bool marked = m_what.emphasis && m_style.emphasisFill.isValid();
        if (marked && m_what.piece != CaptionPiece::Swept && !m_onPlate)
            return m_style.emphasisFill;
        if (m_what.piece != CaptionPiece::Face && m_style.activeFill.isValid())
            return m_style.activeFill;
        if (m_style.fills.empty())
            return m_style.fill;
        return m_style.fills[static_cast<std::size_t>(m_what.index) % m_style.fills.size()];
    }

    const CaptionStyle& m_style;
    const PlacedWord& m_word;
    WordPiece m_what;
    Glyphs m_glyphs;
    QPainterPath m_ruby;
    bool m_active;
    bool m_onPlate;
    bool m_plate;
};

}  // namespace

CaptionImage drawWord(const CaptionStyle& style, const PlacedWord& word, const WordPiece& what, CaptionScale scale) {
    return WordDrawing(style, word, what).draw(scale);
}

CaptionImage drawBoxes(const CaptionPlate& box, const std::vector<QRectF>& rects, double fontSize, CaptionScale scale) {
    QRectF all;
    QPainterPath path;
    for (const QRectF& rect : rects) {
        const double radius = std::min(box.radius * fontSize, rect.height() / 2);
        QPainterPath rounded;
        rounded.addRoundedRect(rect, radius, radius);
        path = path.united(rounded);
        all |= rect;
    }
    Sheet sheet(all.adjusted(-2, -2, 2, 2), scale);
    QPainter painter(&sheet.picture);
    smooth(painter);
    painter.setTransform(sheet.fromCanvas);
    painter.fillPath(path, box.colour);
    painter.end();
    return {sheet.picture, sheet.left, sheet.top};
}

CaptionImage drawBar(const CaptionStyle& style, const QColor& colour, double radius, int width, int height,
                     double fontSize) {
    const QRectF bar(0, 0, width, height);
    const QRectF all = style.shadow ? withShadow(*style.shadow, bar, fontSize) : bar;
    Sheet sheet(all.adjusted(-2, -2, 2, 2), {});
    QPainter painter(&sheet.picture);
    smooth(painter);
    painter.setTransform(sheet.fromCanvas);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double round = std::min({radius, width / 2.0, height / 2.0});
    painter.drawRoundedRect(bar, round, round);
    painter.end();
    const QImage shape = sheet.picture;
    if (style.shadow)
        layShadow(shape, *style.shadow, fontSize, 1, sheet.picture);
    return {sheet.picture, sheet.left, sheet.top};
}

}  // namespace sw
