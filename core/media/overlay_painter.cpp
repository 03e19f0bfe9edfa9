#include "core/media/overlay_painter.h"

#include "core/media/picture_reader.h"
#include "core/media/picture_store.h"
#include "core/media/scene_geometry.h"

namespace sw {

LayerPose overlayPoseAt(const CutOverlay& overlay, int width, int height, Duration sinceStart) {
    return posesAt(pictureOf(overlay), width, height, sinceStart).front();
}

Result<QImage> layerPicture(const CutLayer& layer, const std::filesystem::path& folder, const std::string& subject,
                            QSize wanted, const std::stop_token& stop) {
    return readPicture(folder / layer.media.fileName(), subject, wanted, stop);
}

void paintOverlay(const Sprite& sprite, const LayerPose& pose, int canvasWidth, int canvasHeight, SpritePainter& painter,
                  Frame& frame) {
    if (sprite.empty() || pose.opacity <= 0)
        return;
    const double perCanvasX = static_cast<double>(frame.width()) / canvasWidth;
    const double perCanvasY = static_cast<double>(frame.height()) / canvasHeight;
    const double centreX = canvasWidth / 2.0;
    const double centreY = canvasHeight / 2.0;
    const FrameBox box{perCanvasX * (centreX + pose.scale * (sprite.rest.x - centreX) + pose.x),
                       perCanvasY * (centreY + pose.scale * (sprite.rest.y - centreY) + pose.y),
                       perCanvasX * pose.scale * sprite.rest.width, perCanvasY * pose.scale * sprite.rest.height};
    if (pose.roll == 0)
        painter.over(sprite.planes, box, pose.opacity, frame);
    else
        painter.overTurned(sprite.planes, box, pose.roll, frame.width() / 2.0, frame.height() / 2.0, pose.opacity, frame);
}

}  // namespace sw
