#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "services/voice/english_lexicon.h"
#include "services/voice/japanese_reader.h"
#include "services/voice/plain_reader.h"
#include "services/voice/reading.h"

namespace sw {

/// Turns written text into what is said, word by word, so that captions show "$40" while the voice says "forty
/// dollars". Its rules come from files; reading is a pure function of text and language. Immutable after loading; may
/// be used from any thread.
class TextNormaliser {
public:
    /// `folder` is resources/voices.
    static Result<TextNormaliser> load(const std::filesystem::path& folder);

    /// The reading of one sentence. InvalidInput when it has no word to say; MissingComponent when a language needs a
    /// dictionary that is not installed (Japanese).
    [[nodiscard]] Result<Reading> read(std::string_view sentence, std::string_view language) const;

    [[nodiscard]] const EnglishLexicon& english() const { return m_english; }

private:
    TextNormaliser(EnglishLexicon english, std::map<std::string, ShortForms> forms);

    EnglishLexicon m_english;
    std::map<std::string, ShortForms> m_forms;
    std::shared_ptr<const JapaneseReader> m_japanese;
};

}  // namespace sw
