#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <vector>

namespace sw {

/// The font size at which captions are shaped; everything is scaled from there.
inline constexpr double kShapeSize = 128;

/// What is drawn of a word or of some of its letters, at kShapeSize, the word's baseline starting at (0,0).
struct Glyphs {
    QPainterPath outline;
    std::vector<QGlyphRun> pictures;  ///< colour emoji, which have no outline
    [[nodiscard]] QRectF ink() const;
    void add(const Glyphs& more);
};

/// Small kana above a part of a word.
struct RubyShape {
    QPainterPath outline;
    std::size_t letters = 0;  ///< so many of the word's letters stand when the kana appear
};

/// One shaped word, at kShapeSize, its baseline's start at (0,0).
struct WordShape {
    Glyphs all;
    std::vector<Glyphs> letters;  ///< in the order in which they are spoken; what is shaped as one thing is one letter
    std::vector<RubyShape> ruby;
    double advance = 0;
    bool rightToLeft = false;

    /// The first `count` letters.
    [[nodiscard]] Glyphs first(std::size_t count) const;
    /// Of the letters and the ruby.
    [[nodiscard]] QRectF ink() const;
};

/// A word as it is shown.
struct ShownWord {
    QString text;
    QString reading;  ///< kana; empty: no ruby
    bool spaceBefore = true;
};

/// Words on one baseline, at kShapeSize.
struct ShapedLine {
    std::vector<WordShape> words;
    std::vector<double> at;  ///< each word's start on the baseline
    double width = 0;
};

/// Shapes the words first…last − 1 as one line, in the order of the Unicode bidirectional algorithm for a paragraph of
/// that direction.
ShapedLine shapeLine(const std::vector<ShownWord>& words, std::size_t first, std::size_t last, const QFont& font,
                     bool rightToLeft);

/// The width of such a line.
double lineWidth(const std::vector<ShownWord>& words, std::size_t first, std::size_t last, const QFont& font,
                 bool rightToLeft);

/// Where lines may begin (UAX #14, with the rules for East Asian punctuation): indices of words.
std::vector<std::size_t> lineStarts(const std::vector<ShownWord>& words);

/// The rectangle above and below the baseline that letters seem to fill, at kShapeSize: capitals for Latin, Greek and
/// Cyrillic, the em box for East Asian scripts, the ink for others. Its x and width mean nothing.
QRectF bodyOf(const std::vector<ShapedLine>& lines, const QString& text, const QFont& font);

/// The height of ruby with the gap below it, at kShapeSize.
double rubyHeight();

}  // namespace sw
