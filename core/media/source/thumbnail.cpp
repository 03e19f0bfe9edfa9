#include "core/media/source/thumbnail.h"

#include <algorithm>

#include "core/media/frame/colour.h"
#include "core/media/frame/frame_converter.h"
#include "core/media/source/clip_reader.h"
#include "core/media/source/media_probe.h"
#include "core/media/source/picture_reader.h"

namespace sw {
namespace {

constexpr TimePoint kMoment = TimePoint{} + Duration::seconds(1);

Result<QImage> ofVideo(const std::filesystem::path& file, const std::string& subject, QSize room, const std::stop_token& stop) {
    SW_TRY(const std::unique_ptr<ClipReader> reader, ClipReader::open(file, subject, stop));
    SW_TRY(const ClipFrame* const frame, reader->at(kMoment));
    const QSize shown = QSize(reader->format().width, reader->format().height).scaled(room, Qt::KeepAspectRatio);
    const auto even = [](int side) { return std::max(2, side / 2 * 2); };
    FrameConverter converter(reader->format(), *frame->picture, subject);
    const PictureCrop whole{{0, 0, 1, 1}, {even(shown.width()), even(shown.height())}};
    if (reader->format().alpha)
        return converter.image(*frame->picture, whole);
    SW_TRY(const Frame converted, converter.planar(*frame->picture, whole));
    return imageFrom(converted);
}

}  // namespace

Result<QImage> readThumbnail(const std::filesystem::path& file, const std::string& subject, QSize room,
                             const std::stop_token& stop) {
    if (isMovingPicture(file))
        return ofVideo(file, subject, room, stop);
    SW_TRY(const QImage picture, readPicture(file, subject, room, stop));
    if (picture.width() <= room.width() && picture.height() <= room.height())
        return picture;
    return picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

}  // namespace sw
