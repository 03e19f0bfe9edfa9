#include "core/model/transition_names.h"

#include <array>

#include "core/base/text.h"

namespace sw {
namespace {

using enum TransitionKind;

// "auto" draws quiet ones for calm scenes; what is flashy is drawn rarely and for lively scenes only, and what is a
// trick only when the creator asks for it.
constexpr std::array kEntries = {
    TransitionEntry{None, "none", "Hard cut", 0, 0, 0, 0, "tick"},
    TransitionEntry{Dissolve, "dissolve", "Dissolve", 4, 0.4, 400, 280, "tick"},
    TransitionEntry{Whip, "whip", "Whip left", 0, 3, 270, 210, "whoosh"},
    TransitionEntry{Slide, "slide", "Slide left", 2, 1.4, 380, 270, "swish"},
    TransitionEntry{Push, "push", "Push up", 1.2, 1.8, 360, 260, "whoosh"},
    TransitionEntry{ZoomIn, "zoom_in", "Zoom in", 0.6, 2, 340, 250, "swish"},
    TransitionEntry{Flash, "flash", "Flash", 0, 0.9, 260, 200, "click"},
    TransitionEntry{DipToBlack, "dip_to_black", "Dip to black", 0.4, 0, 600, 400, "tick"},
    TransitionEntry{DipToWhite, "dip_to_white", "Dip to white", 0.1, 0, 560, 360, "tick"},
    TransitionEntry{WipeLeft, "wipe_left", "Wipe left", 0, 0, 460, 320, "swish"},
    TransitionEntry{WipeRight, "wipe_right", "Wipe right", 0, 0, 460, 320, "swish"},
    TransitionEntry{WipeUp, "wipe_up", "Wipe up", 0, 0, 460, 320, "swish"},
    TransitionEntry{WipeDown, "wipe_down", "Wipe down", 0, 0, 460, 320, "swish"},
    TransitionEntry{WipeDiagonal, "wipe_diagonal", "Diagonal wipe", 0.1, 0.1, 500, 340, "swish"},
    TransitionEntry{Clock, "clock", "Clock", 0, 0, 560, 400, "swish"},
    TransitionEntry{Iris, "iris", "Iris", 0, 0, 500, 360, "swish"},
    TransitionEntry{Blinds, "blinds", "Blinds", 0, 0, 520, 380, "swish"},
    TransitionEntry{Bars, "bars", "Bars", 0, 0, 560, 400, "swish"},
    TransitionEntry{Checker, "checker", "Checker", 0, 0, 560, 400, "click"},
    TransitionEntry{Tiles, "tiles", "Tiles", 0, 0, 600, 420, "click"},
    TransitionEntry{Luma, "luma", "Dark parts first", 0.5, 0.1, 560, 400, "tick"},
    TransitionEntry{SlideRight, "slide_right", "Slide right", 0, 0, 380, 270, "swish"},
    TransitionEntry{SlideUp, "slide_up", "Slide up", 0, 0, 380, 270, "swish"},
    TransitionEntry{SlideDown, "slide_down", "Slide down", 0, 0, 380, 270, "swish"},
    TransitionEntry{PushLeft, "push_left", "Push left", 0.2, 0.3, 360, 260, "whoosh"},
    TransitionEntry{PushRight, "push_right", "Push right", 0, 0, 360, 260, "whoosh"},
    TransitionEntry{PushDown, "push_down", "Push down", 0, 0, 360, 260, "whoosh"},
    TransitionEntry{WhipRight, "whip_right", "Whip right", 0, 0.2, 270, 210, "whoosh"},
    TransitionEntry{WhipUp, "whip_up", "Whip up", 0, 0.2, 270, 210, "whoosh"},
    TransitionEntry{WhipDown, "whip_down", "Whip down", 0, 0, 270, 210, "whoosh"},
    TransitionEntry{Doors, "doors", "Doors", 0, 0, 520, 360, "swish"},
    TransitionEntry{ZoomOut, "zoom_out", "Zoom out", 0.2, 0.4, 340, 250, "swish"},
    TransitionEntry{Spin, "spin", "Spin", 0, 0.15, 420, 320, "whoosh"},
    TransitionEntry{Swirl, "swirl", "Swirl", 0, 0, 520, 380, "whoosh"},
    TransitionEntry{Ripple, "ripple", "Ripple", 0, 0, 640, 460, "swish"},
    TransitionEntry{Cube, "cube", "Cube", 0, 0, 520, 380, "whoosh"},
    TransitionEntry{PageTurn, "page_turn", "Page turn", 0, 0, 640, 480, "swish"},
    TransitionEntry{Blur, "blur", "Blur", 0.5, 0.2, 440, 320, "tick"},
    TransitionEntry{Pixelate, "pixelate", "Pixels", 0, 0, 480, 360, "click"},
    TransitionEntry{Glitch, "glitch", "Glitch", 0, 0.1, 380, 300, "click"},
    TransitionEntry{FilmBurn, "film_burn", "Film burn", 0, 0, 640, 480, "swish"},
    TransitionEntry{LightLeak, "light_leak", "Light leak", 0.2, 0.2, 560, 400, "swish"},
};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < kEntries.size(); ++i)
        if (static_cast<std::size_t>(kEntries[i].kind) != i)
            return false;
    return kEntries.size() == static_cast<std::size_t>(LightLeak) + 1;
}
static_assert(inOrder());

}  // namespace

std::span<const TransitionEntry> transitionEntries() {
    return kEntries;
}

const TransitionEntry& transitionEntry(TransitionKind kind) {
    return kEntries[static_cast<std::size_t>(kind)];
}

std::string transitionName(TransitionKind kind) {
    return transitionEntry(kind).name;
}

const std::vector<std::string>& transitionNames() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const TransitionEntry& entry : kEntries)
            all.emplace_back(entry.name);
        return all;
    }();
    return names;
}

std::optional<TransitionKind> transitionNamed(const std::string& name) {
    for (const TransitionEntry& entry : kEntries)
        if (name == entry.name)
            return entry.kind;
    return std::nullopt;
}

tl::unexpected<Error> unknownTransition(const std::string& name) {
    const std::string near = nearest(asciiLower(trimmed(name)), transitionNames());
    return fail(ErrorCode::InvalidInput, "There is no transition called \"" + name + "\"." +
                                             (near.empty() ? "" : " Did you mean \"" + near + "\"?") +
                                             " Choose auto or one of: " + joined(transitionNames(), ", ") + ".");
}

}  // namespace sw
