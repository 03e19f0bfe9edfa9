#include "services/image/focal_point.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sw {
namespace {

constexpr int kCells = 64;          // along the side that is cut
constexpr double kCentrePull = 0.2;  // how much less a part counts whose middle is at the picture's border

struct Pixel {
    int red = 0;
    int green = 0;
    int blue = 0;
};

Pixel pixelAt(const QImage& rgb, int x, int y) {
    const QRgb value = reinterpret_cast<const QRgb*>(rgb.constScanLine(y))[x];
    return {qRed(value), qGreen(value), qBlue(value)};
}

int lumaOf(Pixel p) {
    return (54 * p.red + 183 * p.green + 19 * p.blue) / 256;
}

/// Skin in RGB under daylight (Kovač, Peer, Solina 2003).
bool isSkin(Pixel p) {
    const int most = std::max({p.red, p.green, p.blue});
    const int least = std::min({p.red, p.green, p.blue});
    return p.red > 95 && p.green > 40 && p.blue > 20 && most - least > 15 && p.red - p.green > 15 && p.red > p.blue;
}

/// How much the eye is drawn to a place. Only sums are compared, so that whole numbers do.
int drawAt(const QImage& rgb, int x, int y, int step) {
    const Pixel here = pixelAt(rgb, x, y);
    const Pixel right = pixelAt(rgb, std::min(x + step, rgb.width() - 1), y);
    const Pixel below = pixelAt(rgb, x, std::min(y + step, rgb.height() - 1));
    const int edges = std::abs(lumaOf(here) - lumaOf(right)) + std::abs(lumaOf(here) - lumaOf(below));
    const int colour = std::max({here.red, here.green, here.blue}) - std::min({here.red, here.green, here.blue});
    return 4 * edges + colour + (isSkin(here) ? 120 : 0);
}

/// The draw of each stripe across the side that is cut.
std::vector<double> stripes(const QImage& rgb, bool across) {
    const int along = across ? rgb.width() : rgb.height();
    const int other = across ? rgb.height() : rgb.width();
    const int step = std::max(1, std::min(along, other) / 128);
    std::vector<double> sums(kCells, 0);
    for (int a = step / 2; a < along; a += step)
        for (int b = step / 2; b < other; b += step)
            sums[static_cast<std::size_t>(static_cast<std::int64_t>(a) * kCells / along)] +=
                across ? drawAt(rgb, a, b, step) : drawAt(rgb, b, a, step);
    return sums;
}

/// Where a part of `length` of `whole` begins.
int bestStart(const std::vector<double>& sums, int whole, int length) {
    const double window = static_cast<double>(length) / whole * kCells;
    const int places = kCells - static_cast<int>(window);
    int best = 0;
    double most = -1;
    for (int at = 0; at <= places; ++at) {
        const double from = std::min<double>(at, kCells - window);
        double sum = 0;
        for (int cell = 0; cell < kCells; ++cell)
            sum += sums[static_cast<std::size_t>(cell)] * std::clamp(std::min(from + window, cell + 1.0) - std::max(from, double(cell)), 0.0, 1.0);
        const double aside = std::abs(from + window / 2 - kCells / 2.0) / (kCells / 2.0);
        const double score = sum * (1 - kCentrePull * aside) - 1e-6 * aside;
        if (score > most) {
            most = score;
            best = static_cast<int>(std::lround(from / kCells * whole));
        }
    }
    return std::clamp(best, 0, whole - length);
}

}  // namespace

QRect partToShow(const QImage& picture, int width, int height) {
    const bool across = static_cast<std::int64_t>(picture.width()) * height > static_cast<std::int64_t>(picture.height()) * width;
    QSize part = picture.size();
    if (across)
        part.setWidth(std::clamp(static_cast<int>(std::lround(static_cast<double>(picture.height()) * width / height)), 1, picture.width()));
    else
        part.setHeight(std::clamp(static_cast<int>(std::lround(static_cast<double>(picture.width()) * height / width)), 1, picture.height()));
    if (part == picture.size())
        return picture.rect();
    const QImage rgb = picture.convertToFormat(QImage::Format_RGB32);
    const std::vector<double> sums = stripes(rgb, across);
    return across ? QRect(QPoint(bestStart(sums, picture.width(), part.width()), 0), part)
                  : QRect(QPoint(0, bestStart(sums, picture.height(), part.height())), part);
}

}  // namespace sw
