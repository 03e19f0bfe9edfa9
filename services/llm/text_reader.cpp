#include "services/llm/text_reader.h"

#include <libstemmer.h>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cctype>
#include <utility>

#include "core/base/text.h"
#include "services/llm/plain_text.h"

namespace sw {
namespace {

icu::UnicodeString unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

icu::Locale localeOf(const std::string& language) {
    return language == "und" ? icu::Locale::getRoot() : icu::Locale(language.c_str());
}

bool isHyphen(std::string_view text) {
    return text == "-" || text == "\u2010" || text == "\u2011";
}

/// "ear-drums" and "slow-wave" are one word each.
void joinHyphens(std::vector<Token>& tokens) {
    std::vector<Token> out;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool joins = i > 0 && i + 1 < tokens.size() && isHyphen(tokens[i].text) && !tokens[i].spaceBefore &&
                           !tokens[i + 1].spaceBefore && out.back().kind == TokenKind::Word &&
                           tokens[i + 1].kind == TokenKind::Word;
        if (joins) {
            const Token& next = tokens[++i];
            out.back().text += "-" + next.text;
            out.back().lower += "-" + next.lower;
            out.back().end = next.end;
        } else {
            out.push_back(std::move(tokens[i]));
        }
    }
    tokens = std::move(out);
}

/// The end of a quotation that is still open at the end of `text`: how many more are opened than closed.
int openQuotes(std::string_view text) {
    int straight = 0;
    int depth = 0;
    for (const char32_t c : toUtf32(text)) {
        if (c == U'"')
            straight ^= 1;
        else if (c == U'„' || c == U'«' || c == U'「' || c == U'『')
            ++depth;
        else if (c == U'“')
            depth += depth > 0 ? -1 : 1;  // closes „…“ and opens “…”
        else if (c == U'”' || c == U'»' || c == U'」' || c == U'』')
            depth = std::max(0, depth - 1);
    }
    return straight + depth;
}

bool startsLower(std::string_view text) {
    const std::u32string head = toUtf32(text.substr(0, 4));
    return !head.empty() && u_islower(static_cast<UChar32>(head[0]));
}

/// Takes an opening quotation mark off the end of a piece.
std::string takeOpening(std::string& piece) {
    for (const std::string_view mark : {"「", "『", "（", "“", "„", "«", "《"}) {
        if (piece.size() > mark.size() && piece.ends_with(mark)) {
            piece.resize(piece.size() - mark.size());
            return std::string(mark);
        }
    }
    return {};
}

/// Takes a closing quotation mark that stands apart ("… chante. »") off the start of a piece.
std::string takeClosing(std::string& piece) {
    for (const std::string_view mark : {"»", "”", "」", "』"}) {
        if (!piece.starts_with(mark))
            continue;
        std::string rest = trimmed(piece.substr(mark.size()));
        while (rest.starts_with("\u00a0") || rest.starts_with("\u202f"))
            rest = trimmed(rest.substr(rest.starts_with("\u00a0") ? 2 : 3));
        if (!startsUpper(rest))
            return {};
        piece = std::move(rest);
        return std::string(mark);
    }
    return {};
}

bool isThaiOrLao(char32_t c) {
    return c >= 0x0e00 && c <= 0x0eff;
}

/// Thai and Lao have no full stop: a space between two of their letters ends a sentence or a clause. Spaces around
/// numbers and foreign words do not, nor do those behind a few letters.
std::vector<std::string> clauses(const std::string& sentence) {
    constexpr std::size_t kShortest = 12;  // letters
    std::vector<std::string> out;
    const std::u32string text = toUtf32(sentence);
    std::size_t from = 0;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const bool ends = text[i] == U' ' && isThaiOrLao(text[i - 1]) && isThaiOrLao(text[i + 1]);
        if (!ends || i - from < kShortest || text.size() - i <= kShortest)
            continue;
        out.push_back(toUtf8(std::u32string_view(text).substr(from, i - from)));
        from = i + 1;
    }
    out.push_back(toUtf8(std::u32string_view(text).substr(from)));
    return out;
}

/// Where to divide a text that runs on without full stops: behind a comma or the like where there is one, else at a
/// space, else anywhere. `room` is how much may stand before it.
std::size_t breakIn(std::u32string_view text, std::size_t room) {
    constexpr std::u32string_view kMarks = U",;:\u2014\u3001\uff0c\uff1b\u060c\u061b";
    const std::u32string_view head = text.substr(0, room);
    const std::size_t mark = head.find_last_of(kMarks);
    if (mark != std::u32string_view::npos && mark > room / 2)
        return mark + 1;
    const std::size_t space = head.find_last_of(U' ');
    return space != std::u32string_view::npos && space > 0 ? space : room;
}

/// Nobody speaks a sentence of so many letters: it is a text without full stops (a transcript, say), which is divided
/// into parts that can be spoken in one breath.
std::vector<std::string> breaths(std::string sentence) {
    constexpr std::size_t kLongest = 600;
    constexpr std::size_t kBreath = 120;
    constexpr std::size_t kUnspacedBreath = 40;
    const std::u32string text = toUtf32(sentence);
    if (text.size() <= kLongest)
        return {std::move(sentence)};
    const auto spaces = static_cast<std::size_t>(std::count(text.begin(), text.end(), U' '));
    const std::size_t room = spaces * 30 > text.size() ? kBreath : kUnspacedBreath;
    std::vector<std::string> out;
    for (std::u32string_view rest = text; !rest.empty();) {
        const std::size_t end = rest.size() <= room ? rest.size() : breakIn(rest, room);
        std::string part = trimmed(toUtf8(rest.substr(0, end)));
        while (part.ends_with(',') || part.ends_with(';') || part.ends_with(':'))
            part.pop_back();
        if (!part.empty())
            out.push_back(std::move(part));
        rest.remove_prefix(end);
    }
    return out;
}

}  // namespace

std::string lowerCase(std::string_view text, const std::string& language) {
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii && language != "tr")
        return asciiLower(text);
    return utf8(unicode(text).toLower(localeOf(language)));
}

std::string capitalised(std::string_view text, const std::string& language) {
    icu::UnicodeString all = unicode(text);
    std::int32_t first = 0;
    while (first < all.length() && !u_isalnum(all.char32At(first)))
        first = all.moveIndex32(first, 1);
    if (first >= all.length() || u_isdigit(all.char32At(first)))
        return std::string(text);
    const std::int32_t next = all.moveIndex32(first, 1);
    icu::UnicodeString letter = all.tempSubStringBetween(first, next);
    letter.toUpper(localeOf(language));
    all.replaceBetween(first, next, letter);
    return utf8(all);
}

bool startsUpper(std::string_view text) {
    const std::u32string head = toUtf32(text.substr(0, 4));
    return !head.empty() && u_isupper(static_cast<UChar32>(head[0]));
}

struct WordBreaker::Icu {
    std::string language;
    std::unique_ptr<icu::BreakIterator> words;
};

WordBreaker::WordBreaker(const std::string& language) : m_icu(std::make_unique<Icu>()) {
    UErrorCode status = U_ZERO_ERROR;
    m_icu->language = language;
    m_icu->words.reset(icu::BreakIterator::createWordInstance(localeOf(language), status));
}

WordBreaker::~WordBreaker() = default;
WordBreaker::WordBreaker(WordBreaker&&) noexcept = default;
WordBreaker& WordBreaker::operator=(WordBreaker&&) noexcept = default;

std::vector<Token> WordBreaker::tokens(std::string_view text) {
    std::vector<Token> out;
    if (!m_icu->words)
        return out;
    const icu::UnicodeString source = unicode(text);
    m_icu->words->setText(source);
    std::size_t at = 0;
    bool space = false;
    std::int32_t from = m_icu->words->first();
    for (std::int32_t to = m_icu->words->next(); to != icu::BreakIterator::DONE; from = to, to = m_icu->words->next()) {
        Token token;
        token.text = utf8(source.tempSubStringBetween(from, to));
        token.begin = at;
        at += token.text.size();
        token.end = at;
        if (u_isUWhiteSpace(source.char32At(from))) {
            space = true;
            continue;
        }
        const std::int32_t status = m_icu->words->getRuleStatus();
        token.kind = status >= UBRK_WORD_LETTER   ? TokenKind::Word
                     : status >= UBRK_WORD_NUMBER ? TokenKind::Number
                                                  : TokenKind::Mark;
        if (token.kind == TokenKind::Word && std::isdigit(static_cast<unsigned char>(token.text[0])))
            token.kind = TokenKind::Number;
        token.lower = token.kind == TokenKind::Mark ? token.text : lowerCase(token.text, m_icu->language);
        token.spaceBefore = std::exchange(space, false);
        out.push_back(std::move(token));
    }
    joinHyphens(out);
    return out;
}

struct TextReader::Parts {
    std::shared_ptr<const LanguagePack> pack;
    WordBreaker words;
    std::unique_ptr<icu::BreakIterator> sentences;
    std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> stemmer{nullptr, sb_stemmer_delete};

    [[nodiscard]] bool joins(std::string_view before, std::string_view after) const;
    [[nodiscard]] std::vector<std::string> pieces(std::string_view paragraph) const;
};

/// True when the full stop at the end of `before` belongs to an abbreviation, an initial or an ordinal.
bool TextReader::Parts::joins(std::string_view before, std::string_view after) const {
    if (!before.ends_with('.') || after.empty())
        return false;
    const std::size_t space = before.find_last_of(" (\u00a0");
    std::string last(before.substr(space == std::string_view::npos ? 0 : space + 1));
    last.pop_back();
    std::size_t nextEnd = after.find_first_of(" ,.;:");
    const std::string next(after.substr(0, nextEnd));
    const bool initialFollows = toUtf32(next).size() == 1 && nextEnd != std::string_view::npos && after[nextEnd] == '.';
    const bool nextIsStop = !initialFollows && pack->stopWords.has(lowerCase(next, pack->language));
    if (pack->titles.has(last))
        return true;
    if (pack->abbreviations.has(last))
        return !startsUpper(next) || !nextIsStop;
    const bool digits = !last.empty() && last.size() <= 2 &&
                        std::all_of(last.begin(), last.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    if (digits && pack->ordinalDot)
        return !nextIsStop;
    if (toUtf32(last).size() != 1 || std::isdigit(static_cast<unsigned char>(last[0])))
        return false;
    if (!startsUpper(last))
        return true;  // "z. B."
    return !nextIsStop && startsUpper(next);
}

std::vector<std::string> TextReader::Parts::pieces(std::string_view paragraph) const {
    std::vector<std::string> out;
    const icu::UnicodeString source = unicode(paragraph);
    sentences->setText(source);
    std::string opening;
    std::int32_t from = sentences->first();
    for (std::int32_t to = sentences->next(); to != icu::BreakIterator::DONE; from = to, to = sentences->next()) {
        // An opening bracket right behind a full stop belongs to what follows (UAX 29 leaves it in front).
        std::string piece = trimmed(opening + utf8(source.tempSubStringBetween(from, to)));
        opening = takeOpening(piece);
        if (const std::string mark = out.empty() ? std::string() : takeClosing(piece); !mark.empty())
            out.back() += " " + mark;
        if (piece.empty())
            continue;
        const bool join = !out.empty() && (joins(out.back(), piece) || startsLower(piece));
        if (join)
            out.back() = unwrapped({out.back(), piece});
        else
            for (std::string& clause : clauses(piece))
                out.push_back(std::move(clause));
    }
    return out;
}

TextReader::TextReader(std::shared_ptr<const LanguagePack> pack)
    : m_parts(new Parts{std::move(pack), WordBreaker("und"), nullptr, {nullptr, sb_stemmer_delete}}) {
    UErrorCode status = U_ZERO_ERROR;
    const LanguagePack& p = *m_parts->pack;
    m_parts->words = WordBreaker(p.language);
    m_parts->sentences.reset(icu::BreakIterator::createSentenceInstance(localeOf(p.language), status));
    if (!p.stemmer.empty())
        m_parts->stemmer.reset(sb_stemmer_new(p.stemmer.c_str(), "UTF_8"));
}

TextReader::~TextReader() = default;
TextReader::TextReader(TextReader&&) noexcept = default;
TextReader& TextReader::operator=(TextReader&&) noexcept = default;

const LanguagePack& TextReader::pack() const {
    return *m_parts->pack;
}

std::vector<std::string> TextReader::sentences(std::string_view paragraph) {
    if (!m_parts->sentences)
        return {std::string(paragraph)};
    std::vector<std::string> pieces = m_parts->pieces(paragraph);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < pieces.size();) {
        // Up to where a quotation closes; one that never does is left alone.
        std::string whole = pieces[i];
        std::size_t next = i + 1;
        while (openQuotes(whole) > 0 && next < pieces.size())
            whole = unwrapped({whole, pieces[next++]});
        const bool closed = openQuotes(whole) == 0;
        for (std::string& part : breaths(closed ? std::move(whole) : pieces[i]))
            out.push_back(std::move(part));
        i = closed ? next : i + 1;
    }
    return out;
}

std::vector<Token> TextReader::tokens(std::string_view text) {
    return m_parts->words.tokens(text);
}

namespace {

/// Korean particles hang on their nouns: "해녀들은" is about "해녀". Two syllables stay at least.
std::string withoutParticles(const std::string& word) {
    static constexpr std::u32string_view kParticles[] = {
        U"에서는", U"으로는", U"에게서", U"까지는", U"에서", U"에는", U"에게", U"으로", U"까지",
        U"부터",   U"처럼",   U"보다",   U"만큼",   U"들",   U"은",   U"는",   U"이",   U"가",
        U"을",     U"를",     U"의",     U"에",     U"로",   U"와",   U"과",   U"도",   U"만"};
    std::u32string out = toUtf32(word);
    for (int round = 0; round < 2; ++round) {  // "들" stands before another
        for (const std::u32string_view particle : kParticles) {
            if (out.size() < particle.size() + 2 || !out.ends_with(particle))
                continue;
            out.resize(out.size() - particle.size());
            break;
        }
    }
    return toUtf8(out);
}

}  // namespace

std::string TextReader::stem(const std::string& lower) {
    if (m_parts->pack->language == "ko")
        return withoutParticles(lower);
    if (!m_parts->stemmer)
        return lower;
    const auto* symbols = reinterpret_cast<const sb_symbol*>(lower.data());
    const sb_symbol* stemmed = sb_stemmer_stem(m_parts->stemmer.get(), symbols, static_cast<int>(lower.size()));
    if (!stemmed)
        return lower;
    return {reinterpret_cast<const char*>(stemmed),
            static_cast<std::size_t>(sb_stemmer_length(m_parts->stemmer.get()))};
}

namespace {

bool isHan(char32_t c) {
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC);
}

bool isKatakana(char32_t c) {
    return c >= 0x30a1 && c <= 0x30fe;
}

/// Pairs of neighbouring Han characters and whole runs of Katakana.
void addUnspacedTerms(std::u32string_view text, std::vector<std::string>& out) {
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        if (isKatakana(text[i])) {
            while (end < text.size() && isKatakana(text[end]))
                ++end;
            if (end - i > 1)
                out.push_back(toUtf8(text.substr(i, end - i)));
        } else if (isHan(text[i])) {
            while (end < text.size() && isHan(text[end]))
                ++end;
            for (std::size_t k = i; k + 1 < end; ++k)
                out.push_back(toUtf8(text.substr(k, 2)));
        }
        i = std::max(end, i + 1);
    }
}

/// "l'eau" is about water: what is behind the apostrophe of French, Italian and Catalan.
std::string withoutElision(const std::string& lower, const std::string& language) {
    if (language != "fr" && language != "it" && language != "ca")
        return lower;
    for (const char* apostrophe : {"'", "’"}) {
        const std::size_t at = lower.find(apostrophe);
        if (at != std::string::npos && at > 0 && at <= 6 && at + 3 < lower.size())
            return lower.substr(at + std::string_view(apostrophe).size());
    }
    return lower;
}

}  // namespace

std::vector<std::string> TextReader::terms(const std::vector<Token>& tokens) {
    const LanguagePack& p = *m_parts->pack;
    std::vector<std::string> out;
    std::u32string run;
    for (const Token& token : tokens) {
        const std::u32string points = token.kind == TokenKind::Word ? toUtf32(token.text) : std::u32string(U" ");
        if (!p.spaced &&
            std::any_of(points.begin(), points.end(), [](char32_t c) { return isHan(c) || isKatakana(c); })) {
            run += points;
            continue;
        }
        run += U' ';
        const std::string word = withoutElision(token.lower, p.language);
        if (token.kind == TokenKind::Word && points.size() > 2 && !p.stopWords.has(word) &&
            !p.stopWords.has(token.lower))
            out.push_back(stem(word));
    }
    addUnspacedTerms(run, out);
    return out;
}

}  // namespace sw
