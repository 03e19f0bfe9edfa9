#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "services/image/image_provider.h"

namespace sw {

/// What the picture shows, in the words of its prompt, else of its direction.
std::string shownIn(const ImageOrder& order);

/// The same with style and characters, for who draws from words.
std::string fullPrompt(const ImageOrder& order);

/// The words of a text that name or describe something, in lower case, in order, each once: without articles and
/// prepositions, and without those that say that it is a picture ("photo", "cinematic").
std::vector<std::string> tellingWords(std::string_view text);

/// What to search for, the most exact first: telling words of the prompt, the heroes of the direction, then single words. Each
/// at most `mostLetters` long.
std::vector<std::string> searchesFor(const ImageOrder& order, std::size_t mostLetters);

}  // namespace sw
