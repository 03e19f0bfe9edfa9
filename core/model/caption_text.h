#pragma once

#include <string>
#include <vector>

#include "core/model/cut.h"

namespace sw {

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
