#include "core/media/colour.h"

#include <algorithm>
#include <cmath>

namespace sw {
namespace {

// A matrix row in 1/2^20 parts: contributions of red, green, blue and (for premultiplied pixels) of alpha, which
// carries the offset.
constexpr int kBits = 20;

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

/// Sums of samples, as of one pixel or of the eight that make a chroma sample.
struct Sum {
    int red;
    int green;
    int blue;
    int alpha;
};

template <int Shift>
std::uint8_t weigh(const Weights& w, const Sum& s) {
    constexpr std::int64_t half = std::int64_t{1} << (kBits + Shift - 1);
    const std::int64_t total = std::int64_t{w.red} * s.red + std::int64_t{w.green} * s.green +
                               std::int64_t{w.blue} * s.blue + std::int64_t{w.alpha} * s.alpha;
    return toByte(static_cast<int>((total + half) >> (kBits + Shift)));
}

Sum pixel(QRgb p) {
    return {qRed(p), qGreen(p), qBlue(p), qAlpha(p)};
}

/// Column sums of two rows.
Sum pair(const QRgb* top, const QRgb* bottom, int x) {
    const Sum a = pixel(top[x]);
    const Sum b = pixel(bottom[x]);
    return {a.red + b.red, a.green + b.green, a.blue + b.blue, a.alpha + b.alpha};
}

/// Left-sited chroma: a 1-2-1 filter about the even column, over two rows; weights sum to 8.
Sum chromaSum(const QRgb* top, const QRgb* bottom, int x) {
    const Sum left = pair(top, bottom, std::max(0, x - 1));
    const Sum middle = pair(top, bottom, x);
    const Sum right = pair(top, bottom, x + 1);
    return {left.red + 2 * middle.red + right.red, left.green + 2 * middle.green + right.green,
            left.blue + 2 * middle.blue + right.blue, left.alpha + 2 * middle.alpha + right.alpha};
}

const QRgb* line(const QImage& image, int y) {
    return reinterpret_cast<const QRgb*>(image.constScanLine(y));
}

/// Fills y, u and v; `image` holds premultiplied pixels (opaque ones are that too).
void convert(const QImage& image, Plane& y, Plane& u, Plane& v) {
    const int width = image.width();
    for (int row = 0; row < image.height(); ++row) {
        const QRgb* source = line(image, row);
        std::uint8_t* out = y.row(row);
        for (int x = 0; x < width; ++x)
            out[x] = weigh<0>(kToY, pixel(source[x]));
    }
    for (int row = 0; row < image.height() / 2; ++row) {
        const QRgb* top = line(image, 2 * row);
        const QRgb* bottom = line(image, 2 * row + 1);
        for (int x = 0; x < width / 2; ++x) {
            const Sum sum = chromaSum(top, bottom, 2 * x);
            u.row(row)[x] = weigh<3>(kToU, sum);
            v.row(row)[x] = weigh<3>(kToV, sum);
        }
    }
}

void convertAlpha(const QImage& image, Plane& alpha, Plane& chromaAlpha) {
    for (int row = 0; row < image.height(); ++row) {
        const QRgb* source = line(image, row);
        std::uint8_t* out = alpha.row(row);
        for (int x = 0; x < image.width(); ++x)
            out[x] = static_cast<std::uint8_t>(qAlpha(source[x]));
    }
    for (int row = 0; row < image.height() / 2; ++row) {
        const QRgb* top = line(image, 2 * row);
        const QRgb* bottom = line(image, 2 * row + 1);
        std::uint8_t* out = chromaAlpha.row(row);
        for (int x = 0; x < image.width() / 2; ++x)
            out[x] = static_cast<std::uint8_t>((chromaSum(top, bottom, 2 * x).alpha + 4) >> 3);
    }
}

// From YUV: 16 fractional bits; luma × 255/219, chroma by the inverse matrix.
constexpr int kLuma = static_cast<int>(255.0 / 219 * 65536 + 0.5);
constexpr int kRedOfV = static_cast<int>(255.0 / 224 * 2 * (1 - kRed) * 65536 + 0.5);
constexpr int kBlueOfU = static_cast<int>(255.0 / 224 * 2 * (1 - kBlue) * 65536 + 0.5);
constexpr int kGreenOfU = static_cast<int>(255.0 / 224 * 2 * (1 - kBlue) * kBlue / kGreen * 65536 + 0.5);
constexpr int kGreenOfV = static_cast<int>(255.0 / 224 * 2 * (1 - kRed) * kRed / kGreen * 65536 + 0.5);

/// One chroma row at luma resolution, in 1/8 levels around zero.
void spread(const Plane& plane, int row, std::vector<int>& out) {
    const int other = std::clamp(row / 2 + (row % 2 == 0 ? -1 : 1), 0, plane.height() - 1);
    const std::uint8_t* near = plane.row(row / 2);
    const std::uint8_t* far = plane.row(other);
    const int width = plane.width();
    for (int x = 0; x < width; ++x) {
        const int next = std::min(x + 1, width - 1);
        const int here = 3 * near[x] + far[x];
        const int there = 3 * near[next] + far[next];
        const auto at = static_cast<std::size_t>(2 * x);
        out[at] = 2 * here - 8 * 128;
        out[at + 1] = here + there - 8 * 128;
    }
}

}  // namespace

Yuv yuvOf(QRgb colour) {
    const Sum sum{qRed(colour), qGreen(colour), qBlue(colour), 255};
    return {weigh<0>(kToY, sum), weigh<0>(kToU, sum), weigh<0>(kToV, sum)};
}

Frame frameFrom(const QImage& picture) {
    const QImage image =
        picture.hasAlphaChannel()
            ? picture.convertToFormat(QImage::Format_ARGB32_Premultiplied).convertToFormat(QImage::Format_RGB32)
            : picture.convertToFormat(QImage::Format_RGB32);
    Frame frame(image.width(), image.height());
    convert(image, frame.y, frame.u, frame.v);
    return frame;
}

YuvaPlanes yuvaFrom(const QImage& picture) {
    const QImage image = picture.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    const int width = image.width();
    const int height = image.height();
    YuvaPlanes planes{Plane(width, height), Plane(width / 2, height / 2), Plane(width / 2, height / 2),
                      Plane(width, height), Plane(width / 2, height / 2)};
    convert(image, planes.y, planes.u, planes.v);
    convertAlpha(image, planes.alpha, planes.chromaAlpha);
    return planes;
}

QImage imageFrom(const Frame& frame) {
    QImage image(frame.width(), frame.height(), QImage::Format_RGB32);
    std::vector<int> blue(static_cast<std::size_t>(frame.width()));
    std::vector<int> red(blue.size());
    for (int row = 0; row < frame.height(); ++row) {
        spread(frame.u, row, blue);
        spread(frame.v, row, red);
        const std::uint8_t* luma = frame.y.row(row);
        auto* out = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int x = 0; x < frame.width(); ++x) {
            const auto at = static_cast<std::size_t>(x);
            const int base = kLuma * (luma[x] - 16) + 32768;
            const int r = (base + kRedOfV / 8 * red[at]) >> 16;
            const int g = (base - kGreenOfU / 8 * blue[at] - kGreenOfV / 8 * red[at]) >> 16;
            const int b = (base + kBlueOfU / 8 * blue[at]) >> 16;
            out[x] = qRgb(toByte(r), toByte(g), toByte(b));
        }
    }
    return image;
}

}  // namespace sw
