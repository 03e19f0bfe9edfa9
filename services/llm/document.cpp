#include "services/llm/document.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/base/text.h"
#include "services/llm/boilerplate.h"
#include "services/llm/english_quotation.h"
#include "services/llm/plain_text.h"

namespace sw {
namespace {

constexpr std::size_t kFewSentences = 12;  // fewer are notes, whatever they look like

/// A list item is one sentence, with a full stop behind it.
std::string asSentence(std::string text, const LanguagePack& pack) {
    while (!text.empty() && (text.back() == ',' || text.back() == ';' || text.back() == ':'))
        text.pop_back();
    if (text.empty())
        return text;
    const std::u32string tail =
        toUtf32(text.size() > 4 ? std::string_view(text).substr(text.size() - 4) : std::string_view(text));
    const bool ended = std::u32string_view(U".!?…。！？।؟\"”»」』").find(tail.back()) != std::u32string_view::npos;
    const bool wide = isUnspacedLetter(tail.back()) && (pack.language == "ja" || pack.language == "zh");
    const bool danda = pack.script == "Deva";
    return capitalised(ended ? text
                             : text + (wide                    ? "。"
                                       : danda                 ? "।"
                                       : pack.language == "th" ? ""
                                                               : "."),
                       pack.language);
}

/// A quotation that goes on behind its attribution belongs to it: '"A," said X. "B."' is one.
std::vector<std::string> withQuotationsWhole(std::vector<std::string> sentences) {
    std::vector<std::string> out;
    for (std::string& sentence : sentences) {
        const bool quotation = sentence.starts_with('"') || sentence.starts_with("“");
        if (quotation && !out.empty() && endsInAttribution(out.back()))
            out.back() += " " + sentence;
        else
            out.push_back(std::move(sentence));
    }
    return out;
}

/// What writers leave for themselves.
bool isToDo(const std::string& text) {
    return text.starts_with("TODO") || text.starts_with("FIXME") || text.starts_with("TBD") || text.starts_with("XXX");
}

class DocumentReader {
public:
    explicit DocumentReader(TextReader& reader) : m_reader(reader) {}

    Document read(const PlainText& plain) {
        m_document.title = speakableText(plain.title);
        std::size_t bullets = 0;
        for (const TextBlock& block : plain.blocks) {
            const std::string text = speakableText(block.text);
            if (block.kind == TextBlock::Kind::Bullet) {
                bullets += 1;
                // An item of several sentences keeps them, an item of one is a sentence even without a verb.
                addParagraph(m_reader.sentences(asSentence(text, m_reader.pack())), true);
            } else if (block.kind == TextBlock::Kind::Paragraph) {
                const std::size_t told = m_document.sentences.empty() ? datelineLength(text) : 0;
                addParagraph(withQuotationsWhole(m_reader.sentences(asSentence(text.substr(told), m_reader.pack()))),
                             false);
            } else {
                takeHeading(text);
            }
        }
        m_pending.clear();
        addTerms(m_document.title);
        m_document.notes = m_document.sentences.size() < kFewSentences || bullets * 2 > m_document.sentences.size();
        return std::move(m_document);
    }

private:
    void addTerms(const std::string& heading) {
        for (std::string& term : m_reader.terms(m_reader.tokens(heading)))
            m_document.titleTerms.push_back(std::move(term));
    }

    /// A numbered heading ("2. Drop the phone") is a step and is told; another only says what its part is about.
    void takeHeading(const std::string& text) {
        addTerms(text);
        std::size_t at = 0;
        while (at < text.size() && at < 3 && text[at] >= '0' && text[at] <= '9')
            ++at;
        const bool numbered = at > 0 && at + 2 < text.size() &&
                              (text[at] == '.' || text[at] == ')' || text[at] == ':') && text[at + 1] == ' ';
        m_pending = numbered ? asSentence(trimmed(text.substr(at + 1)), m_reader.pack()) : std::string();
    }

    void addParagraph(std::vector<std::string> sentences, bool bullet) {
        const bool step = !m_pending.empty();
        if (step)
            sentences.insert(sentences.begin(), std::exchange(m_pending, std::string()));
        const std::size_t before = m_document.sentences.size();
        for (const std::string& text : sentences) {
            if ((sentences.size() > 1 && isBoilerplate(text)) || isToDo(text) || !m_seen.insert(text).second)
                continue;  // "… Follow her on Twitter.", and what a caption or a pulled quote has said before
            SourceSentence sentence;
            sentence.text = text;
            sentence.tokens = m_reader.tokens(text);
            if (std::none_of(sentence.tokens.begin(), sentence.tokens.end(),
                             [](const Token& t) { return t.kind == TokenKind::Word; }))
                continue;
            sentence.terms = m_reader.terms(sentence.tokens);
            sentence.index = static_cast<int>(m_document.sentences.size());
            sentence.paragraph = m_document.paragraphs;
            sentence.inParagraph = static_cast<int>(m_document.sentences.size() - before);
            sentence.bullet = bullet;
            sentence.step =
                (step || (bullet && sentences.size() > 1 && isShort(sentence))) && sentence.inParagraph == 0;
            m_document.sentences.push_back(std::move(sentence));
        }
        const std::size_t added = m_document.sentences.size() - before;
        for (std::size_t i = before; i < m_document.sentences.size(); ++i)
            m_document.sentences[i].paragraphLength = static_cast<int>(added);
        m_document.paragraphs += added > 0;
    }

    /// "Repeat it at once. Say …": an item's short first sentence is what the others explain.
    static bool isShort(const SourceSentence& sentence) {
        constexpr std::size_t kFewWords = 8;
        return spokenWords(sentence.tokens) <= kFewWords;
    }

    TextReader& m_reader;
    Document m_document;
    std::set<std::string> m_seen;
    std::string m_pending;  // the step whose text comes next
};

bool isCurrency(const std::string& text) {
    return text == "$" || text == "€" || text == "£" || text == "¥" || text == "₹";
}

bool isYear(const Token& token) {
    return token.kind == TokenKind::Number && token.text.size() == 4 &&
           (token.text.starts_with("1") || token.text.starts_with("20")) &&
           std::all_of(token.text.begin(), token.text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Document readDocument(std::string_view text, TextReader& reader) {
    return DocumentReader(reader).read(readPlainText(text));
}

std::vector<std::string> namesIn(const Document& document, const LanguagePack& pack) {
    constexpr int kMinMentions = 3;
    std::map<std::string, int> counts;
    std::set<std::string> small;
    std::set<std::string> inside;  // seen with a capital away from a sentence's start
    if (pack.language == "de")
        return {};
    for (const SourceSentence& sentence : document.sentences) {
        for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
            const Token& token = sentence.tokens[i];
            if (token.kind != TokenKind::Word || pack.stopWords.has(token.lower) || pack.calendar.has(token.lower))
                continue;
            if (!startsUpper(token.text))
                small.insert(token.lower);
            else if (token.text.size() > 3)
                ++counts[token.text];
            if (i > 0 && sentence.tokens[i - 1].kind != TokenKind::Mark && startsUpper(token.text))
                inside.insert(token.text);
        }
    }
    for (auto& [name, count] : counts)
        count += document.title.find(name) != std::string::npos;
    std::vector<std::pair<int, std::string>> order;
    for (const auto& [name, count] : counts)
        if (count >= kMinMentions && inside.count(name) && !small.count(lowerCase(name, pack.language)))
            order.emplace_back(-count, name);
    std::sort(order.begin(), order.end());
    std::vector<std::string> names;
    for (const auto& [count, name] : order)
        names.push_back(name);
    return names;
}

std::size_t spokenWords(const std::vector<Token>& tokens) {
    return static_cast<std::size_t>(
        std::count_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.kind != TokenKind::Mark; }));
}

std::string textOfTokens(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    std::string out;
    for (std::size_t i = first; i <= last && i < tokens.size(); ++i) {
        if (i > first && tokens[i].spaceBefore)
            out += ' ';
        out += tokens[i].text;
    }
    return out;
}

std::vector<NumberPhrase> numberPhrases(const std::vector<Token>& tokens, const LanguagePack& pack) {
    std::vector<NumberPhrase> out;
    const auto isNumber = [&](std::size_t i) {
        return i < tokens.size() && (tokens[i].kind == TokenKind::Number ||
                                     (tokens[i].kind == TokenKind::Word && pack.numberWords.has(tokens[i].lower)));
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool currency =
            isCurrency(tokens[i].text) && i + 1 < tokens.size() && tokens[i + 1].kind == TokenKind::Number;
        if (!isNumber(i) && !currency)
            continue;
        NumberPhrase phrase{i, i};
        bool digits = currency || tokens[i].kind == TokenKind::Number;
        while (isNumber(phrase.last + 1) ||
               (phrase.last + 1 < tokens.size() &&
                (tokens[phrase.last + 1].text == "%" || isCurrency(tokens[phrase.last + 1].text))))
            ++phrase.last;
        // What is counted, and a number right behind it: "27 August 1883".
        const std::size_t unit = phrase.last + 1;
        const bool percent = tokens[phrase.last].text == "%" || tokens[phrase.last].lower == "percent";
        if (!percent && !isYear(tokens[phrase.last]) && unit < tokens.size() && tokens[unit].kind == TokenKind::Word &&
            pack.spaced && !pack.stopWords.has(tokens[unit].lower)) {
            ++phrase.last;
            if (unit + 1 < tokens.size() && tokens[unit + 1].kind == TokenKind::Number)
                ++phrase.last;
        }
        for (std::size_t k = phrase.first; k <= phrase.last; ++k)
            digits = digits || tokens[k].kind == TokenKind::Number;
        // A lone "one" or "half" counts nothing; "two thirds" and "sixty percent" do.
        if (digits || phrase.last > phrase.first)
            out.push_back(phrase);
        i = phrase.last;
    }
    return out;
}

}  // namespace sw
