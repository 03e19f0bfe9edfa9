#include "services/image/raster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace sw::illustration {
namespace {

constexpr QImage::Format kFormat = QImage::Format_ARGB32_Premultiplied;

/// One box blur along each row of `height` lines of `count` pixels with `kChannels` interleaved bytes; ends are
/// extended.
template <int kChannels>
void blurRows(const unsigned char* in, unsigned char* out, int count, int height, std::ptrdiff_t stride, int radius) {
    const unsigned scale = (1u << 24) / static_cast<unsigned>(2 * radius + 1);
    for (int y = 0; y < height; ++y, in += stride, out += stride) {
        std::array<unsigned, kChannels> sums{};
        const auto at = [&](int i) { return in + static_cast<std::ptrdiff_t>(i) * kChannels; };
        const unsigned char* first = at(0);
        const unsigned char* last = at(count - 1);
        for (int i = -radius; i <= radius; ++i) {
            const unsigned char* p = i <= 0 ? first : at(std::min(i, count - 1));
            for (std::size_t k = 0; k < kChannels; ++k)
                sums[k] += p[k];
        }
        for (int i = 0; i < count; ++i) {
            unsigned char* to = out + static_cast<std::ptrdiff_t>(i) * kChannels;
            const unsigned char* leaves = i <= radius ? first : at(i - radius);
            const unsigned char* enters = i + radius + 1 >= count ? last : at(i + radius + 1);
            for (std::size_t k = 0; k < kChannels; ++k) {
                to[k] = static_cast<unsigned char>((static_cast<std::uint64_t>(sums[k]) * scale + (1u << 23)) >> 24);
                sums[k] += enters[k];
                sums[k] -= leaves[k];
            }
        }
    }
}

/// One box blur down all columns at once: `width` bytes per row.
void blurColumns(const unsigned char* in, unsigned char* out, int width, int height, std::ptrdiff_t stride,
                 int radius) {
    const auto n = static_cast<std::size_t>(width);
    const unsigned scale = (1u << 24) / static_cast<unsigned>(2 * radius + 1);
    std::vector<unsigned> sums(n);
    const auto row = [&](int y) { return in + stride * std::clamp(y, 0, height - 1); };
    for (int y = -radius; y <= radius; ++y) {
        const unsigned char* p = row(y);
        for (std::size_t x = 0; x < n; ++x)
            sums[x] += p[x];
    }
    for (int y = 0; y < height; ++y) {
        unsigned char* to = out + stride * y;
        const unsigned char* enters = row(y + radius + 1);
        const unsigned char* leaves = row(y - radius);
        for (std::size_t x = 0; x < n; ++x) {
            to[x] = static_cast<unsigned char>((static_cast<std::uint64_t>(sums[x]) * scale + (1u << 23)) >> 24);
            sums[x] += enters[x];
            sums[x] -= leaves[x];
        }
    }
}

/// Box radii whose three passes have the deviation of a Gaussian (Kovesi, "Fast almost-Gaussian filtering", 2010).
std::array<int, 3> boxRadii(double sigma) {
    const double ideal = std::sqrt(4 * sigma * sigma + 1);
    int low = static_cast<int>(ideal);
    if (low % 2 == 0)
        --low;
    const double count = (12 * sigma * sigma - 3.0 * low * low - 12.0 * low - 9) / (-4.0 * low - 4);
    const long small = std::lround(count);
    std::array<int, 3> radii{};
    for (int i = 0; i < 3; ++i)
        radii[static_cast<std::size_t>(i)] = ((i < small ? low : low + 2) - 1) / 2;
    return radii;
}

/// Three box blurs each way. Formats of 1 or 4 bytes per pixel.
QImage gaussian(const QImage& image, double sigma) {
    QImage a = image;
    QImage b(image.size(), image.format());
    const int channels = image.depth() / 8;
    const auto stride = static_cast<std::ptrdiff_t>(a.bytesPerLine());
    for (const int radius : boxRadii(sigma)) {
        if (radius == 0)
            continue;
        if (channels == 4)
            blurRows<4>(a.constBits(), b.bits(), a.width(), a.height(), stride, radius);
        else
            blurRows<1>(a.constBits(), b.bits(), a.width(), a.height(), stride, radius);
        blurColumns(b.constBits(), a.bits(), a.width() * channels, a.height(), stride, radius);
    }
    return a;
}

QImage shrunk(const QImage& image, int factor) {
    const QSize small((image.width() + factor - 1) / factor, (image.height() + factor - 1) / factor);
    return image.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(image.format());
}

/// Reduces by a whole factor first when the blur is wide: the detail is lost anyway.
QImage blurredReduced(const QImage& image, double sigma) {
    const int factor = std::max(1, static_cast<int>(sigma / 2));
    if (factor == 1)
        return gaussian(image, sigma);
    return gaussian(shrunk(image, factor), sigma / factor)
        .scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(image.format());
}

/// The blurred silhouette in one colour, at 1/factor of the size, with `margin` small pixels around it.
QImage smallShadow(const QImage& image, int factor, int margin, double sigma, const QColor& colour) {
    const QImage small = shrunk(image, factor);
    QImage alpha(small.width() + 2 * margin, small.height() + 2 * margin, QImage::Format_Alpha8);
    alpha.fill(0);
    for (int y = 0; y < small.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(small.constScanLine(y));
        unsigned char* to = alpha.scanLine(y + margin) + margin;
        std::transform(from, from + small.width(), to, [](QRgb p) { return static_cast<unsigned char>(p >> 24); });
    }
    alpha = gaussian(alpha, sigma / factor);
    std::array<QRgb, 256> ramp{};
    for (std::size_t i = 0; i < ramp.size(); ++i) {
        QColor c = colour;
        c.setAlphaF(colour.alphaF() * static_cast<float>(i) / 255);
        ramp[i] = qPremultiply(c.rgba());
    }
    QImage out(alpha.size(), kFormat);
    for (int y = 0; y < out.height(); ++y) {
        const unsigned char* from = alpha.constScanLine(y);
        std::transform(from, from + out.width(), reinterpret_cast<QRgb*>(out.scanLine(y)),
                       [&](unsigned char a) { return ramp[a]; });
    }
    return out;
}

}  // namespace

Sheet::Sheet(const QRectF& region) {
    const QRect pixels = region.toAlignedRect();
    image = QImage(pixels.size().expandedTo({1, 1}), kFormat);
    image.fill(Qt::transparent);
    origin = pixels.topLeft();
}

void Sheet::drawOn(QPainter& painter, double opacity) const {
    if (image.isNull())
        return;
    painter.setOpacity(opacity);
    painter.drawImage(origin, image);
    painter.setOpacity(1);
}

Sheet padded(const Sheet& sheet, int margin) {
    Sheet out(QRectF(sheet.rect().adjusted(-margin, -margin, margin, margin)));
    out.paint([&](QPainter& p) { sheet.drawOn(p); });
    return out;
}

namespace {

/// The box of all pixels with an alpha of at least `least`, in the image's own pixels.
QRect boundsOf(const QImage& image, QRgb least) {
    int left = image.width();
    int right = -1;
    int top = -1;
    int bottom = -1;
    const auto seen = [least](QRgb p) { return p >> 24 >= least; };
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        const QRgb* first = std::find_if(row, row + image.width(), seen);
        if (first == row + image.width())
            continue;
        left = std::min(left, static_cast<int>(first - row));
        int last = image.width() - 1;
        while (!seen(row[last]))
            --last;
        right = std::max(right, last);
        top = top < 0 ? y : top;
        bottom = y;
    }
    return right < 0 ? QRect() : QRect(QPoint(left, top), QPoint(right, bottom));
}

}  // namespace

Sheet trimmed(const Sheet& sheet) {
    const QRect box = boundsOf(sheet.image, 2);
    if (box.isEmpty())
        return {};
    return {sheet.image.copy(box), sheet.origin + box.topLeft()};
}

QRect solidBounds(const Sheet& sheet) {
    return boundsOf(sheet.image, 232).translated(sheet.origin);
}

Sheet blurred(const Sheet& sheet, double sigma) {
    if (sigma < 0.4 || sheet.isEmpty())
        return sheet;
    Sheet out = padded(sheet, static_cast<int>(std::ceil(sigma * 3)) + 2);
    out.image = blurredReduced(out.image, sigma);
    return out;
}

QImage blurredOpaque(const QImage& image, double sigma) {
    return blurredReduced(image, sigma);
}

Sheet rotated(const Sheet& sheet, double degrees, QPointF pivot) {
    if (sheet.isEmpty() || std::abs(degrees) < 0.01)
        return sheet;
    QTransform turn;
    turn.translate(pivot.x(), pivot.y()).rotate(degrees).translate(-pivot.x(), -pivot.y());
    Sheet out(turn.mapRect(QRectF(sheet.rect())).adjusted(-2, -2, 2, 2));
    out.paint([&](QPainter& p) {
        p.setTransform(turn, true);
        sheet.drawOn(p);
    });
    return out;
}

Sheet tinted(const Sheet& sheet, const QColor& colour) {
    Sheet out = sheet;
    out.paint([&](QPainter& p) {
        p.setCompositionMode(QPainter::CompositionMode_SourceIn);
        p.fillRect(out.rect(), colour);
    });
    return out;
}

Sheet shadowed(const Sheet& sheet, const Shadow& shadow) {
    if (sheet.isEmpty())
        return sheet;
    const int factor = std::max(1, static_cast<int>(shadow.sigma / 1.8));
    const int margin = static_cast<int>(std::ceil(shadow.sigma * 2.8 / factor)) + 1;
    const QImage soft = smallShadow(sheet.image, factor, margin, shadow.sigma, shadow.colour);
    const QRectF under(QPointF(sheet.origin) + shadow.offset - QPointF(margin * factor, margin * factor),
                       QSizeF(soft.size() * factor));
    Sheet out(QRectF(sheet.rect()).united(under));
    out.paint([&](QPainter& p) {
        p.drawImage(under, soft);
        sheet.drawOn(p);
    });
    return out;
}

Sheet stacked(const Sheet& under, const Sheet& over) {
    Sheet out(QRectF(under.rect().united(over.rect())));
    out.paint([&](QPainter& p) {
        under.drawOn(p);
        over.drawOn(p);
    });
    return out;
}

}  // namespace sw::illustration
