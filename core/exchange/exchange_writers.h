#pragma once

#include <string>

#include "core/exchange/exchange.h"
#include "core/exchange/exchange_timeline.h"

// The formats, one file each. Internal to core/exchange.
namespace sw {

std::string otioText(const ExchangeRequest& request, const ExchangeTimeline& timeline);
std::string fcpxmlText(const ExchangeRequest& request, const ExchangeTimeline& timeline);
std::string edlText(const ExchangeRequest& request, const ExchangeTimeline& timeline);

/// How many tracks of sound an EDL has room for.
inline constexpr std::size_t kEdlSoundTracks = 4;

}  // namespace sw
