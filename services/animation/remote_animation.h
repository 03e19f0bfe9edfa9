#pragma once

#include <memory>
#include <vector>

#include "core/base/host.h"
#include "services/animation/animation_provider.h"
#include "services/animation/clip_maker.h"
#include "services/animation/clip_shelf.h"
#include "services/animation/offline_animation.h"
#include "services/remote/http_client.h"
#include "services/remote/provider_settings.h"

namespace sw {

/// What providers of clips need of the world. What it points to outlives them.
struct RemoteAnimating {
    HttpClient* client = nullptr;
    Keys* keys = nullptr;
    Disk* disk = nullptr;
    const ProviderSettings* settings = nullptr;
    WaitFunction wait = {};  ///< between two looks at work that goes on elsewhere; empty: really waits
};

/// Sets a scene's picture in motion by a clip that begins with it. The clip takes the picture's place in the scene, ground and
/// all; the camera goes over it as over a flat picture, and the transition is the embedded camera's. Of an entry's members
/// "seconds" (5) is the clip's length, "mostPixels" (921600) limits its size, "negativePrompt" says what it shall not show.
class RemoteAnimation final : public AnimationProvider {
public:
    RemoteAnimation(const ProviderEntry& entry, std::unique_ptr<ClipMaker> maker);

    [[nodiscard]] std::string name() const override { return m_entry.name; }
    [[nodiscard]] int concurrency() const override { return m_entry.concurrency; }
    Result<Motion> animate(const MotionOrder& order, const StageContext& context) override;

private:
    [[nodiscard]] Result<ClipOrder> clipOf(const MotionOrder& order, const Box& ground, const std::stop_token& stop) const;
    Result<MotionVideo> film(const ClipOrder& order, const StageContext& context);

    ProviderEntry m_entry;
    std::unique_ptr<ClipMaker> m_maker;
    OfflineAnimation m_camera;
    ClipShelf m_shelf;
};

/// The providers of clips that the settings describe, in their order there.
std::vector<std::shared_ptr<AnimationProvider>> remoteAnimations(const RemoteAnimating& remote);

/// Asks a provider of clips whether it can be used; never makes one.
Result<ProviderHealth> checkAnimationProvider(const ProviderEntry& entry, HttpClient& client, Keys& keys, const std::stop_token& stop);

}  // namespace sw
