#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sw {

/// The rows of a CSV text (RFC 4180, with comma, semicolon or tab, whichever the first line has most of).
std::vector<std::vector<std::string>> readCsv(std::string_view csv);

/// A table as list items in the plain form of SourceText::text: the column of texts when a heading names one (text,
/// prompt, narration, sentence, description, fact), else each row as "First cell: heading second cell, …".
std::string csvAsText(std::string_view csv);

}  // namespace sw
