#include "core/media/exporter.h"

#include <QBuffer>
#include <algorithm>

#include "core/base/host.h"
#include "core/base/text.h"
#include "core/media/caption_layout.h"
#include "core/media/compositor.h"
#include "core/media/film_export.h"
#include "core/media/part_file.h"
#include "core/media/sound_file.h"

namespace sw {
namespace {

namespace fs = std::filesystem;

Result<FrameRange> framesOf(const ExportRequest& request) {
    const Cut& cut = *request.cut;
    FrameRange range{0, frameAt(TimePoint{cut.duration.flicks}, cut.rate)};
    if (range.count() <= 0)
        return fail(ErrorCode::InvalidInput,
                    "There is nothing to export yet: the short has no length. Generate its voice and pictures first.");
    if (request.range) {
        range.first = std::max(range.first, frameAt(nearestFrame(request.range->start, cut.rate), cut.rate));
        range.last = std::min(range.last, frameAt(nearestFrame(request.range->end, cut.rate), cut.rate));
    }
    if (range.count() <= 0)
        return fail(ErrorCode::InvalidInput,
                    "The part to export is empty. Choose an end that lies behind its start, "
                    "within the short.");
    return range;
}

Result<ExportReport> exportStill(const ExportRequest& request, FrameRange range) {
    const VideoFormat size = videoFormatOf(request);
    Compositor compositor(request.cut, request.mediaFolder, request.captionStyle, size.width, size.height);
    SW_TRY(const QImage image, compositor.still(range.first));
    SW_TRY(const std::string bytes, pngBytes(image));
    LocalDisk disk;
    SW_CHECK(disk.writeAtomically(request.output, bytes));
    return ExportReport{request.output,
                        size.width,
                        size.height,
                        1,
                        1,
                        Duration::frames(1, request.cut->rate),
                        bytes.size()};
}

Result<ExportReport> exportSound(const ExportRequest& request, FrameRange range, const std::stop_token& stop) {
    SW_TRY(const FilmSound sound, openFilmSound(request, range, stop));
    std::vector<float> samples(static_cast<std::size_t>(2 * sound.frames));
    SW_CHECK(sound.pull(0, samples));
    const std::string bytes = wavBytes(Sound{2, std::move(samples)});
    LocalDisk disk;
    SW_CHECK(disk.writeAtomically(request.output, bytes));
    return ExportReport{request.output, 0, 0, 0, 0, Duration::frames(range.count(), request.cut->rate), bytes.size()};
}

}  // namespace

Result<std::string> pngBytes(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return fail(ErrorCode::Internal, "The picture could not be packed as PNG.");
    return bytes.toStdString();
}

Result<void> checkExportFile(const fs::path& output) {
    const std::string extension = asciiLower(output.extension().string());
    for (const char* known : {".mp4", ".mov", ".y4m", ".png", ".wav"})
        if (extension == known)
            return {};
    return fail(ErrorCode::InvalidInput, "\"" + output.filename().string() +
                                             "\" has no ending that can be exported to. Use .mp4, .mov, .y4m, .png or .wav.");
}

Result<ExportReport> exportCut(const ExportRequest& request, const ExportProgress& progress, std::stop_token stop) {
    SW_CHECK(checkExportFile(request.output));
    SW_TRY(const FrameRange range, framesOf(request));
    const std::string extension = asciiLower(request.output.extension().string());
    if (extension == ".wav")
        return exportSound(request, range, stop);
    if (!request.cut->captions.empty())
        SW_CHECK(CaptionTypesetter(*request.cut, request.captionStyle).checkFonts());
    if (extension == ".png")
        return exportStill(request, range);
    PartFile part(request.output);
    SW_CHECK(part.open());
    return extension == ".y4m" ? exportRawFrames(request, range, part, progress, std::move(stop))
                               : exportFilm(request, range, extension.substr(1), part, progress, std::move(stop));
}

}  // namespace sw
