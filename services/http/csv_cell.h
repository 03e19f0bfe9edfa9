#pragma once

#include <string>

namespace sw {

/// A cell of a table in CSV (RFC 4180): quoted where that is needed, and with an apostrophe before what a spreadsheet would take for
/// a formula.
std::string csvCell(std::string text);

}  // namespace sw
