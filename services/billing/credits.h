#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "core/base/json.h"
#include "core/base/result.h"

namespace sw {

/// An amount of credits, counted in thousandths of one, because a sentence costs less than a credit. Never a floating-point
/// number: JSON and texts have it as a decimal with at most three places. A value.
struct Credits {
    std::int64_t thousandths = 0;
    friend auto operator<=>(const Credits&, const Credits&) = default;
    friend Credits operator+(Credits a, Credits b) { return {a.thousandths + b.thousandths}; }
    friend Credits operator-(Credits a, Credits b) { return {a.thousandths - b.thousandths}; }
};

/// The most that an account may have and that one operation may move: a thousand million credits. Sums of two stay far from
/// the end of 64 bits.
inline constexpr Credits kMostCredits{1'000'000'000'000};

/// A number of JSON (2, 0.25) or its text. InvalidInput naming `where` when it is none, negative, finer than a thousandth or
/// more than kMostCredits.
Result<Credits> creditsFrom(const Json& value, const std::string& where);
/// "12.5", "-3"
std::string creditsText(Credits credits);
Json creditsJson(Credits credits);

/// Money in the smallest unit of its currency: 999 USD is 9.99 dollars. A value.
struct Money {
    std::int64_t minor = 0;
    std::string currency;  ///< ISO 4217, in capitals
    friend bool operator==(const Money&, const Money&) = default;
};

/// How many decimals amounts of a currency have (ISO 4217): 2 for most, 0 for JPY, 3 for KWD.
int currencyDigits(const std::string& currency);
bool isCurrency(const std::string& text);
/// InvalidInput naming `where` when `value` is no amount of that currency, negative, or more than a thousand million.
Result<Money> moneyFrom(const Json& value, const std::string& currency, const std::string& where);
/// "9.99"
std::string amountText(const Money& money);
/// "9.99 USD"
std::string moneyText(const Money& money);

}  // namespace sw
