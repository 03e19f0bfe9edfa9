#include "core/model/captions.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr Duration kHold = Duration::milliseconds(400);  // a card waits so long for the next one before it goes
constexpr Duration kLinger = Duration::milliseconds(120);

/// Letters and digits only, ASCII lower case, so that "Krakatoa," and "krakatoa" are one.
std::string core(const std::string& word) {
    std::string out;
    for (const char c : asciiLower(word))
        if (static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
    return out;
}

bool endsPhrase(const std::string& word) {
    static constexpr std::string_view kEnds[] = {".", ",", ";", ":", "!", "?", "\u2026", "\u3002", "\u3001", "\uff01",
                                                 "\uff1f", "\u2014", "\u060c", "\u061b", "\u061f", "\u0964"};
    std::string_view text = word;
    for (const std::string_view quote : {"\"", "'", "\u201d", "\u2019", "\u300d", ")"})
        while (text.size() > quote.size() && text.ends_with(quote))
            text.remove_suffix(quote.size());
    return std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view end) { return text.ends_with(end); });
}

std::size_t characters(const CaptionWord& word) {
    return toUtf32(word.text).size() + (word.spaceBefore ? 1 : 0);
}

/// Indices at which cards start, for a greedy fill.
std::vector<std::size_t> cardStarts(const std::vector<CaptionWord>& words, std::size_t maxWords, std::size_t maxCharacters) {
    std::vector<std::size_t> starts;
    std::size_t length = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::size_t n = characters(words[i]);
        const bool full = !starts.empty() && (i - starts.back() >= maxWords || length + n > maxCharacters);
        if (starts.empty() || full || endsPhrase(words[i - 1].text)) {
            starts.push_back(i);
            length = 0;
        }
        length += n;
    }
    return starts;
}

/// A card of one word takes a word of the card before it, where that has words to spare and both fit.
void avoidOrphans(std::vector<std::size_t>& starts, const std::vector<CaptionWord>& words, std::size_t maxCharacters) {
    for (std::size_t k = 1; k < starts.size(); ++k) {
        const std::size_t end = k + 1 < starts.size() ? starts[k + 1] : words.size();
        const bool alone = end - starts[k] == 1;
        const std::size_t last = starts[k] - 1;
        if (alone && starts[k] - starts[k - 1] >= 3 && !endsPhrase(words[last].text) &&
            characters(words[last]) + characters(words[starts[k]]) <= maxCharacters)
            --starts[k];
    }
}

}  // namespace

double captionCentre(int width, int height) {
    return height > width * 1.5 ? 0.72 : 0.8;
}

double captionTop(int width, int height) {
    constexpr double kHalf = 200.0 / 1080;  // of the shorter side
    return captionCentre(width, height) * height - kHalf * std::min(width, height);
}

bool writesSpaces(const std::string& language) {
    static const std::set<std::string> kWithout = {"ja", "zh", "cmn", "yue", "th", "lo", "km", "my"};
    return !kWithout.contains(baseLanguage(language));
}

Json captionsFromVoice(const Json& voice, const std::vector<std::string>& emphasis) {
    std::set<std::string> stressed;
    for (const std::string& phrase : emphasis)
        for (const std::string& word : split(phrase, ' '))
            if (!core(word).empty())
                stressed.insert(core(word));
    Json words = Json::array();
    if (voice.contains("words") && voice["words"].is_array()) {
        for (const Json& spoken : voice["words"]) {
            const std::string text = stringOr(spoken, "text");
            words.push_back({{"text", text},
                             {"start", integerOr(spoken, "start", 0)},
                             {"end", integerOr(spoken, "end", 0)},
                             {"spaceBefore", booleanOr(spoken, "spaceBefore", true)},
                             {"emphasis", stressed.contains(core(text))}});
        }
    }
    return {{"words", words}};
}

std::vector<CaptionWord> captionWords(const Json& captions, TimePoint start) {
    std::vector<CaptionWord> words;
    if (!captions.contains("words") || !captions["words"].is_array())
        return words;
    for (const Json& word : captions["words"])
        words.push_back({stringOr(word, "text"),
                         {start + Duration{integerOr(word, "start", 0)}, start + Duration{integerOr(word, "end", 0)}},
                         booleanOr(word, "emphasis", false),
                         booleanOr(word, "spaceBefore", true)});
    return words;
}

std::vector<CaptionWord> estimatedWords(const std::string& text, const std::string& language, TimeRange range) {
    std::vector<std::string> parts;
    if (writesSpaces(language)) {
        for (const std::string& part : split(text, ' '))
            if (!part.empty())
                parts.push_back(part);
    } else {
        const std::u32string points = toUtf32(text);
        for (std::size_t i = 0; i < points.size(); i += 3)
            parts.push_back(toUtf8(std::u32string_view(points).substr(i, 3)));
    }
    std::int64_t total = 0;
    for (const std::string& part : parts)
        total += static_cast<std::int64_t>(part.size()) + 1;
    std::vector<CaptionWord> words;
    std::int64_t before = 0;
    for (const std::string& part : parts) {
        const std::int64_t after = before + static_cast<std::int64_t>(part.size()) + 1;
        const auto at = [&](std::int64_t n) { return range.start + range.duration() * n / total; };
        words.push_back({part, {at(before), at(after)}, false, writesSpaces(language)});
        before = after;
    }
    return words;
}

std::vector<CutCaption> captionCards(const std::string& origin, const std::vector<CaptionWord>& words, const Look& look,
                                     const std::string& language) {
    const bool spaces = writesSpaces(language);
    const auto maxWords = static_cast<std::size_t>(spaces ? look.captionWords : look.captionWords * 3);
    const auto maxCharacters = static_cast<std::size_t>(spaces ? look.captionCharacters : look.captionCharacters / 2);
    std::vector<std::size_t> starts = cardStarts(words, maxWords, maxCharacters);
    if (maxWords > 1)
        avoidOrphans(starts, words, maxCharacters);
    std::vector<CutCaption> cards;
    for (std::size_t k = 0; k < starts.size(); ++k) {
        const std::size_t end = k + 1 < starts.size() ? starts[k + 1] : words.size();
        const auto first = words.begin() + static_cast<std::ptrdiff_t>(starts[k]);
        CutCaption card{origin, {}, {first, words.begin() + static_cast<std::ptrdiff_t>(end)}};
        card.words.front().spaceBefore = false;
        card.range = {card.words.front().range.start, card.words.back().range.end + kLinger};
        if (end < words.size() && words[end].range.start < card.words.back().range.end + kHold)
            card.range.end = words[end].range.start;
        cards.push_back(std::move(card));
    }
    return cards;
}

}  // namespace sw
