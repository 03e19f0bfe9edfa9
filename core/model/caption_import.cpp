#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/model/captions.h"
#include "core/model/subtitles.h"

namespace sw {
namespace {

constexpr std::size_t kMostWords = 20'000;  // of a film of two hours
constexpr Duration kNear = Duration::seconds(2);
constexpr std::size_t kNone = SIZE_MAX;

/// A word of the project's sentences.
struct OwnWord {
    std::string key;
    std::size_t sentence;
    std::size_t behind;  ///< how many words of its sentence follow
};

/// A word of the file.
struct NewWord {
    std::string text;
    std::string key;
    std::size_t line;
    std::size_t own = kNone;       ///< the project's word that it is
    std::size_t sentence = kNone;  ///< whose it becomes
};

/// Letters and digits in lower case, so that "Krakatoa," and "krakatoa" are one; the word itself when it has none.
std::string keyOf(const std::string& word) {
    std::string key;
    for (const char c : asciiLower(word))
        if ((c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            key += c;
    return key.empty() ? word : key;
}

/// Words; where none are written apart, characters.
std::vector<std::string> partsOf(std::string text, bool spaces) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    std::vector<std::string> parts;
    for (const std::string& word : split(text, ' ')) {
        if (word.empty())
            continue;
        if (spaces)
            parts.push_back(word);
        else
            for (const char32_t c : toUtf32(word))
                parts.push_back(toUtf8(std::u32string_view(&c, 1)));
    }
    return parts;
}

Duration overlap(TimeRange a, TimeRange b) {
    return std::max(Duration{}, std::min(a.end, b.end) - std::max(a.start, b.start));
}

/// Matches the words of a file to those of a project, and shares them out among its sentences.
class Matcher {
public:
    Matcher(const Project& project, const Spine& spine, const std::vector<SubtitleLine>& lines)
        : m_project(project),
          m_spine(spine),
          m_lines(lines),
          m_spaces(writesSpaces(project.script.language)),
          m_known(lines.size(), false) {
        for (std::size_t i = 0; i < spine.sentences.size(); ++i) {
            const auto parts = partsOf(shownText(i), m_spaces);
            for (std::size_t k = 0; k < parts.size(); ++k)
                m_own.push_back({keyOf(parts[k]), i, parts.size() - 1 - k});
        }
        for (std::size_t i = 0; i < lines.size(); ++i)
            for (std::string& part : partsOf(lines[i].text, m_spaces))
                m_new.push_back({part, keyOf(part), i});
    }

    [[nodiscard]] std::size_t words() const { return m_new.size(); }

    CaptionImport run() {
        findEqualWords();
        dropFarMatches();
        shareOut();
        CaptionImport import;
        std::map<std::size_t, std::string> texts;
        std::vector<bool> placed(m_lines.size(), false);
        for (const NewWord& word : m_new) {
            if (word.sentence == kNone)
                continue;
            std::string& text = texts[word.sentence];
            text += (m_spaces && !text.empty() ? " " : "") + word.text;
            placed[word.line] = true;
        }
        for (const auto& [sentence, text] : texts)
            if (text != shownText(sentence))
                import.edits.push_back(SetCaptionText{m_spine.sentences[sentence].id, text});
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            if (!placed[i])
                import.unmatched.push_back(m_lines[i]);
        return import;
    }

private:
    [[nodiscard]] const std::string& shownText(std::size_t sentence) const {
        const Sentence& written = *findSentence(m_project, m_spine.sentences[sentence].id);
        return written.captionText.empty() ? written.text : written.captionText;
    }

    /// A longest common subsequence of both texts' words.
    void findEqualWords() {
        const std::size_t columns = m_new.size() + 1;
        std::vector<std::uint16_t> length((m_own.size() + 1) * columns, 0);
        for (std::size_t i = m_own.size(); i-- > 0;)
            for (std::size_t j = m_new.size(); j-- > 0;)
                length[i * columns + j] = m_own[i].key == m_new[j].key
                                              ? static_cast<std::uint16_t>(1 + length[(i + 1) * columns + j + 1])
                                              : std::max(length[(i + 1) * columns + j], length[i * columns + j + 1]);
        for (std::size_t i = 0, j = 0; i < m_own.size() && j < m_new.size();) {
            if (m_own[i].key == m_new[j].key)
                m_new[j++].own = i++;
            else if (length[(i + 1) * columns + j] >= length[i * columns + j + 1])
                ++i;
            else
                ++j;
        }
    }

    [[nodiscard]] bool isNear(std::size_t line, std::size_t sentence) const {
        const TimeRange& spoken = m_spine.sentences[sentence].range;
        return m_lines[line].range.overlaps({spoken.start - kNear, spoken.end + kNear});
    }

    /// Words such as "the" are found anywhere: far away in time they count only where most of the line is found there.
    void dropFarMatches() {
        for (std::size_t first = 0, last = 0; first < m_new.size(); first = last) {
            std::map<std::size_t, std::size_t> found;
            for (last = first; last < m_new.size() && m_new[last].line == m_new[first].line; ++last)
                if (m_new[last].own != kNone)
                    ++found[m_own[m_new[last].own].sentence];
            for (std::size_t i = first; i < last; ++i) {
                if (m_new[i].own == kNone)
                    continue;
                const std::size_t sentence = m_own[m_new[i].own].sentence;
                if (!isNear(m_new[i].line, sentence) && 2 * found[sentence] <= last - first)
                    m_new[i].own = kNone;
                else
                    m_known[m_new[i].line] = true;
            }
        }
    }

    /// The sentence in whose time most of a line is shown, or none.
    [[nodiscard]] std::size_t byTime(std::size_t line) const {
        std::size_t best = kNone;
        Duration most;
        for (std::size_t i = 0; i < m_spine.sentences.size(); ++i)
            if (const Duration shared = overlap(m_lines[line].range, m_spine.sentences[i].range); shared > most) {
                most = shared;
                best = i;
            }
        return best;
    }

    /// Words between two that were found belong to the sentence of both, or to the first one as far as words of it are
    /// left, and then to the second; at the ends, and where whole sentences lie between, their time decides.
    void shareOut() {
        std::size_t before = kNone;
        for (std::size_t from = 0; from <= m_new.size();) {
            std::size_t to = from;
            while (to < m_new.size() && m_new[to].own == kNone)
                ++to;
            const std::size_t behind = to < m_new.size() ? m_new[to].own : kNone;
            for (std::size_t i = from; i < to; ++i)
                m_new[i].sentence = sentenceBetween(before, behind, i - from, m_new[i].line);
            if (to < m_new.size())
                m_new[to].sentence = m_own[behind].sentence;
            before = behind;
            from = to + 1;
        }
    }

    [[nodiscard]] std::size_t sentenceBetween(std::size_t before, std::size_t behind, std::size_t place,
                                              std::size_t line) const {
        const std::size_t first = before == kNone ? kNone : m_own[before].sentence;
        const std::size_t second = behind == kNone ? kNone : m_own[behind].sentence;
        if (first == second && first != kNone)
            return first;
        const std::size_t timed = byTime(line);
        if (!m_known[line] || (timed != kNone && timed > first && timed < second))
            return timed;
        if (first == kNone || second == kNone)
            return first == kNone ? second : first;
        return place < m_own[before].behind ? first : second;
    }

    const Project& m_project;
    const Spine& m_spine;
    const std::vector<SubtitleLine>& m_lines;
    bool m_spaces;
    std::vector<OwnWord> m_own;
    std::vector<NewWord> m_new;
    std::vector<bool> m_known;  ///< by line: a word of it was found
};

}  // namespace

Result<CaptionImport> captionEdits(const Project& project, const Spine& spine, const std::vector<SubtitleLine>& lines) {
    std::vector<SubtitleLine> inFilm;
    std::vector<SubtitleLine> outside;
    for (const SubtitleLine& line : lines)
        (line.range.start < TimePoint{} + spine.duration + kNear ? inFilm : outside).push_back(line);
    Matcher matcher(project, spine, inFilm);
    if (matcher.words() > kMostWords)
        return fail(ErrorCode::InvalidInput, "The subtitles have " + std::to_string(matcher.words()) +
                                                 " words, far more than a short. Choose the file that belongs to it.");
    CaptionImport import = matcher.run();
    if (import.unmatched.size() == inFilm.size())
        return fail(ErrorCode::InvalidInput,
                    "None of the subtitles belongs to a sentence of the short: neither their words nor "
                    "their times fit. Choose the file that belongs to it.");
    import.unmatched.insert(import.unmatched.end(), outside.begin(), outside.end());
    return import;
}

}  // namespace sw
