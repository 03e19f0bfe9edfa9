#pragma once

#include "services/image/remote_images.h"
#include "services/remote/comfy_server.h"

namespace sw {

/// Pictures by a workflow of ComfyUI, which the entry names with "workflow". Its placeholders: {{prompt}} {{negative}} {{width}}
/// {{height}} {{seed}} {{image}}; the last is the scene's reference picture, uploaded. "mostPixels" limits the size.
class ComfyImages final : public ImageProvider {
public:
    ComfyImages(const ProviderEntry& entry, const RemoteImaging& remote);

    [[nodiscard]] std::string name() const override { return m_entry.name; }
    [[nodiscard]] int concurrency() const override { return m_entry.concurrency; }
    Result<StageResult> make(const ImageOrder& order, const StageContext& context) override;
    Result<ProviderHealth> health(const std::stop_token& stop) override;

private:
    Result<Json> workflow(const ImageOrder& order, const std::stop_token& stop);

    ProviderEntry m_entry;
    Disk& m_disk;
    ComfyServer m_server;
};

}  // namespace sw
