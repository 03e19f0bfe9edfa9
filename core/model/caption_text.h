#pragma once

#include <string>
#include <vector>

#include "core/model/cut.h"

namespace sw {

/// Items from…to of one list stand where items from…to of another do.
struct WordChange {
    std::size_t oldFrom = 0;
    std::size_t oldTo = 0;
    std::size_t newFrom = 0;
    std::size_t newTo = 0;
};

/// The stretches in which two texts differ, in order: as few as can be.
std::vector<WordChange> wordChanges(const std::vector<std::string>& old, const std::vector<std::string>& now);

/// The words of a text; in languages that write none apart, its characters.
std::vector<std::string> textParts(const std::string& text, const std::string& language);
/// Words as textParts() has them: characters get a share of their word's time each.
std::vector<CaptionWord> timedParts(const std::vector<CaptionWord>& words, const std::string& language);
/// Characters as words of up to three again, as estimates have them.
std::vector<CaptionWord> gathered(const std::vector<CaptionWord>& characters);
/// Gives `words` parts of `range` by their lengths.
std::vector<CaptionWord> sharedOut(TimeRange range, const std::vector<std::string>& words, bool spaces);

/// The words that captions show instead of the spoken ones, in time: words that stay keep theirs, others share the time of
/// those that they replace, by their lengths. `spoken` are in order; `text` is what the creator wrote.
std::vector<CaptionWord> withText(const std::vector<CaptionWord>& spoken, const std::string& text, const std::string& language);

/// What a corrected caption becomes when the sentence is changed from `before` to `after`: corrections of words that are
/// still there are kept. Empty when nothing is left of them.
///
///     before  "Doctor Smith came today"    caption  "Dr Smith came today"
///     after   "Doctor Smith left today"    gives    "Dr Smith left today"
std::string carriedCaption(const std::string& before, const std::string& caption, const std::string& after,
                           const std::string& language);

}  // namespace sw
