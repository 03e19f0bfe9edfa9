#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sw {

/// A token of English text made simple for matching. `lead` and `trail` are its punctuation; `core` is what is left, in
/// ASCII letters (accents folded, other scripts romanised by ICU "Any-Latin; Latin-ASCII") and digits, straight
/// apostrophes, plain hyphens for all dashes, and the symbols that can be said. Superscripts behind digits, and powers,
/// become
/// "^2"; subscripts are digits; "½" becomes "&1/2"; a Greek letter alone becomes its name. Everything that cannot be
/// said (emoji, ornaments, marks of footnotes) is gone.
struct FoldedToken {
    std::string lead;
    std::string core;
    std::string trail;
};

FoldedToken foldToken(std::string_view written);

bool isAsciiDigit(char c);
bool isAsciiLetter(char c);
bool isAsciiCapital(char c);
/// All ASCII digits, and at least one.
bool isAllDigits(std::string_view text);

/// Words of a phrase at single spaces.
std::vector<std::string> phraseWords(std::string_view phrase);

}  // namespace sw
