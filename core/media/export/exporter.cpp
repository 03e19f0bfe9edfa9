#include "core/media/export/exporter.h"

#include <QBuffer>
#include <algorithm>
#include <array>

#include "core/media/caption/caption_layout.h"
#include "core/media/export/film_export.h"
#include "core/media/export/hardware_encoder.h"
#include "core/media/export/part_file.h"
#include "core/media/export/picture_export.h"
#include "core/media/export/sound_export.h"

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

/// With the encoder that there is. Hardware that was asked for and does not work is in the report, not an error.
Result<ExportReport> exportWithEncoder(const ExportRequest& request, FrameRange range, const ExportProgress& progress,
                                       std::stop_token stop) {
    SW_CHECK(checkContainer(request.settings, endingOf(request.output)));
    PartFile part(request.output);
    SW_CHECK(part.open());
    EncoderChoice choice = chooseEncoder(request.settings, videoFormatOf(request));
    ExportRequest chosen = request;
    chosen.settings = std::move(choice.settings);
    SW_TRY(ExportReport report,
           exportFilm(chosen, range, endingOf(request.output), part, progress, std::move(stop)));
    report.encoder = std::move(choice.use);
    return report;
}

Result<ExportReport> exportRaw(const ExportRequest& request, FrameRange range, const ExportProgress& progress,
                               std::stop_token stop) {
    PartFile part(request.output);
    SW_CHECK(part.open());
    return exportRawFrames(request, range, part, progress, std::move(stop));
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
    constexpr std::array kEndings = {"mp4", "mov", "webm", "gif", "png", "jpg", "jpeg", "wav", "m4a", "y4m"};
    const std::string ending = endingOf(output);
    if (!output.has_filename())
        return fail(ErrorCode::InvalidInput, "\"" + output.string() + "\" is a folder. Name a file in it; for a picture of each "
                                                                     "frame, a pattern such as frame-%04d.png.");
    if (std::find(kEndings.begin(), kEndings.end(), ending) == kEndings.end())
        return fail(ErrorCode::InvalidInput,
                    "\"" + output.filename().string() + "\" has no ending that can be exported to. Use .mp4, .mov, .webm, .gif, "
                                                        ".png, .jpg, .wav, .m4a or .y4m.");
    if (SequencePattern::of(output) && ending != "png" && ending != "jpg" && ending != "jpeg")
        return fail(ErrorCode::InvalidInput, "\"" + output.filename().string() +
                                                 "\" asks for numbered files, but only pictures can be numbered. Use .png or .jpg, "
                                                 "or leave out the %.");
    return {};
}

Result<ExportReport> exportCut(const ExportRequest& request, const ExportProgress& progress, std::stop_token stop) {
    SW_CHECK(checkExportFile(request.output));
    SW_TRY(const FrameRange range, framesOf(request));
    const std::string ending = endingOf(request.output);
    if (ending == "wav" || ending == "m4a")
        return exportSound(request, range, stop);
    if (!request.cut->captions.empty())
        SW_CHECK(CaptionTypesetter(*request.cut, request.captionStyle).checkFonts());
    if (const auto pattern = SequencePattern::of(request.output))
        return exportSequence(request, range, *pattern, progress, stop);
    if (ending == "png" || ending == "jpg" || ending == "jpeg")
        return exportStill(request, range);
    if (ending == "gif")
        return exportGif(request, range, progress, std::move(stop));
    return ending == "y4m" ? exportRaw(request, range, progress, std::move(stop))
                           : exportWithEncoder(request, range, progress, std::move(stop));
}

}  // namespace sw
