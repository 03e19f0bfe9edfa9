#pragma once

#include <optional>
#include <stop_token>
#include <string>

#include "core/media/export/exporter.h"
#include "core/media/export/part_file.h"
#include "core/media/export/segments.h"
#include "core/media/export/video_encoder.h"
#include "core/media/sound/sound_file.h"

namespace sw {

/// What the frames of an export are like.
VideoFormat videoFormatOf(const ExportRequest& request);

/// The sound of exactly the frames in a range, to be pulled; silence where the mix has ended.
struct FilmSound {
    SoundPull pull;
    std::int64_t frames = 0;
    std::optional<Loudness> loudness;  ///< of the whole mix
};

/// Opens and measures the sound that goes with `range`. Errors are those of AudioMixer.
Result<FilmSound> openFilmSound(const ExportRequest& request, FrameRange range, const std::stop_token& stop);

/// Renders `range` as a film with sound into `part`, and puts it in place. Internal to core/media, as what follows; see
/// exportCut() for stopping and errors.
Result<ExportReport> exportFilm(const ExportRequest& request, FrameRange range, const std::string& container, PartFile& part,
                                const ExportProgress& progress, std::stop_token stop);

/// Renders `range` as raw frames (YUV4MPEG2), without sound.
Result<ExportReport> exportRawFrames(const ExportRequest& request, FrameRange range, PartFile& part,
                                     const ExportProgress& progress, std::stop_token stop);

}  // namespace sw
