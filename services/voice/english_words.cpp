// Words that are not numbers: web addresses, abbreviations, initials, capitals, Roman numerals, symbols, compounds.
#include <algorithm>
#include <array>

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

/// "R&D" → "R and D", "C++" → "C plus plus", "2.0.1" → "2 point 0 point 1"; all other signs stay.
std::string withSymbolsSaid(std::string_view text) {
    std::string said;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool point =
            text[i] == '.' && i > 0 && i + 1 < text.size() && isAsciiDigit(text[i - 1]) && isAsciiDigit(text[i + 1]);
        if (text[i] == '&' || text[i] == '+' || point)
            said += point ? " point " : text[i] == '&' ? " and " : " plus ";
        else
            said += text[i];
    }
    return said;
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
    return text.empty() ? SpokenWords() : SpokenWords{text};
}

SpokenWords EnglishReader::pieceWords(std::string_view piece) const {
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
    const bool letters = isAllCapitals(stem) && (stem.size() > 1 ? true : stem != "A" && stem != "I");
    SpokenWords words = letters ? capitalsWords(stem) : plainWords(stem);
    appendTo(words, ending);
    return words;
}

SpokenWords EnglishReader::compoundWords(std::string_view text) const {
    SpokenWords words;
    if (const auto whole = m_lexicon.respellings.find(asciiLower(text)); whole != m_lexicon.respellings.end())
        return {whole->second};
    if (m_lexicon.pronunciations.contains(asciiLower(text)))
        return {asciiLower(text)};
    const bool initials = text.find('&') != std::string_view::npos;  // "AT&T"
    const std::vector<std::string> pieces = piecesOf(withSymbolsSaid(text));
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool model = isAllDigits(pieces[i]) && pieces[i].size() == 3 && i > 0 && isAllCapitals(pieces[i - 1]) &&
                           pieces[i][0] != '0' && pieces[i][1] != '0';
        if (model) {  // "A380": three eighty
            appendTo(words, digitWords(pieces[i].substr(0, 1)));
            appendTo(words, numberWords(pieces[i].substr(1)));
        } else {
            const bool single = pieces[i].size() == 1 && isAsciiCapital(pieces[i][0]) && pieces.size() > 1;
            const bool plural = pieces[i] == "s" && i > 0 && isAllDigits(pieces[i - 1]);  // "MP3s"
            if (single || (initials && isAllCapitals(pieces[i])))
                appendTo(words, letterNames(pieces[i]));
            else
                appendTo(words, plural ? SpokenWords{"'s"} : pieceWords(pieces[i]));
        }
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

std::size_t EnglishReader::readRoman(std::size_t at) {
    std::string_view numeral = core(at);
    const bool possessive = numeral.ends_with("'s");
    if (possessive)
        numeral.remove_suffix(2);
    const std::uint64_t value = at > 0 ? romanValue(numeral) : 0;
    if (value == 0 || !m_tokens[at - 1].folded.trail.empty())
        return 0;
    const std::string before = lower(at - 1);
    if (m_lexicon.numberedThings.contains(before)) {
        say(at, cardinalWords(value));
    } else if (m_lexicon.regnalNames.contains(before) && isAsciiCapital(core(at - 1).front())) {
        say(at, {"the"});
        say(at, ordinalWords(value));
    } else {
        return 0;
    }
    if (possessive)
        say(at, {"'s"});
    return 1;
}

std::size_t EnglishReader::readAbbreviation(std::size_t at) {
    const std::string key = lower(at);
    const bool period = hasPeriod(at) || key.find('.') != std::string::npos;
    const auto sayPhrase = [&](const std::string& phrase) {
        m_tokens[at].periodIsUsed = hasPeriod(at);
        say(at, phraseWords(phrase));
        return std::size_t{1};
    };
    const bool afterName =
        at > 0 && isAsciiCapital((core(at - 1) + "x").front()) && m_tokens[at - 1].folded.trail.empty() && at > 1;
    const bool streetPosition = (key == "st" || key == "dr" || key == "ft") && afterName && !nextStartsWithCapital(at);
    if (const auto title = m_lexicon.titles.find(key);
        title != m_lexicon.titles.end() && nextStartsWithCapital(at) && !streetPosition &&
        isAsciiCapital(core(at).front()) && (m_tokens[at].folded.trail.empty() || m_tokens[at].folded.trail == "."))
        return sayPhrase(title->second);
    if (const auto form = m_lexicon.beforeNumber.find(key);
        form != m_lexicon.beforeNumber.end() && hasPeriod(at) && nextStartsWithDigit(at))
        return sayPhrase(form->second);
    if (const auto form = m_lexicon.shortForms.find(key); form != m_lexicon.shortForms.end())
        return sayPhrase(form->second);
    if (const auto form = m_lexicon.abbreviations.find(key); form != m_lexicon.abbreviations.end() && period)
        return sayPhrase(form->second);
    return 0;
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

std::size_t EnglishReader::readCapitals(std::size_t at) {
    const std::string& text = core(at);
    const bool letter = text.size() == 1 && isAsciiCapital(text.front()) && text != "A" && text != "I";
    if (!letter)
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
