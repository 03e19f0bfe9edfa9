#include <QLinearGradient>
#include <QRadialGradient>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include "core/base/random.h"
#include "services/image/raster.h"

namespace sw::illustration {
namespace {

constexpr QImage::Format kFormat = QImage::Format_ARGB32_Premultiplied;

/// Squared distance transform of one line, in place: the lower envelope of parabolas.
void distanceLine(std::vector<float>& f, std::vector<float>& d, std::vector<int>& v, std::vector<float>& z, int n) {
    constexpr float kFar = 1e12f;
    int k = 0;
    v[0] = 0;
    z[0] = -kFar;
    z[1] = kFar;
    const auto at = [&](int i) { return f[static_cast<std::size_t>(i)]; };
    for (int q = 1; q < n; ++q) {
        const auto cross = [&](int p) {
            const auto a = static_cast<float>(q);
            const auto b = static_cast<float>(p);
            return ((at(q) + a * a) - (at(p) + b * b)) / (2 * a - 2 * b);
        };
        float s = cross(v[static_cast<std::size_t>(k)]);
        while (k > 0 && s <= z[static_cast<std::size_t>(k)])
            s = cross(v[static_cast<std::size_t>(--k)]);
        ++k;
        v[static_cast<std::size_t>(k)] = q;
        z[static_cast<std::size_t>(k)] = s;
        z[static_cast<std::size_t>(k) + 1] = kFar;
    }
    k = 0;
    for (int q = 0; q < n; ++q) {
        while (z[static_cast<std::size_t>(k) + 1] < static_cast<float>(q))
            ++k;
        const int p = v[static_cast<std::size_t>(k)];
        const auto step = static_cast<float>(q - p);
        d[static_cast<std::size_t>(q)] = step * step + at(p);
    }
}

/// Distance in pixels from each pixel to the nearest one for which `inside` holds.
template <class Inside>
std::vector<float> distances(int width, int height, Inside inside) {
    constexpr float kFar = 1e9f;
    const std::size_t w = static_cast<std::size_t>(width);
    std::vector<float> field(w * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            field[static_cast<std::size_t>(y) * w + static_cast<std::size_t>(x)] = inside(x, y) ? 0.0f : kFar;
    const auto longest = static_cast<std::size_t>(std::max(width, height));
    std::vector<float> f(longest);
    std::vector<float> d(longest);
    std::vector<int> v(longest + 1);
    std::vector<float> z(longest + 2);
    for (std::size_t x = 0; x < w; ++x) {
        for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y)
            f[y] = field[y * w + x];
        distanceLine(f, d, v, z, height);
        for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y)
            field[y * w + x] = d[y];
    }
    for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y) {
        std::copy_n(field.begin() + static_cast<std::ptrdiff_t>(y * w), width, f.begin());
        distanceLine(f, d, v, z, width);
        for (std::size_t x = 0; x < w; ++x)
            field[y * w + x] = std::sqrt(d[x]);
    }
    return field;
}

}  // namespace

Sheet greyed(const Sheet& sheet, const QColor& tint, double amount, double gain) {
    Sheet out = sheet;
    const std::array<double, 3> target{tint.blueF(), tint.greenF(), tint.redF()};
    std::array<std::array<unsigned char, 256>, 3> table{};
    for (std::size_t k = 0; k < 3; ++k)
        for (std::size_t i = 0; i < 256; ++i) {
            const double v = static_cast<double>(i) / 255 * gain;
            table[k][i] = static_cast<unsigned char>(
                std::lround(std::clamp(v * (1 - amount) + v * target[k] * amount * 1.6, 0.0, 1.0) * 255));
        }
    for (int y = 0; y < out.image.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(out.image.scanLine(y));
        for (int x = 0; x < out.image.width(); ++x) {
            const QRgb p = row[x];
            const QRgb alpha = p >> 24;
            const std::size_t luma = ((p >> 16 & 255) * 77 + (p >> 8 & 255) * 151 + (p & 255) * 28) >> 8;
            const auto value = [&](std::size_t k) { return std::min<QRgb>(table[k][luma], alpha); };
            row[x] = alpha << 24 | value(2) << 16 | value(1) << 8 | value(0);
        }
    }
    return out;
}

Sheet relit(const Sheet& sheet, const QColor& warm, const QColor& cool, double amount) {
    Sheet out = sheet;
    const QRectF box(out.rect());
    const auto faded = [](QColor c, double a) {
        c.setAlphaF(static_cast<float>(std::clamp(a, 0.0, 1.0)));
        return c;
    };
    QLinearGradient light(box.topLeft(), box.topLeft() + QPointF(box.width() * 0.8, box.height()));
    light.setColorAt(0, faded(warm, amount * 0.55));
    light.setColorAt(0.45, faded(warm, 0));
    light.setColorAt(0.55, faded(cool, 0));
    light.setColorAt(1, faded(cool, amount * 1.35));
    out.paint([&](QPainter& p) {
        p.setCompositionMode(QPainter::CompositionMode_SourceAtop);
        p.fillRect(box, light);
    });
    return out;
}

Sheet rimLit(const Sheet& sheet, const QColor& light, QPointF towards, double softness) {
    Sheet edge = tinted(sheet, light);
    edge.paint([&](QPainter& p) {
        p.setCompositionMode(QPainter::CompositionMode_DestinationOut);
        p.drawImage(QPointF(edge.origin) - towards, sheet.image);
    });
    edge = blurred(edge, softness);
    Sheet out = sheet;
    out.paint([&](QPainter& p) {
        p.setCompositionMode(QPainter::CompositionMode_SourceAtop);
        p.drawImage(edge.origin, edge.image);
    });
    return out;
}

Sheet stickerCut(const Sheet& sheet, double width, const QColor& colour) {
    const double bay = width * 0.9;  // bays narrower than twice this are closed, as a plotter's knife would do
    const Sheet wide = padded(sheet, static_cast<int>(std::ceil(width + bay)) + 4);
    constexpr int kReduction = 2;
    const QImage small = wide.image
                             .scaled((wide.image.width() + 1) / kReduction, (wide.image.height() + 1) / kReduction,
                                     Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(kFormat);
    const int w = small.width();
    const int h = small.height();
    const std::vector<float> outwards = distances(
        w, h, [&](int x, int y) { return qAlpha(reinterpret_cast<const QRgb*>(small.constScanLine(y))[x]) >= 128; });
    const auto reach = static_cast<float>((width + bay) / kReduction);
    const auto index = [&](int x, int y) {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(w) + static_cast<std::size_t>(x);
    };
    const std::vector<float> inwards = distances(w, h, [&](int x, int y) { return outwards[index(x, y)] > reach; });
    QImage mask(w, h, kFormat);
    const auto eroded = static_cast<float>(bay / kReduction);
    for (int y = 0; y < h; ++y) {
        auto* row = reinterpret_cast<QRgb*>(mask.scanLine(y));
        for (int x = 0; x < w; ++x) {
            const float a = std::clamp(inwards[index(x, y)] - eroded + 0.5f, 0.0f, 1.0f);
            row[x] = static_cast<QRgb>(std::lround(a * 255)) << 24;
        }
    }
    Sheet out(mask.scaled(wide.image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(kFormat),
              wide.origin);
    out = tinted(out, colour);
    out.paint([&](QPainter& p) { sheet.drawOn(p); });
    return out;
}

Sheet extruded(const Sheet& face, QPointF direction, int steps) {
    const QPointF end = direction * steps;
    Sheet out(QRectF(face.rect().united(face.rect().translated(end.toPoint())).adjusted(-2, -2, 2, 2)));
    out.paint([&](QPainter& p) { face.drawOn(p); });
    for (int done = 1; done <= steps; done *= 2) {  // doubling: the sweep so far, moved on by its own length
        const QPointF shift = direction * std::min(done, steps + 1 - done);
        const QImage before = out.image.copy();
        out.paint([&](QPainter& p) { p.drawImage(QPointF(out.origin) + shift, before); });
    }
    return out;
}

void addGrain(QImage& image, double sigma, std::uint64_t seed) {
    constexpr std::size_t kTile = 512;
    std::vector<signed char> tile(kTile * kTile);
    Random random(seed);
    for (signed char& v : tile) {  // the sum of eight uniform bytes is close enough to a normal distribution
        std::uint64_t bits = random.next();
        int sum = 0;
        for (int k = 0; k < 8; ++k, bits >>= 8)
            sum += static_cast<int>(bits & 255);
        v = static_cast<signed char>(std::clamp(std::lround((sum - 1020) / 209.0 * sigma * 255), -60L, 60L));
    }
    for (int y = 0; y < image.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(image.scanLine(y));
        const auto band = static_cast<std::size_t>(y) / kTile;
        const signed char* noise = tile.data() + (static_cast<std::size_t>(y) % kTile) * kTile;
        for (int x = 0; x < image.width(); ++x) {
            const int n = noise[(static_cast<std::size_t>(x) + band * 197) % kTile];
            const QRgb p = row[x];
            const auto moved = [&](int shift) {
                return static_cast<QRgb>(std::clamp(static_cast<int>(p >> shift & 255) + n, 0, 255)) << shift;
            };
            row[x] = 0xff000000u | moved(16) | moved(8) | moved(0);
        }
    }
}

void addVignette(QImage& image, double amount, const QColor& colour) {
    QPainter p(&image);
    const QRectF box(image.rect());
    p.translate(box.center());
    p.scale(box.width() / 2, box.height() / 2);
    QRadialGradient fade(QPointF(0, -0.08), 1.5);
    QColor edge = colour;
    for (const auto& [at, strength] : {std::pair{0.0, 0.0}, {0.42, 0.0}, {0.62, 0.28}, {0.82, 0.68}, {1.0, 1.0}}) {
        edge.setAlphaF(static_cast<float>(strength * amount));
        fade.setColorAt(at, edge);
    }
    p.fillRect(QRectF(-1, -1, 2, 2), fade);
}

double lumaDeviation(const QImage& image, const QRect& area) {
    const QRect box = area.intersected(image.rect());
    double sum = 0;
    double squares = 0;
    for (int y = box.top(); y <= box.bottom(); ++y)
        for (int x = box.left(); x <= box.right(); ++x) {
            const QRgb p = image.pixel(x, y);
            const double luma = 0.2126 * qRed(p) + 0.7152 * qGreen(p) + 0.0722 * qBlue(p);
            sum += luma;
            squares += luma * luma;
        }
    const double n = std::max(1, box.width() * box.height());
    return std::sqrt(std::max(0.0, squares / n - (sum / n) * (sum / n)));
}

}  // namespace sw::illustration
