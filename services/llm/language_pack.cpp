#include "services/llm/language_pack.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>

#include "core/base/text.h"
#include "services/llm/text_reader.h"

namespace sw {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDetectBytes = 24'000;  // enough words to tell languages apart

std::vector<std::string> wordsIn(const std::string& line) {
    std::vector<std::string> words;
    for (std::string& word : split(line, ' '))
        if (!word.empty())
            words.push_back(std::move(word));
    return words;
}

WordSet wordSet(const Json& pack, const char* name) {
    return WordSet(wordsIn(stringOr(pack, name)));
}

std::vector<std::string> phrases(const Json& pack, const char* name) {
    std::vector<std::string> out;
    for (std::string& phrase : split(stringOr(pack, name), '|'))
        if (!trimmed(phrase).empty())
            out.push_back(trimmed(phrase));
    // The longest first, so that "in addition to" is tried before "in addition".
    std::sort(out.begin(), out.end(), [](const std::string& a, const std::string& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    return out;
}

SpeechRate speechRate(const Json& speech) {
    SpeechRate rate;
    rate.wordsPerMinute = numberOr(speech, "wordsPerMinute", rate.wordsPerMinute);
    rate.perSyllable = numberOr(speech, "perSyllable", rate.perSyllable);
    rate.perWord = numberOr(speech, "perWord", rate.perWord);
    rate.perPause = numberOr(speech, "perPause", rate.perPause);
    rate.perSentence = numberOr(speech, "perSentence", rate.perSentence);
    return rate;
}

const Json& member(const Json& object, const char* name) {
    static const Json kNone = Json::object();
    const auto it = object.find(name);
    return it == object.end() ? kNone : *it;
}

LanguagePack packFrom(const Json& json, const std::string& language) {
    LanguagePack pack;
    pack.language = language;
    pack.name = stringOr(json, "name", language);
    pack.stemmer = stringOr(json, "stemmer");
    pack.script = stringOr(json, "script", "Latn");
    pack.spaced = booleanOr(json, "spaced", true);
    pack.ordinalDot = booleanOr(json, "ordinalDot", false);
    pack.stopWords = wordSet(json, "stopWords");
    pack.titles = wordSet(json, "titles");
    pack.abbreviations = wordSet(json, "abbreviations");
    pack.hookWords = wordSet(json, "hookWords");
    pack.contrastWords = wordSet(json, "contrastWords");
    pack.secondPerson = wordSet(json, "secondPerson");
    pack.calendar = wordSet(json, "calendar");
    pack.determiners = wordSet(json, "determiners");
    pack.demonstratives = wordSet(json, "demonstratives");
    pack.numberWords = wordSet(json, "numberWords");
    pack.dependentStarts = phrases(json, "dependentStarts");
    pack.dependentInside = phrases(json, "dependentInside");
    pack.announcingStarts = phrases(json, "announcingStarts");
    pack.linkStarts = phrases(json, "linkStarts");
    for (const auto& [mood, words] : member(json, "moods").items())
        pack.moods[mood] = WordSet(wordsIn(words.is_string() ? words.get<std::string>() : std::string()));
    const Json& calls = member(json, "callsToAction");
    pack.callsToAction = {stringOr(calls, "story"), stringOr(calls, "advice"), stringOr(calls, "question")};
    const Json& outline = member(json, "outline");
    pack.outline.hook = stringOr(outline, "hook");
    pack.outline.closing = stringOr(outline, "closing");
    for (const Json& line : member(outline, "points"))
        if (line.is_string())
            pack.outline.points.push_back(line.get<std::string>());
    pack.whyStart = stringOr(member(json, "whyTitle"), "start");
    pack.whyLine = stringOr(member(json, "whyTitle"), "line");
    pack.speech = speechRate(member(json, "speech"));
    return pack;
}

std::string baseLanguage(std::string_view tag) {
    std::string base = asciiLower(tag.substr(0, tag.find_first_of("-_")));
    if (base == "nb" || base == "nn")
        base = "no";
    if (base == "iw")
        base = "he";
    const bool letters = std::all_of(base.begin(), base.end(), [](unsigned char c) { return std::isalpha(c) != 0; });
    return letters && base.size() >= 2 && base.size() <= 3 ? base : "und";
}

/// The languages that are told apart by words, by script; the first is taken when no word tells.
const std::vector<std::string>& languagesOf(UScriptCode script) {
    static const std::vector<std::string> kLatin = {"en", "de", "es", "fr", "it", "pt", "nl", "sv", "da", "no", "fi",
                                                    "pl", "tr", "hu", "ro", "cs", "ca", "id", "eu", "ga", "lt"};
    static const std::vector<std::string> kCyrillic = {"ru", "uk", "sr", "bg"};
    static const std::vector<std::string> kDevanagari = {"hi", "ne"};
    static const std::vector<std::string> kHebrew = {"he", "yi"};
    static const std::vector<std::string> kNone;
    switch (script) {
        case USCRIPT_LATIN:
            return kLatin;
        case USCRIPT_CYRILLIC:
            return kCyrillic;
        case USCRIPT_DEVANAGARI:
            return kDevanagari;
        case USCRIPT_HEBREW:
            return kHebrew;
        default:
            return kNone;
    }
}

const char* onlyLanguageOf(UScriptCode script) {
    switch (script) {
        case USCRIPT_HANGUL:
            return "ko";
        case USCRIPT_HAN:
            return "zh";
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
            return "ja";
        case USCRIPT_THAI:
            return "th";
        case USCRIPT_ARABIC:
            return "ar";
        case USCRIPT_GREEK:
            return "el";
        case USCRIPT_ARMENIAN:
            return "hy";
        case USCRIPT_TAMIL:
            return "ta";
        case USCRIPT_GEORGIAN:
            return "ka";
        case USCRIPT_BENGALI:
            return "bn";
        default:
            return "und";
    }
}

/// The script most letters are of. A tenth of kana among Han makes Japanese.
UScriptCode mainScript(std::u32string_view text) {
    std::array<std::size_t, USCRIPT_CODE_LIMIT> counts{};
    for (const char32_t c : text) {
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = c < 0x80 ? (std::isalpha(static_cast<int>(c)) ? USCRIPT_LATIN : USCRIPT_COMMON)
                                            : uscript_getScript(static_cast<UChar32>(c), &status);
        if (U_SUCCESS(status) && script > USCRIPT_INHERITED && script < USCRIPT_CODE_LIMIT)
            ++counts[static_cast<std::size_t>(script)];
    }
    const std::size_t kana = counts[USCRIPT_HIRAGANA] + counts[USCRIPT_KATAKANA];
    if (kana * 10 >= counts[USCRIPT_HAN] && kana > 0) {
        counts[USCRIPT_HIRAGANA] = kana + counts[USCRIPT_HAN];
        counts[USCRIPT_HAN] = 0;
    }
    const auto best = std::max_element(counts.begin(), counts.end());
    return *best == 0 ? USCRIPT_LATIN : static_cast<UScriptCode>(best - counts.begin());
}

/// The start of a text, as much as is needed to tell its language.
std::string_view probeOf(std::string_view text) {
    std::size_t end = std::min(text.size(), kDetectBytes);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        ++end;
    return text.substr(0, end);
}

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    for (Token& token : WordBreaker("und").tokens(text))
        if (token.kind == TokenKind::Word)
            words.push_back(std::move(token.lower));
    return words;
}

}  // namespace

WordSet::WordSet(std::vector<std::string> words) : m_words(std::move(words)) {
    std::sort(m_words.begin(), m_words.end());
    m_words.erase(std::unique(m_words.begin(), m_words.end()), m_words.end());
}

bool WordSet::has(std::string_view word) const {
    return std::binary_search(m_words.begin(), m_words.end(), word, std::less<>());
}

LanguageShelf::LanguageShelf(fs::path folder) : m_folder(std::move(folder)) {}

Result<std::shared_ptr<const LanguagePack>> LanguageShelf::pack(std::string_view tag) const {
    const std::string language = baseLanguage(tag);
    const std::scoped_lock lock(m_mutex);
    if (const auto it = m_packs.find(language); it != m_packs.end())
        return it->second;
    SW_TRY(auto loaded, load(language));
    m_packs[language] = loaded;
    return loaded;
}

Result<std::shared_ptr<const LanguagePack>> LanguageShelf::load(const std::string& language) const {
    const fs::path file = m_folder / (language + ".json");
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        std::error_code error;
        if (!fs::is_directory(m_folder, error))
            return fail(ErrorCode::MissingComponent, "The language files are missing: there is no folder " +
                                                         m_folder.string() + ". Install Shortwright again.");
        auto bare = std::make_shared<LanguagePack>();
        bare->language = language;
        return bare;
    }
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    auto json = parseJson(text, file.string());
    if (!json || !json->is_object())
        return fail(ErrorCode::Internal,
                    "The language file " + file.string() + " is broken. Install Shortwright again.",
                    json ? std::string() : json.error().detail);
    return std::make_shared<const LanguagePack>(packFrom(*json, language));
}

Result<std::string> LanguageShelf::detect(std::string_view text) const {
    const std::string_view probe = probeOf(text);
    const UScriptCode script = mainScript(toUtf32(probe));
    const std::vector<std::string>& languages = languagesOf(script);
    if (languages.empty())
        return std::string(onlyLanguageOf(script));
    return closestOf(languages, probe);
}

Result<bool> LanguageShelf::isLikely(const std::string& language, std::string_view text) const {
    constexpr std::size_t kFewWords = 12;
    constexpr std::size_t kTelling = 3;   // letters: "de", "o" and "un" belong to many languages
    constexpr double kLeastShare = 0.06;  // running text has 0.15 and more
    SW_TRY(const auto candidate, pack(language));
    const std::vector<std::string> words = wordsOf(probeOf(text));
    const bool alone = onlyLanguageOf(mainScript(toUtf32(probeOf(text)))) == language;  // the script tells
    if (alone || words.size() < kFewWords || !candidate->spaced || candidate->stopWords.empty())
        return true;
    const auto small = std::count_if(words.begin(), words.end(),
                                     [&](const std::string& word) {
        return candidate->stopWords.has(word) && toUtf32(word).size() >= kTelling;
    });
    return static_cast<double>(small) >= kLeastShare * static_cast<double>(words.size());
}

Result<std::string> LanguageShelf::closestOf(const std::vector<std::string>& languages, std::string_view text) const {
    const std::vector<std::string> words = wordsOf(text);
    std::string best = languages.front();
    double bestScore = 0;
    for (const std::string& language : languages) {
        SW_TRY(const auto candidate, pack(language));
        // Longer words tell more: "de" is a stop word of ten languages, "zwischen" of one.
        double score = 0;
        for (const std::string& word : words)
            if (candidate->stopWords.has(word))
                score +=
                    word.size() == 1 ? 0.4 : 1.0 + 0.15 * static_cast<double>(std::min<std::size_t>(word.size(), 8));
        if (score > bestScore) {
            bestScore = score;
            best = language;
        }
    }
    return best;
}

}  // namespace sw
