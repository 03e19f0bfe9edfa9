#pragma once

#include <memory>
#include <vector>

#include "core/base/host.h"
#include "services/image/image_provider.h"
#include "services/remote/http_client.h"
#include "services/remote/provider_health.h"
#include "services/remote/provider_settings.h"

namespace sw {

/// What providers of pictures need of the world. What it points to outlives them.
struct RemoteImaging {
    HttpClient* client = nullptr;
    Keys* keys = nullptr;
    Disk* disk = nullptr;
    const ProviderSettings* settings = nullptr;
    WaitFunction wait = {};  ///< between two looks at work that goes on elsewhere; empty: really waits
};

/// The providers of pictures that the settings describe, in their order there: one object for each entry, behind the entry's
/// protocol.
std::vector<std::shared_ptr<ImageProvider>> remoteImages(const RemoteImaging& remote);

/// Asks a provider of pictures whether it can be used, by the cheapest way it has; never makes a picture.
Result<ProviderHealth> checkImageProvider(const ProviderEntry& entry, HttpClient& client, Keys& keys, const std::stop_token& stop);

}  // namespace sw
