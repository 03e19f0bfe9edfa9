#include "services/music/harmony.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <numeric>

namespace sw {
namespace {

int floorDivide(int a, int b) {
    return a >= 0 ? a / b : -((-a + b - 1) / b);
}

double mean(const std::vector<int>& keys) {
    return static_cast<double>(std::accumulate(keys.begin(), keys.end(), 0)) / static_cast<double>(keys.size());
}

/// How far the voices travel, each to its nearest one, plus the pull towards `centre`.
double cost(const std::vector<int>& keys, const std::vector<int>& previous, int centre) {
    double sum = 0.6 * static_cast<double>(keys.size()) * std::abs(mean(keys) - centre);
    for (const int key : keys) {
        int best = previous.empty() ? 0 : std::numeric_limits<int>::max();
        for (const int before : previous)
            best = std::min(best, std::abs(key - before));
        sum += best;
    }
    return sum;
}

}  // namespace

int keyOfDegree(const std::vector<int>& scale, int tonic, int degree) {
    const int octave = floorDivide(degree, 7);
    return tonic + 12 * octave + scale[static_cast<std::size_t>(degree - 7 * octave)];
}

std::vector<int> chordDegrees(int degree, bool seventh) {
    std::vector<int> degrees = {degree, degree + 2, degree + 4};
    if (seventh)
        degrees.push_back(degree + 6);
    return degrees;
}

int nearestChordDegree(int degree, int chord) {
    for (int distance = 0;; ++distance)
        for (const int candidate : {degree - distance, degree + distance})
            for (const int note : chordDegrees(chord, false))
                if ((candidate - note) % 7 == 0)
                    return candidate;
}

std::vector<int> voiced(const std::vector<int>& keys, const std::vector<int>& previous, int centre) {
    std::vector<int> best;
    double bestCost = std::numeric_limits<double>::max();
    for (std::size_t inversion = 0; inversion < keys.size(); ++inversion) {
        std::vector<int> close;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            int key = keys[(inversion + i) % keys.size()];
            while (!close.empty() && key <= close.back())
                key += 12;
            while (!close.empty() && key - 12 > close.back())
                key -= 12;
            close.push_back(key);
        }
        for (int octave = -4; octave <= 4; ++octave) {
            std::vector<int> candidate = close;
            for (int& key : candidate)
                key += 12 * octave;
            const double candidateCost = cost(candidate, previous, centre);
            if (candidateCost < bestCost) {
                bestCost = candidateCost;
                best = candidate;
            }
        }
    }
    return best;
}

}  // namespace sw
