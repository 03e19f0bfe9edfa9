#pragma once

#include "services/animation/clip_maker.h"
#include "services/remote/comfy_server.h"

namespace sw {

/// Clips by a workflow of ComfyUI, which the entry names with "workflow". Its placeholders: {{image}} (the scene's picture,
/// uploaded), {{prompt}} {{negative}} {{width}} {{height}} {{seconds}} {{frames}} {{fps}} {{seed}}. What it saves may be a video
/// (SaveVideo, SaveWEBM, VHS_VideoCombine) or an animation (SaveAnimatedWEBP).
class ComfyClips final : public ClipMaker {
public:
    ComfyClips(const ProviderEntry& entry, Keys& keys, HttpClient& client, Disk& disk, const WaitFunction& wait);

    Result<void> make(const ClipOrder& order, const std::filesystem::path& to, const StageContext& context) override;
    Result<ProviderHealth> health(const std::stop_token& stop) override;

private:
    ProviderEntry m_entry;
    Disk& m_disk;
    ComfyServer m_server;
};

}  // namespace sw
