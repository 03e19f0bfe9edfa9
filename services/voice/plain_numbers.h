#pragma once

#include <string>
#include <string_view>

#include "services/voice/plain_reader.h"

namespace sw {

/// A token of a sentence in a language that espeak-ng reads, with what stands beside it. Dashes are plain hyphens.
struct PlainToken {
    std::string text;
    std::string before;  ///< "" at the start of the sentence
    std::string after;
};

/// What is to be said for a token with a number in it whose signs the engine drops or reads badly: dates, minus, spans,
/// scores, hours, fractions, units without a space, chemical formulas. Digits are left to the engine. "" when the token
/// needs no help.
std::string plainNumberWords(const PlainToken& token, const std::string& language, const ShortForms& forms);

/// What is to be said for ordinals and years whose ending depends on the language: "19e", "XIV", "2.ª", "1990-х",
/// "2024 году". "" when the token needs no help.
std::string plainOrdinalWords(const PlainToken& token, const std::string& language);

/// The form for `number` out of "kilometre|kilometres" (one, other) or of "one|few|many|other", as CLDR counts them.
std::string formFor(const std::string& language, const std::string& forms, std::string_view number);

/// A number in words by ICU's rule set, without its soft hyphens; "" when the language has no such rule set.
std::string spelledOut(std::string_view language, const char* ruleSet, int number);

/// The name of a month, 1…12, as dates of this language have it: "октября".
std::string monthName(const std::string& language, int month);

}  // namespace sw
