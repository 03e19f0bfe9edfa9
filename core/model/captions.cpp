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

std::set<std::string> stressedIn(const std::vector<std::string>& emphasis) {
    std::set<std::string> stressed;
    for (const std::string& phrase : emphasis)
        for (const std::string& word : split(phrase, ' '))
            if (!core(word).empty())
                stressed.insert(core(word));
    return stressed;
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

/// True for code points that stay with what is before them: combining marks, joiners and variation selectors, the marks
/// of Thai, Lao, Burmese and Khmer, and East Asian signs that begin no line.
bool staysWithBefore(char32_t c) {
    struct Span {
        char32_t first;
        char32_t last;
    };
    static constexpr Span kSpans[] = {{0x0300, 0x036F}, {0x0E30, 0x0E3A}, {0x0E45, 0x0E4E},   {0x0EB0, 0x0EBC},
                                      {0x0EC8, 0x0ECE}, {0x102B, 0x103E}, {0x17B4, 0x17D3},   {0x200D, 0x200D},
                                      {0x3001, 0x3002}, {0x3005, 0x3005}, {0x3009, 0x3009},   {0x300B, 0x300B},
                                      {0x300D, 0x300D}, {0x300F, 0x300F}, {0x3011, 0x3011},   {0x3099, 0x309A},
                                      {0x30FC, 0x30FC}, {0xFE00, 0xFE0F}, {0xFF01, 0xFF01},   {0xFF09, 0xFF09},
                                      {0xFF0C, 0xFF0C}, {0xFF1F, 0xFF1F}, {0x1F3FB, 0x1F3FF}};
    return std::any_of(std::begin(kSpans), std::end(kSpans),
                       [c](const Span& span) { return c >= span.first && c <= span.last; });
}

/// Pieces of about three code points of a text without spaces, none of which begins in the middle of a letter.
std::vector<std::string> unspacedParts(const std::string& text) {
    constexpr std::size_t kLength = 3;
    std::vector<std::u32string> parts;
    char32_t before = 0;
    for (const char32_t c : toUtf32(text)) {
        const bool full = parts.empty() || parts.back().size() >= kLength;
        if (full && (parts.empty() || (!staysWithBefore(c) && before != 0x200D)))
            parts.emplace_back();
        parts.back() += c;
        before = c;
    }
    std::vector<std::string> written;
    for (const std::u32string& part : parts)
        written.push_back(toUtf8(part));
    return written;
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

void stress(std::vector<CaptionWord>& words, const std::vector<std::string>& emphasis) {
    const std::set<std::string> stressed = stressedIn(emphasis);
    for (CaptionWord& word : words)
        word.emphasis = stressed.contains(core(word.text));
}

Json captionsFromVoice(const Json& voice, const std::vector<std::string>& emphasis) {
    const std::set<std::string> stressed = stressedIn(emphasis);
    Json words = Json::array();
    if (voice.contains("words") && voice["words"].is_array()) {
        for (const Json& spoken : voice["words"]) {
            const std::string text = stringOr(spoken, "text");
            words.push_back({{"text", text},
                             {"start", integerOr(spoken, "start", 0)},
                             {"end", integerOr(spoken, "end", 0)},
                             {"spaceBefore", booleanOr(spoken, "spaceBefore", true)},
                             {"emphasis", stressed.contains(core(text))}});
            if (const std::string reading = stringOr(spoken, "reading"); !reading.empty())
                words.back()["reading"] = reading;
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
                         booleanOr(word, "spaceBefore", true), stringOr(word, "reading")});
    return words;
}

std::vector<CaptionWord> estimatedWords(const std::string& text, const std::string& language, TimeRange range) {
    std::vector<std::string> parts;
    if (writesSpaces(language)) {
        for (const std::string& part : split(text, ' '))
            if (!part.empty())
                parts.push_back(part);
    } else {
        parts = unspacedParts(text);
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

std::vector<CutCaption> captionCards(const std::string& origin, std::vector<CaptionWord> words, const Look& look,
                                     const std::string& language) {
    std::erase_if(words, [](const CaptionWord& word) { return word.text.empty(); });  // nothing is to be read there
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
