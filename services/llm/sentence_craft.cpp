#include "services/llm/sentence_craft.h"

#include <algorithm>

#include "core/base/text.h"
#include "services/llm/english_pronouns.h"
#include "services/llm/english_quotation.h"
#include "services/llm/english_words.h"

namespace sw {
namespace {

/// How many bytes of `lower` the phrase takes at its start, up to a word boundary where words have spaces; 0 for none.
std::size_t phraseLength(const std::string& lower, const std::string& phrase, bool spaced) {
    if (!lower.starts_with(phrase))
        return 0;
    if (!spaced || lower.size() == phrase.size())
        return phrase.size();
    const char next = lower[phrase.size()];
    return next == ' ' || next == ',' || next == '.' || next == ':' || next == '\'' ? phrase.size() : 0;
}

/// Marks that may stand before the first word ("¿", quotation marks).
std::size_t leadingMarks(const std::string& text) {
    for (const char* mark : {"\"", "“", "„", "«", "¿", "¡", "「"})
        if (text.starts_with(mark))
            return std::string_view(mark).size();
    return 0;
}

std::string nextWord(const std::string& lower, std::size_t from) {
    const std::size_t start = lower.find_first_not_of(' ', from);
    return start == std::string::npos ? std::string() : lower.substr(start, lower.find_first_of(" ,.", start) - start);
}

bool isVerbBehindSo(std::string_view word) {
    static constexpr std::string_view kVerbs[] = {"do",   "does", "did", "is",   "are", "was",   "were",  "has",
                                                  "have", "had",  "can", "will", "may", "could", "would", "should"};
    return isIn(word, kVerbs);
}

std::string commaBehind(const std::string& text) {
    for (const char* comma : {",", "،", "、", "，"})
        if (text.starts_with(comma))
            return comma;
    return {};
}

}  // namespace

SentenceCraft::SentenceCraft(TextReader& reader, std::shared_ptr<const LanguagePack> pack,
                             std::shared_ptr<const WordNet> wordNet)
    : m_reader(reader), m_pack(std::move(pack)) {
    if (m_pack->language == "en" && wordNet) {
        m_grammar = std::make_unique<EnglishGrammar>(std::move(wordNet), m_pack);
        m_compression = std::make_unique<EnglishCompression>(*m_grammar, m_reader);
    }
}

std::vector<std::string> SentenceCraft::spoken(const std::string& sentence) {
    if (!m_grammar)
        return {sentence};
    std::vector<std::string> out = spokenQuotation(sentence, *m_grammar, m_reader);
    for (std::string& one : out)
        one = m_compression->clean(one);
    return out;
}

namespace {

/// As many sentences of a quotation as fit together, at least its first.
std::vector<std::string> shortenedQuotation(const std::vector<std::string>& spoken,
                                            const std::function<bool(const std::string&)>& fits) {
    std::vector<std::string> out{spoken.front()};
    std::string all = spoken.front();
    for (std::size_t i = 1; i < spoken.size(); ++i) {
        all += " " + spoken[i];
        if (!fits(all))
            break;
        out.push_back(spoken[i]);
    }
    return out;
}

}  // namespace

std::vector<std::string> SentenceCraft::shortened(const std::vector<std::string>& spoken,
                                                  const std::function<bool(const std::string&)>& fits) {
    if (!m_compression)
        return spoken;
    std::vector<std::string> out;
    if (spoken.size() > 1 && spoken.front().ends_with('"'))
        return shortenedQuotation(spoken, fits);
    for (const std::string& sentence : spoken) {
        std::string shorter = m_compression->shorten(sentence, fits);
        if (fits(shorter)) {
            out.push_back(std::move(shorter));
            continue;
        }
        for (std::string& part : m_compression->divide(shorter))
            out.push_back(std::move(part));
    }
    return out;
}

namespace {

/// What a sentence says outside its quotation marks.
std::string outsideQuotes(const std::string& sentence) {
    std::u32string out;
    int depth = 0;
    for (const char32_t c : toUtf32(sentence)) {
        const bool closes = c == U'»' || c == U'”' || ((c == U'"' || c == U'“') && depth > 0);
        const bool opens = !closes && (c == U'«' || c == U'„' || c == U'“' || c == U'"');
        depth = std::max(0, depth + (opens ? 1 : closes ? -1 : 0));
        if (depth == 0 && !closes)
            out += c;
    }
    return toUtf8(out);
}

}  // namespace

/// A quotation whose speaker has no name or noun of its own: "«…», scrisse nel suo diario." Only known where names have
/// capitals.
bool SentenceCraft::lacksSpeaker(const std::string& sentence) {
    const bool capitals = m_pack->script == "Latn" || m_pack->script == "Cyrl" || m_pack->script == "Grek";
    if (m_grammar || !capitals || leadingMarks(sentence) == 0 || sentence.starts_with("¿") || sentence.starts_with("¡"))
        return false;
    const std::vector<Token> tokens = m_reader.tokens(outsideQuotes(sentence));
    return std::none_of(tokens.begin(), tokens.end(), [](const Token& token) { return startsUpper(token.text); });
}

bool SentenceCraft::leansOnPrevious(const std::string& sentence) {
    const std::vector<Token> tokens = m_reader.tokens(sentence);
    if (pointsBack(tokens) || lacksSpeaker(sentence))
        return true;
    if (m_grammar)
        return sw::leansOnPrevious(tokens, *m_grammar);
    const std::string lower = lowerCase(sentence.substr(leadingMarks(sentence)), m_pack->language);
    const auto starts = [&](const std::string& phrase) { return phraseLength(lower, phrase, m_pack->spaced) > 0; };
    const auto holds = [&](const std::string& phrase) {
        const std::size_t at = lower.find(m_pack->spaced ? " " + phrase : phrase);
        return at != std::string::npos && (!m_pack->spaced || phraseLength(lower.substr(at + 1), phrase, true) > 0);
    };
    return std::any_of(m_pack->dependentStarts.begin(), m_pack->dependentStarts.end(), starts) ||
           std::any_of(m_pack->dependentInside.begin(), m_pack->dependentInside.end(), holds);
}

namespace {

/// "Before that, …", "at that time", "fit that rule.": the English "that" points back only where no clause follows it.
bool pointsBackByThat(const std::vector<Token>& tokens, std::size_t i) {
    static constexpr std::string_view kPrepositions[] = {"at",    "in",  "on",    "of",     "by",   "after", "before",
                                                         "since", "for", "until", "during", "with", "like"};
    if (tokens[i].lower != "that" || i == 0)
        return false;
    if (isIn(tokens[i - 1].lower, kPrepositions))
        return true;
    const std::size_t noun = i + 1;
    return noun + 1 < tokens.size() && tokens[noun].kind == TokenKind::Word &&
           tokens[noun + 1].kind == TokenKind::Mark && tokens[noun + 1].text != "\"" && !tokens[noun + 1].spaceBefore;
}

}  // namespace

/// "those evenings", "dieser Streit": but not "those who" and "this year".
bool SentenceCraft::pointsBack(const std::vector<Token>& tokens) const {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (m_grammar && pointsBackByThat(tokens, i))
            return true;
        if (!m_pack->demonstratives.has(tokens[i].lower))
            continue;
        const std::string next = i + 1 < tokens.size() ? tokens[i + 1].lower : std::string();
        const bool own = m_pack->language == "en" &&
                         (next == "who" || next == "of" || next == "year" || next == "week" || next == "month" ||
                          next == "century" || next == "morning" || next == "is" || next == "way");
        if (!own)
            return true;
    }
    return false;
}

namespace {

constexpr std::size_t kAnnouncingWords = 6;
constexpr std::size_t kLongAnnouncingWords = 10;

bool startsWithQuote(const std::string& text) {
    return leadingMarks(text) > 0 && !text.starts_with("¿") && !text.starts_with("¡");
}

/// '"So violent are the explosions," he noted': the speaker is named in the sentence before.
bool isSpokenByPronoun(const std::string& text) {
    for (const char* behind : {"\" he ", "\" she ", "” he ", "” she "})
        if (text.find(behind) != std::string::npos)
            return true;
    return false;
}

/// "It was not the blast that killed most people. It was the sea."
bool isDenied(const SourceSentence& sentence, const SourceSentence& next) {
    const std::string lower = asciiLower(sentence.text);
    const std::string follows = asciiLower(next.text);
    const bool denies = lower.find(" not ") != std::string::npos || lower.find("n't ") != std::string::npos;
    return denies &&
           (follows.starts_with("it is ") || follows.starts_with("it was ") || follows.starts_with("they are ") ||
            follows.starts_with("they were ") || follows.starts_with("instead"));
}

}  // namespace

bool SentenceCraft::announcesNext(const SourceSentence& sentence, const SourceSentence* next) {
    if (sentence.bullet || !next || next->paragraph != sentence.paragraph)
        return false;
    if (sentence.text.ends_with(':') || sentence.text.ends_with("："))
        return true;
    // Words that are quoted right behind it: "… wrote a strange line in his log."
    if (m_grammar && startsWithQuote(next->text) && !startsWithQuote(sentence.text) && isSpokenByPronoun(next->text))
        return true;
    if (m_grammar && isDenied(sentence, *next))
        return true;
    if (m_grammar && spokenWords(sentence.tokens) <= 8 &&
        asciiLower(sentence.text).find("something ") != std::string::npos)
        return true;  // "Here the brain does something stranger."
    if (sentence.inParagraph != 0 || !numberPhrases(sentence.tokens, *m_pack).empty())
        return false;
    if (!m_pack->spaced)
        return sentence.text.size() <= 24;
    const std::size_t words = spokenWords(sentence.tokens);
    if (words <= kAnnouncingWords)
        return true;
    const std::string lower = lowerCase(sentence.text, m_pack->language);
    return words <= kLongAnnouncingWords &&
           std::any_of(m_pack->announcingStarts.begin(), m_pack->announcingStarts.end(),
                       [&](const std::string& phrase) { return phraseLength(lower, phrase, m_pack->spaced) > 0; });
}

std::string SentenceCraft::untied(const std::string& sentence) {
    std::string out = sentence;
    const std::size_t marks = leadingMarks(sentence);
    if (marks == 0) {
        const std::string lower = lowerCase(sentence, m_pack->language);
        for (const std::string& phrase : m_pack->linkStarts) {
            // A phrase that is listed with its comma is cut only with it.
            const bool withComma = phrase.ends_with(',');
            const std::size_t length =
                phraseLength(lower, withComma ? phrase.substr(0, phrase.size() - 1) : phrase, m_pack->spaced);
            if (length == 0 || lower.size() != sentence.size())
                continue;
            const std::string comma = commaBehind(sentence.substr(length));
            if (withComma && comma.empty())
                continue;
            const std::string next = nextWord(lower, length);
            if (phrase == "so" && (!m_pack->stopWords.has(next) || isVerbBehindSo(next)))
                continue;  // "So violent are the explosions …", "So does burnout."
            const std::string rest = trimmed(std::string_view(sentence).substr(length + comma.size()));
            if (rest.size() * 3 >= sentence.size())
                out = capitalised(rest, m_pack->language);
            break;
        }
    }
    return m_compression ? m_compression->withoutEcho(out) : out;
}

bool SentenceCraft::isWholeSentence(const std::string& sentence) {
    return !m_grammar || sentence.ends_with('?') || m_grammar->hasFiniteVerb(m_reader.tokens(sentence));
}

}  // namespace sw
