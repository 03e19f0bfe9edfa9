#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "services/voice/reading.h"
#include "services/voice/written_tokens.h"

namespace sw {

/// Short forms of one language, from resources/voices/languages.json: lower-case keys.
struct ShortForms {
    std::map<std::string, std::string> abbreviations;  ///< with their period: "z.b." → "zum Beispiel"
    std::map<std::string, std::string> units;          ///< behind a number: "km" → "Kilometer", or forms for formFor
    std::map<std::string, std::string> signs;          ///< that espeak-ng cannot say: "%", "€", or forms for formFor
    std::map<std::string, std::string> words;          ///< "minus", "to" in a span, "score", "hours", "date", "first"
    std::map<std::string, std::string> fractions;      ///< "3/4" → "drei Viertel"; "+1/2" behind a whole number
};

/// By primary language. MissingComponent when the file is not there.
Result<std::map<std::string, ShortForms>> loadShortForms(const std::filesystem::path& file);

/// Reads languages other than English lightly, because espeak-ng reads numbers and letters itself: drops emoji and
/// ornaments, moves currency signs behind the amount, joins spaced groups of digits, says short forms, dates, spans,
/// fractions, units and ordinals (see plain_numbers.h), Germanic years, Chinese years and percentages, and takes the
/// scheme off web addresses.
Reading readPlainly(const std::vector<WrittenToken>& tokens, std::string_view language, const ShortForms& forms);

/// The pause that the punctuation in `token` asks for, in any script.
Pause pauseOf(std::string_view token);

/// Joins tokens with nothing to say to their neighbours. `spoken[i]` belongs to `tokens[i]`.
Reading assembleReading(const std::vector<WrittenToken>& tokens, const std::vector<std::vector<std::string>>& spoken,
                        std::string_view language);

}  // namespace sw
