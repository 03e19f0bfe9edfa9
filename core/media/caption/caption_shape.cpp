#include "core/media/caption/caption_shape.h"

#include <QFontMetricsF>
#include <QRawFont>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <algorithm>
#include <cmath>
#include <memory>
#include <set>
#include <tuple>

#include "core/media/caption/caption_ruby.h"

namespace sw {
namespace {

constexpr double kRubySize = 0.44;      // of the font size
constexpr double kRubyGap = 0.06;       // between kanji and kana, of the font size
constexpr double kRubyOverhang = 0.1;   // how far kana may reach beyond their kanji, of the font size
constexpr double kEastAsianRise = 0.8;  // of the em box, above the baseline
constexpr double kEastAsianFall = 0.06;

/// Fonts of pictures (CBDT/CBLC and COLR tables of OpenType), whose glyphs must be drawn rather than outlined: asking
/// for an outline leaves an empty glyph behind in the font's cache.
bool holdsPictures(const QRawFont& font) {
    return !font.fontTable("CBLC").isEmpty() || !font.fontTable("COLR").isEmpty();
}

QRectF pictureInk(const QGlyphRun& picture) {
    return picture.rawFont().boundingRect(picture.glyphIndexes().front()).translated(picture.positions().front());
}

/// Which glyph lies where, in 1/64 pixels: finds the ones that two letters share.
using GlyphPlace = std::tuple<quint32, std::int64_t, std::int64_t>;

/// Adds the glyphs of a run that are not in `seen`; true when some were.
bool addRun(const QGlyphRun& run, QPointF shift, std::set<GlyphPlace>& seen, Glyphs& glyphs) {
    const QRawFont font = run.rawFont();
    const bool pictures = holdsPictures(font);
    const auto indexes = run.glyphIndexes();
    const auto positions = run.positions();
    bool shared = false;
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        const QPointF at = positions[i] + shift;
        if (!seen.insert({indexes[i], std::llround(at.x() * 64), std::llround(at.y() * 64)}).second) {
            shared = true;
            continue;
        }
        if (!pictures) {
            glyphs.outline.addPath(font.pathForGlyph(indexes[i]).translated(at));
            continue;
        }
        if (font.boundingRect(indexes[i]).isEmpty())
            continue;
        QGlyphRun picture;
        picture.setRawFont(font);
        picture.setGlyphIndexes({indexes[i]});
        picture.setPositions({at});
        glyphs.pictures.push_back(picture);
    }
    return shared;
}

/// One laid out line of text.
struct LaidLine {
    std::unique_ptr<QTextLayout> layout;
    QTextLine line;
};

LaidLine laidLine(const QString& text, const QFont& font, bool rightToLeft) {
    LaidLine laid{std::make_unique<QTextLayout>(text, font), {}};
    QTextOption option;
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    laid.layout->setTextOption(option);
    laid.layout->beginLayout();
    laid.line = laid.layout->createLine();
    laid.line.setLineWidth(100'000);
    laid.layout->endLayout();
    return laid;
}

/// From where to where a stretch of the line's text reaches.
std::pair<double, double> extent(const LaidLine& laid, int from, int length) {
    const QTextLine& line = laid.line;
    double left = line.cursorToX(from);
    double right = left;
    if (length > 0)
        left = 1e9, right = -1e9;
    for (int i = from; i < from + length; ++i) {
        if (!laid.layout->isValidCursorPosition(i))  // within a letter: Qt's trailing edge would be the next one's
            continue;
        for (const QTextLine::Edge edge : {QTextLine::Leading, QTextLine::Trailing}) {
            const double x = line.cursorToX(i, edge);
            left = std::min(left, x);
            right = std::max(right, x);
        }
    }
    return {left, right};
}

bool runsRightToLeft(const QTextLine& line, int from, int length, bool otherwise) {
    qsizetype right = 0;
    qsizetype left = 0;
    for (const QGlyphRun& run : line.glyphRuns(from, length))
        (run.isRightToLeft() ? right : left) += run.glyphIndexes().size();
    return right == left ? otherwise : right > left;
}

/// Letters are grapheme clusters (UAX #29); those that share a glyph (ligatures, conjuncts) are one. `ends[i]` is where
/// letter i ends, in UTF-16 units of the word.
std::vector<Glyphs> lettersOf(const QTextLine& line, int from, const QString& word, QPointF shift,
                              std::vector<int>& ends) {
    std::vector<Glyphs> letters;
    std::set<GlyphPlace> seen;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    int start = 0;
    for (auto end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        Glyphs letter;
        bool joins = false;
        for (const QGlyphRun& run : line.glyphRuns(from + start, static_cast<int>(end) - start))
            joins = addRun(run, shift, seen, letter) || joins;
        const bool blank = letter.outline.isEmpty() && letter.pictures.empty();
        if (!letters.empty() && (joins || blank)) {
            letters.back().add(letter);
            ends.back() = static_cast<int>(end);
        } else {
            letters.push_back(std::move(letter));
            ends.push_back(static_cast<int>(end));
        }
        start = static_cast<int>(end);
    }
    return letters;
}

/// Kana centred above the kanji that reach from `left` to `right`, narrowed where they would reach too far.
QPainterPath rubyPath(const QString& kana, const QFont& font, double left, double right, double foot) {
    const LaidLine laid = laidLine(kana, font, false);
    const double width = laid.line.naturalTextWidth();
    const double room = right - left + 2 * kRubyOverhang * kShapeSize;
    const double narrow = std::min(1.0, room / std::max(1.0, width * kRubySize));
    std::set<GlyphPlace> seen;
    Glyphs glyphs;
    for (const QGlyphRun& run : laid.line.glyphRuns())
        addRun(run, QPointF(-width / 2, -laid.line.y() - laid.line.ascent()), seen, glyphs);
    QTransform place;
    place.translate((left + right) / 2, -foot).scale(kRubySize * narrow, kRubySize);
    QPainterPath path = place.map(glyphs.outline);
    path.setFillRule(Qt::WindingFill);
    return path;
}

void addRuby(const LaidLine& laid, int from, const ShownWord& word, const QFont& font, double wordLeft,
             const std::vector<int>& ends, WordShape& shape) {
    QFont plain = font;
    plain.setLetterSpacing(QFont::AbsoluteSpacing, 0);
    const double foot = (kEastAsianRise + kRubyGap + kRubySize * kEastAsianFall) * kShapeSize;
    for (const RubyText& part : rubyFor(word.text, word.reading)) {
        const auto [left, right] = extent(laid, from + part.from, part.length);
        const auto last =
            std::find_if(ends.begin(), ends.end(), [&](int end) { return end >= part.from + part.length; });
        shape.ruby.push_back({rubyPath(part.kana, plain, left - wordLeft, right - wordLeft, foot),
                              static_cast<std::size_t>(last - ends.begin()) + 1});
    }
}

/// The words joined by their spaces, and where each begins.
struct LineText {
    QString text;
    std::vector<int> places;

    LineText(const std::vector<ShownWord>& words, std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            if (i > first && words[i].spaceBefore)
                text += QLatin1Char(' ');
            places.push_back(static_cast<int>(text.size()));
            text += words[i].text;
        }
    }
};

bool isEastAsian(QChar::Script script) {
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
           script == QChar::Script_Hangul || script == QChar::Script_Bopomofo;
}

bool hasCapitals(QChar::Script script) {
    return script == QChar::Script_Latin || script == QChar::Script_Greek || script == QChar::Script_Cyrillic ||
           script == QChar::Script_Armenian || script <= QChar::Script_Common;
}

}  // namespace

QRectF Glyphs::ink() const {
    QRectF ink = outline.boundingRect();
    for (const QGlyphRun& picture : pictures)
        ink |= pictureInk(picture);
    return ink;
}

void Glyphs::add(const Glyphs& more) {
    outline.addPath(more.outline);
    outline.setFillRule(Qt::WindingFill);
    pictures.insert(pictures.end(), more.pictures.begin(), more.pictures.end());
}

Glyphs WordShape::first(std::size_t count) const {
    if (count >= letters.size())
        return all;
    Glyphs some;
    for (std::size_t i = 0; i < count; ++i)
        some.add(letters[i]);
    return some;
}

QRectF WordShape::ink() const {
    QRectF ink = all.ink();
    for (const RubyShape& kana : ruby)
        ink |= kana.outline.boundingRect();
    return ink;
}

ShapedLine shapeLine(const std::vector<ShownWord>& words, std::size_t first, std::size_t last, const QFont& font,
                     bool rightToLeft) {
    const LineText written(words, first, last);
    const LaidLine laid = laidLine(written.text, font, rightToLeft);
    const QTextLine& line = laid.line;
    const QRectF natural = line.naturalTextRect();
    const double baseline = line.y() + line.ascent();
    ShapedLine out;
    out.width = natural.width();
    for (std::size_t i = first; i < last; ++i) {
        const int from = written.places[i - first];
        const auto length = static_cast<int>(words[i].text.size());
        const auto [left, right] = extent(laid, from, length);
        WordShape word;
        word.advance = right - left;
        word.rightToLeft = runsRightToLeft(line, from, length, rightToLeft);
        std::vector<int> ends;
        word.letters = lettersOf(line, from, words[i].text, QPointF(-left, -baseline), ends);
        for (const Glyphs& letter : word.letters)
            word.all.add(letter);
        addRuby(laid, from, words[i], font, left, ends, word);
        out.at.push_back(left - natural.left());
        out.words.push_back(std::move(word));
    }
    return out;
}

double lineWidth(const std::vector<ShownWord>& words, std::size_t first, std::size_t last, const QFont& font,
                 bool rightToLeft) {
    return laidLine(LineText(words, first, last).text, font, rightToLeft).line.naturalTextWidth();
}

std::vector<std::size_t> lineStarts(const std::vector<ShownWord>& words) {
    const LineText written(words, 0, words.size());
    std::vector<std::size_t> starts;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, written.text);
    for (std::size_t i = 1; i < words.size(); ++i) {
        finder.setPosition(written.places[i]);
        if (finder.isAtBoundary())
            starts.push_back(i);
    }
    return starts;
}

QRectF bodyOf(const std::vector<ShapedLine>& lines, const QString& text, const QFont& font) {
    bool eastAsian = false;
    bool other = false;
    for (const char32_t c : text.toStdU32String()) {
        const QChar::Script script = QChar::script(c);
        eastAsian = eastAsian || isEastAsian(script);
        other = other || (!isEastAsian(script) && !hasCapitals(script));
    }
    double rise = QFontMetricsF(font).capHeight();
    double fall = 0;
    if (eastAsian) {
        rise = std::max(rise, kEastAsianRise * kShapeSize);
        fall = kEastAsianFall * kShapeSize;
    }
    if (other)
        for (const ShapedLine& line : lines)
            for (const WordShape& word : line.words) {
                rise = std::max(rise, -word.all.ink().top());
                fall = std::max(fall, word.all.ink().bottom());
            }
    return {0, -rise, 0, rise + fall};
}

double rubyHeight() {
    return (kRubyGap + kRubySize * (kEastAsianRise + kEastAsianFall + 0.02)) * kShapeSize;
}

}  // namespace sw
