#include "services/image/remote_images.h"

#include "services/image/comfy_images.h"
#include "services/image/folder_images.h"
#include "services/image/openai_images.h"
#include "services/image/stock_images.h"
#include "services/image/webui_images.h"

namespace sw {
namespace {

std::shared_ptr<ImageProvider> makeProvider(const ProviderEntry& entry, const RemoteImaging& remote) {
    if (entry.protocol == "sdwebui")
        return std::make_shared<WebuiImages>(entry, remote);
    if (entry.protocol == "comfyui")
        return std::make_shared<ComfyImages>(entry, remote);
    if (entry.protocol == "pexels" || entry.protocol == "pixabay")
        return std::make_shared<StockImages>(entry, remote);
    if (entry.protocol == "folder")
        return std::make_shared<FolderImages>(entry);
    return std::make_shared<OpenAiImages>(entry, remote);
}

}  // namespace

std::vector<std::shared_ptr<ImageProvider>> remoteImages(const RemoteImaging& remote) {
    std::vector<std::shared_ptr<ImageProvider>> providers;
    if (const auto entries = remote.settings->providers.find("image"); entries != remote.settings->providers.end())
        for (const ProviderEntry& entry : entries->second)
            providers.push_back(makeProvider(entry, remote));
    return providers;
}

Result<ProviderHealth> checkImageProvider(const ProviderEntry& entry, HttpClient& client, Keys& keys, const std::stop_token& stop) {
    LocalDisk disk;
    RemoteImaging remote;
    remote.client = &client;
    remote.keys = &keys;
    remote.disk = &disk;
    return makeProvider(entry, remote)->health(stop);
}

}  // namespace sw
