#pragma once

#include <string_view>
#include <vector>

#include "services/image/fact.h"
#include "services/image/sentence_words.h"

namespace sw::illustration {

/// A run of tokens that is a year or a date.
struct DateSpan {
    std::size_t from = 0;
    std::size_t to = 0;
    int year = 0;
};

/// Years and dates of a sentence, left to right ("27 August 1883", "May 1945", "1927").
std::vector<DateSpan> datesIn(const std::vector<Token>& tokens, std::string_view language);

/// Numbers with their units, left to right; dates, ordinals, decades and names with numbers ("Apollo 11") are not among
/// them.
std::vector<Quantity> quantitiesIn(const std::vector<Token>& tokens, std::string_view language);

/// The share that the sentence states ("nine out of ten", "two thirds", "40 percent of startups"), if it is one of
/// countable things.
std::optional<Share> shareIn(const std::vector<Token>& tokens, std::string_view language);

}  // namespace sw::illustration
