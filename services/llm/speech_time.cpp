#include "services/llm/speech_time.h"

#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "core/base/text.h"

namespace sw {
namespace {

enum class Sound { None, Vowel, Consonant, Whole, Double };

/// The vowel that a Latin, Greek or Cyrillic letter is at its base ("é" → 'e'), or 0 for a consonant.
bool isVowelLetter(char32_t c) {
    static const std::u32string_view kVowels =
        U"aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēĕėęěīĭįıōŏőœūŭůűųǎǐǒǔăâơưảạấầẩẫậắằẳẵặẻẽẹếềểễệỉĩịỏọốồổỗộớờởỡợủụứừửữựỳỵỷỹ"
        U"αάεέηήιίϊΐοόυύϋΰωώаеёиоуыэюяіїєѣ";
    return kVowels.find(c) != std::u32string_view::npos;
}

/// Abjads and abugidas: which letters carry a syllable.
Sound soundOfLetter(char32_t c, UScriptCode script) {
    switch (script) {
        case USCRIPT_HANGUL:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
            return Sound::Whole;
        case USCRIPT_HAN:
            return Sound::Double;
        case USCRIPT_LATIN:
        case USCRIPT_GREEK:
        case USCRIPT_CYRILLIC:
            return isVowelLetter(c) ? Sound::Vowel : Sound::Consonant;
        default:
            return u_isalpha(static_cast<UChar32>(c)) ? Sound::Consonant : Sound::None;
    }
}

bool isSmallKana(char32_t c) {
    return std::u32string_view(U"ゃゅょャュョぁぃぅぇぉァィゥェォ").find(c) != std::u32string_view::npos;
}

/// The silent e of English and French does not make a syllable: "make", "names", "grande", "grandes", "parlent".
double silentEnding(std::u32string_view word, const std::string& language, double groups) {
    if (groups < 2 || word.size() < 3)
        return 0;
    const auto ends = [&](std::u32string_view ending) {
        return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
    };
    if (language == "fr")
        return ends(U"e") || ends(U"es") || ends(U"ent") ? 1 : 0;
    if (language != "en")
        return 0;
    const char32_t third = word[word.size() - 3];
    if (ends(U"e"))
        return ends(U"le") && !isVowelLetter(third) ? 0 : isVowelLetter(word[word.size() - 2]) ? 0 : 1;
    if (ends(U"ed"))
        return third == U't' || third == U'd' || isVowelLetter(third) ? 0 : 1;
    if (ends(U"es"))
        return std::u32string_view(U"sxzc").find(third) != std::u32string_view::npos || ends(U"ches") ||
                       ends(U"shes") || ends(U"ges") || isVowelLetter(third)
                   ? 0
                   : 1;
    return 0;
}

double syllablesInWord(std::u32string_view word, const std::string& language) {
    double count = 0;
    double groups = 0;
    double consonants = 0;
    bool inVowel = false;
    UErrorCode status = U_ZERO_ERROR;
    for (const char32_t c : word) {
        const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
        const Sound sound = soundOfLetter(c, script);
        const bool abjad = sound == Sound::Consonant && script != USCRIPT_LATIN && script != USCRIPT_GREEK &&
                           script != USCRIPT_CYRILLIC;
        consonants += abjad;
        count += sound == Sound::Whole && !isSmallKana(c) ? 1 : sound == Sound::Double ? (language == "ja" ? 2 : 1) : 0;
        // Two vowels side by side are one syllable in most words; ö and ü after a vowel are read apart too seldom to
        // count.
        groups += sound == Sound::Vowel && !inVowel;
        inVowel = sound == Sound::Vowel;
    }
    groups -= silentEnding(word, language, groups);
    // Letters of abjads and abugidas: about two make a syllable with the vowels that are not written or that hang on
    // them.
    const bool lettersOnly = count <= 0 && groups <= 0;
    if (lettersOnly && consonants <= 0)
        return word.empty() ? 0 : 1;
    return count + groups + consonants * 0.55;
}

/// Apostrophes and marks that hang on letters.
bool belongsToWord(char32_t c) {
    const auto type = u_charType(static_cast<UChar32>(c));
    return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || c == U'\'' || c == U'’' || c == U'ー';
}

template <class Take>
void forEachWord(std::string_view text, const Take& take) {
    std::u32string word;
    const std::u32string points = toUtf32(text);
    for (std::size_t i = 0; i <= points.size(); ++i) {
        const bool mark = i < points.size() && belongsToWord(points[i]);
        if (i < points.size() && (u_isalpha(static_cast<UChar32>(points[i])) || mark)) {
            word += static_cast<char32_t>(u_tolower(static_cast<UChar32>(points[i])));
        } else if (!word.empty()) {
            take(word);
            word.clear();
        }
    }
}

bool isPauseMark(char32_t c) {
    return std::u32string_view(U",;:—–、，；：،؛").find(c) != std::u32string_view::npos;
}

bool isDigit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

/// A number as it is written: "3,100", "4.300", "6.2", "1883".
struct WrittenNumber {
    double value = 0;      ///< without what stands behind the decimal point
    bool year = false;     ///< read in two halves in some languages
    bool decimal = false;  ///< a decimal point and digits follow
    std::size_t end = 0;   ///< behind the number and its decimal point
};

WrittenNumber numberAt(std::u32string_view points, std::size_t i) {
    const auto digit = [&](std::size_t k) { return k < points.size() && isDigit(points[k]); };
    const auto groups = [&](std::size_t k) {
        const bool mark = std::u32string_view(U",. \u00a0\u202f'").find(points[k]) != std::u32string_view::npos;
        return mark && digit(k + 1) && digit(k + 2) && digit(k + 3) && !digit(k + 4);
    };
    WrittenNumber number;
    std::string digits;
    bool grouped = false;
    std::size_t end = i;
    for (; end < points.size() && digits.size() < 15; ++end) {
        if (digit(end))
            digits += static_cast<char>(points[end]);
        else if (groups(end))
            grouped = true;
        else
            break;
    }
    number.value = std::strtod(digits.c_str(), nullptr);
    number.year = !grouped && digits.size() == 4 && number.value >= 1100 && number.value < 2100;
    number.decimal = end < points.size() && (points[end] == U'.' || points[end] == U',') && digit(end + 1);
    number.end = std::max(end + (number.decimal ? 1 : 0), i + 1);
    return number;
}

}  // namespace

double syllablesIn(std::string_view text, const std::string& language) {
    double count = 0;
    forEachWord(text, [&](const std::u32string& word) { count += syllablesInWord(word, language); });
    return count;
}

struct SpeechEstimator::Parts {
    std::shared_ptr<const LanguagePack> pack;
    std::unique_ptr<icu::RuleBasedNumberFormat> numbers;
    double factor = 1;

    [[nodiscard]] std::string spelled(double value, bool year) const {
        if (!numbers)
            return {};
        icu::UnicodeString out;
        UErrorCode status = U_ZERO_ERROR;
        icu::FieldPosition position;
        if (year)
            numbers->format(value, icu::UnicodeString("%spellout-numbering-year"), out, position, status);
        if (!year || U_FAILURE(status))
            out.remove(), numbers->format(value, out);
        std::string text;
        out.toUTF8String(text);
        return text;
    }
};

SpeechEstimator::SpeechEstimator(std::shared_ptr<const LanguagePack> pack, double wordsPerMinute)
    : m_parts(std::make_unique<Parts>()) {
    m_parts->pack = std::move(pack);
    const double own = m_parts->pack->speech.wordsPerMinute;
    // What a word is nobody agrees on where there are no spaces; there the language's own rate is kept.
    const bool measured = wordsPerMinute > 0 && own > 0 && m_parts->pack->spaced;
    m_parts->factor = measured ? std::clamp(own / wordsPerMinute, 0.6, 1.6) : 1;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale(m_parts->pack->language.c_str());
    m_parts->numbers = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, locale, status);
    if (U_FAILURE(status))
        m_parts->numbers.reset();
}

SpeechEstimator::~SpeechEstimator() = default;
SpeechEstimator::SpeechEstimator(SpeechEstimator&&) noexcept = default;
SpeechEstimator& SpeechEstimator::operator=(SpeechEstimator&&) noexcept = default;

SpeechEstimator::Features SpeechEstimator::featuresOf(std::string_view text) const {
    const std::string& language = m_parts->pack->language;
    const std::u32string points = toUtf32(text);
    Features f;
    std::string words;
    for (std::size_t i = 0; i < points.size();) {
        const char32_t c = points[i];
        if (isDigit(c)) {
            const WrittenNumber number = numberAt(points, i);
            words += " " + m_parts->spelled(number.value, number.year) + " ";
            f.words += number.decimal;
            f.syllables += number.decimal;  // "point"
            i = number.end;
            continue;
        }
        const bool inner = i + 2 < points.size();
        const bool stop = c == U'.' || c == U'?' || c == U'!' || c == U'。';
        f.pauses += inner && isPauseMark(c) ? 1 : inner && stop && !isDigit(points[i + 1]) ? 2 : 0;
        const bool currency = c == U'$' || c == U'€' || c == U'£';
        f.words += c == U'%' || currency;
        f.syllables += currency ? 2 : 0;
        // Read out as a word of two syllables in nearly every language.
        words += c == U'%' ? std::string(" procent ") : toUtf8(std::u32string_view(&c, 1));
        ++i;
    }
    f.syllables += syllablesIn(words, language);
    forEachWord(words, [&](const std::u32string&) { f.words += 1; });
    return f;
}

double SpeechEstimator::seconds(std::string_view text) const {
    const Features f = featuresOf(text);
    if (f.syllables <= 0 && f.words <= 0)
        return 0;
    const SpeechRate& rate = m_parts->pack->speech;
    return m_parts->factor *
           (rate.perSentence + rate.perSyllable * f.syllables + rate.perWord * f.words + rate.perPause * f.pauses);
}

}  // namespace sw
