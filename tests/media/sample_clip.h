#pragma once

#include <QImage>
#include <QString>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/media/source/ffmpeg.h"

namespace sw::sample {

/// How a test's video is encoded; written by FFmpeg's libraries.
struct ClipRecipe {
    std::string encoder = "mpeg4";
    AVPixelFormat pixels = AV_PIX_FMT_YUV420P;
    int width = 160;
    int height = 96;
    int frames = 60;
    AVRational rate{30, 1};
    int keyEvery = 60;
    int bFrames = 0;
    std::string options;  ///< "crf=1:preset=ultrafast", for the encoder
    AVColorSpace matrix = AVCOL_SPC_BT709;
    AVColorRange range = AVCOL_RANGE_MPEG;
    AVColorPrimaries primaries = AVCOL_PRI_BT709;
    AVColorTransferCharacteristic transfer = AVCOL_TRC_BT709;
    int quarterTurns = 0;          ///< clockwise, as a phone writes it
    AVRational aspect{1, 1};       ///< of a sample
    bool interlaced = false;
    std::vector<int> times;        ///< of each frame, in units of 1/rate; empty for 0, 1, 2, …
    bool tone = false;             ///< with a sound stream in front
};

/// Fills a picture of the recipe's format.
using Painter = std::function<void(int frame, AVFrame& picture)>;

/// Writes a video; the extension of `file` is the container. Ends the test when it cannot.
void writeClip(const std::filesystem::path& file, const ClipRecipe& recipe, const Painter& paint);

/// Luma blocks that say the frame's number in 12 bits, two rows of six.
Painter numbers(const ClipRecipe& recipe);

/// The number that a luma plane shows, scaled or not.
int numberIn(int width, int height, const std::function<int(int x, int y)>& luma);
int numberIn(const AVFrame& picture);
int numberIn(const QImage& picture);

/// One colour throughout, as samples of the format's depth.
Painter flat(int y, int u, int v);

}  // namespace sw::sample
