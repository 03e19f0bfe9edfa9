#include "services/animation/camera_words.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "services/animation/camera_moves.h"

namespace sw {
namespace {

/// What people write for a movement beside its name.
struct Phrase {
    const char* words;
    const char* move;
};
constexpr std::array kPhrases = {Phrase{"zooms in", "Zoom In"},       Phrase{"zooming in", "Zoom In"},     Phrase{"zooms out", "Zoom Out"},
                                 Phrase{"zooming out", "Zoom Out"},   Phrase{"pushes in", "Push In"},      Phrase{"dolly in", "Push In"},
                                 Phrase{"closer", "Push In"},         Phrase{"pulls out", "Pull Out"},     Phrase{"pulls back", "Pull Out"},
                                 Phrase{"pull back", "Pull Out"},     Phrase{"dolly out", "Pull Out"},     Phrase{"pans left", "Pan Left"},
                                 Phrase{"panning left", "Pan Left"},  Phrase{"pan to the left", "Pan Left"}, Phrase{"pans right", "Pan Right"},
                                 Phrase{"panning right", "Pan Right"}, Phrase{"pan to the right", "Pan Right"}, Phrase{"moves left", "Move Left"},
                                 Phrase{"moves right", "Move Right"}, Phrase{"moves up", "Move Up"},       Phrase{"moves down", "Move Down"},
                                 Phrase{"orbit", "Orbit Right"},      Phrase{"rises", "Crane Up"},         Phrase{"rising", "Crane Up"},
                                 Phrase{"descends", "Crane Down"},    Phrase{"still", "Static"},           Phrase{"no movement", "Static"},
                                 Phrase{"static", "Static"},          Phrase{"zoom", "Zoom In"}};

}  // namespace

Json cameraFromWords(const std::string& text) {
    const std::string plain = trimmed(text);
    if (plain.starts_with('{'))
        return plain;
    const std::string lower = asciiLower(plain);
    std::string best = "Push In";
    std::size_t first = std::string::npos;
    const auto look = [&](const std::string& words, const std::string& move) {
        // Of those that begin at the same place the first one, so that names come before what is a part of them.
        if (const std::size_t at = lower.find(words); at < first) {
            first = at;
            best = move;
        }
    };
    for (const std::string& name : cameraMoveNames())
        look(asciiLower(name), name);
    for (const Phrase& phrase : kPhrases)
        look(phrase.words, phrase.move);
    return best;
}

}  // namespace sw
