#include "services/animation/transitions.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/digest.h"
#include "core/base/text.h"

namespace sw {
namespace {

struct TransitionStyle {
    TransitionKind kind;
    const char* name;
    double calmWeight;  ///< how often it is drawn at energy 0, and at energy 1
    double livelyWeight;
    double calmMs;  ///< how long it takes at energy 0, and at energy 1
    double livelyMs;
};

constexpr std::array kStyles = {TransitionStyle{TransitionKind::None, "none", 0, 0, 0, 0},
                                TransitionStyle{TransitionKind::Dissolve, "dissolve", 4, 0.4, 400, 280},
                                TransitionStyle{TransitionKind::Whip, "whip", 0, 3, 270, 210},
                                TransitionStyle{TransitionKind::Slide, "slide", 2, 1.4, 380, 270},
                                TransitionStyle{TransitionKind::Push, "push", 1.2, 1.8, 360, 260},
                                TransitionStyle{TransitionKind::ZoomIn, "zoom_in", 0.6, 2, 340, 250},
                                TransitionStyle{TransitionKind::Flash, "flash", 0, 0.9, 260, 200}};

double between(double calm, double lively, double energy) {
    return calm + (lively - calm) * std::clamp(energy, 0.0, 1.0);
}

const TransitionStyle& drawn(const TransitionOrder& order) {
    double sum = 0;
    for (const TransitionStyle& style : kStyles)
        sum += between(style.calmWeight, style.livelyWeight, order.energy);
    const std::uint64_t number = seedFrom("transition/" + std::to_string(order.seed));
    double left = static_cast<double>(number >> 11) * 0x1p-53 * sum;
    for (const TransitionStyle& style : kStyles) {
        left -= between(style.calmWeight, style.livelyWeight, order.energy);
        if (left < 0)
            return style;
    }
    return kStyles[1];
}

}  // namespace

std::string transitionName(TransitionKind kind) {
    for (const TransitionStyle& style : kStyles)
        if (style.kind == kind)
            return style.name;
    return "none";
}

const std::vector<std::string>& transitionNames() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const TransitionStyle& style : kStyles)
            all.emplace_back(style.name);
        return all;
    }();
    return names;
}

Result<Transition> chooseTransition(const TransitionOrder& order) {
    const std::string wish = asciiLower(trimmed(order.wish));
    const TransitionStyle* chosen = nullptr;
    if (wish.empty() || wish == "auto")
        chosen = &drawn(order);
    for (const TransitionStyle& style : kStyles)
        if (wish == style.name)
            chosen = &style;
    if (!chosen) {
        const std::string near = nearest(wish, transitionNames());
        return fail(ErrorCode::InvalidInput, "There is no transition called \"" + order.wish + "\"." +
                                                 (near.empty() ? "" : " Did you mean \"" + near + "\"?") +
                                                 " Choose auto or one of: " + joined(transitionNames(), ", ") + ".");
    }
    if (order.first || chosen->kind == TransitionKind::None)
        return Transition{};
    const double ms = between(chosen->calmMs, chosen->livelyMs, order.energy);
    return Transition{chosen->kind, Duration::milliseconds(std::llround(ms))};
}

}  // namespace sw
