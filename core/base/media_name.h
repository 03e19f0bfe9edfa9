#pragma once

#include <string_view>

namespace sw {

/// How files are named by their bytes: "<digest>.<extension>".

/// 64 lower-case hex digits.
bool isDigest(std::string_view text);
/// 1–8 lower-case letters and digits.
bool isMediaExtension(std::string_view text);
bool isMediaFileName(std::string_view text);

}  // namespace sw
