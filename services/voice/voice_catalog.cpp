#include "services/voice/voice_catalog.h"

#include "core/base/text.h"
#include "services/voice/json_file.h"
#include "services/voice/written_tokens.h"

namespace sw {
namespace {

/// Old or macro-language codes and the code that the catalogue uses.
std::string canonicalLanguage(std::string_view language) {
    std::string code = asciiLower(language);
    for (char& c : code)
        if (c == '_')
            c = '-';
    static const std::vector<std::pair<std::string, std::string>> kAliases{
        {"no", "nb"},  {"iw", "he"},    {"in", "id"},    {"tl", "fil"},   {"zh-hk", "yue"}, {"zh-yue", "yue"},
        {"cmn", "zh"}, {"pt-pt", "pt"}, {"es-es", "es"}, {"fr-fr", "fr"}, {"sh", "sr"}};
    for (const auto& [from, to] : kAliases)
        if (code == from)
            return to;
    return code.starts_with("zh") && code != "zh" ? "zh" : code;
}

CatalogVoice htsVoice(const Json& entry) {
    CatalogVoice voice;
    voice.description = {stringOr(entry, "name"),
                         "en",
                         "English",
                         stringOr(entry, "gender"),
                         stringOr(entry, "timbre"),
                         kHtsEngine,
                         numberOr(entry, "wordsPerMinute", 0)};
    voice.timbre = {numberOr(entry, "halfTones", 0), numberOr(entry, "alpha", 0), numberOr(entry, "pitchRange", 1),
                    numberOr(entry, "speed", 1)};
    return voice;
}

/// One voice per variant for a language of espeak-ng: "de" with variant "Annie" is "de-annie".
CatalogVoice espeakVoice(const Json& language, const Json& variant, std::int64_t rate) {
    const std::string code = stringOr(language, "language");
    const std::string suffix = stringOr(variant, "variant");
    CatalogVoice voice;
    voice.description = {asciiLower(code) + "-" + stringOr(variant, "name"),
                         code,
                         stringOr(language, "name"),
                         stringOr(variant, "gender"),
                         stringOr(variant, "timbre"),
                         kEspeakEngine,
                         numberOr(language, "wordsPerMinute", 0)};
    voice.espeakVoice = stringOr(language, "espeak") + (suffix.empty() ? "" : "+" + suffix);
    voice.espeakRate = static_cast<int>(integerOr(language, "rate", rate));
    return voice;
}

bool isList(const Json& json, const char* name) {
    return json.is_object() && json.contains(name) && json[name].is_array();
}

}  // namespace

Result<VoiceCatalog> VoiceCatalog::load(const std::filesystem::path& file) {
    SW_TRY(const Json json, readJsonFile(file, "The list of voices"));
    if (!isList(json, "hts") || !isList(json, "espeakVariants") || !isList(json, "espeakLanguages"))
        return fail(ErrorCode::Internal,
                    "The list of voices at " + file.string() + " is incomplete. Reinstall Shortwright.");
    VoiceCatalog catalog;
    for (const Json& entry : json["hts"])
        catalog.m_voices.push_back(htsVoice(entry));
    const std::int64_t rate = integerOr(json, "espeakRate", 150);
    for (const Json& language : json["espeakLanguages"])
        for (const Json& variant : json["espeakVariants"])
            catalog.m_voices.push_back(espeakVoice(language, variant, rate));
    return catalog;
}

std::vector<VoiceDescription> VoiceCatalog::descriptions(std::string_view engine) const {
    std::vector<VoiceDescription> list;
    for (const CatalogVoice& voice : m_voices)
        if (engine.empty() || voice.description.engine == engine)
            list.push_back(voice.description);
    return list;
}

Result<CatalogVoice> VoiceCatalog::find(std::string_view name) const {
    std::vector<std::string> names;
    for (const CatalogVoice& voice : m_voices) {
        if (voice.description.name == name)
            return voice;
        names.push_back(voice.description.name);
    }
    const std::string near = nearest(asciiLower(name), names);
    return fail(ErrorCode::InvalidInput,
                "There is no voice called \"" + std::string(name) + "\"." +
                    (near.empty() ? " See the list of voices." : " Did you mean \"" + near + "\"?"));
}

Result<std::string> VoiceCatalog::defaultVoice(std::string_view language) const {
    if (primaryLanguage(language) == "en" && !m_voices.empty())
        return m_voices.front().description.name;
    SW_TRY(const std::vector<CatalogVoice> voices, espeakVoices(language));
    return voices.front().description.name;
}

Result<std::vector<CatalogVoice>> VoiceCatalog::espeakVoices(std::string_view language) const {
    const std::string wanted = canonicalLanguage(language);
    std::vector<CatalogVoice> found;
    const auto collect = [&](const auto& fits) {
        for (const CatalogVoice& voice : m_voices)
            if (found.empty() || found.front().description.language == voice.description.language)
                if (voice.description.engine == kEspeakEngine && fits(voice.description.language))
                    found.push_back(voice);
    };
    collect([&](const std::string& code) { return asciiLower(code) == wanted; });
    if (found.empty())
        collect(
            [&](const std::string& code) { return asciiLower(code) == canonicalLanguage(primaryLanguage(wanted)); });
    if (found.empty())
        collect([&](const std::string& code) { return speaks(code, wanted); });
    if (found.empty())
        return fail(ErrorCode::Unsupported,
                    "There is no voice for the language \"" + std::string(language) +
                        "\". Choose another language, or set up a voice provider that speaks it.");
    return found;
}

bool speaks(std::string_view voiceLanguage, std::string_view language) {
    const auto primary = [](std::string_view code) {
        return canonicalLanguage(primaryLanguage(canonicalLanguage(code)));
    };
    return primary(voiceLanguage) == primary(language);
}

}  // namespace sw
