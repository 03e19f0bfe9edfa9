#include "core/model/animation_names.h"

#include <array>
#include <vector>

#include "core/base/text.h"

namespace sw {
namespace {

using enum AnimationPart;

// A direction is the one in which the overlay moves, coming and going.
constexpr std::array kEntries = {
    AnimationEntry{In, "fade", "Fade in", 400},
    AnimationEntry{In, "pop", "Pop in", 500},
    AnimationEntry{In, "rise", "Rise in", 500},
    AnimationEntry{In, "drop", "Drop in", 500},
    AnimationEntry{In, "slide_left", "Slide in, moving left", 500},
    AnimationEntry{In, "slide_right", "Slide in, moving right", 500},
    AnimationEntry{In, "slide_up", "Slide in, moving up", 500},
    AnimationEntry{In, "slide_down", "Slide in, moving down", 500},
    AnimationEntry{In, "grow", "Grow in", 400},
    AnimationEntry{In, "shrink", "Shrink in", 400},
    AnimationEntry{In, "spin", "Spin in", 600},
    AnimationEntry{In, "flip", "Flip in", 500},
    AnimationEntry{In, "bounce", "Bounce in", 800},
    AnimationEntry{In, "elastic", "Elastic in", 900},
    AnimationEntry{In, "stamp", "Stamp in", 350},
    AnimationEntry{In, "swing", "Swing in", 800},
    AnimationEntry{In, "roll", "Roll in", 700},
    AnimationEntry{In, "unfold", "Unfold", 450},
    AnimationEntry{In, "wipe", "Wipe in", 500},
    AnimationEntry{In, "typewriter", "Typewriter", 1200},
    AnimationEntry{Out, "fade", "Fade out", 350},
    AnimationEntry{Out, "pop", "Pop out", 350},
    AnimationEntry{Out, "rise", "Rise out", 400},
    AnimationEntry{Out, "drop", "Drop out", 400},
    AnimationEntry{Out, "slide_left", "Slide out, moving left", 400},
    AnimationEntry{Out, "slide_right", "Slide out, moving right", 400},
    AnimationEntry{Out, "slide_up", "Slide out, moving up", 400},
    AnimationEntry{Out, "slide_down", "Slide out, moving down", 400},
    AnimationEntry{Out, "grow", "Grow out", 350},
    AnimationEntry{Out, "shrink", "Shrink out", 350},
    AnimationEntry{Out, "spin", "Spin out", 500},
    AnimationEntry{Out, "flip", "Flip out", 450},
    AnimationEntry{Out, "roll", "Roll out", 600},
    AnimationEntry{Out, "fold", "Fold", 400},
    AnimationEntry{Out, "wipe", "Wipe out", 450},
    AnimationEntry{Out, "typewriter", "Delete letters", 700},
    AnimationEntry{Loop, "pulse", "Pulse", 1200},
    AnimationEntry{Loop, "float", "Float", 3000},
    AnimationEntry{Loop, "swing", "Swing", 2400},
    AnimationEntry{Loop, "shake", "Shake", 1600},
    AnimationEntry{Loop, "rotate", "Rotate", 6000},
    AnimationEntry{Loop, "wobble", "Wobble", 1800},
    AnimationEntry{Loop, "blink", "Blink", 1000},
    AnimationEntry{Loop, "breathe", "Breathe", 4000},
    AnimationEntry{Loop, "heartbeat", "Heartbeat", 1200},
    AnimationEntry{Loop, "drift", "Drift", 8000},
};

}  // namespace

std::span<const AnimationEntry> animationEntries() {
    return kEntries;
}

const char* animationPartName(AnimationPart part) {
    switch (part) {
        case In:
            return "in";
        case Out:
            return "out";
        case Loop:
            break;
    }
    return "loop";
}

const AnimationEntry* animationEntry(AnimationPart part, const std::string& name) {
    for (const AnimationEntry& entry : kEntries)
        if (entry.part == part && name == entry.name)
            return &entry;
    return nullptr;
}

Result<void> checkAnimationName(AnimationPart part, const std::string& name) {
    if (name == "none" || animationEntry(part, name))
        return {};
    std::vector<std::string> names{"none"};
    for (const AnimationEntry& entry : kEntries)
        if (entry.part == part)
            names.emplace_back(entry.name);
    const std::string near = nearest(name, names);
    return fail(ErrorCode::InvalidInput, "There is no \"" + std::string(animationPartName(part)) +
                                             "\" animation called \"" + name + "\"." +
                                             (near.empty() ? "" : " Did you mean \"" + near + "\"?") +
                                             " Choose one of: " + joined(names, ", ") + ".");
}

}  // namespace sw
