#include "services/image/fact.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/text.h"
#include "services/image/number_words.h"
#include "services/image/quantity.h"
#include "services/image/quotation.h"

namespace sw {

using illustration::Token;
using illustration::TokenKind;

namespace {

using Words = std::set<std::string_view>;

/// The number of one unit that became another: "from 3 to 5 percent", "von 3 auf 5 Prozent".
std::optional<Change> changeIn(const std::vector<Token>& tokens, const std::vector<Quantity>& quantities) {
    static const Words kFrom{"from", "von", "de", "da", "dal", "dall'", "du"};
    static const Words kTo{"to", "auf", "a", "à", "al", "para", "bis"};
    const auto before = [&](const Quantity& q) -> std::string {
        const auto it = std::ranges::find(tokens, q.begin, &Token::begin);
        std::size_t i = static_cast<std::size_t>(it - tokens.begin());
        while (i > 0 && (tokens[i - 1].kind == TokenKind::Mark || tokens[i - 1].lower == "about" ||
                         tokens[i - 1].lower == "just" || tokens[i - 1].lower == "nearly" ||
                         tokens[i - 1].lower == "over" || tokens[i - 1].lower == "only"))
            --i;
        return i > 0 ? tokens[i - 1].lower : std::string();
    };
    for (std::size_t i = 0; i + 1 < quantities.size(); ++i) {
        Quantity from = quantities[i];
        const Quantity& to = quantities[i + 1];
        if (!kFrom.contains(before(from)) || !kTo.contains(before(to)) || from.amount == to.amount)
            continue;
        // "from 3 to 5 percent", "from 5 million to 3 million dollars": the unit comes with the second number.
        const bool scaled = !from.unit.empty() && to.unit.starts_with(from.unit + " ");
        const bool bare = from.kind == QuantityKind::Count && (from.unit.empty() || scaled);
        // "from 12 villages to 30 kilometres" is no change
        if (!bare &&
            (from.kind != to.kind || (from.unit != to.unit && !to.unit.empty() && from.kind != QuantityKind::Money)))
            continue;
        if (bare && to.kind == QuantityKind::Percent)
            from.value += to.value.substr(to.value.find_last_of("0123456789") + 1);
        if (bare) {
            from.kind = to.kind;
            from.unit = to.unit;
            const double written =
                to.amount / std::max(illustration::numberIn(to.value, "en").value_or(to.amount), 1e-9);
            if (!scaled && to.kind != QuantityKind::Percent && std::abs(written - std::round(written)) < 1e-6 &&
                written >= 1000 && from.amount < to.amount / written * 100)
                from.amount *= written;
        }
        return Change{from, to};
    }
    return std::nullopt;
}

/// What a stretch of tokens is about: the place it names, else its first few words without function words.
std::string subjectOf(const std::vector<Token>& tokens, std::size_t from, std::size_t to,
                      const std::vector<PlaceMention>& places, std::string_view language) {
    for (const PlaceMention& place : places)
        if (place.begin >= tokens[from].begin && place.begin < tokens[to - 1].end)
            return place.name;
    std::string out;
    int words = 0;
    for (std::size_t i = from; i < to && words < 3; ++i) {
        const bool word = tokens[i].kind == TokenKind::Word && !illustration::endsCount(tokens[i].lower, language);
        if (!word && !out.empty())
            break;
        if (word) {
            out += (out.empty() ? "" : " ") + tokens[i].text;
            ++words;
        }
    }
    return out;
}

/// Numbers of one unit, each in its own part of the sentence with a name of its own.
std::vector<LabelledQuantity> barsIn(const std::vector<Token>& tokens, const std::vector<Quantity>& quantities,
                                     const std::vector<PlaceMention>& places, std::string_view language) {
    static const Words kParts{",",    ";", "and",      "while", "but", "whereas", "versus", "und", "während",
                              "aber", "y", "mientras", "pero",  "et",  "mais",    "e",      "ma",  "、"};
    static const Words kNobody{"anyone", "anybody", "everyone", "someone", "nobody",
                               "people", "those",   "one",      "others"};
    std::vector<LabelledQuantity> out;
    if (quantities.size() < 2 || quantities.size() > 6)
        return out;
    bool apart = true;  // each in a clause of its own
    std::size_t start = 0;
    for (const Quantity& q : quantities) {
        const auto it = std::ranges::find(tokens, q.begin, &Token::begin);
        const std::size_t at = static_cast<std::size_t>(it - tokens.begin());
        std::size_t from = start;
        for (std::size_t i = start; i + 1 < at; ++i)
            if (kParts.contains(tokens[i].lower))
                from = i + 1;
        apart = apart && (out.empty() || from > start);
        std::string label = from < at ? subjectOf(tokens, from, at, places, language) : std::string();
        // The last one may leave out the unit: "Norway 82 percent, Germany 18".
        Quantity same = q;
        if (!out.empty() && same.unit.empty() && same.kind == QuantityKind::Count)
            same.kind = out.front().quantity.kind;
        out.push_back({std::move(label), same});
        start = at + 1;
        while (start < tokens.size() && tokens[start].begin < q.end)
            ++start;
    }
    const Quantity& first = out.front().quantity;
    for (const LabelledQuantity& bar : out) {
        const bool sameUnit =
            bar.quantity.kind == first.kind && (bar.quantity.unit == first.unit || bar.quantity.unit.empty());
        const auto twins = std::ranges::count(out, bar.label, &LabelledQuantity::label);
        if (!sameUnit || bar.label.empty() || twins > 1 || bar.quantity.amount <= 0)
            return {};
    }
    // Anything else than places or short subjects is a sentence with two numbers, not a comparison.
    const auto isPlace = [&](const LabelledQuantity& bar) {
        return std::ranges::any_of(places, [&](const PlaceMention& p) { return p.name == bar.label; });
    };
    const bool named =
        std::ranges::all_of(out, isPlace) ||
        (apart && std::ranges::none_of(out, isPlace) && std::ranges::all_of(out, [](const LabelledQuantity& bar) {
             return bar.label.find(' ') == std::string::npos && bar.label.size() > 2 &&
                    !kNobody.contains(illustration::lowerCase(bar.label));
         }));
    const bool wanted = first.kind == QuantityKind::Percent || first.kind == QuantityKind::Money ||
                        first.kind == QuantityKind::Measure || !first.unit.empty();
    return named && wanted ? out : std::vector<LabelledQuantity>{};
}

std::string textBetween(std::string_view sentence, const std::vector<Token>& tokens, std::size_t from, std::size_t to) {
    return from < to ? trimmed(sentence.substr(tokens[from].begin, tokens[to - 1].end - tokens[from].begin))
                     : std::string();
}

/// The years and dates with the clause that each stands in.
std::vector<Moment> momentsIn(std::string_view sentence, const std::vector<Token>& tokens, std::string_view language) {
    static const Words kClauseEnds{",",    ";",  ".",    "and", "but", "und", "aber", "y",
                                   "pero", "et", "mais", "e",   "ma",  "、",  "。"};
    static const Words kIn{"in", "on",   "im",   "am",    "en", "el",    "le", "nel",    "il",
                           "em", "then", "dann", "since", "by", "until", "of", "before", "after"};
    const auto dates = illustration::datesIn(tokens, language);
    std::vector<Moment> out;
    for (std::size_t d = 0; d < dates.size(); ++d) {
        const std::size_t stop = d + 1 < dates.size() ? dates[d + 1].from : tokens.size();
        std::size_t from = dates[d].to;
        while (from < stop && tokens[from].kind == TokenKind::Mark)
            ++from;
        std::size_t to = from;
        while (to < stop && !(kClauseEnds.contains(tokens[to].lower) && to > from + 2))
            ++to;
        while (to > from && (kIn.contains(tokens[to - 1].lower) || kClauseEnds.contains(tokens[to - 1].lower)))
            --to;
        out.push_back({textBetween(sentence, tokens, dates[d].from, dates[d].to),
                       textBetween(sentence, tokens, from, to), dates[d].year, tokens[dates[d].from].begin});
    }
    return out;
}

/// "gravel, sand and deep-rooted plants": three to five entries of at most three words.
std::vector<std::string> listIn(std::string_view sentence, const std::vector<Token>& tokens,
                                std::string_view language) {
    static const Words kAnd{"and", "or", "und", "oder", "y", "o", "et", "ou", "e"};
    std::vector<std::size_t> cuts;
    std::vector<std::pair<std::size_t, std::size_t>> best;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!kAnd.contains(tokens[i].lower) || i < 3)
            continue;
        std::vector<std::pair<std::size_t, std::size_t>> parts;
        std::size_t end = i;
        std::size_t k = i;
        if (tokens[k - 1].text == ",")
            end = --k;
        while (k > 0) {
            std::size_t from = k;
            while (from > 0 && tokens[from - 1].kind != TokenKind::Mark &&
                   !illustration::endsCount(tokens[from - 1].lower, language) && k - from < 4)
                --from;
            if (from == k || k - from > 3)
                break;
            parts.insert(parts.begin(), {from, end});
            if (from == 0 || tokens[from - 1].text != ",")
                break;
            end = k = from - 1;
        }
        // "Privacy, jobs and copyright remain open": what follows the subjects is said about all of them.
        static const Words kVerbs{"remain", "remains", "become", "becomes", "help",   "helps",   "cause", "causes",
                                  "play",   "plays",   "need",   "needs",   "matter", "matters", "stay",  "stays",
                                  "seem",   "seems",   "keep",   "keeps",   "give",   "gives",   "show",  "shows",
                                  "mean",   "means",   "lead",   "leads",   "come",   "comes",   "die",   "died",
                                  "grow",   "grows",   "belong", "belongs", "work",   "works"};
        std::size_t to = i + 1;
        while (to < tokens.size() && tokens[to].kind != TokenKind::Mark &&
               !illustration::endsCount(tokens[to].lower, language) && to - i <= 3 &&
               !(to > i + 1 && kVerbs.contains(tokens[to].lower)))
            ++to;
        if (to > i + 1 && parts.size() >= 2 && parts.size() <= 4 && parts.size() + 1 > best.size()) {
            parts.emplace_back(i + 1, to);
            best = parts;
        }
    }
    std::vector<std::string> out;
    for (const auto& [from, to] : best)
        out.push_back(textBetween(sentence, tokens, from, to));
    return out;
}

/// Verbs inside make it a chain of clauses, numbers a set of data; only plain entries are a list.
bool isPlainList(const std::vector<std::string>& entries) {
    return std::ranges::none_of(entries, [](const std::string& entry) {
        return entry.size() < 3 || entry.find_first_of("0123456789\"“”()") != std::string::npos;
    });
}

}  // namespace

Facts findFacts(std::string_view written, std::string_view language, const Gazetteer& gazetteer) {
    const std::string sentence = toUtf8(toUtf32(written));  // well-formed, so that byte positions hold
    const auto tokens = illustration::tokensOf(sentence, language);
    Facts facts;
    facts.quantities = illustration::quantitiesIn(tokens, language);
    facts.share = illustration::shareIn(tokens, language);
    facts.places = gazetteer.find(tokens);
    facts.change = changeIn(tokens, facts.quantities);
    if (!facts.change)
        facts.bars = barsIn(tokens, facts.quantities, facts.places, language);
    facts.quotation = illustration::quotationIn(sentence, language);
    facts.moments = momentsIn(sentence, tokens, language);
    facts.list = listIn(sentence, tokens, language);
    if (!isPlainList(facts.list))
        facts.list.clear();
    return facts;
}

namespace {

double meaningOf(const Quantity& q, const std::vector<std::string>& emphasis) {
    double score = 0;
    switch (q.kind) {
        case QuantityKind::Money:
            score = 3;
            break;
        case QuantityKind::Percent:
            score = 3;
            break;
        case QuantityKind::Measure:
            score = 2.6;
            break;
        case QuantityKind::Factor:
            score = 2.5;
            break;
        case QuantityKind::Time:
            score = q.amount >= 10 ? 1.9 : 1.0;
            break;
        case QuantityKind::Count:
            score = q.unit.empty() ? 0.6 : q.amount >= 1000 ? 2.5 : q.amount >= 20 ? 2.1 : q.amount >= 10 ? 1.6 : 0.6;
            break;
    }
    score += std::clamp(std::log10(std::max(q.amount, 1.0)) * 0.12, 0.0, 1.0);
    const bool emphasised = std::ranges::any_of(emphasis, [&](const std::string& word) {
        const std::string wanted = illustration::lowerCase(trimmed(word));
        return wanted.size() > 1 &&
               (q.written.find(wanted) != std::string::npos || wanted.find(q.written) != std::string::npos);
    });
    return score + (emphasised ? 1.0 : 0.0);
}

}  // namespace

const Quantity* strongest(const std::vector<Quantity>& quantities, const std::vector<std::string>& emphasis) {
    constexpr double kSmallChange = 1.8;
    const Quantity* best = nullptr;
    double most = kSmallChange;
    for (const Quantity& q : quantities) {
        const double score = meaningOf(q, emphasis);
        if (score <= most)
            continue;
        most = score;
        best = &q;
    }
    return best;
}

}  // namespace sw
