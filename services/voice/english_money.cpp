// "$6.2 million", "€5", "40 €", "EUR 1.5bn", "£5-10", "$40-a-day".
#include <algorithm>

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
    const auto longest = std::max_element(lexicon.currencies.begin(), lexicon.currencies.end(), [&](auto& a, auto& b) {
        return (text.starts_with(a.first) ? a.first.size() : 0) < (text.starts_with(b.first) ? b.first.size() : 0);
    });
    if (text.starts_with(longest->first)) {
        text.remove_prefix(longest->first.size());
        return &longest->second;
    }
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
    if (price.currency != nullptr && price.sign.empty() && core.size() > 1 && core[0] == '-' && isAsciiDigit(core[1])) {
        price.sign = "minus";  // "$-5"
        core.remove_prefix(1);
    }
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
    const auto scaled = [&](SpokenWords words, const std::string& scale, const std::string& unit) {
        words.push_back(scale);
        appendTo(words, phraseWords(unit));
        return words;
    };
    if (rest == "m" || m_lexicon.scales.contains(rest))  // "€1.5bn"
        return scaled(numberWords(number), rest == "m" ? "million" : m_lexicon.scales.at(rest), currency.many);
    if (const std::size_t slash = amount.find('/'); slash != std::string_view::npos && slash + 1 < amount.size() &&
                                                    isAsciiLetter(amount[slash + 1])) {  // "$20/hour"
        SpokenWords words = priceWords(amount.substr(0, slash), currency);
        words.emplace_back("per");
        appendTo(words, unitOrWords(amount.substr(slash + 1)));
        return words;
    }
    if (const std::size_t hyphen = rest.find('-');
        hyphen != std::string::npos && hyphen > 0 && hyphen + 1 < rest.size() && isAsciiLetter(rest[hyphen + 1])) {
        SpokenWords words = priceWords(amount.substr(0, end + hyphen), currency);  // "£1.5m-a-year"
        appendTo(words, compoundWords(rest.substr(hyphen + 1)));
        return words;
    }
    if (rest.size() > 1 && rest.front() == '-' &&
        scaleWord(m_lexicon, rest.substr(1)) == rest.substr(1))  // "$1-million"
        return scaled(numberWords(number), rest.substr(1), currency.one);
    if (rest.starts_with('-') && rest.size() > 1 && isAsciiLetter(rest[1])) {  // "$40-a-day"
        SpokenWords words = moneyWords(number, currency);
        appendTo(words, compoundWords(rest.substr(1)));
        return words;
    }
    return priceRangeWords(amount, currency);
}

/// "$5-$10", "$5-10m", "$50+".
SpokenWords EnglishReader::priceRangeWords(std::string_view amount, const EnglishLexicon::Currency& currency) const {
    std::string plain(amount);
    for (const auto& [symbol, unused] : m_lexicon.currencies)
        if (const std::size_t again = plain.find(symbol); again != std::string::npos)
            plain.erase(again, symbol.size());
    for (std::size_t i = 1; i < plain.size(); ++i)  // "$1.2m-$1.5m": no meters
        if (plain[i] == 'm' && isAsciiDigit(plain[i - 1]))
            plain[i] = 'M';
    const std::size_t end = plain.find_last_of("0123456789") + 1;
    const std::string ending = plain.substr(end);
    const auto scale = m_lexicon.scales.find(ending);
    if (scale != m_lexicon.scales.end())
        plain.resize(end);
    SpokenWords words = quantityWords(plain, false);
    if (words.empty())
        return words;
    if (scale != m_lexicon.scales.end())
        words.push_back(scale->second);
    appendTo(words, phraseWords(currency.many));
    return words;
}

/// "5 €", "3 million USD": the token of the sign says the currency.
std::size_t EnglishReader::readAmountBeforeSign(std::size_t at) {
    const auto goesOn = [this](std::size_t token) { return m_tokens[token].folded.trail.empty(); };
    const std::string scale = at + 1 < m_tokens.size() ? scaleWord(m_lexicon, core(at + 1)) : std::string();
    const std::size_t sign = scale.empty() ? at + 1 : at + 2;
    const EnglishLexicon::Currency* currency = currencyOf(m_lexicon, core(sign));
    if (currency == nullptr || !isAsciiDigit(core(at).front()) || !goesOn(at) || !goesOn(sign - 1))
        return 0;
    const SpokenWords amount = quantityWords(core(at), false);
    if (amount.empty())
        return 0;
    say(at, amount);
    if (!scale.empty())
        say(at + 1, {scale});
    say(sign,
        phraseWords((core(at) == "1" && scale.empty()) || isAttributive(at, sign) ? currency->one : currency->many));
    return sign - at + 1;
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
    const std::string& next = core(last + 1);
    const std::size_t hyphen = std::min(next.find('-'), next.size());  // "$3 million-a-year"
    const std::string scale = plainNumber && m_tokens[last].folded.trail.empty()
                                  ? scaleWord(m_lexicon, next.substr(0, hyphen))
                                  : std::string();
    SpokenWords words = scale.empty() ? priceWords(price.amount, *price.currency) : numberWords(price.amount);
    if (words.empty())
        return 0;
    if (!price.sign.empty())
        words.insert(words.begin(), price.sign);
    if (scale.empty() && isAttributive(at, last))
        words = withSingularUnit(words);
    say(last, words);
    if (scale.empty())
        return last - at + 1;
    say(last + 1, {scale});  // "$6.2 million"
    say(last + 1, phraseWords(isAttributive(at, last + 1) ? price.currency->one : price.currency->many));
    say(last + 1, compoundWords(next.substr(hyphen)));
    return last - at + 2;
}

}  // namespace sw
