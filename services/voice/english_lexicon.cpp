#include "services/voice/english_lexicon.h"

#include "services/voice/json_file.h"

namespace sw {
namespace {

void readTexts(const Json& json, const char* name, std::map<std::string, std::string>& into) {
    if (!json.contains(name) || !json[name].is_object())
        return;
    for (const auto& [key, value] : json[name].items())
        into[key] = value.is_string() ? value.get<std::string>() : std::string();
}

void readWords(const Json& json, const char* name, std::set<std::string>& into) {
    if (!json.contains(name) || !json[name].is_array())
        return;
    for (const Json& word : json[name])
        if (word.is_string())
            into.insert(word.get<std::string>());
}

std::string textAt(const Json& list, std::size_t index) {
    return list.is_array() && index < list.size() && list[index].is_string() ? list[index].get<std::string>()
                                                                             : std::string();
}

void readUnits(const Json& json, EnglishLexicon& lexicon) {
    if (json.contains("units") && json["units"].is_object())
        for (const auto& [key, forms] : json["units"].items())
            lexicon.units[key] = {textAt(forms, 0), textAt(forms, 1)};
    if (json.contains("currencies") && json["currencies"].is_object())
        for (const auto& [key, forms] : json["currencies"].items())
            lexicon.currencies[key] = {textAt(forms, 0), textAt(forms, 1), textAt(forms, 2), textAt(forms, 3)};
}

}  // namespace

Result<EnglishLexicon> loadEnglishLexicon(const std::filesystem::path& file) {
    SW_TRY(const Json json, readJsonFile(file, "The file of English reading rules"));
    EnglishLexicon lexicon;
    readTexts(json, "months", lexicon.months);
    readTexts(json, "weekdays", lexicon.weekdays);
    readTexts(json, "titles", lexicon.titles);
    readTexts(json, "abbreviations", lexicon.abbreviations);
    readTexts(json, "shortForms", lexicon.shortForms);
    readTexts(json, "beforeNumber", lexicon.beforeNumber);
    readTexts(json, "symbols", lexicon.symbols);
    readTexts(json, "scales", lexicon.scales);
    readTexts(json, "currencyCodes", lexicon.currencyCodes);
    readTexts(json, "respellings", lexicon.respellings);
    readTexts(json, "pronunciations", lexicon.pronunciations);
    readWords(json, "spokenCapitals", lexicon.spokenCapitals);
    readWords(json, "spelledCapitals", lexicon.spelledCapitals);
    readWords(json, "shortWords", lexicon.shortWords);
    readWords(json, "regnalNames", lexicon.regnalNames);
    readWords(json, "royalTitles", lexicon.royalTitles);
    readWords(json, "numberedThings", lexicon.numberedThings);
    readWords(json, "codedThings", lexicon.codedThings);
    readWords(json, "vowelless", lexicon.vowelless);
    readUnits(json, lexicon);
    if (lexicon.units.empty() || lexicon.currencies.empty() || lexicon.months.empty())
        return fail(ErrorCode::Internal,
                    "The English reading rules at " + file.string() + " are incomplete. Reinstall Shortwright.");
    return lexicon;
}

}  // namespace sw
