#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/model/asset_index.h"
#include "core/model/project.h"

/// A recording of the creator's own in the place of a sentence's voice: an Override with `media` and `mediaDuration`. Its
/// time begins at `from`; what is heard is the recording without its cuts, back to back. Pure.
namespace sw {

/// False for null.
bool isRecording(const Override* own);

/// The stretches that are heard, in order; never empty.
std::vector<TimeRange> keptRanges(const Override& own);
Duration heardLength(const Override& own);
/// A time of the recording as a time of what is heard; what is cut out comes to lie on its joint.
TimePoint heardAt(const Override& own, TimePoint at);
/// Words of the recording that are heard, in the time of what is heard.
std::vector<CaptionWord> heardWords(const Override& own, const std::vector<CaptionWord>& words);

/// What is said in the recording, in its time: as the project has it, else as it was found for "voice/sentence-3". Empty
/// when it is not known.
std::vector<CaptionWord> recordedWords(const Override& own, const std::string& node, const AssetIndex& assets);

/// The recording when its sentence is written as `text`: words that are gone are cut out of it, words that were cut out and
/// come back are heard again, others share the time of those that they replace. `own.words` must be known.
///
///     before  |We·|went·|home·|now|    "We went home."    after    |We·|went·|home·|
Override rewritten(Override own, const std::string& text, const std::string& language);

/// The recording before and behind the heard word `word` (from 1) of `words`, which are in its time.
std::pair<Override, Override> dividedRecording(const Override& own, const std::vector<CaptionWord>& words, int word);

}  // namespace sw
