#pragma once

#include <QImage>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/media/caption/caption_style.h"
#include "core/media/export/export_settings.h"
#include "core/media/sound/loudness.h"
#include "core/model/cut.h"

namespace sw {

/// One export of a cut to one file.
struct ExportRequest {
    std::shared_ptr<const Cut> cut;
    std::filesystem::path mediaFolder;
    CaptionStyle captionStyle;
    ExportSettings settings;
    /// The ending decides: .mp4, .mov and .webm (film), .gif (frames without sound), .y4m (composed frames, raw, without
    /// sound), .png and .jpg (the first frame of the range, or every frame when the name is a SequencePattern such as
    /// frame-%04d.png), .wav (the sound alone, 48 kHz stereo, 16 bit), .m4a (the sound alone, AAC). The settings' codecs have
    /// to fit, see checkContainer().
    std::filesystem::path output;
    /// Only this part of the cut; borders are taken to whole frames.
    std::optional<TimeRange> range;
    /// Where encoded segments are kept, so that the next export encodes only what changed, and one that was killed goes on;
    /// empty for nowhere. The bytes do not depend on it.
    std::filesystem::path segmentFolder;
    /// How many segments are encoded at once; 0 for one per processor. The bytes do not depend on it.
    int workers = 0;
    /// Gives the sound of the whole cut: interleaved stereo, 48 kHz. When empty, an AudioMixer with its usual balance
    /// is asked.
    std::function<Result<std::vector<float>>(std::stop_token)> sound;
};

/// What an export has made.
struct ExportReport {
    std::filesystem::path file;
    int width = 0;
    int height = 0;
    std::int64_t frames = 0;
    std::int64_t composed = 0;  ///< frames that differed from the one before, where they had to be encoded
    Duration duration;
    std::uintmax_t bytes = 0;
    int encodedSegments = 0;                ///< of a film: what changed
    int storedSegments = 0;                 ///< of a film: what was kept from before
    std::optional<Loudness> loudness = {};  ///< of the whole mix; none without sound
    EncoderUse encoder{};  ///< of a film; else empty
};

/// Called on the thread that runs the export, with 0…1.
using ExportProgress = std::function<void(double fraction, std::string_view what)>;

/// Renders a cut. The file gets its name when it is whole and on the device (see PartFile), a sequence of pictures likewise as a whole; after an error or a cancel nothing is left and what was at `output` is
/// as it was. Returns within 0.3 s after stop is requested (Cancelled), but AV1, whose encoder first ends what it has begun.
/// Blocks; runs on any thread. Errors: Io (what to do about the disk), InvalidInput (ending, codecs that do not fit it, empty
/// cut or range), MissingComponent (encoder), those of Compositor and of the sound.
Result<ExportReport> exportCut(const ExportRequest& request, const ExportProgress& progress = {},
                               std::stop_token stop = {});

/// The picture as a PNG file.
Result<std::string> pngBytes(const QImage& image);

/// InvalidInput when the name of `output` is none that exportCut() writes.
Result<void> checkExportFile(const std::filesystem::path& output);

}  // namespace sw
