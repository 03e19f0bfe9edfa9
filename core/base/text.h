#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sw {

/// True when `bytes` is well-formed UTF-8 (no overlong forms, no surrogates).
bool isUtf8(std::string_view bytes);

/// Code points of well-formed UTF-8; malformed bytes become U+FFFD.
std::u32string toUtf32(std::string_view utf8);
std::string toUtf8(std::u32string_view codePoints);

/// Without white space (ASCII and U+00A0, U+3000, U+FEFF) at both ends.
std::string trimmed(std::string_view text);

std::vector<std::string> split(std::string_view text, char separator);
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

/// A–Z to a–z; all other bytes stay.
std::string asciiLower(std::string_view text);

/// The candidate nearest to `word` by edit distance (at most 3 edits and at most half its length), or "".
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace sw
