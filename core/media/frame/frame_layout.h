#pragma once

#include "core/base/result.h"
#include "core/media/frame/frame.h"
#include "core/media/source/ffmpeg.h"

namespace sw {

/// `frame` in a pixel format that an encoder takes: its own (yuv420p or yuv420p10le; shares the frame's samples, which have to
/// live as long as what is returned), yuv422p10le, of 8 bits also nv12 and yuv420p10le. In 10 bits a value is four times that
/// in 8 bits, so that limited range stays limited range; 4:2:2 chroma is interpolated linearly between the rows of the
/// frame's own grid, which lie halfway between two luma rows (H.273 type 0). Internal to core/media. Error: Internal.
template <class Sample>
Result<ff::FramePtr> frameFor(const BasicFrame<Sample>& frame, AVPixelFormat format);

}  // namespace sw
