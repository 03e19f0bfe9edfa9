#include "core/media/caption_layout.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QLocale>
#include <QRawFont>
#include <QTextLayout>
#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/text.h"
#include "core/media/fonts.h"
#include "core/model/captions.h"

namespace sw {
namespace {

// Filtering and antialiasing reach this far beyond the drawn shapes, in canvas pixels.
constexpr double kBleed = 3;
// One line may be this much smaller than the style's size before a second line is opened.
constexpr double kOneLine = 0.9;

QFont fontOf(const std::vector<CaptionFont>& candidates, std::size_t first, double letterSpacing, double wordSpacing) {
    QStringList families{QString::fromStdString(candidates[first].family)};
    for (const CaptionFont& candidate : candidates)
        if (const QString family = QString::fromStdString(candidate.family); !families.contains(family))
            families.append(family);
    QFont font;
    font.setFamilies(families);
    font.setWeight(static_cast<QFont::Weight>(candidates[first].weight));
    font.setPixelSize(static_cast<int>(kShapeSize));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    if (letterSpacing != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, letterSpacing * kShapeSize);
    font.setWordSpacing(wordSpacing * kShapeSize);
    return font;
}

/// Letters and digits that a text font must have; signs and emoji may come from elsewhere.
bool mustHave(char32_t c) {
    return QChar::isLetterOrNumber(c) && !(c >= 0x1F000 && c < 0x20000);
}

bool writesRightToLeft(const std::string& language) {
    const std::string base = language.substr(0, language.find('-'));
    return base == "ar" || base == "he" || base == "fa" || base == "ur" || base == "yi";
}

/// Noto's CJK families differ in the shapes of shared characters.
std::vector<CaptionFont> cjkFonts(const std::string& language) {
    const auto startsWith = [&](const char* prefix) { return language.rfind(prefix, 0) == 0; };
    std::string own = "Noto Sans CJK JP";
    if (startsWith("ko"))
        own = "Noto Sans CJK KR";
    else if (startsWith("zh-TW") || startsWith("zh-Hant"))
        own = "Noto Sans CJK TC";
    else if (startsWith("zh-HK"))
        own = "Noto Sans CJK HK";
    else if (startsWith("zh"))
        own = "Noto Sans CJK SC";
    return {{own, 700}, {"Noto Sans CJK JP", 700}, {"Noto Sans CJK KR", 700}, {"Noto Sans CJK SC", 700}};
}

}  // namespace

struct CaptionTypesetter::Line {
    std::vector<WordShape> words;
    std::vector<double> at;  ///< each word's start on the baseline
    double width = 0;
    double capHeight = 0;
};

QPointF PlacedWord::centre() const {
    return cell().center();
}

QRectF PlacedWord::ink() const {
    return {origin + shape.ink.topLeft() * scale, shape.ink.size() * scale};
}

QRectF PlacedWord::cell() const {
    return {origin + QPointF(0, -capHeight * scale), QSizeF(shape.advance, capHeight) * scale};
}

CaptionTypesetter::CaptionTypesetter(const Cut& cut, CaptionStyle style)
    : m_style(std::move(style)),
      m_fullSize(m_style.size * std::min(cut.width, cut.height)),
      m_centreY(m_style.centre.value_or(captionCentre(cut.width, cut.height)) * cut.height),
      m_language(cut.language),
      m_rightToLeft(writesRightToLeft(cut.language)),
      m_candidates(m_style.fonts) {
    const QRectF safe(cut.safe.left * cut.width, cut.safe.top * cut.height,
                      (1 - cut.safe.left - cut.safe.right) * cut.width,
                      (1 - cut.safe.top - cut.safe.bottom) * cut.height);
    // Centred on the canvas rather than between unequal margins, unless that would cost too much width.
    const double half = std::min(cut.width / 2.0 - safe.left(), safe.right() - cut.width / 2.0);
    const QRectF area =
        2 * half >= 0.75 * safe.width() ? QRectF(cut.width / 2.0 - half, safe.top(), 2 * half, safe.height()) : safe;
    m_area.setCoords(std::ceil(area.left()), std::ceil(area.top()), std::floor(area.right()),
                     std::floor(area.bottom()));
    for (const char* family : {"Montserrat", "Inter"})
        m_candidates.push_back({family, 900});
    for (const CaptionFont& font : cjkFonts(cut.language))
        m_candidates.push_back(font);
    m_candidates.push_back({"DejaVu Sans", 700});
    m_candidates.push_back({"Noto Color Emoji", 400});
    for (const CutCaption& caption : cut.captions)
        for (const CaptionWord& word : caption.words)
            m_letters += shown(word.text).toStdU32String();
}

QString CaptionTypesetter::shown(const std::string& text) const {
    const QString plain = QString::fromStdString(text);
    return m_style.upperCase ? QLocale(QString::fromStdString(m_language)).toUpper(plain) : plain;
}

QFont CaptionTypesetter::fontFor(const std::u32string& letters) const {
    // Letter spacing would tear joined scripts apart.
    const double spacing = m_rightToLeft ? 0 : m_style.letterSpacing;
    const auto missing = [&](const std::u32string& text, std::size_t candidate) {
        const QRawFont raw = QRawFont::fromFont(fontOf({m_candidates[candidate]}, 0, 0, 0));
        return std::count_if(text.begin(), text.end(),
                             [&](char32_t c) { return mustHave(c) && !raw.supportsCharacter(c); });
    };
    for (std::size_t i = 0; i < m_candidates.size(); ++i)
        if (missing(m_letters, i) == 0)
            return fontOf(m_candidates, i, spacing, m_style.wordSpacing);
    std::size_t best = 0;
    auto fewest = missing(letters, 0);
    for (std::size_t i = 1; i < m_candidates.size() && fewest > 0; ++i)
        if (const auto count = missing(letters, i); count < fewest) {
            fewest = count;
            best = i;
        }
    return fontOf(m_candidates, best, spacing, m_style.wordSpacing);
}

namespace {

/// Fonts of pictures (CBDT/CBLC and COLR tables of OpenType), whose glyphs must be drawn rather than outlined: asking
/// for an outline leaves an empty glyph behind in the font's cache.
bool holdsPictures(const QRawFont& font) {
    return !font.fontTable("CBLC").isEmpty() || !font.fontTable("COLR").isEmpty();
}

/// Whether the font, or one that stands in for it, can draw a letter.
bool hasGlyph(const QFont& font, char32_t letter) {
    QTextLayout layout(QString::fromUcs4(&letter, 1), font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    for (const QGlyphRun& run : layout.glyphRuns())
        if (run.glyphIndexes().contains(0))
            return false;
    return true;
}

void addRun(const QGlyphRun& run, QPointF shift, WordShape& word) {
    const QRawFont font = run.rawFont();
    const bool pictures = holdsPictures(font);
    const auto glyphs = run.glyphIndexes();
    const auto positions = run.positions();
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        const QPointF at = positions[i] + shift;
        if (!pictures) {
            word.outline.addPath(font.pathForGlyph(glyphs[i]).translated(at));
            continue;
        }
        const QRectF bounds = font.boundingRect(glyphs[i]);
        if (bounds.isEmpty())
            continue;
        QGlyphRun picture;
        picture.setRawFont(font);
        picture.setGlyphIndexes({glyphs[i]});
        picture.setPositions({at});
        word.pictures.push_back(picture);
        word.ink |= bounds.translated(at);
    }
}

}  // namespace

Result<void> CaptionTypesetter::checkFonts() const {
    const std::string& family = m_style.fonts.front().family;
    if (!QFontDatabase::hasFamily(QString::fromStdString(family)))
        return fail(ErrorCode::MissingComponent, "The captions \"" + m_style.name + "\" are set in " + family +
                                                     ", which is not installed. " + fontAdvice(family));
    const QFont font = fontFor(m_letters);
    std::set<char32_t> checked;
    std::u32string missing;
    for (const char32_t c : m_letters)
        if (mustHave(c) && checked.insert(c).second && !hasGlyph(font, c))
            missing += c;
    if (missing.empty())
        return {};
    const bool eastAsian = (missing.front() >= 0x2E80 && missing.front() < 0xE000) || missing.front() >= 0x20000;
    return fail(ErrorCode::MissingComponent,
                "No font has the letters \"" + toUtf8(missing.substr(0, 8)) + "\" of the captions. Install the package " +
                    (eastAsian ? "fonts-noto-cjk." : "fonts-noto-core."));
}

CaptionTypesetter::Line CaptionTypesetter::shape(const CutCaption& caption, std::size_t first, std::size_t last,
                                                 const QFont& font) const {
    QString text;
    std::vector<std::pair<int, int>> places;
    for (std::size_t i = first; i < last; ++i) {
        if (i > first && caption.words[i].spaceBefore)
            text += QLatin1Char(' ');
        const QString word = shown(caption.words[i].text);
        places.emplace_back(text.size(), word.size());
        text += word;
    }
    QTextLayout layout(text, font);
    QTextOption option;
    option.setTextDirection(m_rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(100'000);
    layout.endLayout();

    Line out;
    out.capHeight = QFontMetricsF(font).capHeight();
    const QRectF natural = line.naturalTextRect();
    out.width = natural.width();
    const double baseline = line.y() + line.ascent();
    for (const auto& [from, length] : places) {
        const double a = line.cursorToX(from);
        const double b = line.cursorToX(from + length);
        const double left = std::min(a, b);
        WordShape word;
        word.advance = std::abs(b - a);
        for (const QGlyphRun& run : line.glyphRuns(from, length))
            addRun(run, QPointF(-left, -baseline), word);
        word.outline.setFillRule(Qt::WindingFill);
        word.ink |= word.outline.boundingRect();
        out.at.push_back(left - natural.left());
        out.words.push_back(std::move(word));
    }
    return out;
}

QRectF CaptionTypesetter::reach(const PlacedWord& word) const {
    const double size = word.scale * kShapeSize;
    const double rim = m_style.outline * size;
    QRectF drawn = word.ink().adjusted(-rim, -rim, rim, rim);
    if (m_style.pill)
        drawn |= word.cell().adjusted(-m_style.pill->padAcross * size, -m_style.pill->padDown * size,
                                      m_style.pill->padAcross * size, m_style.pill->padDown * size);
    if (m_style.shadow) {
        const double soft = 1.5 * m_style.shadow->blur * size;
        drawn |= drawn.adjusted(-soft, -soft, soft, soft).translated(0, m_style.shadow->down * size);
    }
    const QPointF centre = word.centre();
    const double pop = std::max(1.0, m_style.popScale);
    const QRectF popped(centre + (drawn.topLeft() - centre) * pop, drawn.size() * pop);
    return (drawn | popped).adjusted(-kBleed, -kBleed, kBleed, kBleed);
}

namespace {

Box boxOf(const QRectF& rect) {
    const double left = std::floor(rect.left());
    const double top = std::floor(rect.top());
    return {left, top, std::ceil(rect.right()) - left, std::ceil(rect.bottom()) - top};
}

}  // namespace

CaptionLayout CaptionTypesetter::place(const std::vector<Line>& lines, double size) const {
    CaptionLayout layout;
    layout.fontSize = size;
    const double scale = size / kShapeSize;
    const double pitch = m_style.lineHeight * size;
    const double capHeight = lines.front().capHeight * scale;
    const double height = capHeight + pitch * static_cast<double>(lines.size() - 1);
    double baseline = m_centreY - height / 2 + capHeight;
    QRectF all;
    for (const Line& line : lines) {
        const double left = m_area.center().x() - line.width * scale / 2;
        for (std::size_t i = 0; i < line.words.size(); ++i) {
            PlacedWord word{line.words[i], QPointF(left + line.at[i] * scale, baseline), scale, m_rightToLeft,
                            line.capHeight};
            all |= reach(word);
            layout.words.push_back(std::move(word));
        }
        baseline += pitch;
    }
    QPointF shift;
    if (all.left() < m_area.left())
        shift.setX(m_area.left() - all.left());
    else if (all.right() > m_area.right())
        shift.setX(m_area.right() - all.right());
    if (all.bottom() > m_area.bottom())
        shift.setY(std::floor(m_area.bottom() - all.bottom()));
    if (all.top() + shift.y() < m_area.top())
        shift.setY(std::ceil(m_area.top() - all.top()));
    for (PlacedWord& word : layout.words)
        word.origin += shift;
    layout.box = boxOf(all.translated(shift));
    return layout;
}

double CaptionTypesetter::fitting(const std::vector<Line>& lines) const {
    const Box box = place(lines, m_fullSize).box;
    // Everything but the bleed grows with the size.
    const double room = 2 * kBleed + 2;
    return std::min(
               {1.0, (m_area.width() - room) / (box.width - room), (m_area.height() - room) / (box.height - room)}) *
           m_fullSize;
}

std::vector<CaptionTypesetter::Line> CaptionTypesetter::lines(const CutCaption& caption, const QFont& font,
                                                              double& size) const {
    const std::size_t count = caption.words.size();
    std::vector<Line> best{shape(caption, 0, count, font)};
    size = fitting(best);
    if (size >= kOneLine * m_fullSize || count < 2)
        return best;
    // Two lines: the break that keeps the longer one shortest.
    std::size_t split = 1;
    double shortest = -1;
    for (std::size_t i = 1; i < count; ++i) {
        const double width = std::max(shape(caption, 0, i, font).width, shape(caption, i, count, font).width);
        if (shortest < 0 || width < shortest) {
            shortest = width;
            split = i;
        }
    }
    std::vector<Line> two{shape(caption, 0, split, font), shape(caption, split, count, font)};
    const double twoSize = fitting(two);
    if (twoSize <= size)
        return best;
    size = twoSize;
    return two;
}

CaptionLayout CaptionTypesetter::single(const CutCaption& caption, const QFont& font) const {
    CaptionLayout layout;
    QRectF all;
    for (std::size_t i = 0; i < caption.words.size(); ++i) {
        const std::vector<Line> line{shape(caption, i, i + 1, font)};
        const double size = fitting(line);
        CaptionLayout one = place(line, size);
        layout.fontSize = std::max(layout.fontSize, size);
        all |= QRectF(one.box.x, one.box.y, one.box.width, one.box.height);
        layout.words.push_back(std::move(one.words.front()));
    }
    layout.box = boxOf(all);
    return layout;
}

CaptionLayout CaptionTypesetter::layout(const CutCaption& caption) const {
    if (caption.words.empty())
        return {};
    std::u32string letters;
    for (const CaptionWord& word : caption.words)
        letters += shown(word.text).toStdU32String();
    const QFont font = fontFor(letters);
    if (m_style.mode == CaptionMode::Single)
        return single(caption, font);
    double size = 0;
    const std::vector<Line> chosen = lines(caption, font, size);
    return place(chosen, size);
}

Box captionBox(const Cut& cut, const CaptionStyle& style, const CutCaption& caption) {
    return CaptionTypesetter(cut, style).layout(caption).box;
}

std::vector<Box> captionBoxes(const Cut& cut, const CaptionStyle& style) {
    const CaptionTypesetter typesetter(cut, style);
    std::vector<Box> boxes;
    for (const CutCaption& caption : cut.captions)
        boxes.push_back(typesetter.layout(caption).box);
    return boxes;
}

}  // namespace sw
