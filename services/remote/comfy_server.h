#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "services/remote/http_client.h"
#include "services/remote/provider_health.h"
#include "services/remote/provider_settings.h"

namespace sw {

/// A file that a workflow has made, as ComfyUI names it.
struct ComfyFile {
    std::string name;
    std::string subfolder;
    std::string type;  ///< "output" or "temp"
};

/// A ComfyUI server (docs.comfy.org/development/comfyui-server/comms_routes): runs workflows in its queue. Blocking; any
/// thread. Errors name the provider, and the node that failed.
class ComfyServer {
public:
    using Progress = std::function<void(double fraction)>;

    /// `client` outlives it. `wait` is between two looks at the queue; empty: really waits. Answers come from the entry's
    /// address, a workflow may take its "timeoutMs", else `usualLimit`.
    ComfyServer(const ProviderEntry& entry, Keys& keys, HttpClient& client, WaitFunction wait, std::chrono::milliseconds usualLimit);

    /// Keeps a picture on the server; gives the name by which workflows load it.
    Result<std::string> upload(std::string_view bytes, const std::string& extension, const std::stop_token& stop);
    /// Queues the workflow and waits for it. When stop is requested it is taken out of the queue, or interrupted. The files
    /// are those of saving nodes, in the order of the nodes' ids; videos before pictures.
    Result<std::vector<ComfyFile>> run(const Json& workflow, const Progress& progress, const std::stop_token& stop);
    Result<void> download(const ComfyFile& made, const std::filesystem::path& to, std::size_t mostBytes,
                          const std::stop_token& stop);
    Result<ProviderHealth> health(const std::stop_token& stop);

private:
    Result<std::string> queue(const Json& workflow, const std::stop_token& stop);
    Result<std::vector<ComfyFile>> await(const std::string& id, const Progress& progress, const std::stop_token& stop);
    void withdraw(const std::string& id);
    [[nodiscard]] Error refusedWorkflow(const RemoteAnswer& answer) const;

    Endpoint m_endpoint;
    HttpClient& m_client;
    WaitFunction m_wait;
    std::chrono::milliseconds m_limit;
};

}  // namespace sw
