#include "services/image/quotation.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/text.h"
#include "services/image/sentence_words.h"

namespace sw::illustration {
namespace {

constexpr std::size_t kLongest = 140;

struct Marks {
    std::string_view open;
    std::string_view close;
};
constexpr std::array<Marks, 8> kMarks{{{"“", "”"}, {"„", "“"}, {"„", "”"}, {"«", "»"}, {"»", "«"}, {"「", "」"}, {"『", "』"}, {"\"", "\""}}};

const std::set<std::string_view> kSaid{"said", "says", "asked", "noted", "wrote", "writes", "replied", "explained", "explains", "warned", "told", "recalled", "added", "argued", "sagte", "sagt", "fragte",
                                       "schrieb", "erklärte", "erklärt", "dijo", "dice", "escribió", "explicó", "explica", "afirmó", "dit", "disait", "écrit", "explique", "affirme", "disse", "ha", "scrisse",
                                       "spiega", "escreveu", "afirmou", "explicou"};

struct Span {
    std::size_t from = std::string_view::npos;
    std::size_t to = 0;
    std::size_t after = 0;
};

/// The longest quoted stretch; a quote whose end lies in another sentence runs to the end of this one.
Span longestQuote(std::string_view sentence) {
    Span best;
    for (const auto& [open, close] : kMarks) {
        for (std::size_t at = sentence.find(open); at != std::string_view::npos;) {
            const std::size_t from = at + open.size();
            std::size_t to = sentence.find(close, from);
            const std::size_t after = to == std::string_view::npos ? sentence.size() : to + close.size();
            to = std::min(to, sentence.size());
            if (to - from > best.to - (best.from == std::string_view::npos ? best.to : best.from))
                best = {from, to, after};
            at = sentence.find(open, after);
        }
    }
    return best;
}

/// Cuts after the last whole sentence, else after the last whole clause, that fits; "" when nothing does.
std::string shortened(const std::string& text) {
    if (letterCount(text) <= kLongest)
        return text;
    std::size_t cut = 0;
    for (const std::string_view end : {". ", "? ", "! ", "。", "？", "！"})
        for (std::size_t at = text.find(end); at != std::string::npos && letterCount(text.substr(0, at)) < kLongest; at = text.find(end, at + 1))
            cut = std::max(cut, at + (end.back() == ' ' ? 1 : end.size()));
    return trimmed(text.substr(0, cut));
}

/// The name beside the verb of saying: the capitalised words before or after it.
std::string speakerIn(std::string_view rest, std::string_view language) {
    const auto tokens = tokensOf(rest, language);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!kSaid.contains(tokens[i].lower))
            continue;
        const auto isName = [&](std::size_t k) { return k < tokens.size() && tokens[k].kind == TokenKind::Word && tokens[k].capital; };
        std::size_t from = i;
        while (from > 0 && isName(from - 1))
            --from;
        std::size_t to = i;
        if (from == i) {
            from = to = i + 1;
            while (isName(to))
                ++to;
        }
        static const std::set<std::string_view> kPronouns{"she", "he", "they", "it", "we", "i", "you", "the", "er", "sie", "es", "ella", "él", "elle", "il", "ele", "ela", "so", "and", "but", "one"};
        if (from < to && !kPronouns.contains(tokens[from].lower))
            return std::string(rest.substr(tokens[from].begin, tokens[to - 1].end - tokens[from].begin));
    }
    return {};
}

}  // namespace

std::optional<Quotation> quotationIn(std::string_view sentence, std::string_view language) {
    const Span span = longestQuote(sentence);
    if (span.from == std::string_view::npos || span.to <= span.from)
        return std::nullopt;
    std::string text = trimmed(sentence.substr(span.from, span.to - span.from));
    const auto tokens = tokensOf(text, language);
    const auto words = std::ranges::count_if(tokens, [](const Token& t) { return t.kind != TokenKind::Mark; });
    if (writesSpaces(language) ? words < 4 : letterCount(text) < 6)
        return std::nullopt;
    text = shortened(text);
    if (text.ends_with(','))
        text.pop_back();
    if (text.empty())
        return std::nullopt;
    const std::string around = std::string(sentence.substr(0, span.from)) + " " + std::string(sentence.substr(span.after));
    return Quotation{text, speakerIn(around, language)};
}

}  // namespace sw::illustration
