#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sw::illustration {

/// A sentence's strongest words as one to four lines, and which of them stands out.
struct TypeLines {
    std::vector<std::string> lines;
    int emphasis = 0;
};

/// The whole sentence when it is short, else its emphasised words, else its longest run of content words.
TypeLines typeLines(std::string_view sentence, const std::vector<std::string>& emphasis, std::string_view language);

}  // namespace sw::illustration
