#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sw {

/// English words for numbers, one word per entry ("twenty", "three"), lower-case.
using SpokenWords = std::vector<std::string>;

/// 1 234 → "one thousand two hundred thirty four".
SpokenWords cardinalWords(std::uint64_t number);

/// 27 → "twenty seventh".
SpokenWords ordinalWords(std::uint64_t number);

/// 1000…2999 as a year: "eighteen eighty three", "nineteen oh five", "two thousand eight", "twenty ten".
SpokenWords yearWords(std::uint64_t year);

/// Whether four digits are rather said as a year than as a count: 1010…2099.
bool readsAsYear(std::string_view digits);

/// The decade that starts at `year` (1990 → "nineteen nineties"; below 100 just "nineties").
SpokenWords decadeWords(std::uint64_t year);

/// Digit by digit: "007" → "zero zero seven". Anything else is skipped.
SpokenWords digitWords(std::string_view digits);

/// An unsigned number as written, with grouping commas or spaces and a decimal point: "1,234.5". Leading zeros and
/// numbers beyond 15 digits are said digit by digit.
SpokenWords numberWords(std::string_view written);

/// Three or four digits as codes and resolutions are said: "747" → "seven forty seven", "1080" → "ten eighty".
SpokenWords codeWords(std::string_view digits);

/// "1/2" → "one half"; "3/4" → "three quarters"; "1/100" → "one hundredth"; "9/10" → "nine out of ten".
SpokenWords fractionWords(std::uint64_t numerator, std::uint64_t denominator);

/// The value of a Roman numeral in capitals, or 0 when it is not a well-formed one below 4000.
std::uint64_t romanValue(std::string_view numeral);

}  // namespace sw
