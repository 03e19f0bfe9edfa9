#include "core/media/frame/colour.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <vector>

#include "core/media/frame/wide_loops.h"

namespace sw {
namespace {

// A matrix row in 1/2^16 parts: contributions of red, green, blue and (for premultiplied pixels) of alpha, which
// carries the offset.
constexpr int kBits = 16;

struct Weights {
    int red;
    int green;
    int blue;
    int alpha;
};

constexpr int parts(double value) {
    return static_cast<int>(value * (1 << kBits) + (value < 0 ? -0.5 : 0.5));
}

constexpr double kRed = 0.2126;
constexpr double kGreen = 0.7152;
constexpr double kBlue = 0.0722;
constexpr double kU = 224.0 / 255.0 / (2 * (1 - kBlue));
constexpr double kV = 224.0 / 255.0 / (2 * (1 - kRed));

constexpr Weights kToY{parts(kRed * 219 / 255), parts(kGreen * 219 / 255), parts(kBlue * 219 / 255), parts(16.0 / 255)};
// The largest weight takes the rounding, so that grey has no colour at all.
constexpr Weights kToU{parts(-kRed * kU), parts(-kGreen* kU), -parts(-kRed* kU) - parts(-kGreen* kU),
                       parts(128.0 / 255)};
constexpr Weights kToV{-parts(-kGreen * kV) - parts(-kBlue * kV), parts(-kGreen* kV), parts(-kBlue* kV),
                       parts(128.0 / 255)};

std::uint8_t toByte(int value) {
    return static_cast<std::uint8_t>(std::clamp(value, 0, 255));
}

/// Sums of samples, as of one pixel or of the eight that make a chroma sample: `Shift` is 0 or 3.
template <int Shift>
inline std::uint8_t weigh(const Weights& w, int red, int green, int blue, int alpha) {
    const int total = w.red * red + w.green * green + w.blue * blue + w.alpha * alpha;
    return toByte((total + (1 << (kBits + Shift - 1))) >> (kBits + Shift));
}

// Pixels are premultiplied (opaque ones are that too).

SW_WIDE void lumaRow(const QRgb* __restrict source, int width, std::uint8_t* __restrict out) {
    for (int x = 0; x < width; ++x)
        out[x] = weigh<0>(kToY, qRed(source[x]), qGreen(source[x]), qBlue(source[x]), qAlpha(source[x]));
}

SW_WIDE void alphaRow(const QRgb* __restrict source, int width, std::uint8_t* __restrict out) {
    for (int x = 0; x < width; ++x)
        out[x] = static_cast<std::uint8_t>(qAlpha(source[x]));
}

/// Sums of two rows by component. Column x is at x + 1; the first column is repeated before it.
struct ColumnSums {
    explicit ColumnSums(int width) {
        for (auto& sums : components)
            sums.resize(static_cast<std::size_t>(width) + 1);
    }
    std::uint16_t* of(std::size_t component) { return components[component].data(); }
    std::array<std::vector<std::uint16_t>, 4> components;  ///< blue, green, red, alpha: as in a QRgb
};

SW_WIDE void addColumns(const QRgb* __restrict top, const QRgb* __restrict bottom, int width, int shift,
                        std::uint16_t* __restrict out) {
    for (int x = 0; x < width; ++x)
        out[x] = static_cast<std::uint16_t>((top[x] >> shift & 255) + (bottom[x] >> shift & 255));
}

/// Left-sited chroma: a 1-2-1 filter about the even column, over two rows; weights sum to 8.
inline int aboutColumn(const std::uint16_t* sums, int x) {
    return sums[x] + 2 * sums[x + 1] + sums[x + 2];
}

SW_WIDE void chromaRow(const Weights& weights, const std::uint16_t* __restrict blue,
                       const std::uint16_t* __restrict green, const std::uint16_t* __restrict red,
                       const std::uint16_t* __restrict alpha, int count, std::uint8_t* __restrict out) {
    const Weights w = weights;
    for (int x = 0; x < count; ++x)
        out[x] = weigh<3>(w, aboutColumn(red, 2 * x), aboutColumn(green, 2 * x), aboutColumn(blue, 2 * x),
                          aboutColumn(alpha, 2 * x));
}

SW_WIDE void chromaAlphaRow(const std::uint16_t* __restrict alpha, int count, std::uint8_t* __restrict out) {
    for (int x = 0; x < count; ++x)
        out[x] = static_cast<std::uint8_t>((aboutColumn(alpha, 2 * x) + 4) >> 3);
}

const QRgb* line(const QImage& image, int y) {
    return reinterpret_cast<const QRgb*>(image.constScanLine(y));
}

/// Fills y, u and v, and `chromaAlpha` if there is one.
void convert(const QImage& image, Plane& y, Plane& u, Plane& v, Plane* chromaAlpha) {
    const int width = image.width();
    ColumnSums sums(width);
    for (int row = 0; row < image.height() / 2; ++row) {
        const QRgb* top = line(image, 2 * row);
        const QRgb* bottom = line(image, 2 * row + 1);
        lumaRow(top, width, y.row(2 * row));
        lumaRow(bottom, width, y.row(2 * row + 1));
        for (std::size_t component = 0; component < 4; ++component) {
            std::uint16_t* columns = sums.of(component);
            addColumns(top, bottom, width, 8 * static_cast<int>(component), columns + 1);
            columns[0] = columns[1];
        }
        chromaRow(kToU, sums.of(0), sums.of(1), sums.of(2), sums.of(3), width / 2, u.row(row));
        chromaRow(kToV, sums.of(0), sums.of(1), sums.of(2), sums.of(3), width / 2, v.row(row));
        if (chromaAlpha)
            chromaAlphaRow(sums.of(3), width / 2, chromaAlpha->row(row));
    }
}

// From YUV: luma × 255/219, chroma by the inverse matrix, all in 1/32 levels; factors are 1/2^16 parts of what luma in
// 1/128 and chroma in 1/256 levels is multiplied by, so that all fits 16 bits.
constexpr int kLevelBits = 5;
static_assert(std::endian::native == std::endian::little);  // pixels are written by halves

constexpr std::int16_t factor(double value) {
    return static_cast<std::int16_t>(value * 32768 + 0.5);
}

constexpr double kFromU = 255.0 / 224 * 2 * (1 - kBlue) / 4;
constexpr double kFromV = 255.0 / 224 * 2 * (1 - kRed) / 4;
constexpr std::int16_t kLuma = factor(255.0 / 219 / 2);
constexpr std::int16_t kRedOfV = factor(kFromV);
constexpr std::int16_t kBlueOfU = factor(kFromU);
constexpr std::int16_t kGreenOfU = factor(kFromU * kBlue / kGreen);
constexpr std::int16_t kGreenOfV = factor(kFromV * kRed / kGreen);

/// a × b / 2^16: one instruction (pmulhw) in vectors.
inline std::int16_t scaled(std::int16_t a, std::int16_t b) {
    return static_cast<std::int16_t>(a * b >> 16);
}

/// One chroma row at luma resolution, in 1/256 levels around zero: three parts of the row nearby, one of the other.
SW_WIDE void spread(const std::uint8_t* __restrict near, const std::uint8_t* __restrict far, int width,
                    std::int16_t* __restrict out) {
    for (int x = 0; x < width - 1; ++x) {
        const int here = 3 * near[x] + far[x] - 4 * 128;
        const int there = 3 * near[x + 1] + far[x + 1] - 4 * 128;
        out[2 * x] = static_cast<std::int16_t>(64 * here);
        out[2 * x + 1] = static_cast<std::int16_t>(32 * (here + there));
    }
    out[2 * width - 2] = out[2 * width - 1] =
        static_cast<std::int16_t>(64 * (3 * near[width - 1] + far[width - 1] - 512));
}

inline std::uint16_t levelOf(std::int16_t sum) {
    const auto level = static_cast<std::int16_t>(sum >> kLevelBits);
    return static_cast<std::uint16_t>(level < 0 ? 0 : level > 255 ? 255 : level);
}

/// `halves` are pixels' blue and green, then red and alpha: 2 × `width` in all.
SW_WIDE void rgbRow(const std::uint8_t* __restrict luma, const std::int16_t* __restrict blue,
                    const std::int16_t* __restrict red, int width, std::uint16_t* __restrict halves) {
    for (int x = 0; x < width; ++x) {
        const auto y = static_cast<std::int16_t>(static_cast<std::int16_t>(luma[x] - 16) * 128);
        const auto base = static_cast<std::int16_t>(scaled(y, kLuma) + (1 << (kLevelBits - 1)));
        const auto ofU = static_cast<std::int16_t>(base - scaled(blue[x], kGreenOfU));
        const std::uint16_t r = levelOf(static_cast<std::int16_t>(base + scaled(red[x], kRedOfV)));
        const std::uint16_t g = levelOf(static_cast<std::int16_t>(ofU - scaled(red[x], kGreenOfV)));
        const std::uint16_t b = levelOf(static_cast<std::int16_t>(base + scaled(blue[x], kBlueOfU)));
        halves[2 * x] = static_cast<std::uint16_t>(b | g << 8);
        halves[2 * x + 1] = static_cast<std::uint16_t>(r | 0xff00);
    }
}

}  // namespace

Yuv yuvOf(QRgb colour) {
    const int red = qRed(colour);
    const int green = qGreen(colour);
    const int blue = qBlue(colour);
    return {weigh<0>(kToY, red, green, blue, 255), weigh<0>(kToU, red, green, blue, 255),
            weigh<0>(kToV, red, green, blue, 255)};
}

Frame frameFrom(const QImage& picture) {
    const QImage image =
        picture.hasAlphaChannel()
            ? picture.convertToFormat(QImage::Format_ARGB32_Premultiplied).convertToFormat(QImage::Format_RGB32)
            : picture.convertToFormat(QImage::Format_RGB32);
    Frame frame(image.width(), image.height());
    convert(image, frame.y, frame.u, frame.v, nullptr);
    return frame;
}

YuvaPlanes yuvaFrom(const QImage& picture) {
    const QImage image = picture.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    const int width = image.width();
    const int height = image.height();
    YuvaPlanes planes{Plane(width, height),
                      Plane(width / 2, height / 2),
                      Plane(width / 2, height / 2),
                      Plane(width, height),
                      Plane(width / 2, height / 2),
                      {},
                      {}};
    convert(image, planes.y, planes.u, planes.v, &planes.chromaAlpha);
    for (int row = 0; row < height; ++row)
        alphaRow(line(image, row), width, planes.alpha.row(row));
    planes.alphaMap = AlphaMap(planes.alpha);
    planes.chromaAlphaMap = AlphaMap(planes.chromaAlpha);
    return planes;
}

QImage imageFrom(const Frame& frame) {
    QImage image;
    imageFrom(frame, image);
    return image;
}

void imageFrom(const Frame& frame, QImage& image) {
    const QSize size(frame.width(), frame.height());
    if (image.size() != size || image.format() != QImage::Format_RGB32 || !image.isDetached())
        image = QImage(size, QImage::Format_RGB32);
    std::vector<std::int16_t> blue(static_cast<std::size_t>(frame.width()));
    std::vector<std::int16_t> red(blue.size());
    std::vector<std::uint16_t> halves(2 * blue.size());
    const int chromaWidth = frame.u.width();
    for (int row = 0; row < frame.height(); ++row) {
        const int near = row / 2;
        const int far = std::clamp(near + (row % 2 == 0 ? -1 : 1), 0, frame.u.height() - 1);
        spread(frame.u.row(near), frame.u.row(far), chromaWidth, blue.data());
        spread(frame.v.row(near), frame.v.row(far), chromaWidth, red.data());
        rgbRow(frame.y.row(row), blue.data(), red.data(), frame.width(), halves.data());
        std::memcpy(image.scanLine(row), halves.data(), halves.size() * sizeof(std::uint16_t));
    }
}

}  // namespace sw
