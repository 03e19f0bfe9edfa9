#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "services/llm/language_pack.h"

namespace sw {

/// The pause that the timeline puts behind each sentence, and what it adds at the ends of the whole, in seconds.
inline constexpr double kSentencePauseSeconds = 0.30;
inline constexpr double kEndsSeconds = 0.9;

/// How many syllables of speech a text of `language` has, about: vowel groups for alphabets, moras for Kana, two for a
/// Han character in Japanese, one in Chinese and for a Hangul block. Digits are not counted.
double syllablesIn(std::string_view text, const std::string& language);

/// Estimates how long a sentence takes to speak; numbers count as they are read out (ICU's spell-out rules).
/// An estimate until the voice is made; never written to disk.
class SpeechEstimator {
public:
    /// `wordsPerMinute` is the chosen voice's measured rate; 0 takes the language's own.
    explicit SpeechEstimator(std::shared_ptr<const LanguagePack> pack, double wordsPerMinute = 0);
    ~SpeechEstimator();
    SpeechEstimator(SpeechEstimator&&) noexcept;
    SpeechEstimator& operator=(SpeechEstimator&&) noexcept;

    /// Seconds from the first to the last sound, without the pause behind it. The same text always gives the same.
    [[nodiscard]] double seconds(std::string_view text) const;

    /// What the fit of a language's SpeechRate counts.
    struct Features {
        double syllables = 0;
        double words = 0;
        double pauses = 0;
    };
    [[nodiscard]] Features featuresOf(std::string_view text) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace sw
