#pragma once

#include <string>
#include <string_view>

namespace sw {

/// A number as written ("1883", "3,100", "6.2", "0120") in kana, with the sound changes inside of it: 1883 →
/// "センハッピャクハチジューサン". Digits may be full-width. Numbers beyond 16 digits are said digit by digit.
std::string japaneseNumber(std::string_view written);

/// A number together with the counter behind it, where they change each other: ("8", "月") → "ハチガツ",
/// ("1", "人") → "ヒトリ". "" when the counter has no rule of its own here.
std::string japaneseCount(std::string_view written, std::string_view counter);

}  // namespace sw
