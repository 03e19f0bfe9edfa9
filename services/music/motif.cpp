#include "services/music/motif.h"

#include <algorithm>
#include <cstdlib>

namespace sw {
namespace {

constexpr int kLowest = -2;
constexpr int kHighest = 7;

}  // namespace

std::vector<PatternNote> patternNotes(const std::string& pattern) {
    std::vector<PatternNote> notes;
    bool sounding = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char letter = pattern[i];
        if (letter == '-' && sounding) {
            ++notes.back().length;
            continue;
        }
        sounding = letter != '.' && letter != '-';
        if (sounding)
            notes.push_back({static_cast<int>(i), 1, letter});
    }
    return notes;
}

Motif makeMotif(const std::string& rhythm, Random& random) {
    Motif motif;
    int degree = static_cast<int>(random.below(3)) * 2;
    int move = 0;
    for (const PatternNote& note : patternNotes(rhythm)) {
        motif.push_back({note.step, note.length, degree});
        if (std::abs(move) > 1)
            move = move > 0 ? -1 : 1;
        else if (random.chance(0.24))
            move = (random.chance(0.6) ? 1 : -1) * random.whole(2, 3);
        else if (random.chance(0.14))
            move = 0;
        else
            move = random.chance(degree > 3 ? 0.3 : 0.62) ? 1 : -1;
        degree = std::clamp(degree + move, kLowest, kHighest);
    }
    return motif;
}

Motif answered(const Motif& motif, MotifEnd end) {
    Motif answer = motif;
    if (answer.empty())
        return answer;
    const std::size_t turned = std::max<std::size_t>(1, answer.size() / 3);
    const int goal = end == MotifEnd::Open ? 4 : answer.back().degree > 4 ? 7 : 0;
    int degree = goal;
    for (std::size_t i = 0; i < turned; ++i) {
        MotifNote& note = answer[answer.size() - 1 - i];
        note.degree = std::clamp(degree, kLowest, kHighest);
        degree += note.degree < motif[motif.size() - 1 - turned].degree ? 1 : -1;
    }
    return answer;
}

}  // namespace sw
