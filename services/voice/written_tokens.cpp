#include "services/voice/written_tokens.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <memory>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr char32_t kEmDash = U'\u2014';
constexpr char32_t kEllipsis = U'\u2026';

bool isWhite(char32_t c) {
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == U'\uFEFF' || c == U'\u200B';
}

bool isDigit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

/// No-break, narrow no-break and thin space: the ones that group the digits of a number.
bool groupsDigits(char32_t c) {
    return c == U'\u00A0' || c == U'\u202F' || c == U'\u2009';
}

bool hasWordCharacter(std::u32string_view text) {
    return std::any_of(text.begin(), text.end(), [](char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; });
}

/// Whether a new token starts at `at` (> 0) inside of a piece without white space: after "—", "…", "--" or "...".
bool cutsBefore(const std::u32string& text, std::size_t at) {
    if (u_isalnum(static_cast<UChar32>(text[at])) == 0 && !opensNext(toUtf8(text.substr(at, 1))))
        return false;
    const char32_t before = text[at - 1];
    if (!hasWordCharacter(std::u32string_view(text).substr(0, at)))
        return false;
    return before == kEmDash || before == kEllipsis || (at >= 2 && before == U'-' && text[at - 2] == U'-') ||
           (at >= 3 && text.compare(at - 3, 3, U"...") == 0);
}

void addPiece(std::vector<WrittenToken>& tokens, const std::u32string& piece, bool spaceBefore) {
    std::size_t start = 0;
    for (std::size_t i = 1; i < piece.size(); ++i) {
        if (!cutsBefore(piece, i))
            continue;
        tokens.push_back({toUtf8(piece.substr(start, i - start)), spaceBefore && start == 0});
        start = i;
    }
    tokens.push_back({toUtf8(piece.substr(start)), spaceBefore && start == 0});
}

/// Chinese counters that stay with their number: "1883年".
bool isCounter(const std::string& part) {
    static constexpr std::array<std::string_view, 14> kCounters{"年", "月", "日", "号", "时", "分", "秒",
                                                                "岁", "人", "元", "度", "个", "万", "亿"};
    return std::find(kCounters.begin(), kCounters.end(), part) != kCounters.end();
}

/// Words of a piece in a language without spaces; punctuation goes to the word before it, or after it if it opens.
void addUnspacedPiece(std::vector<WrittenToken>& tokens, const std::u32string& piece, bool spaceBefore,
                      icu::BreakIterator& words) {
    const icu::UnicodeString text =
        icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(piece.data()), static_cast<int>(piece.size()));
    words.setText(text);
    const std::size_t first = tokens.size();
    bool openEnded = false;
    for (int32_t from = words.first(), to = words.next(); to != icu::BreakIterator::DONE;
         from = to, to = words.next()) {
        std::string part;
        text.tempSubStringBetween(from, to).toUTF8String(part);
        const bool hasWord = hasWordCharacter(toUtf32(part));
        const bool counts = tokens.size() > first && isDigit(toUtf32(tokens.back().text).back()) && isCounter(part);
        if (tokens.size() > first && (openEnded || counts || (!hasWord && !opensNext(part))))
            tokens.back().text += part;
        else
            tokens.push_back({part, spaceBefore && tokens.size() == first});
        openEnded = !hasWordCharacter(toUtf32(tokens.back().text));
    }
}

std::vector<std::u32string> splitAtWhiteSpace(const std::u32string& text) {
    std::vector<std::u32string> pieces;
    std::u32string piece;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool withinNumber =
            groupsDigits(text[i]) && i > 0 && i + 1 < text.size() && isDigit(text[i - 1]) && isDigit(text[i + 1]);
        if (!isWhite(text[i]) || withinNumber) {
            piece.push_back(text[i]);
        } else if (!piece.empty()) {
            pieces.push_back(std::move(piece));
            piece.clear();
        }
    }
    if (!piece.empty())
        pieces.push_back(std::move(piece));
    return pieces;
}

}  // namespace

std::string primaryLanguage(std::string_view language) {
    return asciiLower(language.substr(0, language.find_first_of("-_")));
}

bool writesSpaces(std::string_view language) {
    static constexpr std::array<std::string_view, 9> kUnspaced{"ja", "zh", "cmn", "yue", "hak", "th", "lo", "km", "my"};
    return std::find(kUnspaced.begin(), kUnspaced.end(), primaryLanguage(language)) == kUnspaced.end();
}

bool opensNext(std::string_view token) {
    const std::u32string text = toUtf32(token);
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char32_t c) {
        const auto type = u_charType(static_cast<UChar32>(c));
        return type == U_START_PUNCTUATION || type == U_INITIAL_PUNCTUATION || type == U_CURRENCY_SYMBOL || c == U'"' ||
               c == U'\u00BF' || c == U'\u00A1';
    });
}

std::vector<WrittenToken> writtenTokens(std::string_view sentence, std::string_view language) {
    std::vector<WrittenToken> tokens;
    std::unique_ptr<icu::BreakIterator> words;
    if (!writesSpaces(language)) {
        UErrorCode status = U_ZERO_ERROR;
        words.reset(icu::BreakIterator::createWordInstance(icu::Locale(primaryLanguage(language).c_str()), status));
        if (U_FAILURE(status))
            words.reset();
    }
    for (const std::u32string& piece : splitAtWhiteSpace(toUtf32(sentence))) {
        if (words)
            addUnspacedPiece(tokens, piece, !tokens.empty(), *words);
        else
            addPiece(tokens, piece, !tokens.empty());
    }
    return tokens;
}

}  // namespace sw
