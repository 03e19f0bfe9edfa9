#include "services/image/sentence_words.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

#include "core/base/text.h"

namespace sw::illustration {
namespace {

bool isLetter(char32_t c) {
    return u_isalpha(static_cast<UChar32>(c)) || u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK ||
           u_charType(static_cast<UChar32>(c)) == U_COMBINING_SPACING_MARK;
}

bool isDigit(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

bool isApostrophe(char32_t c) {
    return c == U'\'' || c == U'’';
}

/// A letter of a script that writes no spaces between words.
bool isUnspaced(char32_t c) {
    return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff) || c == U'々' || c == U'ー' ||
           (c >= 0x0e00 && c <= 0x0e7f) || (c >= 0x20000 && c <= 0x3ffff);
}

/// Cuts one sentence into tokens.
class Cutter {
public:
    Cutter(std::string_view sentence, std::string language)
        : m_text(toUtf32(sentence)), m_language(std::move(language)) {
        m_byteAt.reserve(m_text.size() + 1);
        std::size_t bytes = 0;
        for (const char32_t c : m_text) {
            m_byteAt.push_back(bytes);
            bytes += toUtf8(std::u32string_view(&c, 1)).size();
        }
        m_byteAt.push_back(bytes);
    }

    std::vector<Token> run() {
        for (std::size_t i = 0; i < m_text.size();) {
            if (isDigit(m_text[i]))
                i = number(i);
            else if (isUnspaced(m_text[i]))
                i = unspaced(i);
            else if (isLetter(m_text[i]))
                i = word(i);
            else if (u_isUWhiteSpace(static_cast<UChar32>(m_text[i])))
                ++i;
            else
                i = add(TokenKind::Mark, i, i + 1);
        }
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] bool digitAt(std::size_t i) const { return i < m_text.size() && isDigit(m_text[i]); }
    [[nodiscard]] bool letterAt(std::size_t i) const {
        return i < m_text.size() && isLetter(m_text[i]) && !isUnspaced(m_text[i]);
    }

    /// A space inside a number parts groups of three digits, in the languages that write so.
    [[nodiscard]] bool groupSpaceAt(std::size_t i, std::size_t from) const {
        static constexpr std::array kLanguages{"fr", "ru", "uk", "pl", "cs", "sk", "sv", "nb",
                                               "no", "fi", "hu", "bg", "es", "pt", "de"};
        const char32_t c = i < m_text.size() ? m_text[i] : U'\0';
        const bool narrow = c == 0x202f || c == 0x2009 || c == 0xa0;
        const bool plain = c == U' ' && std::ranges::find(kLanguages, m_language) != kLanguages.end();
        return (narrow || plain) && i - from <= 3 && digitAt(i + 1) && digitAt(i + 2) && digitAt(i + 3) &&
               !digitAt(i + 4);
    }

    std::size_t number(std::size_t from) {
        std::size_t i = from;
        std::size_t group = from;
        while (i < m_text.size()) {
            const char32_t c = m_text[i];
            if (isDigit(c)) {
                ++i;
            } else if ((c == U'.' || c == U',' || isApostrophe(c)) && digitAt(i + 1)) {
                group = ++i;
            } else if (groupSpaceAt(i, group)) {
                group = ++i;
            } else {
                break;
            }
        }
        return add(TokenKind::Number, from, i);
    }

    std::size_t word(std::size_t from) {
        std::size_t i = from;
        while (i < m_text.size()) {
            const bool inner =
                (isApostrophe(m_text[i]) || m_text[i] == U'-' || m_text[i] == U'‑' || m_text[i] == U'.') &&
                letterAt(i + 1);
            if (inner && m_text[i] == U'.' && !initialAt(i))
                break;
            if (inner && isApostrophe(m_text[i]) && isElision(from, i))
                return add(TokenKind::Word, from, i + 1);
            if (!inner && !letterAt(i) && !(digitAt(i) && i > from))
                break;
            ++i;
        }
        return add(TokenKind::Word, from, i);
    }

    /// The dot of "U.S" and "a.m": one letter before it, and one after.
    [[nodiscard]] bool initialAt(std::size_t dot) const {
        const bool oneBefore = dot == 1 || !letterAt(dot - 2);
        return oneBefore && letterAt(dot + 1) && !letterAt(dot + 2);
    }

    [[nodiscard]] bool isElision(std::size_t from, std::size_t apostrophe) const {
        if (m_language != "fr" && m_language != "it" && m_language != "ca")
            return false;
        static constexpr std::array kElided{"l",    "d",   "j",    "m",    "n",    "s",  "t",     "c",    "qu",
                                            "dell", "all", "nell", "sull", "dall", "un", "quell", "quest"};
        const std::string start = lowerCase(toUtf8(std::u32string_view(m_text).substr(from, apostrophe - from)));
        return std::ranges::find(kElided, start) != kElided.end();
    }

    std::size_t unspaced(std::size_t from) {
        // "6千人" is 6 thousand people: the scale belongs to the number.
        static constexpr std::u32string_view kScales = U"百千万萬億亿兆";
        const bool afterNumber = !m_tokens.empty() && m_tokens.back().end == m_byteAt[from] &&
                                 (m_tokens.back().kind == TokenKind::Number || m_afterScale);
        m_afterScale = afterNumber && kScales.find(m_text[from]) != std::u32string_view::npos;
        if (m_afterScale)
            return add(TokenKind::Word, from, from + 1);
        std::size_t to = from;
        while (to < m_text.size() && isUnspaced(m_text[to]))
            ++to;
        const icu::UnicodeString run = icu::UnicodeString::fromUTF32(
            reinterpret_cast<const UChar32*>(m_text.data() + from), static_cast<int32_t>(to - from));
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::BreakIterator> breaks(
            icu::BreakIterator::createWordInstance(icu::Locale(m_language.c_str()), status));
        if (U_FAILURE(status))
            return add(TokenKind::Word, from, to);
        breaks->setText(run);
        std::size_t start = from;
        for (int32_t at = breaks->next(); at != icu::BreakIterator::DONE; at = breaks->next()) {
            const std::size_t end = from + static_cast<std::size_t>(run.countChar32(0, at));
            if (end > start)
                add(TokenKind::Word, start, end);
            start = end;
        }
        return to;
    }

    std::size_t add(TokenKind kind, std::size_t from, std::size_t to) {
        Token token;
        token.kind = kind;
        token.text = toUtf8(std::u32string_view(m_text).substr(from, to - from));
        token.lower = lowerCase(token.text);
        for (const std::string_view possessive : {"'s", "’s"})
            if (m_language == "en" && token.lower.size() > possessive.size() && token.lower.ends_with(possessive))
                token.lower.resize(token.lower.size() - possessive.size());
        token.begin = m_byteAt[from];
        token.end = m_byteAt[to];
        token.capital = u_isupper(static_cast<UChar32>(m_text[from])) != 0;
        token.allCaps = to - from > 1 && std::all_of(m_text.begin() + static_cast<std::ptrdiff_t>(from),
                                                     m_text.begin() + static_cast<std::ptrdiff_t>(to), [](char32_t c) {
                                                         return !u_isalpha(static_cast<UChar32>(c)) ||
                                                                u_isupper(static_cast<UChar32>(c));
                                                     });
        m_tokens.push_back(std::move(token));
        return to;
    }

    std::u32string m_text;
    std::string m_language;
    std::vector<std::size_t> m_byteAt;
    std::vector<Token> m_tokens;
    bool m_afterScale = false;
};

}  // namespace

std::vector<Token> tokensOf(std::string_view sentence, std::string_view language) {
    return Cutter(sentence, baseLanguage(language)).run();
}

std::string lowerCase(std::string_view utf8) {
    std::string out;
    icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())))
        .toLower(icu::Locale::getRoot())
        .toUTF8String(out);
    return out;
}

std::string capitalised(std::string_view utf8) {
    std::u32string letters = toUtf32(utf8);
    if (!letters.empty())
        letters.front() = static_cast<char32_t>(u_totitle(static_cast<UChar32>(letters.front())));
    return toUtf8(letters);
}

std::string baseLanguage(std::string_view language) {
    return asciiLower(language.substr(0, language.find_first_of("-_")));
}

bool writesSpaces(std::string_view language) {
    const std::string base = baseLanguage(language);
    return base != "ja" && base != "zh" && base != "yue" && base != "th";
}

std::size_t letterCount(std::string_view utf8) {
    return toUtf32(utf8).size();
}

}  // namespace sw::illustration
