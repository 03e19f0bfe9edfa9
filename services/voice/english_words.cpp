// Words that are not numbers: web addresses, initials, capitals, symbols, compounds.
#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.h"
#include "services/voice/english_reader.h"

namespace sw {
namespace {

void appendTo(SpokenWords& words, const SpokenWords& more) {
    words.insert(words.end(), more.begin(), more.end());
}

bool isVowel(char c) {
    return std::string_view("AEIOUYaeiouy").find(c) != std::string_view::npos;
}

/// Whether letters can be said as a word at all: a vowel, and never four consonants in a row.
bool isPronounceable(std::string_view letters) {
    bool vowel = false;
    int consonants = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        consonants = isVowel(letters[i]) ? 0 : consonants + 1;
        vowel = vowel || isVowel(letters[i]);
        if (consonants >= 4 || (i == 2 && consonants == 3 && letters[0] != 'S' && letters[0] != 's'))
            return false;
    }
    return vowel;
}

bool isAllCapitals(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), isAsciiCapital);
}

SpokenWords letterNames(std::string_view letters) {
    SpokenWords words;
    for (const char c : letters)
        if (isAsciiLetter(c))
            words.emplace_back(1, isAsciiCapital(c) ? c : static_cast<char>(c - 'a' + 'A'));
    return words;
}

/// "R&D" → "R and D", "C++" → "C plus plus", "2.0.1" → "2 point 0 point 1", "node.js" → "node dot js"; all other signs
/// stay.
std::string withSymbolsSaid(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kSaid{{{"±", " plus or minus "},
                                                                                         {"&", " and "},
                                                                                         {"+", " plus "},
                                                                                         {"=", " equals "},
                                                                                         {"×", " times "},
                                                                                         {"÷", " divided by "},
                                                                                         {"^2", " squared"},
                                                                                         {"^3", " cubed"},
                                                                                         {"%", " percent"}}};
    const auto isSmall = [](char c) { return isAsciiLetter(c) && !isAsciiCapital(c); };
    std::string said;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool inside = text[i] == '.' && i > 0 && i + 1 < text.size();
        const bool point = inside && isAsciiDigit(text[i - 1]) && isAsciiDigit(text[i + 1]);
        const bool dot = inside && isSmall(text[i - 1]) && isSmall(text[i + 1]);
        const auto sign = std::find_if(kSaid.begin(), kSaid.end(),
                                       [&](const auto& entry) { return text.substr(i).starts_with(entry.first); });
        const bool ornament =
            text[i] == '=' && (i == 0 || i + 1 == text.size() || text[i - 1] == '=' || text[i + 1] == '=');
        if (point || dot)
            said += point ? " point " : " dot ";
        else if (sign == kSaid.end() || ornament)
            said += text[i];
        else
            said += sign->second, i += sign->first.size() - 1;
    }
    return said;
}

/// "mc^2" → letters "mc" and power "2"; "" when there is none.
std::pair<std::string_view, std::string_view> powerOf(std::string_view text) {
    const std::size_t caret = text.find('^');
    const bool letters = caret != std::string_view::npos && caret > 0 && caret + 1 < text.size() &&
                         std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(caret), isAsciiLetter);
    return letters ? std::pair{text.substr(0, caret), text.substr(caret + 1)}
                   : std::pair{std::string_view(), std::string_view()};
}

bool hasVowel(std::string_view letters) {
    return std::any_of(letters.begin(), letters.end(), isVowel);
}

/// Cuts where the kind of character changes: "COVID19" → "COVID", "19"; "YouTube" → "You", "Tube"; "McDonald" stays.
std::vector<std::string> piecesOf(std::string_view text) {
    std::vector<std::string> pieces;
    std::string piece;
    const auto flush = [&] {
        if (!piece.empty())
            pieces.push_back(piece);
        piece.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (!isAsciiLetter(c) && !isAsciiDigit(c) && c != '\'') {
            flush();
            continue;
        }
        if (!piece.empty()) {
            const char before = piece.back();
            const bool kindChanges = isAsciiDigit(c) != isAsciiDigit(before) && c != '\'' && before != '\'';
            const bool newHump = isAsciiCapital(c) && isAsciiLetter(before) && !isAsciiCapital(before) &&
                                 piece != "Mc" && piece != "Mac";
            if (kindChanges || newHump)
                flush();
        }
        piece.push_back(c);
    }
    flush();
    return pieces;
}

}  // namespace

bool EnglishReader::isShouted(std::string_view text) const {
    const std::string upper(text);
    if (m_lexicon.spokenCapitals.contains(upper))
        return true;
    if (m_lexicon.spelledCapitals.contains(upper))
        return m_allCapitals && m_lexicon.shortWords.contains(asciiLower(upper));
    if (upper.size() <= 3)
        return m_lexicon.shortWords.contains(asciiLower(upper));
    return isPronounceable(upper);
}

SpokenWords EnglishReader::capitalsWords(std::string_view text) const {
    return isShouted(text) ? plainWords(text) : letterNames(text);
}

SpokenWords EnglishReader::plainWords(std::string_view word) const {
    static constexpr std::array<std::string_view, 5> kClitics{"'s", "'ll", "'ve", "'d", "'tve"};
    std::string text = asciiLower(word);
    if (const auto respelling = m_lexicon.respellings.find(text); respelling != m_lexicon.respellings.end())
        return {respelling->second};
    while (text.ends_with('\''))
        text.pop_back();
    while (text.starts_with('\''))
        text.erase(0, 1);
    for (const std::string_view clitic : kClitics) {
        if (text.size() <= clitic.size() || !text.ends_with(clitic))
            continue;
        SpokenWords words = plainWords(text.substr(0, text.size() - clitic.size()));
        words.emplace_back(clitic);
        return words;
    }
    const bool spelled = text.size() >= 2 && text.size() <= 5 && !hasVowel(text) &&
                         std::all_of(text.begin(), text.end(), isAsciiLetter) && !m_lexicon.vowelless.contains(text) &&
                         !m_lexicon.pronunciations.contains(text);
    if (spelled)  // "html", "js"
        return letterNames(text);
    return text.empty() ? SpokenWords() : SpokenWords{text};
}

SpokenWords EnglishReader::pieceWords(std::string_view piece) const {
    if (readsAsYear(piece))
        return yearWords(std::stoul(std::string(piece)));
    if (isAllDigits(piece))
        return piece.size() > 4 || piece.front() == '0' ? digitWords(piece) : numberWords(piece);
    std::string_view stem = piece;
    SpokenWords ending;
    if (stem.ends_with("'s")) {
        stem.remove_suffix(2);
        ending = {"'s"};
    } else if (stem.size() > 2 && stem.ends_with('s') && isAllCapitals(stem.substr(0, stem.size() - 1))) {
        stem.remove_suffix(1);  // "CEOs"
        ending = {"'s"};
    }
    if (isAllDigits(stem)) {  // "19's"
        SpokenWords words = pieceWords(stem);
        appendTo(words, ending);
        return words;
    }
    const bool letters = isAllCapitals(stem) && (stem.size() > 1 ? true : stem != "A" && stem != "I");
    SpokenWords words = letters ? capitalsWords(stem) : plainWords(stem);
    appendTo(words, ending);
    return words;
}

SpokenWords EnglishReader::compoundWords(std::string_view text) const {
    SpokenWords words;
    const bool acronym = text.size() <= 3 && isAllCapitals(text) && !m_allCapitals;  // "MR" is no mister
    const auto whole = m_lexicon.respellings.find(asciiLower(text));
    if (whole != m_lexicon.respellings.end() && !acronym)
        return {whole->second};
    if (m_lexicon.pronunciations.contains(asciiLower(text)))
        return {asciiLower(text)};
    if (const auto [letters, power] = powerOf(text); !power.empty())
        return poweredWords(letters, power);
    if (SpokenWords parts = hyphenatedWords(text); !parts.empty())
        return parts;
    const bool initials = text.find('&') != std::string_view::npos;  // "AT&T"
    const std::vector<std::string> pieces = piecesOf(withSymbolsSaid(text));
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool model = isAllDigits(pieces[i]) && pieces[i].size() == 3 && i > 0 && isAllCapitals(pieces[i - 1]) &&
                           pieces[i][0] != '0' && pieces[i][1] != '0';
        if (model) {  // "A380": three eighty
            appendTo(words, digitWords(pieces[i].substr(0, 1)));
            appendTo(words, numberWords(pieces[i].substr(1)));
        } else {
            const bool besideDigits = (i > 0 && isAllDigits(pieces[i - 1])) ||
                                      (i + 1 < pieces.size() && isAllDigits(pieces[i + 1]));  // "SO4"
            const bool single = isAllCapitals(pieces[i]) && pieces.size() > 1 &&
                                (pieces[i].size() == 1 || (pieces[i].size() == 2 && besideDigits));
            const bool plural = pieces[i] == "s" && i > 0 && isAllDigits(pieces[i - 1]);         // "MP3s"
            const bool letterPlural = initials && pieces[i].size() == 2 && pieces[i][1] == 's';  // "M&Ms"
            if (single || (initials && isAllCapitals(pieces[i])) || letterPlural)
                appendTo(words, letterNames(pieces[i].substr(0, letterPlural ? 1 : std::string::npos)));
            if (letterPlural)
                words.emplace_back("'s");
            else if (!single && !(initials && isAllCapitals(pieces[i])))
                appendTo(words, plural ? SpokenWords{"'s"} : pieceWords(pieces[i]));
        }
    }
    return words;
}

/// "a^2" → "a squared"; behind longer words a power is the mark of a footnote.
SpokenWords EnglishReader::poweredWords(std::string_view letters, std::string_view power) const {
    if (letters.size() > 2)
        return compoundWords(letters);
    SpokenWords words = letters.size() == 1 || !hasVowel(letters) ? letterNames(letters) : plainWords(letters);
    if (power == "2" || power == "3")
        words.emplace_back(power == "2" ? "squared" : "cubed");
    else
        appendTo(words, {"to", "the"}), appendTo(words, quantityWords(power, false));
    return words;
}

/// "mid-1980s", "pre-5G": parts that start with digits are read as quantities. Empty when there is no such part.
SpokenWords EnglishReader::hyphenatedWords(std::string_view text) const {
    const std::vector<std::string> parts = split(text, '-');
    const auto isQuantity = [&](const std::string& part) {
        const bool plural = part.ends_with('s') && isAllDigits(part.substr(0, part.size() - 1));
        const bool model = plural && (isAllCapitals(parts.front()) || !part.ends_with("0s"));  // "F-16s"
        return !part.empty() && isAsciiDigit(part.front()) && !isAllDigits(part) && !model;
    };
    const bool quantity = parts.size() > 1 && std::any_of(parts.begin() + 1, parts.end(), isQuantity);
    if (!quantity)
        return {};
    SpokenWords words;
    for (const std::string& part : parts) {
        const SpokenWords said = quantityWords(part, true);
        appendTo(words, said.empty() ? compoundWords(part) : said);
    }
    return words;
}

SpokenWords EnglishReader::addressWords(std::string_view address) const {
    SpokenWords words;
    std::string part;
    const auto flush = [&] {
        if (part.size() == 2 && !words.empty())
            appendTo(words, part == "co" ? SpokenWords{"co"} : letterNames(part));
        else
            appendTo(words, compoundWords(part));
        part.clear();
    };
    for (const char c : address) {
        if (c != '.' && c != '@' && c != '/' && c != '-' && c != '_') {
            part.push_back(c);
            continue;
        }
        flush();
        words.emplace_back(c == '.' ? "dot" : c == '@' ? "at" : c == '/' ? "slash" : c == '-' ? "dash" : "underscore");
    }
    flush();
    return words;
}

std::size_t EnglishReader::readWeb(std::size_t at) {
    std::string_view text = core(at);
    const std::size_t scheme = text.find("://");
    const bool named = scheme != std::string_view::npos || text.starts_with("www.");
    if (scheme != std::string_view::npos)
        text.remove_prefix(scheme + 3);
    if (text.starts_with("www."))
        text.remove_prefix(4);
    const std::string_view host = text.substr(0, text.find_first_of("/?#"));
    const std::size_t dot = host.rfind('.');
    const std::size_t mail = text.find('@');
    static constexpr std::array<std::string_view, 14> kEndings{"com", "org", "net", "io",  "ai",   "gov", "edu",
                                                               "co",  "tv",  "uk",  "dev", "info", "app", "eu"};
    const bool domain = dot != std::string_view::npos && dot > 0 &&
                        std::find(kEndings.begin(), kEndings.end(), host.substr(dot + 1)) != kEndings.end();
    if (mail != std::string_view::npos && mail > 0 && text.find('.', mail) != std::string_view::npos)
        say(at, addressWords(text));
    else if (named || domain)
        say(at, addressWords(host));
    else if ((text.starts_with('#') || text.starts_with('@')) && text.size() > 1 && isAsciiLetter(text[1]))
        say(at, text.front() == '@' ? SpokenWords{"at"} : SpokenWords()), say(at, compoundWords(text.substr(1)));
    else
        return 0;
    return m_tokens[at].spoken.empty() ? 0 : 1;
}

std::size_t EnglishReader::readInitials(std::size_t at) {
    const std::string& text = core(at);
    const bool initial = text.size() == 1 && isAsciiCapital(text.front()) && hasPeriod(at) && nextStartsWithCapital(at);
    bool dotted = text.size() >= 3 && text.size() % 2 == 1;  // "U.S", "J.R.R"
    for (std::size_t i = 0; i < text.size() && dotted; ++i)
        dotted = i % 2 == 0 ? isAsciiLetter(text[i]) : text[i] == '.';
    if (!initial && !dotted)
        return 0;
    say(at, letterNames(text));
    m_tokens[at].periodIsUsed = hasPeriod(at);
    return 1;
}

std::size_t EnglishReader::readSymbol(std::size_t at) {
    const auto symbol = m_lexicon.symbols.find(core(at));
    if (symbol == m_lexicon.symbols.end())
        return 0;
    say(at, phraseWords(symbol->second));
    return 1;
}

/// Whether "A" is the letter ("vitamin A is", "an A grade") and not the article of a sentence or a headline.
bool EnglishReader::isGradeA(std::size_t at) const {
    if (at == 0 || m_allCapitals || core(at - 1).empty() || !m_tokens[at - 1].folded.trail.empty() ||
        !m_tokens[at].folded.lead.empty())
        return false;
    return !nextStartsWithCapital(at) && !nextStartsWithDigit(at);
}

std::size_t EnglishReader::readCapitals(std::size_t at) {
    const std::string& text = core(at);
    const bool letter = text.size() == 1 && isAsciiCapital(text.front()) && text != "I";
    if (!letter || (text == "A" && !isGradeA(at)))
        return 0;
    say(at, letterNames(text));
    return 1;
}

std::size_t EnglishReader::readWord(std::size_t at) {
    const SpokenWords words = compoundWords(core(at));
    say(at, words);
    return words.empty() ? 0 : 1;
}

}  // namespace sw
