#include "services/voice/text_normaliser.h"

#include <utility>

#include "core/base/text.h"
#include "services/voice/english_reader.h"
#include "services/voice/written_tokens.h"

namespace sw {

Result<TextNormaliser> TextNormaliser::load(const std::filesystem::path& folder) {
    SW_TRY(EnglishLexicon english, loadEnglishLexicon(folder / "english.json"));
    SW_TRY(auto forms, loadShortForms(folder / "languages.json"));
    return TextNormaliser(std::move(english), std::move(forms));
}

TextNormaliser::TextNormaliser(EnglishLexicon english, std::map<std::string, ShortForms> forms)
    : m_english(std::move(english)), m_forms(std::move(forms)), m_japanese(std::make_shared<const JapaneseReader>()) {}

Result<Reading> TextNormaliser::read(std::string_view sentence, std::string_view language) const {
    const std::string primary = primaryLanguage(language);
    Reading reading;
    if (primary == "ja") {
        SW_TRY(reading, m_japanese->read(sentence));
    } else if (primary == "en") {
        reading = EnglishReader(m_english, writtenTokens(sentence, "en")).read();
    } else {
        const auto forms = m_forms.find(primary);
        reading = readPlainly(writtenTokens(sentence, language), language,
                              forms == m_forms.end() ? ShortForms{} : forms->second);
    }
    reading.language = language;
    if (reading.words.empty()) {
        const std::string shown = trimmed(sentence);
        return fail(ErrorCode::InvalidInput,
                    shown.empty()
                        ? "A sentence is empty, so there is nothing to speak. Write it or remove it."
                        : "The sentence \"" + shown + "\" has no words that can be spoken. Rewrite or remove it.");
    }
    return reading;
}

}  // namespace sw
