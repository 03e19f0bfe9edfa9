#include "services/llm/llm_health.h"

#include <algorithm>

#include "core/base/text.h"
#include "services/llm/chat_model.h"

namespace sw {

Result<ProviderHealth> checkLlmProvider(const ProviderEntry& entry, HttpClient& client, Keys& keys, const std::stop_token& stop) {
    ProviderHealth health;
    SW_TRY(health.models, makeChatModel(entry, client, keys)->models(stop));
    const bool has = std::ranges::find(health.models, entry.model) != health.models.end();
    if (entry.model.empty() || has || health.models.empty())
        return health;
    const std::string near = nearest(entry.model, health.models);
    health.note = "it does not list the model " + entry.model + (near.empty() ? "" : ", but " + near);
    return health;
}

}  // namespace sw
