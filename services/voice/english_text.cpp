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
    static constexpr std::array<std::pair<char32_t, std::string_view>, 35> kSpellings{
        {{U'“', "\""},   {U'”', "\""},   {U'„', "\""},   {U'«', "\""},   {U'»', "\""},   {U'″', "\""},
         {U'‘', "'"},    {U'’', "'"},    {U'‚', "'"},    {U'′', "'"},    {U'ʼ', "'"},    {U'‐', "-"},
         {U'‑', "-"},    {U'‒', "-"},    {U'–', "-"},    {U'—', "-"},    {U'−', "-"},    {U'…', "..."},
         {U'⁄', "/"},    {U'℃', "°C"},   {U'℉', "°F"},   {U'½', "&1/2"}, {U'⅓', "&1/3"}, {U'⅔', "&2/3"},
         {U'¼', "&1/4"}, {U'¾', "&3/4"}, {U'⅕', "&1/5"}, {U'⅖', "&2/5"}, {U'⅗', "&3/5"}, {U'⅘', "&4/5"},
         {U'⅙', "&1/6"}, {U'⅛', "&1/8"}, {U'⅜', "&3/8"}, {U'⅝', "&5/8"}, {U'⅞', "&7/8"}}};
    for (const auto& [character, spelling] : kSpellings)
        if (character == c)
            return spelling;
    return {};
}

bool isSaidSymbol(char32_t c) {
    static constexpr std::u32string_view kSaid =
        U"€£¥₹₩₽₿₺₴₪₦₫฿¢°%‰×÷±≈≠≤≥√∞→№§µμ";
    return kSaid.find(c) != std::u32string_view::npos;
}

/// "₂" → '2'; 0 for all else.
char subscriptDigit(char32_t c) {
    return c >= U'₀' && c <= U'₉' ? static_cast<char>('0' + static_cast<int>(c - U'₀')) : '\0';
}

/// "⁸" → '8', "⁻" → '-'; 0 for all else.
char superscript(char32_t c) {
    static constexpr std::u32string_view kDigits = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
    const std::size_t digit = kDigits.find(c);
    return digit != std::u32string_view::npos ? static_cast<char>('0' + static_cast<int>(digit))
           : c == U'⁻'                        ? '-'
                                              : '\0';
}

/// Adds a superscript to `out` as "^8". Behind letters only powers are one ("m²", "s⁻¹"); else it marks a footnote.
void addSuperscript(std::string& out, char character, bool continues) {
    const bool power = continues || character == '2' || character == '3' || character == '-' ||
                       (!out.empty() && isAsciiDigit(out.back()));
    if (power && !continues)
        out.push_back('^');
    if (power)
        out.push_back(character);
}

std::string_view greekName(char32_t letter) {
    static constexpr std::array<std::pair<std::u32string_view, std::string_view>, 17> kNames{{{U"αΑ", "alpha"},
                                                                                              {U"βΒ", "beta"},
                                                                                              {U"γΓ", "gamma"},
                                                                                              {U"δΔ", "delta"},
                                                                                              {U"ε", "epsilon"},
                                                                                              {U"ζ", "zeta"},
                                                                                              {U"η", "eta"},
                                                                                              {U"θΘ", "theta"},
                                                                                              {U"κ", "kappa"},
                                                                                              {U"λΛ", "lambda"},
                                                                                              {U"πΠ", "pi"},
                                                                                              {U"ρ", "rho"},
                                                                                              {U"σΣς", "sigma"},
                                                                                              {U"τ", "tau"},
                                                                                              {U"φΦ", "phi"},
                                                                                              {U"χ", "chi"},
                                                                                              {U"ωΩ", "omega"}}};
    for (const auto& [letters, name] : kNames)
        if (letters.find(letter) != std::u32string_view::npos)
            return name;
    return {};
}

/// Without the "[2]" that a page's footnotes leave behind a word.
std::string withoutFootnotes(std::string text) {
    for (std::size_t open = text.find('[', 1); open != std::string::npos; open = text.find('[', open)) {
        std::size_t close = open + 1;
        while (close < text.size() && isAsciiDigit(text[close]))
            ++close;
        const bool note = close > open + 1 && close < text.size() && text[close] == ']';
        if (note)
            text.erase(open, close + 1 - open);
        else
            ++open;
    }
    return text;
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
    bool raised = false;  // the character before was a superscript
    const auto flush = [&] {
        if (!foreign.empty())
            out += foreign.size() == 1 && !greekName(foreign.front()).empty() ? std::string(greekName(foreign.front()))
                                                                              : romanised(foreign);
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
        if (const char power = superscript(c); power != '\0') {
            addSuperscript(out, power, raised && !out.empty() && (isAsciiDigit(out.back()) || out.back() == '-'));
            raised = true;
            continue;
        }
        raised = false;
        if (subscriptDigit(c) != '\0')
            out.push_back(subscriptDigit(c));
        else if (c <= 0x7F)
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
    const std::string text = withoutFootnotes(folded(written));
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
