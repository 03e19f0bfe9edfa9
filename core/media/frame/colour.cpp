#include "core/media/frame/colour.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <type_traits>
#include <vector>

#include "core/media/frame/chroma_grid.h"
#include "core/media/frame/wide_loops.h"

namespace sw {
namespace {

constexpr double kRed = 0.2126;
constexpr double kGreen = 0.7152;
constexpr double kBlue = 0.0722;
constexpr double kU = 224.0 / 255.0 / (2 * (1 - kBlue));
constexpr double kV = 224.0 / 255.0 / (2 * (1 - kRed));

/// A matrix row: contributions of red, green, blue and (for premultiplied pixels) of alpha, which carries the offset.
template <class Sum>
struct Weights {
    Sum red;
    Sum green;
    Sum blue;
    Sum alpha;
};

/// From the components of RgbFormat to samples, in 1/2^kBits parts.
template <class Sample>
struct ToYuv {
    static constexpr bool kDeep = sizeof(Sample) > 1;
    using Sum = std::conditional_t<kDeep, std::int64_t, int>;
    static constexpr int kBits = kDeep ? 32 : 16;
    static constexpr int kWhite = kDeep ? 65535 : 255;  ///< of a component

    static constexpr Sum parts(double value) {
        const double scaled = value * Depth<Sample>::kScale * 255 / kWhite * static_cast<double>(Sum{1} << kBits);
        return static_cast<Sum>(scaled + (value < 0 ? -0.5 : 0.5));
    }
    static constexpr Weights<Sum> kToY{parts(kRed * 219 / 255), parts(kGreen * 219 / 255), parts(kBlue * 219 / 255),
                                       parts(16.0 / 255)};
    // The largest weight takes the rounding, so that grey has no colour at all.
    static constexpr Weights<Sum> kToU{parts(-kRed * kU), parts(-kGreen* kU), -parts(-kRed* kU) - parts(-kGreen* kU),
                                       parts(128.0 / 255)};
    static constexpr Weights<Sum> kToV{-parts(-kGreen * kV) - parts(-kBlue * kV), parts(-kGreen* kV), parts(-kBlue* kV),
                                       parts(128.0 / 255)};
};

/// Sums of components, as of one pixel or of the eight that make a chroma sample: `Shift` is 0 or 3.
template <class Sample, int Shift, class Sum>
inline Sample weigh(const Weights<Sum>& w, int red, int green, int blue, int alpha) {
    constexpr int kBits = ToYuv<Sample>::kBits + Shift;
    const Sum total = w.red * red + w.green * green + w.blue * blue + w.alpha * alpha;
    return static_cast<Sample>(std::clamp<Sum>((total + (Sum{1} << (kBits - 1))) >> kBits, 0, Depth<Sample>::kMost));
}

/// 0 is blue, 1 green, 2 red, 3 alpha.
inline int component(QRgb pixel, int index) {
    return static_cast<int>(pixel >> (8 * index) & 255);
}
inline int component(QRgba64 pixel, int index) {
    return static_cast<int>(static_cast<quint64>(pixel) >> (16 * (index < 3 ? 2 - index : 3)) & 65535);
}

// Pixels are premultiplied (opaque ones are that too).

template <class Sample, class Pixel>
SW_WIDE void lumaRow(const Pixel* __restrict source, int width, Sample* __restrict out) {
    for (int x = 0; x < width; ++x)
        out[x] = weigh<Sample, 0>(ToYuv<Sample>::kToY, component(source[x], 2), component(source[x], 1),
                                  component(source[x], 0), component(source[x], 3));
}

/// A component 0…kWhite as alpha 0…kMost.
template <class Sample>
inline Sample alphaOf(int sum, int shift) {
    if constexpr (sizeof(Sample) == 1)
        return static_cast<Sample>((sum + (1 << shift >> 1)) >> shift);
    constexpr std::int64_t kWhite = ToYuv<Sample>::kWhite;
    return static_cast<Sample>((std::int64_t{sum} * Depth<Sample>::kMost + (kWhite << shift) / 2) / (kWhite << shift));
}

template <class Sample, class Pixel>
SW_WIDE void alphaRow(const Pixel* __restrict source, int width, Sample* __restrict out) {
    for (int x = 0; x < width; ++x)
        out[x] = alphaOf<Sample>(component(source[x], 3), 0);
}

/// Sums of two rows by component. Column x is at x + 1; the first column is repeated before it.
template <class Sample>
struct ColumnSums {
    explicit ColumnSums(int width) {
        for (auto& sums : components)
            sums.resize(static_cast<std::size_t>(width) + 1);
    }
    Wide<Sample>* of(std::size_t index) { return components[index].data(); }
    std::array<std::vector<Wide<Sample>>, 4> components;  ///< blue, green, red, alpha
};

template <class Sum, class Pixel>
SW_WIDE void addColumns(const Pixel* __restrict top, const Pixel* __restrict bottom, int width, int index,
                        Sum* __restrict out) {
    for (int x = 0; x < width; ++x)
        out[x] = static_cast<Sum>(component(top[x], index) + component(bottom[x], index));
}

/// Left-sited chroma: a 1-2-1 filter about the even column, over two rows; weights sum to 8.
template <class Sum>
inline int aboutColumn(const Sum* sums, int x) {
    return static_cast<int>(sums[x] + 2 * sums[x + 1] + sums[x + 2]);
}

template <class Sample, class Weighing>
SW_WIDE void chromaRow(const Weighing& weights, const Wide<Sample>* __restrict blue,
                       const Wide<Sample>* __restrict green, const Wide<Sample>* __restrict red,
                       const Wide<Sample>* __restrict alpha, int count, Sample* __restrict out) {
    const Weighing w = weights;
    for (int x = 0; x < count; ++x)
        out[x] = weigh<Sample, 3>(w, aboutColumn(red, 2 * x), aboutColumn(green, 2 * x), aboutColumn(blue, 2 * x),
                                  aboutColumn(alpha, 2 * x));
}

template <class Sample>
SW_WIDE void chromaAlphaRow(const Wide<Sample>* __restrict alpha, int count, Sample* __restrict out) {
    for (int x = 0; x < count; ++x)
        out[x] = alphaOf<Sample>(aboutColumn(alpha, 2 * x), 3);
}

template <class Sample>
const typename RgbFormat<Sample>::Pixel* line(const QImage& image, int y) {
    return reinterpret_cast<const typename RgbFormat<Sample>::Pixel*>(image.constScanLine(y));
}

/// Fills y, u and v, and `chromaAlpha` if there is one.
template <class Sample>
void convert(const QImage& image, BasicPlane<Sample>& y, BasicPlane<Sample>& u, BasicPlane<Sample>& v,
             BasicPlane<Sample>* chromaAlpha) {
    const int width = image.width();
    ColumnSums<Sample> sums(width);
    for (int row = 0; row < image.height() / 2; ++row) {
        const auto* top = line<Sample>(image, 2 * row);
        const auto* bottom = line<Sample>(image, 2 * row + 1);
        lumaRow(top, width, y.row(2 * row));
        lumaRow(bottom, width, y.row(2 * row + 1));
        for (std::size_t index = 0; index < 4; ++index) {
            Wide<Sample>* columns = sums.of(index);
            addColumns(top, bottom, width, static_cast<int>(index), columns + 1);
            columns[0] = columns[1];
        }
        const auto chroma = [&](const auto& weights, BasicPlane<Sample>& plane) {
            chromaRow<Sample>(weights, sums.of(0), sums.of(1), sums.of(2), sums.of(3), width / 2, plane.row(row));
        };
        chroma(ToYuv<Sample>::kToU, u);
        chroma(ToYuv<Sample>::kToV, v);
        if (chromaAlpha)
            chromaAlphaRow<Sample>(sums.of(3), width / 2, chromaAlpha->row(row));
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

/// A picture with alpha over black.
template <class Sample>
QImage onBlack(const QImage& picture) {
    using Pixel = typename RgbFormat<Sample>::Pixel;
    QImage image = picture.convertToFormat(RgbFormat<Sample>::kPremultiplied);
    image.reinterpretAsFormat(RgbFormat<Sample>::kOpaque);
    for (int y = 0; y < image.height(); ++y) {
        auto* row = reinterpret_cast<Pixel*>(image.scanLine(y));
        if constexpr (sizeof(Sample) == 1)
            std::transform(row, row + image.width(), row, [](QRgb pixel) { return pixel | 0xff000000U; });
        else
            std::for_each(row, row + image.width(), [](QRgba64& pixel) { pixel.setAlpha(65535); });
    }
    return image;
}

}  // namespace

template <class Sample>
BasicYuv<Sample> yuvOf(QRgb colour) {
    constexpr int kWhite = ToYuv<Sample>::kWhite;
    const int red = qRed(colour) * (kWhite / 255);
    const int green = qGreen(colour) * (kWhite / 255);
    const int blue = qBlue(colour) * (kWhite / 255);
    return {weigh<Sample, 0>(ToYuv<Sample>::kToY, red, green, blue, kWhite),
            weigh<Sample, 0>(ToYuv<Sample>::kToU, red, green, blue, kWhite),
            weigh<Sample, 0>(ToYuv<Sample>::kToV, red, green, blue, kWhite)};
}

template <class Sample>
BasicFrame<Sample> frameFrom(const QImage& picture) {
    using Format = RgbFormat<Sample>;
    const QImage image = picture.hasAlphaChannel() ? onBlack<Sample>(picture) : picture.convertToFormat(Format::kOpaque);
    BasicFrame<Sample> frame(image.width(), image.height());
    convert<Sample>(image, frame.y, frame.u, frame.v, nullptr);
    return frame;
}

template <class Sample>
BasicYuvaPlanes<Sample> yuvaFrom(const QImage& picture) {
    const QImage image = picture.convertToFormat(RgbFormat<Sample>::kPremultiplied);
    const int width = image.width();
    const int height = image.height();
    const BasicPlane<Sample> luma(width, height);
    const BasicPlane<Sample> chroma(width / 2, height / 2);
    BasicYuvaPlanes<Sample> planes{luma, chroma, chroma, luma, chroma};
    convert(image, planes.y, planes.u, planes.v, &planes.chromaAlpha);
    for (int row = 0; row < height; ++row)
        alphaRow(line<Sample>(image, row), width, planes.alpha.row(row));
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

QImage imageFrom(const DeepFrame& frame) {
    using D = Depth<std::uint16_t>;
    constexpr double kLumaGain = 65535.0 / (219 * D::kScale);
    constexpr double kChromaGain = 65535.0 / (224 * D::kScale * kChromaParts);
    QImage image(frame.width(), frame.height(), QImage::Format_RGBX64);
    const auto component = [](double value) { return static_cast<quint16>(std::lround(std::clamp(value, 0.0, 65535.0))); };
    std::vector<std::uint16_t> blue(static_cast<std::size_t>(frame.width()));
    std::vector<std::uint16_t> red(blue.size());
    for (int row = 0; row < frame.height(); ++row) {
        spreadChroma(frame.u, row, blue.data(), frame.width());
        spreadChroma(frame.v, row, red.data(), frame.width());
        auto* pixels = reinterpret_cast<QRgba64*>(image.scanLine(row));
        for (std::size_t x = 0; x < blue.size(); ++x) {
            const double y = (frame.y.row(row)[x] - D::kBlack) * kLumaGain;
            const double b = y + 2 * (1 - kBlue) * (blue[x] - D::kGrey * kChromaParts) * kChromaGain;
            const double r = y + 2 * (1 - kRed) * (red[x] - D::kGrey * kChromaParts) * kChromaGain;
            const double g = (y - kRed * r - kBlue * b) / kGreen;
            pixels[x] = QRgba64::fromRgba64(component(r), component(g), component(b), 65535);
        }
    }
    return image;
}

template Yuv yuvOf(QRgb);
template BasicYuv<std::uint16_t> yuvOf(QRgb);
template Frame frameFrom(const QImage&);
template DeepFrame frameFrom(const QImage&);
template YuvaPlanes yuvaFrom(const QImage&);
template DeepYuvaPlanes yuvaFrom(const QImage&);

}  // namespace sw
