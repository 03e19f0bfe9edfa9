#pragma once

#include "services/remote/http_client.h"
#include "services/remote/provider_health.h"
#include "services/remote/provider_settings.h"

namespace sw {

/// Asks a language model's provider for its models, which costs nothing. The note says when the model of the settings is not
/// among them: no failure, because many servers answer to any name.
Result<ProviderHealth> checkLlmProvider(const ProviderEntry& entry, HttpClient& client, Keys& keys, const std::stop_token& stop);

}  // namespace sw
