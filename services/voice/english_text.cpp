#include "services/voice/english_text.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr std::string_view kOpening = "\"'([{*_`";
constexpr std::string_view kClosing = ".,;:!?\"')]}*_`-";

/// Characters with a spelling of their own; "" drops them.
std::string_view spellingOf(char32_t c) {
    static constexpr std::array<std::pair<char32_t, std::string_view>, 36> kSpellings{
        {{U'“', "\""},   {U'”', "\""},   {U'„', "\""},   {U'«', "\""},   {U'»', "\""},   {U'″', "\""},
         {U'‘', "'"},    {U'’', "'"},    {U'‚', "'"},    {U'′', "'"},    {U'ʼ', "'"},    {U'‐', "-"},
         {U'‑', "-"},    {U'‒', "-"},    {U'–', "-"},    {U'—', "-"},    {U'−', "-"},    {U'…', "..."},
         {U'²', "^2"},   {U'³', "^3"},   {U'℃', "°C"},   {U'℉', "°F"},   {U'½', "&1/2"}, {U'⅓', "&1/3"},
         {U'⅔', "&2/3"}, {U'¼', "&1/4"}, {U'¾', "&3/4"}, {U'⅕', "&1/5"}, {U'⅖', "&2/5"}, {U'⅗', "&3/5"},
         {U'⅘', "&4/5"}, {U'⅙', "&1/6"}, {U'⅛', "&1/8"}, {U'⅜', "&3/8"}, {U'⅝', "&5/8"}, {U'⅞', "&7/8"}}};
    for (const auto& [character, spelling] : kSpellings)
        if (character == c)
            return spelling;
    return {};
}

bool isSaidSymbol(char32_t c) {
    static constexpr std::u32string_view kSaid = U"€£¥₹₩₽₿¢°%‰×÷±≈≤≥№§µμ";
    return kSaid.find(c) != std::u32string_view::npos;
}

std::string romanised(const std::u32string& text) {
    UErrorCode status = U_ZERO_ERROR;
    static const std::unique_ptr<const icu::Transliterator> kToAscii(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
    if (!kToAscii)
        return {};
    icu::UnicodeString letters =
        icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()), static_cast<int>(text.size()));
    kToAscii->transliterate(letters);
    std::string ascii;
    letters.toUTF8String(ascii);
    std::erase_if(ascii, [](char c) { return !isAsciiLetter(c) && !isAsciiDigit(c); });
    return ascii;
}

std::string folded(std::string_view written) {
    std::string out;
    std::u32string foreign;
    const auto flush = [&] {
        if (!foreign.empty())
            out += romanised(foreign);
        foreign.clear();
    };
    for (const char32_t c : toUtf32(written)) {
        const std::string_view spelling = spellingOf(c);
        const bool groupsDigits = c == U'\u00A0' || c == U'\u202F' || c == U'\u2009';
        if (spelling.empty() && !isSaidSymbol(c) && c > 0x7F && u_isalnum(static_cast<UChar32>(c)) != 0) {
            foreign.push_back(c);
            continue;
        }
        flush();
        if (c <= 0x7F)
            out.push_back(static_cast<char>(c));
        else if (groupsDigits)
            out.push_back(',');
        else if (isSaidSymbol(c))
            out += toUtf8(std::u32string(1, c));
        else
            out += spelling;
    }
    flush();
    return out;
}

}  // namespace

bool isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isAsciiCapital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool isAsciiLetter(char c) {
    return isAsciiCapital(c) || (c >= 'a' && c <= 'z');
}

bool isAllDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), isAsciiDigit);
}

std::vector<std::string> phraseWords(std::string_view phrase) {
    std::vector<std::string> words = split(phrase, ' ');
    std::erase(words, std::string());
    return words;
}

FoldedToken foldToken(std::string_view written) {
    const std::string text = folded(written);
    FoldedToken token;
    std::size_t from = 0;
    while (from < text.size() && kOpening.find(text[from]) != std::string_view::npos) {
        const bool decade = text[from] == '\'' && from + 1 < text.size() && isAsciiDigit(text[from + 1]);
        if (decade)
            break;
        ++from;
    }
    std::size_t to = text.size();
    while (to > from && kClosing.find(text[to - 1]) != std::string_view::npos)
        --to;
    token.lead = text.substr(0, from);
    token.core = text.substr(from, to - from);
    token.trail = text.substr(to);
    return token;
}

}  // namespace sw
