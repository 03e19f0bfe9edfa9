#pragma once

#include <QBrush>
#include <QPainter>
#include <QPainterPath>
#include <QString>
#include <QStringList>
#include <vector>

namespace sw::illustration {

/// The families that a style pack names for its three voices; script fallbacks are added by lettering.
struct Typefaces {
    QString display = QStringLiteral("Anton");
    QString heading = QStringLiteral("Montserrat");
    QString text = QStringLiteral("Inter");
};

enum class Voice { Display, Heading, Text };
enum class Align { Left, Centre, Right };

/// How a text is to be set. Sizes are pixel sizes of the font.
struct Setting {
    Voice voice = Voice::Display;
    double largest = 200;
    double smallest = 24;
    int lines = 1;          ///< at most
    bool capitals = false;  ///< by displayCase()
    Align align = Align::Centre;
    double tracking = 0;    ///< in fractions of the size; only where letters do not join
    double leading = 1.16;  ///< distance of base lines in fractions of the size
};

/// One set line: the outlines of its letters (base line at y = 0, left edge of the ink at x = 0).
struct SetLine {
    QPainterPath outline;
    QRectF ink;
    QPointF at;  ///< where its origin lies within the block
};

/// Text that is set, measured by its ink and ready to be painted. (0,0) is the top left corner of the block's box.
struct TextBlock {
    std::vector<SetLine> lines;
    QSizeF size;  ///< of the ink: nothing is painted outside
    double pixelSize = 0;
    double capHeight = 0;

    [[nodiscard]] bool isEmpty() const { return lines.empty(); }
    /// All outlines, moved to `topLeft`.
    [[nodiscard]] QPainterPath outline(QPointF topLeft) const;
    void paint(QPainter& painter, QPointF topLeft, const QBrush& brush) const;
    /// Painted so that the block's centre lies at `centre`.
    void paintCentred(QPainter& painter, QPointF centre, const QBrush& brush) const;
};

/// Sets `text` as large as `box` allows, in at most `setting.lines` lines of about equal length. A word that does not
/// fit at the smallest size is broken, and what still does not fit shrinks below it: the ink never leaves the box.
TextBlock fitted(const QString& text, const Setting& setting, const QSizeF& box, const Typefaces& faces);

/// Without emoji and other pictographs: coloured glyphs have no outline to be cut, lit or extruded.
QString withoutPictographs(const QString& text);

/// Capitals for display type, leaving alone what capitals would make wrong: units ("km", "kg", "°C") and words with
/// a small letter before a capital ("kWh", "iPhone").
QString displayCase(const QString& text);

/// True when the text's first strong character runs from right to left (Arabic, Hebrew).
bool isRightToLeft(const QString& text);

}  // namespace sw::illustration
