#pragma once

#include <stop_token>

#include "core/media/export/exporter.h"
#include "core/media/export/segments.h"

namespace sw {

/// The sound of `range` alone: .wav (48 kHz stereo, 16 bit) or .m4a (AAC). Internal to core/media; see exportCut() for stopping
/// and errors.
Result<ExportReport> exportSound(const ExportRequest& request, FrameRange range, const std::stop_token& stop);

}  // namespace sw
