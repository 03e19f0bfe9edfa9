#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/model/cut.h"
#include "core/model/project.h"

namespace sw {

/// Where the middle of captions lies on a canvas, as a part of its height: on upright ones above the platforms' buttons,
/// on others lower.
double captionCentre(int width, int height);

/// Where the highest captions begin (two lines of the largest style), in canvas pixels from the top: what is to be read
/// in a picture ends above it.
double captionTop(int width, int height);

/// False for languages whose words are written without spaces between them (ja, zh, th, lo, km, my).
bool writesSpaces(const std::string& language);

/// What the captions stage gives: the voice's words with the scene's emphasis marked,
/// {"words":[{"text","start","end","spaceBefore","emphasis"}]}, times in flicks from the voice's start; "reading" where
/// the voice knows a word's kana.
Json captionsFromVoice(const Json& voice, const std::vector<std::string>& emphasis);

/// Marks the words that are in one of the phrases, and no others.
void stress(std::vector<CaptionWord>& words, const std::vector<std::string>& emphasis);

/// The words of a captions value, moved to where the voice starts.
std::vector<CaptionWord> captionWords(const Json& captions, TimePoint start);

/// Words spread over `range` by their length: an estimate until the voice is made; never written to disk.
std::vector<CaptionWord> estimatedWords(const std::string& text, const std::string& language, TimeRange range);

/// Puts the words of one sentence on cards: at most look.captionWords words and look.captionCharacters characters,
/// ending at punctuation where there is some, and no single word left over where it can be helped. A card stays until the next one comes.
/// Words without text are not shown.
std::vector<CutCaption> captionCards(const std::string& origin, std::vector<CaptionWord> words, const Look& look,
                                     const std::string& language);

}  // namespace sw
