#include "services/llm/html_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "core/base/text.h"

namespace sw {
namespace {

using Entity = std::pair<std::string_view, char32_t>;

// The references that occur in articles (HTML 4 section 24, Latin-1 and special); sorted for the binary search.
constexpr auto kEntities = std::to_array<Entity>({
    {"AElig", 0xc6},   {"Aacute", 0xc1},  {"Agrave", 0xc0},   {"Aring", 0xc5},   {"Auml", 0xc4},     {"Ccedil", 0xc7},
    {"Eacute", 0xc9},  {"Egrave", 0xc8},  {"Iacute", 0xcd},   {"Ntilde", 0xd1},  {"Oacute", 0xd3},   {"Oslash", 0xd8},
    {"Ouml", 0xd6},    {"Uacute", 0xda},  {"Uuml", 0xdc},     {"aacute", 0xe1},  {"acirc", 0xe2},    {"aelig", 0xe6},
    {"agrave", 0xe0},  {"amp", '&'},      {"apos", '\''},     {"aring", 0xe5},   {"atilde", 0xe3},   {"auml", 0xe4},
    {"bdquo", 0x201e}, {"bull", 0x2022},  {"ccedil", 0xe7},   {"cent", 0xa2},    {"copy", 0xa9},     {"deg", 0xb0},
    {"divide", 0xf7},  {"eacute", 0xe9},  {"ecirc", 0xea},    {"egrave", 0xe8},  {"euml", 0xeb},     {"euro", 0x20ac},
    {"frac12", 0xbd},  {"frac14", 0xbc},  {"frac34", 0xbe},   {"gt", '>'},       {"hellip", 0x2026}, {"iacute", 0xed},
    {"icirc", 0xee},   {"iexcl", 0xa1},   {"igrave", 0xec},   {"iquest", 0xbf},  {"iuml", 0xef},     {"laquo", 0xab},
    {"ldquo", 0x201c}, {"lsquo", 0x2018}, {"lt", '<'},        {"mdash", 0x2014}, {"micro", 0xb5},    {"middot", 0xb7},
    {"minus", 0x2212}, {"nbsp", 0xa0},    {"ndash", 0x2013},  {"ntilde", 0xf1},  {"oacute", 0xf3},   {"ocirc", 0xf4},
    {"oelig", 0x153},  {"ograve", 0xf2},  {"ordf", 0xaa},     {"ordm", 0xba},    {"oslash", 0xf8},   {"otilde", 0xf5},
    {"ouml", 0xf6},    {"para", 0xb6},    {"permil", 0x2030}, {"plusmn", 0xb1},  {"pound", 0xa3},    {"quot", '"'},
    {"raquo", 0xbb},   {"rdquo", 0x201d}, {"reg", 0xae},      {"rsquo", 0x2019}, {"sbquo", 0x201a},  {"sect", 0xa7},
    {"shy", 0xad},     {"szlig", 0xdf},   {"times", 0xd7},    {"trade", 0x2122}, {"uacute", 0xfa},   {"ucirc", 0xfb},
    {"ugrave", 0xf9},  {"uuml", 0xfc},    {"yen", 0xa5},      {"zwj", 0x200d},   {"zwnj", 0x200c},
});
static_assert(std::is_sorted(kEntities.begin(), kEntities.end()));

/// The code point of the reference between '&' and ';', or 0.
char32_t codePointOf(std::string_view name) {
    if (name.starts_with('#')) {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const std::string_view digits = name.substr(hex ? 2 : 1);
        std::uint32_t value = 0;
        for (const char c : digits) {
            const int digit = c >= '0' && c <= '9'          ? c - '0'
                              : hex && c >= 'a' && c <= 'f' ? c - 'a' + 10
                              : hex && c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                            : -1;
            if (digit < 0 || value > 0x10ffff)
                return 0;
            value = value * (hex ? 16u : 10u) + static_cast<std::uint32_t>(digit);
        }
        return digits.empty() || value > 0x10ffff ? 0 : value;
    }
    const auto it = std::lower_bound(kEntities.begin(), kEntities.end(), name,
                                     [](const Entity& e, std::string_view n) { return e.first < n; });
    return it != kEntities.end() && it->first == name ? it->second : 0;
}

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements whose contents are not markup (WHATWG "raw text"): they end at their own closing tag, whatever is in them.
bool isRawText(std::string_view name) {
    return isOneOf(name, {"script", "style", "textarea", "iframe", "noembed", "noframes", "xmp"});
}

/// Elements that nobody reads.
bool isHidden(std::string_view name) {
    return isRawText(name) || isOneOf(name, {"noscript", "template", "svg", "math", "object"});
}

/// Elements that stand around an article; on some pages they hold the article itself.
bool isAround(std::string_view name) {
    return isOneOf(name, {"nav", "form", "button", "select", "footer", "aside", "figcaption", "menu"});
}

bool isBlock(std::string_view name) {
    return isOneOf(name, {"p",     "div", "section",    "article", "main",   "header", "ul",   "ol",   "li",
                          "table", "tr",  "blockquote", "pre",     "figure", "hr",     "dl",   "dt",   "dd",
                          "h1",    "h2",  "h3",         "h4",      "h5",     "h6",     "body", "html", "br"});
}

bool isHeading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

struct HtmlTag {
    std::string name;
    bool closing = false;
    bool empty = false;
    std::size_t end = 0;  ///< just behind '>'
};

/// The tag whose '<' is at `at`; attributes are skipped with their quotes.
HtmlTag tagAt(std::string_view html, std::size_t at) {
    HtmlTag tag;
    std::size_t i = at + 1;
    if (i < html.size() && html[i] == '/') {
        tag.closing = true;
        ++i;
    }
    const std::size_t nameStart = i;
    while (i < html.size() && html[i] != '>' && html[i] != '/' && static_cast<unsigned char>(html[i]) > ' ')
        ++i;
    tag.name = asciiLower(html.substr(nameStart, i - nameStart));
    char quote = 0;
    for (; i < html.size(); ++i) {
        if (quote != 0)
            quote = html[i] == quote ? '\0' : quote;
        else if ((html[i] == '"' || html[i] == '\'') && html[i - 1] == '=')
            quote = html[i];
        else if (html[i] == '>')
            break;
    }
    tag.empty = i > at && i < html.size() && html[i - 1] == '/';
    tag.end = std::min(i + 1, html.size());
    return tag;
}

bool startsTag(std::string_view html, std::size_t at) {
    if (at + 1 >= html.size() || html[at] != '<')
        return false;
    const char c = html[at + 1];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!' || c == '?';
}

/// Where the element that starts behind `from` ends: just behind its closing tag; npos when it has none.
std::size_t endOfElement(std::string_view html, std::size_t from, std::string_view name) {
    const bool raw = isRawText(name);
    int depth = 1;
    for (std::size_t i = html.find('<', from); i != std::string_view::npos; i = html.find('<', i)) {
        if (!startsTag(html, i) || (raw && html[i + 1] != '/')) {
            ++i;
            continue;
        }
        const HtmlTag tag = tagAt(html, i);
        if (tag.name == name && !tag.empty)
            depth += tag.closing ? -1 : 1;
        else if (raw) {
            ++i;
            continue;
        }
        i = std::max(tag.end, i + 1);
        if (depth == 0)
            return i;
    }
    return std::string_view::npos;
}

class PageReader {
public:
    enum class Around { Left, Kept };  ///< what becomes of menus, forms and the like

    PageReader(std::string_view html, Around around) : m_html(html), m_around(around) {}

    MarkedText read() {
        while (m_at < m_html.size()) {
            if (startsTag(m_html, m_at))
                takeTag();
            else
                takeText();
        }
        endBlock();
        MarkedText page;
        page.title = m_h1.empty() ? m_title : m_h1;
        page.body = std::move(m_body);
        return page;
    }

private:
    [[nodiscard]] bool isDropped(std::string_view name) const {
        return isHidden(name) || (m_around == Around::Left && isAround(name));
    }

    void takeText() {
        std::size_t end = m_html.find('<', m_at + 1);
        end = std::min(end, m_html.size());
        for (const char c : decodeEntities(m_html.substr(m_at, end - m_at))) {
            const bool space = static_cast<unsigned char>(c) <= ' ';
            if (!space)
                m_block += c;
            else if (!m_block.empty() && m_block.back() != ' ')
                m_block += ' ';
        }
        m_at = end;
    }

    void takeTag() {
        if (m_html.substr(m_at, 4) == "<!--") {
            const std::size_t end = m_html.find("-->", m_at + 4);
            m_at = end == std::string_view::npos ? m_html.size() : end + 3;
            return;
        }
        const HtmlTag tag = tagAt(m_html, m_at);
        m_at = tag.end;
        if (!tag.closing && !tag.empty && isDropped(tag.name))
            leaveOut(tag.name);
        else if (tag.name == "title")
            takeTitle(tag);
        else if (isBlock(tag.name))
            startBlock(tag);
        else if ((tag.name == "td" || tag.name == "th") && tag.closing)
            m_block += ", ";
    }

    /// An element that is never closed reaches to the end only if its contents are no markup.
    void leaveOut(std::string_view name) {
        const std::size_t end = endOfElement(m_html, m_at, name);
        if (end != std::string_view::npos)
            m_at = end;
        else if (isRawText(name))
            m_at = m_html.size();
    }

    void takeTitle(const HtmlTag& tag) {
        if (tag.closing)
            return;
        const std::size_t end = std::min(m_html.find('<', m_at), m_html.size());
        // "Article - Site name" and "Article | Site name": the site is not part of what the page says.
        std::string title = trimmed(decodeEntities(m_html.substr(m_at, end - m_at)));
        for (const std::string_view bar : {" | ", " – ", " — ", " - ", " :: "})
            if (const std::size_t cut = title.rfind(bar); cut != std::string::npos && cut > 8)
                title.resize(cut);
        m_title = trimmed(title);
        m_at = end;
    }

    void startBlock(const HtmlTag& tag) {
        endBlock();
        if (!tag.closing)
            m_blockName = tag.name;
    }

    void endBlock() {
        std::string text = trimmed(m_block);
        while (text.ends_with(','))
            text = trimmed(text.substr(0, text.size() - 1));
        m_block.clear();
        const std::string name = std::exchange(m_blockName, "p");
        if (text.empty())
            return;
        const bool item = name == "li" || name == "dd" || name == "tr";
        if (!item && !m_body.empty() && !m_body.ends_with("\n\n"))
            m_body += "\n";
        if (name == "h1" && m_h1.empty())
            m_h1 = text;
        else if (isHeading(name))
            m_body += "## " + text + "\n\n";
        else
            m_body += item ? "- " + text + "\n" : text + "\n\n";
    }

    std::string_view m_html;
    Around m_around;
    std::size_t m_at = 0;
    std::string m_title;
    std::string m_h1;
    std::string m_body;
    std::string m_block;
    std::string m_blockName = "p";
};

}  // namespace

std::string decodeEntities(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '&') {
            const std::size_t end = text.substr(i, 12).find(';');
            const char32_t c = end == std::string_view::npos ? 0 : codePointOf(text.substr(i + 1, end - 1));
            if (c != 0) {
                // A soft hyphen and joiners are for line breaking only; a no-break space is read like any space.
                if (c == 0xa0)
                    out += ' ';
                else if (c != 0xad && c != 0x200c)
                    out += toUtf8(std::u32string_view(&c, 1));
                i += end;
                continue;
            }
        }
        out += text[i];
    }
    return out;
}

MarkedText readHtml(std::string_view html) {
    MarkedText page = PageReader(html, PageReader::Around::Left).read();
    // Some systems put the whole page into a form.
    return page.body.empty() ? PageReader(html, PageReader::Around::Kept).read() : page;
}

}  // namespace sw
