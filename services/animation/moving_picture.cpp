#include "services/animation/moving_picture.h"

#include <memory>

#include "core/media/caption/caption_style.h"
#include "core/media/export/exporter.h"
#include "services/animation/camera_moves.h"

namespace sw {
namespace {

constexpr FrameRate kRate{30, 1};
constexpr double kOverhang = 0.08;  // of the canvas on each side, so that the camera has room

Result<Cut> cutOf(const MovingPictureOrder& order) {
    CameraOrder camera;
    camera.camera = order.camera;
    camera.seed = order.seed;
    camera.room = {kOverhang, kOverhang, static_cast<double>(order.sides.height) / order.sides.width};
    CutPicture picture;
    SW_TRY(picture.camera, cameraPath(camera));
    Cut cut;
    cut.width = order.sides.width;
    cut.height = order.sides.height;
    cut.rate = kRate;
    cut.duration = Duration::frames(std::max<std::int64_t>(1, frameAt(TimePoint{} + order.duration, kRate)), kRate);
    CutLayer layer;
    layer.media = order.picture;
    layer.box = {-kOverhang * cut.width, -kOverhang * cut.height, (1 + 2 * kOverhang) * cut.width, (1 + 2 * kOverhang) * cut.height};
    layer.fit = LayerFit::Cover;
    picture.origin = "picture";
    picture.range = {TimePoint{}, TimePoint{} + cut.duration};
    picture.layers = {layer};
    cut.pictures = {picture};
    return cut;
}

}  // namespace

Result<void> filmPicture(const MovingPictureOrder& order, const std::filesystem::path& resources,
                         const std::filesystem::path& output, const std::stop_token& stop) {
    ExportRequest request;
    SW_TRY(Cut cut, cutOf(order));
    request.cut = std::make_shared<const Cut>(std::move(cut));
    request.mediaFolder = order.folder;
    request.output = output;
    SW_TRY(request.settings, loadExportSettings(resources, "default"));
    SW_TRY(request.captionStyle, loadCaptionStyle(resources, "bold", ""));
    return exportCut(request, {}, stop).map([](const ExportReport&) {});
}

}  // namespace sw
