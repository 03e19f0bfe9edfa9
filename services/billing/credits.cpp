#include "services/billing/credits.h"

#include <algorithm>
#include <array>

namespace sw {
namespace {

constexpr int kCreditDigits = 3;
constexpr std::int64_t kMostWhole = 1'000'000'000;

std::int64_t powerOfTen(int digits) {
    std::int64_t power = 1;
    for (int i = 0; i < digits; ++i)
        power *= 10;
    return power;
}

bool isDigits(const std::string& text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// The number that a decimal text is, times 10 to the power of `digits`.
Result<std::int64_t> decimal(const Json& value, int digits, const std::string& where) {
    // A number of JSON is written again with as few digits as tell it from all others, which are those that were read.
    const std::string text = value.is_string() ? value.get<std::string>() : value.is_number() ? value.dump() : "";
    const std::size_t point = text.find('.');
    const std::string whole = text.substr(0, point);
    std::string part = point == std::string::npos ? "" : text.substr(point + 1);
    while (!part.empty() && part.back() == '0')
        part.pop_back();
    const bool isNumber = isDigits(whole) && whole.size() <= 10 && (part.empty() || isDigits(part));
    if (!isNumber || std::stoll(whole) > kMostWhole || (std::stoll(whole) == kMostWhole && !part.empty()))
        return fail(ErrorCode::InvalidInput, where + " must be a number from 0 to 1000000000, not " + value.dump() + ".");
    if (part.size() > static_cast<std::size_t>(digits))
        return fail(ErrorCode::InvalidInput, where + " may have " + std::to_string(digits) + " decimals at the most, not " + text + ".");
    part.resize(static_cast<std::size_t>(digits), '0');
    return std::stoll(whole) * powerOfTen(digits) + (part.empty() ? 0 : std::stoll(part));
}

std::string decimalText(std::int64_t number, int digits) {
    const std::int64_t unit = powerOfTen(digits);
    std::string text = (number < 0 ? "-" : "") + std::to_string(std::abs(number / unit));
    if (digits == 0)
        return text;
    const std::string part = std::to_string(std::abs(number % unit));
    return text + "." + std::string(static_cast<std::size_t>(digits) - part.size(), '0') + part;
}

}  // namespace

Result<Credits> creditsFrom(const Json& value, const std::string& where) {
    return decimal(value, kCreditDigits, where).map([](std::int64_t thousandths) { return Credits{thousandths}; });
}

std::string creditsText(Credits credits) {
    std::string text = decimalText(credits.thousandths, kCreditDigits);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

Json creditsJson(Credits credits) {
    return Json::parse(creditsText(credits));
}

int currencyDigits(const std::string& currency) {
    static constexpr std::array kNone = {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"};
    static constexpr std::array kThree = {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
    const auto isIn = [&](const auto& list) { return std::ranges::any_of(list, [&](const char* one) { return currency == one; }); };
    return isIn(kNone) ? 0 : isIn(kThree) ? 3 : 2;
}

bool isCurrency(const std::string& text) {
    return text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

Result<Money> moneyFrom(const Json& value, const std::string& currency, const std::string& where) {
    return decimal(value, currencyDigits(currency), where).map([&](std::int64_t minor) { return Money{minor, currency}; });
}

std::string amountText(const Money& money) {
    return decimalText(money.minor, currencyDigits(money.currency));
}

std::string moneyText(const Money& money) {
    return amountText(money) + " " + money.currency;
}

}  // namespace sw
