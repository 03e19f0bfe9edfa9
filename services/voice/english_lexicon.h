#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace sw {

/// What the English reader knows by heart, from resources/voices/english.json. All keys are as matched: lower-case and
/// without the final period unless said otherwise. A value may be several words.
struct EnglishLexicon {
    struct Unit {
        std::string one;
        std::string many;
    };
    struct Currency {
        std::string one;
        std::string many;
        std::string subunitOne;  ///< "" when there is none
        std::string subunitMany;
    };

    std::map<std::string, std::string> months;          ///< "aug" → "august"
    std::map<std::string, std::string> weekdays;        ///< "mon" → "monday"
    std::map<std::string, std::string> titles;          ///< before a name, with or without a period: "dr"
    std::map<std::string, std::string> abbreviations;   ///< only with a period: "approx"
    std::map<std::string, std::string> shortForms;      ///< with or without a period: "vs"
    std::map<std::string, std::string> beforeNumber;    ///< with a period, before a number: "no" → "number"
    std::map<std::string, std::string> symbols;         ///< standing alone: "&"
    std::map<std::string, std::string> scales;          ///< written behind a number: "bn" → "billion"
    std::map<std::string, Unit> units;                  ///< behind a number, case-sensitive: "km", "m^2"
    std::map<std::string, Currency> currencies;         ///< "$"
    std::map<std::string, std::string> currencyCodes;   ///< "USD" → "$"
    std::map<std::string, std::string> respellings;     ///< words that the front end only knows otherwise: "metre"
    std::map<std::string, std::string> pronunciations;  ///< word → phones of the CMU set, for the HTS front end
    std::set<std::string> spokenCapitals;               ///< capitals said as a word: "NASA"
    std::set<std::string> spelledCapitals;  ///< capitals said by letters although they look like words: "US"
    std::set<std::string> shortWords;       ///< words of two or three letters: a shouted "NOT" is no acronym
    std::set<std::string> regnalNames;      ///< "louis": what follows is an ordinal
    std::set<std::string> royalTitles;      ///< "king": what follows the name behind it is an ordinal
    std::set<std::string> numberedThings;   ///< "chapter": what follows is a number
    std::set<std::string> codedThings;      ///< "boeing": three digits behind it are said as "seven forty seven"
    std::set<std::string> vowelless;        ///< said as they are although they have no vowel: "hmm"
};

/// Reads the lexicon; MissingComponent when the file is not there, Internal when it is damaged.
Result<EnglishLexicon> loadEnglishLexicon(const std::filesystem::path& file);

}  // namespace sw
