#pragma once

#include "core/base/result.h"
#include "core/media/frame/frame.h"
#include "core/media/source/ffmpeg.h"

namespace sw {

/// `frame` in a pixel format that an encoder takes: yuv420p (8 bit; shares the frame's samples, which have to live as long
/// as what is returned), nv12, yuv420p10le, or yuv422p10le. In 10 bits a value is four times that in 8 bits, so that limited
/// range stays limited range; 4:2:2 chroma is interpolated linearly between the rows of the frame's own grid, which lie
/// halfway between two luma rows (H.273 type 0). Internal to core/media. Error: Internal.
Result<ff::FramePtr> frameFor(const Frame& frame, AVPixelFormat format);

}  // namespace sw
