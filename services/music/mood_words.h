#pragma once

#include <string>

namespace sw {

/// The mood that a client's words ask for ("dark cinematic strings" is "tense"): the one that most of its words hint at;
/// "uplifting" where none does.
std::string moodFromWords(const std::string& words);

/// How much words ("calm/Waves at night, ambient") speak for a mood: one for each of its words, ten for its name.
int moodHits(const std::string& mood, const std::string& words);

}  // namespace sw
