#pragma once

#include <string>
#include <vector>

#include "core/exchange/exchange.h"
#include "core/exchange/exchange_timeline.h"

namespace sw {

/// What of a cut does not go along in a format, as sentences, each with how often. Internal to core/exchange.
std::vector<std::string> exchangeLosses(ExchangeFormat format, const Cut& cut, const ExchangeTimeline& timeline);

}  // namespace sw
