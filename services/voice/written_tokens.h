#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sw {

/// A piece of the written sentence as captions show it: a word with the punctuation that touches it.
struct WrittenToken {
    std::string text;
    bool spaceBefore = false;
};

/// The primary language subtag, lower-case: "pt" of "pt-BR".
std::string primaryLanguage(std::string_view language);

/// Whether the language puts spaces between words (Chinese, Japanese, Thai, Lao, Khmer and Burmese do not).
bool writesSpaces(std::string_view language);

/// Cuts a sentence at white space, after long dashes and after an ellipsis within a word; in languages without spaces
/// by ICU's dictionaries, with punctuation kept on the word it belongs to. A no-break space between two digits does
/// not cut. The tokens joined by their spaces are the sentence with runs of white space as one space.
std::vector<WrittenToken> writtenTokens(std::string_view sentence, std::string_view language);

/// True for a token that opens what follows it: an opening bracket or quote, "¿", or a currency sign.
bool opensNext(std::string_view token);

}  // namespace sw
