#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/remote/provider_settings.h"

namespace sw {

/// Changes of the settings file: each gives the file as it is to be, with all members that this program does not know, or what
/// is wrong with it in the words of providerSettings().

/// A provider more, which is asked first. `entry` is an object as the file has it: {"name", "protocol", …}.
Result<Json> withProvider(Json file, const std::string& kind, const Json& entry);
/// Without a provider, also in the order. NotFound when the file does not describe it.
Result<Json> withoutProvider(Json file, const std::string& kind, const std::string& name);
/// With another studio, or with this one described otherwise. `studio` is an object as the file has it: {"baseUrl", "stages", …}.
Result<Json> withStudio(Json file, const Json& studio);
/// Without the studio. NotFound when there is none.
Result<Json> withoutStudio(Json file);
Result<Json> withOrder(Json file, const std::string& kind, const std::vector<std::string>& names);
Result<Json> withFallback(Json file, bool fallback);
/// With another budget for a month; nullopt takes it away.
Result<Json> withBudget(Json file, std::optional<double> monthly);

}  // namespace sw
