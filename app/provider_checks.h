#pragma once

#include <stop_token>
#include <string>

#include "app/composition.h"

namespace sw::app {

/// What came of asking a provider.
struct ProviderState {
    bool answers = false;
    std::string sentence;
};

/// Asks a provider whether it answers, by a call that costs nothing. Any thread; ends soon after stop is requested.
ProviderState checkProvider(Composition& composition, const std::string& kind, const ProviderEntry& entry, const std::stop_token& stop);

/// The same of a studio's server.
ProviderState checkStudio(Composition& composition, const StudioEntry& studio, const std::stop_token& stop);

/// A line of `doctor` for each provider that the settings describe; none when the network may not be used.
std::vector<Check> checkProviders(Composition& composition, const std::stop_token& stop);

}  // namespace sw::app
