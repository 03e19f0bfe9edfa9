#include "services/image/received_picture.h"

#include <QDir>
#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

#include "core/media/source/media_probe.h"
#include "core/media/source/picture_reader.h"
#include "services/image/codec.h"
#include "services/image/focal_point.h"
#include "services/image/image_words.h"
#include "services/image/picture.h"

namespace sw {
namespace {

namespace fs = std::filesystem;

constexpr int kJpegQuality = 94;
constexpr int kLeastSide = 64;
constexpr int kReferenceSide = 1536;

/// The error of reading, as one of the provider's, which says nothing of where the file lay.
tl::unexpected<Error> unusableFile(Error error, const fs::path& file) {
    if (const std::size_t at = error.message.find(" (" + file.string() + ")"); at != std::string::npos)
        error.message.erase(at, file.string().size() + 3);
    if (error.code == ErrorCode::InvalidInput)
        error.code = ErrorCode::Provider;
    return tl::unexpected<Error>(std::move(error));
}

/// Half as large along each side, each pixel the mean of four.
QImage halved(const QImage& image) {
    QImage half(image.width() / 2, image.height() / 2, QImage::Format_RGB32);
    for (int y = 0; y < half.height(); ++y) {
        const auto* upper = reinterpret_cast<const QRgb*>(image.constScanLine(2 * y));
        const auto* lower = reinterpret_cast<const QRgb*>(image.constScanLine(2 * y + 1));
        auto* out = reinterpret_cast<QRgb*>(half.scanLine(y));
        for (int x = 0; x < half.width(); ++x) {
            const QRgb four[] = {upper[2 * x], upper[2 * x + 1], lower[2 * x], lower[2 * x + 1]};
            int red = 2, green = 2, blue = 2;
            for (const QRgb one : four) {
                red += qRed(one);
                green += qGreen(one);
                blue += qBlue(one);
            }
            out[x] = qRgb(red / 4, green / 4, blue / 4);
        }
    }
    return half;
}

/// The ground's box, in whole canvas pixels.
Json groundLayer(const ImageOrder& order) {
    const auto x = static_cast<int>(std::lround(illustration::kOverhang * order.width));
    const auto y = static_cast<int>(std::lround(illustration::kOverhang * order.height));
    return {{"file", "background"}, {"x", -x},  {"y", -y}, {"width", order.width + 2 * x}, {"height", order.height + 2 * y},
            {"rotation", 0},        {"depth", 1}, {"enter", "none"}, {"sway", 0}};
}

StageResult resultWith(const ImageOrder& order, Json layer) {
    StageResult result;
    result.value = {{"width", order.width}, {"height", order.height}, {"alt", shownIn(order)}, {"layers", Json::array({std::move(layer)})}};
    return result;
}

/// Decodes, in sRGB, opaque; with no more pixels than are worth it.
Result<QImage> decoded(const fs::path& file, QSize wanted, const std::string& whose, const std::stop_token& stop) {
    Result<QImage> image = readPicture(file, whose, wanted, stop);
    if (!image)
        return unusableFile(image.error(), file);
    if (std::min(image->width(), image->height()) < kLeastSide)
        return fail(ErrorCode::Provider, whose + " has only " + std::to_string(image->width()) + " × " + std::to_string(image->height()) +
                                             " pixels. Ask for a larger one, or choose another provider.");
    return image->convertToFormat(QImage::Format_RGB32);
}

Result<std::string> bytesOf(const fs::path& file, std::size_t most, const std::string& whose) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    if (!error && size > most)
        return fail(ErrorCode::Provider, whose + " has more than " + std::to_string(most >> 20) + " MB. Choose a shorter or smaller one.");
    std::ifstream in(file, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (error || !in || bytes.size() != size)
        return fail(ErrorCode::Io, whose + " could not be read again. Is the disk full?");
    return bytes;
}

}  // namespace

Result<PictureFolder> PictureFolder::make() {
    PictureFolder room;
    room.m_folder = std::make_unique<QTemporaryDir>(QDir::temp().filePath("shortwright-picture-XXXXXX"));
    if (!room.m_folder->isValid())
        return fail(ErrorCode::Io, "There is no room for temporary files: " + room.m_folder->errorString().toStdString() + ". Free some.");
    return room;
}

fs::path PictureFolder::file() const {
    return fs::path(m_folder->path().toStdString()) / "received";
}

Result<void> PictureFolder::write(std::string_view bytes) const {
    std::ofstream out(file(), std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    return out ? Result<void>() : fail(ErrorCode::Io, "Could not write " + file().string() + ". Is the disk full?");
}

Result<std::string> bytesOfBase64(const std::string& text, const std::string& provider) {
    const std::size_t comma = text.starts_with("data:") ? text.find(',') : std::string::npos;
    const std::size_t from = comma == std::string::npos ? 0 : comma + 1;
    const QByteArray::FromBase64Result bytes = QByteArray::fromBase64Encoding(QByteArray::fromRawData(text.data() + from, static_cast<qsizetype>(text.size() - from)),
                                                      QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || (*bytes).isEmpty())
        return fail(ErrorCode::Provider, provider + "'s answer cannot be used: the picture in it is not base64. Try again, or choose another provider.");
    return (*bytes).toStdString();
}

Result<StageResult> flatResult(const fs::path& file, const ImageOrder& order, const std::string& whose, const std::stop_token& stop) {
    Json layer = groundLayer(order);
    const QSize wanted(layer["width"].get<int>(), layer["height"].get<int>());
    SW_TRY(QImage image, decoded(file, wanted, whose, stop));
    image = image.copy(partToShow(image, wanted.width(), wanted.height()));
    if (std::min(image.width(), image.height()) < kLeastSide)
        return fail(ErrorCode::Provider, whose + " is far too long and thin for the film. Choose another provider.");
    while (image.width() >= 2 * wanted.width() && image.height() >= 2 * wanted.height())
        image = halved(image);
    if (stop.stop_requested())
        return cancelled();
    SW_TRY(std::string bytes, illustration::jpegOf(image, kJpegQuality));
    StageResult result = resultWith(order, std::move(layer));
    result.files.push_back({"background", "jpg", std::move(bytes)});
    return result;
}

Result<StageResult> footageResult(const fs::path& file, const ImageOrder& order, const std::string& whose, const std::stop_token& stop) {
    // Decoding refuses what refers to other files, so it comes first.
    SW_CHECK(decoded(file, {}, whose, stop));
    if (!isMovingPicture(file))
        return fail(ErrorCode::Provider, whose + " is no video. Choose another provider.");
    const Result<MediaReport> report = probeMedia(file);
    if (!report)
        return unusableFile(report.error(), file);
    SW_TRY(std::string bytes, bytesOf(file, kMostFootageBytes, whose));
    Json layer = groundLayer(order);
    layer["fit"] = "cover";
    StageResult result = resultWith(order, std::move(layer));
    result.files.push_back({"background", usualExtension(*report), std::move(bytes)});
    return result;
}

Result<std::string> referenceJpeg(const fs::path& file, const std::stop_token& stop) {
    SW_TRY(QImage image, readPicture(file, "The reference picture", QSize(kReferenceSide, kReferenceSide), stop));
    image = image.convertToFormat(QImage::Format_RGB32);
    while (std::max(image.width(), image.height()) > 2 * kReferenceSide)
        image = halved(image);
    return illustration::jpegOf(image, kJpegQuality);
}

}  // namespace sw
