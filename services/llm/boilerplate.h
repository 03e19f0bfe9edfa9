#pragma once

#include <string_view>

namespace sw {

/// What stands around an article, in about twenty languages: credits, dates, shares, subscriptions, copyright. A line
/// is judged by how it begins; what could as well be part of a story is kept.

/// True for a line, or a sentence, that is never part of what a text tells: "Share on Facebook", "© 2024 …".
bool isBoilerplate(std::string_view line);

/// True for a line that only names or dates what stands beside it: "Photo: …", "Tags: …", "Updated 5 May 2024". Not
/// for sentences, and not for a text's first line, which may be a title ("Video: how bees dance").
bool isCredit(std::string_view line);

/// True for how a letter begins and ends: "Hi friends,", "Best wishes,". Only for a line that stands alone.
bool isSalutation(std::string_view line);

/// True for "By Maria Keller and Tom Reed" and for a bare date, which stand between a title and its text.
bool isByline(std::string_view line);

/// How many bytes of dateline start an article: "Leipzig (dpa) - ", "PARIS (AFP) — "; 0 for none.
std::size_t datelineLength(std::string_view paragraph);

/// True for the heading of a part that is not told: "See also", "References", "Contents".
bool isAppendix(std::string_view heading);

/// True for a heading such as "About the author" or "About Example Ltd", which ends many a text.
bool isAboutTheSource(std::string_view heading);

}  // namespace sw
