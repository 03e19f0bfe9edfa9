// "$6.2 million", "€5", "40 €", "EUR 1.5bn", "£5-10", "$40-a-day".
#include "core/base/text.h"
#include "services/voice/english_reader.h"

namespace sw {
namespace {

struct Price {
    const EnglishLexicon::Currency* currency = nullptr;
    std::string sign;
    std::string amount;  ///< "6.2", "5-10", "40-a-day", "1.5bn"
};

/// The currency that `text` starts with ("$…", "US$…", "EUR…"), taken off its front.
const EnglishLexicon::Currency* takeCurrency(const EnglishLexicon& lexicon, std::string_view& text) {
    std::size_t letters = 0;
    while (letters < text.size() && letters < 3 && isAsciiCapital(text[letters]))
        ++letters;
    if (letters == 3) {
        const auto code = lexicon.currencyCodes.find(std::string(text.substr(0, 3)));
        if (code != lexicon.currencyCodes.end()) {
            text.remove_prefix(3);
            return &lexicon.currencies.at(code->second);
        }
    }
    for (const auto& [symbol, currency] : lexicon.currencies) {
        if (!text.substr(letters).starts_with(symbol))
            continue;
        text.remove_prefix(letters + symbol.size());
        return &currency;
    }
    return nullptr;
}

const EnglishLexicon::Currency* currencyOf(const EnglishLexicon& lexicon, std::string_view text) {
    const EnglishLexicon::Currency* currency = takeCurrency(lexicon, text);
    return text.empty() ? currency : nullptr;
}

Price priceOf(const EnglishLexicon& lexicon, std::string_view core) {
    Price price;
    if (core.starts_with('-') || core.starts_with('+') || core.starts_with('~')) {
        price.sign = core.starts_with('-') ? "minus" : core.starts_with('+') ? "plus" : "about";
        core.remove_prefix(1);
    }
    price.currency = takeCurrency(lexicon, core);
    if (price.currency == nullptr) {  // the sign may stand behind: "40€"
        for (const auto& [symbol, currency] : lexicon.currencies) {
            if (!core.ends_with(symbol) || isAsciiLetter(symbol.front()))
                continue;
            price.currency = &currency;
            core.remove_suffix(symbol.size());
        }
    }
    if (price.currency != nullptr && !core.empty() && isAsciiDigit(core.front()))
        price.amount = core;
    return price;
}

std::string scaleWord(const EnglishLexicon& lexicon, const std::string& written) {
    const std::string word = asciiLower(written);
    for (const auto& [key, said] : lexicon.scales)
        if (word == said || (written.size() > 1 && written == key))
            return said;
    return {};
}

void appendTo(SpokenWords& words, const SpokenWords& more) {
    words.insert(words.end(), more.begin(), more.end());
}

}  // namespace

std::size_t EnglishReader::readMoney(std::size_t at) {
    Price price = priceOf(m_lexicon, core(at));
    std::size_t first = at;
    std::size_t taken = 1;
    if (price.amount.empty()) {
        if (const auto* before = currencyOf(m_lexicon, core(at)); before != nullptr && nextStartsWithDigit(at)) {
            price = {before, "", core(at + 1)};  // "€ 5"
            first = at + 1;
            taken = 2;
        } else if (const auto* behind = currencyOf(m_lexicon, core(at + 1));
                   behind != nullptr && isAsciiDigit(core(at).front()) && m_tokens[at].folded.trail.empty()) {
            price = {behind, "", core(at)};  // "5 €": the sign's token says the currency
            say(at, quantityWords(price.amount, false));
            say(at + 1, phraseWords(price.amount == "1" ? behind->one : behind->many));
            return m_tokens[at].spoken.empty() ? 0 : 2;
        } else {
            return 0;
        }
    }
    SpokenWords words = price.sign.empty() ? SpokenWords() : SpokenWords{price.sign};
    const std::size_t end = price.amount.find_first_not_of("0123456789,.");
    const std::string number = price.amount.substr(0, end);
    const std::string rest = end == std::string::npos ? "" : price.amount.substr(end);
    const std::string scaleBehind =
        rest.empty() && m_tokens[first].folded.trail.empty() ? scaleWord(m_lexicon, core(first + 1)) : "";
    const std::string scaleAttached = rest == "m"                       ? "million"
                                      : m_lexicon.scales.contains(rest) ? m_lexicon.scales.at(rest)
                                                                        : "";
    if (!scaleBehind.empty()) {
        appendTo(words, numberWords(number));
        say(first, words);
        say(first + 1, {scaleBehind});
        say(first + 1, phraseWords(price.currency->many));
        return taken + 1;
    }
    if (rest.empty()) {
        appendTo(words, moneyWords(number, *price.currency));
    } else if (!scaleAttached.empty()) {
        appendTo(words, numberWords(number));
        words.push_back(scaleAttached);
        appendTo(words, phraseWords(price.currency->many));
    } else if (rest.starts_with('-') && rest.size() > 1 && isAsciiLetter(rest[1])) {  // "$40-a-day"
        appendTo(words, moneyWords(number, *price.currency));
        appendTo(words, compoundWords(rest.substr(1)));
    } else {
        std::string plain = price.amount;  // "$5-$10" → "5-10"
        for (const auto& [symbol, currency] : m_lexicon.currencies)
            if (const std::size_t again = plain.find(symbol); again != std::string::npos)
                plain.erase(again, symbol.size());
        const SpokenWords amount = quantityWords(plain, false);
        if (amount.empty())
            return 0;
        appendTo(words, amount);
        appendTo(words, phraseWords(price.currency->many));
    }
    say(first, words);
    return taken;
}

}  // namespace sw
