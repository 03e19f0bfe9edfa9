#include "services/animation/transitions.h"

#include <algorithm>
#include <cmath>

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/model/transition_names.h"

namespace sw {
namespace {

double between(double calm, double lively, double energy) {
    return calm + (lively - calm) * std::clamp(energy, 0.0, 1.0);
}

const TransitionEntry& drawn(const TransitionOrder& order) {
    double sum = 0;
    for (const TransitionEntry& style : transitionEntries())
        sum += between(style.calmWeight, style.livelyWeight, order.energy);
    const std::uint64_t number = seedFrom("transition/" + std::to_string(order.seed));
    double left = static_cast<double>(number >> 11) * 0x1p-53 * sum;
    for (const TransitionEntry& style : transitionEntries()) {
        left -= between(style.calmWeight, style.livelyWeight, order.energy);
        if (left < 0)
            return style;
    }
    return transitionEntry(TransitionKind::Dissolve);
}

}  // namespace

Result<Transition> chooseTransition(const TransitionOrder& order) {
    const std::string wish = asciiLower(trimmed(order.wish));
    const TransitionEntry* chosen = nullptr;
    if (wish.empty() || wish == "auto")
        chosen = &drawn(order);
    else if (const auto kind = transitionNamed(wish))
        chosen = &transitionEntry(*kind);
    else
        return unknownTransition(order.wish);
    if (order.first || chosen->kind == TransitionKind::None)
        return Transition{};
    const double ms = between(chosen->calmMs, chosen->livelyMs, order.energy);
    return Transition{chosen->kind, Duration::milliseconds(std::llround(ms))};
}

}  // namespace sw
