#pragma once

#include <QImage>
#include <stop_token>

#include "core/media/export/exporter.h"
#include "core/media/export/picture_sequence.h"
#include "core/media/export/segments.h"

namespace sw {

/// The first frame of `range` as PNG or JPEG, by the output's ending. Internal to core/media, as what follows; see exportCut()
/// for stopping and errors.
Result<ExportReport> exportStill(const ExportRequest& request, FrameRange range);

/// Every frame of `range` as a picture of its own.
Result<ExportReport> exportSequence(const ExportRequest& request, FrameRange range, const SequencePattern& pattern,
                                    const ExportProgress& progress, const std::stop_token& stop);

/// An animated GIF. Frames are left out evenly when there are more in a second than the settings allow.
Result<ExportReport> exportGif(const ExportRequest& request, FrameRange range, const ExportProgress& progress,
                               std::stop_token stop);

}  // namespace sw
