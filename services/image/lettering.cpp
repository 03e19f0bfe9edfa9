#include "services/image/lettering.h"

#include <QFont>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>
#include <QRegularExpression>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace sw::illustration {
namespace {

/// The shape of the script decides which families can serve: display faces draw Latin (and some Cyrillic) only.
struct Script {
    QString family;      ///< "" when the style pack's own face serves
    bool joins = false;  ///< letters join or stack: no tracking, no capitals
};

bool within(char32_t c, char32_t from, char32_t to) {
    return c >= from && c <= to;
}

Script scriptOf(const QString& text) {
    bool han = false;
    bool other = false;
    for (const char32_t c : text.toUcs4()) {
        if (within(c, 0x3040, 0x30ff))
            return {QStringLiteral("Noto Sans CJK JP"), true};
        if (within(c, 0xac00, 0xd7af) || within(c, 0x1100, 0x11ff))
            return {QStringLiteral("Noto Sans CJK KR"), true};
        han = han || within(c, 0x3400, 0x9fff) || within(c, 0xf900, 0xfaff) || within(c, 0x20000, 0x2ffff);
        other = other || within(c, 0x0590, 0x109f) || within(c, 0x1200, 0x1cff);
    }
    if (han)
        return {QStringLiteral("Noto Sans CJK SC"), true};
    return {other ? QStringLiteral("Noto Sans") : QString(), other};
}

QFont fontOf(Voice voice, const Typefaces& faces, const QString& family) {
    QFont font(family);
    if (family == faces.display)
        font.setWeight(QFont::Normal);
    else if (family == faces.text)
        font.setWeight(QFont::DemiBold);
    else
        font.setWeight(voice == Voice::Text ? QFont::Bold : QFont::Black);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

/// True when the family draws every letter and digit of the text itself.
bool serves(const QFont& font, const QString& text) {
    const QRawFont raw = QRawFont::fromFont(font);
    if (!raw.isValid() || raw.familyName() != font.family())
        return false;
    for (const char32_t c : text.toUcs4())
        if (QChar::isLetterOrNumber(c) && !raw.supportsCharacter(c))
            return false;
    return true;
}

QFont chosenFont(const QString& text, Voice voice, const Typefaces& faces, const Script& script) {
    if (!script.family.isEmpty())
        return fontOf(voice, faces, script.family);
    QStringList chain;
    if (voice == Voice::Display)
        chain << faces.display;
    if (voice != Voice::Text)
        chain << faces.heading;
    chain << faces.text;
    for (const QString& family : chain) {
        QFont font = fontOf(voice, faces, family);
        if (voice != Voice::Text && family == faces.text)
            font.setWeight(QFont::Black);
        if (serves(font, text))
            return font;
    }
    return fontOf(voice, faces, faces.text);
}

/// Draws the bitmap glyphs of a run. The raster engine paints glyphs above 64 pixels as outlines, which these have not:
/// they are painted small and scaled by whoever paints the line.
std::pair<QRectF, QImage> pictureOf(const QGlyphRun& run, double pixelSize) {
    constexpr double kSmall = 60;
    const double scale = kSmall / pixelSize;
    QRawFont raw = run.rawFont();
    const QList<QPointF> advances = raw.advancesForGlyphIndexes(run.glyphIndexes());
    QRectF box;
    for (qsizetype i = 0; i < advances.size(); ++i) {
        const double side = advances[i].x();
        box = box.united(QRectF(run.positions()[i] - QPointF(0, side * 0.8), QSizeF(side, side)));
    }
    raw.setPixelSize(kSmall);
    QGlyphRun small = run;
    small.setRawFont(raw);
    QList<QPointF> positions = run.positions();
    for (QPointF& p : positions)
        p = (p - box.topLeft()) * scale;
    small.setPositions(positions);
    QImage image((box.size() * scale).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter(&image).drawGlyphRun({0, 0}, small);
    return {box, image};
}

SetLine setLine(const QTextLine& line) {
    SetLine out;
    QRectF pictures;
    for (const QGlyphRun& run : line.glyphRuns()) {
        const QRawFont raw = run.rawFont();
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        const bool coloured = !raw.fontTable("CBDT").isEmpty() || !raw.fontTable("sbix").isEmpty() || !raw.fontTable("COLR").isEmpty();
        bool bitmap = false;
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            QPainterPath path = raw.pathForGlyph(glyphs[i]);
            if (coloured && path.isEmpty()) {
                bitmap = true;
                continue;
            }
            path.translate(positions[i] - QPointF(0, line.y() + line.ascent()));
            path.setFillRule(Qt::WindingFill);
            out.outline.addPath(path);
        }
        if (bitmap) {
            QGlyphRun moved = run;
            QList<QPointF> shifted = positions;
            for (QPointF& at : shifted)
                at -= QPointF(0, line.y() + line.ascent());
            moved.setPositions(shifted);
            out.pictures.push_back(pictureOf(moved, raw.pixelSize()));
            pictures = pictures.united(out.pictures.back().first);
        }
    }
    out.outline.setFillRule(Qt::WindingFill);
    out.ink = out.outline.boundingRect().united(pictures);
    return out;
}

struct Layout {
    std::vector<SetLine> lines;
    double width = 0;
    double top = 0;     ///< of the first line's ink above its base line
    double bottom = 0;  ///< of the last line's ink below its base line
    bool broken = false;
};

/// Breaks the text at `width` and sets each line.
Layout laidOut(const QString& text, const QFont& font, double width, bool anywhere) {
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(anywhere ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::WordWrap);
    option.setTextDirection(isRightToLeft(text) ? Qt::RightToLeft : Qt::LeftToRight);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(width);
    layout.endLayout();
    Layout out;
    for (int i = 0; i < layout.lineCount(); ++i) {
        SetLine line = setLine(layout.lineAt(i));
        if (line.ink.isEmpty())
            continue;
        line.outline.translate(-line.ink.left(), 0);
        for (auto& [box, image] : line.pictures)
            box.translate(-line.ink.left(), 0);
        line.ink.moveLeft(0);
        out.width = std::max(out.width, line.ink.width());
        out.lines.push_back(std::move(line));
    }
    if (!out.lines.empty()) {
        out.top = -out.lines.front().ink.top();
        out.bottom = out.lines.back().ink.bottom();
    }
    return out;
}

double heightOf(const Layout& layout, double pitch) {
    return layout.top + layout.bottom + pitch * static_cast<double>(layout.lines.size() - 1);
}

/// The narrowest width that still gives the same number of lines: lines of about equal length.
Layout balanced(const QString& text, const QFont& font, double width, Layout widest) {
    const std::size_t count = widest.lines.size();
    if (count < 2)
        return widest;
    double low = width / static_cast<double>(count) * 0.8;
    double high = width;
    for (int i = 0; i < 7; ++i) {
        const double mid = (low + high) / 2;
        Layout tried = laidOut(text, font, mid, false);
        if (tried.lines.size() <= count && tried.width <= mid + 1) {
            high = mid;
            widest = std::move(tried);
        } else {
            low = mid;
        }
    }
    return widest;
}

TextBlock blockOf(Layout layout, double pixelSize, double pitch, Align align) {
    TextBlock block;
    block.pixelSize = pixelSize;
    block.size = {layout.width, heightOf(layout, pitch)};
    double base = layout.top;
    for (SetLine& line : layout.lines) {
        const double slack = layout.width - line.ink.width();
        line.at = {align == Align::Left ? 0 : align == Align::Right ? slack : slack / 2, base};
        block.lines.push_back(std::move(line));
        base += pitch;
    }
    return block;
}

QFont sizedFont(QFont font, double size, double tracking) {
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(size))));
    if (tracking != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, tracking * size);
    return font;
}

/// Lines closer than their ink allows would touch (accents on capitals, CJK): open the pitch where needed.
double pitchOf(const Layout& layout, double wanted, double size) {
    double pitch = wanted;
    for (std::size_t i = 1; i < layout.lines.size(); ++i)
        pitch = std::max(pitch, layout.lines[i - 1].ink.bottom() - layout.lines[i].ink.top() + size * 0.06);
    return pitch;
}

}  // namespace

QPainterPath TextBlock::outline(QPointF topLeft) const {
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const SetLine& line : lines)
        path.addPath(line.outline.translated(topLeft + line.at));
    return path;
}

void TextBlock::paint(QPainter& painter, QPointF topLeft, const QBrush& brush) const {
    painter.fillPath(outline(topLeft), brush);
    for (const SetLine& line : lines)
        for (const auto& [box, image] : line.pictures)
            painter.drawImage(box.translated(topLeft + line.at), image);
}

void TextBlock::paintCentred(QPainter& painter, QPointF centre, const QBrush& brush) const {
    paint(painter, centre - QPointF(size.width() / 2, size.height() / 2), brush);
}

TextBlock fitted(const QString& text, const Setting& setting, const QSizeF& box, const Typefaces& faces) {
    const QString clean = text.simplified();
    if (clean.isEmpty() || box.width() < 1 || box.height() < 1)
        return {};
    const Script script = scriptOf(clean);
    const QString shown = setting.capitals && !script.joins ? displayCase(clean) : clean;
    const QFont base = chosenFont(shown, setting.voice, faces, script);
    const double tracking = script.joins ? 0 : setting.tracking;
    const auto lineCount = static_cast<std::size_t>(std::max(1, setting.lines));
    for (double size = setting.largest;; size *= 0.95) {
        const bool last = size <= setting.smallest;
        const QFont font = sizedFont(base, size, tracking);
        Layout layout = laidOut(shown, font, lineCount == 1 ? 20000 : box.width(), last && lineCount > 1);
        if (layout.lines.empty())
            return {};
        const double pitch = pitchOf(layout, size * setting.leading, size);
        if (layout.lines.size() <= lineCount && layout.width <= box.width() && heightOf(layout, pitch) <= box.height()) {
            if (!last)
                layout = balanced(shown, font, box.width(), std::move(layout));
            TextBlock block = blockOf(std::move(layout), size, pitch, setting.align);
            block.capHeight = QRawFont::fromFont(font).capHeight();
            return block;
        }
        if (size < 4)
            return {};
    }
}

QString displayCase(const QString& text) {
    static const QStringList kUnits{"km",  "m",   "cm",  "mm",  "nm",  "kg",   "g",    "mg",  "ml",  "ms",  "km/h", "m/s", "mph",
                                    "kW",  "MW",  "GW",  "TW",  "MWh", "GWh",  "TWh",  "Hz",  "kHz", "MHz", "GHz",  "°C",  "°F",
                                    "dB",  "hPa", "Pa",  "km²", "m²",  "m³",   "km³",  "mAh", "px",  "fps", "ppm"};
    QStringList words = text.split(QLatin1Char(' '));
    for (QString& word : words) {
        const bool mixed = !word.isEmpty() && word.front().isLower() &&
                           std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isUpper(); });
        if (!mixed && !kUnits.contains(word))
            word = word.toUpper();
    }
    return words.join(QLatin1Char(' '));
}

bool isRightToLeft(const QString& text) {
    for (const char32_t c : text.toUcs4()) {
        const QChar::Direction d = QChar::direction(c);
        if (d == QChar::DirL)
            return false;
        if (d == QChar::DirR || d == QChar::DirAL)
            return true;
    }
    return false;
}

}  // namespace sw::illustration
