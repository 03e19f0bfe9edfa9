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

SpokenWords EnglishReader::priceWords(std::string_view amount, const EnglishLexicon::Currency& currency) const {
    const std::size_t end = amount.find_first_not_of("0123456789,.");
    const std::string number(amount.substr(0, end));
    const std::string rest(end == std::string_view::npos ? std::string_view() : amount.substr(end));
    if (rest.empty())
        return moneyWords(number, currency);
    SpokenWords words;
    if (rest == "m" || m_lexicon.scales.contains(rest)) {  // "€1.5bn"
        words = numberWords(number);
        words.push_back(rest == "m" ? "million" : m_lexicon.scales.at(rest));
        appendTo(words, phraseWords(currency.many));
        return words;
    }
    if (rest.starts_with('-') && rest.size() > 1 && isAsciiLetter(rest[1])) {  // "$40-a-day"
        words = moneyWords(number, currency);
        appendTo(words, compoundWords(rest.substr(1)));
        return words;
    }
    std::string plain(amount);  // "$5-$10" → "5-10"
    for (const auto& [symbol, unused] : m_lexicon.currencies)
        if (const std::size_t again = plain.find(symbol); again != std::string::npos)
            plain.erase(again, symbol.size());
    words = quantityWords(plain, false);
    if (!words.empty())
        appendTo(words, phraseWords(currency.many));
    return words;
}

/// "5 €": the token of the sign says the currency.
std::size_t EnglishReader::readAmountBeforeSign(std::size_t at) {
    const EnglishLexicon::Currency* currency = currencyOf(m_lexicon, core(at + 1));
    if (currency == nullptr || !isAsciiDigit(core(at).front()) || !m_tokens[at].folded.trail.empty())
        return 0;
    const SpokenWords amount = quantityWords(core(at), false);
    if (amount.empty())
        return 0;
    say(at, amount);
    say(at + 1, phraseWords(core(at) == "1" ? currency->one : currency->many));
    return 2;
}

std::size_t EnglishReader::readMoney(std::size_t at) {
    Price price = priceOf(m_lexicon, core(at));
    std::size_t last = at;  // the token with the amount
    if (price.amount.empty()) {
        const EnglishLexicon::Currency* before = currencyOf(m_lexicon, core(at));
        if (before == nullptr || !nextStartsWithDigit(at))
            return readAmountBeforeSign(at);
        price = {before, "", core(at + 1)};  // "€ 5"
        last = at + 1;
    }
    const bool plainNumber = price.amount.find_first_not_of("0123456789,.") == std::string::npos;
    const std::string scale =
        plainNumber && m_tokens[last].folded.trail.empty() ? scaleWord(m_lexicon, core(last + 1)) : std::string();
    SpokenWords words = scale.empty() ? priceWords(price.amount, *price.currency) : numberWords(price.amount);
    if (words.empty())
        return 0;
    if (!price.sign.empty())
        words.insert(words.begin(), price.sign);
    say(last, words);
    if (scale.empty())
        return last - at + 1;
    say(last + 1, {scale});  // "$6.2 million"
    say(last + 1, phraseWords(price.currency->many));
    return last - at + 2;
}

}  // namespace sw
