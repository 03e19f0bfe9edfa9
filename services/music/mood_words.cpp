#include "services/music/mood_words.h"

#include <array>
#include <initializer_list>
#include <string_view>

#include "core/base/text.h"

namespace sw {
namespace {

struct MoodWords {
    const char* mood;
    std::initializer_list<const char*> words;  ///< beginnings of words
};

const std::array<MoodWords, 8>& table() {
    static const std::array<MoodWords, 8> kTable = {{
        {"uplifting", {"uplift", "happy", "inspir", "bright", "hope", "positive", "joy", "motivat", "pop", "warm"}},
        {"calm", {"calm", "soft", "relax", "ambient", "peace", "gentle", "chill", "lofi", "lo-fi", "sleep", "medit", "slow"}},
        {"tense", {"tens", "dark", "suspen", "thrill", "horror", "scary", "ominous", "mystery", "pulse"}},
        {"playful", {"playful", "fun", "quirk", "pizzicato", "marimba", "bounc", "comed", "cute", "child"}},
        {"curious", {"curious", "wonder", "explor", "pluck", "question", "discover", "light"}},
        {"serious", {"serious", "documentary", "news", "sad", "emotion", "piano", "melanchol", "thought"}},
        {"tech", {"tech", "electro", "synth", "arpegg", "future", "house", "edm", "digital", "beat", "dance"}},
        {"epic", {"epic", "cinematic", "orchestr", "brass", "trailer", "heroic", "big", "power", "rock"}},
    }};
    return kTable;
}

constexpr std::string_view kBetweenWords = ",;/#\n\t";
constexpr std::string_view kBetweenNames = ",;/#\n\t_.()[]";  // in the names of files

/// Lower-case words, each behind a space.
std::string spaced(const std::string& words, std::string_view between) {
    std::string text = " " + asciiLower(words);
    for (char& c : text)
        if (between.find(c) != std::string_view::npos)
            c = ' ';
    return text;
}

int hitsOf(const std::string& mood, const std::string& text) {
    int hits = text.find(" " + mood) != std::string::npos ? 10 : 0;
    for (const MoodWords& row : table())
        if (mood == row.mood)
            for (const char* word : row.words)
                hits += text.find(" " + std::string(word)) != std::string::npos;
    return hits;
}

}  // namespace

int moodHits(const std::string& mood, const std::string& words) {
    return mood.empty() ? 0 : hitsOf(asciiLower(mood), spaced(words, kBetweenNames));
}

std::string moodFromWords(const std::string& words) {
    const std::string text = spaced(words, kBetweenWords);
    std::string best = "uplifting";
    int most = 0;
    for (const MoodWords& row : table())
        if (const int hits = hitsOf(row.mood, text); hits > most) {
            most = hits;
            best = row.mood;
        }
    return best;
}

}  // namespace sw
