#include "services/llm/plain_text.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "core/base/text.h"
#include "services/llm/boilerplate.h"

namespace sw {
namespace {

constexpr std::size_t kMaxTitleBytes = 140;
constexpr std::ptrdiff_t kMinItems = 3;  // fewer are no list

std::size_t countWords(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = static_cast<unsigned char>(c) <= ' ';
        words += !space && !inside;
        inside = !space;
    }
    return words;
}

char32_t lastPoint(std::string_view text) {
    std::size_t i = text.size();
    while (i > 0 && (static_cast<unsigned char>(text[i - 1]) & 0xc0) == 0x80)
        --i;
    const std::u32string tail = toUtf32(text.substr(i ? i - 1 : 0));
    return tail.empty() ? 0 : tail.back();
}

char32_t firstPoint(std::string_view text) {
    const std::u32string head = toUtf32(text.substr(0, 4));
    return head.empty() ? 0 : head.front();
}

/// True when the text ends as a sentence does, perhaps inside closing quotes.
bool endsSentence(std::string_view text) {
    std::u32string tail = toUtf32(text.size() > 12 ? text.substr(text.size() - 12) : text);
    while (!tail.empty() && std::u32string_view(U"\"'”’»)]」』").find(tail.back()) != std::u32string_view::npos)
        tail.pop_back();
    return !tail.empty() && std::u32string_view(U".!?:;…。！？।؟։").find(tail.back()) != std::u32string_view::npos;
}

/// How many bytes of list marker start the line: "- ", "• ", "3. ", "(b) "; 0 for none.
std::size_t bulletMarker(std::string_view line) {
    for (const std::string_view mark : {"- ",  "* ",  "+ ", "• ", "– ", "— ",   "· ",   "▪ ",   "● ", "◦ ", "‣ ", "・",
                                        "•\t", "-\t", "✓ ", "✔ ", "→ ", "[ ] ", "[x] ", "[X] ", "☐ ", "☑ ", "✅ "})
        if (line.starts_with(mark))
            return mark.size();
    std::size_t i = line.starts_with('(') ? 1 : 0;
    const std::size_t digits = i;
    while (i < line.size() && i < digits + 2 && std::isdigit(static_cast<unsigned char>(line[i])))
        ++i;
    if (i == digits || i + 1 >= line.size() || (line[i] != '.' && line[i] != ')'))
        return 0;
    return line[i + 1] == ' ' ? i + 2 : 0;
}

std::size_t headingMarker(std::string_view line) {
    const std::size_t marks = line.find_first_not_of('#');
    return marks != std::string_view::npos && marks > 0 && marks < 7 && line[marks] == ' ' ? marks + 1 : 0;
}

/// Lines are wrapped when, without empty lines between, they break off in mid sentence near one common width.
bool areWrapped(const std::vector<std::string>& lines) {
    if (lines.size() < 2)
        return false;
    std::size_t open = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        open += !endsSentence(lines[i]) && lines[i].size() >= 40;
    return open * 2 >= lines.size() - 1 || (open > 0 && lines.size() <= 4);
}

/// A paragraph of whole sentences, which shows that a text is no list.
bool isProse(const TextBlock& block) {
    constexpr std::size_t kFewWords = 10;
    constexpr std::size_t kFewBytes = 90;  // where words are not divided
    const char32_t last = lastPoint(block.text);
    return block.kind == TextBlock::Kind::Paragraph && last != U':' && last != U';' && endsSentence(block.text) &&
           (countWords(block.text) >= kFewWords || block.text.size() >= kFewBytes);
}

/// A short line that is no sentence.
bool isHeadline(const TextBlock& block) {
    constexpr std::size_t kFewWords = 8;
    constexpr std::size_t kFewBytes = 60;
    return block.kind == TextBlock::Kind::Paragraph && countWords(block.text) <= kFewWords &&
           block.text.size() <= kFewBytes && (!endsSentence(block.text) || lastPoint(block.text) == U':');
}

class BlockReader {
public:
    enum class Around { Left, Kept };  ///< what becomes of credits, shares and the like

    explicit BlockReader(Around around) : m_around(around) {}

    PlainText read(std::string_view text) {
        for (const std::string& raw : split(text, '\n'))
            takeLine(trimmed(raw));
        endParagraph();
        m_prose = std::any_of(m_text.blocks.begin(), m_text.blocks.end(), isProse);
        m_body = m_prose || std::count_if(m_text.blocks.begin(), m_text.blocks.end(), [](const TextBlock& block) {
                                return block.kind == TextBlock::Kind::Bullet;
                            }) >= kMinItems;
        takeTitle();
        markHeadings();
        if (m_around == Around::Left) {
            dropContents();
            dropAppendices();
        }
        return std::move(m_text);
    }

private:
    /// Lines around the text are left out as they come, so that they part no paragraph from its title.
    [[nodiscard]] bool isAroundText(const std::string& line, bool heading) const {
        constexpr std::size_t kWrappedBytes = 40;
        const bool goesOn = !m_lines.empty() && !endsSentence(m_lines.back()) && m_lines.back().size() >= kWrappedBytes;
        if (m_around == Around::Kept)
            return false;
        const bool first = m_text.blocks.empty() && m_lines.empty();
        return isBoilerplate(line) ||
               (!first && !goesOn && (isCredit(line) || (!heading && isInHeader() && isByline(line))));
    }

    /// Between the title and the first paragraph.
    [[nodiscard]] bool isInHeader() const {
        return std::none_of(m_text.blocks.begin(), m_text.blocks.end(), isProse) &&
               std::none_of(m_lines.begin(), m_lines.end(), endsSentence);
    }

    void takeLine(std::string line) {
        const std::size_t heading = headingMarker(line);
        const std::size_t bullet = bulletMarker(line);
        if (line.empty() || heading || bullet) {
            endParagraph();
            m_inBullet = false;
        }
        if (line.empty() || isAroundText(line.substr(std::max(heading, bullet)), heading > 0))
            return;
        if (heading) {
            add(TextBlock::Kind::Heading, line.substr(heading));
        } else if (bullet) {
            add(TextBlock::Kind::Bullet, line.substr(bullet));
            m_inBullet = true;
        } else if (m_inBullet && std::islower(static_cast<unsigned char>(line[0]))) {
            m_text.blocks.back().text = unwrapped({m_text.blocks.back().text, line});
        } else {
            m_inBullet = false;
            m_lines.push_back(std::move(line));
        }
    }

    void endParagraph() {
        if (m_around == Around::Left && isLetterEnd())
            m_lines.clear();
        if (m_lines.empty())
            return;
        // A first line that is followed at once by its text is a title too.
        if (m_text.blocks.empty() && m_lines.size() > 1 && looksLikeTitle(m_lines[0]) &&
            m_lines[1].size() > 2 * m_lines[0].size()) {
            add(TextBlock::Kind::Paragraph, m_lines[0]);
            m_lines.erase(m_lines.begin());
        }
        if (areWrapped(m_lines))
            add(TextBlock::Kind::Paragraph, unwrapped(m_lines));
        else
            for (std::string& line : m_lines)
                add(TextBlock::Kind::Paragraph, std::move(line));
        m_lines.clear();
    }

    /// "Hi friends," and "Cheers,\nAnna", each apart from the rest.
    [[nodiscard]] bool isLetterEnd() const {
        constexpr std::size_t kFewWords = 5;
        return !m_lines.empty() && isSalutation(m_lines.front()) &&
               std::all_of(m_lines.begin(), m_lines.end(),
                           [](const std::string& line) { return countWords(line) <= kFewWords; });
    }

    static bool looksLikeTitle(const std::string& text) {
        const char32_t last = lastPoint(text);
        const bool question = last == U'?' || last == U'！' || last == U'？' || last == U'!';
        return text.size() <= kMaxTitleBytes && countWords(text) < 16 && (question || !endsSentence(text));
    }

    void takeTitle() {
        auto& blocks = m_text.blocks;
        if (blocks.size() < 2 || blocks[0].kind == TextBlock::Kind::Bullet)
            return;
        // In a list of one-liners the first line is a title only when it is marked as one.
        const bool listed = blocks[0].kind == TextBlock::Kind::Paragraph &&
                            blocks[1].kind == TextBlock::Kind::Paragraph && !endsSentence(blocks[1].text) &&
                            countWords(blocks[1].text) < 16 && blocks[1].text.size() < kMaxTitleBytes && !m_body;
        if (blocks[0].kind != TextBlock::Kind::Heading && (listed || !looksLikeTitle(blocks[0].text)))
            return;
        m_text.title = blocks[0].text;
        blocks.erase(blocks.begin());
    }

    /// A short line without a full stop is the heading of the list or the prose behind it, and between a title and the
    /// first paragraph it is a kicker, a name or a detail ("Serves: 8"): it is not told.
    void markHeadings() {
        auto& blocks = m_text.blocks;
        bool header = m_body && !m_text.title.empty();
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            header = header && !isProse(blocks[i]) && blocks[i].kind != TextBlock::Kind::Bullet;
            const bool before = i + 1 < blocks.size() &&
                                (blocks[i + 1].kind == TextBlock::Kind::Bullet || (m_prose && isProse(blocks[i + 1])));
            if (isHeadline(blocks[i]) && (header || before || isAppendix(blocks[i].text)))
                blocks[i].kind = TextBlock::Kind::Heading;
        }
    }

    /// An item that a heading says again is a line of a table of contents or an agenda.
    void dropContents() {
        std::set<std::string> headings;
        for (const TextBlock& block : m_text.blocks)
            if (block.kind == TextBlock::Kind::Heading)
                headings.insert(asciiLower(block.text));
        std::erase_if(m_text.blocks, [&](const TextBlock& block) {
            return block.kind == TextBlock::Kind::Bullet && headings.count(asciiLower(block.text)) > 0;
        });
    }

    /// Leaves out references and the like, and at the end what a publisher says about itself, up to the next heading.
    void dropAppendices() {
        std::vector<TextBlock> told;
        bool dropping = false;
        for (std::size_t i = 0; i < m_text.blocks.size(); ++i) {
            TextBlock& block = m_text.blocks[i];
            if (block.kind == TextBlock::Kind::Heading)
                dropping = isAppendix(block.text) || (i * 2 > m_text.blocks.size() && isAboutTheSource(block.text));
            if (!dropping)
                told.push_back(std::move(block));
        }
        m_text.blocks = std::move(told);
    }

    void add(TextBlock::Kind kind, std::string text) { m_text.blocks.push_back({kind, std::move(text)}); }

    Around m_around;
    PlainText m_text;
    std::vector<std::string> m_lines;
    bool m_inBullet = false;
    bool m_prose = false;
    bool m_body = false;  // prose or a list: what a title and its details stand before
};

bool isSilentSymbol(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    if (u_hasBinaryProperty(point, UCHAR_EXTENDED_PICTOGRAPHIC) || (c >= 0xfe00 && c <= 0xfe0f) || c == 0x200d ||
        c == 0x20e3)
        return c != U'©' && c != U'®' && c != U'™';
    const auto type = u_charType(point);
    if (c >= 0x1f1e6 && c <= 0x1f1ff)
        return true;
    return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_PRIVATE_USE_CHAR || type == U_UNASSIGNED ||
           c == U'*' || c == U'`' || c == U'|' || c == U'#' || c == U'\\' || c == U'^' || c == U'•' || c == 0xfffd;
}

bool isArrow(char32_t c) {
    return (c >= 0x2190 && c <= 0x21ff) || c == 0x27a1 || c == 0x27f6;
}

/// The length in bytes of a footnote mark such as "[12]", "[note 3]" or "[citation needed]" at `at`; 0 for none.
std::size_t noteLength(std::string_view text, std::size_t at) {
    if (text[at] != '[')
        return 0;
    const std::size_t end = text.find(']', at);
    if (end == std::string_view::npos || end - at > 20)
        return 0;
    const std::string inner = asciiLower(text.substr(at + 1, end - at - 1));
    const bool digits =
        !inner.empty() && std::all_of(inner.begin(), inner.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    return digits || inner.starts_with("note ") || inner == "citation needed" || inner == "edit" ? end - at + 1 : 0;
}

/// Spaces before marks and doubled commas, as removing things leaves them behind.
std::string tidied(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) <= ' ') {
            if (!out.empty() && out.back() != ' ')
                out += ' ';
            continue;
        }
        if ((c == ',' || c == '.' || c == ';') && out.ends_with(' ') && !out.ends_with(". "))
            out.pop_back();
        if (c == ',' && (out.empty() || out.back() == ','))
            continue;
        out += c;
    }
    return trimmed(out);
}

}  // namespace

bool isUnspacedLetter(char32_t c) {
    if (c < 0x0e00)
        return false;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR:
            return true;
        default:
            return (c >= 0x3000 && c <= 0x303f) || (c >= 0xff00 && c <= 0xff65);
    }
}

std::string unwrapped(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& raw : lines) {
        const std::string line = trimmed(raw);
        if (line.empty())
            continue;
        const bool unspaced = !out.empty() && isUnspacedLetter(lastPoint(out)) && isUnspacedLetter(firstPoint(line));
        if (!out.empty() && !unspaced && !out.ends_with('-'))
            out += ' ';
        out += line;
    }
    return out;
}

std::size_t addressLength(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    const bool boundary = at == 0 || !std::isalnum(static_cast<unsigned char>(text[at - 1]));
    if (!boundary || !(rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.") ||
                       rest.starts_with("mailto:")))
        return 0;
    std::size_t end = 0;
    while (end < rest.size() && static_cast<unsigned char>(rest[end]) > ' ' && rest[end] != '<' && rest[end] != '"' &&
           rest[end] != ')')
        ++end;
    while (end > 0 && (rest[end - 1] == '.' || rest[end - 1] == ',' || rest[end - 1] == ';'))
        --end;
    return end;
}

std::string speakableText(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t skip = std::max(addressLength(text, i), noteLength(text, i))) {
            i += skip;
            continue;
        }
        const std::string_view rest = text.substr(i);
        if (rest.starts_with("->") || rest.starts_with("=>")) {
            out += ", ";
            i += 2;
            continue;
        }
        const auto first = static_cast<unsigned char>(text[i]);
        const std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        const std::u32string point = toUtf32(rest.substr(0, length));
        const char32_t c = point.empty() ? 0xfffd : point[0];
        if (isArrow(c))
            out += ", ";
        else if (c == U'\t' || c == U'\n' || c == 0xa0 || c == 0x202f || c == 0x3000 || c == 0x2009)
            out += ' ';
        else if (!isSilentSymbol(c))
            out.append(rest.substr(0, length));
        i += length;
    }
    return tidied(out);
}

PlainText readPlainText(std::string_view text) {
    using Around = BlockReader::Around;
    PlainText plain = BlockReader(Around::Left).read(text);
    const bool told = std::any_of(plain.blocks.begin(), plain.blocks.end(),
                                  [](const TextBlock& b) { return b.kind != TextBlock::Kind::Heading; });
    // Somebody may want a short of nothing but small print.
    return told ? plain : BlockReader(Around::Kept).read(text);
}

}  // namespace sw
