#include "services/voice/hts_label.h"

namespace sw {
namespace {

using Index = std::optional<std::size_t>;

std::string text(std::size_t number) {
    return std::to_string(number);
}

std::string flag(bool value) {
    return value ? "1" : "0";
}

/// Writes the label of one segment. A silence has no syllable of its own and looks at its neighbours instead.
class LabelWriter {
public:
    LabelWriter(const Phonology& phonology, std::size_t segment);
    [[nodiscard]] std::string label() const;

private:
    [[nodiscard]] std::string phones() const;
    [[nodiscard]] std::string neighbourSyllable(Index syllable, char separator) const;
    [[nodiscard]] std::string thisSyllable() const;
    [[nodiscard]] std::string neighbourWord(Index word) const;
    [[nodiscard]] std::string thisWord() const;
    [[nodiscard]] std::string neighbourPhrase(Index phrase, char separator) const;
    [[nodiscard]] std::string thisPhrase() const;
    [[nodiscard]] std::string utterance() const;

    [[nodiscard]] std::string phoneAt(std::ptrdiff_t offset) const;
    /// Syllables of the phrase that count, strictly before or behind this one.
    template <class Counts>
    [[nodiscard]] std::size_t before(Counts counts) const;
    template <class Counts>
    [[nodiscard]] std::size_t behind(Counts counts) const;
    /// Steps to the nearest syllable of the phrase that counts, 0 when there is none.
    template <class Counts>
    [[nodiscard]] std::size_t distanceBack(Counts counts) const;
    template <class Counts>
    [[nodiscard]] std::size_t distanceOn(Counts counts) const;

    const Phonology& m_all;
    std::size_t m_segment;
    Index m_syllable;
    Index m_previousSyllable;
    Index m_nextSyllable;
    Index m_word;
    Index m_previousWord;
    Index m_nextWord;
    Index m_phrase;
    Index m_previousPhrase;
    Index m_nextPhrase;
};

Index stepBack(Index index) {
    return index && *index > 0 ? Index(*index - 1) : Index();
}

Index stepOn(Index index, std::size_t count) {
    return index && *index + 1 < count ? Index(*index + 1) : Index();
}

LabelWriter::LabelWriter(const Phonology& phonology, std::size_t segment)
    : m_all(phonology), m_segment(segment), m_syllable(phonology.segments[segment].syllable) {
    const auto wordOf = [this](Index syllable) { return syllable ? Index(m_all.syllables[*syllable].word) : Index(); };
    const auto phraseOf = [this](Index word) { return word ? Index(m_all.words[*word].phrase) : Index(); };
    if (m_syllable) {
        m_word = wordOf(m_syllable);
        m_phrase = phraseOf(m_word);
        m_previousSyllable = stepBack(m_syllable);
        m_nextSyllable = stepOn(m_syllable, m_all.syllables.size());
        m_previousWord = stepBack(m_word);
        m_nextWord = stepOn(m_word, m_all.words.size());
        m_previousPhrase = stepBack(m_phrase);
        m_nextPhrase = stepOn(m_phrase, m_all.phrases.size());
        return;
    }
    if (segment > 0)
        m_previousSyllable = m_all.segments[segment - 1].syllable;
    if (segment + 1 < m_all.segments.size())
        m_nextSyllable = m_all.segments[segment + 1].syllable;
    m_previousWord = wordOf(m_previousSyllable);
    m_nextWord = wordOf(m_nextSyllable);
    m_previousPhrase = phraseOf(m_previousWord);
    m_nextPhrase = phraseOf(m_nextWord);
}

std::string LabelWriter::label() const {
    return phones() + "/A:" + neighbourSyllable(m_previousSyllable, '_') + "/B:" + thisSyllable() +
           "/C:" + neighbourSyllable(m_nextSyllable, '+') + "/D:" + neighbourWord(m_previousWord) + "/E:" + thisWord() +
           "/F:" + neighbourWord(m_nextWord) + "/G:" + neighbourPhrase(m_previousPhrase, '_') + "/H:" + thisPhrase() +
           "/I:" + neighbourPhrase(m_nextPhrase, '=') + "/J:" + utterance();
}

std::string LabelWriter::phoneAt(std::ptrdiff_t offset) const {
    const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(m_segment) + offset;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(m_all.segments.size()))
        return "x";
    return m_all.segments[static_cast<std::size_t>(at)].phone;
}

std::string LabelWriter::phones() const {
    const Phonology::Segment& segment = m_all.segments[m_segment];
    std::string out = phoneAt(-2) + "^" + phoneAt(-1) + "-" + phoneAt(0) + "+" + phoneAt(1) + "=" + phoneAt(2);
    if (!m_syllable)
        return out + "@x_x";
    const std::size_t count = m_all.syllables[*m_syllable].segmentCount;
    return out + "@" + text(segment.indexInSyllable + 1) + "_" + text(count - segment.indexInSyllable);
}

std::string LabelWriter::neighbourSyllable(Index syllable, char separator) const {
    if (!syllable)
        return std::string("0") + separator + "0" + separator + "0";
    const Phonology::Syllable& s = m_all.syllables[*syllable];
    return flag(s.stressed) + separator + flag(s.accented) + separator + text(s.segmentCount);
}

template <class Counts>
std::size_t LabelWriter::before(Counts counts) const {
    std::size_t sum = 0;
    for (std::size_t i = m_all.phrases[*m_phrase].firstSyllable; i < *m_syllable; ++i)
        sum += counts(m_all.syllables[i]) ? 1U : 0U;
    return sum;
}

template <class Counts>
std::size_t LabelWriter::behind(Counts counts) const {
    const Phonology::Phrase& phrase = m_all.phrases[*m_phrase];
    std::size_t sum = 0;
    for (std::size_t i = *m_syllable + 1; i < phrase.firstSyllable + phrase.syllableCount; ++i)
        sum += counts(m_all.syllables[i]) ? 1U : 0U;
    return sum;
}

template <class Counts>
std::size_t LabelWriter::distanceBack(Counts counts) const {
    for (std::size_t i = *m_syllable; i > m_all.phrases[*m_phrase].firstSyllable; --i)
        if (counts(m_all.syllables[i - 1]))
            return *m_syllable - (i - 1);
    return 0;
}

template <class Counts>
std::size_t LabelWriter::distanceOn(Counts counts) const {
    const Phonology::Phrase& phrase = m_all.phrases[*m_phrase];
    for (std::size_t i = *m_syllable + 1; i < phrase.firstSyllable + phrase.syllableCount; ++i)
        if (counts(m_all.syllables[i]))
            return i - *m_syllable;
    return 0;
}

std::string LabelWriter::thisSyllable() const {
    if (!m_syllable)
        return "x-x-x@x-x&x-x#x-x$x-x!x-x;x-x|x";
    const Phonology::Syllable& s = m_all.syllables[*m_syllable];
    const auto all = [](const Phonology::Syllable&) { return true; };
    const auto stressed = [](const Phonology::Syllable& other) { return other.stressed; };
    const auto accented = [](const Phonology::Syllable& other) { return other.accented; };
    const std::size_t left = m_all.words[*m_word].syllableCount - s.indexInWord;
    return flag(s.stressed) + "-" + flag(s.accented) + "-" + text(s.segmentCount) + "@" + text(s.indexInWord + 1) +
           "-" + text(left) + "&" + text(before(all) + 1) + "-" + text(behind(all) + 1) + "#" +
           text(before(stressed) + 1) + "-" + text(behind(stressed) + 1) + "$" + text(before(accented) + 1) + "-" +
           text(behind(accented) + 1) + "!" + text(distanceBack(stressed)) + "-" + text(distanceOn(stressed)) + ";" +
           text(distanceBack(accented)) + "-" + text(distanceOn(accented)) + "|" + s.vowel;
}

std::string LabelWriter::neighbourWord(Index word) const {
    return word ? m_all.words[*word].partOfSpeech + "_" + text(m_all.words[*word].syllableCount) : "0_0";
}

std::string LabelWriter::thisWord() const {
    if (!m_word)
        return "x+x@x+x&x+x#x+x";
    const Phonology::Word& word = m_all.words[*m_word];
    const Phonology::Phrase& phrase = m_all.phrases[*m_phrase];
    const std::size_t end = phrase.firstWord + phrase.wordCount;
    std::size_t contentBefore = 0;
    std::size_t contentBehind = 0;
    std::size_t back = 0;
    std::size_t on = 0;
    for (std::size_t i = phrase.firstWord; i < end; ++i) {
        if (i == *m_word || !m_all.words[i].isContent())
            continue;
        if (i < *m_word) {
            ++contentBefore;
            back = *m_word - i;
        } else {
            ++contentBehind;
            on = on == 0 ? i - *m_word : on;
        }
    }
    return word.partOfSpeech + "+" + text(word.syllableCount) + "@" + text(*m_word - phrase.firstWord + 1) + "+" +
           text(end - *m_word) + "&" + text(contentBefore) + "+" + text(contentBehind) + "#" + text(back) + "+" +
           text(on);
}

std::string LabelWriter::neighbourPhrase(Index phrase, char separator) const {
    if (!phrase)
        return std::string("0") + separator + "0";
    return text(m_all.phrases[*phrase].syllableCount) + separator + text(m_all.phrases[*phrase].wordCount);
}

std::string LabelWriter::thisPhrase() const {
    const std::size_t count = m_all.phrases.size();
    if (!m_phrase)
        return "x=x@1=" + text(count) + "|0";
    const Phonology::Phrase& phrase = m_all.phrases[*m_phrase];
    const Phonology::Syllable& last = m_all.syllables[phrase.firstSyllable + phrase.syllableCount - 1];
    return text(phrase.syllableCount) + "=" + text(phrase.wordCount) + "@" + text(*m_phrase + 1) + "=" +
           text(count - *m_phrase) + "|" + last.endTone;
}

std::string LabelWriter::utterance() const {
    return text(m_all.syllables.size()) + "+" + text(m_all.words.size()) + "-" + text(m_all.phrases.size());
}

}  // namespace

std::vector<std::string> htsLabels(const Phonology& phonology) {
    std::vector<std::string> labels;
    labels.reserve(phonology.segments.size());
    for (std::size_t i = 0; i < phonology.segments.size(); ++i)
        labels.push_back(LabelWriter(phonology, i).label());
    return labels;
}

}  // namespace sw
