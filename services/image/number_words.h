#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "services/image/sentence_words.h"

namespace sw::illustration {

/// The value of digits as a language writes them: "4,800.5" in English and "4.800,5" in German are 4800.5.
std::optional<double> numberIn(std::string_view digits, std::string_view language);

/// The value of a number word ("nine", "neun", "nueve"); "one" and its kind are no numbers, since they are articles
/// too.
std::optional<double> numberWord(std::string_view lower, std::string_view language);

/// What a word multiplies the number before it by: "million" → 10⁶, "Milliarden" → 10⁹, "万" → 10⁴; 0 when it does not.
double scaleOf(std::string_view lower, std::string_view language);

bool isPercentWord(std::string_view lower);
bool isMonth(std::string_view lower, std::string_view language);
/// A unit of measure in one of the languages ("kilometres", "Grad", "kWh"), of time included.
bool isMeasure(std::string_view lower);
bool isTimeMeasure(std::string_view lower);
/// "times", "mal", "倍".
bool isTimesWord(std::string_view lower);
/// A currency by word or sign ("euros", "€").
bool isCurrency(std::string_view lower);
/// Words that end what a number counts: prepositions, verbs of being, conjunctions.
bool endsCount(std::string_view lower, std::string_view language);
/// Words before a number that qualify it ("at least", "mehr als"): the longest that ends at token `at`, as written, or
/// "".
std::string qualifierBefore(const std::vector<Token>& tokens, std::size_t at, std::string_view language);

}  // namespace sw::illustration
