#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sw {

/// A sentence as sounds: phrases hold words, words syllables, syllables segments; each level is a flat list in order of
/// speech, and every element knows its parent by index.
struct Phonology {
    struct Segment {
        std::string phone;                    ///< CMU phone, or "pau" for silence
        std::optional<std::size_t> syllable;  ///< none for silence
        std::size_t indexInSyllable = 0;
    };
    struct Syllable {
        std::size_t word = 0;
        std::size_t indexInWord = 0;
        std::size_t segmentCount = 0;
        bool stressed = false;
        bool accented = false;  ///< carries a pitch accent or an end tone
        std::string vowel = "novowel";
        std::string endTone = "NONE";  ///< ToBI
    };
    struct Word {
        std::size_t phrase = 0;
        std::size_t firstSyllable = 0;
        std::size_t syllableCount = 0;
        std::string partOfSpeech;     ///< guessed: "content", "det", "in" …
        std::size_t readingWord = 0;  ///< index into Reading::words
        [[nodiscard]] bool isContent() const { return partOfSpeech == "content"; }
    };
    struct Phrase {
        std::size_t firstWord = 0;
        std::size_t wordCount = 0;
        std::size_t firstSyllable = 0;
        std::size_t syllableCount = 0;
    };

    std::vector<Segment> segments;
    std::vector<Syllable> syllables;
    std::vector<Word> words;
    std::vector<Phrase> phrases;
};

}  // namespace sw
