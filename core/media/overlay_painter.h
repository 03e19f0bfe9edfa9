#pragma once

#include <QImage>
#include <QSize>
#include <filesystem>
#include <stop_token>
#include <string>

#include "core/base/result.h"
#include "core/media/scene_painter.h"
#include "core/model/cut.h"

namespace sw {

/// How an overlay is moved `sinceStart` after it came on: the one place that decides it. The canvas is the cut's.
LayerPose overlayPoseAt(const CutOverlay& overlay, int width, int height, Duration sinceStart);

/// The still picture of a layer, a scene's or an overlay's: the one place that makes it. `folder` holds the media; the
/// rest is as in readPicture.
Result<QImage> layerPicture(const CutLayer& layer, const std::filesystem::path& folder, const std::string& subject,
                            QSize wanted, const std::stop_token& stop);

/// Lays an overlay over `frame`; the canvas is the cut's.
void paintOverlay(const Sprite& sprite, const LayerPose& pose, int canvasWidth, int canvasHeight, SpritePainter& painter,
                  Frame& frame);

}  // namespace sw
