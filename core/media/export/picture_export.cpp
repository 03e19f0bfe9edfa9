#include "core/media/export/picture_export.h"

#include <QBuffer>
#include <algorithm>
#include <cmath>

#include "core/base/host.h"
#include "core/media/export/film_export.h"
#include "core/media/export/frame_source.h"
#include "core/media/export/gif_writer.h"
#include "core/media/frame/colour.h"

namespace sw {
namespace {

Result<std::string> jpegBytes(const QImage& image, int quality) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "JPEG", quality))
        return fail(ErrorCode::Internal, "The picture could not be packed as JPEG.");
    return bytes.toStdString();
}

Result<std::string> packed(const QImage& image, const ExportRequest& request) {
    return endingOf(request.output) == "png" ? pngBytes(image) : jpegBytes(image, request.settings.quality);
}

/// Frames of a range, one after the other, on the caller's thread.
class FrameWalk {
public:
    FrameWalk(const ExportRequest& request, const VideoFormat& format, std::stop_token stop)
        : m_compositor(request.cut, request.mediaFolder, request.captionStyle, format.width, format.height),
          m_forward(std::move(stop), [this] { m_stop.request_stop(); }) {}

    /// Calls `take` with every `step`th frame and whether it looks like the one before. Gives how many differed.
    template <class Take>
    Result<std::int64_t> each(FrameRange range, std::int64_t step, Take take) {
        FrameSource source(m_compositor, range, m_stop.get_token(), step);
        std::shared_ptr<const Frame> before;
        while (const auto frame = source.next()) {
            const Result<void> taken = take(**frame, *frame == before);
            if (!taken) {
                m_stop.request_stop();
                return tl::unexpected<Error>(taken.error());
            }
            before = *frame;
        }
        SW_CHECK(source.outcome());
        if (m_stop.stop_requested())
            return cancelled();
        return source.composed();
    }

private:
    Compositor m_compositor;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
};

void report(const ExportProgress& progress, double fraction, std::string_view what) {
    if (progress)
        progress(std::min(fraction, 1.0), what);
}

/// Evenly spread over the range, which is enough to know its colours.
Result<GifPalette> gifPalette(FrameWalk& frames, FrameRange range, std::int64_t step, const ExportProgress& progress) {
    constexpr std::int64_t kLooks = 120;
    const std::int64_t shown = (range.count() + step - 1) / step;
    const std::int64_t stride = step * std::max<std::int64_t>(1, shown / kLooks);
    GifPaletteMaker maker;
    std::int64_t looked = 0;
    SW_CHECK(frames.each(range, stride, [&](const Frame& frame, bool) -> Result<void> {
        maker.add(imageFrom(frame));
        report(progress, 0.2 * static_cast<double>(++looked * stride) / static_cast<double>(range.count()), "Choosing colours");
        return {};
    }));
    return maker.palette();
}

}  // namespace

Result<ExportReport> exportStill(const ExportRequest& request, FrameRange range) {
    const VideoFormat size = videoFormatOf(request);
    Compositor compositor(request.cut, request.mediaFolder, request.captionStyle, size.width, size.height);
    SW_TRY(const QImage image, compositor.still(range.first));
    SW_TRY(const std::string bytes, packed(image, request));
    LocalDisk disk;
    SW_CHECK(disk.writeAtomically(request.output, bytes));
    return ExportReport{request.output, size.width, size.height, 1, 1, Duration::frames(1, request.cut->rate), bytes.size()};
}

Result<ExportReport> exportSequence(const ExportRequest& request, FrameRange range, const SequencePattern& pattern,
                                    const ExportProgress& progress, const std::stop_token& stop) {
    const VideoFormat size = videoFormatOf(request);
    PictureSequence sequence(pattern);
    SW_CHECK(sequence.open());
    FrameWalk frames(request, size, stop);
    std::string bytes;
    std::int64_t done = 0;
    SW_TRY(const std::int64_t composed, frames.each(range, 1, [&](const Frame& frame, bool sameAsBefore) -> Result<void> {
        if (!sameAsBefore) {
            SW_TRY(bytes, packed(imageFrom(frame), request));
        }
        SW_CHECK(sequence.add(bytes));
        report(progress, static_cast<double>(++done) / static_cast<double>(range.count()), "Rendering");
        return {};
    }));
    SW_TRY(const std::uintmax_t written, sequence.putInPlace());
    return ExportReport{request.output, size.width, size.height, range.count(), composed, Duration::frames(range.count(), size.rate), written};
}

Result<ExportReport> exportGif(const ExportRequest& request, FrameRange range, const ExportProgress& progress,
                               std::stop_token stop) {
    VideoFormat format = videoFormatOf(request);
    const double perSecond = static_cast<double>(format.rate.num) / format.rate.den;
    const double most = request.settings.mostFramesPerSecond;
    const std::int64_t step = most > 0 ? std::max<std::int64_t>(1, std::llround(std::ceil(perSecond / most - 1e-9))) : 1;
    format.rate.den = static_cast<std::int32_t>(format.rate.den * step);
    FrameWalk frames(request, format, std::move(stop));
    PartFile part(request.output);
    SW_CHECK(part.open());
    SW_TRY(const GifPalette palette, gifPalette(frames, range, step, progress));
    GifWriter writer(palette);
    SW_CHECK(writer.open(part.path(), part.name(), format));
    const std::int64_t count = (range.count() + step - 1) / step;
    std::int64_t done = 0;
    SW_TRY(const std::int64_t composed, frames.each(range, step, [&](const Frame& frame, bool) -> Result<void> {
        SW_CHECK(writer.add(imageFrom(frame)));
        report(progress, 0.2 + 0.8 * static_cast<double>(++done) / static_cast<double>(count), "Rendering");
        return {};
    }));
    SW_CHECK(writer.finish());
    SW_TRY(const std::uintmax_t bytes, part.putInPlace());
    return ExportReport{request.output, format.width, format.height, count, composed, Duration::frames(count, format.rate), bytes};
}

}  // namespace sw
