#pragma once

#include <string>
#include <vector>

#include "core/base/time.h"

namespace sw {

/// How the voice goes on after a word.
enum class Pause { None, Comma, Colon, Period, Question, Exclamation };

/// One word as captions show it, and what the voice says for it.
struct ReadingWord {
    std::string text;                 ///< as written, with its punctuation: "“$40,"
    bool spaceBefore = true;          ///< whether the written text has a space before it; false for the first word
    std::vector<std::string> spoken;  ///< never empty: {"forty", "dollars"}
    Pause pause = Pause::None;
    std::string reading = {};  ///< Japanese words with kanji: as written in hiragana; else ""
};

/// A sentence with the way in which it is read. The `text`s joined by their spaces are the written sentence, with runs
/// of white space as one space. English `spoken` words are lower-case letters and apostrophes; a single capital letter
/// is said by its name. In other languages `spoken` is text for the engine, which reads numbers itself.
struct Reading {
    std::string language;  ///< BCP 47
    std::vector<ReadingWord> words;
};

/// A word of the written sentence with the time in which it is said, counted from the start of the sound.
struct WordTime {
    std::string text;
    TimeRange range;
    bool spaceBefore = true;
    std::string reading = {};  ///< ReadingWord::reading
    friend bool operator==(const WordTime&, const WordTime&) = default;
};

/// The written sentence: the words joined again.
std::string writtenText(const Reading& reading);

/// What is said for one word: "captain's", "forty dollars".
std::string spokenForm(const ReadingWord& word);

/// What is said, with punctuation for the pauses: "forty dollars, please."
std::string spokenText(const Reading& reading);

/// The punctuation that makes a voice pause in this way: "", ",", ":", ".", "?" or "!".
const char* pauseMark(Pause pause);

}  // namespace sw
