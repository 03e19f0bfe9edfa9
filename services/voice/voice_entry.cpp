#include "services/voice/voice_entry.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"

namespace sw {
namespace {

bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// "en-US" at the start of "en-US-JennyNeural" and "en_US-lessac-medium"; "" when there is none.
std::string leadingLanguage(const std::string& voice) {
    std::size_t at = 0;
    while (at < voice.size() && isLower(voice[at]))
        ++at;
    if (at < 2 || at > 3 || at + 4 > voice.size() || (voice[at] != '-' && voice[at] != '_') ||
        !isUpper(voice[at + 1]) || !isUpper(voice[at + 2]) || voice[at + 3] != '-')
        return {};
    return voice.substr(0, at) + "-" + voice.substr(at + 1, 2);
}

/// Kokoro's names begin with a letter for the language and one for the gender: "af_sky", "bm_george".
bool isKokoroName(const std::string& voice) {
    return voice.size() > 3 && voice[2] == '_' &&
           std::string_view("abefhijpz").find(voice[0]) != std::string_view::npos &&
           (voice[1] == 'f' || voice[1] == 'm') && std::all_of(voice.begin() + 3, voice.end(), isLower);
}

std::string kokoroLanguage(const std::string& voice) {
    switch (voice[0]) {
        case 'a':
            return "en-US";
        case 'b':
            return "en-GB";
        case 'e':
            return "es";
        case 'f':
            return "fr";
        case 'h':
            return "hi";
        case 'i':
            return "it";
        case 'j':
            return "ja";
        case 'p':
            return "pt-BR";
        default:
            return "zh";
    }
}

/// The name of the file without folders and ending, for Piper's voices.
std::string shortName(const std::string& voice) {
    std::string name = voice.substr(voice.rfind('/') + 1);
    if (name.ends_with(".onnx"))
        name.resize(name.size() - 5);
    return name;
}

std::string languageName(const std::string& language, const VoiceCatalog& catalog) {
    if (language == kEveryLanguage)
        return "any language";
    for (const bool exactly : {true, false})
        for (const CatalogVoice& known : catalog.voices())
            if (exactly ? asciiLower(known.description.language) == asciiLower(language)
                        : speaks(known.description.language, language))
                return known.description.languageName;
    return language;
}

/// What an entry says of one voice; the rest is found out from its name.
VoiceDescription described(const ProviderEntry& entry, const std::string& voice, const Json& said,
                           const VoiceCatalog& catalog) {
    VoiceDescription description;
    description.name = voiceName(entry.name, voice);
    description.engine = entry.name;
    const bool kokoro = entry.protocol == "openai" && isKokoroName(voice);
    std::string language = stringOr(said, "language", stringOr(entry.whole, "language"));
    if (language.empty() && kokoro)
        language = kokoroLanguage(voice);
    if (language.empty() && entry.protocol != "openai" && entry.protocol != "elevenlabs")
        language = leadingLanguage(shortName(voice));
    description.language = language.empty() ? kEveryLanguage : language;
    description.languageName = languageName(description.language, catalog);
    description.gender = stringOr(said, "gender", !kokoro ? "" : voice[1] == 'f' ? "female" : "male");
    description.timbre = stringOr(said, "description");
    description.wordsPerMinute = numberOr(said, "wordsPerMinute", 0);
    return description;
}

tl::unexpected<Error> wrong(const ProviderEntry& entry, const std::string& what) {
    return fail(ErrorCode::InvalidInput,
                "The settings cannot be used: the voice provider \"" + entry.name + "\" " + what);
}

Result<void> addVoice(const ProviderEntry& entry, const Json& said, const VoiceCatalog& catalog,
                      std::vector<VoiceDescription>& voices) {
    if (said.is_object())
        for (const char* member : {"voice", "language", "gender", "description"})
            if (said.contains(member) && !said[member].is_string())
                return wrong(entry, std::string("has a voice whose \"") + member + "\" is not a text in quotes.");
    const std::string voice = said.is_string() ? said.get<std::string>() : stringOr(said, "voice");
    if (trimmed(voice).empty())
        return wrong(entry,
                     "has a voice without a name. Write \"voices\": [\"NAME\", {\"voice\": \"NAME\", \"language\": "
                     "\"en\"}].");
    voices.push_back(described(entry, voice, said, catalog));
    return {};
}

/// A format goes into an address or a header.
bool isFormat(const std::string& text) {
    return std::ranges::all_of(
        text, [](char c) { return isLower(c) || isUpper(c) || (c >= '0' && c <= '9') || c == '_' || c == '-'; });
}

Result<void> checkMembers(const ProviderEntry& entry) {
    for (const char* member : {"language", "format", "instructions", "licence", "program", "folder"})
        if (const auto it = entry.whole.find(member); it != entry.whole.end() && !it->is_string())
            return wrong(entry, std::string("has a \"") + member + "\" that is not a text in quotes.");
    if (!isFormat(stringOr(entry.whole, "format")))
        return wrong(entry, "has a \"format\" that no format is called. Write one such as \"wav\".");
    if (const auto it = entry.whole.find("arguments"); it != entry.whole.end())
        if (!it->is_array() || !std::ranges::all_of(*it, [](const Json& one) { return one.is_string(); }))
            return wrong(entry, "has \"arguments\" that are not a list of texts.");
    return {};
}

}  // namespace

VoiceName voiceNameParts(const std::string& name) {
    const std::size_t slash = name.find('/');
    return slash == std::string::npos ? VoiceName{"", name} : VoiceName{name.substr(0, slash), name.substr(slash + 1)};
}

std::string voiceName(const std::string& provider, const std::string& voice) {
    return provider + "/" + voice;
}

Result<std::vector<VoiceDescription>> configuredVoices(const ProviderEntry& entry, const VoiceCatalog& catalog) {
    std::vector<VoiceDescription> all;
    const Json& whole = entry.whole;
    SW_CHECK(checkMembers(entry));
    if (whole.contains("voice"))
        SW_CHECK(addVoice(entry, whole["voice"], catalog, all));
    if (const auto list = whole.find("voices"); list != whole.end()) {
        if (!list->is_array())
            return wrong(entry, "has \"voices\" that are not a list: [\"NAME\", …].");
        for (const Json& said : *list)
            SW_CHECK(addVoice(entry, said, catalog, all));
    }
    if (all.empty() && entry.protocol == "piper-cli" && !entry.model.empty())
        SW_CHECK(addVoice(entry, entry.model, catalog, all));
    if (all.empty())
        return wrong(
            entry, "names no voice. Write \"voice\": and what " + entry.name + " calls the voice that is to be used.");
    std::set<std::string> names;
    std::erase_if(all, [&](const VoiceDescription& voice) { return !names.insert(voice.name).second; });
    return all;
}

VoiceDescription unlistedVoice(const ProviderEntry& entry, const std::string& voice, const VoiceCatalog& catalog) {
    return described(entry, voice, Json::object(), catalog);
}

bool canSpeak(const VoiceDescription& voice, const std::string& language) {
    return voice.language == kEveryLanguage || speaks(voice.language, language);
}

const VoiceDescription* voiceFor(const std::vector<VoiceDescription>& voices, const std::string& language) {
    const auto first = [&](const auto& fits) -> const VoiceDescription* {
        const auto found = std::ranges::find_if(voices, fits);
        return found == voices.end() ? nullptr : &*found;
    };
    if (const auto* voice = first([&](const auto& v) { return asciiLower(v.language) == asciiLower(language); }))
        return voice;
    if (const auto* voice =
            first([&](const auto& v) { return v.language != kEveryLanguage && speaks(v.language, language); }))
        return voice;
    return first([](const auto& v) { return v.language == kEveryLanguage; });
}

}  // namespace sw
