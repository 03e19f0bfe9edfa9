#pragma once

#include <memory>
#include <string_view>

#include "core/base/result.h"
#include "services/voice/reading.h"

namespace sw {

/// Reads Japanese: MeCab with the IPA dictionary cuts the text into morphemes and gives their pronunciation in kana
/// (particles as spoken: は → ワ), because espeak-ng knows kana but hardly any kanji. Particles, endings and counters
/// stay with the word before them, so that a word of the reading is about a bunsetsu. Numbers are said in kana. Words
/// with kanji get their reading in hiragana for captions, unless numbers and counters make it doubtful.
/// The dictionary is opened at the first reading; may be used from any thread.
class JapaneseReader {
public:
    JapaneseReader();
    ~JapaneseReader();
    JapaneseReader(const JapaneseReader&) = delete;
    JapaneseReader& operator=(const JapaneseReader&) = delete;

    /// MissingComponent names the Debian package of the dictionary. The reading is empty when there is nothing to say.
    [[nodiscard]] Result<Reading> read(std::string_view sentence) const;

private:
    struct Dictionary;
    std::unique_ptr<Dictionary> m_dictionary;
};

}  // namespace sw
