#include "core/media/caption/caption_shadow.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace sw {
namespace {

constexpr double kHaloReach = 0.28;  // of the glow's reach
constexpr double kHaloGain = 1.3;
constexpr double kGlowGain = 1.5;

/// An alpha mask, a row after the other.
struct Mask {
    std::vector<std::uint8_t> samples;
    std::size_t width = 0;
    std::size_t height = 0;
};

/// A running mean over 2 × radius + 1 samples of each row; outside is 0.
void meanAcross(const Mask& in, std::size_t radius, Mask& out) {
    const auto window = static_cast<std::uint32_t>(2 * radius + 1);
    for (std::size_t y = 0; y < in.height; ++y) {
        const std::uint8_t* row = in.samples.data() + y * in.width;
        std::uint8_t* result = out.samples.data() + y * in.width;
        std::uint32_t sum = 0;
        for (std::size_t x = 0; x < std::min(radius, in.width); ++x)
            sum += row[x];
        for (std::size_t x = 0; x < in.width; ++x) {
            sum += x + radius < in.width ? row[x + radius] : 0u;
            result[x] = static_cast<std::uint8_t>((sum + window / 2) / window);
            sum -= x >= radius ? row[x - radius] : 0u;
        }
    }
}

/// The same of each column, row by row so that memory is read in order.
void meanDown(const Mask& in, std::size_t radius, Mask& out) {
    const auto window = static_cast<std::uint32_t>(2 * radius + 1);
    std::vector<std::uint32_t> sums(in.width, 0);
    const auto row = [&](std::size_t y) { return in.samples.data() + y * in.width; };
    for (std::size_t y = 0; y < std::min(radius, in.height); ++y)
        for (std::size_t x = 0; x < in.width; ++x)
            sums[x] += row(y)[x];
    for (std::size_t y = 0; y < in.height; ++y) {
        if (y + radius < in.height)
            for (std::size_t x = 0; x < in.width; ++x)
                sums[x] += row(y + radius)[x];
        std::uint8_t* result = out.samples.data() + y * in.width;
        for (std::size_t x = 0; x < in.width; ++x)
            result[x] = static_cast<std::uint8_t>((sums[x] + window / 2) / window);
        if (y >= radius)
            for (std::size_t x = 0; x < in.width; ++x)
                sums[x] -= row(y - radius)[x];
    }
}

/// Three running means come close to a Gaussian that reaches 1.5 × `reach`.
void soften(Mask& mask, double reach) {
    const auto radius = static_cast<std::size_t>(std::lround(reach / 2));
    if (radius < 1)
        return;
    Mask other = mask;
    for (int pass = 0; pass < 3; ++pass) {
        meanAcross(mask, radius, other);
        meanDown(other, radius, mask);
    }
}

}  // namespace

void layShadow(const QImage& shape, const CaptionShadow& shadow, double size, double gain, QImage& picture) {
    const int width = shape.width();
    const int height = shape.height();
    const auto at = [=](int x, int y) { return static_cast<std::size_t>(y * width + x); };
    Mask mask{std::vector<std::uint8_t>(at(0, height)), static_cast<std::size_t>(width),
              static_cast<std::size_t>(height)};
    for (int y = 0; y < height; ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(shape.constScanLine(y));
        for (int x = 0; x < width; ++x)
            mask.samples[at(x, y)] = static_cast<std::uint8_t>(qAlpha(row[x]));
    }
    soften(mask, shadow.blur * size);
    QImage soft(width, height, QImage::Format_ARGB32_Premultiplied);
    const QRgb colour = shadow.colour.rgba();
    const int strength = static_cast<int>(std::lround(gain * 256));
    for (int y = 0; y < height; ++y) {
        auto* row = reinterpret_cast<QRgb*>(soft.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const int dense = std::min(255, mask.samples[at(x, y)] * strength / 256);
            const int alpha = (dense * qAlpha(colour) + 127) / 255;
            row[x] = qPremultiply(qRgba(qRed(colour), qGreen(colour), qBlue(colour), alpha));
        }
    }
    QPainter painter(&picture);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationOver);
    painter.drawImage(QPointF(shadow.across * size, shadow.down * size), soft);
}

void layGlow(const QImage& shape, const CaptionShadow& glow, double size, QImage& picture) {
    layShadow(shape, {glow.colour, 0, 0, glow.blur * kHaloReach}, size, kHaloGain, picture);
    layShadow(shape, glow, size, kGlowGain, picture);
}

}  // namespace sw
