#include "services/image/type_lines.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "services/image/number_words.h"
#include "services/image/sentence_words.h"
#include "services/image/tagger.h"

namespace sw::illustration {
namespace {

constexpr std::size_t kShortWords = 7;
constexpr std::size_t kShortLetters = 36;
constexpr std::size_t kLineLetters = 12;

bool isFunctionWord(const std::string& word, std::string_view language) {
    static const std::set<std::string_view> kBetween{"beside", "besides", "among",  "along",   "across",  "towards",
                                                     "behind", "beyond",  "within", "despite", "instead", "already"};
    const std::string lower = lowerCase(word);
    if (kBetween.contains(lower))
        return true;
    return endsCount(lower, language) || (baseLanguage(language) == "en" && isEnglishFunctionWord(lower));
}

bool isFunction(const Token& token, std::string_view language) {
    return isFunctionWord(token.lower, language);
}

/// Words to lines of about equal length, at most three.
std::vector<std::string> balanced(const std::vector<std::string>& words) {
    std::vector<std::string> lines;
    for (const std::string& word : words) {
        const bool fits = !lines.empty() && letterCount(lines.back()) + 1 + letterCount(word) <= kLineLetters;
        if (fits || lines.size() == 4)
            lines.back() += " " + word;
        else
            lines.push_back(word);
    }
    return lines;
}

std::vector<std::string> wordsOf(const std::vector<Token>& tokens) {
    std::vector<std::string> out;
    for (const Token& token : tokens)
        if (token.kind != TokenKind::Mark)
            out.push_back(token.text);
    return out;
}

int lineWith(const std::vector<std::string>& lines, const std::vector<std::string>& emphasis) {
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (const std::string& word : emphasis)
            if (!word.empty() && lowerCase(lines[i]).find(lowerCase(word)) != std::string::npos)
                return static_cast<int>(i);
    return static_cast<int>(lines.size()) - 1;
}

/// At most three lines of about equal length, of at most `most` characters where the words allow it.
std::vector<std::string> cutBetweenWords(const std::u32string& clause, std::size_t most, std::string_view language) {
    const std::size_t pieces = (clause.size() + most - 1) / most;
    const std::size_t length = (clause.size() + pieces - 1) / pieces;
    std::vector<std::string> lines;
    for (const Token& token : tokensOf(toUtf8(clause), language)) {
        const bool full = !lines.empty() && letterCount(lines.back()) + letterCount(token.text) > length + 1;
        if (lines.empty() || (full && lines.size() < 3))
            lines.emplace_back();
        lines.back() += token.text;
    }
    return lines;
}

/// Endings and small words: alone on a poster they say nothing.
bool isAllHiragana(std::u32string_view word) {
    return std::ranges::all_of(word, [](char32_t c) { return c >= 0x3041 && c <= 0x309f; });
}

/// How well an emphasised word stands at the head of a poster: German nouns are known by their capital.
std::size_t strengthOf(const std::string& word, std::string_view language) {
    const bool noun = baseLanguage(language) == "de" && capitalised(word) == word;
    return letterCount(word) + (noun ? 100 : 0);
}

/// The clause that holds an emphasised word, else the first; scripts without spaces are not cut into words.
std::vector<std::string> clauseOf(std::string_view sentence, const std::vector<std::string>& emphasis,
                                  std::string_view language) {
    constexpr std::size_t kMost = 8;
    std::u32string text = toUtf32(sentence);
    std::vector<std::u32string> clauses(1);
    for (const char32_t c : text) {
        if (std::u32string_view(U"、。，！？「」『』（）・ ").find(c) != std::u32string_view::npos)
            clauses.emplace_back();
        else
            clauses.back() += c;
    }
    std::erase_if(clauses, [](const auto& c) { return c.size() < 2; });
    if (clauses.empty())
        return {std::string(sentence)};
    const std::u32string* best = &*std::ranges::min_element(clauses, {}, [](const auto& c) { return c.size(); });
    for (const std::string& word : emphasis) {
        const std::u32string wanted = toUtf32(word);
        const auto holder = std::ranges::find_if(
            clauses, [&](const auto& clause) { return clause.find(wanted) != std::u32string::npos; });
        if (wanted.size() < 2 || holder == clauses.end() || isAllHiragana(wanted))
            continue;
        if (holder->size() > 2 * kMost)  // the rest of it would be too small
            return {word};
        best = &*holder;
        break;
    }
    return cutBetweenWords(*best, kMost, language);
}

/// A poster of one word says little: up to three words before it come along, from where they start to make sense ("in
/// the fridge overnight").
void leadIn(std::vector<std::string>& run, const std::vector<Token>& tokens, std::size_t at) {
    static const std::set<std::string_view> kStarts{
        "in",   "on",   "at",    "against", "under", "over",  "with", "without", "into", "through", "from",
        "for",  "no",   "not",   "too",     "every", "the",   "a",    "an",      "more", "less",    "never",
        "your", "our",  "my",    "his",     "her",   "their", "its",  "im",      "am",   "auf",     "ohne",
        "mit",  "kein", "keine", "nie",     "zu",    "sehr",  "en",   "con",     "sin",  "por",     "el",
        "la",   "los",  "las",   "muy",     "más",   "sans",  "avec", "dans",    "le",   "les",     "plus"};
    std::size_t best = at;
    std::size_t letters = letterCount(run.front());
    for (std::size_t k = at; k > 0 && at - k < 3 && tokens[k - 1].kind == TokenKind::Word; --k) {
        letters += 1 + letterCount(tokens[k - 1].text);
        if (letters <= kLineLetters * 2 && kStarts.contains(tokens[k - 1].lower))
            best = k - 1;
    }
    for (std::size_t k = at; k > best; --k)
        run.insert(run.begin(), tokens[k - 1].text);
}

/// A single emphasised word with the content words that follow it, at most three: "busiest places".
std::vector<std::string> runFrom(const std::vector<Token>& tokens, const std::string& word, std::string_view language) {
    const auto start = std::ranges::find(tokens, lowerCase(word), &Token::lower);
    std::vector<std::string> run;
    for (auto it = start; it != tokens.end() && run.size() < 3 && it->kind == TokenKind::Word &&
                          (it == start || !isFunction(*it, language));
         ++it)
        run.push_back(it->text);
    if (run.size() == 1)
        leadIn(run, tokens, static_cast<std::size_t>(start - tokens.begin()));
    return run.empty() ? std::vector<std::string>{word} : run;
}

/// The run of neighbouring content words with the most letters, at most three words.
std::vector<std::string> longestRun(const std::vector<Token>& tokens, std::string_view language) {
    std::vector<std::string> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        std::vector<std::string> run;
        std::size_t letters = 0;
        for (std::size_t k = i;
             k < tokens.size() && k < i + 3 && tokens[k].kind == TokenKind::Word && !isFunction(tokens[k], language);
             ++k) {
            run.push_back(tokens[k].text);
            letters += letterCount(tokens[k].text);
        }
        if (letters > most && letters <= 30) {
            most = letters;
            best = run;
        }
    }
    return best;
}

}  // namespace

TypeLines typeLines(std::string_view sentence, const std::vector<std::string>& emphasis, std::string_view language) {
    const auto tokens = tokensOf(sentence, language);
    std::vector<std::string> lines;
    if (!writesSpaces(language)) {
        lines = clauseOf(sentence, emphasis, language);
    } else if (const auto words = wordsOf(tokens);
               words.size() <= kShortWords && letterCount(sentence) <= kShortLetters) {
        lines = balanced(words);
    } else {
        // The longest stressed word that the sentence holds, with what follows it.
        std::string strongest;
        for (const std::string& word : emphasis) {
            const bool number = word.find_first_of("0123456789") != std::string::npos;
            const bool held = sentence.find(word) != std::string_view::npos && !isFunctionWord(trimmed(word), language);
            if (!number && held && letterCount(word) > 3 &&
                (strongest.empty() || strengthOf(trimmed(word), language) > strengthOf(strongest, language)))
                strongest = trimmed(word);
        }
        if (!strongest.empty())
            lines = balanced(runFrom(tokens, strongest, language));
        if (lines.empty())
            lines = balanced(longestRun(tokens, language));
    }
    if (lines.empty())
        lines = balanced(wordsOf(tokens));
    if (lines.size() > 4)
        lines.resize(4);
    if (lines.empty())
        lines.emplace_back("…");
    return {lines, lineWith(lines, emphasis)};
}

}  // namespace sw::illustration
