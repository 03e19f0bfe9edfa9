#include "services/image/quotation.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "services/image/sentence_words.h"

namespace sw::illustration {
namespace {

constexpr std::size_t kLongest = 140;

struct Marks {
    std::string_view open;
    std::string_view close;
};
constexpr std::array<Marks, 8> kMarks{
    {{"“", "”"}, {"„", "“"}, {"„", "”"}, {"«", "»"}, {"»", "«"}, {"「", "」"}, {"『", "』"}, {"\"", "\""}}};

const std::set<std::string_view> kSaid{
    "said",    "says",     "asked",    "noted",   "wrote",    "writes",  "replied", "explained", "explains", "warned",
    "told",    "recalled", "added",    "argued",  "sagte",    "sagt",    "fragte",  "schrieb",   "erklärte", "erklärt",
    "dijo",    "dice",     "escribió", "explicó", "explica",  "afirmó",  "dit",     "disait",    "écrit",    "explique",
    "affirme", "disse",    "scrisse",  "spiega",  "escreveu", "afirmou", "explicou"};

struct Span {
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t after = 0;
};

/// The stretches between the marks that quote the most of the sentence. A quote whose end lies in another sentence runs
/// to the end of this one.
std::vector<Span> quotedSpans(std::string_view sentence) {
    std::vector<Span> best;
    std::size_t most = 0;
    const bool low = sentence.find("„") != std::string_view::npos;
    bool bestIsClosed = false;
    for (const auto& [open, close] : kMarks) {
        // “ closes what „ has opened.
        if (low && open != "„")
            continue;
        std::vector<Span> spans;
        std::size_t total = 0;
        for (std::size_t at = sentence.find(open); at != std::string_view::npos;
             at = sentence.find(open, spans.back().after)) {
            const std::size_t from = at + open.size();
            const std::size_t to = std::min(sentence.find(close, from), sentence.size());
            spans.push_back({from, to, std::min(to + close.size(), sentence.size())});
            total += to - from;
        }
        const bool closed = !spans.empty() && spans.back().after > spans.back().to;
        if (spans.empty() || closed < bestIsClosed || (closed == bestIsClosed && total <= most))
            continue;
        most = total;
        bestIsClosed = closed;
        best = std::move(spans);
    }
    return best;
}

/// The longest stretch; the one behind it belongs to it when a comma says that the speaker goes on.
std::string quotedText(std::string_view sentence, const std::vector<Span>& spans) {
    const auto longest = std::ranges::max_element(spans, {}, [](const Span& s) { return s.to - s.from; });
    const auto textOf = [&](const Span& s) { return trimmed(sentence.substr(s.from, s.to - s.from)); };
    std::string text = textOf(*longest);
    if (longest != spans.begin() && textOf(*(longest - 1)).ends_with(','))
        return textOf(*(longest - 1)) + " " + text;
    if (longest + 1 != spans.end() && text.ends_with(','))
        return text + " " + textOf(*(longest + 1));
    return text;
}

/// Cuts after the last whole sentence that fits; "" when none does.
std::string shortened(const std::string& text) {
    if (letterCount(text) <= kLongest)
        return text;
    std::size_t cut = 0;
    for (const std::string_view end : {". ", "? ", "! ", "。", "？", "！"})
        for (std::size_t at = text.find(end); at != std::string::npos && letterCount(text.substr(0, at)) < kLongest;
             at = text.find(end, at + 1))
            cut = std::max(cut, at + (end.back() == ' ' ? 1 : end.size()));
    return trimmed(text.substr(0, cut));
}

/// The name beside the verb of saying: the capitalised words before or after it.
std::string speakerIn(std::string_view rest, std::string_view language) {
    static const std::set<std::string_view> kPronouns{"she", "he",  "they", "it", "we",   "i",   "you",
                                                      "the", "er",  "sie",  "es", "ella", "él",  "elle",
                                                      "il",  "ele", "ela",  "so", "and",  "but", "one"};
    const auto tokens = tokensOf(rest, language);
    const auto isName = [&](std::size_t k) {
        return k < tokens.size() && tokens[k].kind == TokenKind::Word && tokens[k].capital;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!kSaid.contains(tokens[i].lower))
            continue;
        std::size_t from = i;
        while (from > 0 && isName(from - 1))
            --from;
        std::size_t to = i;
        if (from == i) {
            from = to = i + 1;
            while (isName(to))
                ++to;
        }
        if (from < to && !kPronouns.contains(tokens[from].lower))
            return std::string(rest.substr(tokens[from].begin, tokens[to - 1].end - tokens[from].begin));
    }
    return {};
}

}  // namespace

std::optional<Quotation> quotationIn(std::string_view sentence, std::string_view language) {
    const std::vector<Span> spans = quotedSpans(sentence);
    if (spans.empty())
        return std::nullopt;
    std::string text = quotedText(sentence, spans);
    const auto tokens = tokensOf(text, language);
    const auto words = std::ranges::count_if(tokens, [](const Token& t) { return t.kind != TokenKind::Mark; });
    if (writesSpaces(language) ? words < 4 : letterCount(text) < 6)
        return std::nullopt;
    text = shortened(text);
    while (text.ends_with(','))
        text.pop_back();
    if (text.empty())
        return std::nullopt;
    std::string around;
    std::size_t at = 0;
    for (const Span& span : spans) {
        around += std::string(sentence.substr(at, span.from - at)) + " ";
        at = span.after;
    }
    around += sentence.substr(std::min(at, sentence.size()));
    return Quotation{text, speakerIn(around, language)};
}

}  // namespace sw::illustration
