#pragma once

#include "services/animation/animation_provider.h"

namespace sw {

/// The embedded camera: a path over the picture's layers, which never leaves the background; flat pictures are zoomed
/// and panned as much as layered ones.
class OfflineAnimation final : public AnimationProvider {
public:
    [[nodiscard]] std::string name() const override { return "embedded"; }
    [[nodiscard]] int concurrency() const override { return 4; }
    Result<Motion> animate(const MotionOrder& order, const StageContext& context) override;
};

/// How far the background (the first layer) reaches over the canvas, at the side where it reaches least; the usual 8 %
/// when there are no layers.
CameraRoom cameraRoom(const std::vector<EnteringLayer>& layers, double width, double height);

/// The path with its movement made smaller, as far as needed, so that nothing large that is wholly on the canvas at rest
/// (a number, a heading, a chart) is cut off, and nothing that is wholly above the captions (a label) sinks into them.
/// `width` and `height` are the canvas'.
CameraPath keptInView(const CameraPath& path, const std::vector<EnteringLayer>& layers, double width, double height);

}  // namespace sw
