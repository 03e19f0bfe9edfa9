#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sw {

/// One paragraph, list item or section heading of a plain text.
struct TextBlock {
    enum class Kind { Paragraph, Bullet, Heading };
    Kind kind = Kind::Paragraph;
    std::string text;
    friend bool operator==(const TextBlock&, const TextBlock&) = default;
};

/// A plain text by its blocks. `title` is empty when the text has none.
struct PlainText {
    std::string title;
    std::vector<TextBlock> blocks;
};

/// Reads plain text as people write it: paragraphs between empty lines, hard-wrapped or one to a line; list items that
/// start with a bullet or a number; headings "# " and "## ", or a short line in front of a list or of prose. A short
/// first line without a full stop is the title. What stands around an article (credits, shares, references, see
/// boilerplate.h) is left out, unless there is nothing else.
PlainText readPlainText(std::string_view text);

/// Joins the lines of a wrapped paragraph: with a space, or with nothing between two letters of a script that is
/// written without spaces; a hyphen at a line's end is kept.
std::string unwrapped(const std::vector<std::string>& lines);

/// `text` without what cannot be spoken: addresses, footnote marks, emoji, Markdown marks and control characters;
/// arrows become commas and runs of white space one space.
std::string speakableText(std::string_view text);

/// True for letters of scripts that are written without spaces between words (Han, Kana, Thai, Lao, Khmer, Burmese).
bool isUnspacedLetter(char32_t c);

/// The first part of a web or mail address found at `at`, as its length in bytes; 0 when there is none.
std::size_t addressLength(std::string_view text, std::size_t at);

}  // namespace sw
