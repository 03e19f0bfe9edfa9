#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/json.h"
#include "core/base/result.h"

namespace sw {

/// The most text a short is made from, in bytes of UTF-8: about 300,000 English words.
inline constexpr std::size_t kMaxSourceBytes = 2'000'000;

/// A creator's text, read and cleaned. `text` is the plain form that the script stage takes as its parameter: the title
/// on the first line (behind "# " when mark-up says that it is one), paragraphs separated by an empty line, list items
/// on lines that start with "- ", section headings on lines that start with "## ". For a script file (JSON in the
/// gateway's form) `script` holds it and `text` is the same JSON, which the script stage recognises.
struct SourceText {
    std::string title;
    std::string text;
    std::optional<Json> script;
};

/// Reads the bytes of a text, Markdown, HTML, CSV or JSON file. `fileName` names the file in errors and chooses the
/// format by its extension; "-" or a name without an extension means standard input: plain text, or JSON when it begins
/// with
/// "{" and is a script. Fails with InvalidInput and a sentence that says what to do when the bytes are not text that a
/// script can be made from: empty, binary, not UTF-8, too long, or without words.
Result<SourceText> readSource(std::string_view bytes, std::string_view fileName);

/// Checks that plain text has something to tell: it is UTF-8, within kMaxSourceBytes, and holds at least two words
/// besides addresses, numbers and emoji. `name` says whose text it is in the error ("notes.txt", "The text").
Result<void> checkSourceWords(std::string_view text, std::string_view name);

}  // namespace sw
