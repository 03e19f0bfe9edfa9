#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "core/media/exporter.h"
#include "core/media/part_file.h"
#include "core/media/segments.h"
#include "core/media/video_encoder.h"

namespace sw {

/// What the frames of an export are like.
VideoFormat videoFormatOf(const ExportRequest& request);

/// The sound of exactly the frames in `range`: cut, or silence added at its end. Tells how loud the whole mix is.
Result<std::vector<float>> soundOf(const ExportRequest& request, FrameRange range, const std::stop_token& stop,
                                   std::optional<Loudness>* loudness = nullptr);

/// Renders `range` as a film with sound into `part`, and puts it in place. Internal to core/media, as what follows; see
/// exportCut() for stopping and errors.
Result<ExportReport> exportFilm(const ExportRequest& request, FrameRange range, const std::string& container, PartFile& part,
                                const ExportProgress& progress, std::stop_token stop);

/// Renders `range` as raw frames (YUV4MPEG2), without sound.
Result<ExportReport> exportRawFrames(const ExportRequest& request, FrameRange range, PartFile& part,
                                     const ExportProgress& progress, std::stop_token stop);

}  // namespace sw
