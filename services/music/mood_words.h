#pragma once

#include <string>

namespace sw {

/// The mood that a client's words ask for ("dark cinematic strings" is "tense"): the one that most of its words hint at;
/// "uplifting" where none does.
std::string moodFromWords(const std::string& words);

}  // namespace sw
