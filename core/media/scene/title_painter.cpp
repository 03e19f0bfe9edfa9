#include "core/media/scene/title_painter.h"

#include <QFont>
#include <QGlyphRun>
#include <QPainter>
#include <QPainterPath>
#include <QRawFont>
#include <QTextLayout>
#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace sw {
namespace {

constexpr double kLeading = 1.12;      // from baseline to baseline, in font sizes
constexpr double kBaseline = 0.88;     // of a line below its top, in font sizes; the same for all fonts
constexpr double kPlatePad = 0.28;     // around the text, in font sizes
constexpr double kPlateRadius = 0.22;  // in font sizes
constexpr double kSmallest = 4;        // pixels; smaller letters cannot be told apart

QFont fontOf(const CutTitle& title, double pixels) {
    QFont font;
    font.setFamilies({QString::fromStdString(title.font), QStringLiteral("Montserrat"), QStringLiteral("Inter"),
                      QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK JP"),
                      QStringLiteral("Noto Color Emoji")});
    font.setWeight(static_cast<QFont::Weight>(title.weight));
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

/// One paragraph, shaped and broken into lines.
struct Paragraph {
    std::unique_ptr<QTextLayout> layout;
    qsizetype start = 0;  ///< of its first letter in the whole text
};

/// All of a text in one font size, its first line's top at 0.
struct Setting {
    double size = 0;  ///< of the font, in pixels
    std::vector<Paragraph> paragraphs;
    double height = 0;
    double width = 0;     ///< of the widest line
    bool broken = false;  ///< a word was torn apart
};

Qt::Alignment alignmentOf(const std::string& name) {
    // Absolute: what is written from right to left does not turn it around.
    return Qt::AlignAbsolute | (name == "left" ? Qt::AlignLeft : name == "right" ? Qt::AlignRight : Qt::AlignHCenter);
}

/// True when a line ends within a word that has no place to break.
bool tearsWord(const QString& text, const QTextLine& line) {
    const qsizetype end = line.textStart() + line.textLength();
    if (end >= text.size() || end == 0)
        return false;
    const auto joins = [&](qsizetype i) {
        return text[i].isLetterOrNumber() && text[i].script() < QChar::Script_Hiragana;
    };
    return joins(end - 1) && joins(end);
}

Setting settingOf(const CutTitle& title, double size, double width) {
    Setting setting;
    setting.size = size;
    const QString text = QString::fromStdString(title.text);
    const QFont font = fontOf(title, size);
    qsizetype start = 0;
    for (const QString& part : text.split(QLatin1Char('\n'))) {
        auto layout = std::make_unique<QTextLayout>(part, font);
        QTextOption option(alignmentOf(title.align));
        option.setTextDirection(part.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout->setTextOption(option);
        layout->beginLayout();
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, setting.height + kBaseline * size - line.ascent()});
            setting.height += kLeading * size;
            setting.width = std::max(setting.width, line.naturalTextWidth());
            setting.broken = setting.broken || tearsWord(part, line);
        }
        layout->endLayout();
        setting.paragraphs.push_back({std::move(layout), start});
        start += part.size() + 1;
    }
    return setting;
}

/// The largest setting up to the title's own size that fits, without torn words where that can be had.
Setting fitting(const CutTitle& title, double size, double width, double height) {
    const auto inside = [&](double tried, Setting& setting) {
        const double pad = 2 * ((title.boxColour.empty() ? 0 : kPlatePad) + title.outline) * tried;
        setting = settingOf(title, tried, std::max(1.0, width - pad));
        return !setting.broken && setting.height <= height - pad && setting.width <= width - pad;
    };
    Setting setting;
    for (double tried = size; tried > kSmallest; tried *= 0.94)
        if (inside(tried, setting))
            return setting;
    inside(std::min(size, kSmallest), setting);
    return setting;
}

/// Fonts of pictures (CBDT/CBLC and COLR tables of OpenType), whose glyphs must be drawn rather than outlined.
bool holdsPictures(const QRawFont& font) {
    return !font.fontTable("CBLC").isEmpty() || !font.fontTable("COLR").isEmpty();
}

/// The letters that are there, as outlines and as glyphs that have none.
struct Letters {
    QPainterPath outline;
    std::vector<QGlyphRun> pictures;
};

Letters lettersOf(const Setting& setting, qsizetype shown) {
    Letters letters;
    letters.outline.setFillRule(Qt::WindingFill);
    for (const Paragraph& paragraph : setting.paragraphs) {
        const QTextLayout& layout = *paragraph.layout;
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            const qsizetype count = std::min<qsizetype>(line.textLength(), shown - paragraph.start - line.textStart());
            if (count <= 0)
                continue;
            for (const QGlyphRun& run : line.glyphRuns(line.textStart(), static_cast<int>(count))) {
                if (holdsPictures(run.rawFont())) {
                    letters.pictures.push_back(run);
                    continue;
                }
                const auto glyphs = run.glyphIndexes();
                const auto positions = run.positions();
                for (qsizetype g = 0; g < glyphs.size(); ++g)
                    letters.outline.addPath(run.rawFont().pathForGlyph(glyphs[g]).translated(positions[g]));
            }
        }
    }
    return letters;
}

/// How many UTF-16 units a part of the text has, never half a letter.
qsizetype shownUnits(const QString& text, double reveal) {
    auto units = static_cast<qsizetype>(std::lround(std::clamp(reveal, 0.0, 1.0) * static_cast<double>(text.size())));
    QTextLayout layout(text);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    while (units > 0 && units < text.size() && !layout.isValidCursorPosition(static_cast<int>(units)))
        --units;
    return units;
}

void paintPlate(QPainter& painter, const CutTitle& title, const Setting& setting, double width) {
    const double pad = (kPlatePad + title.outline) * setting.size;
    double left = (width - setting.width) / 2 - pad;
    if (title.align == "left")
        left = 0;
    else if (title.align == "right")
        left = width - setting.width - 2 * pad;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(QString::fromStdString(title.boxColour)));
    const QRectF plate(left, -pad, setting.width + 2 * pad, setting.height + 2 * pad);
    painter.drawRoundedRect(plate, kPlateRadius * setting.size, kPlateRadius * setting.size);
}

}  // namespace

QImage titleImage(const CutTitle& title, double width, double height, double scale, const TitleDrawing& drawing) {
    const double across = std::max(1.0, std::round(width * scale));
    const double down = std::max(1.0, std::round(height * scale));
    QImage image(static_cast<int>(across), static_cast<int>(down), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const QString text = QString::fromStdString(title.text);
    if (text.trimmed().isEmpty())
        return image;
    const Setting setting = fitting(title, title.size * drawing.shorterSide * scale, across, down);
    const Letters letters = lettersOf(setting, shownUnits(text, drawing.reveal));
    const double pad = ((title.boxColour.empty() ? 0 : kPlatePad) + title.outline) * setting.size;

    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.translate(0, (down - setting.height) / 2);
    if (!title.boxColour.empty())
        paintPlate(painter, title, setting, across);
    painter.translate(pad, 0);
    if (title.outline > 0) {
        const QColor rim(QString::fromStdString(title.outlineColour));
        painter.strokePath(letters.outline,
                           QPen(rim, 2 * title.outline * setting.size, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.fillPath(letters.outline, QColor(QString::fromStdString(title.fill)));
    for (const QGlyphRun& run : letters.pictures)
        painter.drawGlyphRun(QPointF(), run);
    return image;
}

QFont titleFont(const CutTitle& title, double pixels) {
    return fontOf(title, pixels);
}

}  // namespace sw
