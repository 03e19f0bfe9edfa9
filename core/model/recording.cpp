#include "core/model/recording.h"

#include <algorithm>

#include "core/model/caption_text.h"
#include "core/model/captions.h"

namespace sw {
namespace {

TimePoint middle(TimePoint a, TimePoint b) {
    return a + (b - a) / 2;
}

bool isCut(const Override& own, const CaptionWord& word) {
    const TimePoint at = middle(word.range.start, word.range.end);
    return std::any_of(own.cuts.begin(), own.cuts.end(), [&](const TimeRange& cut) { return cut.contains(at); });
}

/// In order and apart.
std::vector<TimeRange> joinedRanges(std::vector<TimeRange> ranges) {
    std::sort(ranges.begin(), ranges.end(), [](const TimeRange& a, const TimeRange& b) { return a.start < b.start; });
    std::vector<TimeRange> joint;
    for (const TimeRange& range : ranges) {
        if (range.duration() <= Duration{})
            continue;
        if (!joint.empty() && range.start <= joint.back().end)
            joint.back().end = std::max(joint.back().end, range.end);
        else
            joint.push_back(range);
    }
    return joint;
}

std::vector<TimeRange> without(const std::vector<TimeRange>& ranges, TimeRange gone) {
    std::vector<TimeRange> left;
    for (const TimeRange& range : ranges) {
        left.push_back({range.start, std::min(range.end, gone.start)});
        left.push_back({std::max(range.start, gone.end), range.end});
    }
    return joinedRanges(std::move(left));
}

/// What is said in a recording, word for word (or character for character), and what of it is heard.
class Transcript {
public:
    Transcript(Override own, const std::string& language) : m_own(std::move(own)) {
        for (const CaptionWord& word : m_own.words)
            for (const CaptionWord& part : timedParts({word}, language))
                m_parts.push_back({part, isCut(m_own, word)});
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            if (!m_parts[i].cut)
                m_heard.push_back(i);
    }

    [[nodiscard]] std::vector<std::string> heard() const {
        std::vector<std::string> texts;
        for (const std::size_t place : m_heard)
            texts.push_back(m_parts[place].word.text);
        return texts;
    }

    /// Changes are told from the last one on, so that places before stay right.
    void change(const WordChange& change, const std::vector<std::string>& now, bool spaces) {
        const std::vector<std::string> words(now.begin() + static_cast<std::ptrdiff_t>(change.newFrom),
                                             now.begin() + static_cast<std::ptrdiff_t>(change.newTo));
        if (words.empty())
            cutOut(change);
        else if (change.oldFrom < change.oldTo)
            replace(m_heard[change.oldFrom], m_heard[change.oldTo - 1] + 1, words, spaces);
        else if (!hearAgain(change.oldFrom, words))
            insert(change.oldFrom, words, spaces);
    }

    [[nodiscard]] Override finished(bool spaces) {
        m_own.words.clear();
        std::vector<CaptionWord> run;
        const auto endRun = [&] {
            const std::vector<CaptionWord> words = spaces ? run : gathered(run);
            m_own.words.insert(m_own.words.end(), words.begin(), words.end());
            run.clear();
        };
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            if (i > 0 && m_parts[i].cut != m_parts[i - 1].cut)
                endRun();
            run.push_back(m_parts[i].word);
        }
        endRun();
        return std::move(m_own);
    }

private:
    struct Part {
        CaptionWord word;
        bool cut = false;
    };

    /// The time of parts first…last with half of the pauses around them; at the ends all that there is.
    [[nodiscard]] TimeRange timeOf(std::size_t first, std::size_t last) const {
        const bool atEnd = last + 1 == m_parts.size();
        return {first == 0 ? TimePoint{} : middle(m_parts[first - 1].word.range.end, m_parts[first].word.range.start),
                atEnd ? TimePoint{} + m_own.mediaDuration
                      : middle(m_parts[last].word.range.end, m_parts[last + 1].word.range.start)};
    }

    void cutOut(const WordChange& change) {
        for (std::size_t i = change.oldFrom; i < change.oldTo; ++i) {
            m_parts[m_heard[i]].cut = true;
            m_own.cuts.push_back(timeOf(m_heard[i], m_heard[i]));
        }
        m_own.cuts = joinedRanges(std::move(m_own.cuts));
    }

    void put(std::size_t from, std::size_t to, const std::vector<CaptionWord>& words) {
        const auto first = m_parts.begin() + static_cast<std::ptrdiff_t>(from);
        auto at = m_parts.erase(first, m_parts.begin() + static_cast<std::ptrdiff_t>(to));
        for (const CaptionWord& word : words)
            at = m_parts.insert(at, {word, false}) + 1;
    }

    /// Parts that were cut out between the replaced ones go with them.
    void replace(std::size_t from, std::size_t to, const std::vector<std::string>& words, bool spaces) {
        put(from, to, sharedOut({m_parts[from].word.range.start, m_parts[to - 1].word.range.end}, words, spaces));
    }

    /// True when the words are among those that were cut out there.
    bool hearAgain(std::size_t place, const std::vector<std::string>& words) {
        const std::size_t from = place == 0 ? 0 : m_heard[place - 1] + 1;
        const std::size_t to = place == m_heard.size() ? m_parts.size() : m_heard[place];
        for (std::size_t first = from; first + words.size() <= to; ++first) {
            const auto same = [&](std::size_t i) { return m_parts[first + i].word.text == words[i]; };
            std::size_t count = 0;
            while (count < words.size() && same(count))
                ++count;
            if (count < words.size())
                continue;
            for (std::size_t i = 0; i < count; ++i)
                m_parts[first + i].cut = false;
            m_own.cuts = without(m_own.cuts, timeOf(first, first + count - 1));
            return true;
        }
        return false;
    }

    /// They share half of the word before (or behind) them.
    void insert(std::size_t place, const std::vector<std::string>& words, bool spaces) {
        const bool behind = place == 0;
        const std::size_t neighbour = m_heard[behind ? 0 : place - 1];
        TimeRange& taken = m_parts[neighbour].word.range;
        const TimePoint half = middle(taken.start, taken.end);
        const TimeRange range = behind ? TimeRange{taken.start, half} : TimeRange{half, taken.end};
        (behind ? taken.start : taken.end) = half;
        const std::size_t at = behind ? neighbour : neighbour + 1;
        put(at, at, sharedOut(range, words, spaces));
    }

    Override m_own;
    std::vector<Part> m_parts;
    std::vector<std::size_t> m_heard;  ///< places of the parts that are heard
};

/// The part of a recording from `range.start` to `range.end` of its time.
Override partOf(const Override& own, TimeRange range) {
    Override part = own;
    part.from = own.from + (range.start - TimePoint{});
    part.mediaDuration = range.duration();
    part.words.clear();
    part.cuts.clear();
    const auto moved = [&](TimePoint at) { return TimePoint{} + (std::clamp(at, range.start, range.end) - range.start); };
    for (CaptionWord word : own.words) {
        if (!range.contains(middle(word.range.start, word.range.end)))
            continue;
        word.range = {moved(word.range.start), moved(word.range.end)};
        part.words.push_back(std::move(word));
    }
    for (const TimeRange& cut : own.cuts)
        part.cuts.push_back({moved(cut.start), moved(cut.end)});
    part.cuts = joinedRanges(std::move(part.cuts));
    return part;
}

}  // namespace

bool isRecording(const Override* own) {
    return own && own->media && own->mediaDuration > Duration{};
}

std::vector<TimeRange> keptRanges(const Override& own) {
    return own.cuts.empty() ? std::vector<TimeRange>{{TimePoint{}, TimePoint{} + own.mediaDuration}} : [&] {
        std::vector<TimeRange> kept{{TimePoint{}, TimePoint{} + own.mediaDuration}};
        for (const TimeRange& cut : own.cuts)
            kept = without(kept, cut);
        return kept;
    }();
}

Duration heardLength(const Override& own) {
    return heardAt(own, TimePoint{} + own.mediaDuration) - TimePoint{};
}

TimePoint heardAt(const Override& own, TimePoint at) {
    Duration gone;
    for (const TimeRange& cut : own.cuts)
        if (cut.start < at)
            gone = gone + (std::min(cut.end, at) - cut.start);
    return at - gone;
}

std::vector<CaptionWord> heardWords(const Override& own, const std::vector<CaptionWord>& words) {
    std::vector<CaptionWord> heard;
    for (CaptionWord word : words) {
        if (isCut(own, word))
            continue;
        word.range = {heardAt(own, word.range.start), heardAt(own, word.range.end)};
        heard.push_back(std::move(word));
    }
    return heard;
}

std::vector<CaptionWord> recordedWords(const Override& own, const std::string& node, const AssetIndex& assets) {
    if (!own.words.empty())
        return own.words;
    const AssetPtr found = assets.find(node);
    const bool ofThis = found && stringOr(found->value, "recording") == own.media.fileName() &&
                        integerOr(found->value, "from", -1) == own.from.flicks;
    return ofThis ? captionWords(found->value, {}) : std::vector<CaptionWord>{};
}

Override rewritten(Override own, const std::string& text, const std::string& language) {
    const bool spaces = writesSpaces(language);
    Transcript transcript(std::move(own), language);
    const std::vector<std::string> now = textParts(text, language);
    std::vector<WordChange> all = wordChanges(transcript.heard(), now);
    for (auto change = all.rbegin(); change != all.rend(); ++change)
        transcript.change(*change, now, spaces);
    return transcript.finished(spaces);
}

std::pair<Override, Override> dividedRecording(const Override& own, const std::vector<CaptionWord>& words, int word) {
    std::vector<CaptionWord> heard;
    std::copy_if(words.begin(), words.end(), std::back_inserter(heard), [&](const CaptionWord& w) { return !isCut(own, w); });
    const auto place = static_cast<std::size_t>(std::max(word, 0));
    const TimePoint end = TimePoint{} + own.mediaDuration;
    TimePoint at = end - own.mediaDuration / 2;
    if (place > 0 && place < heard.size()) {
        at = middle(heard[place - 1].range.end, heard[place].range.start);
        for (const TimeRange& cut : own.cuts)  // what was cut out there stays whole
            if (cut.contains(at))
                at = cut.start;
    }
    return {partOf(own, {TimePoint{}, at}), partOf(own, {at, end})};
}

}  // namespace sw
