#include "services/music/mood_words.h"

#include <array>
#include <initializer_list>

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

}  // namespace

std::string moodFromWords(const std::string& words) {
    std::string text = " " + asciiLower(words);
    for (char& c : text)
        if (c == ',' || c == ';' || c == '/' || c == '#' || c == '\n' || c == '\t')
            c = ' ';
    std::string best = "uplifting";
    int most = 0;
    for (const MoodWords& row : table()) {
        int hits = 0;
        for (const char* word : row.words)
            hits += text.find(" " + std::string(word)) != std::string::npos;
        if (text.find(" " + std::string(row.mood)) != std::string::npos)
            hits += 10;
        if (hits > most) {
            most = hits;
            best = row.mood;
        }
    }
    return best;
}

}  // namespace sw
