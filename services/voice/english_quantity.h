#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "services/voice/english_numbers.h"

namespace sw {

/// A core that starts with a number: "~3,100.5km" → sign "~", number "3,100.5", rest "km".
struct EnglishQuantity {
    std::string sign;
    std::string number;
    std::string rest;
    explicit operator bool() const { return !number.empty(); }
};

/// How many digits stand at `at`.
std::size_t digitsAt(std::string_view text, std::size_t at);

/// Takes sign, number and rest apart; a number of points and groups ("1.000.000") comes without its points.
EnglishQuantity quantityOf(std::string_view core);

/// "±" → "plus or minus"; empty for no sign.
SpokenWords signWords(const std::string& sign);

/// One after the other.
SpokenWords operator+(SpokenWords words, const SpokenWords& more);

/// "one half" → "a half".
SpokenWords withArticle(SpokenWords fraction);

/// Exactly "1": what takes a unit in the singular.
bool isOne(std::string_view number);

/// The value of up to 15 digits.
std::uint64_t wholeNumber(std::string_view digits);

/// Words that may stand between a number and its unit.
bool isScaleWord(std::string_view word);

/// What small endings make of a number: "th", "s", "'s", "x", "+", "p", "h30", "'10"; empty for all others.
SpokenWords quantityEnding(std::string_view number, std::string_view rest, const SpokenWords& said);

/// "4/5" as a mark: "four out of five".
SpokenWords scoreWords(std::string_view text);

/// "3/4", without anything else.
bool isFraction(std::string_view text);

/// Whether `text` is a fraction below one.
bool isPart(std::string_view text);

/// "x5", "×10^8": what a number is multiplied with, or how wide it is; empty when `rest` is something else.
std::string_view factorOf(std::string_view rest);

}  // namespace sw
