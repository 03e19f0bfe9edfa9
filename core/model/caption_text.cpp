#include "core/model/caption_text.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/model/captions.h"

namespace sw {
namespace {

using Words = std::vector<std::string>;

/// For each old word its place in `now`, or `now.size()` when it is gone: a longest common subsequence.
std::vector<std::size_t> matches(const Words& old, const Words& now) {
    const std::size_t columns = now.size() + 1;
    std::vector<std::size_t> length((old.size() + 1) * columns, 0);
    for (std::size_t i = old.size(); i-- > 0;)
        for (std::size_t j = now.size(); j-- > 0;)
            length[i * columns + j] = old[i] == now[j] ? 1 + length[(i + 1) * columns + j + 1]
                                                       : std::max(length[(i + 1) * columns + j], length[i * columns + j + 1]);
    std::vector<std::size_t> found(old.size(), now.size());
    for (std::size_t i = 0, j = 0; i < old.size() && j < now.size();) {
        if (old[i] == now[j])
            found[i++] = j++;
        else if (length[(i + 1) * columns + j] >= length[i * columns + j + 1])
            ++i;
        else
            ++j;
    }
    return found;
}

/// The time that replaced words leave; where words are only put in, half of the one before (or behind) them.
TimeRange freed(std::vector<CaptionWord>& spoken, const WordChange& change) {
    if (change.oldFrom < change.oldTo)
        return {spoken[change.oldFrom].range.start, spoken[change.oldTo - 1].range.end};
    if (change.oldFrom > 0) {
        TimeRange& before = spoken[change.oldFrom - 1].range;
        const TimePoint middle = before.start + before.duration() / 2;
        return {middle, std::exchange(before.end, middle)};
    }
    TimeRange& behind = spoken[change.oldTo].range;
    const TimePoint middle = behind.start + behind.duration() / 2;
    return {std::exchange(behind.start, middle), middle};
}

}  // namespace

std::vector<WordChange> wordChanges(const Words& old, const Words& now) {
    const std::vector<std::size_t> found = matches(old, now);
    std::vector<WordChange> all;
    WordChange open{0, 0, 0, 0};
    for (std::size_t i = 0; i <= old.size(); ++i) {
        const bool end = i == old.size();
        if (!end && found[i] == now.size())
            continue;
        open.oldTo = i;
        open.newTo = end ? now.size() : found[i];
        if (open.oldFrom < open.oldTo || open.newFrom < open.newTo)
            all.push_back(open);
        if (!end)
            open = {i + 1, i + 1, found[i] + 1, found[i] + 1};
    }
    return all;
}

Words textParts(const std::string& text, const std::string& language) {
    Words parts;
    if (!writesSpaces(language)) {
        for (const char32_t c : toUtf32(text))
            parts.push_back(toUtf8(std::u32string_view(&c, 1)));
        return parts;
    }
    for (const std::string& part : split(text, ' '))
        if (!part.empty())
            parts.push_back(part);
    return parts;
}

std::vector<CaptionWord> timedParts(const std::vector<CaptionWord>& spoken, const std::string& language) {
    if (writesSpaces(language))
        return spoken;
    std::vector<CaptionWord> parts;
    for (const CaptionWord& word : spoken) {
        const Words characters = textParts(word.text, language);
        const auto count = std::ssize(characters);
        for (std::ptrdiff_t i = 0; i < count; ++i) {
            CaptionWord part = word;
            part.text = characters[static_cast<std::size_t>(i)];
            part.range = {word.range.start + word.range.duration() * i / count,
                          word.range.start + word.range.duration() * (i + 1) / count};
            parts.push_back(std::move(part));
        }
    }
    return parts;
}

std::vector<CaptionWord> gathered(const std::vector<CaptionWord>& characters) {
    constexpr std::size_t kMost = 3;
    std::vector<CaptionWord> words;
    std::size_t inLast = kMost;
    for (const CaptionWord& character : characters) {
        if (inLast == kMost) {
            words.push_back(character);
            inLast = 1;
            continue;
        }
        words.back().text += character.text;
        words.back().range.end = character.range.end;
        words.back().emphasis = words.back().emphasis || character.emphasis;
        ++inLast;
    }
    return words;
}

std::vector<CaptionWord> sharedOut(TimeRange range, const Words& words, bool spaces) {
    std::int64_t total = 0;
    for (const std::string& word : words)
        total += std::ssize(word) + 1;
    std::vector<CaptionWord> shared;
    std::int64_t before = 0;
    for (const std::string& word : words) {
        const std::int64_t after = before + std::ssize(word) + 1;
        shared.push_back({word,
                          {range.start + range.duration() * before / total, range.start + range.duration() * after / total},
                          false,
                          spaces});
        before = after;
    }
    return shared;
}

std::vector<CaptionWord> withText(const std::vector<CaptionWord>& spoken, const std::string& text, const std::string& language) {
    const bool spaces = writesSpaces(language);
    std::vector<CaptionWord> timed = timedParts(spoken, language);
    const Words wanted = textParts(text, language);
    if (timed.empty() || wanted.empty())
        return spoken;
    Words old;
    for (const CaptionWord& word : timed)
        old.push_back(word.text);
    const std::vector<WordChange> all = wordChanges(old, wanted);
    if (all.empty())
        return spoken;
    std::vector<CaptionWord> words;
    std::size_t next = 0;
    for (const WordChange& change : all) {
        const TimeRange range = freed(timed, change);
        words.insert(words.end(), timed.begin() + static_cast<std::ptrdiff_t>(next),
                     timed.begin() + static_cast<std::ptrdiff_t>(change.oldFrom));
        const auto shared = sharedOut(range, {wanted.begin() + static_cast<std::ptrdiff_t>(change.newFrom),
                                              wanted.begin() + static_cast<std::ptrdiff_t>(change.newTo)},
                                      spaces);
        words.insert(words.end(), shared.begin(), shared.end());
        next = change.oldTo;
    }
    words.insert(words.end(), timed.begin() + static_cast<std::ptrdiff_t>(next), timed.end());
    return spaces ? words : gathered(words);
}

std::string carriedCaption(const std::string& before, const std::string& caption, const std::string& after,
                           const std::string& language) {
    const Words old = textParts(before, language);
    const Words shown = textParts(caption, language);
    Words now = textParts(after, language);
    const std::vector<std::size_t> place = matches(old, now);
    const auto stays = [&](const WordChange& change) {
        for (std::size_t i = change.oldFrom; i < change.oldTo; ++i)
            if (place[i] == now.size() || place[i] != place[change.oldFrom] + (i - change.oldFrom))
                return false;
        const bool onlyAdds = change.oldFrom == change.oldTo;
        return !onlyAdds || (change.oldFrom > 0 && place[change.oldFrom - 1] != now.size());
    };
    const std::size_t count = now.size();
    std::vector<WordChange> all = wordChanges(old, shown);
    std::reverse(all.begin(), all.end());  // so that places before stay right
    bool any = false;
    Words result = now;
    for (const WordChange& change : all) {
        if (!stays(change))
            continue;
        const std::size_t at = change.oldFrom < change.oldTo ? place[change.oldFrom] : place[change.oldFrom - 1] + 1;
        const auto first = result.begin() + static_cast<std::ptrdiff_t>(at);
        const auto there = result.erase(first, first + static_cast<std::ptrdiff_t>(change.oldTo - change.oldFrom));
        result.insert(there, shown.begin() + static_cast<std::ptrdiff_t>(change.newFrom),
                      shown.begin() + static_cast<std::ptrdiff_t>(change.newTo));
        any = true;
    }
    return any && count > 0 ? joined(result, writesSpaces(language) ? " " : "") : "";
}

}  // namespace sw
