#include "core/media/source/picture_reader.h"

#include <QColorSpace>
#include <QFile>
#include <QImageReader>
#include <algorithm>
#include <cmath>
#include <mutex>

#include "core/media/frame/colour.h"
#include "core/media/frame/frame_converter.h"
#include "core/media/source/clip_reader.h"
#include "core/media/source/media_probe.h"

namespace sw {
namespace {

tl::unexpected<Error> unreadable(const std::filesystem::path& file, const std::string& subject, const std::string& why) {
    return fail(ErrorCode::InvalidInput,
                subject + " could not be read (" + file.string() + "): " + why + ". Generate or choose it again.");
}

/// Walks a JPEG's segments and coded data (ITU-T T.81, annex B) to its end marker: libjpeg paints what is missing grey.
bool isWholeJpeg(const QByteArray& bytes) {
    const auto at = [&](qsizetype i) { return static_cast<unsigned char>(bytes[i]); };
    qsizetype i = 2;
    while (i + 1 < bytes.size()) {
        if (at(i) != 0xFF) {  // coded data
            i = bytes.indexOf('\xFF', i);
            if (i < 0)
                return false;
            continue;
        }
        const unsigned char marker = at(i + 1);
        if (marker == 0xD9)
            return true;
        if (marker == 0xFF) {
            ++i;
            continue;
        }
        i += 2;
        const bool alone = marker == 0 || marker == 1 || (marker >= 0xD0 && marker <= 0xD8);
        if (!alone) {
            if (i + 1 >= bytes.size())
                return false;
            i += at(i) << 8 | at(i + 1);
        }
    }
    return false;
}

/// A BMP's plain pixels lie where its header says (BITMAPFILEHEADER, BITMAPINFOHEADER): Qt leaves missing ones black.
bool isWholeBmp(const QByteArray& head, qint64 size) {
    if (head.size() < 34)
        return false;
    const auto number = [&](qsizetype at, int bytes) {
        std::uint32_t value = 0;
        for (int i = bytes; i-- > 0;)
            value = value << 8 | static_cast<unsigned char>(head[at + i]);
        return std::int64_t{value};
    };
    const std::int64_t compression = number(30, 4);
    if (number(14, 4) < 40 || (compression != 0 && compression != 3))
        return true;  // not laid out plainly
    const std::int64_t height = std::abs(static_cast<std::int32_t>(number(22, 4)));
    const std::int64_t row = (number(18, 4) * number(28, 2) + 31) / 32 * 4;
    return number(10, 4) + row * height <= size;
}

/// Walks a GIF's blocks (GIF89a, appendix B) to the end of its first picture.
bool isWholeGif(const QByteArray& bytes) {
    const auto at = [&](qsizetype i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0; };
    const auto tableBytes = [](int flags) { return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0; };
    qsizetype i = 13 + tableBytes(at(10));
    while (i < bytes.size() && at(i) != 0x3B) {
        const bool picture = at(i) == 0x2C;
        i += picture ? 11 + tableBytes(at(i + 9)) : 2;
        while (i < bytes.size() && at(i) != 0)
            i += at(i) + 1;
        if (picture)
            return i < bytes.size();
        ++i;
    }
    return false;
}

/// Whether all of a picture is there, of formats that Qt reads in part.
bool isWhole(QFile& file) {
    const QByteArray head = file.peek(34);
    bool whole = true;
    if (head.startsWith("\xFF\xD8\xFF"))
        whole = isWholeJpeg(file.readAll());
    else if (head.startsWith("GIF8"))
        whole = isWholeGif(file.readAll());
    else if (head.startsWith("BM"))
        whole = isWholeBmp(head, file.size());
    file.seek(0);
    return whole;
}

/// The size at which a JPEG is decoded: libjpeg halves it without decoding it all.
QSize decodedSize(QSize whole, QSize wanted) {
    QSize size = whole;
    for (const int divisor : {2, 4, 8}) {
        const QSize smaller((whole.width() + divisor - 1) / divisor, (whole.height() + divisor - 1) / divisor);
        if (smaller.width() < wanted.width() || smaller.height() < wanted.height())
            break;
        size = smaller;
    }
    return size;
}

/// PNGs say sRGB as a gamma of 1/2.2 for programs that know no profiles.
bool isNearlySrgb(const QColorSpace& space) {
    return space == QColorSpace(QColorSpace::SRgb) ||
           (space.primaries() == QColorSpace::Primaries::SRgb &&
            space.transferFunction() == QColorSpace::TransferFunction::Gamma && std::abs(space.gamma() - 2.2F) < 0.01F);
}

template <class Sample>
QImage asSrgb(QImage image) {
    const QColorSpace space = image.colorSpace();
    if (space.isValid() && !isNearlySrgb(space)) {
        if (image.depth() < 32 || sizeof(Sample) > 1)
            image = image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_RGBA64 : QImage::Format_RGBX64);
        image.convertToColorSpace(QColorSpace::SRgb);
    }
    image.convertTo(image.hasAlphaChannel() ? RgbFormat<Sample>::kPremultiplied : RgbFormat<Sample>::kOpaque);
    return image;
}

Result<void> checkSize(QSize size, const std::filesystem::path& file, const std::string& subject) {
    if (std::int64_t{size.width()} * size.height() <= kMostPixels)
        return {};
    return fail(ErrorCode::InvalidInput, subject + " is too large (" + file.string() + "): " + std::to_string(size.width()) +
                                             " × " + std::to_string(size.height()) +
                                             " pixels, where 200 million in all can be used. Make it smaller.");
}

/// What Qt has no reader for, FFmpeg may have.
template <class Sample>
Result<QImage> readByFfmpeg(const std::filesystem::path& file, const std::string& subject, const std::stop_token& stop) {
    SW_TRY(const auto reader, ClipReader::open(file, subject, stop));
    const ClipFormat& format = reader->format();
    SW_CHECK(checkSize({format.width, format.height}, file, subject));
    SW_TRY(const ClipFrame* const frame, reader->at({}));
    const QSize size(format.width, format.height);
    const QSize even(std::max(8, (size.width() + 1) / 2 * 2), std::max(8, (size.height() + 1) / 2 * 2));
    FrameConverter converter(format, *frame->picture, subject);
    SW_TRY(const QImage image, converter.image<Sample>(*frame->picture, {{0, 0, 1, 1}, even}));
    return asSrgb<Sample>(image);
}

}  // namespace

template <class Sample>
Result<QImage> readPicture(const std::filesystem::path& file, const std::string& subject, QSize wanted,
                           const std::stop_token& stop) {
    // Sizes are checked here, against pixels rather than bytes.
    static std::once_flag once;
    std::call_once(once, [] { QImageReader::setAllocationLimit(0); });
    SW_CHECK(checkReadable(file, subject));
    QFile device(QString::fromStdString(file.string()));
    if (!device.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, subject + " could not be read (" + file.string() +
                                       "): " + device.errorString().toStdString() + ".");
    if (!isWhole(device))
        return unreadable(file, subject, "it is cut off, a part of the file is missing");
    QImageReader reader(&device);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (!reader.canRead())
        return readByFfmpeg<Sample>(file, subject, stop);
    const QSize size = reader.size();
    SW_CHECK(checkSize(size, file, subject));
    if (reader.format() == "jpeg" && size.isValid() && !wanted.isEmpty()) {
        const bool across = reader.transformation() & QImageIOHandler::TransformationRotate90;
        reader.setScaledSize(decodedSize(size, across ? wanted.transposed() : wanted));
    }
    if (stop.stop_requested())
        return cancelled();
    QImage image = reader.read();
    if (image.isNull())
        return unreadable(file, subject, reader.errorString().toStdString());
    SW_CHECK(checkSize(image.size(), file, subject));
    return asSrgb<Sample>(std::move(image));
}

template Result<QImage> readPicture<std::uint8_t>(const std::filesystem::path&, const std::string&, QSize,
                                                  const std::stop_token&);
template Result<QImage> readPicture<std::uint16_t>(const std::filesystem::path&, const std::string&, QSize,
                                                   const std::stop_token&);

}  // namespace sw
