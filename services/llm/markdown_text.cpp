#include "services/llm/markdown_text.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "core/base/text.h"
#include "services/llm/plain_text.h"

namespace sw {
namespace {

/// Where the bracket that opens at `open` closes, or npos.
std::size_t closing(std::string_view text, std::size_t open, char left, char right) {
    int depth = 0;
    for (std::size_t i = open; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == left)
            ++depth;
        else if (text[i] == right && --depth == 0)
            return i;
    }
    return std::string_view::npos;
}

/// The text that stands for a link or image at `at` ('[' or "!["), and where it ends; `end` is 0 when there is none.
struct Span {
    std::string text;
    std::size_t end = 0;
};

Span linkAt(std::string_view line, std::size_t at) {
    const bool image = line[at] == '!';
    const std::size_t open = at + (image ? 1 : 0);
    const std::size_t close = closing(line, open, '[', ']');
    if (close == std::string_view::npos)
        return {};
    const std::string inner(line.substr(open + 1, close - open - 1));
    if (inner.starts_with('^'))
        return {"", close + 1};
    const char next = close + 1 < line.size() ? line[close + 1] : ' ';
    if (next != '(' && next != '[')
        return {};
    const std::size_t end = closing(line, close + 1, next, next == '(' ? ')' : ']');
    if (end == std::string_view::npos)
        return {};
    return {image ? std::string() : inner, end + 1};
}

bool isWordByte(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

/// An underscore within a word is part of it ("snake_case"); others and all asterisks mark emphasis.
bool isEmphasis(std::string_view line, std::size_t i) {
    if (line[i] == '*')
        return !(i > 0 && i + 1 < line.size() && line[i - 1] == ' ' && line[i + 1] == ' ');
    const bool before = i > 0 && isWordByte(line[i - 1]);
    const bool after = i + 1 < line.size() && isWordByte(line[i + 1]);
    return !(before && after);
}

std::string inlineText(std::string_view line) {
    std::string out;
    for (std::size_t i = 0; i < line.size();) {
        const char c = line[i];
        if (c == '\\' && i + 1 < line.size() && std::ispunct(static_cast<unsigned char>(line[i + 1]))) {
            out += line[i + 1];
            i += 2;
        } else if (c == '[' || (c == '!' && i + 1 < line.size() && line[i + 1] == '[')) {
            const Span span = linkAt(line, i);
            out += span.end ? inlineText(span.text) : std::string(1, c);
            i = span.end ? span.end : i + 1;
        } else if (c == '`' || (c == '~' && i + 1 < line.size() && line[i + 1] == '~')) {
            i += c == '`' ? 1 : 2;
        } else if ((c == '*' || c == '_') && isEmphasis(line, i)) {
            ++i;
        } else if (c == '<' && i + 1 < line.size() &&
                   (std::isalpha(static_cast<unsigned char>(line[i + 1])) || line[i + 1] == '/')) {
            const std::size_t end = line.find('>', i);
            i = end == std::string_view::npos ? i + 1 : end + 1;
        } else {
            out += c;
            ++i;
        }
    }
    return decodeEntities(out);
}

/// How many bytes of list marker ("- ", "* ", "3. ", "[ ] ") start the line; 0 for none.
std::size_t listMarker(std::string_view line) {
    std::size_t i = 0;
    if (line.size() > 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ')
        i = 2;
    else {
        while (i < line.size() && i < 3 && std::isdigit(static_cast<unsigned char>(line[i])))
            ++i;
        if (i == 0 || i + 1 >= line.size() || (line[i] != '.' && line[i] != ')') || line[i + 1] != ' ')
            return 0;
        i += 2;
    }
    if (line.substr(i).starts_with("[ ] ") || line.substr(i).starts_with("[x] ") || line.substr(i).starts_with("[X] "))
        i += 4;
    return i;
}

bool isRule(std::string_view line, std::string_view marks) {
    std::size_t count = 0;
    for (const char c : line) {
        if (marks.find(c) != std::string_view::npos)
            ++count;
        else if (c != ' ')
            return false;
    }
    return count >= 3;
}

class PageReader {
public:
    MarkedText read(std::string_view markdown) {
        std::vector<std::string> lines = split(markdown, '\n');
        std::size_t i = skipFrontMatter(lines);
        for (; i < lines.size(); ++i)
            takeLine(lines[i], i + 1 < lines.size() ? trimmed(lines[i + 1]) : std::string());
        endBlock();
        return std::move(m_page);
    }

private:
    std::size_t skipFrontMatter(const std::vector<std::string>& lines) {
        if (lines.empty() || trimmed(lines[0]) != "---")
            return 0;
        for (std::size_t i = 1; i < lines.size(); ++i) {
            if (trimmed(lines[i]) == "---")
                return i + 1;
            if (asciiLower(lines[i]).starts_with("title:")) {
                m_page.title = trimmed(lines[i].substr(6));
                if (m_page.title.size() > 1 && (m_page.title.front() == '"' || m_page.title.front() == '\''))
                    m_page.title = m_page.title.substr(1, m_page.title.size() - 2);
            }
        }
        m_page.title.clear();
        return 0;
    }

    void takeLine(const std::string& raw, const std::string& next) {
        std::string line = trimmed(raw);
        if (takeFence(line) || takeComment(line))
            return;
        if (line.empty() || isRule(line, "-*_") || isRule(line, "|:-")) {
            endBlock();
            return;
        }
        if (line[0] == '#' && line.find_first_not_of('#') != std::string::npos &&
            line[line.find_first_not_of('#')] == ' ') {
            endBlock();
            takeHeading(line.find_first_not_of('#'), line);
        } else if (m_block.empty() && !next.empty() &&
                   (isRule(next, "=") || (isRule(next, "-") && !listMarker(line)))) {
            takeHeading(next[0] == '=' ? 1 : 2, line);
        } else if (isRule(line, "=")) {
            return;
        } else {
            takeProse(raw, line);
        }
    }

    bool takeFence(std::string_view line) {
        const bool fence = line.starts_with("```") || line.starts_with("~~~");
        if (fence) {
            endBlock();
            m_inCode = !m_inCode;
        }
        return fence || m_inCode;
    }

    bool takeComment(std::string_view line) {
        if (!m_inComment && !line.starts_with("<!--"))
            return false;
        m_inComment = line.find("-->") == std::string_view::npos;
        return true;
    }

    void takeHeading(std::size_t level, const std::string& line) {
        std::string text = inlineText(line.starts_with('#') ? line.substr(level) : line);
        while (text.ends_with('#'))
            text.pop_back();
        text = trimmed(text);
        if (text.empty())
            return;
        if (level == 1 && m_page.title.empty())
            m_page.title = text;
        else
            addApart("## " + text);
    }

    void takeProse(const std::string& raw, std::string line) {
        if (raw.starts_with("    ") && m_block.empty() && m_page.body.ends_with("\n\n") && !listMarker(line))
            return;  // an indented code block
        while (line.starts_with('>'))
            line = trimmed(line.substr(1));
        if (line.starts_with("[^") || (line.starts_with('[') && line.find("]: ") != std::string::npos))
            return;  // definitions of notes and links
        if (line.starts_with('|')) {
            takeTableRow(line);
        } else if (const std::size_t marker = listMarker(line)) {
            endBlock();
            m_inList = true;
            m_block = inlineText(line.substr(marker));
        } else {
            m_block += (m_block.empty() ? "" : "\n") + inlineText(line);
        }
    }

    void takeTableRow(const std::string& line) {
        endBlock();
        std::string text;
        for (const std::string& cell : split(line, '|')) {
            const std::string value = trimmed(inlineText(cell));
            if (!value.empty())
                text += (text.empty() ? "" : ", ") + value;
        }
        m_inList = true;
        m_block = text;
    }

    void endBlock() {
        const std::string text = unwrapped(split(trimmed(m_block), '\n'));
        m_block.clear();
        if (text.empty())
            return;
        if (m_inList)
            m_page.body += "- " + text + "\n";
        else
            addApart(text);
        m_inList = false;
    }

    void addApart(const std::string& text) {
        if (!m_page.body.empty() && !m_page.body.ends_with("\n\n"))
            m_page.body += "\n";
        m_page.body += text + "\n\n";
    }

    MarkedText m_page;
    std::string m_block;
    bool m_inList = false;
    bool m_inCode = false;
    bool m_inComment = false;
};

}  // namespace

MarkedText readMarkdown(std::string_view markdown) {
    return PageReader().read(markdown);
}

}  // namespace sw
