#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model/short_text.h"

namespace sw {

// Texts of a short as a table for people who translate: CSV (RFC 4180) with the columns id, source and text, in UTF-8.

/// The table of `texts`; what `known` does not say is left empty. It begins with a byte order mark, so that
/// spreadsheets read it as UTF-8.
std::string translationTable(const std::vector<ShortText>& texts, const Translations& known);

/// What a table says of `texts`; rows without a text say nothing. Commas or semicolons, rows in any order. InvalidInput
/// with the line when the table or a row is not as translationTable() writes it: another heading, an unknown or
/// repeated id, a source that says something else now, a quotation mark too few. `name` is the file's.
Result<Translations> readTranslationTable(std::string_view csv, const std::string& name,
                                          const std::vector<ShortText>& texts);

}  // namespace sw
